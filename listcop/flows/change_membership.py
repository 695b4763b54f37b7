"""Somebody joins, leaves, or changes how their mail comes: by an owner's word or their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from listcop.core.addresses import Role, same_mailbox
from listcop.core.keys import encode_leave_key
from listcop.core.lists import MailingList, Member, joined_roles, read_roles
from listcop.core.membership import OWNERS, State
from listcop.core.message import Message
from listcop.core.recipients import lot_size
from listcop.core.site import Site
from listcop.flows import welcome as welcome_letter
from listcop.flows import who_is_banned
from listcop.flows.find_newcomers import JOINED
from listcop.flows.tell import role_address, tell
from listcop.store import digests, events, failures, keys, lots, members
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.formerly import MOVED


def standing(tx: Tx, mlist: MailingList, address: str) -> Member | None:
    """The membership of an address that has not left."""
    found = members.find_member(tx, mlist.list_id, address)
    return found if found is not None and found.state not in ("left", "pending") else None


def state_of(tx: Tx, site: Site, mlist: MailingList, address: str) -> State:
    """How an address stands with a list. Who is banned is so under whichever of their addresses, but for one that an
    owner made a member's own."""
    if who_is_banned.is_writer_banned(tx, site, mlist, address):
        return "banned"
    found = members.find_member(tx, mlist.list_id, address)
    if found is None:
        return "none"
    return found.state if found.is_member or found.state == "left" else "none"  # type: ignore[return-value]


def add(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    now: datetime,
    *,
    who: str,
    address: str,
    name: str = "",
    cadence: str = "",
    roles: Sequence[str] = ("member",),
    language: str = "",
    welcome: bool = True,
    answers: Message | None = None,
    key: str = "",
) -> Member:
    """Make somebody a member; what was posted before is not sent to them, and questions about their joining end.

    who   whose word it is: the address itself where they asked, or were asked and said yes
    key   by which a reply to the welcome tells of them
    """
    last_number = list_store.get_list(tx, mlist.list_id).last_number
    new = members.NewMember(name, cadence or mlist.settings.default_cadence, roles, language)
    made = members.add_member(tx, mlist.list_id, address, new, now=now, last_number=last_number)
    _end_questions(tx, mlist, address, now)
    failures.forget_owed(tx, mlist.list_id, made.membership_id)
    events.note(tx, mlist.list_id, JOINED, at=now, who=who, ref=address, cadence=made.cadence)
    if welcome:
        data = {
            "name": name,
            "address": address,
            "cadence": made.cadence,
            "leave_address": leave_address(site, mlist, made),
            "is_announce": mlist.settings.posting == "announce" and not made.may_moderate,
            **welcome_letter.shown(tx, mlist, made.profile, {address}, language, now),
        }
        tell(tx, site, mlist, "welcome", address, data, now=now, language=language, answers=answers, key=key)
    return made


def _end_questions(tx: Tx, mlist: MailingList, address: str, now: datetime) -> None:
    """May they join, do they want to? No later yes or no to that means anything, nor after they have left again."""
    given = [(to, purpose) for to in {address, address.lower()} for purpose in ("join", "invited")]
    asked = [one for to, purpose in given for one in keys.open_keys(tx, mlist.list_id, to, purpose)]
    asked += keys.open_keys(tx, mlist.list_id, OWNERS, "approve-join")
    for one in asked:
        if same_mailbox(one.data["member"], address):
            keys.settle_key(tx, mlist.list_id, one.key_hash, "void", now)


def leave_address(site: Site, mlist: MailingList, member: Member) -> str:
    """The address that takes a member off the list at once."""
    key = encode_leave_key(site.secret, mlist.sealed_by, member.membership_id)
    return role_address(mlist, Role.leave_key, key=key)


def leave(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member,
    now: datetime,
    *,
    who: str,
    tell_them: bool = True,
    answers: Message | None = None,
) -> None:
    """Take somebody off the list; they are told, with the way back."""
    stop(tx, mlist, member, "left", now)
    events.note(tx, mlist.list_id, "left", at=now, who=who, ref=member.address)
    if tell_them:
        data = {"address": member.address}
        tell(tx, site, mlist, "goodbye", member.address, data, now=now, language=member.language, answers=answers)


def change(tx: Tx, mlist: MailingList, member: Member, key: str, value: str, now: datetime, *, who: str) -> None:
    """Change one thing of a membership: cadence, name, role, language, digest, lite."""
    if key == "cadence":
        set_cadence(tx, mlist, member, "none" if value == "nomail" else value, now)
    elif key == "role":
        members.change_member(tx, mlist.list_id, member.membership_id, roles=joined_roles(read_roles(value)))
    elif key == "lite":
        members.change_member(tx, mlist.list_id, member.membership_id, lite=value == "on")
    elif key == "digest":
        members.change_member(tx, mlist.list_id, member.membership_id, short_digest=value == "on")
    else:
        members.change_member(tx, mlist.list_id, member.membership_id, **{key: value})
    events.note(tx, mlist.list_id, "member set", at=now, who=who, ref=member.address, key=key, value=value)


