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


def test_another_letter_stays_as_it_is():
    assert without_ours(QUESTION, opening_of("To leave the list, reply to this letter.")) == QUESTION
    assert without_ours(QUESTION, "") == QUESTION


@given(st.text(), st.text())
def test_nothing_raises(text, ours):
    assert isinstance(without_ours(text, opening_of(ours)), str)
