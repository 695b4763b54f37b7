"""What consolidated replies, and drafts of them, tell again of posts: where a text is taken out, or somebody erased."""

from __future__ import annotations

from collections.abc import Callable, Collection

from listcop.core import consolidated
from listcop.core.lists import MailingList
from listcop.core.requests import links_in
from listcop.core.told_again import tells_again
from listcop.flows.consolidate_thread import DRAFT, STALE
from listcop.store import keys, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post


def reply_after(tx: Tx, mlist: MailingList, post: Post) -> Post | None:
    """The consolidated reply that was made of a post's thread when the post stood there."""
    thread = threads.get_thread(tx, mlist.list_id, post.thread)
    made = consolidated.mark_of(thread.said) if thread is not None else None
    reply = posts.get_post(tx, mlist.list_id, made[0]) if made is not None else None
    return reply if reply is not None and reply.number > post.number else None


def is_reply(tx: Tx, mlist: MailingList, post: Post) -> bool:
    """Whether a post is the consolidated reply of its thread."""
    thread = threads.get_thread(tx, mlist.list_id, post.thread)
    made = consolidated.mark_of(thread.said) if thread is not None else None
    return made is not None and made[0] == post.number


def tells(reply: Post, post: Post, text: str) -> bool:
    """Does a consolidated reply say again what a post said, or name what it brought?"""
    brought = (*links_in(text), *(one.name for one in post.attachments if one.name))
    return tells_again(reply.text, text) or any(one in reply.text for one in brought)


def forget_drafts(tx: Tx, mlist: MailingList, of: Collection[int], is_in: Callable[[str], bool]) -> None:
    """Drafts that gather one of these threads, or say what must not be told, are kept no longer: whoever answers one
    gets it made anew, as what comes back may repeat in its quote what is gone."""
    for key in keys.keys_for(tx, mlist.list_id, DRAFT):
        gathered = {int(one) for one in (key.data["thread"], *key.data.get("others", ()))}
        said = any(is_in(one.text) for one in consolidated.from_json(key.data["sections"]))
        if said or not gathered.isdisjoint(of):
            keys.change_key_data(tx, mlist.list_id, key.key_hash, key.data | {"sections": [], STALE: True})
