"""Addresses that said `block`: nobody's wish makes us write there, on any list, until a letter comes from there."""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core.membership import CONFIRMATIONS_A_DAY
from listcop.core.site import Site
from listcop.store import events, keys
from listcop.store import lists as list_store
from listcop.store.database import Tx

DAY = timedelta(days=1)
BLOCK = "block"
LIFTED = "block lifted"


def block(tx: Tx, site: Site, address: str, now: datetime) -> None:
    list_store.ensure_site(tx, site.domains[0], now)
    events.note(tx, list_store.SITE, BLOCK, at=now, who=address, ref=address.lower())


def is_blocked(tx: Tx, address: str) -> bool:
    address = address.lower()
    last = events.last_event(tx, list_store.SITE, BLOCK, address)
    lifted = events.last_event(tx, list_store.SITE, LIFTED, address) if last is not None else None
    return last is not None and (lifted is None or lifted.at < last.at)


def may_ask(tx: Tx, address: str, now: datetime) -> bool:
    """Whether one more letter that asks for something may go there at another's wish: it has not said `block`, and got
    fewer than three such letters today, over all lists (promise L5)."""
    few = keys.asked_within(tx, address, DAY, now) < CONFIRMATIONS_A_DAY
    return few and not is_blocked(tx, address)


def lift(tx: Tx, address: str, now: datetime) -> None:
    """Who proves to write from there asks for something themself."""
    if is_blocked(tx, address):
        events.note(tx, list_store.SITE, LIFTED, at=now, who=address, ref=address.lower())
