"""What a reply does: its role, from its marks and words, its place in the thread, and who speaks."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from listcop.core.bare_replies import bare_reply, proposes
from listcop.core.bare_replies.sending_away import sends_away
from listcop.core.places import Scene
from listcop.core.requests import (
    POSTS_KEPT,
    PostReading,
    PostView,
    Typed,
    marks_of_post,
    read_opening,
    read_types,
    told,
)
from listcop.core.tagger.grams import grams_of_text
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.points import (
    Table,
    agreed,
    rows_of,
    rows_of_names,
    telling_rows,
    weigh,
    weigh_parts,
    weigh_rows,
)
from listcop.core.tagger.said_to_work import says_what_mends
from listcop.core.tagger.tags import tags_in
from listcop.core.tagger.weights import Weights
from listcop.core.taught import Shares

ROLES = (
    *("request", "answer", "clarify", "thanks", "comment", "offer", "announcement", "introduction", "metoo"),
    *("automatic", "other"),
)
METOO_WORDS = 20  # who says more than "me too" says something
THANKS_WORDS = 20
ANSWER_GAIN = 1.15  # answers are what threads are for: they win against a role that is hardly likelier

MANY_WORDS, SOME_WORDS = 120.0, 30.0  # the more words a reply has, the less each tells of what it does

_STEPS = (0.0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85)
_STEP_NAMES = tuple(f"{one:g}" for one in _STEPS)
_NO_METOO = frozenset(("by-asker", "link", "file", "code", "advise"))
ASKED_WITH_THANKS = 0.8  # five in six posts of an asker that thank and hold a question ask anew
_ASKS_ANEW = frozenset(("by-asker", "question@end"))
_ASKS_ANEW_BY = frozenset(("question@long", "stuck"))  # "Is it?" asks little, "What can I do?" asks
_NO_THANKS = frozenset(("link", "file", "code", "advise", "unsolved", "questions:1", "questions:2", "questions:4"))
# Marks that mean one thing where somebody waits for an answer and another where nobody does.
_WAITED_FOR_MARKS = """
    advise advise+ link code file counter question@end questions-only asks:0 asks:1 asks:2 asks:3 asks:5
    questions:0 questions:1 questions:2 questions:4 metoo thanks@start also opine
    words:0 words:7 words:20 words:45 words:90 words:180 words:360
"""
_WAITED_FOR = frozenset(_WAITED_FOR_MARKS.split())

Hands = Literal["no", "maybe", "yes"]


class Replies(NamedTuple):
    """What a thread's posts seem to do by themselves; nothing for the opening and what stands before it.

    names   marks and place of each post
    rows    of the features that they make
    shares  how likely each role is
    """

    names: tuple[frozenset[str], ...]
    rows: tuple[Mapping[str, int], ...]
    shares: tuple[Shares, ...]


@lru_cache(POSTS_KEPT)
def weigh_words(weights: Weights, post: PostView) -> Shares:
    """Return how likely each role is by a post's words alone: each as likely as any where none says anything."""
    words = grams_of_text(marks_of_post(post).cues.tokens)
    table = weights.tables["role_words"]
    return weigh_parts(table, ((how_much(len(words)), rows_of(table, words)),))


def how_much(words: int) -> float:
    """Return how much each counts of so many words and pairs."""
    return MANY_WORDS / (words + SOME_WORDS)


def weigh_alone(
    weights: Weights, scene: Scene, places: Sequence[frozenset[str]], waits: float, asker: int = 0
) -> Replies:
    """Return how likely each role is for each post in its place.

    places  places_of the scene
    waits   how likely the asker is to wait for an answer
    """
    table = weights.tables["role"]
    before: list[Any] = [{}] * (asker + 1)
    later = range(asker + 1, len(scene.posts))
    rows = [reply_rows(table, scene.marks[i].names, places[i], waits) for i in later]
    by_words = [weigh_words(weights, scene.posts[i]) for i in later]
    return Replies(
        (*[frozenset[str]()] * (asker + 1), *(scene.marks[i].names | places[i] for i in later)),
        (*before, *rows),
        (*before, *(agreed(weigh_rows(table, one.values()), said) for one, said in zip(rows, by_words, strict=True))),
    )


def weigh_as_reply(weights: Weights, post: PostView) -> Shares:
    """Return how likely each role is for a post whose thread is lost, read as the first reply to a question."""
    place = (
        "by-other",
        "first-other",
        "new-voice",
        "none-before",
        "no-other-yet",
        "after-asker",
        "to-opening",
        "second",
    )
    by_place = weigh(weights.tables["role"], reply_names(marks_of_post(post).names, place, 1.0))
    return agreed(by_place, weigh_words(weights, post))


