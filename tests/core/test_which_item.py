"""What somebody answers who was asked which item a text is for: nothing that it says is taken for less than it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.digest_marks import DigestItemRef
from listcop.core.which_item import Said, beginning_of, called, is_said_again, read_said, without_wrong_mark

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
        *("No 1", "no 1, please", "N 1", "nr 1", "À tous,\n\n1", "To all members of the group:\n\nNumber 1, please"),
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
        (f"It was for everyone.\n\n2: {FORK}", Said(texts=((TOOL, FORK),), is_for_all=True)),
        *((f"{to}\n\n2: {FORK}", Said(texts=((TOOL, FORK),))) for to in ("À tous,", "A todos:", "To all of you!")),
        (f"1\n\n2: {FORK}", Said(texts=((TOOL, FORK),), kept=BANK)),
        (f"1\n\n2\n\n3: {FORK}", Said(texts=((LONG, FORK),))),
    ],
)
def test_what_stands_beside_the_number_is_said_as_well(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "Tuesday", "1\n2", "1 and 2", "0\n2", "not 2", "7: see the plan"),
        *("No, 2", "Non, 2", "No, item 2", "no 2 or 3", "no 2 bags"),
    ],
)
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
        ("2. Use lime.\n#412 Sow early.\n3 - Rake.", ["Use lime", "Sow early", "Rake"], True),
        ("20 grams per litre", ["I use ten grams per litre of lime there."], False),
        ("2 - 3 bags", ["I used bags."], False),
        ("2.5 kg of lime", ["Buy kg of lime."], False),
        (":-)", [FORK], False),
        ("", [FORK], True),
    ],
)
def test_a_text_is_said_again_where_all_its_words_are(kept, texts, expected):
    assert is_said_again(kept, texts) is expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Dear all,\n\nThe seed fair moves to the school.\n\nCora", "The seed fair moves to the school."),
        ("À tous,\n\nLa foire est mardi.", "La foire est mardi."),
        ("Good work all.\n\nCora", "Good work all."),
        ("Hi all, fair moved\n\nCora", "Hi all, fair moved"),
        ("Dear all,", "Dear all,"),
        ("", ""),
    ],
)
def test_a_text_without_a_subject_is_called_by_its_first_line_that_is_no_greeting(text, subject):
    assert called(text) == subject


def test_in_a_subject_of_ours_the_beginning_of_a_text_holds_no_mark():
    text = "[#412] Re: the fork (six teeth) that the smith of our village makes"

    assert beginning_of(text) == "412 Re the fork six teeth that the"


@given(st.text(alphabet="0123: .,#\n-abT?thanks", max_size=300))
def test_whatever_is_answered_is_read(text):
    found = said(text)

    assert found is None or found.texts or found.kept or found.is_for_all


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        ("7: thanks", "thanks"),
        ("5 : merci", "merci"),
        ("2. gracias", "gracias"),
        ("#412 vinegar", "vinegar"),
        ("5: we use vinegar\n\nCora", "we use vinegar\n\nCora"),
    ],
)
def test_the_number_of_an_item_that_is_not_there_goes_once_the_right_one_is_named(kept, text):
    assert without_wrong_mark(kept) == text


@pytest.mark.parametrize(
    "kept",
    ["20 grams", "10: 1 by weight", "2026: we had rain", "2. Reihe links", "5: nails\n6: screws", "7:30", "", "thanks"],
)
def test_a_number_that_may_say_more_than_that_stays(kept):
    assert without_wrong_mark(kept) == kept
