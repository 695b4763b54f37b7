"""Kept posts get kind, types, roles, states, assets and index; again when the rules change."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from listcop.core.assets import CONSOLIDATED, AssetFound
from listcop.core.consolidated import mark_of
from listcop.core.masking import without_placeholders
from listcop.core.message import Attachment
from listcop.core.questions import Said, ThreadReading, read_thread, source_of
from listcop.core.requests import PostReading, PostView, links_in
from listcop.core.search import words_of
from listcop.core.sequence import in_order
from listcop.core.tagger.weights import Weights
from listcop.core.taught import NOTHING_TAUGHT, Taught
from listcop.core.threads import shown_subject
from listcop.flows import learn_corrections, shared_elsewhere
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.rests import Rests
from listcop.seams import crash_here
from listcop.store import assets as asset_store
from listcop.store import formerly, unread
from listcop.store import lists as list_store
from listcop.store import posts as post_store
from listcop.store import readings as reading_store
from listcop.store import search as search_store
from listcop.store import threads as thread_store
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.posts import Post
from listcop.store.readings import Reading
from listcop.store.threads import Thread

log = logging.getLogger("listcop")
RULES = 13  # raise it when rules change: every post is read again, as with new weights
WEIGHTS_A_RULE = 1_000_000
BATCH_THREADS = 50
JOB_THREADS = 20  # of many, read by one of several processes: short, as in the end all wait for the last
MERGED = "merged"  # where a person put a post's thread into another one
PASSES = 5  # of catching up: threads that another reader or a new post changed meanwhile are read again


class Found(NamedTuple):
    """What reading found in a thread, as it is kept; no more than that, as other processes hand it to this one."""

    thread: int
    seen: dict[int, int]  # its posts, with the rules that had read each
    values: dict[str, object]
    readings: list[Reading]
    assets: list[dict[str, object]]
    words: list[tuple[int, str]]  # of posts that are not in the index yet; in one text, as hundreds cost ten times that


Read = tuple[ThreadReading, tuple[PostReading, ...], tuple[AssetFound, ...]]
Gathered = list[tuple[Thread, list[Post]]]
Apply = Callable[[Callable[[Gathered], list[Found]], Iterator[Gathered]], Iterator[list[Found]]]


def reader_of(weights: Weights) -> int:
    """What a post is marked with that these rules and weights have read; rises with both."""
    return RULES * WEIGHTS_A_RULE + weights.version


def read_waiting(
    store: Store,
    weights: Weights,
    list_id: int,
    limit: int = BATCH_THREADS,
    attempts: Attempts = UNNOTED,
    told: Callable[[int, str], None] = lambda thread, trouble: None,
    rests: Rests | None = None,
) -> int:
    """Read some of the threads whose posts older rules read, or none; returns how many there were.

    told   hears of a thread that cannot be read, and why
    rests  long threads that were read a moment ago are left for later
    """
    rests = rests or Rests()
    started = rests.clock()
    with store.read() as tx:
        waiting = unread.unread_threads(tx, list_id, reader_of(weights), limit, rests.resting(list_id))
        gathered = _gather(tx, list_id, waiting)
        taught = learn_corrections.taught(tx, weights, list_id) if waiting else NOTHING_TAUGHT
    if waiting:
        _keep(store, weights, list_id, read_gathered(weights, gathered, attempts, told, taught), told)
        rests.note(list_id, {thread.number: len(posts) for thread, posts in gathered}, rests.clock() - started)
    return len(waiting)


def catch_up(
    store: Store,
    weights: Weights,
    list_id: int,
    apply: Apply = map,
    told: Callable[[int], None] = lambda count: None,
    attempts: Attempts = UNNOTED,
) -> int:
    """Read all that waits. `apply` may hand the reading to other processes; `told` hears how many threads were done."""
    count, reader = 0, reader_of(weights)
    for _ in range(PASSES):
        with store.read() as tx:
            waiting = unread.unread_threads(tx, list_id, reader, None)
            taught = learn_corrections.taught(tx, weights, list_id) if waiting else NOTHING_TAUGHT
        if not waiting:
            break
        read = (
            partial(read_gathered, weights, taught=taught)
            if attempts is UNNOTED
            else partial(read_gathered, weights, attempts=attempts, taught=taught)
        )
        for found in apply(read, _gather_all(store, list_id, waiting)):
            _keep(store, weights, list_id, found)
            store.rest()
            told(len(found))
        count += len(waiting)
    return count


def _gather_all(store: Store, list_id: int, waiting: Sequence[int]) -> Iterator[Gathered]:
    for start in range(0, len(waiting), JOB_THREADS):
        with store.read() as tx:
            gathered = _gather(tx, list_id, waiting[start : start + JOB_THREADS])
        yield gathered  # out here: who looked at the database meanwhile would keep its log from being emptied


def read_gathered(
    weights: Weights,
    gathered: Gathered,
    attempts: Attempts = UNNOTED,
    told: Callable[[int, str], None] = lambda thread, trouble: None,
    taught: Taught = NOTHING_TAUGHT,
) -> list[Found]:
    """What is found in some threads.

    Nothing is found where reading fails, or ended the process again and again: it must not stop those behind it.
    """
    found: list[Found] = []
    for thread, posts in gathered:
        name = f"read {posts[0].list_id} {thread.number}"
        words = [(one.number, "") for one in posts if one.read_by == 0]
        try:
            if attempts.crashes(name) >= TRIES:
                raise PutAside(f"reading it ended the server {TRIES} times")
            with attempts.note(name):
                words = [(one.number, " ".join(words_of(indexed_text(one)))) for one in posts if one.read_by == 0]
                found.append(_found(thread, posts, _read(weights, thread, posts, taught), words))
        except Exception as error:
            log.exception("thread %d: a fault of ours; it is shown without findings", thread.number)
            told(thread.number, f"{type(error).__name__}: {error}")
            found.append(_found(thread, posts, _nothing(weights, posts), words))
    return found


def _keep(
    store: Store,
    weights: Weights,
    list_id: int,
    found: list[Found],
    told: Callable[[int, str], None] = lambda thread, trouble: None,
) -> None:
    """Keep what was found in some threads; where the database refuses it, each by itself, and nothing of that one."""
    crash_here("reading: found, not kept")
    try:
        store.write(lambda tx: _keep_all(tx, list_id, reader_of(weights), found))
        crash_here("reading: committed")
    except StorageTrouble:
        raise
    except Exception as error:
        if len(found) > 1:
            for one in found:
                _keep(store, weights, list_id, [one], told)
            return
        (unfit,) = found
        log.exception("thread %d: what was found cannot be kept; it is shown without findings", unfit.thread)
        told(unfit.thread, f"{type(error).__name__}: {error}")
        store.write(lambda tx: _keep_nothing(tx, weights, list_id, unfit))


def _keep_nothing(tx: Tx, weights: Weights, list_id: int, unfit: Found) -> None:
    """Keep of a thread that nothing was found in the posts that were read; what came since is read in its turn."""
    for thread, posts in _gather(tx, list_id, [unfit.thread]):
        words = [(one.number, "") for one in posts if one.read_by == 0]
        nothing = _found(thread, posts, _nothing(weights, posts), words)
        _keep_all(tx, list_id, reader_of(weights), [nothing._replace(seen=unfit.seen)])


def read_threads(tx: Tx, weights: Weights, list_id: int, numbers: Sequence[int]) -> None:
    """Read threads anew in this transaction: after a split, a merge, or a person's word."""
    taught = learn_corrections.taught(tx, weights, list_id) if numbers else NOTHING_TAUGHT
    _keep_all(tx, list_id, reader_of(weights), read_gathered(weights, _gather(tx, list_id, numbers), taught=taught))


