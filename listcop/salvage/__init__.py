"""What can still be read of a damaged database file: its lists' letters, one by one, each page for itself (SQLite)."""

from __future__ import annotations

import contextlib
import errno
import mmap
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import sqlalchemy as sa

from listcop.core.archive import mbox_entry
from listcop.salvage.head import mend_head
from listcop.salvage.lists import DamagedList, damaged_lists, raw_letter
from listcop.salvage.log import take_over
from listcop.salvage.pages import Pages
from listcop.salvage.tables import UNREADABLE, DamagedTables
from listcop.store import migrations
from listcop.store.database import Store

HELD = "held"  # the folder of what nobody let in: `import FOLDER/*.mbox` does not take that along
_ROOM_BESIDE = 2_000_000  # bytes: for a sound database, and a little
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
class Salvaged:
    """What was saved of each list; and how many pages of the log beside the file were lost, or damaged."""

    lists: list[Saved]
    lost_of_log: int


class UnfinishedError(Exception):
    """Something ended it, its cause; the files of the lists that were `saved` are whole, and there are no others."""

    def __init__(self, saved: list[Saved]) -> None:
        super().__init__("not all lists were saved")
        self.saved = saved


def salvage(file: Path, folder: Path) -> Salvaged:
    """Write the letters of each list into `folder`/LIST.mbox, in the order they came; those that nobody let in yet, and
    those of which it cannot be read, into `folder`/held/LIST.mbox. Raises OSError and sqlite3.Error; where
    some lists were saved already, UnfinishedError.

    The damaged file is only read: SQLite works on a copy, with what the log beside it holds, and with a head. Each row
    is asked for by its number, whatever became of the indexes; where the way to it is broken, it is looked for page by
    page. So a damaged page costs those alone that lie on it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = file.with_name(f"{file.name}-wal")
    _check_room(folder, file.stat().st_size + (log.stat().st_size if log.exists() else 0))
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        copy, sound = Path(scratch) / "damaged.db", _sound(Path(scratch) / "sound.db")
        shutil.copyfile(file, copy)
        lost = take_over(log, copy)
        mend_head(copy, sound)
        with contextlib.closing(sqlite3.connect(copy)) as database:
            # Else SQLite reads nothing at all of a file that was cut off, or whose schema has one bad line.
            database.execute("PRAGMA writable_schema = ON")
            database.text_factory = lambda raw: raw.decode("utf-8", "replace")
            with _content_of(copy) as content:
                tables = DamagedTables(database, Pages(content, not lost), sound, lost > 0)
                return Salvaged(_salvage_lists(tables, folder, Path(scratch)), lost)


def _check_room(folder: Path, size: int) -> None:
    """Is there room for a copy of so many bytes? How much the letters need, nobody knows yet. Raises OSError."""
    if shutil.disk_usage(folder).free < size + _ROOM_BESIDE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))


def _sound(file: Path) -> Path:
    """A database without a list, as this release makes it."""
    store = Store(f"sqlite:///{file}")
    try:
        migrations.upgrade(store)
    except sa.exc.DBAPIError as trouble:
        if isinstance(trouble.orig, sqlite3.Error):
            raise trouble.orig from trouble
        raise
    finally:
        store.close()
    return file


@contextlib.contextmanager
def _content_of(file: Path) -> Iterator[bytes | mmap.mmap]:
    with file.open("rb") as opened:
        if not file.stat().st_size:  # nothing can be mapped
            yield b""
            return
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield content


def _salvage_lists(tables: DamagedTables, folder: Path, scratch: Path) -> list[Saved]:
    lists, saved = damaged_lists(tables), list[Saved]()
    for path in (within / f"{one.name}.mbox" for one in lists for within in (folder, folder / HELD)):
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    try:
        for one in lists:
            saved.append(_salvage_list(tables, folder, scratch, one))
    except (OSError, sqlite3.Error) as trouble:
        if any(one.file or one.held_file for one in saved):
            raise UnfinishedError(saved) from trouble
        raise
    return saved


def _salvage_list(tables: DamagedTables, folder: Path, scratch: Path, one: DamagedList) -> Saved:
    """A file lies in its place when it is whole."""
    path, held_path, unreadable = folder / f"{one.name}.mbox", folder / HELD / f"{one.name}.mbox", 0
    counts: dict[Path, int] = {path: 0, held_path: 0}
    opened: dict[Path, BinaryIO] = {}
    with contextlib.ExitStack() as files:
        for letter_id, fate, entry in _entries(tables, one):
            unreadable += entry is None
            is_shown, is_taken_out = letter_id in one.shown, letter_id in one.redacted
            if entry is None or fate not in ("post", "held", "") or (is_taken_out and not is_shown):
                continue
            is_let_in = fate == "post" and is_shown and not is_taken_out and letter_id not in one.unsure
            into = path if is_let_in else held_path
            if into not in opened:
                opened[into] = files.enter_context(_made(scratch / ("held.part" if into == held_path else "part")))
            opened[into].write(entry)
            counts[into] += 1
    for into, written in opened.items():
        into.parent.mkdir(mode=0o700, exist_ok=True)
        Path(written.name).replace(into)
    made, made_held = (file if file in opened else None for file in (path, held_path))
    numbers = tuple(sorted({number for some in one.redacted.values() for number in some}))
    return Saved(one.name, made, counts[path], unreadable, made_held, counts[held_path], numbers)


def _made(path: Path) -> BinaryIO:
    return open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600))


def _entries(tables: DamagedTables, one: DamagedList) -> Iterator[tuple[int, str, bytes | None]]:
    """Each letter: its number, what became of it ("" where that cannot be read), and as it stands in an mbox; None for
    one that was there and cannot be read."""
    known = one.content.keys() | one.told.keys() | one.shown
    behind = min(one.letters, max(known, default=0) + _LOOKED_BEHIND)
    for letter_id in sorted(known.union(range(1, behind + 1))):
        raw = raw_letter(tables, one.content.get(letter_id))
        if raw is None and (letter_id in known or _is_indexed(tables.database, one.list_id, letter_id)):
            yield letter_id, "", None
        told = tables.row("letters", ("fate", "received", "sender"), one.told.get(letter_id))
        fate, received, sender = told or ("", "", "")
        if raw:
            yield letter_id, str(fate), mbox_entry(raw, str(sender or ""), _moment(received))


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
