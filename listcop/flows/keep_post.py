"""A letter becomes a post: it finds its thread, gets its number, and is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.posting import SHORTEST_REPEAT, Draft, cut_repeats, without_repeats
from listcop.core.rejoin import SUBJECT_DAYS, Speaking, quotes_something, speaks_to, tells_by_subject
from listcop.core.threads import Known, Place, Placing, place, telling_words
from listcop.flows.join_threads import join
from listcop.store import events, members, nearby
from listcop.store import letters as letter_store
from listcop.store import lists as list_store
from listcop.store import posts as post_store
from listcop.store import threads as thread_store
from listcop.store.database import Tx
from listcop.store.lists import Taken
from listcop.store.posts import Attached, Post
from listcop.store.threads import Thread

THREAD_POSTS = 20  # of a thread, looked through for what a letter quotes
LATEST_POSTS = 100  # of a list


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a letter came to us, as it is kept with it."""

    raw: bytes
    received: datetime
    door: str
    sender: str = ""
    recipient: str = ""
    peer: str = ""
    packed: bytes | None = None  # compressed already, with the size it had
    size: int | None = None


@dataclass(frozen=True, slots=True)
class KeptPost:
    """The number a post was given, its thread, and the delivery number taken with it."""

    number: int
    thread: int
    delivery: int
    place: Place


def is_seen(tx: Tx, list_id: int, draft: Draft) -> int | None:
    """The number of the same post kept before: same Message-ID and substance."""
    return post_store.same_message_id(tx, list_id, draft.message_id).get(draft.substance)


def keep_post(
    tx: Tx,
    mlist: MailingList,
    draft: Draft,
    arrival: Arrival,
    *,
    now: datetime,
    asked_thread: int | None = None,
    asked_by: str = "address",
    imported: bool = False,
    letter_id: int | None = None,
    text: str | None = None,
    known: Mapping[str, Known] | None = None,
    taken: Taken | None = None,
    known_as: str | None = None,
) -> KeptPost:
    """Keep a post with its letter, in the thread where it belongs.

    asked_by   what named the thread: its address, or its item of a digest
    letter_id  the letter, where it is kept already (a held post, one of several answers to a digest)
    text       new text, where it is only a part of the letter's
    known      which of the Message-IDs it names stand in threads, where that was asked already
    taken      its numbers, where those of several are taken together
    known_as   the name its author is a member with, where that was asked already
    """
    if known is None:
        known = post_store.known_ids(tx, mlist.list_id, [*draft.ancestors, draft.message_id])
    if not draft.name:
        draft = replace(draft, name=_known_name(tx, mlist.list_id, draft) if known_as is None else known_as)
    found = _find_place(tx, mlist, draft, known, asked_thread, asked_by, imported)
    if not imported and text is None and found.parent is not None:
        draft = _without_parent(tx, mlist.list_id, draft, found.parent)
    if taken is None:
        taken = list_store.take_numbers(tx, mlist.list_id, number=1, letter=letter_id is None, delivery=1)
    thread = found.thread if found.thread is not None else taken.number
    if letter_id is None:
        letter_id = taken.letter
        letter_store.keep_letter(
            tx,
            mlist.list_id,
            letter_id,
            arrival.raw,
            received=arrival.received,
            door=arrival.door,
            sender=arrival.sender,
            recipient=arrival.recipient,
            peer=arrival.peer,
            message_id=draft.message_id,
            sha256=draft.sha256,
            fate="post",
            number=taken.number,
            packed=arrival.packed,
            size=arrival.size,
        )
    post_store.keep_post(tx, _post(mlist, draft, taken.number, letter_id, thread, found, now, imported, text))
    missing = [one for one in draft.ancestors if one not in known]
    if draft.message_id not in known or known[draft.message_id].number is None or missing:
        post_store.keep_ids(tx, mlist.list_id, thread, draft.message_id, taken.number, missing)
    if found.thread is None:
        thread_store.open_thread(tx, mlist.list_id, thread, draft.subject, draft.normal.normal, draft.date)
    else:
        thread_store.grow_thread(tx, mlist.list_id, thread, draft.date)
    if asked_thread is None and _is_awaited(draft, known):
        thread = _take_answers(tx, mlist.list_id, draft, known[draft.message_id].thread, taken.number, thread)
    return KeptPost(taken.number, thread, taken.delivery, found)


def _known_name(tx: Tx, list_id: int, draft: Draft) -> str:
    """The name that the author of a post is a member with."""
    member = members.find_writer(tx, list_id, draft.author)
    return member.name if member is not None and member.is_member else ""


def _without_parent(tx: Tx, list_id: int, draft: Draft, parent: int) -> Draft:
    """The post without the one it answers, which is asked for only where it may stand there without marks."""
    if draft.quoted or len(draft.text) < SHORTEST_REPEAT:
        return draft
    answered = post_store.get_post(tx, list_id, parent)
    return without_repeats(draft, answered.text) if answered is not None else draft


