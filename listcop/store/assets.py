"""Reusable assets: what members shared, once each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import assets, former_assets, in_list
from listcop.store.values import from_row


@dataclass(frozen=True, slots=True)
class Asset:
    """Asset a7: a file, link or offer; `same_as` is what it is recognised by."""

    list_id: int
    number: int
    post: int
    thread: int
    ref: str
    title: str
    what: str
    by: str
    by_name: str
    same_as: str
    size: int
    found: datetime

    @property
    def is_offer(self) -> bool:
        """There is no file or link: who wants it asks its giver; `ref` holds the words of the offer."""
        return self.same_as.startswith("offer:")

    @property
    def is_named_only(self) -> bool:
        """There was a file once, but its letter came without it: an old archive did not keep it, say."""
        return self.same_as.startswith("name:")

    @property
    def is_consolidated(self) -> bool:
        """It is a post: the consolidated reply of its thread."""
        return self.same_as.startswith("consolidated:")


asset_of = from_row(Asset)


def keep_assets(tx: Tx, list_id: int, thread: int, posts: Sequence[int], found: Sequence[dict[str, Any]]) -> list[str]:
    """Make the assets of these posts what reading found now; what stands, or stood before, keeps its number.

    Returns what those that are none any more were recognised by: others may share them, too.
    """
    standing = {row.same_as: row for row in _STANDING.rows(tx, {"list_id": list_id}, posts)}
    wanted = {one["same_as"]: one for one in reversed(found)}
    gone = [row for same_as, row in standing.items() if same_as not in wanted]
    for same_as, row in _known_otherwise(tx, list_id, gone, wanted.values()):
        standing[same_as] = row
        gone.remove(row)
    _set_aside(tx, list_id, gone)
    for one in found:
        if wanted.get(one["same_as"]) is not one:
            continue
        if one["same_as"] in standing:
            where = (assets.c.list_id == list_id) & (assets.c.number == standing[one["same_as"]].number)
            tx.execute(sa.update(assets).where(where).values(thread=thread, **one))
        elif not is_known(tx, list_id, one["same_as"]):
            number = _former_number(tx, list_id, one["same_as"]) or list_store.take_numbers(tx, list_id, asset=1).asset
            _KEEP.run(tx, {"list_id": list_id, "number": number, "thread": thread, **one})
    return [row.same_as for row in gone]


def _known_otherwise(
    tx: Tx, list_id: int, gone: Sequence[Any], found: Iterable[dict[str, Any]]
) -> list[tuple[str, Any]]:
    """What newer rules recognise by something else, with its row: it stands in the same words in the same post."""
    called, same = {(row.post, row.ref): row for row in gone}, list[tuple[str, Any]]()
    for one in found if called else ():
        given = {"list_id": list_id, "same_as": one["same_as"]}
        is_here = (one["post"], one["ref"]) in called
        if is_here and _NUMBER.row(tx, given) is None and _FORMER.row(tx, given) is None:
            same.append((one["same_as"], called.pop((one["post"], one["ref"]))))
    return same


def is_known(tx: Tx, list_id: int, same_as: str) -> bool:
    """Whether it is an asset now, by whomever."""
    return _NUMBER.row(tx, {"list_id": list_id, "same_as": same_as}) is not None


def _set_aside(tx: Tx, list_id: int, gone: Sequence[Any]) -> None:
    """Take assets from the list, and keep their numbers: digests have told people of a7, and reading may come back."""
    if not gone:
        return
    numbers = [row.number for row in gone]
    tx.execute(sa.delete(assets).where(assets.c.list_id == list_id, assets.c.number.in_(numbers)))
    kept = [{"list_id": list_id, "number": row.number, "post": row.post, "same_as": row.same_as} for row in gone]
    tx.execute(sa.insert(former_assets), kept)


def _former_number(tx: Tx, list_id: int, same_as: str) -> int | None:
    """The number that something bore before, free again; None if it never was an asset."""
    row = _FORMER.row(tx, {"list_id": list_id, "same_as": same_as})
    if row is None:
        return None
    tx.execute(sa.delete(former_assets).where(in_list(former_assets, list_id, number=row.number)))
    return int(row.number)


def forget_former(tx: Tx, list_id: int, post: int) -> None:
    """What a post once brought is forgotten for good."""
    tx.execute(sa.delete(former_assets).where(in_list(former_assets, list_id, post=post)))


_KEEP = Statement(sa.insert(assets))
_NUMBER, _FORMER = (
    Statement(sa.select(table.c.number).where(in_list(table, sa.bindparam("list_id"), same_as=sa.bindparam("same_as"))))
    for table in (assets, former_assets)
)
_STANDING = SomeRows(
    assets.c.post,
    lambda of_some: sa.select(assets.c.same_as, assets.c.number, assets.c.post, assets.c.ref).where(
        assets.c.list_id == sa.bindparam("list_id"), of_some
    ),
)


def move_assets(tx: Tx, list_id: int, posts: Sequence[int], thread: int) -> None:
    tx.execute(sa.update(assets).where(assets.c.list_id == list_id, assets.c.post.in_(posts)).values(thread=thread))


def get_asset(tx: Tx, list_id: int, number: int) -> Asset | None:
    row = tx.execute(sa.select(assets).where(in_list(assets, list_id, number=number))).one_or_none()
    return asset_of(row) if row else None


def assets_of_thread(tx: Tx, list_id: int, thread: int) -> list[Asset]:
    query = sa.select(assets).where(in_list(assets, list_id, thread=thread)).order_by(assets.c.number)
    return [asset_of(row) for row in tx.execute(query)]


def assets_of_threads(tx: Tx, list_id: int, threads: Sequence[int]) -> list[Asset]:
    query = sa.select(assets).where(assets.c.list_id == list_id, assets.c.thread.in_(threads))
    return [asset_of(row) for row in tx.execute(query.order_by(assets.c.number))]


_NUMBERS = Statement(sa.select(assets.c.number).where(assets.c.list_id == sa.bindparam("list_id")))
_OLD = Statement(
    sa.select(assets.c.number)
    .where(assets.c.list_id == sa.bindparam("list_id"))
    .where(assets.c.found <= sa.bindparam("before", type_=assets.c.found.type))
    .limit(sa.literal_column("1"))
)


def has_old(tx: Tx, list_id: int, before: datetime) -> bool:
    """Whether anything was shared before a moment."""
    return _OLD.row(tx, {"list_id": list_id, "before": before}) is not None


def all_numbers(tx: Tx, list_id: int) -> set[int]:
    return {row.number for row in _NUMBERS.rows(tx, {"list_id": list_id})}


def all_assets(tx: Tx, list_id: int) -> list[Asset]:
    query = sa.select(assets).where(assets.c.list_id == list_id).order_by(assets.c.number)
    return [asset_of(row) for row in tx.execute(query)]


def assets_between(tx: Tx, list_id: int, above: int, up_to: int) -> list[Asset]:
    """Assets that the posts of a period brought."""
    query = sa.select(assets).where(assets.c.list_id == list_id, assets.c.post > above, assets.c.post <= up_to)
    return [asset_of(row) for row in tx.execute(query.order_by(assets.c.number))]
