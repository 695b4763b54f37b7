"""The state of a thread's question and what changed it, from who says what in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from listcop.core.assets import AssetFound, find_assets
from listcop.core.requests import PostReading, PostView, marks_of_post, read_opening, read_reply
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.people import Letter, people_of
from listcop.core.tagger.tags import ASKING_TYPES

LATE_REQUEST_WORDS = 12  # a question that a thread turns to has at least so many words


@dataclass(frozen=True, slots=True)
class StateChange:
    """A post (or a person's word) moved a question to a state."""

    state: str
    at: datetime
    post: int
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """What people decided about a thread; it always wins. Fields left None were not decided."""

    kind: str | None = None
    types: tuple[str, ...] | None = None
    state: str | None = None
    closed_why: str = ""
    source: str = "facilitator"
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ThreadReading:
    """What a thread asks, and how far it has come.

    number        of its opening post
    asker         address of who waits, or None
    answered_by   Message-IDs of the posts that go part of the way
    changes       oldest first
    state         open, answered, solved, closed, none (exactly when needs_answer is false)
    """

    number: int
    subject: str
    kind: str
    types: tuple[str, ...]
    type_source: str
    type_confidence: float
    state: str
    needs_answer: bool
    asker: str | None
    answered_by: tuple[str, ...]
    changes: tuple[StateChange, ...]
    closed_why: str
    why: tuple[str, ...]


@dataclass(slots=True)
class _Course:
    """How far a question has come, while its thread is followed."""

    state: str
    answered_by: list[str] = field(default_factory=list)
    changes: list[StateChange] = field(default_factory=list)

    def turn(self, state: str, post: PostView, why: str) -> None:
        if state != self.state:
            self.state = state
            self.changes.append(StateChange(state, post.date, post.number, why))


def read_thread(
    posts: Sequence[PostView], said: Said | None = None
) -> tuple[ThreadReading, tuple[PostReading, ...], tuple[AssetFound, ...]]:
    """Read a thread, its opening first: what it asks, how far that came, what each post does and brings."""
    marks = [marks_of_post(post) for post in posts]
    people = authors_of(posts)
    readings = _readings(posts, marks, people)
    first = readings[0]
    asked = _asked(readings, people, marks, said)
    if asked:
        later = _readings(posts[asked:], marks[asked:], people[asked:], asks=True)
        readings = readings[: asked + 1] + later[1:]
    typed = readings[asked] if asked and not first.types else first
    course = _follow(posts, readings, marks, people, asked, said) if asked is not None else _Course("none")
    thread = ThreadReading(
        number=posts[0].number,
        subject=posts[0].subject,
        kind=first.kind,
        types=typed.types,
        type_source=typed.type_source,
        type_confidence=typed.type_confidence,
        state=course.state,
        needs_answer=course.state != "none",
        asker=(posts[asked].author or None) if asked is not None else None,
        answered_by=tuple(course.answered_by),
        changes=tuple(course.changes),
        closed_why="",
        why=readings[asked or 0].why,
    )
    return _as_said(thread, said), readings, _assets(posts, readings)


def _readings(
    posts: Sequence[PostView], marks: Sequence[Marks], people: Sequence[int], asks: bool = False
) -> tuple[PostReading, ...]:
    """Read each post in its place; `asks`: the first is known to be a request."""
    opening = read_opening(posts[0], marks[0])
    asks, kind = asks or opening.asks, "request" if asks else opening.kind
    found = [opening]
    for i in range(1, len(posts)):
        found.append(read_reply(posts[i], marks[i], place_of(i, posts, people, marks, asks, kind)))
    return tuple(found)


def authors_of(posts: Sequence[PostView]) -> tuple[int, ...]:
    """Return for each post the index of the first post by the same person."""
    return people_of([Letter(one.author, one.name, one.message_id, one.text, one.quoted) for one in posts])


def place_of(
    i: int, posts: Sequence[PostView], people: Sequence[int], marks: Sequence[Marks], asks: bool, kind: str
) -> frozenset[str]:
    """Return what the thread tells of its i-th post before its words are read, as marks."""
    by_asker = people[i] == people[0]
    before = people[1:i]
    facts = {
        "by-asker": by_asker,
        "by-other": not by_asker,
        f"in:{kind}": True,
        "in:waiting": asks,
        "first-other": not by_asker and all(person == people[0] for person in before),
        "none-before": all(person == people[0] for person in before),
        "wrote-before": not by_asker and people[i] in before,
        "after-asker": people[i - 1] == people[0],
        "after-own": people[i - 1] == people[i],
        "after-question": people[i - 1] != people[i] and bool(marks[i - 1].cues.questions),
        "to-opening": posts[i].parent == posts[0].number,
        "later": i > 2,
        "late": i > 5,
    }
    return frozenset(name for name, true in facts.items() if true)


def _asked(
    readings: Sequence[PostReading], people: Sequence[int], marks: Sequence[Marks], said: Said | None
) -> int | None:
    """Return the index of the post that waits for an answer: the opening, or a question the thread turned to."""
    said_asks = _said_asks(said)
    if said_asks is not None:
        return 0 if said_asks else None
    if readings[0].asks:
        return 0
    for i, reading in enumerate(readings):
        if i and people[i] != people[0] and reading.role == "request" and _is_plain_request(marks[i]):
            return i
    return None


def _said_asks(said: Said | None) -> bool | None:
    """Return whether people said that a thread waits for an answer; None if they left that open."""
    if said is None:
        return None
    if said.state:
        return said.state != "none"
    if said.kind:
        return {"request": True, "discussion": None}.get(said.kind, False)
    return True if ASKING_TYPES.intersection(said.types or ()) else None


def _is_plain_request(marks: Marks) -> bool:
    """Is a later post so clearly a question of its own that the thread waits for its answer?"""
    return bool(marks.cues.questions) and marks.cues.words >= LATE_REQUEST_WORDS and "asks:3" in marks.names


def _follow(
    posts: Sequence[PostView],
    readings: Sequence[PostReading],
    marks: Sequence[Marks],
    people: Sequence[int],
    asked: int,
    said: Said | None,
) -> _Course:
    """Follow a question through its thread, from the post that asked it."""
    course = _Course("none")
    course.turn("open", posts[asked], "asked")
    spoken = said if said and said.state and said.at else None
    for i in range(asked + 1, len(posts)):
        if spoken and posts[i].date > spoken.at:
            course.turn(spoken.state, posts[i - 1], f"said by the {spoken.source}")
            spoken = None
        if people[i] == people[asked]:
            _asker_speaks(course, posts, i, readings[i], marks[i], people)
        elif readings[i].role == "answer":
            course.answered_by.append(posts[i].message_id)
            if course.state == "open":
                course.turn("answered", posts[i], f"answer by {posts[i].name or posts[i].author}")
    return course


def _asker_speaks(
    course: _Course, posts: Sequence[PostView], i: int, reading: PostReading, marks: Marks, people: Sequence[int]
) -> None:
    """Apply what the asker writes later: it works, thanks, it does not work, or a new question."""
    cues = marks.cues
    others = [j for j in range(1, i) if people[j] != people[i]]
    if "solved" in cues.counts and "unsolved" not in cues.counts and not cues.questions:
        course.turn("solved", posts[i], f"the asker says '{cues.first['solved'].words}'")
    elif reading.role == "thanks" and course.state == "open" and others:
        course.answered_by.append(posts[others[-1]].message_id)
        course.turn("answered", posts[i], "the asker thanks")
    elif course.state in ("answered", "solved") and reading.role in ("request", "clarify") and "unsolved" in cues.counts:
        course.turn("open", posts[i], f"the asker says '{cues.first['unsolved'].words}'")


def _as_said(thread: ThreadReading, said: Said | None) -> ThreadReading:
    """Return the reading with what people decided over it."""
    if said is None:
        return thread
    if said.kind:
        thread = replace(thread, kind=said.kind)
    if said.types is not None:
        thread = replace(thread, types=said.types, type_source=said.source, type_confidence=1.0)
    if said.state and (said.state != "open" or said.at is None):
        thread = replace(thread, state=said.state, closed_why=said.closed_why if said.state == "closed" else "")
    return thread


def _assets(posts: Sequence[PostView], readings: Sequence[PostReading]) -> tuple[AssetFound, ...]:
    """Return what a thread's posts bring, each thing once, by its first giver."""
    found: dict[str, AssetFound] = {}
    for post, reading in zip(posts, readings, strict=True):
        for asset in find_assets(post, reading):
            found.setdefault(asset.sha256 or asset.normal_url or asset.ref.lower(), asset)
    return tuple(found.values())
