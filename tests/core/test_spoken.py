"""Which language somebody writes to us in, told by the command word that they use."""

import pytest

from listcop.core.spoken import spoken_language
from listcop.core.words import LANGUAGES, TABLE, Word


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Quiero unirme a la lista", "es"),
        ("Je souhaite m'inscrire", "fr"),
        ("Olá, inscreva-me por favor", "pt"),
        ("SALIR", "es"),
        ("statut", "fr"),
        ("join", ""),  # what everybody has learnt to write to lists
        ("subscribe", ""),
        ("stop", ""),
        ("buscar semillas", "es"),  # or Portuguese, which is as near
        ("pause", ""),
        ("un arbre", ""),  # Spanish and French
        ("chciałbym na lista", ""),  # a word of many languages
        ("gibberish", ""),
        ("Hallo, ich möchte gerne in die Liste aufgenommen werden", ""),  # not French for one word of it
        ("Meine Adresse ist neu", ""),
        ("", ""),
    ],
)
def test_the_word_tells(said, language):
    assert spoken_language("", ["Maria", said]) == language
    assert spoken_language(f"Re: [garden] {said}", []) == language


@pytest.mark.parametrize("said", ["pausa", "enviar 1", "buscar kale", "estado"])
def test_of_two_languages_that_share_a_word_that_of_the_list_goes_first_and_english_is_none(said):
    assert [spoken_language(said, [], of_list=one) for one in ("es", "pt", "en", "fr")] == ["", "", "es", "es"]


@pytest.mark.parametrize("said", ["Sì", "Sì, sono io", "Si, sono io, grazie", "Sono di Torino, si!"])
def test_an_italian_yes_is_no_spanish_one(said):
    assert spoken_language("", [said]) == ""


@pytest.mark.parametrize("said", ["Sí, soy yo", "Si, por favor"])
def test_a_spanish_yes_is_with_and_without_its_accent(said):
    assert spoken_language("", [said]) == "es"


def test_the_first_word_of_ours_counts_and_no_later_one():
    assert spoken_language("", ["rejoindre", "salir"]) == "fr"
    assert spoken_language("", ["join", "oui"]) == ""


def test_every_language_but_english_has_its_own_words_for_join_and_leave():
    for word in (Word.join, Word.leave):
        for language in LANGUAGES:
            assert spoken_language("", [TABLE[word][language][0]]) == ("" if language == "en" else language)
