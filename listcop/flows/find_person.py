"""Whom an address belongs to: one person with all their addresses and names, and the letters that they wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from listcop.core.lists import MailingList
from listcop.core.message import Message, read_message
from listcop.store import erasing, formerly, members
from listcop.store import lists as list_store
from listcop.store.database import Tx


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with all their addresses, and the names they are known by.

    left    addresses that they had before until a moment and that another may have by now: erasing leaves these alone
    others  which of theirs somebody else had, until when, and what that one has now
    """

    person_id: int | None
    addresses: tuple[str, ...]
    names: tuple[str, ...]
    left: tuple[tuple[str, datetime], ...] = ()
    others: tuple[tuple[str, datetime, str], ...] = ()

    def addresses_at(self, moment: datetime) -> tuple[str, ...]:
        """What was theirs at a moment of what they have and had."""
        since = {old: until for old, until, _ in self.others}
        now = [one for one in self.addresses if one.lower() not in since or moment > since[one.lower()]]
        return (*now, *(old for old, until in self.left if moment <= until))


def find_person(tx: Tx, address: str) -> Person | None:
    """Who an address belongs to; also somebody who never was a member, and only wrote, be it to the owners, or was
    written to. None: nobody has it."""
    person_id, own = erasing.addresses_of(tx, address)
    before = formerly.had_before(tx, own)
    left = erasing.taken_since(tx, before)
    left |= {one for one, until in before.items() if one not in left and _has_written_since(tx, one, until)}
    addresses = erasing.as_written(tx, address, [*own, *(before.keys() - left)])
    told = tuple((one, before[one]) for one in sorted(left))
    others = _had_by_others(tx, person_id, addresses)
    names = erasing.names_written(tx, addresses, {old: until for old, until, _ in others})
    if person_id is None:
        written = _names_in_letters(tx, Person(None, tuple(addresses), (), others=others))
        if not written and not erasing.is_known(tx, addresses):
            return None
        names |= written
    if person_id is not None:
        names |= {one.name for one in members.memberships_of(tx, person_id)}
        names |= set() if others else {erasing.person_name(tx, person_id)}  # it may be the other's
    return Person(person_id, tuple(addresses), tuple(sorted(filter(None, names))), told, others)


def _had_by_others(tx: Tx, person_id: int | None, addresses: Sequence[str]) -> tuple[tuple[str, datetime, str], ...]:
    """Which addresses somebody else had, until when, and what that one has now. Who is a member with an address since
    before it was changed elsewhere has had it all the time: a change may be of one list alone."""
    found = formerly.had_by_others(tx, addresses)
    roster = members.memberships_of(tx, person_id) if person_id is not None else []
    joined = [(one.address.lower(), one.joined) for one in roster]
    return tuple(
        (old, until, new)
        for old, (until, new) in sorted(found.items())
        if not any(address == old and moment <= until for address, moment in joined)
    )


def _has_written_since(tx: Tx, address: str, moment: datetime) -> bool:
    """Whether a letter came from an address since somebody let it go, to whatever list and whatever became of it: held,
    to the owners, a word. It may be another's, and what is erased by mistake never comes back."""
    for mlist in every_list(tx):
        for _, sender, raw in erasing.kept_letters(tx, mlist.list_id, moment):
            may_be = sender.lower() == address or address.encode() in raw.lower()
            if may_be and _author(sender, read_message(raw)).lower() == address:
                return True
    return False


def _names_in_letters(tx: Tx, person: Person) -> set[str]:
    """The names in the From of all letters that came from their addresses and are kept, whatever became of them; ""
    where it has none."""
    return {message.from_name for mlist in every_list(tx) for _, message, _ in own_letters(tx, mlist.list_id, person)}


def own_letters(tx: Tx, list_id: int, person: Person) -> Iterator[tuple[int, Message, bytes]]:
    """The letters that they wrote to a list, as they came; not those that came from an address of theirs while it was
    somebody else's."""
    lower = [one.lower() for one in (*person.addresses, *(old for old, _ in person.left))]
    came = erasing.came(tx, list_id) if person.others or person.left else {}
    for letter_id, sender, raw in erasing.kept_letters(tx, list_id):
        octets = raw.lower()
        if sender.lower() in lower or any(one.encode() in octets for one in lower):
            message = read_message(raw)
            theirs = person.addresses_at(came[letter_id]) if came else person.addresses
            if _author(sender, message).lower() in {one.lower() for one in theirs}:
                yield letter_id, message, raw


def every_list(tx: Tx) -> list[MailingList]:
    return [list_store.get_list(tx, list_store.SITE), *list_store.all_lists(tx)]


def is_own(person: Person, sender: str, message: Message) -> bool:
    return _author(sender, message).lower() in {one.lower() for one in person.addresses}


def _author(sender: str, message: Message) -> str:
    return message.from_address or sender
