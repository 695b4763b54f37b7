"""A backup: all that is kept, as of one moment, in one file with its checksums; the secrets apart, for us alone."""

from __future__ import annotations

import contextlib
import errno
import gzip
import hashlib
import io
import json
import os
import platform
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

from listcop import __version__
from listcop.core.keys import fingerprint as fingerprint_of
from listcop.database_copies import CopyTrouble, copy_database
from listcop.database_url import login_of
from listcop.dkim_keys import key_file
from listcop.put_aside import is_put_aside
from listcop.rule_files import FOLDER
from listcop.seams import crash_here
from listcop.settings import Settings
from listcop.stopped_backups import PART, SCRATCH, SECRETS, remove_what_was_killed
from listcop.store import events, migrations, postgres
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.writable import denied, may

FORMAT = 1
MANIFEST = "manifest.json"
SQLITE_NAME, DUMP_NAME = "listcop.db", "listcop.dump"
SETTINGS_NAME = "listcop.toml"
LAST_BACKUP = "last_backup"  # a fact: when, which file, how large
NAME_OF = "listcop-%Y%m%d-%H%M%S.tar.gz"  # in a folder; so that their names sort by age
LARGEST_MANIFEST = 10_000_000  # bytes
_BLOCK = 1 << 20


class BackupTrouble(Exception):
    """No backup was made, or the file is none that can be used: what was seen, and the way out."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that is on the disk.

    left_out  rules and templates that are not in it, and what else is to be told, a line each
    """

    file: Path
    secrets: Path
    size: int
    removed: tuple[Path, ...] = ()
    left_out: tuple[str, ...] = ()


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


def make_backup(settings: Settings, store: Store, target: Path, now: datetime, keep: int = 0) -> Made:
    """Copy everything into a file while the server runs; both files are whole or not there.

    target  a file that is not there yet, or a folder, which gets one named by the time
    keep    of those in a folder so many stay, the newest; 0 for all

    Raises BackupTrouble or CopyTrouble.
    """
    folder = target if target.is_dir() else None
    file = folder / now.astimezone(UTC).strftime(NAME_OF) if folder else target
    _refuse_to_overwrite(file)
    if not file.parent.is_dir():
        raise BackupTrouble(f"{file.parent}: there is no such folder. Make it first: mkdir -m 700 {file.parent}")
    if not may(file.parent, os.W_OK | os.X_OK):
        raise BackupTrouble(f"{file}: {denied(file)}")
    check_room(settings, file.parent)
    kind = "sqlite" if store.is_sqlite else "postgresql"
    with _told_of_room(file.parent), tempfile.TemporaryDirectory(prefix=SCRATCH, dir=file.parent) as scratch:
        remove_what_was_killed(Path(scratch))
        copy = Path(scratch) / (SQLITE_NAME if store.is_sqlite else DUMP_NAME)
        copy_database(settings.database, copy)
        about = {
            "format": FORMAT,
            "made": now.astimezone(UTC).isoformat(timespec="seconds"),
            "listcop": __version__,
            "schema": migrations.schema_of(store),
            "database": kind,
            "place": _place_of(store),
            "secret": fingerprint(settings),
            "newest_secret": fingerprint_of(settings.secrets[0]),
            "domains": list(settings.domains),
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
        }
        left_out = _write_both(settings, file, about, copy)
    size = file.stat().st_size
    try:
        store.write(lambda tx: note_backup(tx, str(about["made"]), file))
    except StorageTrouble as trouble:  # a standby, say: both files are there all the same
        left_out += (f"The database could not note this backup, so doctor does not know of it: {trouble}.",)
    removed = _remove_old(file, keep, now) if folder and keep else ()
    return Made(file, secrets_file(file), size, removed, left_out)


@contextlib.contextmanager
def _told_of_room(folder: Path) -> Iterator[None]:
    """Where what is written to takes no more, its folder is told. Raises BackupTrouble."""
    try:
        yield
    except OSError as error:
        if error.filename or error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
            raise
        raise BackupTrouble(f"{folder}: {error.strerror}. Make room there, or name a file on another disk") from error


def _place_of(store: Store) -> str:
    if store.is_sqlite:
        return ""
    with store.read() as tx:
        return postgres.place_of(tx)