def read_some(tx: Tx, weights: Weights, list_id: int) -> None:
    """Read what came lately in this transaction, for who is about to be shown it."""
    waiting = unread.unread_threads(tx, list_id, reader_of(weights), BATCH_THREADS)
    read_threads(tx, weights, list_id, waiting)


def _gather(tx: Tx, list_id: int, numbers: Sequence[int]) -> Gathered:
    rows = thread_store.get_threads(tx, list_id, numbers)
    posts = formerly.under_one(tx, list_id, post_store.posts_of_threads(tx, list_id, numbers))
    return [(rows[number], posts[number]) for number in numbers if number in rows and posts[number]]


def view_of(post: Post) -> PostView:
    """A post as reading sees it."""
    return PostView(
        number=post.number,
        message_id=post.message_id,
        parent=post.parent,
        author=post.author,
        name=post.name,
        date=post.date,
        subject=without_placeholders(post.subject),
        text=without_placeholders(post.text),
        quoted=without_placeholders(post.quoted),
        attachments=tuple(Attachment(a.name, a.type, a.size, a.sha256, a.part) for a in post.attachments),
        automatic=post.automatic,
        has_reply_mark=post.reply_mark,
    )


def _nothing(weights: Weights, posts: Sequence[Post]) -> Read:
    """Posts as if they were blank: neither their words nor their files are looked at again."""
    views = (replace(view_of(post), subject="", text="", quoted="", attachments=()) for post in posts)
    return read_thread([replace(view, has_reply_mark=False) for view in views], weights)


