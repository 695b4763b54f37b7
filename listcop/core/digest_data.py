"""What a digest is made from and what it is made of: values only, the same for preview, letter and store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from listcop.core.reasons import Reason

Edition = Literal["member", "short", "facilitator"]
Form = Literal["full", "short", "line"]
UNLISTED = ("perhaps", "none")  # states of threads in which nobody asks, as far as is sure, and nobody answered


@dataclass(frozen=True, slots=True)
class DigestPost:
    """A post of a thread: new text only; attachments as they are to be shown, such as "photo.jpg, 3.1 MB".

    is_subject_alone   its subject is all that it says: of the opening that is what it asks
    """

    number: int
    name: str
    date: datetime
    role: str
    text: str
    attachments: tuple[str, ...] = ()
    is_subject_alone: bool = False


@dataclass(frozen=True, slots=True)
class DigestThread:
    """A thread that has posts in this period, or a question still open.

    types        of what the opener asks
    opener       what it is shown with: its opening post, or the question below it that waits
    posts        those of this period, oldest first; with the opener if it is one of them
    other_posts  how many posts it has beside the opener, `failed` and `posts`
    open_since   when it was asked, or asked again; None counts from `started`
    imported     came with an old archive: never before members unless `reasked`
    answered_by  names of those whose posts read as answers
    replies      posts of others below the question, but for thanks and "me too" alone; told where nobody is named
    why          what decided in the reading of the opener, for the facilitators' edition
    may_know     for an open question, the members likeliest to know, for the facilitators' edition
    thanked      how often members thanked for its posts
    failed       of a question that is open again: the post in which its asker told that what was answered failed
    """

    number: int
    subject: str
    kind: str
    types: tuple[str, ...]
    state: str
    started: datetime
    last_post: datetime
    asker: str
    opener: DigestPost
    posts: tuple[DigestPost, ...] = ()
    other_posts: int = 0
    open_since: datetime | None = None
    imported: bool = False
    reasked: bool = False
    answered_by: tuple[str, ...] = ()
    replies: int = 0
    solved: bool = False
    why: tuple[Reason, ...] = ()
    may_know: tuple[Knows, ...] = ()
    thanked: int = 0
    page: tuple[int, int, int] | None = None  # its consolidated reply: asset, thread, post
    tally: tuple[int, str, datetime] | None = None  # while it is open: how many take part, the sum, the last day
    failed: DigestPost | None = None


@dataclass(frozen=True, slots=True)
class DigestAsset:
    """A file or link that a member offered; `thread` and `post` are numbers."""

    number: int
    title: str
    what: str
    by: str
    ref: str
    thread: int | None = None
    post: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Knows:
    """Who may know the answer to a question, from what they answered before.

    question  its number; `subject`: its own, where it does not stand beside
    answered  the number of what they answered that is likest to it; `solved`: and that was what helped
    words     which both share, as the question has them
    """

    name: str
    address: str
    question: int
    answered: int
    words: tuple[str, ...]
    solved: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class DigestPerson:
    """A newcomer (name, joined, note) or a quiet member (name, address, last_post …, fitting).

    member   the membership, by which an answer such as `invite 3` finds them
    """

    name: str
    address: str = ""
    note: str = ""
    joined: datetime | None = None
    last_post: datetime | None = None
    usual_gap_days: int | None = None
    fitting: Knows | None = None  # an open question that would fit
    member: int = 0


@dataclass(frozen=True, slots=True)
class DigestInput:
    """All that one edition of one digest is made from; moments are aware, shown in `zone`.

    open_left   questions that members would see, which stand not among `threads`: more wait than are shown
    late_left   the same of those that facilitators alone would see
    posts_left  how many posts of this period stand in such questions
    """

    list_name: str
    domain: str
    number: int
    from_: datetime
    until: datetime
    title: str = ""
    separator: str = "+"
    sub_addresses: bool = True
    is_announce: bool = False  # members do not answer here
    language: str = "en"
    zone: str = "UTC"
    cadence: str = "weekly"
    edition: Edition = "member"
    threads: tuple[DigestThread, ...] = ()
    open_left: int = 0
    late_left: int = 0
    posts_left: int = 0
    assets: tuple[DigestAsset, ...] = ()
    newcomers: tuple[DigestPerson, ...] = ()
    quiet: tuple[DigestPerson, ...] = ()
    health: tuple[tuple[str, str], ...] = ()  # beside how many questions wait, which the digest counts itself
    note: str = ""
    open_days: int = 28
    first: tuple[str, ...] = ()  # what leads its section, by a facilitator's word (core/preview.py)
    lite: bool = False  # for slow lines and feature phones: shorter, and text alone

    @property
    def address(self) -> str:
        return f"{self.list_name}@{self.domain}"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody an item is about; the address only in the facilitators' edition."""

    name: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One post as an item shows it: the beginning of its text, and how many lines are left out."""

    number: int
    name: str
    date: datetime
    text: str
    left_lines: int = 0
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item. The fields down to `reply_to` are those of `digest preview --json`.

    thread     the thread that stands here; None for an asset whose thread has a place of its own
    home       the thread an answer to this item belongs to
    since      open since, joined, or wrote last
    figures    what the health section counts
    member     the membership of a quiet member or newcomer
    page       the consolidated reply that answers it: asset, the thread it was made for, and its post
    """

    n: int
    thread: int | None
    asset: int | None
    person: Person | None
    subject: str
    by: str
    why: str
    text: str
    reply_to: str
    section: str = ""
    home: int | None = None
    parts: tuple[Part, ...] = ()
    more_posts: int = 0
    new_posts: int = 0
    types: tuple[str, ...] = ()
    state: str = "none"
    age_days: int | None = None
    since: datetime | None = None
    answered_by: tuple[str, ...] = ()
    replies: int = 0
    what: str = ""
    ref: str = ""
    size: int | None = None
    gap_days: int | None = None
    fitting: Knows | None = None
    reasons: tuple[Reason, ...] = ()
    may_know: tuple[Knows, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    form: Form = "full"
    thanked: int = 0
    member: int = 0
    page: tuple[int, int, int] | None = None
    tally: tuple[int, str, datetime] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one heading; `more` counts those that found no room.

    wordless   posts that no item shows, as they hold neither words nor a file, and their subject tells nothing
    """

    name: str
    items: tuple[Item, ...]
    more: int = 0
    wordless: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """One edition. `posts` counts the posts of the period, shown or not; `open_count` the questions that members see as
    open."""

    list: str
    edition: str
    from_: datetime
    until: datetime
    sections: tuple[Section, ...]
    number: int = 0
    posts: int = 0
    open_count: int = 0

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for section in self.sections for item in section.items)
