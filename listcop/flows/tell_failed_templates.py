"""Owners hear which template of theirs failed, so that ours went out instead: once for each trouble."""

from __future__ import annotations

from datetime import datetime

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.note_failed_template import FAILED, OF_THIS
from listcop.flows.tell_owners import tell_owners
from listcop.store import events
from listcop.store.database import Tx

TOLD = "template failure told"  # events; `ref` is the occasion, as in FAILED


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """Now, where one failed that nobody was told of."""
    if events.last_event(tx, mlist.list_id, FAILED) is None:
        return None
    return now if events.refs_behind(tx, mlist.list_id, FAILED, TOLD) else None


def tell_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    for occasion in events.refs_behind(tx, mlist.list_id, FAILED, TOLD):
        for one in events.events_behind(tx, mlist.list_id, FAILED, TOLD, occasion):
            data = {"occasion": occasion, "trouble": one.data["trouble"]}
            tell_owners(tx, site, mlist, OF_THIS, data, now=now)
        events.note(tx, mlist.list_id, TOLD, at=now, ref=occasion)
    return True
