"""Whom mail may no longer reach: every member with bounces that count, the surest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from listcop.core.bounces.score import (
    STORM_MEMBERS,
    Bounce,
    arrived_days,
    new_bounces,
    score,
    storm_days,
    weight,
)
from listcop.core.lists import DIGEST_CADENCES, Member
from listcop.flows.record_bounce import BOUNCE, REACHED, read_event
from listcop.store import events, members, posts
from listcop.store.database import Tx
from listcop.store.digests import ONE
from listcop.store.formerly import MOVED

LOOKED_BACK = timedelta(days=400)  # a year of monthly digests: so long a full mailbox may go on before anybody asks
MOST_EVENTS = 100_000
PROBE = "probe"  # the event of a letter that asks a member whether mail arrives, and the purpose of its key
FAILED = "probe failed"
STOPPED = "unreachable"  # the event, and the state


@dataclass(frozen=True, slots=True)
class Standing:
    """A member whose mail came back.

    last, status   of the newest failure that counts
    probed         when they were asked whether mail arrives
    unasked        the score of what came back since they were asked
    """

    address: str
    score: float
    last: date
    status: str
    state: str
    probed: datetime | None = None
    unasked: float = 0.0


Told = list[tuple[datetime, Bounce]]  # what came back to one member, and when we heard of it
# The days on which mail went, in order: to those of a cadence; of one digest of all lists by membership, and under ONE
# what earlier releases noted of it, of all who read so.
Sent = Mapping[str | int, Sequence[date]]


def find_unreachable(tx: Tx, list_id: int, now: datetime) -> list[Standing]:
    """Members with a score, those with the highest first. Failures for what a letter held are left out."""
    since, today = now - LOOKED_BACK, now.date()
    told = _told(tx, list_id, since)
    everyone = {one.address: one for one in members.all_members(tx, list_id)}
    sent = _sent(tx, list_id, since, today) if told else {}
    arrived = {address: _arrived(sent, everyone.get(address), failed) for address, failed in told.items()}
    new = {address: new_bounces((one for _, one in failed), arrived[address]) for address, failed in told.items()}
    storms, nobody = storm_days(new.values(), len(everyone)), _reached_nobody(told, everyone, sent)
    reached, moved, probed = (_latest(tx, list_id, what, since) for what in (REACHED, MOVED, PROBE))
    begun = {one: max(at for at in (reached.get(one), moved.get(one)) if at) for one in {*reached, *moved}}
    standings = []
    for address, failed in told.items():
        counting = [(at, one) for at, one in failed if address not in begun or at > begun[address]]
        if address in everyone and any(weight(one) > 0 for _, one in counting):
            member, asked = everyone[address], probed.get(address)
            spared = {one for _, one in counting if one.day in nobody or (one.day in storms and one in new[address])}
            charged = [(at, one) for at, one in counting if one not in spared]
            standings.append(_standing(member, counting, charged, arrived[address], asked, today))
    shown = (one for one in standings if one.score > 0 or one.state == STOPPED)
    return sorted(shown, key=lambda one: (-one.score, one.address))


def _told(tx: Tx, list_id: int, since: datetime) -> dict[str, Told]:
    """What came back, by address; also what was refused for what it held: on that day no mail arrived."""
    told: dict[str, Told] = defaultdict(list)
    for event in events.latest_of(tx, list_id, BOUNCE, since, MOST_EVENTS):
        told[event.ref].append((event.at, read_event(event)))
    return told


def _sent(tx: Tx, list_id: int, since: datetime, today: date) -> Sent:
    """The days on which mail went to whom."""
    days: dict[str | int, set[date]] = defaultdict(set)
    days["each"] = posts.days_of_posts(tx, list_id, since)
    for event in events.latest_of(tx, list_id, "digest", since, MOST_EVENTS):
        if event.data["editions"]:
            days[event.data.get("member") or event.data["cadence"]].add(event.at.date())
    days["none"] = days["weekly"]  # at most they get the facilitators' edition
    for own in [one for one in days if isinstance(one, int)]:
        days[own] |= days[ONE]
    return {whose: sorted(day for day in found if day <= today) for whose, found in days.items()}


def _arrived(sent: Sent, member: Member | None, told: Told) -> list[date]:
    if member is None:  # who left since: nobody asks what arrived
        return []
    return arrived_days(sent.get(_whose(member, sent), ()), (one for _, one in told))


def _whose(member: Member, sent: Sent) -> str | int:
    """Under what the days stand on which mail went to a member."""
    if not member.combined or member.cadence not in DIGEST_CADENCES:
        return member.cadence
    return member.membership_id if member.membership_id in sent else ONE


def _reached_nobody(told: Mapping[str, Told], everyone: Mapping[str, Member], sent: Sent) -> set[date]:
    """Days on which the mail of every single member came back: a relay that knows no address, for example. That is
    nobody's own trouble, however long it lasts."""
    readers = Counter(_whose(one, sent) for one in everyone.values() if one.state == "active")
    sent_to, failed = Counter[date](), Counter[date]()
    for whose, days in sent.items():
        if whose != "none":
            sent_to.update(dict.fromkeys(days, readers[whose]))
    for address in told.keys() & everyone.keys():
        failed.update({one.day for _, one in told[address]})
    return {day for day, count in failed.items() if count > STORM_MEMBERS and count >= sent_to[day]}


def _standing(
    member: Member, told: Told, charged: Told, arrived: Sequence[date], probed: datetime | None, today: date
) -> Standing:
    newest = max((one for _, one in told if weight(one) > 0), key=lambda one: one.day)
    fresh = [one for at, one in charged if probed is None or at > probed]
    counted, unasked = score((one for _, one in charged), arrived, today), score(fresh, arrived, today)
    return Standing(member.address, round(counted, 2), newest.day, newest.status, member.state, probed, unasked)


def _latest(tx: Tx, list_id: int, what: str, since: datetime) -> dict[str, datetime]:
    return {one.ref: one.at for one in events.latest_of(tx, list_id, what, since, MOST_EVENTS)}


def lost_members(tx: Tx, list_id: int) -> list[tuple[Member, events.Event]]:
    """Members whose probe came back and who did not write since, with that event; the newest first."""
    found = {one.ref: one for one in events.events_of(tx, list_id, what=FAILED, limit=MOST_EVENTS)}
    lost = []
    for address, failed in found.items():
        member = members.find_member(tx, list_id, address)
        reached = events.last_event(tx, list_id, REACHED, address)
        is_back = reached is not None and reached.at >= failed.at
        if member is not None and (member.state == STOPPED or (member.state == "active" and not is_back)):
            lost.append((member, failed))
    return sorted(lost, key=lambda one: (one[1].at, one[0].address), reverse=True)
