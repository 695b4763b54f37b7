"""Digests: a period is closed once, and takes posts by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from typing import Any

import sqlalchemy as sa

from listcop.core.lists import DIGEST_CADENCES
from listcop.store import lists as list_store
from listcop.store.database import Tx, insert_of, pack, unpack
from listcop.store.some_rows import in_lots
from listcop.store.statements import Statement
from listcop.store.tables import digest_letters, digests, in_list, lists, person_digests
from listcop.store.values import from_row

ONCE = "once"  # the cadence of a period that is one member's own: what they missed
AT_ONCE = 4  # digests of a cadence, where a newest one is looked for: each holds all that its items say
ONE = "one-digest"  # the one digest of all lists of a person, as the log and the key of a plain reply to it call it
BEGUN = "begun"  # the first word of the period that ends where somebody begins to read so
PART = "part"  # the same: what a list has for them in the one digest of all their lists; it goes when that is old


@dataclass(frozen=True, slots=True)
class ClosedPeriod:
    """Digest d31: the posts above one number up to another."""

    list_id: int
    number: int
    cadence: str
    period: str
    opens: datetime
    closes: datetime
    above: int
    up_to: int
    made: datetime
    sent: bool
    items: dict[str, list[list[Any]]]

    @property
    def own_of(self) -> int | None:
        """The membership whose own period it is: the first word of what a member missed, the last of a part."""
        at = {ONCE: 0, PART: -1}.get(self.cadence)
        return int(self.period.split()[at]) if at is not None else None

    @property
    def for_facilitators(self) -> list[list[list[Any]]]:
        """The items of each edition that was made for facilitators: who missed some in a pause had one of their own."""
        return [rows for edition, rows in self.items.items() if is_for_facilitators(edition)]


_closed = from_row(ClosedPeriod)


def is_for_facilitators(edition: str) -> bool:
    return edition.partition("@")[0] == "facilitator"


def close_period(
    tx: Tx,
    list_id: int,
    cadence: str,
    period: str,
    *,
    opens: datetime,
    closes: datetime,
    above: int,
    up_to: int,
    now: datetime,
) -> int | None:
    """Close a period and give it a number; None when it was closed already."""
    list_store.lock_list(tx, list_id)
    if is_closed(tx, list_id, cadence, period):
        return None
    number = list_store.take_numbers(tx, list_id, digest=1).digest
    tx.execute(
        sa.insert(digests).values(
            list_id=list_id,
            number=number,
            cadence=cadence,
            period=period,
            opens=opens,
            closes=closes,
            above=above,
            up_to=up_to,
            made=now,
            items={},
        )
    )
    return number


_OF_CADENCE = in_list(digests, sa.bindparam("list_id"), cadence=sa.bindparam("cadence"))
_LAST = Statement(sa.select(digests).where(_OF_CADENCE).order_by(digests.c.number.desc()).limit(sa.literal_column("1")))
_GET = Statement(sa.select(digests).where(in_list(digests, sa.bindparam("list_id"), number=sa.bindparam("number"))))
_OF_PERIOD = Statement(sa.select(digests.c.number).where(_OF_CADENCE, digests.c.period == sa.bindparam("period")))
_UNFINISHED = Statement(
    sa.select(digests.c.number)
    .where(digests.c.list_id == sa.bindparam("list_id"), digests.c.sent.is_(False))
    .limit(sa.literal_column("1"))
)


def last_closed(tx: Tx, list_id: int, cadence: str) -> ClosedPeriod | None:
    """The period closed last, whatever the clock said then: a wrong one may have closed a week of a far year."""
    row = _LAST.row(tx, {"list_id": list_id, "cadence": cadence})
    return _closed(row) if row else None


def last_closed_by(tx: Tx, list_id: int, cadence: str, moment: datetime) -> ClosedPeriod | None:
    """The period that had closed by a moment, the latest of them."""
    c = digests.c
    query = sa.select(digests).where(c.list_id == list_id, c.cadence == cadence, c.closes <= moment)
    row = tx.execute(query.order_by(c.closes.desc()).limit(1)).one_or_none()
    return _closed(row) if row else None


def get_digest(tx: Tx, list_id: int, number: int) -> ClosedPeriod | None:
    row = _GET.row(tx, {"list_id": list_id, "number": number})
    return _closed(row) if row else None


def is_closed(tx: Tx, list_id: int, cadence: str, period: str) -> bool:
    return _OF_PERIOD.row(tx, {"list_id": list_id, "cadence": cadence, "period": period}) is not None


def unfinished(tx: Tx, list_id: int, cadence: str) -> list[ClosedPeriod]:
    """Periods that were closed but whose editions a stop cut short."""
    query = sa.select(digests).where(in_list(digests, list_id, cadence=cadence), digests.c.sent.is_(False))
    return [_closed(row) for row in tx.execute(query.order_by(digests.c.number))]


def has_unfinished(tx: Tx, list_id: int) -> bool:
    return _UNFINISHED.row(tx, {"list_id": list_id}) is not None


def one_before(tx: Tx, list_id: int, closed: ClosedPeriod) -> ClosedPeriod | None:
    """The digest of the same cadence before this one."""
    query = sa.select(digests).where(
        in_list(digests, list_id, cadence=closed.cadence), digests.c.number < closed.number
    )
    row = tx.execute(query.order_by(digests.c.number.desc()).limit(1)).one_or_none()
    return _closed(row) if row else None


def next_number(tx: Tx, list_id: int) -> int:
    return int(tx.execute(sa.select(lists.c.last_digest).where(lists.c.list_id == list_id)).scalar_one()) + 1


@dataclass(frozen=True, slots=True)
class Counters:
    """How far a list has come: readings, digests, posts, events. What is made of them is old once one rises.

    digest  the last one before the first whose letters are not all made: a page of it would be of nothing
    """

    reading: int
    digest: int
    post: int
    event: int


def counters(tx: Tx, list_id: int) -> Counters:
    c = lists.c
    unsent = sa.select(sa.func.min(digests.c.number)).where(digests.c.list_id == list_id, digests.c.sent.is_(False))
    made = sa.func.coalesce(unsent.scalar_subquery() - 1, c.last_digest)
    query = sa.select(c.last_reading, made, c.last_number, c.last_event).where(c.list_id == list_id)
    return Counters(*tx.execute(query).one())


def all_digests(tx: Tx, list_id: int, above: int = 0) -> list[ClosedPeriod]:
    query = sa.select(digests).where(digests.c.list_id == list_id, digests.c.number > above)
    return [_closed(row) for row in tx.execute(query.order_by(digests.c.number))]


def newest_digests(tx: Tx, list_id: int, membership_id: int) -> Iterator[ClosedPeriod]:
    """The digests that one member may have got, the newest first, read a few at a time. Parts are never among them."""
    own = digests.c.period.startswith(f"{membership_id} ", autoescape=True)
    found = [_newest_of(tx, list_id, cadence) for cadence in DIGEST_CADENCES]
    return merge(*found, _newest_of(tx, list_id, ONCE, own), key=lambda one: one.number, reverse=True)


def _newest_of(tx: Tx, list_id: int, cadence: str, *only: sa.ColumnElement[bool]) -> Iterator[ClosedPeriod]:
    """Those of one cadence, by their periods: so the index finds them, however many rows of others stand between."""
    c = digests.c
    some = sa.select(digests).where(c.list_id == list_id, c.cadence == cadence, *only)
    some = some.order_by(c.period.desc()).limit(AT_ONCE)
    rows = tx.execute(some).fetchall()
    while rows:
        yield from map(_closed, rows)
        rows = tx.execute(some.where(c.period < rows[-1].period)).fetchall() if len(rows) == AT_ONCE else []


def closed_since(tx: Tx, list_id: int, cadence: str, since: datetime) -> list[ClosedPeriod]:
    """The digests of a cadence that closed after a moment."""
    query = sa.select(digests).where(in_list(digests, list_id, cadence=cadence), digests.c.closes > since)
    return [_closed(row) for row in tx.execute(query.order_by(digests.c.number))]


def change_digest(tx: Tx, list_id: int, number: int, **values: Any) -> None:
    tx.execute(sa.update(digests).where(in_list(digests, list_id, number=number)).values(**values))


def part_period(membership_id: int, now: datetime) -> str:
    """The period of a part begins with its moment, so that the index finds the oldest."""
    return f"{now.isoformat()} {membership_id}"


def part_of(tx: Tx, list_id: int, membership_id: int, closes: datetime) -> ClosedPeriod | None:
    """What the list had for a member in the one digest of a period of theirs, if it had anything."""
    c, own = digests.c, digests.c.period.endswith(f" {membership_id}", autoescape=True)
    made_since = c.period >= closes.isoformat()  # so that the index finds it among those of other weeks
    query = sa.select(digests).where(c.list_id == list_id, c.cadence == PART, made_since, own, c.closes == closes)
    row = tx.execute(query.limit(1)).one_or_none()
    return _closed(row) if row else None


_FIRST = Statement(sa.select(sa.func.min(digests.c.period).label("period")).where(_OF_CADENCE))


def oldest_part(tx: Tx, list_id: int) -> datetime | None:
    """When the oldest part of a one digest was made that is still kept."""
    first: str | None = _FIRST.row(tx, {"list_id": list_id, "cadence": PART}).period
    return datetime.fromisoformat(first.split()[0]) if first is not None else None


def forget_parts(tx: Tx, list_id: int, until: datetime) -> int:
    """Delete the parts made up to a moment, with their text; returns how many."""
    c = digests.c
    old = sa.and_(c.list_id == list_id, c.cadence == PART, c.made <= until)
    of_list = digest_letters.c.list_id == list_id
    tx.execute(sa.delete(digest_letters).where(of_list, digest_letters.c.number.in_(sa.select(c.number).where(old))))
    return tx.execute(sa.delete(digests).where(old)).rowcount


def keep_edition(
    tx: Tx, list_id: int, number: int, edition: str, language: str, *, subject: str, text: str, raw: bytes = b""
) -> None:
    """Keep one finished edition; it is the same for all who get it but for their leave address.

    raw  the letter that leaves; none of a part, which leaves with others in a letter of its own
    """
    tx.execute(
        sa.insert(digest_letters).values(
            list_id=list_id,
            number=number,
            edition=edition,
            language=language,
            subject=subject,
            text=text,
            packed=pack(raw),
        )
    )


def edition_raw(tx: Tx, list_id: int, number: int, edition: str, language: str) -> bytes:
    query = sa.select(digest_letters.c.packed).where(
        in_list(digest_letters, list_id, number=number, edition=edition, language=language),
    )
    return unpack(tx.execute(query).scalar_one())


def change_edition(tx: Tx, list_id: int, number: int, edition: str, language: str, text: str, raw: bytes) -> None:
    """What is shown of an edition from now on, and what leaves to those whom it has not reached."""
    d = digest_letters.c
    one = sa.and_(d.list_id == list_id, d.number == number, d.edition == edition, d.language == language)
    tx.execute(sa.update(digest_letters).where(one).values(text=text, packed=pack(raw)))


def each_text(tx: Tx, list_id: int) -> Iterator[tuple[int, str, str, str]]:
    """Number, edition, language and text of all editions of a list, some at a time: they may be changed meanwhile."""
    d = digest_letters.c
    query = sa.select(d.number, d.edition, d.language, d.text).where(d.list_id == list_id)
    for row in in_lots(tx, query, (d.number, d.edition, d.language)):
        yield row.number, row.edition, row.language, row.text


def editions_of(tx: Tx, list_id: int, number: int) -> list[tuple[str, str, str, str]]:
    """Edition, language, subject and text of all that was made for a digest."""
    query = (
        sa.select(digest_letters.c.edition, digest_letters.c.language, digest_letters.c.subject, digest_letters.c.text)
        .where(in_list(digest_letters, list_id, number=number))
        .order_by(digest_letters.c.edition, digest_letters.c.language)
    )
    return [tuple(row) for row in tx.execute(query)]


# --- editions of a person, over all their lists ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PersonPeriod:
    """The period of a person that closed last."""

    period: str
    closes: datetime
    posts: int

    @property
    def is_beginning(self) -> bool:
        """It is the moment since when they read so, and before it each list wrote to them by itself."""
        return self.period.startswith(BEGUN)


def close_of_person(tx: Tx, person_id: int, cadence: str, period: str, closes: datetime, posts: int) -> bool:
    """Close a person's period; False where it was closed already: (person, cadence, period) is unique."""
    row = {"person_id": person_id, "cadence": cadence, "period": period, "closes": closes, "posts": posts}
    closed = insert_of(tx.dialect.name, person_digests).values(row).on_conflict_do_nothing()
    # No rowcount: of an INSERT on PostgreSQL it is unknown.
    return tx.execute(closed.returning(person_digests.c.person_id)).first() is not None


def last_of_person(tx: Tx, person_id: int, cadence: str, now: datetime) -> PersonPeriod | None:
    """Their period that closed last. What a wrong clock closed in years to come holds back no week of today."""
    p = person_digests.c
    query = sa.select(person_digests).where(p.person_id == person_id, p.cadence == cadence, p.closes <= now)
    row = tx.execute(query.order_by(p.closes.desc()).limit(1)).one_or_none()
    return PersonPeriod(row.period, row.closes, row.posts) if row else None
