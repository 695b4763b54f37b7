"""The log of what happened and what people decided, appended to and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from listcop.store import lists as list_store
from listcop.store.database import Tx, upsert
from listcop.store.tables import events, facts


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to which thing: `ref` is #412, d31, h9, an address or empty."""

    at: datetime
    who: str
    what: str
    ref: str
    data: dict[str, Any]


def note(tx: Tx, list_id: int, what: str, *, at: datetime, who: str = "", ref: str = "", **data: Any) -> None:
    """Append one event."""
    event_id = list_store.take_numbers(tx, list_id, event=1).event
    tx.execute(
        sa.insert(events).values(list_id=list_id, event_id=event_id, at=at, who=who, what=what, ref=ref, data=data)
    )


def events_of(
    tx: Tx, list_id: int, *, ref: str | None = None, what: str | None = None, limit: int = 1000
) -> list[Event]:
    """Events in order, of one thing or of one kind."""
    query = sa.select(events).where(events.c.list_id == list_id).order_by(events.c.event_id).limit(limit)
    if ref is not None:
        query = query.where(events.c.ref == ref)
    if what is not None:
        query = query.where(events.c.what == what)
    return [Event(row.at, row.who, row.what, row.ref, dict(row.data)) for row in tx.execute(query)]


def last_event(tx: Tx, list_id: int, what: str, ref: str | None = None) -> Event | None:
    query = sa.select(events).where(events.c.list_id == list_id, events.c.what == what)
    if ref is not None:
        query = query.where(events.c.ref == ref)
    row = tx.execute(query.order_by(events.c.event_id.desc()).limit(1)).one_or_none()
    return Event(row.at, row.who, row.what, row.ref, dict(row.data)) if row else None


def count_events(tx: Tx, list_id: int, what: str, since: datetime, ref: str | None = None) -> int:
    query = sa.select(sa.func.count()).where(events.c.list_id == list_id, events.c.what == what, events.c.at >= since)
    if ref is not None:
        query = query.where(events.c.ref == ref)
    return int(tx.execute(query.select_from(events)).scalar_one())


def refs_since(tx: Tx, list_id: int, what: str, since: datetime) -> set[str]:
    """To what something has happened since then."""
    query = sa.select(events.c.ref).where(events.c.list_id == list_id, events.c.what == what, events.c.at >= since)
    return set(tx.execute(query).scalars())


def fact(tx: Tx, name: str) -> str | None:
    """One fact about the store as a whole, such as the fingerprint of its secret."""
    return tx.execute(sa.select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()


def keep_fact(tx: Tx, name: str, value: str) -> None:
    upsert(tx, facts, ("name",), {"name": name, "value": value})


def sent_on(tx: Tx, day: date) -> int:
    """Recipients that mail left for on a day (UTC), where the relay has a daily limit."""
    return int(fact(tx, f"sent {day.isoformat()}") or 0)


def count_sent(tx: Tx, day: date, count: int) -> None:
    keep_fact(tx, f"sent {day.isoformat()}", str(sent_on(tx, day) + count))
