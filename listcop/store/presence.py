"""What presence and knowledge are told from, each in one statement: who was seen when, and who answered what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.core.knowledge import QUESTION_CHARACTERS, Answered, OpenQuestion
from listcop.store.database import Tx
from listcop.store.formerly import Moves, moves_of
from listcop.store.statements import Statement
from listcop.store.tables import addresses, events, in_list, memberships, posts, readings, threads

ANSWERS_READ = 4_000  # the newest: what was answered before these counts little
QUESTIONS_READ = 500
ANSWERS_A_TOPIC = 6  # of one author, looked through for each topic before all are
ALL_ANSWERS = 1_000_000

_LIST: sa.BindParameter[int] = sa.bindparam("list_id")
_WRITTEN = Statement(
    sa.select(posts.c.author, posts.c.date, posts.c.accepted, posts.c.imported)
    .where(posts.c.list_id == _LIST, posts.c.automatic.is_(None))
    .order_by(posts.c.number)
)
_ANY_WORD = sa.or_(events.c.what == "answered", events.c.what == "came back", events.c.what == "pause ended")
_NAMES = Statement(
    sa.select(posts.c.name).distinct().where(posts.c.list_id == _LIST, posts.c.automatic.is_(None), posts.c.name != "")
)
_COMMANDS = Statement(
    sa.select(events.c.ref, events.c.what, events.c.at)
    .where(events.c.list_id == _LIST, _ANY_WORD)
    .order_by(events.c.event_id)
)
_IS_REACHED = sa.and_(memberships.c.state == "active", memberships.c.cadence != "none")
_ADDRESSES = Statement(
    sa.select(addresses.c.address, memberships.c.address.label("member"), _IS_REACHED.label("is_reached"))
    .join(memberships, memberships.c.person_id == addresses.c.person_id)
    .where(memberships.c.list_id == _LIST, memberships.c.state != "left")
)
_ANSWERED = Statement(
    sa.select(
        threads.c.number,
        threads.c.subject,
        posts.c.number.label("post"),
        sa.case((posts.c.imported, posts.c.date), else_=posts.c.accepted).label("at"),
    )
    .select_from(posts)
    .join(readings, in_list(readings, posts.c.list_id, number=posts.c.number))
    .join(threads, in_list(threads, posts.c.list_id, number=posts.c.thread))
    .where(posts.c.list_id == _LIST, readings.c.list_id == _LIST, threads.c.list_id == _LIST)
    .where(posts.c.author == sa.bindparam("author"), posts.c.redacted.is_(None), readings.c.role == "answer")
    .where(threads.c.needs_answer.is_(True), threads.c.merged_into.is_(None))
    .order_by(posts.c.number.desc())
    .limit(sa.bindparam("most", type_=sa.Integer))
)
_OPENER = posts.alias("opener")
_ANSWERS = Statement(
    sa.select(
        posts.c.author,
        posts.c.thread,
        posts.c.date,
        posts.c.accepted,
        posts.c.imported,
        sa.func.substr(posts.c.text, 1, QUESTION_CHARACTERS).label("answer"),
        _OPENER.c.subject,
        sa.func.substr(_OPENER.c.text, 1, QUESTION_CHARACTERS).label("question"),
        threads.c.state,
    )
    .join(readings, in_list(readings, posts.c.list_id, number=posts.c.number))
    .join(threads, in_list(threads, posts.c.list_id, number=posts.c.thread))
    .join(_OPENER, in_list(_OPENER, posts.c.list_id, number=posts.c.thread))
    .where(posts.c.list_id == _LIST, readings.c.list_id == _LIST, threads.c.list_id == _LIST)
    .where(_OPENER.c.list_id == _LIST, readings.c.role == "answer", threads.c.needs_answer.is_(True))
    .where(posts.c.redacted.is_(None), _OPENER.c.redacted.is_(None), posts.c.author != "")
    .order_by(posts.c.number.desc())
    .limit(ANSWERS_READ)
)
_QUESTIONS = Statement(
    sa.select(
        threads.c.number,
        threads.c.subject,
        threads.c.asker,
        threads.c.open_since,
        threads.c.started,
        sa.func.substr(posts.c.text, 1, QUESTION_CHARACTERS).label("text"),
    )
    .join(posts, in_list(posts, threads.c.list_id, number=threads.c.number))
    .where(threads.c.list_id == _LIST, posts.c.list_id == _LIST, threads.c.state == "open")
    .where(threads.c.merged_into.is_(None), posts.c.redacted.is_(None))
    .order_by(threads.c.open_since.desc(), threads.c.number.desc())
    .limit(QUESTIONS_READ)
)


def written_by(tx: Tx, list_id: int) -> Iterator[tuple[str, datetime]]:
    """Author, under the address they have by now, and date of every post that a person wrote."""
    moves = moves_of(tx, list_id)
    return ((_author(moves, row), row.date) for row in _WRITTEN.each(tx, {"list_id": list_id}))


def _author(moves: Moves, row: Any) -> str:
    return moves.now_of(row.author, row.date if row.imported else row.accepted)


def names_of_writers(tx: Tx, list_id: int) -> Iterator[str]:
    """The names under which people wrote, each once."""
    return (row.name for row in _NAMES.each(tx, {"list_id": list_id}))


def commands_by(tx: Tx, list_id: int) -> Iterator[tuple[str, str, datetime]]:
    """Address, what and when of every command answered, and of every pause that ended."""
    moves = moves_of(tx, list_id)
    return ((moves.now_of(row.ref, row.at), row.what, row.at) for row in _COMMANDS.each(tx, {"list_id": list_id}))


def memberships_of(tx: Tx, list_id: int) -> dict[str, tuple[str, ...]]:
    """Every address of people who have several → the addresses they are members with, first those that mail reaches."""
    found: dict[str, list[tuple[bool, str]]] = {}
    for row in _ADDRESSES.each(tx, {"list_id": list_id}):
        found.setdefault(row.address, []).append((not row.is_reached, row.member))
    return {
        address: tuple(member for _, member in sorted(some))
        for address, some in found.items()
        if len(some) > 1 or some[0][1] != address
    }


def other_addresses(tx: Tx, list_id: int) -> dict[str, str]:
    """Every address of the people behind a list's memberships that is none itself → one they are a member with."""
    return {address: some[0] for address, some in memberships_of(tx, list_id).items() if address not in some}


