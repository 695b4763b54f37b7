"""People whom mail does not reach are named to those who look after the list: somebody may want to call them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from listcop.core import layout
from listcop.core.addresses import same_mailbox
from listcop.core.bounce_score import way_of_failure
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.flows.find_unreachable import FAILED, lost_members
from listcop.flows.reach_members import COMPLAINT
from listcop.flows.tell import tell
from listcop.flows.tell_owners import owners
from listcop.store import events, members
from listcop.store.database import Tx

TO_CALL_EACH = timedelta(days=7)
COMPLAINTS_EACH = timedelta(days=1)
EVER = datetime(1970, 1, 1, tzinfo=UTC)
TOLD_TO_CALL, TOLD_COMPLAINTS = "told whom to call", "told of complaints"  # events, with how many were told by then
MOST = 100_000
SHOWN = 50
PROFILE_CELLS = 200


def tell_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """One letter a week on whom mail does not reach, one a day on complaints; none where there is nothing new."""
    called = _is_due(tx, mlist, TOLD_TO_CALL, FAILED, TO_CALL_EACH, now) and _tell_to_call(tx, site, mlist, now)
    if _is_due(tx, mlist, TOLD_COMPLAINTS, COMPLAINT, COMPLAINTS_EACH, now):
        _tell_complaints(tx, site, mlist, now)
        return True
    return called


def _is_due(tx: Tx, mlist: MailingList, told: str, what: str, each: timedelta, now: datetime) -> bool:
    """Has more happened than was told, and is the last letter long enough ago?"""
    last = events.last_event(tx, mlist.list_id, told)
    if last is not None and last.at <= now < last.at + each:
        return False
    return _count(tx, mlist, what) > (int(last.data["count"]) if last is not None else 0)


def _count(tx: Tx, mlist: MailingList, what: str) -> int:
    return events.count_events(tx, mlist.list_id, what, EVER)


# --- people to call --------------------------------------------------------------------------------------------


def _tell_to_call(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    found = lost_members(tx, mlist.list_id)
    events.note(tx, mlist.list_id, TOLD_TO_CALL, at=now, count=_count(tx, mlist, FAILED))
    if not found:
        return False
    data = {"people": [_person(*one) for one in found[:SHOWN]], "more": max(0, len(found) - SHOWN)}
    for address, language in _who_hears(tx, site, mlist, [one.address for one, _ in found]):
        data["count"] = len(found)
        tell(tx, site, mlist, "people-to-call", address, data, now=now, language=language, is_answer=False)
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


def _who_hears(tx: Tx, site: Site, mlist: MailingList, lost: list[str]) -> list[tuple[str, str]]:
    """Facilitators, else owners; not those whom the letter is about, and the admin where nobody is left."""
    helping = [(one.address, one.language) for one in members.with_role(tx, mlist.list_id, ("facilitator",))]
    asked = helping or owners(tx, site, mlist)
    left = [one for one in asked if not any(same_mailbox(one[0], address) for address in lost)]
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
    for address, language in owners(tx, site, mlist):
        tell(tx, site, mlist, "complaints", address, data, now=now, language=language, is_answer=False)
