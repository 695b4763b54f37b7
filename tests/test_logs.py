"""The log: one event is one line, whatever stands in it, and nothing in it opens a door (promise I16)."""

import io
import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.keys import hmac_key, random_key
from listcop.logs import JsonLine, Line

PAYLOADS = [
    before + middle + after
    for before in ("", "garden <1@x>: ")
    for middle in (
        "\n",
        "\r\n",
        "\r",
        "\x00",
        "\x1b[2J",
        "\x85",
        "\u2028",
        "\u2029",
        "\u202e",
        "\x7f",
        "\ud800",
        "\t",
        "\v",
    )
    for after in ("ERROR forged", '{"level": "error"}')
]


def written(formatter, *events):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    own = logging.getLogger("tests.logs")
    own.handlers[:], own.propagate = [handler], False
    for text, *arguments in events:
        own.warning(text, *arguments)
    return stream.getvalue()


def test_fifty_payloads_make_fifty_lines():
    assert len(PAYLOADS) >= 50

    for formatter in (Line("%(levelname)s %(message)s"), JsonLine()):
        text = written(formatter, *(("%s", payload) for payload in PAYLOADS))
        assert len(text.split("\n")) == len(text.splitlines()) + 1 == len(PAYLOADS) + 1


def test_each_line_of_json_is_one_object_that_says_when_where_and_how_bad():
    lines = written(JsonLine(), *(("%s", payload) for payload in PAYLOADS)).splitlines()

    events = [json.loads(line) for line in lines]

    assert {"at", "level", "from", "thread", "process", "text"} <= set(events[0])
    assert {event["level"] for event in events} == {"warning"}


def test_facts_are_fields_of_their_own_and_can_do_no_harm():
    key = random_key(bytes(range(16)))
    given = {
        "event": "letter",
        "to": f"garden+c.{key}@x",
        "bytes": 4100,
        "subject": "a\u2028b",
        "text": "forged",
        "at": 1,
    }

    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLine())
    own = logging.getLogger("tests.logs")
    own.handlers[:] = [handler]
    own.warning("garden: %s", "taken", extra={"facts": given})
    event = json.loads(stream.getvalue())

    assert (event["event"], event["bytes"], event["subject"]) == ("letter", 4100, "a\\u2028b")
    assert event["text"] == "garden: taken"
    assert event["at"].startswith("20")
    assert key not in stream.getvalue()


def test_a_traceback_is_in_its_event():
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLine())
    own = logging.getLogger("tests.logs")
    own.handlers[:] = [handler]
    try:
        raise ValueError("one\ntwo")
    except ValueError:
        own.exception("a fault")

    event = json.loads(stream.getvalue())
    assert (event["text"], "ValueError: one | two" in event["trouble"]) == ("a fault", True)


@pytest.mark.parametrize(
    "form", ["garden+c.{}@lists.example.org", "garden-leave.{}@x", "ref: c.{}", "<c.{}@x>", "b.{}", "u.{}"]
)
def test_no_key_is_in_the_log(form):
    for key in (
        random_key(bytes(range(16))),
        hmac_key(b"s" * 32, "leave", "garden", 412),
        "7" + hmac_key(b"s" * 32, "b", 1),
    ):
        text = written(JsonLine(), ("refused %s from %s", form.format(key), form.format(key.upper())))

        assert key not in text.lower()


def test_what_only_looks_like_one_stays():
    text = written(Line("%(message)s"), ("garden <412.leave@example.org>: b.example.org sub.domain.example.org",))

    assert text == "garden <412.leave@example.org>: b.example.org sub.domain.example.org\n"


@given(st.text(max_size=300))
def test_any_text_is_one_line(text):
    for formatter in (Line("%(message)s"), JsonLine()):
        assert len(written(formatter, ("%s", text)).splitlines()) == 1


def test_an_endless_event_is_cut():
    assert len(written(Line("%(message)s"), ("x" * 1_000_000,))) < 20_000
