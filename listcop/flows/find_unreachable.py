"""Whom mail may no longer reach: every member with bounces that count, the surest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from listcop.core.bounce_score import HALF_LIFE_DAYS, Bounce, score, storm_days, weight
from listcop.core.lists import Member
from listcop.flows.record_bounce import BOUNCE, REACHED, read_event
from listcop.store import events, members
from listcop.store.database import Tx

LOOKED_BACK = timedelta(days=6 * HALF_LIFE_DAYS)  # what is older counts less than a sixtieth
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


def find_unreachable(tx: Tx, list_id: int, now: datetime) -> list[Standing]:
    """Members with a score, those with the highest first. Failures for what a letter held are left out."""
    since = now - LOOKED_BACK
    found: dict[str, list[tuple[datetime, Bounce]]] = defaultdict(list)
    for event in events.events_of(tx, list_id, what=BOUNCE, since=since, limit=MOST_EVENTS):
        bounce = read_event(event)
        if weight(bounce) > 0:
            found[event.ref].append((event.at, bounce))
    everyone = {one.address: one for one in members.all_members(tx, list_id)}
    storms = _storms(found, len(everyone))
    reached, probed = _latest(tx, list_id, REACHED, since), _latest(tx, list_id, PROBE, since)
    standings = []
    for address, told in found.items():
        counting = [one for one in told if address not in reached or one[0] > reached[address]]
        if address in everyone and counting:
            standings.append(_standing(everyone[address], counting, probed.get(address), now, storms))
    shown = (one for one in standings if one.score > 0 or one.state == STOPPED)
    return sorted(shown, key=lambda one: (-one.score, one.address))


def _standing(
    member: Member, told: list[tuple[datetime, Bounce]], probed: datetime | None, now: datetime, storms: set[date]
) -> Standing:
    newest = max((one for _, one in told), key=lambda one: one.day)
    fresh = [one for at, one in told if probed is None or at > probed]
    today = now.date()
    counted, unasked = score((one for _, one in told), today, storms), score(fresh, today, storms)
    return Standing(member.address, round(counted, 2), newest.day, newest.status, member.state, probed, unasked)


def _storms(found: dict[str, list[tuple[datetime, Bounce]]], count: int) -> set[date]:
    by_day = Counter(day for told in found.values() for day in {one.day for _, one in told})
    return storm_days(by_day, count)


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
