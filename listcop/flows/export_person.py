"""All that is kept of one person, in one document for them: who they are, what they wrote, what names them."""

from __future__ import annotations

import base64
from datetime import datetime
from functools import lru_cache
from typing import Any

from listcop.core.export import moment
from listcop.core.masking import Mask, mask_of
from listcop.flows.find_person import Person, own_letters
from listcop.store import erasing, tables
from listcop.store import lists as list_store
from listcop.store.database import Tx

_SINCE = {  # the moment that tells of whom a row is, where an address was of two; a membership has its address now
    "memberships": "", "posts": "accepted", "threads": "started", "assets": "found", "held": "since",
    "keys": "created", "events": "at", "failures": "first", "deliveries": "created",
}  # fmt: skip
_SECRET = frozenset(("key_hash",))


def export_person(tx: Tx, person: Person) -> dict[str, Any]:
    """Plain lists and texts, as JSON holds them; letters as they came, in base64."""
    found: dict[str, Any] = {"addresses": list(person.addresses), "names": list(person.names), "lists": []}
    for mlist in [list_store.get_list(tx, list_store.SITE), *list_store.all_lists(tx)]:
        rows = {name: _rows(tx, name, person, mlist.list_id) for name in _SINCE}
        own = {row["membership_id"] for row in rows["memberships"]}
        follows = tables.follows
        rows["follows"] = [
            _plain_row(row)
            for row in tx.execute(follows.select().where(follows.c.list_id == mlist.list_id))
            if row.membership_id in own
        ]
        rows["letters"] = _letters(tx, mlist.list_id, person)
        if any(rows.values()):
            found["lists"].append({"list": mlist.address if mlist.name else "site", **rows})
    digests = tables.person_digests
    own_digests = tx.execute(digests.select().where(digests.c.person_id == person.person_id))
    found["digests_of_all_lists"] = [_plain_row(row) for row in own_digests]
    return found


def _rows(tx: Tx, name: str, person: Person, list_id: int) -> list[dict[str, Any]]:
    """Rows of a table that name the person, by an address that was theirs when the row was written."""
    table = tables.metadata.tables[name]
    every = _mask((*person.addresses, *(old for old, _ in person.left)), person.names)
    found = []
    for row in erasing.rows_with(tx, table, every.fragments(), list_id):
        theirs = person.addresses_at(_moment(name, row)) if _SINCE[name] else person.addresses
        mask = _mask(theirs, person.names)
        if any(mask.is_in(str(value)) for value in row):
            found.append(_plain_row(row))
    return found


@lru_cache(maxsize=8)
def _mask(addresses: tuple[str, ...], names: tuple[str, ...]) -> Mask:
    return mask_of(addresses, names, "", "")


def _moment(name: str, row: Any) -> datetime:
    at = "date" if name == "posts" and row.imported else _SINCE[name]
    found: datetime = getattr(row, at)
    return found


def _plain_row(row: Any) -> dict[str, Any]:
    return {
        name: moment(value) if isinstance(value, datetime) else value
        for name, value in row._mapping.items()
        if name not in _SECRET
    }


def _letters(tx: Tx, list_id: int, person: Person) -> list[dict[str, Any]]:
    """The letters they wrote, as they came."""
    return [
        {"letter": letter_id, "message_id": message.message_id, "bytes": base64.b64encode(raw).decode()}
        for letter_id, message, raw in own_letters(tx, list_id, person)
    ]
