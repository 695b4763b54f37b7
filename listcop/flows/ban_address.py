"""An address is refused from now on, or no longer: by a moderator's word or an owner's."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows import change_membership, settle_join
from listcop.flows.tell import tell
from listcop.flows.who_is_banned import BANNED, forget, outlives
from listcop.store import events, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

Refusal = Literal["", "forged", "looks-after", "banned"]


def ban(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, *, who: str) -> Refusal:
    """Refuse an address; returns why not, or "". A member is told, with the way back; a stranger is not.

    What they had stays with the membership, for `lift`. Nobody who looks after the list is banned by a letter: first
    an owner takes the role away.
    """
    member = members.find_member(tx, mlist.list_id, address)
    if (member is not None and member.state == BANNED) or (member is None and outlives(tx, site, mlist, address)):
        return "banned"
    if member is not None and member.state != "left" and member.may_moderate:
        return "looks-after"
    was = member.state if member is not None else ""
    if member is None:
        members.add_member(
            tx, mlist.list_id, address, cadence="none", state=BANNED, now=now, last_number=_last(tx, mlist)
        )
    else:
        change_membership.stop(tx, mlist, member, BANNED, now)
    settle_join.end_all(tx, mlist, address, now)
    events.note(tx, mlist.list_id, BANNED, at=now, who=who, ref=address, was=was)
    if member is not None and member.is_member:
        tell(
            tx, site, mlist, "banned", address, {"address": address},
            now=now, language=member.language, is_answer=False,
        )  # fmt: skip
    return ""


def lift(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, *, who: str) -> bool:
    """Take a ban back; False where there is none. A member is what they were, a stranger may ask to join."""
    member = members.find_member(tx, mlist.list_id, address)
    outlived = forget(tx, site, mlist, address)
    if member is None or member.state != BANNED:
        return outlived
    last = events.last_event(tx, mlist.list_id, BANNED, address)
    if last is not None and last.data.get("was") in ("active", "paused", "unreachable"):
        change_membership.resume(tx, mlist, member, now)
    else:
        members.change_member(tx, mlist.list_id, member.membership_id, state="left")
    events.note(tx, mlist.list_id, "ban lifted", at=now, who=who, ref=address)
    return True


def _last(tx: Tx, mlist: MailingList) -> int:
    return list_store.get_list(tx, mlist.list_id).last_number
