"""Posts, and the Message-IDs by which their answers find them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from listcop.core.threads import Known
from listcop.store.database import Tx, insert_of
from listcop.store.tables import message_ids, posts

_KEEP = sa.insert(posts)
_KNOWN = sa.select(message_ids).where(
    message_ids.c.list_id == sa.bindparam("list_id"), message_ids.c.message_id.in_(sa.bindparam("ids", expanding=True))
)
_SEEN = sa.select(posts.c.number, posts.c.substance).where(
    posts.c.list_id == sa.bindparam("list_id"), posts.c.message_id == sa.bindparam("message_id")
)

_READ = (
    sa.update(posts)
    .where(posts.c.list_id == sa.bindparam("of_list"), posts.c.number == sa.bindparam("of_number"))
    .values(read_by=sa.bindparam("rules"))
)
_AGAIN = sa.case((posts.c.read_by == 0, 0), else_=-1)


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment as a post remembers it; `part` finds its bytes in the letter."""

    name: str
    type: str
    size: int
    sha256: str
    part: int


@dataclass(frozen=True, slots=True)
class Post:
    """One accepted post; `text` is new text only."""

    list_id: int
    number: int
    letter_id: int
    message_id: str
    substance: str
    thread: int
    parent: int | None
    author: str
    name: str
    subject: str
    date: datetime
    accepted: datetime
    imported: bool
    automatic: str | None
    reply_mark: bool
    attachments: tuple[Attached, ...]
    placed: tuple[str, float]
    changed: tuple[str, ...]
    policy: str
    redacted: str | None
    read_by: int
    text: str
    quoted: str


def keep_post(tx: Tx, post: Post) -> None:
    """Insert a post; its Message-ID becomes known, unless another letter bears it already."""
    tx.execute(
        _KEEP,
        {
            "list_id": post.list_id,
            "number": post.number,
            "letter_id": post.letter_id,
            "message_id": post.message_id,
            "substance": post.substance,
            "thread": post.thread,
            "parent": post.parent,
            "author": post.author,
            "name": post.name,
            "subject": post.subject,
            "date": post.date,
            "accepted": post.accepted,
            "imported": post.imported,
            "automatic": post.automatic,
            "reply_mark": post.reply_mark,
            "attachments": [[a.name, a.type, a.size, a.sha256, a.part] for a in post.attachments],
            "placed": list(post.placed),
            "changed": list(post.changed),
            "policy": post.policy,
            "read_by": post.read_by,
            "text": post.text,
            "quoted": post.quoted,
        },
    )


def known_ids(tx: Tx, list_id: int, ids: Sequence[str]) -> dict[str, Known]:
    """Which of these Message-IDs stand in the list's threads."""
    if not ids:
        return {}
    rows = tx.execute(_KNOWN, {"list_id": list_id, "ids": list(ids)})
    return {row.message_id: Known(row.thread, row.number) for row in rows}


def keep_ids(tx: Tx, list_id: int, thread: int, own: str, number: int, missing: Iterable[str]) -> None:
    """Make a post's Message-ID known, and its missing ancestors as placeholders that their bringer adopts."""
    mine, placeholder = _id_statements(tx.dialect.name)
    tx.execute(mine, {"list_id": list_id, "message_id": own, "thread": thread, "number": number})
    rows = [{"list_id": list_id, "message_id": one, "thread": thread, "number": None} for one in missing]
    if rows:
        tx.execute(placeholder, rows)


@lru_cache(maxsize=2)
def _id_statements(dialect: str) -> tuple[Any, Any]:
    """Insert or adopt one's own Message-ID; insert a missing one unless it is known."""
    insert = insert_of(dialect, message_ids)
    adopt = insert.on_conflict_do_update(
        index_elements=["list_id", "message_id"],
        set_={"thread": insert.excluded.thread, "number": insert.excluded.number},
        where=message_ids.c.number.is_(None),
    )
    return adopt, insert.on_conflict_do_nothing()


def same_message_id(tx: Tx, list_id: int, message_id: str) -> dict[str, int]:
    """Posts that bear a Message-ID: substance → number."""
    return {row.substance: row.number for row in tx.execute(_SEEN, {"list_id": list_id, "message_id": message_id})}


def get_post(tx: Tx, list_id: int, number: int) -> Post | None:
    row = tx.execute(sa.select(posts).where(posts.c.list_id == list_id, posts.c.number == number)).one_or_none()
    return _post(row) if row else None


def posts_of_thread(tx: Tx, list_id: int, thread: int) -> list[Post]:
    """The posts of a thread in order of number."""
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.thread == thread).order_by(posts.c.number)
    return [_post(row) for row in tx.execute(query)]


def posts_of_threads(tx: Tx, list_id: int, threads: Sequence[int]) -> dict[int, list[Post]]:
    found: dict[int, list[Post]] = {number: [] for number in threads}
    for start in range(0, len(threads), 500):
        query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.thread.in_(threads[start : start + 500]))
        for row in tx.execute(query.order_by(posts.c.number)):
            found[row.thread].append(_post(row))
    return found


def some_posts(tx: Tx, list_id: int, numbers: Sequence[int]) -> list[Post]:
    """Posts by their numbers."""
    found = []
    for start in range(0, len(numbers), 500):
        query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.number.in_(numbers[start : start + 500]))
        found += [_post(row) for row in tx.execute(query)]
    return found


def thread_of(tx: Tx, list_id: int, number: int) -> int | None:
    """The thread that holds a post."""
    query = sa.select(posts.c.thread).where(posts.c.list_id == list_id, posts.c.number == number)
    return tx.execute(query).scalar_one_or_none()


