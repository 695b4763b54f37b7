"""`bundle 2025`: all threads that began in a year, in one text file, or in several where they are many."""

from __future__ import annotations

import codecs
import re
from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core.archive import bundle_page, index_page
from listcop.core.lists import MailingList
from listcop.core.pieces import BUNDLE_PIECE_BYTES, in_runs
from listcop.core.site import Site
from listcop.flows.archive_pages import listed, thread_page_of
from listcop.flows.fetched import Fetched
from listcop.flows.tell import list_facts
from listcop.store import threads
from listcop.store.database import Tx

_FRAME = 300  # bytes of a page beside the texts of its posts


def fetch(tx: Tx, site: Site, mlist: MailingList, year: int, piece: int, limit: int, is_lite: bool) -> Fetched | None:
    """Part `piece` of a year; None where nothing began then. Only the threads of that part are written.

    For slow lines there is no file: the part is the letter's own text, of at most `limit` bytes.
    """
    zone = ZoneInfo(mlist.settings.timezone)
    opens, closes = datetime(year, 1, 1, tzinfo=zone), datetime(year + 1, 1, 1, tzinfo=zone)
    sizes = [(number, size + _FRAME) for number, size in threads.sizes_begun(tx, mlist.list_id, opens, closes)]
    runs = in_runs(sizes, limit if is_lite else BUNDLE_PIECE_BYTES)
    if not 1 <= piece <= len(runs):
        return None
    rows = threads.get_threads(tx, mlist.list_id, runs[piece - 1])
    some = [rows[number] for number in runs[piece - 1] if number in rows]
    title = f"{mlist.title} {year}"
    bundle = bundle_page(title, [thread_page_of(tx, site, mlist, row) for row in some])
    ask = ("bundle", str(year))
    if is_lite:
        return Fetched(f"{year}", bundle, ask=ask, piece=piece, pieces=len(runs))
    index = index_page(site.texts, mlist.settings.language, list_facts(mlist), listed(tx, mlist, some), zone)
    part = f"-{piece}" if len(runs) > 1 else ""
    name = f"{mlist.name}-{year}{part}.txt"
    return Fetched(f"{year}", index, ((name, "text/plain", as_file(bundle)),), ask=ask, piece=piece, pieces=len(runs))


def as_file(text: str) -> bytes:
    """With a mark of its encoding, so that old editors show accents right; lines as every system reads them."""
    return codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode("utf-8", "replace")


def text_of_file(octets: bytes) -> str:
    return octets.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace").replace("\r\n", "\n")


def is_bundle(mlist: MailingList, name: str) -> bool:
    """Whether a file that we sent is a year of this list, or a part of one."""
    return re.fullmatch(rf"{re.escape(mlist.name)}-\d{{4}}(?:-\d{{1,4}})?\.txt", name) is not None
