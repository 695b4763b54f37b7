"""Finds cues (words of function, of every language at once) in a text: one pass, one look-up a word."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from listcop.core.search import folded
from listcop.core.tagger import de, en, es, fr, it, nl, pt

LANGUAGES = (en, fr, es, pt, de, it, nl)
FOLDED_AT_ONCE = 1000  # NFKD sorts runs of marks in quadratic time
EARLY_WORDS = 45  # what stands in these first words is the letter's opening

# A question mark inside a word is a letter lost in an old archive ("f?r"), not a question.
_TOKENS = re.compile(r"[^\W_]+|\?(?=[\s?!)\"'\]*]|$)|[.!:](?=\s|$)|\n")
# Latin letters without their marks, and the quotes, dashes and blanks of typesetters: what most letters need.
_PLAIN = {code: folded(chr(code)) for code in range(0xA0, 0x250)} | dict.fromkeys(range(0x2000, 0x2070), " ")
_BARS = str.maketrans("(|),", "    ")
_STOPS = frozenset("?.!:")
_GROUP = re.compile(r"\(([^()]*)\)")
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
    """

    counts: Mapping[str, int]
    first: Mapping[str, Hit]
    early: frozenset[str]
    asked: frozenset[str]
    questions: tuple[int, ...]
    asked_at: int
    asks_late: bool
    words: int


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
    """Return every phrase of every language as one tree of words."""
    root: dict[str, dict[str, Any]] = {}
    for language in LANGUAGES:
        for cue, phrases in language.CUES.items():
            for phrase in fold(phrases).split(","):
                for node in _grow(root, phrase):
                    if cue not in node.get(_END, ()):
                        node[_END] = (*node.get(_END, ()), cue)
    _share_leaves(root, {})
    return root


@cache
def function_words() -> frozenset[str]:
    """Return every word of every cue: such words say what a letter does, not what it is about."""
    return frozenset(
        word
        for language in LANGUAGES
        for phrases in language.CUES.values()
        for word in fold(phrases).translate(_BARS).split()
    )


def _share_leaves(node: dict[str, Any], leaves: dict[tuple[str, ...], dict[str, Any]]) -> None:
    """Keep one leaf for each set of cues: nine in ten nodes are leaves, 12 MB become 4."""
    for word, below in node.items():
        if word == _END:
            continue
        if len(below) == 1 and _END in below:
            node[word] = leaves.setdefault(below[_END], below)
        else:
            _share_leaves(below, leaves)


def _grow(root: dict[str, Any], phrase: str) -> list[dict[str, Any]]:
    """Return the nodes at which a folded phrase ends; "(a|b) c" grows two branches."""
    tips = [root]
    for i, part in enumerate(_GROUP.split(phrase)):
        choices = part.split("|") if i % 2 else [part]
        spelled = [choice.split() for choice in choices]
        grown = []
        for tip in tips:
            for words in spelled:
                node = tip
                for word in words:
                    node = node.setdefault(word, {})
                grown.append(node)
        tips = grown
    return [tip for tip in tips if tip is not root]
