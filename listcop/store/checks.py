"""Cross-checks of what the tables say of each other."""

from __future__ import annotations

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.tables import (
    assets,
    deliveries,
    held,
    in_list,
    letter_bytes,
    letters,
    lots,
    memberships,
    posts,
    threads,
)

# Every letter that was taken has one of these ends (promise R30).
FATES = (
    *("post", "command", "held", "owner", "private", "answer", "bounce"),
    *("discarded", "rejected", "returned", "damaged"),
)


def file_troubles(tx: Tx) -> list[str]:
    """What SQLite's own check finds; nothing on PostgreSQL, whose checksums are its own."""
    if tx.dialect.name != "sqlite":
        return []
    rows = [str(row[0]) for row in tx.exec_driver_sql("PRAGMA quick_check(20)")]
    return [f"the database file is damaged: {row}" for row in rows if row != "ok"]


def counts(tx: Tx, list_id: int) -> dict[str, int]:
    """How much there is of everything."""
    tables = {"members": memberships, "posts": posts, "threads": threads, "assets": assets, "held posts": held}
    return {
        name: int(
            tx.execute(sa.select(sa.func.count()).select_from(table).where(table.c.list_id == list_id)).scalar_one()
        )
        for name, table in tables.items()
    }


def misfits(tx: Tx, list_id: int) -> dict[str, list[int]]:
    """Numbers of what does not fit, by what is wrong with it."""
    has_bytes = sa.exists().where(in_list(letter_bytes, letters.c.list_id, letter_id=letters.c.letter_id))
    has_letter = sa.exists().where(in_list(letters, posts.c.list_id, letter_id=posts.c.letter_id))
    has_thread = sa.exists().where(in_list(threads, posts.c.list_id, number=posts.c.thread))
    is_merged = has_thread.where(threads.c.merged_into.is_not(None))
    # One set less another: neither table has an index by letter, and PostgreSQL looks through a long NOT IN for each.
    as_post = sa.select(letters.c.letter_id).where(letters.c.list_id == list_id, letters.c.fate == "post")
    as_held = sa.select(letters.c.letter_id).where(letters.c.list_id == list_id, letters.c.fate == "held")
    counted = (
        sa.select(sa.func.count()).where(in_list(posts, threads.c.list_id, thread=threads.c.number)).scalar_subquery()
    )
    twice = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id).group_by(posts.c.letter_id)
    waits = sa.select(held.c.letter_id).where(held.c.list_id == list_id, held.c.state == "waiting")
    open_lots = (
        sa.select(sa.func.count())
        .where(
            in_list(lots, deliveries.c.list_id, delivery_id=deliveries.c.delivery_id),
            lots.c.state.in_(("due", "claimed")),
        )
        .scalar_subquery()
    )
    questions: dict[str, sa.Executable] = {
        "letters without bytes": sa.select(letters.c.letter_id).where(letters.c.list_id == list_id, ~has_bytes),
        "posts without letter": sa.select(posts.c.number).where(posts.c.list_id == list_id, ~has_letter),
        "posts without thread": sa.select(posts.c.number).where(posts.c.list_id == list_id, ~has_thread),
        "posts of merged threads": sa.select(posts.c.number).where(posts.c.list_id == list_id, is_merged),
        "post letters without post": as_post.except_(sa.select(posts.c.letter_id).where(posts.c.list_id == list_id)),
        "held letters without entry": as_held.except_(sa.select(held.c.letter_id).where(held.c.list_id == list_id)),
        "letters that became two posts": twice.having(sa.func.count() > 1),
        "letters with two ends": sa.select(letters.c.letter_id).where(
            letters.c.list_id == list_id, letters.c.fate != "held", letters.c.letter_id.in_(waits)
        ),
        "letters without an end": sa.select(letters.c.letter_id).where(
            letters.c.list_id == list_id, letters.c.fate.not_in(FATES)
        ),
        "threads that miscount": sa.select(threads.c.number).where(
            threads.c.list_id == list_id, threads.c.merged_into.is_(None), threads.c.posts != counted
        ),
        "deliveries never cut": sa.select(deliveries.c.delivery_id).where(
            deliveries.c.list_id == list_id, deliveries.c.state == "done", deliveries.c.reason == "", open_lots > 0
        ),
    }
    return {what: list(tx.execute(query).scalars()) for what, query in questions.items()}
