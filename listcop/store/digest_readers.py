"""Who reads the digests of a list, by language and mark or in one letter for all lists; and how far each was sent."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

import sqlalchemy as sa

from listcop.core.lists import Member
from listcop.store import members
from listcop.store.database import Tx
from listcop.store.own_edition import HAS_OWN_EDITION, IS_FACILITATOR, READS
from listcop.store.statements import Statement, one_of
from listcop.store.tables import in_list, memberships

_MARKS = Statement(
    sa.select(memberships.c.language, memberships.c.sent_up_to, memberships.c.lite)
    .where(
        in_list(
            memberships, sa.bindparam("list_id"), state=sa.literal_column("'active'"), cadence=sa.bindparam("cadence")
        ),
        memberships.c.combined.is_(False),
        READS,
        sa.not_(HAS_OWN_EDITION),
    )
    .group_by(memberships.c.language, memberships.c.sent_up_to, memberships.c.lite)
    .order_by(memberships.c.language, memberships.c.sent_up_to, memberships.c.lite)
)


def digest_marks(tx: Tx, list_id: int, cadence: str) -> list[tuple[str, int, bool]]:
    """Language, how far its readers were sent, and whether they want it short, of who gets a cadence's digest."""
    rows = _MARKS.rows(tx, {"list_id": list_id, "cadence": cadence})
    return [(row.language, row.sent_up_to, bool(row.lite)) for row in rows]


_SHORT = Statement(
    sa.select(memberships.c.language, memberships.c.lite)
    .where(
        in_list(
            memberships,
            sa.bindparam("list_id"),
            state=sa.literal_column("'active'"),
            cadence=sa.literal_column("'each'"),
        ),
        memberships.c.short_digest.is_(True),
        READS,
        sa.not_(HAS_OWN_EDITION),
    )
    .distinct()
    .order_by(memberships.c.language, memberships.c.lite)
)


def short_languages(tx: Tx, list_id: int) -> list[tuple[str, bool]]:
    """Languages of the members who get each post and want the short edition; those with slow lines by themselves."""
    return [(row.language, bool(row.lite)) for row in _SHORT.rows(tx, {"list_id": list_id})]


def sent_up_to(
    tx: Tx,
    list_id: int,
    cadence: str,
    number: int,
    readers: Collection[tuple[str, int, bool]],
    facilitators: Collection[int] = (),
) -> None:
    """A digest went to the readers of these languages, marks and lengths, as `digest_marks` has them; who reads nothing
    stands as far. Who came back while it was written is none of them: their next digest brings what they missed.

    facilitators  whom their own edition went to, which is their digest whatever their cadence; who paused just then
                  gets it after the pause
    """
    at = memberships.c
    behind = sa.update(memberships).where(at.list_id == list_id, at.sent_up_to < number)
    moved = behind.where(at.state == "active", at.cadence == cadence).values(sent_up_to=number)
    for language, mark, is_lite in readers:
        tx.execute(
            moved.where(at.language == language, at.sent_up_to == mark, at.lite.is_(is_lite), at.combined.is_(False))
        )
    tx.execute(moved.where(sa.not_(READS), sa.not_(HAS_OWN_EDITION)))
    if facilitators:
        theirs = behind.where(at.membership_id.in_(facilitators), HAS_OWN_EDITION, at.cadence != "each")
        tx.execute(theirs.values(sent_up_to=number))


def combined_readers(tx: Tx, list_id: int) -> list[Member]:
    """Of those who read a list in one digest of all their lists: the memberships it is of, by person and list."""
    here = sa.select(memberships.c.person_id).where(memberships.c.list_id == list_id, *_combined())
    query = sa.select(memberships).where(memberships.c.person_id.in_(here), *_combined())
    return [
        members.member_of(row) for row in tx.execute(query.order_by(memberships.c.person_id, memberships.c.list_id))
    ]


@cache
def _combined_readers() -> Statement:
    of_list = memberships.c.list_id == sa.bindparam("list_id")
    query = sa.select(memberships.c.person_id).where(of_list, *_combined()).limit(sa.literal_column("1"))
    return Statement(query)


def has_combined_readers(tx: Tx, list_id: int) -> bool:
    return _combined_readers().row(tx, {"list_id": list_id}) is not None


def _combined() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        memberships.c.combined.is_(True),
        memberships.c.state == "active",
        one_of(memberships.c.cadence, "daily", "weekly", "monthly"),
        READS,
        sa.not_(IS_FACILITATOR),
    )
