"""A line that lost its mark goes back to its quote, where the post that is answered proves whose it is."""

import time

import pytest
from helpers import NOW, a_message, takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.posting import draft_post, without_repeats
from listcop.core.zones.seams import Seam, mend_seams

WELL = """Hello,

We have dug the new well, and it gives about thirty litres a minute.

The cover should be laid before the rains begin, or else the mud of
the upper field will run into it again.

Who comes on Friday?
"""


def answer(text, asked=WELL):
    """What an answer of this text says, and what it quotes, where it answers a post that says `asked`."""
    message = a_message(text=text, in_reply_to="<asked@example.org>", subject="Re: The new well")
    draft = without_repeats(draft_post(message, NOW), asked)
    return draft.text, draft.quoted


def test_the_bare_first_line_of_a_folded_quote_is_no_word_of_the_answer():
    text, quoted = answer(
        "Good work.\n\n"
        "The cover should be laid before the rains begin, or else the mud of\n"
        "> the upper field will run into it again.\n\n"
        "I can do that. Who lends me a rope?"
    )

    assert text == "Good work.\n\nI can do that. Who lends me a rope?"
    assert quoted.startswith("The cover should be laid before the rains begin, or else the mud of\nthe upper field")


def test_so_it_is_where_a_line_of_the_question_was_broken_in_its_midst():
    text, _ = answer("Then on Monday.\n\nWe have dug\n> the new well, and it gives about\n\nHow deep is it?")

    assert text == "Then on Monday.\n\nHow deep is it?"


def test_several_bare_lines_above_one_mark_go_back_together():
    folded = "It gives much water, but the cover should be laid before the\nrains begin, or else the mud will run"

    text, quoted = answer(f"I come.\n\n{folded}\n> into the well again, as it did.", f"{folded} into the well again")

    assert (text, quoted) == ("I come.", f"{folded}\ninto the well again, as it did.")


@pytest.mark.parametrize(
    "said",
    [
        "We shall lay the cover before the rains begin, or else the mud of",  # words of their own
        "The cover should be laid before the rains begin, or else the mud of all",  # one word more
        "The cover",  # too few to prove anything
        "We have dug the new well, and it gives about thirty litres a minute.",  # the end of a sentence
    ],
)
def test_an_answer_right_above_a_quoted_line_stays(said):
    text, _ = answer(f"{said}\n> the upper field will run into it again.\n\nBen")

    assert text == f"{said}\nBen"


@pytest.mark.parametrize("chosen", ["carry the stones for the cover up", "Carry the stones for the cover up there"])
def test_a_choice_whose_mark_was_taken_off_stays(chosen):
    choices = f"Which of these can you do?\n{chosen}\nCarry the sand for the cover up\ndig the ditch around it"

    text, _ = answer(f"> Which of these can you do?\n{chosen}\n> Carry the sand for the cover up", choices)

    assert text == chosen


def test_a_line_with_a_blank_one_below_stays():
    line = "The cover should be laid before the rains begin, or else the mud of"

    text, _ = answer(f"You say:\n{line}\n\n> the upper field will run into it again.\n\nYes.")

    assert line in text


def test_an_answer_that_would_say_nothing_more_stays_as_it_is():
    line = "The cover should be laid before the rains begin, or else the mud of"

    text, _ = answer(f"{line}\n> the upper field will run into it again.")

    assert text == line


@given(st.text(), st.text(), st.lists(st.builds(Seam, st.integers(-2, 9), st.text())), st.text())
def test_nothing_raises(text, quoted, seams, answered):
    mend_seams(text, quoted, seams, answered)


def test_it_takes_linear_time():
    def seconds(count):
        line = "it gives about thirty litres a minute when the river is high,"
        text = "\n".join([line] * count)
        seams = [Seam(number, line) for number in range(0, count, 2)]
        started = time.process_time()
        mend_seams(f"{text}\nYes.", text, seams, text)
        return time.process_time() - started

    assert takes_twice(seconds, 1000, spare=0.01)
