"""Mail goes to another address: confirmed from both, or where the old one is dead by a facilitator's word."""

from __future__ import annotations

from datetime import timedelta

from listcop.core import asks
from listcop.core.addresses import same_mailbox
from listcop.core.lists import Member
from listcop.core.words import Word
from listcop.flows import (
    answer_membership,
    ask_back,
    change_membership,
    keep_keys,
    move_others,
    settle_held,
    who_is_banned,
)
from listcop.flows.blocked import may_ask
from listcop.flows.send_digests import facilitators
from listcop.flows.talk import DAY, Talk
from listcop.flows.tell_owners import owners
from listcop.store import events, keys

RELEASE = "release-address"  # the purpose of the old address's key
VOUCH = "vouch-address"  # of a facilitator's
KEY_LIFE = timedelta(days=14)
CLAIM = "address claim"  # the event; ref is who claims
CLAIMS_A_DAY = 3  # of one address; facilitators are asked in none of the others
CLAIMS_OF_A_LIST = 20  # a day


def answer(talk: Talk) -> str:
    """`change NEW` from the old address, or `change OLD NEW` from the new one."""
    command = talk.command
    assert isinstance(command, asks.ChangeAddress), f"{command} names no address"
    if not command.old or same_mailbox(command.old, talk.address):
        is_banned = who_is_banned.is_writer_banned(talk.tx, talk.site, talk.mlist, command.address)
        return "banned" if is_banned else answer_membership.wish(talk)
    if not same_mailbox(command.address, talk.address):
        return ""
    return _claim(talk, command) if talk.is_proven else ask_back.ask(talk)


def _claim(talk: Talk, command: asks.ChangeAddress) -> str:
    """Ask at the old address and of the facilitators; who asks hears the same, whoever is a member (promise A9)."""
    member = change_membership.standing(talk.tx, talk.mlist, command.old)
    is_banned = who_is_banned.is_writer_banned(talk.tx, talk.site, talk.mlist, talk.address)
    is_asked = member is not None and member.is_member and not is_banned
    if is_asked and _may_claim(talk) and may_ask(talk.tx, command.old, talk.now):
        assert member is not None
        _ask(talk, member, RELEASE, member.address, member.language)
        for address, language in _vouchers(talk):
            if not same_mailbox(address, member.address):
                _ask(talk, member, VOUCH, address, language)
    events.note(talk.tx, talk.mlist.list_id, CLAIM, at=talk.now, who=talk.address, ref=talk.address, old=command.old)
    if talk.may_tell("address-asked"):
        talk.tell("address-asked", {"address": talk.address, "old_address": command.old})
    return "asked-back"


def _may_claim(talk: Talk) -> bool:
    """Nobody makes us write to many members and to the facilitators by naming one address after the other."""
    of_list = (talk.tx, talk.mlist.list_id, CLAIM, DAY, talk.now)
    return (
        events.count_within(*of_list, talk.address) < CLAIMS_A_DAY and events.count_within(*of_list) < CLAIMS_OF_A_LIST
    )


def _ask(talk: Talk, member: Member, purpose: str, to: str, language: str) -> None:
    data = {"member": member.address, "new": talk.address}
    key = keep_keys.new_key(talk.tx, talk.site, talk.mlist, purpose, to, data, talk.now, KEY_LIFE)
    told = {"address": talk.address, "old_address": member.address, "days": KEY_LIFE.days, "author": member.name}
    occasion = "address-release" if purpose == RELEASE else "address-vouch"
    talk.tell(occasion, told, to=to, language=language, key=key, once_an_hour=False)


def _vouchers(talk: Talk) -> list[tuple[str, str]]:
    found = [(one.address, one.language) for one in facilitators(talk.tx, talk.mlist)]
    return found or owners(talk.tx, talk.site, talk.mlist)


def answered(talk: Talk) -> str:
    """A yes from the old address or of one facilitator is enough; a no ends it for all who were asked."""
    key = talk.brought_key
    if key.purpose != RELEASE and not talk.is_one("facilitator"):
        return talk.elsewhere()
    if trouble := talk.key_trouble():
        return trouble
    says = talk.command.word if isinstance(talk.command, asks.Answer) else None
    if says in (Word.no, Word.cancel, Word.drop):
        _settle_all(talk, "declined")
        return "declined"
    if says is not Word.yes:
        return talk.ask_for_word()
    _settle_all(talk, "answered")
    return _move(talk, key.data["member"], key.data["new"], both_said_yes=key.purpose == RELEASE)


def _move(talk: Talk, old: str, new: str, both_said_yes: bool) -> str:
    member = change_membership.standing(talk.tx, talk.mlist, old)
    if member is None or not member.is_member:
        return "not-member"
    moved = change_membership.rename(
        talk.tx, talk.site, talk.mlist, member, new, talk.now,
        who=talk.address, keeps_old=False, is_vouched=not both_said_yes,
    )  # fmt: skip
    if not moved:
        return "banned"
    settle_held.let_out_of(talk.tx, talk.site, talk.mlist, new, talk.now, who=talk.address)
    offered = move_others.offer(talk.tx, talk.site, talk.mlist, old, new, talk.now) if both_said_yes else ([], "")
    for to in {new: None, old: None, talk.address: None}:
        others, key = offered if to == new else ([], "")
        data = {"address": new, "old_address": old, "moved": [], "others": others, "is_theirs": to in (new, old)}
        talk.tell("address-changed", data, to=to, language=member.language, key=key, once_an_hour=False)
    return "address-changed"


def _settle_all(talk: Talk, result: str) -> None:
    """One answer settles the keys of all who were asked about the same change."""
    assert talk.key is not None
    about = (talk.key.data["member"], talk.key.data["new"])
    asked = [(RELEASE, about[0]), *((VOUCH, address) for address, _ in _vouchers(talk))]
    keys.settle_key(talk.tx, talk.mlist.list_id, talk.key.key_hash, result, talk.now)
    for purpose, address in asked:
        for one in keys.open_keys(talk.tx, talk.mlist.list_id, address, purpose):
            if (one.data["member"], one.data["new"]) == about:
                keys.settle_key(talk.tx, talk.mlist.list_id, one.key_hash, result, talk.now)
