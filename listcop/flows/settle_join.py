"""Who asked to join and waits: let in or refused by an owner, by mail or in the shell, and always told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from listcop.core import membership
from listcop.core.addresses import same_mailbox
from listcop.core.asks import Command, Join
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.flows import change_membership, keep_keys, keep_profile
from listcop.flows.tell import tell
from listcop.store import events, keys
from listcop.store.database import Tx
from listcop.store.keys import Key


def waiting(tx: Tx, mlist: MailingList, now: datetime) -> list[Key]:
    """Those whose address is confirmed and who wait for an owner, in the order they came."""
    found = keys.open_keys(tx, mlist.list_id, membership.OWNERS, "approve-join")
    return sorted((one for one in found if one.expires > now), key=lambda one: one.created)


def unconfirmed(tx: Tx, mlist: MailingList, now: datetime) -> list[Key]:
    """Those who were asked whether it was them, and have not answered."""
    return [one for one in keys.open_of(tx, mlist.list_id, ("join", "invited")) if one.expires > now]


def of_address(tx: Tx, mlist: MailingList, address: str, now: datetime) -> list[Key]:
    """What waits of one who asked to join, in whatever capitals."""
    return [one for one in waiting(tx, mlist, now) if same_mailbox(one.data["member"], address)]


def approve(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, *, who: str) -> Member | None:
    """Let in somebody who waits; None where nobody of that address does, or who waited is a member meanwhile."""
    asked = of_address(tx, mlist, address, now)
    if not asked:
        return None
    wish = keep_keys.wish_of(asked[-1])
    outcome = membership.let_in(wish, change_membership.state_of(tx, site, mlist, wish.member))
    _settle(tx, mlist, asked, "answered", now)
    if outcome.reason != "joined":
        return None
    key = keep_profile.question_key(tx, site, mlist, wish.member, now)
    events.note(tx, mlist.list_id, "join approved", at=now, who=who, ref=wish.member)
    return take_in(tx, site, mlist, wish.member, wish.command, asked[-1], now, welcome=True, key=key)


def take_in(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    address: str,
    wish: Command | None,
    asked: Key | None,
    now: datetime,
    *,
    name: str = "",
    language: str = "",
    welcome: bool = False,
    key: str = "",
) -> Member:
    """Make a member of who asked to join, as they asked for it.

    asked           the key of our question, which knows more of them where `name` and `language` do not tell it
    welcome, key    as in `change_membership.add`
    """
    cadence = wish.cadence if isinstance(wish, Join) and wish.cadence else ""
    known = asked.data if asked is not None else {}
    language = language or str(known.get("language", ""))
    return change_membership.add(
        tx, site, mlist, now, who=address, address=address, name=name or str(known.get("name", "")), cadence=cadence,
        # the list's language is nobody's own, for it may change; they can change theirs by `language en`
        language="" if language == mlist.settings.language else language, welcome=welcome, key=key,
    )  # fmt: skip


def refuse(tx: Tx, site: Site, mlist: MailingList, address: str, reason: str, now: datetime, *, who: str) -> bool:
    """Tell somebody who waits that the owners said no; False where nobody of that address does, or who waited is a
    member meanwhile."""
    asked = of_address(tx, mlist, address, now)
    if not asked:
        return False
    wish = keep_keys.wish_of(asked[-1])
    outcome = membership.turned_down(wish, change_membership.state_of(tx, site, mlist, wish.member), reason)
    _settle(tx, mlist, asked, "refused", now)
    if outcome.reason != "refused":
        return False
    events.note(tx, mlist.list_id, "join refused", at=now, who=who, ref=wish.member)
    data = {"address": wish.member, "text": reason}
    language = str(asked[-1].data.get("language", ""))
    tell(tx, site, mlist, "join-refused", wish.member, data, now=now, language=language, is_answer=False)
    return True


def end_all(tx: Tx, mlist: MailingList, address: str, now: datetime) -> None:
    """Whoever asked to join, or was invited, is banned now: no later yes makes them a member, theirs nor an owner's.
    Nor is anything posted that waited for a word of theirs."""
    _end(tx, mlist, address, ("join", "invited", "undo-leave", "approve-join", "place-answer"), now)


def end_waiting(tx: Tx, mlist: MailingList, address: str, now: datetime) -> None:
    """Whoever asked to join, and says that they leave, is made a member by nobody's later yes (promise A2).

    The way back in the goodbye stays: who leaves twice, as by a button pressed again, has it still."""
    _end(tx, mlist, address, ("join", "approve-join"), now)


def _end(tx: Tx, mlist: MailingList, address: str, purposes: Sequence[str], now: datetime) -> None:
    asked = keys.open_of(tx, mlist.list_id, purposes)
    _settle(tx, mlist, [one for one in asked if same_mailbox(one.data["member"], address)], "void", now)


def _settle(tx: Tx, mlist: MailingList, asked: list[Key], result: str, now: datetime) -> None:
    for one in asked:
        keys.settle_key(tx, mlist.list_id, one.key_hash, result, now)
