"""The file of secrets that sign the addresses in our letters: made, added to, read again where others rotate them."""

from __future__ import annotations

import logging
import math
import os
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path

from listcop.core.keys import fingerprint
from listcop.flows.newer_secret import NEWEST, keep_newest, newest_lacking
from listcop.seams import crash_here
from listcop.settings import SECRET_BYTES, Settings, SettingsError
from listcop.store import events
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx

log = logging.getLogger("listcop")
FINGERPRINT = "secret_fingerprint"  # the fact that holds that of the oldest secret
LOOK_SECONDS = 5.0  # between two looks whether another server has a newer one


def write_secret(path: Path) -> None:
    """A new secret, readable by us alone, whole or not at all. Raises FileExistsError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_bytes(SECRET_BYTES).hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        crash_here("secret: written beside, not in place")
        os.link(beside, path)  # unlike a rename it never takes the place of another
    finally:
        beside.unlink()


def add_secret(path: Path) -> int:
    """Put a new secret above those of a file, whole or not at all; returns how many it holds now."""
    before = path.read_text(encoding="ascii")
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    write_secret(beside)
    with beside.open("a", encoding="ascii") as file:
        file.write(before)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return len(before.split()) + 1


def check_secret(store: Store, settings: Settings) -> None:
    """The database belongs to one secret, and to those that were put above it; a node that lacks the oldest or the
    newest of them does not start. Raises SettingsError."""
    mine = fingerprint(settings.secrets[-1])
    with store.read() as tx:
        kept, newest = events.fact(tx, FINGERPRINT), events.fact(tx, NEWEST)
        is_lacking = bool(newest_lacking(tx, settings.secrets))
    if kept is None:
        kept = _settle(store, settings, mine)
    if kept != mine:
        raise SettingsError(
            [
                f"{settings.secret_file}: this secret is not the one the database was made with. "
                "Put back the secret that belongs to it, or name its file as [server] secret_file."
            ]
        )
    if is_lacking:
        raise SettingsError([f"{_lacks(settings)}."])
    if newest != fingerprint(settings.secrets[0]):
        store.write(lambda tx: keep_newest(tx, settings.secrets))


def _settle(store: Store, settings: Settings, mine: str) -> str:
    """A new database becomes ours, unless another node was first; whose it is."""
    now = datetime.now(UTC)

    def work(tx: Tx) -> str:
        first = events.keep_fact_once(tx, FINGERPRINT, mine)  # of two nodes that begin at once
        list_store.ensure_site(tx, settings.domain, now)
        return first

    kept = store.write(work)
    crash_here("state: first facts committed")
    return kept


def _lacks(settings: Settings) -> str:
    return (
        f"{settings.secret_file}: this file lacks the newest secret, made by listcop secret rotate on another server. "
        "Copy the secret file of that server here"
    )


class SecretWatch:
    """Has another process made a newer secret? Then our file is read again, which that made or somebody brought."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._looked, self._told = -math.inf, ""

    def look(self) -> None:
        """For one thread, as often as it likes. Raises StorageTrouble."""
        if time.monotonic() - self._looked < LOOK_SECONDS:
            return
        self._looked, ours = time.monotonic(), self._settings.secrets
        with self._store.read() as tx:
            newest = newest_lacking(tx, ours)
        if not newest:
            return
        trouble = ""
        try:
            ours.read_again()
        except SettingsError as error:
            trouble = f" ({error})"
        if newest in map(fingerprint, ours):
            log.warning("%s: read again; a newer secret signs from now on", self._settings.secret_file)
        elif self._told != newest:
            self._told = newest
            log.error(
                "%s; it is read within seconds. Until then letters whose keys we cannot read hear 451%s",
                _lacks(self._settings), trouble,
            )  # fmt: skip
