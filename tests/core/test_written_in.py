"""The language of a text is told by its small words, and not guessed where they are too few."""

import time

import pytest
from helpers import takes_twice

from listcop.core.written_in import written_in


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Which mesh do you use for the drying racks? Ours rusts after a year."),
        ("de", "Wer von euch hat ein Sieb für die Trockengestelle? Unseres rostet nach einem Jahr."),
        ("fr", "Quelqu'un peut-il nous dire quel grillage tient pour les séchoirs ?"),
        ("es", "¿Qué malla usan para los secaderos? La nuestra se oxida en un año."),
        ("pt", "Que rede usam para os secadores? A nossa não dura mais do que um ano."),
        ("it", "Chi sa che rete usare per gli essiccatoi? La nostra non dura un anno."),
        ("nl", "Wie weet welk gaas het beste is voor de droogrekken? Dat van ons roest."),
        ("", "Grillage inox 2 mm: 40 EUR"),
        ("", ""),
    ],
)
def test_a_text_of_one_language_is_told(language, text):
    assert written_in(text) == language


def test_a_long_text_takes_no_longer_than_its_beginning():
    def seconds(size):
        text = "the mesh rusts " * size
        started = time.process_time()
        written_in(text)
        return time.process_time() - started

    assert takes_twice(seconds, 20_000, spare=0.01)
