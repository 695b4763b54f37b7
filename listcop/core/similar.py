"""Whether two questions ask the same: by the rare words they share, strictly, so that who is pointed is helped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log

from listcop.core.telling import roots
from listcop.core.threads import shown_subject

QUESTION_CHARACTERS = 900  # of a question's text: what it asks is said early
MOST_ROOTS = 60
# Of 18 pairs above this, among 4,936 questions of six lists, 12 asked the same, 6 something close, none another thing.
SAME_FROM = 0.46
SHARED_FROM = 3  # rare words that both must have
RARE_SHARE = 0.05  # a word in more of the questions than this is what the list is about
SUBJECT_COUNTS = 2.0
RECURRING = 3  # so often the same was asked: worth a page of its own
APART = timedelta(days=7)  # what is asked again within days is one asking, by whatever road it came


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its thread, what it is about, who asked, and when."""

    thread: int
    subject: frozenset[str]
    words: frozenset[str]
    asker: str
    at: datetime


def asked(thread: int, subject: str, text: str, asker: str, at: datetime) -> Asked:
    named = roots(shown_subject(subject))
    return Asked(
        thread, named, frozenset(sorted(named | roots(text[:QUESTION_CHARACTERS]))[: MOST_ROOTS * 4]), asker, at
    )


def likeness(one: Asked, other: Asked, spread: Mapping[str, int], total: int) -> float:
    """How much two questions have in common, from 0 to 1; 0 where too few rare words are shared, none in both subjects.

    spread   in how many of the list's `total` questions a word stands
    """
    shared = one.words & other.words
    rare = [word for word in shared if spread.get(word, 1) <= max(3, RARE_SHARE * total)]
    if len(rare) < SHARED_FROM or not one.subject & other.subject:
        return 0.0
    both = sum(_weight(word, one, other, spread, total) for word in shared)
    mine = sum(_weight(word, one, one, spread, total) for word in one.words)
    theirs = sum(_weight(word, other, other, spread, total) for word in other.words)
    return both / (mine * theirs) ** 0.5 if mine and theirs else 0.0


def _weight(word: str, one: Asked, other: Asked, spread: Mapping[str, int], total: int) -> float:
    rarity = log((total + 1) / (spread.get(word, 1) + 0.5))
    named = (word in one.subject) + (word in other.subject)
    return max(0.0, rarity) * (1.0, (1.0 + SUBJECT_COUNTS) / 2, SUBJECT_COUNTS)[named]


def spread_of(questions: Iterable[Asked]) -> Counter[str]:
    """In how many questions each word stands."""
    return Counter(word for one in questions for word in one.words)


def earlier_like(new: Asked, earlier: Sequence[Asked], spread: Mapping[str, int]) -> list[int]:
    """The threads of those that asked the same before, the likest first: somebody else, and not just now.

    Who asked before knows what came of it, and people's own ways of writing are alike whatever they ask.
    """
    found = [
        (likeness(new, one, spread, len(earlier) + 1), one.thread)
        for one in earlier
        if one.asker != new.asker and new.at - one.at >= APART
    ]
    return [thread for worth, thread in sorted(found, key=lambda pair: (-pair[0], pair[1])) if worth >= SAME_FROM]


def is_recurring(new: Asked, alike: Sequence[Asked]) -> bool:
    """Whether so many people asked this, over time, that one page should answer it."""
    return len({new.asker, *(one.asker for one in alike)}) >= RECURRING
