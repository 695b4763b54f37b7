"""Threads: found by number, subject or state; split, merged, and what people said of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import in_list, message_ids, posts, threads
from listcop.store.values import from_row

_OPENED = ("list_id", "number", "subject", "normal_subject", "started", "last_post")
_OPEN = Statement(
    sa.insert(threads).values(
        {name: sa.bindparam(name, type_=threads.c[name].type) for name in _OPENED}
        | {"posts": 1, "types": [], "answered_by": [], "changes": [], "why": [], "said": {}}
    )
)
_GROW = Statement(
    sa.update(threads)
    .where(in_list(threads, sa.bindparam("of_list"), number=sa.bindparam("of_thread")))
    .values(
        posts=threads.c.posts + 1,
        last_post=sa.case(
            (
                threads.c.last_post < sa.bindparam("at", type_=threads.c.last_post.type),
                sa.bindparam("at", type_=threads.c.last_post.type),
            ),
            else_=threads.c.last_post,
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread, called by the number of the post it was opened with."""

    list_id: int
    number: int
    subject: str
    normal_subject: str
    started: datetime
    last_post: datetime
    posts: int
    kind: str = "other"
    types: tuple[str, ...] = ()
    type_source: str = "none"
    type_confidence: float = 0.0
    state: str = "none"
    needs_answer: bool = False
    asker: str | None = None
    answered_by: tuple[str, ...] = ()
    changes: tuple[dict[str, Any], ...] = ()
    closed_why: str = ""
    open_since: datetime | None = None
    reasked: bool = False
    why: tuple[str, ...] = ()
    said: dict[str, Any] = field(default_factory=dict)
    merged_into: int | None = None


_thread = from_row(Thread, types=tuple, answered_by=tuple, changes=tuple, why=tuple, said=dict)


def open_thread(tx: Tx, list_id: int, number: int, subject: str, normal_subject: str, at: datetime) -> None:
    _OPEN.run(
        tx,
        {
            "list_id": list_id,
            "number": number,
            "subject": subject,
            "normal_subject": normal_subject,
            "started": at,
            "last_post": at,
        },
    )


def grow_thread(tx: Tx, list_id: int, number: int, at: datetime) -> None:
    """One more post."""
    _GROW.run(tx, {"of_list": list_id, "of_thread": number, "at": at})


def get_thread(tx: Tx, list_id: int, number: int) -> Thread | None:
    """The thread of that number, or the one it was merged into."""
    for _ in range(20):  # a merge of a merge
        row = tx.execute(sa.select(threads).where(in_list(threads, list_id, number=number))).one_or_none()
        if row is None or row.merged_into is None:
            return _thread(row) if row else None
        number = row.merged_into
    return None


def get_thread_row(tx: Tx, list_id: int, number: int) -> Thread | None:
    """The thread of that number itself, also one that was merged away."""
    row = tx.execute(sa.select(threads).where(in_list(threads, list_id, number=number))).one_or_none()
    return _thread(row) if row else None


def get_threads(tx: Tx, list_id: int, numbers: Sequence[int]) -> dict[int, Thread]:
    return {row.number: _thread(row) for row in _SOME.rows(tx, {"list_id": list_id}, numbers)}


_SOME = SomeRows(
    threads.c.number, lambda of_some: sa.select(threads).where(threads.c.list_id == sa.bindparam("list_id"), of_some)
)


def normal_subjects(tx: Tx, list_id: int, numbers: Sequence[int]) -> dict[int, str]:
    query = sa.select(threads.c.number, threads.c.normal_subject).where(
        threads.c.list_id == list_id, threads.c.number.in_(numbers)
    )
    return {row.number: row.normal_subject for row in tx.execute(query)}


def change_thread(tx: Tx, list_id: int, number: int, **values: Any) -> None:
    tx.execute(sa.update(threads).where(in_list(threads, list_id, number=number)).values(**values))


