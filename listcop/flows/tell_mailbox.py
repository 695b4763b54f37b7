"""A mailbox that cannot be opened for a while: its owners are told once, in plain words."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.tell import tell
from listcop.flows.tell_owners import owners
from listcop.store import events, lists
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")

PATIENCE = timedelta(minutes=30)  # what mends itself sooner is nobody's business


class Troubles:
    """What stands between us and one mailbox. That its owners were told is remembered over restarts."""

    def __init__(self, store: Store, site: Site, name: str, names: Sequence[str]) -> None:
        self._store, self._site, self._name, self._lists = store, site, name, names
        self._since: datetime | None = None
        self._is_told: bool | None = None

    def trouble(self, what: str, now: datetime) -> None:
        """It cannot be opened now, or not read."""
        self._since = min(self._since or now, now)
        if self._is_told or now - self._since < PATIENCE:
            return
        since = self._since
        self._keep(lambda tx: self._tell(tx, what, since, now))

    def well(self) -> None:
        """It was read."""
        self._since = None
        if self._is_told is not False:
            self._keep(self._forget)

    def _keep(self, work: object) -> None:
        try:
            self._is_told = self._store.write(work)  # type: ignore[arg-type]
        except StorageTrouble as trouble:  # told the next time
            log.error("imap %s: that it has trouble could not be told: %s", self._name, trouble)

    def _tell(self, tx: Tx, what: str, since: datetime, now: datetime) -> bool:
        if events.fact(tx, _fact(self._name)):
            return True
        events.keep_fact(tx, _fact(self._name), what)
        told: set[str] = set()
        for mlist in _lists_of(tx, self._site, self._lists):
            for address, language in owners(tx, self._site, mlist):
                if address not in told:
                    told.add(address)
                    data = {"mailbox": self._name, "since": since, "trouble": what}
                    tell(
                        tx, self._site, mlist, "mailbox-trouble", address, data, now=now, language=language,
                        is_answer=False,
                    )  # fmt: skip
        return True

    def _forget(self, tx: Tx) -> bool:
        if events.fact(tx, _fact(self._name)):
            events.keep_fact(tx, _fact(self._name), "")
        return False


def trouble_told(tx: Tx, name: str) -> str:
    """What the owners were told of a mailbox and is not over; "" where all is well."""
    return events.fact(tx, _fact(name)) or ""


def _fact(name: str) -> str:
    return f"mailbox trouble {name}"


def _lists_of(tx: Tx, site: Site, names: Sequence[str]) -> list[MailingList]:
    """The lists that a mailbox is named for; all where it is for none by name."""
    asked = [one if "@" in one else f"{one}@{site.domains[0]}" for one in names]
    return [one for one in lists.all_lists(tx) if not asked or one.address in asked]
