"""Posts → text pages, bundles, mbox: what lies in the archive folder and what `get` brings by mail.

Pages name people by name, never by address. They are plain text in the list's language, made from templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from listcop.core import directions, layout
from listcop.core.dates import age_days
from listcop.core.digest_items import shown_name
from listcop.core.letters import LEAVE_SLOT, Letter, Texts, render_text

LONGEST_PAGE = 20_000_000  # characters of one page; a thread of thousands of posts stays below
_SUBJECT_CELLS = 200

Told = Callable[[str], None]  # hears what is wrong with a site's template


@dataclass(frozen=True, slots=True)
class ArchivePost:
    """A post as pages show it: new text only; attachments such as "photo.jpg, 3.1 MB", in the order of `get 412/1`."""

    number: int
    name: str
    date: datetime
    text: str
    attachments: tuple[str, ...] = ()
    redacted: str | None = None  # why its text was taken out
    is_consolidated: bool = False  # it gathers what the thread answered, and stands first


@dataclass(frozen=True, slots=True)
class ArchiveThread:
    """A thread as pages show it. `posts` may be empty where only the index or the open list is made, then `count`
    says how many there are.

    open_since   when it was asked, or asked again; None counts from `started`
    answer_to    the thread's address, or "" where an answer is not wanted
    see          the number of another thread whose consolidated reply answers this one too; 0 if none does
    """

    number: int
    subject: str
    kind: str
    types: tuple[str, ...]
    state: str
    by: str
    started: datetime
    last_post: datetime
    posts: tuple[ArchivePost, ...] = ()
    count: int = 0
    open_since: datetime | None = None
    answer_to: str = ""
    see: int = 0


def thread_page(
    texts: Texts,
    language: str,
    list_facts: Mapping[str, object],
    thread: ArchiveThread,
    zone: tzinfo = UTC,
    told: Told = lambda trouble: None,
) -> str:
    """A whole thread: what it is, then each post: name, date, new text. `list_facts` is letters.list_data."""
    data = {**list_facts, "thread": _shown(thread, zone)}
    return render_text(texts, "archive-thread/page.txt", language, data, longest=LONGEST_PAGE, told=told)


def index_page(
    texts: Texts,
    language: str,
    list_facts: Mapping[str, object],
    threads: Iterable[ArchiveThread],
    zone: tzinfo = UTC,
    told: Told = lambda trouble: None,
    count: int | None = None,
) -> str:
    """The threads of a year: two lines each, the newest first. `count`: how many there are, where not all are given."""
    newest_first = sorted(threads, key=lambda one: one.number, reverse=True)
    shown = [replace(_shown(one, zone), posts=()) for one in newest_first]
    data = {**list_facts, "threads": shown, "count": len(shown) if count is None else count}
    return render_text(texts, "archive-index/page.txt", language, data, longest=LONGEST_PAGE, told=told)


def open_page(
    texts: Texts,
    language: str,
    list_facts: Mapping[str, object],
    threads: Iterable[ArchiveThread],
    now: datetime | None,
    told: Told = lambda trouble: None,
    zone: tzinfo = UTC,
    count: int | None = None,
) -> str:
    """The answer to `open`, and open.txt: the questions that wait, the oldest first, each with its age.

    now    None on a page that lies there for years: the day it was asked stands in place of its age
    count  how many wait, where not all are given
    """
    waiting = sorted((one for one in threads if one.state == "open"), key=_open_since)
    rows = [
        {
            "number": one.number,
            "subject": layout.one_line(one.subject),
            "by": shown_name(one.by),
            "types": one.types,
            "section": "open",
            "age_days": age_days(_open_since(one), now) if now is not None else None,
            "since": _open_since(one).astimezone(zone) if now is None else None,
            "answer_to": one.answer_to,
        }
        for one in waiting
    ]
    data = {**list_facts, "threads": rows, "count": len(rows) if count is None else count}
    return render_text(texts, "archive-open/page.txt", language, data, longest=LONGEST_PAGE, told=told)


def digest_page(letter: Letter, leave_address: str) -> str:
    """A digest as it was sent, with the list's common leave address in place of a member's own."""
    return f"{letter.subject}\n\n{letter.text.replace(LEAVE_SLOT, leave_address)}"


def bundle_page(title: str, pages: Sequence[str]) -> str:
    """Many pages in one file, such as all threads of a year, each announced by a line of its own."""
    total = len(pages)
    parts = [f"({place}/{total})\n\n{page.strip()}\n" for place, page in enumerate(pages, 1)]
    return "\n\n".join((f"{layout.one_line(title)}\n", *parts))


def contents_page(
    texts: Texts,
    language: str,
    list_facts: Mapping[str, object],
    newest: Iterable[ArchiveThread],
    zone: tzinfo,
    *,
    count: int,
    years: Sequence[str],
    digests: bool,
    has_people: bool,
    told: Told = lambda trouble: None,
) -> str:
    """INDEX.txt: what lies in the folder, and the newest threads."""
    shown = [replace(_shown(one, zone), posts=()) for one in newest]
    data = {"threads": shown, "count": count, "years": list(years), "digests": digests, "has_people": has_people}
    return render_text(texts, "archive-contents/page.txt", language, {**list_facts, **data}, told=told)


def bundle_head(texts: Texts, language: str, list_facts: Mapping[str, object], year: str, count: int) -> str:
    """What stands above the contents of bundle-2026.txt."""
    return render_text(texts, "archive-bundle/page.txt", language, {**list_facts, "year": year, "count": count})


@dataclass(frozen=True, slots=True)
class ArchiveAsset:
    """An asset as the catalogue shows it: `file` below assets/, or a `link`, or neither: it is to be had from `by`."""

    number: int
    title: str
    by: str
    found: datetime
    post: int
    file: str = ""
    size: str = ""
    link: str = ""
    used: int = 0  # by how many members
    holds: str = ""  # what its giver last said of it: yes, no or link
    checked: datetime | None = None


def assets_page(
    texts: Texts, language: str, list_facts: Mapping[str, object], assets: Iterable[ArchiveAsset], zone: tzinfo
) -> str:
    """assets/CATALOGUE.txt: what members shared, in order of number."""
    shown = [_shown_asset(one, zone) for one in assets]
    return render_text(
        texts, "archive-assets/page.txt", language, {**list_facts, "assets": shown}, longest=LONGEST_PAGE
    )  # fmt: skip


def _shown_asset(one: ArchiveAsset, zone: tzinfo) -> ArchiveAsset:
    checked = one.checked.astimezone(zone) if one.checked is not None else None
    return replace(one, by=shown_name(one.by), found=one.found.astimezone(zone), checked=checked)


@dataclass(frozen=True, slots=True)
class ArchivePerson:
    """Somebody as people.txt shows them: what they tell of themself, and threads in which they answered."""

    name: str
    profile: str
    topics: tuple[tuple[int, str], ...]


def person_line(name: str) -> str:
    """The name as people.txt shows it, where it turns nothing of the line around it."""
    return directions.isolated(layout.one_line(name))


def people_page(texts: Texts, language: str, list_facts: Mapping[str, object], people: Iterable[ArchivePerson]) -> str:
    """people.txt: names and topics, no addresses."""
    shown = [
        {
            "name": one.name,
            "lines": [line.strip() for line in layout.cleaned(one.profile).splitlines() if line.strip()],
            "topics": [{"number": number, "subject": subject} for number, subject in one.topics],
        }
        for one in people
    ]
    return render_text(
        texts, "archive-people/page.txt", language, {**list_facts, "people": shown}, longest=LONGEST_PAGE
    )  # fmt: skip


def _open_since(thread: ArchiveThread) -> datetime:
    return thread.open_since or thread.started


def _shown(thread: ArchiveThread, zone: tzinfo) -> ArchiveThread:
    """The thread with names and dates as pages show them."""
    posts = tuple(
        replace(
            one,
            name=shown_name(one.name),
            date=one.date.astimezone(zone),
            attachments=tuple(layout.clip(layout.one_line(name), layout.WIDTH) for name in one.attachments),
        )
        for one in thread.posts
    )
    return replace(
        thread,
        subject=layout.clip(layout.one_line(thread.subject), _SUBJECT_CELLS),
        by=shown_name(thread.by),
        started=thread.started.astimezone(zone),
        last_post=thread.last_post.astimezone(zone),
        posts=posts,
        count=thread.count or len(posts),
    )


# --- mbox ------------------------------------------------------------------------------------------------------

_MADE_ID = re.compile(r"<p(\d{1,9})\.(.+)>")
_FROM_LINE = re.compile(rb"^(>*From )", re.MULTILINE)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def mbox_id(address: str, number: int) -> str:
    """The Message-ID of a post of the list at an address, where its letter is written anew, without addresses."""
    return f"<p{number}.{address}>"


def number_in(message_id: str, address: str) -> int | None:
    """The post of that list which such a Message-ID tells; None where it is none."""
    found = _MADE_ID.fullmatch(message_id)
    return int(found[1]) if found is not None and found[2] == address else None


def mbox_entry(raw: bytes, sender: str, received: datetime) -> bytes:
    """A letter as an entry of an mbox file (RFC 4155, in the mboxrd manner: every From line gets one more `>`, so that
    reading takes it off again). Lines end in LF; `sender` is the envelope's, "" becomes MAILER-DAEMON."""
    who = re.sub(r"[^!-~]", "", sender) or "MAILER-DAEMON"
    when = received.astimezone(UTC)
    stamp = f"{_DAYS[when.weekday()]} {_MONTHS[when.month - 1]} {when.day:2} {when:%H:%M:%S} {when.year:04}"
    body = _FROM_LINE.sub(rb">\1", raw.replace(b"\r\n", b"\n"))
    return f"From {who} {stamp}\n".encode("ascii") + body + (b"\n" if body.endswith(b"\n") else b"\n\n")
