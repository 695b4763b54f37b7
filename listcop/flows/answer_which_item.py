"""Who was asked which item an answer belongs to names it, says that it is for everyone, or answers anew.

All of it is taken like any letter, but what a moderator let in already. What goes nowhere is kept on, and its author
told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from listcop.core.addresses import Address, Role, same_mailbox
from listcop.core.digest_answers import Placed
from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.moderation import Decision
from listcop.core.site import Site
from listcop.core.which_item import Said, called, is_said_again, without_wrong_mark
from listcop.flows import ask_which_item, digest_words, keep_keys, keep_refused, release_post, who_is_banned, write_post
from listcop.flows.answer_digest import own_id
from listcop.flows.keep_post import keep_post
from listcop.flows.read_letter import Letter, keep_only
from listcop.flows.take_post import take_post
from listcop.flows.talk import Talk, talk_of
from listcop.flows.tell import role_address
from listcop.store import keys, letters, members, message_ids, threads
from listcop.store.database import Tx
from listcop.store.threads import Thread

_TAKEN = ("accept", "hold")
_BEST = (*_TAKEN, "discard", "reject")
_NOTHING = Decision("accept", "unplaced")  # every number was of no thread: all of it is kept


@dataclass(frozen=True, slots=True)
class _Text:
    """What becomes a letter: into a thread of a list, or to everyone (None).

    is_kept  it is what its author was asked about
    files    the letters whose files go with it
    """

    mlist: MailingList
    thread: Thread | None
    text: str
    is_kept: bool
    files: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class _Came:
    """What came of one: the letter it became, and where that went."""

    of: _Text
    written: Letter
    recipient: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class _Left:
    """What goes nowhere yet. `has_kept`: what was kept is in it, maybe with new texts beside it."""

    text: str
    has_kept: bool
    has_new: bool


def take(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision | None:
    """None for any other letter, also for one that names no item: `answer_command` tells what can be answered."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != ask_which_item.PLACE_ANSWER:
        return None
    talk = talk_of(tx, site, mlist, letter, address)
    if talk.asker.automatic or talk.is_forged or talk.key_state != "good":
        return None
    if not same_mailbox(key.address, talk.address):
        return None
    said, shown = ask_which_item.said_of(tx, mlist, talk.letter, key)
    if said is None:
        return None
    where = {one.n: (there, _thread(tx, there, one.thread)) for there, one in shown}
    texts, left = _places(talk, key, said, where)
    has_files = bool(talk.letter.message.attachments)
    if not texts and not left.has_new and not has_files:
        return None
    came = [_take_one(talk, key, one, count) for count, one in enumerate(texts)]
    best = min((one.decision for one in came), key=lambda one: _BEST.index(one.action), default=_NOTHING)
    _tell_refused(talk, came, best)
    if best.action in _TAKEN:
        _keep(talk, key, recipient, came, left)
    return best


def _thread(tx: Tx, mlist: MailingList, number: int | None) -> Thread | None:
    return threads.get_thread(tx, mlist.list_id, number) if number is not None else None


def _places(
    talk: Talk, key: keys.Key, said: Said, where: Mapping[int, tuple[MailingList, Thread | None]]
) -> tuple[list[_Text], _Left]:
    """What goes where, in order, and what goes nowhere. The files of the answer go with its first new text, or with
    what was kept where it says nothing else; files that were kept with that, or with what says it again.

    where  the list and the thread of each number that its author was shown
    """
    kept, message = key.data["text"], talk.letter.message
    of_kept = tuple(ask_which_item.kept_files(talk.tx, talk.mlist, key).values())
    of_new = (message,) if message.attachments else ()
    is_placed = said.is_for_all or said.kept is not None
    is_again = not is_placed and is_said_again(kept, [text for _, text in said.texts])
    nowhere = (talk.mlist, None)
    new = [(*where.get(item.n, nowhere), text) for item, text in said.texts]
    texts = [_Text(there, thread, text, False) for there, thread, text in new if thread is not None]
    if texts:
        texts[0] = replace(texts[0], files=of_new + (of_kept if is_again else ()))
    there, thread = where.get(said.kept.n, nowhere) if said.kept is not None else nowhere
    has_kept = not (said.is_for_all or thread is not None or is_again)
    if said.is_for_all or thread is not None:
        is_all = not said.texts and not said.rest
        text = kept if said.is_for_all else without_wrong_mark(kept)
        texts.append(_Text(there, thread, text, True, of_kept + (of_new if is_all else ())))
    nowhere_yet = [text for _, thread, text in new if thread is None] + ([said.rest] if said.rest else [])
    left = [kept, *nowhere_yet] if has_kept else nowhere_yet
    return texts, _Left("\n\n".join(filter(None, left)), has_kept, bool(nowhere_yet))


