"""Files that a restore puts: each whole, none over another, and all taken away again where the restore fails."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shlex
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from listcop.backups.file import BackupTrouble
from listcop.writable import Trouble, of_another, unwritable, user_name

UNFINISHED = ".unfinished"  # ends the name of a file that is being written
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class Putting:
    """What was put so far."""

    def __init__(self) -> None:
        self._put: list[Path] = []

    def folder(self, path: Path, mode: int = 0o700) -> None:
        """Make a folder and those above it, where they are missing."""
        for one in reversed([path, *path.parents]):
            if not one.exists():
                with told_of(one.parent):
                    one.mkdir(mode)
                self._put.append(one)

    def file(self, path: Path, content: bytes) -> None:
        """Write a file that is not there yet, readable by us alone: whole or not at all."""
        self.folder(path.parent)
        write_whole(path, io.BytesIO(content))
        self._put.append(path)

    def keep(self) -> None:
        """What was put so far stays, whatever happens."""
        self._put.clear()

    def take_back(self) -> None:
        for path in reversed(self._put):
            with contextlib.suppress(OSError):  # a folder in which somebody else put something
                if path.is_dir():
                    path.rmdir()
                else:
                    path.unlink()


def unfinished(path: Path) -> Path:
    """What a file is called while it is written."""
    return path.with_name(f".{path.name}{UNFINISHED}")


def write_whole(path: Path, content: IO[bytes]) -> None:
    """Write a file that is not there yet, readable by us alone: whole or not at all. Raises BackupTrouble."""
    beside = unfinished(path)
    with told_of(path.parent):
        beside.unlink(missing_ok=True)  # of one that was killed
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                shutil.copyfileobj(content, file, 1 << 20)
                file.flush()
                os.fsync(file.fileno())
            give_name(beside, path)
        finally:
            beside.unlink(missing_ok=True)


def give_name(file: Path, name: Path) -> None:
    """Unlike a rename alone it never takes the place of another. Raises OSError: FileExistsError, or what the file
    system says where the two lie on different ones."""
    try:
        os.link(file, name)
    except FileExistsError:
        raise
    except OSError:  # there are file systems that know no links
        if os.path.lexists(name):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(name)) from None
        file.rename(name)


@contextlib.contextmanager
def putting() -> Iterator[Putting]:
    put = Putting()
    try:
        yield put
    except BaseException:
        put.take_back()
        raise


@contextlib.contextmanager
def told_of(folder: Path) -> Iterator[None]:
    """What a folder does not take is told with its name, and never blamed on the backup. Raises BackupTrouble."""
    try:
        yield
    except OSError as error:
        if error.errno in (None, errno.EIO):  # the backup could not be read
            raise
        way_out = "Make room there, or name another folder" if error.errno in NO_ROOM else "Mend that"
        told = f"{folder}: cannot be written ({error.strerror}). {way_out}, and run the same command again"
        raise BackupTrouble(told) from error


def check_room(folder: Path, size: int, other: str = "a state_dir") -> None:
    """Is there room for what is unpacked? Raises BackupTrouble."""
    free = shutil.disk_usage(_nearest(folder)).free
    if free < size:
        raise BackupTrouble(
            f"{folder}: {free / 1e6:.1f} MB are free, this restore needs {size / 1e6:.1f} MB there. "
            f"Make room, or name {other} on another disk"
        )


def is_same_disk(one: Path, other: Path) -> bool:
    return _nearest(one).stat().st_dev == _nearest(other).stat().st_dev


def check_takes(places: Iterable[Path]) -> None:
    """Can this user put a file at each place where none is? Asked before anything is put. Raises BackupTrouble."""
    wanted: dict[Path, list[Path]] = {}
    for one in map(Path.absolute, places):
        if not one.exists():
            wanted.setdefault(_nearest(one.parent), []).append(one)
    for folder, files in wanted.items():
        if trouble := of_another(folder):
            raise BackupTrouble(f"{trouble.seen} {trouble.mend}")
        if trouble := unwritable(folder):
            raise BackupTrouble(_told_of_folder(folder, files, trouble))


def _told_of_folder(folder: Path, files: list[Path], trouble: Trouble) -> str:
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return f"{trouble.seen} {trouble.mend}"
    more = f" and {len(files) - 3} more" if len(files) > 3 else ""
    names = ", ".join(str(one.relative_to(folder)) for one in files[:3])
    user, owner, where = user_name(os.geteuid()), user_name(folder.stat().st_uid), shlex.quote(str(folder))
    return (
        f"{folder} belongs to {owner} and cannot be written by {user}; of the backup {names}{more} belong there. "
        f"As root: chown {user} {where}; then run the same command again, and after it: chown {owner} {where}"
    )


def _nearest(folder: Path) -> Path:
    return next(one for one in (folder, *folder.absolute().parents) if one.is_dir())
