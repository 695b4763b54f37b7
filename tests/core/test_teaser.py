"""A question too long for its place is shown by how it begins and by what it asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import layout
from listcop.core.teaser import BEGINNING_LINES, asked_in, teaser, teaser_line

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
        "Quelle maille prenez-vous sous les haricots\u202f?",
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


@pytest.mark.parametrize(
    "text",
    [
        "O c?digo do p?o est? aqui e o caf? tamb?m n?o falta na aldeia.",
        "Dans l?eau du lac il y a un caf? pour les enfants de l??cole.",
        "I?ve put the racks where we?ve drunk our caf? since May.",
        "We are helping with the ?Seed Kit? and it?s booklet; they?re for ?schools?.",
    ],
)
def test_a_letter_that_an_archive_lost_asks_nothing(text):
    assert asked_in(text, 3, WIDTH) == ""


@pytest.mark.parametrize(
    "lost",
    [
        "Der Stall kostet mich viel (ich zahle etwa 60 ? im Monat), und das Dach ist alt.",
        "Unter den Sparren sieht man, da? es durch das Dach tropft.",
    ],
)
def test_one_sign_that_an_archive_lost_asks_nothing_where_its_sentence_goes_on(lost):
    assert asked_in(f"{lost} Wer hat noch Ziegel für mich?", 3, WIDTH) == "Wer hat noch Ziegel für mich?"


def test_a_question_that_ends_in_a_number_is_one_where_marks_stand_apart():
    text = "Qui apporte des plants de tomate le 12 ? on partage le repas. Et Rosa ?"

    assert asked_in(text, 3, WIDTH) == "Qui apporte des plants de tomate le 12 ?"


def test_a_question_with_lost_letters_is_shown_as_it_stands():
    text = "Voc?s j? viram o p?o da aldeia? O caf? est? pronto."

    assert asked_in(text, 3, WIDTH) == "Voc?s j? viram o p?o da aldeia?"


@pytest.mark.parametrize(
    "line",
    [
        "racks = attic ready first ? sieve : drawer;",
        "mesh <- attic of beans and racks ?",
        "https://seeds.example.org/beans/mesh/racks/?",
        "See https://seeds.example.org/beans?mesh=racks&attic=? for all racks of the attic.",
    ],
)
def test_a_question_mark_in_code_or_in_a_link_asks_nothing(line):
    assert asked_in(f"The racks:\n\n{line}\n\nThe beans stay there.", 3, WIDTH) == ""


@pytest.mark.parametrize(
    "asks",
    [
        "Has anybody read https://seeds.example.org/beans?mesh=1 about the racks?",
        "What does sieve() do?",
    ],
)
def test_a_question_about_a_link_or_about_code_asks(asks):
    assert asked_in(f"The racks are new.\n\n{asks}", 3, WIDTH).endswith(asks)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("The beans in the middle of the racks go mouldy.", "Any help?"),
        ("The beans in the middle of the racks go mouldy.", "Does anyone know what to do?"),
        ("Les haricots au milieu des claies moisissent.", "Des idées ?"),
        ("Los frijoles en medio de las rejillas se enmohecen.", "¿Alguien sabe qué hacer?"),
        ("O feijão no meio das grades ganha bolor.", "Alguém pode ajudar?"),
        ("Die Bohnen in der Mitte der Horden schimmeln.", "Was meint ihr dazu?"),
        ("I fagioli in mezzo ai graticci ammuffiscono.", "Che ne pensate?"),
        ("De bonen midden op de rekken beschimmelen.", "Kan iemand mij helpen?"),
    ],
)
def test_a_question_that_names_nothing_is_shown_with_the_sentence_that_does(said, asks):
    text = f"{LONG.partition('Which')[0]}{said} {asks}\n\nRosa"

    shown, _ = teaser(text, 4, WIDTH)

    assert shown.startswith("We dry our seeds in the attic")
    assert shown.endswith(f"…\n\n{said} {asks}")


@pytest.mark.parametrize(
    "asks",
    [
        "Does anyone have the address of Dr. Achieng in Gulu?",
        "Can I use wool, e.g. felt, below the beans?",
        "Kann man auch Filz, z.B. aus Wolle, nehmen?",
        "Nehmt ihr Wolle bzw. Filz unter den Bohnen?",
        "Seid ihr am 3. Juli noch im Speicher?",
        "¿Quién tiene la dirección de la Sra. Quispe en Cusco?",
        "Quelqu'un a-t-il l'adresse de M. Achieng à Gulu ?",
        "Alguém tem o endereço da Dra. Quispe em Cusco?",
        "Qualcuno ha visto i graticci del sig. Bruni vicino alla segheria di Cuneo?",
        "Kan ik ook wol gebruiken, bijv. van schapen, of rot dat?",
        "Wie heeft het adres van dhr. Smit in Assen?",
        "1. Which mesh? 2. How deep? 3. Wool or felt?",
    ],
)
def test_an_abbreviation_and_a_number_end_no_question(asks):
    assert asked_in(f"The rain began.\n\n{asks}\n\nRosa", 3, WIDTH) == asks


@pytest.mark.parametrize("said", ["We turned it.", "It goes mouldy now.", "C'est fini ici.", "Es regnet so."])
def test_a_short_word_at_the_end_of_a_sentence_ends_it(said):
    assert (
        asked_in(f"{said} Which mesh do you use below the beans?", 3, WIDTH) == "Which mesh do you use below the beans?"
    )


def test_a_line_that_was_folded_before_a_german_noun_goes_on():
    asks = "Was legt ihr in den Horden unter die\nBohnen vom vorigen Jahr?"

    assert asked_in(f"Es regnet.\n\n{asks}", 3, WIDTH) == asks


@pytest.mark.parametrize("above", ["Rosa from the old school", "A question about the racks in the attic"])
def test_a_question_that_begins_below_a_line_of_its_own_is_shown_without_it(above):
    assert asked_in(f"{above}\nWhich mesh do you use?", 3, WIDTH) == "Which mesh do you use?"


def test_thanks_and_listings_are_passed_over_for_the_sentence_that_says_what_is_asked():
    text = "The beans on the racks go mouldy.\n\n  rack   4\n  beans  9 kg\n\nThanks in advance! Any ideas?"

    assert asked_in(text, 3, WIDTH) == "The beans on the racks go mouldy. Any ideas?"


def test_how_a_letter_greets_is_not_what_it_asks():
    text = "Hello all, how are you?\n\nThe rain began. Which mesh do you use below the beans?"

    assert asked_in(text, 3, WIDTH) == "Which mesh do you use below the beans?"


def test_a_long_sentence_above_a_question_that_names_nothing_is_cut():
    text = "The beans " + "on the racks of the attic " * 20 + "go mouldy. Any ideas?"

    asked = asked_in(text, 3, WIDTH)

    assert asked.startswith("The beans on the racks") and asked.endswith("… Any ideas?")
    assert layout.line_count(asked, WIDTH) <= 3


def test_a_question_that_goes_on_over_short_lines_is_shown_whole():
    asked = asked_in("It rained.\nWhich mesh do you use\nbelow the beans?", 3, WIDTH)

    assert asked == "Which mesh do you use\nbelow the beans?"


@pytest.mark.parametrize("greeting", ["Hi all,", "Bonjour à tous,", "Hallo zusammen,", "Ciao a tutti,", "Olá,"])
def test_an_older_letter_below_is_no_part_of_the_question(greeting):
    own = "We put the beans on racks now, a hand apart, and turn them twice a day.\n\nWhich mesh is best?\n\nRosa"
    older = f"{greeting}\n\nDoes anyone have a dryer for maize? " + "It is a long way to the mill. " * 20

    shown, left = teaser(f"{own}\n\n{older}", 12, WIDTH)

    assert shown == own
    assert left >= 8


@given(st.text(alphabet="ab ?.\n…！？\u00a0'", max_size=400), st.integers(1, 12))
def test_any_text_makes_a_teaser_that_keeps_its_place(text, most):
    shown, left = teaser(layout.cleaned(text), most, WIDTH)

    assert layout.line_count(shown, WIDTH) <= max(most, BEGINNING_LINES) + 5
    assert left >= 0


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Which mesh do you use?", "Which mesh do you use?"),
        (LONG, "Which mesh do you use below the beans? Does it have to be metal?"),
        ("Bonjour à tous,\n\nJe cherche vos notes sur les tamis.\n\nRosa", "Je cherche vos notes sur les tamis."),
        ("Welche Siebe nehmt ihr? " * 9, "Welche Siebe nehmt ihr? Welche Siebe nehmt ihr? Welche Siebe nehmt…"),
        ("", ""),
    ],
)
def test_in_one_line_a_question_is_what_it_asks_else_how_it_begins(text, line):
    assert teaser_line(text, WIDTH)[0] == line


@given(st.text(alphabet="ab ?.\n種á", max_size=400))
def test_one_line_is_never_wider_than_its_place(text):
    shown, left = teaser_line(text, WIDTH)

    assert layout.cells(shown) <= WIDTH and "\n" not in shown
    assert left == 0 or layout.line_count(text, WIDTH) > 1
