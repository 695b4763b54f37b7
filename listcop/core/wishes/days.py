"""The days on which somebody wants no mail, as far as their words tell: "du 10 au 24 novembre", "until Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from listcop.core.command_line import tokens_of
from listcop.core.wishes.words import ARTICLES, BACK, FOR, NO_LENGTH, NUMBERS, OFTEN, SAYS, UNITS, UNTIL_NOW
from listcop.core.words import fold, is_past_day, may_be_of_day, read_day

MOST_WORDS = 80
MOST_SPANS = 3
LONGEST_SAID = 80  # characters: "del 28 de septiembre de 2040 al 28 de septiembre de 2041"
_DAY_WORDS = 5  # "24 de noviembre de 2040"
_NEAR = 4  # words before a day, in which "I leave on" stands
# "10-24 November", "24.12.-2.1."
_DASH = re.compile(r"(?<![\w/.-])(\d{1,2}(?:[./]\d{1,2})?)\.? ?[-\u2013\u2014] ?(?=\d{1,2}(?:[ ./]|$))")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.|)")
_NUMBERS = re.compile(r"\d")
_TO = frozenset(
    [
        *("to", "until", "till", "through", "au", "a", "al", "ate", "ao", "hasta", "jusqu", "jusque"),
        *("bis", "zum", "fino", "tot"),
    ]
)
_UNTIL = frozenset(("until", "till", "hasta", "ate", "jusqu", "bis", "fino", "tot"))
_AND = frozenset(("and", "et", "y", "e", "und", "en"))
_BETWEEN = frozenset(("between", "entre", "zwischen", "tra", "fra", "tussen"))
_FROM = frozenset(
    [
        *("from", "starting", "partir", "des", "desde", "ab", "dal", "vanaf"),
        *("after", "apres", "despues", "depois", "nach", "dopo"),
    ]
)
_WITHIN = frozenset(("in", "during", "en", "em", "durante", "pendant", "durant", *_FROM))
_ON = frozenset(("on", "le", "el", "em", "no", "dia", "am", "il", "op"))
_LEAVING = frozenset(
    [
        *("leave", "leaving", "travel", "travelling", "traveling", "pars", "partons", "partirai"),
        *("salgo", "viajo", "viajamos", "saio", "parto", "reise", "verreise", "vertrek"),
    ]
)
_THE = frozenset(("the", "le", "la", "el", "o", "den", "il", "of", "de", "del", "du", "au"))
_BEFORE = _FROM | _BETWEEN | _ON | _THE | {"a", "as", "in", "during", "durante", "pendant", "durant", "next"}
_BEFORE_RETURN = frozenset(("a", "au", "al", "ao", "le", "la", "el", "o", "the", "in", "en", "em", "on", "no"))
_LONGEST_AWAY = 365  # days
# Without a day of the calendar: "I am away next week". A weekday is none: "until Friday" may be that week's.
_NEXT = re.compile(
    r"\b(?:(?:next|coming) (?:week|month)|semaine prochaine|mois prochain|proxima semana|proximo mes"
    r"|(?:semana|mes) que (?:viene|vem)|n(?:a|ae)chste[nr]? (?:woche|monat)|settimana prossima|mese prossimo"
    r"|prossim[ao] (?:settimana|mese)|volgende (?:week|maand))\b"
)


class Later(NamedTuple):
    """`said`: the days as they stand in the letter, "" where the first has come; `last`: the day of return, if told."""

    said: str
    last: date | None


class _Span(NamedTuple):
    """Days in a clause: behind which word they end, the first of them unless it has come, and the last, if told."""

    end: int
    first: date | None
    last: date | None


# --- from which day on ---------------------------------------------------------------------------------------------


def later_in(text: str, today: date, *, is_wish: bool = False) -> Later | None:
    """Return from which day on, and until when, somebody is away; None where no such days are told.

    is_wish  the text is the clause that wishes for no mail: there "on Monday" and "during December" count, too
    """
    plain = ranges_in_words(text[: MOST_WORDS * 20])
    typed = [(part, token) for token in tokens_of(plain) for part in fold(token).split("'") if part][:MOST_WORDS]
    clause = _Clause([part for part, _ in typed], today, is_wish)
    for at in range(len(typed)):
        if span := clause.span_at(at):
            said = " ".join(_tokens(typed[at : span.end])) if span.first else ""
            return Later(said[:LONGEST_SAID], span.last)
    soon = _NEXT.search(" ".join(clause.words))
    return Later(soon[0], None) if soon and not clause.is_dated() else None


def ranges_in_words(text: str) -> str:
    """A text in which `10-24 November` is written `10 to 24 November`."""
    return _DASH.sub(r"\1 to ", text)


def without_days(words: Sequence[str], today: date, *, is_wish: bool = False) -> list[str]:
    """The words of a clause without the days that `later_in` reads, and without what stands before these."""
    rest = list(words)
    for _ in range(MOST_SPANS):
        found = _Clause(rest, today, is_wish).days()
        if found is None:
            break
        start, end = found
        while start and rest[start - 1] in _BEFORE:
            start -= 1
        rest[start:end] = []
    return rest


def is_within_month(words: Sequence[str], today: date) -> bool:
    """Does a month to come stand there as the time of something: "in December", and not "from December on"?"""
    clause = _Clause(words, today)
    return any(clause.month_at(at) and words[at - 1] not in _FROM for at in range(1, len(words)))


def _tokens(typed: Sequence[tuple[str, str]]) -> list[str]:
    """The words as they were written; `jusqu'au` is two parts of one."""
    return [token for i, (_, token) in enumerate(typed) if not i or "'" not in token or typed[i - 1][1] != token]


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause, and the coming days that stand among them; `is_wish`: see later_in."""

    words: Sequence[str]
    today: date
    is_wish: bool = False

    def days(self) -> tuple[int, int] | None:
        """Between which words such days stand."""
        if any(map(may_be_of_day, self.words)):
            for at in range(min(len(self.words), MOST_WORDS)):
                if span := self.span_at(at):
                    return at, span.end
        line = " ".join(self.words)
        soon = _NEXT.search(line)
        if soon is None:
            return None
        start = line.count(" ", 0, soon.start())
        return start, start + soon[0].count(" ") + 1

    def span_at(self, at: int) -> _Span | None:
        """Read the days that begin with this word: "10 to 24 November", or one alone that begins a journey."""
        first, length = self._day_at(at)
        if self.is_wish and not length and (month := self.month_at(at)):
            return _Span(at + 1, month, None)
        if not length and _NUMBER.fullmatch(self.words[at]) is None:
            return None
        behind = at + (length or 1)
        to = behind
        while to < len(self.words) and to < behind + 2 and self._leads_on(at, to):
            to += 1
        last, last_length = self._day_at(to) if to > behind else (None, 0)
        if last is None:
            return _Span(behind, first, None) if first is not None and self._begins(at) else None
        end = to + last_length
        if not length:
            first = self._same_month(self.words[at], self.words[to:end])
        is_weekday = first is not None and length == 1 and not _NUMBERS.search(self.words[at])
        is_to_weekday = last_length == 1 and not _NUMBERS.search(self.words[to])
        if is_weekday and is_to_weekday and first is not None and last <= first:
            last += timedelta(days=7)  # "from Monday to Friday", said on a Monday
        return _Span(end, first, last) if first is None or first < last else None

    def month_at(self, at: int) -> date | None:
        """The first day of a month to come: "during December", and not "in December 2019"."""
        words = self.words
        if not at or words[at - 1] not in _WITHIN or words[at].isdecimal() or not may_be_of_day(words[at]):
            return None
        is_of_year = at + 1 < len(words) and words[at + 1].isdecimal()
        return None if is_of_year or self._is_end(at) else read_day(f"1 {words[at]}", self.today)

    def is_dated(self) -> bool:
        """Does a coming day of the calendar stand there: "until 24 November, we have exams next week"?"""
        found = ((at, self._day_at(at)) for at in range(len(self.words)))
        return any(day and _NUMBERS.search(" ".join(self.words[at : at + length])) for at, (day, length) in found)

    def _day_at(self, at: int) -> tuple[date | None, int]:
        """The coming day that stands there, or None of one that is gone by; and of how many words it is."""
        words = self.words
        if at >= len(words) or words[at] in _THE or words[at] in _ON:
            return None, 0
        for length in range(min(_DAY_WORDS, len(words) - at), 0, -1):
            chosen = " ".join(words[at : at + length])
            if words[at + length - 1] in _THE:
                continue
            if day := read_day(chosen, self.today):
                return day, length
            if is_past_day(chosen, self.today):
                return None, length
        return None, 0

    def _same_month(self, number: str, last: Sequence[str]) -> date | None:
        """`10` of "10 to 24 November"."""
        found = _NUMBER.fullmatch(number)
        at = next((at for at, word in enumerate(last) if _NUMBER.fullmatch(word)), None)
        if found is None or at is None:
            return None
        return read_day(" ".join([*last[:at], found[1], *last[at + 1 :]]), self.today)

    def _leads_on(self, at: int, to: int) -> bool:
        is_between = not _BETWEEN.isdisjoint(self.words[max(at - 2, 0) : at])
        return self.words[to] in _TO or self.words[to] in _THE or (is_between and self.words[to] in _AND)

    def _is_end(self, at: int) -> bool:
        """Is a day that on which somebody is back?"""
        before = self.words[max(at - _NEAR, 0) : at]
        return not (BACK.isdisjoint(before) and _UNTIL.isdisjoint(before))

    def _begins(self, at: int) -> bool:
        """Does a day without an end begin it: "from 10 November on", "I leave on 10 November"?"""
        if self._is_end(at):
            return False
        before = self.words[max(at - _NEAR, 0) : at]
        if self.is_wish or not _FROM.isdisjoint(before[-2:]):
            return True
        return bool(before) and before[-1] in _ON and not _LEAVING.isdisjoint(before)


