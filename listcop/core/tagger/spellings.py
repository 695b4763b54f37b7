"""What words by themselves tell of a letter's types: each whole, how it begins and how it ends; one look-up a word.

It is learnt apart from the marks, and so leans on words where marks would have said enough (points.agreed).
"""

from collections.abc import Sequence
from math import sqrt

from listcop.core.tagger.points import Part, Table, row_of_all

TOKENS_CAP = 250  # of a letter: what it wants, it says before that
TITLE_CAP = 30
BEGINNINGS = (3, 4, 5, 6, 7)  # letters: a word that inflects begins alike, also in sister languages
ENDINGS = (2, 3, 4)
MIDDLE = 60  # words: what words say together counts as it was learnt; the shorter a letter, the more there is in each
MOST_SURE = 2.2
WORDS_KEPT = 20_000  # rows of so many words are kept; some 4 MB


def words_of(tokens: Sequence[str], title: Sequence[str]) -> tuple[str, ...]:
    """Return the words and stops of a letter and its subject, each once; numbers are all one."""
    found = dict.fromkeys((*title[:TITLE_CAP], *tokens[:TOKENS_CAP]))
    found.pop("\n", None)
    return tuple(dict.fromkeys("0" if word.isdigit() else word for word in found))


def features_of_word(word: str) -> list[str]:
    """Return a word, its beginnings and its endings, as features."""
    size = len(word)
    beginnings = [f"^{word[:length]}" for length in BEGINNINGS if size > length]
    return [word, *beginnings, *(f"${word[-length:]}" for length in ENDINGS if size > length)]


def rows_of_words(table: Table, words: Sequence[str]) -> Part:
    """Return the row of each word, and how much they count: the more words there are, the less each of them."""
    kept = table.words
    rows: dict[str, int] = {}
    for word in words:
        row = kept.get(word)
        if row is None:
            row = row_of_all(table, features_of_word(word))
            if len(kept) >= WORDS_KEPT:
                kept.clear()
            kept[word] = row
        rows[word] = row
    return surety(len(words)) / sqrt(len(words) or 1), rows


def surety(words: int) -> float:
    """Return how much counts what so many words say together: a long letter speaks of many things."""
    return min(MOST_SURE, sqrt(MIDDLE / (words or 1)))
