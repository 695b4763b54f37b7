"""A post that an earlier import took from a file cut off, or that took a line for the next letter, becomes whole."""

from __future__ import annotations

from datetime import datetime

from listcop.core.cut_off import is_beginning
from listcop.core.lists import MailingList
from listcop.core.posting import Draft
from listcop.flows.export_letters import is_masked
from listcop.flows.rebuild_list import anew, forget_findings
from listcop.store import events, letters, message_ids, posts
from listcop.store.database import Tx
from listcop.store.posts import Post

COMPLETED = "completed"


def complete(tx: Tx, mlist: MailingList, draft: Draft, raw: bytes, now: datetime, *, who: str) -> int | None:
    """Put a letter in the place of its own beginning; returns the post's number, None where no beginning is there.

    That is an imported letter of the same Message-ID, From and Date, with which the text of this one begins.
    """
    for post in _kept(tx, mlist, draft):
        if is_beginning(letters.letter_raw(tx, mlist.list_id, post.letter_id), raw):
            substance = draft.substance_and_subject
            letters.replace_raw(tx, mlist.list_id, post.letter_id, raw, sha256=draft.sha256, substance=substance)
            forget_findings(tx, mlist, post)
            posts.change_post(tx, mlist.list_id, post.number, **anew(tx, mlist, post), read_by=0)
            events.note(tx, mlist.list_id, COMPLETED, at=now, who=who, ref=f"#{post.number}")
            return post.number
    return None


def whole_of(tx: Tx, mlist: MailingList, draft: Draft, raw: bytes) -> int | None:
    """The number of the post of which a letter is no more than the beginning."""
    for post in _kept(tx, mlist, draft):
        if is_beginning(raw, letters.letter_raw(tx, mlist.list_id, post.letter_id)):
            return post.number
    return None


def _kept(tx: Tx, mlist: MailingList, draft: Draft) -> list[Post]:
    numbers = list(message_ids.same_message_id(tx, mlist.list_id, draft.message_id).values())
    return [
        post
        for post in posts.some_posts(tx, mlist.list_id, numbers)
        if post.imported
        and (post.author, post.date) == (draft.author, draft.date)
        and post.redacted is None
        and not is_masked(tx, mlist, post)
    ]
