"""Joining, leaving, how mail comes: a wish or an answer to our question is decided, kept, and told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core import asks, membership
from listcop.core.commands import deciding_paragraph
from listcop.core.keys import read_leave_key
from listcop.core.kind_words import agrees
from listcop.core.lists import Member
from listcop.core.membership import Asker, Change, KeyFacts, Outcome, State
from listcop.core.words import Word
from listcop.flows import (
    ask_which_item,
    blocked,
    change_membership,
    keep_keys,
    send_one_digest,
    settle_held,
    settle_join,
    who_is_banned,
)
from listcop.flows.newer_secret import check_unread
from listcop.flows.talk import Talk, has_null_sender
from listcop.flows.write_answers import undo_of, write
from listcop.store import events, keys, members

# --- decide ----------------------------------------------------------------------------------------------------

_FEW_WORDS = 2  # behind a word that declines; more of them say something else


def wish(talk: Talk) -> str:
    """Join, leave, or other settings; asked back where nothing proves it."""
    command, asker = talk.command, _as_member(talk)
    state = _state(talk, asker.subject)
    if who_is_banned.is_writer_banned(talk.tx, talk.site, talk.mlist, talk.address):
        state = "banned"  # under whichever of their addresses they come
    if isinstance(command, asks.Join):
        outcome = membership.join(asker, state, talk.mlist.settings.join, command)  # type: ignore[arg-type]
    elif isinstance(command, asks.Leave):
        outcome = membership.leave(asker, state)
    else:
        assert command is not None, "a letter without a command asks for nothing"
        outcome = membership.change_settings(asker, _state(talk, asker.from_address), command)
    return _carry_out(talk, outcome)


def _as_member(talk: Talk) -> Asker:
    """Who writes from another of their addresses means the membership: it is done, or asked back, there."""
    own = members.find_member(talk.tx, talk.mlist.list_id, talk.address)
    writer = talk.member
    if writer is None or talk.asker.named or (own is not None and own.is_member) or isinstance(talk.command, asks.Join):
        return talk.asker
    return replace(talk.asker, from_address=writer.address)


def status(talk: Talk) -> str:
    return _carry_out(talk, membership.tell("status", talk.asker))


def explain(talk: Talk) -> str:
    """What is asked is not understood, or not theirs to ask: the nearest word, or the help."""
    if isinstance(talk.command, asks.Unknown):
        return _carry_out(talk, membership.tell("unknown-command", talk.asker))
    return _carry_out(talk, membership.tell("help", talk.asker))


def leave_by_key(talk: Talk) -> str:
    """A letter to the leave address that every copy bears."""
    tx, mlist = talk.tx, talk.mlist
    membership_id = read_leave_key(talk.site.secrets, mlist.sealed_by, talk.to.key)
    if membership_id is None:
        check_unread(tx, talk.site)
    member = members.get_member(tx, mlist.list_id, membership_id) if membership_id is not None else None
    if member is None:
        return "unknown-key"
    state = _state(talk, member.address)
    return _carry_out(talk, membership.leave_by_key(member.address, state, has_null_sender(talk.letter)))


def answered(talk: Talk) -> str:
    """An answer to a question of ours about a membership, or about where an answer to a digest belongs."""
    key = talk.key
    assert key is not None and talk.command is not None, "an answer has a key and says something, if only nothing"
    facts = KeyFacts(
        keep_keys.wish_of(key),
        talk.key_state,
        told=bool(key.data.get("told")),
        is_banned=key.purpose == "change-address"
        and who_is_banned.is_writer_banned(talk.tx, talk.site, talk.mlist, key.address),
    )
    answer = _declines_only(talk, talk.command) if key.purpose == ask_which_item.PLACE_ANSWER else talk.command
    state, policy = _state(talk, facts.wish.member), talk.mlist.settings.join
    # joins are the owners' to settle, and the admin's where a list has none
    asker = replace(talk.asker, settles=talk.asker.settles or talk.is_one("owner"))
    said, in_words = deciding_paragraph(talk.lines), _agrees_in_words(talk)
    outcome = membership.confirm(facts, asker, answer, state, policy, said, in_words)  # type: ignore[arg-type]
    reason = _carry_out(talk, outcome)
    if reason == "declined" and key.purpose == ask_which_item.PLACE_ANSWER:
        ask_which_item.tell_dropped(talk, key)
    return reason


def _agrees_in_words(talk: Talk) -> bool:
    """ "Ja, graag", "Hello, I am Ben and I keep two hives": it asks for nothing, and does not say no."""
    is_plain = isinstance(talk.command, (asks.Unknown, asks.Thanks)) and getattr(talk.command, "missing", "") != "later"
    return is_plain and agrees(talk.lines)


def _declines_only(talk: Talk, answer: asks.Command) -> asks.Command:
    """Which item does your answer belong to? Its number was taken (`answer_which_item`): nothing else is a yes."""
    declines = (  # "No, it is for Rosa" drops nothing, nor does "No, item 2"
        isinstance(answer, asks.Answer)
        and answer.word in (Word.no, Word.cancel, Word.drop)
        and len(answer.text.split()) <= _FEW_WORDS
        and answer.ref is None
        and not any(one.isdigit() for one in answer.text)
    )
    return answer if declines else asks.Unknown(talk.letter.draft.text.strip().partition("\n")[0])


def _state(talk: Talk, address: str) -> State:
    return change_membership.state_of(talk.tx, talk.site, talk.mlist, address)


# --- keep ------------------------------------------------------------------------------------------------------


def _carry_out(talk: Talk, outcome: Outcome) -> str:
    change, member = _to_set(talk, outcome)
    if change is not None and member is not None and membership.is_so(change.command, member):
        outcome = membership.kept(outcome, change.address)
    undo = undo_of(change.command, member, talk.mlist.settings) if change is not None and member is not None else ""
    languages = _languages_of_leavers(talk, outcome)
    for change in outcome.changes:
        _CHANGES[change.what](talk, change)
    if talk.key is not None and outcome.reason == "settled" and outcome.letters:
        keys.change_key_data(talk.tx, talk.mlist.list_id, talk.key.key_hash, talk.key.data | {"told": True})
    is_asked = False  # before who asked is told so
    for notice in outcome.letters:
        is_asked = write(talk, notice, undo, is_asked, languages.get(notice.to, ""))
    return outcome.reason


def _languages_of_leavers(talk: Talk, outcome: Outcome) -> dict[str, str]:
    """The goodbye is written when they are no members any more, and comes in the language that all before it had."""
    leaving = [one.address for one in outcome.changes if one.what == "remove"]
    known = {address: change_membership.standing(talk.tx, talk.mlist, address) for address in leaving}
    return {
        address: member.language or talk.mlist.settings.language
        for address, member in known.items()
        if member is not None
    }


def _to_set(talk: Talk, outcome: Outcome) -> tuple[Change | None, Member | None]:
    """The change of settings that follows, and the membership as it stands before it."""
    change = next((one for one in outcome.changes if one.what == "set"), None)
    member = change_membership.standing(talk.tx, talk.mlist, change.address) if change is not None else None
    return change, member


def _add(talk: Talk, change: Change) -> None:
    name = talk.letter.message.from_name if change.address == talk.address else ""
    settle_join.take_in(
        talk.tx, talk.site, talk.mlist, change.address, change.command, talk.key, talk.now,
        name=name, language=talk.spoken,
    )  # fmt: skip


def _restore(talk: Talk, change: Change) -> None:
    member = members.find_member(talk.tx, talk.mlist.list_id, change.address)
    if member is None:
        return
    change_membership.resume(talk.tx, talk.mlist, member, talk.now)
    events.note(talk.tx, talk.mlist.list_id, "came back", at=talk.now, who=change.address, ref=change.address)


def _remove(talk: Talk, change: Change) -> None:
    member = change_membership.standing(talk.tx, talk.mlist, change.address)
    if member is not None:
        change_membership.leave(talk.tx, talk.site, talk.mlist, member, talk.now, who=change.address, tell_them=False)


def _set(talk: Talk, change: Change) -> None:
    tx, mlist, who, now = talk.tx, talk.mlist, change.address, talk.now
    member = change_membership.standing(tx, mlist, who)
    wish = change.command
    if member is None:
        return
    if isinstance(wish, asks.SetCadence):
        _set_cadence(talk, member, wish, now)
    elif isinstance(wish, asks.Resume):
        change_membership.bring_back(tx, mlist, member, now)
    elif isinstance(wish, asks.SetLanguage):
        change_membership.change(tx, mlist, member, "language", wish.language, now, who=who)
    elif isinstance(wish, asks.SetShortDigest):
        change_membership.change(tx, mlist, member, "digest", "on" if wish.on else "off", now, who=who)
    elif isinstance(wish, asks.SetLite):
        change_membership.change(tx, mlist, member, "lite", "on" if wish.lite else "off", now, who=who)
    elif isinstance(wish, asks.SetOneDigest):
        send_one_digest.choose(tx, member, wish.on, now)
    events.note(tx, mlist.list_id, "member set", at=now, who=who, ref=who)


def _set_cadence(talk: Talk, member: Member, wish: asks.SetCadence, now: datetime) -> None:
    """`nomail until` a day pauses what there was; any other word sets it."""
    tx, mlist = talk.tx, talk.mlist
    if wish.until is not None:
        until = datetime.combine(wish.until, datetime.min.time(), ZoneInfo(mlist.settings.timezone))
        change_membership.pause(tx, mlist, member, until, now)
        return
    change_membership.set_cadence(tx, mlist, member, wish.cadence, now)
    fresh = change_membership.standing(tx, mlist, member.address)
    if fresh is not None and fresh.state == "paused":
        change_membership.resume(tx, mlist, fresh, now)


def _settle(talk: Talk, change: Change) -> None:
    if talk.key is not None:
        keys.settle_key(talk.tx, talk.mlist.list_id, talk.key.key_hash, "answered", talk.now)


def _void(talk: Talk, change: Change) -> None:
    settle_join.end_waiting(talk.tx, talk.mlist, change.address, talk.now)


def _rename(talk: Talk, change: Change) -> None:
    member = change_membership.standing(talk.tx, talk.mlist, change.address)
    wish = change.command
    if member is not None and isinstance(wish, asks.ChangeAddress):
        who = change.address
        change_membership.rename(
            talk.tx, talk.site, talk.mlist, member, wish.address, talk.now, who=who, keeps_old=True
        )
        settle_held.let_out_of(talk.tx, talk.site, talk.mlist, wish.address, talk.now, who=who)


def _block(talk: Talk, change: Change) -> None:
    blocked.block(talk.tx, talk.site, change.address, talk.now)


_CHANGES: Mapping[str, Callable[[Talk, Change], None]] = {
    "add": _add,
    "restore": _restore,
    "remove": _remove,
    "set": _set,
    "settle": _settle,
    "void": _void,
    "rename": _rename,
    "block": _block,
}
