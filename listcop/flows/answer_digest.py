"""An answer to a digest as a whole becomes posts, each in the thread of the item it answers."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from itertools import islice
from typing import Any

from listcop.core import headers
from listcop.core.addresses import Address, Role
from listcop.core.digest_answers import (
    AnswerLine,
    DigestAnswer,
    Greeting,
    Head,
    Placed,
    answer_lines,
    heads_in,
    place_digest_answer,
    quoting,
    shows_all,
)
from listcop.core.digest_data import Digest, Item
from listcop.core.digest_marks import DigestItemRef, item_meant, item_named
from listcop.core.keys import hash_key, random_key
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.core.zones import find_zones
from listcop.flows import digest_words, greet_newcomer, release_post, thread_words
from listcop.flows.find_quiet import kept_of
from listcop.flows.greet_newcomer import introduction_of
from listcop.flows.keep_post import keep_post
from listcop.flows.read_letter import Letter, keep_only
from listcop.flows.redact_post import REDACTED
from listcop.flows.release_post import Posted
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address, tell
from listcop.store import digests, events, keys, letters, members, posts, threads
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod

KEPT_FOR = timedelta(days=14)
LOOKED_THROUGH = 60  # digests among which one that is quoted is looked for
PLACE_ANSWER = "place-answer"  # the purpose of a key that asks which item an answer belongs to


def place(tx: Tx, mlist: MailingList, member: Member | None, message: Message, number: int) -> DigestAnswer | None:
    """Place what a letter says about the items of digest `number`; None when there is no such digest."""
    closed = digests.get_digest(tx, mlist.list_id, number)
    if closed is None:
        return None
    lines, edition = _lines_of(tx, mlist, message, closed), _edition(closed, member)
    sent = [text for name, _, _, text in digests.editions_of(tx, mlist.list_id, number) if name == edition]
    is_redacted = bool(texts_redacted(tx, closed))
    return place_digest_answer(lines, _items(tx, mlist, closed, member), sent, is_redacted=is_redacted)


def _items(tx: Tx, mlist: MailingList, closed: ClosedPeriod, member: Member | None) -> list[DigestItemRef]:
    """The items of the edition this member got; each edition numbers its own."""
    return [item_of(tx, mlist, row) for row in closed.items.get(_edition(closed, member), [])]


def _edition(closed: ClosedPeriod, member: Member | None) -> str:
    names = list(closed.items)
    lite = "-lite" if member is not None and member.lite else ""
    wanted = f"member{lite}@"
    if member is not None and "facilitator" in closed.items and member.is_facilitator:
        wanted = "facilitator"
    elif member is not None and member.cadence == "each" and f"short{lite}" in closed.items:
        wanted = f"short{lite}"
    return next((one for one in names if one.startswith(wanted)), names[0] if names else "")


def items_kept(digest: Digest) -> list[list[object]]:
    """What an answer to a digest as a whole is placed by, for `item_of`: number, thread, subject, text; of a quiet
    member also what fits them, of a newcomer who it is."""
    return [[item.n, item.home, item.subject, item.text, *_of_person(item)] for item in digest.items]


def _of_person(item: Item) -> list[int]:
    if not item.member:
        return []
    return kept_of(item) if item.section == "quiet" else [0, 0, 0, item.member]


def item_of(tx: Tx, mlist: MailingList, row: list[Any]) -> DigestItemRef:
    """An item as it was kept; that of a newcomer who introduced themself by now is their introduction."""
    n, thread, subject, text = row[:4]
    person = int(row[7]) if len(row) > 7 else None
    if person is not None and (thread := introduction_of(tx, mlist, person)) is not None:
        person = None
    return DigestItemRef(n, thread, subject, tuple(text.split("\n")), thread_address(mlist, thread), person)


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


def named_in(tx: Tx, mlist: MailingList, letter: Letter, *, is_let_in: bool = False) -> Address | None:
    """What a letter to the list itself answers by its Message-IDs, `ref:` line or quotes: its reply address was lost.

    A letter that answers a post is a post, though somebody further up in its thread answered a letter of ours. Quotes
    name a digest and nothing else, as its address does, which anybody can guess: who writes is asked of this letter as
    of any other, and no key is read from them.

    is_let_in  a moderator read it: then a stranger's quotes are looked up too, which cost the most of all
    """
    heads = heads_in(letter.message.text) if letter.reference is None and letter.draft.normal.is_reply else ()
    if letter.reference is None and not heads:
        return None
    if any(one.number for one in posts.known_ids(tx, mlist.list_id, letter.answered()[:1]).values()):
        return None
    if letter.reference is not None:
        return letter.reference
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    is_reader = member is not None and member.is_member and member.state != "banned"
    return _quoted(tx, mlist, member, heads) if is_reader or is_let_in else None


def _quoted(tx: Tx, mlist: MailingList, member: Member | None, heads: Sequence[Head]) -> Address | None:
    """The newest digest whose items a reply repeats."""
    own = member.membership_id if member is not None else 0
    for closed in islice(digests.newest_digests(tx, mlist.list_id, own), LOOKED_THROUGH):
        if any(shows_all([row[:3] for row in rows], heads) for rows in closed.items.values()):
            return Address(mlist.name, mlist.domain, Role.digest, number=closed.number)
    return None


def texts_sent(tx: Tx, mlist: MailingList, answered: Address | None) -> list[str]:
    """What a digest of the list said, in each edition, with what was redacted since; [] where none was answered."""
    closed = _digest_answered(tx, mlist, answered)
    if closed is None:
        return []
    sent = [text for _, _, _, text in digests.editions_of(tx, mlist.list_id, closed.number)]
    return [*sent, *texts_redacted(tx, closed)]


def subjects_sent(tx: Tx, mlist: MailingList, answered: Address | None) -> list[str]:
    """The subject of a digest of the list, in each edition; [] where none was answered."""
    closed = _digest_answered(tx, mlist, answered)
    found = digests.editions_of(tx, mlist.list_id, closed.number) if closed is not None else []
    return [subject for _, _, subject, _ in found]


def _digest_answered(tx: Tx, mlist: MailingList, answered: Address | None) -> ClosedPeriod | None:
    if answered is None or answered.role is not Role.digest or answered.list_name != mlist.name:
        return None
    return digests.get_digest(tx, mlist.list_id, answered.number)


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
    items = [item_of(tx, mlist, row) for row in closed.items["facilitator"]]
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
) -> DigestAnswer:
    """One post for each item answered, written anew without the quoted digest; the letter itself is kept too.

    What is said of an item by one word, such as `2: mute`, is done and not posted. What comes back is left over.
    """
    done = list(zip(placed.posts, digest_words.carry_out(tx, site, mlist, letter, placed.posts), strict=True))
    answers = tuple(answer for answer, word in done if not word)
    came = _post_and_greet(tx, site, mlist, member, letter, recipient, replace(placed, posts=answers))
    if told := [one for one in (came.told, *(word for _, word in done)) if one]:
        keep_only(tx, mlist, letter, recipient, "answer", ", ".join(told))
    return came.left


@dataclass(frozen=True, slots=True)
class _Came:
    """What came of an answer: its posts, how many newcomers got words of it, and what is left over."""

    posted: Sequence[Posted]
    greeted: int
    left: DigestAnswer

    @property
    def told(self) -> str:
        said = ["posted as " + ", ".join(f"#{one.number}" for one in self.posted)] if self.posted else []
        return ", ".join([*said, f"handed on to {self.greeted}"] if self.greeted else said)


def _post_and_greet(
    tx: Tx, site: Site, mlist: MailingList, member: Member | None, letter: Letter, recipient: str, placed: DigestAnswer
) -> _Came:
    """Post what is for threads, hand on what is for newcomers, and tell of all in one receipt."""
    posted = [
        _keep(tx, site, mlist, member, letter, recipient, letter.message, answer, count)
        for count, answer in enumerate(placed.posts)
    ]
    greeted: list[str] = []
    left: list[Greeting] = []
    for one in placed.greetings:
        with_files = not posted and not greeted  # they go with the first, as those of posts do
        is_for_us = thread_words.word_alone(one.text, letter.now.date()) is not None  # `2: mute`: of no thread there
        if not is_for_us and greet_newcomer.greet(tx, site, mlist, member, letter, one, with_files=with_files):
            greeted.append(one.name)
        else:
            left.append(one)
    release_post.send_receipt(tx, site, mlist, member, posted, letter.now, letter.message, greeted)
    return _Came(posted, len(greeted), DigestAnswer((), placed.unplaced, tuple(left)))


def post_held(tx: Tx, site: Site, mlist: MailingList, letter: Letter, letter_id: int, number: int) -> list[int]:
    """Post what a held letter says of the items of a digest; what fits none is asked back."""
    member = members.find_member(tx, mlist.list_id, letter.message.from_address or "")
    placed = place(tx, mlist, member, letter.message, number) or DigestAnswer((), "")
    (recipient,) = letter.envelope.recipients
    came = _post_and_greet(tx, site, mlist, member, letter, recipient, placed)
    letters.change_fate(tx, mlist.list_id, letter_id, "answer", came.told or "unplaced")
    if came.left.waits or not came.told:
        ask_back(tx, site, mlist, letter, recipient, number, came.left, letter_id)
    return [one.number for one in came.posted]


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
) -> Posted:
    """Keep one answer as a post of its own; its author is told of it once all are kept.

    message  what was answered; `letter` brings it now, and is another one where we had to ask back
    """
    raw = _written(tx, mlist, message, answer, count, letter.now)
    draft = draft_post(read_message(raw), letter.now)
    arrival = replace(letter.arrival(recipient), raw=raw, packed=None, size=None)
    kept = keep_post(tx, mlist, draft, arrival, now=letter.now, asked_thread=answer.thread, asked_by="digest")
    answers = message if count == 0 else None
    release_post.release(tx, site, mlist, member, kept, draft, letter.now, answers=answers, has_receipt=False)
    return Posted(kept.number, kept.thread, draft.subject)


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
    left: DigestAnswer,
    letter_id: int | None = None,
) -> None:
    """Keep what could not be placed, and ask its author once, privately, which item it belongs to.

    An answer without a word of their own is told as such, and nothing is asked. What was for a newcomer whom it cannot
    reach is asked about as well: it may be said to everyone.

    letter_id  the letter, where it is kept already
    """
    if letter_id is None:
        letter_id = keep_only(tx, mlist, letter, recipient, "answer", "unplaced")
    closed = digests.get_digest(tx, mlist.list_id, number)
    author = letter.message.from_address
    if closed is None or author is None:
        return
    member = members.find_member(tx, mlist.list_id, author)
    if not left.waits and not letter.message.attachments:
        tell_empty(tx, site, mlist, letter, member)
        return
    text = "\n\n".join([*([left.unplaced] if left.unplaced else []), *(one.text for one in left.greetings)])
    key = random_key(secrets.token_bytes(16))
    data: dict[str, Any] = {"address": author, "member": author, "command": None}
    data |= {"letter": letter_id, "digest": number, "text": text}
    keys.keep_key(
        tx, mlist.list_id, hash_key(site.secret, key), PLACE_ANSWER, author, data, letter.now, letter.now + KEPT_FOR
    )
    facts = _asked(tx, mlist, closed, member, text, KEPT_FOR.days) | {"unreached": [one.name for one in left.greetings]}
    language = member.language if member is not None else ""
    tell(
        tx, site, mlist, "digest-answer-unplaced", author, facts,
        now=letter.now, language=language, answers=letter.message, key=key,
    )  # fmt: skip


def tell_empty(tx: Tx, site: Site, mlist: MailingList, letter: Letter, member: Member | None) -> None:
    """An answer to a letter of ours said nothing of its own: its author may have sent it too early."""
    language = member.language if member is not None else ""
    to = letter.message.from_address or ""
    tell(tx, site, mlist, "answer-empty", to, {}, now=letter.now, language=language, answers=letter.message)


def thread_meant(tx: Tx, mlist: MailingList, letter: Letter, key: keys.Key) -> int | None:
    """The thread of the item that an answer to our question names, or None."""
    closed = digests.get_digest(tx, mlist.list_id, key.data["digest"])
    member = members.find_member(tx, mlist.list_id, key.address)
    lines = letter.draft.text.split("\n")
    item = item_meant(lines, _items(tx, mlist, closed, member)) if closed is not None else None
    return item.thread if item is not None else None


def ask_again(talk: Talk, key: keys.Key) -> None:
    """The answer to our question names no item: that is said, with all that was asked. Key and answer stay good."""
    closed = digests.get_digest(talk.tx, talk.mlist.list_id, key.data["digest"])
    if closed is None or not talk.may_tell("digest-answer-unplaced"):
        return
    member = members.find_member(talk.tx, talk.mlist.list_id, key.address)
    facts = _asked(talk.tx, talk.mlist, closed, member, key.data["text"], max((key.expires - talk.now).days, 1))
    talk.tell("digest-answer-unplaced", facts | {"is_again": True}, key=talk.to.key)


def _asked(
    tx: Tx, mlist: MailingList, closed: ClosedPeriod, member: Member | None, text: str, days: int
) -> dict[str, Any]:
    """What the question tells: the items that an answer can go to, and the answer that waits."""
    shown = [one for one in _items(tx, mlist, closed, member) if one.thread]
    items = [{"n": one.n, "subject": one.subject, "number": one.thread} for one in shown]
    facts: dict[str, Any] = {"number": closed.number, "items": items, "days": days, "text": text[:2000]}
    return facts | {"unreached": [], "is_again": False}


def post_kept(tx: Tx, site: Site, mlist: MailingList, letter: Letter, key: keys.Key) -> None:
    """Post the text we kept, or do what it says by one word: its author has said which item it belongs to."""
    thread = thread_meant(tx, mlist, letter, key)
    assert thread is not None, f"{mlist.name}: an answer that names no item was taken for one that does"
    (done,) = digest_words.carry_out(tx, site, mlist, letter, [Placed(thread, key.data["text"])])
    if done:
        letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", done)
        return
    message = read_message(letters.letter_raw(tx, mlist.list_id, key.data["letter"]))
    member = members.find_member(tx, mlist.list_id, key.address)
    posted = _keep(tx, site, mlist, member, letter, mlist.address, message, Placed(thread, key.data["text"]), 0)
    release_post.send_receipt(tx, site, mlist, member, [posted], letter.now, message)
    letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", f"posted as #{posted.number}")
