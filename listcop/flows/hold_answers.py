"""What answers the one digest of several lists and must wait: each answer as the letter that it will be posted as.

Moderators of one list read nothing that is for another one (promise A8): neither what was said of its items nor the
letter they came in, which names the lists of its reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.addresses import Address, Role
from listcop.core.digest_answers import DigestAnswer, Greeting, Placed
from listcop.core.lists import MailingList, Member
from listcop.core.message import attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.core.references import reference_message_id
from listcop.core.rules import Ruled
from listcop.core.site import Site
from listcop.flows import digest_words, hold_post
from listcop.flows.answer_digest import own_id, written
from listcop.flows.answer_one_digest import Part
from listcop.flows.digest_shown import items_of
from listcop.flows.read_letter import Letter, keep_only, without_files
from listcop.store import digests
from listcop.store.database import Tx


def hold_all(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member | None,
    letter: Letter,
    recipient: str,
    part: Part,
    reason: str,
    ruled: Ruled,
    *,
    tells_author: bool,
) -> DigestAnswer:
    """Hold what is said of each item, do what is said by one word, keep the letter itself; what is left comes back."""
    words = digest_words.carry_out(tx, site, mlist, letter, part.placed.posts)
    answers = [one for one, word in zip(part.placed.posts, words, strict=True) if not word]
    told = list(filter(None, words))
    for thread, raw in _letters(tx, mlist, member, letter, part, answers):
        number = hold_post.hold(
            tx, site, mlist, draft_post(read_message(raw), letter.now),
            replace(letter.arrival(mlist.address), raw=raw, packed=None),
            reasons=(reason,), asked_thread=thread, tells_author=tells_author,
            answers=letter.message, now=letter.now, ruled=ruled,
        )  # fmt: skip
        told.append(f"held as h{number}")
    keep_only(tx, mlist, letter, recipient, "answer", ", ".join(told))
    return DigestAnswer((), part.placed.unplaced)


def _letters(
    tx: Tx, mlist: MailingList, member: Member | None, letter: Letter, part: Part, answers: list[Placed]
) -> Iterator[tuple[int | None, bytes]]:
    """Each with the thread it is for; one to a newcomer is for none."""
    bare = without_files(letter)  # they go with the first
    for at, answer in enumerate(answers):
        message = letter.message if at == 0 else bare.message
        yield answer.thread, written(tx, mlist, message, answer, part.before + at, letter.now)
    for at, words in enumerate(part.placed.greetings, len(answers)):
        yield None, _greeting(tx, mlist, member, letter if at == 0 else bare, part, words, part.before + at)


def _greeting(
    tx: Tx, mlist: MailingList, member: Member | None, letter: Letter, part: Part, words: Greeting, count: int
) -> bytes:
    """It names the digest and its item, as any plain answer to it does."""
    number, message = part.number, letter.message
    closed = digests.get_digest(tx, mlist.list_id, number)
    assert closed is not None, f"{mlist.name}: d{number} was answered, and is not there"
    item = next(one for one in items_of(tx, mlist, closed, member) if one.person == words.person)
    subjects = [subject for _, _, subject, _ in digests.editions_of(tx, mlist.list_id, number)]
    digest = Address(mlist.name, mlist.domain, Role.digest, number=number)
    fields = [
        ("From", headers.mailbox(message.from_name, message.from_address or "")),
        ("To", mlist.address),
        ("Subject", f"Re: {next(iter(subjects), '')}"),
        ("Date", format_datetime(message.date or letter.now)),
        ("Message-ID", own_id(message.message_id, count, mlist.domain)),
        ("In-Reply-To", reference_message_id(digest)),
    ]
    files = [(one.name, one.type, attachment_bytes(message, one)) for one in message.attachments]
    return headers.write_letter(fields, f"{item.n}: {words.text}\n", attachments=files)
