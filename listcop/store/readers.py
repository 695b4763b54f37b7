"""Who gets a delivery, in order of domain, and as what address."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.deliveries import Delivery
from listcop.store.own_edition import HAS_OWN_EDITION
from listcop.store.statements import Statement
from listcop.store.tables import follows, in_list, memberships, posts


class To(NamedTuple):
    """A recipient as delivery needs them."""

    membership_id: int
    address: str
    lite: bool = False


# Not LIKE: SQLite compiles a statement anew for each value that is given for its pattern.
_IS_READER = sa.or_(memberships.c.roles == "member", sa.func.substr(memberships.c.roles, 1, 7) == "member+")
_BEYOND = (
    sa.select(memberships.c.membership_id, memberships.c.domain)
    .where(
        memberships.c.list_id == sa.bindparam("list_id"),
        memberships.c.state == "active",
        sa.tuple_(memberships.c.domain, memberships.c.membership_id)
        > sa.tuple_(sa.bindparam("domain", type_=sa.Text), sa.bindparam("member", type_=sa.BigInteger)),
        _IS_READER,
    )
    .order_by(memberships.c.domain, memberships.c.membership_id)
)
_READERS = Statement(
    _BEYOND.where(memberships.c.cadence == "each", memberships.c.each_from < sa.bindparam("number")).limit(
        sa.bindparam("want")
    )
)
_FOLLOWERS = Statement(
    sa.select(
        follows.c.membership_id, follows.c.muted, follows.c.since, memberships.c.cadence, _IS_READER.label("reads")
    )
    .join(
        memberships,
        in_list(memberships, follows.c.list_id, membership_id=follows.c.membership_id),
    )
    .where(
        follows.c.list_id == sa.bindparam("list_id"),
        follows.c.thread
        == sa.select(posts.c.thread)
        .where(in_list(posts, sa.bindparam("list_id"), number=sa.bindparam("number")))
        .scalar_subquery(),
        memberships.c.state == "active",
    )
    .order_by(memberships.c.domain, memberships.c.membership_id)
)
_ANYBODY = Statement(
    sa.select(
        sa.or_(
            sa.exists().where(
                memberships.c.list_id == sa.bindparam("list_id"),
                # Written out: of values given later PostgreSQL expects many rows, and tries all members for one.
                memberships.c.state == sa.literal_column("'active'"),
                memberships.c.cadence == sa.literal_column("'each'"),
                memberships.c.each_from < sa.bindparam("number"),
                _IS_READER,
            ),
            sa.exists().where(
                in_list(follows, sa.bindparam("list_id"), thread=sa.bindparam("thread")),
                follows.c.muted.is_(False),
                follows.c.since < sa.bindparam("number"),
                in_list(memberships, follows.c.list_id, membership_id=follows.c.membership_id, state="active"),
            ),
        ).label("anybody")
    )
)


def is_for_anybody(tx: Tx, list_id: int, thread: int, new_as: int) -> bool:
    """Does a post that is accepted now come to anyone as a single copy? Most lists of digests: to nobody."""
    return bool(_ANYBODY.row(tx, {"list_id": list_id, "thread": thread, "number": new_as}).anybody)


@dataclass(frozen=True, slots=True)
class Readers:
    """The next who get a delivery; `domain` and `member` say where its cursor stands behind them.

    is_last  there is nobody beyond
    """

    members: tuple[int, ...]
    domain: str
    member: int
    is_last: bool


def next_readers(tx: Tx, delivery: Delivery, list_language: str, want: int) -> Readers:
    """Those beyond the cursor of a delivery; followers of a post's thread come before the first."""
    muted: set[int] = set()
    first: list[int] = []
    if delivery.kind == "post":
        first, muted = _followers(tx, delivery)
        rows = _READERS.many(tx, _beyond_cursor(delivery) | {"number": delivery.new_as, "want": want})
    else:
        query = _digest_readers(delivery, list_language).limit(want)
        rows = [tuple(row) for row in tx.execute(query, _beyond_cursor(delivery))]
    members = [] if delivery.cursor_domain else first
    members += [member for member, _ in rows if member not in muted]
    # A refused delivery that is tried again goes on behind it.
    domain, member = delivery.cursor_domain, delivery.cursor_member
    if rows:
        member, domain = rows[-1]
    return Readers(tuple(members), domain, member, is_last=len(rows) < want)


def _beyond_cursor(delivery: Delivery) -> dict[str, Any]:
    return {"list_id": delivery.list_id, "domain": delivery.cursor_domain, "member": delivery.cursor_member}


def _digest_readers(delivery: Delivery, list_language: str) -> sa.Select[Any]:
    """Who gets an edition of a digest, beyond its cursor, in order of domain."""
    m = memberships.c
    name, language, mark = delivery.edition.split(":")
    edition = name.removesuffix("-lite")
    languages = (language, "") if language == list_language else (language,)
    query = _BEYOND.where(m.joined <= delivery.created, m.language.in_(languages), m.cadence == delivery.cadence)
    query = query.where(m.lite.is_(name != edition))
    plain = sa.not_(HAS_OWN_EDITION)
    if edition == "short":
        return query.where(m.short_digest.is_(True), plain)
    return query.where(m.sent_up_to == int(mark), m.combined.is_(False), plain)


def _followers(tx: Tx, delivery: Delivery) -> tuple[list[int], set[int]]:
    """Members on a digest who opened or answered the thread: its posts come to them at once; and who muted it."""
    rows = _FOLLOWERS.rows(tx, {"list_id": delivery.list_id, "number": delivery.number})
    waiting = [
        row.membership_id
        for row in rows
        if row.reads and not row.muted and row.cadence != "each" and row.since < delivery.new_as
    ]
    return waiting, {row.membership_id for row in rows if row.muted}


def _of_ids(dialect: str) -> sa.Select[Any]:
    """One statement for any number of ids: they come as one value."""
    ids = sa.bindparam("ids", type_=sa.Text)
    if dialect == "sqlite":
        one = sa.func.json_each(ids).table_valued(sa.column("value", sa.BigInteger)).c.value
    else:
        one = sa.func.jsonb_array_elements_text(sa.cast(ids, sa.dialects.postgresql.JSONB)).column_valued("one")
    # The state is asked for, not asked by: SQLite would look through all active members of the list for each lot.
    is_active = (memberships.c.state == "active").label("is_active")
    return sa.select(memberships.c.membership_id, memberships.c.address, memberships.c.lite, is_active).where(
        memberships.c.list_id == sa.bindparam("list_id"),
        memberships.c.membership_id.in_(sa.select(sa.cast(one, sa.BigInteger))),
    )


_OF_IDS = Statement(_of_ids)


def recipients_of(tx: Tx, list_id: int, members: Sequence[int]) -> list[To]:
    """Addresses of membership ids, in the order given; those who left since are dropped."""
    rows = _OF_IDS.many(tx, {"list_id": list_id, "ids": json.dumps(members)})
    found = {member: To(member, address, bool(lite)) for member, address, lite, is_active in rows if is_active}
    return [found[one] for one in members if one in found]
