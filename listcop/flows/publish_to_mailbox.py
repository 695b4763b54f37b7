"""The archive as letters for an IMAP account: one a thread and one a digest, laid anew where they changed."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import chain
from zoneinfo import ZoneInfo

from listcop import __version__
from listcop.core.addresses import Role
from listcop.core.archive_letters import ArchiveLetter, Outcome, archive_letter, gone
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.archive_pages import archived_digest, hidden, page_of, threads_with_posts
from listcop.flows.archive_tree import mark_of
from listcop.flows.publish_archive import ALL_CHANGES, folder_of
from listcop.flows.tell import role_address
from listcop.store import digests, events, pages, threads
from listcop.store.database import Store, Tx

# Letters of a list, laid into its folders: the list's address, its folder, the letters, now, and whether these are all.
Lay = Callable[[str, str, Iterable[ArchiveLetter], datetime, bool], Outcome]
THREADS, DIGESTS = "threads", "digests"
ASKED_FOR_ALL = "archive letters asked for"  # events


@dataclass(frozen=True, slots=True)
class Laid:
    """How far the letters of a list are laid; `later`: threads that changed within the hour."""

    reading: int = -1
    digest: int = 0
    event: int = 0
    mark: str = ""
    later: tuple[int, ...] = ()


def ask_for_all(store: Store, mlist: MailingList, now: datetime) -> None:
    """Have every letter looked at by whoever publishes next, also where somebody is at it: some may have been taken
    away."""
    store.write(lambda tx: events.note(tx, mlist.list_id, ASKED_FOR_ALL, at=now))


def publish(store: Store, site: Site, mlist: MailingList, mailbox: str, lay: Lay, now: datetime) -> int:
    """Lay what changed since the last time; returns how many letters lie there as they should now.

    mailbox  where they are laid, as a URL: nothing lies in another one yet
    """
    mark = f"{mark_of(site, mlist, __version__)} {mailbox}"
    with store.read() as tx:
        known, counted = _known(tx, mlist), digests.counters(tx, mlist.list_id)
        kinds = events.kinds_above(tx, mlist.list_id, known.event) if known.event != counted.event else set()
    state = Laid(counted.reading, counted.digest, counted.event, mark)
    if state == known:
        return 0
    is_whole = known.mark != mark or bool(kinds & {*ALL_CHANGES, ASKED_FOR_ALL})
    letters = _letters(store, site, mlist, Laid() if is_whole else known, now)
    first = next(letters, None)
    outcome = Outcome((), ())
    if first is not None or is_whole:
        everything = chain([first], letters) if first is not None else ()
        outcome = lay(mlist.address, folder_of(site, mlist), everything, now, is_whole)
    later = sorted(int(key[1:]) for key in outcome.later)
    kept = {**asdict(state), "later": later}
    store.write(lambda tx: events.keep_fact(tx, _fact(mlist), json.dumps(kept)))
    return len(outcome.done)


def was_laid(tx: Tx, mlist: MailingList) -> bool:
    """Whether letters of this list lie in an IMAP account."""
    return bool(events.fact(tx, _fact(mlist)))


def _fact(mlist: MailingList) -> str:
    return f"archive-imap {mlist.list_id}"


def _known(tx: Tx, mlist: MailingList) -> Laid:
    try:
        kept = json.loads(events.fact(tx, _fact(mlist)) or "")
        return Laid(**{**kept, "later": tuple(kept["later"])})
    except (ValueError, TypeError, KeyError):
        return Laid()


def _letters(store: Store, site: Site, mlist: MailingList, known: Laid, now: datetime) -> Iterator[ArchiveLetter]:
    """The letters as they are asked for; each is read in a transaction that ends before anybody waits for a server."""
    if mlist.settings.archive == "none":
        return
    yield from _digests(store, mlist, known.digest, now)
    zone = ZoneInfo(mlist.settings.timezone)
    for number, row, written in threads_with_posts(store, mlist.list_id, _numbers(store, mlist, known)):
        if row is None or row.merged_into is not None:
            yield gone(THREADS, f"t{number}")
            continue
        page = hidden(mlist, page_of(site, mlist, row, written))
        to = role_address(mlist, Role.thread, number=number)
        yield _letter(mlist, THREADS, f"t{number}", page, row.last_post.astimezone(zone), now, to)


def _numbers(store: Store, mlist: MailingList, known: Laid) -> Sequence[int]:
    """The threads that changed; where all are laid, those that there are."""
    if known.reading < 0:
        return array("q", (one.number for one in pages.each_thread(store, mlist.list_id)))
    with store.read() as tx:
        return sorted({*threads.read_since(tx, mlist.list_id, known.reading), *known.later})


def _digests(store: Store, mlist: MailingList, above: int, now: datetime) -> Iterator[ArchiveLetter]:
    with store.read() as tx:
        sent = digests.all_digests(tx, mlist.list_id, above)
    for closed in sent:
        with store.read() as tx:
            page = archived_digest(tx, mlist, closed)
        if page is not None:
            yield _letter(mlist, DIGESTS, f"d{closed.number}", page, closed.closes, now)


def _letter(
    mlist: MailingList, folder: str, key: str, page: str, date: datetime, now: datetime, reply_to: str = ""
) -> ArchiveLetter:
    return archive_letter(
        list_name=mlist.name, address=mlist.address, title=mlist.title, folder=folder, key=key,
        page=page, date=date, laid=now, reply_to=reply_to,
    )  # fmt: skip
