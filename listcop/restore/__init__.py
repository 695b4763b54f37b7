"""A backup is put back: into an empty place, checked first, and mailing nothing until the owner says so."""

from __future__ import annotations

import contextlib
import logging
import os
import shlex
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from listcop.backups import DUMP_NAME, SQLITE_NAME, fingerprint, note_backup
from listcop.backups.copies import check_sqlite
from listcop.backups.file import BackupTrouble, Manifest, Watched, read_backup, secrets_file
from listcop.core.keys import fingerprint as fingerprint_of
from listcop.dkim_keys import key_file
from listcop.flows import read_posts, run_clock, verify_store
from listcop.flows.newer_secret import newest_lacking
from listcop.restore.database import check_room_for, give_its_name, refuse_database
from listcop.restore.dump import put_dump
from listcop.restore.files import UNFINISHED, Putting, check_takes, putting, told_of
from listcop.restore.into_postgres import pour
from listcop.rule_files import FOLDER
from listcop.secret_file import WHAT_DIES, check_secret
from listcop.settings import Settings, read_secrets
from listcop.state import hold_state, site_of
from listcop.store import events, holds, migrations
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.figures import count_all
from listcop.store.filling import FillTrouble, check_empty, filling
from listcop.store.trouble import StorageTrouble, plain
from listcop.unfinished_restore import MARK, mark_of, marked
from listcop.writable import of_another

log = logging.getLogger("listcop")
MOST_UNREAD = 2000  # posts: read in some seconds
RESTORED = "restored"  # an event of the site


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, what waits for a word, and what does not fit."""

    manifest: Manifest
    held: int
    left: tuple[str, ...]  # files of the backup that are here already, and stayed as they are
    lacking: tuple[str, ...]  # what was among its secrets and is not here, and how to get it
    troubles: tuple[str, ...]


def check_backup(file: Path, settings: Settings | None = None) -> Manifest:
    """Read a backup through. Raises BackupTrouble where it is damaged, or does not fit the settings."""
    manifest = read_backup(file)
    if manifest.schema > migrations.NEWEST:
        raise BackupTrouble(
            f"{file}: has schema {manifest.schema}, this release knows up to {migrations.NEWEST}. "
            f"Install ListCoP {manifest.release} or newer"
        )
    if settings is not None and settings.database_file is not None and manifest.kind != "sqlite":
        way_out = "Name an empty PostgreSQL database"
        raise BackupTrouble(f"{file}: is of a PostgreSQL database, and [server] database names SQLite. {way_out}")
    return manifest


def check_secrets(file: Path, manifest: Manifest) -> str:
    """Read the secrets of a backup through; what to know of them, "" where they are there. Raises BackupTrouble where
    they are damaged, or of another backup."""
    secrets = secrets_file(file)
    if not secrets.exists():
        return (
            f"{secrets} is not there, and no restore on a new machine goes without it. If you keep it elsewhere, look "
            "that it is there; if not, make another backup while the server still has its secret."
        )
    found: dict[str, bytes] = {}
    read_backup(secrets, lambda name, content: found.__setitem__(name, content.read()))
    ours = list(map(fingerprint_of, _secrets_in(found.get("secret", b""))))
    if not {manifest.fingerprint, manifest.newest or manifest.fingerprint}.issubset(ours):
        raise BackupTrouble(f"{secrets}: holds other secrets than those of {file}. Put that of this backup there")
    return ""


@dataclass(frozen=True, slots=True)
class _Task:
    """What is put back, and when; `lost` is the newest secret's fingerprint where nobody has it any more."""

    settings: Settings
    file: Path
    manifest: Manifest
    now: datetime
    lost: str


