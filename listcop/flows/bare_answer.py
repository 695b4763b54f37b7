"""An answer to a question of ours of which a mail program kept nothing but the subject: it is no post.

Nothing proves that it answers ours, since anybody may guess a subject. So a yes counts where its author is proven, for
the question that they were sent; all others are asked again, by a letter with a key of its own.
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
from listcop.flows import answer_command, ask_back, brought_again, fetched_again, keep_keys, limit_asking
from listcop.flows.read_letter import Letter, has_own_mark, keep_only
from listcop.flows.talk import talk_of
from listcop.store import keys, lists, members
from listcop.store.database import Tx
from listcop.store.keys import Key

MOST_BEHIND = 5  # words behind the answer: thanks, and a name


def take(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision | None:
    """Answer such a letter; None of any other."""
    said = _said(mlist, letter, address)
    if said is None:
        return None
    lists.lock_list(tx, mlist.list_id)  # the same letter may come by another way just now
    if fetched_again.is_done(tx, mlist, letter, recipient):
        return Decision("discard", "seen-before")
    if (key := _question(tx, mlist, letter)) is None:
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


def _said(mlist: MailingList, letter: Letter, address: Address) -> Answer | None:
    """The word that an answer holds, where that is all, and it names nothing that it answers."""
    if mlist.settings.sub_addresses != "no" or address.role is not Role.post or letter.message.automatic:
        return None
    draft = letter.draft
    if not draft.normal.is_reply or letter.answered() or draft.quoted or draft.attachments:
        return None
    said = read_answer(draft.text.split("\n"), letter.now.date(), (mlist.name,))
    if not isinstance(said, Answer) or said.ref is not None or len(said.text.split()) > MOST_BEHIND:
        return None
    return said if not has_own_mark(mlist, letter) else None


def _question(tx: Tx, mlist: MailingList, letter: Letter) -> Key | None:
    """The question of this subject that its author was asked, and that waits for an answer."""
    author = members.spelling_of(tx, letter.message.from_address or "", mlist.list_id)
    mark = subject_mark(letter.draft.normal.normal)
    waiting = (one for one in keys.open_for(tx, mlist.list_id, author) if one.expires > letter.now)
    return next((one for one in waiting if one.data.get(keep_keys.SUBJECT) == mark), None)


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