def _write_both(settings: Settings, file: Path, about: dict[str, Any], copy: Path) -> tuple[str, ...]:
    """A copy of the database and what lies beside it go into a file, the secrets into another; what is left out."""
    with contextlib.ExitStack() as files:
        parts = _opened(files, {copy.name: copy, **_open_parts(settings)})
        laid, left_out = _laid_parts(files.enter_context(tempfile.TemporaryFile(dir=copy.parent)), settings)
        secret = _opened(files, _secret_parts(settings))
        about = {**about, "secrets": [*secret]}
        written, written_secrets = (copy.with_name(f"{one.name}{PART}") for one in (file, secrets_file(file)))
        _write(written_secrets, about, secret)
        _write(written, about, parts | laid)
    written_secrets.rename(secrets_file(file))
    crash_here("backup: its secrets have their name, itself not yet")
    try:
        written.rename(file)
    except BaseException:
        secrets_file(file).unlink(missing_ok=True)
        raise
    sync_folder(file.parent)
    return tuple(left_out)


def _refuse_to_overwrite(file: Path) -> None:
    if file.exists():
        raise BackupTrouble(f"{file} is there already. Name another file, or a folder that gets one for each backup")
    if (secrets := secrets_file(file)).exists():
        raise BackupTrouble(
            f"{secrets} is there already, and {file} is not. Name another file, or a folder that gets one for each "
            "backup; or remove it, if it is of no backup that lies elsewhere, but of one that was stopped"
        )


def note_backup(tx: Tx, made: str, file: Path) -> None:
    """Remember which backup is the last one: doctor, metrics and the weekly letter say how old it is."""
    note = {"made": made, "file": str(file), "size": file.stat().st_size}
    events.keep_fact(tx, LAST_BACKUP, json.dumps(note))


def fingerprint(settings: Settings) -> str:
    """The secret by which a database and its backups are known; it tells nothing of the secret."""
    return fingerprint_of(settings.secrets[-1])


def check_room(settings: Settings, folder: Path) -> None:
    """Two copies lie there for a moment; the server must not go below its floor for them."""
    database = settings.database_file
    if database is None:
        return
    beside = [database, database.with_name(f"{database.name}-wal")]
    needed = 2 * sum(one.stat().st_size for one in beside if one.exists()) + settings.min_free_space
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BackupTrouble(
            f"{folder}: {_size(free)} are free, a backup needs {_size(needed)} there. "
            "Make room, or name a file on another disk"
        )


def _size(octets: int) -> str:
    return f"{octets // 1000:,} KB" if octets < 10_000_000 else f"{octets // 1_000_000:,} MB"


class Part(NamedTuple):
    """What goes into a backup: so many bytes from here on, and their SHA-256."""

    content: IO[bytes]
    start: int
    size: int
    sha256: str


Parts = dict[str, Part]


def _open_parts(settings: Settings) -> dict[str, Path]:
    """What belongs to a backup beside the database, rules and templates apart. The text archive does not: it can be
    made anew."""
    parts: dict[str, Path] = {}
    if settings.path is not None and not login_of(settings.database).names_password:
        parts[SETTINGS_NAME] = settings.path
    if (settings.state_dir / "weights.json").is_file():
        parts["weights.json"] = settings.state_dir / "weights.json"
    return parts


def _laid_parts(together: IO[bytes], settings: Settings) -> tuple[Parts, list[str]]:
    """The rules and templates that people laid there, put together into one file, as no process may open any number of
    them; and those that no backup can hold, a line each: mail is kept without them. Raises BackupTrouble."""
    folders = [(FOLDER, settings.path.absolute().parent / FOLDER)] if settings.path is not None else []
    folders += [("templates", folder) for folder in settings.templates[:1]]
    parts: Parts = {}
    left_out: list[str] = []
    for name, folder in folders:
        for file in _files_below(folder, left_out):
            part = f"{name}/{file.relative_to(folder).as_posix()}"
            try:
                part.encode()
                content = file.open("rb") if file.is_file() else None
            except FileNotFoundError:  # taken away meanwhile
                continue
            except (OSError, UnicodeEncodeError) as error:
                left_out.append(_why_left_out(file, error))
                continue
            if content is not None:
                with content:
                    parts[part] = _part(content, together)
    return parts, left_out


