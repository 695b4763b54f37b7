"""Everything of a list is made anew from the raw letters and the log of what people decided."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace
from datetime import datetime

from listcop.core.lists import MailingList
from listcop.core.masking import masked_id
from listcop.core.message import read_message
from listcop.core.posting import MOST_BEHIND, Draft, draft_post, unmasked, without_repeats
from listcop.core.search import words_of
from listcop.core.tagger.weights import Weights
from listcop.core.threads import called, is_bare, read_subject
from listcop.flows import read_posts
from listcop.flows.export_letters import is_masked
from listcop.flows.publish_archive import forget_index
from listcop.flows.read_posts import indexed_text
from listcop.store import letters, message_ids, posts, readings, search, threads
from listcop.store.database import Store, Tx
from listcop.store.posts import Attached, Post

BATCH = 50


def rebuild(
    store: Store,
    weights: Weights,
    mlist: MailingList,
    now: datetime,
    told: Callable[[int], None] = lambda count: None,
) -> int:
    """Read every letter anew into its post, then every thread; numbers, threads and people's words stay.

    A letter that became several posts (an answer to a digest) keeps the text each was given, and what was taken out
    or masked stays so.
    """
    forget_index(store, mlist.list_id)
    with store.read() as tx:
        numbers, shared = posts.all_numbers(tx, mlist.list_id), posts.shared_letters(tx, mlist.list_id)
    for start in range(0, len(numbers), BATCH):
        some = numbers[start : start + BATCH]
        store.write(lambda tx, some=some: _rebuild_some(tx, mlist, some, shared))  # type: ignore[misc]
        told(len(some))
    read_posts.catch_up(store, weights, mlist.list_id)
    return len(numbers)


def _rebuild_some(tx: Tx, mlist: MailingList, numbers: list[int], shared: Set[int]) -> None:
    for post in posts.some_posts(tx, mlist.list_id, numbers):
        values: dict[str, object] = {"read_by": 0}
        if post.redacted is None and not is_masked(tx, mlist, post) and post.letter_id not in shared:
            values |= anew(tx, mlist, post)
        posts.change_post(tx, mlist.list_id, post.number, **values)
        if post.number == post.thread:
            row = threads.get_thread(tx, mlist.list_id, post.thread)
            if row is not None and "subject" not in row.said:
                own = str(values.get("subject", post.subject))
                named: dict[str, object] = {"normal_subject": read_subject(row.subject).normal}
                if is_bare(own):
                    subject = called(own, str(values.get("text", post.text)))
                    named = {"normal_subject": read_subject(own).normal, "subject": subject}
                threads.change_thread(tx, mlist.list_id, post.thread, **named)
    readings.forget(tx, mlist.list_id, numbers)


def forget_findings(tx: Tx, mlist: MailingList, post: Post) -> None:
    """Take a post out of the index, and of what reading found, while its text still stands: it is read anew then."""
    if post.read_by != 0:
        search.forget_posts(tx, mlist.list_id, [(post.number, words_of(indexed_text(post)))])
    readings.forget(tx, mlist.list_id, [post.number])


def anew(tx: Tx, mlist: MailingList, post: Post) -> dict[str, object]:
    """What a post is made of, read again from its letter."""
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    draft = draft_post(message, post.accepted, is_archived=post.imported)
    if post.imported:
        draft = unmasked(draft, message)
        is_told_here = message.date == draft.date and abs(post.date - draft.date) <= MOST_BEHIND
        draft = draft if is_told_here else replace(draft, date=post.date)  # the archive told it
        draft = _without_parent(tx, mlist, draft, post) if draft.seams else draft
    elif post.parent is not None:
        draft = _without_parent(tx, mlist, draft, post)
    elif post.quoted and not draft.quoted:  # a letter of ours was repeated without marks: what was cut stays cut
        draft = replace(draft, text=post.text, quoted=post.quoted)
    return _below(tx, mlist, post, draft) | {
        "author": draft.author,
        "name": draft.name or post.name,  # where the letter told none: as they were known when it came
        "subject": draft.subject,
        "date": draft.date,
        "automatic": draft.automatic,
        "reply_mark": draft.normal.is_reply,
        "attachments": [[a.name, a.type, a.size, a.sha256, a.part] for a in map(_attached, draft.attachments)],
        "substance": draft.substance,
        "text": draft.text,
        "quoted": draft.quoted,
    }


def _below(tx: Tx, mlist: MailingList, post: Post, draft: Draft) -> dict[str, object]:
    """Which post it answers, where the one that it names is in its thread; earlier releases did not wait for it."""
    found = message_ids.known_ids(tx, mlist.list_id, [draft.answers] if draft.answers else []).get(draft.answers or "")
    is_here = found is not None and found.number not in (None, post.number) and found.thread == post.thread
    answers = masked_id(draft.answers) if draft.answers and found is not None and found.is_masked else draft.answers
    return {"answers": answers} | ({"parent": found.number} if found is not None and is_here else {})


def _without_parent(tx: Tx, mlist: MailingList, draft: Draft, post: Post) -> Draft:
    parent = posts.get_post(tx, mlist.list_id, post.parent) if post.parent is not None else None
    if parent is not None and parent.redacted is not None:  # what was cut while its text stood stays cut
        return replace(draft, text=post.text, quoted=post.quoted)
    return without_repeats(draft, parent.text) if parent is not None else draft


def _attached(one: object) -> Attached:
    return Attached(*(getattr(one, name) for name in ("name", "type", "size", "sha256", "part")))
