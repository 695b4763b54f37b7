"""Rows of damaged tables that can still be read: by number, and where no page leads to them any more (SQLite)."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from listcop.salvage.pages import Pages

# What SQLite says of damage may quote it, and a damaged row may claim any size.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError)
MOST_ROWS = 50_000_000  # of a table: a number in a damaged file may be any
_TRIED_ON = 20_000  # numbers without a row in a row, behind the last that anything tells of


class DamagedTables:
    """A place is the number of a row in its table, or less than 0: where it lies on the pages of the file."""

    def __init__(self, database: sqlite3.Connection, pages: Pages, usual: Path, is_broken: bool = False) -> None:
        """The tables of a damaged `database`.

        usual      a sound database of this release, which tells what columns a table has where this one cannot
        is_broken  pages are lost, though what is there may fit
        """
        self.database = database
        self._usual = usual
        self._pages = pages
        self._is_broken = is_broken
        self.is_free_known = pages.is_free_known  # else strays may have been taken out
        self._columns: dict[str, dict[str, int]] = {}

    def rows(self, table: str, columns: Sequence[str], at_least: int = 0) -> Iterator[tuple[Any, ...]]:
        """The rows of a table that can be read, each as its place and its `columns`.

        at_least  how many rows the table has had, as far as known

        No index is asked, and each row alone: behind a damaged page we go on with the next number. A scan would end.
        """
        last, missing = max(self._last_row(table), min(at_least, MOST_ROWS)), 0
        for number in range(1, MOST_ROWS + 1):
            row = self.row(table, columns, number)
            missing = 0 if row is not None else missing + 1
            if row is not None:
                yield number, *row
            elif number > last and missing > _TRIED_ON:
                return

    def strays(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Rows that may be of this table, found page for page, if any page was broken; those of `rows` among them.

        A page does not tell whose it is: who asks looks whether the values can be those of such a row.
        """
        for place in self._pages.places() if self._is_broken else ():
            row = self.row(table, columns, -place)
            if row is not None:
                yield -place, *row

    def row(self, table: str, columns: Sequence[str], place: int | None) -> tuple[Any, ...] | None:
        """Those columns of the row at a place; None where there is none, and where it cannot be read."""
        if place is not None and place < 0:
            known = self._columns_of(table)
            wanted = [known[name] for name in columns if name in known]
            return self._pages.row(-place, wanted, len(known)) if len(wanted) == len(columns) else None
        query = f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED WHERE rowid = ?"  # noqa: S608
        return self._asked(query, place)

    def _asked(self, query: str, *values: object) -> tuple[Any, ...] | None:
        try:
            row: tuple[Any, ...] | None = self.database.execute(query, values).fetchone()
        except UNREADABLE:
            self._is_broken = True
            return None
        return row

    def _last_row(self, table: str) -> int:
        """The number of the last row; 0 where that cannot be read."""
        row = self._asked(f"SELECT max(rowid) FROM {table} NOT INDEXED")  # noqa: S608
        return row[0] if row is not None and isinstance(row[0], int) and row[0] <= MOST_ROWS else 0

    def _columns_of(self, table: str) -> dict[str, int]:
        """Column → which of the table it is."""
        if table not in self._columns:
            said = _columns(self.database, table)
            if not said:
                with contextlib.closing(sqlite3.connect(self._usual)) as usual:
                    said = _columns(usual, table)
            self._columns[table] = said
        return self._columns[table]


def _columns(database: sqlite3.Connection, table: str) -> dict[str, int]:
    try:
        return {str(one[1]): one[0] for one in database.execute(f"PRAGMA table_info({table})")}
    except UNREADABLE:
        return {}
