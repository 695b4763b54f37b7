"""Posts, and the Message-IDs by which their answers find them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from listcop.core.masking import masked_id
from listcop.core.threads import Known
from listcop.store.database import Tx, insert_of
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import lists, message_ids, posts

_KEEP = Statement(sa.insert(posts))
_SEEN = Statement(
    sa.select(posts.c.number, posts.c.substance).where(
        posts.c.list_id == sa.bindparam("list_id"), posts.c.message_id == sa.bindparam("message_id")
    )
)
_THREAD = Statement(
    sa.select(posts.c.thread).where(
        posts.c.list_id == sa.bindparam("list_id"), posts.c.number == sa.bindparam("number")
    )
)
_READ = Statement(
    sa.update(posts)
    .where(posts.c.list_id == sa.bindparam("of_list"), posts.c.number == sa.bindparam("of_number"))
    .values(read_by=sa.bindparam("rules"))
)
KNOWN_AT_ONCE = 64  # Message-IDs asked for in one statement
WITHOUT_AT_MOST = 8
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


def keep_post(tx: Tx, post: Post) -> None:
    """Insert a post; its Message-ID becomes known, unless another letter bears it already."""
    _KEEP.run(
        tx,
        {
            "list_id": post.list_id,
            "number": post.number,
            "letter_id": post.letter_id,
            "message_id": post.message_id,
            "substance": post.substance,
            "thread": post.thread,
            "parent": post.parent,
            "answers": post.answers,
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


_ADOPT_ANSWERS = Statement(
    sa.update(posts)
    .where(posts.c.list_id == sa.bindparam("of_list"), posts.c.thread == sa.bindparam("of_thread"))
    .where(posts.c.answers == sa.bindparam("own"))
    .values(parent=sa.bindparam("of_number"), placed=["references", 1.0])
)


def adopt_answers(tx: Tx, list_id: int, thread: int, own: str, number: int) -> None:
    """Put the posts of a thread that name a Message-ID below its bringer, which came after them."""
    _ADOPT_ANSWERS.run(tx, {"of_list": list_id, "of_thread": thread, "own": own, "of_number": number})


_AWAITS = Statement(
    sa.select(posts.c.number)
    .where(posts.c.list_id == sa.bindparam("list_id"), posts.c.thread == sa.bindparam("thread"))
    .where(posts.c.parent.is_(None), posts.c.answers == sa.bindparam("own"))
    .limit(1)
)


def awaits(tx: Tx, list_id: int, thread: int, message_id: str) -> bool:
    """Does a thread hold an answer to a letter that has not come?"""
    return bool(_AWAITS.rows(tx, {"list_id": list_id, "thread": thread, "own": message_id}))


def same_message_id(tx: Tx, list_id: int, message_id: str) -> dict[str, int]:
    """Posts that bear a Message-ID: substance → number."""
    forms = (masked_id(message_id), message_id)
    rows = (row for one in forms for row in _SEEN.rows(tx, {"list_id": list_id, "message_id": one}))
    return {row.substance: row.number for row in rows}


_GET = Statement(
    sa.select(posts).where(posts.c.list_id == sa.bindparam("list_id"), posts.c.number == sa.bindparam("number"))
)


def get_post(tx: Tx, list_id: int, number: int) -> Post | None:
    row = _GET.row(tx, {"list_id": list_id, "number": number})
    return _post(row) if row else None


def posts_of_thread(tx: Tx, list_id: int, thread: int) -> list[Post]:
    """The posts of a thread in order of number."""
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.thread == thread).order_by(posts.c.number)
    return [_post(row) for row in tx.execute(query)]


def numbers_of_thread(tx: Tx, list_id: int, thread: int) -> list[int]:
    query = sa.select(posts.c.number).where(posts.c.list_id == list_id, posts.c.thread == thread)
    return list(tx.execute(query.order_by(posts.c.number)).scalars())


def answers_to(tx: Tx, list_id: int, thread: int, number: int) -> list[Post]:
    """The posts of a thread that answer one of its posts."""
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.thread == thread, posts.c.parent == number)
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


def thread_of(tx: Tx, list_id: int, number: int) -> int | None:
    """The thread that holds a post."""
    row = _THREAD.row(tx, {"list_id": list_id, "number": number})
    return row.thread if row else None


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


def reading_marks(tx: Tx, list_id: int, threads: Sequence[int]) -> dict[int, dict[int, int]]:
    """The posts of some threads with the rules that read them: thread → number → rules."""
    found: dict[int, dict[int, int]] = {}
    for row in _MARKS.rows(tx, {"list_id": list_id}, threads):
        found.setdefault(row.thread, {})[row.number] = row.read_by
    return found


_MARKS = SomeRows(
    posts.c.thread,
    lambda of_some: sa.select(posts.c.thread, posts.c.number, posts.c.read_by).where(
        posts.c.list_id == sa.bindparam("list_id"), of_some
    ),
)


def all_numbers(tx: Tx, list_id: int) -> list[int]:
    query = sa.select(posts.c.number).where(posts.c.list_id == list_id).order_by(posts.c.number)
    return list(tx.execute(query).scalars())


def mark_read(tx: Tx, list_id: int, numbers: Sequence[int], rules: int) -> None:
    _READ.run_each(tx, [{"of_list": list_id, "of_number": number, "rules": rules} for number in numbers])


def read_again(tx: Tx, list_id: int, threads: Sequence[int]) -> None:
    """Have the posts of some threads read again."""
    for start in range(0, len(threads), 500):
        where = (posts.c.list_id == list_id) & posts.c.thread.in_(threads[start : start + 500])
        tx.execute(sa.update(posts).where(where).values(read_by=_AGAIN))


def threads_with_files(tx: Tx, list_id: int, sums: Collection[str]) -> set[int]:
    """The threads to which somebody sent one of these files, by their SHA-256. All posts are looked at, once."""
    files = sa.cast(posts.c.attachments, sa.Text)
    query = sa.select(posts.c.thread, files).where(posts.c.list_id == list_id, files != "[]")
    return {thread for thread, text in tx.execute(query) if any(one in text for one in sums)} if sums else set()


def mark_unread(tx: Tx, list_id: int) -> int:
    """Have every post read again; 0 stays 0: not read, and not in the index either."""
    return tx.execute(sa.update(posts).where(posts.c.list_id == list_id).values(read_by=_AGAIN)).rowcount


_NOTE_CHANGES = Statement(
    sa.update(posts)
    .where(posts.c.list_id == sa.bindparam("of_list"), posts.c.number == sa.bindparam("of_number"))
    .values(policy=sa.bindparam("of_author"), changed=sa.bindparam("why"))
)


def note_changes(tx: Tx, list_id: int, number: int, policy: str, changed: Sequence[str]) -> None:
    """What was changed of a post's copies, and the policy of its author's domain that this follows from."""
    _NOTE_CHANGES.run(tx, {"of_list": list_id, "of_number": number, "of_author": policy, "why": list(changed)})


def change_post(tx: Tx, list_id: int, number: int, **values: Any) -> None:
    tx.execute(sa.update(posts).where(posts.c.list_id == list_id, posts.c.number == number).values(**values))


def shared_letters(tx: Tx, list_id: int) -> set[int]:
    """Letters that became several posts; asked once for all posts of a list, as nothing finds posts by their letter."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id).group_by(posts.c.letter_id)
    return set(tx.execute(query.having(sa.func.count() > 1)).scalars())


