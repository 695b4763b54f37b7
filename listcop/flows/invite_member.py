"""Somebody is invited by mail: a stranger's yes makes them a member, a quiet member is asked back; block ends it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from listcop.core import asks, membership
from listcop.core.lists import MailingList
from listcop.core.membership import KeyWish
from listcop.core.site import Site
from listcop.flows import find_quiet, invite_back, keep_keys, read_posts, who_is_banned
from listcop.flows.blocked import is_blocked
from listcop.flows.invite_back import Inviter
from listcop.flows.talk import DAY, Talk
from listcop.flows.tell import tell
from listcop.store import events, keys, members
from listcop.store.database import Tx

LONGEST_NOTE = 1_000  # characters of the owner's own words


def answer(talk: Talk) -> str:
    """`invite ADDRESS` and, below it, words of one's own; the owner hears what came of it."""
    command = talk.command
    assert isinstance(command, asks.Facilitate) and command.address, "an invitation names an address"
    by = invite_back.inviter(talk.member, talk.address)
    told = invite(talk.tx, talk.site, talk.mlist, command.address, by, command.text, talk.now)
    if "name" in told:
        row = told | {"n": 0, "name": command.address}
        talk.tell("invited-back-done", {"rows": [row], "unread": []}, once_an_hour=False)
    else:
        talk.tell("invite-done", {"address": command.address, "outcome": told["outcome"]}, once_an_hour=False)
    return f"invite {told['outcome'] or 'back'}"


def invite(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    address: str,
    by: Inviter,
    note: str,
    now: datetime,
) -> dict[str, Any]:
    """Invite whoever has an address; returns `outcome`, and of a quiet member what invite_back tells of it."""
    found = members.find_member(tx, mlist.list_id, address)
    outcome = "asked"
    if found is not None and found.is_member:
        read_posts.read_some(tx, site.weights, mlist.list_id)
        if find_quiet.is_quiet(tx, mlist, found, now) or find_quiet.is_left_reading(tx, found):
            question = invite_back.fitting(tx, mlist, found, now)
            return invite_back.invite(tx, site, mlist, found, by, now, question=question, note=note)
        outcome = "member"
    elif who_is_banned.is_writer_banned(tx, site, mlist, address):
        outcome = "banned"
    elif is_blocked(tx, address):
        outcome = "blocked"
    elif keys.asked_within(tx, address, DAY, now) >= membership.CONFIRMATIONS_A_DAY:
        outcome = "too-many"
    else:
        _invite(tx, site, mlist, address, by, note, now)
    return {"outcome": outcome}


def _invite(tx: Tx, site: Site, mlist: MailingList, address: str, by: Inviter, note: str, now: datetime) -> None:
    wish = KeyWish("invited", address, address, asks.Join())
    key = keep_keys.make_key(tx, site, mlist, wish, now)
    data = {
        "address": address,
        "author": by.name,
        "author_address": by.address,
        "note": note.strip()[:LONGEST_NOTE],
        "days": membership.KEY_LIFE["invited"].days,
    }
    tell(tx, site, mlist, "invited", address, data, now=now, key=key, is_answer=False)
    for what in ("answered", "invited"):  # it counts among the letters that others make us write there (promise L5)
        events.note(tx, mlist.list_id, what, at=now, who=by.address, ref=address)
