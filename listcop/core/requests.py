"""What an opening post is (its kind and request types), from words of function, place and who speaks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from listcop.core.message import Attachment
from listcop.core.tagger.cues import Cues
from listcop.core.tagger.marks import Marks, marks_of
from listcop.core.tagger.points import telling, weigh
from listcop.core.tagger.prose import links_in
from listcop.core.tagger.tags import Tags, tags_in
from listcop.core.tagger.weights import Weights
from listcop.core.threads import read_subject

__all__ = ["PostReading", "PostView", "links_in", "read_opening"]

ASKS_FROM = 0.5  # likelier than not that somebody waits
UNSURE_BELOW = 0.2  # a type less likely than this is not named: of ten, twice as likely as chance
SECOND_FROM = 0.25  # a second type is named from here
NONE_FROM = 0.5

_WAITING = ("request", "discussion?", "other?")  # outcomes that leave the writer waiting
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
    """

    number: int
    role: str
    kind: str
    types: tuple[str, ...]
    type_source: str
    type_confidence: float
    asks: bool
    why: tuple[str, ...]


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


def read_opening(post: PostView, weights: Weights, marks: Marks | None = None) -> PostReading:
    """Read a post as the opening of a thread, or by itself."""
    if post.automatic:
        return PostReading(
            post.number, "automatic", "automatic", (), "none", 1.0, False, (f"automatic: {post.automatic}",)
        )
    marks = marks or marks_of_post(post)
    tags = tags_in(post.subject, post.text)
    kind, asks, why = _kind(weights, marks, tags)
    typed = types_of(weights, marks.names, tags, kind)
    return PostReading(
        post.number, _opening_role(kind, asks, post), kind, *typed, asks, why + why_typed(weights, typed, marks)
    )


def _kind(weights: Weights, marks: Marks, tags: Tags) -> tuple[str, bool, tuple[str, ...]]:
    """Return the kind of an opening, whether it waits for an answer, and why."""
    table = weights.tables["kind"]
    shares = weigh(table, marks.names)
    asking = sum(shares[outcome] for outcome in _WAITING)
    if tags.kind:
        asks = tags.kind == "request" or (tags.kind == "discussion" and asking >= ASKS_FROM)
        return tags.kind, asks, (f"tag: '{tags.words[0]}' in the subject",)
    if asking >= ASKS_FROM:
        outcome = max(("request", "discussion?"), key=shares.__getitem__)
    else:
        outcome = max((one for one in shares if one not in _WAITING), key=shares.__getitem__)
    return outcome.rstrip("?"), asking >= ASKS_FROM, told(telling(table, marks.names, outcome), marks)


def types_of(weights: Weights, names: Collection[str], tags: Tags, kind: str) -> Typed:
    """Return the types of a post: its author's tags, or what the marks say."""
    if tags.types:
        return Typed(tags.types, "subject", 1.0)
    shares = weigh(weights.tables["type"], names)
    if kind in ("automatic", "administration", "other") or shares["none"] >= NONE_FROM:
        return Typed((), "none", round(max(shares["none"], NONE_FROM), 2))
    return _most_likely({name: share for name, share in shares.items() if name != "none"})


def _most_likely(shares: Mapping[str, float]) -> Typed:
    ranked = sorted(shares, key=shares.__getitem__, reverse=True)
    confidence = round(shares[ranked[0]], 2)
    if confidence < UNSURE_BELOW:
        return Typed((), "unsure", confidence)
    return Typed(tuple(ranked[:1] + [one for one in ranked[1:2] if shares[one] >= SECOND_FROM]), "text", confidence)


def why_typed(weights: Weights, typed: Typed, marks: Marks) -> tuple[str, ...]:
    """Return what spoke most for the main type, as "type problem, fail: 'does not work' in line 4"."""
    if typed.source != "text":
        return ()
    spoke = told(telling(weights.tables["type"], marks.names, typed.types[0], 2), marks)
    return tuple(f"type {typed.types[0]}, {one}" for one in spoke)


def _opening_role(kind: str, asks: bool, post: PostView) -> str:
    if asks and kind in ("request", "discussion", "administration"):
        return "request"
    if kind == "discussion" and (post.has_reply_mark or post.quoted.strip()):
        return "answer"
    return _ROLES_BY_KIND.get(kind, kind)


def told(decisive: Collection[str], marks: Marks) -> tuple[str, ...]:
    """Return decisive marks with the words that bore them and their line."""
    return tuple(dict.fromkeys(_onetold(mark.rpartition("&")[2], marks) for mark in decisive))


def _onetold(mark: str, marks: Marks) -> str:
    cue, _, where = mark.rstrip("+").partition("@")
    if where == "subject" and cue in marks.subject.first:
        return f"{cue}: '{marks.subject.first[cue].words}' in the subject"
    if cue.startswith("question") and marks.cues.asked_at and where != "subject":
        return f"question: in line {marks.cues.asked_at}"
    return f"{cue}: {_words_and_line(marks.cues, cue)}" if cue in marks.cues.first else mark


def _words_and_line(cues: Cues, cue: str) -> str:
    hit = cues.first[cue]
    return f"'{hit.words}' in line {hit.line}"
