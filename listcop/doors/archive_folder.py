"""Archive files, written whole or not at all."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from listcop.core.shelf import Shelf
from listcop.seams import crash_here

PIECE = 16_384  # bytes of a file that are in memory at a time
_NO_FILE = (FileNotFoundError, NotADirectoryError, IsADirectoryError)


def shelf_of(root: Path, name: str, is_public: bool) -> Shelf:
    """The place of one list's files: `root`/`name`, for nobody but us, or for everybody to read."""
    folder = Folder(root, name, is_public)
    return Shelf(
        folder.hold, folder.holds, folder.read, folder.pieces, folder.write, folder.pour, folder.remove, folder.names
    )


class Folder:
    """One list's folder. No file in it is ever written half: a new one takes the old one's place."""

    def __init__(self, root: Path, name: str, is_public: bool) -> None:
        self._root, self._folder, self._lock = root, root / name, root / f".{name}.lock"
        self._file_mode, self._folder_mode = (0o644, 0o755) if is_public else (0o600, 0o700)
        self._made: set[Path] = set()

    @contextlib.contextmanager
    def hold(self) -> Iterator[None]:
        """Only one process of this machine writes at a time: the server, or a command."""
        # Others may pass to a public list's folder, and see nothing of what else is there.
        self._root.mkdir(mode=0o711, parents=True, exist_ok=True)
        descriptor = os.open(self._lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def read(self, name: str) -> bytes | None:
        try:
            return self._path(name).read_bytes()
        except _NO_FILE:
            return None

    def holds(self, name: str) -> bool:
        return self._path(name).is_file()

    def pieces(self, name: str) -> Iterator[bytes]:
        """A file of any size, a piece at a time; nothing where there is none."""
        with contextlib.suppress(*_NO_FILE), self._path(name).open("rb") as file:
            while piece := file.read(PIECE):
                yield piece

    def write(self, name: str, content: bytes) -> None:
        """Write a file by a new one and a rename; one with the same bytes keeps its date, so that rsync passes it by.

        name  parts divided by "/", made by us from numbers and fixed words
        Raises ValueError for a name that leaves the folder.
        """
        path = self._path(name)
        self._make(path.parent)
        if not self._is_there(path, (content,), len(content)):
            self._put(path, (content,), is_new=True)

    def pour(self, name: str, pieces: Iterable[bytes]) -> None:
        """The same of a file of any size: its pieces are asked for while it is written."""
        path = self._path(name)
        self._make(path.parent)
        self._put(path, pieces, is_new=False)

    def remove(self, name: str) -> None:
        path = self._path(name)
        path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # others lie there still
            if path.parent != self._root:
                path.parent.rmdir()
                self._made.discard(path.parent)

    def names(self, under: str) -> Iterator[str]:
        """Each file that lies there, as its folder tells it: a folder of a million is never in memory as a whole."""
        waiting = [under]
        while waiting:
            inside = waiting.pop()
            with contextlib.suppress(*_NO_FILE), os.scandir(self._path(inside) if inside else self._folder) as found:
                for one in found:
                    name = f"{inside}/{one.name}" if inside else one.name
                    if not one.is_dir():
                        yield name
                    elif not one.is_symlink():
                        waiting.append(name)

    def _path(self, name: str) -> Path:
        parts = name.split("/")
        if not all(parts) or any(part in (".", "..") or "\0" in part for part in parts):
            raise ValueError(f"{name} leaves the folder {self._folder}")
        return self._folder.joinpath(*parts)

    def _make(self, folder: Path) -> None:
        """Make a folder, and those above it up to the list's, with the mode that is due."""
        if folder in self._made:
            return
        if folder != self._folder:
            self._make(folder.parent)
        if folder.is_symlink():
            raise ValueError(f"{folder} is a link; the archive is written to folders only. Remove it")
        folder.mkdir(mode=self._folder_mode, exist_ok=True)
        if folder.stat().st_mode & 0o777 != self._folder_mode:
            folder.chmod(self._folder_mode)
        self._made.add(folder)

    def _put(self, path: Path, pieces: Iterable[bytes], *, is_new: bool) -> None:
        unfinished = path.with_name(f".{path.name}.{os.getpid()}")
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, self._file_mode)
        try:
            with os.fdopen(descriptor, "wb", buffering=PIECE) as file:
                os.fchmod(descriptor, self._file_mode)  # whatever the umask takes away
                file.writelines(pieces)
                size = file.tell()
            if not is_new and self._is_same(path, unfinished, size):
                unfinished.unlink()
                return
        except BaseException:  # its pieces are made meanwhile, by whatever may fail
            unfinished.unlink(missing_ok=True)
            raise
        crash_here("page: written beside, not in place")
        unfinished.replace(path)

    def _is_same(self, path: Path, unfinished: Path, size: int) -> bool:
        with unfinished.open("rb") as made:
            return self._is_there(path, iter(partial(made.read, PIECE), b""), size)

    def _is_there(self, path: Path, pieces: Iterable[bytes], size: int) -> bool:
        """Whether a file holds these bytes; its mode is put right."""
        try:
            found = path.lstat()
            if found.st_size != size or path.is_symlink():
                return False
            with path.open("rb") as file:
                if any(file.read(len(one)) != one for one in pieces):
                    return False
            if found.st_mode & 0o777 != self._file_mode:
                path.chmod(self._file_mode)
        except OSError:
            return False
        return True
