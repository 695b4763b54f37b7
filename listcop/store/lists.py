"""Lists: made, found, set; and the numbers that each gives out once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

import sqlalchemy as sa

from listcop.core.list_settings import ListSettings
from listcop.core.lists import MailingList
from listcop.store.database import Tx, insert_into, upsert
from listcop.store.statements import Statement
from listcop.store.tables import facts, lists

SITE = 0  # stands for the whole site where a table is keyed by list: letters to its admin
LAST_REMOVED = "last_removed_list"  # a fact

_OF_LIST = (lists.c.list_id, lists.c.name, lists.c.domain, lists.c.paused, lists.c.reply_marks, lists.c.last_number)
_FOUND = sa.select(*_OF_LIST, lists.c.created, sa.cast(lists.c.settings, sa.Text).label("settings"))
_GET = Statement(_FOUND.where(lists.c.name == sa.bindparam("name"), lists.c.domain == sa.bindparam("domain")))
_BY_ID = Statement(_FOUND.where(lists.c.list_id == sa.bindparam("list_id")))


def create_list(tx: Tx, name: str, domain: str, settings: dict[str, Any], now: datetime) -> MailingList:
    """Make a list; its name must be free at that domain."""
    values = {"name": name, "domain": domain, "title": settings.get("title", ""), "settings": settings, "created": now}
    if tx.dialect.name == "sqlite":
        values["list_id"] = max(_last_id(tx), _last_removed(tx)) + 1
    return _list(tx.execute(sa.insert(lists).values(**values).returning(*lists.c)).one())


def _last_id(tx: Tx) -> int:
    return tx.execute(sa.select(sa.func.max(lists.c.list_id))).scalar_one() or SITE


def _last_removed(tx: Tx) -> int:
    """SQLite gives the id of a list that is gone to the next one; who remembers the old one would mix them up."""
    return int(tx.execute(sa.select(facts.c.value).where(facts.c.name == LAST_REMOVED)).scalar_one_or_none() or SITE)


def find_list(tx: Tx, name: str, domain: str) -> MailingList | None:
    row = _GET.row(tx, {"name": name, "domain": domain})
    return _list(row) if row else None


def get_list(tx: Tx, list_id: int) -> MailingList:
    row = _BY_ID.row(tx, {"list_id": list_id})
    if row is None:
        raise LookupError(f"there is no list of the id {list_id}")
    return _list(row)


def all_lists(tx: Tx) -> list[MailingList]:
    rows = tx.execute(sa.select(lists).where(lists.c.list_id != SITE).order_by(lists.c.name, lists.c.domain))
    return [_list(row) for row in rows]


def change_list(tx: Tx, list_id: int, **values: Any) -> None:
    tx.execute(sa.update(lists).where(lists.c.list_id == list_id).values(**values))


_LOCK = Statement(sa.select(lists.c.list_id).where(lists.c.list_id == sa.bindparam("list_id")).with_for_update())


def lock_list(tx: Tx, list_id: int) -> None:
    """Nobody else takes numbers, decides about a letter or closes a period of the list until this transaction ends."""
    if tx.dialect.name != "sqlite":  # there BEGIN IMMEDIATE locked everything
        _LOCK.rows(tx, {"list_id": list_id})


def change_setting(tx: Tx, list_id: int, key: str, value: Any) -> None:
    """Keep one setting; the others stay as they are."""
    kept = dict(
        tx.execute(sa.select(lists.c.settings).where(lists.c.list_id == list_id).with_for_update()).scalar_one()
    )
    kept[key] = value
    change_list(tx, list_id, settings=kept)


def own_settings(tx: Tx, list_id: int) -> dict[str, Any]:
    """What the owner set, without defaults."""
    return dict(tx.execute(sa.select(lists.c.settings).where(lists.c.list_id == list_id)).scalar_one())


def ensure_site(tx: Tx, domain: str, now: datetime) -> None:
    """The row that counts for letters of no list."""
    tx.execute(
        insert_into(tx, lists)
        .values(list_id=SITE, name="", domain=domain, settings={}, created=now)
        .on_conflict_do_nothing(index_elements=["list_id"])
    )


@dataclass(frozen=True, slots=True)
class Taken:
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


@cache
def _take(wanted: tuple[str, ...]) -> Statement:
    """Takes numbers of some kinds, and tells the last of all kinds."""
    last = {name: lists.c[name.replace("take", "last")] for name in wanted}
    return Statement(
        sa.update(lists)
        .where(lists.c.list_id == sa.bindparam("of"))
        .values({column.name: column + sa.bindparam(name) for name, column in last.items()})
        .returning(*(lists.c[f"last_{name}"] for name in _COUNTERS))
    )


def take_numbers(tx: Tx, list_id: int, **how_many: int) -> Taken:
    """Take numbers of a list: `take_numbers(tx, 3, letter=1, number=1).number` is the new post's."""
    wanted = {f"take_{name}": int(count) for name, count in how_many.items() if count}
    return Taken(*_take(tuple(wanted)).row(tx, {"of": list_id, **wanted}))


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
    last = max(list_id, _last_removed(tx))
    upsert(tx, facts, ("name",), {"name": LAST_REMOVED, "value": str(last)})
    for table in tables:
        if "list_id" in table.c:
            tx.execute(sa.delete(table).where(table.c.list_id == list_id))


@lru_cache(maxsize=256)
def _settings(kept: str) -> ListSettings:
    """The settings of a list from their JSON, which is the same for each letter that comes."""
    return ListSettings.of(json.loads(kept))


def _list(row: Any) -> MailingList:
    return MailingList(
        list_id=row.list_id,
        name=row.name,
        domain=row.domain,
        settings=_settings(row.settings) if isinstance(row.settings, str) else ListSettings.of(row.settings),
        paused=row.paused,
        reply_marks=row.reply_marks,
        last_number=row.last_number,
        created=row.created,
    )