def _find_place(
    tx: Tx,
    mlist: MailingList,
    draft: Draft,
    known: Mapping[str, Known],
    asked_thread: int | None,
    asked_by: str,
    imported: bool,
) -> Place:
    if asked_thread is None and _is_awaited(draft, known):
        waiting = known[draft.message_id].thread
        opens = imported and draft.answers is None and not draft.normal.is_reply
        if opens and _is_headless(tx, mlist.list_id, waiting):
            return Place(None, None, "awaited", 1.0)
        return _below_or_with(tx, mlist.list_id, draft, known, waiting)
    ancestors = {one: known[one] for one in draft.ancestors if one in known}
    letter = Placing(draft.ancestors, draft.normal, draft.quoted, asked_thread, asked_by)
    subjects: dict[int, str] = {}
    if ancestors and not draft.normal.is_reply and not draft.quoted:
        subjects = thread_store.normal_subjects(tx, mlist.list_id, list({one.thread for one in ancestors.values()}))
    found = place(letter, ancestors, subjects)
    if found.reason in ("new", "ancestor missing") and (draft.normal.is_reply or not draft.normal.is_forward):
        return _rejoined(tx, mlist, draft) or found
    return found


def _is_awaited(draft: Draft, known: Mapping[str, Known]) -> bool:
    """Did letters come before it that name it?"""
    return draft.message_id in known and known[draft.message_id].number is None


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
    return post_store.awaits(tx, list_id, number, message_id) and _is_undecided(tx, list_id, number)


def _is_headless(tx: Tx, list_id: int, number: int) -> bool:
    """Does an answer of an archive open this thread, as what it answers stands in another file, and nobody decided
    more of it or follows it? Then the thread goes over to the letter that opens it, once that comes."""
    opener = _opener(tx, list_id, number)
    if opener is None or not opener.imported or opener.answers is None:
        return False
    return _is_undecided(tx, list_id, number) and not members.followers(tx, list_id, number)


def _opener(tx: Tx, list_id: int, number: int) -> Post | None:
    found = post_store.get_post(tx, list_id, number)
    return found if found is not None and found.thread == number else None


def _is_undecided(tx: Tx, list_id: int, number: int) -> bool:
    thread = thread_store.get_thread_row(tx, list_id, number)
    is_settled = any(events.last_event(tx, list_id, what, f"#{number}") for what in ("split", "merged"))
    return thread is not None and not thread.said and not is_settled


def _take_answers(tx: Tx, list_id: int, draft: Draft, waiting: int, number: int, thread: int) -> int:
    """Put the answers that came first below the letter that has come, also those that made a thread of their own.

    Returns the thread where all of them are: of two the longer one, so that a long one is not moved again and again;
    but once, where it has no head and the other has.
    """
    into, other = (thread_store.get_thread_row(tx, list_id, one) for one in (thread, waiting))
    if thread != waiting and into is not None and other is not None:
        if other.posts > into.posts and not into.said and not _is_head_of(tx, list_id, into, other):
            into, other = other, into
        join(tx, list_id, into, other)
        thread = into.number
    post_store.adopt_answers(tx, list_id, thread, draft.message_id, number)
    for one in post_store.answers_to(tx, list_id, thread, number):
        _cut_question(tx, list_id, one, draft.text)
    return thread


def _is_head_of(tx: Tx, list_id: int, head: Thread, rest: Thread) -> bool:
    return _is_headless(tx, list_id, rest.number) and not _is_headless(tx, list_id, head.number)


def _cut_question(tx: Tx, list_id: int, answer: Post, question: str) -> None:
    """What came in its turn loses the post that it answers and repeats without marks; so does what came too early."""
    if answer.imported or answer.redacted is not None or post_store.shares_letter(tx, list_id, answer):
        return
    text, quoted = cut_repeats(answer.text, answer.quoted, question)
    if text != answer.text:
        post_store.change_post(tx, list_id, answer.number, text=text, quoted=quoted)


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


def _post(
    mlist: MailingList,
    draft: Draft,
    number: int,
    letter_id: int,
    thread: int,
    found: Place,
    now: datetime,
    imported: bool,
    text: str | None,
) -> Post:
    return Post(
        list_id=mlist.list_id,
        number=number,
        letter_id=letter_id,
        message_id=draft.message_id,
        substance=draft.substance,
        thread=thread,
        parent=found.parent,
        answers=draft.answers,
        author=draft.author,
        name=draft.name,
        subject=draft.subject,
        date=draft.date,
        accepted=now,
        imported=imported,
        automatic=draft.automatic,
        reply_mark=draft.normal.is_reply,
        attachments=tuple(Attached(a.name, a.type, a.size, a.sha256, a.part) for a in draft.attachments),
        placed=(found.reason, found.confidence),
        changed=(),
        policy="",
        redacted=None,
        read_by=0,
        text=draft.text if text is None else text,
        quoted=draft.quoted if text is None else "",
    )
