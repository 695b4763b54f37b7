"""Letters that are due leave through the relay; what came of each recipient is kept before the next lot goes."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import Counter, deque
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from listcop.core.recipients import lot_size
from listcop.core.sending import Mail, Outcome
from listcop.core.site import Site
from listcop.flows import keep_to_limit
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.record_outcomes import give_back, record, record_plainly, set_aside
from listcop.flows.write_mails import Claimed, Job, Keep, PolicyOf, SignaturesOf, Writer, gather, nothing_signed
from listcop.seams import crash_here
from listcop.store import failures, lots, outbox
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.lots import LEASE

log = logging.getLogger("listcop")

Send = Callable[[Sequence[Mail]], list[list[Outcome]]]
Ticket = Hashable


@dataclass(frozen=True, slots=True)
class Way:
    """How mails leave: several lots may be on their way at once.

    begin     begins to send mails of a list, and returns a ticket
    finished  goes on until at least so many tickets are through, or nearly; each with the outcomes of its mails.
              Nothing, where for a while none got through
    most      lots that may be on their way: what a sudden end may send twice
    of_one    how many of them may be of one list, so that it does not hold up the others; None for all
    """

    begin: Callable[[Sequence[Mail], int], Ticket]
    finished: Callable[[int], Sequence[tuple[Ticket, list[list[Outcome]]]]]
    most: int = 1
    of_one: Callable[[], int] | None = None


def one_by_one(send: Send) -> Way:
    """A way that sends a lot before it takes the next."""
    through: list[tuple[Ticket, list[list[Outcome]]]] = []

    def begin(mails: Sequence[Mail], _whose: int) -> Ticket:
        ticket = object()
        through.append((ticket, send(mails)))
        return ticket

    def finished(_at_least: int) -> Sequence[tuple[Ticket, list[list[Outcome]]]]:
        done = through[:]
        through.clear()
        return done

    return Way(begin, finished)


@dataclass(frozen=True, slots=True)
class Ports:
    """What the outside world does for the outbox."""

    policy_of: PolicyOf
    chance: Callable[[], float]  # from 0 up to 1, for jitter
    attempts: Attempts = UNNOTED
    signatures_of: SignaturesOf = nothing_signed
    node: str = ""  # the server that claims, of several on one database
    per_day: int = 0  # recipients in 24 hours that the relay takes; 0 for no limit


class Outbox:
    """What several threads share while they empty the outbox: which lists have work, and posts made ready once."""

    def __init__(self, store: Store, site: Site, ports: Ports) -> None:
        self.store, self.site, self.ports = store, site, ports
        self._writer = Writer(store, site, ports.policy_of, ports.signatures_of)
        self._lock = threading.Lock()
        self._turn: deque[int] = deque()
        self._owed: deque[Keep] = deque()
        self._renewed = datetime.min.replace(tzinfo=UTC)
        self._may_hold = False  # lots that were claimed while the database went away: nobody knows, nobody sends them

    def send_next(self, send: Send, now: datetime) -> bool:
        """Send one lot, of the list whose turn it is; False when nothing is due. Raises StorageTrouble."""
        return self.send_while(one_by_one(send), lambda: now, lambda: False)

    def send_while(self, way: Way, clock: Callable[[], datetime], goes_on: Callable[[], bool]) -> bool:
        """Send lots, and while `goes_on` says so further ones; False when nothing is due.

        What came of lots is kept and the next ones claimed in one transaction, so that several cost one commit. Lots
        that are on their way are kept also after trouble with others, which is raised in the end.
        """
        self.keep_owed()
        try:
            self._let_go()
            return self._send_while(way, clock, goes_on)
        except StorageTrouble:
            self._may_hold = True
            raise

    def _let_go(self) -> None:
        """After trouble with the database: nothing is on its way now, so what we hold claimed is due again."""
        if self._may_hold:
            self.store.write(lambda tx: lots.release_claims(tx, self.ports.node))
            self._may_hold = False

    def _send_while(self, way: Way, clock: Callable[[], datetime], goes_on: Callable[[], bool]) -> bool:
        now = clock()
        if not self._has_work(now):
            return False
        claims = self.store.write(partial(self._claim, now=now, most=way.most, way=way, flight={}))
        self._renewed = now
        if not claims:
            return False
        crash_here("lots: claim committed, nothing written")
        flight = _Flight()
        try:
            self._go_through(way, flight, claims, clock, goes_on)
        except Exception as error:  # of the way itself: nobody knows how far it came with what is on it
            self._kept(flight)
            lost = [_lost(self._record, job, error, clock()) for job in flight.jobs.values()]
            with contextlib.suppress(Exception):  # then it is owed
                self._keep(lost)
            self._may_hold = True  # what was claimed and not begun
            raise
        if flight.troubles:
            raise flight.troubles[0]
        return True

    def _go_through(
        self,
        way: Way,
        flight: _Flight,
        claims: list[Claimed],
        clock: Callable[[], datetime],
        goes_on: Callable[[], bool],
    ) -> None:
        while claims or flight.jobs or flight.keeping:
            for claimed in claims:
                self._begin(way, flight, claimed, clock())
            keeps = self._finished(way, flight, clock)
            claims = self._kept(flight)
            room = way.most - len(flight.jobs) - len(claims) if goes_on() and not flight.troubles else 0
            then, renewed = _nothing, None
            if room > 0 and (keeps or self._may_have_work(clock())):
                now, there = clock(), flight.of_lists(claims)
                renewed = None if self._renewed <= now < self._renewed + LEASE / 3 else now
                then = partial(self._claim, now=now, most=room, way=way, flight=there, renews=bool(there and renewed))
            if keeps or (then is not _nothing and flight.jobs):
                flight.keeping = self._begin_keeping(keeps, then, renewed)
                if not keeps:  # nothing got through for a while: what is new does not wait for what is old
                    claims = [*claims, *self._kept(flight)]

    def keep_owed(self) -> None:
        """Keep outcomes that the database did not take before: without them members would be mailed again."""
        while self._owed:
            try:
                keep = self._owed.popleft()
            except IndexError:  # another thread was faster
                return
            self._keep([keep])

    # --- claimed

    def _has_work(self, now: datetime) -> bool:
        """Is it worth to ask for a lot? Asking holds up those who write."""
        with self._lock:
            if not self._turn:
                with self.store.read() as tx:
                    self._turn.extend(outbox.lists_with_work(tx, now))
            return bool(self._turn)

    def _may_have_work(self, now: datetime) -> bool:
        """The same while lots are on their way, which a database that went away must not make us forget."""
        with contextlib.suppress(StorageTrouble):
            return self._has_work(now)
        return False

    def _claim(
        self, tx: Tx, now: datetime, most: int, way: Way, flight: Mapping[int, int], renews: bool = False
    ) -> list[Claimed]:
        """Take lots of the list whose turn it is, and of the next ones while there is room.

        flight  how many lots of each list are on their way
        renews  what is on its way stays ours for another while: a relay may take its time
        """
        claimed: list[Claimed] = []
        tried: set[int] = set()
        if renews:
            lots.renew_claims(tx, self.ports.node, now)
        while len(claimed) < most and (list_id := self._next_list(tx, now)) is not None and list_id not in tried:
            tried.add(list_id)
            room = min(most - len(claimed), (way.of_one() if way.of_one else way.most) - flight.get(list_id, 0))
            if self.ports.per_day:
                claimed += keep_to_limit.claim(tx, self.site, self.ports.per_day, list_id, now, self.ports.node)
            elif room > 0:
                claimed += _claim_of(tx, list_id, now, room, self.ports.node)
        crash_here("lots: claimed, not committed")
        return claimed

    def _next_list(self, tx: Tx, now: datetime) -> int | None:
        """The list to serve next: each that has work is served once before any is served again."""
        with self._lock:
            if not self._turn:
                self._turn.extend(outbox.lists_with_work(tx, now))
            return self._turn.popleft() if self._turn else None

    # --- sent

    def _begin(self, way: Way, flight: _Flight, claimed: Claimed, now: datetime) -> None:
        """Let a lot go. One that cannot be written is put back, or aside: it must not stop the others."""
        try:
            job, mails = self._written(claimed, now)
        except Exception as error:
            flight.troubles.append(error)
            trouble = f"{type(error).__name__}: {error}"
            with contextlib.suppress(Exception):  # then it is owed, or stays claimed
                if isinstance(error, StorageTrouble):
                    self._keep([lambda tx: give_back(tx, claimed, now), partial(self._uncount, claimed, (), now)])
                else:
                    aside = partial(set_aside, site=self.site, job=claimed, trouble=trouble, now=now)
                    self._keep([aside, partial(self._uncount, claimed, (), now)])
            return
        crash_here("lot: written, not begun")
        flight.jobs[way.begin(mails, claimed.mlist.list_id)] = job

    def _finished(self, way: Way, flight: _Flight, clock: Callable[[], datetime]) -> list[Keep]:
        """Wait for half of what is on its way, so that the rest keeps the relay busy; what is to be kept of it."""
        if not flight.jobs:
            return []
        through = way.finished(max(1, len(flight.jobs) // 2))
        crash_here("lot: outcomes heard, not kept")
        return [
            _Came(self._record, flight.jobs.pop(ticket), [one for mail in outcomes for one in mail], clock())
            for ticket, outcomes in through
            if ticket in flight.jobs  # a way that failed may still bring what was begun before
        ]

    def _record(self, tx: Tx, came: _Came) -> None:
        _log(came.job, came.outcomes)
        record(tx, self.site, came.job, came.outcomes, came.now, self.ports.chance)
        self._uncount(came.job, came.outcomes, came.now, tx)

    def _record_plainly(self, tx: Tx, came: _Came, trouble: str) -> None:
        record_plainly(tx, came.job, came.outcomes, trouble, came.now)
        self._uncount(came.job, came.outcomes, came.now, tx)

    def _uncount(self, claimed: Claimed, outcomes: Sequence[Outcome], now: datetime, tx: Tx) -> None:
        if self.ports.per_day:
            keep_to_limit.give_back(tx, claimed, outcomes, now)

    def _written(self, claimed: Claimed, now: datetime) -> tuple[Job, list[Mail]]:
        """Write the mails of a claim, unless writing this letter ended the process again and again."""
        attempts, name = self.ports.attempts, f"send {claimed.mlist.list_id} {claimed.delivery.delivery_id}"
        if attempts.crashes(name) >= TRIES:
            raise PutAside(f"writing it ended the server {TRIES} times")
        with attempts.note(name):
            with self.store.read() as tx:
                job = gather(tx, claimed)
            return job, self._writer.mails(job, now)

    def _keep(self, keeps: Sequence[Keep]) -> None:
        """Keep what came of lots. Raises StorageTrouble: then it is owed."""
        self._end_keeping(self._begin_keeping(keeps, _nothing))

    def _kept(self, flight: _Flight) -> list[Claimed]:
        """Wait for what is being kept, if anything is; what was claimed with it."""
        keeping, flight.keeping = flight.keeping, None
        try:
            return self._end_keeping(keeping) if keeping else []
        except Exception as error:
            self._may_hold |= isinstance(error, StorageTrouble)  # it may have claimed after all
            flight.troubles.append(error)
            return []

    def _begin_keeping(
        self, keeps: Sequence[Keep], then: Callable[[Tx], list[Claimed]], renewed: datetime | None = None
    ) -> _Keeping:
        """Let what came of lots be kept, and what follows be done in the same transaction."""
        notes = self._writer.take_notes()

        def all_of_it(tx: Tx) -> list[Claimed]:
            for one in (*keeps, *notes):
                one(tx)
            crash_here("lot: outcomes kept, not committed")
            return then(tx)

        return _Keeping(keeps, notes, renewed, self.store.begin_write(all_of_it))

    def _end_keeping(self, keeping: _Keeping) -> list[Claimed]:
        """Wait until it is kept; what was claimed with it."""
        keeps, notes = keeping.keeps, keeping.notes
        try:
            claims = keeping.wait()
            crash_here("lot: outcomes committed")
            self._renewed = keeping.renewed or self._renewed  # not before: what is undone may be tried a second time
            return claims
        except StorageTrouble:
            self._owed.extend((*keeps, *notes))
            raise
        except Exception:
            for keep in keeps:  # whatever is wrong with the rest must not undo what was sent
                self._keep_alone(keep)
            raise

    def _keep_alone(self, keep: Keep) -> None:
        try:
            self.store.write(keep)
        except StorageTrouble:
            self._owed.append(keep)
        except Exception as error:
            log.exception("what came of a lot could not be kept")
            if isinstance(keep, _Came):
                trouble = f"a fault of ours: {type(error).__name__}: {error}"[:500]
                self._keep_alone(partial(self._record_plainly, came=keep, trouble=trouble))


def _log(job: Job, outcomes: Sequence[Outcome]) -> None:
    """One line a lot: how many have it, and what the relay said of the first who has not."""
    if not log.isEnabledFor(logging.INFO):
        return
    delivery, counted = job.delivery, Counter(one.kind for one in outcomes)
    what = f"{delivery.kind} {delivery.number or delivery.delivery_id}"
    facts: dict[str, object] = {"event": "sent", "list": job.mlist.name, "what": what, "delivery": delivery.delivery_id}
    facts |= {kind: counted[kind] for kind in ("sent", "later", "never", "uncertain")}
    facts["relay"] = next((f"{one.code} {one.text}" for one in outcomes if one.kind != "sent"), "")
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(counted.items()))
    log.info("%s %s: %s", job.mlist.name, what, told, extra={"facts": facts})


@dataclass(frozen=True, slots=True)
class _Came:
    """What came of a lot; who calls it with a transaction keeps it there."""

    keep: Callable[[Tx, _Came], None]
    job: Job
    outcomes: Sequence[Outcome]
    now: datetime

    def __call__(self, tx: Tx) -> None:
        self.keep(tx, self)


@dataclass(frozen=True, slots=True)
class _Keeping:
    """Outcomes of lots on their way to the disk, and since when what is still on its way stays ours with that."""

    keeps: Sequence[Keep]
    notes: Sequence[Keep]
    renewed: datetime | None
    wait: Callable[[], list[Claimed]]


class _Flight:
    """Lots that are on their way, outcomes that are on their way to the disk, and what went wrong meanwhile."""

    def __init__(self) -> None:
        self.jobs: dict[Ticket, Job] = {}
        self.keeping: _Keeping | None = None
        self.troubles: list[Exception] = []

    def of_lists(self, claims: Sequence[Claimed]) -> Counter[int]:
        """How many lots of each list are on their way, those included that were just claimed."""
        return Counter(one.mlist.list_id for one in (*self.jobs.values(), *claims))


def _lost(keep: Callable[[Tx, _Came], None], job: Job, error: Exception, now: datetime) -> _Came:
    """A lot that may have left or not: once more, as after a cut behind the dot, and not again and again."""
    text = f"a fault of ours: {type(error).__name__}: {error}"[:500]
    return _Came(keep, job, [Outcome(one.address, "uncertain", "dot", 0, "4.3.0", text) for one in job.to], now)


def _nothing(_tx: Tx) -> list[Claimed]:
    """Nothing follows."""
    return []


def _claim_of(tx: Tx, list_id: int, now: datetime, most: int, node: str) -> list[Claimed]:
    mlist = list_store.get_list(tx, list_id)
    claimed: list[Claimed] = []
    while len(claimed) < most and (again := failures.claim_failure(tx, list_id, now, node)) is not None:
        claimed.append(Claimed(mlist, again[0], None, again[1]))
    if len(claimed) < most:
        size = lot_size(mlist.settings.delivery)
        found = lots.claim_lots(tx, list_id, size, mlist.settings.language, now, most - len(claimed), node)
        claimed += [Claimed(mlist, delivery, lot, None) for delivery, lot in found]
    return claimed
