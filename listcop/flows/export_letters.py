"""The letters of a list as they leave it in an mbox: as they came, but for what was taken out of their posts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from listcop.core.anew import write_anew
from listcop.core.lists import MailingList
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.posting import Draft, draft_post
from listcop.core.telling import without_tail
from listcop.core.told_again import tells_again
from listcop.core.whole_letter import LETTERS, letters_saying
from listcop.flows.masked_ids import ancestors_here, by_ids_here
from listcop.store import erasing, events, letters, message_ids, posts
from listcop.store.database import Tx
from listcop.store.letters import Letter
from listcop.store.posts import Post

LAST_POSTS = 20  # of an author, that show which lines are the signature
MASKED = "masked"  # the event of a post in which somebody erased was named


def letters_to_export(tx: Tx, mlist: MailingList) -> Iterator[tuple[Letter, bytes]]:
    """Every letter that became a post, in the order they came."""
    changes = Changes(tx, mlist)
    for letter, raw in letters.each_letter(tx, mlist.list_id, ("post",)):
        yield letter, changes.exported(letter.letter_id, raw)


class Changes:
    """What of a list's letters leaves it otherwise than it came: posts that were taken out, people who were erased."""

    def __init__(self, tx: Tx, mlist: MailingList) -> None:
        self._tx, self._mlist = tx, mlist
        self._has_masked = bool(erasing.masked_ids(tx, mlist.list_id))
        self._out = taken_out(tx, mlist)
        redacted = posts.redacted_letters(tx, mlist.list_id)
        self._changed = redacted | masked_letters(tx, mlist) | self._out.quoting

    def exported(self, letter_id: int, raw: bytes) -> bytes:
        """A letter as it leaves the list."""
        forwards = self._out.forwards_in(raw)
        is_changed = letter_id in self._changed or bool(forwards)
        shown = _anew(self._tx, self._mlist, letter_id, raw, forwards) if is_changed else raw
        return by_ids_here(self._tx, self._mlist, shown) if self._has_masked else shown

    def post_of(self, draft: Draft) -> int | None:
        """The number of the post that an archive's letter was made of, though that says no more what once came."""
        here = message_ids.same_message_id(self._tx, self._mlist.list_id, draft.message_id)
        for post in posts.some_posts(self._tx, self._mlist.list_id, sorted(here.values())):
            raw = letters.letter_raw(self._tx, self._mlist.list_id, post.letter_id)
            if _substance(self.exported(post.letter_id, raw), post) == draft.substance:
                return post.number
        return None


def _substance(raw: bytes, post: Post) -> str:
    return draft_post(read_message(raw), post.accepted, is_archived=True).substance


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What was redacted in a list, as others' letters may still hold it.

    quoting   letters of these threads that quote: they are shown without
    said      of each redacted post what it said, without its author's usual end, "" where its letter is emptied, and
              its Message-ID
    """

    quoting: frozenset[int]
    said: tuple[tuple[str, str], ...]

    def forwards_in(self, raw: bytes) -> set[str]:
        """The hashes of letters that one hands on and that tell a redacted post."""
        if not self.said or not any(one.encode() in raw.lower() for one in LETTERS):
            return set()
        return letters_saying(read_message(raw), self._is_in)

    def _is_in(self, text: str) -> bool:
        return any(message_id in text or tells_again(text, said) for said, message_id in self.said)


def taken_out(tx: Tx, mlist: MailingList) -> TakenOut:
    """What was redacted in a list, and which letters of others quote in its threads."""
    redacted = posts.redacted_posts(tx, mlist.list_id)
    said = []
    for one in redacted:
        message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
        others = [of.text for of in posts.posts_of_author(tx, mlist.list_id, one.author, LAST_POSTS) if of.text]
        said.append((without_tail(draft_post(message, one.accepted).text, others), one.message_id))
    quoting = posts.quoting_letters(tx, mlist.list_id, [one.thread for one in redacted])
    return TakenOut(frozenset(quoting), tuple(said))


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


def _anew(tx: Tx, mlist: MailingList, letter_id: int, raw: bytes, without: Collection[str] = ()) -> bytes:
    message = read_message(raw)
    made = posts.posts_of_letter(tx, mlist.list_id, letter_id)
    return rewritten(mlist, made, message, ancestors_here(tx, mlist, message), without)


def rewritten(
    mlist: MailingList,
    made: Sequence[Post],
    message: Message,
    ancestors: Sequence[str],
    without: Collection[str] = (),
) -> bytes:
    """A letter made from what is shown of its posts, with the files they still have, by the names these have now.

    without  hashes of files that are left out
    """
    texts = [one.text if one.redacted is None else f"[redacted: {one.redacted}]" for one in made]
    brought = {one.sha256: one for one in message.attachments}
    kept = dict.fromkeys((file.name or "file", file.sha256) for one in made for file in one.attachments)
    files = [
        (name, brought[sha256].type, attachment_bytes(message, brought[sha256]))
        for name, sha256 in kept
        if sha256 in brought and sha256 not in without
    ]
    first = made[0]
    return write_anew(
        author=first.author, name=first.name, to=mlist.address, subject=first.subject, date=first.date,
        message_id=first.message_id, ancestors=ancestors, text="\n\n".join(texts), files=files,
    )  # fmt: skip
