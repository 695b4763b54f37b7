"""Letters that wait for a moderator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from listcop.core.addresses import same_mailbox
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.statements import Statement
from listcop.store.tables import held, in_list
from listcop.store.values import from_row


@dataclass(frozen=True, slots=True)
class Held:
    """Held post h9: the letter, why it waits, and how it was settled."""

    list_id: int
    number: int
    letter_id: int
    author: str
    name: str
    subject: str
    reasons: tuple[str, ...]
    thread: int | None
    since: datetime
    state: str
    settled: datetime | None
    settled_by: str
    settled_why: str


_held = from_row(Held, reasons=tuple)


def keep_held(
    tx: Tx,
    list_id: int,
    letter_id: int,
    *,
    author: str,
    name: str,
    subject: str,
    reasons: tuple[str, ...],
    thread: int | None,
    now: datetime,
) -> int:
    """Hold a letter; returns its number."""
    number = list_store.take_numbers(tx, list_id, held=1).held
    tx.execute(
        sa.insert(held).values(
            list_id=list_id,
            number=number,
            letter_id=letter_id,
            author=author,
            name=name,
            subject=subject,
            reasons=list(reasons),
            thread=thread,
            since=now,
        )
    )
    return number


def get_held(tx: Tx, list_id: int, number: int) -> Held | None:
    row = tx.execute(sa.select(held).where(in_list(held, list_id, number=number))).one_or_none()
    return _held(row) if row else None


_WAITING = Statement(
    sa.select(held)
    .where(in_list(held, sa.bindparam("list_id"), state=sa.literal_column("'waiting'")))
    .order_by(held.c.number)
)


def waiting(tx: Tx, list_id: int) -> list[Held]:
    return [_held(row) for row in _WAITING.rows(tx, {"list_id": list_id})]


def waiting_of(tx: Tx, list_id: int, author: str) -> list[Held]:
    """What waits of one author, in whatever capitals."""
    return [one for one in waiting(tx, list_id) if same_mailbox(one.author, author)]


def settle(tx: Tx, list_id: int, number: int, state: str, *, who: str, why: str, now: datetime) -> bool:
    """Settle a held post; False when somebody else was first."""
    done = tx.execute(
        sa.update(held)
        .where(in_list(held, list_id, number=number, state="waiting"))
        .values(state=state, settled=now, settled_by=who, settled_why=why)
    )
    return done.rowcount == 1


def numbers_of_letter(tx: Tx, list_id: int, letter_id: int) -> list[int]:
    """Under which number a letter waited, if it did."""
    return list(tx.execute(sa.select(held.c.number).where(in_list(held, list_id, letter_id=letter_id))).scalars())


def call(tx: Tx, list_id: int, letter_id: int, subject: str) -> None:
    """What waited, or waits, is called otherwise by now."""
    where = in_list(held, list_id, letter_id=letter_id)
    tx.execute(sa.update(held).where(where).values(subject=subject))


def count_since(tx: Tx, list_id: int, since: datetime, author: str | None = None) -> int:
    query = sa.select(sa.func.count()).select_from(held).where(held.c.list_id == list_id, held.c.since >= since)
    if author is not None:
        query = query.where(held.c.author == author)
    return int(tx.execute(query).scalar_one())


def returned_since(tx: Tx, list_id: int, since: datetime) -> int:
    """How many nobody settled in time since then."""
    query = (
        sa.select(sa.func.count())
        .select_from(held)
        .where(held.c.list_id == list_id, held.c.state == "returned", held.c.settled >= since)
    )
    return int(tx.execute(query).scalar_one())


def count_waiting(tx: Tx, list_id: int, author: str | None = None) -> int:
    query = sa.select(sa.func.count()).select_from(held).where(held.c.list_id == list_id, held.c.state == "waiting")
    if author is not None:
        query = query.where(held.c.author == author)
    return int(tx.execute(query).scalar_one())
