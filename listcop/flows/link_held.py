"""Is this you under another address? The author of a held letter names theirs; whoever reads mail there says yes."""

from __future__ import annotations

from datetime import timedelta

from listcop.flows import keep_keys
from listcop.flows.blocked import may_ask
from listcop.flows.talk import Talk
from listcop.store import members
from listcop.store.held import Held

LINK_HELD = "link-held"  # the purpose of the key that the member's own address is sent; link_addresses hears the answer
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
