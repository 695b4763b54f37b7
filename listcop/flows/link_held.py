"""Is this you under another address? The author of a held letter names theirs; whoever reads mail there says yes."""

from __future__ import annotations

from datetime import timedelta

from listcop.core import asks
from listcop.core.addresses import same_mailbox
from listcop.core.words import Word
from listcop.flows import keep_keys, settle_held
from listcop.flows.blocked import may_ask
from listcop.flows.talk import Talk
from listcop.store import events, keys, members
from listcop.store.held import Held

LINK_HELD = "link-held"  # the purpose of the key that the member's own address is sent
KEY_LIFE = timedelta(days=14)


def ask(talk: Talk, one: Held, at: str) -> str:
    """Ask at the address that the author named; they learn nothing of whether it is a member's (promise A9)."""
    spelled = (members.find_member(talk.tx, talk.mlist.list_id, address) for address in (at, at.lower()))
    member = next((one for one in spelled if one is not None and one.is_member), None)
    if member is not None and may_ask(talk.tx, member.address, talk.now):
        data = {"member": member.address, "new": talk.address, "held": [one.number]}
        key = keep_keys.new_key(talk.tx, talk.site, talk.mlist, LINK_HELD, member.address, data, talk.now, KEY_LIFE)
        told = {"address": talk.address, "subject": one.subject}
        talk.tell("link-held", told, to=member.address, key=key, once_an_hour=False)
    if talk.may_tell("link-asked"):
        talk.tell("link-asked", {"address": at, "subject": one.subject})
    return "asked-back"


def answered(talk: Talk) -> str:
    """The member's own address answers: only a yes links both, and lets the letter out."""
    key = talk.key
    assert key is not None, "only an answer to a letter of ours brings a key"
    if not same_mailbox(key.address, talk.address):
        return talk.elsewhere()
    if talk.key_state != "good":
        return talk.settled()
    says = talk.command.word if isinstance(talk.command, asks.Answer) else None
    if says in (Word.no, Word.cancel, Word.drop):
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "declined", talk.now)
        return "declined"
    if says is not Word.yes:
        return "no-word"
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "answered", talk.now)
    member = members.find_member(talk.tx, talk.mlist.list_id, key.data["member"])
    if member is None or not member.is_member:
        return "not-member"
    return _link(talk, member.person_id, member.address, key.data["new"], [int(one) for one in key.data["held"]])


def _link(talk: Talk, person_id: int, old: str, new: str, waiting: list[int]) -> str:
    members.own_address(talk.tx, person_id, new)
    events.note(talk.tx, talk.mlist.list_id, "address linked", at=talk.now, who=old, ref=old, address=new)
    settle_held.let_out(talk.tx, talk.site, talk.mlist, waiting, talk.now, who=old)
    data = {"address": new, "old_address": old, "is_linked": True}
    for to in (new, old):
        talk.tell("link-changed", data, to=to, once_an_hour=False)
    return "address linked"
