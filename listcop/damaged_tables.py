"""Rows of a damaged table that can still be read: each by its number in the file, past what cannot be (SQLite)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

# What SQLite says of damage may quote it, and a damaged row may claim any size.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError)
MOST_ROWS = 50_000_000  # of a table: a number in a damaged file may be any
_TRIED_ON = 20_000  # numbers without a row in a row, behind the last that anything tells of


def row_of(database: sqlite3.Connection, query: str, *values: object) -> tuple[Any, ...] | None:
    """The row; None where there is none, and where it cannot be read."""
    try:
        row: tuple[Any, ...] | None = database.execute(query, values).fetchone()
    except UNREADABLE:
        return None
    return row


def rows_of(database: sqlite3.Connection, table: str, columns: str, at_least: int = 0) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that can be read, each as its number and its `columns`.

    at_least  how many rows the table has had, as far as known

    No index is asked, and each row alone: behind a damaged page we go on with the next number. A scan would end there.
    """
    query = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE rowid = ?"  # noqa: S608
    last, missing = max(_last_row(database, table), min(at_least, MOST_ROWS)), 0
    for number in range(1, MOST_ROWS + 1):
        row = row_of(database, query, number)
        missing = 0 if row is not None else missing + 1
        if row is not None:
            yield row
        elif number > last and missing > _TRIED_ON:
            return


def _last_row(database: sqlite3.Connection, table: str) -> int:
    """The number of the last row; 0 where that cannot be read."""
    row = row_of(database, f"SELECT max(rowid) FROM {table} NOT INDEXED")  # noqa: S608
    return row[0] if row is not None and isinstance(row[0], int) and row[0] <= MOST_ROWS else 0


def places_of(database: sqlite3.Connection, table: str, at_least: int, lists: range) -> dict[int, dict[int, int]]:
    """list → letter → the number of its row in `table`; numbers that can be none are a damaged row's."""
    found: dict[int, dict[int, int]] = {}
    for number, list_id, letter_id in rows_of(database, table, "list_id, letter_id", at_least):
        if list_id in lists and isinstance(letter_id, int) and 0 < letter_id <= MOST_ROWS:
            found.setdefault(list_id, {}).setdefault(letter_id, number)
    return found
