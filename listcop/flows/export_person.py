"""All that is kept of one person, in one document for them: who they are, what they wrote, what names them."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from listcop.core.export import moment
from listcop.core.masking import Mask, mask_of
from listcop.core.message import read_message
from listcop.flows.erase_person import Person, is_own
from listcop.store import erasing, tables
from listcop.store import lists as list_store
from listcop.store.database import Tx

_NAMING = ("posts", "threads", "assets", "held", "keys", "events", "failures", "deliveries")
_SECRET = frozenset(("key_hash",))


def export_person(tx: Tx, person: Person) -> dict[str, Any]:
    """Plain lists and texts, as JSON holds them; letters as they came, in base64."""
    mask = mask_of(person.addresses, person.names, "", "")
    found: dict[str, Any] = {"addresses": list(person.addresses), "names": list(person.names), "lists": []}
    for mlist in [list_store.get_list(tx, list_store.SITE), *list_store.all_lists(tx)]:
        rows = {name: _rows(tx, name, mask, mlist.list_id) for name in ("memberships", *_NAMING)}
        own = {row["membership_id"] for row in rows["memberships"]}
        follows = tables.follows
        rows["follows"] = [
            _plain_row(row)
            for row in tx.execute(follows.select().where(follows.c.list_id == mlist.list_id))
            if row.membership_id in own
        ]
        rows["letters"] = _letters(tx, mlist.list_id, person, mask)
        if any(rows.values()):
            found["lists"].append({"list": mlist.address if mlist.name else "site", **rows})
    digests = tables.person_digests
    own_digests = tx.execute(digests.select().where(digests.c.person_id == person.person_id))
    found["digests_of_all_lists"] = [_plain_row(row) for row in own_digests]
    return found


def _rows(tx: Tx, name: str, mask: Mask, list_id: int) -> list[dict[str, Any]]:
    """Rows of a table that name the person."""
    table = tables.metadata.tables[name]
    rows = erasing.rows_with(tx, table, mask.fragments(), list_id)
    return [_plain_row(row) for row in rows if any(mask.is_in(str(value)) for value in row)]


def _plain_row(row: Any) -> dict[str, Any]:
    return {
        name: moment(value) if isinstance(value, datetime) else value
        for name, value in row._mapping.items()
        if name not in _SECRET
    }


def _letters(tx: Tx, list_id: int, person: Person, mask: Mask) -> list[dict[str, Any]]:
    """The letters they wrote, as they came."""
    found = []
    for letter_id, sender, raw in erasing.kept_letters(tx, list_id):
        if not mask.is_in(raw.decode("latin-1")):
            continue
        message = read_message(raw)
        if is_own(person, sender, message):
            found.append(
                {"letter": letter_id, "message_id": message.message_id, "bytes": base64.b64encode(raw).decode()}
            )
    return found
