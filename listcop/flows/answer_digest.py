"""An answer to a digest as a whole becomes posts, each in the thread of the item it answers."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

from listcop.core import headers
from listcop.core.addresses import Role
from listcop.core.digest_answers import (
    AnswerLine,
    DigestAnswer,
    DigestItemRef,
    Placed,
    answer_lines,
    item_named,
    place_digest_answer,
    quoting,
)
from listcop.core.keys import hash_key, random_key
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.core.zones import find_zones
from listcop.flows import digest_words, release_post
from listcop.flows.keep_post import keep_post
from listcop.flows.read_letter import Letter, keep_only
from listcop.flows.redact_post import REDACTED
from listcop.flows.tell import role_address, tell
from listcop.store import digests, events, keys, letters, members, posts, threads
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod

KEPT_FOR = timedelta(days=14)
PLACE_ANSWER = "place-answer"  # the purpose of a key that asks which item an answer belongs to


def place(tx: Tx, mlist: MailingList, member: Member | None, message: Message, number: int) -> DigestAnswer | None:
    """Place what a letter says about the items of digest `number`; None when there is no such digest."""
    closed = digests.get_digest(tx, mlist.list_id, number)
    if closed is None:
        return None
    lines, edition = _lines_of(tx, mlist, message, closed), _edition(closed, member)
    sent = [text for name, _, _, text in digests.editions_of(tx, mlist.list_id, number) if name == edition]
    is_redacted = bool(texts_redacted(tx, closed))
    return place_digest_answer(lines, _items(mlist, closed, member), sent, is_redacted=is_redacted)


def _items(mlist: MailingList, closed: ClosedPeriod, member: Member | None) -> list[DigestItemRef]:
    """The items of the edition this member got; each edition numbers its own."""
    return [_ref(mlist, row) for row in closed.items.get(_edition(closed, member), [])]


def _edition(closed: ClosedPeriod, member: Member | None) -> str:
    names = list(closed.items)
    lite = "-lite" if member is not None and member.lite else ""
    wanted = f"member{lite}@"
    if member is not None and "facilitator" in closed.items and member.is_facilitator:
        wanted = "facilitator"
    elif member is not None and member.cadence == "each" and f"short{lite}" in closed.items:
        wanted = f"short{lite}"
    return next((one for one in names if one.startswith(wanted)), names[0] if names else "")


def _ref(mlist: MailingList, row: list[Any]) -> DigestItemRef:
    n, thread, subject, text = row[:4]
    return DigestItemRef(n, thread, subject, tuple(text.split("\n")), thread_address(mlist, thread))


def thread_address(mlist: MailingList, thread: int | None) -> str:
    """The address that reaches one thread alone; "" where there is none."""
    if thread is None or mlist.settings.sub_addresses == "no":
        return ""
    return role_address(mlist, Role.thread, number=thread)


def _lines_of(tx: Tx, mlist: MailingList, message: Message, closed: ClosedPeriod) -> tuple[AnswerLine, ...]:
    """The lines of an answer; what repeats the digest is quoted, also where no mark says so."""
    sent = [text for _, _, _, text in digests.editions_of(tx, mlist.list_id, closed.number)]
    redacted = texts_redacted(tx, closed)
    zones = find_zones(message.text, is_reply=True, known=[*sent, *redacted])
    return quoting(answer_lines(message.text, zones.quote, (*zones.signature, *zones.footer)), redacted)


def texts_redacted(tx: Tx, closed: ClosedPeriod) -> list[str]:
    """What was redacted since the digest was made, as far as letters still hold it ("" where they are emptied).

    The digest shows it no more, but who got it before may quote it.
    """
    refs = events.refs_after(tx, closed.list_id, REDACTED, "digest", f"d{closed.number}")
    numbers = sorted(int(ref.lstrip("#")) for ref in refs)
    found = posts.some_posts(tx, closed.list_id, [number for number in numbers if number <= closed.up_to])
    letters_of = [(post, read_message(letters.letter_raw(tx, closed.list_id, post.letter_id))) for post in found]
    return [draft_post(message, post.accepted).text for post, message in letters_of]


def head_of(tx: Tx, mlist: MailingList, message: Message, closed: ClosedPeriod) -> tuple[list[str], list[str]]:
    """New lines of an answer to the facilitators' edition: those above its first answer to a thread, and the rest."""
    lines = _lines_of(tx, mlist, message, closed)
    new = [one.text for one in lines if not one.quoted]
    items = [_ref(mlist, row) for row in closed.items["facilitator"]]
    at = next((at for at, line in enumerate(new) if _answers_a_thread(line, items)), len(new))
    return new[:at], new[at:]


def _answers_a_thread(line: str, items: list[DigestItemRef]) -> bool:
    """`2: my answer`, but not `2: invite`: that is an order, if for the wrong number."""
    item = item_named([line], items)
    return item is not None and item.thread is not None and len(line.split()) != 2


def is_seen(tx: Tx, mlist: MailingList, message_id: str) -> bool:
    """Did an answer under this Message-ID come before? It came by two doors, or was sent again."""
    return any(one.fate == "answer" for one in letters.letters_by_message_id(tx, mlist.list_id, message_id))


def post_all(
    tx: Tx, site: Site, mlist: MailingList, member: Member | None, letter: Letter, recipient: str, placed: DigestAnswer
) -> None:
    """One post for each item answered, written anew without the quoted digest; the letter itself is kept too.

    What is said of an item by one word, such as `2: mute`, is done and not posted.
    """
    done = list(zip(placed.posts, digest_words.carry_out(tx, site, mlist, letter, placed.posts), strict=True))
    written = [
        _keep(tx, site, mlist, member, letter, recipient, letter.message, answer, count)
        for count, answer in enumerate(answer for answer, word in done if not word)
    ]
    posted = ["posted as " + ", ".join(f"#{number}" for number in written)] if written else []
    keep_only(tx, mlist, letter, recipient, "answer", ", ".join([*posted, *(word for _, word in done if word)]))


