"""What of a text is its author's own: letters that archives lost, and an older letter below."""

from time import process_time

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.marks import marks_of
from listcop.core.tagger.own_words import own_words

QUESTION = "Does anyone know a pump that keeps its pressure?\n\nThanks in advance"


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("Algu?m j? viu isto? N?o sei o que voc?s usam.", "alguém já viu isto? não sei o que vocês usam."),
        ("K??nnt ihr mir sagen, ob das f??r alle w??re?", "könnt ihr mir sagen, ob das für alle wäre?"),
        ("Quelqu'un a d?j? essay? ? Tr?s int?ressant.", "Quelqu'un a déjà essay? ? très intéressant."),
        ("L?endroit n?est pas s?r, et c?est loin.", "l'endroit n'est pas sûr, et c'est loin."),
        ("It?s here, but the valv? doesn?t open.", "it's here, but the valv doesn't open."),
    ],
)
def test_letters_that_an_archive_lost_are_found_again(torn: str, whole: str) -> None:
    assert own_words(torn) == whole


def test_a_letter_that_was_lost_asks_nothing() -> None:
    text = "O c?digo est? pronto e a vers?o est? na p?gina. Amanh? h? mais."

    assert not marks_of("", text).cues.questions


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("It?s old, but is there a cr?che? They can?t say.", "it's old, but is there a crche? They can't say."),
        ("Wei? jemand, was die Pumpe f?rdert? Danke f?r alles.", "weiß jemand, was die Pumpe frdert? Danke für alles."),
        ("Qui conna?t la pompe de l?ann?e? Merci d?j?.", "Qui connaît la pompe de l'année? Merci déjà."),
        ("Alg?n d?a sube la presi?n del pist?n? Gracias.", "algún día sube la presión del pistn? Gracias."),
        ("Algu?m sabe se o p?o cresce? E o feij?o?", "alguém sabe se o po cresce? E o feijo?"),
        ("Chi conosce l?acqua del po?zo? L?ho vista io.", "Chi conosce l'acqua del pozo? l'ho vista io."),
        ("Wie kent de co?peratie? Ze is ge?nd.", "Wie kent de coperatie? Ze is gend."),
    ],
)
def test_a_question_that_ends_on_a_torn_word_still_asks(torn: str, whole: str) -> None:
    assert own_words(torn) == whole
    assert marks_of("", torn).cues.questions


@pytest.mark.parametrize(
    "text", ["C?est l?universit?. Voil? l?ann?e.", "O c?digo ? do p?rt?, e a vers?o ? do m?r?; sim."]
)
def test_a_letter_that_was_lost_before_a_stop_asks_nothing(text: str) -> None:
    assert not marks_of("", text).cues.questions


def test_a_quotation_mark_that_was_lost_asks_nothing() -> None:
    text = "We have the ?Pump Kit? and it?s booklet, called ?Pistons? They?re for ?schools?\n\nBen"

    assert not marks_of("", text).cues.questions


def test_links_are_no_lost_letters() -> None:
    text = "See http://example.org/a.php?open=1 and www.example.org/b?page=x. Why? so it is."

    assert own_words(text) == text


def test_questions_of_a_whole_text_stay_as_they_are() -> None:
    text = "Which one? and why?\nIs it 20?C or more?"

    assert own_words(text) == text


def test_an_older_letter_below_a_signed_one_is_not_its_authors() -> None:
    answer = "You may try the leather cups instead, they last for years here.\n\nHope this helps\nBen\n\n-----\n"

    read = own_words(f"{answer}Hi all,\n\n{QUESTION}\nAmina")

    assert read.strip() == answer.strip()


@pytest.mark.parametrize(
    "greeting", ["Bonjour à tous,", "Hola a todos", "Olá,", "Hallo zusammen,", "Ciao a tutti,", "Beste mensen,"]
)
def test_an_older_letter_is_known_by_its_greeting_in_any_language(greeting: str) -> None:
    answer = "The leather cups last for years, and they are cheap as well.\n\nBen Okafor"

    assert own_words(f"{answer}\n\n{greeting}\n\n{QUESTION}").strip() == answer


def test_a_greeting_below_a_preface_is_the_letters_own() -> None:
    text = (
        f"(I sent this once already, it seems to have been lost on its way to you, sorry.)\n\n\nHi all,\n\n{QUESTION}"
    )

    assert own_words(text) == text


@given(st.text(alphabet="ab?é \nHi,Ben.-", max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert own_words(text).count("\n") <= text.count("\n")


@pytest.mark.parametrize("piece", ["a", "?", "a?", "?a", "b?c d? e ", "Hi\n", "Ben\nHi\n"])
def test_reading_stays_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text, start = "f?r w?r\n" + piece * size, process_time()
        own_words(text)
        return process_time() - start

    assert takes_twice(seconds, 4_000, spare=0.002)
