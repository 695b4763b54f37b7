"""A mailbox that cannot be opened for a while, or letters in it that are too large: owners are told once of each."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.gather_for_owners import tell_or_gather
from listcop.flows.tell import tell
from listcop.flows.tell_owners import owners
from listcop.store import events, lists
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")

PATIENCE = timedelta(minutes=30)  # what mends itself sooner is nobody's business
T = TypeVar("T")
_NUMBERS = re.compile(r"\d+")  # "(0.001 + 0.000 secs)": servers say how long they took
MOST_KNOWN = 1000  # letters too large that one mailbox holds


class Troubles:
    """What stands between us and one mailbox. Since when, and that its owners were told, is remembered over restarts:
    with cron each look is one."""

    def __init__(self, store: Store, site: Site, name: str, names: Sequence[str]) -> None:
        self._store, self._site, self._name, self._lists = store, site, name, names
        self._since: datetime | None = None
        self._is_told: bool | None = None

    def trouble(self, what: str, now: datetime) -> bool:
        """It cannot be opened now, or not read. False where the look before this one met the same."""
        begun = self._keep(lambda tx: self._begin(tx, what, now)) if self._since is None else None
        since, is_news = begun or (self._since or now, True)
        self._since = since = min(since, now)
        if not self._is_told and now - since >= PATIENCE:
            self._is_told = self._keep(lambda tx: self._tell(tx, what, since, now)) or False
        return is_news

    def well(self) -> bool:
        """It was read. True where it had trouble before."""
        was_ill, self._since = self._since is not None, None
        if (was_ill or self._is_told is not False) and (forgotten := self._keep(self._forget)) is not None:
            self._is_told = False
            return forgotten or was_ill
        return was_ill

    def _keep(self, work: Callable[[Tx], T]) -> T | None:
        try:
            return self._store.write(work)
        except StorageTrouble as trouble:  # told the next time
            log.error("imap %s: that it has trouble could not be told: %s", self._name, trouble)
            return None

    def _begin(self, tx: Tx, what: str, now: datetime) -> tuple[datetime, bool]:
        """Since when, and whether it is another trouble than was met last."""
        since, before = json.loads(events.fact(tx, _began(self._name)) or '["", ""]')
        first = datetime.fromisoformat(since) if since else now
        events.keep_fact(tx, _began(self._name), json.dumps([first.isoformat(), what]))
        return first, _NUMBERS.sub("", what) != _NUMBERS.sub("", before)

    def _tell(self, tx: Tx, what: str, since: datetime, now: datetime) -> bool:
        if events.fact(tx, _fact(self._name)):
            return True
        events.keep_fact(tx, _fact(self._name), what)
        data = {"mailbox": self._name, "since": since, "trouble": what}
        for mlist, address, language in _people(tx, self._site, self._lists):
            tell(tx, self._site, mlist, "mailbox-trouble", address, data, now=now, language=language, is_answer=False)
        return True

    def _forget(self, tx: Tx) -> bool:
        known = [fact for fact in (_fact(self._name), _began(self._name)) if events.fact(tx, fact)]
        for fact in known:
            events.keep_fact(tx, fact, "")
        return bool(known)


class TooLarge:
    """Letters that the server takes from no door: they stay in their mailbox, and its owners are told once of each."""

    def __init__(self, store: Store, site: Site, name: str, url: str, names: Sequence[str], limit: int) -> None:
        self._store, self._site, self._name, self._url, self._lists = store, site, name, url, names
        self._limit = limit
        self._seen: set[tuple[int, int]] = set()

    def lie_there(self, uidvalidity: int, uids: Sequence[int], now: datetime) -> None:
        """These lie there now; a look that was cut short may not have met all of them."""
        new = {(uidvalidity, uid) for uid in uids} - self._seen
        if not new:
            return
        try:
            self._store.write(lambda tx: self._tell(tx, uidvalidity, uids, now))
            self._seen |= new
        except StorageTrouble as trouble:  # told the next time
            log.error("imap %s: that it holds letters too large could not be told: %s", self._name, trouble)

    def _tell(self, tx: Tx, uidvalidity: int, uids: Sequence[int], now: datetime) -> None:
        fact = f"mailbox too large {self._name}"
        told_of, told, *url = json.loads(events.fact(tx, fact) or "[0, []]")  # earlier releases kept no URL
        before = set(told) if told_of == uidvalidity and url in ([], [self._url]) else set()
        events.keep_fact(tx, fact, json.dumps([uidvalidity, sorted(before.union(uids))[-MOST_KNOWN:], self._url]))
        if not (count := len(set(uids).difference(before))):
            return
        data = {"mailbox": self._name, "limit": self._limit, "count": count}
        people = _people(tx, self._site, self._lists)
        for list_id in sorted({mlist.list_id for mlist, _, _ in people}):  # in this order, as everybody else
            lists.lock_list(tx, list_id)
        for mlist, address, language in people:
            tell_or_gather(tx, self._site, mlist, "mailbox-too-large", address, language, data, now)


def _fact(name: str) -> str:
    return f"mailbox trouble {name}"


def _began(name: str) -> str:
    return f"mailbox trouble since {name}"


def _people(tx: Tx, site: Site, names: Sequence[str]) -> list[tuple[MailingList, str, str]]:
    """Who looks after the lists of a mailbox, each once: a list of theirs, address and language."""
    found: dict[str, tuple[MailingList, str, str]] = {}
    for mlist in _lists_of(tx, site, names):
        for address, language in owners(tx, site, mlist):
            found.setdefault(address, (mlist, address, language))
    return list(found.values())


def _lists_of(tx: Tx, site: Site, names: Sequence[str]) -> list[MailingList]:
    """The lists that a mailbox is named for; all where it is for none by name."""
    asked = [one if "@" in one else f"{one}@{site.domains[0]}" for one in names]
    return [one for one in lists.all_lists(tx) if not asked or one.address in asked]
