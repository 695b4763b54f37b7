"""People whom mail does not reach are named to those who look after the list: somebody may want to call them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from listcop.core import layout
from listcop.core.addresses import same_mailbox
from listcop.core.bounces.score import way_of_failure
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.flows.find_unreachable import FAILED, lost_members
from listcop.flows.gather_brief import stands_in_brief
from listcop.flows.gather_for_owners import tell_or_gather
from listcop.flows.reach_members import COMPLAINT
from listcop.flows.tell import tell
from listcop.flows.tell_owners import owners, tell_owners
from listcop.store import events, members
from listcop.store.database import Tx

TO_CALL_EACH = timedelta(days=7)
COMPLAINTS_EACH = timedelta(days=1)
EVER = datetime(1970, 1, 1, tzinfo=UTC)
TOLD_TO_CALL, TOLD_COMPLAINTS = "told whom to call", "told of complaints"  # events, with how many were told by then
MOST = 100_000
SHOWN = 50
PROFILE_CELLS = 200


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """A moment that has come, or the next one at which there is something new to tell."""
    moments = (
        _due(tx, mlist, TOLD_TO_CALL, FAILED, TO_CALL_EACH, now),
        _due(tx, mlist, TOLD_COMPLAINTS, COMPLAINT, COMPLAINTS_EACH, now),
    )
    return min((one for one in moments if one is not None), default=None)


def tell_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """One letter a week on whom mail does not reach, one a day on complaints; none where there is nothing new.

    Where a list has a brief, that names the people to call, and a letter only those who look after the list themselves.
    """
    called = _is_due(tx, mlist, TOLD_TO_CALL, FAILED, TO_CALL_EACH, now) and _tell_to_call(tx, site, mlist, now)
    if _is_due(tx, mlist, TOLD_COMPLAINTS, COMPLAINT, COMPLAINTS_EACH, now):
        _tell_complaints(tx, site, mlist, now)
        return True
    return called


def _due(tx: Tx, mlist: MailingList, told: str, what: str, each: timedelta, now: datetime) -> datetime | None:
    """When the last letter is long enough ago, if more has happened than was told."""
    count = _count(tx, mlist, what)
    last = events.last_event(tx, mlist.list_id, told) if count else None
    if count <= (int(last.data["count"]) if last is not None else 0):
        return None
    return last.at + each if last is not None and last.at <= now else now


def _is_due(tx: Tx, mlist: MailingList, told: str, what: str, each: timedelta, now: datetime) -> bool:
    moment = _due(tx, mlist, told, what, each, now)
    return moment is not None and moment <= now


def _count(tx: Tx, mlist: MailingList, what: str) -> int:
    return events.count_events(tx, mlist.list_id, what, EVER)


# --- people to call --------------------------------------------------------------------------------------------


def _tell_to_call(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    found = [one for one in lost_members(tx, mlist.list_id) if not stands_in_brief(tx, mlist, one[0])]
    events.note(tx, mlist.list_id, TOLD_TO_CALL, at=now, count=_count(tx, mlist, FAILED))
    if not found:
        return False
    data: dict[str, Any] = {"people": [_person(*one) for one in found[:SHOWN]], "more": max(0, len(found) - SHOWN)}
    data["count"] = len(found)
    lost = [one.address for one, _ in found]
    helping = _not_among(lost, members.with_role(tx, mlist.list_id, ("facilitator",)))
    for address, language in helping:
        tell(tx, site, mlist, "people-to-call", address, data, now=now, language=language, is_answer=False)
    for address, language in () if helping else _owners_left(tx, site, mlist, lost):
        tell_or_gather(tx, site, mlist, "people-to-call", address, language, data, now)
    return True


def _person(member: Member, failed: events.Event) -> dict[str, Any]:
    return {
        "name": member.name,
        "address": member.address,
        "since": failed.at,
        "how": way_of_failure(str(failed.data.get("status", ""))),
        "last": member.last_deed,
        "profile": layout.clip(layout.one_line(member.profile), PROFILE_CELLS) if member.profile else "",
        "stays": member.state == "active",
    }


def _not_among(lost: list[str], asked: Iterable[Member]) -> list[tuple[str, str]]:
    return [(one.address, one.language) for one in asked if not any(same_mailbox(one.address, it) for it in lost)]


def _owners_left(tx: Tx, site: Site, mlist: MailingList, lost: list[str]) -> list[tuple[str, str]]:
    """Not those whom the letter is about, and the admin where nobody is left."""
    left = [one for one in owners(tx, site, mlist) if not any(same_mailbox(one[0], address) for address in lost)]
    return left or [(site.admin, site.language)]


# --- complaints ------------------------------------------------------------------------------------------------


def _tell_complaints(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> None:
    last = events.last_event(tx, mlist.list_id, TOLD_COMPLAINTS)
    new = events.events_of(tx, mlist.list_id, what=COMPLAINT, limit=MOST)[int(last.data["count"]) if last else 0 :]
    events.note(tx, mlist.list_id, TOLD_COMPLAINTS, at=now, count=_count(tx, mlist, COMPLAINT))
    people = []
    for one in {event.ref: event for event in new}.values():
        member = members.find_member(tx, mlist.list_id, one.ref)
        people.append({"name": member.name if member is not None else "", "address": one.ref, "since": one.at})
    data = {"people": people[:SHOWN], "more": max(0, len(people) - SHOWN), "count": len(people)}
    tell_owners(tx, site, mlist, "complaints", data, now=now)
