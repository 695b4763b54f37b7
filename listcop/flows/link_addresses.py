"""Several addresses of one person: linked after a yes from both, and told apart again by a word from either."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from listcop.core import asks
from listcop.core.addresses import same_mailbox
from listcop.core.lists import Member
from listcop.core.words import Word
from listcop.flows import keep_keys, settle_held
from listcop.flows.blocked import may_ask
from listcop.flows.talk import Talk
from listcop.store import events, keys, members

LINK = "link-address"  # the purpose of the key that the other address is sent
KEY_LIFE = timedelta(days=14)


def answer(talk: Talk) -> str:
    """`link ADDRESS`, proven: the other address is asked; `link off ADDRESS` is done at once."""
    command, member = talk.command, talk.member
    assert isinstance(command, asks.LinkAddress) and member is not None, "only a member has addresses"
    if not command.on:
        return _unlink(talk, member.person_id, command.address)
    if same_mailbox(command.address, talk.address):
        return ""
    is_asked = may_ask(talk.tx, command.address, talk.now)
    if is_asked:
        data = {"member": member.address, "person": member.person_id}
        key = keep_keys.new_key(talk.tx, talk.site, talk.mlist, LINK, command.address, data, talk.now, KEY_LIFE)
        told = {"address": command.address, "old_address": member.address}
        talk.tell("link-confirm", told, to=command.address, language=member.language, key=key, once_an_hour=False)
    talk.tell("asked-there", {"address": command.address, "is_asked": is_asked})
    return "asked-back"


def answered(talk: Talk) -> str:
    """Whoever was asked says yes: both are one person's from now on, on every list; a letter held meanwhile goes out.

    Asked was the other address of a member, or a member whose other address wrote the letter (flows/link_held).
    """
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    says = talk.command.word if isinstance(talk.command, asks.Answer) else None
    if says in (Word.no, Word.cancel, Word.drop):
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "declined", talk.now)
        return "declined"
    if says is not Word.yes:  # whoever gets this link sees the other's lists: a robot's empty reply is not enough
        return talk.ask_for_word()
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "answered", talk.now)
    member = members.find_member(talk.tx, talk.mlist.list_id, key.data["member"])
    if member is None or not member.is_member:
        return "not-member"
    return _link(talk, member, key.data.get("new") or key.address, [int(one) for one in key.data.get("held", ())])


def _link(talk: Talk, member: Member, new: str, waiting: Sequence[int]) -> str:
    members.own_address(talk.tx, member.person_id, new)
    events.note(
        talk.tx, talk.mlist.list_id, "address linked", at=talk.now, who=talk.address, ref=member.address, address=new
    )
    settle_held.let_out(talk.tx, talk.site, talk.mlist, waiting, talk.now, who=member.address)
    data = {"address": new, "old_address": member.address, "is_linked": True, "kept": "", "others": []}
    for to in (new, member.address):
        talk.tell("link-changed", data, to=to, language=member.language, once_an_hour=False)
    return "address linked"


def _unlink(talk: Talk, person_id: int, address: str) -> str:
    """One that is no address of theirs, and the one they write from, stay as they are, and are told as such."""
    is_theirs = members.person_of(talk.tx, address) == person_id
    kept = "own" if same_mailbox(address, talk.address) else "" if is_theirs else "unknown"
    if not kept:
        members.disown_address(talk.tx, person_id, address, talk.now)
        events.note(talk.tx, talk.mlist.list_id, "address unlinked", at=talk.now, who=talk.address, ref=address)
    others = [one for one in members.addresses_of(talk.tx, person_id) if not same_mailbox(one, talk.address)]
    data = {"address": address, "old_address": talk.address, "is_linked": False, "kept": kept, "others": others}
    talk.tell("link-changed", data, once_an_hour=False)
    return "address unlinked" if not kept else "nothing-changed"
