"""What a reply does: its role, from its words, its place in the thread and who speaks."""

from collections.abc import Collection

from listcop.core.requests import PostReading, PostView, read_opening, told, types_of, why_typed
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.points import telling, weigh
from listcop.core.tagger.tags import tags_in
from listcop.core.tagger.weights import Weights

METOO_WORDS = 45  # who says more than "me too" says something
THANKS_WORDS = 20
_NO_METOO = frozenset(("by-asker", "link", "file", "code", "advise+"))
_NO_THANKS = frozenset(("link", "file", "code", "advise", "unsolved", "questions:1", "questions:2", "questions:4"))


def read_reply(post: PostView, weights: Weights, marks: Marks, place: Collection[str]) -> PostReading:
    """Read a post that follows others; `place` is what the thread tells of it (questions.place_of)."""
    if post.automatic:
        return read_opening(post, weights, marks)
    role, why = _role(weights, reply_marks(marks, place), marks)
    if role != "request":
        kind = role if role in ("offer", "announcement", "introduction", "automatic", "other") else "discussion"
        return PostReading(post.number, role, kind, (), "none", 1.0, False, why)
    typed = types_of(weights, marks.names, tags_in("", post.text), "request")  # its subject is the opening's
    return PostReading(post.number, role, "request", *typed, True, why + why_typed(weights, typed, marks))


def _role(weights: Weights, names: frozenset[str], marks: Marks) -> tuple[str, tuple[str, ...]]:
    """Return what a reply does, and why."""
    if "metoo" in names and _NO_METOO.isdisjoint(names) and marks.cues.words < METOO_WORDS:
        return "metoo", told(("metoo",), marks)
    if "thanks@start" in names and _NO_THANKS.isdisjoint(names) and marks.cues.words < THANKS_WORDS:
        return "thanks", told(("thanks",), marks)
    table = weights.tables["role"]
    shares = weigh(table, names)
    role = max(shares, key=shares.__getitem__)
    return role, told(telling(table, names, role), marks)


# Marks that mean one thing from the asker and another from anybody else.
_TURNING = frozenset(
    [
        "thanks",
        "thanks@start",
        "thanks-only",
        "solved",
        "still",
        "advise",
        "advise+",
        "counter",
        "fail",
        "case",
        "trying",
        "link",
        "file",
        "polite",
        "how@question",
        "metoo",
        "oops",
        "question@end",
        "quotes",
        "asks:0",
        "questions:0",
        "code",
    ]
)


def reply_marks(marks: Marks, place: Collection[str]) -> frozenset[str]:
    """Return the marks of a reply: its own, its place's, and those that its author turns."""
    names = marks.names | frozenset(place)
    if "by-asker" in names:
        names |= {f"asker&{mark}" for mark in _TURNING & names}
    return names