def _take_one(talk: Talk, key: keys.Key, one: _Text, count: int) -> _Came:
    """Take one like any letter; `count`: of those before it, the first of which bears the answer's Message-ID."""
    tx, there, message = talk.tx, one.mlist, talk.letter.message
    letter = replace(talk.letter, message=replace(message, message_id=own_id(message.message_id, count, there.domain)))
    if one.thread is not None:
        written = write_post.into_thread(tx, there, letter, one.thread, one.text, one.files)
        address = Address(there.name, there.domain, Role.thread, number=one.thread.number)
        recipient = role_address(there, Role.thread, number=one.thread.number)
    else:
        written = write_post.as_post(there, letter, called(one.text), one.text, files_of=one.files)
        address, recipient = Address(there.name, there.domain, Role.post), there.address
    if one.is_kept and _is_let_in(talk, key, one):
        return _Came(one, written, recipient, _post_let_in(talk, one, written))
    return _Came(one, written, recipient, take_post(tx, talk.site, there, written, recipient, address))


def _is_let_in(talk: Talk, key: keys.Key, one: _Text) -> bool:
    """Did a moderator of this very list read all of it, and let it in? Not for another list, nor with further files."""
    is_read = one.mlist.list_id == talk.mlist.list_id and talk.letter.message not in one.files
    is_banned = who_is_banned.is_writer_banned(talk.tx, talk.site, talk.mlist, key.address)
    return bool(key.data.get(ask_which_item.LET_IN)) and is_read and not is_banned


def _post_let_in(talk: Talk, one: _Text, written: Letter) -> Decision:
    """Nobody is to decide any more whether it is posted; what is one word to us is done."""
    tx, site, mlist, number = talk.tx, talk.site, talk.mlist, one.thread.number if one.thread is not None else None
    if number is not None:
        (done,) = digest_words.carry_out(tx, site, mlist, talk.letter, [Placed(number, one.text)], is_let_in=True)
        if done:
            return Decision("accept", done)
    member = members.find_writer(tx, mlist.list_id, talk.address)
    arrival = written.arrival(mlist.address)
    kept = keep_post(tx, mlist, written.draft, arrival, now=talk.now, asked_thread=number, asked_by="digest")
    release_post.release(tx, site, mlist, member, kept, written.draft, talk.now, answers=talk.letter.message)
    return Decision("accept", "accepted")


def _tell_refused(talk: Talk, came: Sequence[_Came], best: Decision) -> None:
    """Where one was taken the letter was: what is refused beside it is told its author by letter."""
    for one in came:
        if one.decision.action == "reject" and best.action != "reject":
            there = one.of.mlist
            keep_refused.keep(talk.tx, talk.site, there, one.written, one.recipient, one.decision, has_key=True)


def _keep(talk: Talk, key: keys.Key, recipient: str, came: Sequence[_Came], left: _Left) -> None:
    """Keep the answer itself; what goes nowhere yet waits on, and its author is told, else nothing waits any more."""
    tx, mlist = talk.tx, talk.mlist
    told = ", ".join(dict.fromkeys(_told(tx, mlist, one) for one in came))
    letter_id = keep_only(tx, mlist, talk.letter, recipient, "answer", told or _NOTHING.reason)
    if not left.has_kept:
        of_kept = next((_told(tx, mlist, one) for one in came if one.of.is_kept), "answered anew")
        letters.change_fate(tx, mlist.list_id, key.data["letter"], "answer", of_kept)
    waiting = ask_which_item.kept_files(tx, mlist, key) | {letter_id: talk.letter.message}
    gone = [message for one in came for message in one.of.files]
    files = [one for one, message in waiting.items() if message.attachments and message not in gone]
    if not left.text and not files:
        keys.settle_key(tx, mlist.list_id, key.key_hash, "answered", talk.now)
        return
    about = key.data["letter"] if left.has_kept else letter_id
    brought = {"text": left.text, "letter": about, "files": about in files}
    brought[ask_which_item.MORE] = [one for one in files if one != about]
    if left.has_new or not left.has_kept or letter_id in files:
        brought[ask_which_item.LET_IN] = False  # of this no moderator knows
    keys.change_question(tx, key, brought)
    key = replace(key, data=key.data | brought | {keys.QUESTION: keys.question_of(key)})
    ask_which_item.ask_again(replace(talk, key=key), key, is_rest=True)


def _told(tx: Tx, mlist: MailingList, one: _Came) -> str:
    """What came of one, as it is kept with the letter."""
    there, written = one.of.mlist, one.written.draft.message_id
    if one.decision.action not in _TAKEN:
        return one.decision.reason
    known = message_ids.known_ids(tx, there.list_id, [written]).get(written)
    if there.list_id != mlist.list_id:
        return f"handed on to {there.name}"
    return f"posted as #{known.number}" if known is not None and known.number is not None else one.decision.reason
