"""What pages of the archive are made from, some rows at a time, each behind the one before: no list is read whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol

import sqlalchemy as sa

from listcop.store.assets import Asset, asset_of
from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import assets, memberships, posts, threads

AT_ONCE = 400  # rows of a few columns in one transaction


class Reads(Protocol):
    """Begins a transaction that only reads, such as a store."""

    def read(self) -> AbstractContextManager[Tx]: ...


class Begun(NamedTuple):
    """A thread: where its page stands, and whether its question waits."""

    number: int
    started: datetime
    state: str


class Dated(NamedTuple):
    """A post and when it was written."""

    number: int
    date: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What others may see of a member."""

    person_id: int
    address: str
    name: str
    profile: str


_LIST: sa.BindParameter[int] = sa.bindparam("list_id")
_MOST = sa.bindparam("most", type_=sa.Integer)
_THREADS = Statement(
    sa.select(threads.c.number, threads.c.started, threads.c.state)
    .where(threads.c.list_id == _LIST, threads.c.number > sa.bindparam("above"), threads.c.merged_into.is_(None))
    .order_by(threads.c.number)
    .limit(_MOST)
)
_SOME_THREADS = SomeRows(
    threads.c.number,
    lambda of_some: (
        sa.select(threads.c.number, threads.c.started, threads.c.state)
        .where(threads.c.list_id == _LIST, of_some, threads.c.merged_into.is_(None))
        .order_by(threads.c.number)
    ),
)
_POSTS = Statement(
    sa.select(posts.c.number, posts.c.date)
    .where(posts.c.list_id == _LIST, posts.c.number > sa.bindparam("above"))
    .order_by(posts.c.number)
    .limit(_MOST)
)
_AUTHORS = SomeRows(
    posts.c.thread, lambda of_some: sa.select(posts.c.author).where(posts.c.list_id == _LIST, of_some).distinct()
)
_ASSETS = Statement(
    sa.select(assets.c.number)
    .where(assets.c.list_id == _LIST, assets.c.number > sa.bindparam("above"))
    .order_by(assets.c.number)
    .limit(_MOST)
)
_SOME_ASSETS = SomeRows(
    assets.c.number,
    lambda of_some: sa.select(assets).where(assets.c.list_id == _LIST, of_some).order_by(assets.c.number),
)
_OF_THREADS = SomeRows(
    assets.c.thread, lambda of_some: sa.select(assets.c.number).where(assets.c.list_id == _LIST, of_some)
)
_TELLING = (
    sa.select(memberships.c.person_id, memberships.c.address, memberships.c.name, memberships.c.profile)
    .where(memberships.c.list_id == _LIST, memberships.c.roles.contains("member"))
    .where(sa.or_(*(memberships.c.state == state for state in ("active", "paused", "unreachable"))))
    .order_by(memberships.c.address)
)
_MEMBERS = Statement(_TELLING.where(memberships.c.address > sa.bindparam("above")).limit(_MOST))
_SOME_MEMBERS = SomeRows(memberships.c.address, _TELLING.where)


def each_thread(store: Reads, list_id: int) -> Iterator[Begun]:
    """Every thread that was not merged away, in order of number."""
    for row in _each(store, _THREADS, list_id, 0):
        yield Begun(row.number, row.started, row.state)


def some_threads(tx: Tx, list_id: int, numbers: Sequence[int]) -> list[Begun]:
    """The same of some threads; who was merged away is not among them."""
    return [Begun(*row) for row in _SOME_THREADS.rows(tx, {"list_id": list_id}, numbers)]


def each_post(store: Reads, list_id: int, above: int) -> Iterator[Dated]:
    """Every post above a number, in order."""
    for row in _each(store, _POSTS, list_id, above):
        yield Dated(row.number, row.date)


def authors_of(tx: Tx, list_id: int, numbers: Sequence[int]) -> set[str]:
    """Who wrote in some threads."""
    return {row.author for row in _AUTHORS.rows(tx, {"list_id": list_id}, numbers)}


def each_asset(store: Reads, list_id: int) -> Iterator[int]:
    """The number of every asset, in order."""
    for row in _each(store, _ASSETS, list_id, 0):
        yield row.number


def some_assets(tx: Tx, list_id: int, numbers: Sequence[int]) -> list[Asset]:
    """Assets by their numbers, in order."""
    return [asset_of(row) for row in _SOME_ASSETS.rows(tx, {"list_id": list_id}, numbers)]


def assets_of_threads(tx: Tx, list_id: int, numbers: Sequence[int]) -> list[int]:
    """The numbers of the assets that some threads brought."""
    return [row.number for row in _OF_THREADS.rows(tx, {"list_id": list_id}, numbers)]


def each_member(store: Reads, list_id: int) -> Iterator[Told]:
    """What others may see of each member, in order of address."""
    for row in _each(store, _MEMBERS, list_id, "", "address"):
        yield Told(*row)


def some_members(tx: Tx, list_id: int, addresses: Sequence[str]) -> list[Told]:
    """The same of some members."""
    return [Told(*row) for row in _SOME_MEMBERS.rows(tx, {"list_id": list_id}, addresses)]


def _each(store: Reads, statement: Statement, list_id: int, above: int | str, key: str = "number") -> Iterator[Any]:
    """Rows behind one another, some in a transaction; nothing is open while who asked works on them."""
    while True:
        with store.read() as tx:
            rows = statement.rows(tx, {"list_id": list_id, "above": above, "most": AT_ONCE})
        yield from rows
        if len(rows) < AT_ONCE:
            return
        above = getattr(rows[-1], key)
