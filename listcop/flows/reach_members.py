"""Does mail still reach a member? Asked by one letter before anything stops; any word from them brings all back.

Reports can be forged by whoever saw an envelope sender of ours. So they stop nobody's mail: a probe does, a letter
whose key only the member's own mail system got to see, and only if it comes back (promise A12).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from listcop.core import asks
from listcop.core.addresses import Role, same_mailbox
from listcop.core.bounces.score import LOOK_AT, PROBE_AGAIN, PROBE_FAILS, probe_failed
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message
from listcop.core.our_from import envelope_from
from listcop.core.sending import Outcome
from listcop.core.site import Site
from listcop.flows import blocked, change_membership, keep_keys
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.find_unreachable import FAILED, LOOKED_BACK, PROBE, STOPPED, Standing, find_unreachable
from listcop.flows.record_bounce import BOUNCE, REACHED
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address, tell
from listcop.store import events, keys, members
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.keys import Key

COMPLAINT = "complaint"
KEY_LIFE = timedelta(days=60)
LOOKED_AT = timedelta(hours=1)
ASKED_AT_ONCE = 20  # members, in one transaction: meanwhile nobody hears 250
_WISHES = (asks.Leave, asks.SetCadence, asks.ChangeAddress, asks.SetLanguage, asks.SetLite, asks.SetShortDigest)


# --- asking ----------------------------------------------------------------------------------------------------


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """Once an hour, as long as there are failures that count."""
    failed = events.last_event(tx, mlist.list_id, BOUNCE)
    if failed is None or failed.at < now - LOOKED_BACK:
        return None
    last = _last_look(tx, mlist)
    return last + LOOKED_AT if last is not None and last - now < LOOKED_AT else now


def _last_look(tx: Tx, mlist: MailingList) -> datetime | None:
    last = events.fact(tx, _looked(mlist))
    return datetime.fromisoformat(last) if last is not None else None


def _looked(mlist: MailingList) -> str:
    return f"looked at bounces {mlist.list_id}"


def probe_due(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts = UNNOTED) -> bool:
    """Ask those whose mail keeps coming back; looked for once an hour, by one of several servers, a few in each
    transaction. True if one was asked."""
    if not store.write(partial(_begin_to_look, mlist=mlist, now=now)):
        return False
    with store.read() as tx:
        found = [one for one in find_unreachable(tx, mlist.list_id, now) if _is_to_ask(one, now)]
    pieces = [found[at : at + ASKED_AT_ONCE] for at in range(0, len(found), ASKED_AT_ONCE)]
    asked = [store.write(partial(_probe_some, site=site, mlist=mlist, found=some, now=now)) for some in pieces]
    return any(asked)


def _begin_to_look(tx: Tx, mlist: MailingList, now: datetime) -> bool:
    list_store.lock_list(tx, mlist.list_id)
    last = _last_look(tx, mlist)
    if last is not None and abs(now - last) < LOOKED_AT:  # by another server, whose clock may be ahead of ours
        return False
    events.keep_fact(tx, _looked(mlist), now.isoformat())
    return True


def _is_to_ask(one: Standing, now: datetime) -> bool:
    is_time = one.probed is None or now - one.probed >= PROBE_AGAIN
    return one.state == "active" and one.unasked >= LOOK_AT and is_time


def _probe_some(tx: Tx, site: Site, mlist: MailingList, found: Sequence[Standing], now: datetime) -> bool:
    list_store.lock_list(tx, mlist.list_id)
    as_it_is = list_store.get_list(tx, mlist.list_id)
    return any([_probe(tx, site, as_it_is, one, now) for one in found])


def _probe(tx: Tx, site: Site, mlist: MailingList, standing: Standing, now: datetime) -> bool:
    member = members.find_member(tx, mlist.list_id, standing.address)
    if member is None or member.state != "active":  # since they were found
        return False
    asked = events.last_event(tx, mlist.list_id, PROBE, member.address)
    if asked is not None and asked.at > (standing.probed or now - PROBE_AGAIN):  # so has another server
        return False
    key = keep_keys.new_key(tx, site, mlist, PROBE, member.address, {"member": member.address}, now, KEY_LIFE)
    data = {"address": member.address, "since": standing.last, "stays": member.may_moderate}
    sent = tell(
        tx, site, mlist, "probe", member.address, data,
        now=now, language=member.language, key=key, is_answer=False, sender=_sender(site, mlist, key),
    )  # fmt: skip
    shown: dict[str, Any] = {"score": standing.score, "status": standing.status, "delivery": sent}
    events.note(tx, mlist.list_id, PROBE, at=now, ref=member.address, **shown)
    return True


def _sender(site: Site, mlist: MailingList, key: str) -> str:
    """Where a probe comes back to; what does not name its key there is found by the Message-ID."""
    wanted = role_address(mlist, Role.bounces) if site.envelope == "list" else role_address(mlist, Role.bounce, key=key)
    return envelope_from(site, wanted)


# --- a probe that comes back -----------------------------------------------------------------------------------


def came_back(tx: Tx, site: Site, mlist: MailingList, key: Key, statuses: list[str], now: datetime) -> None:
    """A report of a probe's own failure: only now does mail stop."""
    fresh = keep_keys.state_of(key, now) == "good" and now - key.created <= PROBE_FAILS
    if fresh and probe_failed(statuses):
        _stop(tx, site, mlist, str(key.data["member"]), statuses[0], now)


