"""Mail on hold after a restore: nothing leaves until a word, and what may have left already waits for its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.core.recipients import lot_size
from listcop.store import events
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.lots import cut_everything
from listcop.store.tables import deliveries, digests, facts, failures, in_list, lots

ON_HOLD = "mail_on_hold"  # a fact; store/outbox.py finds no work while it stands

# Numbers that may have been given out after the backup: what bears them is lost here but lies in people's mailboxes.
GAPS = {"number": 1000, "member": 1000, "delivery": 100_000, "digest": 100, "held": 1000, "asset": 1000}


@dataclass(frozen=True, slots=True)
class Hold:
    """Why no mail leaves: since when, and of what moment the backup is."""

    since: datetime
    backup: datetime


def stop_mail(tx: Tx, hold: Hold) -> None:
    """No lot is claimed by anybody until `let_mail_go`."""
    kept = {"since": hold.since.isoformat(), "backup": hold.backup.isoformat()}
    events.keep_fact(tx, ON_HOLD, json.dumps(kept))


def find_hold(tx: Tx) -> Hold | None:
    kept = events.fact(tx, ON_HOLD)
    if kept is None:
        return None
    found = json.loads(kept)
    return Hold(datetime.fromisoformat(found["since"]), datetime.fromisoformat(found["backup"]))


def let_mail_go(tx: Tx) -> bool:
    """The owner's word; False when nothing was stopped."""
    return tx.execute(sa.delete(facts).where(facts.c.name == ON_HOLD)).rowcount > 0


def leave_gaps(tx: Tx) -> None:
    """Numbers are given once and never again, also those that were given after the backup."""
    for list_id in (list_store.SITE, *(one.list_id for one in list_store.all_lists(tx))):
        list_store.take_numbers(tx, list_id, **GAPS)


def hold_all(tx: Tx, now: datetime) -> int:
    """Put all that is not sent on hold; returns how many deliveries. Who gets them is settled now, not later."""
    for mlist in list_store.all_lists(tx):
        cut_everything(tx, mlist.list_id, lot_size(mlist.settings.delivery), mlist.settings.language, now)
    tx.execute(sa.update(deliveries).where(deliveries.c.state == "due").values(state="held"))
    tx.execute(sa.update(lots).where(lots.c.state.in_(("due", "claimed"))).values(state="held", leased_until=None))
    waits = failures.c.state.in_(("later", "sending", "owed"))  # what was owed may have come after the backup
    tx.execute(sa.update(failures).where(waits).values(state="held"))
    return count_held(tx)


def hold_late_digests(tx: Tx) -> int:
    """Put digests on hold that were made after a restore, and whose period was over before it: they left back then,
    most likely. Returns how many lots and deliveries."""
    hold = find_hold(tx)
    if hold is None:
        return 0
    late = (
        sa.select(deliveries.c.list_id, deliveries.c.delivery_id)
        .join(digests, in_list(digests, deliveries.c.list_id, number=deliveries.c.number))
        .where(deliveries.c.kind == "digest", deliveries.c.state.in_(("due", "cut")), digests.c.closes <= hold.since)
    )
    count = 0
    for row in tx.execute(late).all():
        for table in (deliveries, lots):
            mine = in_list(table, row.list_id, delivery_id=row.delivery_id)
            count += tx.execute(sa.update(table).where(mine, table.c.state == "due").values(state="held")).rowcount
    return count


def count_held(tx: Tx, list_id: int | None = None) -> int:
    """How many deliveries have something on hold."""
    parts = [
        sa.select(table.c.list_id, table.c.delivery_id).where(
            table.c.state == "held", *([table.c.list_id == list_id] if list_id is not None else [])
        )
        for table in (deliveries, lots, failures)
    ]
    both = sa.union(*parts).subquery()
    return int(tx.execute(sa.select(sa.func.count()).select_from(both)).scalar_one())


def release(tx: Tx, list_id: int, now: datetime, delivery_id: int | None = None) -> int:
    """Let what is on hold go, of one delivery or of a list; returns how many deliveries."""
    before = count_held(tx, list_id)
    _count_anew(tx, list_id, delivery_id, now)
    for table, released in ((deliveries, {"state": "due", "due": now}), (lots, _lot(now)), (failures, _failure(now))):
        where = [table.c.list_id == list_id, table.c.state == "held"]
        where += [table.c.delivery_id == delivery_id] if delivery_id is not None else []
        tx.execute(sa.update(table).where(*where).values(**released))
    return before - count_held(tx, list_id)


def release_lot(tx: Tx, list_id: int, delivery_id: int, lot: int, *, now: datetime) -> int:
    """Let one lot go that is on hold."""
    _count_anew(tx, list_id, delivery_id, now)
    mine = in_list(lots, list_id, delivery_id=delivery_id, lot=lot, state="held")
    return tx.execute(sa.update(lots).where(mine).values(**_lot(now))).rowcount


def release_one(tx: Tx, list_id: int, delivery_id: int, membership_id: int, *, now: datetime) -> int:
    """Let one recipient's next try go that is on hold."""
    mine = in_list(failures, list_id, delivery_id=delivery_id, membership_id=membership_id, state="held")
    return tx.execute(sa.update(failures).where(mine).values(**_failure(now))).rowcount


# The days on which nobody might send it are none of the five after which it is given up.


def _count_anew(tx: Tx, list_id: int, delivery_id: int | None, now: datetime) -> None:
    """Of deliveries that are in lots; for the others it comes with their state."""
    held = sa.select(lots.c.delivery_id).where(lots.c.list_id == list_id, lots.c.state == "held")
    mine = (deliveries.c.list_id == list_id) & deliveries.c.delivery_id.in_(held)
    if delivery_id is not None:
        mine &= deliveries.c.delivery_id == delivery_id
    tx.execute(sa.update(deliveries).where(mine).values(due=now))


def _lot(now: datetime) -> dict[str, Any]:
    return {"state": "due", "due": now, "first": None}


def _failure(now: datetime) -> dict[str, Any]:
    return {"state": "later", "due": now, "first": now}


def held_ids(tx: Tx, list_id: int) -> list[int]:
    """The deliveries of a list that have something on hold."""
    found: set[int] = set()
    for table in (deliveries, lots, failures):
        query = sa.select(table.c.delivery_id).where(table.c.list_id == list_id, table.c.state == "held").distinct()
        found.update(tx.execute(query).scalars())
    return sorted(found)
