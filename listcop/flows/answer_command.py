"""A letter asks us for something, or answers something we asked: who carries it out, and what it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from listcop.core import asks
from listcop.core.addresses import Address, Role
from listcop.core.lists import MailingList
from listcop.core.moderation import Decision
from listcop.core.site import Site
from listcop.core.stray import is_told_later
from listcop.core.words import Word, word_in
from listcop.flows import (
    answer_brief,
    answer_held,
    answer_invitation,
    answer_membership,
    answer_one_digest,
    answer_preview,
    ask_asker,
    ask_back,
    ask_moderators,
    ask_which_item,
    brief,
    change_address,
    check_assets,
    consolidate_answer,
    consolidate_thread,
    fetch_by_mail,
    fetched_again,
    find_unreachable,
    greeters,
    introduce,
    invite_back,
    invite_member,
    keep_profile,
    limit_asking,
    link_addresses,
    link_held,
    match_visits,
    move_others,
    note_use,
    pause_list,
    preview,
    private_replies,
    reach_members,
    redact_post,
    roster,
    send_pulse,
    show_members,
    tallies,
    tell_quiet,
    thread_words,
)
from listcop.flows.read_letter import Letter, keep_only
from listcop.flows.talk import Note, Standing, Talk, talk_of
from listcop.flows.tell_together import tell_together
from listcop.store import members
from listcop.store.database import Tx
from listcop.store.digests import ONE
from listcop.store.keys import Key

_FORGED = Decision(
    "reject", "forged", "550 5.7.26 The domain of the From line says that this is not from there; nothing was done"
)  # to the machine that brings it, where that is its author's; a letter would go to whose name was used (promise L4)
_FOR_EVERYONE = (Role.post, Role.thread)
_READ_FOR_WORDS = (Role.post, Role.request, Role.digest)  # what a letter asks is the same at all of them
Answerer = Callable[[Talk], str]
KeyAnswerer = Callable[[Talk], str | Talk]  # a Talk: its command is to be carried out, now that it is proven


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answers a command; returns a reason word for the log and `why`, or "" where it is about something else.

    of            who may ask; anybody else gets the help, as a stranger does who types a word that is none
    needs_proof   it changes something, so that a From that nothing proves is asked back first (promise A5)
    """

    answer: Answerer
    of: Standing = "anyone"
    needs_proof: bool = False


_MEMBERSHIP = Answers(answer_membership.wish)  # asks back by itself, with keys that an empty answer confirms
_FETCH = Answers(fetch_by_mail.answer)
_HELD = Answers(answer_held.take_words)
_THREAD = Answers(thread_words.answer, of="member")  # asks back by itself, once it is clear what it is about
_STATE = Answers(thread_words.answer, of="insider")

