"""What an opening post is (its kind and request types), from words of function, place and who speaks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from listcop.core.message import Attachment
from listcop.core.tagger.cues import Cues
from listcop.core.tagger.grams import grams_of, words_of_gram
from listcop.core.tagger.marks import Marks, marks_of
from listcop.core.tagger.points import Table, rows_of, telling_rows, weigh, weigh_rows
from listcop.core.tagger.prose import links_in
from listcop.core.tagger.tags import Tags, tags_in
from listcop.core.tagger.weights import Weights
from listcop.core.threads import read_subject

__all__ = ["PostReading", "PostView", "links_in", "read_opening"]

ASKS_FROM = 0.5  # likelier than not that somebody waits
UNSURE_BELOW = 0.2  # a type less likely than this is not named: of ten, twice as likely as chance
SECOND_FROM = 0.2  # a second type is named from here: from 0.3 on, rare ones are hardly ever found
NONE_FROM = 0.7
TAGGED = 0.95  # how likely a letter waits whose author tagged it as a question
REPLIES_HEARD = 5  # of others, and of the asker

KINDS = ("request", "offer", "announcement", "discussion", "introduction", "administration", "automatic", "other")
TYPES = (
    *("problem", "information", "experience", "asset", "coordination"),
    *("development", "documentation", "visit", "mapping"),
)
# How reasons name what is no words.
_SHAPES = {
    "link": "it brings a link",
    "file": "it brings a file",
    "code": "it shows code",
    "questions:0": "it asks no question",
    "asks:0": "nothing in it asks",
    "fails-unasked": "something fails, and nothing is asked",
    "thanks-only": "it thanks, and nothing is asked",
    "quotes": "it quotes another letter",
    "reply-mark": "its subject bears a reply mark",
    "clock": "it names a time",
    "bullets": "it lists things",
    "subject:notice": "its subject is marked as a notice",
    "subject:version": "its subject names a version",
    "newcomer": "a newcomer writes",
    "program": "a program writes",
}
REASONS = 3
LOOKED_AT = 6  # features for so many reasons: not each can be shown
_ROLES_BY_KIND = {"administration": "other", "discussion": "comment"}  # else a role of the same name


@dataclass(frozen=True, slots=True)
class PostView:
    """A post as reading sees it: its new text alone, and what it quotes, marks off.

    author   the address, or "" where nothing tells who wrote
    """

    number: int
    message_id: str
    parent: int | None
    author: str
    name: str
    date: datetime
    subject: str
    text: str
    quoted: str = ""
    attachments: tuple[Attachment, ...] = ()
    automatic: str | None = None
    has_reply_mark: bool = False


@dataclass(frozen=True, slots=True)
class PostReading:
    """What a post does.

    types         none to two, the main one first
    type_source   subject (tagged by its author), text, unsure (types empty), none (types empty, none fits)
    asks          whether it leaves its writer waiting for somebody's reply
    why           what decided, the strongest first, such as "anyone: 'does anyone' in line 3"
    asking        how likely it asks
    answering     how likely it goes part of the way to what was asked
    """

    number: int
    role: str
    kind: str
    types: tuple[str, ...]
    type_source: str
    type_confidence: float
    asks: bool
    why: tuple[str, ...]
    asking: float = 0.0
    answering: float = 0.0


class Typed(NamedTuple):
    """Request types, how we came to them, and how sure."""

    types: tuple[str, ...]
    source: str
    confidence: float


def marks_of_post(post: PostView) -> Marks:
    """Return the marks of a post by itself, whatever thread it stands in."""
    return marks_of(
        read_subject(post.subject).normal,
        post.text,
        raw_subject=post.subject,
        files=len(post.attachments),
        reply_mark=post.has_reply_mark,
        quotes=bool(post.quoted.strip()),
    )


def read_opening(
    post: PostView, weights: Weights, marks: Marks | None = None, replies: Collection[str] | None = None
) -> PostReading:
    """Read a post as the opening of a thread, or by itself; `replies`: what_replies_say, of its kind and types.

    How likely it asks is judged by its own words alone: what the replies make of that is weighed on top (waiting.py).
    """
    if post.automatic:
        reason = f"automatic: {post.automatic}"
        return PostReading(post.number, "automatic", "automatic", (), "none", 1.0, False, (reason,))
    marks = marks or marks_of_post(post)
    table = weights.tables["opening"]
    said = rows_of(table, features_of(marks))
    heard = rows_of(table, what_replies_say((0,), (marks,)) if replies is None else replies)
    shares = weigh_rows(table, [*said.values(), *heard.values()])
    tags = tags_in(post.subject, post.text)
    kind, asks, asking = _kind(shares, tags)
    typed = _typed(shares, tags, kind)
    why = _why_kind(table, said, marks, tags, kind) + _why_typed(table, said, marks, typed)
    return PostReading(post.number, _opening_role(kind, asks, post), kind, *typed, asks, why, asking)


def features_of(marks: Marks) -> frozenset[str]:
    """Return all that is weighed of a letter's own words: its marks, and its words where they stand."""
    return marks.names.union(grams_of(marks.cues.tokens, marks.subject.tokens))


