"""The outbox as a whole: which lists have something due, what waits and why, and an owner's word on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.deliveries import Delivery, get_delivery, lock_delivery
from listcop.store.failures import DROPPED, OPEN, UNCERTAIN, Failure, failures_of, is_due
from listcop.store.letter_keys import KEYS_GONE, forget_keys
from listcop.store.lots import one_lot_less
from listcop.store.readers import next_readers
from listcop.store.statements import Statement, lease_clock
from listcop.store.tables import deliveries, facts, failures, in_list, lists, lots

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
    """Deliveries made before `oldest`, and of which no owner spoke since, that still wait, whole or in part, though
    they are due: list and number."""
    of_delivery = (deliveries.c.list_id == lists.c.list_id) & (deliveries.c.due < oldest)
    whole = sa.select(deliveries.c.list_id, deliveries.c.delivery_id).select_from(
        lists.join(deliveries, of_delivery & (deliveries.c.state == "due"))
    )
    waiting = (lots.c.list_id == lists.c.list_id) & (lots.c.state == "due") & (lots.c.due <= now)
    is_its = in_list(deliveries, lots.c.list_id, delivery_id=lots.c.delivery_id)
    in_lots = sa.select(lots.c.list_id, lots.c.delivery_id).select_from(
        lists.join(lots, waiting).join(deliveries, is_its & (deliveries.c.due < oldest))
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
        sa.select(sa.func.min(table.c.due)).where(in_list(table, lists.c.list_id, state=state))
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
    query = sa.select(lots.c.outcome).where(in_list(lots, list_id, delivery_id=delivery_id))
    return "".join(tx.execute(query).scalars()), failures_of(tx, list_id, delivery_id)


def count_sent(tx: Tx, list_id: int, delivery_id: int) -> int:
    """How many recipients of a delivery the relay has taken it for."""
    outcome, again = outcomes_of(tx, list_id, delivery_id)
    return outcome.count("s") + sum(one.state == "sent" for one in again)


def may_have(tx: Tx, list_id: int, delivery_id: int) -> bool:
    """May some have it, and nobody knows: under way, cut behind the dot, or sent by who ended before that was kept?"""
    in_hand = sa.or_(lots.c.state == "claimed", lots.c.outcome.contains("u"))
    unkept = (lots.c.state != "done") & (lots.c.fence > lots.c.attempts)
    of_lots = sa.select(lots.c.lot).where(in_list(lots, list_id, delivery_id=delivery_id), sa.or_(in_hand, unkept))
    unsure = sa.or_(failures.c.state == "sending", failures.c.reason.startswith(UNCERTAIN))
    of_failures = sa.select(failures.c.membership_id).where(in_list(failures, list_id, delivery_id=delivery_id), unsure)
    return any(tx.execute(one.limit(1)).first() is not None for one in (of_lots, of_failures))


def in_lots(tx: Tx, list_id: int, delivery_id: int) -> Counter[str]:
    """How many recipients of a delivery are in lots of each state."""
    query = sa.select(lots.c.state, lots.c.members).where(in_list(lots, list_id, delivery_id=delivery_id))
    found: Counter[str] = Counter()
    for row in tx.execute(query):
        found[row.state] += len(row.members)
    return found


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
    """What is still to be sent, or waits for a word: whole deliveries, lots of them, and single recipients."""
    found = [*_queued_deliveries(tx, list_id), *_queued_lots(tx, list_id), *_queued_failures(tx, list_id)]
    return sorted(found, key=lambda one: (one.list_id, one.id))


def _queued_deliveries(tx: Tx, list_id: int | None) -> Iterator[Queued]:
    waiting = sa.select(deliveries).where(deliveries.c.state.in_(("due", "held", "refused")))
    for row in tx.execute(waiting.where(_of_one(deliveries, list_id))):
        to = row.recipient or "members"
        yield Queued(row.list_id, str(row.delivery_id), row.kind, row.number, to, row.state, 0, row.due, row.reason)


def _queued_lots(tx: Tx, list_id: int | None) -> Iterator[Queued]:
    waiting = (
        sa.select(lots, deliveries.c.kind, deliveries.c.number, deliveries.c.recipient)
        .join(deliveries, in_list(deliveries, lots.c.list_id, delivery_id=lots.c.delivery_id))
        .where(lots.c.state.in_(("due", "claimed", "held")))
    )
    for row in tx.execute(waiting.where(_of_one(lots, list_id))):
        name, to = f"{row.delivery_id}.{row.lot}", row.recipient or f"{len(row.members)} members"
        state, node = ("sending", row.holder) if row.state == "claimed" else (row.state, "")
        yield Queued(row.list_id, name, row.kind, row.number, to, state, row.attempts, row.due, row.reason, node)


def _queued_failures(tx: Tx, list_id: int | None) -> Iterator[Queued]:
    is_its = in_list(deliveries, failures.c.list_id, delivery_id=failures.c.delivery_id)
    waiting = (
        sa.select(failures, deliveries.c.kind, deliveries.c.number)
        .join(deliveries, is_its)
        .where(failures.c.state.in_(("later", "sending", "held", "uncertain", "refused")))
    )
    for row in tx.execute(waiting.where(_of_one(failures, list_id))):
        name, node = f"{row.delivery_id}/{row.membership_id}", row.holder if row.state == "sending" else ""
        yield Queued(
            row.list_id, name, row.kind, row.number, row.address, row.state, row.attempts, row.due, row.reason, node
        )


def _of_one(table: sa.Table, list_id: int | None) -> sa.ColumnElement[bool]:
    """Rows of one list; None: of all."""
    return table.c.list_id == list_id if list_id is not None else sa.true()


def why_refused(tx: Tx, most: int = 100) -> list[tuple[int, str]]:
    """What the relay said where it refused what it is asked for no more: each list and reason once."""
    found: dict[tuple[int, str], None] = {}
    for table in (deliveries, failures):
        query = sa.select(table.c.list_id, table.c.reason).where(table.c.state == "refused").distinct().limit(most)
        found |= dict.fromkeys((row.list_id, row.reason) for row in tx.execute(query))
    return list(found)[:most]


# --- an owner's word on it; what acts returns for how many recipients


def find_lot(tx: Tx, list_id: int, delivery_id: int, lot: int) -> str | None:
    """The state of one lot."""
    query = sa.select(lots.c.state).where(in_list(lots, list_id, delivery_id=delivery_id, lot=lot))
    return tx.execute(query).scalar_one_or_none()


def find_failure(tx: Tx, list_id: int, delivery_id: int, membership_id: int) -> str | None:
    """The state of one recipient who did not simply get theirs."""
    mine = in_list(failures, list_id, delivery_id=delivery_id, membership_id=membership_id)
    return tx.execute(sa.select(failures.c.state).where(mine)).scalar_one_or_none()


_EVERYONE = 1_000_000_000
# Tried until it was too old: its reason begins with what came of the last try (flows/record_outcomes).
_GAVE_UP = (failures.c.state == "never") & sa.or_(
    *(failures.c.reason.startswith(word) for word in ("later:", "uncertain:", "uncertain, then later:"))
)


def waiting_ids(tx: Tx, list_id: int) -> list[int]:
    """The deliveries of a list that have something for `retry`, what is on hold left out."""
    found: set[int] = set()
    waits = {deliveries: ("due", "refused"), lots: ("due", "refused"), failures: ("later", "uncertain", "refused")}
    for table, states in waits.items():
        query = sa.select(table.c.delivery_id).where(table.c.list_id == list_id, table.c.state.in_(states))
        found.update(tx.execute(query.distinct()).scalars())
    return sorted(found)


def retry(tx: Tx, list_id: int, delivery_id: int, now: datetime) -> int:
    """Make all that is not sent of a delivery due now. Whom the relay refused for their own sake, or an owner gave up,
    are tried again by their own row alone: `retry_one`. What is on hold stays so: `holds.release`."""
    delivery = lock_delivery(tx, list_id, delivery_id)
    if delivery is None:
        return 0
    where = in_list(lots, list_id, delivery_id=delivery_id)
    count = _retry_lots(tx, where & lots.c.state.in_(("due", "refused")), now)
    count += _uncut(tx, delivery) if delivery.state != "held" else 0
    waits: Condition = failures.c.state.in_(("later", "uncertain", "refused"))
    if delivery.reason != KEYS_GONE:
        waits |= _GAVE_UP
    count += _retry_failures(tx, in_list(failures, list_id, delivery_id=delivery_id) & waits, now)
    again = delivery.state
    if delivery.state == "refused":
        open_ones = sa.select(sa.func.count()).select_from(lots).where(where, lots.c.state != "done")
        left = tx.execute(open_ones).scalar_one()
        again = "due" if not delivery.is_all_cut else "cut" if left else "done"
        tx.execute(
            sa.update(deliveries).where(in_list(deliveries, list_id, delivery_id=delivery_id)).values(open_lots=left)
        )
    if delivery.state in ("due", "cut", "refused"):
        tx.execute(
            sa.update(deliveries)
            .where(in_list(deliveries, list_id, delivery_id=delivery_id))
            .values(state=again, due=now)
        )
    return count


def retry_lot(tx: Tx, list_id: int, delivery_id: int, lot: int, now: datetime) -> int:
    """Make one lot due now."""
    tx.execute(sa.update(deliveries).where(in_list(deliveries, list_id, delivery_id=delivery_id)).values(due=now))
    return _retry_lots(tx, in_list(lots, list_id, delivery_id=delivery_id, lot=lot, state="due"), now)


def retry_one(tx: Tx, list_id: int, delivery_id: int, membership_id: int, now: datetime) -> int:
    """Try one recipient again now, also one that was refused or given up; but no letter that has lost its keys."""
    delivery = get_delivery(tx, list_id, delivery_id)
    if delivery is None or delivery.reason == KEYS_GONE:
        return 0
    mine = in_list(failures, list_id, delivery_id=delivery_id, membership_id=membership_id)
    return _retry_failures(tx, mine & failures.c.state.in_(("later", "uncertain", "refused", "never")), now)


def drop(tx: Tx, list_id: int, delivery_id: int) -> int:
    """Give up what is not sent of a delivery; what the relay has in hand is not asked for any more."""
    delivery = lock_delivery(tx, list_id, delivery_id)  # nobody cuts more of it meanwhile
    if delivery is None:
        return 0
    count = _drop_lots(tx, in_list(lots, list_id, delivery_id=delivery_id)) + _uncut(tx, delivery)
    count += _drop_failures(tx, in_list(failures, list_id, delivery_id=delivery_id))
    tx.execute(
        sa.update(deliveries)
        .where(
            in_list(deliveries, list_id, delivery_id=delivery_id),
            deliveries.c.state.in_(("due", "held", "cut", "refused")),
        )
        .values(state="done", reason="dropped", open_lots=0)
    )
    forget_keys(tx, list_id, delivery_id)
    return count


def drop_lot(tx: Tx, list_id: int, delivery_id: int, lot: int) -> int:
    """Give one lot up; its delivery is done when it was the last."""
    lock_delivery(tx, list_id, delivery_id)
    count = _drop_lots(tx, in_list(lots, list_id, delivery_id=delivery_id, lot=lot))
    if count:
        one_lot_less(tx, list_id, delivery_id)
        forget_keys(tx, list_id, delivery_id)
    return count


def drop_one(tx: Tx, list_id: int, delivery_id: int, membership_id: int) -> int:
    """Give one recipient up who did not simply get theirs."""
    count = _drop_failures(tx, in_list(failures, list_id, delivery_id=delivery_id, membership_id=membership_id))
    forget_keys(tx, list_id, delivery_id)
    return count


Condition = sa.ColumnElement[bool]


def _uncut(tx: Tx, delivery: Delivery) -> int:
    """How many recipients of a delivery that waits are in no lot yet."""
    if delivery.state not in ("due", "held", "refused") or delivery.is_all_cut:
        return 0
    if delivery.kind == "letter":
        return 1
    language = list_store.get_list(tx, delivery.list_id).settings.language
    return len(next_readers(tx, delivery, language, _EVERYONE).members)


def _retry_lots(tx: Tx, which: Condition, now: datetime) -> int:
    """Five days count anew from an owner's word."""
    return _members(tx, sa.update(lots).where(which).values(state="due", due=now, first=None, reason=""))


def _retry_failures(tx: Tx, which: Condition, now: datetime) -> int:
    return tx.execute(sa.update(failures).where(which).values(state="later", due=now, first=now)).rowcount


def _drop_lots(tx: Tx, of: Condition) -> int:
    given_up = {"state": "done", "leased_until": None, "reason": "dropped"}
    return _members(tx, sa.update(lots).where(of & (lots.c.state != "done")).values(**given_up))


def _drop_failures(tx: Tx, of: Condition) -> int:
    given_up = {"state": "never", "due": None, "reason": sa.literal(DROPPED) + failures.c.reason}
    return tx.execute(sa.update(failures).where(of, failures.c.state.in_(OPEN)).values(**given_up)).rowcount


def _members(tx: Tx, change: sa.Update) -> int:
    """How many recipients the lots have that a change was for; not those that somebody else settled meanwhile."""
    return sum(len(some) for some in tx.execute(change.returning(lots.c.members)).scalars())
