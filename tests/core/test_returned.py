"""What a report brings back: Message-IDs and keyed addresses of ours, in whatever shape, in linear time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.bounces.returned import Returned, read_returned
from listcop.core.message import read_message

LEAVE = "garden+leave.b" + "a" * 16 + "@lists.example.org"
BOUNCE = "wood-work-b.c" + "a" * 20 + "@lists.example.org"
PIECES = st.sampled_from(
    [b"\n", b"Message-ID: <a@b.example>", b"> ", b"+leave.", b"a" * 20, b"@", b"X-ListCoP-Copy: b.", b"\0"]
)


def returned(*lines: str) -> Returned:
    raw = "\r\n".join(["From: mailer-daemon@mx.example.net", "Message-ID: <report@mx.example.net>", "", *lines, ""])
    return read_returned(read_message(raw.encode()))


@given(st.lists(st.one_of(PIECES, st.binary(max_size=5)), max_size=60).map(b"".join))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read(raw):
    found = read_returned(read_message(b"From: a@b.example\n\n" + raw))

    assert all(one.startswith("<") and one.endswith(">") for one in found.message_ids)
    assert all("@" in one for one in found.addresses)


@pytest.mark.parametrize(
    "lines",
    [
        ("--x", "Content-Type: message/rfc822", "", "Message-ID: <1.beans@example.com>"),
        ("> MESSAGE-ID: <1.beans@example.com>",),
        ("--- copy of the message ---", "Message-Id:", " <1.beans@example.com>"),
    ],
)
def test_the_message_id_of_the_letter_is_found_and_that_of_the_report_is_not(lines):
    assert returned(*lines).message_ids == ("<1.beans@example.com>",)


def test_addresses_with_a_key_are_found_wherever_they_stand():
    found = returned(
        f"Return-Path: <{BOUNCE}>", "x", f"List-Unsubscribe: <mailto:{LEAVE}>", "garden+help@lists.example.org"
    )

    assert set(found.addresses) == {BOUNCE, LEAVE}


def test_the_mark_of_a_copy_is_found():
    assert returned("X-ListCoP-Copy: b.c" + "a" * 20).copy_key == "c" + "a" * 20


@pytest.mark.parametrize(
    "field",
    [
        "List-Id: <garden.lists.example.org>",
        "> List-ID: Seed savers <garden.lists.example.org>",
        "List-Id: =?utf-8?q?Seed_savers_of_the_valley?=\r\n <garden.lists.example.org>",
        "List-Id: <Garden.lists.example.org>\r\n\r\nList-Id: <garden.lists.example.org>",
    ],
)
def test_the_list_of_the_letter_that_came_back_is_found(field):
    assert returned(field).list_ids == ("garden.lists.example.org",)


@pytest.mark.parametrize(
    "piece", [b"Message-ID: ", b"a-", b"+leave.", b"<a@b> ", b"> > ", b"X-ListCoP-Copy:\n", b"List-Id:\n"]
)
def test_a_hostile_report_takes_no_time_to_speak_of(piece):
    read_returned(read_message(b"From: a@b.example\n\n" + piece * 100_000))  # the suite's time limit is the promise
