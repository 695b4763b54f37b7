"""An answer that fits no item of its digest is kept, and its author asked which one; an empty one is told as such."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Literal

from listcop.core.addresses import Address, Role, same_mailbox
from listcop.core.digest_answers import DigestAnswer, Placed
from listcop.core.digest_marks import DigestItemRef, item_meant
from listcop.core.keys import hash_key, random_key
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, read_message
from listcop.core.site import Site
from listcop.flows import digest_words, keep_keys, limit_asking, release_post, thread_words, write_post
from listcop.flows.answer_digest import carry_out, keep_answer, place
from listcop.flows.digest_shown import by_number_alone, items_of, items_together
from listcop.flows.read_letter import Letter, keep_only, without_files
from listcop.flows.talk import Talk, talk_of
from listcop.flows.tell import tell
from listcop.store import digests, keys, letters, members, posts, threads
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod

KEPT_FOR = timedelta(days=14)
PLACE_ANSWER = "place-answer"  # the purpose of a key that asks which item an answer belongs to
LET_IN = "let_in"  # of what such a key brings with it: a moderator read the answer, and let it in


@dataclass(frozen=True, slots=True)
class LetIn:
    """What came of a held letter that was let in: the numbers of its posts.

    is_private       of an answer to a digest some was for us, such as `2: mute`, or for one newcomer: only its author
                     is told of it
    left             asked: its author is asked where the rest belongs; empty: they are told that it says nothing
    is_from_archive  an archive had brought the post meanwhile, and it goes out now
    """

    posts: tuple[int, ...]
    is_private: bool = False
    left: Literal["", "asked", "empty"] = ""
    is_from_archive: bool = False


def post_held(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    letter_id: int,
    number: int,
    placed: DigestAnswer | None = None,
    together: Sequence[Sequence[int]] = (),
) -> LetIn:
    """Post what a held letter says of the items of a digest, do what it says by one word; what fits none is asked
    back.

    placed, together  as in an answer to the one digest of several lists (`take_digest_answer`)
    """
    member = members.find_member(tx, mlist.list_id, letter.message.from_address or "")
    placed = placed or place(tx, mlist, member, letter.message, number) or DigestAnswer((), "")
    (recipient,) = letter.envelope.recipients
    came = carry_out(tx, site, mlist, member, letter, recipient, placed, is_let_in=True)
    letters.change_fate(tx, mlist.list_id, letter_id, "answer", came.told or "unplaced")
    let_in = LetIn(tuple(one.number for one in came.posted), bool(came.greeted or came.done))
    if not came.left.waits and came.told:
        return let_in
    rest = without_files(letter) if came.posted or came.greeted else letter
    is_asked = ask_back(tx, site, mlist, rest, recipient, number, came.left, letter_id, together)
    return replace(let_in, left="asked" if is_asked else "empty")


def ask_back(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    number: int,
    left: DigestAnswer,
    letter_id: int | None = None,
    together: Sequence[Sequence[int]] = (),
) -> bool:
    """Keep what could not be placed, and ask its author once, privately, which item it belongs to.

    An answer without a word of their own is told as such, and nothing is asked: then False comes back. What was for a
    newcomer whom it cannot reach is asked about as well: it may be said to everyone.

    letter_id  the letter, where it is kept already
    together   list and digest of each part, where those of several lists came in one letter
    """
    is_let_in = letter_id is not None
    if letter_id is None:
        letter_id = keep_only(tx, mlist, letter, recipient, "answer", "unplaced")
    closed = digests.get_digest(tx, mlist.list_id, number)
    author = letter.message.from_address
    if closed is None or author is None:
        return False
    member = members.find_member(tx, mlist.list_id, author)
    if not is_let_in and not limit_asking.may_answer(tx, site, letter, member):
        return False
    if not left.waits and not letter.message.attachments:
        tell_empty(tx, site, mlist, letter, member)
        return False
    text = "\n\n".join([*([left.unplaced] if left.unplaced else []), *(one.text for one in left.greetings)])
    key = random_key(secrets.token_bytes(16))
    data: dict[str, Any] = {"address": author, "member": author, "command": None}
    data |= {"letter": letter_id, "digest": number, "text": text, "digests": [list(one) for one in together]}
    data |= {LET_IN: True} if is_let_in else {}
    data["files"] = bool(letter.message.attachments)  # else they went with what was posted
    keys.keep_key(
        tx, mlist.list_id, hash_key(site.secret, key), PLACE_ANSWER, author, data, letter.now, letter.now + KEPT_FOR
    )
    facts = _asked(tx, mlist, closed, data, KEPT_FOR.days) | {"unreached": [one.name for one in left.greetings]}
    language = member.language if member is not None else ""
    tell(
        tx, site, mlist, "digest-answer-unplaced", author, facts,
        now=letter.now, language=language, answers=letter.message, key=key,
    )  # fmt: skip
    return True


def tell_empty(tx: Tx, site: Site, mlist: MailingList, letter: Letter, member: Member | None) -> None:
    """An answer to a letter of ours said nothing of its own: its author may have sent it too early."""
    language = member.language if member is not None else ""
    to = letter.message.from_address or ""
    tell(tx, site, mlist, "answer-empty", to, {}, now=letter.now, language=language, answers=letter.message)


def ask_again(talk: Talk, key: keys.Key, *, is_rest: bool = False) -> None:
    """The answer to our question names no item: that is said, with all that was asked. Key and answer stay good.

    is_rest  it brought new answers, and what was kept is placed by none of them
    """
    closed = digests.get_digest(talk.tx, talk.mlist.list_id, key.data["digest"])
    if closed is None or not talk.may_tell("digest-answer-unplaced"):
        return
    facts = _asked(talk.tx, talk.mlist, closed, key.data, max((key.expires - talk.now).days, 1))
    talk.tell("digest-answer-unplaced", facts | {"is_again": not is_rest, "is_rest": is_rest}, key=talk.to.key)


def tell_dropped(talk: Talk, key: keys.Key) -> None:
    """Its author wants it posted no more."""
    letters.change_fate(talk.tx, talk.mlist.list_id, key.data["letter"], "answer", "dropped by its author")
    if talk.may_tell("digest-answer-dropped"):
        facts = {"number": key.data["digest"], "text": key.data["text"][:2000]}
        talk.tell("digest-answer-dropped", facts)


def _asked(tx: Tx, mlist: MailingList, closed: ClosedPeriod, data: Mapping[str, Any], days: int) -> dict[str, Any]:
    """What the question tells: the items that an answer can go to, and the answer that waits."""
    shown = [(there, one) for there, one in items_asked(tx, mlist, data) if one.thread]
    items = [{"n": one.n, "subject": one.subject, "number": one.thread} for _, one in shown]
    facts: dict[str, Any] = {"number": closed.number, "items": items, "days": days, "text": data["text"][:2000]}
    lists = list(dict.fromkeys(there.address for there, _ in shown)) if data.get("digests") else []
    return facts | {"unreached": [], "is_again": False, "is_rest": False, "lists": lists}


def items_asked(tx: Tx, mlist: MailingList, data: Mapping[str, Any]) -> list[tuple[MailingList, DigestItemRef]]:
    """The items that its author was shown, each with its list; `data`: what our question brings back."""
    if together := data.get("digests"):
        return items_together(tx, together)
    closed = digests.get_digest(tx, mlist.list_id, data["digest"])
    member = members.find_member(tx, mlist.list_id, data["address"])
    return [(mlist, one) for one in items_of(tx, mlist, closed, member)] if closed is not None else []


Meant = tuple[MailingList, int]  # a list, and a thread of it


def thread_meant(tx: Tx, mlist: MailingList, letter: Letter, key: keys.Key) -> Meant | None:
    """The thread of the item that an answer to our question names, or None."""
    shown = items_asked(tx, mlist, key.data)
    items = [by_number_alone(one) if key.data.get("digests") else one for _, one in shown]
    item = item_meant(letter.draft.text.split("\n"), items)
    found = next((pair for pair, one in zip(shown, items, strict=True) if one is item), None)
    return (found[0], found[1].thread) if found is not None and found[1].thread is not None else None


def post_meant(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address
) -> tuple[MailingList, Letter, Address] | None:
    """The text we kept as a letter into the thread that its author names now, and the list of that thread: another
    one where the digests of several came in one letter. It is taken there like any letter, so that whoever may not
    post any more does not. None for any other answer, and for what `settle_kept` is for."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != PLACE_ANSWER:
        return None
    talk = talk_of(tx, site, mlist, letter, address)
    if talk.asker.automatic or talk.is_forged or talk.key_state != "good":
        return None
    meant = thread_meant(tx, mlist, talk.letter, key)
    if meant is None or not same_mailbox(key.address, talk.address):
        return None
    there, number = meant
    thread = threads.get_thread(tx, there.list_id, number)
    if thread is None or (there.list_id == mlist.list_id and _is_settled_here(letter, key)):
        return None
    written = write_post.into_thread(tx, there, letter, thread, key.data["text"], files_of=kept_letter(tx, mlist, key))
    return there, written, Address(there.name, there.domain, Role.thread, number=number)