COMMANDS: Mapping[type | Word, Answers] = {
    asks.Join: _MEMBERSHIP,
    asks.Leave: _MEMBERSHIP,
    asks.SetCadence: _MEMBERSHIP,
    asks.SetLanguage: _MEMBERSHIP,
    asks.SetShortDigest: _MEMBERSHIP,
    asks.SetOneDigest: _MEMBERSHIP,
    asks.Resume: _MEMBERSHIP,
    asks.Status: Answers(answer_membership.status),
    asks.ChangeAddress: Answers(change_address.answer),  # asks back by itself
    asks.LinkAddress: Answers(link_addresses.answer, of="member", needs_proof=True),
    Word.invite: Answers(invite_member.answer, of="facilitator", needs_proof=True),
    Word.quiet: Answers(tell_quiet.answer, of="facilitator"),
    asks.InviteBack: Answers(invite_back.answer, of="facilitator"),  # asks back by itself
    **dict.fromkeys((Word.listening, Word.back), Answers(answer_invitation.say, of="member", needs_proof=True)),
    asks.Profile: Answers(keep_profile.answer, of="member"),  # asks back by itself what changes something
    asks.Help: Answers(answer_membership.explain),
    asks.Unknown: Answers(answer_membership.explain),
    asks.Find: _FETCH,
    asks.Get: _FETCH,
    asks.Open: _FETCH,
    asks.Bundle: _FETCH,
    asks.Who: Answers(show_members.answer),
    asks.Mute: _THREAD,
    asks.Follow: _THREAD,
    asks.Thanks: _THREAD,
    asks.Used: Answers(note_use.answer, of="member"),
    asks.Tally: Answers(tallies.start, of="insider"),  # asks back by itself
    asks.TakePart: Answers(tallies.join, of="member"),  # asks back by itself
    asks.Solved: _STATE,
    asks.SetType: _STATE,
    Word.close: _STATE,
    Word.reopen: _STATE,
    asks.SetLite: _MEMBERSHIP,
    asks.SetPrivate: Answers(private_replies.choose, needs_proof=True),
    Word.pulse: Answers(send_pulse.answer, of="facilitator"),
    Word.summary: Answers(consolidate_answer.ask, of="facilitator", needs_proof=True),
    Word.duty: Answers(roster.answer, of="facilitator"),  # asks back by itself what hands it on
    Word.redact: Answers(redact_post.answer, of="facilitator"),  # asks back by itself, also who is proven
    **dict.fromkeys((Word.pause, Word.resume), Answers(pause_list.answer, of="owner", needs_proof=True)),
    **dict.fromkeys((Word.held, Word.yes, Word.no, Word.drop, Word.ban, Word.accept, Word.reject, Word.discard), _HELD),
}

KEYS: Mapping[str, KeyAnswerer] = {
    ask_back.COMMAND: ask_back.agreed,
    change_address.RELEASE: change_address.answered,
    change_address.VOUCH: change_address.answered,
    link_addresses.LINK: link_addresses.answered,
    link_held.LINK_HELD: link_addresses.answered,
    move_others.MOVE_OTHERS: move_others.answered,
    introduce.PROFILE: keep_profile.answered,
    invite_back.INVITED_BACK: answer_invitation.answered,
    greeters.GREET: greeters.answered,
    tell_quiet.QUIET: invite_back.answered,
    **dict.fromkeys(
        ("join", "approve-join", "leave", "settings", "change-address", "undo-leave", "invited"),
        answer_membership.answered,
    ),
    ask_which_item.PLACE_ANSWER: answer_membership.answered,
    ONE: answer_one_digest.too_late,
    ask_asker.HELPED: ask_asker.answered,
    brief.KEY: answer_brief.answered,
    preview.PREVIEW: answer_preview.answered,
    match_visits.VISIT: match_visits.answered,
    match_visits.MEET: match_visits.meet,
    check_assets.STILL_RIGHT: check_assets.answered,
    consolidate_thread.DRAFT: consolidate_answer.answered,
    find_unreachable.PROBE: reach_members.answered,
    **dict.fromkeys((ask_moderators.HELD, ask_moderators.CANCEL, ask_moderators.WORD), answer_held.take_answer),
}


def take(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    address: Address,
    asked: object | None = None,
    is_sure: bool = True,
    key: Key | None = None,
) -> Decision:
    """Answer a letter to one of a list's own addresses; `asked`: a command found in a letter to the list itself.

    is_sure  no: it may have been meant for everyone after all, so that even who is proven is asked first
    key      of the question that it answers, where its address does not hold it
    """
    if address.role in _READ_FOR_WORDS and fetched_again.is_answered(tx, mlist, letter):
        return Decision("discard", "seen-before")
    talk = talk_of(tx, site, mlist, letter, address, asked)
    if key is not None:
        talk = replace(talk, key=key, to=replace(address, role=Role.confirm))
    if not is_sure and not is_told_later(asked):
        talk = replace(talk, asker=replace(talk.asker, proven=False))
    if not is_sure or (asked is not None and address.role in _FOR_EVERYONE):
        talk = replace(talk, is_astray=True)
    if _is_turned_away(talk):
        return _FORGED
    reason = _answer(talk)
    if "asked-back" in reason.split(", "):  # maybe after some of it was brought
        limit_asking.note_asked(tx, site, letter)
    keep_only(tx, mlist, letter, recipient, "command", reason)
    _note_deed(talk, reason)
    return Decision("discard" if reason == "automatic" else "accept", reason)


