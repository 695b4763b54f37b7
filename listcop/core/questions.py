"""What a thread asks, who asks it, and how far it has come: every post read in its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from listcop.core.assets import AssetFound
from listcop.core.assets.threads import still_given
from listcop.core.bare_replies import calls_off
from listcop.core.course import CALLED_OFF, FEWEST_WORDS, Course, Said, StateChange, is_plain_request, source_of
from listcop.core.places import LOOKED_BACK, Scene, authors_of, has_company, places_of, scene_of
from listcop.core.requests import PostReading, PostView, marks_of_post, read_opening, rows_of_replies, with_program
from listcop.core.roles import Hands, Replies, read_reply, step, weigh_alone, weigh_as_reply
from listcop.core.settling import settles
from listcop.core.tagger.hands import asks_who_joins
from listcop.core.tagger.tags import ASKING_TYPES
from listcop.core.tagger.weights import Weights
from listcop.core.taught import NOTHING_TAUGHT, Taught
from listcop.core.threads import said_in_subject
from listcop.core.waiting import waiting_names, waits

__all__ = ["Said", "StateChange", "ThreadReading", "authors_of", "read_thread", "source_of"]

WAITS_FROM = 0.5  # likelier than not that somebody waits
ALONE_WAITS_FROM = 0.88  # where nobody else wrote, its words alone say so: the list is to hold only what is open
PERHAPS_FROM = 0.7  # from here to the line that counts somebody waits perhaps: it is told to facilitators, not listed
FRAGMENT_WAITS_FROM = 0.95  # of a letter that seems to answer one that is not here
HARDLY_ASKS = 0.1  # an opening below that is no question, where a reply is one
TURNS_FROM = 0.75  # a reply is the thread's question from here, where the opening asked nothing
JOINED_TYPES = frozenset(("coordination", "development", "visit"))  # "Who comes?", "What do you think?": "+1" answers
_COMES_BACK = ("clarify", "request", "thanks")  # what a lone opener writes of the question; an excuse is none of these


@dataclass(frozen=True, slots=True)
class ThreadReading:
    """What a thread asks, and how far it has come.

    number        of its opening post
    asker         address of who waits, or None
    answered_by   Message-IDs of the posts that go part of the way
    changes       oldest first
    state         open, answered, solved, closed, none, or perhaps: the opening may ask, and nobody else wrote
    needs_answer  as far as is sure: neither none nor perhaps
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
    posts: Sequence[PostView], weights: Weights, said: Said | None = None, taught: Taught = NOTHING_TAUGHT
) -> tuple[ThreadReading, tuple[PostReading, ...], tuple[AssetFound, ...]]:
    """Read a thread, its opening first: what it asks, how far that came, what each post does and brings."""
    posts = [with_program(post) for post in posts]
    said_by = [posts[0], *(_with_text(post, posts[0].subject) for post in posts[1:])]
    scene = scene_of(said_by, [marks_of_post(post) for post in said_by])
    heard = rows_of_replies(weights.tables["opening"], scene.people, scene.marks)
    opening = read_opening(posts[0], weights, scene.marks[0], heard, taught)
    reader = _Reader(weights, scene, opening, _said_asks(said), _asked_apart(weights, posts, taught))
    course = Course(scene, reader.readings, partial(settles, weights, scene), reader.asked or 0, reader.waited)
    if reader.asked is not None:
        course.follow(said, reader.before)
    thread = _thread(posts, reader, course, is_perhaps=said is None and reader.waits_perhaps())
    return _as_said(thread, said), reader.readings, _assets(posts, reader.readings)


def _with_text(post: PostView, thread_subject: str) -> PostView:
    """Return a reply whose subject is all it says with that as its text; other replies as they are."""
    if post.text.strip() or post.quoted.strip() or post.attachments or post.automatic:
        return post
    return replace(post, text=said_in_subject(post.subject, thread_subject))


