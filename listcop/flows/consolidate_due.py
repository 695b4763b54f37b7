"""Drafts of consolidated replies by the clock: to the facilitator on duty, one a week, each with one reminder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from listcop.core import consolidated
from listcop.core.consolidated import REMINDED_AFTER, SEVERAL, TOO_LATE, Candidate
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.flows import consolidate_thread, roster
from listcop.flows.consolidate_thread import ANSWERED, REMINDED, SENT, Gathered
from listcop.store import events, posts, threads
from listcop.store.database import Tx
from listcop.store.threads import Thread

LOOKED_AT = timedelta(hours=3)
DAYTIME = (8, 18)  # hours where the list lives
ONE_IN = timedelta(days=7)  # by the clock: a facilitator has ten minutes a day, and a draft takes them all
REMEMBERED = timedelta(days=30)
BY_CLOCK = ("several", "old")


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When drafts are looked for again: by day, every few hours; never where nobody facilitates."""
    if not mlist.settings.consolidate or mlist.paused is not None or roster.on_duty(tx, mlist, now) is None:
        return None
    if not any(threads.has_thread(tx, mlist.list_id, state, now - TOO_LATE) for state in ("answered", "solved")):
        return None
    last = events.fact(tx, _fact(mlist))
    moment = now if last is None or datetime.fromisoformat(last) > now else datetime.fromisoformat(last) + LOOKED_AT
    return by_day(mlist, max(moment, now))


def by_day(mlist: MailingList, moment: datetime) -> datetime:
    """The first moment from this one on at which people look at their mail, where the list lives."""
    local = moment.astimezone(ZoneInfo(mlist.settings.timezone))
    if DAYTIME[0] <= local.hour < DAYTIME[1]:
        return moment
    morning = local.replace(hour=DAYTIME[0], minute=0, second=0, microsecond=0)
    return (morning if local.hour < DAYTIME[0] else morning + timedelta(days=1)).astimezone(UTC)


def _fact(mlist: MailingList) -> str:
    return f"looked for drafts {mlist.list_id}"


def send_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Remind of what waits, and send the next draft; True if one was written."""
    moment = due(tx, mlist, now)
    member = roster.on_duty(tx, mlist, now)
    if moment is None or moment > now or member is None:
        return False
    events.keep_fact(tx, _fact(mlist), now.isoformat())
    reminded = [_remind(tx, site, mlist, thread, to or member, now) for thread, to in _waiting(tx, mlist, now)]
    return _send_next(tx, site, mlist, member, now) or any(reminded)


# --- the next one ------------------------------------------------------------------------------------------------


def _send_next(tx: Tx, site: Site, mlist: MailingList, member: Member, now: datetime) -> bool:
    sent = events.events_of(tx, mlist.list_id, what=SENT, since=now - ONE_IN)
    if any(one.data.get("why") in BY_CLOCK for one in sent):
        return False
    found = {one.thread: given for one, given in _candidates(tx, mlist, now)}
    chosen = consolidated.next_draft([_candidate(one) for one in found.values()], now, mlist.settings.consolidate)
    if chosen is None:
        return False
    why = "several" if chosen.answerers >= SEVERAL else "old"
    consolidate_thread.send(tx, site, mlist, found[chosen.thread], member, now, why=why)
    return True


def _candidates(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[tuple[Candidate, Gathered]]:
    """Answered questions of the last weeks that were neither gathered nor drafted yet."""
    drafted = events.refs_since(tx, mlist.list_id, SENT, now - TOO_LATE - REMEMBERED)
    for state in ("answered", "solved"):
        for row in threads.list_threads(tx, mlist.list_id, state=state, since=now - TOO_LATE):
            if not consolidated.outlives_its_day(row.kind, row.types, row.type_confidence):
                continue
            is_old = now - row.started >= timedelta(days=mlist.settings.consolidate)
            if f"#{row.number}" in drafted or row.started < now - TOO_LATE or consolidated.mark_of(row.said):
                continue
            if not (is_old or len(row.answered_by) >= SEVERAL):
                continue
            opener = posts.get_post(tx, mlist.list_id, row.number)
            given = consolidate_thread.gather(tx, mlist, row) if opener is not None and not opener.imported else None
            if given is not None and (found := _candidate(given)).answerers > 1:  # one answer is the page itself
                yield found, given


def _candidate(given: Gathered) -> Candidate:
    row = given.thread
    return Candidate(row.number, row.started, row.last_post, len({one.author for one in given.answers}))


# --- reminders ---------------------------------------------------------------------------------------------------


def _waiting(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[tuple[Thread, Member | None]]:
    """Threads whose draft found no answer for a week, or was put off a week ago; each is reminded of once."""
    present = {one.membership_id: one for one in roster.facilitators_present(tx, mlist)}
    reminded = events.refs_since(tx, mlist.list_id, REMINDED, now - REMEMBERED)
    for ref in sorted(events.refs_since(tx, mlist.list_id, SENT, now - REMEMBERED) - reminded):
        sent = events.last_event(tx, mlist.list_id, SENT, ref)
        said = events.last_event(tx, mlist.list_id, ANSWERED, ref)
        if sent is None:
            continue
        heard = said if said is not None and said.at >= sent.at else None
        if heard is not None and heard.data.get("said") != "later":
            continue
        if now - (heard or sent).at < REMINDED_AFTER:
            continue
        thread = threads.get_thread(tx, mlist.list_id, int(ref.lstrip("#")))
        if thread is not None and consolidated.mark_of(thread.said) is None:
            yield thread, present.get(int(sent.data["to"]))


def _remind(tx: Tx, site: Site, mlist: MailingList, thread: Thread, to: Member, now: datetime) -> bool:
    sent = events.last_event(tx, mlist.list_id, SENT, f"#{thread.number}")
    numbers = [int(one) for one in (sent.data.get("others", ()) if sent is not None else ())]
    others = threads.get_threads(tx, mlist.list_id, numbers)
    given = consolidate_thread.gather(tx, mlist, thread, [others[one] for one in numbers if one in others])
    if given is None:
        return False
    why = str(sent.data.get("why", "asked")) if sent is not None else "asked"
    consolidate_thread.send(tx, site, mlist, given, to, now, why=why, reminder=1)
    return True
