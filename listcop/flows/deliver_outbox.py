"""Letters that are due leave through the relay; what came of each recipient is kept before the next lot goes."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from listcop.core.recipients import lot_size
from listcop.core.sending import Mail, Outcome
from listcop.core.site import Site
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.record_outcomes import give_back, record, set_aside
from listcop.flows.write_mails import Claimed, Job, Keep, PolicyOf, Writer, gather
from listcop.store import failures, lots, outbox
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx

Send = Callable[[Sequence[Mail]], list[list[Outcome]]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ports:
    """What the outside world does for the outbox."""

    policy_of: PolicyOf  # a domain → none, quarantine, reject or unknown
    chance: Callable[[], float]  # from 0 up to 1, for jitter
    attempts: Attempts = UNNOTED


class Outbox:
    """What several threads share while they empty the outbox: which lists have work, and posts made ready once."""

    def __init__(self, store: Store, site: Site, ports: Ports) -> None:
        self.store, self.site, self.ports = store, site, ports
        self._writer = Writer(store, site, ports.policy_of)
        self._lock = threading.Lock()
        self._turn: deque[int] = deque()
        self._owed: deque[Keep] = deque()

    def send_next(self, send: Send, now: datetime) -> bool:
        """Send one lot, of the list whose turn it is; False when nothing is due. Raises StorageTrouble."""
        return self.send_while(send, lambda: now, lambda: False)

    def send_while(
        self,
        send: Send,
        clock: Callable[[], datetime],
        goes_on: Callable[[], bool],
        on_claim: Callable[[], None] = lambda: None,
    ) -> bool:
        """Send a lot, and while `goes_on` says so one after another; False when nothing is due.

        What came of a lot is kept and the next one claimed in one transaction, so that a lot costs one commit.
        Raises StorageTrouble.

        on_claim  called before a lot is sent: there may be work for somebody else, too
        """
        self.keep_owed()
        now = clock()
        claimed = self.store.write(partial(self._claim, now=now)) if self._has_work(now) else None
        if claimed is None:
            return False
        while claimed is not None:
            on_claim()
            keep = self._send(claimed, send, now)
            now = clock()
            claimed = self._keep(keep, partial(self._claim, now=now) if goes_on() else _nothing)
        return True

    def keep_owed(self) -> None:
        """Keep outcomes that the database did not take before: without them members would be mailed again."""
        while self._owed:
            try:
                keep = self._owed.popleft()
            except IndexError:  # another thread was faster
                return
            self._keep(keep, _nothing)

    # --- claimed

    def _has_work(self, now: datetime) -> bool:
        """Is it worth to ask for a lot? Asking holds up those who write."""
        with self._lock:
            if not self._turn:
                with self.store.read() as tx:
                    self._turn.extend(outbox.lists_with_work(tx, now))
            return bool(self._turn)

    def _claim(self, tx: Tx, now: datetime) -> Claimed | None:
        """Take one lot of the list whose turn it is, or of the next that has one."""
        tried: set[int] = set()
        while (list_id := self._next_list(tx, now)) is not None and list_id not in tried:
            tried.add(list_id)
            if (claimed := _claim_of(tx, list_id, now)) is not None:
                return claimed
        return None

    def _next_list(self, tx: Tx, now: datetime) -> int | None:
        """The list to serve next: each that has work is served once before any is served again."""
        with self._lock:
            if not self._turn:
                self._turn.extend(outbox.lists_with_work(tx, now))
            return self._turn.popleft() if self._turn else None

    # --- sent

    def _send(self, claimed: Claimed, send: Send, now: datetime) -> Keep:
        """Send what was claimed; return what is to be kept of it."""
        try:
            job, mails = self._written(claimed, now)
        except StorageTrouble:
            self._keep(lambda tx: give_back(tx, claimed, now), _nothing)
            raise
        except Exception as error:  # one letter that cannot be written must not stop the others
            trouble = f"{type(error).__name__}: {error}"
            self._keep(lambda tx: set_aside(tx, self.site, claimed, trouble, now), _nothing)
            raise
        outcomes = [outcome for one in send(mails) for outcome in one] if mails else []
        return lambda tx: record(tx, self.site, job, outcomes, now, self.ports.chance)

    def _written(self, claimed: Claimed, now: datetime) -> tuple[Job, list[Mail]]:
        """Write the mails of a claim, unless writing this letter ended the process again and again."""
        attempts, name = self.ports.attempts, f"send {claimed.mlist.list_id} {claimed.delivery.delivery_id}"
        if attempts.crashes(name) >= TRIES:
            raise PutAside(f"writing it ended the server {TRIES} times")
        with attempts.note(name):
            with self.store.read() as tx:
                job = gather(tx, claimed)
            return job, self._writer.mails(job, now)

    def _keep(self, keep: Keep, then: Callable[[Tx], T]) -> T:
        """Keep what came of a lot, and do what follows in the same transaction."""
        notes = self._writer.take_notes()

        def all_of_it(tx: Tx) -> T:
            for one in (keep, *notes):
                one(tx)
            return then(tx)

        try:
            return self.store.write(all_of_it)
        except StorageTrouble:
            self._owed.extendleft((*notes, keep))
            raise
        except Exception:
            if notes or then is not _nothing:  # whatever is wrong with these must not undo what was sent
                self._keep(keep, _nothing)
            raise


def _nothing(_tx: Tx) -> None:
    """Nothing follows."""


def _claim_of(tx: Tx, list_id: int, now: datetime) -> Claimed | None:
    mlist = list_store.get_list(tx, list_id)
    again = failures.claim_failure(tx, list_id, now)
    if again is not None:
        return Claimed(mlist, again[0], None, again[1])
    size = lot_size(mlist.settings.delivery)
    claimed = lots.claim_lot(tx, list_id, size, mlist.settings.language, now)
    return Claimed(mlist, claimed[0], claimed[1], None) if claimed is not None else None