def _read(weights: Weights, thread: Thread, posts: Sequence[Post], taught: Taught) -> Read:
    in_time = sorted(posts, key=lambda post: (post.date, post.number))
    opener = min(posts, key=lambda post: post.number != thread.number)
    made = mark_of(thread.said)
    views = [view_of(opener), *(_seen(post, made) for post in in_time if post is not opener)]
    here = {post.number for post in posts}
    put_here = {post.number for post in posts if post.placed[0] == MERGED and post.parent not in here}
    views = [replace(view, opened=view.number in put_here) if put_here else view for view in views]
    reading, per_post, assets = read_thread(in_order(views), weights, said_of(thread), taught)
    if made is not None:
        reading, per_post = _without_gatherer(reading, per_post, posts, made[0])
    return reading, per_post, assets + _consolidated(posts, made)


def _without_gatherer(
    reading: ThreadReading, per_post: tuple[PostReading, ...], posts: Sequence[Post], number: int
) -> tuple[ThreadReading, tuple[PostReading, ...]]:
    """Who gathers the answers of others gives none: neither as who answered, nor as who may know."""
    own = {one.message_id for one in posts if one.number == number}
    answered_by = tuple(one for one in reading.answered_by if one not in own)
    roles = (replace(one, role="comment") if one.number == number and one.role == "answer" else one for one in per_post)
    return replace(reading, answered_by=answered_by), tuple(roles)


def _seen(post: Post, made: tuple[int, int] | None) -> PostView:
    """A consolidated reply repeats what others asked and answered: nothing of it is read as its writer's."""
    view = view_of(post)
    return replace(view, subject="", text="", quoted="") if made is not None and post.number == made[0] else view


def _consolidated(posts: Sequence[Post], made: tuple[int, int] | None) -> tuple[AssetFound, ...]:
    """The thread's consolidated reply is itself something to use again."""
    return tuple(
        AssetFound(
            one.number, f"#{one.number}", shown_subject(one.subject), CONSOLIDATED, one.author, one.name, "", "", 0
        )
        for one in posts
        if made is not None and one.number == made[0] and one.redacted is None
    )


def indexed_text(post: Post) -> str:
    """What of a post is searched."""
    return f"{post.subject}\n{post.name}\n{post.text}"


