"""After a change of address on one list: the person's other lists are offered in the same letter, and moved by a yes.

Only where both addresses have said yes: a facilitator who vouches speaks for one list, and what other lists somebody is
on is seen by that person alone.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core import asks
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import change_membership, keep_keys, settle_held
from listcop.flows.talk import Talk
from listcop.store import keys, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

MOVE_OTHERS = "move-others"  # the purpose of the key in the letter to the new address
KEY_LIFE = timedelta(days=14)


def offer(tx: Tx, site: Site, mlist: MailingList, old: str, new: str, now: datetime) -> tuple[list[str], str]:
    """The titles of the other lists whose mail still goes to the old address, and the key of a yes; "" for none."""
    titles = [there.title for _, there in _others(tx, mlist, old)]
    data = {"old": old, "new": new}
    return titles, keep_keys.new_key(tx, site, mlist, MOVE_OTHERS, new, data, now, KEY_LIFE) if titles else ""


def _others(tx: Tx, mlist: MailingList, address: str) -> list[tuple[Member, MailingList]]:
    person = members.person_of(tx, address)
    found = members.memberships_of(tx, person) if person is not None else []
    return [
        (one, list_store.get_list(tx, one.list_id))
        for one in found
        if one.address == address and one.is_member and one.list_id != mlist.list_id
    ]


def answered(talk: Talk) -> str:
    """The new address says yes: what is still under the old one on other lists comes here, too."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    says = talk.command.word if isinstance(talk.command, asks.Answer) else None
    if says not in (Word.yes, Word.no, Word.cancel, Word.drop):
        return talk.ask_for_word()
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, str(says), talk.now)
    return _move(talk, key.data["old"], key.data["new"]) if says is Word.yes else "declined"


def _move(talk: Talk, old: str, new: str) -> str:
    moved = [
        (member, there)
        for member, there in _others(talk.tx, talk.mlist, old)
        if change_membership.rename(talk.tx, talk.site, there, member, new, talk.now, who=new, keeps_old=True)
    ]
    for _, there in moved:
        settle_held.let_out_of(talk.tx, talk.site, there, new, talk.now, who=new)
    titles = [there.title for _, there in moved]
    data = {"address": new, "old_address": old, "is_theirs": True, "moved": titles, "others": []}
    for to in (new, old) if moved else (new,):
        language = moved[0][0].language if moved else ""
        talk.tell("address-changed", data, to=to, language=language, once_an_hour=False)
    return "addresses changed" if moved else "not-member"
