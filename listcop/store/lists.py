"""Lists: made, found, set; and the numbers that each gives out once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import cache, lru_cache
from secrets import token_hex
from typing import Any, NamedTuple

import sqlalchemy as sa

from listcop.core.list_settings import ListSettings
from listcop.core.lists import MailingList
from listcop.store import once
from listcop.store.database import Tx, insert_into, upsert
from listcop.store.statements import Statement
from listcop.store.tables import facts, lists
from listcop.store.values import from_row

SITE = 0  # stands for the whole site where a table is keyed by list: letters to its admin
LAST_REMOVED = "last_removed_list"  # a fact

_OF_LIST = (lists.c.list_id, lists.c.name, lists.c.domain, lists.c.paused, lists.c.reply_marks, lists.c.last_number)
_FOUND = sa.select(*_OF_LIST, lists.c.created, lists.c.seal, sa.cast(lists.c.settings, sa.Text).label("settings"))
_GET = Statement(_FOUND.where(lists.c.name == sa.bindparam("name"), lists.c.domain == sa.bindparam("domain")))
_BY_ID = Statement(_FOUND.where(lists.c.list_id == sa.bindparam("list_id")))


def create_list(tx: Tx, name: str, domain: str, settings: dict[str, Any], now: datetime) -> MailingList:
    """Make a list; its name must be free at that domain."""
    values = {"name": name, "domain": domain, "title": settings.get("title", ""), "settings": settings, "created": now}
    values["seal"] = f"{name} {token_hex(8)}"
    if tx.dialect.name == "sqlite":
        values["list_id"] = last_given(tx) + 1
    return _list(tx.execute(sa.insert(lists).values(**values).returning(*lists.c)).one())


def last_given(tx: Tx) -> int:
    """The highest id that a list ever had, also one that is gone."""
    return max(_last_id(tx), _last_removed(tx))


def _last_id(tx: Tx) -> int:
    return tx.execute(sa.select(sa.func.max(lists.c.list_id))).scalar_one() or SITE


def _last_removed(tx: Tx) -> int:
    """SQLite gives the id of a list that is gone to the next one; who remembers the old one would mix them up."""
    return int(tx.execute(sa.select(facts.c.value).where(facts.c.name == LAST_REMOVED)).scalar_one_or_none() or SITE)


def find_list(tx: Tx, name: str, domain: str) -> MailingList | None:
    asked = once.answers(tx)
    if asked and (name, domain) in asked:
        known: MailingList = asked[name, domain]
        last = asked.get(known.list_id)
        return replace(known, last_number=last["number"]) if last else known
    row = _GET.row(tx, {"name": name, "domain": domain})
    found = _list(row) if row else None
    if asked is not None and found is not None:
        asked[name, domain] = found
    return found


def get_list(tx: Tx, list_id: int) -> MailingList:
    found = find_by_id(tx, list_id)
    if found is None:
        raise LookupError(f"there is no list of the id {list_id}")
    return found


def find_by_id(tx: Tx, list_id: int) -> MailingList | None:
    """A list that something kept names, and that may be removed since."""
    row = _BY_ID.row(tx, {"list_id": list_id})
    return _list(row) if row is not None else None


def all_lists(tx: Tx) -> list[MailingList]:
    rows = tx.execute(sa.select(lists).where(lists.c.list_id != SITE).order_by(lists.c.name, lists.c.domain))
    return [_list(row) for row in rows]


def change_list(tx: Tx, list_id: int, **values: Any) -> None:
    once.forget(tx)
    tx.execute(sa.update(lists).where(lists.c.list_id == list_id).values(**values))


def lock_list(tx: Tx, list_id: int) -> None:
    """Nobody else takes numbers, decides about a letter or closes a period of the list until this transaction ends."""
    if tx.dialect.name == "sqlite":  # there BEGIN IMMEDIATE locked everything
        return
    asked = once.answers(tx)
    if asked is None or list_id not in asked:
        row = _LOCK.row(tx, {"list_id": list_id})
        if asked is not None and row is not None:
            asked[list_id] = row._asdict()  # its numbers: from now on nobody else takes any


def change_setting(tx: Tx, list_id: int, key: str, value: Any) -> None:
    """Keep one setting; the others stay as they are."""
    kept = dict(
        tx.execute(sa.select(lists.c.settings).where(lists.c.list_id == list_id).with_for_update()).scalar_one()
    )
    kept[key] = value
    change_list(tx, list_id, settings=kept)


def ensure_site(tx: Tx, domain: str, now: datetime) -> None:
    """The row that counts for letters of no list."""
    tx.execute(
        insert_into(tx, lists)
        .values(list_id=SITE, name="", domain=domain, settings={}, created=now)
        .on_conflict_do_nothing(index_elements=["list_id"])
    )


class Taken(NamedTuple):
    """The last of each kind of number, after taking some."""

    number: int
    letter: int
    member: int
    delivery: int
    asset: int
    digest: int
    held: int
    event: int
    reading: int


_COUNTERS = ("number", "letter", "member", "delivery", "asset", "digest", "held", "event", "reading")


_LOCK = Statement(
    sa.select(*(lists.c[f"last_{name}"].label(name) for name in _COUNTERS))
    .where(lists.c.list_id == sa.bindparam("list_id"))
    .with_for_update()
)


@cache
def _take(wanted: tuple[str, ...]) -> Statement:
    """Takes numbers of some kinds, and tells the last of all kinds."""
    return Statement(_taking(wanted).returning(*(lists.c[f"last_{name}"] for name in _COUNTERS)))


@cache
def _note_taken(wanted: tuple[str, ...]) -> Statement:
    return Statement(_taking(wanted))


def _taking(wanted: tuple[str, ...]) -> sa.Update:
    last = {name: lists.c[name.replace("take", "last")] for name in wanted}
    taking = {column.name: column + sa.bindparam(name) for name, column in last.items()}
    return sa.update(lists).where(lists.c.list_id == sa.bindparam("of")).values(taking)


def take_numbers(tx: Tx, list_id: int, **how_many: int) -> Taken:
    """Take numbers of a list: `take_numbers(tx, 3, letter=1, number=1).number` is the new post's."""
    wanted = {f"take_{name}": int(count) for name, count in how_many.items() if count}
    asked = once.answers(tx)
    last = asked.get(list_id) if asked else None  # of a list that a group of letters has locked
    if last is not None:
        for name, count in how_many.items():
            last[name] += int(count)
        if wanted:
            _note_taken(tuple(wanted)).run(tx, {"of": list_id, **wanted})
        return Taken(**last)
    taken = Taken(*_take(tuple(wanted)).row(tx, {"of": list_id, **wanted}))
    if asked is not None and tx.dialect.name == "sqlite":
        asked[list_id] = taken._asdict()
    return taken


