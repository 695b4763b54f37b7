"""The people who look after a list hear of something: its owners, else its facilitators, else the site's admin."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.gather_for_owners import tell_or_gather
from listcop.store import events, letters, members, posts
from listcop.store.database import Tx


def owners(tx: Tx, site: Site, mlist: MailingList) -> list[tuple[str, str]]:
    """Address and language of the owners; where there is none, the admin."""
    found = members.with_role(tx, mlist.list_id, ("owner",)) or members.with_role(tx, mlist.list_id, ("facilitator",))
    return [(one.address, one.language) for one in found] or [(site.admin, site.language)]


def moderators(tx: Tx, site: Site, mlist: MailingList) -> list[tuple[str, str]]:
    """Those who settle held posts: moderators and facilitators, else the owners, else the admin."""
    found = members.with_role(tx, mlist.list_id, ("moderator", "facilitator"))
    return [(one.address, one.language) for one in found] or owners(tx, site, mlist)


def tell_owners(
    tx: Tx, site: Site, mlist: MailingList, occasion: str, data: Mapping[str, Any], *, now: datetime
) -> None:
    """Tell each of them, at once or with the day's other things: one letter a day is what they get at most."""
    for address, language in owners(tx, site, mlist):
        tell_or_gather(tx, site, mlist, occasion, address, language, data, now)


def tell_unfit(tx: Tx, site: Site, mlist: MailingList, thread: int, trouble: str, *, now: datetime) -> None:
    """A thread could not be read or shown, and all else went on without it: its owners are told once."""
    told = events.events_of(tx, mlist.list_id, ref=f"#{thread}", what="damaged")
    written = posts.posts_of_thread(tx, mlist.list_id, thread)
    if not written or any(one.data.get("trouble") == trouble for one in told):
        return
    events.note(tx, mlist.list_id, "damaged", at=now, ref=f"#{thread}", trouble=trouble)
    letter = letters.get_letter(tx, mlist.list_id, written[-1].letter_id)
    assert letter is not None, f"{mlist.name}: #{written[-1].number} has no letter"
    data = {
        "received": letter.received,
        "sender": letter.sender,
        "size": letter.size,
        "trouble": f"#{thread}: {trouble}"[:500],
        "command_line": f"listcop thread show {mlist.name} {thread}",
    }
    tell_owners(tx, site, mlist, "letter-damaged", data, now=now)
