"""Promises of core/retries.py: how soon, how often and how long a letter is tried."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.retries import POLICY, RetryPolicy, Silence, asking, doubling, next_attempt, next_probe, with_jitter

QUEUED = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def tries_of_a_letter(policy=POLICY, chance=0.5):
    tries, now = 0, QUEUED
    moments = []
    while now is not None:
        tries += 1
        moments.append(now)
        now = next_attempt(tries, QUEUED, now, policy, chance)
    return moments


def test_waits_double_from_one_minute_to_four_hours():
    moments = tries_of_a_letter()

    waits = [(later - earlier) / MINUTE for earlier, later in pairwise(moments)]

    assert waits[:9] == [1, 2, 4, 8, 16, 32, 64, 128, 240]
    assert set(waits[9:]) == {240}


def test_a_letter_is_tried_for_five_days_and_then_given_up():
    last_try = tries_of_a_letter()[-1]

    assert timedelta(days=5) <= last_try - QUEUED < timedelta(days=5, hours=4)
    assert next_attempt(40, QUEUED, QUEUED + timedelta(days=5)) is None
    assert next_attempt(40, QUEUED, QUEUED + timedelta(days=5) - MINUTE) is not None


def test_operators_can_set_other_waits():
    hourly = RetryPolicy(waits=(timedelta(hours=1),), give_up_after=timedelta(days=1))

    moments = tries_of_a_letter(hourly)

    assert len(moments) == 25


def test_a_clock_that_went_back_does_not_hurry_or_end_a_letter():
    long_before = QUEUED - timedelta(days=3650)

    assert next_attempt(1, QUEUED, long_before) == long_before + MINUTE


def test_letters_that_failed_together_come_back_apart():
    early = next_attempt(1, QUEUED, QUEUED, chance=0.0)
    late = next_attempt(1, QUEUED, QUEUED, chance=0.999)

    assert early == QUEUED + timedelta(seconds=48)
    assert timedelta(seconds=71) < late - QUEUED < timedelta(seconds=72)


@given(chance=st.floats(0, 1, exclude_max=True), seconds=st.integers(1, 10**7))
def test_jitter_stays_within_a_fifth(chance, seconds):
    wait = timedelta(seconds=seconds)

    assert wait * 0.8 <= with_jitter(wait, chance) <= wait * 1.2


def test_a_relay_that_is_away_is_asked_at_least_every_72_seconds():
    waits = [next_probe(failures, QUEUED, 0.999) - QUEUED for failures in range(1, 100)]

    assert waits == sorted(waits)
    assert waits[0] <= timedelta(seconds=6)
    assert max(waits) < timedelta(seconds=72)


def test_a_silence_of_which_nobody_knew_for_more_than_a_day_begins_anew():
    silence = Silence(QUEUED, 300, QUEUED + 4 * HOUR, "421 closed")
    next_day, next_week = QUEUED + 24 * HOUR, QUEUED + 168 * HOUR

    watched, unwatched = asking(silence, next_day, 0.5), asking(silence, next_week, 0.5)

    assert (watched.since, watched.failures) == (QUEUED, 301)
    assert (unwatched.since, unwatched.failures, unwatched.said) == (next_week, 1, "421 closed")


def test_a_silence_that_began_by_a_clock_a_year_ahead_begins_anew_once_it_is_right():
    ahead = QUEUED + timedelta(days=365)
    silence = Silence(ahead, 30, ahead + HOUR, "421 closed")

    again = asking(silence, QUEUED, 0.5)

    assert (again.since, again.failures, again.again < QUEUED + HOUR) == (QUEUED, 1, True)


@pytest.mark.parametrize("wrong", [0, -1])
def test_what_was_never_tried_cannot_be_retried(wrong):
    with pytest.raises(ValueError, match=f"attempts is {wrong}"):
        next_attempt(wrong, QUEUED, QUEUED)
    with pytest.raises(ValueError, match=f"failures is {wrong}"):
        next_probe(wrong, QUEUED)


@pytest.mark.parametrize("wrong", [-0.1, 1, float("nan")])
def test_chance_is_a_number_from_nought_up_to_one(wrong):
    with pytest.raises(ValueError, match="chance is"):
        with_jitter(MINUTE, wrong)


def test_waits_that_make_no_sense_are_refused():
    with pytest.raises(ValueError, match="waits are"):
        RetryPolicy(waits=())
    with pytest.raises(ValueError, match="waits are"):
        RetryPolicy(waits=(timedelta(0),))
    with pytest.raises(ValueError, match="waits go from"):
        doubling(timedelta(hours=2), timedelta(hours=1))
