"""The state directory: made once with its secret, held by one server at a time, opened by every command."""

from __future__ import annotations

import contextlib
import fcntl
import logging
import math
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from listcop.core.search import TOKENIZER
from listcop.core.site import Site
from listcop.dkim_keys import load_signer
from listcop.secret_file import check_secret, write_secret
from listcop.settings import Settings, SettingsError, check_passfile, lost_secret
from listcop.store import migrations, search
from listcop.store.database import StorageTrouble, Store
from listcop.unfinished_restore import check_no_restore, check_was_filled, forget_mark, mark_of
from listcop.writable import of_another, unwritable

log = logging.getLogger("listcop")
FULL = "452 4.3.1 The disk of this server is nearly full; please try again later"
HOLDS_SECONDS = 3600  # so long a backup before an upgrade stands for the next try, too (PostgreSQL)
LOOK_SECONDS = 1.0  # between two looks at the free space


class StateHeld(Exception):
    """Another process holds the state directory."""


def make_state(settings: Settings) -> None:
    """Make the state directory, private to us, and its secret, where they are missing.

    Raises SettingsError, or SchemaTrouble where a restore has begun there and has not come to its end.
    """
    try:
        settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        way_out = "Name a folder that this user may make and write to."
        raise SettingsError([f"[server] state_dir is {settings.state_dir}: {error.strerror}. {way_out}"]) from error
    if trouble := unwritable(settings.state_dir) or of_another(settings.state_dir):
        raise SettingsError([f"[server] state_dir: {trouble.seen} {trouble.mend}"])
    check_no_restore(settings)
    if not settings.secret_file.exists():
        if _database_exists(settings):
            raise SettingsError([lost_secret(settings.secret_file)])
        write_secret(settings.secret_file)


def check_state(settings: Settings) -> None:
    """Whether the state directory is one, or can be made: as `make_state` would, and nothing is made."""
    state = settings.state_dir.absolute()
    nearest = next(one for one in (state, *state.parents) if os.path.lexists(one))
    way_out = "Name a folder that this user may make and write to."
    if not nearest.is_dir():
        raise SettingsError([f"[server] state_dir is {state}: {nearest} is no folder. {way_out}"])
    if nearest != state and (trouble := unwritable(nearest)):
        raise SettingsError([f"[server] state_dir is {state}, and there is no such folder. {trouble.seen} {way_out}"])


def check_database_folder(settings: Settings) -> None:
    """SQLite makes a file, but no folder, and says of it only that it cannot open the file."""
    if settings.database_file is None:
        return
    folder = settings.database_file.parent
    if not folder.is_dir():
        told = f"[server] database lies in {folder}, and there is no such folder."
        raise SettingsError([f"{told} Make it, or name another file."])
    if trouble := unwritable(folder):
        raise SettingsError([f"[server] database: {trouble.seen} {trouble.mend}"])


def _database_exists(settings: Settings) -> bool:
    return settings.database_file is not None and settings.database_file.exists()


def open_store(settings: Settings, lost: str = "") -> Store:
    """Open the database, with the schema of this release and our secret.

    lost  the fingerprint of the newest secret, where nobody has it any more: it is forgotten

    Raises SettingsError, StateHeld, SchemaTrouble or StorageTrouble.
    """
    make_state(settings)
    check_database_folder(settings)
    store = Store(settings.database)
    try:
        check_was_filled(store, settings)
        _bring_up_to_date(store, settings)
        check_secret(store, settings, lost)
        renew_index(store, TOKENIZER)
    except StorageTrouble as error:
        store.close()
        if "password" in str(error):
            check_passfile(settings.database)
        raise
    except BaseException:
        store.close()
        raise
    if mark_of(settings.state_dir).is_dir() and not server_runs(settings):  # nor a restore
        forget_mark(settings.state_dir)
    return store


def _bring_up_to_date(store: Store, settings: Settings) -> None:
    old_umask = os.umask(0o077)
    try:
        if migrations.known_schema_of(store) != migrations.NEWEST:
            with hold_state(settings, "upgrading the database"):
                migrations.upgrade(store, before=partial(_back_up_before_upgrade, store, settings))
    finally:
        os.umask(old_umask)


