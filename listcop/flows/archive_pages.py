"""Threads and posts as pages of the archive show them: with names, without what was taken out."""

from __future__ import annotations

from array import array
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate
from zoneinfo import ZoneInfo

from listcop.core import dates
from listcop.core.addresses import Role, read_address
from listcop.core.archive import ArchivePost, ArchiveThread, digest_page, open_page, thread_page
from listcop.core.consolidated import mark_of
from listcop.core.hidden import hide_addresses
from listcop.core.letters import Letter
from listcop.core.lists import MailingList
from listcop.core.pieces import count_of_pieces
from listcop.core.site import Site
from listcop.core.threads import shown_subject
from listcop.flows.find_question import types_asked, waiting_post
from listcop.flows.tell import list_facts, role_address
from listcop.store import digests, pages, posts, threads
from listcop.store.database import Store, Tx
from listcop.store.digests import ClosedPeriod
from listcop.store.posts import Post
from listcop.store.threads import Thread

THREADS_AT_ONCE = 100  # in memory, with their posts
POSTS_AT_ONCE = 400  # of these threads; one with more is read alone


def hidden(mlist: MailingList, text: str) -> str:
    """A text without addresses of people, unless the list's owner wants them in the archive."""
    if mlist.settings.archive_addresses == "yes":
        return text

    def is_ours(address: str) -> bool:
        found = read_address(address, (mlist.domain,), lambda name, _: name == mlist.name)
        return found is not None and found.list_name == mlist.name

    return hide_addresses(text, is_ours)


def open_part(tx: Tx, site: Site, mlist: MailingList, now: datetime, part: int, most: int) -> tuple[str, int] | None:
    """A part of the page of all questions that wait, the oldest first, and how many parts of `most` questions there
    are; None where there is no such part. Only its own questions are fetched: all may be a hundred thousand.
    """
    count = threads.count_waiting(tx, mlist.list_id)
    parts = count_of_pieces(count, most)
    if not 1 <= part <= parts:
        return None
    numbers = threads.waiting_numbers(tx, mlist.list_id, (part - 1) * most, most)
    rows = threads.get_threads(tx, mlist.list_id, numbers)
    shown_here = asked(tx, mlist, [rows[number] for number in numbers])
    return open_page(site.texts, mlist.settings.language, list_facts(mlist), shown_here, now, count=count), parts


def listed(tx: Tx, mlist: MailingList, rows: Sequence[Thread]) -> list[ArchiveThread]:
    """Threads as lists of them show each: by the name of who opened it."""
    openers = {one.number: one for one in posts.some_posts(tx, mlist.list_id, [row.number for row in rows])}
    return [shown(mlist, row, [openers[row.number]] if row.number in openers else []) for row in rows]


def asked(tx: Tx, mlist: MailingList, rows: Sequence[Thread]) -> list[ArchiveThread]:
    """Open questions as lists of them show each: by the name of who waits, and the types of what they ask."""
    waiting = {row.number: waiting_post(row) for row in rows}
    names = {one.number: one.name for one in posts.some_posts(tx, mlist.list_id, list(waiting.values()))}
    types = types_asked(tx, mlist.list_id, rows)
    return [
        replace(shown(mlist, row, (), by=names.get(waiting[row.number], "")), types=types[row.number]) for row in rows
    ]


def shown(mlist: MailingList, row: Thread, written: Sequence[Post], by: str = "") -> ArchiveThread:
    """A thread as pages show it, with the posts that are given; `by`: who it is named by, if not who opened it."""
    opener = next((one for one in written if one.number == row.number), None)
    made = mark_of(row.said)
    by = by or (opener.name if opener else "") or (row.asker or "").partition("@")[0]
    told = [_post(one, made, mlist.settings.language) for one in as_written(row, written)]
    return ArchiveThread(
        number=row.number,
        subject=shown_subject(row.subject),
        kind=row.kind,
        types=row.types,
        state=row.state,
        by=by,
        started=row.started,
        last_post=row.last_post,
        posts=tuple(sorted(told, key=lambda one: not one.is_consolidated)),
        count=row.posts,
        open_since=row.open_since,
        answer_to=role_address(mlist, Role.thread, number=row.number) if row.state == "open" else "",
        see=made[1] if made is not None and made[1] != row.number else 0,
    )


