"""A letter becomes a post: it finds its thread, gets its number, and is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from listcop.core.lists import MailingList
from listcop.core.masking import masked_id
from listcop.core.posting import SHORTEST_REPEAT, Draft, cut_repeats, without_repeats
from listcop.core.threads import Known, Place, called
from listcop.flows.find_place import find_place, is_awaited, is_headless
from listcop.flows.join_threads import join
from listcop.store import letters as letter_store
from listcop.store import lists as list_store
from listcop.store import members, message_ids
from listcop.store import posts as post_store
from listcop.store import threads as thread_store
from listcop.store.database import Tx, pack
from listcop.store.lists import Taken
from listcop.store.posts import Attached, Post
from listcop.store.threads import Thread


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a letter came to us, as it is kept with it."""

    raw: bytes
    received: datetime
    door: str
    sender: str = ""
    recipient: str = ""
    peer: str = ""
    packed: bytes | None = None  # compressed already


@dataclass(frozen=True, slots=True)
class KeptPost:
    """The number a post was given, its thread, and the delivery number taken with it.

    new_as  by which it is newer than what was sent before: its number, unless that was given long ago
    """

    number: int
    thread: int
    delivery: int
    place: Place
    new_as: int


def is_seen(tx: Tx, list_id: int, draft: Draft) -> int | None:
    """The number of the same post kept before: same Message-ID and substance."""
    return message_ids.same_message_id(tx, list_id, draft.message_id).get(draft.substance)


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

    asked_thread  the one it was sent into, by the number that it had then: it may be merged into another one since
    asked_by   what named the thread: its address, or its item of a digest
    letter_id  the letter, where it is kept already (a held post, one of several answers to a digest)
    text       new text, where it is only a part of the letter's
    known      which of the Message-IDs it names stand in threads, where that was asked already
    taken      its numbers, where those of several are taken together
    known_as   the name its author is a member with, where that was asked already
    """
    if known is None:
        known = message_ids.known_ids(tx, mlist.list_id, [*draft.ancestors, draft.message_id])
    draft, known = _as_known(draft, known)
    if not draft.name:
        draft = replace(draft, name=_known_name(tx, mlist.list_id, draft) if known_as is None else known_as)
    if asked_thread is not None:
        asked_thread = post_store.thread_of(tx, mlist.list_id, asked_thread)
    found = find_place(tx, mlist, draft, known, asked_thread, asked_by, imported)
    if text is None and found.parent is not None and (draft.seams or (not imported and _may_repeat_parent(draft))):
        draft = _without_parent(tx, mlist.list_id, draft, found.parent)
    if taken is None:
        taken = list_store.take_numbers(tx, mlist.list_id, number=1, letter=letter_id is None, delivery=1)
    thread = found.thread if found.thread is not None else taken.number
    if letter_id is None:
        letter_id = taken.letter
        keep_arrived(tx, mlist.list_id, letter_id, arrival, draft, "post", number=taken.number)
    post_store.keep_post(tx, _post(mlist, draft, taken.number, letter_id, thread, found, now, imported, text))
    _keep_ids(tx, mlist.list_id, thread, taken.number, draft, known)
    if found.thread is None:
        subject = called(draft.subject, draft.text if text is None else text)
        thread_store.open_thread(tx, mlist.list_id, thread, subject, draft.normal.normal, draft.date)
    else:
        thread_store.grow_thread(tx, mlist.list_id, thread, draft.date)
    if asked_thread is None and is_awaited(draft, known):
        thread = _take_answers(tx, mlist.list_id, draft, known[draft.message_id].thread, taken.number, thread)
    return KeptPost(taken.number, thread, taken.delivery, found, taken.number)


def keep_arrived(
    tx: Tx,
    list_id: int,
    letter_id: int,
    arrival: Arrival,
    draft: Draft,
    fate: str,
    *,
    reason: str = "",
    number: int | None = None,
) -> None:
    """Keep a letter as it came, with what becomes of it."""
    letter = letter_store.Letter(
        list_id=list_id,
        letter_id=letter_id,
        received=arrival.received,
        door=arrival.door,
        sender=arrival.sender,
        recipient=arrival.recipient,
        peer=arrival.peer,
        message_id=draft.message_id,
        size=len(arrival.raw),
        fate=fate,
        reason=reason,
        number=number,
        substance=draft.substance_and_subject,
    )
    letter_store.keep_letter(tx, letter, draft.sha256, arrival.packed or pack(arrival.raw))


def _keep_ids(tx: Tx, list_id: int, thread: int, number: int, draft: Draft, known: Mapping[str, Known]) -> None:
    """Its own Message-ID, and those that it names and nobody has seen: their letters may still come."""
    missing = [one for one in draft.ancestors if one not in known]
    if draft.message_id not in known or known[draft.message_id].number is None or missing:
        message_ids.keep_ids(tx, list_id, thread, draft.message_id, number, missing)


def _as_known(draft: Draft, known: Mapping[str, Known]) -> tuple[Draft, Mapping[str, Known]]:
    """A letter that names its ancestors as they are called here: one of somebody erased got another Message-ID."""
    masked = {one: masked_id(one) for one in draft.ancestors if one in known and known[one].is_masked}
    if not masked:
        return draft, known
    ancestors = tuple(masked.get(one, one) for one in draft.ancestors)
    return replace(draft, ancestors=ancestors), {**known, **{new: known[old] for old, new in masked.items()}}


def _known_name(tx: Tx, list_id: int, draft: Draft) -> str:
    """The name that the author of a post is a member with."""
    member = members.find_writer(tx, list_id, draft.author)
    return member.name if member is not None and member.is_member else ""


def _may_repeat_parent(draft: Draft) -> bool:
    """Is it worth asking for the post it answers, which may stand there without marks?"""
    return not draft.quoted and len(draft.text) >= SHORTEST_REPEAT


def _without_parent(tx: Tx, list_id: int, draft: Draft, parent: int) -> Draft:
    answered = post_store.get_post(tx, list_id, parent)
    return without_repeats(draft, answered.text) if answered is not None else draft


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
    message_ids.adopt_answers(tx, list_id, thread, draft.message_id, number)
    for one in post_store.answers_to(tx, list_id, thread, number):
        _cut_question(tx, list_id, one, draft.text)
    return thread


def _is_head_of(tx: Tx, list_id: int, head: Thread, rest: Thread) -> bool:
    return is_headless(tx, list_id, rest.number) and not is_headless(tx, list_id, head.number)


def _cut_question(tx: Tx, list_id: int, answer: Post, question: str) -> None:
    """What came in its turn loses the post that it answers and repeats without marks; so does what came too early."""
    if answer.imported or answer.redacted is not None or post_store.shares_letter(tx, list_id, answer):
        return
    text, quoted = cut_repeats(answer.text, answer.quoted, question, name=answer.name, author=answer.author)
    if text != answer.text:
        post_store.change_post(tx, list_id, answer.number, text=text, quoted=quoted)


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
