"""Letters of an archive whose Date field tells nothing, or lies, get the day that the archive has for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from listcop.core.posting import MOST_BEHIND
from listcop.flows.import_archive import Prepared

WAITING = 200  # letters at the beginning that wait for one with a date
AT_ONCE = timedelta(days=31)  # between Date and archive of a letter that came as letters do


def dated(letters: Iterable[Prepared]) -> Iterator[Prepared]:
    """Letters that nothing dates get the date of the one before, or of the first behind that has one: archives are
    in order, and a letter of today would be the newest of them all."""
    waiting: list[Prepared] = []
    last: datetime | None = None
    for one in _by_right_clocks(letters):
        if one.draft is not None and one.is_dated:
            last = one.draft.date
        waiting.append(one)
        if last is not None or len(waiting) >= WAITING:
            yield from (_on(letter, last) for letter in waiting)
            waiting.clear()
    yield from waiting


def _by_right_clocks(letters: Iterable[Prepared]) -> Iterator[Prepared]:
    """A letter that says it was sent more than a year before it came gets the day on which it came: its writer's clock
    went back, as after a dead battery. But only where the letters on both sides came when they say: some archives tell
    when each was moved."""
    waiting = iter(letters)
    before: timedelta | None = None
    one = next(waiting, None)
    while one is not None:
        after = None
        way = _on_its_way(one)
        if way is not None and way > MOST_BEHIND and _is_usual(before):
            after = next(waiting, None)
            if after is not None and _is_usual(_on_its_way(after)):
                one = replace(_on(replace(one, is_dated=False), one.came), is_dated=True)
        yield one
        before = way
        one = after or next(waiting, None)


def _is_usual(way: timedelta | None) -> bool:
    return way is not None and way <= AT_ONCE


def _on_its_way(letter: Prepared) -> timedelta | None:
    return abs(letter.came - letter.draft.date) if letter.draft and letter.came and letter.is_dated else None


def _on(letter: Prepared, day: datetime | None) -> Prepared:
    if letter.is_dated or letter.draft is None or day is None:
        return letter
    return replace(letter, draft=replace(letter.draft, date=day))