def _is_turned_away(talk: Talk) -> bool:
    """Forged, and brought by a machine that can be told so."""
    return talk.is_forged and not (
        talk.letter.envelope.trusted or talk.asker.automatic or talk.to.role is Role.leave_key
    )  # fmt: skip


def _answer(talk: Talk) -> str:
    """Who must hear this letter; nothing ever follows from one that no person wrote, but from a leave button."""
    if talk.to.role is Role.leave_key:
        return answer_membership.leave_by_key(talk)
    if not talk.address:
        return f"unclear author: {talk.letter.message.from_trouble}"
    if talk.asker.automatic:
        return "automatic"
    if talk.is_forged:
        return "forged"
    if reach_members.back_by_writing(talk):
        return "came back"
    if talk.to.role is not Role.confirm:
        return _command(talk)
    answerer = KEYS.get(talk.key.purpose) if talk.key is not None else None
    if answerer is None:
        return "unknown-key"
    found = answerer(talk)
    return found if isinstance(found, str) else _commands(found)


def _commands(talk: Talk) -> str:
    """What was asked, now that it is proven; of several things, all, and one letter tells of them."""
    if not talk.also:
        return _command(talk)
    notes: list[Note] = []
    reasons = [_command(replace(talk, command=one, also=(), notes=notes)) for one in (talk.command, *talk.also)]
    tell_together(talk, notes)
    return ", ".join(reasons)


def _command(talk: Talk) -> str:
    kind = _kind(talk.command)
    found = COMMANDS.get(kind)
    if found is None and isinstance(kind, Word):
        return _said_elsewhere(talk, kind)
    if found is None or not talk.is_one(found.of):
        is_word = found is not None and found.of in ("facilitator", "owner")
        return answer_membership.explain(replace(talk, refused=_name(talk.command)) if is_word else talk)
    if isinstance(talk.command, asks.Facilitate) and found is _HELD and not talk.may_settle:
        return answer_membership.explain(replace(talk, refused=talk.command.word))
    if found.needs_proof and not talk.is_proven:
        return ask_back.ask(talk)
    reason = found.answer(talk)
    if not reason and isinstance(talk.command, asks.Answer):
        return _said_elsewhere(talk, talk.command.word)
    return reason or answer_membership.explain(talk)


def _said_elsewhere(talk: Talk, word: Word) -> str:
    """A word that does something in reply to a letter of ours alone: `ask` to a brief, `yes` to a question."""
    typed = word_in(talk.language or talk.mlist.settings.language, word)
    asked = asks.Unknown(typed, None, "" if word is Word.digest else "place")
    return answer_membership.explain(replace(talk, command=asked))


def _kind(command: asks.Command | None) -> type | Word:
    """What tells commands apart: the word of an answer or of a facilitator, else the kind of command."""
    return command.word if isinstance(command, (asks.Answer, asks.Facilitate)) else type(command)


def _name(command: asks.Command | None) -> Word:
    """The word of those who look after a list, as a letter names it."""
    kind = _kind(command)
    return kind if isinstance(kind, Word) else Word.invite


def _note_deed(talk: Talk, reason: str) -> None:
    """Who writes to us is there, under whichever of their addresses: presence is known from deeds."""
    writer = talk.member if talk.address else None
    if writer is not None and writer.is_member and reason != "automatic":
        members.note_deed(talk.tx, talk.mlist.list_id, writer.membership_id, talk.now)
