"""The files of one list's archive: all of them anew, or those that some threads change."""

from __future__ import annotations

import hashlib
import logging
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from listcop.core import archive, sheets
from listcop.core.archive import ArchiveThread, thread_page
from listcop.core.lists import MailingList
from listcop.core.shelf import MARK, Shelf, digest_name, is_ours
from listcop.core.site import Site
from listcop.flows.archive_pages import archived_digest, asked, hidden, listed, shown, threads_with_posts
from listcop.flows.attempts import TRIES, Attempts, PutAside
from listcop.flows.tell import list_facts
from listcop.store import digests, pages, threads
from listcop.store.database import Store, Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

BATCH = 100  # entries of a page in memory at a time
NEWEST = 20  # threads named in INDEX.txt; those of a year stand in its own list
CONTENTS, OPEN, PEOPLE, CATALOGUE = "INDEX.txt", "open.txt", "people.txt", "assets/CATALOGUE.txt"

log = logging.getLogger("listcop")
S = TypeVar("S")
T = TypeVar("T")
Numbers: TypeAlias = "array[int]"


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

    In memory is one page, or some threads; each batch is read in a transaction of its own. What changes meanwhile may
    stand on one page and not yet on another; it is newer than what is noted as written, so the next time mends it.

    is_fresh  all are made anew; else what stands in them already is kept, but for what changed
    """

    def __init__(
        self, store: Store, site: Site, mlist: MailingList, shelf: Shelf, attempts: Attempts, *, is_fresh: bool
    ) -> None:
        self.store, self.site, self.mlist, self.shelf, self.is_fresh = store, site, mlist, shelf, is_fresh
        self.facts, self.language = list_facts(mlist), mlist.settings.language
        self.zone = ZoneInfo(mlist.settings.timezone)
        self.troubles = Troubles()
        self._attempts = attempts
        self._written: set[str] = set()
        self._threads = bytearray()  # whether the page of each number is written: they are many

    # --- files

    def write(self, name: str, content: bytes) -> None:
        self.shelf.write(name, content)
        self._written.add(name)

    def pour(self, name: str, pieces: Iterable[bytes]) -> None:
        """The same of a file of any size."""
        self.shelf.pour(name, pieces)
        self._written.add(name)

    def count(self) -> int:
        """How many files were written."""
        return len(self._written) + sum(self._threads)

    def bytes_of(self, page: str) -> bytes:
        """A page as it stands in a file, but for the mark in front; without addresses, unless the owner wants them."""
        return self.hidden(page).replace("\n", "\r\n").encode("utf-8", "replace")

    def hidden(self, text: str) -> str:
        return hidden(self.mlist, text)

    def standing(self, name: str, form: sheets.Form, gone: Container[bytes] = ()) -> Iterator[sheets.Entry]:
        """What stands on a page already and stays. Raises Damaged."""
        if self.is_fresh or (name not in (OPEN, PEOPLE, CATALOGUE) and not self.shelf.holds(name)):
            return
        try:
            for entry in sheets.entries(form, self.shelf.pieces(name)):
                if entry[0] not in gone:
                    yield entry
        except sheets.Spoiled as error:
            raise Damaged(f"{name}: {error}") from error

    def sheet(
        self, name: str, form: sheets.Form, gone: Container[bytes], new: int,
        batches: Iterable[Sequence[T]], render: Callable[[Sequence[T], int], str],
    ) -> int:  # fmt: skip
        """Put entries into a page.

        gone     keys that no longer stand there, or stand there anew
        new      how many entries the batches become, in the page's order; `render` is told how many stand there in all
        Returns how many stand there now.
        """
        count = new + sum(1 for _ in self.standing(name, form, gone))
        head, made = self._made(name, form, batches, lambda some: render(some, count))
        try:
            self.pour(name, sheets.page(form, head, sheets.merged(form, self.standing(name, form, gone), made)))
        except sheets.Spoiled:  # a template of the site puts something before what they are in order of
            _, made = self._made(name, form, batches, lambda some: render(some, count))
            everything = dict(self.standing(name, form, gone)) | dict(made)
            self.pour(name, sheets.page(form, head, sheets.in_order(form, everything)))
        return count

    def _made(
        self, name: str, form: sheets.Form, batches: Iterable[Sequence[T]], render: Callable[[Sequence[T]], str]
    ) -> tuple[bytes, Iterator[sheets.Entry]]:
        """The head of a page, and its entries as each batch is rendered."""

        def rendered(some: Sequence[T]) -> tuple[bytes, sheets.Entries]:
            made = sheets.parsed(form, self.bytes_of(render(some)))
            if made is None:
                raise Damaged(f"{name}: a template writes entries that cannot be told apart")
            return made

        waiting = iter(batches)
        head, first = rendered(next(waiting, ()))

        def entries() -> Iterator[sheets.Entry]:
            yield from sheets.in_order(form, first)
            for some in waiting:
                yield from sheets.in_order(form, rendered(some)[1])

        return head, entries()

    def remove_stale(self) -> None:
        """Take away files of ours that nothing stands behind any more; what others put there stays."""
        remove_files(self.shelf, lambda name: is_ours(name) and not self._is_written(name))

    def _is_written(self, name: str) -> bool:
        folder, _, file = name.partition("/")
        if folder == "threads" and file[:-4].isdecimal():
            number = int(file[:-4])
            return file == f"{number}.txt" and number < len(self._threads) and bool(self._threads[number])
        return name in self._written

    # --- threads

    def all_threads(self) -> None:
        """Every thread's page, and what is made of all: the years, the open questions."""
        self._pages(pages.each_thread(self.store, self.mlist.list_id), ())

    def some_threads(self, numbers: Sequence[int]) -> None:
        """The pages that these threads change."""
        self._pages(self._still_there(numbers), frozenset(b"%d" % number for number in numbers))

    def _still_there(self, numbers: Sequence[int]) -> Iterator[pages.Begun]:
        for some in batches_of(numbers):
            with self.store.read() as tx:
                found = pages.some_threads(tx, self.mlist.list_id, some)
            for number in set(some) - {one.number for one in found}:
                self.shelf.remove(f"threads/{number}.txt")
            yield from found

    def _pages(self, found: Iterable[pages.Begun], keys: Collection[bytes]) -> None:
        years: dict[str, Numbers] = defaultdict(numbers_of)
        waiting = numbers_of()
        for one in found:
            years[f"{one.started.astimezone(self.zone).year:04}"].append(one.number)
            if one.state == "open":
                waiting.append(one.number)
        for year in sorted(years.keys() | set(self._years_with(keys))):
            self._year(year, years.get(year, numbers_of()), keys)
        self._open(waiting, keys)

    def years(self) -> list[str]:
        return sorted(name[6:10] for name in self.shelf.names("index") if is_ours(name))

    def _years_with(self, keys: Collection[bytes]) -> list[str]:
        """The years in whose lists threads stand now."""
        return [
            year
            for year in (self.years() if keys else ())
            if any(key in keys for key, _ in self.standing(f"index/{year}.txt", sheets.INDEX))
        ]

    def _year(self, year: str, numbers: Numbers, gone: Collection[bytes]) -> None:
        """A year's list of threads, and the bundle of their pages."""
        index, bundle = f"index/{year}.txt", f"bundle-{year}.txt"
        written = self._thread_pages(numbers)
        told = self.troubles.template("archive-index")
        count = self.sheet(
            index, sheets.INDEX, gone, len(numbers), Batches(self._listed, numbers[::-1]),
            lambda some, count: archive.index_page(
                self.site.texts, self.language, self.facts, some, self.zone, told, count=count
            ),
        )  # fmt: skip
        if not count:
            self.shelf.remove(index)
            self.shelf.remove(bundle)
            return
        standing = sum(1 for _ in self.standing(bundle, sheets.BUNDLE, gone))
        head = archive.bundle_head(self.site.texts, self.language, self.facts, year, standing + len(written))
        titles = (sheets.title_of(page) for _, page in self._bundled(bundle, gone, written))
        self.pour(
            bundle,
            sheets.bundle(self.bytes_of(head).rstrip(b"\r\n"), titles, self._bundled(bundle, gone, written)),
        )

    def _bundled(self, bundle: str, gone: Collection[bytes], written: Numbers) -> Iterator[sheets.Entry]:
        """The pages of a year: those that stay, and those that were just written."""
        standing = self.standing(bundle, sheets.BUNDLE, gone)
        return sheets.merged(sheets.BUNDLE, standing, map(self._written_page, written))

    def _written_page(self, number: int) -> sheets.Entry:
        page = self.shelf.read(f"threads/{number}.txt")
        if page is None:
            raise Damaged(f"threads/{number}.txt: somebody took it away")
        return b"%d" % number, page.removeprefix(MARK).rstrip(b"\r\n").removeprefix(b"#")

    def _listed(self, numbers: Sequence[int]) -> list[ArchiveThread]:
        """Threads as lists show them, without their posts."""
        with self.store.read() as tx:
            return listed(tx, self.mlist, self._rows(tx, numbers))

    def _asked(self, numbers: Sequence[int]) -> list[ArchiveThread]:
        """Open questions as lists show them."""
        with self.store.read() as tx:
            return asked(tx, self.mlist, self._rows(tx, numbers))

    def _rows(self, tx: Tx, numbers: Sequence[int]) -> list[Thread]:
        rows = threads.get_threads(tx, self.mlist.list_id, numbers)
        return [rows[number] for number in numbers if number in rows]

    def _thread_pages(self, numbers: Numbers) -> Numbers:
        """The page of each thread; returns which could be made."""
        made = numbers_of()
        for number, row, written in threads_with_posts(self.store, self.mlist.list_id, numbers):
            if row is not None and self._thread_page(row, written):
                made.append(number)
        return made

    def _thread_page(self, row: Thread, written: Sequence[Post]) -> bool:
        """A thread's page, written; False where it cannot be made: the others are."""
        if not written:
            return False
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
            return False
        self.shelf.write(f"threads/{row.number}.txt", MARK + page)
        self._threads.extend(bytes(max(0, row.number + 1 - len(self._threads))))
        self._threads[row.number] = True
        return True

    def _open(self, waiting: Numbers, gone: Collection[bytes]) -> None:
        """open.txt: without ages, which would be wrong tomorrow; each with the day it was asked."""
        told = self.troubles.template("archive-open")
        self.sheet(
            OPEN, sheets.OPEN, gone, len(waiting), Batches(self._asked, waiting),
            lambda some, count: archive.open_page(
                self.site.texts, self.language, self.facts, some, None, told, self.zone, count
            ),
        )  # fmt: skip

    # --- digests and contents

    def digests(self, above: int) -> None:
        """The weekly digests above a number, as they were sent."""
        with self.store.read() as tx:
            sent = digests.all_digests(tx, self.mlist.list_id, above)
        for closed in sent:
            with self.store.read() as tx:
                page = archived_digest(tx, self.mlist, closed)
            if page is not None:
                self.write(digest_name(closed.period), MARK + self.bytes_of(page))

    def contents(self) -> None:
        """INDEX.txt, last of all: it names what is there."""
        years = self.years()
        with self.store.read() as tx:
            newest = listed(tx, self.mlist, threads.newest_threads(tx, self.mlist.list_id, NEWEST))
        page = archive.contents_page(
            self.site.texts, self.language, self.facts, newest, self.zone,
            count=sum(sheets.count(self.shelf.pieces(f"index/{year}.txt")) for year in years),
            years=years[::-1], digests=any(self.shelf.names("digests")), has_people=self.shelf.holds(PEOPLE),
            told=self.troubles.template("archive-contents"),
        )  # fmt: skip
        self.write(CONTENTS, MARK + self.bytes_of(page))


