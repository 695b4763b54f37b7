"""A newcomer's introduction: put together from what they told of themself, posted once they said yes to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from listcop.core.addresses import Address, Role, same_mailbox
from listcop.core.asks import Answer
from listcop.core.lists import MailingList, Member
from listcop.core.newcomers import introduction
from listcop.core.phrases.newcomers import introduction_phrases
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import keep_keys, welcome, write_post
from listcop.flows.read_letter import Letter
from listcop.flows.talk import talk_of
from listcop.store import events, formerly, members, posts
from listcop.store.database import Tx

PROFILE = "profile"  # the purpose of keys in letters that show a profile; that of an offer holds the text
INTRODUCED = "introduced"  # the event: ref is the address
WORDS_OF_ONES_OWN = 6  # behind a yes: what is posted instead
NO_OFFER: Mapping[str, Any] = {"offer": "", "offer_subject": "", "questions": []}


def offer(tx: Tx, site: Site, mlist: MailingList, member: Member, now: datetime) -> dict[str, Any]:
    """What a letter that shows a profile offers to post, and questions that fit it; nothing for who wrote before."""
    if not member.profile.strip() or mlist.settings.posting == "announce" or _is_known(tx, mlist, member):
        return dict(NO_OFFER)
    language = member.language or mlist.settings.language
    said = introduction_phrases(site.texts.catalogues[language])
    fitting = welcome.questions(tx, mlist, member.profile, {member.address}, now)
    return {
        "offer": introduction(member.name, member.profile, said),
        "offer_subject": said["subject"] % {"name": member.name} if member.name else said["subject without name"],
        "questions": welcome.questions_shown([one for one in fitting if one.words]),
    }


def _is_known(tx: Tx, mlist: MailingList, member: Member) -> bool:
    """Has this member written to the list, under any address, or been introduced?"""
    known = members.addresses_of(tx, member.person_id) or [member.address]
    before = formerly.moves_of(tx, mlist.list_id).before(known)
    if any(posts.first_post_of(tx, mlist.list_id, one) for one in (*known, *before)):
        return True
    return events.last_event(tx, mlist.list_id, INTRODUCED, member.address) is not None


def post_meant(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address
) -> tuple[Letter, Address] | None:
    """The introduction as a letter to the list, where its author says yes to it; None for any other letter."""
    key = keep_keys.find_key(tx, site, mlist, address.key) if address.role is Role.confirm else None
    if key is None or key.purpose != PROFILE or not key.data.get("offer"):
        return None
    talk = talk_of(tx, site, mlist, letter, address)
    says = talk.command
    if (
        talk.asker.automatic
        or talk.is_forged
        or talk.key_state != "good"
        or not same_mailbox(key.address, talk.address)
    ):
        return None
    member = members.find_member(tx, mlist.list_id, key.address)
    if member is None or not member.is_member or _is_known(tx, mlist, member):
        return None
    if not isinstance(says, Answer) or says.word is not Word.yes:
        return None
    own = says.text.strip() if len(says.text.split()) >= WORDS_OF_ONES_OWN else ""
    written = write_post.as_post(mlist, letter, key.data["offer_subject"], own or key.data["offer"])
    events.note(tx, mlist.list_id, INTRODUCED, at=letter.now, who=talk.address, ref=member.address)
    return written, Address(mlist.name, mlist.domain, Role.post)
