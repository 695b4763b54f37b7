"""The people who look after a list hear of something: its owners, else its facilitators, else the site's admin."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.tell import tell
from listcop.store import members
from listcop.store.database import Tx

RolesAsked = tuple[str, ...]


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
    for address, language in owners(tx, site, mlist):
        tell(tx, site, mlist, occasion, address, data, now=now, language=language, is_answer=False)
