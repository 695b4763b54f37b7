"""New posts become text pages: threads, open questions, digests, an index; whole files at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from listcop.core.addresses import Role
from listcop.core.archive import ArchivePost, ArchiveThread, digest_page, index_page, open_page, thread_page
from listcop.core.letters import Letter
from listcop.core.lists import MailingList
from listcop.core.outgoing import shown_size
from listcop.core.search import words_of
from listcop.core.site import Site
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.read_posts import indexed_text
from listcop.flows.tell import list_facts, role_address
from listcop.flows.tell_owners import tell_template_failed, tell_unfit
from listcop.store import digests, events, posts, search, threads
from listcop.store.database import Store, Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

Write = Callable[[Path, str, bytes], None]
BATCH = 100

log = logging.getLogger("listcop")


@dataclass
class Troubles:
    """What went wrong while pages were made: threads that cannot be shown, and templates of the site that fail."""

    threads: dict[int, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)

    def template(self, occasion: str) -> Callable[[str], None]:
        return lambda trouble: self.templates.__setitem__(occasion, trouble)


def publish_new(
    store: Store,
    site: Site,
    mlist: MailingList,
    folder: Path,
    write: Write,
    now: datetime,
    attempts: Attempts = UNNOTED,
) -> int:
    """Write the pages that changed since the last time; returns how many."""
    troubles = Troubles()
    with store.read() as tx:
        state = digests.last_numbers(tx, mlist.list_id)
        known = _known(tx, mlist)
        if known == state:
            return 0
        changed = threads.read_since(tx, mlist.list_id, known[0])
        pages = list(_pages(tx, site, mlist, changed, known[1], attempts, troubles))
    for name, text in pages:
        write(folder / mlist.name, name, text.encode("utf-8", "replace"))

    def keep(tx: Tx) -> None:
        events.keep_fact(tx, f"archive {mlist.list_id}", f"{state[0]} {state[1]}")
        for thread, trouble in troubles.threads.items():
            tell_unfit(tx, site, mlist, thread, trouble, now=now)
        for occasion, trouble in troubles.templates.items():
            tell_template_failed(tx, site, mlist, occasion, trouble, now=now)

    store.write(keep)
    return len(pages)


def publish_all(store: Store, site: Site, mlist: MailingList, folder: Path, write: Write, now: datetime) -> int:
    """Write every page anew: the same bytes from the same posts."""
    store.write(lambda tx: events.keep_fact(tx, f"archive {mlist.list_id}", "-1 0"))
    return publish_new(store, site, mlist, folder, write, now)


def _known(tx: Tx, mlist: MailingList) -> tuple[int, int]:
    """How far the pages are written: the count of readings, and the digest."""
    reading, _, digest = (events.fact(tx, f"archive {mlist.list_id}") or "-1 0").partition(" ")
    return int(reading), int(digest)


def _pages(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    changed: Sequence[int],
    digests_above: int,
    attempts: Attempts,
    troubles: Troubles,
) -> Iterator[tuple[str, str]]:
    """Names below the list's folder, and the pages."""
    facts, language, zone = list_facts(mlist), mlist.settings.language, ZoneInfo(mlist.settings.timezone)
    for start in range(0, len(changed), BATCH):
        some = list(changed[start : start + BATCH])
        rows = threads.get_threads(tx, mlist.list_id, some)
        written = posts.posts_of_threads(tx, mlist.list_id, some)
        for number in some:
            if number in rows and rows[number].merged_into is None and written[number]:
                page = _thread_page(site, mlist, rows[number], written[number], attempts, troubles)
                if page is not None:
                    yield f"threads/{number}.txt", page
    yield from _digest_pages(tx, mlist, digests_above)
    everything = [_shown(mlist, row, ()) for row in threads.list_threads(tx, mlist.list_id)]
    last = max((one.last_post for one in everything), default=None)
    if last is not None:
        yield (
            "open.txt",
            open_page(site.texts, language, facts, with_openers(tx, mlist), last, troubles.template("archive-open")),
        )
        told = troubles.template("archive-index")
        yield "INDEX.txt", index_page(site.texts, language, facts, everything, zone, told)


