"""The mark of a restore that has begun: until it has come to its end, no command takes the place for an empty one."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from listcop.seams import crash_here
from listcop.settings import Settings
from listcop.store import migrations
from listcop.store.database import Store
from listcop.store.migrations import SchemaTrouble

MARK = "restoring"  # a folder in the state directory; what is unpacked of the backup lies in it meanwhile


def mark_of(state_dir: Path) -> Path:
    return state_dir / MARK


@contextlib.contextmanager
def marked(state_dir: Path) -> Iterator[Path]:
    """For who restores: the mark, empty. Where that fails it goes again, unless it is of one stopped before."""
    mark = mark_of(state_dir)
    is_new = not mark.is_dir()
    mark.mkdir(mode=0o700, exist_ok=True)
    _empty(mark)
    crash_here("restore: marked, nothing put")
    try:
        yield mark
    except BaseException:
        _empty(mark)
        if is_new:
            mark.rmdir()
        raise
    crash_here("restore: all is there, its mark as well")
    shutil.rmtree(mark, ignore_errors=True)


def size_of_stopped(state_dir: Path) -> int:
    """The bytes that one that was stopped left there, and that the next one takes away."""
    return sum(one.stat().st_size for one in mark_of(state_dir).rglob("*") if one.is_file())


def forget_mark(state_dir: Path) -> None:
    """Of a restore that was stopped when all was there: nobody needs its mark any more."""
    shutil.rmtree(mark_of(state_dir), ignore_errors=True)


def _empty(mark: Path) -> None:
    for one in mark.iterdir():
        if one.is_dir():
            shutil.rmtree(one, ignore_errors=True)
        else:
            one.unlink()


def why_unfinished(settings: Settings) -> str:
    """What is told of a restore that was begun here and has not made its database: SQLite's file gets its name when
    all else is done, so where it is there the restore had come to its end. "" where there is nothing to tell."""
    mark, file = mark_of(settings.state_dir), settings.database_file
    if not mark.is_dir() or (file.exists() if file else settings.secret_file.exists()):
        return ""
    return _told(mark)


def check_no_restore(settings: Settings) -> None:
    """Before anything is made in the state directory. Raises SchemaTrouble."""
    if told := why_unfinished(settings):
        raise SchemaTrouble(told)


def check_was_filled(store: Store, settings: Settings) -> None:
    """The same of a PostgreSQL that holds no table yet; where it holds them, it says itself whether all is there.
    Raises SchemaTrouble."""
    mark = mark_of(settings.state_dir)
    if not store.is_sqlite and mark.is_dir() and migrations.schema_of(store) is None:
        raise SchemaTrouble(_told(mark))


def _told(mark: Path) -> str:
    return (
        f"{mark}: a restore runs, or one was stopped in the middle. Wait for its end; if none runs any more, run the "
        f"same listcop restore again: it begins anew. To give it up and begin with nothing: rm -r {mark}"
    )
