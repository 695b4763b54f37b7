"""What a server does all the time, each in a thread of its own: send, read, write pages, look at the clock, fetch."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from listcop.bells import Turns
from listcop.node import LISTEN_SECONDS
from listcop.parts import Parts
from listcop.reception import Reception
from listcop.store.database import StorageTrouble
from listcop.way_out import way_of

if TYPE_CHECKING:
    from listcop.flows.deliver_outbox import Way

log = logging.getLogger("listcop")

WATCH_SECONDS = 0.25  # how often the server looks whether another process wrote
CLOCK_SECONDS = 5.0
GATHER_SECONDS = 0.1  # posts that come together are read together
GIVE_WAY_SECONDS = 2.0  # while letters keep coming or leaving: so long reading waits,
TURN_SECONDS = 0.15  # then it has a turn,
MOST_UNREAD = 4000  # and no longer waits behind so many


class Work:
    """Each goes on until the server stops; trouble with one piece of work is told, and the next one begins."""

    def __init__(self, parts: Parts, reception: Reception) -> None:
        self._parts, self._reception = parts, reception
        self._seen_version = -1

    def all(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """What is to run here, each with the name of its thread."""
        settings = self._parts.settings
        yield "outbox", self._send_mail
        yield "reader", self._read
        yield "pages", self._publish
        yield "watch", self._watch
        if self._parts.store.is_sqlite:
            yield "file check", lambda: self._parts.file_check.keep_looking(self._parts.stopping)
        yield "clock", self._tick
        if settings.metrics_file is not None:
            yield "metrics", self._write_metrics
        if settings.archive_imap is not None:
            yield "archive-imap", self._lay_archive
        for account in settings.imap:
            yield f"imap-{account.name}", partial(self._poll, account)

    def _poll(self, account: Any) -> None:
        while not self._parts.stopping.is_set():
            self._once(partial(self._watch_mailbox, account))
            self._parts.stopping.wait(CLOCK_SECONDS)

    def _watch_mailbox(self, account: Any) -> bool:
        """One of several servers fetches letters, until it stops or loses that."""
        from listcop.mailboxes import watch_mailbox

        what = f"imap {account.name}"
        if not self._parts.node.may(what):
            return False
        lost = self._parts.node.until_lost(what, self._parts.stopping)
        watch_mailbox(account, self._parts.store, self._parts.site, self._reception.mailbox_ports(), lost)
        return True

    def _lay_archive(self) -> None:
        from listcop.archive_mailbox import watch

        parts = self._parts
        account = parts.settings.archive_imap
        assert account is not None, "it is started only where the settings name an account"
        watch(account, parts.store, parts.site, parts.now, parts.node.may, parts.stopping)

    def fetch_mail(self) -> None:
        """Fetch what lies in the mailboxes now: for `listcop tick`."""
        from listcop.mailboxes import fetch_once

        self._parts.lists.learn()
        for account in self._parts.settings.imap:
            fetch_once(account, self._parts.store, self._parts.site, self._reception.mailbox_ports())

    def _send_mail(self) -> None:
        with self._parts.relay() as relay:
            way = way_of(relay, self._parts.pace, self._parts.lists.are_several, self._parts.traffic.note_sent)
            while not self._parts.stopping.is_set():
                if not self._once(partial(self._send_due, way)):
                    self._parts.mail_due.wait(5.0)

    def _send_due(self, way: Way) -> bool:
        """Send what is due, when the relay's limits allow it again; False when nothing is due."""
        if self._parts.file_check.damage:
            return False
        rest = self._parts.pace.wait_seconds()
        if rest > 0:
            self._parts.stopping.wait(min(rest, 60.0))
            return True
        return self._parts.outbox.send_while(way, self._parts.now, self._may_send)

    def _may_send(self) -> bool:
        return not self._parts.stopping.is_set() and self._parts.pace.wait_seconds() <= 0

    def _read(self) -> None:
        turns = Turns(
            self._parts.traffic,
            give_way_seconds=GIVE_WAY_SECONDS,
            turn_seconds=TURN_SECONDS,
            most_unread=MOST_UNREAD,
        )
        while not self._parts.stopping.is_set():
            if not self._once(self._parts.list_work.read_some):
                self._parts.traffic.note_all_read()
                self._parts.to_publish.ring()
                self._parts.to_read.wait(min(5.0, self._parts.list_work.rest_seconds()))
                self._parts.stopping.wait(GATHER_SECONDS)
            turns.await_turn(self._parts.stopping.wait)

    def _publish(self) -> None:
        """Write pages once all is read, or a minute later: those of a large list take their time, and CPU."""
        while not self._parts.stopping.is_set():
            self._parts.to_publish.wait(60.0)
            if not self._parts.stopping.is_set():
                self._once(self._parts.list_work.publish_some)

    def _watch(self) -> None:
        """Hear of what other processes write."""
        look = self._look_for_news if self._parts.store.is_sqlite else self._hear_news
        while not self._parts.stopping.wait(WATCH_SECONDS):
            self._once(look)
            self._once(self._look_for_secrets)
            self._once(self._look_whether_all_is_well)

    def _hear_news(self) -> bool:
        """Other servers tell of their letters when they sent them to the disk, and read them themselves."""
        self._parts.node.beat()
        told = self._parts.node.hear(LISTEN_SECONDS)
        if told is None:
            return self._look_for_news()
        self._parts.lists.learn()
        self._parts.mail_due.ring()
        if not told:  # a command, which reads nothing
            self._parts.to_read.ring()
        return True

    def _look_for_news(self) -> bool:
        version = self._parts.store.version()
        if version == self._seen_version:
            return False
        self._parts.lists.learn()
        self._seen_version = version
        self._parts.mail_due.ring()
        self._parts.to_read.ring()
        return True

    def _look_for_secrets(self) -> bool:
        self._parts.secret_watch.look()
        return True

    def _look_whether_all_is_well(self) -> bool:
        self._parts.outage.look()
        return True

    def _tick(self) -> None:
        while not self._parts.stopping.is_set():
            if self._once(self._tick_if_mine):
                self._parts.mail_due.ring()
            self._parts.stopping.wait(CLOCK_SECONDS)

    def _tick_if_mine(self) -> bool:
        """One of several servers does what is due by the clock; what it does twice would be done once all the same."""
        from listcop.flows import run_clock
        from listcop.weekly import tell_admin

        if not self._parts.node.may("clock"):
            return False
        made = run_clock.tick(self._parts.store, self._parts.site, self._parts.now(), self._parts.attempts)
        return tell_admin(self._parts.settings, self._parts.store, self._parts.site, self._parts.now()) or made

    def tick_now(self) -> None:
        """Do what is due by the clock at once: the demo moved it."""
        from listcop.flows import run_clock

        run_clock.tick(self._parts.store, self._parts.site, self._parts.now(), self._parts.attempts)
        self._parts.mail_due.ring()

    def _write_metrics(self) -> None:
        from listcop.metrics import keep_writing

        keep_writing(self._parts.settings, self._parts.store, self._parts.now, self._parts.stopping)

    def _once(self, work: Callable[[], bool]) -> bool:
        """Run one piece of work; trouble with one must not end the thread."""
        try:
            return work()
        except StorageTrouble as trouble:
            self._parts.file_check.heed(trouble)
            self._parts.outage.note(trouble)
        except Exception:
            log.exception("a fault of ours; trying again")
        self._parts.stopping.wait(1.0)
        return False
