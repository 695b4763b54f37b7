"""Whom nobody has proven to be who they say may make us ask others only so often: by domain and by machine.

Subscription bombing comes from one place in many names (promise L5). Letters proven by DMARC are not counted: a large
provider's members join all day.
"""

from __future__ import annotations

from datetime import timedelta

from listcop.core.site import Site
from listcop.flows.read_letter import Letter
from listcop.store import events
from listcop.store import lists as list_store
from listcop.store.database import Tx

ASKED_AN_HOUR = 20  # by letters of one domain, or from one machine that is none of ours
ASKED = "asked back"
HOUR = timedelta(hours=1)


def asks_too_often(tx: Tx, letter: Letter) -> bool:
    """Have as many letters from there made us ask somebody within the hour, over all lists?"""
    if letter.verdict.aligned:
        return False
    since = letter.now - HOUR
    return any(
        events.count_events(tx, list_store.SITE, ASKED, since, place) >= ASKED_AN_HOUR for place in _places(letter)
    )


def note_asked(tx: Tx, site: Site, letter: Letter) -> None:
    """This letter made us ask somebody whether a wish was theirs."""
    if not letter.verdict.aligned:
        list_store.ensure_site(tx, site.domains[0], letter.now)
        for place in _places(letter):
            events.note(tx, list_store.SITE, ASKED, at=letter.now, ref=place)


def _places(letter: Letter) -> list[str]:
    """The domain of the From; and the machine, where it is none of ours (contract, section 5)."""
    domain = (letter.message.from_address or "").rpartition("@")[2]
    e = letter.envelope
    return [place for place in (domain, "" if e.trusted else e.peer) if place]
