"""Two threads become one: posts, assets, who follows, awaited letters and a consolidated reply's mark go over."""

from __future__ import annotations

from listcop.core import consolidated
from listcop.store import assets, members, posts, threads
from listcop.store.database import Tx
from listcop.store.threads import Thread


def join(tx: Tx, list_id: int, into: Thread, other: Thread) -> None:
    """Put a thread's posts into another one, which is to be read anew; both numbers find it from now on."""
    numbers = posts.numbers_of_thread(tx, list_id, other.number)
    posts.move_posts(tx, list_id, numbers, into.number)
    assets.move_assets(tx, list_id, numbers, into.number)
    members.carry_follows(tx, list_id, other.number, into.number)
    if consolidated.MARKED in other.said and consolidated.MARKED not in into.said:
        mark = other.said[consolidated.MARKED] | {"thread": into.number}
        threads.change_thread(tx, list_id, into.number, said=into.said | {consolidated.MARKED: mark})
    threads.move_placeholders(tx, list_id, other.number, into.number)
    threads.change_thread(tx, list_id, other.number, merged_into=into.number, state="none", needs_answer=False)
    values = {"posts": into.posts + len(numbers), "last_post": max(into.last_post, other.last_post)}
    if into.normal_subject == "":
        values["normal_subject"] = other.normal_subject
    threads.change_thread(tx, list_id, into.number, **values)
