"""Who is active, and who has gone quiet by their own rhythm and the list's seasons."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.presence import DAYS_KEPT, Calendar, Deeds, MemberHistory, presence

NOW = datetime(2026, 11, 2, 7, tzinfo=UTC)


def a_history(days_ago: Sequence[int], **changes: Any) -> MemberHistory:
    facts: dict[str, Any] = {
        "address": "amina@example.org",
        "name": "Amina",
        "joined": NOW - timedelta(days=2000),
        "deeds": tuple(NOW - timedelta(days=ago) for ago in sorted(days_ago, reverse=True)),
        "cadence": "each",
        "state": "active",
        "said_listening": False,
    }
    return MemberHistory(**(facts | changes))


def state_of(days_ago: Sequence[int], **changes: Any) -> str:
    return presence(a_history(days_ago, **changes), NOW).state


WEEKLY_UNTIL_EIGHT_WEEKS_AGO = range(56, 56 + 7 * 12, 7)


def test_who_wrote_weekly_and_stopped_eight_weeks_ago_is_quiet() -> None:
    found = presence(a_history(WEEKLY_UNTIL_EIGHT_WEEKS_AGO), NOW)

    assert (found.state, found.seen, found.usual_gap_days) == ("quiet", 12, 7)
    assert found.last_seen == NOW - timedelta(days=56)


def test_who_wrote_weekly_until_last_week_is_active() -> None:
    assert state_of(range(3, 80, 7)) == "active"


def test_who_writes_once_a_year_is_not_quiet() -> None:
    assert state_of([300, 660, 1030, 1400, 1765]) == "occasional"


def test_who_writes_a_week_long_once_a_year_is_not_quiet() -> None:
    assert state_of([300, 301, 302, 303, 665, 666, 667, 1030, 1031, 1032]) != "quiet"


def test_a_rhythm_of_long_ago_does_not_count() -> None:
    yearly_then_weekly = [60 + 7 * i for i in range(13)] + [600, 1000, 1400]

    assert state_of(yearly_then_weekly) == "quiet"


def test_a_holiday_is_no_silence() -> None:
    assert state_of(range(35, 100, 2)) == "active"


@pytest.mark.parametrize("days_ago", [[], [700], [700, 701], [700, 800, 900]])
def test_who_was_seen_fewer_than_four_times_is_occasional(days_ago: list[int]) -> None:
    assert state_of(days_ago) == "occasional"


def test_four_letters_in_one_afternoon_are_no_rhythm() -> None:
    assert state_of([700, 700, 700, 700, 700]) == "occasional"


def test_who_just_joined_is_a_newcomer() -> None:
    assert state_of([], joined=NOW - timedelta(days=5)) == "newcomer"


def test_whom_an_owner_brought_along_is_no_newcomer() -> None:
    assert state_of([], joined=NOW - timedelta(days=5), is_brought=True) == "occasional"


def test_who_said_they_are_listening_is_never_quiet() -> None:
    assert state_of(WEEKLY_UNTIL_EIGHT_WEEKS_AGO, said_listening=True) == "listening"
    assert state_of([], said_listening=True) == "listening"


def test_who_writes_again_is_active_whatever_they_said() -> None:
    assert state_of(range(3, 80, 7), said_listening=True) == "active"


def test_who_cannot_be_reached_is_unreachable() -> None:
    assert state_of(range(3, 80, 7), state="unreachable") == "unreachable"


@pytest.mark.parametrize(
    "changes", [{"state": "paused"}, {"cadence": "none"}, {"state": "left"}, {"state": "pending"}, {"state": ""}]
)
def test_only_members_who_get_mail_can_be_quiet(changes: dict[str, str]) -> None:
    assert state_of(WEEKLY_UNTIL_EIGHT_WEEKS_AGO, **changes) != "quiet"


def test_deeds_dated_in_the_future_do_not_count() -> None:
    found = presence(a_history([*WEEKLY_UNTIL_EIGHT_WEEKS_AGO, -400]), NOW)

    assert (found.state, found.seen) == ("quiet", 12)


@given(st.lists(st.integers(min_value=0, max_value=4000), max_size=40))
def test_silence_within_the_longest_gap_is_never_quiet(days_ago: list[int]) -> None:
    found = presence(a_history(days_ago), NOW)

    gaps = [later - earlier for earlier, later in zip(sorted(set(days_ago)), sorted(set(days_ago))[1:], strict=False)][
        :12
    ]
    if gaps and min(days_ago) <= max(gaps):
        assert found.state != "quiet"


def a_calendar(days_ago: Sequence[int]) -> Calendar:
    return Calendar([NOW - timedelta(days=ago) for ago in days_ago], NOW)


def test_when_everybody_was_silent_nobody_is_quiet() -> None:
    weekly_until_ten_weeks_ago = range(70, 70 + 7 * 12, 7)
    everyone_until_ten_weeks_ago = [ago for ago in range(70, 400) for _ in range(3)]

    found = presence(a_history(weekly_until_ten_weeks_ago), NOW, a_calendar(everyone_until_ten_weeks_ago))

    assert (found.state, found.silence_days) == ("active", 0)


def test_a_summer_in_which_the_list_was_slack_is_no_gap_of_a_member() -> None:
    busy = [ago for ago in range(1, 500) if not 120 < ago < 190 for _ in range(3)]
    member = [*range(60, 118, 7), *range(195, 240, 7)]

    found = presence(a_history(member), NOW, a_calendar([*busy, 150]))

    assert found.state == "quiet" and found.longest_gap is not None and found.longest_gap < 21


def test_one_voice_in_a_silent_august_does_not_make_it_lively() -> None:
    calendar = a_calendar([ago for ago in range(60, 400) for _ in range(3)] + [30])

    assert presence(a_history(range(62, 150, 7)), NOW, calendar).state == "active"


def test_silence_is_counted_from_the_end_of_an_announced_pause() -> None:
    assert state_of(WEEKLY_UNTIL_EIGHT_WEEKS_AGO, back_since=NOW - timedelta(days=10)) == "active"


@given(st.lists(st.integers(min_value=-10, max_value=30_000), max_size=60), st.integers(0, 500), st.integers(0, 500))
def test_days_lived_are_never_negative_nor_more_than_there_were(posted: list[int], first: int, length: int) -> None:
    calendar = Calendar([NOW - timedelta(days=min(ago, 700_000)) for ago in posted], NOW)
    end = NOW - timedelta(days=first)

    assert 0 <= calendar.lived(end - timedelta(days=length), end) <= length


@given(hours_ago=st.lists(st.integers(-100, 3000), max_size=60))
def test_the_last_days_alone_tell_what_all_deeds_tell(hours_ago: list[int]) -> None:
    moments, few = [NOW - timedelta(hours=hours) for hours in hours_ago], Deeds(NOW)
    everything = replace(a_history([]), deeds=tuple(sorted(moments)))

    for at in moments:
        few.add(at)

    assert presence(replace(everything, deeds=tuple(few.last_days), more_deeds=few.more), NOW) == presence(
        everything, NOW
    )
    assert few.first == min(moments, default=few.first)


def test_who_wrote_every_hour_for_a_year_takes_no_more_room_than_who_wrote_now_and_then() -> None:
    deeds = Deeds(NOW)

    for hour in range(24 * 365):
        deeds.add(NOW - timedelta(hours=24 * 365 - hour))

    assert len(deeds.last_days) == DAYS_KEPT
    assert deeds.more == 24 * 365 - DAYS_KEPT
