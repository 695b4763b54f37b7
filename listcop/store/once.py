"""What a group of letters asks once: it stands, as nobody else writes it until the transaction of the group ends."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

_ONCE = "once"


@contextlib.contextmanager
def remembering(tx: sa.Connection) -> Iterator[None]:
    """The transaction of a group: on SQLite nobody else writes meanwhile, on PostgreSQL it locks its lists."""
    tx.info[_ONCE] = {}
    try:
        yield
    finally:
        if not tx.closed and not tx.invalidated:  # it belongs to the connection: who has that next knows nothing
            tx.info.pop(_ONCE, None)


def answers(tx: sa.Connection) -> dict[Any, Any] | None:
    """What it asked so far; None where nothing is remembered."""
    found: dict[Any, Any] | None = tx.info.get(_ONCE)
    return found


def forget(tx: sa.Connection) -> None:
    """What it asked is to be asked again: it was changed, or what one of the group did is undone."""
    if _ONCE in tx.info:
        tx.info[_ONCE].clear()
