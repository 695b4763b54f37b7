"""An answer to a digest as a whole becomes posts, each in the thread of the item it answers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.digest_answers import (
    AnswerLine,
    DigestAnswer,
    Greeting,
    Placed,
    answer_lines,
    place_digest_answer,
    quoting,
)
from listcop.core.digest_marks import DigestItemRef, item_named
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.core.zones import find_zones
from listcop.flows import digest_words, greet_newcomer, release_post
from listcop.flows.digest_shown import edition_of, item_of, items_of, rows_for_facilitators, texts_redacted
from listcop.flows.fetched_again import COMPARED, is_same
from listcop.flows.keep_post import keep_post
from listcop.flows.read_letter import Letter, keep_only, without_files
from listcop.flows.receipts import Posted
from listcop.store import digests, letters, posts, threads
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod
from listcop.store.letters import Letter as Kept

_POSTED = re.compile(r"posted as (?:#\d+(?:, |$))+")


def place(tx: Tx, mlist: MailingList, member: Member | None, message: Message, number: int) -> DigestAnswer | None:
    """Place what a letter says about the items of digest `number`; None when there is no such digest."""
    closed = digests.get_digest(tx, mlist.list_id, number)
    if closed is None:
        return None
    lines, edition = _lines_of(tx, mlist, message, closed), edition_of(tx, closed, member)
    sent = [text for name, _, _, text in digests.editions_of(tx, mlist.list_id, number) if name == edition]
    is_redacted = bool(texts_redacted(tx, closed))
    name = message.from_name or (member.name if member is not None else "")
    return place_digest_answer(lines, items_of(tx, mlist, closed, member), sent, is_redacted=is_redacted, name=name)


def _lines_of(tx: Tx, mlist: MailingList, message: Message, closed: ClosedPeriod) -> tuple[AnswerLine, ...]:
    """The lines of an answer; what repeats the digest is quoted, also where no mark says so."""
    sent = [text for _, _, _, text in digests.editions_of(tx, mlist.list_id, closed.number)]
    redacted = texts_redacted(tx, closed)
    zones = find_zones(message.text, is_reply=True, known=[*sent, *redacted])
    return quoting(answer_lines(message.text, zones.quote, (*zones.signature, *zones.footer)), redacted)


def head_of(
    tx: Tx, mlist: MailingList, writer: Member, message: Message, closed: ClosedPeriod
) -> tuple[list[str], list[str]]:
    """New lines of an answer to the facilitators' edition: those above its first answer to a thread, and the rest."""
    lines = _lines_of(tx, mlist, message, closed)
    new = [one.text for one in lines if not one.quoted]
    items = [item_of(tx, mlist, row) for row in rows_for_facilitators(tx, closed, writer)]
    at = next((at for at, line in enumerate(new) if _answers_a_thread(line, items)), len(new))
    return new[:at], new[at:]


def _answers_a_thread(line: str, items: list[DigestItemRef]) -> bool:
    """`2: my answer`, but not `2: invite`: that is an order, if for the wrong number."""
    item = item_named([line], items)
    return item is not None and item.thread is not None and len(line.split()) != 2


def seen_before(tx: Tx, mlist: MailingList, letter: Letter) -> Kept | None:
    """The same answer, taken before: it came by two doors, to two addresses, or was sent again. What says something
    else under its Message-ID is another one."""
    last = letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, COMPARED, ("answer",))
    return next((one for one in last if is_same(tx, one, letter)), None)


