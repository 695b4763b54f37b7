"""What the pulse is counted from: the threads that lived in a period and their posts, found by index, once each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.core.pulse import Opened, Who, Wrote
from listcop.store import formerly
from listcop.store.database import Tx
from listcop.store.statements import Statement
from listcop.store.tables import addresses, assets, events, in_list, memberships, posts, threads

AT_ONCE = 500  # addresses asked for in one statement
MISDATED = 5  # so many of the oldest threads may have a wrong date

_LIST: sa.BindParameter[int] = sa.bindparam("list_id")
_SINCE: sa.BindParameter[datetime] = sa.bindparam("since", type_=posts.c.date.type)
_UNTIL: sa.BindParameter[datetime] = sa.bindparam("until", type_=posts.c.date.type)
_LIVED = (threads.c.list_id == _LIST, threads.c.last_post >= _SINCE)
# Where an old archive lost the addresses, the names beside them still tell people apart.
_WRITER = sa.case((posts.c.author != "", posts.c.author), else_=posts.c.name)
_POSTS = Statement(
    sa.select(
        posts.c.number,
        posts.c.thread,
        posts.c.parent,
        _WRITER.label("author"),
        posts.c.date,
        posts.c.message_id,
        formerly.WRITTEN.label("written"),
    )
    .join(threads, in_list(threads, posts.c.list_id, number=posts.c.thread))
    .where(*_LIVED, posts.c.list_id == _LIST, posts.c.date >= _SINCE, posts.c.date < _UNTIL)
    .where(posts.c.automatic.is_(None), _WRITER != "")
)
_THREADS = Statement(
    sa.select(
        threads.c.number,
        threads.c.started,
        threads.c.types,
        threads.c.state,
        threads.c.needs_answer,
        threads.c.answered_by,
        threads.c.changes,
    ).where(*_LIVED, threads.c.merged_into.is_(None))
)
_COUNT = Statement(
    sa.select(sa.func.count().label("count"))
    .select_from(threads)
    .join(posts, in_list(threads, posts.c.list_id, number=posts.c.thread))
    .where(*_LIVED, posts.c.list_id == _LIST, posts.c.date >= _SINCE, posts.c.date < _UNTIL)
    .where(posts.c.automatic.is_(None))
)
# Each from its end of the index. A few letters of every archive are dated years too early.
_FIRST = Statement(
    sa.select(threads.c.last_post).where(threads.c.list_id == _LIST).order_by(threads.c.last_post).limit(MISDATED)
)
_LAST = Statement(
    sa.select(threads.c.last_post).where(threads.c.list_id == _LIST).order_by(threads.c.last_post.desc()).limit(1)
)


def posts_between(tx: Tx, list_id: int, since: datetime, until: datetime) -> list[Any]:
    """number, thread, parent, author (by their address now; where none is known, their name), date, message_id and
    moment of what people wrote."""
    moves = formerly.moves_of(tx, list_id)
    rows = _POSTS.rows(tx, {"list_id": list_id, "since": since, "until": until})
    return [
        row._replace(author=moves.now_of(row.author, row.written)) if moves.is_old(row.author) else row for row in rows
    ]


def count_between(tx: Tx, list_id: int, since: datetime, until: datetime) -> int:
    return int(_COUNT.rows(tx, {"list_id": list_id, "since": since, "until": until})[0].count)


def edges(tx: Tx, list_id: int) -> tuple[datetime | None, datetime | None]:
    """About when the list began, and when its last post came."""
    first = _FIRST.rows(tx, {"list_id": list_id})
    last = _LAST.rows(tx, {"list_id": list_id})
    began = first[-1 if len(first) == MISDATED else 0].last_post if first else None
    return began, last[0].last_post if last else None


def threads_since(tx: Tx, list_id: int, since: datetime, written: Iterable[Any]) -> list[Opened]:
    """Threads that lived since then; when the first answer came is known from the posts given."""
    sent = {row.message_id: row.date for row in written}
    found = []
    # Put in order here: SQLite would walk through all threads of the list to have them so.
    for row in sorted(_THREADS.rows(tx, {"list_id": list_id, "since": since}), key=lambda row: row.number):
        asked = _asked(row)
        times = [sent[one] for one in row.answered_by if one in sent]
        is_answered = row.state in ("answered", "solved") or bool(row.answered_by)
        kind = row.types[0] if row.types else ""
        found.append(Opened(asked, kind, bool(row.needs_answer), is_answered, min(times, default=None)))
    return found


def _asked(row: Any) -> datetime:
    """When the question was asked: a thread may turn to it later."""
    opened = (one["at"] for one in row.changes if one.get("state") == "open")
    first = next(opened, None)
    return datetime.fromisoformat(first) if row.needs_answer and first else row.started


def addresses_of(tx: Tx, people: Collection[int]) -> dict[str, int]:
    """All addresses of these people."""
    found: dict[str, int] = {}
    for some in _chunks(people):
        query = sa.select(addresses.c.address, addresses.c.person_id).where(addresses.c.person_id.in_(some))
        found.update({row.address: row.person_id for row in tx.execute(query)})
    return found


def wrote_before(tx: Tx, list_id: int, authors: Collection[str], before: datetime) -> set[str]:
    """Which of these authors, as `posts_between` names them, had written on the list by then."""
    return _who_wrote(tx, list_id, authors, posts.c.date < before)


def _who_wrote(tx: Tx, list_id: int, authors: Collection[str], *when: sa.ColumnElement[bool]) -> set[str]:
    """Which of them did, from these addresses and from those that they had before."""
    moves, found = formerly.moves_of(tx, list_id), set[str]()
    for some in _chunks({*authors, *moves.before(authors)}):
        theirs = sa.or_(posts.c.author.in_(some), sa.and_(posts.c.author == "", posts.c.name.in_(some)))
        query = sa.select(_WRITER).where(posts.c.list_id == list_id, theirs, *when).distinct()
        found.update(one for one in tx.execute(query).scalars() if not moves.is_old(one))
        old = [one for one in some if moves.is_old(one)]
        each = sa.select(posts.c.author, formerly.WRITTEN).where(
            posts.c.list_id == list_id, posts.c.author.in_(old), *when
        )
        found.update(moves.now_of(author, at) for author, at in (tx.execute(each) if old else ()))
    return found.intersection(authors)


def also_elsewhere(tx: Tx, list_id: int, people: Collection[int], since: datetime, until: datetime) -> set[int]:
    """Which of these people wrote on another list that they belong to."""
    known = addresses_of(tx, people)
    lists: dict[int, set[int]] = {}
    for some in _chunks(people):
        query = sa.select(memberships.c.list_id, memberships.c.person_id).where(
            memberships.c.person_id.in_(some), memberships.c.list_id != list_id
        )
        for row in tx.execute(query):
            lists.setdefault(row.list_id, set()).add(row.person_id)
    found: set[int] = set()
    for other, theirs in lists.items():
        wanted = [address for address, person in known.items() if person in theirs - found]
        found |= {known[one] for one in _who_wrote(tx, other, wanted, posts.c.date >= since, posts.c.date < until)}
    return found


def has_other_lists(tx: Tx, list_id: int) -> bool:
    query = sa.select(memberships.c.list_id).where(memberships.c.list_id > 0, memberships.c.list_id != list_id)
    return tx.execute(query.limit(1)).first() is not None


def count_assets(tx: Tx, list_id: int, of: Collection[int]) -> int:
    """How many things these posts brought."""
    if not of:
        return 0
    query = sa.select(assets.c.post).where(assets.c.list_id == list_id, assets.c.post.between(min(of), max(of)))
    return sum(1 for post in tx.execute(query).scalars() if post in of)


def count_used(tx: Tx, list_id: int, what: str, since: datetime, until: datetime) -> int:
    """How often something happened in a period."""
    query = sa.select(sa.func.count()).where(
        in_list(events, list_id, what=what), events.c.at >= since, events.c.at < until
    )
    return int(tx.execute(query.select_from(events)).scalar_one())


def wrote(rows: Iterable[Any], people: dict[str, int]) -> list[Wrote]:
    """Rows of posts_between as the figures want them: by person where the address is known."""
    return [Wrote(row.number, row.thread, row.parent, people.get(row.author, row.author), row.date) for row in rows]


def joined(rows: Iterable[Any]) -> dict[Who, datetime]:
    return {row.person_id: row.joined for row in rows}


def _chunks(some: Collection[Any]) -> Iterator[list[Any]]:
    every = sorted(some)
    for start in range(0, len(every), AT_ONCE):
        yield every[start : start + AT_ONCE]
