"""Somebody's addresses and names are masked in any text, and nobody else's are."""

import time

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.masking import (
    addresses_in,
    id_tells,
    is_masked_id,
    mask_of,
    masked_id,
    own_words,
    page_without,
    placeholder,
    with_first_names,
    without_placeholders,
)
from listcop.core.search import folded

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
        ("amina at example.org, amina (at)\n> example.org", "nobody@erased.invalid, nobody@erased.invalid"),
        ("?to=amina%40example.org&x", "?to=nobody@erased.invalid&x"),
        ("map of amina@example.org.pdf", "map of nobody@erased.invalid.pdf"),
        ("look at example.org, Samina at example.org", "look at example.org, Samina at example.org"),
        ("Diallo, Amina and DIALLO Amina", "someone and someone"),
        ("Fatou Diallo\nAmina Sow", "Fatou Diallo\nAmina Sow"),
        ("amina_diallo.pdf, Amina-Diallo-2.pdf", "someone.pdf, someone-2.pdf"),
    ],
)
def test_only_they_are_masked(text, masked):
    assert AMINA.text(text) == masked


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Élodie Traoré", "Elodie Traore"),
        ("Élodie Traoré", "ÉLODIE TRAORE"),
        ("Élodie Traoré", "E\u0301lodie Traore\u0301"),
        ("Elodie Traore", "Élodie Traoré"),
        ("Lucille Traoré-Zwick", "Traore Zwick, Lucille"),
        ("Jürgen Weiß", "JÜRGEN WEISS"),
    ],
)
def test_a_name_is_known_without_its_accents_and_what_stands_around_it_stays(name, text):
    mask = mask_of([], [name], "", "someone")

    assert mask.text(f"À demain, {text}; ça ira, été") == "À demain, someone; ça ira, été"


def test_a_longer_name_of_somebody_else_stays():
    mask = mask_of([], ["Élodie Traoré"], "", "someone", ["Awa Elodie Traore", "Elodie Traoré", "Ben Kariuki"])

    said = mask.text("Awa Elodie Traore and Elodie Traore")

    assert said == "Awa Elodie Traore and someone"


def test_addresses_are_found_however_they_are_spelt():
    text = "Luc@Zed.example, <ben%40example.org> and ann at\n> example.net, map-of.eve@example.com.pdf; luc @ home"

    assert addresses_in(text) == {"luc@zed.example", "ben@example.org", "ann@example.net", "map-of.eve@example.com"}


def test_who_reads_a_text_is_told_nothing_by_a_placeholder():
    assert without_placeholders(f"Write to {placeholder('q5aiq73s')}.\nBen") == "Write to .\nBen"


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
@pytest.mark.parametrize("changed", [str, str.upper, str.lower, folded])
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


@given(st.text(max_size=100))
def test_a_name_is_taken_out_where_it_stands_whatever_is_around_it(text):
    mask = mask_of([], ["Bb Ccdd"], "", "")

    assert mask.text(f"{text}. b\u0308b CCDD .{text}") == f"{mask.text(text)}.  .{mask.text(text)}"


@pytest.mark.parametrize("some", ["amina@example.or Amina \n> > \n", "é amina at Amina Dialló, at at \n> > %40@ "])
def test_a_long_text_takes_linear_time(some):
    def seconds(size):
        text = some * size
        started = time.process_time()
        AMINA.text(text)
        addresses_in(text)
        return time.process_time() - started

    assert takes_twice(seconds, 5_000, spare=0.002)


@pytest.mark.parametrize("name", ["Zainabu", "Bo", "Aïcha"])
def test_a_name_of_one_word_goes_from_their_own_letters_alone(name):
    mask = mask_of([], [name], "", "someone")

    assert mask.text(f"Thanks, {name}!") == f"Thanks, {name}!"
    assert with_first_names(mask).text(f"Best wishes\n{name}") == "Best wishes\nsomeone"
    assert with_first_names(mask).text(f"{name}lito and {name.upper()}") == f"{name}lito and someone"


@pytest.mark.parametrize(
    "said",
    ["amina[at]example.org", "amina AT example DOT org", "amina (at) example (dot) org", "Amina{at}example[dot]org"],
)
def test_an_address_is_known_as_people_hide_it(said):
    assert AMINA.text(f"Write to {said}, please.") == "Write to nobody@erased.invalid, please."


def test_a_link_with_the_name_stays_one_word():
    shown = mask_of([], ["Luc Traore"], "", "a former member").text(
        "See http://example.com/luc-traore.html, Luc Traore"
    )

    assert shown == "See http://example.com/a-former-member.html, a former member"
    assert addresses_in("Ask luc[at]example[dot]net or ann AT example DOT org.") == {
        "luc@example.net",
        "ann@example.org",
    }


@pytest.mark.parametrize("told", ["<1234.amina@example.org>", "<77.Amina.Diallo@box.local>"])
def test_a_message_id_that_holds_address_or_name_tells_of_them_whoever_wrote(told):
    assert id_tells(AMINA, told, is_own=False)


def test_in_a_message_id_of_their_own_a_part_of_the_name_tells_and_what_is_masked_tells_nothing():
    assert id_tells(AMINA, "<diallolaptop@phone>", is_own=True)
    assert not id_tells(AMINA, "<diallolaptop@phone>", is_own=False)
    assert not id_tells(AMINA, "<5f3a@x.example>", is_own=True)
    assert not id_tells(AMINA, masked_id("<amina@example.org>"), is_own=True)


def test_a_masked_message_id_is_always_the_same_and_that_of_no_other():
    assert masked_id("<a@b>") == masked_id("<a@b>") != masked_id("<a@c>")
    assert is_masked_id(masked_id("<a@b>"))