def refused(
    tx: Tx, site: Site, mlist: MailingList, delivery: int, address: str, outcome: Outcome, now: datetime
) -> None:
    """The relay itself refuses the reader of a letter of ours for good; if the letter was a probe, it has failed."""
    asked = events.last_event(tx, mlist.list_id, PROBE, address)
    is_probe = asked is not None and asked.data.get("delivery") == delivery
    if is_probe and outcome.stage == "rcpt" and outcome.code >= 500 and probe_failed([outcome.status]):
        _stop(tx, site, mlist, address, outcome.status, now)


def _stop(tx: Tx, site: Site, mlist: MailingList, address: str, status: str, now: datetime) -> None:
    """Who looks after the list keeps their mail, as others need them; those are told to call them all the same."""
    member = members.find_member(tx, mlist.list_id, address)
    if member is None or member.state != "active" or _is_known(tx, mlist, address):
        return
    events.note(tx, mlist.list_id, FAILED, at=now, ref=address, status=status)
    if member.may_moderate:
        return
    change_membership.stop(tx, mlist, member, STOPPED, now)
    events.note(tx, mlist.list_id, STOPPED, at=now, ref=address, status=status)
    for other in members.addresses_of(tx, member.person_id):
        if not same_mailbox(other, address) and not _is_dead(tx, member, other) and not blocked.is_blocked(tx, other):
            key = keep_keys.new_key(tx, site, mlist, PROBE, other, {"member": address}, now, KEY_LIFE)
            data = {"address": address}
            language = member.language
            tell(tx, site, mlist, "mail-stopped", other, data, now=now, language=language, key=key, is_answer=False)


def _is_known(tx: Tx, mlist: MailingList, address: str) -> bool:
    """Has the last probe failed already? One report of it is enough."""
    asked, failed = (events.last_event(tx, mlist.list_id, what, address) for what in (PROBE, FAILED))
    return failed is not None and asked is not None and failed.at >= asked.at


def _is_dead(tx: Tx, member: Member, address: str) -> bool:
    return any(one.address == address and one.state == STOPPED for one in members.memberships_of(tx, member.person_id))


# --- the way back ----------------------------------------------------------------------------------------------


def answered(talk: Talk) -> str | Talk:
    """Any answer to a probe says that it arrived; a wish in it is carried out, as its key has proven the address."""
    key = talk.brought_key
    member = members.find_member(talk.tx, talk.mlist.list_id, str(key.data["member"]))
    is_theirs = talk.member is not None and member is not None and talk.member.membership_id == member.membership_id
    if not same_mailbox(key.address, talk.address) and not is_theirs:
        return talk.elsewhere()
    if talk.key_state != "good" or member is None or not member.is_member:
        return talk.settled()
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "answered", talk.now)
    if not isinstance(talk.command, asks.Leave):
        come_back(talk.tx, talk.site, talk.mlist, member, talk.now, answers=talk.letter.message)
    if not isinstance(talk.command, _WISHES):
        return "reached"
    return replace(talk, asker=replace(talk.asker, proven=True), is_confirmed=True)


def is_stopped(member: Member) -> bool:
    """Did their mail stop without their own word to us?"""
    return member.state == STOPPED or member.complained


def come_back(
    tx: Tx, site: Site, mlist: MailingList, member: Member, now: datetime, *, answers: Message | None = None
) -> None:
    """Somebody whose mail failed writes to us: it comes again, with all that was missed, and nothing old counts."""
    events.note(tx, mlist.list_id, REACHED, at=now, who=member.address, ref=member.address)
    if is_stopped(member):
        change_membership.resume(tx, mlist, member, now)
        data = {"address": member.address, "cadence": member.cadence}
        to = answers.from_address if answers is not None and answers.from_address else member.address
        tell(tx, site, mlist, "mail-again", to, data, now=now, language=member.language, answers=answers)


def back_by_writing(talk: Talk) -> bool:
    """Any letter of theirs to any address of the list brings their mail back, but one that is surely forged.

    True where that is all it asked for: `resume` brings more to who had said `nomail` before.
    """
    member = talk.member
    if member is None or not member.is_member or not is_stopped(member) or talk.is_forged:
        return False
    if isinstance(talk.command, asks.Leave) or (talk.key is not None and talk.key.purpose == PROBE):
        return False
    come_back(talk.tx, talk.site, talk.mlist, member, talk.now, answers=talk.letter.message)
    return isinstance(talk.command, asks.Resume) and member.cadence != "none"


# --- complaints ------------------------------------------------------------------------------------------------


def complained(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> None:
    """Somebody said that a letter of ours is no mail they want: none comes until they write, also beyond the end of a
    pause; owners hear of it once."""
    if member.is_member and not member.complained:
        change_membership.stop(tx, mlist, member, "paused", now)
        events.note(tx, mlist.list_id, COMPLAINT, at=now, ref=member.address)
