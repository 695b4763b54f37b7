"""Promises of core/bounce_score.py: distinct days count, they fade, and nobody pays for a letter's fault or a storm."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.bounce_score import LOOK_AT, Bounce, score, storm_days

TODAY = date(2026, 9, 14)


def bounces(count, status="5.1.1", permanent=True, every=1):
    return [Bounce(TODAY - timedelta(days=every * number), status, permanent) for number in range(count)]


def test_a_report_that_comes_a_hundred_times_counts_once():
    again = bounces(1) * 100

    found = score(again, TODAY)

    assert found == 1.0


def test_three_or_four_days_of_refusal_ask_for_a_look_and_two_do_not():
    two, four = score(bounces(2), TODAY), score(bounces(4), TODAY)

    assert two < LOOK_AT < four


def test_a_weekly_digest_that_always_comes_back_is_noticed_within_two_months():
    assert score(bounces(8, every=7), TODAY) > LOOK_AT


def test_a_full_mailbox_takes_longer_than_one_that_is_gone():
    full = [score(bounces(days, "5.2.2", permanent=False), TODAY) for days in (7, 21)]

    assert full[0] < LOOK_AT < full[1]


@pytest.mark.parametrize("status", ["5.7.1", "5.7.26", "5.6.0", "5.3.4", "5.2.3", "5.1.7", "5.1.8"])
def test_a_letter_that_was_refused_is_not_charged_to_its_reader(status):
    assert score(bounces(100, status), TODAY) == 0.0


def test_the_worst_of_a_day_counts():
    same_day = [Bounce(TODAY, "4.2.2", False), Bounce(TODAY, "5.1.1", True), Bounce(TODAY, "5.7.1", True)]

    assert score(same_day, TODAY) == 1.0


def test_what_was_long_ago_has_faded():
    long_ago = [Bounce(TODAY - timedelta(days=365 + number), "5.1.1", True) for number in range(10)]

    assert score(long_ago, TODAY) < 0.01


def test_a_day_on_which_much_of_the_list_bounced_counts_for_nobody():
    quiet, storm = TODAY - timedelta(days=1), TODAY

    found = storm_days({quiet: 3, storm: 30}, members=200)

    assert found == {storm}
    assert score(bounces(2), TODAY, found) == pytest.approx(0.977, abs=0.001)


def test_a_small_list_is_no_storm_when_a_few_of_it_bounce():
    assert storm_days({TODAY: 5}, members=6) == set()


@given(st.lists(st.builds(Bounce, st.dates(), st.sampled_from(["", "5.1.1", "4.2.2", "5.7.1", "x"]), st.booleans())))
def test_a_score_is_never_negative_and_needs_distinct_days(found):
    days = {bounce.day for bounce in found}

    assert 0 <= score(found, TODAY) <= len(days)
