"""What a report brings back of the letter that it is about: its Message-ID, its list, and addresses of ours that name
a member.

Reports quote the letter as a part of its own, as its header alone, or as text below their words; all of these are
lines of the raw letter below its own header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from listcop.core.copy_fields import COPY_MARK
from listcop.core.message import Message

_READ = 256 * 1024
_IDS_READ = 5
_ADDRESSES_READ = 10
_ID = re.compile(rb"^[> \t]{0,8}message-id:[ \t]*(?:\r?\n[> \t]{1,8})?(<[^<>\s]{3,250}>)", re.IGNORECASE | re.MULTILINE)
_KEYED = re.compile(rb"[+-](?:b|leave)\.[a-z2-7]{17,26}@[a-z0-9.-]{1,253}", re.IGNORECASE)
_COPY_MARK = re.compile(
    rb"^[> \t]{0,8}" + COPY_MARK.encode() + rb":[ \t]{0,8}b\.([a-z2-7]{17,26})\b", re.MULTILINE | re.IGNORECASE
)
_LIST_ID = re.compile(
    rb"^[> \t]{0,8}list-id:[^<\n]{0,300}(?:\n[> \t]{1,9}[^<\n]{0,300}){0,3}<([a-z0-9.-]{3,253})>",
    re.IGNORECASE | re.MULTILINE,
)
_LISTS_READ = 3
_LIST_NAME = re.compile(rb"[a-z0-9.-]{1,35}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Returned:
    """What was found, by its shape alone; none of it is proven yet.

    message_ids  in order, the returned letter's own among them
    addresses    of ours, with a key
    copy_key     the bounce key that a copy bears where its envelope sender cannot
    list_ids     of the lists that it names, such as `garden.lists.example.org`
    """

    message_ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    copy_key: str = ""
    list_ids: tuple[str, ...] = ()


def read_returned(message: Message) -> Returned:
    """Return what stands below a report's header. Never raises; the work is linear in the letter."""
    below = message.raw[message.scan.body_start : message.scan.body_start + _READ]
    found = zip(range(_IDS_READ), _ID.finditer(below), strict=False)
    ids = dict.fromkeys(one[1].decode("latin_1") for _, one in found)
    mark = _COPY_MARK.search(below)
    copy_key = mark[1].decode("ascii").lower() if mark is not None else ""
    named = zip(range(_LISTS_READ), _LIST_ID.finditer(below), strict=False)
    list_ids = dict.fromkeys(one[1].decode("ascii").lower() for _, one in named)
    return Returned(tuple(ids), tuple(dict.fromkeys(_addresses(below))), copy_key, tuple(list_ids))


def _addresses(below: bytes) -> Iterator[str]:
    """Addresses with a key of ours: the envelope sender, and where a member leaves."""
    for _, keyed in zip(range(_ADDRESSES_READ), _KEYED.finditer(below), strict=False):
        name = _LIST_NAME.search(below[max(0, keyed.start() - 35) : keyed.start()])
        if name is not None:
            yield (name[0] + keyed[0]).decode("ascii").lower().rstrip(".")