def posted_as(kept: Kept) -> tuple[int, ...]:
    """The numbers of the posts that an answer became, as its reason tells them (see Came.told)."""
    told = _POSTED.match(kept.reason)
    return tuple(map(int, re.findall(r"\d+", told[0]))) if told else ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A letter that answers a digest, and the address that it came to; `member`: who wrote it.

    before  how much of it is for other lists and comes first: only the first of all posts bears its Message-ID
    """

    letter: Letter
    recipient: str
    member: Member | None
    before: int = 0


def post_all(tx: Tx, site: Site, mlist: MailingList, incoming: Incoming, placed: DigestAnswer) -> DigestAnswer:
    """One post for each item answered, written anew without the quoted digest; the letter itself is kept too.

    What is said of an item by one word, such as `2: mute`, is done and not posted. What comes back is left over.
    """
    came = carry_out(tx, site, mlist, incoming, placed)
    if came.told:
        keep_only(tx, mlist, incoming.letter, incoming.recipient, "answer", came.told)
    return came.left


@dataclass(frozen=True, slots=True)
class Came:
    """What came of an answer: its posts, how many newcomers got words of it, what came of words to us, what is left."""

    posted: Sequence[Posted]
    greeted: int
    left: DigestAnswer
    done: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        said = ["posted as " + ", ".join(f"#{one.number}" for one in self.posted)] if self.posted else []
        return ", ".join([*said, *([f"handed on to {self.greeted}"] if self.greeted else ()), *self.done])


def carry_out(
    tx: Tx, site: Site, mlist: MailingList, incoming: Incoming, placed: DigestAnswer, *, is_let_in: bool = False
) -> Came:
    """Do what is said by one word, and post the rest; `is_let_in`: a moderator read it and let it in."""
    words = digest_words.carry_out(tx, site, mlist, incoming.letter, placed.posts, is_let_in=is_let_in)
    answers = tuple(answer for answer, word in zip(placed.posts, words, strict=True) if not word)
    came = _post_and_greet(tx, site, mlist, incoming, replace(placed, posts=answers))
    return replace(came, done=tuple(filter(None, words)))


def _post_and_greet(tx: Tx, site: Site, mlist: MailingList, incoming: Incoming, placed: DigestAnswer) -> Came:
    """Post what is for threads, hand on what is for newcomers, and tell of all in one receipt."""
    letter, member = incoming.letter, incoming.member
    posted = [_keep_answer(tx, site, mlist, incoming, answer, at) for at, answer in enumerate(placed.posts)]
    greeted: list[str] = []
    left: list[Greeting] = []
    for one in placed.greetings:
        with_files = not posted and not greeted  # they go with the first, as those of posts do
        is_word = digest_words.is_word(letter, one.text)  # `2: mute`: of no thread there
        if not is_word and greet_newcomer.greet(tx, site, mlist, member, letter, one, with_files=with_files):
            greeted.append(one.name)
        else:
            left.append(one)
    release_post.send_receipt(tx, site, mlist, member, posted, letter.now, letter.message, greeted)
    return Came(posted, len(greeted), DigestAnswer((), placed.unplaced, tuple(left), placed.orders))


def _keep_answer(tx: Tx, site: Site, mlist: MailingList, incoming: Incoming, answer: Placed, at: int) -> Posted:
    """Keep one answer as a post of its own; its author is told of it once all are kept.

    at  behind how many for this list it comes: files go with the first
    """
    letter = incoming.letter
    message = letter.message if at == 0 else without_files(letter).message
    raw = written(tx, mlist, message, answer, incoming.before + at, letter.now)
    draft = draft_post(read_message(raw), letter.now)
    arrival = replace(letter.arrival(incoming.recipient), raw=raw, packed=None)
    kept = keep_post(tx, mlist, draft, arrival, now=letter.now, asked_thread=answer.thread, asked_by="digest")
    answers = message if at == 0 else None
    release_post.release(tx, site, mlist, incoming.member, kept, draft, letter.now, answers=answers, has_receipt=False)
    return release_post.posted_as(kept, draft)


def written(tx: Tx, mlist: MailingList, message: Message, answer: Placed, count: int, now: datetime) -> bytes:
    """What a member says of one item, as a letter into its thread, with the files of `message`.

    count  of those that became of the same letter before it
    """
    thread = threads.get_thread(tx, mlist.list_id, answer.thread)
    opener = posts.get_post(tx, mlist.list_id, answer.thread)
    subject = thread.subject if thread is not None else ""
    fields = [
        ("From", headers.mailbox(message.from_name, message.from_address or "")),
        ("To", mlist.address),
        ("Subject", subject if read_subject(subject).is_reply else f"Re: {subject}"),
        ("Date", format_datetime(message.date or now)),
        ("Message-ID", own_id(message.message_id, count, mlist.domain)),
    ]
    if opener is not None and (answered := headers.message_ids([opener.message_id])):
        fields += [("In-Reply-To", answered), ("References", answered)]
    files = [(one.name, one.type, attachment_bytes(message, one)) for one in message.attachments]
    return headers.write_letter(fields, answer.text + "\n", attachments=files)


_LOCAL_KEPT = 200  # else what is added might no longer fit into a line


def own_id(message_id: str, count: int, domain: str) -> str:
    """The letter's own Message-ID for its first post; one made of it for the others, and where it had none.

    Programs of two members may count alike: what is made tells `<1@a.example>` from `<1@b.example>`.
    """
    local, _, at = message_id.strip("<>").rpartition("@")
    local = local or at
    if not count and at != local:
        return message_id
    return f"<{local[:_LOCAL_KEPT]}.{count + 1}.{hashlib.sha256(message_id.encode()).hexdigest()[:8]}@{domain}>"
