"""Who is active, who has gone quiet by their own rhythm, and which question fits them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.presence import MemberHistory, fitting_question, presence

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
        "answered_words": {},
    }
    return MemberHistory(**(facts | changes))


def state_of(days_ago: Sequence[int], **changes: Any) -> str:
    return presence(a_history(days_ago, **changes), NOW).state


WEEKLY_UNTIL_EIGHT_WEEKS_AGO = range(56, 56 + 7 * 12, 7)


def test_who_wrote_weekly_and_stopped_eight_weeks_ago_is_quiet() -> None:
    found = presence(a_history(WEEKLY_UNTIL_EIGHT_WEEKS_AGO), NOW)

    assert (found.state, found.posts, found.usual_gap_days) == ("quiet", 12, 7)
    assert found.last_post == NOW - timedelta(days=56)


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

    assert (found.state, found.posts) == ("quiet", 12)


@given(st.lists(st.integers(min_value=0, max_value=4000), max_size=40))
def test_silence_within_the_longest_gap_is_never_quiet(days_ago: list[int]) -> None:
    found = presence(a_history(days_ago), NOW)

    gaps = [later - earlier for earlier, later in zip(sorted(set(days_ago)), sorted(set(days_ago))[1:], strict=False)][
        :12
    ]
    if gaps and min(days_ago) <= max(gaps):
        assert found.state != "quiet"


QUESTIONS = [
    (7, "Mulch for tomatoes", "Which mulch keeps slugs away from tomatoes?", "ben@example.org"),
    (9, "Borehole pump", "Our borehole pump leaks at the piston, which washer fits?", None),
]


def test_the_question_nearest_to_earlier_answers_fits() -> None:
    history = a_history([], answered_words={"piston": 4, "washer": 2, "borehole": 1, "which": 30, "garden": 3})

    found = fitting_question(history, QUESTIONS)

    assert found == (9, "Answered before about piston, washer and borehole.")


def test_words_of_function_fit_nothing() -> None:
    history = a_history([], answered_words={"which": 30, "does": 20, "anyone": 12, "keeps": 1})

    assert fitting_question(history, QUESTIONS) is None


def test_a_word_that_every_question_has_weighs_little() -> None:
    history = a_history([], answered_words={"pump": 9, "piston": 3, "washer": 3})
    questions = [(n, "Pump", "The pump squeaks.", None) for n in range(20)]
    questions.append((99, "Pump", "The piston needs a washer.", None))

    found = fitting_question(history, questions)

    assert found is not None and found[0] == 99


def test_nobody_is_asked_their_own_question() -> None:
    history = a_history([], answered_words={"piston": 4, "washer": 2, "borehole": 1})
    own = (9, "Borehole pump", "Our borehole pump leaks at the piston, which washer fits?", history.address)

    assert fitting_question(history, [own]) is None


def test_without_answers_or_questions_nothing_fits() -> None:
    assert fitting_question(a_history([]), QUESTIONS) is None
    assert fitting_question(a_history([], answered_words={"piston": 4}), []) is None
