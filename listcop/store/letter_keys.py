"""Keys in letters of ours to one person: what is kept of a letter is without them once it has come to its end."""

from __future__ import annotations

import zlib

import sqlalchemy as sa

from listcop.core.scrub import scrub, scrub_letter
from listcop.store import events
from listcop.store.database import Tx, pack, unpack
from listcop.store.failures import OPEN
from listcop.store.statements import Statement
from listcop.store.tables import deliveries, delivery_bytes, failures, in_list

KEYS_GONE = "given up; its keys were taken out"  # a reason of a delivery: it leaves no more
AT_ONCE = 100
_LOOKED_AT, _ALL = "letters looked at for keys", "all"  # the fact: up to which list and delivery
_GONE = b"c.removed"  # so a key is called that was taken out of an address or a Message-ID

_IS_OF = in_list(deliveries, sa.bindparam("list_id"), delivery_id=sa.bindparam("delivery_id"))
_KEPT = Statement(
    sa.select(delivery_bytes.c.packed, deliveries.c.sender, deliveries.c.reason)
    .join(
        deliveries,
        in_list(delivery_bytes, deliveries.c.list_id, delivery_id=deliveries.c.delivery_id),
    )
    .where(_IS_OF, deliveries.c.kind == "letter", deliveries.c.state == "done")
)
_STATES = Statement(
    sa.select(failures.c.state).where(
        in_list(failures, sa.bindparam("list_id"), delivery_id=sa.bindparam("delivery_id"))
    )
)


def forget_keys(tx: Tx, list_id: int, delivery_id: int) -> None:
    """Take the keys out of what is kept of a letter to one person that was sent, given up or dropped; of any other
    delivery nothing changes. The list's own address for leaving stays where a member's key for it stood."""
    of = {"list_id": list_id, "delivery_id": delivery_id}
    kept = _KEPT.row(tx, of)
    if kept is None:
        return
    states = {row.state for row in _STATES.rows(tx, of)}
    if states.intersection(OPEN):
        return
    raw = _unpacked(kept.packed)
    clean, sender = scrub_letter(raw), scrub(kept.sender)
    if clean != raw:
        mine = in_list(delivery_bytes, list_id, delivery_id=delivery_id)
        tx.execute(sa.update(delivery_bytes).where(mine).values(packed=pack(clean)))
    if (clean, sender) == (raw, kept.sender):
        return
    is_given_up = "never" in states and _GONE in clean and not kept.reason
    reason = KEYS_GONE if is_given_up else kept.reason
    this = in_list(deliveries, list_id, delivery_id=delivery_id)
    tx.execute(sa.update(deliveries).where(this).values(sender=sender, reason=reason))


def _unpacked(packed: bytes) -> bytes:
    """What is damaged is looked at by `recover`, and stops nothing here."""
    try:
        return unpack(packed)
    except zlib.error:
        return b""


# --- letters of earlier releases, which kept their keys ----------------------------------------------------------


def are_all_looked_at(tx: Tx) -> bool:
    """Have the letters of earlier releases been looked at, of all lists?"""
    return events.fact(tx, _LOOKED_AT) == _ALL


def forget_some(tx: Tx) -> None:
    """Take the keys out of some more of them: those that had come to their end; the others lose theirs when they do."""
    said = events.fact(tx, _LOOKED_AT)
    if said == _ALL:
        return
    list_id, delivery_id = map(int, said.split()) if said else (-1, -1)
    d = deliveries.c
    is_behind = (d.list_id > list_id) | ((d.list_id == list_id) & (d.delivery_id > delivery_id))
    query = sa.select(d.list_id, d.delivery_id).where(d.list_id >= list_id, is_behind, d.kind == "letter")
    found = list(tx.execute(query.order_by(d.list_id, d.delivery_id).limit(AT_ONCE)))
    for row in found:
        forget_keys(tx, row.list_id, row.delivery_id)
    is_last = len(found) < AT_ONCE
    events.keep_fact(tx, _LOOKED_AT, _ALL if is_last else f"{found[-1].list_id} {found[-1].delivery_id}")
