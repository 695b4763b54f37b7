"""Whom nobody has proven to be who they say may make us write only so many letters: by domain and by machine.

Subscription bombing comes from one place in many names (promise L5), and so do forged letters whose answers are to hit
others. Letters proven by DMARC are not counted: a large provider's members join all day. What answers one address is
counted for itself, by the day, whoever that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from listcop.core.lists import MailingList, Member
from listcop.core.membership import ANSWERS_A_DAY
from listcop.core.site import Site
from listcop.flows.read_letter import Letter
from listcop.store import events
from listcop.store import lists as list_store
from listcop.store.database import Tx

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
ANSWERED = "answered"  # the event of a letter that answers an address (ref)
FETCHED = "fetched"  # and of one of them that a member asked for to read


@dataclass(frozen=True, slots=True)
class _Pot:
    """How many letters of an hour may make us write, over all lists: those in the name of one domain, and those of one
    machine that is none of ours. Each is an event, whose ref is the domain or the machine."""

    event: str
    of_domain: int
    of_machine: int


ASKED_PROVEN = "asked back, proven"  # the event of a proven letter that made us ask its author (ref)

_ASKED = _Pot("asked back", 20, 20)
_ANSWERED = _Pot("answered a stranger", 20, 60)
_ANSWERED_OTHERS = _Pot("answered unproven", 20, 60)  # whom it does not bind
_HANDED_ON = _Pot("private letter, unproven", 60, 60)
_HANDED_TO_ONE = 60


def asks_too_often(tx: Tx, letter: Letter) -> bool:
    """Have as many letters from there made us ask somebody whether a wish was theirs?"""
    return _is_empty(tx, _ASKED, letter)


def note_asked(tx: Tx, site: Site, letter: Letter) -> None:
    _take(tx, site, _ASKED, letter)
    if letter.verdict.aligned:
        list_store.ensure_site(tx, site.domains[0], letter.now)
        author = (letter.message.from_address or "").lower()
        events.note(tx, list_store.SITE, ASKED_PROVEN, at=letter.now, ref=author)


def asked_for_themself(tx: Tx, letter: Letter) -> int:
    """How many proven letters of its author made us ask them something within a day, over all lists. What others ask
    in their name is another count: it must not use up what they may ask."""
    author = (letter.message.from_address or "").lower()
    return events.count_within(tx, list_store.SITE, ASKED_PROVEN, DAY, letter.now, author)


def answers_too_often(tx: Tx, letter: Letter, *, is_stranger: bool = True) -> bool:
    """Have as many letters from there made us answer somebody who is no member, and may never have written to us?

    Others are not bound, and yet counted: the time that it takes must not tell a forger who is a member (promise A9).
    """
    return _is_empty(tx, _ANSWERED if is_stranger else _ANSWERED_OTHERS, letter) and is_stranger


def note_answered(tx: Tx, site: Site, letter: Letter, *, is_stranger: bool = True) -> None:
    _take(tx, site, _ANSWERED if is_stranger else _ANSWERED_OTHERS, letter)


def hands_on_too_often(tx: Tx, letter: Letter, to: str) -> bool:
    """Have as many private letters that nothing proves been handed on from there, or to that address? The address of
    an author stands in every copy, and a machine may write to it under as many names as it likes."""
    return _is_empty(tx, _HANDED_ON, letter, to.lower())


def note_handed_on(tx: Tx, site: Site, letter: Letter, to: str) -> None:
    _take(tx, site, _HANDED_ON, letter, to.lower())


def may_answer(tx: Tx, site: Site, mlist: MailingList, letter: Letter, member: Member | None) -> bool:
    """Whether the author of a letter to the list may be told something of it; if so it is noted, and must be told."""
    if not could_answer(tx, mlist, letter, member):
        return False
    if _is_bound(member):
        note_answered(tx, site, letter)
    events.note(tx, mlist.list_id, ANSWERED, at=letter.now, ref=letter.message.from_address or "")
    return True


def could_answer(tx: Tx, mlist: MailingList, letter: Letter, member: Member | None) -> bool:
    """The same, before anything is done that its author would have to be told of. Where nothing proves who wrote, an
    address gets no more of these letters in a day than of all answers (promise L2): in a member's name, too."""
    if _is_bound(member) and answers_too_often(tx, letter):
        return False
    told = answers_today(tx, mlist, letter.message.from_address or "", letter.now)
    return letter.verdict.aligned or told < ANSWERS_A_DAY


def answers_today(tx: Tx, mlist: MailingList, to: str, now: datetime) -> int:
    """How many answers went to an address within a day, without what its holder fetched to read."""
    answered, fetched = (events.count_within(tx, mlist.list_id, what, DAY, now, to) for what in (ANSWERED, FETCHED))
    return answered - fetched


def _is_bound(member: Member | None) -> bool:
    return member is None or member.state in ("left", "pending")


def _is_empty(tx: Tx, pot: _Pot, letter: Letter, to: str = "") -> bool:
    most = _places(pot, letter, to)
    taken = {place: events.count_within(tx, list_store.SITE, pot.event, HOUR, letter.now, place) for place in most}
    return any(taken[place] >= most[place] for place in most)


def _take(tx: Tx, site: Site, pot: _Pot, letter: Letter, to: str = "") -> None:
    if places := _places(pot, letter, to):
        list_store.ensure_site(tx, site.domains[0], letter.now)
        for place in places:
            events.note(tx, list_store.SITE, pot.event, at=letter.now, ref=place)


def _places(pot: _Pot, letter: Letter, to: str = "") -> dict[str, int]:
    """The domain of the From; and the machine, where it is none of ours (contract, section 5); and whom it reaches, if
    that counts: with their limits."""
    if letter.verdict.aligned:
        return {}
    domain = (letter.message.from_address or "").rpartition("@")[2]
    machine = "" if letter.envelope.trusted else _machine(letter.envelope.peer)
    limits = ((domain, pot.of_domain), (machine, pot.of_machine), (to, _HANDED_TO_ONE))
    return {place: most for place, most in limits if place}


def _machine(peer: str) -> str:
    """Whoever has one address of an IPv6 /64 usually has them all."""
    try:
        address = ip_address(peer)
    except ValueError:
        return peer
    return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else peer
