"""Somebody's addresses and names are masked in any text, and nobody else's are."""

import time

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.masking import mask_of, own_words, page_without, with_first_names

AMINA = mask_of(
    ["amina@example.org", "a.diallo@example.net"], ["Amina Diallo", "Amina"], "nobody@erased.invalid", "someone"
)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Write to amina@example.org.", "Write to nobody@erased.invalid."),
        ("<Amina@Example.ORG>", "<nobody@erased.invalid>"),
        ("Amina Diallo said, and AMINA  DIALLO too", "someone said, and someone too"),
        ("thanks to Amina\n> Diallo", "thanks to someone"),
        ("mailto:a.diallo@example.net?subject=x", "mailto:nobody@erased.invalid?subject=x"),
        ("xamina@example.org and amina@example.org.uk", "xamina@example.org and amina@example.org.uk"),
        ("x.amina@example.org, amina@example.orgs", "x.amina@example.org, amina@example.orgs"),
        ("Amina Diallone, Yamina Diallo", "Amina Diallone, Yamina Diallo"),
        ("Amina says hello", "Amina says hello"),
    ],
)
def test_only_they_are_masked(text, masked):
    assert AMINA.text(text) == masked


def test_in_their_own_letters_a_part_of_the_name_is_masked_too():
    assert with_first_names(AMINA).text("Best wishes\nAmina") == "Best wishes\nsomeone"


DIGEST = """\
1. #7 The hive of Amina
   Amina Diallo asks for information.

   Who has a comb to lend, and a smoker?

   Amina

   Ben Kariuki, 8 June 2040:
   I have one. Thanks, Amina! Diallo, the shop, has more.
2. #9 A fair for Amina and all of us
   Amina Otieno says hello.
"""


def test_of_a_page_their_own_lines_lose_a_part_of_the_name_and_nobody_elses():
    own = own_words(AMINA, ["Who has a comb to lend, and a smoker?\n\nAmina"], [(7, "The hive of Amina")])

    shown = page_without(AMINA, DIGEST, own)

    assert shown == DIGEST.replace("hive of Amina", "hive of someone").replace("Amina Diallo", "someone").replace(
        "   Amina\n", "   someone\n"
    )


def test_a_page_without_words_of_theirs_is_masked_as_any_text():
    assert page_without(AMINA, DIGEST, own_words(AMINA, [], [])) == AMINA.text(DIGEST)


def test_json_is_masked_whole_and_its_form_stays():
    kept = {"who": "amina@example.org", "n": 3, "all": [["Amina Diallo", None], True]}

    assert AMINA.value(kept) == {"who": "nobody@erased.invalid", "n": 3, "all": [["someone", None], True]}


@pytest.mark.parametrize("name", ["José Muñoz", "Пётр Иванов", "李 明", "Bo Li", "Ann-Marie O'Neil"])
@pytest.mark.parametrize("changed", [str, str.upper, str.lower])
def test_what_a_database_looks_for_stands_in_all_that_must_be_masked(name, changed):
    mask = mask_of([], [name], "", "someone")
    text = f"says {changed(name)} today"

    found = any(
        (one.lower() if one.isascii() else one) in (text.lower() if one.isascii() else text) for one in mask.fragments()
    )

    assert mask.text(text) == "says someone today"
    assert found


@given(st.text(max_size=300), st.text(max_size=30), st.text(max_size=30))
def test_no_text_and_no_name_raises_and_nothing_is_left(text, address, name):
    mask = mask_of([address] if address.strip() else [], [name], "-", "-")

    mask.value({text: [text]})
    mask.fragments()


def test_a_long_text_takes_linear_time():
    def seconds(size):
        text = "amina@example.or Amina \n> > \n" * size
        started = time.process_time()
        AMINA.text(text)
        return time.process_time() - started

    assert takes_twice(seconds, 20_000, spare=0.002)