def shares_letter(tx: Tx, list_id: int, post: Post) -> bool:
    """Did the post's letter become several posts?"""
    query = sa.select(sa.func.count()).where(posts.c.list_id == list_id, posts.c.letter_id == post.letter_id)
    return int(tx.execute(query).scalar_one()) > 1


def posts_of_letter(tx: Tx, list_id: int, letter_id: int) -> list[Post]:
    """All posts that a letter became."""
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.letter_id == letter_id).order_by(posts.c.number)
    return [_post(row) for row in tx.execute(query)]


def redacted_letters(tx: Tx, list_id: int) -> set[int]:
    """Letters of posts whose text was taken out."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id, posts.c.redacted.is_not(None))
    return set(tx.execute(query).scalars())


def redacted_posts(tx: Tx, list_id: int) -> list[Post]:
    """Posts whose text was taken out."""
    query = sa.select(posts).where(posts.c.list_id == list_id, posts.c.redacted.is_not(None))
    return [_post(row) for row in tx.execute(query.order_by(posts.c.number))]


def quoting_letters(tx: Tx, list_id: int, threads: Collection[int]) -> set[int]:
    """Letters of posts in some threads that quote what was written before."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id, posts.c.quoted != "")
    wanted = sorted(set(threads))
    some = (wanted[start : start + KNOWN_AT_ONCE] for start in range(0, len(wanted), KNOWN_AT_ONCE))
    return {one for part in some for one in tx.execute(query.where(posts.c.thread.in_(part))).scalars()}


