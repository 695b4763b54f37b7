"""An answer that fits no item of its digest is kept, and its author asked which one; an empty one is told as such."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from listcop.core.digest_answers import DigestAnswer
from listcop.core.digest_marks import DigestItemRef
from listcop.core.keys import hash_key, random_key
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, read_message
from listcop.core.site import Site
from listcop.core.which_item import Said, beginning_of, read_said
from listcop.flows import limit_asking
from listcop.flows.answer_digest import Incoming, carry_out, place
from listcop.flows.blocked import is_blocked
from listcop.flows.digest_shown import by_number_alone, items_of, items_together
from listcop.flows.read_letter import Letter, keep_only, without_files
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import digests, keys, letters, members
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod

KEPT_FOR = timedelta(days=14)
PLACE_ANSWER = keys.PLACE_ANSWER
UNPLACED = "unplaced"  # the reason with which an answer is kept whose author is asked
LET_IN = "let_in"  # of what such a key brings with it: a moderator read the answer, and let it in
MORE = keys.MORE_FILES  # and the letters, beside the one that was kept, whose files wait with it


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
    before: int = 0,
) -> LetIn:
    """Post what a held letter says of the items of a digest, do what it says by one word; what fits none is asked
    back.

    placed, together, before  as in an answer to the one digest of several lists (`take_digest_answer`)
    """
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    placed = placed or place(tx, mlist, member, letter.message, number) or DigestAnswer((), "")
    (recipient,) = letter.envelope.recipients
    came = carry_out(tx, site, mlist, Incoming(letter, recipient, member, before), placed, is_let_in=True)
    letters.change_fate(tx, mlist.list_id, letter_id, "answer", came.told or UNPLACED)
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
        letter_id = keep_only(tx, mlist, letter, recipient, "answer", UNPLACED)
    closed = digests.get_digest(tx, mlist.list_id, number)
    author = letter.message.from_address
    if closed is None or author is None:
        return False
    member = members.find_writer(tx, mlist.list_id, author)
    has_key = bool(together)  # of a letter with digests of several lists, which its reader alone was sent
    if not (is_let_in or has_key) and not limit_asking.may_answer(tx, site, mlist, letter, member):
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
    data[keys.QUESTION] = letter_id
    about = _about(tx, mlist.list_id, author, data, letter.now)
    keys.keep_key(
        tx, mlist.list_id, hash_key(site.secret, key), PLACE_ANSWER, author, data, letter.now, letter.now + KEPT_FOR
    )
    facts = _asked(tx, mlist, closed, data, KEPT_FOR.days) | {"about": about}
    facts |= {"unreached": [one.name for one in left.greetings], "orders": list(left.orders)}
    language = member.language if member is not None else ""
    tell(
        tx, site, mlist, "digest-answer-unplaced", author, facts,
        now=letter.now, language=language, answers=letter.message, key=key,
    )  # fmt: skip
    return True


def tell_empty(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, member: Member | None, *, is_blank: bool = False
) -> None:
    """An answer to a letter of ours said nothing of its own, or a letter nothing at all (`is_blank`): its author may
    have sent it too early."""
    language = member.language if member is not None else ""
    to = letter.message.from_address or ""
    facts = {"is_blank": is_blank}
    tell(tx, site, mlist, "answer-empty", to, facts, now=letter.now, language=language, answers=letter.message)


def ask_again(talk: Talk, key: keys.Key, *, is_rest: bool = False, is_one: bool = True) -> None:
    """The answer to our question names no item: that is said, with all that was asked. Key and answer stay good.

    is_rest  some of it was placed, and what waits now is placed by nothing that it says: told however short ago we
             asked, since its author would take all of it for posted
    is_one   else it may as well be about another answer of theirs that waits
    """
    closed = digests.get_digest(talk.tx, talk.mlist.list_id, key.data["digest"])
    if closed is None or not talk.may_tell("digest-answer-rest" if is_rest else "digest-answer-unplaced"):
        return
    facts = _asked(talk.tx, talk.mlist, closed, key.data, max((key.expires - talk.now).days, 1))
    facts |= {"is_again": not is_rest, "is_rest": is_rest, "is_one": is_one}
    facts["about"] = _about(talk.tx, key.list_id, key.address, key.data, talk.now)
    talk.tell("digest-answer-unplaced", facts, key=talk.to.key)


def tell_dropped(talk: Talk, key: keys.Key) -> None:
    """Its author wants it posted no more."""
    letters.change_fate(talk.tx, talk.mlist.list_id, key.data["letter"], "answer", "dropped by its author")
    if talk.may_tell("digest-answer-dropped"):
        talk.tell("digest-answer-dropped", _dropped(key, is_lapsed=False))


def tell_lapsed(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Whoever did not say where their answer belongs gets its text back as it lapses, once; True if a letter was
    written. Before their keys end: what these bring is kept no longer then."""
    waited = [one for one in keys.open_of(tx, mlist.list_id, (PLACE_ANSWER,)) if one.expires <= now]
    by_question = {(one.address, keys.question_of(one)): one for one in waited}
    for one in by_question.values():
        member = members.find_writer(tx, mlist.list_id, one.address)
        if is_blocked(tx, one.address) or (member is not None and member.state == "banned"):
            continue
        language = member.language if member is not None else ""
        facts = _dropped(one, is_lapsed=True)
        tell(tx, site, mlist, "digest-answer-dropped", one.address, facts, now=now, language=language, is_answer=False)
    return bool(by_question)


