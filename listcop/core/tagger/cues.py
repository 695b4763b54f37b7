"""Finds cues (words of function, of every language at once) in a text: one pass, one look-up a word."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from listcop.core.search import folded
from listcop.core.tagger import (
    de,
    deeds_de,
    deeds_en,
    deeds_es,
    deeds_fr,
    deeds_it,
    deeds_nl,
    deeds_pt,
    en,
    es,
    fr,
    it,
    nl,
    pt,
)
from listcop.core.tagger.asides import ASIDES
from listcop.core.tagger.phrases import Phrases

LANGUAGES = (en, fr, es, pt, de, it, nl)
DEEDS = (deeds_en, deeds_fr, deeds_es, deeds_pt, deeds_de, deeds_it, deeds_nl)
FOLDED_AT_ONCE = 1000  # NFKD sorts runs of marks in quadratic time
EARLY_WORDS = 45  # what stands in these first words is the letter's opening
LATE_TOKENS = 60  # what stands in these last words, stops and line breaks is its end

# A question mark inside a word is a letter lost in an old archive ("f?r"), not a question.
_SIGNS = r"\?(?=[?!]{0,3}(?:[\s)\"'\]*]|$))|[.!:](?=\s|$)|\n"
_TOKENS = re.compile(rf"[^\W_]+|{_SIGNS}")
_ASCII_TOKENS = re.compile(rf"[a-z0-9]+|{_SIGNS}")  # the same for what is folded to ASCII, the most of it, and faster
# Latin letters without their marks, and the quotes, dashes and blanks of typesetters: what most letters need.
_PLAIN = {code: folded(chr(code)) for code in range(0xA0, 0x250)} | dict.fromkeys(range(0x2000, 0x2070), " ")
_BARS = str.maketrans("(|),", "    ")
_STOPS = frozenset("?.!:")
_ASIDE = "aside"  # a phrase that only holds the words of another
_NAMED = itemgetter(2)


class Hit(NamedTuple):
    """A cue as it stands in a text: its words, folded, and their line (from 1)."""

    words: str
    line: int


class Cues(NamedTuple):
    """What one text bears.

    counts         how often each cue stands in it
    first          where each cue stands first
    early, late    cues within the first EARLY_WORDS words; within the last LATE_TOKENS tokens
    asked          cues within questions
    questions      for each question its length in words
    asked_at       line of the first question, 0 without one
    asks_late      a question stands in the last third
    tokens         the words, stops and line breaks themselves
    """

    counts: Mapping[str, int]
    first: Mapping[str, Hit]
    early: frozenset[str]
    late: frozenset[str]
    asked: frozenset[str]
    questions: tuple[int, ...]
    asked_at: int
    asks_late: bool
    words: int
    tokens: Sequence[str]


class _Hits(Mapping[str, Hit]):
    """Where cues stand, told when asked: few are shown."""

    __slots__ = ("_lines", "_places", "_tokens")

    def __init__(self, tokens: Sequence[str], lines: Sequence[int], places: Mapping[str, tuple[int, int]]) -> None:
        self._tokens, self._lines, self._places = tokens, lines, places

    def __getitem__(self, cue: str) -> Hit:
        i, length = self._places[cue]
        words = " ".join(word for word in self._tokens[i : i + length] if word != "\n")
        return Hit(words, bisect_left(self._lines, i) + 1)

    def __contains__(self, cue: object) -> bool:
        return cue in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def fold(text: str) -> str:
    """Return the text without case and marks, for comparing; plain ASCII, the most of it, at once."""
    plain = text.lower() if text.isascii() else text.lower().translate(_PLAIN)
    if plain.isascii():
        return plain
    return "".join(folded(text[at : at + FOLDED_AT_ONCE]) for at in range(0, len(text), FOLDED_AT_ONCE))


def find_cues(text: str) -> Cues:
    """Return the cues of a text whose links and code are off already."""
    plain = fold(text)
    tokens = (_ASCII_TOKENS if plain.isascii() else _TOKENS).findall(plain)
    lines = [i for i, word in enumerate(tokens) if word == "\n"]
    spans = tuple(_questions(tokens))
    early_end = EARLY_WORDS + bisect_left(lines, EARLY_WORDS)
    counts: dict[str, int] = {}
    first: dict[str, tuple[int, int]] = {}
    asked: set[str] = set()
    late: set[str] = set()
    late_start = len(tokens) - LATE_TOKENS
    ahead = iter((*spans, (len(tokens), len(tokens))))
    start, end = next(ahead)
    for i, length, cue in without_asides(_phrases().find(tokens)):
        counts[cue] = counts.get(cue, 0) + 1
        first.setdefault(cue, (i, length))
        while i > end:
            start, end = next(ahead)
        if i >= start:
            asked.add(cue)
        if i >= late_start:
            late.add(cue)
    return Cues(
        counts=counts,
        first=_Hits(tokens, lines, first),
        early=frozenset(cue for cue, (i, _) in first.items() if i < early_end),
        late=frozenset(late),
        asked=frozenset(asked),
        questions=tuple(end - start for start, end in spans),
        asked_at=_line_of_words(tokens, lines, spans[0][0]) if spans else 0,
        asks_late=bool(spans) and spans[-1][1] * 3 >= len(tokens) * 2,
        words=sum(map(str.isalnum, tokens)),
        tokens=tokens,
    )


def _questions(tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (first word, question mark) of each question of two words or more."""
    if "?" not in tokens:
        return
    start = 0
    for i, word in enumerate(tokens):
        if word in _STOPS:
            if word == "?" and i - start > 1:
                yield start, i
            start = i + 1
        elif word == "\n" and i + 1 < len(tokens) and tokens[i + 1] == "\n":
            start = i + 1  # a blank line ends a sentence too


def _line_of_words(tokens: list[str], lines: list[int], start: int) -> int:
    """Return the line (from 1) of the first word at or after a word."""
    while tokens[start] == "\n":
        start += 1
    return bisect_left(lines, start) + 1


@cache
def _phrases() -> Phrases:
    """Return the phrases of every language."""
    cues = (cue for language in LANGUAGES + DEEDS for cue in language.CUES.items())
    return phrases_of((*cues, *((_ASIDE, phrases) for phrases in ASIDES.values())))


def without_asides(hits: Sequence[tuple[int, int, str]]) -> Sequence[tuple[int, int, str]]:
    """Return hits without those of "solved" that are part of another phrase ("es geht um …"), and without these."""
    if _ASIDE not in map(_NAMED, hits):
        return hits
    aside = {at for start, length, cue in hits if cue == _ASIDE for at in range(start, start + length)}
    solved = {(start, length) for start, length, cue in hits if cue == "solved"}
    other = {one for one in solved if aside.isdisjoint(range(one[0], one[0] + one[1]))}
    return [hit for hit in hits if hit[2] != _ASIDE and (hit[2] != "solved" or hit[:2] in other)]


def phrases_of(lists: Iterable[tuple[str, str]]) -> Phrases:
    """Return what finds the phrases of some lists, each given by its name and its phrases with commas between them."""
    return Phrases((phrase, name) for name, phrases in lists for phrase in fold(phrases).split(",") if phrase.strip())


@cache
def function_words() -> frozenset[str]:
    """Return every word of every cue: such words say what a letter does, not what it is about."""
    return frozenset(
        word
        for language in LANGUAGES
        for phrases in language.CUES.values()
        for word in fold(phrases).translate(_BARS).split()
    )
