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
from typing import Any, BinaryIO

from listcop.core.archive import mbox_entry

MOST_LETTERS = 50_000_000  # of a list: a counter in a damaged file may hold any number
HELD = "held"  # the folder of what nobody let in: `import FOLDER/*.mbox` does not take that along
_TRIED_AGAIN = 2000  # numbers without a letter in a row: where the counter is lost, the last one is behind us


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved of a list.

    letters   posts, in `file`
    held      what waited for a moderator, or may have, in `held_file`
    redacted  numbers of posts whose text was taken out: their letters are left out
    """

    name: str
    file: Path
    letters: int
    unreadable: int
    held_file: Path
    held: int
    redacted: tuple[int, ...]


def salvage(file: Path, folder: Path) -> list[Saved]:
    """Write the letters of each list into `folder`/LIST.mbox, in the order they came; those that nobody let in yet, and
    those of which it cannot be read, into `folder`/held/LIST.mbox. Raises OSError, sqlite3.Error.

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
    path, held_path, unreadable = folder / f"{name}.mbox", folder / HELD / f"{name}.mbox", 0
    shown, redacted = _posted(database, list_id)
    counts = {path: 0, held_path: 0}
    with contextlib.ExitStack() as files:
        opened = {path: files.enter_context(_made(path))}
        for letter_id, fate, entry in _entries(database, list_id, last):
            unreadable += entry is None
            is_shown, is_taken_out = letter_id in shown, letter_id in redacted
            if entry is None or fate not in ("post", "held", "") or (is_taken_out and not is_shown):
                continue
            into = path if fate == "post" and is_shown and not is_taken_out else held_path
            if into not in opened:
                into.parent.mkdir(mode=0o700, exist_ok=True)
                opened[into] = files.enter_context(_made(into))
            opened[into].write(entry)
            counts[into] += 1
    numbers = tuple(sorted({number for some in redacted.values() for number in some}))
    return Saved(name, path, counts[path], unreadable, held_path, counts[held_path], numbers)


def _made(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _posted(database: sqlite3.Connection, list_id: int) -> tuple[set[int], dict[int, list[int]]]:
    """The letters of posts that are shown; and of those whose text was taken out: letter → numbers. Neither holds a
    letter whose post cannot be read: nobody can tell whether its text was taken out."""
    shown: set[int] = set()
    redacted: dict[int, list[int]] = {}
    last = _row(database, "SELECT max(number) FROM posts WHERE list_id = ?", list_id)
    last = last or _row(database, "SELECT last_number FROM lists WHERE list_id = ?", list_id)
    end = min(last[0], MOST_LETTERS) if last is not None and isinstance(last[0], int) else 0
    asked = "SELECT letter_id, redacted FROM posts WHERE list_id = ? AND number = ?"
    for number in range(1, end + 1):
        row = _row(database, asked, list_id, number)
        if row is not None and row[1] is None:
            shown.add(row[0])
        elif row is not None:
            redacted.setdefault(row[0], []).append(number)
    return shown, redacted


def _entries(database: sqlite3.Connection, list_id: int, last: int) -> Iterator[tuple[int, str, bytes | None]]:
    """Each letter: its number, what became of it ("" where that cannot be read), and as it stands in an mbox; None for
    one that was there and cannot be read."""
    missing = 0
    for number in range(1, last + 1):
        try:
            row = _asked(
                database, "SELECT packed FROM letter_bytes WHERE list_id = ? AND letter_id = ?", list_id, number
            )
            raw = zlib.decompress(row[0]) if row is not None else b""
        except (sqlite3.Error, zlib.error, TypeError):
            yield number, "", None
            continue
        missing = missing + 1 if row is None else 0
        if missing > _TRIED_AGAIN:
            return
        known = _row(
            database, "SELECT fate, received, sender FROM letters WHERE list_id = ? AND letter_id = ?", list_id, number
        )
        fate, received, sender = known or ("", "", "")
        if raw:
            yield number, str(fate), mbox_entry(raw, str(sender or ""), _moment(received))


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
