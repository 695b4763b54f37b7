"""Who was asked which item an answer belongs to says that it is for everyone, or answers anew: taken like any letter.

What none of it places is still kept, and its author is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from listcop.core.addresses import Address, Role, same_mailbox
from listcop.core.layout import clip, one_line
from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.moderation import Decision
from listcop.core.site import Site
from listcop.core.which_item import NewTexts, is_for_all, is_said_again, new_texts
from listcop.flows import ask_which_item, keep_keys, keep_refused, write_post
from listcop.flows.answer_digest import own_id
from listcop.flows.digest_shown import by_number_alone
from listcop.flows.read_letter import Letter
from listcop.flows.take_post import take_post
from listcop.flows.talk import Talk, talk_of
from listcop.flows.tell import role_address
from listcop.store import keys, letters, threads
from listcop.store.database import Tx
from listcop.store.threads import Thread

SUBJECT_WIDTH = 60  # of what is for everyone: its first line, as the answer bears the subject of ours
_TAKEN = ("accept", "hold")
_BEST = (*_TAKEN, "discard", "reject")
_NOTHING = Decision("accept", "unplaced")  # every number was of no thread: all of it is kept


@dataclass(frozen=True, slots=True)
class _Text:
    """What goes into a thread of a list; `is_kept`: it is what its author was asked about."""

    mlist: MailingList
    thread: Thread
    text: str
    is_kept: bool


def take(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address) -> Decision | None:
    """None for any other letter, also for one that names an item and says no more (`ask_which_item`)."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != ask_which_item.PLACE_ANSWER:
        return None
    talk = talk_of(tx, site, mlist, letter, address)
    if talk.asker.automatic or talk.is_forged or talk.key_state != "good":
        return None
    if not same_mailbox(key.address, talk.address):
        return None
    if is_for_all(talk.lines):
        return _to_everyone(talk, key) if not key.data.get("digests") else None
    shown = ask_which_item.items_asked(tx, mlist, key.data)
    items = [by_number_alone(one) if key.data.get("digests") else one for _, one in shown]
    found = new_texts(talk.lines, items, letter.message.from_name)
    if found is None:
        return None
    before = ask_which_item.kept_letter(tx, mlist, key)
    texts, rest = _places(talk, found, key.data["text"], {one.n: (there, one.thread) for there, one in shown})
    decision = _take_all(talk, texts, before)
    if decision.action in _TAKEN:
        _settle(talk, key, rest)
    return decision


def _to_everyone(talk: Talk, key: keys.Key) -> Decision:
    """The text we kept, as a letter to the list; its first line is its subject."""
    tx, mlist, text = talk.tx, talk.mlist, key.data["text"]
    before = ask_which_item.kept_letter(tx, mlist, key)
    subject = clip(one_line(next((line for line in text.split("\n") if line.strip()), "")), SUBJECT_WIDTH)
    written = write_post.as_post(mlist, talk.letter, subject, text, files_of=before)
    own = Address(mlist.name, mlist.domain, Role.post)
    decision = take_post(tx, talk.site, mlist, written, mlist.address, own)
    if decision.action in _TAKEN:
        _settle(talk, key, "")
    return decision


def _places(
    talk: Talk, found: NewTexts, kept: str, where: Mapping[int, tuple[MailingList, int | None]]
) -> tuple[list[_Text], str]:
    """What goes into which thread, in order, and the rest, which goes nowhere.

    where  the list and the thread of each number that its author was shown
    """
    said = [(item.n, text, False) for item, text in found.texts]
    said += [(found.kept.n, kept, True)] if found.kept is not None else []
    texts: list[_Text] = []
    rest = []
    for n, text, is_kept in said:
        there, number = where.get(n, (talk.mlist, None))
        thread = threads.get_thread(talk.tx, there.list_id, number) if number is not None else None
        if thread is not None:
            texts.append(_Text(there, thread, text, is_kept))
        else:
            rest.append(text)
    if found.kept is None and not is_said_again(kept, [text for _, text, _ in said]):
        rest.insert(0, kept)
    return texts, "\n\n".join(rest)


def _take_all(talk: Talk, texts: Sequence[_Text], before: Message) -> Decision:
    """Each is taken like any letter into its thread; where one is taken, of what is refused its author is told by
    letter.

    before  the letter that brought what was kept; its files go with that, those of the new one with its first text
    """
    letter, message = talk.letter, talk.letter.message
    bare, first = replace(message, attachments=()), next((one for one in texts if not one.is_kept), None)
    done: list[tuple[_Text, Letter, str, Decision]] = []
    for count, one in enumerate(texts):
        own = replace(message, message_id=own_id(message.message_id, count, one.mlist.domain))
        files = before if one.is_kept else message if one is first else bare
        written = write_post.into_thread(
            talk.tx, one.mlist, replace(letter, message=own), one.thread, one.text, files_of=files
        )
        recipient = role_address(one.mlist, Role.thread, number=one.thread.number)
        there = Address(one.mlist.name, one.mlist.domain, Role.thread, number=one.thread.number)
        done.append((one, written, recipient, take_post(talk.tx, talk.site, one.mlist, written, recipient, there)))
    best = min((decision for *_, decision in done), key=lambda one: _BEST.index(one.action), default=_NOTHING)
    for one, written, recipient, decision in done:
        if decision.action == "reject" and best.action != "reject":
            keep_refused.keep(talk.tx, talk.site, one.mlist, written, recipient, decision, has_key=True)
    return best


def _settle(talk: Talk, key: keys.Key, rest: str) -> None:
    """What still goes nowhere stays kept, and its author is told; else nothing waits any more."""
    if rest:
        key = replace(key, data=dict(key.data) | {"text": rest})
        keys.change_key_data(talk.tx, talk.mlist.list_id, key.key_hash, key.data)
        ask_which_item.ask_again(replace(talk, key=key), key, is_rest=True)
        return
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "answered", talk.now)
    letters.change_fate(talk.tx, talk.mlist.list_id, key.data["letter"], "answer", "answered anew")
