"""The threads that one edition may show, with their posts: where something is new, and a few of all open questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from listcop.core.digest import as_said
from listcop.core.digest_data import UNLISTED, Edition
from listcop.core.digest_waiting import OpenLine, Waiting
from listcop.core.lists import MailingList
from listcop.flows.find_question import waiting_in
from listcop.store import editions, posts, threads
from listcop.store.database import Tx
from listcop.store.editions import NewPost, Place
from listcop.store.posts import Post
from listcop.store.threads import Thread, WaitingRow

AT_ONCE = 500  # open questions that are looked at together
Letter = tuple[str, str, str]  # name, subject, words


@dataclass(frozen=True, slots=True)
class Asked:
    """What decides about open questions: the edition, since when members see them, what is shown or left out anyway.

    closes  the end of this period: what was asked later is none of its questions
    fresh   the numbers of the posts of this period
    """

    edition: Edition
    oldest: datetime
    closes: datetime
    fresh: Collection[int] = ()
    wanted: Collection[int] = ()
    dropped: Collection[int] = ()
    with_imported: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """Threads and all that was written in them; and how much else there is, as DigestInput has it."""

    rows: Mapping[int, Thread]
    written: Mapping[int, Sequence[Post]]
    open_left: int
    late_left: int
    posts_left: int


def gather_threads(tx: Tx, mlist: MailingList, new: Sequence[NewPost], asked: Asked) -> Gathered:
    """A list may have a hundred thousand open questions: only posts of those that can be shown are read."""
    of_thread = Counter(one.thread for one in new)
    rows = threads.get_threads(tx, mlist.list_id, list(of_thread))
    waiting = {number for number, row in rows.items() if _waits(row)}
    written = posts.posts_of_threads(tx, mlist.list_id, [number for number in rows if number not in waiting])
    said = {_letter(rows[number], some) for number, some in written.items() if some and rows[number].state in UNLISTED}
    chosen = _choose(tx, mlist, asked, said)
    rows |= threads.get_threads(tx, mlist.list_id, [number for number in chosen.numbers if number not in rows])
    written |= posts.posts_of_threads(tx, mlist.list_id, sorted(chosen.numbers))
    open_left, late_left = chosen.left
    return Gathered(
        rows,
        {number: some for number, some in written.items() if some},
        open_left,
        late_left,
        posts_left=sum(of_thread[number] for number in waiting.difference(chosen.numbers, asked.dropped)),
    )


def _waits(row: Thread) -> bool:
    return row.state == "open" and row.kind != "automatic" and row.merged_into is None


def author_name(post: Post) -> str:
    return post.name or post.author.partition("@")[0]


def _letter(row: Thread | WaitingRow, some: Sequence[Post]) -> Letter:
    """What was said in the opening, where it still stands in its thread."""
    post = next((one for one in some if one.number == row.number), some[0])
    return as_said(author_name(post), row.subject, post.text)


def _choose(tx: Tx, mlist: MailingList, asked: Asked, said: Collection[Letter]) -> Waiting:
    """Every open question is looked at, some at a time and a line of each.

    said  new letters: a question that one of them repeats word for word is needed too, to tell that it does
    """
    found = Waiting(asked.edition, asked.oldest)
    subjects = {subject for _, subject, _ in said}
    every = (one for one in threads.each_waiting(tx, mlist.list_id) if _is_looked_at(one, asked, subjects))
    while some := list(islice(every, AT_ONCE)):
        openers = editions.openers(tx, mlist.list_id, {one.number: waiting_in(one.changes, one.number) for one in some})
        alike = [one for one in some if one.subject in subjects and one.number in openers]
        wanted = {*asked.wanted, *_said_before(tx, mlist, alike, openers, said)}
        for one in some:
            if one.number in openers:  # else nothing is left of it
                imported = openers[one.number].imported and not asked.with_imported
                is_new = openers[one.number].number in asked.fresh
                line = OpenLine(one.number, one.since, one.reasked, imported, is_new)
                found.add(line, is_wanted=one.number in wanted)
    return found


def _is_looked_at(one: WaitingRow, asked: Asked, subjects: Collection[str]) -> bool:
    if one.number in asked.dropped:
        return False
    is_new = waiting_in(one.changes, one.number) in asked.fresh
    if one.since >= asked.closes and not is_new:
        return one.number in asked.wanted
    is_in_time = asked.edition == "facilitator" or one.since >= asked.oldest
    return is_in_time or is_new or one.number in asked.wanted or one.subject in subjects


def _said_before(
    tx: Tx, mlist: MailingList, some: Iterable[WaitingRow], openers: Mapping[int, Place], said: Collection[Letter]
) -> Iterator[int]:
    """Which of some open questions are, word for word, among new letters."""
    of_post = {openers[one.number].number: one for one in some}
    for post in posts.some_posts(tx, mlist.list_id, list(of_post)):
        if _letter(of_post[post.number], [post]) in said:
            yield of_post[post.number].number
