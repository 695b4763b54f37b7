"""Message-IDs that hold the name or address of somebody who was erased: others stand for them, always the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

from listcop.core.lists import MailingList
from listcop.core.masking import Mask, id_tells, masked_id
from listcop.core.message import Message
from listcop.store import erasing, message_ids
from listcop.store.database import Tx

_ID = re.compile(rb"<[^<>\s]{1,990}>")


def ids_that_tell(tx: Tx, mlist: MailingList, mask: Mask, theirs: Iterable[str]) -> dict[str, str]:
    """What stands for Message-IDs of a list that tell of the person: of their own letters, and of whose ever."""
    told = {one for one in theirs if id_tells(mask, one, is_own=True)}
    known = erasing.ids_with(tx, mlist.list_id, mask.fragments())
    told |= {one for one in known if id_tells(mask, one, is_own=False)}
    return {one: masked_id(one) for one in sorted(told)}


def ancestors_here(tx: Tx, mlist: MailingList, message: Message) -> list[str]:
    """The letters that one names, as they are called here: those of somebody erased got another Message-ID."""
    known = message_ids.known_ids(tx, mlist.list_id, message.references)
    return [masked_id(one) if one in known and known[one].is_masked else one for one in message.references]


def by_ids_here(tx: Tx, mlist: MailingList, raw: bytes) -> bytes:
    """A letter that names what it answers as that is called here, where its author was erased."""
    head, between, body = raw.partition(b"\r\n\r\n" if b"\r\n" in raw else b"\n\n")
    named = {one: one.decode("utf-8", "surrogateescape") for one in _ID.findall(head)}
    known = message_ids.known_ids(tx, mlist.list_id, sorted(named.values()))
    masked = {one: masked_id(name).encode() for one, name in named.items() if name in known and known[name].is_masked}
    return _ID.sub(lambda found: masked.get(found[0], found[0]), head) + between + body if masked else raw
