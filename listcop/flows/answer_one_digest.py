"""A reply to the one digest of all lists: what it says of each item goes to the list that the item is of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate, chain

from listcop.core.addresses import Address, Role, same_mailbox
from listcop.core.digest_answers import (
    AnswerLine,
    DigestAnswer,
    answer_lines,
    place_digest_answer,
    quoting,
)
from listcop.core.digest_marks import DigestItemRef
from listcop.core.lists import MailingList
from listcop.core.own_letter import is_in, without_ours
from listcop.core.site import Site
from listcop.core.zones import find_zones
from listcop.flows import digest_words, keep_keys
from listcop.flows.digest_shown import by_number_alone, items_together, texts_redacted
from listcop.flows.read_letter import Letter
from listcop.flows.send_one_digest import text_sent
from listcop.flows.talk import Talk
from listcop.store import digests, members
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.digests import ONE
from listcop.store.keys import Key

Parts = list[list[int]]  # list and digest of each part of the letter


@dataclass(frozen=True, slots=True)
class Part:
    """What of an answer is for one list.

    number     of the list's digest
    has_files  the files of the answer are for this list: they go with the first item that is answered
    before     of how much that is for other lists comes first: only the first of all bears the letter's Message-ID
    """

    mlist: MailingList
    number: int
    placed: DigestAnswer
    has_files: bool
    before: int = 0


def place(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address) -> list[Part]:
    """What is answered in each list; [] for any other letter."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != ONE or not _is_theirs(tx, key.address, letter.message.from_address or ""):
        return []
    if key.expires <= letter.now:  # what it was made of is not kept so long
        return []
    parts, redacted = digests_of(key), []
    for list_id, number in parts:
        closed = digests.get_digest(tx, list_id, number)
        redacted += texts_redacted(tx, closed) if closed is not None else []
    shown, at = items_together(tx, parts), {list_id: at for at, (list_id, _) in enumerate(parts)}
    items = [by_number_alone(one) for _, one in shown]
    where = {one.n: (at[there.list_id], one) for there, one in shown}  # which of the digests, and what it is there
    opening, sent = str(key.data.get(keep_keys.OPENING, "")), text_sent(tx, site, parts)
    text = without_ours(letter.message.text, opening)
    answer = _lines_of(text, sent, redacted)
    if is_in("\n".join(one.text for one in answer if not one.quoted), opening):  # answered within it: to be asked for
        answer = ()
    name = letter.message.from_name
    placed = place_digest_answer(answer, items, [sent], is_redacted=bool(redacted), name=name)
    return _by_list(tx, parts, placed, where, _first_answered(placed, letter))


def shown_together(tx: Tx, site: Site, mlist: MailingList, address: Address) -> Parts:
    """What came in the letter that this address of a key was for; [] where that was no letter of several lists."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    return digests_of(key) if key is not None else []


def digests_of(key: Key) -> Parts:
    found: Parts = key.data.get("digests", [])
    return found


def texts_of(tx: Tx, site: Site, key: Key | None) -> list[str]:
    """What the one digest said that this key came with, with what was redacted since; [] for any other key."""
    if key is None or key.purpose != ONE:
        return []
    closed = [digests.get_digest(tx, list_id, number) for list_id, number in digests_of(key)]
    redacted = [text for one in closed if one is not None for text in texts_redacted(tx, one)]
    return [text_sent(tx, site, digests_of(key)), *redacted]


def _lines_of(text: str, sent: str, redacted: list[str]) -> tuple[AnswerLine, ...]:
    zones = find_zones(text, is_reply=True, known=[sent, *redacted])
    return quoting(answer_lines(text, zones.quote, (*zones.signature, *zones.footer)), redacted)


def too_late(talk: Talk) -> str:
    """An answer that comes when nothing of the digest is kept any more; or one that is not its reader's."""
    return talk.settled() if _is_theirs(talk.tx, talk.brought_key.address, talk.address) else talk.elsewhere()


def _is_theirs(tx: Tx, asked: str, author: str) -> bool:
    person = members.person_of(tx, asked)
    return same_mailbox(asked, author) or (person is not None and members.person_of(tx, author) == person)


def _by_list(
    tx: Tx, closed: Parts, placed: DigestAnswer, where: dict[int, tuple[int, DigestItemRef]], first: int | None
) -> list[Part]:
    """What could not be placed is asked back by the first list that the letter is for."""
    found: dict[int, DigestAnswer] = defaultdict(lambda: DigestAnswer(()))
    for one in placed.posts:
        at, item = where[one.thread]
        if item.thread is not None:
            found[at] = replace(found[at], posts=(*found[at].posts, replace(one, thread=item.thread)))
    for words in placed.greetings:
        at, item = where[words.person]
        if item.person is not None:
            found[at] = replace(found[at], greetings=(*found[at].greetings, replace(words, person=item.person)))
    order = sorted(found) or [0]
    with_files = where[first][0] if first is not None else order[0]
    parts: list[Part] = []
    counted = sorted(order, key=lambda at: (at != with_files, at))
    said = [len(found[at].posts) + len(found[at].greetings) for at in counted]
    before = dict(zip(counted, accumulate(said, initial=0), strict=False))
    for at in order:
        list_id, number = closed[at]
        rest = placed.unplaced if at == order[0] else ""
        answer = replace(found[at], unplaced=rest)
        parts.append(Part(list_store.get_list(tx, list_id), number, answer, at == with_files, before[at]))
    return parts


def _first_answered(placed: DigestAnswer, letter: Letter) -> int | None:
    """The item that is answered first; a word to us, such as `2: mute`, answers none."""
    said = (one.thread for one in placed.posts if not digest_words.is_word(letter, one.text))
    return next(chain(said, (one.person for one in placed.greetings)), None)
