"""A delivery failed: what the report says is kept with the member it names."""

from __future__ import annotations

from datetime import datetime

from listcop.core.addresses import Address, Role, bounce_key_is_good, read_bounce_key
from listcop.core.bounces import read_report
from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.site import Site
from listcop.store import events, members
from listcop.store.database import Tx


def record(tx: Tx, site: Site, mlist: MailingList, message: Message, address: Address, now: datetime) -> None:
    """Note who could not be reached, and how bad it is; the key in the address names the member surely."""
    report = read_report(message)
    if report is None:
        return
    member = None
    if address.role is Role.bounce:
        named = read_bounce_key(site.secrets, mlist.name, address.key)
        if named is not None and bounce_key_is_good(named[1], now.date()):
            member = members.get_member(tx, mlist.list_id, named[0])
    if member is None:
        return  # anybody can write to a plain bounce address: nobody is charged for it
    failed = report.recipients[0] if report.recipients else None
    events.note(
        tx,
        mlist.list_id,
        "complaint" if report.complaint else "bounce",
        at=now,
        ref=member.address,
        status=failed.status if failed else "",
        permanent=bool(failed and failed.permanent),
    )
