"""The pulse goes to those who facilitate: once a month by the clock, or when one of them asks for it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks
from listcop.core.lists import MailingList
from listcop.core.pulse_report import letter_data
from listcop.core.schedule import DigestTime, Period, latest_due, next_due, parse_digest_time
from listcop.core.site import Site
from listcop.flows import read_posts
from listcop.flows.gather_pulse import RUNNING, Report, report_of
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import events, members
from listcop.store.database import Tx

TOLD = "pulse"  # facts: list → the month whose report was due last, and the stage that was told
MORNING = DigestTime(0, 7, 0)  # where a list has no digests
_MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When there is something to do: a moment that has come, or the first day of the next month."""
    if mlist.settings.pulse == "off" or mlist.paused is not None:
        return None
    period = _period(mlist, now)
    if _told(tx, mlist)[0] != period.key:
        return period.closes_at
    return next_due("monthly", _setting(mlist), ZoneInfo(mlist.settings.timezone), now).closes_at


def tell_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Tell of the month that ended, at the hour of the digests; of several missed, of the last. True when a letter was
    written. The list is locked: a second server that came here too finds it done."""
    if mlist.settings.pulse == "off" or mlist.paused is not None:
        return False
    period, (told, stage) = _period(mlist, now), _told(tx, mlist)
    if told == period.key:
        return False
    readers = members.with_role(tx, mlist.list_id, ("facilitator",))
    # The first time nothing is told: a list that is new, or an older release. Later months were those of a wrong clock.
    occasion, data = "", dict[str, Any]()
    if readers and "" < told < period.key:
        occasion, data = _what_to_say(tx, site, mlist, period, stage, now)
    events.keep_fact(tx, _fact(mlist), f"{period.key} {data['stage'].name if 'stage' in data else stage}")
    for one in readers if occasion else ():
        tell(tx, site, mlist, occasion, one.address, data, now=now, language=one.language, is_answer=False)
    return bool(occasion)


def _fact(mlist: MailingList) -> str:
    return f"{TOLD} {mlist.list_id}"


def _told(tx: Tx, mlist: MailingList) -> tuple[str, str]:
    """The month whose report was due last, and the stage that was told last; "" for none."""
    month, _, stage = (events.fact(tx, _fact(mlist)) or "").partition(" ")
    return month, stage


def _setting(mlist: MailingList) -> DigestTime:
    return parse_digest_time(mlist.settings.digest) or MORNING


def _period(mlist: MailingList, now: datetime) -> Period:
    return latest_due("monthly", _setting(mlist), ZoneInfo(mlist.settings.timezone), now)


def _what_to_say(
    tx: Tx, site: Site, mlist: MailingList, period: Period, stage: str, now: datetime
) -> tuple[str, dict[str, Any]]:
    """The report; of two months without a post one sentence, once; else nothing."""
    read_posts.read_some(tx, site.weights, mlist.list_id)
    start, end = _month_before(period, mlist)
    found = report_of(tx, mlist, start, end, now)
    if found.pulse.posts:
        return "pulse", letter_data(found.pulse, found.span, found.stage, told_stage=stage)
    silent_since = found.last or mlist.created or now
    two_months_ago, three_months_ago = found.span.before, _first_before(found.span.before)
    if three_months_ago <= silent_since < two_months_ago:
        return "pulse-silent", _silent(found, mlist) | {"is_once": True}
    return "", {}


def _silent(found: Report, mlist: MailingList) -> dict[str, Any]:
    return {"since": found.last and found.last.astimezone(ZoneInfo(mlist.settings.timezone)), "is_once": False}


def _month_before(period: Period, mlist: MailingList) -> tuple[datetime, datetime]:
    """The calendar month that was over when a monthly period closed."""
    closed = period.closes_at.astimezone(ZoneInfo(mlist.settings.timezone))
    end = closed.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return _first_before(end), end


def _first_before(first: datetime) -> datetime:
    return (first - timedelta(days=1)).replace(day=1)


def answer(talk: Talk) -> str:
    """`pulse` brings the last thirty days, `pulse 2026-10` that month."""
    command = talk.command
    assert isinstance(command, asks.Facilitate), f"{command} asks for no pulse"
    if not talk.may_fetch(True):
        return "pulse too-often"
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)  # a post may have come a moment ago
    start, end = _asked_for(command.text, talk.mlist, talk.now)
    found = report_of(talk.tx, talk.mlist, start, end, talk.now)
    if found.pulse.posts:
        talk.bring("pulse", letter_data(found.pulse, found.span, found.stage))
        return "pulse"
    talk.bring("pulse-silent", _silent(found, talk.mlist))
    return "pulse nothing"


def _asked_for(text: str, mlist: MailingList, now: datetime) -> tuple[datetime, datetime]:
    match = _MONTH.search(text[:100])
    if match is None:
        return now - RUNNING, now
    first = datetime(int(match[1]), int(match[2]), 1, tzinfo=ZoneInfo(mlist.settings.timezone))
    after = (first + timedelta(days=31)).replace(day=1)
    return first, min(after, now) if first < now else after


def period_of(start: datetime | None, end: datetime | None, now: datetime) -> tuple[datetime, datetime]:
    """What the shell asked for: the last thirty days before `end`, or before now, unless a beginning is named."""
    until = end or now
    return start or until.astimezone(UTC) - RUNNING, until
