"""The most telling sentences of an answer, in its writer's own words: chosen, never made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import takewhile

from listcop.core import layout
from listcop.core.search import words_of
from listcop.core.tagger.cues import function_words
from listcop.core.tagger.prose import prose_of
from listcop.core.words import GREETINGS, Word, fold, meaning

LONGEST_ANSWER = 12_000  # characters of an answer that are read
LONGEST_SENTENCE = 360  # characters; a longer one is cut where it is shown
MOST_SENTENCES = 200  # of an answer that are weighed
LONGEST_TAIL = 15  # lines below a letter that its writer's others end with, too
FEW_WORDS, SOME_WORDS, MANY_WORDS = 4, 7, 45
ROOT = 6  # letters by which two forms of a word are taken for one
SHORTEST_WORD = 3

_ASKED, _AGREED, _SAID_EARLY, _HAS_NUMBER, _HAS_LINK = 1.0, 0.5, 0.8, 0.7, 1.5
_MOST_ASKED, _MOST_AGREED = 3.0, 1.5
_RATHER_SHORT = 0.6
_NEEDED = 0.5  # what a second sentence must be worth

_END = re.compile(r"(?<=[.!?…。！？؟।])[\"'”’)»]*\s+(?=[^a-zà-ÿ])")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:\w|\d{1,3}|e\.g|i\.e|ca|approx|nr|dr|mr|mrs|ms|prof|sr|sra|p\.ex|ex|vs|st)\.$", re.IGNORECASE
)
_ASKS = re.compile(r"[?？؟]")
_DIGIT = re.compile(r"\d")


def telling(answer: str, question: str, others: Sequence[str] = (), most: int = 2) -> tuple[str, ...]:
    """Return up to `most` sentences of an answer, in their order there; at least one where it says anything.

    question   what was asked: sentences that speak of it tell more
    others     the other answers: what several say tells more, too
    """
    found = [one for one in sentences(answer) if not _is_courtesy(one)]
    stated = [one for one in found if not _ASKS.search(one)] or found
    stated = [one for one in stated if not _is_fragment(one)] or stated
    if not stated:
        return ()
    asked = roots(question)
    agreed = Counter(root for other in others for root in roots(other))
    worth = {at: _worth(one, at, asked, agreed) for at, one in enumerate(stated)}
    best = sorted(worth, key=lambda at: (-worth[at], at))[: max(1, most)]
    kept = [at for place, at in enumerate(best) if place == 0 or worth[at] >= _NEEDED]
    return tuple(layout.clip(stated[at], LONGEST_SENTENCE) for at in sorted(kept))


def without_tail(text: str, others: Sequence[str]) -> str:
    """A text without the last lines with which another letter of its writer ends, too: a name, an address, a motto."""
    lines = text.rstrip().split("\n")
    longest = max((_same_at_the_end(lines, other.rstrip().split("\n")) for other in others), default=0)
    kept = "\n".join(lines[: len(lines) - longest]).rstrip()
    return kept if kept.strip() else text


def _same_at_the_end(lines: Sequence[str], others: Sequence[str]) -> int:
    pairs = zip(reversed(lines[-LONGEST_TAIL:]), reversed(others), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].strip() == pair[1].strip(), pairs))


def sentences(text: str) -> list[str]:
    """The sentences of a text, hard line ends taken out; links, code and tables are none."""
    prose = layout.cleaned(text[:LONGEST_ANSWER])
    found: list[str] = []
    for paragraph in layout.paragraphs(prose):
        for line in paragraph.split("\n"):
            found += _cut(layout.one_line(line, LONGEST_ANSWER))
        if len(found) >= MOST_SENTENCES:
            break
    return [one for one in found[:MOST_SENTENCES] if _is_prose(one)]


def _cut(line: str) -> list[str]:
    """One logical line, cut behind its sentences; not behind `e.g.`, an initial or the number of a list."""
    pieces: list[str] = []
    start = 0
    for end in _END.finditer(line):
        before = line[max(start, end.start() - 12) : end.start()]
        if _NO_END.search(before.rstrip("\"'”’)»")):
            continue
        pieces.append(line[start : end.end()].strip())
        start = end.end()
    pieces.append(line[start:].strip())
    return [one for one in pieces if one]


def _is_prose(sentence: str) -> bool:
    """Words rather than a link, a line of code, or a heading of signs."""
    return sum(1 for c in sentence if c.isalpha()) * 2 > len(sentence) and bool(prose_of(sentence).text.strip())


def _is_courtesy(sentence: str) -> bool:
    words = [one for one in (word.strip(",.!:;…") for word in sentence.split()) if one]
    if not words:
        return True
    is_short = len(words) <= 6
    return is_short and (fold(words[0]) in GREETINGS or meaning(words[0]) is Word.thanks)


def _is_fragment(sentence: str) -> bool:
    """What begins inside brackets, or trails off, says little by itself."""
    return sentence.startswith(("(", "[")) or sentence.rstrip("\"'”’)»").endswith(("...", "…"))


def _worth(sentence: str, at: int, asked: Collection[str], agreed: Counter[str]) -> float:
    own = roots(sentence)
    worth = min(_MOST_ASKED, _ASKED * len(own & set(asked)))
    worth += min(_MOST_AGREED, _AGREED * sum(1 for root in own - set(asked) if agreed[root]))
    worth += _SAID_EARLY if at == 0 else 0.0
    has_link = "://" in sentence or "www." in sentence
    worth += 0.0 if has_link else _HAS_NUMBER if _DIGIT.search(sentence) else 0.0
    worth -= _HAS_LINK if has_link else 0.0
    count = len(sentence.split()) or 1
    if sentence.isascii() or " " in sentence:
        worth -= 2.0 if count < FEW_WORDS else _RATHER_SHORT if count < SOME_WORDS else 0.0
        worth -= 1.0 if count > MANY_WORDS else 0.0
    return worth


def roots(text: str) -> frozenset[str]:
    """What a text is about: the beginnings of its words, none of function."""
    return frozenset(
        word[:ROOT]
        for word in words_of(text)
        if word not in _function() and (len(word) >= SHORTEST_WORD or not word.isascii())
    )


@lru_cache(maxsize=1)
def _function() -> frozenset[str]:
    return function_words()
