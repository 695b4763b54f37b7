"""What an edition of a digest asks of all posts: a line of each, without its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import events, in_list, posts


class NewPost(NamedTuple):
    """What a period is told from: a post's number, its thread and author."""

    number: int
    thread: int
    author: str


_NEW = Statement(
    sa.select(posts.c.number, posts.c.thread, posts.c.author)
    .where(posts.c.list_id == sa.bindparam("list_id"), posts.c.redacted.is_(None))
    .where(posts.c.number > sa.bindparam("above"), posts.c.number <= sa.bindparam("up_to"))
    .where(sa.or_(posts.c.imported.is_(False), sa.bindparam("with_imported", type_=sa.Boolean)))
    .order_by(posts.c.number)
)


NEW_AS = "new as"  # the event of a post whose number was given long ago: it is new as one given now
_NEW_AS = Statement(sa.select(events.c.data).where(in_list(events, sa.bindparam("list_id"), what=NEW_AS)))
_OF_SOME = SomeRows(
    posts.c.number,
    sa.select(posts.c.number, posts.c.thread, posts.c.author)
    .where(posts.c.list_id == sa.bindparam("list_id"), posts.c.redacted.is_(None))
    .where,
)


def new_between(tx: Tx, list_id: int, above: int, up_to: int, with_imported: bool = False) -> list[NewPost]:
    """The posts of a period, without those that came with an archive or whose text was taken out."""
    given = {"list_id": list_id, "above": above, "up_to": up_to, "with_imported": with_imported}
    known_as = {row.data["number"]: row.data["new_as"] for row in _NEW_AS.rows(tx, {"list_id": list_id})}
    found = [NewPost(*row) for row in _NEW.rows(tx, given) if row.number not in known_as]
    late = [number for number, new_as in known_as.items() if above < new_as <= up_to]
    return sorted(found + [NewPost(*row) for row in _OF_SOME.rows(tx, {"list_id": list_id}, late)])


class Place(NamedTuple):
    """Where a post stands, and whether it came with an archive."""

    number: int
    thread: int
    imported: bool


_WHERE = sa.select(posts.c.number, posts.c.thread, posts.c.imported).where(posts.c.list_id == sa.bindparam("list_id"))
_PLACES = SomeRows(posts.c.number, _WHERE.where)
_PLACES_IN = SomeRows(
    posts.c.thread, lambda of_some: _WHERE.where(of_some).order_by(posts.c.thread, posts.c.number.desc())
)


def openers(tx: Tx, list_id: int, asking: Mapping[int, int]) -> dict[int, Place]:
    """The post that a thread is shown with: the one that asks; where that was moved away, the first. By thread.

    asking  thread → the post that asks
    """
    given = {"list_id": list_id}
    at = {row.number: Place(*row) for row in _PLACES.rows(tx, given, list(asking.values()))}
    found = {thread: at[post] for thread, post in asking.items() if post in at and at[post].thread == thread}
    others = [thread for thread in asking if thread not in found]
    return found | {row.thread: Place(*row) for row in _PLACES_IN.rows(tx, given, others)}
