"""Recipients that did not simply get their copy: tried again, refused, or left uncertain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.store.database import Tx, upsert
from listcop.store.deliveries import Delivery, get_delivery
from listcop.store.lots import LEASE
from listcop.store.statements import Statement, lease_clock, lease_end, lease_given
from listcop.store.tables import deliveries, failures, in_list
from listcop.store.values import to_row

UNCERTAIN = "uncertain"  # so begins the reason of who may have it: the connection was cut behind the dot
NEVER = "never: "  # so begins the reason of who was refused for their own sake
DROPPED = "dropped; "  # and what an owner puts before any reason
# As long as a recipient is in one of these states, the letter may leave again without a word about it alone.
OPEN = ("later", "sending", "owed", "held", "uncertain", "refused")


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
    holder: str = ""  # the node that tries it


_row = to_row(Failure)


def keep_failure(tx: Tx, failure: Failure) -> None:
    """Remember a recipient that was put off, refused or left uncertain."""
    upsert(
        tx,
        failures,
        ("list_id", "delivery_id", "membership_id"),
        _row(failure),
    )


def refuse_failures(tx: Tx, list_id: int, delivery_id: int, reason: str) -> bool:
    """A message itself is refused at a later try; True the first time. All who wait for it: `queue retry`. Who may have
    it is known to."""
    mine = in_list(failures, list_id, delivery_id=delivery_id)
    told = tx.execute(sa.select(failures.c.membership_id).where(mine, failures.c.state == "refused").limit(1)).first()
    said = sa.case((failures.c.reason.startswith(UNCERTAIN), UNCERTAIN + ", then " + reason), else_=reason)
    tx.execute(
        sa.update(failures)
        .where(mine, failures.c.state.in_(("later", "owed")))
        .values(state="refused", due=None, reason=said)
    )
    return told is None


def release_owed(tx: Tx, list_id: int, membership_id: int, now: datetime) -> None:
    """Mail comes to a member again, and with it the copies that were under way when it stopped."""
    owed = _waiting(list_id, membership_id, "owed")
    tx.execute(sa.update(failures).where(owed).values(state="later", due=now, first=now))


def forget_owed(tx: Tx, list_id: int, membership_id: int) -> None:
    """Who joins anew begins anew, also where what was owed is on hold since a restore."""
    tx.execute(sa.delete(failures).where(_waiting(list_id, membership_id, "owed", "held")))


def _waiting(list_id: int, membership_id: int, *states: str) -> sa.ColumnElement[bool]:
    mine = in_list(failures, list_id, membership_id=membership_id)
    return mine & failures.c.state.in_(states)


def has_refused(tx: Tx, list_id: int, delivery_id: int) -> bool:
    """Does any recipient of a delivery wait for `queue retry`?"""
    mine = in_list(failures, list_id, delivery_id=delivery_id, state="refused")
    return tx.execute(sa.select(failures.c.membership_id).where(mine).limit(1)).first() is not None


def refuse_given_up(tx: Tx, list_id: int, delivery_id: int, is_so: Callable[[str], bool]) -> int:
    """Who was given up with what the relay said of them, where that `is_so`, waits for `queue retry`; how many."""
    f = failures.c
    never = in_list(failures, list_id, delivery_id=delivery_id, state="never") & f.reason.startswith(NEVER)
    found = tx.execute(sa.select(f.membership_id, f.reason).where(never)).all()
    ids = [one.membership_id for one in found if is_so(one.reason.removeprefix(NEVER))]
    if not ids:
        return 0
    said = sa.func.substr(f.reason, len(NEVER) + 1)
    refused = sa.update(failures).where(never, f.membership_id.in_(ids)).values(state="refused", reason=said)
    return tx.execute(refused).rowcount


def count_refused(tx: Tx, list_id: int, delivery_id: int) -> int:
    """How many recipients of a delivery wait for `queue retry`."""
    mine = in_list(failures, list_id, delivery_id=delivery_id, state="refused")
    return int(tx.execute(sa.select(sa.func.count()).select_from(failures).where(mine)).scalar_one())


_COLUMNS = [failures.c[name] for name in Failure.__slots__]


def is_due(dialect: str) -> sa.ColumnElement[bool]:
    """Its next try is due, or who tried it came to nothing."""
    at = sa.bindparam("now", type_=failures.c.due.type)
    return sa.or_(
        sa.and_(failures.c.state == "later", failures.c.due <= at),
        sa.and_(failures.c.state == "sending", failures.c.due <= lease_clock(dialect)),
    )


def _one_due(dialect: str) -> sa.Select[Any]:
    due = sa.select(*_COLUMNS).where(failures.c.list_id == sa.bindparam("list_id"), is_due(dialect))
    return due.limit(1).with_for_update(skip_locked=True)


_IS_LETTER = sa.exists().where(
    in_list(deliveries, failures.c.list_id, delivery_id=failures.c.delivery_id, kind="letter")
)
_BEHIND = failures.c.delivery_id > sa.bindparam("after")
_DUE = Statement(lambda dialect: _one_due(dialect).order_by(failures.c.due))
_DUE_LETTERS = Statement(lambda dialect: _one_due(dialect).where(_IS_LETTER).order_by(failures.c.due))
_DUE_AFTER = Statement(
    lambda dialect: _one_due(dialect).where(_BEHIND).order_by(failures.c.delivery_id, failures.c.due)
)


def claim_failure(
    tx: Tx, list_id: int, now: datetime, holder: str = "", *, of_letters: bool = False
) -> tuple[Delivery, Failure] | None:
    """Take one recipient whose next try is due; `of_letters`: of those alone that are to one person."""
    row = (_DUE_LETTERS if of_letters else _DUE).row(tx, {"list_id": list_id, "now": now})
    return _claimed(tx, row, now, holder) if row is not None else None


def claim_failure_after(
    tx: Tx, list_id: int, after: int, now: datetime, holder: str = ""
) -> tuple[Delivery, Failure] | None:
    """The same of the next delivery by number, whatever is due longer; see flows/ask_in_turn."""
    row = _DUE_AFTER.row(tx, {"list_id": list_id, "now": now, "after": after})
    return _claimed(tx, row, now, holder) if row is not None else None


def _claimed(tx: Tx, row: Any, now: datetime, holder: str) -> tuple[Delivery, Failure] | None:
    failure = replace(Failure(*row), holder=holder)
    tx.execute(
        sa.update(failures)
        .where(_is(failure))
        .values(state="sending", due=lease_end(tx.dialect.name, LEASE), holder=holder),
        lease_given(tx, now, LEASE),
    )
    delivery = get_delivery(tx, failure.list_id, failure.delivery_id)
    return (delivery, failure) if delivery else None


def is_mine(tx: Tx, failure: Failure) -> bool:
    """Whether a claim still holds: another node may have been faster, or an owner gave it up."""
    query = sa.select(failures.c.state, failures.c.holder).where(_is(failure)).with_for_update()
    row = tx.execute(query).one_or_none()
    return row is not None and (row.state, row.holder) == ("sending", failure.holder)


def _is(failure: Failure) -> sa.ColumnElement[bool]:
    return in_list(failures, failure.list_id, delivery_id=failure.delivery_id, membership_id=failure.membership_id)


def failures_of(tx: Tx, list_id: int, delivery_id: int) -> list[Failure]:
    query = sa.select(*_COLUMNS).where(in_list(failures, list_id, delivery_id=delivery_id))
    return [Failure(*row) for row in tx.execute(query)]
