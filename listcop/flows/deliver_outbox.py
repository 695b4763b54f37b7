"""Letters that are due leave through the relay; what came of each recipient is kept before the next lot goes."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from listcop.core.recipients import lot_size
from listcop.core.sending import Mail, Outcome, silence_in
from listcop.core.site import Site
from listcop.flows import keep_to_limit
from listcop.flows.ask_in_turn import InTurn
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.lots_under_way import Came, Flight, Keeping, Taken, Ticket, lost
from listcop.flows.record_outcomes import (
    give_back,
    give_up_old,
    log_lot,
    record,
    record_plainly,
    set_aside,
    tell_plainly,
    tell_unsure_of,
)
from listcop.flows.spare_relay import Spared
from listcop.flows.write_mails import Claimed, Job, Keep, PolicyOf, SignaturesOf, Writer, gather, nothing_signed
from listcop.seams import crash_here
from listcop.store import allowance, failures, lots, outbox
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.lots import LEASE
from listcop.store.silences import ONLY, Names

log = logging.getLogger("listcop")

# So long we wait for the thread that writes and do nothing beside it: two threads that take turns at the interpreter's
# lock for each statement are slower than one after the other. A slow disk takes longer; the relay is served meanwhile.
BESIDE_SECONDS = 0.005
# Where nothing gets through, what came in meanwhile is looked at all the same.
LOOK_SECONDS = 0.1
# What was read for several lots at once is read anew for those that wait for longer: who left meanwhile gets nothing.
FRESH_SECONDS = 0.05

Send = Callable[[Sequence[Mail]], list[list[Outcome]]]
Then = Callable[..., Taken]  # a claim in the transaction that keeps what came before


@dataclass(frozen=True, slots=True)
class Way:
    """How mails leave: several lots may be on their way at once.

    begin     begins to send mails of a list, and returns a ticket
    finished  goes on until a ticket is through, and a moment longer for so many; each with the outcomes of its mails.
              Nothing, where for so many seconds none got through
    most      lots that may be on their way: what a sudden end may send twice
    of_one    how many of them may be of one list, so that it does not hold up the others; None for all
    """

    begin: Callable[[Sequence[Mail], int], Ticket]
    finished: Callable[[int, float], Sequence[tuple[Ticket, list[list[Outcome]]]]]
    most: int = 1
    of_one: Callable[[], int] | None = None


def one_by_one(send: Send) -> Way:
    """A way that sends a lot before it takes the next."""
    through: list[tuple[Ticket, list[list[Outcome]]]] = []

    def begin(mails: Sequence[Mail], _whose: int) -> Ticket:
        ticket = object()
        through.append((ticket, send(mails)))
        return ticket

    def finished(_many: int, _longest: float) -> Sequence[tuple[Ticket, list[list[Outcome]]]]:
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
    relay: Names = ONLY  # by what names it is kept that it does not answer


class Outbox:
    """What several threads share while they empty the outbox: which lists have work, and posts made ready once."""

    def __init__(self, store: Store, site: Site, ports: Ports) -> None:
        self.store, self.site, self.ports = store, site, ports
        self._writer = Writer(store, site, ports.policy_of, ports.signatures_of)
        self._spared = Spared(ports.relay, ports.node, ports.chance)
        self._in_turn = InTurn(ports.node)
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
            self._spared.look_again()
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
        claims = self._taken(self.store.write(partial(self._claim, now=now, most=way.most, way=way, flight={})))
        self._spared.tell()
        self._renewed = now
        if not claims:
            return False
        crash_here("lots: claim committed, nothing written")
        flight = Flight()
        try:
            self._go_through(way, flight, claims, clock, goes_on)
        except Exception as error:  # of the way itself: nobody knows how far it came with what is on it
            self._kept(flight)
            gone = [lost(self._record, job, error, clock()) for job in flight.jobs.values()]
            with contextlib.suppress(Exception):  # then it is owed
                self._keep(gone)
            self._may_hold = True  # what was claimed and not begun
            raise
        if flight.troubles:
            raise flight.troubles[0]
        return True

    def _go_through(
        self,
        way: Way,
        flight: Flight,
        claims: list[Claimed],
        clock: Callable[[], datetime],
        goes_on: Callable[[], bool],
    ) -> None:
        while claims or flight.jobs or flight.keeping:
            self._begin_all(way, flight, claims, clock)
            keeps = self._finished(way, flight, clock)
            claims = self._kept(flight)
            room = way.most - len(flight.jobs) - len(claims) if goes_on() and not flight.troubles else 0
            then, renewed = None, None
            if room > 0 and (keeps or self._may_have_work(clock())):
                now, there = clock(), flight.of_lists(claims)
                renewed = None if self._renewed <= now < self._renewed + LEASE / 3 else now
                then = partial(self._claim, now=now, most=room, way=way, flight=there, renews=bool(there and renewed))
            if keeps or (then and flight.jobs):
                flight.keeping = self._begin_keeping(keeps, then, renewed)
                # Where nothing got through for a while, what is new does not wait for what is old.
                if not keeps or flight.keeping.job.ends_within(BESIDE_SECONDS):
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
            if self._spared.is_silent or not self._turn:
                with self.store.read() as tx:
                    if self._spared.rests(tx, now):
                        return False
                    self._turn = self._turn or deque(outbox.lists_with_work(tx, now))
            return bool(self._turn)

    def _may_have_work(self, now: datetime) -> bool:
        """The same while lots are on their way, which a database that went away must not make us forget."""
        with contextlib.suppress(StorageTrouble):
            return self._has_work(now)
        return False

    def _claim(
        self,
        tx: Tx,
        now: datetime,
        most: int,
        way: Way,
        flight: Mapping[int, int],
        renews: bool = False,
        has_answered: bool = False,
    ) -> Taken:
        """Take lots of the list whose turn it is, and of the next ones while there is room: each list that has work is
        served once before any is served again.

        flight        how many lots of each list are on their way
        renews        what is on its way stays ours for another while: a relay may take its time
        has_answered  the relay, just now
        """
        claimed: list[Claimed] = []
        tried: set[int] = set()
        self._lock_limit(tx)
        if renews:
            lots.renew_claims(tx, self.ports.node, now)
        most = self._spared.room(tx, now, most, has_answered)
        asks = self._in_turn.claim if self._spared.is_silent else None
        turn = self._turn.copy()  # it counts with the commit: what is undone may be done a second time
        while len(claimed) < most:
            if not turn:  # a list that was tried and has no room for more must not stand before one that is new
                turn = deque(one for one in outbox.lists_with_work(tx, now) if one not in tried)
            if not turn:
                break
            if (list_id := turn.popleft()) in tried:
                continue
            tried.add(list_id)
            room = min(most - len(claimed), (way.of_one() if way.of_one else way.most) - flight.get(list_id, 0))
            try:
                if self.ports.per_day:
                    claimed += keep_to_limit.claim(
                        tx, self.site, self.ports.per_day, list_id, now, self.ports.node, asks
                    )
                elif room > 0:
                    claimed += _claim_of(tx, list_id, now, room, self.ports.node, asks)
            except Exception:
                self._turn = turn  # who cannot be served, or is removed, must not be the first again for ever
                raise
        tell_unsure_of(tx, claimed)
        crash_here("lots: claimed, not committed")
        return Taken(claimed, turn)

    def _taken(self, taken: Taken) -> list[Claimed]:
        """After the commit."""
        with self._lock:
            self._turn = taken.turn
        return taken.claims

    # --- sent

    def _begin_all(self, way: Way, flight: Flight, claims: Sequence[Claimed], clock: Callable[[], datetime]) -> None:
        gathered, until = self._gathered(claims), time.monotonic() + FRESH_SECONDS
        for claimed, job in zip(claims, gathered, strict=True):
            self._begin(way, flight, claimed, job if time.monotonic() < until else None, clock())

    def _gathered(self, claims: Sequence[Claimed]) -> Sequence[Job | None]:
        """What the mails of several claims are made of, in one view of the database. None where that fails, or one is
        under suspicion: then each is looked at alone, so that damage is put down to the one that has it."""
        names = [_name(one) for one in claims]
        if len(claims) > 1 and not any(map(self.ports.attempts.crashes, names)):
            with contextlib.suppress(Exception), self.ports.attempts.note(*names), self.store.read() as tx:
                return [gather(tx, one) for one in claims]
        return [None] * len(claims)

    def _begin(self, way: Way, flight: Flight, claimed: Claimed, job: Job | None, now: datetime) -> None:
        """Let a lot go. One that cannot be written is put back, or aside: it must not stop the others."""
        try:
            job, mails = self._written(claimed, job, now)
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

    def _finished(self, way: Way, flight: Flight, clock: Callable[[], datetime]) -> list[Keep]:
        """Wait until some of what is on its way is through, or what is being kept is kept; what is to be kept of it."""
        if not flight.jobs:
            return []
        many = len(flight.jobs)
        through = way.finished(many, BESIDE_SECONDS if flight.keeping else LOOK_SECONDS)
        while not through and flight.keeping and not flight.keeping.job.ends_within(0):
            through = way.finished(many, BESIDE_SECONDS)
        crash_here("lot: outcomes heard, not kept")
        return [
            Came(self._record, flight.jobs.pop(ticket), [one for mail in outcomes for one in mail], clock())
            for ticket, outcomes in through
            if ticket in flight.jobs  # a way that failed may still bring what was begun before
        ]

    def _record(self, tx: Tx, came: Came) -> None:
        self._lock_limit(tx)
        record(tx, self.site, came.job, came.outcomes, came.now, self.ports.chance)
        self._uncount(came.job, came.outcomes, came.now, tx)

    def _record_plainly(self, tx: Tx, came: Came, trouble: str) -> None:
        self._lock_limit(tx)
        record_plainly(tx, came.job, came.outcomes, trouble, came.now)
        self._uncount(came.job, came.outcomes, came.now, tx)

    def _lock_limit(self, tx: Tx) -> None:
        """First of all, wherever what is left of a day is changed: servers that lock it after what they send, each in
        its own order, would wait for each other."""
        if self.ports.per_day:
            allowance.lock(tx)

    def _uncount(self, claimed: Claimed, outcomes: Sequence[Outcome], now: datetime, tx: Tx) -> None:
        if self.ports.per_day:
            keep_to_limit.give_back(tx, claimed, outcomes, now)

    def _written(self, claimed: Claimed, job: Job | None, now: datetime) -> tuple[Job, list[Mail]]:
        """Write the mails of a claim, unless writing this letter ended the process again and again."""
        attempts, name = self.ports.attempts, _name(claimed)
        if attempts.crashes(name) >= TRIES:
            raise PutAside(f"writing it ended the server {TRIES} times")
        with attempts.note(name):
            if job is None:
                with self.store.read() as tx:
                    job = gather(tx, claimed)
            return job, self._writer.mails(job, now)

    def _keep(self, keeps: Sequence[Keep]) -> None:
        """Keep what came of lots. Raises StorageTrouble: then it is owed."""
        self._end_keeping(self._begin_keeping(keeps))

    def _kept(self, flight: Flight) -> list[Claimed]:
        """Wait for what is being kept, if anything is; what was claimed with it."""
        keeping, flight.keeping = flight.keeping, None
        try:
            return self._end_keeping(keeping) if keeping else []
        except Exception as error:
            self._may_hold |= isinstance(error, StorageTrouble)  # it may have claimed after all
            flight.troubles.append(error)
            return []

    def _begin_keeping(
        self, keeps: Sequence[Keep], then: Then | None = None, renewed: datetime | None = None
    ) -> Keeping:
        """Let what came of lots be kept, and what follows be done in the same transaction."""
        notes = self._writer.take_notes()

        def all_of_it(tx: Tx) -> Taken | None:
            self._lock_limit(tx)
            for one in (*keeps, *notes):
                one(tx)
            has_answered = self._heed(tx, [one for one in keeps if isinstance(one, Came)])
            crash_here("lot: outcomes kept, not committed")
            return then(tx, has_answered=has_answered) if then else None

        return Keeping(keeps, notes, renewed, self.store.begin_write(all_of_it))

    def _heed(self, tx: Tx, came: Sequence[Came]) -> bool:
        """Note whether the relay has answered; where it has not, nothing waits for it that is too old."""
        for one in came:
            silent = silence_in(one.outcomes)
            if silent is not None and self._spared.is_time_to_give_up(one.now):
                give_up_old(tx, self.site, silent, one.now)
                break
        return self._spared.heed(tx, [one.outcomes for one in came], max(one.now for one in came)) if came else False

    def _end_keeping(self, keeping: Keeping) -> list[Claimed]:
        """Wait until it is kept; what was claimed with it."""
        keeps, notes = keeping.keeps, keeping.notes
        try:
            taken: Taken | None = keeping.job.wait()
            crash_here("lot: outcomes committed")
            self._renewed = keeping.renewed or self._renewed  # not before: what is undone may be tried a second time
            self._tell(keeps)
            return self._taken(taken) if taken else []
        except StorageTrouble:
            self._spared.look_again()
            self._owed.extend((*keeps, *notes))
            raise
        except Exception:
            self._spared.look_again()
            for keep in keeps:  # whatever is wrong with the rest must not undo what was sent
                self._keep_alone(keep)
            raise

    def _keep_alone(self, keep: Keep) -> bool:
        """True if it is kept; what the database did not take is owed."""
        try:
            self.store.write(keep)
            self._tell([keep])
            return True
        except StorageTrouble:
            self._owed.append(keep)
        except Exception as error:
            log.exception("what came of a lot could not be kept")
            if isinstance(keep, Came):
                trouble = f"a fault of ours: {type(error).__name__}: {error}"[:500]
                log_lot(keep.job, keep.outcomes)
                told = partial(tell_plainly, site=self.site, job=keep.job, trouble=trouble, now=keep.now)
                if self._keep_alone(partial(self._record_plainly, came=keep, trouble=trouble)):
                    self._keep_alone(told)
                else:  # nothing is there to be told of before that is kept
                    self._owed.append(told)
        return False

    def _tell(self, keeps: Sequence[Keep]) -> None:
        """In the log, once it is kept: what is undone may be done a second time."""
        for one in keeps:
            if isinstance(one, Came):
                log_lot(one.job, one.outcomes, is_news=self._spared.has_news or silence_in(one.outcomes) is None)
        self._spared.tell()


def _name(claimed: Claimed) -> str:
    """By which it is known again, should writing it end the process."""
    return f"send {claimed.mlist.list_id} {claimed.delivery.delivery_id}"


def _claim_of(
    tx: Tx, list_id: int, now: datetime, most: int, node: str, asks: keep_to_limit.Asks | None
) -> list[Claimed]:
    mlist = list_store.get_list(tx, list_id)
    if asks is not None and (one := asks(tx, mlist, now)) is not None:
        return [one]
    claimed: list[Claimed] = []
    while len(claimed) < most and (again := failures.claim_failure(tx, list_id, now, node)) is not None:
        claimed.append(Claimed(mlist, again[0], None, again[1]))
    if len(claimed) < most:
        size = lot_size(mlist.settings.delivery)
        found = lots.claim_lots(tx, list_id, size, mlist.settings.language, now, most - len(claimed), node)
        claimed += [Claimed(mlist, delivery, lot, None) for delivery, lot in found]
    return claimed
