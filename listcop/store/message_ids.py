"""Message-IDs: which posts bear them, by which answers find their threads, and what awaits a letter to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa

from listcop.core.masking import masked_id
from listcop.core.threads import Known
from listcop.store.database import Tx, insert_of
from listcop.store.statements import Statement
from listcop.store.tables import in_list, message_ids, posts

KNOWN_AT_ONCE = 64  # Message-IDs asked for in one statement


def known_ids(tx: Tx, list_id: int, ids: Sequence[str]) -> dict[str, Known]:
    """Which of these Message-IDs stand in the list's threads, be it masked."""
    here = {}
    for known, given in ask_known_ids(list_id, ids):
        for row in known.rows(tx, given):
            here[row.message_id] = row
    found = {}
    for one in ids:
        row = here.get(one) or here.get(masked_id(one))
        if row is not None:
            found[one] = Known(row.thread, row.number, is_masked=row.message_id != one)
    return found


def ask_known_ids(list_id: int, ids: Sequence[str]) -> Iterator[tuple[Statement, dict[str, Any]]]:
    """What `known_ids` will ask."""
    ids = [form for one in ids for form in (one, masked_id(one))]
    for start in range(0, len(ids), KNOWN_AT_ONCE):
        some = ids[start : start + KNOWN_AT_ONCE]
        width = 1 << (len(some) - 1).bit_length()  # few widths, so that there are few statements
        yield _known(width), {"list_id": list_id, **{f"id{n}": some[min(n, len(some) - 1)] for n in range(width)}}


@cache
def _known(width: int) -> Statement:
    """Asks for so many Message-IDs at once."""
    asked = [sa.bindparam(f"id{n}", type_=sa.Text) for n in range(width)]
    return Statement(
        sa.select(message_ids).where(
            message_ids.c.list_id == sa.bindparam("list_id"), message_ids.c.message_id.in_(asked)
        )
    )


def keep_ids(tx: Tx, list_id: int, thread: int, own: str, number: int, missing: Iterable[str]) -> None:
    """Make a post's Message-ID known, and its missing ancestors as placeholders that their bringer adopts."""
    _OWN_ID.run(tx, {"list_id": list_id, "message_id": own, "thread": thread, "number": number})
    rows = [{"list_id": list_id, "message_id": one, "thread": thread, "number": None} for one in missing]
    _MISSING_ID.run_each(tx, rows)


def _adopt(dialect: str) -> Any:
    insert = insert_of(dialect, message_ids)
    return insert.on_conflict_do_update(
        index_elements=["list_id", "message_id"],
        set_={"thread": insert.excluded.thread, "number": insert.excluded.number},
        where=message_ids.c.number.is_(None),
    )


_OWN_ID = Statement(_adopt)
_MISSING_ID = Statement(lambda dialect: insert_of(dialect, message_ids).on_conflict_do_nothing())
_SEEN = Statement(
    sa.select(posts.c.number, posts.c.substance).where(
        in_list(posts, sa.bindparam("list_id"), message_id=sa.bindparam("message_id"))
    )
)


def same_message_id(tx: Tx, list_id: int, message_id: str) -> dict[str, int]:
    """Posts that bear a Message-ID: substance → number."""
    forms = (masked_id(message_id), message_id)
    rows = (row for one in forms for row in _SEEN.rows(tx, {"list_id": list_id, "message_id": one}))
    return {row.substance: row.number for row in rows}


_AWAITS = Statement(
    sa.select(posts.c.number)
    .where(in_list(posts, sa.bindparam("list_id"), thread=sa.bindparam("thread")))
    .where(posts.c.parent.is_(None), posts.c.answers == sa.bindparam("own"))
    .limit(1)
)


def awaits(tx: Tx, list_id: int, thread: int, message_id: str) -> bool:
    """Does a thread hold an answer to a letter that has not come?"""
    return bool(_AWAITS.rows(tx, {"list_id": list_id, "thread": thread, "own": message_id}))


_ADOPT_ANSWERS = Statement(
    sa.update(posts)
    .where(in_list(posts, sa.bindparam("of_list"), thread=sa.bindparam("of_thread")))
    .where(posts.c.answers == sa.bindparam("own"))
    .values(parent=sa.bindparam("of_number"), placed=["references", 1.0])
)


def adopt_answers(tx: Tx, list_id: int, thread: int, own: str, number: int) -> None:
    """Put the posts of a thread that name a Message-ID below its bringer, which came after them."""
    _ADOPT_ANSWERS.run(tx, {"of_list": list_id, "of_thread": thread, "own": own, "of_number": number})


def move_awaited(tx: Tx, list_id: int, out_of: int, thread: int) -> None:
    """Have missing letters come to a thread that was taken out of another one, where only its posts answer them."""
    answered = sa.select(posts.c.answers).where(posts.c.list_id == list_id, posts.c.answers.is_not(None))
    tx.execute(
        sa.update(message_ids)
        .where(in_list(message_ids, list_id, thread=out_of), message_ids.c.number.is_(None))
        .where(message_ids.c.message_id.in_(answered.where(posts.c.thread == thread)))
        .where(message_ids.c.message_id.not_in(answered.where(posts.c.thread == out_of)))
        .values(thread=thread)
    )
