"""What people decide about a thread: its type, its state, where it begins and ends. Reading never overwrites it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from listcop.core.course import CALLED_OFF, source_of
from listcop.core.layout import one_line
from listcop.core.lists import MailingList
from listcop.core.tagger.weights import Weights
from listcop.core.threads import called, read_subject
from listcop.flows.join_threads import join
from listcop.flows.read_posts import MERGED, read_threads
from listcop.store import assets, events, members, message_ids, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

EVER = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_REASON = 100  # characters of one that still goes into a subject
MERGES_LOOKED_AT = 10_000  # the newest


def say(
    tx: Tx, weights: Weights, mlist: MailingList, thread: Thread, said: dict[str, Any], now: datetime, *, who: str
) -> None:
    """Keep a person's word about a thread, and read it anew with it."""
    fresh = threads.get_thread(tx, mlist.list_id, thread.number) or thread
    values: dict[str, Any] = {}
    if "subject" in said:
        values["subject"] = said["subject"]
        values["normal_subject"] = read_subject(said["subject"]).normal
    if said.get("reasked"):
        values["reasked"] = True
    kept = _with(fresh.said, said, "author" if who == fresh.asker else "facilitator", now)
    threads.change_thread(tx, mlist.list_id, thread.number, said=kept, **values)
    events.note(tx, mlist.list_id, "said", at=now, who=who, ref=f"#{thread.number}", **said)
    read_threads(tx, weights, mlist.list_id, [thread.number])


def undo_of_reopening(before: Thread) -> dict[str, str]:
    """The word that makes a thread again what it was before it was opened again, and the reason that stands behind it;
    "" where no word does: what was answered becomes so by an answer, and nobody says for the asker that it is solved.
    """
    reason = one_line(before.closed_why)
    if before.state == "solved":
        return {"undo": "solved", "why": ""}
    if before.state != "closed" or before.closed_why == CALLED_OFF or len(reason) > LONGEST_REASON:
        return {"undo": "", "why": ""}
    return {"undo": "close", "why": reason}


def _with(before: dict[str, Any], said: dict[str, Any], source: str, now: datetime) -> dict[str, Any]:
    """What is kept of a person's words, with new ones: each word has its own source, and the state its moment.

    `source` and `at` are the state's; where nobody said one, the last word's.
    """
    kept = dict(before)
    for word in ("kind", "types"):
        if word in kept:  # it was kept with the source of all words once
            kept[f"{word}_source"] = source_of(kept, word)
        if word in said:
            kept[f"{word}_source"] = source
    kept |= {key: value for key, value in said.items() if key not in ("subject", "reasked")}
    if said.get("state") == "open":
        kept.pop("closed_why", None)
    if "state" in said or "state" not in kept:
        kept |= {"source": source, "at": now.isoformat()}
    return kept


def split(tx: Tx, weights: Weights, mlist: MailingList, number: int, now: datetime, *, who: str) -> int | None:
    """Make a post and what answers it a thread of its own; returns how many posts, None where that cannot be.

    Of a thread whose opening letter answers the post, which came after it, the post is the beginning already. Who
    takes back a merge takes along all that was merged, also what answers by the thread's address and names no post.
    """
    post = posts.get_post(tx, mlist.list_id, number)
    if post is None or post.thread == number:
        return None
    written = posts.posts_of_thread(tx, mlist.list_id, post.thread)
    row = threads.get_thread_row(tx, mlist.list_id, number)
    moving = _below(written, {number, *(_merged_with(tx, mlist, row) if row is not None else ())})
    if post.thread in moving:
        return None
    numbers = sorted(moving)
    posts.move_posts(tx, mlist.list_id, numbers, number)
    message_ids.move_awaited(tx, mlist.list_id, post.thread, number)
    posts.place_by_word(tx, mlist.list_id, number, "split")
    assets.move_assets(tx, mlist.list_id, numbers, number)
    members.carry_follows(tx, mlist.list_id, post.thread, number)
    normal = read_subject(post.subject).normal
    if row is not None:  # merged once, now apart again
        threads.change_thread(tx, mlist.list_id, number, merged_into=None)
    else:
        threads.open_thread(tx, mlist.list_id, number, called(post.subject, post.text), normal, post.date)
    events.note(tx, mlist.list_id, "split", at=now, who=who, ref=f"#{number}", out_of=post.thread, posts=numbers)
    read_threads(tx, weights, mlist.list_id, [post.thread, number])
    return len(numbers)


def _merged_with(tx: Tx, mlist: MailingList, thread: Thread) -> Sequence[int]:
    """The posts that a person put elsewhere together with the opening of their thread."""
    merges = events.latest_of(tx, mlist.list_id, "merged", EVER, MERGES_LOOKED_AT)
    return next((one.data.get("posts", ()) for one in reversed(merges) if one.data["other"] == thread.number), ())


def _below(written: Sequence[Post], numbers: set[int]) -> set[int]:
    """Those of some posts that are here with all that answers them, in whatever order they came."""
    answers: dict[int | None, list[int]] = {}
    for one in written:
        answers.setdefault(one.parent, []).append(one.number)
    found = numbers & {one.number for one in written}
    looked_at = list(found)
    while looked_at:
        more = set(answers.get(looked_at.pop(), ())) - found
        found |= more
        looked_at += more
    return found


def merge(
    tx: Tx, weights: Weights, mlist: MailingList, into: Thread, other: Thread, now: datetime, *, who: str
) -> None:
    """Put a thread's posts into another one; both numbers find it from now on."""
    moved = posts.numbers_of_thread(tx, mlist.list_id, other.number)
    join(tx, mlist.list_id, into, other)
    posts.place_by_word(tx, mlist.list_id, other.number, MERGED)
    events.note(tx, mlist.list_id, "merged", at=now, who=who, ref=f"#{into.number}", other=other.number, posts=moved)
    read_threads(tx, weights, mlist.list_id, [into.number])
