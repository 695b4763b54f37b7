"""The file of secrets that sign the addresses in our letters: made, added to, read again where others rotate them."""

from __future__ import annotations

import contextlib
import logging
import math
import os
import secrets
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from listcop.core.keys import fingerprint
from listcop.flows.newer_secret import NEWEST, keep_newest, newest_lacking
from listcop.seams import crash_here
from listcop.settings import SECRET_BYTES, Settings, SettingsError, read_secrets
from listcop.store import events
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx

log = logging.getLogger("listcop")
FINGERPRINT = "secret_fingerprint"  # the fact that holds that of the oldest secret
LOOK_SECONDS = 5.0  # between two looks whether another server has a newer one


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def write_secret(path: Path) -> None:
    """A new secret, readable by us alone, whole or not at all. Raises FileExistsError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(beside, [new_secret()])
        crash_here("secret: written beside, not in place")
        os.link(beside, path)  # unlike a rename it never takes the place of another
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        beside.unlink(missing_ok=True)


def _put_secrets(path: Path, found: Sequence[bytes]) -> None:
    """Let a file hold these secrets, whole or not at all; where it is a link, the file that it leads to."""
    path = path.resolve()
    beside = path.with_name(f"{path.name}.new")
    try:
        _write(beside, found)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error  # a full disk does not say for which file
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _write(path: Path, found: Sequence[bytes]) -> None:
    path.unlink(missing_ok=True)  # of who was killed, perhaps with another mode
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.writelines(f"{one.hex()}\n" for one in found)
        file.flush()
        os.fsync(file.fileno())


def rotate(store: Store, settings: Settings, new: bytes) -> int:
    """Put a new secret above ours, and let all servers know; returns how many the file holds now.

    Of several servers that do so at the same moment one does, and the others hear LacksNewest with their files as they
    were. Whoever is killed in the middle has it in the file, where the next start finds it.
    """
    path = settings.secret_file

    def work(tx: Tx) -> int:
        before = read_secrets(path)
        is_again = before[0] == new  # the database did not take it the first time
        after = before if is_again else (new, *before)
        if not keep_newest(tx, after):
            if is_again:
                _put_secrets(path, after[1:])
            newest = newest_lacking(tx, after)
            raise LacksNewest(_lacking(store, settings, newest), newest)
        if not is_again:
            _put_secrets(path, after)
        return len(after)

    return store.write(work)


class LacksNewest(SettingsError):
    """Our file lacks the newest secret, which has this fingerprint."""

    def __init__(self, told: str, newest: str) -> None:
        super().__init__([told])
        self.newest = newest


def check_secret(store: Store, settings: Settings, lost: str = "") -> None:
    """The database belongs to one secret, and to those that were put above it; a node that lacks the oldest or the
    newest of them does not start. Raises SettingsError.

    lost  the fingerprint of the newest, where nobody has it any more: it is forgotten
    """
    mine = fingerprint(settings.secrets[-1])
    with store.read() as tx:
        kept, newest = events.fact(tx, FINGERPRINT), events.fact(tx, NEWEST)
        lacking = newest_lacking(tx, settings.secrets)
    if kept is None:
        kept = _settle(store, settings, mine)
    if kept != mine:
        raise _another(settings)
    is_known = newest == fingerprint(settings.secrets[0]) or (
        lacking in ("", lost) and store.write(lambda tx: keep_newest(tx, settings.secrets, lost))
    )
    if not is_known:
        with store.read() as tx:
            lacking = newest_lacking(tx, settings.secrets)
        raise LacksNewest(_lacking(store, settings, lacking), lacking)


def look_at_secret(store: Store, settings: Settings) -> None:
    """The same, and nothing is written. Raises SettingsError."""
    with store.read() as tx:
        kept, lacking = events.fact(tx, FINGERPRINT), newest_lacking(tx, settings.secrets)
    if kept not in (None, fingerprint(settings.secrets[-1])):
        raise _another(settings)
    if lacking:
        raise LacksNewest(_lacking(store, settings, lacking), lacking)


def _another(settings: Settings) -> SettingsError:
    return SettingsError(
        [
            f"{settings.secret_file}: this secret is not the one the database was made with. "
            "Put back the secret that belongs to it, or name its file as [server] secret_file."
        ]
    )


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


WHAT_DIES = "in letters sent since then, the addresses to leave and to reply privately work no more"


def _lacking(store: Store, settings: Settings, newest: str) -> str:
    """What is told of it, with both ways out."""
    lost = f"if no copy of it is left, run: listcop secret forget {newest} ({WHAT_DIES})."
    if not store.is_sqlite:
        return f"{_lacks(settings)}; {lost}"
    return (
        f"{settings.secret_file}: this file lacks the newest secret, made by listcop secret rotate. "
        f"Put back the newest copy of the file; {lost}"
    )


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
