"""The letters of a list as they leave it in an mbox: as they came, but for what was taken out of their posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from listcop.core.anew import write_anew
from listcop.core.lists import MailingList
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.flows.masked_ids import ancestors_here, by_ids_here
from listcop.store import erasing, events, letters, posts
from listcop.store.database import Tx
from listcop.store.letters import Letter
from listcop.store.posts import Post

MASKED = "masked"  # the event of a post in which somebody erased was named


def letters_to_export(tx: Tx, mlist: MailingList) -> Iterator[tuple[Letter, bytes]]:
    """Every letter that became a post, in the order they came."""
    has_masked = bool(erasing.masked_ids(tx, mlist.list_id))
    changed = posts.redacted_letters(tx, mlist.list_id) | masked_letters(tx, mlist)
    for letter, raw in letters.each_letter(tx, mlist.list_id, ("post",)):
        shown = _anew(tx, mlist, letter.letter_id, raw) if letter.letter_id in changed else raw
        yield letter, by_ids_here(tx, mlist, shown) if has_masked else shown


def masked_letters(tx: Tx, mlist: MailingList) -> set[int]:
    """Letters of others that name somebody who was erased."""
    found = events.events_of(tx, mlist.list_id, what=MASKED, limit=1_000_000)
    numbers = [int(one.ref.lstrip("#")) for one in found]
    return {one.letter_id for one in posts.some_posts(tx, mlist.list_id, numbers)}


def is_masked(tx: Tx, mlist: MailingList, post: Post) -> bool:
    """Does the letter of a post name somebody who was erased? Then nothing is shown, sent or made anew from it."""
    return events.last_event(tx, mlist.list_id, MASKED, f"#{post.number}") is not None


def letter_to_show(tx: Tx, mlist: MailingList, post: Post) -> bytes:
    """The letter of a post as others may have it: as it came, but without who was erased."""
    raw = letters.letter_raw(tx, mlist.list_id, post.letter_id)
    return _anew(tx, mlist, post.letter_id, raw) if is_masked(tx, mlist, post) else raw


def _anew(tx: Tx, mlist: MailingList, letter_id: int, raw: bytes) -> bytes:
    message = read_message(raw)
    made = posts.posts_of_letter(tx, mlist.list_id, letter_id)
    return rewritten(mlist, made, message, ancestors_here(tx, mlist, message))


def rewritten(mlist: MailingList, made: Sequence[Post], message: Message, ancestors: Sequence[str]) -> bytes:
    """A letter made from what is shown of its posts, with the files they still have, by the names these have now."""
    texts = [one.text if one.redacted is None else f"[redacted: {one.redacted}]" for one in made]
    brought = {one.sha256: one for one in message.attachments}
    kept = dict.fromkeys((file.name or "file", file.sha256) for one in made for file in one.attachments)
    files = [
        (name, brought[sha256].type, attachment_bytes(message, brought[sha256]))
        for name, sha256 in kept
        if sha256 in brought
    ]
    first = made[0]
    return write_anew(
        author=first.author, name=first.name, to=mlist.address, subject=first.subject, date=first.date,
        message_id=first.message_id, ancestors=ancestors, text="\n\n".join(texts), files=files,
    )  # fmt: skip
