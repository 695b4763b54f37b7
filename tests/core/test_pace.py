"""How fast mail may leave."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.pace import Pace, after_sending, for_later, is_sending_limit, wait_before
from listcop.core.sending import Outcome


def test_without_a_limit_nothing_waits():
    pace = after_sending(Pace.of(0, 0.0), 1_000_000, 0.0)

    assert wait_before(pace, 0.0) == 0


def test_a_lot_larger_than_the_allowance_makes_the_next_one_wait_for_it():
    pace = after_sending(Pace.of(60, 0.0), 31, 0.0)

    assert wait_before(pace, 0.0) == pytest.approx(30)
    assert wait_before(pace, 30.0) == 0


def test_a_quiet_night_makes_no_flood():
    pace = after_sending(Pace.of(60, 0.0), 61, 36_000.0)

    assert wait_before(pace, 36_000.0) == pytest.approx(1)


@given(st.lists(st.integers(1, 100), min_size=1, max_size=200), st.integers(1, 600))
def test_over_any_stretch_no_more_leaves_than_the_rate_and_one_lot(lots, per_minute):
    pace, now, sent = Pace.of(per_minute, 0.0), 0.0, 0

    for lot in lots:
        now += wait_before(pace, now)
        pace = after_sending(pace, lot, now)
        sent += lot

    assert sent <= per_minute / 60 * (now + 1) + max(lots) + 1


def said(code, status, text, kind="never"):
    return Outcome("ana@example.org", kind, "rcpt", code, status, text)


@pytest.mark.parametrize(
    "one",
    [
        said(550, "5.4.5", "5.4.5 Come back tomorrow"),
        said(550, "5.7.1", "5.7.1 You have exceeded your daily sending quota"),
        said(554, "5.7.0", "5.7.0 Hourly limit of messages reached for this account"),
        said(452, "4.5.3", "4.5.3 Limit of recipients per day is reached", "later"),
        said(421, "4.7.0", "4.7.0 Outgoing quota used up, try in 24 hours", "later"),
        said(550, "5.4.5", "5.4.5 <mailbox@storage.example> Daily sending limit exceeded"),
        said(554, "5.2.0", "5.2.0 STOREDRV.Submission: the sender's submission quota was exceeded"),
        said(550, "5.1.90", "5.1.90 You have reached your daily limit for message recipients"),
        said(550, "5.7.232", "5.7.232 Your tenant has exceeded its daily limit"),
    ],
)
def test_a_provider_that_says_we_have_sent_too_much_is_understood_whatever_its_code(one):
    assert is_sending_limit(one)
    assert for_later(one)[1:4] == ("later", "limit", one.code)


@pytest.mark.parametrize(
    "one",
    [
        said(552, "5.2.2", "5.2.2 Mailbox over quota"),
        said(550, "5.1.1", "5.1.1 No such user"),
        said(452, "4.5.3", "4.5.3 Too many recipients", "later"),
        said(450, "4.2.1", "4.2.1 This user is receiving mail above the hourly limit", "later"),
        said(552, "5.3.4", "5.3.4 Message size exceeds the sender limit"),
        said(450, "4.1.2", "4.1.2 <daily@unlimited.example>: Domain not found", "later"),
        said(550, "5.1.1", "5.1.1 <sender@quotable.example>: User unknown"),
        said(550, "5.0.0", "<sender@quotable.example>: no such user here"),
        said(550, "5.0.0", "No such user: daily@unlimited.example"),
        said(450, "4.1.1", "4.1.1 Address has a daily limit of its own", "later"),
        said(552, "5.2.2", "5.2.2 Daily quota of this user is used up"),
        said(554, "5.3.4", "5.3.4 Above the limit of this sender"),
        said(550, "5.7.23", "5.7.23 SPF: record of the sender exceeds the limit of 10 lookups"),
        said(0, "4.4.2", "the connection was lost; no daily limit was said", "later"),
        said(250, "2.0.0", "2.0.0 Taken, daily limit not reached", "sent"),
    ],
)
def test_what_is_said_of_a_reader_or_a_letter_is_no_limit_of_ours(one):
    assert not is_sending_limit(one)


@given(st.text(max_size=2000))
def test_whatever_a_relay_says_is_read(text):
    is_sending_limit(said(550, "5.7.1", text))
