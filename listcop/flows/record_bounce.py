"""A delivery failed: what the report says is kept with the member it names, once for each day whose mail it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from listcop.core.addresses import Address, Role, read_address
from listcop.core.bounces import Report
from listcop.core.bounces.returned import Returned
from listcop.core.bounces.score import Bounce, weight
from listcop.core.bounces.status import FailedRecipient
from listcop.core.keys import bounce_key_is_good, read_bounce_key, read_leave_key
from listcop.core.lists import MailingList, Member
from listcop.core.references import read_reference
from listcop.core.sending import Outcome
from listcop.core.site import Site
from listcop.flows.newer_secret import check_unread
from listcop.store import digests, events, members, message_ids, posts
from listcop.store.database import Tx
from listcop.store.formerly import MOVED

BOUNCE = "bounce"  # the event
REACHED = "reached"  # the event of a member who wrote to us again: what came back before counts no more


def record(
    tx: Tx, site: Site, mlist: MailingList, report: Report, returned: Returned, address: Address, now: datetime
) -> None:
    """Note who could not be reached, and how bad it is; the key in the address names member and day surely."""
    if address.role is Role.bounce:
        named = _by_key(tx, site, mlist, address, now)
        if named is not None and report.recipients:
            _charge(tx, mlist, named[0], _bounce(named[1], report.recipients[0]), now)
    elif is_without_keys(site, mlist):
        # Anybody can write here: a report counts for members it names whose mail of ours it brings back.
        day = _day_of(tx, site, mlist, returned)
        if day is not None and bounce_key_is_good(day, now.date()):
            for member, failed in _named(tx, site, mlist, report, returned):
                if member.joined.date() <= day:
                    _charge(tx, mlist, member, _bounce(day, failed), now)


def _charge(tx: Tx, mlist: MailingList, member: Member, bounce: Bounce, now: datetime) -> None:
    """Keep it, unless that day's mail went to another address, which the member has left: so a report may be late."""
    moved = events.last_event(tx, mlist.list_id, MOVED, member.address)
    if moved is None or moved.at.date() < bounce.day:
        note_bounce(tx, mlist.list_id, member.address, bounce, now)


def is_without_keys(site: Site, mlist: MailingList) -> bool:
    """Does mail leave under an envelope sender that does not name its reader?"""
    s = mlist.settings
    return site.envelope != "verp" or s.delivery == "batch" or s.sub_addresses == "no"


def is_of_ours(tx: Tx, site: Site, mlist: MailingList, returned: Returned) -> bool:
    """Is the letter that a report brings back one that this list sent?"""
    return (
        _day_of(tx, site, mlist, returned) is not None
        or next(_by_returned_keys(tx, site, mlist, returned), None) is not None
    )


def who_complained(
    tx: Tx, site: Site, mlist: MailingList, returned: Returned, address: Address, now: datetime
) -> Member | None:
    """Whose copy a complaint is about, known by a key of ours alone: providers black out the address it names."""
    if address.role is Role.bounce:
        named = _by_key(tx, site, mlist, address, now)
        return named[0] if named is not None else None
    return next(_by_returned_keys(tx, site, mlist, returned), None)


def _by_key(tx: Tx, site: Site, mlist: MailingList, address: Address, now: datetime) -> tuple[Member, date] | None:
    read = read_bounce_key(site.secrets, mlist.sealed_by, address.key)
    if read is None:
        check_unread(tx, site)
    if read is None or not bounce_key_is_good(read[1], now.date()):
        return None
    member = members.get_member(tx, mlist.list_id, read[0])
    return (member, read[1]) if member is not None else None


def _by_returned_keys(tx: Tx, site: Site, mlist: MailingList, returned: Returned) -> Iterator[Member]:
    for text in returned.addresses:
        found = read_address(text, site.domains, lambda name, domain: (name, domain) == (mlist.name, mlist.domain))
        number: int | None = None
        if found is not None and found.role is Role.leave_key:
            number = read_leave_key(site.secrets, mlist.sealed_by, found.key)
        elif found is not None and found.role is Role.bounce:
            read = read_bounce_key(site.secrets, mlist.sealed_by, found.key)
            number = read[0] if read is not None else None
        if number is None and found is not None and found.role in (Role.leave_key, Role.bounce):
            check_unread(tx, site)
        member = members.get_member(tx, mlist.list_id, number) if number is not None else None
        if member is not None:
            yield member


def _named(
    tx: Tx, site: Site, mlist: MailingList, report: Report, returned: Returned
) -> Iterator[tuple[Member, FailedRecipient]]:
    """Members whom a report names by their address, or who are named by a key in the letter it brings back."""
    by_key = next(_by_returned_keys(tx, site, mlist, returned), None)
    if by_key is not None and len(report.recipients) == 1:  # that copy was theirs alone, wherever it was sent on to
        yield by_key, report.recipients[0]
        return
    for failed in report.recipients:
        member = members.find_member(tx, mlist.list_id, failed.address)
        if member is not None and member.is_member:
            yield member, failed


def _day_of(tx: Tx, site: Site, mlist: MailingList, returned: Returned) -> date | None:
    """The day on which the letter left that a report brings back, if it was a post or a digest of this list."""
    known = message_ids.known_ids(tx, mlist.list_id, returned.message_ids) if returned.message_ids else {}
    for message_id in returned.message_ids:
        number = known[message_id].number if message_id in known else None
        post = posts.get_post(tx, mlist.list_id, number) if number else None
        if post is not None:
            return None if post.imported else post.accepted.date()
        found = read_reference([message_id], "", site.domains)
        if found is not None and (found.list_name, found.domain) == (mlist.name, mlist.domain):
            digest = digests.get_digest(tx, mlist.list_id, found.number)
            if digest is not None:
                return digest.closes.date()
    return None


def record_refusal(tx: Tx, list_id: int, address: str, outcome: Outcome, now: datetime) -> None:
    """The relay itself refuses a recipient for good: the same as a report, and surer."""
    if outcome.kind == "never" and outcome.stage == "rcpt" and outcome.code >= 500:
        note_bounce(tx, list_id, address, Bounce(now.date(), outcome.status, True), now)


def note_bounce(tx: Tx, list_id: int, address: str, bounce: Bounce, now: datetime) -> None:
    """Keep it where it says more of that day than what is kept: the same report a hundred times is one row."""
    known = [one for one in bounces_of(tx, list_id, address) if one.day == bounce.day]
    if known and max(map(weight, known)) >= weight(bounce):
        return
    day, status, permanent = bounce.day.isoformat(), bounce.status, bounce.permanent
    events.note(tx, list_id, BOUNCE, at=now, ref=address, day=day, status=status, permanent=permanent)


def bounces_of(tx: Tx, list_id: int, address: str) -> list[Bounce]:
    """All bounces that are kept of a member."""
    return [read_event(one) for one in events.events_of(tx, list_id, ref=address, what=BOUNCE)]


def read_event(event: events.Event) -> Bounce:
    """A row of the log as the bounce it stands for."""
    day = event.data.get("day")
    return Bounce(
        date.fromisoformat(day) if day else event.at.date(),
        str(event.data.get("status", "")),
        bool(event.data.get("permanent")),
    )


def _bounce(day: date, failed: FailedRecipient) -> Bounce:
    return Bounce(day, failed.status, failed.permanent)
