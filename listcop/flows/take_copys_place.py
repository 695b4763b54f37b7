"""A letter that waited takes the place of its copy that an archive brought meanwhile, and is new from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from listcop.core.lists import MailingList
from listcop.core.threads import Place
from listcop.flows.export_letters import is_masked
from listcop.flows.keep_post import Arrival, KeptPost, is_seen, keep_arrived
from listcop.flows.read_letter import Letter
from listcop.flows.rebuild_list import anew, forget_findings
from listcop.store import editions, events, letters, posts
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.posts import Post


def copy_of(tx: Tx, mlist: MailingList, letter: Letter) -> Post | None:
    """The post that an archive brought of a letter: nobody was mailed it. None where there is none, or what was taken
    out of it must not come back."""
    number = is_seen(tx, mlist.list_id, letter.draft)
    post = posts.get_post(tx, mlist.list_id, number) if number is not None else None
    if post is None or not post.imported or post.redacted is not None or is_masked(tx, mlist, post):
        return None
    return post


def take_place(
    tx: Tx, mlist: MailingList, copy: Post, letter: Letter, arrival: Arrival, now: datetime, *, letter_id: int | None
) -> KeptPost:
    """Make the post of the letter that came here, not of its copy; its number and its place in a thread stay.

    Its number is older than who joined, and what digests closed, since the import: it goes out as one that is taken
    for it now, and that no post will have.

    letter_id  the letter, where it is kept already
    """
    taken = list_store.take_numbers(tx, mlist.list_id, number=1, letter=letter_id is None, delivery=1)
    if letter_id is None:
        letter_id = taken.letter
        keep_arrived(tx, mlist.list_id, letter_id, arrival, letter.draft, "post", number=copy.number)
    forget_findings(tx, mlist, copy)
    values = anew(tx, mlist, replace(copy, letter_id=letter_id, imported=False, accepted=now))
    if letter.draft.quoted:  # a letter of ours that was repeated without marks is cut out of it
        values |= {"text": letter.draft.text, "quoted": letter.draft.quoted}
    values |= {"letter_id": letter_id, "imported": False, "accepted": now, "read_by": 0}
    posts.change_post(tx, mlist.list_id, copy.number, **values)
    letters.change_fate(tx, mlist.list_id, copy.letter_id, "discarded", "seen-before", copy.number)
    events.note(
        tx, mlist.list_id, editions.NEW_AS, at=now, ref=f"#{copy.number}", number=copy.number, new_as=taken.number
    )
    reason, confidence = copy.placed
    place = Place(copy.thread, copy.parent, reason, confidence)
    return KeptPost(copy.number, copy.thread, taken.delivery, place, taken.number)
