"""The outbox as a whole: which lists have something due, what waits and why, and an owner's word on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.deliveries import get_delivery
from listcop.store.failures import Failure, failures_of, is_due
from listcop.store.statements import Statement, lease_clock
from listcop.store.tables import deliveries, facts, failures, lists, lots

_NOW = sa.bindparam("now", type_=deliveries.c.due.type)


def _has(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    return sa.exists().where(table.c.list_id == lists.c.list_id, *conditions)


_WITH_WORK = Statement(
    lambda dialect: (
        sa.select(lists.c.list_id)
        .where(
            ~sa.exists().where(facts.c.name == "mail_on_hold"),  # after a restore, until a word: see holds.py
            sa.or_(
                _has(deliveries, deliveries.c.state == "due", deliveries.c.due <= _NOW),
                _has(lots, lots.c.state == "due", lots.c.due <= _NOW),
                _has(lots, lots.c.state == "claimed", lots.c.leased_until <= lease_clock(dialect)),
                _has(failures, is_due(dialect)),
            ),
        )
        .order_by(lists.c.list_id)
    )
)


def lists_with_work(tx: Tx, now: datetime) -> list[int]:
    """Lists that have something due now; asked of each list by its index, however much was sent before."""
    return [row.list_id for row in _WITH_WORK.rows(tx, {"now": now})]


def deliveries_older(tx: Tx, oldest: datetime, now: datetime, most: int) -> list[tuple[int, int]]:
    """Deliveries made before `oldest` of which something waits to be sent, though it is due: list and number."""
    of_delivery = (deliveries.c.list_id == lists.c.list_id) & (deliveries.c.created < oldest)
    whole = sa.select(deliveries.c.list_id, deliveries.c.delivery_id).select_from(
        lists.join(deliveries, of_delivery & (deliveries.c.state == "due") & (deliveries.c.due <= now))
    )
    waiting = (lots.c.list_id == lists.c.list_id) & (lots.c.state == "due") & (lots.c.due <= now)
    is_its = (deliveries.c.list_id == lots.c.list_id) & (deliveries.c.delivery_id == lots.c.delivery_id)
    in_lots = sa.select(lots.c.list_id, lots.c.delivery_id).select_from(
        lists.join(lots, waiting).join(deliveries, is_its & (deliveries.c.created < oldest))
    )
    rows = tx.execute(sa.union(whole, in_lots).limit(most))
    return [(row.list_id, row.delivery_id) for row in rows]


def failures_older(tx: Tx, oldest: datetime, now: datetime, most: int) -> list[Failure]:
    """Recipients who were first put off before `oldest` and wait, though their next try is due."""
    waiting = (failures.c.state == "later") & (failures.c.due <= now) & (failures.c.first < oldest)
    columns = [failures.c[name] for name in Failure.__slots__]
    query = sa.select(*columns).select_from(lists.join(failures, (failures.c.list_id == lists.c.list_id) & waiting))
    free = query.limit(most).with_for_update(of=failures, skip_locked=True)  # one that a server tries just now is its
    return [Failure(*row) for row in tx.execute(free)]


def next_due(tx: Tx) -> datetime | None:
    """When the next try of anything is due."""
    first = [
        sa.select(sa.func.min(table.c.due)).where(table.c.list_id == lists.c.list_id, table.c.state == state)
        for table, state in ((deliveries, "due"), (lots, "due"), (failures, "later"))
    ]
    rows = tx.execute(sa.select(*(one.scalar_subquery() for one in first)).select_from(lists))
    return min((moment for row in rows for moment in row if moment is not None), default=None)


def bring_back(tx: Tx, now: datetime, longest: timedelta) -> None:
    """What is due later than anything may be was put off by a clock that was wrong: it is due now."""
    for table, state in ((deliveries, "due"), (lots, "due"), (failures, "later")):
        tx.execute(sa.update(table).where(table.c.state == state, table.c.due > now + longest).values(due=now))


def outcomes_of(tx: Tx, list_id: int, delivery_id: int) -> tuple[str, list[Failure]]:
    """All outcome letters of a delivery, and its failures."""
    query = sa.select(lots.c.outcome).where(lots.c.list_id == list_id, lots.c.delivery_id == delivery_id)
    return "".join(tx.execute(query).scalars()), failures_of(tx, list_id, delivery_id)


@dataclass(frozen=True, slots=True)
class Queued:
    """One line of the queue."""

    list_id: int
    id: str
    kind: str
    number: int | None
    to: str
    state: str
    attempts: int
    due: datetime | None
    reason: str
    node: str = ""  # the server that has it in hand


def queued(tx: Tx, list_id: int | None = None) -> list[Queued]:
    """What is still to be sent, or waits for a word."""
    found = []
    d = sa.select(deliveries).where(deliveries.c.state.in_(("due", "held", "refused")))
    joined = (
        sa.select(lots, deliveries.c.kind, deliveries.c.number, deliveries.c.recipient)
        .join(deliveries, (deliveries.c.list_id == lots.c.list_id) & (deliveries.c.delivery_id == lots.c.delivery_id))
        .where(lots.c.state.in_(("due", "claimed", "held")))
    )
    f = (
        sa.select(failures, deliveries.c.kind, deliveries.c.number)
        .join(
            deliveries,
            (deliveries.c.list_id == failures.c.list_id) & (deliveries.c.delivery_id == failures.c.delivery_id),
        )
        .where(failures.c.state.in_(("later", "sending", "held", "uncertain", "refused")))
    )
    if list_id is not None:
        d, joined = d.where(deliveries.c.list_id == list_id), joined.where(lots.c.list_id == list_id)
        f = f.where(failures.c.list_id == list_id)
    for row in tx.execute(d):
        to = row.recipient or "members"
        found.append(
            Queued(row.list_id, str(row.delivery_id), row.kind, row.number, to, row.state, 0, row.due, row.reason)
        )
    for row in tx.execute(joined):
        to = row.recipient or f"{len(row.members)} members"
        state = "sending" if row.state == "claimed" else row.state
        found.append(
            Queued(
                row.list_id,
                f"{row.delivery_id}.{row.lot}",
                row.kind,
                row.number,
                to,
                state,
                row.attempts,
                row.due,
                row.reason,
                row.holder if row.state == "claimed" else "",
            )
        )
    for row in tx.execute(f):
        found.append(
            Queued(
                row.list_id,
                f"{row.delivery_id}/{row.membership_id}",
                row.kind,
                row.number,
                row.address,
                row.state,
                row.attempts,
                row.due,
                row.reason,
                row.holder if row.state == "sending" else "",
            )
        )
    return sorted(found, key=lambda one: (one.list_id, one.id))


def retry(tx: Tx, list_id: int, delivery_id: int, now: datetime) -> int:
    """Make all that is not sent of a delivery due now; returns how many lots and recipients."""
    where = (lots.c.list_id == list_id) & (lots.c.delivery_id == delivery_id)
    changed = tx.execute(
        sa.update(lots).where(where, lots.c.state.in_(("due", "refused"))).values(state="due", due=now, reason="")
    ).rowcount
    fails = (failures.c.list_id == list_id) & (failures.c.delivery_id == delivery_id)
    changed += tx.execute(
        sa.update(failures)
        .where(fails, failures.c.state.in_(("later", "uncertain", "refused", "never")))
        .values(state="later", due=now)
    ).rowcount
    mine = (deliveries.c.list_id == list_id) & (deliveries.c.delivery_id == delivery_id)
    delivery = get_delivery(tx, list_id, delivery_id)
    if delivery is not None and delivery.state == "refused":
        open_ones = sa.select(sa.func.count()).select_from(lots).where(where, lots.c.state != "done")
        left = tx.execute(open_ones).scalar_one()
        all_cut = delivery.kind == "letter" or (delivery.lots and not delivery.cursor_domain)
        tx.execute(sa.update(deliveries).where(mine).values(state="cut" if all_cut else "due", due=now, open_lots=left))
        changed += 1
    elif delivery is not None and delivery.state == "due":
        tx.execute(sa.update(deliveries).where(mine).values(due=now))
        changed += 1
    return changed


def drop(tx: Tx, list_id: int, delivery_id: int) -> int:
    """Give up what is not sent of a delivery; what the relay has in hand is not asked for any more."""
    where = (lots.c.list_id == list_id) & (lots.c.delivery_id == delivery_id)
    changed = tx.execute(
        sa.update(lots).where(where, lots.c.state != "done").values(state="done", leased_until=None, reason="dropped")
    ).rowcount
    fails = (failures.c.list_id == list_id) & (failures.c.delivery_id == delivery_id)
    changed += tx.execute(
        sa.update(failures)
        .where(fails, failures.c.state.in_(("later", "sending", "held", "uncertain", "refused")))
        .values(state="never", due=None)
    ).rowcount
    mine = (deliveries.c.list_id == list_id) & (deliveries.c.delivery_id == delivery_id)
    changed += tx.execute(
        sa.update(deliveries)
        .where(mine, deliveries.c.state.in_(("due", "held", "cut", "refused")))
        .values(state="done", reason="dropped", open_lots=0)
    ).rowcount
    return changed
