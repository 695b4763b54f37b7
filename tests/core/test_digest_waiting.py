"""The few open questions that are chosen make the digest that all of them would make."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.digest import DigestInput, DigestPost, DigestThread, make_digest
from listcop.core.digest_data import Edition
from listcop.core.digest_waiting import MOST_OPEN, SPARE, OpenLine, Waiting, oldest_shown
from listcop.core.preview import AS_IT_IS, Decisions, decided, threads_in

MONDAY = datetime(2026, 11, 9, 7, tzinfo=UTC)
WEEK = timedelta(days=7)
QUESTIONS = st.lists(st.tuples(st.integers(0, 80), st.booleans(), st.booleans(), st.booleans()), max_size=90)


def a_question(
    number: int, days: int, reasked: bool = False, imported: bool = False, is_late: bool = False
) -> DigestThread:
    """`is_late`: it came in this week, whatever its date says."""
    opener = DigestPost(number, "Amina", MONDAY - timedelta(days=days), "request", "Which mesh do you use?")
    return DigestThread(
        number, f"Thread {number}", "request", (), "open", opener.date, opener.date, "Amina", opener,
        posts=(opener,) if days < WEEK.days or is_late else (), reasked=reasked, imported=imported,
    )  # fmt: skip


def an_input(edition: Edition, threads: list[DigestThread]) -> DigestInput:
    return DigestInput(
        "garden", "lists.example.org", 31, MONDAY - WEEK, MONDAY, edition=edition, threads=tuple(threads), open_days=28
    )


def of_the_chosen(whole: DigestInput, decisions: Decisions = AS_IT_IS) -> DigestInput:
    """The same digest from those alone whose posts are read, and counts of the others."""
    waiting = Waiting(whole.edition, oldest_shown(whole.until, whole.from_, whole.open_days))
    named, dropped = threads_in(decisions.first), threads_in(decisions.drop)
    kept = [one for one in whole.threads if one.number not in dropped]
    for one in kept:
        line = OpenLine(one.number, one.started, one.reasked, one.imported, is_new=bool(one.posts))
        waiting.add(line, is_wanted=one.number in named)
    open_left, late_left = waiting.left
    return replace(
        whole,
        threads=tuple(one for one in kept if one.number in waiting.numbers),
        open_left=open_left,
        late_left=late_left,
        posts_left=sum(len(one.posts) for one in kept if one.number not in waiting.numbers),
    )


@pytest.mark.parametrize("edition", ["member", "short", "facilitator"])
@given(questions=QUESTIONS, named=st.lists(st.integers(1, 90), max_size=15), dropped=st.lists(st.integers(1, 90)))
def test_the_digest_is_that_of_all_questions(
    edition: Edition, questions: list[tuple[int, bool, bool, bool]], named: list[int], dropped: list[int]
) -> None:
    whole = an_input(edition, [a_question(number, *one) for number, one in enumerate(questions, 1)])
    decisions = Decisions(drop=tuple(f"t{one}" for one in dropped), first=tuple(f"t{one}" for one in named))

    chosen = of_the_chosen(whole, decisions)

    assert make_digest(decided(chosen, decisions)) == make_digest(decided(whole, decisions))


@pytest.mark.parametrize(("edition", "sorts"), [("member", 1), ("facilitator", 2)])
def test_however_many_wait_as_many_are_chosen(edition: Edition, sorts: int) -> None:
    whole = an_input(edition, [a_question(number, number % 60) for number in range(1, 400)])

    assert len(of_the_chosen(whole).threads) == sorts * (MOST_OPEN + SPARE)


def test_one_that_cannot_be_shown_leaves_its_place_to_the_next() -> None:
    whole = an_input("member", [a_question(number, 20) for number in range(1, 60)])
    chosen = of_the_chosen(whole)

    without = replace(chosen, threads=chosen.threads[1:])

    (section,) = make_digest(without).sections
    assert [item.thread for item in section.items] == list(range(2, MOST_OPEN + 2))
    assert section.more == 59 - 1 - MOST_OPEN
