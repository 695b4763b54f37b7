"""Posts: kept, found by number, thread, letter, author or time, counted, moved and changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import in_list, message_ids, posts
from listcop.store.unread import AGAIN
from listcop.store.values import from_row, to_row

_KEEP = Statement(sa.insert(posts))


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
    answers: str | None
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


_post = from_row(Post, attachments=lambda kept: tuple(Attached(*one) for one in kept), placed=tuple, changed=tuple)
_row = to_row(
    Post,
    left_out=("redacted",),
    attachments=lambda files: [[one.name, one.type, one.size, one.sha256, one.part] for one in files],
    placed=list,
    changed=list,
)


def keep_post(tx: Tx, post: Post) -> None:
    """Insert a post; its Message-ID becomes known, unless another letter bears it already."""
    _KEEP.run(tx, _row(post))


_GET = Statement(sa.select(posts).where(in_list(posts, sa.bindparam("list_id"), number=sa.bindparam("number"))))


def get_post(tx: Tx, list_id: int, number: int) -> Post | None:
    row = _GET.row(tx, {"list_id": list_id, "number": number})
    return _post(row) if row else None


def posts_of_thread(tx: Tx, list_id: int, thread: int) -> list[Post]:
    """The posts of a thread in order of number."""
    query = sa.select(posts).where(in_list(posts, list_id, thread=thread)).order_by(posts.c.number)
    return [_post(row) for row in tx.execute(query)]


def numbers_of_thread(tx: Tx, list_id: int, thread: int) -> list[int]:
    query = sa.select(posts.c.number).where(in_list(posts, list_id, thread=thread))
    return list(tx.execute(query.order_by(posts.c.number)).scalars())


def answers_to(tx: Tx, list_id: int, thread: int, number: int) -> list[Post]:
    """The posts of a thread that answer one of its posts."""
    query = sa.select(posts).where(in_list(posts, list_id, thread=thread, parent=number))
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number))]


_OF_THREADS = SomeRows(
    posts.c.thread,
    lambda of_some: (
        # By thread first, as the index is: ordered by number alone, SQLite reads the whole list.
        sa.select(posts)
        .where(posts.c.list_id == sa.bindparam("list_id"), of_some)
        .order_by(posts.c.thread, posts.c.number)
    ),
)


def posts_of_threads(tx: Tx, list_id: int, threads: Sequence[int]) -> dict[int, list[Post]]:
    found: dict[int, list[Post]] = {number: [] for number in threads}
    for row in _OF_THREADS.rows(tx, {"list_id": list_id}, threads):
        found[row.thread].append(_post(row))
    return found


def some_posts(tx: Tx, list_id: int, numbers: Sequence[int]) -> list[Post]:
    """Posts by their numbers, the lowest first."""
    found, wanted = [], sorted(numbers)
    for start in range(0, len(wanted), 500):
        query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.number.in_(wanted[start : start + 500]))
        found += [_post(row) for row in tx.execute(query.order_by(posts.c.number))]
    return found


_THREAD = Statement(
    sa.select(posts.c.thread).where(in_list(posts, sa.bindparam("list_id"), number=sa.bindparam("number")))
)


def thread_of(tx: Tx, list_id: int, number: int) -> int | None:
    """The thread that holds a post."""
    row = _THREAD.row(tx, {"list_id": list_id, "number": number})
    return row.thread if row else None


def all_numbers(tx: Tx, list_id: int) -> list[int]:
    query = sa.select(posts.c.number).where(posts.c.list_id == list_id).order_by(posts.c.number)
    return list(tx.execute(query).scalars())


def threads_with_files(tx: Tx, list_id: int, sums: Collection[str]) -> set[int]:
    """The threads to which somebody sent one of these files, by their SHA-256. All posts are looked at, once."""
    files = sa.cast(posts.c.attachments, sa.Text)
    query = sa.select(posts.c.thread, files).where(posts.c.list_id == list_id, files != "[]")
    return {thread for thread, text in tx.execute(query) if any(one in text for one in sums)} if sums else set()


_NOTE_CHANGES = Statement(
    sa.update(posts)
    .where(in_list(posts, sa.bindparam("of_list"), number=sa.bindparam("of_number")))
    .values(policy=sa.bindparam("of_author"), changed=sa.bindparam("why"))
)


def note_changes(tx: Tx, list_id: int, number: int, policy: str, changed: Sequence[str]) -> None:
    """What was changed of a post's copies, and the policy of its author's domain that this follows from."""
    _NOTE_CHANGES.run(tx, {"of_list": list_id, "of_number": number, "of_author": policy, "why": list(changed)})


def change_post(tx: Tx, list_id: int, number: int, **values: Any) -> None:
    tx.execute(sa.update(posts).where(in_list(posts, list_id, number=number)).values(**values))


def shared_letters(tx: Tx, list_id: int) -> set[int]:
    """Letters that became several posts; asked once for all posts of a list, as nothing finds posts by their letter."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id).group_by(posts.c.letter_id)
    return set(tx.execute(query.having(sa.func.count() > 1)).scalars())