def said_of(thread: Thread) -> Said | None:
    """What people decided about a thread, which reading never overwrites."""
    if not thread.said:
        return None
    given = thread.said
    return Said(
        kind=given.get("kind"),
        types=tuple(given["types"]) if "types" in given else None,
        state=given.get("state"),
        closed_why=given.get("closed_why", ""),
        source=given.get("source", "facilitator"),
        types_source=source_of(given, "types"),
        at=datetime.fromisoformat(given["at"]) if "at" in given else None,
    )


def _keep_all(tx: Tx, list_id: int, reader: int, found: Sequence[Found]) -> None:
    """Keep what was found in some threads, in as few statements as there are tables.

    Where another reader was faster, or a post came meanwhile, what was found is stale: that thread is left as it is.
    """
    if not found:
        return
    count = list_store.take_numbers(tx, list_id, reading=1).reading  # locks the list: other readers wait
    marks = unread.reading_marks(tx, list_id, [one.thread for one in found])
    found = [one for one in found if one.seen == marks.get(one.thread)]
    if not found:
        return
    seen = {number: read_by for one in found for number, read_by in one.seen.items()}
    thread_store.keep_readings(tx, list_id, [(one.thread, one.values | {"reading": count}) for one in found])
    readings = [reading for one in found for reading in one.readings]
    reading_store.keep_readings(tx, list_id, readings, [number for number, read_by in seen.items() if read_by != 0])
    gone: list[str] = []
    for one in found:
        if one.assets or any(one.seen.values()):
            gone += asset_store.keep_assets(tx, list_id, one.thread, list(one.seen), one.assets)
    words = [(number, text.split()) for one in found for number, text in one.words]
    search_store.index_posts(tx, list_id, words)
    crash_here("reading: kept, not committed")
    unread.mark_read(tx, list_id, list(seen), reader)
    shared_elsewhere.read_others(tx, list_id, gone)


def _found(thread: Thread, posts: Sequence[Post], read: Read, words: list[tuple[int, str]]) -> Found:
    reading, per_post, assets = read
    by_number = {post.number: post for post in posts}
    return Found(
        thread=thread.number,
        seen={post.number: post.read_by for post in posts},
        values=_thread_values(thread, posts, reading),
        readings=[_reading(one, by_number[one.number]) for one in per_post],
        assets=[_asset(one, by_number) for one in assets],
        words=words,
    )


def _reading(one: PostReading, post: Post) -> Reading:
    return Reading(one.number, one.role, one.kind, one.types, one.asks, links_in(post.text), one.why)


def _thread_values(thread: Thread, posts: Sequence[Post], reading: ThreadReading) -> dict[str, object]:
    return {
        "kind": reading.kind,
        "types": list(reading.types),
        "type_source": reading.type_source,
        "type_confidence": reading.type_confidence,
        "state": reading.state,
        "needs_answer": reading.needs_answer,
        "asker": reading.asker,
        "answered_by": list(reading.answered_by),
        "changes": [
            {"state": one.state, "at": one.at.isoformat(), "post": one.post, "why": one.why} for one in reading.changes
        ],
        "closed_why": reading.closed_why,
        "open_since": _open_since(thread, reading),
        "why": list(reading.why),
        "posts": len(posts),
        "started": min(post.date for post in posts),
        "last_post": max(post.date for post in posts),
    }


def _open_since(thread: Thread, reading: ThreadReading) -> datetime | None:
    """Since when an open question stands: since a post asked it last, or a person anew, whichever is later."""
    if reading.state != "open":
        return None
    asked = [change.at for change in reading.changes if change.state == "open"][-1:]
    said = said_of(thread)
    if thread.reasked and said and said.state == "open" and said.at:
        asked.append(said.at)
    return max(asked, default=thread.started)


def _asset(found: AssetFound, posts: dict[int, Post]) -> dict[str, object]:
    return {
        "post": found.post,
        "ref": found.ref,
        "title": found.title,
        "what": found.what,
        "by": found.by,
        "by_name": found.by_name,
        "same_as": found.same_as,
        "size": found.size,
        "found": posts[found.post].date,
    }
