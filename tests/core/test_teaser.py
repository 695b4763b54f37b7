"""A question too long for its place is shown by how it begins and by what it asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import layout
from listcop.core.teaser import BEGINNING_LINES, asked_in, teaser

WIDTH = 69
LONG = (
    "Hello everybody,\n\n"
    "We dry our seeds in the attic of the old school, on racks that the carpenter made for us last spring out of the\n"
    "frames of the windows. They stand a hand apart, and the air goes through them from both ends.\n\n"
    "Since the rain began, the beans in the middle go mouldy. We turned them twice a day and put a fan beside it.\n\n"
    "Which mesh do you use below the beans? Does it have to be metal?\n\n"
    "With thanks\nRosa"
)


def test_what_is_short_stands_whole_with_its_greeting():
    text = "Hello everybody,\n\nWhich mesh do you use?\n\nRosa"

    assert teaser(text, 4, WIDTH) == (text, 0)


def test_a_long_question_shows_its_beginning_and_the_sentences_that_ask():
    shown, left = teaser(LONG, 4, WIDTH)

    assert shown.startswith("We dry our seeds in the attic")
    assert shown.endswith("…\n\nWhich mesh do you use below the beans? Does it have to be metal?")
    assert left > 2


def test_a_question_that_stands_in_the_beginning_is_not_said_twice():
    text = "Which mesh do you use below the beans?\n\n" + "It rains. " * 80

    shown, left = teaser(text, 4, WIDTH)

    assert shown.count("Which mesh") == 1
    assert left > 0


@pytest.mark.parametrize(
    "asks",
    [
        "Quelle maille prenez-vous sous les haricots ?",
        "¿Qué malla ponen debajo de los frijoles?",
        "Welches Gitter nehmt ihr unter den Bohnen?",
        "豆の下にはどんな網を使いますか？",
    ],
)
def test_the_sentence_that_asks_is_found_in_many_languages(asks):
    assert asked_in(f"Il pleut. {asks} Merci.", 3, WIDTH) == asks


@pytest.mark.parametrize(
    "text",
    [
        "See https://seeds.example.org/find?q=mesh for all of it.",
        "Type ?paste and read what it says there.",
        "We are helping with the ?Seed Saver?s Kit? and its booklet for schools here.",
        "Really? Yes.",
        "",
    ],
)
def test_addresses_code_and_lost_quotation_marks_ask_nothing(text):
    assert asked_in(text, 3, WIDTH) == ""


@given(st.text(alphabet="ab ?.\n…！？\u00a0'", max_size=400), st.integers(1, 12))
def test_any_text_makes_a_teaser_that_keeps_its_place(text, most):
    shown, left = teaser(layout.cleaned(text), most, WIDTH)

    assert layout.line_count(shown, WIDTH) <= max(most, BEGINNING_LINES) + 5
    assert left >= 0
