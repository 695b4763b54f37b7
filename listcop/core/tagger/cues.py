"""Finds cues (words of function, of every language at once) in a text: one pass, one look-up a word."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

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

LANGUAGES = (en, fr, es, pt, de, it, nl)
DEEDS = (deeds_en, deeds_fr, deeds_es, deeds_pt, deeds_de, deeds_it, deeds_nl)
FOLDED_AT_ONCE = 1000  # NFKD sorts runs of marks in quadratic time
EARLY_WORDS = 45  # what stands in these first words is the letter's opening

# A question mark inside a word is a letter lost in an old archive ("f?r"), not a question.
_TOKENS = re.compile(r"[^\W_]+|\?(?=[?!]{0,3}(?:[\s)\"'\]*]|$))|[.!:](?=\s|$)|\n")
# Latin letters without their marks, and the quotes, dashes and blanks of typesetters: what most letters need.
_PLAIN = {code: folded(chr(code)) for code in range(0xA0, 0x250)} | dict.fromkeys(range(0x2000, 0x2070), " ")
_BARS = str.maketrans("(|),", "    ")
_STOPS = frozenset("?.!:")
_PIECES = re.compile(r"[^\s()|]+|[()|]")
_END = ""  # the key under which a node of the tree keeps the cues that end there


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue as it stands in a text: its words, folded, and their line (from 1)."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Cues:
    """What one text bears.

    counts         how often each cue stands in it
    first          where each cue stands first
    early, asked   cues within the first EARLY_WORDS words; within questions
    questions      for each question its length in words
    asked_at       line of the first question, 0 without one
    asks_late      a question stands in the last third
    tokens         the words, stops and line breaks themselves
    """

    counts: Mapping[str, int]
    first: Mapping[str, Hit]
    early: frozenset[str]
    asked: frozenset[str]
    questions: tuple[int, ...]
    asked_at: int
    asks_late: bool
    words: int
    tokens: Sequence[str]


def fold(text: str) -> str:
    """Return the text without case and marks, for comparing; plain ASCII, the most of it, at once."""
    plain = text.lower() if text.isascii() else text.lower().translate(_PLAIN)
    if plain.isascii():
        return plain
    return "".join(folded(text[at : at + FOLDED_AT_ONCE]) for at in range(0, len(text), FOLDED_AT_ONCE))


def find_cues(text: str) -> Cues:
    """Return the cues of a text whose links and code are off already."""
    tokens = _TOKENS.findall(fold(text))
    lines = [i for i, word in enumerate(tokens) if word == "\n"]
    spans = tuple(_questions(tokens))
    early_end = EARLY_WORDS + bisect_left(lines, EARLY_WORDS)
    counts: dict[str, int] = {}
    first: dict[str, tuple[int, int]] = {}
    asked: set[str] = set()
    ahead = iter((*spans, (len(tokens), len(tokens))))
    start, end = next(ahead)
    for i, length, cue in _hits(tokens):
        counts[cue] = counts.get(cue, 0) + 1
        first.setdefault(cue, (i, length))
        while i > end:
            start, end = next(ahead)
        if i >= start:
            asked.add(cue)
    return Cues(
        counts=counts,
        first={cue: _told(tokens, lines, i, length) for cue, (i, length) in first.items()},
        early=frozenset(cue for cue, (i, _) in first.items() if i < early_end),
        asked=frozenset(asked),
        questions=tuple(end - start for start, end in spans),
        asked_at=_line_of_words(tokens, lines, spans[0][0]) if spans else 0,
        asks_late=bool(spans) and spans[-1][1] * 3 >= len(tokens) * 2,
        words=sum(map(str.isalnum, tokens)),
        tokens=tokens,
    )


def _hits(tokens: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (first word, length, cue) of every phrase in a text."""
    tree = _tree()
    last = len(tokens) - 1
    for i, word in enumerate(tokens):
        node = tree.get(word)
        if node is None:
            continue
        if i == last or (tokens[i + 1] not in node and tokens[i + 1] != "\n"):
            for cue in node.get(_END, ()):
                yield i, 1, cue
        else:
            for cue, length in _ends(tokens, i, node):
                yield i, length, cue


def _told(tokens: list[str], lines: list[int], i: int, length: int) -> Hit:
    return Hit(" ".join(word for word in tokens[i : i + length] if word != "\n"), bisect_left(lines, i) + 1)


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


def _ends(tokens: list[str], i: int, node: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield (cue, length) of every phrase of the tree that begins at word `i`; a line may break it."""
    length = 1
    while True:
        for cue in node.get(_END, ()):
            yield cue, length
        following = tokens[i + length] if i + length < len(tokens) else _END
        if following == "\n" and i + length + 1 < len(tokens):
            length += 1
            following = tokens[i + length]
        deeper = node.get(following) if following else None
        if deeper is None:
            return
        node, length = deeper, length + 1


@cache
def _tree() -> dict[str, dict[str, Any]]:
    """Return every phrase of every language as one graph of words; what goes on alike is kept once."""
    root: dict[str, dict[str, Any]] = {}
    for language in LANGUAGES + DEEDS:
        for cue, phrases in language.CUES.items():
            for phrase in fold(phrases).split(","):
                for words in _spelled(phrase):
                    _grow(root, words, cue)
    return _shared(root, {})


@cache
def function_words() -> frozenset[str]:
    """Return every word of every cue: such words say what a letter does, not what it is about."""
    return frozenset(
        word
        for language in LANGUAGES
        for phrases in language.CUES.values()
        for word in fold(phrases).translate(_BARS).split()
    )


def _shared(node: dict[str, Any], known: dict[tuple[Any, ...], dict[str, Any]]) -> dict[str, Any]:
    """Return the node with every part that stands elsewhere too kept once: 70 MB become 8."""
    for word, below in node.items():
        if word != _END:
            node[word] = _shared(below, known)
    shape = tuple((word, below if word == _END else id(below)) for word, below in sorted(node.items()))
    return known.setdefault(shape, node)


def _grow(root: dict[str, Any], words: Sequence[str], cue: str) -> None:
    node = root
    for word in words:
        node = node.setdefault(word, {})
    if words and cue not in node.get(_END, ()):
        node[_END] = (*node.get(_END, ()), cue)


def _spelled(phrase: str) -> list[tuple[str, ...]]:
    """Return every way to say a folded phrase: "(a|b) c" is "a c" and "b c"; groups may hold groups."""
    done: list[list[tuple[str, ...]]] = [[], []]  # for each open group: what its closed choices say, and the open one
    done[-1] = [()]
    for piece in _PIECES.findall(phrase):
        if piece == "(":
            done += [[], [()]]
        elif piece == "|":
            done[-2] += done[-1]
            done[-1] = [()]
        elif piece == ")":
            last, closed = done.pop(), done.pop()
            done[-1] = [before + after for before in done[-1] for after in closed + last]
        else:
            done[-1] = [(*before, piece) for before in done[-1]]
    return done[-2] + done[-1]