def _asked_apart(weights: Weights, posts: Sequence[PostView], taught: Taught) -> dict[int, PostReading]:
    """Read the posts that asked in threads of their own, before a person put these into this one, by index."""
    found: dict[int, PostReading] = {}
    for i, post in enumerate(posts):
        if i and post.opened:
            alone = scene_of([post], [marks_of_post(post)])
            reader = _Reader(weights, alone, read_opening(post, weights, alone.marks[0], taught=taught), None)
            is_fragment = post.has_reply_mark or bool(post.quoted.strip())
            if reader.asked == 0 or (reader.waits_perhaps() and not is_fragment):
                found[i] = replace(reader.readings[0], role="request", asks=True, asking_alone=reader.waits)
    return found


class _Reader:
    """Reads a thread's posts: first by themselves, then knowing what the replies tell of whether somebody waits.

    waits     how likely the opening waits for an answer
    asked     index of the post that asks: the opening, or a question that the thread turned to; None if none does
    waited    how likely that post waits for an answer
    before    indices of posts that answer what is asked, but stand before it

    `apart`: what asked in a thread of its own, by index; to be put below another question does not make it an answer.
    """

    def __init__(
        self,
        weights: Weights,
        scene: Scene,
        opening: PostReading,
        said_asks: bool | None,
        apart: Mapping[int, PostReading] = MappingProxyType({}),
    ) -> None:
        self._weights, self._scene, self._apart = weights, scene, apart
        asking = opening.asking if said_asks is None else float(said_asks)
        places = places_of(scene)
        alone = weigh_alone(weights, scene, places, asking)
        names = waiting_names(scene, asking, alone.shares)
        self.waits = waits(weights, asking, names) if said_asks is None else asking
        if step(self.waits) != step(asking):
            alone = weigh_alone(weights, scene, places, self.waits)
        self.readings = (opening, *self._replies(alone, opening))
        self.asked = self._asked(said_asks)
        self.before: tuple[int, ...] = ()
        if self.asked:
            alone = weigh_alone(weights, scene, places_of(scene, self.asked), 1.0, self.asked)
            again = self._replies(alone, self.readings[self.asked], self.asked)
            self.readings = (*self.readings[: self.asked + 1], *again)
            self._hear_before(self.asked)
        self.waited = self.readings[self.asked].asking if self.asked else self.waits

    def _replies(self, alone: Replies, asks: PostReading, asked: int = 0) -> list[PostReading]:
        """Read what stands behind a post that asks."""
        if not (after := self._after(asked)):
            return []
        hands: Hands = "no" if JOINED_TYPES.isdisjoint(asks.types) else "maybe"
        if asks_who_joins(self._scene.marks[asked].prose.text):
            hands = "yes"
        return [self._apart.get(i) or read_reply(self._weights, self._scene, alone, i, hands) for i in after]

    def _hear_before(self, asked: int) -> None:
        """Let posts that quote the question answer it though they stand before it: it was held, or a clock is wrong."""
        scene = self._scene
        self.before = tuple(
            i
            for i in range(max(asked - LOOKED_BACK, 0), asked)
            if scene.people[i] != scene.people[asked] and not scene.quoted[i].isdisjoint(scene.lines[asked])
        )
        heard = list(self.readings)
        for i in self.before:
            heard[i] = replace(heard[i], answering=weigh_as_reply(self._weights, scene.posts[i])["answer"])
        self.readings = tuple(heard)

    def _after(self, asked: int) -> range:
        return range(asked + 1, len(self._scene.posts))

    def _asked(self, said_asks: bool | None) -> int | None:
        if said_asks is not None:
            return 0 if said_asks else None
        turned = self._turned()
        # That a reply asks says that somebody waits, not that an opening does which hardly asks itself.
        if self.waits >= self._waits_from() and (turned is None or self.readings[0].asking >= HARDLY_ASKS):
            return turned if self._is_taken_up() else 0
        return turned

    def _is_taken_up(self) -> bool:
        """Is it an offer that others want? Who gives waits for nothing, and neither do they: it is theirs to fetch."""
        opening = self.readings[0]
        return opening.kind == "offer" and opening.asking < WAITS_FROM

    def _turned(self) -> int | None:
        """Return the first post that asks what the thread did not ask."""
        people = self._scene.people
        turned = (
            i
            for i in self._after(0)
            if i in self._apart
            or (
                people[i] != people[0]
                and self.readings[i].role == "request"
                and self.readings[i].asking >= TURNS_FROM
                and is_plain_request(self._scene.marks[i])
            )
        )
        return next(turned, None)

    def _waits_from(self) -> float:
        """Return from where on the opening waits: where nobody else wrote, that alone decides whether it is listed."""
        if has_company(self._scene) or self._came_back():
            return WAITS_FROM
        opening = self._scene.posts[0]
        if opening.has_reply_mark or opening.quoted.strip():  # what it answers is not here: so may be its answer
            shares = weigh_as_reply(self._weights, opening)
            if shares["request"] <= shares["answer"]:
                return FRAGMENT_WAITS_FROM
        return ALONE_WAITS_FROM

    def waits_perhaps(self) -> bool:
        """Does an opening that nobody answered ask too likely for "none", and not surely enough to be listed?

        A greeting alone leaves all to guess; and what its writer called off waits for nothing.
        """
        marks, posts = self._scene.marks[0], self._scene.posts
        is_greeting = marks.cues.words + marks.subject.words < FEWEST_WORDS
        if self.asked is not None or self.waits < PERHAPS_FROM or has_company(self._scene) or is_greeting:
            return False
        return self.readings[0].kind != "automatic" and not any(calls_off(one.text, one.name) for one in posts[1:])

    def _came_back(self) -> bool:
        """Did an opener who seems to ask come back with more, where nobody else wrote?"""
        return self.readings[0].kind == "request" and any(one.role in _COMES_BACK for one in self.readings[1:])


