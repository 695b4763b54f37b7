"""The author whom list software hid behind the list's own address ("Ana via Garden <garden@…>"), for archives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listcop.core.from_field import read_from
from listcop.core.letter_scan import Scan
from listcop.core.message import Message

_MAILTO = re.compile(rb"(?<=mailto:)[!#-;=?-~]{3,254}", re.IGNORECASE)
_LIST_ID = re.compile(rb"<([^<>@\s]{3,255})>")
_VIA = re.compile(r"(.+?) via (.+)", re.IGNORECASE)
_BY = re.compile(r"(.+) (?:por|par|über) (.+)", re.IGNORECASE)  # also in names of groups: "Amigos por el Agua"
_MAILBOX = re.compile(rb'(?:"[^"]*+"|[^",])++')
_AS_LOCAL_PART = re.compile(r"([^=@]{1,64})=([\w-]+(?:\.[\w-]+)+)@")  # Groups.io: ann=yahoo.com@groups.io
_MOST_MAILBOXES = 20
_LONGEST = 2000


def hidden_author(message: Message) -> tuple[str, str] | None:
    """Return the author's address, "" where nothing tells it, and their name; None where From is the author's own.

    An address is the list's where List-Post, List-Id or X-BeenThere says so, or where it is called what stands behind
    "via" (old archives kept nothing else). Else "Ana via Garden" counts where the letter went to that address, or
    names another one of Ana's.
    """
    shown = (message.from_address or message.sender_shown).lower()
    via, by = _VIA.fullmatch(message.from_name), _BY.fullmatch(message.from_name)
    parted = via or by
    name, list_name = (parted[1], parted[2]) if parted else (message.from_name, "")
    told = _told(message.scan, name, shown)
    is_list = _is_told_as_list(message.scan, shown) or _is_called(shown, list_name)
    if not shown or not (is_list or (via and (told or shown in _named(message.scan, "to")))):
        return None
    if not told and parted and (spelt := _AS_LOCAL_PART.match(shown)) is not None:
        told = f"{spelt[1]}@{spelt[2]}"
    return told, _clean(name)


def _is_told_as_list(scan: Scan, address: str) -> bool:
    posts = {found.group().decode().lower() for value in scan.all("list-post") for found in _MAILTO.finditer(value)}
    ids = {
        found[1].decode("ascii", "replace").lower() for one in scan.all("list-id") if (found := _LIST_ID.search(one))
    }
    return address in posts or address.replace("@", ".") in ids or address in _named(scan, "x-beenthere")


def _is_called(address: str, list_name: str) -> bool:
    """Is this what the list of the address is called? Mailman writes its name with capitals, Groups.io its domain."""
    local, _, domain = address.rpartition("@")
    return bool(list_name) and (_letters(list_name) == _letters(local) or list_name.casefold() == domain)


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())


def _told(scan: Scan, name: str, shown: str) -> str:
    """The address of the author by the fields where list software keeps it, or ""."""
    others = [
        *_named(scan, "x-original-from"),
        *_named(scan, "x-original-sender"),
        *_named(scan, "reply-to"),
        *(address for address, called in _named(scan, "cc").items() if called and called == _clean(name)),
    ]
    local = shown.partition("@")[0]
    lists = {shown, *(one for one in _named(scan, "to") if one.startswith(f"{local}@"))}  # it may have moved
    return next((one for one in others if one not in lists and not _is_told_as_list(scan, one)), "")


def _named(scan: Scan, field: str) -> dict[str, str]:
    """The addresses of a field in lower case, each with its name."""
    return dict(_mailboxes(scan, field))


def _mailboxes(scan: Scan, field: str) -> Iterator[tuple[str, str]]:
    for value in scan.all(field)[:_MOST_MAILBOXES]:
        for mailbox in _MAILBOX.findall(value[:_LONGEST])[:_MOST_MAILBOXES]:
            found = read_from([mailbox.strip()])
            if shown := found.address or found.shown:
                yield shown.lower(), _clean(found.name)


def _clean(name: str) -> str:
    """Without the quotes that Google puts around a name, and what Mailman puts in place of an address's domain."""
    name = name.strip()
    if len(name) > 2 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1].strip()
    return name.removesuffix("---")
