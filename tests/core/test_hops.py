"""What the servers on a letter's way noted: for whom it was, and how often it came."""

import pytest

from listcop.core.hops import taken_for, times_delivered
from listcop.core.message import read_message

GARDEN, KITCHEN = "garden@example.org", "kitchen@example.org"
LAID = "Received: from mx.example.org by imap.example.org with LMTP id 1 for <all@example.org>; Mon"
TAKEN = (
    "Received: from out.example.net (out [192.0.2.1])\r\n\tby mx.example.org (Postfix) with ESMTPS\r\n\tfor <{}>; Mon"
)
SENT = "Received: from laptop by out.mail.example.net with ESMTPSA id 3 for <orchard@example.org>; Mon"
NUMBER = "Received: by 2002:a05:6a10:10d:b0:1 with SMTP id x1csp; Mon"
OWN = f"Delivered-To: {GARDEN}"


def fields(*lines):
    return read_message("\r\n".join([*lines, "From: ana@example.net", "", "Beans"]).encode()).scan.fields


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([LAID, TAKEN.format(KITCHEN), SENT], ["all@example.org", KITCHEN]),
        ([NUMBER, TAKEN.format(KITCHEN), SENT], [KITCHEN]),
        (["Received: by imap.example.org (for <x@example.org>) id 1; Mon", SENT], []),
        (["Received: from a by b for KITCHEN@example.org; Mon"], [KITCHEN]),
        ([], []),
    ],
)
def test_for_whom_a_letter_was_is_what_the_mailboxs_own_servers_noted(lines, found):
    assert list(taken_for(fields(*lines))) == found


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        ([], 0),
        ([OWN, LAID, SENT], 1),
        ([OWN, OWN, SENT], 1),
        ([OWN, LAID, OWN, TAKEN.format(GARDEN), SENT], 1),
        ([OWN, NUMBER, OWN, SENT], 1),
        ([OWN, LAID, SENT, LAID, OWN, LAID, SENT], 2),  # a member's own forwarding brought it back
        ([OWN, LAID, SENT, OWN], 2),
        ([OWN, LAID] * 6, 6),
    ],
)
def test_a_letter_that_a_provider_lays_into_a_mailbox_in_steps_came_once(lines, times):
    assert times_delivered(fields(*lines), GARDEN) == times


@pytest.mark.parametrize("piece", ["(", "for <", "by a.", "by\t", ")("])
def test_fields_of_any_length_are_read_at_once(piece):
    way = fields(*["Received: " + piece * 20_000] * 20)  # the suite's time limit is the promise

    assert (taken_for(way), times_delivered(way, GARDEN)) == ((), 0)
