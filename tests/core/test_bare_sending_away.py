"""Who only names the archive answers nothing; who points to a place in it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.bare_replies.sending_away import sends_away


@pytest.mark.parametrize(
    "text",
    [
        "Please try the archive, this was asked many times before.",
        "Search the archives first.\n\nDan",
        "Have a look in the list archive, this comes up every month.",
        "Bitte erst im Archiv suchen.",
        "Schau mal ins Archiv, das wurde schon oft gefragt.",
        "Voyez les archives de la liste.",
        "Cherchez d'abord dans les archives.",
        "Busca en los archivos de la lista.",
        "Procure no arquivo, já foi perguntado muitas vezes.",
        "Cerca negli archivi, per favore.",
        "Zoek eerst in het archief.",
    ],
)
def test_try_the_archive_sends_away(text: str) -> None:
    assert sends_away(text)


@pytest.mark.parametrize(
    "text",
    [
        "See page 4 of https://pumps.example.org/archive/valves.pdf, it shows the seat.",
        "Search the archive for May 2019, Amina solved it there.",
        "Try a leather washer.",
        "Open the archive and read what stands in the first file.",
        "Did you search the archive?",
        "It is in the archive of the museum. " + "We went there and measured each part of the old pump by hand. " * 3,
        "",
    ],
)
def test_a_pointer_a_question_and_an_answer_do_not(text: str) -> None:
    assert not sends_away(text)


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    assert sends_away(text) in (True, False)
