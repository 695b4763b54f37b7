"""The files of one list's archive: all of them anew, or those that some threads change."""

from __future__ import annotations

import hashlib
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core import archive, sheets
from listcop.core.archive import ArchiveThread, thread_page
from listcop.core.lists import MailingList
from listcop.core.shelf import MARK, Shelf, is_ours
from listcop.core.site import Site
from listcop.flows.archive_pages import archived_digest, hidden, shown
from listcop.flows.attempts import TRIES, Attempts, PutAside
from listcop.flows.tell import list_facts
from listcop.store import digests, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

BATCH = 100
NEWEST = 20  # threads named in INDEX.txt; those of a year stand in its own list
CONTENTS, OPEN, PEOPLE, CATALOGUE = "INDEX.txt", "open.txt", "people.txt", "assets/CATALOGUE.txt"

log = logging.getLogger("listcop")


class Damaged(Exception):
    """A page that we add to is not as we wrote it; all are written anew."""


@dataclass
class Troubles:
    """What went wrong while pages were made: threads that cannot be shown, and templates of the site that fail."""

    threads: dict[int, str] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)

    def template(self, occasion: str) -> Callable[[str], None]:
        return lambda trouble: self.templates.__setitem__(occasion, trouble)


class Tree:
    """One list's files while they are written.

    is_fresh  all are made anew; else what stands in them already is kept, but for what changed
    """

    def __init__(
        self, tx: Tx, site: Site, mlist: MailingList, shelf: Shelf, attempts: Attempts, *, is_fresh: bool
    ) -> None:
        self.tx, self.site, self.mlist, self.shelf, self.is_fresh = tx, site, mlist, shelf, is_fresh
        self.facts, self.language = list_facts(mlist), mlist.settings.language
        self.zone = ZoneInfo(mlist.settings.timezone)
        self.troubles = Troubles()
        self.written: set[str] = set()
        self._attempts = attempts

    # --- files

    def write(self, name: str, content: bytes) -> None:
        self.shelf.write(name, content)
        self.written.add(name)

    def bytes_of(self, page: str) -> bytes:
        """A page as it stands in a file, but for the mark in front; without addresses, unless the owner wants them."""
        return self.hidden(page).replace("\n", "\r\n").encode("utf-8", "replace")

    def hidden(self, text: str) -> str:
        return hidden(self.mlist, text)

    def entries(self, name: str, form: sheets.Form) -> sheets.Entries:
        """What stands on a page already."""
        page = None if self.is_fresh else self.shelf.read(name)
        if page is None and (self.is_fresh or name not in (OPEN, PEOPLE, CATALOGUE)):
            return {}
        is_text = form is not sheets.MBOX
        found = sheets.parsed(form, page) if page is not None and (page.startswith(MARK) or not is_text) else None
        if found is None:
            raise Damaged(name)
        return found[1]

    def sheet(
        self, name: str, form: sheets.Form, gone: Iterable[bytes], new: int, render: Callable[[int], str]
    ) -> sheets.Entries:
        """Put entries into a page.

        gone    keys that no longer stand there, or stand there anew
        new     how many entries `render` makes; it is told how many there are in all
        Returns all that stand there now.
        """
        kept = self.entries(name, form)
        for key in gone:
            kept.pop(key, None)
        made = sheets.parsed(form, self.bytes_of(render(len(kept) + new)))
        if made is None:
            raise Damaged(f"{name}: a template writes entries that cannot be told apart")
        kept |= made[1]
        self.write(name, sheets.page(form, made[0], kept))
        return kept

    def remove_stale(self) -> None:
        """Take away files of ours that nothing stands behind any more; what others put there stays."""
        for name in self.shelf.names(""):
            if name not in self.written and is_ours(name):
                self.shelf.remove(name)

    # --- threads

    def all_threads(self) -> int:
        """Every thread's page, and what is made of all: the years, the open questions."""
        rows = threads.list_threads(self.tx, self.mlist.list_id)
        years: dict[str, list[Thread]] = defaultdict(list)
        for row in rows:
            years[self.year_of(row)].append(row)
        for year in sorted(years):
            self._year(year, years[year], ())
        self._open(rows, ())
        return len(rows)

    def some_threads(self, numbers: Sequence[int]) -> None:
        """The pages that these threads change."""
        rows = threads.get_threads(self.tx, self.mlist.list_id, list(numbers))
        keys = [b"%d" % number for number in numbers]
        years: dict[str, list[Thread]] = defaultdict(list)
        for number in numbers:
            row = rows.get(number)
            if row is None or row.merged_into is not None:
                self.shelf.remove(f"threads/{number}.txt")
            else:
                years[self.year_of(row)].append(row)
        for year in sorted(years.keys() | set(self._years_with(keys))):
            self._year(year, years.get(year, []), keys)
        self._open([row for some in years.values() for row in some], keys)

    def year_of(self, row: Thread) -> str:
        return f"{row.started.astimezone(self.zone).year:04}"

    def years(self) -> list[str]:
        return sorted(name[6:10] for name in self.shelf.names("index") if is_ours(name))

    def _years_with(self, keys: Iterable[bytes]) -> list[str]:
        """The years in whose lists threads stand now."""
        pages = {year: self.shelf.read(f"index/{year}.txt") or b"" for year in self.years()}
        marked = [b"\n#%s " % key for key in keys]
        return [year for year, page in pages.items() if any(one in page for one in marked)]

    def _year(self, year: str, rows: Sequence[Thread], gone: Sequence[bytes]) -> None:
        """A year's list of threads, and the bundle of their pages."""
        index, bundle = f"index/{year}.txt", f"bundle-{year}.txt"
        pages = self.entries(bundle, sheets.BUNDLE)
        listed: list[ArchiveThread] = []
        for key in gone:
            pages.pop(key, None)
        for start in range(0, len(rows), BATCH):
            some = rows[start : start + BATCH]
            written = posts.posts_of_threads(self.tx, self.mlist.list_id, [row.number for row in some])
            for row in some:
                listed.append(self._without_posts(row, written[row.number]))
                page = self._thread_page(row, written[row.number])
                if page is not None:
                    pages[b"%d" % row.number] = page.rstrip(b"\r\n").removeprefix(b"#")
        told = self.troubles.template("archive-index")
        entries = self.sheet(
            index, sheets.INDEX, gone, len(rows),
            lambda count: archive.index_page(
                self.site.texts, self.language, self.facts, listed, self.zone, told, count=count
            ),
        )  # fmt: skip
        if not entries:
            self.shelf.remove(index)
            self.shelf.remove(bundle)
            return
        head = archive.bundle_head(self.site.texts, self.language, self.facts, year, len(pages))
        self.write(bundle, sheets.bundle(self.bytes_of(head).rstrip(b"\r\n"), pages))

    def _without_posts(self, row: Thread, written: Sequence[Post]) -> ArchiveThread:
        return shown(self.mlist, row, [one for one in written if one.number == row.number])

    def _thread_page(self, row: Thread, written: Sequence[Post]) -> bytes | None:
        """A thread's page, written; None where it cannot be made: the others are."""
        if not written:
            return None
        name, told = f"page {self.mlist.list_id} {row.number}", self.troubles.template("archive-thread")
        try:
            if self._attempts.crashes(name) >= TRIES:
                raise PutAside(f"writing its page ended the server {TRIES} times")
            with self._attempts.note(name):
                one = shown(self.mlist, row, written)
                page = self.bytes_of(
                    thread_page(self.site.texts, self.language, self.facts, one, self.zone, told)
                )  # fmt: skip
        except Exception as error:
            log.exception("%s: #%d has no page in the archive", self.mlist.name, row.number)
            self.troubles.threads[row.number] = f"{type(error).__name__}: {error}"
            return None
        self.write(f"threads/{row.number}.txt", MARK + page)
        return page

    def _open(self, rows: Sequence[Thread], gone: Sequence[bytes]) -> None:
        """open.txt: without ages, which would be wrong tomorrow; each with the day it was asked."""
        waiting = [row for row in rows if row.state == "open"]
        openers = {one.number: one for one in self._openers(waiting)}
        listed = [shown(self.mlist, row, [openers[row.number]] if row.number in openers else []) for row in waiting]
        told = self.troubles.template("archive-open")
        self.sheet(
            OPEN, sheets.OPEN, gone, len(listed),
            lambda count: archive.open_page(
                self.site.texts, self.language, self.facts, listed, None, told, self.zone, count
            ),
        )  # fmt: skip

    def _openers(self, rows: Sequence[Thread]) -> list[Post]:
        return posts.some_posts(self.tx, self.mlist.list_id, [row.number for row in rows])

    # --- digests and contents

    def digests(self, above: int) -> None:
        """The weekly digests above a number, as they were sent."""
        for closed in digests.all_digests(self.tx, self.mlist.list_id, above):
            page = archived_digest(self.tx, self.mlist, closed)
            if page is not None:
                self.write(f"digests/{closed.period[:4]}/{closed.period}.txt", MARK + self.bytes_of(page))

    def contents(self) -> None:
        """INDEX.txt, last of all: it names what is there."""
        pages = {year: self.shelf.read(f"index/{year}.txt") or b"" for year in self.years()}
        newest = threads.newest_threads(self.tx, self.mlist.list_id, NEWEST)
        openers = {one.number: one for one in self._openers(newest)}
        listed = [shown(self.mlist, row, [openers[row.number]] if row.number in openers else []) for row in newest]
        page = archive.contents_page(
            self.site.texts, self.language, self.facts, listed, self.zone,
            count=sum(pages[year].count(b"\n#") for year in pages), years=sorted(pages, reverse=True),
            digests=bool(self.shelf.names("digests")), has_people=self.shelf.read(PEOPLE) is not None,
            told=self.troubles.template("archive-contents"),
        )  # fmt: skip
        self.write(CONTENTS, MARK + self.bytes_of(page))


def mark_of(site: Site, mlist: MailingList, version: str) -> str:
    """What all pages depend on beside threads: settings, templates, release. When it changes, all are made anew."""
    settings = mlist.settings
    named = ("title", "language", "timezone", "archive", "archive_addresses", "roster", "separator", "sub_addresses")
    texts = next((site.texts.lists[one] for one in (mlist.address, mlist.name) if one in site.texts.lists), site.texts)
    templates = [f"{path}\n{text}" for path, text in sorted(texts.templates.items()) if path.startswith("archive-")]
    whole = "\0".join([version, mlist.address, *(str(getattr(settings, name)) for name in named), *templates])
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:16]


def months_of(dates: Iterable[tuple[int, datetime]], zone: ZoneInfo) -> dict[str, list[int]]:
    """Numbers of posts by the month they were written in."""
    months: dict[str, list[int]] = defaultdict(list)
    for number, date in dates:
        local = date.astimezone(zone)
        months[f"{local.year:04}-{local.month:02}"].append(number)
    return months
