"""Which post of a thread asks, and what types its question has: the opening, or one below that the thread turned to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from listcop.core.course import ASKED, ASKED_NEW, ASKER_SAYS
from listcop.core.threads import said_in_subject
from listcop.store import posts, readings
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


def failed_in(changes: Sequence[Mapping[str, Any]]) -> int:
    """The number of the post in which an asker told that what was answered failed, while it is open by that; else 0."""
    if len(changes) < 2 or changes[-1]["state"] != "open" or changes[-2]["state"] not in ("answered", "solved"):
        return 0
    return int(changes[-1]["post"]) if changes[-1]["why"].startswith(ASKER_SAYS) else 0


def failed_after(tx: Tx, thread: Thread) -> tuple[str, datetime] | None:
    """What that post says, and when it came; None where its text was taken out."""
    number = failed_in(thread.changes) if thread.state == "open" else 0
    post = posts.get_post(tx, thread.list_id, number) if number else None
    if post is None or post.redacted is not None:
        return None
    return post.text.strip() or said_in_subject(post.subject, thread.subject), post.date


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
