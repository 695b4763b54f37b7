"""A word about a thread: mute, follow, thanks, solved, type, close, reopen; as a reply, by number, above a post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from listcop.core.addresses import Address, Role
from listcop.core.asks import Facilitate, Follow, Mute, Ref, SetType, Solved, TakePart, Thanks, Used
from listcop.core.command_line import tokens_of
from listcop.core.commands import thread_command
from listcop.core.lists import MailingList
from listcop.core.signed import thanks_another, unsigned
from listcop.core.site import Site
from listcop.core.threads import Known
from listcop.core.words import Word, meaning, word_in
from listcop.flows import ask_asker, ask_back, note_use, read_posts, settle_thread, tallies
from listcop.flows.read_letter import Letter, has_own_mark
from listcop.flows.talk import Talk, asker_of
from listcop.flows.tell import role_address
from listcop.store import events, formerly, members, posts, threads
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

THANKED = "thanked"  # the event: ref is the post, who the member that thanks
LONGEST_WORDS = 300  # characters of an answer that may be a word to us
_ABOVE_A_TEXT = (Solved, SetType, Facilitate)  # all may read these words, and what stands below them
ThreadWord = Mute | Follow | Thanks | Solved | SetType | Facilitate | Used | TakePart


def answer(talk: Talk) -> str:
    """A word with a number to the request address: `mute 412`, `solved 412`, `type 412 visit`."""
    command: Any = talk.command
    ref: Ref | None = command.ref
    if ref is None:
        return talk.answer("which-one", _which_one(command), "no-ref")
    post = posts.get_post(talk.tx, talk.mlist.list_id, ref.number) if ref.kind == "post" else None
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, post.thread) if post is not None else None
    if post is None or thread is None:
        return talk.answer("not-found", {"what": str(ref)}, "not-found")
    return _do(talk, command, thread, post) or talk.answer("which-one", _which_one(command), "no-ref")


def _which_one(command: ThreadWord) -> dict[str, Any]:
    """What is said of a word that needs a number: of a type also which, as it stands behind the number."""
    return {"word": _word_of(command), "types": command.types if isinstance(command, SetType) else ()}


def may_be_one(mlist: MailingList, letter: Letter) -> bool:
    """Is a word to us all that a letter to everyone says? Then it may be done, and not posted."""
    return _alone(letter) is not None and not has_own_mark(mlist, letter)


def by_reply(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: Address, asked: int | None, known: Mapping[str, Known]
) -> str:
    """A word that is the whole of an answer in a thread: not posted, but done and told; "" for what is a post."""
    command = _alone(letter)
    answered = next((known[one].number for one in letter.answered() if one in known), None)
    place = asked
    if place is None:
        place = next((known[one].thread for one in reversed(letter.draft.ancestors) if one in known), None)
    talk = Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter), command)
    # Thanks are believed as a post that says them would be, where only members know the Message-ID that they answer. It
    # proves nothing of who writes: any member could use it in another's name, so all else is asked back (promise A4).
    if isinstance(command, Thanks) and answered is not None and mlist.settings.archive != "public" and _counts(talk):
        talk = replace(talk, asker=replace(talk.asker, proven=True))
    return in_thread(talk, place, answered)


def in_thread(talk: Talk, place: int | None, answered: int | None = None, *, is_let_in: bool = False) -> str:
    """Do what a member says of the thread at `place`; `answered`: the post they answer. "" where it is a post.

    is_let_in  a moderator read it and let it in: then it is heard where the list wants proof, and asked back as ever
    """
    tx, mlist = talk.tx, talk.mlist
    if not _counts(talk, is_let_in):
        return ""
    done = _done_in_thread(talk, place, answered)
    if done and talk.member is not None:
        members.note_deed(tx, mlist.list_id, talk.member.membership_id, talk.now)  # who thanks was here
    return done


def _done_in_thread(talk: Talk, place: int | None, answered: int | None) -> str:
    tx, mlist, command = talk.tx, talk.mlist, talk.command
    if isinstance(command, Used):
        return note_use.by_reply(talk, place, answered)
    if isinstance(command, TakePart):
        return tallies.by_reply(talk, place)
    assert isinstance(command, ThreadWord), f"{command} is no word about a thread"
    number = command.ref.number if command.ref is not None else answered or place
    post = posts.get_post(tx, mlist.list_id, number) if number is not None else None
    thread = threads.get_thread(tx, mlist.list_id, post.thread) if post is not None else None
    if thread is None or post is None:
        return ""
    return _do(talk, command, thread, post, is_thread=command.ref is None and answered is None)


def above_a_post(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: Address, number: int, is_let_in: bool = False
) -> str:
    """`solved` or `type: visit` above a text that was posted: heard from who asked and from facilitators, asked back
    where nothing proves that it is them (promises A4, A5); else a text like any other. The post itself shows it.

    is_let_in  a moderator read it and let it in: then who asked is believed
    """
    command = _told(letter)
    if not isinstance(command, _ABOVE_A_TEXT):
        return ""
    talk = Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter), command)
    thread = threads.get_thread(tx, mlist.list_id, number)
    if thread is None or not _counts(talk) or not may_say(talk, thread):
        return ""
    thread = _read_by_now(talk, thread)
    is_theirs = is_asker(talk, thread)
    if is_theirs and isinstance(command, Solved) and not (talk.is_proven or is_let_in):
        return ""  # the post says so itself and is read so, but only until a later one says otherwise
    if not (talk.is_proven or (is_theirs and is_let_in)):
        return _ask_back(talk, thread.number)
    settle_thread.say(tx, site.weights, mlist, thread, _said(command), talk.now, who=_who(talk, thread))
    return _word_of(command)


def may_say(talk: Talk, thread: Thread) -> bool:
    """Type and state are for who asked to say, or who opened it, and for facilitators."""
    return talk.is_one("facilitator") or is_asker(talk, thread)


def is_asker(talk: Talk, thread: Thread) -> bool:
    """Whether who writes opened the thread or asks in it, under whichever of their addresses."""
    opener = posts.get_post(talk.tx, talk.mlist.list_id, thread.number)
    if opener is not None and opener.author and talk.my_posts([opener]):
        return True
    return bool(thread.asker) and talk.is_mine(thread.asker or "", formerly.asked_at(talk.tx, thread))


# --- what a letter says ----------------------------------------------------------------------------------------


def _told(letter: Letter) -> ThreadWord | None:
    found = thread_command(letter.draft.text.split("\n")[:40], letter.now.date())
    return found[0] if found is not None else None  # type: ignore[return-value]


def _alone(letter: Letter) -> ThreadWord | None:
    """A word to us and nothing else, in a letter that a person wrote. Few are so short: each post is asked."""
    draft = letter.draft
    if letter.message.automatic or letter.message.attachments or len(draft.text) > LONGEST_WORDS:
        return None
    return word_alone(draft.text, letter.now.date(), draft.name)


def word_alone(text: str, today: date, name: str = "") -> ThreadWord | None:
    """The word to us that is all of a text, such as what is said of one item of a digest; a closing and the `name` of
    its writer may stand below it. `solved` above "Thanks Zed!" is for Zed to read."""
    if len(text) > LONGEST_WORDS:
        return None
    lines = text.split("\n")
    found = thread_command(unsigned(lines, name), today)
    if found is None or found[1] or (isinstance(found[0], _ABOVE_A_TEXT) and thanks_another(lines, name)):
        return None
    return found[0]  # type: ignore[return-value]


def _counts(talk: Talk, is_let_in: bool = False) -> bool:
    """A member's word in a thread is believed as a post of theirs would be: not where their domain disowns it."""
    needs_proof = talk.mlist.settings.authentication == "require" and not is_let_in
    return (
        talk.is_one("member") or talk.is_one("facilitator")
    ) and not (talk.asker.automatic or talk.is_doubted or (needs_proof and not talk.is_proven))  # fmt: skip