def kept_letter(tx: Tx, mlist: MailingList, key: keys.Key) -> Message:
    """The letter that brought what we kept, without files that were posted already."""
    message = read_message(letters.letter_raw(tx, mlist.list_id, key.data["letter"]))
    return message if key.data.get("files", True) else replace(message, attachments=())


def _is_settled_here(letter: Letter, key: keys.Key) -> bool:
    """Is nobody to decide any more whether it is posted: a moderator read it, or it is one word to us?"""
    is_word = thread_words.word_alone(key.data["text"], letter.now.date(), letter.draft.name) is not None
    return bool(key.data.get(LET_IN)) or is_word


def note_posted(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, there: MailingList, message_id: str
) -> None:
    """That list took it under this Message-ID: nothing waits here any more."""
    key = keep_keys.find_key(tx, site, mlist, address.key)
    assert key is not None, f"{mlist.name}: what was kept for a key was posted, and the key is not there"
    keys.settle_key(tx, mlist.list_id, key.key_hash, "answered", letter.now)
    known = posts.known_ids(tx, there.list_id, [message_id]).get(message_id)
    is_post_here = there.list_id == mlist.list_id and known is not None and known.number is not None
    told = f"posted as #{known.number}" if known is not None and is_post_here else f"handed on to {there.name}"
    letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", told)


def settle_kept(tx: Tx, site: Site, mlist: MailingList, letter: Letter, key: keys.Key) -> None:
    """Do what the text we kept says by one word, or post it where a moderator let it in: its author has said which
    item it belongs to."""
    meant = thread_meant(tx, mlist, letter, key)
    assert meant is not None, f"{mlist.name}: an answer that names no item was taken for one that does"
    assert meant[0].list_id == mlist.list_id, f"{mlist.name}: what is for {meant[0].name} is posted there"
    thread, is_let_in = meant[1], bool(key.data.get(LET_IN))
    (done,) = digest_words.carry_out(tx, site, mlist, letter, [Placed(thread, key.data["text"])], is_let_in=is_let_in)
    if done:
        letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", done)
        return
    assert is_let_in, f"{mlist.name}: what nobody let in is taken like any letter"
    message = replace(kept_letter(tx, mlist, key), from_address=members.spelling_of(tx, key.address, mlist.list_id))
    member = members.find_writer(tx, mlist.list_id, key.address)
    posted = keep_answer(tx, site, mlist, member, letter, mlist.address, message, Placed(thread, key.data["text"]), 0)
    release_post.send_receipt(tx, site, mlist, member, [posted], letter.now, message)
    letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", f"posted as #{posted.number}")