def post_held(tx: Tx, site: Site, mlist: MailingList, letter: Letter, letter_id: int, number: int) -> list[int]:
    """Post what a held letter says of the items of a digest; what fits none is asked back."""
    member = members.find_member(tx, mlist.list_id, letter.message.from_address or "")
    placed = place(tx, mlist, member, letter.message, number) or DigestAnswer((), "")
    (recipient,) = letter.envelope.recipients
    written = [
        _keep(tx, site, mlist, member, letter, recipient, letter.message, answer, count)
        for count, answer in enumerate(placed.posts)
    ]
    told = "posted as " + ", ".join(f"#{one}" for one in written) if written else "unplaced"
    letters.change_fate(tx, mlist.list_id, letter_id, "answer", told)
    if placed.unplaced or not written:
        ask_back(tx, site, mlist, letter, recipient, number, placed.unplaced, letter_id)
    return written


def _keep(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member | None,
    letter: Letter,
    recipient: str,
    message: Message,
    answer: Placed,
    count: int,
) -> int:
    """Keep one answer as a post of its own; returns its number.

    message  what was answered; `letter` brings it now, and is another one where we had to ask back
    """
    raw = _written(tx, mlist, message, answer, count, letter.now)
    draft = draft_post(read_message(raw), letter.now)
    arrival = replace(letter.arrival(recipient), raw=raw, packed=None, size=None)
    kept = keep_post(tx, mlist, draft, arrival, now=letter.now, asked_thread=answer.thread)
    release_post.release(tx, site, mlist, member, kept, draft, letter.now, answers=message if count == 0 else None)
    return kept.number


def _written(tx: Tx, mlist: MailingList, message: Message, answer: Placed, count: int, now: datetime) -> bytes:
    """What a member says of one item, as a letter into its thread; files go with the first."""
    thread = threads.get_thread(tx, mlist.list_id, answer.thread)
    opener = posts.get_post(tx, mlist.list_id, answer.thread)
    subject = thread.subject if thread is not None else ""
    fields = [
        ("From", headers.mailbox(message.from_name, message.from_address or "")),
        ("To", mlist.address),
        ("Subject", subject if read_subject(subject).is_reply else f"Re: {subject}"),
        ("Date", format_datetime(message.date or now)),
        ("Message-ID", _own_id(message.message_id, count, mlist.domain)),
    ]
    if opener is not None and (answered := headers.message_ids([opener.message_id])):
        fields += [("In-Reply-To", answered), ("References", answered)]
    files = [(one.name, one.type, attachment_bytes(message, one)) for one in message.attachments if count == 0]
    return headers.write_letter(fields, answer.text + "\n", attachments=files)


def _own_id(message_id: str, count: int, domain: str) -> str:
    """The letter's own Message-ID for its first post; one made of it for the others, and where it had none."""
    local, _, at = message_id.strip("<>").rpartition("@")
    local = local or at
    return f"<{local}.{count + 1}@{domain}>" if count or at == local else message_id


def ask_back(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    number: int,
    text: str,
    letter_id: int | None = None,
) -> None:
    """Keep what could not be placed, and ask its author once, privately, which item it belongs to.

    letter_id  the letter, where it is kept already
    """
    if letter_id is None:
        letter_id = keep_only(tx, mlist, letter, recipient, "answer", "unplaced")
    closed = digests.get_digest(tx, mlist.list_id, number)
    author = letter.message.from_address
    if closed is None or author is None:
        return
    member = members.find_member(tx, mlist.list_id, author)
    key = random_key(secrets.token_bytes(16))
    data: dict[str, Any] = {"address": author, "member": author, "command": None}
    data |= {"letter": letter_id, "digest": number, "text": text}
    keys.keep_key(
        tx, mlist.list_id, hash_key(site.secret, key), PLACE_ANSWER, author, data, letter.now, letter.now + KEPT_FOR
    )
    shown = [one for one in _items(mlist, closed, member) if one.thread]
    items = [{"n": one.n, "subject": one.subject, "number": one.thread} for one in shown]
    facts = {"number": number, "items": items, "days": KEPT_FOR.days, "text": text[:2000]}
    language = member.language if member is not None else ""
    tell(
        tx, site, mlist, "digest-answer-unplaced", author, facts,
        now=letter.now, language=language, answers=letter.message, key=key,
    )  # fmt: skip


def thread_meant(tx: Tx, mlist: MailingList, letter: Letter, key: keys.Key) -> int | None:
    """The thread of the item whose number an answer to our question begins with, or None."""
    closed = digests.get_digest(tx, mlist.list_id, key.data["digest"])
    member = members.find_member(tx, mlist.list_id, key.address)
    lines = letter.draft.text.split("\n")
    item = item_named(lines, _items(mlist, closed, member)) if closed is not None else None
    return item.thread if item is not None else None


def post_kept(tx: Tx, site: Site, mlist: MailingList, letter: Letter, key: keys.Key) -> None:
    """Post the text we kept: its author has said which item it belongs to."""
    thread = thread_meant(tx, mlist, letter, key)
    assert thread is not None, f"{mlist.name}: an answer that names no item was taken for one that does"
    message = read_message(letters.letter_raw(tx, mlist.list_id, key.data["letter"]))
    member = members.find_member(tx, mlist.list_id, key.address)
    number = _keep(tx, site, mlist, member, letter, mlist.address, message, Placed(thread, key.data["text"]), 0)
    letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", f"posted as #{number}")
