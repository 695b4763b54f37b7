"""From which day on somebody wants no mail, where that day lies ahead: "du 10 au 24 novembre", "from Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from listcop.core.command_line import tokens_of
from listcop.core.wish_words import BACK
from listcop.core.words import fold, is_past_day, may_be_of_day, read_day

MOST_WORDS = 80
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


def later_in(text: str, today: date, *, is_wish: bool = False) -> Later | None:
    """Return from which day on, and until when, somebody is away; None where no such days are told.

    is_wish  the text is the clause that wishes for no mail: there "on Monday" and "during December" count, too
    """
    plain = ranges_in_words(text[: MOST_WORDS * 20])
    typed = [(part, token) for token in tokens_of(plain) for part in fold(token).split("'") if part][:MOST_WORDS]
    words = [part for part, _ in typed]
    for at in range(len(words)):
        if found := _from(words, at, today, is_wish):
            end, first, last = found
            said = " ".join(_tokens(typed[at:end])) if first else ""
            return Later(said[:LONGEST_SAID], last)
    soon = _NEXT.search(" ".join(words))
    return Later(soon[0], None) if soon and not _is_dated(words, today) else None


def ranges_in_words(text: str) -> str:
    """A text in which `10-24 November` is written `10 to 24 November`."""
    return _DASH.sub(r"\1 to ", text)


def without_days(words: Sequence[str], today: date, *, is_wish: bool = False) -> list[str]:
    """The words of a clause without the days that `later_in` reads, and without what stands before these."""
    rest = list(words)
    for _ in range(MOST_SPANS):
        found = _span(rest, today, is_wish)
        if found is None:
            break
        start, end = found
        while start and rest[start - 1] in _BEFORE:
            start -= 1
        rest[start:end] = []
    return rest


MOST_SPANS = 3


def is_within_month(words: Sequence[str], today: date) -> bool:
    """Does a month to come stand there as the time of something: "in December", and not "from December on"?"""
    return any(_month_at(words, at, today) and words[at - 1] not in _FROM for at in range(1, len(words)))


def _span(words: Sequence[str], today: date, is_wish: bool) -> tuple[int, int] | None:
    """Between which words such days stand."""
    if any(map(may_be_of_day, words)):
        for at in range(min(len(words), MOST_WORDS)):
            if found := _from(words, at, today, is_wish):
                return at, found[0]
    line = " ".join(words)
    soon = _NEXT.search(line)
    if soon is None:
        return None
    start = line.count(" ", 0, soon.start())
    return start, start + soon[0].count(" ") + 1


def _is_dated(words: Sequence[str], today: date) -> bool:
    """Does a coming day of the calendar stand there: "until 24 November, we have exams next week"?"""
    found = ((at, _day_at(words, at, today)) for at in range(len(words)))
    return any(day and _NUMBERS.search(" ".join(words[at : at + length])) for at, (day, length) in found)


def _tokens(typed: Sequence[tuple[str, str]]) -> list[str]:
    """The words as they were written; `jusqu'au` is two parts of one."""
    return [token for i, (_, token) in enumerate(typed) if not i or "'" not in token or typed[i - 1][1] != token]


def _from(
    words: Sequence[str], at: int, today: date, is_wish: bool = False
) -> tuple[int, date | None, date | None] | None:
    """Read the days that begin with this word: "10 to 24 November", or one alone that begins a journey.

    Returns behind which word they end, the first of them unless it has come, and the last; `is_wish`: see later_in."""
    first, length = _day_at(words, at, today)
    if is_wish and not length and (month := _month_at(words, at, today)):
        return at + 1, month, None
    if not length and _NUMBER.fullmatch(words[at]) is None:
        return None
    behind = at + (length or 1)
    to = behind
    while to < len(words) and to < behind + 2 and _leads_on(words, at, to):
        to += 1
    last, last_length = _day_at(words, to, today) if to > behind else (None, 0)
    if last is None:
        return (behind, first, None) if first is not None and _begins(words, at, is_wish) else None
    end = to + last_length
    if not length:
        first = _same_month(words[at], words[to:end], today)
    is_weekday = first is not None and length == 1 and not _NUMBERS.search(words[at])
    if is_weekday and last_length == 1 and first is not None and last <= first and not _NUMBERS.search(words[to]):
        last += timedelta(days=7)  # "from Monday to Friday", said on a Monday
    return (end, first, last) if first is None or first < last else None


def _leads_on(words: Sequence[str], at: int, to: int) -> bool:
    is_between = not _BETWEEN.isdisjoint(words[max(at - 2, 0) : at])
    return words[to] in _TO or words[to] in _THE or (is_between and words[to] in _AND)


def _day_at(words: Sequence[str], at: int, today: date) -> tuple[date | None, int]:
    """The coming day that stands there, or None of one that is gone by; and of how many words it is."""
    if at >= len(words) or words[at] in _THE or words[at] in _ON:
        return None, 0
    for length in range(min(_DAY_WORDS, len(words) - at), 0, -1):
        chosen = " ".join(words[at : at + length])
        if words[at + length - 1] in _THE:
            continue
        if day := read_day(chosen, today):
            return day, length
        if is_past_day(chosen, today):
            return None, length
    return None, 0


def _same_month(number: str, last: Sequence[str], today: date) -> date | None:
    """`10` of "10 to 24 November"."""
    found = _NUMBER.fullmatch(number)
    at = next((at for at, word in enumerate(last) if _NUMBER.fullmatch(word)), None)
    if found is None or at is None:
        return None
    return read_day(" ".join([*last[:at], found[1], *last[at + 1 :]]), today)


def _month_at(words: Sequence[str], at: int, today: date) -> date | None:
    """The first day of a month to come: "during December", and not "in December 2019"."""
    if not at or words[at - 1] not in _WITHIN or words[at].isdecimal() or not may_be_of_day(words[at]):
        return None
    is_of_year = at + 1 < len(words) and words[at + 1].isdecimal()
    return None if is_of_year or _is_end(words, at) else read_day(f"1 {words[at]}", today)


def _is_end(words: Sequence[str], at: int) -> bool:
    """Is a day that on which somebody is back?"""
    before = words[max(at - _NEAR, 0) : at]
    return not (BACK.isdisjoint(before) and _UNTIL.isdisjoint(before))


def _begins(words: Sequence[str], at: int, is_wish: bool) -> bool:
    """Does a day without an end begin it: "from 10 November on", "I leave on 10 November"?"""
    if _is_end(words, at):
        return False
    before = words[max(at - _NEAR, 0) : at]
    if is_wish or not _FROM.isdisjoint(before[-2:]):
        return True
    return bool(before) and before[-1] in _ON and not _LEAVING.isdisjoint(before)
