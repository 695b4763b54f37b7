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
from typing import BinaryIO

from listcop.core.archive import mbox_entry
from listcop.damaged_tables import MOST_ROWS, UNREADABLE, places_of, row_of, rows_of

HELD = "held"  # the folder of what nobody let in: `import FOLDER/*.mbox` does not take that along
_LISTS = range(1, 100_001)
_LOOKED_BEHIND = 100_000  # numbers behind the last letter that is known: the counter of a list may be damaged, too


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved of a list.

    letters   posts, in `file`; None where there are none
    held      what waited for a moderator, or may have, in `held_file`
    redacted  numbers of posts whose text was taken out: their letters are left out
    """

    name: str
    file: Path | None
    letters: int
    unreadable: int
    held_file: Path | None
    held: int
    redacted: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _List:
    """A list of the damaged file, and what of it can be read.

    letters   how many it has had, as its counter tells
    content   letter → the row of its bytes
    told      letter → the row that tells what became of it
    shown     letters of posts that are shown
    redacted  letters of posts whose text was taken out → the posts' numbers

    Neither of these holds a letter whose post cannot be read: nobody can tell whether its text was taken out.
    """

    list_id: int
    name: str
    letters: int
    content: dict[int, int]
    told: dict[int, int]
    shown: set[int]
    redacted: dict[int, list[int]]


def salvage(file: Path, folder: Path) -> list[Saved]:
    """Write the letters of each list into `folder`/LIST.mbox, in the order they came; those that nobody let in yet, and
    those of which it cannot be read, into `folder`/held/LIST.mbox. Raises OSError, sqlite3.Error.

    The damaged file is only read: SQLite works on a copy, with what was not yet moved into the file. Each row is asked
    for by its number in the file, whatever became of the indexes: a damaged page costs the letters that lie on it, and
    those that are found through it alone.
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
            return [_salvage_list(database, folder, one) for one in _lists(database)]


def _lists(database: sqlite3.Connection) -> list[_List]:
    """Each list; also one of which nothing but its letters can be read."""
    named, counted = _named(database)
    most = sum(counted.values())
    content, told = (places_of(database, table, most, _LISTS) for table in ("letter_bytes", "letters"))
    shown, redacted = _posted(database, most)
    for list_id in content:
        named.setdefault(list_id, f"list-{list_id}")
    return [
        _List(
            list_id,
            name if list(named.values()).count(name) == 1 else f"{name}-{list_id}",
            counted.get(list_id, 0),
            content.get(list_id, {}),
            told.get(list_id, {}),
            shown.get(list_id, set()),
            redacted.get(list_id, {}),
        )
        for list_id, name in sorted(named.items())
    ]


def _named(database: sqlite3.Connection) -> tuple[dict[int, str], dict[int, int]]:
    """list → its name, and → how many letters it has had; a name is read from the index where its row cannot be."""
    named: dict[int, str] = {}
    counted: dict[int, int] = {}
    for list_id, name, last in rows_of(database, "lists", "name, last_letter"):
        if list_id in _LISTS:
            named[list_id] = _as_file_name(name, list_id)
            counted[list_id] = last if isinstance(last, int) and 0 <= last <= MOST_ROWS else 0
    with contextlib.suppress(*UNREADABLE):
        for list_id, name in database.execute("SELECT list_id, name FROM lists ORDER BY name"):
            if list_id in _LISTS:
                named.setdefault(list_id, _as_file_name(name, list_id))
    return named, counted


def _as_file_name(name: object, list_id: int) -> str:
    is_name = isinstance(name, str) and name and all(sign.isalnum() or sign in ".-" for sign in name)
    return str(name) if is_name else f"list-{list_id}"


def _posted(database: sqlite3.Connection, at_least: int) -> tuple[dict[int, set[int]], dict[int, dict[int, list[int]]]]:
    """list → the letters of its posts that are shown; list → letter → the posts whose text was taken out."""
    shown: dict[int, set[int]] = {}
    redacted: dict[int, dict[int, list[int]]] = {}
    for _, list_id, letter_id, number, why in rows_of(
        database, "posts", "list_id, letter_id, number, redacted", at_least
    ):
        if not isinstance(letter_id, int) or not 0 < letter_id <= MOST_ROWS:
            continue
        if why is None:
            shown.setdefault(list_id, set()).add(letter_id)
        elif isinstance(number, int):
            redacted.setdefault(list_id, {}).setdefault(letter_id, []).append(number)
    return shown, redacted


def _salvage_list(database: sqlite3.Connection, folder: Path, one: _List) -> Saved:
    path, held_path, unreadable = folder / f"{one.name}.mbox", folder / HELD / f"{one.name}.mbox", 0
    counts: dict[Path, int] = {path: 0, held_path: 0}
    opened: dict[Path, BinaryIO] = {}
    with contextlib.ExitStack() as files:
        for letter_id, fate, entry in _entries(database, one):
            unreadable += entry is None
            is_shown, is_taken_out = letter_id in one.shown, letter_id in one.redacted
            if entry is None or fate not in ("post", "held", "") or (is_taken_out and not is_shown):
                continue
            into = path if fate == "post" and is_shown and not is_taken_out else held_path
            if into not in opened:
                into.parent.mkdir(mode=0o700, exist_ok=True)
                opened[into] = files.enter_context(_made(into))
            opened[into].write(entry)
            counts[into] += 1
    made, made_held = (file if file in opened else None for file in (path, held_path))
    numbers = tuple(sorted({number for some in one.redacted.values() for number in some}))
    return Saved(one.name, made, counts[path], unreadable, made_held, counts[held_path], numbers)


def _made(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _entries(database: sqlite3.Connection, one: _List) -> Iterator[tuple[int, str, bytes | None]]:
    """Each letter: its number, what became of it ("" where that cannot be read), and as it stands in an mbox; None for
    one that was there and cannot be read."""
    known = one.content.keys() | one.told.keys() | one.shown
    behind = min(one.letters, max(known, default=0) + _LOOKED_BEHIND)
    for letter_id in sorted(known.union(range(1, behind + 1))):
        raw = _content(database, one, letter_id)
        if raw is None and (letter_id in known or _is_indexed(database, one.list_id, letter_id)):
            yield letter_id, "", None
        told = row_of(database, _TOLD, one.told.get(letter_id))
        fate, received, sender = told or ("", "", "")
        if raw:
            yield letter_id, str(fate), mbox_entry(raw, str(sender or ""), _moment(received))


_CONTENT = "SELECT packed FROM letter_bytes NOT INDEXED WHERE rowid = ?"
_TOLD = "SELECT fate, received, sender FROM letters NOT INDEXED WHERE rowid = ?"


def _content(database: sqlite3.Connection, one: _List, letter_id: int) -> bytes | None:
    """The bytes of a letter; None where there are none that can be read."""
    row = row_of(database, _CONTENT, one.content.get(letter_id))
    try:
        return zlib.decompress(row[0]) if row is not None else None
    except (zlib.error, TypeError):
        return None


def _is_indexed(database: sqlite3.Connection, list_id: int, letter_id: int) -> bool:
    """Does the index tell of such a letter? Where it breaks, there may have been one: so the list's counter tells."""
    query = "SELECT letter_id FROM letter_bytes WHERE list_id = ? AND letter_id = ?"
    try:
        return database.execute(query, (list_id, letter_id)).fetchone() is not None
    except UNREADABLE:
        return True


def _moment(text: object) -> datetime:
    with contextlib.suppress(ValueError, TypeError):
        return datetime.fromisoformat(str(text)).replace(tzinfo=UTC)
    return datetime(1970, 1, 1, tzinfo=UTC)
