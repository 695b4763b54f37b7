"""A reply to the one digest of all lists: what it says of each item goes to the list that the item is of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

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
from listcop.flows import keep_keys
from listcop.flows.digest_shown import item_of, texts_redacted
from listcop.flows.read_letter import Letter
from listcop.flows.send_one_digest import ONE, text_sent
from listcop.flows.talk import Talk
from listcop.store import digests, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

Part = tuple[MailingList, int, DigestAnswer]


def place(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address) -> list[Part]:
    """For each list, the number of its digest and what is answered there; [] for any other letter."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != ONE or not _is_theirs(tx, key.address, letter.message.from_address or ""):
        return []
    if key.expires <= letter.now:  # what it was made of is not kept so long
        return []
    items: list[DigestItemRef] = []
    where: dict[int, tuple[int, DigestItemRef]] = {}  # an item's number → which of the digests, and what it is there
    redacted: list[str] = []
    for at, (list_id, number) in enumerate(key.data["digests"]):
        closed, there = digests.get_digest(tx, list_id, number), list_store.get_list(tx, list_id)
        redacted += texts_redacted(tx, closed) if closed is not None else []
        for row in closed.items["member@"] if closed is not None else []:
            one = item_of(tx, there, row)
            thread, person = (one.n if known is not None else None for known in (one.thread, one.person))
            items.append(replace(one, thread=thread, person=person))  # numbers of threads differ from list to list
            where[one.n] = (at, one)
    opening, sent = str(key.data.get(keep_keys.OPENING, "")), text_sent(tx, site, key.data["digests"])
    text = without_ours(letter.message.text, opening)
    answer = _lines_of(text, sent, redacted)
    if is_in("\n".join(one.text for one in answer if not one.quoted), opening):  # answered within it: to be asked for
        answer = ()
    placed = place_digest_answer(answer, items, [sent], is_redacted=bool(redacted))
    return _by_list(tx, key.data["digests"], placed, where)


def _lines_of(text: str, sent: str, redacted: list[str]) -> tuple[AnswerLine, ...]:
    zones = find_zones(text, is_reply=True, known=[sent, *redacted])
    return quoting(answer_lines(text, zones.quote, (*zones.signature, *zones.footer)), redacted)


def too_late(talk: Talk) -> str:
    """An answer that comes when nothing of the digest is kept any more; or one that is not its reader's."""
    assert talk.key is not None, "only an answer to a letter of ours brings a key"
    return talk.settled() if _is_theirs(talk.tx, talk.key.address, talk.address) else talk.elsewhere()


def _is_theirs(tx: Tx, asked: str, author: str) -> bool:
    person = members.person_of(tx, asked)
    return same_mailbox(asked, author) or (person is not None and members.person_of(tx, author) == person)


def _by_list(
    tx: Tx, closed: list[list[int]], placed: DigestAnswer, where: dict[int, tuple[int, DigestItemRef]]
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
    parts = []
    for at in order:
        list_id, number = closed[at]
        rest = placed.unplaced if at == order[0] else ""
        parts.append((list_store.get_list(tx, list_id), number, replace(found[at], unplaced=rest)))
    return parts
