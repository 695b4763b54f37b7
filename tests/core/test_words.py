"""The one table of words: every word in four languages, and none that means two things."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.words import (
    LANGUAGES,
    TABLE,
    TYPES,
    Word,
    fold,
    language_of,
    meaning,
    nearest_word,
    read_day,
    type_of,
    word_in,
)

TODAY = date(2026, 11, 20)  # a Friday

# The words that every release knows, language by language.
KNOWN = """
join | join | rejoindre | unirme | entrar
leave | leave | quitter | salir | sair
status | status | statut | estado | estado
help | help | aide | ayuda | ajuda
find | find | chercher | buscar | buscar
get | get | envoyer | enviar | enviar
open | open | ouvertes | abiertas | abertas
each | each | chaque | cada | cada
daily | daily | quotidien | diario | diario
weekly | weekly | hebdo | semanal | semanal
monthly | monthly | mensuel | mensual | mensal
nomail | nomail | pause | pausa | pausa
yes | yes | oui | sí | sim
no | no | non | no | não
drop | drop | jeter | descartar | descartar
cancel | cancel | annuler | cancelar | cancelar
solved | solved | résolu | resuelto | resolvido
thanks | thanks | merci | gracias | obrigado
mute | mute | muet | silenciar | silenciar
follow | follow | suivre | seguir | seguir
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in KNOWN.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_words_that_every_release_knows_mean_what_they_meant(row):
    name, *forms = row

    meanings = {meaning(form) for form in forms}

    assert meanings == {Word(name)}


MEMBER_WORDS = (
    "join leave status set each daily weekly monthly nomail until lite full language one digest change profile who "
    "find get bundle open mute follow thanks used solved type help stop yes no drop cancel"
)
FACILITATOR_WORDS = (
    "held ban accept reject discard pause resume invite tag close reopen redact digest quiet pulse duty ask refer "
    "greet note yes no drop"
)


@pytest.mark.parametrize("word", sorted({*MEMBER_WORDS.split(), *FACILITATOR_WORDS.split()}))
def test_every_word_of_members_and_facilitators_is_in_the_table(word):
    assert meaning(word) is not None


def test_no_word_means_two_things():
    meanings = defaultdict(set)
    for word, columns in TABLE.items():
        for form in (form for forms in columns.values() for form in forms):
            meanings[fold(form)].add(word)

    assert [form for form, words in meanings.items() if len(words) > 1] == []


def test_no_name_of_a_type_is_a_command():
    named = [name for name in TYPES if meaning(name)]

    assert named == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_a_form_in_every_shipped_language(language):
    missing = [word for word in Word if not word_in(language, word) or meaning(word_in(language, word)) is not word]

    assert missing == []


def test_letters_suggest_words_with_their_accents_and_fall_back_on_english():
    assert word_in("fr", Word.solved) == "résolu"
    assert word_in("pt", Word.no) == "não"
    assert word_in("sw", Word.help) == "help"


@pytest.mark.parametrize("typed", ["RÉSOLU", "resolu", "Re\u0301solu", " résolu ", "ré\u200bsolu"])
def test_accents_and_case_never_matter(typed):
    assert meaning(typed) is Word.solved


@pytest.mark.parametrize("typed", ["stop", "STOP", "unsubscribe", "Unsubscribe"])
def test_stop_and_unsubscribe_always_mean_leave(typed):
    assert meaning(typed) is Word.leave


@pytest.mark.parametrize("typed", ["s'abonner", "m\u2019abonner", "M'ABONNER"])
def test_french_elisions_are_read_through(typed):
    assert meaning(typed) is Word.join


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("leav", "leave"),
        ("unsubscibe", "unsubscribe"),
        ("hlep", "help"),
        ("opne", "open"),
        ("wekly", "weekly"),
        ("quiter", "quitter"),
        ("ayudda", "ayuda"),
        ("resolvdo", "resolvido"),
    ],
)
def test_a_slip_of_the_pen_finds_its_word(typed, meant):
    assert nearest_word(typed) == meant


@pytest.mark.parametrize("typed", ["", "x", "xy", "watermelon", "darse", "house", "12", "?" * 50, "a" * 10_000])
def test_what_is_near_to_nothing_gets_no_suggestion(typed):
    assert nearest_word(typed) is None


def test_of_two_words_as_near_ones_own_language_wins():
    assert nearest_word("salr", "es") == "salir"
    assert nearest_word("salr", "pt") == "sair"


@given(st.text(max_size=300))
def test_a_suggestion_is_always_a_word_of_the_table(typed):
    near = nearest_word(typed)

    assert near is None or meaning(near) is not None


@given(st.text(max_size=10))
def test_folding_twice_changes_nothing_more(text):
    once = fold(text)

    assert fold(once) == once


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("visit", "visit"),
        ("Visite", "visit"),
        ("problème", "problem"),
        ("información", "information"),
        ("mapeamento", "mapping"),
    ],
)
def test_types_are_named_in_four_languages(typed, name):
    assert type_of(typed) == name


def test_there_are_nine_types():
    assert len(TYPES) == 9 and type_of("weather") is None


@pytest.mark.parametrize(
    ("typed", "code"), [("fr", "fr"), ("Français", "fr"), ("español", "es"), ("Portuguese", "pt"), ("anglais", "en")]
)
def test_languages_are_known_by_code_and_by_name(typed, code):
    assert language_of(typed) == code and language_of("klingon") is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 March", date(2027, 3, 1)),
        ("March 1st, 2028", date(2028, 3, 1)),
        ("the 5th of May", date(2027, 5, 5)),
        ("1er mars", date(2027, 3, 1)),
        ("le 15 décembre", date(2026, 12, 15)),
        ("1 de marzo", date(2027, 3, 1)),
        ("1º de março de 2027", date(2027, 3, 1)),
        ("2027-03-01", date(2027, 3, 1)),
        ("1.3.", date(2027, 3, 1)),
        ("1.3.2028", date(2028, 3, 1)),
        ("13/4", date(2027, 4, 13)),
        ("4/13", date(2027, 4, 13)),
        ("monday", date(2026, 11, 23)),
        ("Friday", date(2026, 11, 27)),
        ("Monday 7 December", date(2026, 12, 7)),
        ("demain", date(2026, 11, 21)),
        ("mañana", date(2026, 11, 21)),
    ],
)
def test_a_day_is_read_in_the_words_people_use(typed, day):
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "3/4",
        "15 November",
        "20 November",
        "1 March 2020",
        "31 February",
        "2026-11-20",
        "soon",
        "",
        "²/3",
        "0 May",
        "1 2 3",
    ],
)
def test_a_day_that_is_past_or_unclear_is_not_guessed(typed):
    assert read_day(typed, TODAY) is None


@given(st.text(alphabet="0123456789 /.-abcdefjmnoruy", max_size=30))
def test_whatever_is_read_as_a_day_is_a_coming_one(typed):
    day = read_day(typed, TODAY)

    assert day is None or day > TODAY
