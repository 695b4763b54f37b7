"""The running server: opens the store and the doors, ticks the clock, stops cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import hashlib
import logging
import random
import signal
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NoReturn

from listcop.bells import Bell, Traffic, Turns
from listcop.core.addresses import read_address, unknown_address
from listcop.core.moderation import Decision, Envelope
from listcop.core.site import Site
from listcop.file_check import FileCheck
from listcop.flows.attempts import TRIES, Attempts, PutAside
from listcop.list_work import ListWork
from listcop.node import LISTEN_SECONDS, Node, node_name
from listcop.notify import keep_telling, notify, standing_still, watchdog_seconds
from listcop.seams import crash_here
from listcop.senders import Senders
from listcop.settings import Settings
from listcop.state import Room
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store
from listcop.tries import Noted, Tries
from listcop.way_out import SharedPace, make_relay, names_of, way_of

if TYPE_CHECKING:
    from listcop.flows.deliver_outbox import Outbox, Way

log = logging.getLogger("listcop")

Settle = Callable[[], Sequence[Decision] | None]  # brings what became of a letter for each of its recipients, or raises

WATCH_SECONDS = 0.25  # how often the server looks whether another process wrote
CLOCK_SECONDS = 5.0
GATHER_SECONDS = 0.1  # posts that come together are read together
GIVE_WAY_SECONDS = 1.0  # while letters keep coming: so long reading waits,
TURN_SECONDS = 0.15  # then it has a turn,
MOST_UNREAD = 4000  # and no longer waits behind so many
LOOK_SECONDS = 0.05  # between two looks for what is due to be sent
DOOR_SECONDS = 10.0  # for letters that are coming in when we are told to stop
DRAIN_SECONDS = 10.0  # for lots that are on their way to the relay, after that
STILL_SECONDS = 120.0  # at one piece of work that all others wait for: then it will not end by itself
LAST_SECONDS = 3.0  # to note what came of lots that were cut off: 30 s in all is what service managers allow


def load_flows() -> None:
    """What the outbox and the clock need; no letter need wait for it. Who needs some of it before loads that."""
    from listcop import metrics, weekly
    from listcop.flows import deliver_outbox, publish_archive, read_posts, run_clock

    assert all((metrics, weekly, deliver_outbox, publish_archive, read_posts, run_clock))


def load_acceptance() -> None:
    """What a letter needs, before all else: the first may be there already, and wait for it behind an open door."""
    from listcop.flows import accept_message

    assert accept_message


def utc_now() -> datetime:
    return datetime.now(UTC)


def _name_of(raw: bytes) -> str:
    """What a letter is called while it is under way."""
    return f"letter {hashlib.sha256(raw).hexdigest()}"


def _asks_dns(*_asked: object) -> NoReturn:
    from listcop.flows.read_letter import AsksOthers

    raise AsksOthers


class Service:
    """Everything that runs while ListCoP serves; `now` is a function, so that a demo can move its clock."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        site: Site,
        now: Callable[[], datetime] = utc_now,
        tries: Tries | None = None,
        ended_suddenly: bool = False,
    ) -> None:
        self.settings, self.store, self.site, self.now = settings, store, site, now
        self.senders = Senders(settings, now)
        self.tries = tries or Tries(settings.state_dir, store)
        self.attempts = Attempts(self.tries.note, self.tries.crashes)
        self.node = Node(store, node_name(settings))
        self.list_work = ListWork(store, site, settings.archive_folder, self.node, now, self.attempts)
        self.pace = SharedPace(settings.relay)
        self.room = Room(settings)
        self.file_check = FileCheck(store, now, ended_suddenly, self._tell_of_damage)
        self.mail_due, self.to_read, self.traffic = Bell(LOOK_SECONDS), Bell(), Traffic()
        self.to_publish = Bell()
        self.stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._relays: list[Any] = []
        self._names: dict[str, set[str]] = {}
        self._lists = (-1, -1)
        self._seen_version = -1
        self._door: Any = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._loop_thread: threading.Thread | None = None
        self.port = 0

    @cached_property
    def outbox(self) -> Outbox:
        from listcop.flows.deliver_outbox import Outbox, Ports

        ports = Ports(
            self.senders.policy_of,
            random.random,
            self.attempts,
            self.senders.good_signatures,
            self.node.name,
            self.settings.relay.recipients_per_day,
            names_of(self.settings.relay, self.node.name, self.store.is_sqlite),
        )
        return Outbox(self.store, self.site, ports)

    # --- life ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open all doors, and set to work."""
        self.open_doors()
        self.set_to_work()

    def open_doors(self) -> None:
        """Returns when letters are taken."""
        self.store.start_writer()
        self.tries.begin(self.now())
        self.node.free_claims()
        self.node.begin()
        self._learn_lists()
        if not self._names:
            log.warning(
                "there is no list in %s yet, and letters are put off. If there should be: is its disk mounted?",
                self.settings.state_dir,
            )
        if self.settings.smtp.host:
            self._open_smtp()

    def set_to_work(self) -> None:
        """Send, read, look at the clock and fetch, each in a thread of its own."""
        self._start(self._send_mail, "outbox")
        self._start(self._read, "reader")
        self._start(self._publish, "pages")
        self._start(self._watch, "watch")
        if self.store.is_sqlite:
            self._start(lambda: self.file_check.keep_looking(self.stopping), "file check")
        self._start(self._tick, "clock")
        if self.settings.metrics_file is not None:
            self._start(self._write_metrics, "metrics")
        if watchdog_seconds():
            self._start(lambda: keep_telling(self.trouble, self.stopping), "watchdog")
        if self.settings.archive_imap is not None:
            self._start(self._lay_archive, "archive-imap")
        for account in self.settings.imap:
            self._start(lambda account=account: self._poll(account), f"imap-{account.name}")  # type: ignore[misc]

    def stop(self) -> None:
        """Take no more letters, finish what is under way, and close; a relay that says nothing is not waited for."""
        notify("STOPPING=1")
        self.stopping.set()
        self.node.let_go()
        self.mail_due.end()
        self.to_read.end()
        self.to_publish.end()
        if self._door is not None and self._loop is not None:
            closed = asyncio.run_coroutine_threadsafe(self._door.stop(DOOR_SECONDS), self._loop)
            self.store.hurry(LAST_SECONDS)  # what waits for a lock has its answer before the door closes
            with contextlib.suppress(TimeoutError):  # a door that hangs must not keep us from the rest
                closed.result(DOOR_SECONDS + 5)
        crash_here("stop: doors closed")
        self._await_threads(DRAIN_SECONDS)
        for relay in self._relays:
            relay.abort()
        self._await_threads(LAST_SECONDS)
        if self._loop is not None and self._loop_thread is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._loop_thread.join(LAST_SECONDS)
            if not self._loop_thread.is_alive():
                self._loop.close()
        self.store.busy_seconds = LAST_SECONDS
        owed = [self.outbox.keep_owed] if "outbox" in self.__dict__ else []  # else nothing was sent
        for last in (*owed, self.node.end, self.tries.end, self.store.close):
            try:
                last()
            except StorageTrouble as trouble:
                log.error("the database did not take it while we stopped: %s", trouble)
            except Exception:
                log.exception("a fault of ours while we stopped; what comes after it is done all the same")

    def trouble(self, seconds: float, still_seconds: float = STILL_SECONDS) -> str:
        """What stands still that should run, for who watches us; "" when all is well.

        seconds        for the doors to answer
        still_seconds  for the writer's transaction, and for the letters that are decided together
        """
        return (
            standing_still(self._threads, self._loop, seconds)
            or self.store.trouble(still_seconds)
            or (self._door.trouble(still_seconds) if self._door is not None else "")
        )

    def _await_threads(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    def run_until_signal(self, ready: Callable[[], None]) -> None:
        """Serve until SIGTERM or SIGINT."""
        # Waited for, not handled: a handler that sets an Event can meet the lock of the very Event we wait on.
        ends = {signal.SIGTERM, signal.SIGINT}
        signal.pthread_sigmask(signal.SIG_BLOCK, ends)
        self.open_doors()
        ready()
        load_acceptance()
        load_flows()
        gc.freeze()  # what was loaded stays: the collector need not look through it again and again
        gc.enable()
        self.set_to_work()
        signal.sigwait(ends)
        self.stop()

    def _start(self, work: Callable[[], None], name: str) -> None:
        thread = threading.Thread(target=work, name=name, daemon=True)
        thread.start()
        self._threads.append(thread)

    # --- doors -----------------------------------------------------------------------------------------------

    def _open_smtp(self) -> None:
        from listcop.doors.smtp_server import SmtpDoor
        from listcop.doors.smtp_session import Limits

        self._loop = asyncio.new_event_loop()
        self._loop_thread = threading.Thread(target=self._loop.run_forever, name="doors", daemon=True)
        self._loop_thread.start()
        smtp = self.settings.smtp
        self._door = SmtpDoor(
            smtp.host,
            smtp.port,
            hostname=self.settings.domain,
            knows=self.knows,
            accept=self.accept,
            begin_all=self.begin_all,
            full=self.refusal,
            protocol=smtp.protocol,  # type: ignore[arg-type]
            limits=Limits(message_bytes=smtp.max_message_size),
            trusted_networks=smtp.trusted_networks,
            tls_cert=smtp.tls_cert,
            tls_key=smtp.tls_key,
            spool_folder=self.settings.state_dir,
        )
        asyncio.run_coroutine_threadsafe(self._door.start(), self._loop).result(30)
        self.port = self._door.port

    def refusal(self) -> str:
        """Why no letter can be taken now, as an SMTP reply; "" when all is well."""
        return self.file_check.refusal() or self.room.refusal()

    def knows(self, address: str) -> str | None:
        """The refusal for an address that is none of ours; None for a good one."""
        if read_address(address, self.site.domains, self._is_list) is not None:
            return None
        return unknown_address(address, has_lists=bool(self._names))

    def _tell_of_damage(self, damage: str) -> bool:
        """By a connection of its own: the outbox stands still."""
        from listcop.damage_letter import forget_damage, tell_of_damage

        if not damage:
            forget_damage(self.settings)
            return True
        relay = make_relay(self.settings)
        self._relays.append(relay)
        try:
            return tell_of_damage(self.settings, self.site, damage, self.now(), relay.send)
        finally:
            relay.close()

    def _has_several_lists(self) -> bool:
        return sum(len(names) for names in self._names.values()) > 1

    def _is_list(self, name: str, domain: str) -> bool:
        return name in self._names.get(domain, ())

    def accept(self, envelope: Envelope, raw: bytes) -> Sequence[Decision]:
        from listcop.doors.smtp_server import StorageTrouble as NotKept

        try:
            return self._accept(lambda _: envelope, raw)
        except StorageTrouble as trouble:
            self.file_check.heed(trouble)
            raise NotKept(str(trouble)) from trouble

    def begin_all(self, came: Sequence[tuple[Envelope, bytes]], ended: Callable[[int, Settle], None]) -> None:
        """Take letters that came together. `ended` is called for each that is decided: what it is handed brings None
        for one that must be taken by itself, as DNS is to be asked, or as it may have ended the process before."""
        from listcop.flows import accept_message

        names = [_name_of(raw) for _, raw in came]
        calm = [n for n, name in enumerate(names) if not self.tries.crashes(name)]
        if calm:
            self.traffic.note_letter(len(calm))
            under_way = self.tries.note_each(*(names[n] for n in calm))
            try:
                accept_message.begin_all(
                    self.store,
                    self.site,
                    [came[n] for n in calm],
                    self.now(),
                    lambda n, settle: ended(calm[n], partial(self._settle, settle, under_way)),
                    policy_of=_asks_dns,
                    check=_asks_dns,
                )
            except BaseException:
                under_way.end()
                raise
        for n in {*range(len(came))}.difference(calm):
            ended(n, lambda: None)

    def _settle(self, settle: Settle, under_way: Noted) -> Sequence[Decision] | None:
        from listcop.doors.smtp_server import StorageTrouble as NotKept
        from listcop.flows.read_letter import AsksOthers

        try:
            return settle()
        except AsksOthers:
            return None
        except StorageTrouble as trouble:
            self.file_check.heed(trouble)
            raise NotKept(str(trouble)) from trouble
        finally:
            under_way.end_one()
            self.mail_due.ring()
            self.to_read.ring()

    def _accept(self, envelope_of: Callable[[bool], Envelope], raw: bytes) -> Sequence[Decision]:
        """Take a letter, unless taking it ended the process again and again: then it is kept aside."""
        from listcop.flows import accept_message

        self.traffic.note_letter()
        name, now = _name_of(raw), self.now()
        if self.tries.crashes(name) >= TRIES:
            trouble = PutAside(f"taking it ended the server {TRIES} times")
            return accept_message.keep_aside(self.store, self.site, envelope_of(False), raw, now, trouble)
        with self.tries.note(name):
            envelope = envelope_of(True)
            decisions = accept_message.accept(
                self.store, self.site, envelope, raw, now, policy_of=self.senders.word_of, check=self.senders.check
            )
        self.mail_due.ring()
        self.to_read.ring()
        return decisions

    def _poll(self, account: Any) -> None:
        from listcop.mailboxes import watch_mailbox

        what = f"imap {account.name}"
        while not self.stopping.is_set():
            if self._once(lambda: self.node.may(what)):
                lost = self.node.until_lost(what, self.stopping)
                watch_mailbox(account, self.store, self.site, self._mailbox_ports(), lost)
            self.stopping.wait(CLOCK_SECONDS)

    def _lay_archive(self) -> None:
        from listcop.archive_mailbox import watch

        assert self.settings.archive_imap is not None, "it is started only where the settings name an account"
        watch(self.settings.archive_imap, self.store, self.site, self.now, self.node.may, self.stopping)

    def fetch_mail(self) -> None:
        """Fetch what lies in the mailboxes now: for `listcop tick`."""
        from listcop.mailboxes import fetch_once

        self._learn_lists()
        for account in self.settings.imap:
            fetch_once(account, self.store, self.site, self._mailbox_ports())

    def _mailbox_ports(self) -> Any:
        from listcop.mailboxes import Ports as MailboxPorts

        return MailboxPorts(self._accept, self.knows, self.refusal, self.now)

    # --- work ------------------------------------------------------------------------------------------------

    def _send_mail(self) -> None:
        relay = make_relay(self.settings)
        self._relays.append(relay)
        way = way_of(relay, self.pace, self._has_several_lists)
        try:
            while not self.stopping.is_set():
                if not self._once(partial(self._send_due, way)):
                    self.mail_due.wait(5.0)
        finally:
            relay.close()

    def _send_due(self, way: Way) -> bool:
        """Send what is due, when the relay's limits allow it again; False when nothing is due."""
        if self.file_check.damage:
            return False
        rest = self.pace.wait_seconds()
        if rest > 0:
            self.stopping.wait(min(rest, 60.0))
            return True
        return self.outbox.send_while(way, self.now, self._may_send)

    def _may_send(self) -> bool:
        return not self.stopping.is_set() and self.pace.wait_seconds() <= 0

    def _read(self) -> None:
        turns = Turns(
            self.traffic,
            give_way_seconds=GIVE_WAY_SECONDS,
            turn_seconds=TURN_SECONDS,
            most_unread=MOST_UNREAD,
        )
        while not self.stopping.is_set():
            if not self._once(self.list_work.read_some):
                self.traffic.note_all_read()
                self.to_publish.ring()
                self.to_read.wait(min(5.0, self.list_work.rest_seconds()))
                self.stopping.wait(GATHER_SECONDS)
            turns.await_turn(self.stopping.wait)

    def _publish(self) -> None:
        """Write pages once all is read, or a minute later: those of a large list take their time, and CPU."""
        while not self.stopping.is_set():
            self.to_publish.wait(60.0)
            if not self.stopping.is_set():
                self._once(self.list_work.publish_some)

    def _watch(self) -> None:
        """Hear of what other processes write."""
        look = self._look_for_news if self.store.is_sqlite else self._hear_news
        while not self.stopping.wait(WATCH_SECONDS):
            self._once(look)

    def _hear_news(self) -> bool:
        """Other servers tell of their letters when they sent them to the disk, and read them themselves."""
        self.node.beat()
        told = self.node.hear(LISTEN_SECONDS)
        if told is None:
            return self._look_for_news()
        self._learn_lists()
        self.mail_due.ring()
        if not told:  # a command, which reads nothing
            self.to_read.ring()
        return True

    def _look_for_news(self) -> bool:
        version = self.store.version()
        if version == self._seen_version:
            return False
        self._learn_lists()
        self._seen_version = version
        self.mail_due.ring()
        self.to_read.ring()
        return True

    def _learn_lists(self) -> bool:
        with self.store.read() as tx:
            if (there := list_store.count_and_last(tx)) != self._lists:
                self._names, self._lists = list_store.names_by_domain(tx), there
        return True

    def _tick(self) -> None:
        while not self.stopping.is_set():
            if self._once(self._tick_if_mine):
                self.mail_due.ring()
            self.stopping.wait(CLOCK_SECONDS)

    def _tick_if_mine(self) -> bool:
        """One of several servers does what is due by the clock; what it does twice would be done once all the same."""
        from listcop.flows import run_clock
        from listcop.weekly import tell_admin

        if not self.node.may("clock"):
            return False
        made = run_clock.tick(self.store, self.site, self.now(), self.attempts)
        return tell_admin(self.settings, self.store, self.site, self.now()) or made

    def tick_now(self) -> None:
        """Do what is due by the clock at once: the demo moved it."""
        from listcop.flows import run_clock

        run_clock.tick(self.store, self.site, self.now(), self.attempts)
        self.mail_due.ring()

    def _write_metrics(self) -> None:
        from listcop.metrics import keep_writing

        keep_writing(self.settings, self.store, self.now, self.stopping)

    def _once(self, work: Callable[[], bool]) -> bool:
        """Run one piece of work; trouble with one must not end the thread."""
        try:
            return work()
        except StorageTrouble as trouble:
            self.file_check.heed(trouble)
            log.error("the database did not take it: %s; trying again", trouble)
        except Exception:
            log.exception("a fault of ours; trying again")
        self.stopping.wait(1.0)
        return False