@dataclass(frozen=True, slots=True)
class Batches(Generic[S, T]):
    """What stands on a page, some at a time: made each time they are asked for."""

    made_of: Callable[[Sequence[S]], Sequence[T]]
    named: Sequence[S]

    def __iter__(self) -> Iterator[Sequence[T]]:
        return map(self.made_of, batches_of(self.named))


def batches_of(things: Sequence[S]) -> Iterator[Sequence[S]]:
    return (things[start : start + BATCH] for start in range(0, len(things), BATCH))


def numbers_of(found: Iterable[int] = ()) -> Numbers:
    """Numbers by the million: 8 bytes each."""
    return array("q", found)


def remove_files(shelf: Shelf, is_stale: Callable[[str], bool]) -> None:
    """Take files away, some at a time: who looks into a folder does not change it."""
    while some := list(islice(filter(is_stale, shelf.names("")), 10 * BATCH)):
        for name in some:
            shelf.remove(name)


def mark_of(site: Site, mlist: MailingList, version: str) -> str:
    """What all pages depend on beside threads: settings, templates, release. When it changes, all are made anew."""
    settings = mlist.settings
    named = ("title", "language", "timezone", "archive", "archive_addresses", "roster", "separator", "sub_addresses")
    texts = next((site.texts.lists[one] for one in (mlist.address, mlist.name) if one in site.texts.lists), site.texts)
    templates = [f"{path}\n{text}" for path, text in sorted(texts.templates.items()) if path.startswith("archive-")]
    whole = "\0".join([version, mlist.address, *(str(getattr(settings, name)) for name in named), *templates])
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:16]