def restore(settings: Settings, file: Path, now: datetime, lost: str = "") -> Restored:
    """Put a backup back: all of it or nothing. Raises BackupTrouble, CopyTrouble, or what opening the state directory
    raises.

    lost  the fingerprint of the newest secret, where that is gone for good
    """
    task = _Task(settings, file, check_backup(file, settings), now, lost)
    _refuse_what_is_there(settings)
    check_takes([settings.state_dir / SQLITE_NAME, *_places(settings, task.manifest)])
    check_room_for(settings, task.manifest)
    with putting() as put, _told_of_room(settings.state_dir):
        put.folder(settings.state_dir)
        with (
            _held(settings),
            _private(),
            marked(settings.state_dir) as scratch,
            _filling(settings) as target,
        ):
            if settings.database_file is not None:
                put.folder(settings.database_file.parent)
            _restore_secrets(task, secrets_file(file), put)
            left = _put_small_parts(settings, _unpack(file, scratch), put)
            held, troubles = _restore_database(task, scratch, target)
    return Restored(task.manifest, held, tuple(left), tuple(_lacking(task)), tuple(troubles))


@contextlib.contextmanager
def _told_of_room(folder: Path) -> Iterator[None]:
    """A database that finds no room says so in words of its own. Raises BackupTrouble."""
    try:
        yield
    except (StorageTrouble, sqlite3.Error, sa.exc.SQLAlchemyError) as error:
        if "disk is full" not in str(error):
            raise
        raise BackupTrouble(
            f"{folder}: {plain(error)}. Make room there, or name a state_dir on another disk"
        ) from error


def _refuse_what_is_there(settings: Settings) -> None:
    """Nothing is ever overwritten: what lies there may be the only copy."""
    way_out = "Move it away first, or name another state_dir"
    unpacked, file = mark_of(settings.state_dir) / SQLITE_NAME, settings.database_file
    if file is not None and file.exists() and unpacked.exists() and unpacked.samefile(file):
        raise BackupTrouble(
            f"{file}: the restore before this one had put all of it there when it was stopped. Use that"
        )
    if settings.state_dir.is_dir():
        if trouble := of_another(settings.state_dir):
            raise BackupTrouble(f"{trouble.seen} {trouble.mend}")
        if there := _what_is_in(settings):
            raise BackupTrouble(f"{settings.state_dir} is not empty: {', '.join(there[:5])}. {way_out}")
    if file is not None:
        refuse_database(file)
        return
    with contextlib.closing(Store(settings.database)) as store, _told_as_trouble(), store.read() as tx:
        check_empty(tx)


@contextlib.contextmanager
def _held(settings: Settings) -> Iterator[None]:
    """The place is ours alone, and still empty: another restore may have come to its end since we looked."""
    with hold_state(settings, "listcop restore"):
        _refuse_what_is_there(settings)
        yield


def _what_is_in(settings: Settings) -> list[str]:
    """What lies in the state directory, but for what the settings name: passwords, say, were put there for them."""
    named = {one.resolve() for one in _named_files(settings)}
    found = set()
    for one in settings.state_dir.rglob("*"):
        top = one.relative_to(settings.state_dir).parts[0]
        whole = one.resolve()
        is_harmless = top in _HARMLESS or one.name.endswith(UNFINISHED)
        if not is_harmless and not one.is_dir() and named.isdisjoint((whole, *whole.parents)):
            found.add(top)
    return sorted(found)


def _named_files(settings: Settings) -> Iterator[Path]:
    """Files, and folders of them, that stand in the settings and that a restore never overwrites."""
    boxes = (*settings.imap, *filter(None, [settings.archive_imap]))
    files = (settings.relay.password_file, *(one.password_file for one in boxes))
    yield from filter(None, (*files, settings.smtp.tls_cert, settings.smtp.tls_key, settings.dkim.key_file))
    yield from (settings.secret_file, *settings.templates)


# Keys and weights are compared, and never overwritten.
_HARMLESS = ("lock", "secret", "dkim.key", "weights.json", MARK)


