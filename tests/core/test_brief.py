"""What stands in a brief: what waits for long enough, few of a kind, and nothing day after day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from listcop.core.brief import (
    MANY_AT_ONCE,
    RULES,
    Matter,
    Seen,
    is_due,
    make_brief,
    marked_late,
    without_crowds,
)

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def question(number, days):
    return Matter("question", number, NOW - days * DAY, subject="Mesh")


def test_members_may_see_to_a_question_first():
    assert not is_due(question(1, 1), Seen(), NOW)
    assert is_due(question(1, 2), Seen(), NOW)


def test_what_was_told_comes_again_after_some_days_and_in_the_end_no_more():
    asked = question(1, 30)

    assert not is_due(asked, Seen(1, NOW - 6 * DAY), NOW)
    assert is_due(asked, Seen(1, NOW - 7 * DAY + timedelta(hours=2)), NOW)
    assert not is_due(asked, Seen(2, NOW - 13 * DAY), NOW) and is_due(asked, Seen(2, NOW - 14 * DAY), NOW)
    assert not is_due(asked, Seen(RULES["question"].times, NOW - 60 * DAY), NOW)
    assert not is_due(question(1, 121), Seen(), NOW)


def test_a_line_rests_while_somebody_said_to_call():
    assert not is_due(question(1, 9), Seen(1, NOW - 8 * DAY, NOW + DAY), NOW)
    assert is_due(question(1, 9), Seen(1, NOW - 8 * DAY, NOW - DAY), NOW)


def test_a_clock_that_was_ahead_silences_nothing():
    assert is_due(question(1, 9), Seen(1, NOW + 900 * DAY), NOW)


def test_the_oldest_questions_come_first_and_the_latest_newcomers():
    asked = [question(n, n + 2) for n in range(1, 9)]
    joined = [Matter("newcomer", n, NOW - (n + 7) * DAY) for n in range(1, 6)]

    made = make_brief([*joined, *asked], {}, NOW)

    assert [one.number for one in made.matters] == [8, 7, 6, 5, 4, 1, 2, 3]
    assert made.more == {"question": 3, "newcomer": 2}


def test_whom_an_owner_brought_in_a_crowd_is_nobodys_newcomer():
    crowd = [Matter("newcomer", n, NOW - 8 * DAY) for n in range(MANY_AT_ONCE)]
    alone = Matter("newcomer", 99, NOW - 9 * DAY)

    assert without_crowds([*crowd, alone]) == [alone]


def test_a_question_that_left_the_members_digest_is_marked():
    assert marked_late(question(1, 29), 28, NOW).is_late
    assert not marked_late(question(1, 27), 28, NOW).is_late


@given(
    st.lists(
        st.builds(Matter, st.sampled_from(list(RULES)), st.integers(1, 99), st.datetimes(
            datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))),
        max_size=60,
    )
)  # fmt: skip
def test_a_brief_is_read_in_ten_minutes_whatever_waits(matters):
    made = make_brief(matters, {}, NOW)

    assert len(made.matters) <= sum(rule.most for rule in RULES.values()) <= 20
    assert [one.kind for one in made.matters] == sorted((one.kind for one in made.matters), key=list(RULES).index)
    assert len(made.matters) + sum(made.more.values()) == sum(is_due(one, Seen(), NOW) for one in matters)
