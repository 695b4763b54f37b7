"""A backup: all that is kept, as of one moment, in one file with its checksums; the secrets apart, for us alone."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from listcop import __version__
from listcop.backups.copies import copy_database
from listcop.backups.file import FORMAT, BackupTrouble, Parts, made_at, part_of, secrets_file, write
from listcop.backups.stopped import PART, SCRATCH, remove_what_was_killed
from listcop.core.keys import fingerprint as fingerprint_of
from listcop.database_url import login_of
from listcop.dkim_keys import key_file
from listcop.put_aside import is_put_aside
from listcop.rule_files import FOLDER
from listcop.seams import crash_here
from listcop.settings import Settings
from listcop.store import events, migrations, postgres
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.figures import LAST_BACKUP
from listcop.writable import denied, may

SQLITE_NAME, DUMP_NAME = "listcop.db", "listcop.dump"
SETTINGS_NAME = "listcop.toml"
NAME_OF = "listcop-%Y%m%d-%H%M%S.tar.gz"  # in a folder; so that their names sort by age


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
    with _told_of_room(file.parent), tempfile.TemporaryDirectory(prefix=SCRATCH, dir=file.parent) as scratch:
        remove_what_was_killed(Path(scratch))
        copy = Path(scratch) / (SQLITE_NAME if store.is_sqlite else DUMP_NAME)
        copy_database(settings.database, copy)
        about = _about(settings, store, now)
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


def _about(settings: Settings, store: Store, now: datetime) -> dict[str, Any]:
    """What its manifest says beside the parts."""
    return {
        "format": FORMAT,
        "made": now.astimezone(UTC).isoformat(timespec="seconds"),
        "listcop": __version__,
        "schema": migrations.schema_of(store),
        "database": "sqlite" if store.is_sqlite else "postgresql",
        "place": _place_of(store),
        "secret": fingerprint(settings),
        "newest_secret": fingerprint_of(settings.secrets[0]),
        "domains": list(settings.domains),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


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
        write(written_secrets, about, secret)
        write(written, about, parts | laid)
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
                    parts[part] = part_of(content, together)
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
    return {name: part_of(files.enter_context(path.open("rb"))) for name, path in parts.items()}


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
        one: made_at(one) or named
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


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