def lock_numbers(tx: Tx, list_id: int) -> Taken:
    """The last of each kind of number: nobody else takes any until this transaction ends."""
    return Taken(*_LOCK.row(tx, {"list_id": list_id}))


_HOW_MANY = Statement(sa.select(sa.func.count().label("lists"), sa.func.max(lists.c.list_id).label("last")))


def count_and_last(tx: Tx) -> tuple[int, int]:
    """How many lists there are, and the last that was made: as long as both stay, no list came or went, as an id is
    given once and no list is renamed."""
    row = _HOW_MANY.row(tx, {})
    return int(row.lists), int(row.last or SITE)


_COURSES = Statement(
    sa.select(
        lists.c.list_id,
        *(lists.c[f"last_{name}"] for name in ("number", "digest", "event", "reading")),
        sa.cast(lists.c.settings, sa.Text).label("settings"),
    )
    .where(lists.c.list_id != SITE)
    .order_by(lists.c.name, lists.c.domain)
)


def courses(tx: Tx) -> dict[int, tuple[Any, ...]]:
    """How far each list has come and what it is set to, by id: as long as that stays, there is nothing new to show."""
    return {row.list_id: tuple(row) for row in _COURSES.rows(tx, {})}


def names_by_domain(tx: Tx) -> dict[str, set[str]]:
    """The names of all lists at each domain, for the door."""
    names: dict[str, set[str]] = {}
    for name, domain in tx.execute(sa.select(lists.c.name, lists.c.domain).where(lists.c.list_id != SITE)):
        names.setdefault(domain, set()).add(name)
    return names


def remove_list(tx: Tx, list_id: int, tables: Iterable[sa.Table]) -> None:
    """Remove a list and all that is keyed by it."""
    once.forget(tx)
    last = max(list_id, _last_removed(tx))
    upsert(tx, facts, ("name",), {"name": LAST_REMOVED, "value": str(last)})
    for table in tables:
        if "list_id" in table.c:
            tx.execute(sa.delete(table).where(table.c.list_id == list_id))


@lru_cache(maxsize=256)
def _read_settings(kept: str) -> ListSettings:
    """The settings of a list from their JSON, which is the same for each letter that comes."""
    return ListSettings.of(json.loads(kept))


def _settings(kept: Any) -> ListSettings:
    return _read_settings(kept) if isinstance(kept, str) else ListSettings.of(kept)


_list = from_row(MailingList, settings=_settings)