def _dropped(key: keys.Key, is_lapsed: bool) -> dict[str, Any]:
    """What is told of an answer that is kept no longer; `is_lapsed`: nobody said in time where it belongs."""
    return {"number": key.data["digest"], "text": key.data["text"][:2000], "is_lapsed": is_lapsed}


def _asked(tx: Tx, mlist: MailingList, closed: ClosedPeriod, data: Mapping[str, Any], days: int) -> dict[str, Any]:
    """What the question tells: the items that an answer can go to, and the answer that waits."""
    shown = [(there, one) for there, one in items_asked(tx, mlist, data) if one.thread]
    items = [{"n": one.n, "subject": one.subject or there.title, "number": one.thread} for there, one in shown]
    facts: dict[str, Any] = {"number": closed.number, "items": items, "days": days, "text": data["text"][:2000]}
    lists = list(dict.fromkeys(there.address for there, _ in shown)) if data.get("digests") else []
    return facts | {"unreached": [], "is_again": False, "is_rest": False, "is_one": True, "lists": lists, "orders": []}


def _about(tx: Tx, list_id: int, author: str, data: Mapping[str, Any], now: datetime) -> str:
    """How the answer begins, for the subject of our question: only where another one waits, so that an answer of which
    a mail program keeps nothing but the subject still tells which of them it is about."""
    waiting = [one for one in keys.open_keys(tx, list_id, author, PLACE_ANSWER) if one.expires > now]
    is_only = all(keys.question_of(one) == data.get(keys.QUESTION, data["letter"]) for one in waiting)
    return "" if is_only else beginning_of(data["text"])


def items_asked(tx: Tx, mlist: MailingList, data: Mapping[str, Any]) -> list[tuple[MailingList, DigestItemRef]]:
    """The items that its author was shown, each with its list; `data`: what our question brings back."""
    if together := data.get("digests"):
        return items_together(tx, together)
    closed = digests.get_digest(tx, mlist.list_id, data["digest"])
    member = members.find_writer(tx, mlist.list_id, data["address"])
    return [(mlist, one) for one in items_of(tx, mlist, closed, member)] if closed is not None else []


def said_of(
    tx: Tx, mlist: MailingList, letter: Letter, key: keys.Key
) -> tuple[Said | None, list[tuple[MailingList, DigestItemRef]]]:
    """What an answer to our question says, and the items that its author was shown."""
    shown, together = items_asked(tx, mlist, key.data), bool(key.data.get("digests"))
    items = [by_number_alone(one) if together else one for _, one in shown]
    return read_said(letter.draft.text.split("\n"), items, letter.message.from_name, has_all=not together), shown


def kept_files(tx: Tx, mlist: MailingList, key: keys.Key) -> dict[int, Message]:
    """The letters whose files wait with what we kept, by their ids: those that were posted are none of them."""
    waiting = keys.letters_with_files(key)
    found = {one: read_message(letters.letter_raw(tx, mlist.list_id, one)) for one in waiting}
    return {one: message for one, message in found.items() if message.attachments}
