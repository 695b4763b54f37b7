"""Who answers or quotes a post came after it, whatever the clocks say; else posts stay as they came."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from listcop.core.requests import PostView
from listcop.core.sequence import in_order

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
QUESTION = "Our borehole pump leaks since the storm.\nWhich washer fits the piston of a pump of 1994?"


def a_post(number: int, hours: float, text: str, quoted: str = "") -> PostView:
    date = NOON + timedelta(hours=hours)
    own = f"{number}@a.example.org"
    return PostView(number, f"<{own}>", None, own, "", date, "Pump", text, quoted=quoted)


def numbers(posts: list[PostView]) -> list[int]:
    return [one.number for one in in_order(posts)]


def test_an_answer_dated_before_its_question_stands_behind_it() -> None:
    answer = a_post(1, -7, "A leather washer, cut from a boot.", QUESTION)
    other = a_post(2, -1, "Or rubber, if you have no leather at hand there.")

    assert numbers([answer, other, a_post(3, 0, QUESTION)]) == [3, 1, 2]


def test_a_post_of_another_day_is_quoted_from_elsewhere() -> None:
    answer = a_post(1, -30, "A leather washer, cut from a boot.", QUESTION)

    assert numbers([answer, a_post(2, 0, QUESTION)]) == [1, 2]


def test_what_two_wrote_and_one_line_of_many_prove_nothing() -> None:
    elsewhere = "another line that nobody here has written\nand one more of the same kind"
    first_line, _, _ = QUESTION.partition("\n")
    quotes_many = a_post(1, -7, "Yes.", f"{QUESTION}\n{elsewhere}")
    one_line = a_post(2, 0, first_line)
    signed = a_post(3, 0, QUESTION)

    assert numbers([quotes_many, one_line]) == [1, 2]
    assert numbers([quotes_many, one_line, replace(signed, text=one_line.text)]) == [1, 2, 3]


def test_those_who_quote_each_other_stay_as_they_came() -> None:
    mine, yours = "first long line of one of the two letters", "first long line of the other of the two"

    assert numbers([a_post(1, 0, mine, yours), a_post(2, 1, yours, mine)]) in ([1, 2], [2, 1])


@given(st.lists(st.tuples(st.sampled_from(("a", "b", "c", "")), st.sampled_from(("a", "b", "c", ""))), max_size=8))
def test_whatever_is_quoted_no_post_is_lost(written: list[tuple[str, str]]) -> None:
    posts = [a_post(i, i, 30 * text, 30 * quoted) for i, (text, quoted) in enumerate(written)]

    assert sorted(numbers(posts)) == list(range(len(posts)))


def test_an_answer_stands_behind_what_it_answers_whatever_the_clocks_say() -> None:
    question, answer = a_post(2, 0, "Which washer?"), replace(a_post(1, -400, "Leather."), parent=2)

    assert numbers([answer, question]) == [2, 1]


def test_what_a_post_answers_and_quotes_stands_ahead_of_it_as_it_came() -> None:
    first, second = 30 * "first ", 30 * "second "
    late = replace(a_post(1, 0, "Yes.", f"{first}\n{second}"), parent=4)

    found = numbers([late, a_post(2, 1, first), a_post(3, 2, second), a_post(4, 3, "Which washer?")])

    assert found == [2, 3, 4, 1]


def test_those_who_answer_each_other_stay_as_they_came() -> None:
    mine, yours = replace(a_post(1, 0, "Leather."), parent=2), replace(a_post(2, 1, "Rubber."), parent=1)

    assert numbers([mine, yours, a_post(3, 2, "Cork.")]) in ([1, 2, 3], [2, 1, 3])


@given(st.lists(st.integers(0, 9), max_size=9))
def test_whatever_is_answered_no_post_is_lost_and_none_stands_ahead_of_its_parent(parents: list[int]) -> None:
    """As `parents` only name later posts, there is no circle."""
    posts = [
        replace(a_post(i, i, "Yes."), parent=parent if parent > i else None) for i, parent in enumerate([*parents, 0])
    ]

    found = numbers(posts)

    assert sorted(found) == list(range(len(posts)))
    at = {number: place for place, number in enumerate(found)}
    assert all(at[post.parent] < at[post.number] for post in posts if post.parent in at)


def test_a_long_thread_that_came_backwards_is_put_in_order_in_linear_time() -> None:
    def took(count: int) -> float:
        posts = [replace(a_post(n, -n, "Yes."), parent=n + 1) for n in range(count)]
        started = time.process_time()
        assert [one.number for one in in_order(posts)] == list(range(count))[::-1]
        return time.process_time() - started

    assert min(took(20_000) / took(10_000) for _ in range(7)) < 2.5
