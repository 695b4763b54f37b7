"""Whole words by which a facilitator wants a question asked once more, in seven languages; and what is for people."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.asked_anew import asks_anew


@pytest.mark.parametrize(
    "said",
    [
        *(
            "re-ask",
            "Please ask again.",
            "please ask this question again",
            "ask it once more, please",
            "Repeat the question",
        ),
        *("redemander", "Relancer la question", "relancez-la, s'il vous plaît"),
        *("poser à nouveau la question", "Il faut reposer la question", "demander encore une fois, merci"),
        *("por favor, pregunta de nuevo", "volver a preguntar", "Preguntar otra vez a todos", "repetir la pregunta"),
        *("perguntar de novo", "volte a perguntar, por favor", "pergunte outra vez à lista"),
        *("bitte noch einmal fragen", "Frage nochmal stellen", "erneut fragen", "die Frage wiederholen"),
        *("chiedere di nuovo", "per favore, rifare la domanda", "opnieuw vragen", "stel de vraag nog een keer, graag"),
    ],
)
def test_whole_words_that_want_a_question_asked_anew_are_known(said):
    assert asks_anew(said)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "Ask them again?",
            "Ask Ben again",
            "Ask the seed bank again, they answered me",
            "again",
            "Please",
            "Repeat!",
        ),
        *("Encore merci", "Demande au voisin", "Pregunta a Ben", "De nuevo llueve", "noch einmal waschen", ""),
        *(
            "Wieder trocknen",
            "Put it on the roof",
            "Post it to the office",
            "Repeat this each week",
            "di nuovo pioggia",
        ),
    ],
)
def test_what_is_said_to_people_is_not(said):
    assert not asks_anew(said)


@given(st.text(max_size=200))
def test_whatever_is_said_is_read(said):
    asks_anew(said)


@pytest.mark.parametrize("piece", ["ask ", "again ", "please the ", "la question "])
def test_hostile_length_costs_no_more_than_the_longest_line(piece):
    started = time.perf_counter()
    for length in range(1, 60):
        asks_anew((piece * length)[:120] + "x")

    assert time.perf_counter() - started < 1
