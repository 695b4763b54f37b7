"""What somebody answers who was asked which item a text is for: nothing that it says is taken for less than it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.digest_marks import DigestItemRef
from listcop.core.which_item import Said, is_said_again, read_said

BANK = DigestItemRef(
    1, 1, "Seed bank", ("Moussa asks:", "Can we meet at the seed bank on Monday or on Tuesday, or is one day too few?")
)
TOOL = DigestItemRef(2, 2, "Planting onions", ("Where can I find a hand tool for planting onion sets?",))
LONG = DigestItemRef(3, 3, "How do you keep weevils out of stored maize without chemicals", ())
ITEMS = (BANK, TOOL, LONG)
FORK = "The smith makes a fork with six teeth for it."


def said(text, **more):
    return read_said(text.split("\n"), ITEMS, "Cora Lind", **more)


@pytest.mark.parametrize(
    "text",
    [
        *("1", "1.", "1: Seed bank", "1: the one about the seed bank", "1: la question de Moussa"),
        *("Number 1 please, the bank", "1, the one about Monday", "1: Seed bank\n\nBest wishes,\nCora", "1, sorry!"),
        *("1\n\nThank you very much for asking!", "It belongs to 1, thanks.\nCora Lind", "Hello all,\n\n1"),
    ],
)
def test_an_item_is_named_by_its_number_and_by_what_it_is_about(text):
    assert said(text) == Said(kept=BANK)


def test_a_subject_that_was_clipped_names_it_too():
    assert said("3: How do you keep weevils out of stored") == Said(kept=LONG)


@pytest.mark.parametrize(
    ("text", "item", "answer"),
    [
        ("1: Tuesday, please.", BANK, "Tuesday, please."),
        ("1: Monday", BANK, "Monday"),
        ("1: one", BANK, "one"),
        ("2: a hand tool", TOOL, "a hand tool"),
        ("2: Onions", TOOL, "Onions"),
        (f"2:\n{FORK}", TOOL, FORK),
        (f"Number 2: {FORK}", TOOL, FORK),
    ],
)
def test_a_short_answer_in_words_of_the_question_is_an_answer(text, item, answer):
    assert said(text) == Said(texts=((item, answer),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"It belongs to 2, thanks.\n\nI forgot to say: {FORK}", Said(kept=TOOL, rest=f"I forgot to say: {FORK}")),
        (f"Number 2 please. {FORK}", Said(kept=TOOL, rest=FORK)),
        (f"Number 2 please\n{FORK}\n\nCora", Said(kept=TOOL, rest=FORK)),
        (f"0\n\n2: {FORK}", Said(texts=((TOOL, FORK),), is_for_all=True)),
        (f"0\n\nBy the way: {FORK}\n\nThanks,\nCora", Said(is_for_all=True, rest=f"By the way: {FORK}")),
        (f"1\n\n2: {FORK}", Said(texts=((TOOL, FORK),), kept=BANK)),
        (f"1\n\n2\n\n3: {FORK}", Said(texts=((LONG, FORK),))),
    ],
)
def test_what_stands_beside_the_number_is_said_as_well(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", ["", "Tuesday", "1\n2", "1 and 2", "0\n2", "not 2", "7: see the plan"])
def test_where_no_item_is_named_or_more_than_one_nothing_is(text):
    assert said(text) is None


def test_where_nobody_was_told_of_0_it_means_nothing():
    assert said("0", has_all=False) is None
    assert said(f"0\n\n2: {FORK}", has_all=False) == Said(texts=((TOOL, FORK),))


@pytest.mark.parametrize(
    ("kept", "texts", "expected"),
    [
        ("Use lime.", ["Use limestone for the path."], False),
        ("Use lime.", ["Please use lime!", FORK], True),
        ("1: Use lime.\n\n2: Sow early.", ["Use lime", "Sow early"], True),
        ("Use lime.\nSow early.", ["Use lime."], False),
        (":-)", [FORK], False),
        ("", [FORK], True),
    ],
)
def test_a_text_is_said_again_where_all_its_words_are(kept, texts, expected):
    assert is_said_again(kept, texts) is expected


@given(st.text(alphabet="0123: .,#\n-abT?thanks", max_size=300))
def test_whatever_is_answered_is_read(text):
    found = said(text)

    assert found is None or found.texts or found.kept or found.is_for_all
