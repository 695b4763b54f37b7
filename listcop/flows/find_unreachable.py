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


def find_unreachable(tx: Tx, list_id: int, now: datetime) -> list[Standing]:
    """Members with a score, those with the highest first. Failures for what a letter held are left out."""
    since, today = now - LOOKED_BACK, now.date()
    told = _told(tx, list_id, since)
    everyone = {one.address: one for one in members.all_members(tx, list_id)}
    sent = _sent(tx, list_id, since, today) if told else {}
    arrived = {address: _arrived(sent, everyone.get(address), failed) for address, failed in told.items()}
    new = {address: new_bounces((one for _, one in failed), arrived[address]) for address, failed in told.items()}
    storms, nobody = storm_days(new.values(), len(everyone)), _reached_nobody(told, everyone, sent)
    reached, probed = _latest(tx, list_id, REACHED, since), _latest(tx, list_id, PROBE, since)
    standings = []
    for address, failed in told.items():
        counting = [(at, one) for at, one in failed if address not in reached or at > reached[address]]
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
    for event in events.events_of(tx, list_id, what=BOUNCE, since=since, limit=MOST_EVENTS):
        told[event.ref].append((event.at, read_event(event)))
    return told


def _sent(tx: Tx, list_id: int, since: datetime, today: date) -> dict[str, list[date]]:
    """The days on which mail went to the members of each cadence, in order; ONE is one digest of all their lists."""
    days: dict[str, set[date]] = defaultdict(set)
    days["each"] = posts.days_of_posts(tx, list_id, since)
    for event in events.events_of(tx, list_id, what="digest", since=since, limit=MOST_EVENTS):
        if event.data["editions"]:
            days[event.data["cadence"]].add(event.at.date())
    days["none"] = days["weekly"]  # at most they get the facilitators' edition
    return {cadence: sorted(day for day in found if day <= today) for cadence, found in days.items()}


def _arrived(sent: Mapping[str, Sequence[date]], member: Member | None, told: Told) -> list[date]:
    if member is None:  # who left since: nobody asks what arrived
        return []
    return arrived_days(sent.get(_cadence(member), ()), (one for _, one in told))


def _cadence(member: Member) -> str:
    return ONE if member.combined and member.cadence in DIGEST_CADENCES else member.cadence


def _reached_nobody(
    told: Mapping[str, Told], everyone: Mapping[str, Member], sent: Mapping[str, Sequence[date]]
) -> set[date]:
    """Days on which the mail of every single member came back: a relay that knows no address, for example. That is
    nobody's own trouble, however long it lasts."""
    readers = Counter(_cadence(one) for one in everyone.values() if one.state == "active")
    sent_to, failed = Counter[date](), Counter[date]()
    for cadence, days in sent.items():
        if cadence != "none":
            sent_to.update(dict.fromkeys(days, readers[cadence]))
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
    return {one.ref: one.at for one in events.events_of(tx, list_id, what=what, since=since, limit=MOST_EVENTS)}


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
