"""Which post of a thread asks, and what types its question has: the opening, or one below that the thread turned to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from listcop.core.course import ASKED, ASKED_NEW
from listcop.store import readings
from listcop.store.database import Tx
from listcop.store.threads import Thread


def asking_post(thread: Thread) -> int:
    """The number of the post that reading looked at for what the thread asks: its opening, or one it turned to."""
    return _asked_in(thread.changes, thread.number)


def waiting_post(thread: Thread) -> int:
    """The number of the post whose question waits: what was asked below an answer, while that is open."""
    return waiting_in(thread.changes, thread.number)


def waiting_in(changes: Sequence[Mapping[str, Any]], number: int) -> int:
    """The same, from a thread's changes and its number."""
    if not changes or changes[-1]["state"] != "open":
        return _asked_in(changes, number)
    asked = (int(one["post"]) for one in reversed(changes) if one["why"] in (ASKED, ASKED_NEW))
    return next(asked, number)


def types_asked(tx: Tx, list_id: int, rows: Iterable[Thread]) -> dict[int, tuple[str, ...]]:
    """Thread → its types; of an open question that stands below the opening its own, unless a person said them."""
    some = list(rows)
    below = {
        row.number: waiting_post(row)
        for row in some
        if row.state == "open" and waiting_post(row) != row.number and "types" not in row.said
    }
    read = readings.readings_of(tx, list_id, list(below.values()))
    asked = {number: read[post].types for number, post in below.items() if post in read}
    return {row.number: asked.get(row.number, row.types) for row in some}


def _asked_in(changes: Sequence[Mapping[str, Any]], number: int) -> int:
    return next((int(one["post"]) for one in changes if one["why"] == ASKED), number)
