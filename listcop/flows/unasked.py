"""Letters to one person that nobody asked for: one a quarter, over all lists of the site, whatever each is about."""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.blocked import is_blocked
from listcop.store import events, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

QUARTER = timedelta(days=91)
UNASKED = "unasked"  # the event of such a letter, kept with the site; `ref` is the address, `list` and `why` are data


def may_write(tx: Tx, address: str, now: datetime) -> bool:
    """Whether nobody wrote to this person unasked for a quarter, under any of their addresses."""
    since, everywhere = now - QUARTER, _all_addresses(tx, address)
    return not is_blocked(tx, address) and not any(
        events.count_events(tx, list_store.SITE, UNASKED, since, one) for one in everywhere
    )


def written_to(tx: Tx, now: datetime) -> set[str]:
    """The addresses to which somebody wrote unasked within the quarter."""
    return events.refs_since(tx, list_store.SITE, UNASKED, now - QUARTER)


def free_from(tx: Tx, address: str) -> datetime | None:
    """The moment from which the next such letter may go to this person; None where there was none."""
    last = [events.last_event(tx, list_store.SITE, UNASKED, one) for one in _all_addresses(tx, address)]
    return max((one.at + QUARTER for one in last if one is not None), default=None)


def take(tx: Tx, site: Site, mlist: MailingList, address: str, why: str, now: datetime) -> bool:
    """Take the one letter of this quarter, right before it is written; False, and nothing is taken, where it is gone.

    why  the occasion, as its letter's folder is called
    Two servers that ask for one person at once wait for each other here.
    """
    list_store.ensure_site(tx, site.domains[0], now)
    list_store.lock_list(tx, list_store.SITE)
    if not may_write(tx, address, now):
        return False
    events.note(tx, list_store.SITE, UNASKED, at=now, ref=address, list=mlist.list_id, why=why)
    return True


def forget_list(tx: Tx, list_id: int) -> None:
    """A list that is removed takes along to whom it wrote so, but for people of other lists, whose quarter goes on."""
    for one in events.events_of(tx, list_store.SITE, what=UNASKED, limit=1_000_000):
        if one.data.get("list") == list_id and members.person_of(tx, one.ref) is None:
            events.forget(tx, list_store.SITE, UNASKED, one.ref)


def _all_addresses(tx: Tx, address: str) -> set[str]:
    person = members.person_of(tx, address)
    return {address, *(members.addresses_of(tx, person) if person is not None else ())}
