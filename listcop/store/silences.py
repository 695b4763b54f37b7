"""Relays that do not answer: since when, and when one of the servers asks again; facts that all servers see."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from listcop.core.retries import Silence
from listcop.store.database import Tx, insert_into
from listcop.store.statements import Statement
from listcop.store.tables import facts


@dataclass(frozen=True, slots=True)
class Names:
    """By what names a relay's silence is kept: for all servers, and for this one alone.

    A relay on each server's own machine is each one's own, and so is the only server's: then both are the same.
    """

    shared: str
    own: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a relay: that it does not answer, or that it did answer `node`, which ended a silence."""

    silence: Silence | None
    answered: datetime | None = None
    node: str = ""


Found = Mapping[str, Kept]  # by name
NAMED = "relay "  # all names begin so
GONE_AFTER = timedelta(minutes=10)  # a server that lives and has mail for the relay asks again before that
ONLY = Names(f"{NAMED}of ours", f"{NAMED}of ours")

_FIND = Statement(
    sa.select(facts.c.name, facts.c.value).where(facts.c.name.in_((sa.bindparam("shared"), sa.bindparam("own"))))
)
_LOCK = Statement(
    sa.select(facts.c.value).where(facts.c.name == sa.bindparam("name")).with_for_update(skip_locked=True)
)


def find(tx: Tx, names: Names) -> dict[str, Kept]:
    """What is kept by these names; asked of every claim."""
    rows = _FIND.rows(tx, {"shared": names.shared, "own": names.own})
    return {row.name: _read(row.value) for row in rows}


def lock(tx: Tx, name: str) -> Kept | None:
    """The same, and no other server changes it meanwhile; None if one is about to, or where there is none.

    It waits for nobody: who claims or keeps lots holds rows that others want.
    """
    row = _LOCK.row(tx, {"name": name})
    return _read(row.value) if row is not None else None


def keep(tx: Tx, name: str, kept: Kept) -> None:
    """Change what is kept, after `lock`."""
    tx.execute(sa.update(facts).where(facts.c.name == name).values(value=_written(kept)))


def begin(tx: Tx, name: str, silence: Silence) -> None:
    """The first to meet it notes it; others find it noted."""
    row = insert_into(tx, facts).values(name=name, value=_written(Kept(silence)))
    tx.execute(row.on_conflict_do_nothing(index_elements=["name"]))


def end(tx: Tx, name: str) -> None:
    tx.execute(sa.delete(facts).where(facts.c.name == name))


def find_all(tx: Tx) -> dict[str, Silence]:
    """All silences, by name, for those who look after it."""
    query = sa.select(facts.c.name, facts.c.value).where(facts.c.name.startswith(NAMED, autoescape=True))
    found = {row.name: _read(row.value).silence for row in tx.execute(query)}
    return {name: silence for name, silence in found.items() if silence is not None}


def longest(found: Mapping[str, Silence], shared: str, now: datetime) -> Silence | None:
    """The longest that any server meets of a relay; what a server met that has gone since counts for nothing."""
    its = [
        silence
        for name, silence in found.items()
        if name == shared or (name.startswith(f"{shared} ") and now - silence.again < GONE_AFTER)
    ]
    return min(its, key=lambda one: one.since, default=None)


def ask_now(tx: Tx, now: datetime) -> None:
    """An owner's word: whatever rests is asked at once."""
    query = sa.select(facts.c.name, facts.c.value).where(facts.c.name.startswith(NAMED, autoescape=True))
    for row in tx.execute(query.with_for_update()).all():
        if (silence := _read(row.value).silence) is not None:
            keep(tx, row.name, Kept(Silence(silence.since, silence.failures, now, silence.said)))


def _written(kept: Kept) -> str:
    if kept.silence is None:
        return json.dumps({"answered": kept.answered.isoformat() if kept.answered else None, "node": kept.node})
    one = kept.silence
    written = {"since": one.since, "failures": one.failures, "again": one.again, "said": one.said}
    written |= {"told": one.told, "told_of": one.told_of} if one.told is not None else {}
    return json.dumps(written, default=datetime.isoformat)


def _read(value: str) -> Kept:
    found = json.loads(value)
    if "since" not in found:
        answered = found.get("answered")
        return Kept(None, datetime.fromisoformat(answered) if answered else None, found.get("node", ""))
    since, again = (datetime.fromisoformat(found[name]) for name in ("since", "again"))
    told = datetime.fromisoformat(found["told"]) if "told" in found else None
    return Kept(Silence(since, int(found["failures"]), again, str(found["said"]), told, str(found.get("told_of", ""))))