def shares_letter(tx: Tx, list_id: int, post: Post) -> bool:
    """Did the post's letter become several posts?"""
    query = sa.select(sa.func.count()).where(in_list(posts, list_id, letter_id=post.letter_id))
    return int(tx.execute(query).scalar_one()) > 1


def posts_of_letter(tx: Tx, list_id: int, letter_id: int) -> list[Post]:
    """All posts that a letter became."""
    query = sa.select(posts).where(in_list(posts, list_id, letter_id=letter_id)).order_by(posts.c.number)
    return [_post(row) for row in tx.execute(query)]


def redacted_letters(tx: Tx, list_id: int) -> set[int]:
    """Letters of posts whose text was taken out."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id, posts.c.redacted.is_not(None))
    return set(tx.execute(query).scalars())


def redacted_posts(tx: Tx, list_id: int) -> list[Post]:
    """Posts whose text was taken out."""
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.redacted.is_not(None))
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number))]


_THREADS_AT_ONCE = 64


def quoting_letters(tx: Tx, list_id: int, threads: Collection[int]) -> set[int]:
    """Letters of posts in some threads that quote what was written before."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id, posts.c.quoted != "")
    wanted = sorted(set(threads))
    some = (wanted[start : start + _THREADS_AT_ONCE] for start in range(0, len(wanted), _THREADS_AT_ONCE))
    return {one for part in some for one in tx.execute(query.where(posts.c.thread.in_(part))).scalars()}


def move_posts(tx: Tx, list_id: int, numbers: Sequence[int], thread: int) -> None:
    """Put posts into another thread, with what is known of their Message-IDs."""
    where = (posts.c.list_id == list_id) & posts.c.number.in_(numbers)
    tx.execute(sa.update(posts).where(where).values(thread=thread, read_by=AGAIN))
    tx.execute(
        sa.update(message_ids)
        .where(message_ids.c.list_id == list_id, message_ids.c.number.in_(numbers))
        .where(message_ids.c.message_id.in_(sa.select(posts.c.message_id).where(where)))  # by these it finds them
        .values(thread=thread)
    )


def place_by_word(tx: Tx, list_id: int, number: int, reason: str) -> None:
    """A person decided where a post stands."""
    where = in_list(posts, list_id, number=number)
    tx.execute(sa.update(posts).where(where).values(placed=[reason, 1.0]))


_BETWEEN = Statement(
    sa.select(posts)
    .where(posts.c.list_id == sa.bindparam("list_id"))
    .where(posts.c.number > sa.bindparam("above"), posts.c.number <= sa.bindparam("up_to"))
    .order_by(posts.c.number)
)


def posts_between(tx: Tx, list_id: int, above: int, up_to: int) -> list[Post]:
    return [_post(row) for row in _BETWEEN.rows(tx, {"list_id": list_id, "above": above, "up_to": up_to})]


def read_above(tx: Tx, list_id: int, above: int, most: int) -> list[Post]:
    """The posts above a number, in order, up to the first that reading has yet to come to; of many the newest."""
    unread = sa.select(sa.func.min(posts.c.number)).where(
        posts.c.list_id == list_id, posts.c.number > above, posts.c.read_by == 0
    )
    first_unread = tx.execute(unread).scalar_one()
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.number > above)
    if first_unread is not None:
        query = query.where(posts.c.number < first_unread)
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number.desc()).limit(most))][::-1]


