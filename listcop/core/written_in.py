"""Which of seven languages a text is written in: told by its most common small words."""

from __future__ import annotations

import re
from collections import Counter

READ_CHARACTERS = 4_000  # the beginning tells
FEWEST = 2  # small words; one alone may be a name

_COMMON = {
    "en": "the and of to is that for with you are this have we not from our can what which how who it be has my in a",
    "de": "der die das und ist nicht wir ich ein eine einen mit für auf den dem von zu haben wie wer kann hat bei es",
    "fr": "le la les et est des une un pour dans que qui nous vous avec sur pas au du je de il sont en à ce notre a",
    "es": "el la los las y es una un para con que en por nos se del como qué quién está muy de tenemos no su al lo",
    "pt": "o a os as e é uma um para com que em por não se do da no na como quem são de temos ao nos mais",
    "it": "il la gli le e è una un per con che di non si della del nel come chi sono abbiamo in al i lo da ci",
    "nl": "de het een en van is niet wij we ik met voor op dat wie te zijn hebben kan in aan er die heeft ons",
}
_LANGUAGES = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")


def written_in(text: str) -> str:
    """The language that most of a text's small words belong to; "" where there are few, or two have as many."""
    counts: Counter[str] = Counter()
    for word in _WORD.findall(text[:READ_CHARACTERS].casefold()):
        counts.update(language for language, common in _LANGUAGES.items() if word in common)
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= FEWEST and most > next_most else ""
