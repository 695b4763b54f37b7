"""Promise A10: keys of ours are taken out of what others will see; all else stays as it was."""

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.scrub import holds_answer_key, scrub, scrub_letter
from tests.helpers import takes_twice

LEAVE, CONFIRM, BOUNCE = "a" * 17, "abcdefghijklmnopqrstuvwxyz", "b" * 22
KEYS = (LEAVE, CONFIRM, BOUNCE)
LIVE = (
    f"garden+leave.{LEAVE}@lists.example.org",
    f"garden-leave.{LEAVE.upper()}@lists.example.org",
    f"mailto:garden+leave.{LEAVE}@lists.example.org",
    f"mailto:garden%2Bleave.{LEAVE}@lists.example.org",
    f"garden&#43;leave.{LEAVE}@lists.example.org",
    f"<garden+c.{CONFIRM}@lists.example.org>",
    f"Garden-C.{CONFIRM}@lists.example.org",
    f"ref: c.{CONFIRM}",
    f"> X-ListCoP-Copy: b.{LEAVE}",
    f"> ref: c.{CONFIRM}",
    f"<c.{CONFIRM}@lists.example.org>",
    f"garden+b.{BOUNCE}@lists.example.org",
)


def is_clean(text):
    return not any(key in text.lower() for key in KEYS)


@pytest.mark.parametrize("live", LIVE)
def test_a_key_goes_and_what_stands_around_it_stays(live):
    text = f"Dear all,\n> {live}\nBye (garden@lists.example.org)"

    clean = scrub(text)

    assert is_clean(clean)
    assert clean.startswith("Dear all,\n> ")
    assert clean.endswith("Bye (garden@lists.example.org)")


def test_what_is_no_key_stays_as_it_is():
    text = f"ref: c.short, garden+leave@x.org, garden+u.{LEAVE}@x.org, 1+c.2, <c.1@x.org>, www.b.com/leave.html, +t412@"

    assert scrub(text) == text
    assert scrub_letter(text.encode()) == text.encode()


@pytest.mark.parametrize("live", LIVE)
@pytest.mark.parametrize("encoding", ["7bit", "base64", "quoted-printable"])
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_whole_letter_is_cleaned_however_its_text_is_written(live, encoding, kind):
    text = f"My words, long enough that quoted-printable breaks: ünder these {live} stand others.\r\n".encode()
    body = {"7bit": text, "base64": base64.encodebytes(text), "quoted-printable": quopri.encodestring(text)}[encoding]
    raw = (
        f"From: ana@example.org\r\nReferences: <1@x> <c.{CONFIRM}@lists.example.org>\r\n"
        f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    ).encode() + body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")

    clean = scrub_letter(raw)
    head, _, body = clean.partition(b"\r\n\r\n")
    plain = {"7bit": bytes, "base64": base64.b64decode, "quoted-printable": quopri.decodestring}[encoding](body)

    assert is_clean(head.decode())
    assert is_clean(plain.decode())
    assert "ünder these" in plain.decode()
    assert b"<c.removed@lists.example.org>" in head


def test_a_letter_without_keys_is_the_very_same():
    raw = b"From: a@x.org\r\n\r\nNothing here, etc. and so on.\r\n"

    assert scrub_letter(raw) is raw


def test_only_keys_that_confirm_something_keep_a_letter_from_being_posted():
    assert holds_answer_key(f"my key: garden+c.{CONFIRM}@lists.example.org")
    assert holds_answer_key(f"ref: c.{CONFIRM}")
    assert not holds_answer_key(f"garden+leave.{LEAVE}@lists.example.org, garden+c.short@x")


@given(st.text(max_size=300), st.binary(max_size=300))
def test_no_text_breaks_it(text, octets):
    scrub(text)
    scrub_letter(octets)


@pytest.mark.parametrize(
    "piece", [b"+leave.", b"ref: c." + b"a" * 16 + b" ", b"+c.=\r\n", b"=\r\n" * 50, b"<c." + b"b" * 30]
)
def test_marks_without_keys_cost_what_they_weigh(piece):
    import time

    def seconds(size):
        raw = b"From: a@x\r\n\r\n+c.a" + piece * size
        start = time.process_time()
        scrub_letter(raw)
        return time.process_time() - start

    assert takes_twice(seconds, 400_000 // len(piece), spare=0.02)