def what_replies_say(people: Sequence[int], marks: Sequence[Marks]) -> frozenset[str]:
    """Return what the posts after an opening tell of its kind and types, as features.

    people   for each post of the thread, the opening first, the index of the first post by the same person
    """
    own = [i for i in range(1, len(people)) if people[i] == people[0]]
    others = [i for i in range(1, len(people)) if people[i] != people[0]]
    features = {
        f"r#{_step(len(people) - 1, (0, 1, 2, 3, 5, 8))}",
        f"ro#{_step(len({people[i] for i in others}), (0, 1, 2, 3, 5))}",
        f"rown#{_step(len(own), (0, 1, 2, 4))}",
    }
    if own and not others:
        features.add("r:own-only")
    features.update(f"r1:{name}" for i in others[:1] for name in marks[i].names)
    features.update(f"ra:{name}" for i in others[:REPLIES_HEARD] for name in marks[i].names)
    features.update(f"rs:{name}" for i in own[:REPLIES_HEARD] for name in marks[i].names)
    return frozenset(features)


def _step(value: int, steps: tuple[int, ...]) -> int:
    return max(step for step in steps if value >= step)


def _kind(shares: Mapping[str, float], tags: Tags) -> tuple[str, bool, float]:
    """Return the kind of an opening, whether it waits for an answer, and how likely it waits."""
    asking = shares["asks"]
    if tags.kind:
        asks = tags.kind == "request" or (tags.kind == "discussion" and asking >= ASKS_FROM)
        return tags.kind, asks, max(asking, TAGGED) if asks else asking / 2
    return max(KINDS, key=shares.__getitem__), asking >= ASKS_FROM, asking


def types_of(weights: Weights, marks: Marks, tags: Tags, kind: str) -> Typed:
    """Return the types of a post: its author's tags, or what its words say."""
    if tags.types:
        return Typed(tags.types, "subject", 1.0)
    return _typed(weigh(weights.tables["opening"], features_of(marks)), tags, kind)


def _typed(shares: Mapping[str, float], tags: Tags, kind: str) -> Typed:
    if tags.types:
        return Typed(tags.types, "subject", 1.0)
    if kind in ("automatic", "other") or shares["none"] >= NONE_FROM:
        return Typed((), "none", round(max(shares["none"], NONE_FROM), 2))
    ranked = sorted(TYPES, key=shares.__getitem__, reverse=True)
    some = 1 - shares["none"]  # that any type fits is decided: the nine share what is left
    confidence = round(shares[ranked[0]] / some, 2)
    if confidence < UNSURE_BELOW:
        return Typed((), "unsure", confidence)
    seconds = [one for one in ranked[1:2] if shares[one] / some >= SECOND_FROM]
    return Typed((ranked[0], *seconds), "text", confidence)


def why_typed(weights: Weights, typed: Typed, marks: Marks) -> tuple[str, ...]:
    """Return what spoke most for the main type, as "type problem, fail: 'does not work' in line 4"."""
    table = weights.tables["opening"]
    return _why_typed(table, rows_of(table, features_of(marks)), marks, typed)


def _why_typed(table: Table, rows: Mapping[str, int], marks: Marks, typed: Typed) -> tuple[str, ...]:
    if typed.source != "text":
        return ()
    spoke = told(telling_rows(table, rows, typed.types[0], LOOKED_AT), marks)
    return tuple(f"type {typed.types[0]}, {one}" for one in spoke[:2])


def _why_kind(table: Table, rows: Mapping[str, int], marks: Marks, tags: Tags, kind: str) -> tuple[str, ...]:
    if tags.kind:
        return (f"tag: '{tags.words[0]}' in the subject",)
    return told(telling_rows(table, rows, kind, LOOKED_AT), marks)


def _opening_role(kind: str, asks: bool, post: PostView) -> str:
    if asks and kind in ("request", "discussion", "administration"):
        return "request"
    if kind == "discussion" and (post.has_reply_mark or post.quoted.strip()):
        return "answer"
    return _ROLES_BY_KIND.get(kind, kind)


def told(decisive: Collection[str], marks: Marks) -> tuple[str, ...]:
    """Return decisive features with the words that bore them and their line; what cannot be shown is left out."""
    shown = (_one_told(feature.rpartition("&")[2], marks) for feature in decisive)
    return tuple(dict.fromkeys(one for one in shown if one))[:REASONS]


def _one_told(feature: str, marks: Marks) -> str:
    words = words_of_gram(feature)
    if words:
        return _words_told(words, marks, in_subject=feature.startswith("s"))
    cue, _, where = feature.rstrip("+").partition("@")
    if where == "subject" and cue in marks.subject.first:
        return f"{cue}: '{marks.subject.first[cue].words}' in the subject"
    if cue in marks.cues.first:
        return f"{cue}: {_words_and_line(marks.cues, cue)}"
    if cue.startswith("question") and marks.cues.asked_at and where != "subject":
        return f"question: in line {marks.cues.asked_at}"
    return _SHAPES.get(cue, "")


def _words_told(words: tuple[str, ...], marks: Marks, *, in_subject: bool) -> str:
    shown = f"words: '{' '.join(words)}'"
    if in_subject:
        return f"{shown} in the subject"
    line = 1
    for word in marks.cues.tokens:
        line += word == "\n"
        if word == words[0]:
            return f"{shown} in line {line}"
    return shown


def _words_and_line(cues: Cues, cue: str) -> str:
    hit = cues.first[cue]
    return f"'{hit.words}' in line {hit.line}"
