"""The log of what happened and what people decided, appended to and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from listcop.store import lists as list_store
from listcop.store.database import Tx, insert_into, insert_of
from listcop.store.statements import Statement
from listcop.store.tables import events, facts, in_list
from listcop.store.values import from_row


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to which thing: `ref` is #412, d31, h9, an address or empty."""

    at: datetime
    who: str
    what: str
    ref: str
    data: dict[str, Any]


_event = from_row(Event, data=dict)

_NOTE = Statement(sa.insert(events))


def note(tx: Tx, list_id: int, what: str, *, at: datetime, who: str = "", ref: str = "", **data: Any) -> None:
    """Append one event."""
    event_id = list_store.take_numbers(tx, list_id, event=1).event
    row = dict(list_id=list_id, event_id=event_id, at=at, who=who, what=what, ref=ref, data=data)
    _NOTE.run(tx, row)


_SINCE = (
    in_list(events, sa.bindparam("list_id"), what=sa.bindparam("what")),
    events.c.at >= sa.bindparam("since", type_=events.c.at.type),
)
_KIND_SINCE = Statement(
    sa.select(events).where(*_SINCE).order_by(events.c.event_id).limit(sa.bindparam("most", type_=sa.Integer()))
)

_LATEST_SINCE = Statement(
    sa.select(events).where(*_SINCE).order_by(events.c.event_id.desc()).limit(sa.bindparam("most", type_=sa.Integer()))
)


def events_of(
    tx: Tx,
    list_id: int,
    *,
    ref: str | None = None,
    what: str | None = None,
    since: datetime | None = None,
    limit: int = 1000,
) -> list[Event]:
    """Events in order, of one thing or of one kind, or from a moment on."""
    if ref is None and what is not None and since is not None:
        rows = _KIND_SINCE.rows(tx, {"list_id": list_id, "what": what, "since": since, "most": limit})
        return [_event(row) for row in rows]
    query = sa.select(events).where(events.c.list_id == list_id).order_by(events.c.event_id).limit(limit)
    if ref is not None:
        query = query.where(events.c.ref == ref)
    if what is not None:
        query = query.where(events.c.what == what)
    if since is not None:
        query = query.where(events.c.at >= since)
    return [_event(row) for row in tx.execute(query)]


def latest_of(tx: Tx, list_id: int, what: str, since: datetime, most: int) -> list[Event]:
    """The newest events of one kind from a moment on, in order."""
    rows = reversed(_LATEST_SINCE.rows(tx, {"list_id": list_id, "what": what, "since": since, "most": most}))
    return [_event(row) for row in rows]


def kinds_above(tx: Tx, list_id: int, event_id: int) -> set[str]:
    """What kinds of things happened after an event."""
    query = sa.select(events.c.what).where(events.c.list_id == list_id, events.c.event_id > event_id)
    return set(tx.execute(query.distinct()).scalars())


_LAST = (
    sa.select(events)
    .where(in_list(events, sa.bindparam("list_id"), what=sa.bindparam("what")))
    .order_by(events.c.event_id.desc())
    .limit(sa.literal_column("1"))
)
_LAST_OF_KIND = Statement(_LAST)
_LAST_OF_THING = Statement(_LAST.where(events.c.ref == sa.bindparam("ref")))


def last_event(tx: Tx, list_id: int, what: str, ref: str | None = None) -> Event | None:
    if ref is None:
        row = _LAST_OF_KIND.row(tx, {"list_id": list_id, "what": what})
    else:
        row = _LAST_OF_THING.row(tx, {"list_id": list_id, "what": what, "ref": ref})
    return _event(row) if row else None


def events_behind(tx: Tx, list_id: int, what: str, mark: str, ref: str) -> list[Event]:
    """What happened to a thing since another kind of event did, in order."""
    last = sa.select(sa.func.max(events.c.event_id)).where(in_list(events, list_id, what=mark, ref=ref))
    query = sa.select(events).where(
        in_list(events, list_id, what=what, ref=ref),
        events.c.event_id > sa.func.coalesce(last.scalar_subquery(), 0),
    )
    rows = tx.execute(query.order_by(events.c.event_id))
    return [_event(row) for row in rows]


def refs_behind(tx: Tx, list_id: int, what: str, mark: str) -> list[str]:
    """To what something happened, and another kind of event not since then."""
    newest = {one: sa.func.max(sa.case((events.c.what == one, events.c.event_id), else_=0)) for one in (what, mark)}
    query = (
        sa.select(events.c.ref)
        .where(events.c.list_id == list_id, events.c.what.in_((what, mark)))
        .group_by(events.c.ref)
        .having(newest[what] > newest[mark])
        .order_by(events.c.ref)
    )
    return list(tx.execute(query).scalars())


_COUNT = sa.select(sa.func.count().label("found")).select_from(events).where(*_SINCE)
_COUNT_OF_KIND = Statement(_COUNT)
_COUNT_OF_THING = Statement(_COUNT.where(events.c.ref == sa.bindparam("ref")))


def count_events(tx: Tx, list_id: int, what: str, since: datetime, ref: str | None = None) -> int:
    given: dict[str, Any] = {"list_id": list_id, "what": what, "since": since}
    if ref is None:
        return int(_COUNT_OF_KIND.row(tx, given).found)
    return int(_COUNT_OF_THING.row(tx, given | {"ref": ref}).found)


_WITHIN = _COUNT.where(events.c.at <= sa.bindparam("until", type_=events.c.at.type))
_COUNT_OF_KIND_WITHIN = Statement(_WITHIN)
_COUNT_OF_THING_WITHIN = Statement(_WITHIN.where(events.c.ref == sa.bindparam("ref")))


