"""What decided, as data: our names of features left out, and the words given back as their writer wrote them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.phrases.reasons import _shapes
from listcop.core.reasons import SUBJECT, Reason, as_written, reasons_of, strongest_reasons, words_as_written
from listcop.core.requests import SHAPES


def test_reasons_are_words_and_their_line_or_a_shape() -> None:
    why = ("asks:3", "thanks@start", "fail: 'stuck' in the subject", "question: in line 4", "it brings a link")

    assert reasons_of(why) == [Reason("says", "stuck", SUBJECT), Reason("asks", "", 4), Reason("link")]
    assert strongest_reasons(("type visit, outing: 'meet up' in line 6", "gives:0")) == [Reason("says", "meet up", 6)]


def test_short_words_alone_are_not_shown() -> None:
    assert reasons_of(("words: 'pour' in line 1", "words: 'pour le puits' in line 2")) == [
        Reason("says", "pour le puits", 2)
    ]
    assert reasons_of(("words: 'pour' in line 1",)) == []


def test_of_words_within_other_words_the_longer_stand() -> None:
    why = ("fail: 'fails' in line 3", "fail: 'fails to start' in line 3", "fail: 'fails' in line 1")

    assert reasons_of(why) == [Reason("says", "fails to start", 3), Reason("says", "fails", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "hello",
        "folks",
        "hola pessoal",
        "thanks in advance",
        "muito obrigado",
        "danke fur",
        "however",
        "porem",
        "e verdade",
    ],
)
def test_a_greeting_thanks_or_a_joining_word_explains_nothing(words: str) -> None:
    assert reasons_of((f"words: '{words}' in line 1", "words: 'how do i' in line 2")) == [Reason("says", "how do i", 2)]


def test_words_are_found_in_their_line_over_marks_breaks_numbers_and_apostrophes() -> None:
    text = "it works\nL\u2019\u00e9t\u00e9 1998,\n\nEnfin! On s\u2019est revu"

    assert words_as_written("l ete 0", text, 2) == "L\u2019\u00e9t\u00e9 1998"
    assert words_as_written("0 enfin", text, 2) == "1998, Enfin"
    assert words_as_written("s est revu", text) == "s\u2019est revu"


def test_words_that_are_not_found_are_shown_as_they_were_kept() -> None:
    assert words_as_written("works", "it works\nfine", 2) == "works"
    assert as_written(Reason("says", "stuck", SUBJECT), "Other", "stuck") == Reason("says", "stuck", SUBJECT)
    assert words_as_written("? .", "what? no.") == "? ."


def test_every_shape_has_a_sentence_for_facilitators() -> None:
    from gettext import NullTranslations

    assert SHAPES.items() <= _shapes(NullTranslations()).items()


@given(st.text(max_size=60), st.text(max_size=300), st.none() | st.integers(0, 9))
@settings(max_examples=200)
def test_any_words_in_any_text_are_shown(words: str, text: str, line: int | None) -> None:
    assert isinstance(words_as_written(words, text, line), str)
