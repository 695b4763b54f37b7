"""The thread that a letter belongs to, and the post that it answers there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from listcop.core.lists import MailingList
from listcop.core.posting import Draft
from listcop.core.rejoin import SUBJECT_DAYS, Speaking, quotes_something, speaks_to, tells_by_subject
from listcop.core.threads import Known, Place, Placing, place, telling_words
from listcop.store import events, members, message_ids, nearby
from listcop.store import posts as post_store
from listcop.store import threads as thread_store
from listcop.store.database import Tx
from listcop.store.posts import Post

THREAD_POSTS = 20  # of a thread, looked through for what a letter quotes
LATEST_POSTS = 100  # of a list


def find_place(
    tx: Tx,
    mlist: MailingList,
    draft: Draft,
    known: Mapping[str, Known],
    asked_thread: int | None,
    asked_by: str,
    imported: bool,
) -> Place:
    """Where a letter belongs: with the answers that came before it, where it was sent to, or with what it answers.

    known     which of the Message-IDs it names, and its own, stand in threads
    asked_by  what named `asked_thread`: its address, or its item of a digest
    """
    if asked_thread is None and is_awaited(draft, known):
        waiting = known[draft.message_id].thread
        opens = imported and draft.answers is None and not draft.normal.is_reply
        if opens and is_headless(tx, mlist.list_id, waiting):
            return Place(None, None, "awaited", 1.0)
        return _below_or_with(tx, mlist.list_id, draft, known, waiting)
    ancestors = {one: known[one] for one in draft.ancestors if one in known}
    is_alone = not (draft.text.strip() or draft.attachments)
    letter = Placing(draft.ancestors, draft.normal, draft.quoted, asked_thread, asked_by, is_alone)
    subjects: dict[int, str] = {}
    if ancestors and not draft.normal.is_reply and not draft.quoted:
        subjects = thread_store.normal_subjects(tx, mlist.list_id, list({one.thread for one in ancestors.values()}))
    found = place(letter, ancestors, subjects)
    if found.reason in ("new", "ancestor missing") and (draft.normal.is_reply or not draft.normal.is_forward):
        return _rejoined(tx, mlist, draft) or found
    return found


def is_awaited(draft: Draft, known: Mapping[str, Known]) -> bool:
    """Did letters come before it that name it?"""
    return draft.message_id in known and known[draft.message_id].number is None


def is_headless(tx: Tx, list_id: int, number: int) -> bool:
    """Does an answer of an archive open this thread, as what it answers stands in another file, and nobody decided
    more of it or follows it? Then the thread goes over to the letter that opens it, once that comes."""
    opener = _opener(tx, list_id, number)
    if opener is None or not opener.imported or opener.answers is None:
        return False
    return _is_undecided(tx, list_id, number) and not members.followers(tx, list_id, number)


def _below_or_with(tx: Tx, list_id: int, draft: Draft, known: Mapping[str, Known], waiting: int) -> Place:
    """Where a letter belongs whose answers came first: with them, or they with it below what it answers itself."""
    answered = known.get(draft.answers or "")
    if answered is not None and answered.thread == waiting:
        return Place(waiting, answered.number, "awaited", 1.0)
    if answered is not None and _opens_for(tx, list_id, draft.message_id, waiting):
        return Place(answered.thread, answered.number, "references", 1.0)
    return Place(waiting, None, "awaited", 1.0)


def _opens_for(tx: Tx, list_id: int, message_id: str, number: int) -> bool:
    """Is this a thread of its own only because a letter was missing that one in it answers, and nobody decided more
    of it?"""
    return message_ids.awaits(tx, list_id, number, message_id) and _is_undecided(tx, list_id, number)


def _opener(tx: Tx, list_id: int, number: int) -> Post | None:
    found = post_store.get_post(tx, list_id, number)
    return found if found is not None and found.thread == number else None


def _is_undecided(tx: Tx, list_id: int, number: int) -> bool:
    thread = thread_store.get_thread_row(tx, list_id, number)
    is_settled = any(events.last_event(tx, list_id, what, f"#{number}") for what in ("split", "merged"))
    return thread is not None and not thread.said and not is_settled


def _rejoined(tx: Tx, mlist: MailingList, draft: Draft) -> Place | None:
    """Where a letter belongs whose ancestors nobody knows, or None."""
    letter = Speaking(
        author=draft.author,
        date=draft.date,
        text=draft.text,
        quoted=draft.quoted,
        is_reply=draft.normal.is_reply,
        names_lost=bool(draft.ancestors),
        telling=telling_words(draft.normal.normal),
        reply_marks=mlist.reply_marks,
    )
    quotes = quotes_something(draft.quoted)
    if not quotes and not tells_by_subject(letter):
        return None
    since = draft.date - timedelta(days=SUBJECT_DAYS)
    near = nearby.same_subject(tx, mlist.list_id, draft.normal.normal, since, THREAD_POSTS, has_texts=quotes)
    joined = speaks_to(letter, near, lambda: nearby.latest_written(tx, mlist.list_id, since, LATEST_POSTS))
    return Place(joined.thread, joined.parent, joined.reason, joined.confidence) if joined else None
