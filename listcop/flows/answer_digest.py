"""An answer to a digest as a whole becomes posts, each in the thread of the item it answers."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from listcop.core.addresses import hash_key, random_key
from listcop.core.digest_answers import DigestAnswer, DigestItemRef, answer_lines, place_digest_answer
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message
from listcop.core.posting import substance_of
from listcop.core.site import Site
from listcop.core.zones import find_zones
from listcop.flows import release_post
from listcop.flows.keep_post import keep_post
from listcop.flows.tell import tell
from listcop.store import digests, keys, letters
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod

if TYPE_CHECKING:
    from listcop.flows.accept_message import Letter

KEPT_FOR = timedelta(days=14)


def place(tx: Tx, mlist: MailingList, member: Member | None, message: Message, number: int) -> DigestAnswer | None:
    """Place what a letter says about the items of digest `number`; None when there is no such digest."""
    closed = digests.get_digest(tx, mlist.list_id, number)
    if closed is None:
        return None
    zones = find_zones(message.text, is_reply=True)
    lines = answer_lines(message.text, zones.quote, (*zones.signature, *zones.footer))
    return place_digest_answer(lines, _items(closed, member))


def _items(closed: ClosedPeriod, member: Member | None) -> list[DigestItemRef]:
    """The items of the edition this member got; each edition numbers its own."""
    names = list(closed.items)
    wanted = "member@"
    if member is not None and "facilitator" in closed.items and member.is_facilitator:
        wanted = "facilitator"
    elif member is not None and member.cadence == "each" and "short" in closed.items:
        wanted = "short"
    name = next((one for one in names if one.startswith(wanted)), names[0] if names else None)
    rows: list[list[Any]] = closed.items[name] if name else []
    return [DigestItemRef(n, thread, subject, tuple(text.split("\n"))) for n, thread, subject, text in rows]


def post_all(
    tx: Tx, site: Site, mlist: MailingList, member: Member | None, letter: Letter, recipient: str, placed: DigestAnswer
) -> None:
    """One post for each item answered; the letter is kept once."""
    letter_id = None
    for count, answer in enumerate(placed.posts):
        draft = replace(
            letter.draft,
            text=answer.text,
            quoted="",
            substance=substance_of(answer.text, letter.draft.attachments, letter.draft.author),
            message_id=letter.draft.message_id if count == 0 else _own_id(letter.draft.message_id, count),
            ancestors=(),
        )
        kept = keep_post(
            tx, mlist, draft, letter.arrival(recipient), now=letter.now, asked_thread=answer.thread, letter_id=letter_id
        )
        if letter_id is None:
            letter_id = letters.letter_of_post(tx, mlist.list_id, kept.number)
        answers = letter.message if count == 0 else None
        release_post.release(tx, site, mlist, member, kept, draft, letter.now, answers=answers)


def _own_id(message_id: str, count: int) -> str:
    """A Message-ID for the second and later posts that one letter becomes."""
    local, _, domain = message_id.strip("<>").rpartition("@")
    return f"<{local}.{count + 1}@{domain}>"


def ask_back(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, number: int) -> None:
    """Keep what could not be placed, and ask its author once, privately, which item it belongs to."""
    from listcop.flows.accept_message import keep_only

    letter_id = keep_only(tx, mlist, letter, recipient, "answer", "unplaced")
    closed = digests.get_digest(tx, mlist.list_id, number)
    author = letter.message.from_address
    if closed is None or author is None:
        return
    key = random_key(secrets.token_bytes(16))
    data = {"letter": letter_id, "digest": number, "address": author, "member": author, "command": None}
    keys.keep_key(
        tx, mlist.list_id, hash_key(site.secret, key), "place-answer", author, data, letter.now, letter.now + KEPT_FOR
    )
    items = [{"n": one.n, "subject": one.subject} for one in _items(closed, None) if one.thread]
    facts = {"number": number, "items": items, "days": KEPT_FOR.days, "text": letter.draft.text[:2000]}
    tell(tx, site, mlist, "digest-answer-unplaced", author, facts, now=letter.now, answers=letter.message, key=key)
