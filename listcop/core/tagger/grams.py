"""Words of a letter as features: alone, in pairs, where sentences begin, in the subject; and how the longer begin."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

WORDS_CAP = 250  # of a letter: what it wants, it says before that
SUBJECT_CAP = 30
STEM_MARK = "~"
STEM = 4  # letters: what a longer word begins with; of 3 to 6 tried, the one that helps most on letters of others
_STOPS = frozenset("?.!:")
GAP = "\N{PILCROW SIGN}"  # a blank line


class Grams(NamedTuple):
    """Features of a letter: of its text, of its subject, and how the longer words of both begin; each once."""

    text: list[str]
    subject: list[str]
    stems: list[str]


def grams_of(tokens: Sequence[str], title: Sequence[str]) -> Grams:
    """Return the features of a letter's tokens and of its subject's; a word that inflects begins as one."""
    words, subject = _words(tokens, WORDS_CAP), _words(title, SUBJECT_CAP)
    stems = {word[:STEM]: None for word in words + subject if len(word) > STEM}
    return Grams(_of_text(words), _of_subject(subject), [f"{STEM_MARK}:{stem}" for stem in stems])


def grams_of_text(tokens: Sequence[str]) -> list[str]:
    """Return the features of a letter's tokens, each once."""
    return _of_text(_words(tokens, WORDS_CAP))


def _of_text(words: Sequence[str]) -> list[str]:
    found = {f"w:{word}": None for word in words}
    found |= {f"w:{first} {second}": None for first, second in pairwise(words)}
    found |= dict.fromkeys(_starts(words))
    return list(found)


def _of_subject(words: Sequence[str]) -> list[str]:
    subject = [word for word in words if word != GAP]
    found = {f"s:{word}": None for word in subject}
    found |= {f"s:{first} {second}": None for first, second in pairwise(subject)}
    if subject:
        found[f"s^:{subject[0]}"] = None
    return list(found)


def words_of_gram(feature: str) -> tuple[str, ...] | None:
    """Return the words that a feature stands for, or None if it is none of ours."""
    mark, colon, words = feature.partition(":")
    return tuple(words.split()) if colon and mark in ("w", "^", "s", "s^", STEM_MARK) else None


def _words(tokens: Sequence[str], cap: int) -> list[str]:
    """Return words and stops; numbers are all one, a blank line is a word, other line breaks are nothing."""
    found: list[str] = []
    broken = True
    for word in tokens:
        if word == "\n":
            if broken and found and found[-1] != GAP:
                found.append(GAP)
            broken = True
            continue
        broken = False
        found.append("0" if word.isdigit() else word)
        if len(found) >= cap:
            break
    return found


def _starts(words: Sequence[str]) -> Iterator[str]:
    """Yield how each sentence begins: its first two and three words, its first word with the stop at its end."""
    sentence: list[str] = []
    for word in (*words, ""):
        if word in _STOPS or word == GAP or not word:
            if sentence:
                yield f"^:{sentence[0]} {word}"
                yield f"^:{' '.join(sentence[:2])}"
                yield f"^:{' '.join(sentence[:3])}"
            sentence = []
        elif len(sentence) < 3:
            sentence.append(word)
