"""What is to be sent: a post, an edition of a digest, or a letter to one person; one row, whoever gets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.store.database import Tx, pack, unpack
from listcop.store.statements import Statement
from listcop.store.tables import deliveries, delivery_bytes, failures, in_list, lists

_KEEP = Statement(sa.insert(deliveries))

TO_THE_END = "~"  # a cursor behind every domain


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to send: a post, an edition of a digest, or a letter to one person.

    due  also: when an owner last said that it is to be tried; what waits for days is given up so long after that
    """

    list_id: int
    delivery_id: int
    kind: str
    number: int | None
    edition: str
    cadence: str
    recipient: str
    sender: str
    created: datetime
    due: datetime
    state: str
    cursor_domain: str
    cursor_member: int
    lots: int
    open_lots: int
    reason: str

    @property
    def new_as(self) -> int:
        """Of a post: it goes to who began to read below this number; its own, unless that was given long ago."""
        return int(self.edition or self.number or 0)

    @property
    def is_all_cut(self) -> bool:
        """Whether all it is for are in lots: where it is no post, or one to followers alone, as soon as any are."""
        return self.cursor_domain == TO_THE_END or (self.lots > 0 and (self.kind != "post" or not self.cursor_domain))


def keep_delivery(
    tx: Tx,
    list_id: int,
    delivery_id: int,
    kind: str,
    *,
    now: datetime,
    number: int | None = None,
    edition: str = "",
    cadence: str = "",
    recipient: str = "",
    sender: str = "",
    new_as: int | None = None,
) -> None:
    """One row, however many members it is for; `new_as`: of a post that is newer than its number tells."""
    _KEEP.run(
        tx,
        {
            "list_id": list_id,
            "delivery_id": delivery_id,
            "kind": kind,
            "number": number,
            "edition": edition if new_as is None else str(new_as),
            "cadence": cadence,
            "recipient": recipient,
            "sender": sender,
            "created": now,
            "due": now,
        },
    )


_KEEP_BYTES = Statement(sa.insert(delivery_bytes))


def keep_letter(
    tx: Tx, list_id: int, delivery_id: int, recipient: str, raw: bytes, *, sender: str, now: datetime
) -> None:
    """A letter of ours to one person, due now; its number was taken before."""
    keep_delivery(tx, list_id, delivery_id, "letter", now=now, recipient=recipient, sender=sender)
    _KEEP_BYTES.run(tx, {"list_id": list_id, "delivery_id": delivery_id, "packed": pack(raw)})


def own_letter(tx: Tx, list_id: int, delivery_id: int) -> bytes:
    """The bytes of a letter to one person."""
    query = sa.select(delivery_bytes.c.packed).where(in_list(delivery_bytes, list_id, delivery_id=delivery_id))
    return unpack(tx.execute(query).scalar_one())


def waiting_letters(tx: Tx) -> Iterator[tuple[int, int, bytes]]:
    """Letters to one person, of all lists, that may still leave, at an owner's word too: list, delivery, bytes."""
    d, f, b = deliveries.c, failures.c, delivery_bytes.c
    every = sa.select(lists.c.list_id)
    waiting = sa.select(d.list_id, d.delivery_id).where(
        d.list_id.in_(every), d.state.in_(("due", "held", "cut", "refused")), d.kind == "letter"
    )
    found = waiting.union(sa.select(f.list_id, f.delivery_id)).subquery()
    query = sa.select(b.list_id, b.delivery_id, b.packed).join(
        found, (b.list_id == found.c.list_id) & (b.delivery_id == found.c.delivery_id)
    )
    for row in tx.execute(query).fetchall():
        yield row.list_id, row.delivery_id, unpack(row.packed)


def change_letter(tx: Tx, list_id: int, delivery_id: int, raw: bytes) -> None:
    """Other bytes for a letter to one person that has not left."""
    where = in_list(delivery_bytes, list_id, delivery_id=delivery_id)
    tx.execute(sa.update(delivery_bytes).where(where).values(packed=pack(raw)))


_ONE = sa.select(deliveries).where(
    in_list(deliveries, sa.bindparam("list_id"), delivery_id=sa.bindparam("delivery_id"))
)
_GET = Statement(_ONE)
_LOCK = Statement(_ONE.with_for_update())


def get_delivery(tx: Tx, list_id: int, delivery_id: int) -> Delivery | None:
    row = _GET.row(tx, {"list_id": list_id, "delivery_id": delivery_id})
    return delivery_of(row) if row else None


def lock_delivery(tx: Tx, list_id: int, delivery_id: int) -> Delivery | None:
    """The same, and nobody else cuts it meanwhile."""
    row = _LOCK.row(tx, {"list_id": list_id, "delivery_id": delivery_id})
    return delivery_of(row) if row else None


def deliveries_of(tx: Tx, list_id: int, kind: str, number: int) -> list[Delivery]:
    query = sa.select(deliveries).where(in_list(deliveries, list_id, kind=kind, number=number))
    return [delivery_of(row) for row in tx.execute(query.order_by(deliveries.c.delivery_id))]


def delivery_of(row: Any) -> Delivery:
    """A row of the table as the value it stands for; their columns are the same, in the same order."""
    return Delivery(*row)
