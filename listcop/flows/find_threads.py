"""Somebody searches: the threads that hold all their words, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from listcop.core.search import query_words, rank, snippet
from listcop.core.threads import shown_subject
from listcop.store import posts as post_store
from listcop.store import search as search_store
from listcop.store import threads as thread_store
from listcop.store.database import Tx

THREADS = 10
POSTS_RANKED = 300


@dataclass(frozen=True, slots=True)
class Found:
    """One thread, by its best post."""

    thread: int
    post: int
    subject: str
    by: str
    state: str
    types: tuple[str, ...]
    date: datetime
    snippet: str


def find(
    tx: Tx,
    list_id: int,
    query: str,
    *,
    before: datetime | None = None,
    after: datetime | None = None,
    limit: int = THREADS,
) -> list[Found]:
    """The threads whose posts hold every word of a query; newer ones first where they fit as well."""
    words = query_words(query)
    numbers = search_store.find_posts(tx, list_id, words)[:POSTS_RANKED]
    best: dict[int, tuple[float, post_store.Post]] = {}
    for post in post_store.some_posts(tx, list_id, numbers):
        if (before and post.date >= before) or (after and post.date < after) or post.redacted:
            continue
        score = rank(words, post.subject, post.text)
        if post.thread not in best or score > best[post.thread][0]:
            best[post.thread] = (score, post)
    ordered = sorted(best.values(), key=lambda one: (-round(one[0], 1), -one[1].date.timestamp()))[:limit]
    rows = thread_store.get_threads(tx, list_id, [post.thread for _, post in ordered])
    return [
        Found(
            thread=post.thread,
            post=post.number,
            subject=shown_subject(rows[post.thread].subject),
            by=post.name or post.author.partition("@")[0],
            state=rows[post.thread].state,
            types=rows[post.thread].types,
            date=post.date,
            snippet=snippet(words, post.text),
        )
        for _, post in ordered
        if post.thread in rows
    ]