def _word_of(command: Any) -> str:
    words = {Mute: "mute", Follow: "follow", Thanks: "thanks", Solved: "solved", SetType: "type", Used: "used"}
    return str(command.word) if isinstance(command, Facilitate) else words[type(command)]


# --- what follows ----------------------------------------------------------------------------------------------


def _do(talk: Talk, command: Any, thread: Thread, post: Post, is_thread: bool = False) -> str:
    """Carry it out and tell, or ask back; `is_thread`: it is about the thread as a whole, not about this post of it."""
    if isinstance(command, (Mute, Follow)):
        return _follow(talk, thread, isinstance(command, Mute)) if talk.is_proven else _ask_back(talk, thread.number)
    thread = _read_by_now(talk, thread)
    if isinstance(command, Thanks):
        post = _thanked(talk, thread, post, is_thread)
        return _thank(talk, thread, post) if talk.is_proven else _ask_back(talk, post.number)
    if not may_say(talk, thread):
        if isinstance(command, SetType) and command.ref is None and not _names_types(talk):
            return ""  # "Information" alone may be somebody's answer
        address = role_address(talk.mlist, Role.thread, number=thread.number)
        return talk.answer("not-yours", _about(thread) | {"thread_address": address, "is_tally": False}, "not-yours")
    if not talk.is_proven:
        return _ask_back(talk, thread.number)
    settle_thread.say(
        talk.tx, talk.site.weights, talk.mlist, thread, _said(command), talk.now, who=_who(talk, thread)
    )  # fmt: skip
    fresh = threads.get_thread(talk.tx, talk.mlist.list_id, thread.number) or thread
    what = {Solved: "solved", SetType: "type"}.get(type(command)) or (
        "closed" if command.word is Word.close else "open"
    )
    undo = settle_thread.undo_of_reopening(thread) if what == "open" else {}
    return talk.answer("noted", _about(fresh) | {"what": what, "by": "", "wrote": ""} | undo, what)


