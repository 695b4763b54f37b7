"""The place of a database that is restored: nothing of another is taken over there, and it gets its name at the end."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from pathlib import Path

from listcop.backups import SQLITE_NAME, sync_folder
from listcop.backups.file import BackupTrouble, Manifest
from listcop.restore.files import check_room, give_name, is_same_disk, told_of, unfinished, write_whole
from listcop.settings import Settings
from listcop.unfinished_restore import size_of_stopped

_BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database, and writes into one of that name


def refuse_database(file: Path) -> None:
    """Nothing is overwritten; nor is a database put beside what another left. Raises BackupTrouble."""
    if os.path.lexists(file):
        raise BackupTrouble(f"{file} is there already. Move it away first, or name another [server] database")
    for end in _BESIDE:
        if os.path.lexists(one := file.with_name(f"{file.name}{end}")):
            raise BackupTrouble(
                f"{one} is there already, of the database that lay there before: SQLite would write it into the one "
                f"that is restored. It may hold that one's last letters: put it beside that, named like it with {end} "
                "at the end, or name another [server] database"
            )


def check_room_for(settings: Settings, manifest: Manifest) -> None:
    """All is unpacked in the state directory; a database on another disk is written there once more. Raises
    BackupTrouble."""
    state, file = settings.state_dir, settings.database_file
    check_room(state, sum(size for size, _ in manifest.sums.values()) - size_of_stopped(state))
    if file is not None and not is_same_disk(state, file.parent):
        stopped = unfinished(file)
        needed = manifest.sums[SQLITE_NAME][0] - (stopped.stat().st_size if stopped.is_file() else 0)
        check_room(file.parent, needed, "a [server] database")


def give_its_name(copy: Path, file: Path) -> None:
    """From here on servers know the database. Raises BackupTrouble."""
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    refuse_database(file)  # once more, as all this took its time
    with told_of(file.parent):
        try:
            give_name(copy, file)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _write_elsewhere(copy, file)


def _write_elsewhere(copy: Path, file: Path) -> None:
    """On another file system. A link in place of the copy leads there once all of it is there, as for who restores
    again after a sudden end."""
    with copy.open("rb") as content:
        copy.unlink()
        with contextlib.suppress(OSError):  # a file system without links
            copy.symlink_to(file.absolute())
        write_whole(file, content)
        sync_folder(file.parent)  # on its disk, before the mark goes from the other
