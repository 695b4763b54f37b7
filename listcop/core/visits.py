"""Where somebody says they will be, and when; and who tells that they live there. In seven languages, and strict."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from listcop.core.search import folded
from listcop.core.telling import sentences
from listcop.core.words import read_day

LONGEST = 8_000  # characters of a post that are read
LONGEST_STAY = timedelta(days=62)
LONGEST_PLACE = 60

# Months that core/words does not know, as it knows them; the others it reads itself.
_MONTHS: Mapping[str, int] = {
    name: number
    for row in (
        "januar februar marz april mai juni juli august september oktober november dezember",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    )
    for number, name in enumerate(row.split(), 1)
}
_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# The first person, and that they are or will be somewhere.
_THERE = re.compile(
    r"\b(?:i|we)(?:['’]ll| will| shall)? be\b|\b(?:i['’]m|i am|we are|we['’]re)\b"
    r"|\bi(?:['’]ll| will) (?:visit|stay|come)\b"
    r"|\bje (?:serai|suis|viens|passe)\b|\bnous (?:serons|sommes|passons)\b|\bde passage\b"
    r"|\b(?:estare|estaremos|visitare|visitaremos|voy a estar|vamos a estar)\b"
    r"|\b(?:estarei|estaremos|visitarei|visitaremos|vou estar|vamos estar)\b"
    r"|\b(?:ich bin|bin ich|ich werde|werde ich|wir sind|sind wir|wir werden)\b"
    r"|\b(?:saro|saremo|saro di passaggio)\b|\b(?:ik ben|ben ik|we zijn|wij zijn|ik zal)\b"
)
_NOT = re.compile(r"\b(?:not|never|was|were|ne|pas|no|nunca|nao|nicht|war|non|niet|ero)\b|[?？]|n['’]t\b")
_DAY = r"(\d{1,2})(?:st|nd|rd|th|er|e|º|°|\.)?"
_TO = (
    r"\s*(?:to|until|till|through|and|au|jusqu['’]au|al|a|ao|ate|hasta|y|e|et|bis|und|tot|t/m|tot en met|en"
    r"|[-\u2013\u2014])"
    r"\s*(?:the |le |el |o |il |den |zum )?"
)
_OF = r"\s*(?:of |de |do |d['’])?"
_MONTH = r"([^\W\d_]{3,12})\.?"
_YEAR = r"(?:,?\s*(?:de |do |of )?(\d{4}))?"
_DAYS_MONTH = re.compile(rf"\b{_DAY}{_TO}{_DAY}{_OF}{_MONTH}{_YEAR}")
_MONTH_DAYS = re.compile(rf"\b{_MONTH}\s+{_DAY}{_TO}{_DAY}{_YEAR}")
_MONTH_TO_MONTH = re.compile(rf"\b{_DAY}{_OF}{_MONTH}{_TO}{_DAY}{_OF}{_MONTH}{_YEAR}")
_PLACE = re.compile(
    r"\b(?:in|near|visit(?:ing)?|to|à|au|en|em|no|na|a|ad|nach|naar|bei)\s+"
    r"([A-ZÀ-ÖØ-Þ][\w'’-]{2,30}(?:\s+(?:[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}|de|da|do|la|el|of)){0,3})"
)


@dataclass(frozen=True, slots=True)
class Visit:
    """A place, as it was written, and the first and last day there."""

    place: str
    first: date
    last: date


def visit_in(text: str, today: date) -> Visit | None:
    """The first visit that a text announces in one sentence: in the first person, with a place and days to come."""
    for sentence in sentences(text[:LONGEST]):
        plain = folded(sentence)
        if not _THERE.search(plain) or _NOT.search(plain):
            continue
        days, place = _span(plain, today), _place(sentence, today)
        if days is not None and place:
            return Visit(place, *days)
    return None


def _span(plain: str, today: date) -> tuple[date, date] | None:
    """3 to 9 May, May 3-9, 28 April to 3 May, with a year or not."""
    for found in (_MONTH_TO_MONTH.search(plain), _DAYS_MONTH.search(plain), _MONTH_DAYS.search(plain)):
        if found is None:
            continue
        if found.re is _MONTH_TO_MONTH:
            d1, m1, d2, m2, year = found.groups()
        elif found.re is _DAYS_MONTH:
            d1, d2, m2, year = found.groups()
            m1 = m2
        else:
            m1, d1, d2, year = found.groups()
            m2 = m1
        first, last = _day(d1, m1, year, today), _day(d2, m2, year, today)
        if first is not None and last is not None and timedelta(0) <= last - first <= LONGEST_STAY:
            return first, last
    return None


def _day(day: str, month: str, year: str | None, today: date) -> date | None:
    name = _ENGLISH[_MONTHS[month] - 1] if month in _MONTHS else month
    return read_day(f"{day} {name} {year or ''}".strip(), today)


def _place(sentence: str, today: date) -> str:
    for found in _PLACE.finditer(sentence):
        words = found[1].split()
        while words and (words[-1].islower() or _is_month(words[-1], today)):
            words.pop()
        if words and not _is_month(words[0], today):
            return " ".join(words)[:LONGEST_PLACE].rstrip("'’-")
    return ""


def _is_month(word: str, today: date) -> bool:
    return folded(word) in _MONTHS or read_day(f"28 {word}", today) is not None


# --- who lives there -------------------------------------------------------------------------------------------

_AT_HOME = (
    r"(?:\b(?:i|we) (?:live|work|teach|farm|am based|are based) (?:in|near)|\bbased in|\bhere in|\bi am from"
    r"|\bwe are from"
    r"|\bj['’]habite(?: a| en| au)?|\bje vis (?:a|en|au)|\bnous (?:vivons|habitons) (?:a|en|au)|\bici (?:a|en|au)"
    r"|\bvivo en|\bvivimos en|\bsoy de|\baqui en|\bmoro em|\bvivo em|\bsou de|\bsomos de|\baqui em"
    r"|\bich wohne in|\bwir wohnen in|\bhier in|\bik woon in|\bwij wonen in|\babito a|\bvivo a|\bqui a)\s+(?:the )?"
)


def names_place(profile: str, place: str) -> bool:
    """Whether what a member tells of themself names the place."""
    return bool(re.search(rf"\b{re.escape(folded(place))}\b", folded(profile[:LONGEST])))


def lives_in(text: str, place: str) -> bool:
    """Whether the writer of a post says that they live or work there."""
    return bool(re.search(_AT_HOME + rf"{re.escape(folded(place))}\b", folded(text[:LONGEST])))