def _restore_secrets(task: _Task, file: Path, put: Putting) -> None:
    """Put secret and DKIM key where they belong, unless they are there."""
    settings, manifest = task.settings, task.manifest
    found: dict[str, bytes] = {}
    if file.exists():
        read_backup(file, lambda name, content: found.__setitem__(name, content.read()))
    if not settings.secret_file.exists():
        if "secret" not in found:
            raise no_secret(file, settings.secret_file)
        put.file(settings.secret_file, found["secret"])
    if fingerprint(settings) != manifest.fingerprint:
        raise BackupTrouble(
            f"{settings.secret_file}: is not the secret of this backup. Move it away: the right one is in {file}"
        )
    if not set(read_secrets(settings.secret_file)).issuperset(_secrets_in(found.get("secret", b""))):
        raise BackupTrouble(
            f"{settings.secret_file}: lacks the newest secret of this backup. Move it away: the right one is in {file}"
        )
    if manifest.newest and manifest.newest not in map(fingerprint_of, settings.secrets):
        _refuse_unless_lost(task, manifest.newest)
    if "dkim.key" in found and not key_file(settings).exists():
        put.file(key_file(settings), found["dkim.key"])


def _lacking(task: _Task) -> Iterator[str]:
    """Without its secret nothing is restored, without a password the settings say so; mail leaves without a key."""
    secrets, key = secrets_file(task.file), key_file(task.settings)
    if "dkim.key" in task.manifest.secrets and not key.exists():
        yield (
            f"{key} is not there, and letters leave unsigned: the DKIM key of this backup lies in {secrets}, which is "
            "not there either. Before you start the server, put that there and fetch the key: "
            f"(umask 077; tar -xzOf {shlex.quote(str(secrets))} dkim.key > {shlex.quote(str(key))})"
        )


def no_secret(file: Path, place: Path) -> BackupTrouble:
    """Neither the secrets of a backup are there, nor is its secret already where it belongs."""
    return BackupTrouble(
        f"{file} is not there, and neither is {place}. Put one of them there: "
        "without its secret no address that was mailed works"
    )


def _refuse_unless_lost(task: _Task, newest: str) -> None:
    """Raises BackupTrouble for a newest secret that we lack, unless nobody has it any more."""
    if newest != task.lost:
        secrets, file = secrets_file(task.file), task.settings.secret_file
        raise BackupTrouble(
            f"{file}: lacks the newest secret of this backup, made by listcop secret rotate. Move it away, and put "
            f"{secrets} beside the backup; if no copy of that secret is left: "
            f"listcop restore --lost-secret {newest} {task.file} ({WHAT_DIES})"
        )


def _secrets_in(file: bytes) -> Iterator[bytes]:
    return map(bytes.fromhex, file.decode("ascii").split())


def _unpack(file: Path, scratch: Path) -> dict[str, Path]:
    """Take the parts apart into a folder of our own."""
    names: dict[str, Path] = {}

    def take(name: str, content: Watched) -> None:
        part = scratch / (name if name in (SQLITE_NAME, DUMP_NAME) else f"part-{len(names)}")
        names[name] = part
        with told_of(scratch.parent), part.open("xb") as kept:
            shutil.copyfileobj(content, kept, 1 << 20)
            kept.flush()
            os.fsync(kept.fileno())

    read_backup(file, take)
    return names


def _put_small_parts(settings: Settings, parts: dict[str, Path], put: Putting) -> list[str]:
    """Put what lies beside the database where it belongs; which of it is there already, and another."""
    left = []
    for name, part in parts.items():
        place = _place(settings, name)
        if place is None:
            continue
        if not place.exists():
            put.file(place, part.read_bytes())
        elif place.read_bytes() != part.read_bytes():
            left.append(str(place))
    return left


def _places(settings: Settings, manifest: Manifest) -> Iterator[Path]:
    """Where files of a backup go, those apart that lie with its secrets."""
    yield from filter(None, (_place(settings, name) for name in manifest.sums))
    yield settings.secret_file
    if settings.database_file is not None:
        yield settings.database_file