# --- until which day -----------------------------------------------------------------------------------------------


def comes_back(words: Sequence[str]) -> bool:
    return any(word in BACK or "away" in SAYS.get(word, ()) for word in words)


def says_until(words: Sequence[str]) -> bool:
    """An `until` that is neither "until now" nor "hasta luego"."""
    said = zip(words, [*words[1:], ""], strict=False)
    return any("until" in SAYS.get(word, ()) and following not in UNTIL_NOW for word, following in said)


def day_of_return(clauses: Sequence[Sequence[str]], today: date) -> date | None:
    """The day on which somebody is back. One that is named goes before what a length comes to, wherever it stands:
    "I travel for two weeks, please stop my mail until 25 May" counts no days from the letter."""
    counted = (length_in(words, today)[1] for words in clauses)
    return named_return(clauses, today) or next(filter(None, counted), None)


def named_return(clauses: Sequence[Sequence[str]], today: date) -> date | None:
    """The day on which somebody is back, where they name it: "until 25 May", "back on 1 March"."""
    named = (_named_day(words, today)[1] or _day_behind(words, today) for words in clauses)
    return next(filter(None, named), None)


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
        if at > start and words[at - 1] not in _BEFORE_RETURN:
            break
        for length in range(min(_DAY_WORDS, len(words) - at), 0, -1):
            if day := read_day(" ".join(words[at : at + length]), today):
                return day, at + length
        if not words[at].isdecimal() and may_be_of_day(words[at]):
            year = [one for one in words[at + 1 : at + 2] if len(one) == 4 and one.isdecimal()]
            if day := read_day(" ".join(["1", words[at], *year]), today):
                return day, at + 1 + len(year)
    return None, start
