"""The day on which somebody who wants no mail is back, as far as the words of their letter tell: "until Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from listcop.core.later import without_days
from listcop.core.wish_words import ARTICLES, BACK, FOR, NO_LENGTH, NUMBERS, OFTEN, SAYS, UNITS, UNTIL_NOW
from listcop.core.words import may_be_of_day, read_day

_LONGEST_AWAY = 365  # days
_DAY_WORDS = 5  # "24 de noviembre de 2040"
_BEFORE_DAY = frozenset(("a", "au", "al", "ao", "le", "la", "el", "o", "the", "in", "en", "em", "on", "no"))


def comes_back(words: Sequence[str]) -> bool:
    return any(word in BACK or "away" in SAYS.get(word, ()) for word in words)


def says_until(words: Sequence[str]) -> bool:
    """An `until` that is neither "until now" nor "hasta luego"."""
    said = zip(words, [*words[1:], ""], strict=False)
    return any("until" in SAYS.get(word, ()) and following not in UNTIL_NOW for word, following in said)


def day_of_return(clauses: Sequence[Sequence[str]], today: date) -> date | None:
    """The day on which somebody is back. One that is named goes before what a length comes to, wherever it stands:
    "I travel for two weeks, please stop my mail until 25 May" counts no days from the letter."""
    named = (_named_day(words, today)[1] or _day_behind(words, today) for words in clauses)
    counted = (length_in(words, today)[1] for words in clauses)
    return next(filter(None, chain(named, counted)), None)


def without_return(words: Sequence[str], today: date) -> list[str]:
    """A clause without `until 1 March`, or without `for two weeks`, and without `from 10 to 24 November`."""
    bare, day = _named_day(words, today)
    return without_days(bare if day else length_in(words, today)[0], today)


def length_in(words: Sequence[str], today: date) -> tuple[list[str], date | None]:
    """A clause without `for two weeks`, and the day that this comes to from today."""
    if OFTEN.search(f" {' '.join(words)} "):
        return list(words), None
    for at, word in enumerate(words[1:], 1):
        before = words[at - 2] if at > 1 else ""
        days = UNITS.get(word, 0) * _number(words[at - 1], before)
        if 0 < days <= _LONGEST_AWAY and NO_LENGTH.isdisjoint((before, *words[at + 1 : at + 2])):
            return [*words[: at - 1], *words[at + 1 :]], today + timedelta(days=days)
    return list(words), None


def _number(word: str, before: str) -> int:
    """`a` counts as one in "for a week", and not in "20 mails a day"."""
    if word in ARTICLES and before not in FOR:
        return 0
    return int(word) if word.isdecimal() and len(word) <= 3 else NUMBERS.get(word, 0)


def _named_day(words: Sequence[str], today: date) -> tuple[list[str], date | None]:
    """A clause without `until 1 March`, and that day."""
    for at, word in enumerate(words):
        if "until" in SAYS.get(word, ()):
            day, behind = _day_from(words, at + 1, today)
            if day is not None:
                return [*words[:at], *words[behind:]], day
    return list(words), None


def _day_behind(words: Sequence[str], today: date) -> date | None:
    """`back on 1 March`, `back in March`."""
    found = ((at, _day_from(words, at + 1, today)) for at, word in enumerate(words) if word in BACK)
    return next((day for at, (day, behind) in found if day is not None and behind > at + 2), None)


def _day_from(words: Sequence[str], start: int, today: date) -> tuple[date | None, int]:
    """The day that stands there, of a month alone its first, and behind which word it ends."""
    for at in range(start, min(start + 3, len(words))):
        if at > start and words[at - 1] not in _BEFORE_DAY:
            break
        for length in range(min(_DAY_WORDS, len(words) - at), 0, -1):
            if day := read_day(" ".join(words[at : at + length]), today):
                return day, at + length
        if not words[at].isdecimal() and may_be_of_day(words[at]):
            year = [one for one in words[at + 1 : at + 2] if len(one) == 4 and one.isdecimal()]
            if day := read_day(" ".join(["1", words[at], *year]), today):
                return day, at + 1 + len(year)
    return None, start