def _ask_back(talk: Talk, number: int) -> str:
    """Nothing proves who wrote: whoever holds the address is asked."""
    command: Any = replace(talk.command, ref=Ref("post", number))  # type: ignore[type-var]
    return ask_back.ask_of_word(talk, command, Word(_word_of(command)), *getattr(command, "types", ()))


def _read_by_now(talk: Talk, thread: Thread) -> Thread:
    """The thread as its posts say it is, also those that came a moment ago: who asks, and how far it came."""
    read_posts.read_threads(talk.tx, talk.site.weights, talk.mlist.list_id, [thread.number])
    return threads.get_thread(talk.tx, talk.mlist.list_id, thread.number) or thread


def _names_types(talk: Talk) -> bool:
    """`type visit`, and not "Visit" alone, whoever signs it."""
    return any(meaning(one) in (Word.type, Word.tag) for one in tokens_of(talk.letter.draft.text))


def _said(command: ThreadWord) -> dict[str, Any]:
    if isinstance(command, SetType):
        return {"types": list(command.types)}
    if isinstance(command, Solved):
        return {"state": "solved"}
    assert isinstance(command, Facilitate), f"{command} says nothing of a thread's state"
    if command.word is Word.close:
        return {"state": "closed", "closed_why": command.text[:500]}
    return {"state": "open", "reasked": True}


def _who(talk: Talk, thread: Thread) -> str:
    """The asker under the address they asked with, so that it counts as their own word."""
    return thread.asker if thread.asker and is_asker(talk, thread) else talk.address


def _about(thread: Thread) -> dict[str, Any]:
    return {"number": thread.number, "subject": thread.subject, "types": thread.types, "state": thread.state}


def _follow(talk: Talk, thread: Thread, is_muted: bool) -> str:
    """Posts of the thread come to this member at once from now on, or no more."""
    member = talk.member
    if member is None:
        return ""
    last = list_store.get_list(talk.tx, talk.mlist.list_id).last_number
    members.set_follow(
        talk.tx, talk.mlist.list_id, thread.number, member.membership_id, is_muted=is_muted, since=last
    )  # fmt: skip
    word = "mute" if is_muted else "follow"
    data = {"address": member.address, "changes": [{"what": word, "value": thread.number}]}
    undo = word_in(member.language or talk.mlist.settings.language, Word.follow if is_muted else Word.mute)
    return talk.answer("settings-changed", data | {"undo": f"{undo} {thread.number}"}, word)


def _thanked(talk: Talk, thread: Thread, post: Post, is_thread: bool) -> Post:
    """The post that thanks are for: the one answered, of a thread the latest that helped; of one's own another's."""
    if not is_thread and not talk.my_posts([post]):
        return post
    written = posts.posts_of_thread(talk.tx, talk.mlist.list_id, thread.number)
    mine = talk.my_posts(written)
    others = [one for one in written if one.number not in mine and one.redacted is None]
    helpful = [one for one in others if one.message_id in thread.answered_by]
    return next(reversed(helpful or (others[:1] if is_thread else others)), post)


def _thank(talk: Talk, thread: Thread, post: Post) -> str:
    """Thanks are counted, once a member and post, and sent to nobody; the digest says how many thanked.

    Who asked, thanks, and has an answer, is asked whether it helped.
    """
    list_id = talk.mlist.list_id
    if talk.my_posts([post]):
        return ""
    ref = f"#{post.number}"
    if not any(talk.is_mine(one.who, one.at) for one in events.events_of(talk.tx, list_id, ref=ref, what=THANKED)):
        events.note(talk.tx, list_id, THANKED, at=talk.now, who=talk.address, ref=ref)
    me = talk.member
    is_fitting = talk.notes is None and me is not None and ask_asker.is_fitting(talk.tx, talk.mlist, thread)
    if me is not None and is_fitting and is_asker(talk, thread):
        ask_asker.ask(talk.tx, talk.site, talk.mlist, thread, me, talk.now, answers=talk.letter.message)
        talk.note_answer("did-it-help", once_an_hour=False)
        return "thanks"
    by = post.name or post.author.partition("@")[0]
    data = _about(thread) | {"what": "thanks", "by": by, "number": post.number, "wrote": ""}
    return talk.answer("noted", data, "thanks")
