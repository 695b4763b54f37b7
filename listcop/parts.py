"""What a running server is made of: one of each thing, shared by its doors and its work."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from listcop.bells import Bell, Traffic
from listcop.core.site import Site
from listcop.file_check import FileCheck
from listcop.flows.attempts import Attempts
from listcop.known_lists import KnownLists
from listcop.list_work import ListWork
from listcop.node import Node, node_name
from listcop.senders import Senders
from listcop.settings import Settings
from listcop.state import Room
from listcop.store.database import Store
from listcop.tries import Tries
from listcop.way_out import SharedPace, make_relay, names_of

if TYPE_CHECKING:
    from listcop.flows.deliver_outbox import Outbox

LOOK_SECONDS = 0.05  # between two looks for what is due to be sent


class Parts:
    """Made before anything runs. `stopping` is set when all that runs shall end."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        site: Site,
        now: Callable[[], datetime],
        *,
        tries: Tries | None = None,
        room: Room | None = None,
        ended_suddenly: bool = False,
    ) -> None:
        self.settings, self.store, self.site, self.now = settings, store, site, now
        self.senders = Senders(settings, now)
        self.tries = tries or Tries(settings.state_dir, store)
        self.attempts = Attempts(self.tries.note, self.tries.crashes)
        self.node = Node(store, node_name(settings))
        self.list_work = ListWork(store, site, settings.archive_folder, self.node, now, self.attempts)
        self.pace = SharedPace(settings.relay)
        self.room = room or Room(settings)
        self.file_check = FileCheck(store, now, ended_suddenly, self._tell_of_damage)
        self.lists = KnownLists(store)
        self.mail_due, self.to_read, self.to_publish = Bell(LOOK_SECONDS), Bell(), Bell()
        self.traffic = Traffic()
        self.stopping = threading.Event()
        self.relays: list[Any] = []  # a relay that says nothing must not keep us from stopping

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

    def open_relay(self) -> Any:
        """A way to the relay that ends when we stop."""
        relay = make_relay(self.settings)
        self.relays.append(relay)
        return relay

    def _tell_of_damage(self, damage: str) -> bool:
        """By a connection of its own: the outbox stands still."""
        from listcop.damage_letter import forget_damage, tell_of_damage

        if not damage:
            forget_damage(self.settings)
            return True
        relay = self.open_relay()
        try:
            return tell_of_damage(self.settings, self.site, damage, self.now(), relay.send)
        finally:
            relay.close()