def move_posts(tx: Tx, list_id: int, numbers: Sequence[int], thread: int) -> None:
    """Put posts into another thread, with what is known of their Message-IDs."""
    where = (posts.c.list_id == list_id) & posts.c.number.in_(numbers)
    tx.execute(sa.update(posts).where(where).values(thread=thread, read_by=_AGAIN))
    tx.execute(
        sa.update(message_ids)
        .where(message_ids.c.list_id == list_id, message_ids.c.number.in_(numbers))
        .where(message_ids.c.message_id.in_(sa.select(posts.c.message_id).where(where)))  # by these it finds them
        .values(thread=thread)
    )


def move_awaited(tx: Tx, list_id: int, out_of: int, thread: int) -> None:
    """Have missing letters come to a thread that was taken out of another one, where only its posts answer them."""
    answered = sa.select(posts.c.answers).where(posts.c.list_id == list_id, posts.c.answers.is_not(None))
    tx.execute(
        sa.update(message_ids)
        .where(message_ids.c.list_id == list_id, message_ids.c.thread == out_of, message_ids.c.number.is_(None))
        .where(message_ids.c.message_id.in_(answered.where(posts.c.thread == thread)))
        .where(message_ids.c.message_id.not_in(answered.where(posts.c.thread == out_of)))
        .values(thread=thread)
    )


def place_by_word(tx: Tx, list_id: int, number: int, reason: str) -> None:
    """A person decided where a post stands."""
    where = (posts.c.list_id == list_id) & (posts.c.number == number)
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
    .where(posts.c.list_id == sa.bindparam("list_id"), posts.c.author == sa.bindparam("author"))
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
    query = sa.select(sa.func.count()).select_from(posts).where(posts.c.list_id == list_id, posts.c.author == author)
    return int(tx.execute(query).scalar_one())


def has_said(tx: Tx, list_id: int, author: str, substance: str) -> bool:
    """Has an author posted the very same before, under whatever Message-ID?"""
    of_theirs = (posts.c.list_id == list_id) & (posts.c.author == author)
    return (
        tx.execute(sa.select(posts.c.number).where(of_theirs, posts.c.substance == substance).limit(1)).first()
        is not None
    )


def first_post_of(tx: Tx, list_id: int, author: str) -> int:
    """The number of an author's first post; 0 where there is none."""
    query = sa.select(sa.func.min(posts.c.number)).where(posts.c.list_id == list_id, posts.c.author == author)
    return int(tx.execute(query).scalar_one() or 0)


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


def count_imported(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> int:
    """How many posts of archives were written in a stretch of time."""
    query = sa.select(sa.func.count()).where(
        posts.c.list_id == list_id, posts.c.imported.is_(True), posts.c.date > opens, posts.c.date <= closes
    )
    return int(tx.execute(query).scalar_one())


def _post(row: Any) -> Post:
    return Post(
        list_id=row.list_id,
        number=row.number,
        letter_id=row.letter_id,
        message_id=row.message_id,
        substance=row.substance,
        thread=row.thread,
        parent=row.parent,
        answers=row.answers,
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
