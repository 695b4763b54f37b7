"""What people of one list corrected, as what reading it learns from: the newest corrections, of no other list."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from listcop.core.course import source_of
from listcop.core.masking import without_placeholders
from listcop.core.requests import PostView, corrected
from listcop.core.tagger.weights import Weights
from listcop.core.taught import MOST_TAUGHT, NOTHING_TAUGHT, Taught
from listcop.store import events, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

LISTS_KEPT = 16
LOOKED_AT = 4 * MOST_TAUGHT  # threads of which people said something, most of them a state
_SAID = "said"  # the event of a person's word about a thread, as flows/settle_thread notes it


class _Correction(NamedTuple):
    """An opening and what a person said it is; kind or main type "" where they left that open."""

    post: PostView
    kind: str
    main_type: str


def taught(tx: Tx, weights: Weights, list_id: int) -> Taught:
    """Return what a list's people taught, by the newest of their corrections, in the order in which they made them."""
    numbers = [int(ref[1:]) for ref in events.newest_refs(tx, list_id, _SAID, LOOKED_AT)]
    if not numbers:
        return NOTHING_TAUGHT
    said = threads.get_threads(tx, list_id, numbers)
    meant = {number: given for number in numbers if number in said and any(given := _meant(said[number]))}
    openings = {one.number: one for one in posts.some_posts(tx, list_id, list(meant)) if one.redacted is None}
    found = [_Correction(_view(openings[number]), *given) for number, given in meant.items() if number in openings]
    return _learnt(weights, tuple(found[-MOST_TAUGHT:]))


def _meant(thread: Thread) -> tuple[str, str]:
    """Return kind and main type as facilitators and owners said; an author tells of their own letter."""
    said = {word: thread.said.get(word) for word in ("kind", "types") if source_of(thread.said, word) == "facilitator"}
    types = said.get("types")
    return str(said.get("kind") or ""), "" if types is None else str(types[0]) if types else "none"


def _view(post: Post) -> PostView:
    """An opening as reading sees it by itself."""
    return PostView(
        number=post.number,
        message_id=post.message_id,
        parent=None,
        author=post.author,
        name=post.name,
        date=post.date,
        subject=without_placeholders(post.subject),
        text=without_placeholders(post.text),
        quoted=without_placeholders(post.quoted),
        automatic=post.automatic,
        has_reply_mark=post.reply_mark,
    )


@lru_cache(LISTS_KEPT)
def _learnt(weights: Weights, corrections: tuple[_Correction, ...]) -> Taught:
    """The same corrections teach the same: they are worked through once for each change."""
    learnt = NOTHING_TAUGHT
    for one in corrections:
        learnt = corrected(learnt, one.post, weights, one.kind, one.main_type)
    return learnt
