"""Sentences read by rules: each rule turns on a word, so that a sentence without that word costs nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import itemgetter
from typing import TypeVar

K = TypeVar("K")  # what a table of rules is called
# What stands before a word, the word (or several, parted by "|"), what stands after it; of a folded, flat sentence.
Rule = tuple[str, str, str]
# By word: the place of a rule's table among the tables, the table's name, patterns of the rule's end and of all of it.
Rules = Mapping[str, tuple[tuple[int, K, str, str], ...]]

SENTENCE_CHARACTERS = 600  # a longer one is cut at its commas, then at its lines

_CUTS = tuple(map(re.compile, (r"(?<=[.!?;])\s+|\n\s*\n", r"[,:;]\s+", r"\n")))
_PIECE_END = re.compile(r"[()\[\]:\n,;.!–—]| - ")  # "(confidential)", "Confidential: the plan"
_WORDS = re.compile(r"[^\W_]+")
# "Could you please not share it?" asks for it all the same.
_POLITE = re.compile(
    r"\b(?:please|kindly|may i ask|can i ask|could i ask|bitten?|s il (?:vous|te) plait|svp|merci|puis je vous demander"
    r"|por favor|(?:puedo|podria) pedir\w*|posso pedir\w*|per favore|per cortesia|posso chieder\w*|alsjeblieft"
    r"|alstublieft|aub|graag|mag ik)\b"
    r"|^(?:would|could|pourriez|podrian|podrias|podriais|poderiam|poderia|podiam|potreste|potresti|wilt|willen|wil"
    r"|zou|zouden|konntet|konnten|wurdet|wurden) "
)


def by_word(tables: Mapping[K, Iterable[Rule]]) -> Rules[K]:
    """Return the rules of all tables under every word they may turn on: a sentence without that word cannot match.

    A rule's end goes before the whole of it: a search that starts with a given word is quick, and fails the most.
    """
    found: dict[str, tuple[tuple[int, K, str, str], ...]] = {}
    for place, (name, rules) in enumerate(tables.items()):
        for before, words, after in rules:
            for word in words.split("|"):
                rule = place, name, rf"{word}\b{after}", rf"{before}\b{word}\b{after}"
                found[word.split()[0]] = (*found.get(word.split()[0], ()), rule)
    return found


def matches(rules: Rules[K], flat: str) -> Iterator[tuple[K, re.Match[str]]]:
    """Yield where rules fit a flat sentence, with their table's name, table by table; one place a rule."""
    turning = [rule for word in dict.fromkeys(flat.split()) if word in rules for rule in rules[word]]
    for _, name, end, whole in sorted(turning, key=itemgetter(0)):
        found = _compiled(whole).search(flat) if _compiled(end).search(flat) else None
        if found is not None:
            yield name, found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a rule made ready when its word comes first: all of them take a second, and most are never needed."""
    return re.compile(pattern)


def sentences(paragraph: str) -> Iterator[str]:
    """Yield the sentences of a paragraph; none is much longer than SENTENCE_CHARACTERS unless nothing parts it."""
    yield from _cut(paragraph, _CUTS)


def _cut(text: str, ends: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    for piece in ends[0].split(text):
        if len(piece) > SENTENCE_CHARACTERS and ends[1:]:
            yield from _cut(piece, ends[1:])
        else:
            yield piece


def pieces(sentence: str) -> list[str]:
    """Return a sentence's clauses, as its marks part them."""
    return _PIECE_END.split(sentence)


def flat_words(folded: str) -> str:
    """Return the words of a folded text, a blank between them."""
    return " ".join(_WORDS.findall(folded))


def is_idle_question(folded: str) -> bool:
    """Say whether a sentence asks, and is no polite request: it states nothing."""
    return folded.rstrip().endswith("?") and _POLITE.search(flat_words(folded)) is None
