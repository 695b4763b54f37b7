"""What facilitators decide about a digest's draft: all of an answer counts, and it holds for threads, not numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from listcop.core.desk_answers import read_orders
from listcop.core.digest import make_digest
from listcop.core.digest_data import DigestAsset, DigestInput, DigestPerson, DigestPost, DigestThread
from listcop.core.preview import ALLOWED, Decisions, as_data, decide, decided, from_data, what_stands_at

MONDAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)
ITEMS = {1: "t412", 2: "t413", 3: "a7", 4: "m17"}


def thread(number, state="open", kind="request"):
    at = MONDAY - timedelta(days=3)
    post = DigestPost(number, "Amina", at, "request", f"Text {number}")
    return DigestThread(number, f"Subject {number}", kind, (), state, at, at, "Amina", post, (post,))


def digest_input(count=3, **more):
    threads = tuple(thread(412 + n) for n in range(count))
    assets = (DigestAsset(7, "Guide", "guide", "Ben", "guide.pdf", 412, 412),)
    people = (DigestPerson("Pia Roth", "pia@example.com", joined=MONDAY, member=17),)
    return DigestInput(
        "garden", "lists.example.org", 31, MONDAY - timedelta(days=7), MONDAY,
        threads=threads, assets=assets, newcomers=people, **more,
    )  # fmt: skip


def answer(text):
    return decide(read_orders(text.split("\n"), ALLOWED), ITEMS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("drop 2", Decisions(drop=("t413",))),
        ("first 2\ndrop 1", Decisions(drop=("t412",), first=("t413",))),
        ("drop 3-4", Decisions(drop=("a7", "m17"))),
        ("note Dear all,\n\nrain at last.\ndrop 1", Decisions("Dear all,\n\nrain at last.", ("t412",))),
        ("hold", Decisions(hold=True)),
        ("attendre", Decisions(hold=True)),
        ("hold\nrelease", Decisions()),
        ("liberar", Decisions()),
        ("yes", Decisions()),
        ("first 1\ndrop 1", Decisions(drop=("t412",))),
        ("what about the rain?", None),
        ("drop", None),
        ("drop 9", None),
        ("note", None),
    ],
)
def test_an_answer_decides_as_a_whole_or_nothing(text, found):
    assert answer(text)[0] == found


def test_a_number_that_is_none_is_told():
    assert answer("drop 1 9\nfirst")[1] == [
        {"did": "no-such-line", "word": "drop", "number": 9},
        {"did": "no-number", "word": "first"},
    ]


def test_decisions_hold_for_threads_whatever_number_they_have_by_then():
    shown = what_stands_at(make_digest(digest_input()))
    numbers = {ident: n for n, (ident, _) in shown.items()}
    decisions = Decisions(drop=("t413",), first=("t414",))

    made = make_digest(decided(digest_input(5), decisions))

    assert numbers == {"t412": 1, "t413": 2, "t414": 3, "a7": 4, "m17": 5}
    assert [one.thread for one in made.sections[0].items] == [414, 412, 415, 416]


def test_what_is_dropped_stands_nowhere_and_a_note_on_top():
    made = make_digest(decided(digest_input(), Decisions("Rain at last.", ("t412", "m17"))))

    assert made.sections[0].name == "note" and made.sections[0].items[0].text == "Rain at last."
    assert {one.name for one in made.sections} == {"note", "open"}  # the asset went with its thread
    assert [one.thread for one in made.items] == [None, 413, 414]


def test_what_is_first_stands_in_the_digest_even_where_there_are_many():
    made = make_digest(decided(digest_input(15), Decisions(first=("t426",))))

    assert made.sections[0].items[0].thread == 426
    assert made.sections[0].more == 5


@for_any(st.builds(Decisions, st.text(), st.tuples(st.text()), st.tuples(st.text()), st.booleans()))
def test_decisions_are_kept_as_they_were(decisions):
    assert from_data(as_data(decisions)) == decisions


def test_no_decision_changes_nothing():
    assert decided(digest_input(), Decisions()) == digest_input()
