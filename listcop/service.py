"""The running server: opens the store and the doors, sets all to work, is watched, stops cleanly."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
import time
from collections.abc import Callable

from listcop.notify import keep_telling, notify, standing_still, watchdog_seconds
from listcop.parts import Parts
from listcop.reception import Reception
from listcop.seams import crash_here
from listcop.smtp_thread import SmtpThread
from listcop.store import members
from listcop.store.database import StorageTrouble
from listcop.work import Work

log = logging.getLogger("listcop")

DOOR_SECONDS = 10.0  # for letters that are coming in when we are told to stop
DRAIN_SECONDS = 10.0  # for lots that are on their way to the relay, after that
STILL_SECONDS = 120.0  # at one piece of work that all others wait for: then it will not end by itself
LAST_SECONDS = 3.0  # to note what came of lots that were cut off
STOP_SECONDS = 29.0  # in all, whatever hangs: 30 s is what service managers allow


def load_flows() -> None:
    """What the outbox and the clock need; no letter need wait for it. Who needs some of it before loads that."""
    from listcop import metrics, weekly
    from listcop.flows import deliver_outbox, publish_archive, read_posts, run_clock

    assert all((metrics, weekly, deliver_outbox, publish_archive, read_posts, run_clock))


def load_acceptance() -> None:
    """What a letter needs, before all else: the first may be there already, and wait for it behind an open door."""
    from listcop.flows import accept_message

    assert accept_message


def _end_anyway() -> None:
    """A database that hangs holds up threads that an orderly end waits for; nothing that was taken is lost."""
    time.sleep(STOP_SECONDS)
    log.error("something does not answer (the database, a disk), and is waited for no longer; the server ends now")
    logging.shutdown()
    os._exit(0)


class Service:
    """Everything that runs while ListCoP serves: the doors and the work, and the parts they share."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._reception = Reception(parts)
        self._work = Work(parts, self._reception)
        self._threads: list[threading.Thread] = []
        self._door: SmtpThread | None = None

    @property
    def port(self) -> int:
        """Where letters are taken by SMTP; 0 while they are not."""
        return self._door.port if self._door is not None else 0

    # --- life

    def start(self) -> None:
        """Open all doors, and set to work."""
        self.open_doors()
        self.set_to_work()

    def open_doors(self) -> None:
        """Returns when letters are taken."""
        parts = self.parts
        parts.store.start_writer()
        parts.tries.begin(parts.now())
        parts.node.free_claims()
        parts.store.write(members.fold_addresses)
        parts.node.begin()
        parts.lists.learn()
        if not parts.lists.domains:
            log.warning(
                "there is no list in %s yet, and letters are put off. If there should be: is its disk mounted?",
                parts.settings.state_dir,
            )
        if parts.settings.smtp.host:
            self._door = SmtpThread(parts.settings, self._reception)
            self._door.open()

    def set_to_work(self) -> None:
        """Send, read, look at the clock and fetch, each in a thread of its own."""
        for name, work in self._work.all():
            self._start(work, name)
        if watchdog_seconds():
            self._start(lambda: keep_telling(self.trouble, self.parts.stopping), "watchdog")

    def stop(self) -> None:
        """Take no more letters, finish what is under way, and close; a relay that says nothing is not waited for."""
        parts = self.parts
        notify("STOPPING=1")
        parts.stopping.set()
        parts.node.let_go()
        parts.mail_due.end()
        parts.to_read.end()
        parts.to_publish.end()
        if self._door is not None:
            wait_for_letters = self._door.begin_to_close(DOOR_SECONDS)
            parts.store.hurry(LAST_SECONDS)  # what waits for a lock has its answer before the door closes
            wait_for_letters()
        crash_here("stop: doors closed")
        self._await_threads(DRAIN_SECONDS)
        parts.abort_relays()
        self._await_threads(LAST_SECONDS)
        if self._door is not None:
            self._door.end(LAST_SECONDS)
        parts.store.busy_seconds = LAST_SECONDS
        for last in (parts.keep_owed, parts.node.end, parts.tries.end, parts.store.close):
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
            standing_still(self._threads, self._door.loop if self._door is not None else None, seconds)
            or self.parts.store.trouble(still_seconds)
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
        threading.Thread(target=_end_anyway, name="last resort", daemon=True).start()
        self.stop()

    def _start(self, work: Callable[[], None], name: str) -> None:
        thread = threading.Thread(target=work, name=name, daemon=True)
        thread.start()
        self._threads.append(thread)

    # --- work at once

    def fetch_mail(self) -> None:
        """Fetch what lies in the mailboxes now: for `listcop tick`."""
        self._work.fetch_mail()

    def tick_now(self) -> None:
        """Do what is due by the clock at once: the demo moved it."""
        self._work.tick_now()