def reply_names(marks: Collection[str], place: Collection[str], waits: float) -> frozenset[str]:
    """Return the features of a reply: its marks, its place's, and both by who speaks and whether somebody waits."""
    who = "asker" if "by-asker" in place else "other"
    waited = "waiting" if waits >= 0.5 else "unasked"
    names = {f"{who}&{mark}" for mark in marks}
    names.update(marks)
    names.update(place)
    names.update(f"{waited}&{who}&{one}" for one in place)
    names.update(f"{waited}&{who}&{mark}" for mark in _WAITED_FOR.intersection(marks))
    names.add(f"waits:{step(waits)}")
    names.add(f"{who}&waits:{step(waits)}")
    return frozenset(names)


def reply_rows(table: Table, marks: Collection[str], place: Collection[str], waits: float) -> dict[str, int]:
    """Return the rows of reply_names, those that a mark or place makes kept from one letter to the next."""
    who = "asker" if "by-asker" in place else "other"
    waited = "waiting" if waits >= 0.5 else "unasked"
    rows = rows_of_names(table, f"{waited}&{who}&marks", marks, lambda mark: _of_mark(mark, who, waited))
    rows.update(rows_of_names(table, f"{waited}&{who}&place", place, lambda one: (one, f"{waited}&{who}&{one}")))
    rows.update(rows_of_names(table, who, (f"waits:{step(waits)}",), lambda one: (one, f"{who}&{one}")))
    return rows


def _of_mark(mark: str, who: str, waited: str) -> tuple[str, ...]:
    both = (mark, f"{who}&{mark}")
    return (*both, f"{waited}&{who}&{mark}") if mark in _WAITED_FOR else both


def step(share: float) -> str:
    """Return the highest step that a share reaches, as features name it."""
    return _STEP_NAMES[bisect_right(_STEPS, share) - 1]


def role_of(shares: Shares, names: frozenset[str], marks: Marks) -> tuple[str, bool]:
    """Return what a reply does, and whether it is so plain that rules said it."""
    if "metoo@start" in names and _NO_METOO.isdisjoint(names) and marks.cues.words < METOO_WORDS:
        return ("answer" if says_what_mends(marks.prose.text) else "metoo"), True
    if "thanks@start" in names and _NO_THANKS.isdisjoint(names) and marks.cues.words < THANKS_WORDS:
        return "thanks", True
    role = max(shares, key=lambda role: shares[role] * (ANSWER_GAIN if role == "answer" else 1))
    if role == "thanks" and _thanks_and_asks(names):
        return "request", False  # thanks and a new question: of such posts five in six ask
    return role, False


def _thanks_and_asks(names: frozenset[str]) -> bool:
    """Does an asker who gives thanks end on a question that is more than a phrase?"""
    return names >= _ASKS_ANEW and not names.isdisjoint(_ASKS_ANEW_BY)


def read_reply(weights: Weights, scene: Scene, alone: Replies, i: int, hands: Hands = "no") -> PostReading:
    """Return what a post that follows others does.

    hands   is it asked who joins in? Then "me too" is an answer
    """
    post, marks = scene.posts[i], scene.marks[i]
    if post.automatic:
        return read_opening(post, weights, marks)
    shares = alone.shares[i]
    role, plain = role_of(shares, alone.names[i], marks)
    if role == "answer" and sends_away(post.text):
        role, plain = "comment", True
    by_asker = "by-asker" in alone.names[i]
    may_be = role != "request" and not post.attachments and not by_asker
    bare = bare_reply(post.text, post.name, scene.posts[0].name) if may_be else None
    if hands == "yes" and not by_asker and (role == "metoo" or (bare and bare.joins_in)):
        role, plain = "answer", True
    elif bare is not None and (hands == "no" or not (bare.joins_in or bare.will_ask)):
        role, plain = bare.role, True
    elif role == "clarify" and not by_asker and proposes(post.text):
        role, plain = "answer", True
    why = told((role,) if plain else telling_rows(weights.tables["role"], alone.rows[i], role, 4), marks)
    asking, answering = (0.0, 0.0) if plain else (shares["request"], shares["answer"])
    if role == "request" and _thanks_and_asks(alone.names[i]) and "thanks@start" in alone.names[i]:
        asking = max(asking, ASKED_WITH_THANKS)
    if role != "request":
        kind = role if role in ("offer", "announcement", "introduction", "automatic", "other") else "discussion"
        return PostReading(post.number, role, kind, (), "none", 1.0, False, why, asking, answering)
    typed, because, by_itself = _asked_in(weights, post)
    return PostReading(post.number, role, "request", *typed, True, why + because, asking, answering, by_itself)


@lru_cache(POSTS_KEPT)
def _asked_in(weights: Weights, post: PostView) -> tuple[Typed, tuple[str, ...], float]:
    """Return read_types of a reply that asks: by its text, for its subject is the opening's."""
    return read_types(weights, marks_of_post(post), tags_in("", post.text))
