"""A quiet member answers an invitation: by one word, or with an answer to its question, which is posted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from listcop.core import asks, inviting
from listcop.core.addresses import Address, Role, same_mailbox
from listcop.core.inviting import ANSWERS, reply_says
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.flows import change_membership, keep_keys, private_replies, write_post
from listcop.flows.find_quiet import SAID
from listcop.flows.hand_on import handed_on
from listcop.flows.invite_back import INVITED_BACK, KEY_LIFE, Question, shown
from listcop.flows.read_letter import Letter
from listcop.flows.talk import Talk, talk_of
from listcop.flows.tell import forward, role_address
from listcop.store import events, members, threads
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.keys import Key

LONGEST_SHOWN = 5_000


def post_meant(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address
) -> tuple[Letter, Address] | None:
    """The answer to the question as a letter into its thread; None where the reply says something else, or nobody who
    was asked says it."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != INVITED_BACK or not key.data["thread"]:
        return None
    talk = talk_of(tx, site, mlist, letter, address)
    if talk.asker.automatic or talk.is_forged or talk.key_state != "good":
        return None
    thread = threads.get_thread(tx, mlist.list_id, int(key.data["thread"]))
    if thread is None or not same_mailbox(key.address, talk.address) or _says(talk) != "post":
        return None
    written = write_post.into_thread(tx, mlist, letter, thread, talk.letter.draft.text)
    return written, Address(mlist.name, mlist.domain, Role.thread, number=thread.number)


def _says(talk: Talk) -> inviting.Says:
    return reply_says(talk.command, talk.letter.draft.text)


def answered(talk: Talk) -> str | Talk:
    """yes, listening, pause, leave; the last answer counts. No word and no answer to a question is nothing."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    member = change_membership.standing(talk.tx, talk.mlist, key.address)
    if member is None or not member.is_member:
        return "not-member"
    says, command = _says(talk), talk.command
    if says == "word" and isinstance(command, asks.Answer):
        return _keep(talk, member, ANSWERS[command.word], key)
    if says == "wish":
        return _wish(talk, member)
    if says == "post":  # with a question it would have been posted before it came here
        return _hand_on(talk, key)
    return _ask_again(talk, key) if says == "unclear" else "no-word"


def say(talk: Talk) -> str:
    """`listening` or `back` to the request address: the same, from whoever is a member."""
    command, member = talk.command, talk.member
    assert isinstance(command, asks.Answer) and member is not None, "only a member says so"
    return _keep(talk, member, ANSWERS[command.word], None)


def _keep(talk: Talk, member: Member, said: str, key: Key | None) -> str:
    tx, mlist = talk.tx, talk.mlist
    for one in members.memberships_of(tx, member.person_id):  # also with other addresses: who is back is back
        if one.list_id == mlist.list_id:
            members.change_member(tx, mlist.list_id, one.membership_id, listening=said == "listening")
    thread = int(key.data["thread"]) if key is not None else 0
    if said == "yes" and thread and member.cadence != "each":
        last = list_store.get_list(tx, mlist.list_id).last_number
        members.set_follow(tx, mlist.list_id, thread, member.membership_id, is_muted=False, since=last + 1)
    _note(talk, member, said)
    kept = {name: key.data[name] for name in ("thread", "by", "name")} if key is not None else {}
    kept = kept or {"thread": 0, "by": "", "name": ""}
    again = keep_keys.new_key(tx, talk.site, mlist, INVITED_BACK, member.address, kept, talk.now, KEY_LIFE)
    address = role_address(mlist, Role.thread, number=thread) if thread else mlist.address
    data = {"outcome": said, "number": thread, "thread_address": address, "wrote": _beside(talk)}
    talk.tell("invitation-noted", data, to=member.address, key=again, once_an_hour=False)
    return f"invitation {said}"


def _beside(talk: Talk) -> str:
    """What was written behind the word: nobody reads it, and its author may want others to."""
    text = talk.command.text.strip() if isinstance(talk.command, asks.Answer) else ""
    return text[:LONGEST_SHOWN] if len(text.split()) >= inviting.WORDS_OF_A_POST else ""


def _wish(talk: Talk, member: Member) -> Talk:
    """Pause, leave, another cadence: carried out as by any letter whose author is proven, and told as always."""
    if isinstance(talk.command, asks.Leave):
        _note(talk, member, "left")
    elif isinstance(talk.command, asks.SetCadence) and talk.command.cadence == "none":
        _note(talk, member, "paused")
    asker = replace(talk.asker, proven=True, named="")  # the key went to this address alone
    command = asks.Leave() if isinstance(talk.command, asks.Leave) else talk.command
    return replace(talk, command=command, asker=asker, key=None, is_confirmed=True)


def _note(talk: Talk, member: Member, said: str) -> None:
    data = {"said": said, "member": member.membership_id}
    events.note(talk.tx, talk.mlist.list_id, SAID, at=talk.now, who=talk.address, ref=member.address, **data)


def _hand_on(talk: Talk, key: Key) -> str:
    """The letter brought no question: what is written in reply is for whose letter it was."""
    if not key.data["by"]:
        return "no-word"
    own = partial(private_replies.alias_of_writer, talk.tx, talk.site, talk.mlist, talk.address)
    forward(talk.tx, talk.mlist, key.data["by"], handed_on(talk.site, talk.mlist, talk.letter, own), now=talk.now)
    member = members.find_member(talk.tx, talk.mlist.list_id, key.address)
    if member is not None:
        _note(talk, member, "yes")
    return "handed on"


def _ask_again(talk: Talk, key: Key) -> str:
    """Nothing was understood, and nothing has happened; the letter that says so brings the question once more."""
    if talk.may_tell(INVITED_BACK):
        kept = {name: key.data[name] for name in ("thread", "by", "name")}
        again = keep_keys.new_key(
            talk.tx, talk.site, talk.mlist, INVITED_BACK, key.address, kept, talk.now, key.expires - talk.now
        )
        question = Question(int(key.data["thread"])) if key.data["thread"] else None
        data = {"author": key.data["name"], "author_address": key.data["by"], "note": "", "again": True}
        talk.tell(INVITED_BACK, data | shown(talk.tx, talk.mlist, question), to=key.address, key=again)
    return "no-word"