_READ_COLUMNS = (
    "kind", "types", "type_source", "type_confidence", "state", "needs_answer", "asker", "answered_by", "changes",
    "closed_why", "open_since", "why", "reading", "posts", "started", "last_post",
)  # fmt: skip
_KEEP_READING = Statement(
    sa.update(threads)
    .where(in_list(threads, sa.bindparam("of_list"), number=sa.bindparam("of_thread")))
    .values({name: sa.bindparam(f"new_{name}", type_=threads.c[name].type) for name in _READ_COLUMNS})
)


def keep_readings(tx: Tx, list_id: int, found: Sequence[tuple[int, dict[str, Any]]]) -> None:
    """Keep what reading found of threads: number and every column that reading fills."""
    rows = [
        {"of_list": list_id, "of_thread": number, **{f"new_{name}": values[name] for name in _READ_COLUMNS}}
        for number, values in found
    ]
    _KEEP_READING.run_each(tx, rows)


def list_threads(tx: Tx, list_id: int, **what: Any) -> list[Thread]:
    """All that `each_listed` brings."""
    return list(each_listed(tx, list_id, **what))


def each_listed(
    tx: Tx,
    list_id: int,
    *,
    state: str | None = None,
    kind: str | None = None,
    request_type: str | None = None,
    since: datetime | None = None,
    before: datetime | None = None,
    limit: int | None = None,
) -> Iterator[Thread]:
    """Threads that have not been merged away, in order of number, one after the other; `limit`: the last so many."""
    query = sa.select(threads).where(threads.c.list_id == list_id, threads.c.merged_into.is_(None))
    if state is not None:
        is_so = threads.c.state == state
        # What is perhaps a question is closed to those who know the states of the contract alone.
        query = query.where(sa.or_(is_so, threads.c.state == "perhaps") if state == "closed" else is_so)
    if kind is not None:
        query = query.where(threads.c.kind == kind)
    if since is not None:
        query = query.where(threads.c.last_post >= since)
    if before is not None:
        query = query.where(threads.c.last_post < before)
    every = map(_thread, Statement(query.order_by(threads.c.number)).each(tx, {}))
    found = every if request_type is None else (one for one in every if request_type in one.types)
    return iter(deque(found, limit)) if limit else found


_LIVELY = Statement(
    sa.select(threads.c.number)
    .where(
        in_list(threads, sa.bindparam("list_id"), state=sa.bindparam("state")),
        threads.c.last_post >= sa.bindparam("since", type_=threads.c.last_post.type),
        threads.c.merged_into.is_(None),
    )
    .limit(sa.literal_column("1"))
)


def has_thread(tx: Tx, list_id: int, state: str, since: datetime) -> bool:
    """Whether there is a thread of a state with a post since then."""
    return _LIVELY.row(tx, {"list_id": list_id, "state": state, "since": since}) is not None


_NEWEST = Statement(
    sa.select(threads)
    .where(threads.c.list_id == sa.bindparam("list_id"), threads.c.merged_into.is_(None))
    .order_by(threads.c.number.desc())
    .limit(sa.bindparam("most", type_=sa.Integer()))
)


def newest_threads(tx: Tx, list_id: int, limit: int) -> list[Thread]:
    """The last threads that were opened, the newest first."""
    return [_thread(row) for row in _NEWEST.rows(tx, {"list_id": list_id, "most": limit})]


def newest_questions(tx: Tx, list_id: int, limit: int) -> list[Thread]:
    """The last threads that asked something, whatever came of them, the newest first."""
    query = sa.select(threads).where(
        threads.c.list_id == list_id, threads.c.merged_into.is_(None), threads.c.needs_answer
    )
    return [_thread(row) for row in tx.execute(query.order_by(threads.c.number.desc()).limit(limit))]


def newest_in_state(tx: Tx, list_id: int, state: str, limit: int) -> list[Thread]:
    """The last threads that were opened and stand in a state, the newest first."""
    query = sa.select(threads).where(in_list(threads, list_id, state=state), threads.c.merged_into.is_(None))
    return [_thread(row) for row in tx.execute(query.order_by(threads.c.number.desc()).limit(limit))]