def answers_given(tx: Tx, list_id: int) -> Iterator[Answered]:
    """The newest answers to questions, with the beginnings of both."""
    moves = moves_of(tx, list_id)
    for row in _ANSWERS.each(tx, {"list_id": list_id}):
        yield Answered(
            _author(moves, row),
            row.thread,
            row.subject,
            row.question,
            row.answer,
            row.date,
            solved=row.state == "solved",
        )


def topics_of(tx: Tx, list_id: int, authors: Sequence[str], limit: int) -> list[tuple[int, str]]:
    """The last threads in which somebody answered, under any of their addresses: number and subject."""
    most = limit * ANSWERS_A_TOPIC
    rows: list[Any] = []
    moves = moves_of(tx, list_id)
    theirs, before = {one.lower() for one in authors}, moves.before(authors)
    for author in (*authors, *(one for one in before if one not in authors)):
        is_moved = moves.is_old(author)
        some = _ANSWERED.rows(tx, {"list_id": list_id, "author": author, "most": ALL_ANSWERS if is_moved else most})
        if not is_moved and len(some) == most and len({row.number for row in some}) < limit:
            # Who writes much in few threads.
            some = _ANSWERED.rows(tx, {"list_id": list_id, "author": author, "most": ALL_ANSWERS})
        rows += [row for row in some if moves.now_of(author, row.at).lower() in theirs]
    rows.sort(key=lambda row: -row.post)
    return list({row.number: row.subject for row in rows}.items())[:limit]


def questions_open(tx: Tx, list_id: int) -> list[OpenQuestion]:
    """The questions that wait, the newest first."""
    rows, moves = _QUESTIONS.rows(tx, {"list_id": list_id}), moves_of(tx, list_id)
    return [
        OpenQuestion(row.number, row.subject, row.text, moves.now_of(row.asker or "", row.started), row.open_since)
        for row in rows
    ]
