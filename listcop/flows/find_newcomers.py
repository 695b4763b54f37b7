"""Who is new: those who joined by their own word, or were invited and came; whom an owner brought along is not."""

from __future__ import annotations

from datetime import datetime

from listcop.core.lists import MailingList, Member
from listcop.store import events, members
from listcop.store.database import Tx

JOINED = "joined"  # the event: ref is the address; of who asked for it, `who` is the same


def newcomers_between(tx: Tx, mlist: MailingList, opens: datetime, closes: datetime) -> list[Member]:
    """Those who came in a stretch of time, in order, and are still there."""
    came = came_since(tx, mlist, opens)
    return [one for one in members.joined_between(tx, mlist.list_id, opens, closes) if one.address in came]


def came_since(tx: Tx, mlist: MailingList, since: datetime) -> dict[str, None]:
    """The addresses that joined by their own word since then, in order; some may have left."""
    return dict.fromkeys(events.own_since(tx, mlist.list_id, JOINED, since))
