"""A backup is put back: into an empty place, checked first, and mailing nothing until the owner says so."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from listcop.backups import (
    DUMP_NAME,
    SQLITE_NAME,
    BackupTrouble,
    Manifest,
    Watched,
    fingerprint,
    note_backup,
    read_backup,
    secrets_file,
)
from listcop.database_copies import check_sqlite, put_back
from listcop.dkim_keys import key_file
from listcop.flows import read_posts, run_clock, verify_store
from listcop.into_postgres import pour
from listcop.rule_files import FOLDER
from listcop.secret_file import check_secret
from listcop.settings import Settings, read_secrets
from listcop.state import hold_state, site_of
from listcop.store import events, holds, migrations
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.figures import count_all
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


def restore(settings: Settings, file: Path, now: datetime) -> Restored:
    """Put a backup back. Raises BackupTrouble, CopyTrouble, or what opening the state directory raises."""
    manifest = check_backup(file, settings)
    _refuse_what_is_there(settings)
    settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with hold_state(settings, "listcop restore"), _private():
        _restore_secrets(settings, manifest, secrets_file(file))
        scratch = settings.state_dir / "restoring"
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        try:
            left = _unpack(settings, file, scratch)
            if manifest.kind == "sqlite":
                held, troubles = _restore_sqlite(settings, manifest, file, scratch, now)
            else:
                put_back(settings.database, scratch / DUMP_NAME)
                held, troubles = _take_over(settings.database, settings, manifest, file, now)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    return Restored(manifest, held, tuple(left), tuple(troubles))


def _refuse_what_is_there(settings: Settings) -> None:
    """Nothing is ever overwritten: what lies there may be the only copy."""
    way_out = "Move it away first, or name another state_dir"
    if settings.state_dir.is_dir():
        if trouble := of_another(settings.state_dir):
            raise BackupTrouble(f"{trouble.seen} {trouble.mend}")
        if there := _what_is_in(settings):
            raise BackupTrouble(f"{settings.state_dir} is not empty: {', '.join(there[:5])}. {way_out}")
    if (database := settings.database_file) is not None:
        if database.exists():
            raise BackupTrouble(f"{database} is there already. {way_out}")
        return
    store = Store(settings.database)
    try:
        with store.read() as tx:
            tables = sa.inspect(tx).get_table_names()
    finally:
        store.close()
    if tables:
        raise BackupTrouble(f"The database holds {len(tables)} tables already. Make an empty one, and name that")


def _what_is_in(settings: Settings) -> list[str]:
    """What lies in the state directory, but for what the settings name: passwords, say, were put there for them."""
    named = {one.resolve() for one in _named_files(settings)}
    found = set()
    for one in settings.state_dir.rglob("*"):
        top = one.relative_to(settings.state_dir).parts[0]
        whole = one.resolve()
        if top not in _HARMLESS and not one.is_dir() and named.isdisjoint((whole, *whole.parents)):
            found.add(top)
    return sorted(found)


def _named_files(settings: Settings) -> Iterator[Path]:
    """Files, and folders of them, that stand in the settings and that a restore never overwrites."""
    boxes = (*settings.imap, *filter(None, [settings.archive_imap]))
    files = (settings.relay.password_file, *(one.password_file for one in boxes))
    yield from filter(None, (*files, settings.smtp.tls_cert, settings.smtp.tls_key, settings.dkim.key_file))
    yield from (settings.secret_file, *settings.templates)


_HARMLESS = ("lock", "secret", "dkim.key", "restoring")  # the keys are compared, and never overwritten


def _restore_secrets(settings: Settings, manifest: Manifest, file: Path) -> None:
    """Put secret and DKIM key where they belong, unless they are there."""
    found: dict[str, bytes] = {}
    if file.exists():
        read_backup(file, lambda name, content: found.__setitem__(name, content.read()))
    if not settings.secret_file.exists():
        if "secret" not in found:
            raise BackupTrouble(
                f"{file} is not there, and neither is {settings.secret_file}. Put one of them there: "
                "without its secret no address that was mailed works"
            )
        keep_private(settings.secret_file, found["secret"])
    if fingerprint(settings) != manifest.fingerprint:
        raise BackupTrouble(
            f"{settings.secret_file}: is not the secret of this backup. Move it away: the right one is in {file}"
        )
    if not set(read_secrets(settings.secret_file)).issuperset(_secrets_in(found.get("secret", b""))):
        raise BackupTrouble(
            f"{settings.secret_file}: lacks the newest secret of this backup. Move it away: the right one is in {file}"
        )
    if "dkim.key" in found and not key_file(settings).exists():
        keep_private(key_file(settings), found["dkim.key"])


def _secrets_in(file: bytes) -> Iterator[bytes]:
    return map(bytes.fromhex, file.decode("ascii").split())


def keep_private(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, readable by us alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _unpack(settings: Settings, file: Path, scratch: Path) -> list[str]:
    """Take the parts apart into a folder of our own, then put the small ones where they belong."""
    names: dict[str, Path] = {}

    def take(name: str, content: Watched) -> None:
        part = scratch / (name if name in (SQLITE_NAME, DUMP_NAME) else f"part-{len(names)}")
        names[name] = part
        with part.open("xb") as kept:
            shutil.copyfileobj(content, kept, 1 << 20)
            kept.flush()
            os.fsync(kept.fileno())

    read_backup(file, take)
    left = []
    for name, part in names.items():
        place = _place(settings, name)
        if place is None:
            continue
        if place.exists():
            left += [] if place.read_bytes() == part.read_bytes() else [str(place)]
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(part, place)
    return left


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


def _restore_sqlite(
    settings: Settings, manifest: Manifest, file: Path, scratch: Path, now: datetime
) -> tuple[int, list[str]]:
    """All is done to a file that no server knows; only then it gets its name, or goes into PostgreSQL."""
    copy = scratch / SQLITE_NAME
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        check_sqlite(connection)
    found = _take_over(f"sqlite:///{copy}", settings, manifest, file, now)
    if settings.database_file is None:
        held, _ = found
        return held, _pour(copy, settings.database)
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    settings.database_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.link(copy, settings.database_file)  # unlike a rename it never takes the place of a file
    return found


def _pour(copy: Path, database: str) -> list[str]:
    """Put a SQLite database into an empty PostgreSQL one; returns what does not fit there."""
    with contextlib.closing(Store(f"sqlite:///{copy}")) as source, contextlib.closing(Store(database)) as target:
        pour(source, target)
        return verify_store.verify(target).troubles


def _take_over(url: str, settings: Settings, manifest: Manifest, file: Path, now: datetime) -> tuple[int, list[str]]:
    """Stop all mail, bring the schema up to date, hold what may have left since the backup, and count everything."""
    store = Store(url)
    try:
        migrations.upgrade(store)
        store.write(lambda tx: holds.stop_mail(tx, holds.Hold(now, manifest.made)))
        check_secret(store, settings)
        store.write(holds.leave_gaps)
        store.write(lambda tx: holds.hold_all(tx, now))
        _catch_up(store, settings, now)
        held = store.write(lambda tx: holds.hold_all(tx, now))
        made = manifest.made.isoformat()

        def note(tx: Tx) -> None:
            events.note(tx, list_store.SITE, RESTORED, at=now, who="shell", backup=made, held=held)
            note_backup(tx, made, file)  # it was made after what it holds was read

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
