"""How much there is of everything, for those who watch: counted by index, whatever lies there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import sqlalchemy as sa

from listcop.core.retries import Silence
from listcop.store import events, holds, silences
from listcop.store.database import Tx
from listcop.store.tables import deliveries, digests, failures, held, lists, lots, memberships, posts

LAST_TICK = "last_tick"  # a fact
LAST_BACKUP = "last_backup"  # a fact: when, which file, how large


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by list, and of the site as a whole."""

    lists: Mapping[int, str]  # id → address
    by_list: Mapping[str, Mapping[int, int]]  # posts, unread, held, members, digests → id → count
    queue: Mapping[tuple[str, str], int]  # (deliveries, lots or recipients; state) → count
    oldest_due: datetime | None
    last_digest: datetime | None
    last_tick: datetime | None
    last_backup: str  # JSON; "" for none
    hold: holds.Hold | None
    bounced: int = 0  # failures for good that began within the last week
    totals: Mapping[str, int] = field(default_factory=dict)
    silent: Mapping[str, Silence] = field(default_factory=dict)  # relays that do not answer, see silences.longest

    @property
    def waiting(self) -> int:
        """Deliveries and recipients of which something is still to be sent."""
        return sum(self.queue["deliveries", state] for state in ("due", "cut", "held")) + sum(
            self.queue["recipients", state] for state in ("later", "sending")
        )

    @property
    def refused(self) -> int:
        """Deliveries that the relay refused as a whole, and recipients whom it refused for our sake."""
        return self.queue["deliveries", "refused"] + self.queue["recipients", "refused"]


def count_all(tx: Tx, rules: int, now: datetime) -> Figures:
    """Count everything; `rules` is what newly read posts are marked with."""
    rows = tx.execute(sa.select(lists)).fetchall()
    names = {row.list_id: f"{row.name}@{row.domain}" for row in rows if row.name}
    by_list = {
        "posts": _by_list(tx, posts),
        "unread": _by_list(tx, posts, posts.c.read_by < rules),
        "held": _by_list(tx, held, held.c.state == "waiting"),
        "members": _by_list(tx, memberships, memberships.c.state == "active"),
        "digests": _by_list(tx, digests),  # a number is no count: a restore leaves a gap
    }
    ticked = events.fact(tx, LAST_TICK)
    return Figures(
        names,
        by_list,
        _queue(tx),
        _oldest(tx),
        tx.execute(sa.select(sa.func.max(digests.c.made))).scalar_one(),
        datetime.fromisoformat(ticked) if ticked else None,
        events.fact(tx, LAST_BACKUP) or "",
        holds.find_hold(tx),
        _failed_since(tx, now - timedelta(days=7)),
        {what: sum(counts.values()) for what, counts in by_list.items()},
        silences.find_all(tx),
    )


def _by_list(tx: Tx, table: sa.Table, *conditions: sa.ColumnElement[bool]) -> dict[int, int]:
    """Asked of each list, so that the index by list and state answers and nothing is read that does not count."""
    counted = (
        sa.select(sa.func.count()).select_from(table).where(table.c.list_id == lists.c.list_id, *conditions)
    ).scalar_subquery()
    return {list_id: int(count) for list_id, count in tx.execute(sa.select(lists.c.list_id, counted)) if count}


_OPEN = (
    ("deliveries", deliveries, ("due", "held", "cut", "refused")),
    ("lots", lots, ("due", "claimed", "held", "refused")),
    ("recipients", failures, ("later", "sending", "held", "refused", "uncertain")),
)


def _queue(tx: Tx) -> dict[tuple[str, str], int]:
    found = {}
    for what, table, states in _OPEN:
        for state in states:
            counts = _by_list(tx, table, table.c.state == state)
            found[what, state] = sum(counts.values())
    return found


def _oldest(tx: Tx) -> datetime | None:
    """Since when the oldest thing has been due that was not put off."""
    first = [
        sa.select(sa.func.min(table.c.due))
        .where(table.c.list_id == lists.c.list_id, table.c.state == "due")
        .scalar_subquery()
        for table in (deliveries, lots)
    ]
    rows = tx.execute(sa.select(*first).select_from(lists))
    return min((moment for row in rows for moment in row if moment is not None), default=None)


def _failed_since(tx: Tx, since: datetime) -> int:
    query = (
        sa.select(sa.func.count()).select_from(failures).where(failures.c.state == "never", failures.c.first >= since)
    )
    return int(tx.execute(query).scalar_one())
