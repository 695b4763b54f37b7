"""Full-text search: one tokenizer for both databases, what a query asks for, and in which order results stand."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

TOKENIZER = 1  # raise it when other words are found in the same text: every post is indexed anew
WORD_CHARACTERS = 64
POST_WORDS = 20_000
POST_BYTES = 600_000  # PostgreSQL takes 1 MB of distinct words in a tsvector
QUERY_WORDS = 16
PREFIX_FROM = 4  # shorter query words match whole words only

_ASCII_WORDS = re.compile(r"[a-z0-9]+")
_WORDS = re.compile(r"[^\W_]+")
# Written without spaces between words: searched as overlapping pairs of characters.
_PAIRED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]+"
)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are indexed: folded, without marks, at most 20,000.

    NFKD, combining marks off, casefold; runs of letters and digits; runs of CJK, Thai, Lao, Khmer
    as overlapping pairs.
    """
    plain = folded(text)
    if len(plain) < 2 * POST_WORDS:  # too short to hold too many, but for pairs
        words = _words_at_once(plain)
        return words if len(words) <= POST_WORDS else words[:POST_WORDS]
    found: list[str] = []
    room = POST_BYTES
    for match in _WORDS.finditer(plain):
        for word in _cut(match.group()):
            found.append(word)
            room -= len(word) * (1 if word.isascii() else 4)
            if len(found) == POST_WORDS or room < 0:
                return found
    return found


def _words_at_once(plain: str) -> list[str]:
    """All words of a folded text: nearly every letter is short and holds none that must be cut."""
    words: list[str] = (_ASCII_WORDS if plain.isascii() else _WORDS).findall(plain)
    if not plain.isascii() and _PAIRED.search(plain):
        return [piece for word in words for piece in _cut(word)]
    if words and len(max(words, key=len)) > WORD_CHARACTERS:
        return [word[:WORD_CHARACTERS] for word in words]
    return words


def _cut(word: str) -> Iterable[str]:
    if word.isascii() or not _PAIRED.search(word):
        return (word[:WORD_CHARACTERS],)
    return _pairs(word)


def _pairs(word: str) -> Iterator[str]:
    at = 0
    for run in _PAIRED.finditer(word):
        if run.start() > at:
            yield word[at : run.start()][:WORD_CHARACTERS]
        letters = run.group()
        if len(letters) == 1:
            yield letters
        for first, second in itertools.pairwise(letters):
            yield first + second
        at = run.end()
    if at < len(word):
        yield word[at:][:WORD_CHARACTERS]


def folded(text: str) -> str:
    """Fold a text for comparison: compatibility forms, no marks, no case."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = _without(plain, [one for one in set(plain) if unicodedata.category(one).startswith("M")])
    return plain.casefold()


def _without(text: str, marks: list[str]) -> str:
    """A text without some characters. A few are taken out one after the other, which is by far the fastest way."""
    if len(marks) > 20:
        return text.translate(dict.fromkeys(map(ord, marks)))
    for mark in marks:
        text = text.replace(mark, "")
    return text


@dataclass(frozen=True, slots=True)
class QueryWord:
    """One word that a result must hold; `prefix`: or a word that begins with it."""

    word: str
    prefix: bool


def query_words(query: str) -> tuple[QueryWord, ...]:
    """Read what somebody searches for; every word must be found. Empty when nothing can be searched."""
    seen = dict.fromkeys(words_of(query))
    return tuple(
        QueryWord(word, len(word) >= PREFIX_FROM and not _PAIRED.search(word)) for word in list(seen)[:QUERY_WORDS]
    )


def rank(query: Iterable[QueryWord], subject: str, text: str) -> float:
    """Score one post for a query: words in the subject weigh five times, repeats weigh little."""
    in_subject, in_text = words_of(subject), words_of(text)
    return sum(5.0 * _share(word, in_subject) + _share(word, in_text) for word in query)


def _share(wanted: QueryWord, words: list[str]) -> float:
    whole = sum(1 for word in words if word == wanted.word)
    begun = sum(1 for word in words if wanted.prefix and word != wanted.word and word.startswith(wanted.word))
    hits = whole + 0.5 * begun
    return hits / (hits + 1.5)


def snippet(query: Iterable[QueryWord], text: str, width: int = 160) -> str:
    """The line of a text that holds the most of what was searched, cut to `width` characters."""
    wanted = list(query)
    best, best_score = "", -1.0
    for line in text.split("\n")[:2000]:
        if line.strip():
            score = sum(_share(word, words_of(line)) for word in wanted)
            if score > best_score:
                best, best_score = line.strip(), score
    return best if len(best) <= width else best[: width - 1].rstrip() + "…"