def count_within(tx: Tx, list_id: int, what: str, time: timedelta, now: datetime, ref: str | None = None) -> int:
    """How often it happened in the time up to now, for limits. A clock that was set back lets no more through at once;
    what one that was years ahead has noted uses up nothing until then."""
    given = {"list_id": list_id, "what": what, "since": now - time, "until": now + time}
    if ref is None:
        return int(_COUNT_OF_KIND_WITHIN.row(tx, given).found)
    return int(_COUNT_OF_THING_WITHIN.row(tx, given | {"ref": ref}).found)


def count_by_ref(tx: Tx, list_id: int, what: str, refs: Sequence[str]) -> dict[str, int]:
    """How often something happened to each of these; those to which it never did are left out."""
    found: dict[str, int] = {}
    for start in range(0, len(refs), 500):
        query = (
            sa.select(events.c.ref, sa.func.count())
            .where(in_list(events, list_id, what=what), events.c.ref.in_(refs[start : start + 500]))
            .group_by(events.c.ref)
        )
        found |= {ref: int(count) for ref, count in tx.execute(query)}
    return found


_REFS_SINCE = Statement(sa.select(events.c.ref).where(*_SINCE))


def refs_since(tx: Tx, list_id: int, what: str, since: datetime) -> set[str]:
    """To what something has happened since then."""
    return {row.ref for row in _REFS_SINCE.rows(tx, {"list_id": list_id, "what": what, "since": since})}


def refs_after(tx: Tx, list_id: int, what: str, mark: str, ref: str) -> set[str]:
    """To what something has happened since another thing happened to `ref`, whatever the clock said; ever, if that
    never did."""
    first = sa.select(sa.func.min(events.c.event_id)).where(in_list(events, list_id, what=mark, ref=ref))
    query = sa.select(events.c.ref).where(
        in_list(events, list_id, what=what),
        events.c.event_id > sa.func.coalesce(first.scalar_subquery(), 0),
    )
    return set(tx.execute(query).scalars())


_OWN_SINCE = Statement(sa.select(events.c.ref).where(*_SINCE, events.c.who == events.c.ref).order_by(events.c.event_id))


def own_since(tx: Tx, list_id: int, what: str, since: datetime) -> list[str]:
    """Who did something to themself since then, such as joining, in order; each once."""
    rows = _OWN_SINCE.rows(tx, {"list_id": list_id, "what": what, "since": since})
    return list(dict.fromkeys(row.ref for row in rows))


def newest_refs(tx: Tx, list_id: int, what: str, most: int) -> list[str]:
    """The things to which something happened last, each once, the latest last."""
    found = _NEWEST.rows(tx, {"list_id": list_id, "of_kind": what, "most": most})
    return [row.ref for row in reversed(found)]


_NEWEST = Statement(
    sa.select(events.c.ref)
    .where(in_list(events, sa.bindparam("list_id"), what=sa.bindparam("of_kind")))
    .group_by(events.c.ref)
    .order_by(sa.func.max(events.c.event_id).desc())
    .limit(sa.bindparam("most", type_=sa.Integer))
)


_FACT = Statement(sa.select(facts.c.value).where(facts.c.name == sa.bindparam("name")))


def fact(tx: Tx, name: str) -> str | None:
    """One fact about the store as a whole, such as the fingerprint of its secret."""
    row = _FACT.row(tx, {"name": name})
    return row.value if row is not None else None


def keep_fact_once(tx: Tx, name: str, value: str) -> str:
    """Keep a fact, unless somebody was first; what is kept."""
    row = insert_into(tx, facts).values(name=name, value=value)
    tx.execute(row.on_conflict_do_nothing(index_elements=["name"]))
    return str(tx.execute(sa.select(facts.c.value).where(facts.c.name == name)).scalar_one())


def change_fact(tx: Tx, name: str, before: str | None, value: str) -> bool:
    """Keep a fact where it is still what it was before; False where somebody was first."""
    if before is None:
        return keep_fact_once(tx, name, value) == value
    mine = (facts.c.name == name) & (facts.c.value == before)
    return tx.execute(sa.update(facts).where(mine).values(value=value)).rowcount > 0


def forget_facts(tx: Tx, name: str) -> None:
    """Forget a fact, and those whose names begin with it and a space."""
    tx.execute(sa.delete(facts).where((facts.c.name == name) | _within(name)))


def facts_within(tx: Tx, name: str) -> dict[str, str]:
    """The facts whose names begin with this one and a space, by what follows."""
    rows = tx.execute(sa.select(facts.c.name, facts.c.value).where(_within(name)).order_by(facts.c.name))
    return {row.name.removeprefix(f"{name} "): row.value for row in rows}


def _within(name: str) -> sa.ColumnElement[bool]:
    return facts.c.name.startswith(f"{name} ", autoescape=True)


_KEEP_FACT = Statement(
    lambda dialect: (row := insert_of(dialect, facts)).on_conflict_do_update(
        index_elements=["name"], set_={"value": row.excluded.value}
    )
)


def keep_fact(tx: Tx, name: str, value: str) -> None:
    keep_facts(tx, [(name, value)])


def keep_facts(tx: Tx, named: Sequence[tuple[str, str]]) -> None:
    """Keep several facts, each by its name."""
    _KEEP_FACT.run_each(tx, [{"name": name, "value": value} for name, value in named])


def forget(tx: Tx, list_id: int, what: str, ref: str) -> None:
    """What a log told of an address that is nobody's any more."""
    tx.execute(sa.delete(events).where(in_list(events, list_id, what=what, ref=ref)))