def count_posts(tx: Tx, list_id: int) -> int:
    return int(tx.execute(sa.select(sa.func.count()).select_from(posts).where(posts.c.list_id == list_id)).scalar_one())


def count_since(tx: Tx, list_id: int, since: datetime, author: str | None, enough: int) -> int:
    """Posts accepted since then, by one author or all, counted up to `enough`."""
    given = {"list_id": list_id, "since": since, "enough": enough}
    if author is None:
        return int(_COUNT_OF_LIST.row(tx, given).found)
    return int(_COUNT_OF_AUTHOR.row(tx, {**given, "author": author}).found)


# A list's by when they came; an author's by looking at their last ones, of which somebody may have very many.
_SINCE = sa.bindparam("since", type_=posts.c.accepted.type)
_LATE = (
    sa.select(posts.c.number)
    .where(posts.c.list_id == sa.bindparam("list_id"), posts.c.accepted >= _SINCE, posts.c.imported.is_(False))
    .limit(sa.bindparam("enough"))
    .subquery()
)
_LAST = (
    sa.select(posts.c.accepted, posts.c.imported)
    .where(in_list(posts, sa.bindparam("list_id"), author=sa.bindparam("author")))
    .order_by(posts.c.number.desc())
    .limit(sa.bindparam("enough"))
    .subquery()
)
_COUNT_OF_LIST = Statement(sa.select(sa.func.count().label("found")).select_from(_LATE))
_COUNT_OF_AUTHOR = Statement(
    sa.select(sa.func.count().label("found"))
    .select_from(_LAST)
    .where(_LAST.c.accepted >= _SINCE, _LAST.c.imported.is_(False))
)


_ACCEPTED = Statement(
    sa.select(posts.c.accepted).where(
        posts.c.list_id == sa.bindparam("list_id"), posts.c.accepted >= _SINCE, posts.c.imported.is_(False)
    )
)


def days_of_posts(tx: Tx, list_id: int, since: datetime) -> set[date]:
    """The days on which the list got posts since then; those of an imported archive were sent to nobody."""
    return {row.accepted.date() for row in _ACCEPTED.each(tx, {"list_id": list_id, "since": since})}


def author_posts(tx: Tx, list_id: int, author: str) -> int:
    query = sa.select(sa.func.count()).select_from(posts).where(in_list(posts, list_id, author=author))
    return int(tx.execute(query).scalar_one())


def has_said(tx: Tx, list_id: int, author: str, substance: str) -> bool:
    """Has an author posted the very same before, under whatever Message-ID?"""
    of_theirs = in_list(posts, list_id, author=author)
    return (
        tx.execute(sa.select(posts.c.number).where(of_theirs, posts.c.substance == substance).limit(1)).first()
        is not None
    )


def first_post_of(tx: Tx, list_id: int, author: str) -> int:
    """The number of an author's first post; 0 where there is none."""
    query = sa.select(sa.func.min(posts.c.number)).where(in_list(posts, list_id, author=author))
    return int(tx.execute(query).scalar_one() or 0)


def posts_of_author(tx: Tx, list_id: int, author: str, limit: int) -> list[Post]:
    query = sa.select(posts).where(in_list(posts, list_id, author=author))
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number.desc()).limit(limit))]


def numbers_between(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> tuple[int, int]:
    """The number before the first post accepted in a stretch of time, and its last."""
    query = sa.select(sa.func.min(posts.c.number), sa.func.max(posts.c.number)).where(
        posts.c.list_id == list_id, posts.c.accepted > opens, posts.c.accepted <= closes, posts.c.imported.is_(False)
    )
    first, last = tx.execute(query).one()
    return (first - 1, last) if first is not None else (0, 0)


def count_imported(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> int:
    """How many posts of archives were written in a stretch of time."""
    query = sa.select(sa.func.count()).where(
        posts.c.list_id == list_id, posts.c.imported.is_(True), posts.c.date > opens, posts.c.date <= closes
    )
    return int(tx.execute(query).scalar_one())
