"""When a letter of an archive was sent, also where its Date field is broken, missing or ahead of today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from listcop.core.sent_date import sent_date

_RECEIVED_LOOKED_AT = 10
_LONGEST = 2000
_AHEAD = timedelta(days=1)
_STORED = (b"From - ", b"From MAILER-DAEMON ")
_WEEKDAY = re.compile(rb"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b")


def sent(date: datetime | None, opening: bytes, received: Sequence[bytes], now: datetime) -> datetime | None:
    """Return when it was sent, as far as anything in the archive tells; None if nothing does.

    date      what its Date field says; it counts unless it lies ahead, as junk mail has it to stand on top
    opening   the From_ line before it: software that keeps an mbox wrote there when the letter came
    received  its Received fields, the newest first; each server puts the time behind the last ";" (RFC 5321, 4.4)
    """
    if date is not None and date <= now + _AHEAD:
        return date
    return came(opening, received, now)


def came(opening: bytes, received: Sequence[bytes], now: datetime) -> datetime | None:
    """Return when it came, as the archive has it; None if nothing tells."""
    days = [one.start() for one in _WEEKDAY.finditer(opening[:_LONGEST])]
    written = [opening[days[-1] : _LONGEST]] if days else []  # the last: an address before it may say Mon or Sun, too
    written += [one[-_LONGEST:].rpartition(b";")[2].strip() for one in received[:_RECEIVED_LOOKED_AT]]
    return next((one for one in map(sent_date, written) if one is not None and one <= now + _AHEAD), None)


def came_to_list(opening: bytes, received: Sequence[bytes], now: datetime) -> datetime | None:
    """The same without From_ lines of programs that write there when they stored it."""
    return came(b"" if opening.startswith(_STORED) else opening, received, now)