def unread_threads(tx: Tx, list_id: int, rules: int, limit: int | None) -> list[int]:
    """Threads with posts that older rules read, or none."""
    query = (
        sa.select(posts.c.thread)
        .where(posts.c.list_id == list_id, posts.c.read_by < rules)
        .group_by(posts.c.thread)
        .order_by(sa.func.min(posts.c.number))
        .limit(limit)
    )
    return list(tx.execute(query).scalars())


def reading_marks(tx: Tx, list_id: int, threads: Sequence[int]) -> dict[int, dict[int, int]]:
    """The posts of some threads with the rules that read them: thread → number → rules."""
    found: dict[int, dict[int, int]] = {}
    for start in range(0, len(threads), 500):
        query = sa.select(posts.c.thread, posts.c.number, posts.c.read_by).where(
            posts.c.list_id == list_id, posts.c.thread.in_(threads[start : start + 500])
        )
        for row in tx.execute(query):
            found.setdefault(row.thread, {})[row.number] = row.read_by
    return found


def all_numbers(tx: Tx, list_id: int) -> list[int]:
    query = sa.select(posts.c.number).where(posts.c.list_id == list_id).order_by(posts.c.number)
    return list(tx.execute(query).scalars())


def mark_read(tx: Tx, list_id: int, numbers: Sequence[int], rules: int) -> None:
    tx.execute(_READ, [{"of_list": list_id, "of_number": number, "rules": rules} for number in numbers])


def mark_unread(tx: Tx, list_id: int) -> int:
    """Have every post read again; 0 stays 0: not read, and not in the index either."""
    return tx.execute(sa.update(posts).where(posts.c.list_id == list_id).values(read_by=_AGAIN)).rowcount


def change_post(tx: Tx, list_id: int, number: int, **values: Any) -> None:
    tx.execute(sa.update(posts).where(posts.c.list_id == list_id, posts.c.number == number).values(**values))


def shares_letter(tx: Tx, list_id: int, post: Post) -> bool:
    """Did the post's letter become several posts?"""
    query = sa.select(sa.func.count()).where(posts.c.list_id == list_id, posts.c.letter_id == post.letter_id)
    return int(tx.execute(query).scalar_one()) > 1


def move_posts(tx: Tx, list_id: int, numbers: Sequence[int], thread: int) -> None:
    """Put posts into another thread, with what is known of their Message-IDs."""
    where = (posts.c.list_id == list_id) & posts.c.number.in_(numbers)
    tx.execute(sa.update(posts).where(where).values(thread=thread, read_by=_AGAIN))
    tx.execute(
        sa.update(message_ids)
        .where(message_ids.c.list_id == list_id, message_ids.c.number.in_(numbers))
        .values(thread=thread)
    )


def posts_between(tx: Tx, list_id: int, above: int, up_to: int) -> list[Post]:
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.number > above, posts.c.number <= up_to)
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number))]


def count_posts(tx: Tx, list_id: int) -> int:
    return int(tx.execute(sa.select(sa.func.count()).select_from(posts).where(posts.c.list_id == list_id)).scalar_one())


def count_since(tx: Tx, list_id: int, since: datetime, author: str | None, enough: int) -> int:
    """Posts accepted since then, by one author or all, counted up to `enough`."""
    query = sa.select(posts.c.number).where(
        posts.c.list_id == list_id, posts.c.accepted >= since, posts.c.imported.is_(False)
    )
    if author is not None:
        query = query.where(posts.c.author == author)
    inner = query.limit(enough).subquery()
    return int(tx.execute(sa.select(sa.func.count()).select_from(inner)).scalar_one())


def author_posts(tx: Tx, list_id: int, author: str) -> int:
    query = sa.select(sa.func.count()).select_from(posts).where(posts.c.list_id == list_id, posts.c.author == author)
    return int(tx.execute(query).scalar_one())


def dates_of_author(tx: Tx, list_id: int, author: str) -> list[datetime]:
    """When an author wrote, in order."""
    query = sa.select(posts.c.date).where(posts.c.list_id == list_id, posts.c.author == author).order_by(posts.c.date)
    return list(tx.execute(query).scalars())


def posts_of_author(tx: Tx, list_id: int, author: str, limit: int) -> list[Post]:
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.author == author)
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number.desc()).limit(limit))]


def numbers_between(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> tuple[int, int]:
    """The number before the first post accepted in a stretch of time, and its last."""
    query = sa.select(sa.func.min(posts.c.number), sa.func.max(posts.c.number)).where(
        posts.c.list_id == list_id, posts.c.accepted > opens, posts.c.accepted <= closes, posts.c.imported.is_(False)
    )
    first, last = tx.execute(query).one()
    return (first - 1, last) if first is not None else (0, 0)


def authors_since(tx: Tx, list_id: int, above: int) -> set[str]:
    query = sa.select(posts.c.author).where(posts.c.list_id == list_id, posts.c.number > above).distinct()
    return set(tx.execute(query).scalars())


def _post(row: Any) -> Post:
    return Post(
        list_id=row.list_id,
        number=row.number,
        letter_id=row.letter_id,
        message_id=row.message_id,
        substance=row.substance,
        thread=row.thread,
        parent=row.parent,
        author=row.author,
        name=row.name,
        subject=row.subject,
        date=row.date,
        accepted=row.accepted,
        imported=row.imported,
        automatic=row.automatic,
        reply_mark=row.reply_mark,
        attachments=tuple(Attached(*one) for one in row.attachments),
        placed=(row.placed[0], row.placed[1]),
        changed=tuple(row.changed),
        policy=row.policy,
        redacted=row.redacted,
        read_by=row.read_by,
        text=row.text,
        quoted=row.quoted,
    )
