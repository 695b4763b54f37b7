"""The calendar of digests: a list's setting, its zone, the last closing and now → the period that is due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Members of cadence `each` get their short edition on the weekly day.
Cadence = Literal["each", "daily", "weekly", "monthly"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class ScheduleError(ValueError):
    """A setting that names no time or no zone; its text says what was seen and what to write."""


@dataclass(frozen=True, slots=True)
class DigestTime:
    """weekday 0 is Monday; the hour and minute hold for every cadence, in the zone of the list or the person."""

    weekday: int
    hour: int
    minute: int

    def __str__(self) -> str:
        return f"weekly {WEEKDAYS[self.weekday]} {self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class Period:
    """key        day, ISO week or month in which the period closes: "2026-11-21", "2026-W47", "2026-11"
    opens_at   when the one before it closed
    closes_at  both are instants in UTC
    """

    key: str
    opens_at: datetime
    closes_at: datetime


def parse_digest_time(setting: str) -> DigestTime | None:
    """Return the day and hour a list sends its digests, or None for "off". Case and spaces do not matter.

    Raises ScheduleError for anything else.
    """
    words = setting.split()[:4] if len(setting) <= 100 else []
    match [word.casefold() for word in words]:
        case ["off"]:
            return None
        case ["weekly", day, clock] if day in WEEKDAYS and (at := _clock(clock)):
            return DigestTime(WEEKDAYS.index(day), at.hour, at.minute)
    raise ScheduleError(
        f'digest is "{_shown(setting)}". Write a weekday and hours and minutes, '
        'such as "weekly monday 07:00", or "off".'
    )


def zone_called(name: str) -> tzinfo:
    """Return the zone of that name, such as "Africa/Nairobi".

    Raises ScheduleError if there is none.
    """
    try:
        return ZoneInfo(name)
    # A name may also be a folder of zones ("America") or no path at all: zoneinfo lets those errors through.
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ScheduleError(
            f'timezone is "{_shown(name)}". Write the name of a zone, such as "Africa/Nairobi" or "UTC".'
        ) from None


def latest_due(cadence: Cadence, setting: DigestTime, zone: tzinfo, now: datetime) -> Period:
    """Return the period that closed last, at or before `now`.

    An hour that the clocks skip comes as much later as they skip (02:30 becomes 03:30), one that
    they repeat counts the first time; so each day, week and month closes once.
    """
    return _period(cadence, setting, zone, _latest_slot(cadence, setting, zone, now))


def next_due(cadence: Cadence, setting: DigestTime, zone: tzinfo, now: datetime) -> Period:
    """Return the period that closes next, after `now`."""
    slot = _step(cadence, _latest_slot(cadence, setting, zone, now), 1)
    # Where a zone crosses the date line a whole day is skipped, and two days close at one instant: the later counts.
    while _instant(_step(cadence, slot, 1), setting, zone) <= _instant(slot, setting, zone):
        slot = _step(cadence, slot, 1)
    return _period(cadence, setting, zone, slot)


def due_period(
    cadence: Cadence,
    setting: DigestTime,
    zone: tzinfo,
    now: datetime,
    *,
    since: datetime,
    last_closed: datetime | None = None,
) -> Period | None:
    """Return the one period to be closed now, or None. However many were missed, they become one.

    since        when the list was made or its digest setting changed: what closed by then is not sent
    last_closed  closes_at of the period closed last, if any

    Whether that very period was closed before is told by its key alone, in the store: a last closing that lies after
    `now` tells of a clock that was wrong, and does not hold back the true weeks.
    """
    period = latest_due(cadence, setting, zone, now)
    if period.closes_at <= since:
        return None
    if last_closed is None or last_closed > now:
        return period
    if period.closes_at <= last_closed:
        return None
    return replace(period, opens_at=last_closed) if last_closed < period.opens_at else period


def _latest_slot(cadence: Cadence, setting: DigestTime, zone: tzinfo, now: datetime) -> date:
    """Return the day whose closing was the last at or before `now`."""
    slot = _slot_at(cadence, setting, now.astimezone(zone).date())
    # What the clocks skip comes later than its day says, never earlier, so the search only goes back.
    while _instant(slot, setting, zone) > now:
        slot = _step(cadence, slot, -1)
    return slot


def _period(cadence: Cadence, setting: DigestTime, zone: tzinfo, slot: date) -> Period:
    closes_at = _instant(slot, setting, zone)
    before = _step(cadence, slot, -1)
    while _instant(before, setting, zone) >= closes_at:
        before = _step(cadence, before, -1)
    return Period(_key(cadence, slot), _instant(before, setting, zone), closes_at)


def _instant(day: date, setting: DigestTime, zone: tzinfo) -> datetime:
    # fold=0 takes the first of two equal hours, and for a skipped one the offset before the change (PEP 495).
    return datetime.combine(day, time(setting.hour, setting.minute), tzinfo=zone).astimezone(UTC)


def _slot_at(cadence: Cadence, setting: DigestTime, day: date) -> date:
    """Return the last day at or before `day` on which this cadence closes."""
    if cadence == "daily":
        return day
    if cadence == "monthly":
        return day.replace(day=1)
    return day - timedelta(days=(day.weekday() - setting.weekday) % 7)


def _step(cadence: Cadence, slot: date, count: Literal[-1, 1]) -> date:
    if cadence == "monthly":
        return (slot + timedelta(days=31 if count == 1 else -1)).replace(day=1)
    return slot + count * timedelta(days=1 if cadence == "daily" else 7)


def _key(cadence: Cadence, slot: date) -> str:
    if cadence == "daily":
        return slot.isoformat()
    if cadence == "monthly":
        return f"{slot.year:04}-{slot.month:02}"
    year, week, _ = slot.isocalendar()
    return f"{year:04}-W{week:02}"


def _clock(text: str) -> time | None:
    hours, colon, minutes = text.partition(":")
    digits = hours + minutes
    if not colon or not digits.isascii() or not digits.isdigit() or len(hours) not in (1, 2) or len(minutes) != 2:
        return None
    return time(int(hours), int(minutes)) if int(hours) < 24 and int(minutes) < 60 else None


def _shown(text: str) -> str:
    return "".join(mark if mark.isprintable() else "?" for mark in text[:60])