def _thread(posts: Sequence[PostView], reader: _Reader, course: Course, *, is_perhaps: bool) -> ThreadReading:
    first, asked = reader.readings[0], reader.asked
    typed = reader.readings[asked] if asked and not first.types else first
    return ThreadReading(
        number=posts[0].number,
        subject=posts[0].subject,
        kind=first.kind,
        types=typed.types,
        type_source=typed.type_source,
        type_confidence=typed.type_confidence,
        state="perhaps" if is_perhaps else course.state,
        needs_answer=course.state != "none",
        asker=posts[_waiting(course, asked or 0)].author or None if is_perhaps or asked is not None else None,
        answered_by=tuple(course.answered_by),
        changes=tuple(course.changes),
        closed_why=CALLED_OFF if course.state == "closed" else "",
        why=reader.readings[asked or 0].why,
    )


def _waiting(course: Course, asked: int) -> int:
    """Return the index of the post whose author waits: of what was asked last, while that is open."""
    return course.asked if course.state == "open" else asked


def _said_asks(said: Said | None) -> bool | None:
    """Return whether people said that a thread waits for an answer; None if they left that open."""
    if said is None:
        return None
    if said.state:
        return said.state != "none"
    if said.kind:
        return {"request": True, "discussion": None}.get(said.kind, False)
    return True if ASKING_TYPES.intersection(said.types or ()) else None


def _as_said(thread: ThreadReading, said: Said | None) -> ThreadReading:
    """Return the reading with what people decided over it."""
    if said is None:
        return thread
    if said.kind:
        thread = replace(thread, kind=said.kind)
    if said.types is not None:
        thread = replace(thread, types=said.types, type_source=said.types_source or said.source, type_confidence=1.0)
    if said.state and (said.is_final or said.at is None):
        thread = replace(thread, state=said.state, closed_why=said.closed_why if said.state == "closed" else "")
    return thread


def _assets(posts: Sequence[PostView], readings: Sequence[PostReading]) -> tuple[AssetFound, ...]:
    """Return what a thread's posts bring, each thing once, by its first giver."""
    found: dict[str, AssetFound] = {}
    for asset in still_given(posts, readings):
        found.setdefault(asset.sha256 or asset.normal_url or asset.ref.lower(), asset)
    return tuple(found.values())
