"""Turns of duty: in order, by week or month where the list lives, past who is away or silent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.roster import after, whose_turn

MONDAY = datetime(2026, 11, 9, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
NAIROBI = ZoneInfo("Africa/Nairobi")


def turn(roster, current, now=MONDAY, **more):
    return whose_turn(roster, current, **{"since": MONDAY, "zone": UTC, **more, "now": now})


def test_the_first_begins_and_nobody_is_on_duty_where_nobody_is_there():
    assert turn([3, 5], None) == (3, "")
    assert turn([], None) == (None, "")
    assert turn([], 3) == (None, "away")


@pytest.mark.parametrize(
    ("how", "now", "found"),
    [
        ("weekly", MONDAY + 6 * DAY, (3, "")),
        ("weekly", MONDAY + 7 * DAY, (5, "turn")),
        ("monthly", MONDAY + 7 * DAY, (3, "")),
        ("monthly", MONDAY + 22 * DAY, (5, "turn")),
        ("never", MONDAY + 400 * DAY, (3, "")),
        ("weekly", MONDAY - 30 * DAY, (3, "")),  # a clock that went back
    ],
)
def test_a_turn_lasts_a_week_or_a_month(how, now, found):
    assert turn([3, 5, 9], 3, now, turn=how) == found


def test_the_week_begins_where_the_list_lives():
    late_on_sunday = datetime(2026, 11, 15, 22, 0, tzinfo=UTC)

    assert turn([3, 5], 3, late_on_sunday) == (3, "")
    assert turn([3, 5], 3, late_on_sunday, zone=NAIROBI) == (5, "turn")


def test_two_silent_briefs_or_an_absence_pass_it_on_but_never_from_the_only_one():
    assert turn([3, 5], 3, unanswered=1) == (3, "")
    assert turn([3, 5], 3, unanswered=2) == (5, "silent")
    assert turn([3], 3, MONDAY + 90 * DAY, unanswered=9) == (3, "")
    assert turn([3, 9], 5) == (9, "away")
    assert turn([3, 4], 5) == (3, "away")


@given(st.lists(st.integers(1, 50), min_size=1, max_size=9, unique=True), st.integers(0, 60))
def test_everybody_has_a_turn_before_anybody_has_a_second(roster, current):
    roster = sorted(roster)

    turns = [after(roster, current)]
    while len(turns) < len(roster):
        turns.append(after(roster, turns[-1]))

    assert sorted(turns) == roster