def _place(settings: Settings, name: str) -> Path | None:
    """Where a part belongs; None for the database and for what has no place here. Settings stay those in force."""
    if name == "weights.json":
        return settings.state_dir / name
    folder, _, inner = name.partition("/")
    if not inner or ".." in inner.split("/") or inner.startswith("/"):
        return None
    if folder not in (FOLDER, "templates") or settings.path is None:
        return None
    named = settings.templates if folder == "templates" else ()
    return (named or (settings.path.absolute().parent / folder,))[0] / inner


def _restore_database(task: _Task, scratch: Path, target: Store | None) -> tuple[int, list[str]]:
    """Returns how many deliveries are on hold, and what does not fit. No server knows the database before all is
    done: SQLite's gets its name then, and a PostgreSQL that is being filled is opened by nobody."""
    database, copy = task.settings.database, scratch / SQLITE_NAME
    if task.manifest.kind != "sqlite":
        assert target is not None
        with _told_as_trouble():
            put_dump(target, scratch / DUMP_NAME, task.manifest.place, task.manifest.schema)
        return _take_over(database, task)
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        check_sqlite(connection)
    held, troubles = _take_over(f"sqlite:///{copy}", task)
    if target is not None:
        with contextlib.closing(Store(f"sqlite:///{copy}")) as source:
            pour(source, target)
        return held, verify_store.verify(target).troubles
    assert task.settings.database_file is not None
    give_its_name(copy, task.settings.database_file)
    return held, troubles


@contextlib.contextmanager
def _filling(settings: Settings) -> Iterator[Store | None]:
    """The PostgreSQL that is filled, from the beginning, so that no other node takes it for an empty one meanwhile;
    None for SQLite."""
    if settings.database_file is not None:
        yield None
        return
    with contextlib.closing(Store(settings.database)) as store, _told_as_trouble(), filling(store):
        yield store


@contextlib.contextmanager
def _told_as_trouble() -> Iterator[None]:
    try:
        yield
    except FillTrouble as trouble:
        raise BackupTrouble(str(trouble)) from trouble


def _take_over(url: str, task: _Task) -> tuple[int, list[str]]:
    """Stop all mail, bring the schema up to date, hold what may have left since the backup, and count everything."""
    settings, manifest, now = task.settings, task.manifest, task.now
    store = Store(url)
    try:
        migrations.upgrade(store, fills=True)
        with store.read() as tx:
            newest = newest_lacking(tx, settings.secrets)
        if newest:
            _refuse_unless_lost(task, newest)
        store.write(lambda tx: holds.stop_mail(tx, holds.Hold(now, manifest.made)))
        check_secret(store, settings, task.lost)
        store.write(holds.leave_gaps)
        store.write(lambda tx: holds.hold_all(tx, now))
        _catch_up(store, settings, now)
        held = store.write(lambda tx: holds.hold_all(tx, now))
        made = manifest.made.isoformat()

        def note(tx: Tx) -> None:
            events.note(tx, list_store.SITE, RESTORED, at=now, who="shell", backup=made, held=held)
            note_backup(tx, made, task.file)  # it was made after what it holds was read

        store.write(note)
        return held, verify_store.verify(store).troubles
    finally:
        store.close()


def _catch_up(store: Store, settings: Settings, now: datetime) -> None:
    """Digests and reminders that fell due since the backup were made and sent then, most likely: they are made again
    and put on hold with the rest. Where a newer release must read everything again, the server does it later;
    what it makes then of that time is put on hold at the release (holds.hold_late_digests)."""
    site = site_of(settings)
    try:
        with store.read() as tx:
            everyone = list_store.all_lists(tx)
            unread = count_all(tx, read_posts.reader_of(settings.weights), now).totals["unread"]
        if unread > MOST_UNREAD:
            return
        for mlist in everyone:
            read_posts.catch_up(store, settings.weights, mlist.list_id)
        run_clock.tick(store, site, now)
    except Exception:  # one list's fault must not keep the others from being restored; the server tries again
        log.exception("what fell due since the backup could not be made; it is made when the server starts")


@contextlib.contextmanager
def _private() -> Iterator[None]:
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