def _back_up_before_upgrade(store: Store, settings: Settings) -> None:
    """The way back is made before the first step (promise R25). Without it nothing is changed, on SQLite.

    A PostgreSQL has backups of its own kind, and its steps are one transaction: without pg_dump we go on, and say so.
    """
    from listcop.backups import make_backup
    from listcop.backups.copies import CopyTrouble
    from listcop.backups.file import BackupTrouble

    found = migrations.schema_of(store)
    if found is None:  # new and empty
        return
    folder = settings.state_dir / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    now = datetime.now(UTC)
    if not store.is_sqlite and (kept := _made_lately(folder, found, now)):  # no server makes room where it tries again
        log.warning("%s: the backup made before the upgrade of the database, which is tried again", kept)
        return
    file = folder / f"before-{migrations.NEWEST}-of-{found}-{now:%Y%m%d-%H%M%S-%f}.tar.gz"  # the next try may come soon
    try:
        made = make_backup(settings, store, file, now)
    except (BackupTrouble, CopyTrouble) as trouble:
        if store.is_sqlite:
            raise SettingsError(
                [f"The database is not upgraded, as no backup could be made before. {trouble}."]
            ) from trouble
        log.warning("no backup before the upgrade of the database: %s", trouble)
    else:
        log.warning("%s: the backup made before the upgrade of the database from %s", file, found)
        for line in made.left_out:
            log.warning("%s", line)


def _made_lately(folder: Path, found: str, now: datetime) -> Path | None:
    """The backup that an upgrade made which came to no end, as somebody held a lock, say."""
    there = folder.glob(f"before-{migrations.NEWEST}-of-{found}-*.tar.gz")
    return max((one for one in there if now.timestamp() - one.stat().st_mtime < HOLDS_SECONDS), default=None)


def renew_index(store: Store, tokenizer: int) -> None:
    """Where this release finds other words in a text than the one before, all posts are indexed anew."""
    with store.read() as tx:
        is_ours = search.filled_by(tx) == tokenizer
    if not is_ours:
        store.write(lambda tx: search.renew(tx, tokenizer))


@contextlib.contextmanager
def hold_state(settings: Settings, what: str, wait_seconds: float = 2.0) -> Iterator[bool]:
    """Hold the state directory; a second one is told who does. A killed holder leaves nothing to clean up.

    Yields whether the holder before ended suddenly.
    """
    path = settings.state_dir / "lock"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        end = time.monotonic() + wait_seconds
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > end:
                    holder = path.read_text(encoding="utf-8", errors="replace").strip() or "another process"
                    raise StateHeld(
                        f"{settings.state_dir} is in use: {holder}. Stop that one first, or use another state_dir."
                    ) from error
                time.sleep(0.05)
        ended_suddenly = bool(os.pread(descriptor, 1, 0))
        os.ftruncate(descriptor, 0)
        os.pwrite(
            descriptor, f"{what}, process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n".encode(), 0
        )
        yield ended_suddenly
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def server_runs(settings: Settings) -> bool:
    """Does a server hold the state directory now?"""
    path = settings.state_dir / "lock"
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)


class Room:
    """Is there room on the disk for another letter? Looked up once a second at most.

    Refusing early leaves room for what letters that were taken become: copies, digests, pages, the journal.
    """

    def __init__(
        self,
        settings: Settings,
        free_bytes: Callable[[Path], int] = lambda at: shutil.disk_usage(at).free,
        told: Callable[..., None] = log.error,
    ) -> None:
        self._floor, self._free_bytes, self._told = settings.min_free_space, free_bytes, told
        self._folders = settings.kept_in
        self._lock = threading.Lock()
        self._looked, self._refusal = -math.inf, ""

    def refusal(self) -> str:
        """Why no letter can be taken now, as an SMTP reply; empty while there is room."""
        if not self._floor:
            return ""
        with self._lock:
            if time.monotonic() - self._looked >= LOOK_SECONDS:
                self._looked = time.monotonic()
                self._look()
            return self._refusal

    def _look(self) -> None:
        before, self._refusal = self._refusal, ""
        for folder in self._folders:
            free = self._free_bytes(folder)
            if free < self._floor:
                self._refusal = FULL
                if not before:
                    self._told(
                        "%s: %d MB are free, [server] min_free_space is %d MB; no letter is taken until there is room",
                        folder, free // 1_000_000, self._floor // 1_000_000,
                    )  # fmt: skip
        if before and not self._refusal:
            self._told("there is room on the disk again; letters are taken")


def site_of(settings: Settings) -> Site:
    """What decisions need to know of the installation."""
    return Site(
        domains=settings.domains,
        admin=settings.admin,
        secrets=settings.secrets,
        texts=settings.texts,
        weights=settings.weights,
        language=settings.language,
        timezone=settings.timezone,
        authserv_id=settings.smtp.authserv_id,
        envelope=settings.relay.envelope,
        account=settings.relay.user,
        from_=settings.relay.from_,
        recipients_per_message=settings.relay.recipients_per_message,
        rules_of=settings.rules.of,
        signer=load_signer(settings),
    )


__all__ = ["Room", "StateHeld", "StorageTrouble", "hold_state", "make_state", "open_store", "server_runs", "site_of"]