def read_since(tx: Tx, list_id: int, reading: int, most: int | None = None) -> list[int]:
    """Numbers of the threads that were read after a count, so many at most."""
    query = sa.select(threads.c.number).where(threads.c.list_id == list_id, threads.c.reading > reading).limit(most)
    return sorted(tx.execute(query).scalars())  # ordered by SQLite it would be a walk through all threads


def sizes_begun(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> list[tuple[int, int]]:
    """Threads that began within a stretch of time, in order of number, each with about the bytes of its posts' text."""
    size = sa.func.sum(sa.func.length(posts.c.text) + FRAME_BYTES)
    query = (
        sa.select(threads.c.number, size)
        .join(posts, in_list(posts, threads.c.list_id, thread=threads.c.number))
        .where(threads.c.list_id == list_id, posts.c.list_id == list_id, threads.c.merged_into.is_(None))
        .where(threads.c.started >= opens, threads.c.started < closes)
        .group_by(threads.c.number)
        .order_by(threads.c.number)
    )
    return [(number, int(found)) for number, found in tx.execute(query)]


FRAME_BYTES = 120  # around the text of a post on a page


def open_questions(tx: Tx, list_id: int, since: datetime | None = None) -> list[Thread]:
    """Threads that wait for an answer, the oldest first; all, or those that have waited since then at most."""
    query = (
        sa.select(threads)
        .where(threads.c.list_id == list_id, threads.c.state == "open", threads.c.merged_into.is_(None))
        .order_by(threads.c.open_since, threads.c.number)
    )
    if since is not None:
        is_asked_later = sa.and_(threads.c.open_since.is_(None), threads.c.started >= since)
        query = query.where(sa.or_(threads.c.open_since >= since, is_asked_later))
    return [_thread(row) for row in tx.execute(query)]


class WaitingRow(NamedTuple):
    """An open question in one line; `changes` as Thread has them."""

    number: int
    subject: str
    started: datetime
    open_since: datetime | None
    reasked: bool
    changes: list[dict[str, Any]]

    @property
    def since(self) -> datetime:
        return self.open_since or self.started


_WAITS = sa.and_(
    in_list(threads, sa.bindparam("list_id"), state=sa.literal_column("'open'")),
    threads.c.merged_into.is_(None),
)
_WAITING = Statement(
    sa.select(*(threads.c[name] for name in WaitingRow._fields)).where(
        _WAITS, threads.c.kind != sa.literal_column("'automatic'")
    )
)


def each_waiting(tx: Tx, list_id: int) -> Iterator[WaitingRow]:
    """Threads that wait for an answer, one after the other, in no order; none of automatic letters."""
    return (WaitingRow(*row) for row in _WAITING.each(tx, {"list_id": list_id}))


_WAITING_COUNT = Statement(sa.select(sa.func.count().label("waiting")).select_from(threads).where(_WAITS))
_WAITING_NUMBERS = Statement(
    sa.select(threads.c.number)
    .where(_WAITS)
    .order_by(sa.func.coalesce(threads.c.open_since, threads.c.started), threads.c.number)
    .limit(sa.bindparam("most"))
    .offset(sa.bindparam("above"))
)


def count_waiting(tx: Tx, list_id: int) -> int:
    """How many threads wait for an answer."""
    return int(_WAITING_COUNT.row(tx, {"list_id": list_id}).waiting)


def waiting_numbers(tx: Tx, list_id: int, above: int, most: int) -> list[int]:
    """Threads that wait for an answer, the oldest question first: at most so many, behind the first `above`."""
    return [row.number for row in _WAITING_NUMBERS.rows(tx, {"list_id": list_id, "above": above, "most": most})]


def move_placeholders(tx: Tx, list_id: int, old: int, new: int) -> None:
    """Missing ancestors of one thread are looked for in another from now on."""
    tx.execute(sa.update(message_ids).where(in_list(message_ids, list_id, thread=old)).values(thread=new))


def count_threads(tx: Tx, list_id: int) -> dict[str, int]:
    query = sa.select(threads.c.state, sa.func.count()).where(
        threads.c.list_id == list_id, threads.c.merged_into.is_(None)
    )
    return {state: count for state, count in tx.execute(query.group_by(threads.c.state))}
