"""What a member tells of themself: three questions in the welcome, and `profile`, which shows, changes or ends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from listcop.core import asks
from listcop.core.kind_words import only_kind
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.core.wishes import wish_in
from listcop.core.words import Word, meaning
from listcop.flows import ask_back, introduce, keep_keys
from listcop.flows.introduce import PROFILE
from listcop.flows.talk import Talk
from listcop.store import events, members
from listcop.store.database import Tx
from listcop.store.keys import Key

WROTE = "wrote"  # in a key's data: what somebody told of themself as they joined, kept as their profile by a yes
KEY_LIFE = timedelta(days=60)  # the last answer counts
LONGEST = 2_000  # characters that are kept
LONGEST_WISH = 200  # characters of a reply that may be a wish instead
FEW_WORDS = 3  # in which a command is all that is said
# What a reply to the welcome may ask for instead, where it says nothing else.
_WISHES = (asks.Leave, asks.SetCadence, asks.SetLanguage, asks.SetLite, asks.SetShortDigest, asks.Status, asks.Help)
_ENDS = (Word.no, Word.drop, Word.off, Word.cancel)


def question_key(
    tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, offered: Mapping[str, Any] | None = None
) -> str:
    """The key of a letter that asks somebody to tell of themself; `offered`: what a yes to it posts, or keeps."""
    return keep_keys.new_key(tx, site, mlist, PROFILE, address, offered or {}, now, KEY_LIFE)


def answer(talk: Talk) -> str:
    """`profile` shows it to whose it is; `profile` and a text is the new one, asked back where nothing proves it."""
    command, member = talk.command, talk.member
    assert isinstance(command, asks.Profile) and member is not None, "only a member has a profile"
    if command.text and not talk.is_proven:
        return ask_back.ask(talk)
    if command.text:
        return _keep(talk, member, command.text)
    if talk.may_tell("profile"):
        _tell(talk, member, is_new=False)
    return "profile"


def answered(talk: Talk) -> str | Talk:
    """A reply to the welcome, or to a letter that showed the profile: its words are the profile from now on."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    member = members.find_member(talk.tx, talk.mlist.list_id, key.address)
    if member is None or not member.is_member:
        return "not-member"
    text = talk.letter.draft.text.strip()
    wish = _wish_instead(talk, text)
    if wish is not None:
        asker = replace(talk.asker, proven=True)  # the key went to this address alone
        return replace(talk, command=wish, asker=asker, key=None, is_confirmed=True)
    wrote, is_kind = str(key.data.get(WROTE, "")), only_kind(talk.lines, talk.signed)
    if wrote and isinstance(talk.command, asks.Answer) and talk.command.word is Word.yes:
        return _keep(talk, member, wrote if is_kind else f"{wrote}\n\n{talk.command.text}")
    if not text or isinstance(talk.command, (asks.NoWords, asks.Thanks)) or _answers_the_offer(talk.command, key):
        return "no-words"
    if is_kind:  # "Ja, gerne": is it a yes to what we offered? It is nothing that they tell of themself
        return talk.ask_for_word() if wrote or key.data.get("offer") else "no-words"
    if isinstance(talk.command, asks.Profile):
        text = talk.command.text or text
    return _keep(talk, member, text)


def _wish_instead(talk: Talk, text: str) -> asks.Command | None:
    """What a reply asks for that tells nothing of its writer; "Help people dig wells" does."""
    if len(text) > LONGEST_WISH:
        return None
    if isinstance(talk.command, _WISHES) and len(text.split()) <= FEW_WORDS:
        return talk.command
    wish = wish_in(text.split("\n"), talk.now.date(), talk.list_words)
    if wish is not None and wish.is_all and isinstance(wish.command, _WISHES):
        return wish.asked
    is_told = isinstance(talk.command, asks.Unknown) and talk.command.missing == "later"
    return talk.command if is_told else None


def _answers_the_offer(command: asks.Command | None, key: Key) -> bool:
    """`no` to an introduction leaves the profile as it is; a `yes` that comes here found nothing to post."""
    if not isinstance(command, asks.Answer):
        return False
    return command.word is Word.yes or (command.word is Word.no and bool(key.data.get("offer")))


def keep(tx: Tx, mlist: MailingList, member: Member, text: str, now: datetime) -> str:
    """Keep a profile; a single `no`, `drop` or `off` ends it. Returns it as it is kept."""
    words = text.split()
    is_end = len(words) == 1 and meaning(words[0].strip(".!")) in _ENDS
    kept = "" if is_end else text.strip()[:LONGEST]
    members.change_member(tx, mlist.list_id, member.membership_id, profile=kept)
    events.note(tx, mlist.list_id, "profile", at=now, who=member.address, ref=member.address)
    return kept


def _keep(talk: Talk, member: Member, text: str) -> str:
    before, kept = member.profile, keep(talk.tx, talk.mlist, member, text, talk.now)
    _tell(talk, replace(member, profile=kept), is_new=True, before="" if before == kept else before)
    return "profile kept"


def _tell(talk: Talk, member: Member, is_new: bool, before: str = "") -> None:
    """Show it with a key, so that a plain reply corrects it, and offer to introduce who is new with it.

    before  what it was until now, if a text gave way to this one
    """
    offered = introduce.offer(talk.tx, talk.site, talk.mlist, member, talk.now)
    kept = {name: offered[name] for name in ("offer", "offer_subject")}
    key = question_key(talk.tx, talk.site, talk.mlist, member.address, talk.now, kept)
    data = {"text": member.profile, "is_new": is_new, "before": before, **offered}
    talk.tell("profile", data, to=member.address, key=key, once_an_hour=False)
