"""Recipients that did not simply get their copy: tried again, refused, or left uncertain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from listcop.store.database import Tx, upsert
from listcop.store.deliveries import Delivery, get_delivery
from listcop.store.lots import LEASE
from listcop.store.statements import Statement, one_of
from listcop.store.tables import failures


@dataclass(frozen=True, slots=True)
class Failure:
    """A recipient that did not simply get their copy."""

    list_id: int
    delivery_id: int
    membership_id: int
    address: str
    state: str
    attempts: int
    first: datetime
    due: datetime | None
    reason: str


def keep_failure(tx: Tx, failure: Failure) -> None:
    """Remember a recipient that was put off, refused or left uncertain."""
    upsert(
        tx,
        failures,
        ("list_id", "delivery_id", "membership_id"),
        {name: getattr(failure, name) for name in Failure.__slots__},
    )


def refuse_failures(tx: Tx, list_id: int, delivery_id: int, reason: str) -> bool:
    """The relay refuses a message itself at a later try; True the first time. All who wait for it: `queue retry`."""
    mine = (failures.c.list_id == list_id) & (failures.c.delivery_id == delivery_id)
    told = tx.execute(sa.select(failures.c.membership_id).where(mine, failures.c.state == "refused").limit(1)).first()
    tx.execute(
        sa.update(failures).where(mine, failures.c.state == "later").values(state="refused", due=None, reason=reason)
    )
    return told is None


_DUE = Statement(
    sa.select(failures)
    .where(
        failures.c.list_id == sa.bindparam("list_id"),
        one_of(failures.c.state, "later", "sending"),
        failures.c.due <= sa.bindparam("now", type_=failures.c.due.type),
    )
    .order_by(failures.c.due)
    .limit(1)
    .with_for_update(skip_locked=True)
)


def claim_failure(tx: Tx, list_id: int, now: datetime) -> tuple[Delivery, Failure] | None:
    """Take one recipient whose next try is due."""
    row = _DUE.row(tx, {"list_id": list_id, "now": now})
    if row is None:
        return None
    failure = Failure(*row)
    tx.execute(
        sa.update(failures)
        .where(
            failures.c.list_id == list_id,
            failures.c.delivery_id == failure.delivery_id,
            failures.c.membership_id == failure.membership_id,
        )
        .values(state="sending", due=now + LEASE)
    )
    delivery = get_delivery(tx, list_id, failure.delivery_id)
    return (delivery, failure) if delivery else None


def failures_of(tx: Tx, list_id: int, delivery_id: int) -> list[Failure]:
    query = sa.select(failures).where(failures.c.list_id == list_id, failures.c.delivery_id == delivery_id)
    return [Failure(**row._mapping) for row in tx.execute(query)]
