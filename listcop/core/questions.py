"""The state of a thread's question and what changed it, from who says what in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from listcop.core.assets import AssetFound, find_assets
from listcop.core.requests import PostReading, PostView, marks_of_post, read_opening
from listcop.core.roles import read_reply
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.people import Letter, people_of
from listcop.core.tagger.tags import ASKING_TYPES
from listcop.core.tagger.weights import Weights

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


def read_thread(
    posts: Sequence[PostView], weights: Weights, said: Said | None = None
) -> tuple[ThreadReading, tuple[PostReading, ...], tuple[AssetFound, ...]]:
    """Read a thread, its opening first: what it asks, how far that came, what each post does and brings."""
    marks = [marks_of_post(post) for post in posts]
    people = authors_of(posts)
    said_asks = _said_asks(said)
    readings = _readings(posts, weights, marks, people, asks=said_asks)
    asked = _asked(readings, people, marks, said_asks)
    if asked:
        readings = (
            readings[: asked + 1] + _readings(posts[asked:], weights, marks[asked:], people[asked:], asks=True)[1:]
        )
    course = _Course(posts, readings, marks, people, asked, said)
    thread = _thread(posts, readings, asked, course)
    return _as_said(thread, said), readings, _assets(posts, readings)


def _thread(
    posts: Sequence[PostView], readings: Sequence[PostReading], asked: int | None, course: "_Course"
) -> ThreadReading:
    first = readings[0]
    typed = readings[asked] if asked and not first.types else first
    return ThreadReading(
        number=posts[0].number,
        subject=posts[0].subject,
        kind=first.kind,
        types=typed.types,
        type_source=typed.type_source,
        type_confidence=typed.type_confidence,
        state=course.state,
        needs_answer=course.state != "none",
        asker=None if asked is None else posts[asked].author or None,
        answered_by=tuple(course.answered_by),
        changes=tuple(course.changes),
        closed_why="",
        why=readings[asked or 0].why,
    )


def _readings(
    posts: Sequence[PostView], weights: Weights, marks: Sequence[Marks], people: Sequence[int], asks: bool | None
) -> tuple[PostReading, ...]:
    """Read each post in its place; `asks`: whether the first is known to wait for an answer, or not to."""
    opening = read_opening(posts[0], weights, marks[0])
    kind = "request" if asks else opening.kind
    places = places_of(posts, people, marks, opening.asks if asks is None else asks, kind)
    replies = zip(posts[1:], marks[1:], places[1:], strict=True)
    return (opening, *(read_reply(post, weights, own, place) for post, own, place in replies))


def authors_of(posts: Sequence[PostView]) -> tuple[int, ...]:
    """Return for each post the index of the first post by the same person."""
    return people_of([Letter(one.author, one.name, one.message_id, one.text, one.quoted) for one in posts])


def places_of(
    posts: Sequence[PostView], people: Sequence[int], marks: Sequence[Marks], asks: bool, kind: str
) -> tuple[frozenset[str], ...]:
    """Return what the thread tells of each post before its words are read, as marks."""
    asker = people[0]
    others: set[int] = set()
    found: list[frozenset[str]] = []
    for i, post in enumerate(posts):
        before = people[i - 1] if i else -1
        facts = {
            f"in:{kind}": True,
            "in:waiting": asks,
            "by-asker": people[i] == asker,
            "by-other": people[i] != asker,
            "none-before": not others,
            "first-other": people[i] != asker and not others,
            "wrote-before": people[i] in others,
            "after-asker": before == asker,
            "after-own": before == people[i],
            "after-question": i > 0 and before != people[i] and bool(marks[i - 1].cues.questions),
            "to-opening": post.parent == posts[0].number,
            "later": i > 2,
            "late": i > 5,
        }
        found.append(frozenset(name for name, true in facts.items() if true))
        if people[i] != asker:
            others.add(people[i])
    return tuple(found)


def _asked(
    readings: Sequence[PostReading], people: Sequence[int], marks: Sequence[Marks], said_asks: bool | None
) -> int | None:
    """Return the index of the post that waits for an answer: the opening, or a question the thread turned to."""
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
    asks_plainly = not marks.names.isdisjoint(("asks:3", "asks:5"))
    return asks_plainly and bool(marks.cues.questions) and marks.cues.words >= LATE_REQUEST_WORDS


class _Course:
    """Follows a question through its thread: its state, who answered, and what changed it."""

    def __init__(
        self,
        posts: Sequence[PostView],
        readings: Sequence[PostReading],
        marks: Sequence[Marks],
        people: Sequence[int],
        asked: int | None,
        said: Said | None,
    ) -> None:
        self.state = "none"
        self.answered_by: list[str] = []
        self.changes: list[StateChange] = []
        self._last_other = ""  # Message-ID of the latest post by somebody else
        if asked is None:
            return
        self._turn("open", posts[asked], "asked")
        spoken = said if said and said.state and said.at else None
        for i in range(asked + 1, len(posts)):
            if spoken and spoken.at and posts[i].date > spoken.at:
                self._person_says(spoken, posts[i - 1])
                spoken = None
            if people[i] == people[asked]:
                self._asker_says(posts[i], readings[i], marks[i])
            else:
                self._other_says(posts[i], readings[i])
        if spoken:
            self._person_says(spoken, posts[-1])

    def _turn(self, state: str, post: PostView, why: str, at: datetime | None = None) -> None:
        if state != self.state:
            self.state = state
            self.changes.append(StateChange(state, at or post.date, post.number, why))

    def _person_says(self, said: Said, post: PostView) -> None:
        """A person set the state: an open question goes on from there, what they closed stays so (`_as_said`)."""
        if said.state and said.state != self.state:
            self._turn(said.state, post, f"said by the {said.source}", said.at)

    def _other_says(self, post: PostView, reading: PostReading) -> None:
        if reading.role == "answer":
            self.answered_by.append(post.message_id)
            if self.state == "open":
                self._turn("answered", post, f"answer by {post.name or post.author}")
        if reading.role != "automatic":
            self._last_other = post.message_id

    def _asker_says(self, post: PostView, reading: PostReading, marks: Marks) -> None:
        """The asker says that it works, or thanks, that it does not work, or asks anew."""
        cues, first = marks.cues, marks.cues.first
        settled = next((cue for cue in ("solved", "helped") if cue in first), "")
        if settled and "unsolved" not in first and not cues.questions and (settled == "solved" or self._last_other):
            self._turn("solved", post, f"the asker says '{first[settled].words}'")
        elif reading.role == "thanks" and self.state == "open" and self._last_other:
            self.answered_by.append(self._last_other)  # thanks for something: it went part of the way
            self._turn("answered", post, "the asker thanks")
        elif self.state in ("answered", "solved") and reading.role in ("request", "clarify"):
            if "unsolved" in first:
                self._turn("open", post, f"the asker says '{first['unsolved'].words}'")
            elif reading.role == "request" and _is_plain_request(marks):
                self._turn("open", post, "the asker asks anew")


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
