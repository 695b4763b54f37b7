"""The pulse goes to those who facilitate: once a month by the clock, or when one of them asks for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks
from listcop.core.lists import MailingList
from listcop.core.pulse.report import letter_data
from listcop.core.schedule import DigestTime, Period, latest_due, next_due, parse_digest_time
from listcop.core.site import Site
from listcop.flows import read_posts
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.gather_pulse import RUNNING, Report, report_of
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import events, members
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx

TOLD = "pulse"  # facts: list → the month whose report was due last, and the stage that was told
READERS = ("facilitator",)
MORNING = DigestTime(0, 7, 0)  # where a list has no digests
_MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class _Letter:
    """What a month's letter is written from: for which month, the stage told, and no occasion where it is not told."""

    month: str
    stage: str
    occasion: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When there is something to do: a moment that has come, or the first day of the next month."""
    if mlist.settings.pulse == "off" or mlist.paused is not None:
        return None
    period = _period(mlist, now)
    if _told(tx, mlist)[0] != period.key:
        return period.closes_at
    return next_due("monthly", _setting(mlist), ZoneInfo(mlist.settings.timezone), now).closes_at


def send_due(store: Store, site: Site, mlist: MailingList, now: datetime, attempts: Attempts = UNNOTED) -> bool:
    """Tell of the month that ended, at the hour of the digests; of several missed, of the last. True when a letter was
    written. Counting takes its time on a large list, so that it is done before anything is locked."""
    with store.read() as tx:
        moment = due(tx, mlist, now)
    if moment is None or moment > now:
        return False
    read_posts.catch_up(store, site.weights, mlist.list_id, attempts=attempts)
    with store.read() as tx:
        letter = _letter(tx, mlist, now)
    return store.write(lambda tx: _keep(tx, site, mlist, letter, now))


def _letter(tx: Tx, mlist: MailingList, now: datetime) -> _Letter:
    """What is to be told, if anything."""
    period, (told, stage) = _period(mlist, now), _told(tx, mlist)
    # The first time nothing is told: a list that is new, or an older release. Later months were those of a wrong clock.
    if not "" < told < period.key or not members.with_role(tx, mlist.list_id, READERS):
        return _Letter(period.key, stage)
    start, end = _month_before(period, mlist)
    found = report_of(tx, mlist, start, end, now)
    if found.pulse.posts:
        data = letter_data(found.pulse, found.span, found.stage, told_stage=stage)
        return _Letter(period.key, found.stage.name, "pulse", data)
    silent_since = found.last or mlist.created or now
    if _first_before(found.span.before) <= silent_since < found.span.before:  # for two months now, and not longer
        return _Letter(period.key, stage, "pulse-silent", _silent(found, mlist) | {"is_once": True})
    return _Letter(period.key, stage)


def _keep(tx: Tx, site: Site, mlist: MailingList, letter: _Letter, now: datetime) -> bool:
    """The fact and the letters in one transaction: a second server that came here too finds it done."""
    list_store.lock_list(tx, mlist.list_id)
    if _told(tx, mlist)[0] == letter.month:
        return False
    events.keep_fact(tx, _fact(mlist), f"{letter.month} {letter.stage}".strip())
    readers = members.with_role(tx, mlist.list_id, READERS) if letter.occasion else []
    for one in readers:
        tell(
            tx, site, mlist, letter.occasion, one.address, letter.data,
            now=now, language=one.language, is_answer=False,
        )  # fmt: skip
    return bool(readers)


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
