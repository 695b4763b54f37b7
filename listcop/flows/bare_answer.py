"""An answer to a question of ours of which a mail program kept nothing but the subject: it is no post.

Nothing proves that it answers ours, since anybody may guess a subject. So a yes counts where its author is proven, for
the question that they were sent; so does the number of the item that their answer to a digest belongs to. All others
are asked again, by a letter with a key of its own.
"""

from __future__ import annotations

from dataclasses import replace

from listcop.core.addresses import Address, Role
from listcop.core.asks import Answer, Command, Help, Join, Leave
from listcop.core.commands import read_answer
from listcop.core.kept_asks import from_json
from listcop.core.lists import MailingList
from listcop.core.moderation import Decision
from listcop.core.own_letter import subject_mark
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import (
    answer_command,
    ask_back,
    ask_which_item,
    brought_again,
    fetched_again,
    keep_keys,
    limit_asking,
)
from listcop.flows.read_letter import Letter, has_own_mark, keep_only
from listcop.flows.talk import talk_of
from listcop.store import keys, lists, members
from listcop.store.database import Tx
from listcop.store.keys import Key

MOST_BEHIND = 5  # words behind the answer: thanks, and a name


def take(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision | None:
    """Answer such a letter; None of any other."""
    if not _is_bare(mlist, letter, address):
        return None
    lists.lock_list(tx, mlist.list_id)  # the same letter may come by another way just now
    if fetched_again.is_done(tx, mlist, letter, recipient):
        return Decision("discard", "seen-before")
    said, (key, is_one) = _said(mlist, letter), _question(tx, mlist, letter)
    if key is not None and _is_place(tx, mlist, letter, key):
        to = replace(address, role=Role.request)
        return _ask_which_again(tx, site, mlist, letter, recipient, to, key, is_one=is_one)
    if said is None or key is None:
        return None
    letter, to = brought_again.asks_once(tx, mlist, letter, recipient), replace(address, role=Role.request)
    if said.word in (Word.no, Word.cancel, Word.drop) and key.purpose in keys.ASK_BACK:
        keep_only(tx, mlist, letter, recipient, "command", "declined")  # nothing happens, as they wish
        return Decision("accept", "declined")
    if said.word is Word.yes and key.purpose == ask_back.COMMAND:
        return _ask_again(tx, site, mlist, letter, recipient, to, key)
    asked = _asked(key) if said.word is Word.yes else None
    if asked is not None and letter.verdict.aligned:
        return answer_command.take(tx, site, mlist, letter, recipient, to, said, key=key)
    return answer_command.take(tx, site, mlist, letter, recipient, to, asked or Help(), is_sure=asked is not None)


def which_item(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address
) -> Address | None:
    """The address of our question which item an answer to a digest belongs to, where such a letter says that, and its
    author is proven: it is taken as if it had come there."""
    if not _is_bare(mlist, letter, address):
        return None
    _lock(tx, mlist, _question(tx, mlist, letter)[0])
    key, is_one = _question(tx, mlist, letter)
    if key is None or not is_one or not brought_again.proven_first(tx, mlist, letter, recipient).verdict.aligned:
        return None
    if not _is_place(tx, mlist, letter, key):
        return None
    return replace(address, role=Role.confirm, key=keep_keys.key_again(tx, site, mlist, key, letter.now))


def _lock(tx: Tx, mlist: MailingList, key: Key | None) -> None:
    """Another node may place that answer just now; it may go to any list of one digest, which are locked in order."""
    if key is None:
        return
    for list_id in sorted({mlist.list_id, *(one for one, _ in key.data.get("digests", ()))}):
        lists.lock_list(tx, list_id)


def note_placed(tx: Tx, mlist: MailingList, letter: Letter, recipient: str) -> None:
    """It was taken so: a second copy is no post either, now that nothing is asked any more."""
    if not fetched_again.is_done(tx, mlist, letter, recipient):
        keep_only(tx, mlist, letter, recipient, "command", "placed")


def _is_bare(mlist: MailingList, letter: Letter, address: Address) -> bool:
    """Does it answer something, and name nothing that it answers?"""
    if mlist.settings.sub_addresses != "no" or address.role is not Role.post or letter.message.automatic:
        return False
    draft = letter.draft
    is_named = letter.answered() or draft.quoted or draft.attachments
    return draft.normal.is_reply and not is_named and not has_own_mark(mlist, letter)


def _said(mlist: MailingList, letter: Letter) -> Answer | None:
    """The word that an answer holds, where that is all."""
    said = read_answer(letter.draft.text.split("\n"), letter.now.date(), (mlist.name,))
    if not isinstance(said, Answer) or said.ref is not None or len(said.text.split()) > MOST_BEHIND:
        return None
    return said


def _is_place(tx: Tx, mlist: MailingList, letter: Letter, key: Key) -> bool:
    """Does it say where a text belongs of which that was asked: by a number, with a text behind it or without, or that
    it is for everyone, or by one word that it is to be dropped?"""
    if key.purpose != keys.PLACE_ANSWER:
        return False
    return _said(mlist, letter) is not None or ask_which_item.said_of(tx, mlist, letter, key)[0] is not None


def _question(tx: Tx, mlist: MailingList, letter: Letter) -> tuple[Key | None, bool]:
    """The latest question of this subject that its author was asked, and that waits for an answer; and whether it is
    the only one, where that matters: nothing tells which of two answers a number places."""
    author = members.spelling_of(tx, letter.message.from_address or "", mlist.list_id)
    mark = subject_mark(letter.draft.normal.normal)
    waiting = [one for one in keys.open_for(tx, mlist.list_id, author) if one.expires > letter.now]
    asked = [one for one in waiting if keep_keys.has_subject(one, mark)]
    places = {keys.question_of(one) for one in asked if one.purpose == keys.PLACE_ANSWER}
    return next(iter(asked), None), len(places) < 2


def _asked(key: Key) -> Command | None:
    """What was asked for, if the question was whether it was meant, and of one's own membership."""
    if key.data.get("member") != key.address:
        return None
    wish: Command | None = from_json(key.data["command"]) if key.data.get("command") else None
    return {"join": wish or Join(), "leave": Leave(), "settings": wish}.get(key.purpose)


def _ask_again(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, to: Address, key: Key
) -> Decision:
    """The same question about a command; also to who is proven, as some are asked of them, too."""
    talk = talk_of(tx, site, mlist, letter, to, from_json(key.data["asked"]))
    if talk.asker.automatic or talk.is_forged:
        reason = "automatic" if talk.asker.automatic else "forged"
    else:
        also = tuple(from_json(one) for one in key.data.get("also", ()))
        reason = ask_back.ask(replace(talk, also=also), str(key.data["said"]))
    if reason == "asked-back":
        limit_asking.note_asked(tx, site, letter)
    keep_only(tx, mlist, letter, recipient, "command", reason)
    return Decision("accept", reason)


def _ask_which_again(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, to: Address, key: Key, *, is_one: bool
) -> Decision:
    """The same question which item it was, to whoever nothing proves, and where several answers wait (`is_one` False):
    what is kept stays kept."""
    talk, reason = talk_of(tx, site, mlist, letter, to, Help()), "unknown-command"
    if talk.asker.automatic or talk.is_forged:
        reason = "automatic" if talk.asker.automatic else "forged"
    elif talk.may_tell("digest-answer-unplaced"):
        again = keep_keys.key_again(tx, site, mlist, key, letter.now)
        ask_which_item.ask_again(replace(talk, to=replace(to, role=Role.confirm, key=again)), key, is_one=is_one)
    keep_only(tx, mlist, letter, recipient, "command", reason)
    return Decision("accept", reason)