def _files_below(folder: Path, left_out: list[str]) -> Iterator[Path]:
    """All files but those that an editor put aside; a folder that may not be looked into is told."""

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            left_out.append(_why_left_out(Path(error.filename), error))

    for above, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(one for one in folders if not is_put_aside(one))
        yield from (Path(above, one) for one in sorted(names) if not is_put_aside(one))


def _why_left_out(file: Path, error: OSError | UnicodeEncodeError) -> str:
    """Raises BackupTrouble where it is our own fault."""
    if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
        raise BackupTrouble(
            f"{file}: cannot be opened, as too many files are open already. Raise how many may be: "
            "LimitNOFILE= in the unit of systemd, or ulimit -n in the shell"
        ) from error
    if isinstance(error, UnicodeEncodeError):
        return f"{file} is not in the backup: its path is not UTF-8. Rename it, or take it away."
    way_out = "Give it to the user who runs ListCoP, or take it away."
    return f"{file} is not in the backup: it cannot be read ({error.strerror}). {way_out}"


def _opened(files: contextlib.ExitStack, parts: dict[str, Path]) -> Parts:
    return {name: _part(files.enter_context(path.open("rb"))) for name, path in parts.items()}


def _secret_parts(settings: Settings) -> dict[str, Path]:
    """What nobody else may read: secret, DKIM key, passwords; settings that name a password."""
    parts = {"secret": settings.secret_file}
    if key_file(settings).is_file():
        parts["dkim.key"] = key_file(settings)
    if settings.relay.password_file is not None:
        parts["relay.password"] = settings.relay.password_file
    for number, account in enumerate(settings.imap, 1):
        if account.password_file is not None:
            parts[f"imap-{number}.password"] = account.password_file
    if settings.archive_imap is not None and settings.archive_imap.password_file is not None:
        parts["archive.password"] = settings.archive_imap.password_file
    login = login_of(settings.database)
    if login.passfile is not None and login.passfile.is_file():  # PostgreSQL does without, where it asks for none
        parts["database.password"] = login.passfile
    if settings.path is not None and login.names_password:
        parts[SETTINGS_NAME] = settings.path
    return parts


def _remove_old(newest: Path, keep: int, now: datetime) -> tuple[Path, ...]:
    """All but so many of those that we named ourselves in a folder, the oldest first; never the one just made. What was
    made at a time that is still to come, as the clock ran ahead, is of no known age, and goes before the others."""
    made = {
        one: _made(one) or named
        for one in newest.parent.iterdir()
        if one != newest and (named := _named_for(one)) is not None
    }
    oldest_first = sorted(made, key=lambda one: (made[one] <= now, made[one]))
    gone = oldest_first[: max(0, len(made) + 1 - keep)]
    for file in gone:
        file.unlink()
        secrets_file(file).unlink(missing_ok=True)
    return tuple(gone)


def _named_for(file: Path) -> datetime | None:
    """The time in a name of ours."""
    try:
        return datetime.strptime(file.name, NAME_OF).replace(tzinfo=UTC)
    except ValueError:
        return None


# --- written and read


def _write(file: Path, about: dict[str, Any], parts: Parts) -> None:
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


def _part(file: IO[bytes], together: IO[bytes] | None = None) -> Part:
    """A file as a part of its own, or what it holds at the end of one with others."""
    start, size, digest = together.tell() if together else 0, 0, hashlib.sha256()
    while block := file.read(_BLOCK):
        digest.update(block)
        size += len(block)
        if together:
            together.write(block)
    return Part(together or file, start, size, digest.hexdigest())


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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
    made = {one: when for one in files if (when := _made(one)) is not None}
    return max(made, key=made.__getitem__, default=None)


def _made(file: Path) -> datetime | None:
    """When a backup was made, by its own word; None of what is none, or cannot be read."""
    with contextlib.suppress(BackupTrouble), _opened_backup(file) as (tar, _):
        return _first(file, tar).made.astimezone(UTC)
    return None


_ANOTHER = "Use another backup"


class Watched:
    """Counts and sums what is read of a part."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content, self.digest = content, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self._content.read(size)
        self.digest.update(block)
        return block


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