def as_written(row: Thread, written: Sequence[Post]) -> list[Post]:
    """The posts of a thread in order: its head; those of an archive by date, whichever file came first, but an answer
    behind what it answers; then the others as they came."""
    moments = {one.number: one.date for one in written if one.imported}
    for one in written:
        if one.imported and one.parent in moments:
            moments[one.number] = max(one.date, moments[one.parent])

    def place(one: Post) -> tuple[bool, bool, datetime, int]:
        return one.number != row.number, not one.imported, moments.get(one.number, row.started), one.number

    return sorted(written, key=place)


def _post(one: Post, made: tuple[int, int] | None, language: str) -> ArchivePost:
    attached = tuple(f"{a.name or a.type}, {dates.size(a.size, language)}" for a in one.attachments)
    return ArchivePost(
        one.number, one.name or one.author.partition("@")[0], one.date, one.text, attached, one.redacted,
        is_consolidated=made is not None and one.number == made[0],
    )  # fmt: skip


def thread_page_of(
    tx: Tx, site: Site, mlist: MailingList, row: Thread, only: int | None = None, names_answer: bool = True
) -> str:
    """One thread as text; `only` one post of it."""
    written = posts.posts_of_thread(tx, mlist.list_id, row.number)
    return page_of(site, mlist, row, [one for one in written if only in (None, one.number)], names_answer)


def page_of(site: Site, mlist: MailingList, row: Thread, written: Sequence[Post], names_answer: bool = True) -> str:
    """A thread as text, of the posts that are given. `names_answer`: where an answer goes, if the question is open."""
    zone, thread = ZoneInfo(mlist.settings.timezone), shown(mlist, row, written)
    thread = thread if names_answer else replace(thread, answer_to="")
    return thread_page(site.texts, mlist.settings.language, list_facts(mlist), thread, zone)


def thread_pages(store: Store, site: Site, mlist: MailingList) -> Iterator[tuple[int, str]]:
    """Every thread as text, in order of number."""
    numbers = array("q", (one.number for one in pages.each_thread(store, mlist.list_id)))
    for number, row, written in threads_with_posts(store, mlist.list_id, numbers):
        if row is not None and row.merged_into is None:
            yield number, page_of(site, mlist, row, written)


def threads_with_posts(
    store: Store, list_id: int, numbers: Sequence[int]
) -> Iterator[tuple[int, Thread | None, Sequence[Post]]]:
    """Threads by their numbers, with their posts: some at a time, in a transaction that ends before."""
    for start in range(0, len(numbers), THREADS_AT_ONCE):
        some = list(numbers[start : start + THREADS_AT_ONCE])
        with store.read() as tx:
            rows = threads.get_threads(tx, list_id, some)
        while some:
            sizes = accumulate(rows[number].posts if number in rows else 0 for number in some)
            few = max(1, bisect(list(sizes), POSTS_AT_ONCE))
            with store.read() as tx:
                written = posts.posts_of_threads(tx, list_id, some[:few])
            for number in some[:few]:
                yield number, rows.get(number), written.pop(number)
            some = some[few:]


def archived_digest(tx: Tx, mlist: MailingList, closed: ClosedPeriod) -> str | None:
    """A weekly digest as the archive keeps it: the members' edition that reaches back furthest, in the list's language
    or, where nobody reads that one weekly, in another; with the common leave address; None where nobody got one."""
    if closed.cadence != "weekly":
        return None
    made = [
        (language != mlist.settings.language, edition.startswith("member-lite@"), int(mark), language, subject, text)
        for edition, language, subject, text in digests.editions_of(tx, mlist.list_id, closed.number)
        if edition.startswith(("member@", "member-lite@")) and (mark := edition.partition("@")[2]).isdigit()
    ]
    if not made:
        return None
    *_, subject, text = min(made)
    return hidden(mlist, digest_page(Letter(subject, text, None), role_address(mlist, Role.leave)))
