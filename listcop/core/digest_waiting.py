"""Which of all open questions an edition may show, told from a line of each: the posts of no other need be read."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from listcop.core.digest_data import Edition

MOST_OPEN = 10  # before "and 4 more: get open"; facilitators see as many again of the older ones
SPARE = 10  # more of each are read: one that cannot be shown leaves its place to the next


class OpenLine(NamedTuple):
    """An open question in one line; `imported`: came with an old archive; `is_new`: asked in a post of this period."""

    number: int
    since: datetime
    reasked: bool
    imported: bool
    is_new: bool = False


def oldest_shown(closes: datetime, opens: datetime, open_days: int) -> datetime:
    """Since when a question is open at most that members see.

    What was asked again within the period is not too old, however long that was: it was in no digest before.
    """
    return min(closes - timedelta(days=open_days), opens)


def is_shown(since: datetime, oldest: datetime, *, reasked: bool, imported: bool, is_new: bool) -> bool:
    """Whether members see an open question: it is not too old, and not from an import unless asked again.

    is_new  its post is of this period: then its date says nothing, for a phone's clock may be years behind, and a
            letter may have waited long for a line
    """
    return (is_new or since >= oldest) and (reasked or not imported)


@dataclass(slots=True)
class _First:
    """The first MOST_OPEN and SPARE of all keys, however many there are. The last part of a key is the number."""

    keys: list[tuple[Any, int]] = field(default_factory=list)
    count: int = 0

    def add(self, key: tuple[Any, int]) -> None:
        self.count += 1
        if len(self.keys) < MOST_OPEN + SPARE or key < self.keys[-1]:
            insort(self.keys, key)
            del self.keys[MOST_OPEN + SPARE :]

    @property
    def left(self) -> int:
        return self.count - len(self.keys)


class Waiting:
    """Takes every open question, a line each, and keeps the numbers of those that an edition may show.

    edition  facilitators also see questions that members see no more
    oldest   as `oldest_shown` tells it
    """

    def __init__(self, edition: Edition, oldest: datetime) -> None:
        self._edition, self._oldest = edition, oldest
        self._window, self._late = _First(), _First()
        self._wanted: set[int] = set()

    def add(self, one: OpenLine, *, is_wanted: bool = False) -> None:
        """`is_wanted`: its posts are needed, whatever its age."""
        if is_wanted:
            self._wanted.add(one.number)
        elif is_shown(one.since, self._oldest, reasked=one.reasked, imported=one.imported, is_new=one.is_new):
            self._window.add((one.since, one.number))
        elif self._edition == "facilitator":
            # Those that left the members' edition last can still be helped; imported ones come behind them.
            is_old = one.imported and not one.reasked
            self._late.add(((is_old, self._oldest - one.since), -one.number))

    @property
    def numbers(self) -> set[int]:
        """The questions whose posts are to be read."""
        return self._wanted | {abs(number) for _, number in (*self._window.keys, *self._late.keys)}

    @property
    def left(self) -> tuple[int, int]:
        """How many others members would see, and how many are told to facilitators alone."""
        return self._window.left, self._late.left
