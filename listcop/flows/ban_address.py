"""An address is refused from now on, or no longer: by a moderator's word or an owner's."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from listcop.core.addresses import same_mailbox
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.flows import change_membership, settle_join
from listcop.flows.tell import tell
from listcop.flows.who_is_banned import BANNED, forget, outlives
from listcop.store import events, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

Refusal = Literal["", "forged", "looks-after", "banned"]


def other_than(tx: Tx, mlist: MailingList, address: str) -> str:
    """The address of the membership that a ban of this one ends, where it is another; "" where it is the same."""
    member = members.find_writer(tx, mlist.list_id, address)
    return member.address if member is not None and not same_mailbox(member.address, address) else ""


def all_of(tx: Tx, mlist: MailingList, address: str) -> list[str]:
    """An address, and the others of whoever posts from it."""
    member = members.find_writer(tx, mlist.list_id, address)
    others = members.addresses_of(tx, member.person_id) if member is not None else []
    return [address, *(one for one in others if not same_mailbox(one, address))]


def ban(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, *, who: str) -> Refusal:
    """Refuse whoever posts from an address; returns why not, or "". A member is told, with the way back; a stranger is
    not.

    What they had stays with the membership, for `lift`. Nobody who looks after the list is banned by a letter: first
    an owner takes the role away.
    """
    member = members.find_writer(tx, mlist.list_id, address)
    if (member is not None and member.state == BANNED) or (member is None and outlives(tx, site, mlist, address)):
        return "banned"
    if member is not None and member.state != "left" and member.may_moderate:
        return "looks-after"
    for one in all_of(tx, mlist, address):
        settle_join.end_all(tx, mlist, one, now)
    if member is None:
        banned = members.NewMember(cadence="none", state=BANNED)
        members.add_member(tx, mlist.list_id, address, banned, now=now, last_number=_last(tx, mlist))
        events.note(tx, mlist.list_id, BANNED, at=now, who=who, ref=address, was="")
        return ""
    _ban_member(tx, mlist, member, now, who=who)
    if member.is_member:
        tell(
            tx, site, mlist, "banned", member.address, {"address": member.address},
            now=now, language=member.language, is_answer=False,
        )  # fmt: skip
    return ""


def _ban_member(tx: Tx, mlist: MailingList, member: Member, now: datetime, *, who: str) -> None:
    change_membership.stop(tx, mlist, member, BANNED, now)
    until = member.paused_until.isoformat() if member.paused_until is not None else None
    events.note(tx, mlist.list_id, BANNED, at=now, who=who, ref=member.address, was=member.state, until=until)


def lift(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, *, who: str) -> bool:
    """Take a ban back; False where there is none. A member is what they were, a stranger may ask to join."""
    member = members.find_writer(tx, mlist.list_id, address)
    outlived = forget(tx, site, mlist, address)
    if member is None or member.state != BANNED:
        return outlived
    last = events.last_event(tx, mlist.list_id, BANNED, member.address)
    last = last or events.last_event(tx, mlist.list_id, BANNED, address)  # as older releases noted it
    was = str(last.data.get("was", "")) if last is not None else ""
    until = last.data.get("until") if last is not None else None
    if was in ("paused", "unreachable"):
        day = datetime.fromisoformat(str(until)) if until else None
        members.change_member(tx, mlist.list_id, member.membership_id, state=was, paused_until=day)
    elif was == "active":
        change_membership.resume(tx, mlist, member, now)
    else:
        members.change_member(tx, mlist.list_id, member.membership_id, state="left")
    events.note(tx, mlist.list_id, "ban lifted", at=now, who=who, ref=member.address)
    return True


def _last(tx: Tx, mlist: MailingList) -> int:
    return list_store.get_list(tx, mlist.list_id).last_number
