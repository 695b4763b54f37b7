"""What can still be read of a damaged database file: its lists' letters, one by one, each page for itself (SQLite)."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from listcop.core.archive import mbox_entry

MOST_LETTERS = 50_000_000  # of a list: a counter in a damaged file may hold any number
WANTED = ("post", "held", "")  # ends of letters that belong to a list; "" where that cannot be read
_TRIED_AGAIN = 2000  # numbers without a letter in a row: where the counter is lost, the last one is behind us


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved of a list."""

    name: str
    file: Path
    letters: int
    unreadable: int


def salvage(file: Path, folder: Path) -> list[Saved]:
    """Write the letters of each list into `folder`/LIST.mbox, in the order they came. Raises OSError, sqlite3.Error.

    The damaged file is only read: SQLite works on a copy, with what was not yet moved into the file. Each letter is
    asked for by its number, so that a damaged page costs those alone that lie on it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        copy = Path(scratch) / file.name
        for end in ("", "-wal"):
            if (part := file.with_name(file.name + end)).exists():
                shutil.copyfile(part, copy.with_name(copy.name + end))
        with contextlib.closing(sqlite3.connect(copy)) as database:
            # Else SQLite reads nothing at all of a file that was cut off, or whose schema has one bad line.
            database.execute("PRAGMA writable_schema = ON")
            database.text_factory = lambda raw: raw.decode("utf-8", "replace")
            return [_salvage_list(database, folder, *one) for one in _lists(database)]


def _lists(database: sqlite3.Connection) -> list[tuple[int, str, int]]:
    """Number, name and how many letters of each list."""
    found: dict[int, tuple[str, int]] = {}
    for list_id in range(1, _highest(database) + 1):
        row = _row(database, "SELECT name, domain, last_letter FROM lists WHERE list_id = ?", list_id)
        if row is not None:
            name = str(row[0]) if all(sign.isalnum() or sign in ".-" for sign in str(row[0])) else ""
            found[list_id] = (name or f"list-{list_id}", row[2] if isinstance(row[2], int) else MOST_LETTERS)
    names = [name for name, _ in found.values()]
    return [
        (list_id, name if names.count(name) == 1 else f"{name}-{list_id}", min(last, MOST_LETTERS))
        for list_id, (name, last) in found.items()
    ]


def _highest(database: sqlite3.Connection) -> int:
    for table in ("lists", "posts", "memberships"):
        row = _row(database, f"SELECT max(list_id) FROM {table}")  # noqa: S608
        if row is not None and isinstance(row[0], int):
            return min(row[0], 100_000)
    return 1000


def _salvage_list(database: sqlite3.Connection, folder: Path, list_id: int, name: str, last: int) -> Saved:
    path, letters, unreadable = folder / f"{name}.mbox", 0, 0
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        for entry in _entries(database, list_id, last):
            letters += entry is not None
            unreadable += entry is None
            out.write(entry or b"")
    return Saved(name, path, letters, unreadable)


def _entries(database: sqlite3.Connection, list_id: int, last: int) -> Iterator[bytes | None]:
    """Each letter as it stands in an mbox; None for one that was there and cannot be read."""
    missing = 0
    for number in range(1, last + 1):
        try:
            row = _asked(
                database, "SELECT packed FROM letter_bytes WHERE list_id = ? AND letter_id = ?", list_id, number
            )
            raw = zlib.decompress(row[0]) if row is not None else b""
        except (sqlite3.Error, zlib.error, TypeError):
            yield None
            continue
        missing = missing + 1 if row is None else 0
        if missing > _TRIED_AGAIN:
            return
        known = _row(
            database, "SELECT fate, received, sender FROM letters WHERE list_id = ? AND letter_id = ?", list_id, number
        )
        fate, received, sender = known or ("", "", "")
        if raw and fate in WANTED:
            yield mbox_entry(raw, str(sender or ""), _moment(received))


def _moment(text: object) -> datetime:
    with contextlib.suppress(ValueError, TypeError):
        return datetime.fromisoformat(str(text)).replace(tzinfo=UTC)
    return datetime(1970, 1, 1, tzinfo=UTC)


def _asked(database: sqlite3.Connection, query: str, *values: int) -> tuple[Any, ...] | None:
    row: tuple[Any, ...] | None = database.execute(query, values).fetchone()
    return row


def _row(database: sqlite3.Connection, query: str, *values: int) -> tuple[Any, ...] | None:
    """The same; None also where it cannot be read."""
    try:
        return _asked(database, query, *values)
    except sqlite3.Error:
        return None
