"""Posts that a letter which names no ancestor may answer: of threads of its subject, and a list's latest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from listcop.core.rejoin import LOOKED_THROUGH, Candidate, Written
from listcop.store.database import Tx
from listcop.store.statements import Statement
from listcop.store.tables import in_list, posts, threads

THREADS = 5  # of one subject, the latest
_OF_LIST: sa.BindParameter[int] = sa.bindparam("list_id")
_MOST: sa.BindParameter[int] = sa.bindparam("most")
_NO_TEXT: sa.Label[str] = sa.literal_column("''").label("text")
_TEXT = sa.func.substr(posts.c.text, 1, LOOKED_THROUGH).label("text")  # the rest is not worth its way

_SUBJECT = Statement(
    sa.select(threads.c.number, threads.c.last_post)
    .where(
        in_list(threads, _OF_LIST, normal_subject=sa.bindparam("subject")),
        threads.c.last_post >= sa.bindparam("since", type_=threads.c.last_post.type),
        threads.c.merged_into.is_(None),
    )
    .order_by(threads.c.last_post.desc())
    .limit(THREADS)
)


def _written(has_texts: bool) -> tuple[Any, ...]:
    p = posts.c
    return (p.number, p.thread, p.author, p.name, p.date, _TEXT if has_texts else _NO_TEXT)


_LATEST = Statement(
    sa.select(*_written(True)).where(posts.c.list_id == _OF_LIST).order_by(posts.c.number.desc()).limit(_MOST)
)


def latest_written(tx: Tx, list_id: int, since: datetime, limit: int) -> list[Written]:
    """The latest posts of a list, those alone that were sent since then."""
    rows = _LATEST.rows(tx, {"list_id": list_id, "most": limit})
    return [Written(*row) for row in rows if row.date >= since]


def same_subject(
    tx: Tx, list_id: int, normal_subject: str, since: datetime, limit: int, *, has_texts: bool
) -> list[Candidate]:
    """Recent threads of a normal subject, the latest first, each with so many of its latest posts.

    has_texts  fetch what they wrote as well: only a letter that quotes something needs it
    """
    found = _SUBJECT.rows(tx, {"list_id": list_id, "subject": normal_subject, "since": since})
    written = _written_in(tx, list_id, [one.number for one in found], limit, has_texts) if found else {}
    return [
        Candidate(one.number, opening.date, one.last_post, opening.author, tuple(latest))
        for one in found
        if one.number in written
        for opening, *latest in [written[one.number]]
    ]


def _written_in(tx: Tx, list_id: int, numbers: Sequence[int], limit: int, has_texts: bool) -> dict[int, list[Written]]:
    """Of each thread its opening, then its latest posts in order of number (the opening again, where it is one)."""
    given = {f"thread{n}": number for n, number in enumerate(numbers)}
    rows = _of_threads(len(numbers), has_texts).rows(tx, {"list_id": list_id, "most": limit, **given})
    found: dict[int, list[Written]] = {}
    for row in sorted(rows, key=lambda row: row.number):
        found.setdefault(row.thread, []).append(Written(*row))
    return found


@cache
def _of_threads(count: int, has_texts: bool) -> Statement:
    """Asks for so many threads at once; a union of short walks in the index, however long the threads are."""
    parts: list[Any] = []
    for n in range(count):
        in_thread = sa.select(*_written(has_texts)).where(
            in_list(posts, _OF_LIST, thread=sa.bindparam(f"thread{n}", type_=posts.c.thread.type))
        )
        parts.append(in_thread.order_by(posts.c.number).limit(1))
        parts.append(in_thread.order_by(posts.c.number.desc()).limit(_MOST))
    return Statement(sa.union_all(*(sa.select(one.subquery()) for one in parts)))
