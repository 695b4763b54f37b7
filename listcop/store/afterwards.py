"""What is said of a transaction in the log, once it is on disk: what is undone is not said, nor twice."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

import sqlalchemy as sa

log = logging.getLogger("listcop")

Say = Callable[[], None]
_WAITING = "afterwards"


def begin(tx: sa.Connection) -> list[Say]:
    """What will be to say of a transaction that begins now."""
    waiting: list[Say] = []
    tx.info[_WAITING] = waiting  # it belongs to the connection: what was left there by one before is dropped
    return waiting


def afterwards(tx: sa.Connection, say: Say) -> None:
    """Say it after the commit."""
    tx.info.setdefault(_WAITING, []).append(say)


def undo(tx: sa.Connection, since: int) -> None:
    """What came after so many is undone."""
    del tx.info[_WAITING][since:]


def count(tx: sa.Connection) -> int:
    return len(tx.info[_WAITING])


def end(waiting: Sequence[Say]) -> None:
    """Say it all. It is on disk: what cannot be said makes nobody take it for undone."""
    for say in waiting:
        try:
            say()
        except Exception:
            log.exception("what was done could not be said")
