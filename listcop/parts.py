"""What a running server is made of: one of each thing, shared by its doors and its work."""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from listcop.bells import Bell, Traffic
from listcop.core.site import Site
from listcop.file_check import FileCheck
from listcop.flows.attempts import Attempts
from listcop.known_lists import KnownLists
from listcop.list_work import ListWork
from listcop.node import Node, node_name
from listcop.outage import Outage
from listcop.secret_file import SecretWatch
from listcop.senders import Senders
from listcop.settings import Settings
from listcop.state import Room
from listcop.store.database import Store
from listcop.tries import Tries
from listcop.way_out import SharedPace, make_relay, names_of

if TYPE_CHECKING:
    from listcop.flows.deliver_outbox import Outbox

LOOK_SECONDS = 0.05  # between two looks for what is due to be sent


def utc_now() -> datetime:
    return datetime.now(UTC)


class Parts:
    """Made before anything runs. `stopping` is set when all that runs shall end.

    now  a function, so that a demo can move its clock
    """

    def __init__(
        self,
        settings: Settings,
        store: Store,
        site: Site,
        now: Callable[[], datetime] = utc_now,
        *,
        tries: Tries | None = None,
        room: Room | None = None,
        traffic: Traffic | None = None,
        ended_suddenly: bool = False,
    ) -> None:
        self.settings, self.store, self.site, self.now = settings, store, site, now
        self.senders = Senders(settings, now)
        self.tries = tries or Tries(settings.state_dir, store)
        self.attempts = Attempts(self.tries.note, self.tries.crashes)
        self.node = Node(store, node_name(settings))
        self.outage = Outage(store, self.node.name)
        self.list_work = ListWork(store, site, settings.archive_folder, self.node, now, self.attempts)
        self.pace = SharedPace(settings.relay)
        self.room = room or Room(settings)
        self.file_check = FileCheck(store, now, ended_suddenly, self._tell_of_damage)
        self.lists = KnownLists(store)
        self.secret_watch = SecretWatch(store, settings)
        self.mail_due, self.to_read, self.to_publish = Bell(LOOK_SECONDS), Bell(), Bell()
        self.traffic = traffic or Traffic()
        self.stopping = threading.Event()
        self._relays: list[Any] = []  # those that are open

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

    @contextlib.contextmanager
    def relay(self) -> Iterator[Any]:
        """A way to the relay, which is closed behind us."""
        relay = make_relay(self.settings)
        self._relays.append(relay)
        try:
            with contextlib.closing(relay):
                yield relay
        finally:
            self._relays.remove(relay)

    def abort_relays(self) -> None:
        """One that says nothing must not keep us from stopping."""
        for relay in list(self._relays):  # the threads that end meanwhile close theirs
            relay.abort()

    def keep_owed(self) -> None:
        """Keep what came of the last lots, where anything was sent."""
        if "outbox" in self.__dict__:
            self.outbox.keep_owed()

    def _tell_of_damage(self, damage: str) -> bool:
        """By a connection of its own: the outbox stands still."""
        from listcop.damage_letter import forget_damage, tell_of_damage

        if not damage:
            forget_damage(self.settings)
            return True
        with self.relay() as relay:
            return tell_of_damage(self.settings, self.site, damage, self.now(), relay.send)
