"""Which rules have read which posts: what reading has yet to come to, and what it is to read again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import in_list, lists, posts

WITHOUT_AT_MOST = 8
AGAIN = sa.case((posts.c.read_by == 0, 0), else_=-1)


def unread_threads(tx: Tx, list_id: int, rules: int, limit: int | None, without: Sequence[int] = ()) -> list[int]:
    """Threads with posts that older rules read, or none; those of so many posts at most, however many wait.

    without  threads that are left alone, WITHOUT_AT_MOST of them
    """
    given = {"list_id": list_id, "rules": rules} | ({} if limit is None else {"most": limit})
    if without:
        given |= {f"not{n}": without[min(n, len(without) - 1)] for n in range(WITHOUT_AT_MOST)}
    return [row.thread for row in _unread(limit is not None, bool(without)).rows(tx, given)]


@cache
def _unread(is_some: bool, is_without: bool) -> Statement:
    waiting = sa.select(posts.c.thread, posts.c.number).where(
        posts.c.list_id == sa.bindparam("list_id"), posts.c.read_by < sa.bindparam("rules", type_=sa.BigInteger)
    )
    if is_without:
        left = [sa.bindparam(f"not{n}", type_=posts.c.thread.type) for n in range(WITHOUT_AT_MOST)]
        waiting = waiting.where(posts.c.thread.not_in(left))
    some = (waiting.limit(sa.bindparam("most", type_=sa.Integer)) if is_some else waiting).subquery()
    return Statement(sa.select(some.c.thread).group_by(some.c.thread).order_by(sa.func.min(some.c.number)))


_WITH_UNREAD = Statement(
    sa.select(lists.c.list_id)
    .where(
        sa.exists().where(
            posts.c.list_id == lists.c.list_id, posts.c.read_by < sa.bindparam("rules", type_=sa.BigInteger)
        )
    )
    .order_by(lists.c.name, lists.c.domain)
)


def lists_with_unread(tx: Tx, rules: int) -> list[int]:
    """The lists with posts that older rules read, or none: one question for all of them."""
    return [row.list_id for row in _WITH_UNREAD.rows(tx, {"rules": rules})]


_MARKS = SomeRows(
    posts.c.thread,
    lambda of_some: sa.select(posts.c.thread, posts.c.number, posts.c.read_by).where(
        posts.c.list_id == sa.bindparam("list_id"), of_some
    ),
)


def reading_marks(tx: Tx, list_id: int, threads: Sequence[int]) -> dict[int, dict[int, int]]:
    """The posts of some threads with the rules that read them: thread → number → rules."""
    found: dict[int, dict[int, int]] = {}
    for row in _MARKS.rows(tx, {"list_id": list_id}, threads):
        found.setdefault(row.thread, {})[row.number] = row.read_by
    return found


_READ = Statement(
    sa.update(posts)
    .where(in_list(posts, sa.bindparam("of_list"), number=sa.bindparam("of_number")))
    .values(read_by=sa.bindparam("rules"))
)


def mark_read(tx: Tx, list_id: int, numbers: Sequence[int], rules: int) -> None:
    _READ.run_each(tx, [{"of_list": list_id, "of_number": number, "rules": rules} for number in numbers])


def read_again(tx: Tx, list_id: int, threads: Sequence[int]) -> None:
    """Have the posts of some threads read again."""
    for start in range(0, len(threads), 500):
        where = (posts.c.list_id == list_id) & posts.c.thread.in_(threads[start : start + 500])
        tx.execute(sa.update(posts).where(where).values(read_by=AGAIN))


def mark_unread(tx: Tx, list_id: int) -> int:
    """Have every post read again; 0 stays 0: not read, and not in the index either."""
    return tx.execute(sa.update(posts).where(posts.c.list_id == list_id).values(read_by=AGAIN)).rowcount
