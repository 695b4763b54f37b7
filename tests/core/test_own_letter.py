"""A letter of ours that an answer repeats without marks is cut, known by how it began."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.own_letter import opening_of, without_ours

QUESTION = """Somebody, most likely you, asked that grace@example.org join the list
garden@lists.example.org.

To join, reply to this letter; you need not write anything.

ref: c.removed
"""


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (QUESTION, ""),
        ("Sent from my phone\n\n" + QUESTION, ""),
        ("yes please\n\n" + QUESTION, "yes please"),
        ("yes\n\n" + QUESTION.replace("asked that grace", "asked\nthat grace"), "yes"),
        (QUESTION + "\nyes, below it", "yes, below it"),
        ("Somebody, most likely, asked for it", "Somebody, most likely, asked for it"),
    ],
)
def test_what_is_left_is_what_its_writer_said(answer, said):
    assert without_ours(answer, opening_of(QUESTION)).strip() == said


@pytest.mark.parametrize(
    "answer",
    [
        QUESTION.replace("not write anything.", "not write anything. No!"),
        QUESTION.replace("To join,", "No, never.\n\nTo join,"),
        "Hello,\n\n" + QUESTION.replace("ref: c", "no\nref: c"),
        QUESTION.replace("ref: c.removed\n", "no, thank you"),
        QUESTION.partition("\n\n")[0] + "\n\nThat was not me!",
        QUESTION.replace("you need not write anything.", "no!"),
    ],
)
def test_an_answer_within_it_is_never_cut_as_if_nothing_was_said(answer):
    assert without_ours(answer, opening_of(QUESTION)) == answer


def test_what_stands_below_a_very_long_answer_stays():
    answer = f"yes\n\n{QUESTION}" + "One line more.\n" * 20_000

    assert without_ours(answer, opening_of(QUESTION)).count("One line more.") == 20_000


def test_links_that_a_program_adds_are_no_answer():
    answer = QUESTION.replace("grace@example.org", "grace@example.org<mailto:grace@example.org>")

    assert without_ours(answer, opening_of(QUESTION)) == ""


def test_another_letter_stays_as_it_is():
    assert without_ours(QUESTION, opening_of("To leave the list, reply to this letter.")) == QUESTION
    assert without_ours(QUESTION, "") == QUESTION


@given(st.text(), st.text())
def test_nothing_raises(text, ours):
    assert isinstance(without_ours(text, opening_of(ours)), str)
