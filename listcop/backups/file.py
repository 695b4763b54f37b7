"""The file of a backup: its parts with their checksums, a manifest in front; written whole, and read through."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import json
import os
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

from listcop.backups.copies import CopyTrouble
from listcop.backups.stopped import SECRETS
from listcop.writable import denied

FORMAT = 1
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 10_000_000  # bytes
_BLOCK = 1 << 20
_ANOTHER = "Use another backup"


class BackupTrouble(Exception):
    """No backup was made, or the file is none that can be used: what was seen, and the way out."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    made: datetime
    release: str
    schema: str
    kind: str  # sqlite, postgresql
    fingerprint: str  # of the secret it belongs to, the oldest
    newest: str  # and of the newest; earlier releases told none
    domains: tuple[str, ...]
    secrets: tuple[str, ...] = ()  # what lies in the file of its secrets; earlier releases told none
    sums: dict[str, tuple[int, str]] = field(default_factory=dict)  # name → bytes, SHA-256
    place: str = ""  # the schema of PostgreSQL that our tables lay in; earlier releases told none
    files: dict[str, Any] = field(default_factory=dict)  # the whole, as it stands in the file


def secrets_file(file: Path) -> Path:
    """Where the secrets that belong to a backup lie."""
    return file.with_name(f"{file.name}{SECRETS}")


# --- written


class Part(NamedTuple):
    """What goes into a backup: so many bytes from here on, and their SHA-256."""

    content: IO[bytes]
    start: int
    size: int
    sha256: str


Parts = dict[str, Part]


def part_of(file: IO[bytes], together: IO[bytes] | None = None) -> Part:
    """A file as a part of its own, or what it holds at the end of one with others."""
    start, size, digest = together.tell() if together else 0, 0, hashlib.sha256()
    while block := file.read(_BLOCK):
        digest.update(block)
        size += len(block)
        if together:
            together.write(block)
    return Part(together or file, start, size, digest.hexdigest())


def write(file: Path, about: dict[str, Any], parts: Parts) -> None:
    """A tar of these parts with its manifest in front, readable by us alone."""
    sums = {name: {"size": one.size, "sha256": one.sha256} for name, one in parts.items()}
    manifest = {**about, "files": sums}
    told = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as raw:
        with gzip.GzipFile("", "wb", 1, raw) as packed, tarfile.open(fileobj=packed, mode="w|") as tar:
            _add(tar, MANIFEST, len(told), io.BytesIO(told))
            for name, one in parts.items():
                one.content.seek(one.start)
                _add(tar, name, one.size, one.content)
        raw.flush()
        os.fsync(raw.fileno())


def _add(tar: tarfile.TarFile, name: str, size: int, content: IO[bytes]) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    tar.addfile(entry, content)


# --- and read


class Watched:
    """Counts and sums what is read of a part."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content, self.digest = content, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self._content.read(size)
        self.digest.update(block)
        return block


Take = Callable[[str, "Watched"], None]


def read_backup(file: Path, take: Take | None = None) -> Manifest:
    """Go through a backup once, and compare each part, and all of it, with its checksum. Raises BackupTrouble.

    take  is handed each part as it goes by; what it keeps is good only when this returns
    """
    with _opened_backup(file) as (tar, packed):
        manifest = _first(file, tar)
        left = dict(manifest.sums)
        while (entry := tar.next()) is not None:
            size, digest = left.pop(entry.name, (None, ""))
            content = tar.extractfile(entry) if entry.isfile() and entry.size == size else None
            if content is None:
                raise BackupTrouble(f'{file}: "{entry.name[:80]}" does not belong there, or is cut off. {_ANOTHER}')
            watched = Watched(content)
            if take is not None:
                take(entry.name, watched)
            while watched.read(_BLOCK):
                pass
            if watched.digest.hexdigest() != digest:
                raise BackupTrouble(f'{file}: "{entry.name}" is not what was written: its checksum differs. {_ANOTHER}')
        while packed.read(_BLOCK):  # the checksum of gzip stands at its end, and holds for the manifest, too
            pass
    if left:
        raise BackupTrouble(f"{file}: {', '.join(sorted(left))} is missing. {_ANOTHER}")
    return manifest


def newest_backup(*folders: Path) -> Path | None:
    """Of the backups that lie there, the one made last, whatever it is called; other archives are none."""
    files = (one for folder in folders for one in folder.glob("*.tar.gz"))
    made = {one: when for one in files if (when := made_at(one)) is not None}
    return max(made, key=made.__getitem__, default=None)


def made_at(file: Path) -> datetime | None:
    """When a backup was made, by its own word; None of what is none, or cannot be read."""
    with contextlib.suppress(BackupTrouble), _opened_backup(file) as (tar, _):
        return _first(file, tar).made.astimezone(UTC)
    return None


@contextlib.contextmanager
def _opened_backup(file: Path) -> Iterator[tuple[tarfile.TarFile, gzip.GzipFile]]:
    """The parts of a backup, one after the other, and the bytes that they are read from."""
    try:
        with gzip.open(file) as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
            yield tar, packed
    except (tarfile.TarError, EOFError, gzip.BadGzipFile, OSError, ValueError) as error:
        if isinstance(error, OSError) and error.filename:
            raise BackupTrouble(f"{file}: {_why_unopened(error)}") from error
        raise BackupTrouble(f"{file}: is damaged or no backup ({error}). {_ANOTHER}") from error
    except Exception as error:  # zlib.error and kin: whatever a broken file brings
        if isinstance(error, BackupTrouble | CopyTrouble):
            raise
        raise BackupTrouble(f"{file}: is damaged ({error}). {_ANOTHER}") from error


def _why_unopened(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check its name and its folder"
    if isinstance(error, PermissionError):
        return denied(Path(error.filename))
    return f"cannot be read ({error.strerror})"


def _first(file: Path, tar: tarfile.TarFile) -> Manifest:
    """The manifest, which stands in front."""
    first = tar.next()
    if first is None or first.name != MANIFEST or first.size > LARGEST_MANIFEST:
        raise BackupTrouble(f'{file}: this is no backup of ListCoP. Make one with "listcop backup FILE"')
    return _manifest(file, tar.extractfile(first))


def _manifest(file: Path, content: IO[bytes] | None) -> Manifest:
    try:
        found = json.loads(content.read() if content else b"")
        if found["format"] > FORMAT:
            raise BackupTrouble(f"{file}: made by ListCoP {found['listcop']}, which is newer than this one")
        return Manifest(
            made=datetime.fromisoformat(found["made"]),
            release=str(found["listcop"]),
            schema=str(found["schema"]),
            kind=str(found["database"]),
            fingerprint=str(found["secret"]),
            newest=str(found.get("newest_secret", "")),
            domains=tuple(map(str, found["domains"])),
            secrets=tuple(map(str, found.get("secrets", ()))),
            sums={str(name): (int(one["size"]), str(one["sha256"])) for name, one in found["files"].items()},
            place=str(found.get("place") or ""),
            files=found,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BackupTrouble(f"{file}: its manifest cannot be read ({error}). {_ANOTHER}") from error
