"""An owner invites somebody by mail: a yes makes them a member; who says block is never written to again."""

from __future__ import annotations

from listcop.core import asks, membership
from listcop.core.membership import KeyWish
from listcop.flows import keep_keys
from listcop.flows.blocked import is_blocked
from listcop.flows.talk import DAY, Talk
from listcop.store import events, keys, members

LONGEST_NOTE = 1_000  # characters of the owner's own words


def answer(talk: Talk) -> str:
    """`invite ADDRESS` and, below it, words of one's own; the owner hears what came of it."""
    command = talk.command
    assert isinstance(command, asks.Facilitate) and command.address, "an invitation names an address"
    found = members.find_member(talk.tx, talk.mlist.list_id, command.address)
    outcome = "asked"
    if found is not None and found.state == "banned":
        outcome = "banned"
    elif found is not None and found.is_member:
        outcome = "member"
    elif is_blocked(talk.tx, command.address):
        outcome = "blocked"
    elif keys.asked_since(talk.tx, command.address, talk.now - DAY) >= membership.CONFIRMATIONS_A_DAY:
        outcome = "too-many"
    else:
        _invite(talk, command)
    talk.tell("invite-done", {"address": command.address, "outcome": outcome}, once_an_hour=False)
    return f"invite {outcome}"


def _invite(talk: Talk, command: asks.Facilitate) -> None:
    wish = KeyWish("invited", command.address, command.address, asks.Join())
    key = keep_keys.make_key(talk.tx, talk.site, talk.mlist, wish, talk.now)
    data = {
        "address": command.address,
        "author": talk.member.name if talk.member is not None else "",
        "author_address": talk.address,
        "note": command.text.strip()[:LONGEST_NOTE],
        "days": membership.KEY_LIFE["invited"].days,
    }
    talk.tell("invited", data, to=command.address, key=key, once_an_hour=False)
    events.note(talk.tx, talk.mlist.list_id, "invited", at=talk.now, who=talk.address, ref=command.address)