def set_cadence(tx: Tx, mlist: MailingList, member: Member, cadence: str, now: datetime) -> None:
    """Change how mail comes, so that no post is missed and none comes twice; a pause goes on to its day.

    Who gets what is under way is settled first. Who had each post gets digests of what comes above the last
    number. Who had digests, and now gets each post, gets a last digest of what waited for one.
    """
    if cadence == member.cadence:
        return
    fresh = list_store.get_list(tx, mlist.list_id)
    lots.cut_everything(tx, mlist.list_id, lot_size(mlist.settings.delivery), mlist.settings.language, now)
    values: dict[str, object] = {"cadence": cadence}
    if cadence == "none":
        events.note(tx, mlist.list_id, MAIL_OFF, at=now, ref=member.address, before=member.cadence)
    if cadence == "each" and member.cadence != "each":
        close_missed(tx, mlist, member, now)
    if member.cadence == "each" and cadence != "each" and member.state == "active":
        values["sent_up_to"] = fresh.last_number
    members.change_member(tx, mlist.list_id, member.membership_id, **values)
    if replace(member, cadence=cadence).gets_mail:
        failures.release_owed(tx, mlist.list_id, member.membership_id, now)


def cadence_to_come(tx: Tx, mlist: MailingList, member: Member) -> str:
    """How mail comes once it comes again: for who said `nomail`, as it did before, under whatever address; as the list
    sends it where nobody noted how that was."""
    if member.cadence != "none":
        return member.cadence
    address = member.address
    for _ in range(MOST_MOVES):
        off = events.last_event(tx, mlist.list_id, MAIL_OFF, address)
        if off is not None and off.at >= member.joined:
            return str(off.data["before"])
        moved = events.last_event(tx, mlist.list_id, MOVED, address)
        if moved is None:
            break
        address = str(moved.data["old"])
    usual = mlist.settings.default_cadence
    return usual if usual != "none" else "each"


MAIL_OFF = "mail off"  # the event; its data tell how mail came before
MOST_MOVES = 5  # changes of address since then


def close_missed(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> None:
    """Let single copies begin above the last number; what was not sent until then comes in a digest of its own."""
    last = list_store.get_list(tx, mlist.list_id).last_number
    if member.sent_up_to < last:
        before = digests.last_closed(tx, mlist.list_id, member.cadence)
        digests.close_period(
            tx,
            mlist.list_id,
            digests.ONCE,
            f"{member.membership_id} {now.isoformat()}",
            opens=before.closes if before else member.joined,
            closes=now,
            above=member.sent_up_to,
            up_to=last,
            now=now,
        )
    members.change_member(tx, mlist.list_id, member.membership_id, each_from=last, sent_up_to=last)


def resume(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> None:
    """Mail comes again as it did before a pause or a leave, with what was under way then; for who gets each post, what
    was missed in one digest. Nothing was missed by whom it never stopped for."""
    if member.state == "active":
        return
    members.change_member(tx, mlist.list_id, member.membership_id, state="active", paused_until=None)
    if member.cadence == "each":
        close_missed(tx, mlist, member, now)
    if member.cadence != "none":
        failures.release_owed(tx, mlist.list_id, member.membership_id, now)


def bring_back(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> None:
    """`resume`: mail comes again as it did, also for who said `nomail` and no day."""
    resume(tx, mlist, member, now)
    set_cadence(tx, mlist, replace(member, state="active"), cadence_to_come(tx, mlist, member), now)


def pause(tx: Tx, mlist: MailingList, member: Member, until: datetime, now: datetime) -> None:
    """No mail until a day; then it comes again as it did, the next digest with all that was missed. So it does for who
    had said `nomail` before: they name a day now."""
    stop(tx, mlist, member, "paused", now, until)
    coming = cadence_to_come(tx, mlist, member)
    members.change_member(tx, mlist.list_id, member.membership_id, cadence=coming)
    events.note(tx, mlist.list_id, "paused", at=now, ref=member.address, until=until.isoformat())


def stop(tx: Tx, mlist: MailingList, member: Member, state: str, now: datetime, until: datetime | None = None) -> None:
    """No mail of the list from now on: paused, left, banned, out of reach. What is under way is settled first, so that
    nothing is missed or doubled by who comes back.

    Who was stopped before was sent nothing since: the mark stays where it was.
    """
    fresh = list_store.get_list(tx, mlist.list_id)
    lots.cut_everything(tx, mlist.list_id, lot_size(mlist.settings.delivery), mlist.settings.language, now)
    values: dict[str, object] = {"state": state, "paused_until": until}
    if member.cadence == "each" and member.state == "active":
        values["sent_up_to"] = fresh.last_number
    members.change_member(tx, mlist.list_id, member.membership_id, **values)


def rename(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member,
    address: str,
    now: datetime,
    *,
    who: str,
    keeps_old: bool,
    is_vouched: bool = False,
) -> bool:
    """Mail goes to another address of the same person; False where that address is banned.

    keeps_old   the old address stays one of theirs; a dead one that somebody else may get some day does not
    is_vouched  a facilitator says that it is theirs, for this list: what else the person has stays as it was
    """
    if who_is_banned.is_writer_banned(tx, site, mlist, address):
        return False
    there = members.find_member(tx, mlist.list_id, address)
    lots.cut_everything(tx, mlist.list_id, lot_size(mlist.settings.delivery), mlist.settings.language, now)
    if there is not None and there.is_member and there.membership_id != member.membership_id:
        members.change_member(tx, mlist.list_id, there.membership_id, state="left")
    if address != member.address:
        members.rename(tx, member, address)
    if member.state == "unreachable":
        resume(tx, mlist, member, now)
    if is_vouched:
        members.be_of_address(tx, member, address, now)
    else:
        members.own_address(tx, member.person_id, address)
    if not keeps_old and not is_vouched:
        members.disown_address(tx, member.person_id, member.address, now)
    events.note(tx, mlist.list_id, MOVED, at=now, who=who, ref=address, old=member.address)
    return True