def _thread_page(
    site: Site, mlist: MailingList, row: Thread, written: Sequence[Post], attempts: Attempts, troubles: Troubles
) -> str | None:
    """A thread's page; None where it cannot be made: the others are."""
    name, settings = f"page {mlist.list_id} {row.number}", mlist.settings
    told = troubles.template("archive-thread")
    try:
        if attempts.crashes(name) >= TRIES:
            raise PutAside(f"writing its page ended the server {TRIES} times")
        with attempts.note(name):
            shown = _shown(mlist, row, written)
            return thread_page(
                site.texts, settings.language, list_facts(mlist), shown, ZoneInfo(settings.timezone), told
            )
    except Exception as error:
        log.exception("%s: #%d has no page in the archive", mlist.name, row.number)
        troubles.threads[row.number] = f"{type(error).__name__}: {error}"
        return None


def _digest_pages(tx: Tx, mlist: MailingList, above: int) -> Iterator[tuple[str, str]]:
    leave = role_address(mlist, Role.leave)
    for closed in digests.all_digests(tx, mlist.list_id):
        if closed.number <= above or closed.cadence != "weekly":
            continue
        members_own = [
            (subject, text)
            for edition, language, subject, text in digests.editions_of(tx, mlist.list_id, closed.number)
            if edition == f"member@{closed.above}" and language == mlist.settings.language
        ]
        for subject, text in members_own:
            yield f"digests/{closed.period[:4]}/{closed.period}.txt", digest_page(Letter(subject, text, None), leave)


def with_openers(tx: Tx, mlist: MailingList) -> list[ArchiveThread]:
    """The questions that wait, each with the post that asked."""
    rows = threads.open_questions(tx, mlist.list_id)
    openers = {one.number: one for one in posts.some_posts(tx, mlist.list_id, [row.number for row in rows])}
    return [_shown(mlist, row, [openers[row.number]] if row.number in openers else []) for row in rows]


def _shown(mlist: MailingList, row: Thread, written: Sequence[Post], by: str = "") -> ArchiveThread:
    opener = next((one for one in written if one.number == row.number), None)
    by = by or (opener.name if opener else "") or (row.asker or "").partition("@")[0]
    return ArchiveThread(
        number=row.number,
        subject=row.subject,
        kind=row.kind,
        types=row.types,
        state=row.state,
        by=by,
        started=row.started,
        last_post=row.last_post,
        posts=tuple(_post(one) for one in written),
        count=row.posts,
        open_since=row.open_since,
        answer_to=role_address(mlist, Role.thread, number=row.number) if row.state == "open" else "",
    )


def _post(one: Post) -> ArchivePost:
    text = one.text if one.redacted is None else f"[{one.redacted}]"
    attached = tuple(f"{a.name or a.type}, {shown_size(a.size)}" for a in one.attachments)
    return ArchivePost(one.number, one.name or one.author.partition("@")[0], one.date, text, attached)


def thread_page_of(tx: Tx, site: Site, mlist: MailingList, row: Thread, only: int | None = None) -> str:
    """One thread as text; `only` one post of it."""
    written = posts.posts_of_thread(tx, mlist.list_id, row.number)
    shown = _shown(mlist, row, [one for one in written if only in (None, one.number)])
    zone = ZoneInfo(mlist.settings.timezone)
    return thread_page(site.texts, mlist.settings.language, list_facts(mlist), shown, zone)


def thread_pages(store: Store, site: Site, mlist: MailingList) -> Iterator[tuple[int, str]]:
    """Every thread as text, in order of number."""
    with store.read() as tx:
        for row in threads.list_threads(tx, mlist.list_id):
            yield row.number, thread_page_of(tx, site, mlist, row)


def forget_index(store: Store, list_id: int) -> None:
    """Take a list's posts out of the full-text index, before the list is removed or read from the start."""
    with store.read() as tx:
        numbers = posts.all_numbers(tx, list_id)
    for start in range(0, len(numbers), BATCH):

        def work(tx: Tx, some: Sequence[int] = numbers[start : start + BATCH]) -> None:
            found = [one for one in posts.some_posts(tx, list_id, some) if one.read_by != 0]
            search.forget_posts(tx, list_id, [(one.number, words_of(indexed_text(one))) for one in found])

        store.write(work)
