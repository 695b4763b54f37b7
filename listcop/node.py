"""One of several servers on one database: its name, what it alone does for a while, what the others tell."""

from __future__ import annotations

import contextlib
import logging
import secrets
import socket
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy.exc import OperationalError

from listcop import __version__
from listcop.seams import crash_here
from listcop.settings import Settings
from listcop.state import StateHeld
from listcop.store import leases, lots
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.news import Listener, Teller

log = logging.getLogger("listcop")

LEASE = timedelta(seconds=60)
BEAT_SECONDS = 15.0  # between two renewals
MARGIN_SECONDS = 5.0  # so long before its end a lease counts as lost: what is under way must come to its end
LISTEN_SECONDS = 5.0  # then who missed what others said looks by themself


def node_name(settings: Settings) -> str:
    """What a server is called among the others: its machine, and where its state lies."""
    return f"{socket.gethostname()}:{settings.state_dir}"


def tree_of(store: Store, folder: Path) -> str:
    """Which archive folder it is, told by a file in it; empty on SQLite, where there is one.

    Servers that share a folder write it in turns; each that has its own keeps that whole.
    """
    if store.is_sqlite:
        return ""
    path = folder / ".tree"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f".tree.{secrets.token_hex(8)}"
        beside.write_text(secrets.token_hex(8), encoding="ascii")
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(beside)  # whole, and the first one's
        beside.unlink()
    return path.read_text(encoding="ascii")[:40]


def check_no_other_serves(store: Store, settings: Settings) -> None:
    """For what no server may be at work beside: our own holds the state directory, others are known by the database.
    Raises StateHeld."""
    if store.is_sqlite:
        return
    mine = node_name(settings)
    with store.read() as tx:
        others = [one.name for one in leases.nodes(tx) if one.lives and one.name != mine]
    if others:
        raise StateHeld(
            f"A server works on this database: {', '.join(others)}. Stop every server first, and look at: "
            f"listcop queue nodes. One that ended without a word counts for {LEASE.total_seconds():.0f} seconds."
        )


class Node:
    """This server among the others. On SQLite it is the only one: it may do everything, and hears of files itself."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self.name = store, name
        self._process = f"{__version__} {secrets.token_hex(6)}"
        self._held: dict[str, float] = {}  # what we alone do → until when, by the monotonic clock
        self._ends: dict[str, threading.Event] = {}  # set when we lose it
        self._lock = threading.Lock()
        self._next_beat = self._heard = 0.0
        self._is_over = False
        self._teller: Teller | None = None
        self._listener: Listener | None = None

    def free_claims(self) -> None:
        """What a server that was killed had claimed is due again.

        On PostgreSQL other nodes may be at work: what they claimed is theirs until their lease ends.
        """

        def work(tx: Tx) -> None:
            mine = None if self._store.is_sqlite else self.name
            if unsure := lots.in_hand(tx, mine):
                # It loads much, and doors open after this.
                from listcop.flows.record_outcomes import tell_unsure

                tell_unsure(tx, unsure)
            lots.release_claims(tx, mine)
            crash_here("start: claims freed, not committed")

        self._store.write(work)

    def begin(self) -> None:
        """Show that we live, and begin to tell and to hear."""
        if self._store.is_sqlite:
            return
        self._heard = time.monotonic()
        self._store.write(lambda tx: leases.announce(tx, self.name, self._process, LEASE))
        self._next_beat = time.monotonic() + BEAT_SECONDS
        self._teller = Teller(self._store.engine, self._process)
        self._listener = Listener(self._store.engine, self._process)
        self._store.told = self._teller.note

    def end(self) -> None:
        """Give back what we hold, so that nobody waits for its end. Raises StorageTrouble."""
        self.let_go()
        if self._store.is_sqlite or self._teller is None or self._listener is None:
            return
        self._store.told = _nobody
        self._teller.close()
        self._listener.close()
        self._store.write(lambda tx: leases.give_back(tx, self.name, self._process))

    def let_go(self) -> None:
        """Begin nothing more of what one server does alone."""
        with self._lock:
            self._is_over = True
            for end in self._ends.values():
                end.set()

    # --- what one server does alone

    def may(self, what: str) -> bool:
        """Whether we are the one server that does it now: the clock, the archive, a mailbox. Raises StorageTrouble."""
        if self._store.is_sqlite:
            return True
        if self._holds(what):
            return True
        began = time.monotonic()
        if self._is_over or not self._store.write(lambda tx: leases.take(tx, what, self.name, LEASE)):
            return False
        self._keep([what], began)
        return True

    def until_lost(self, what: str, stopping: threading.Event) -> threading.Event:
        """What tells that it is over: the server stops, or another does it now."""
        if self._store.is_sqlite:
            return stopping
        with self._lock:
            end = self._ends[what] = threading.Event()
            if self._is_over or what not in self._held:  # lost since it was asked
                end.set()
            return end

    def _holds(self, what: str) -> bool:
        with self._lock:
            return not self._is_over and time.monotonic() < self._held.get(what, 0.0)

    def _keep(self, names: Sequence[str], began: float) -> None:
        with self._lock:
            for name in names:
                self._held[name] = began + LEASE.total_seconds() - MARGIN_SECONDS

    def beat(self) -> None:
        """Now and then: we live, and hold what we hold for longer. Raises StorageTrouble."""
        if self._store.is_sqlite or time.monotonic() < self._next_beat:
            return
        self._lose_what_ended()
        began = self._next_beat = time.monotonic()
        with self._lock:
            names = list(self._held)

        def work(tx: object) -> tuple[set[str], set[str]]:
            lots.renew_claims(tx, self.name, datetime.now(UTC))  # type: ignore[arg-type]
            alive = leases.renew(tx, [leases.NODE + self.name], self._process, LEASE)  # type: ignore[arg-type]
            return alive, leases.renew(tx, names, self.name, LEASE)  # type: ignore[arg-type]

        alive, held = self._store.write(work)
        self._next_beat = began + BEAT_SECONDS
        self._keep(sorted(held), began)
        self._lose(set(names) - held)
        if not alive and not self._is_over:  # else we have given it back
            self._announce_again(time.monotonic() - self._heard)
        self._heard = began

    def _announce_again(self, silent_seconds: float) -> None:
        """We were silent for longer than a lease, as whoever stood still or had no database; or another took our
        name."""
        if silent_seconds >= LEASE.total_seconds():
            log.info("%s was not heard of for %d seconds; others may have done its work", self.name, silent_seconds)
        else:
            log.warning("%s: another server has this name: give each its own host name or state_dir", self.name)
        self._store.write(lambda tx: leases.announce(tx, self.name, self._process, LEASE))

    def _lose_what_ended(self) -> None:
        with self._lock:
            ended = [name for name, until in self._held.items() if until <= time.monotonic()]
        self._lose(ended)

    def _lose(self, names: Sequence[str] | set[str]) -> None:
        with self._lock:
            for name in names:
                self._held.pop(name, None)
                if name in self._ends:
                    self._ends.pop(name).set()

    # --- what others tell

    def hear(self, seconds: float) -> str | None:
        """Who wrote something meanwhile, empty for a command; None: nobody. Raises StorageTrouble (PostgreSQL)."""
        assert self._listener is not None, "SQLite tells by its file"
        try:
            return self._listener.wait(seconds)
        except OperationalError as error:
            raise StorageTrouble(f"nobody can be heard: {error.orig}") from error


def _nobody() -> None:
    """Nobody wants to hear."""
