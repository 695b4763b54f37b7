"""The Date field → a moment in UTC: RFC 5322 with its obsolete zones, and what old archives hold."""

import re
from datetime import UTC, datetime, timedelta

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
# Minutes east of UTC. One-letter zones count as UTC (RFC 5322, 4.3), as does any name not here.
_ZONES = {
    name: round(hours * 60)
    for name, hours in {
        **{"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7},
        **{"AKST": -9, "AKDT": -8, "HST": -10, "AST": -4, "ADT": -3, "NST": -3.5, "NDT": -2.5},
        **{"BRT": -3, "BRST": -2, "ART": -3, "CLT": -4, "CLST": -3},
        **{"WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "MET": 1, "MEST": 2, "MEZ": 1, "MESZ": 2, "MST": -7},
        **{"EET": 2, "EEST": 3, "SAST": 2, "EAT": 3, "CAT": 2, "WAT": 1, "MSK": 3, "MSD": 4},
        **{"PKT": 5, "NPT": 5.75, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8, "PHT": 8, "AWST": 8, "JST": 9, "KST": 9},
        **{"ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13},
    }.items()
}
_EARLIEST_YEAR = 1980
_LONGEST = 200

_MONTH = r"([A-Za-z]{3})[a-z]{0,6}\.?"
_TIME = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?"
_ZONE = r"(?:\s*(?:(?:GMT|UTC?)?\s*([+-])\s?(\d{1,2}):?(\d{2})|\(?([A-Za-z]{1,5})\b))?"
# "Tue, 30 Apr 2019 11:16:32 +0200", also "30-Apr-19 11:16"
_LETTER = re.compile(rf"(?:[^\s\d,]{{2,12}},?\s*)?(\d{{1,2}})[\s-]+{_MONTH},?[\s-]+(\d{{2,4}}),?\s+{_TIME}{_ZONE}")
# "Tue Apr 30 11:16:32 2019" and "Tue Apr 30 11:16:32 CEST 2019", as mbox lines and some archives have it
_ASCTIME = re.compile(rf"(?:[A-Za-z]{{3,9}},?\s+)?{_MONTH}\s+(\d{{1,2}}),?\s+{_TIME}{_ZONE}\s+(\d{{4}})")
# "2019-04-30T11:16:32+02:00"
_ISO = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}})[T\s]+{_TIME}{_ZONE}")


def sent_date(value: bytes) -> datetime | None:
    """Return when a letter says it was sent, aware and in UTC; None if unreadable or before 1980.

    A missing, unknown or impossible zone counts as UTC; a leap second as the second before. Never raises.
    """
    text = " ".join(value[:_LONGEST].decode("latin_1").split())
    if (match := _LETTER.match(text)) is not None:
        day, month, year, *rest = match.groups()
    elif (match := _ASCTIME.match(text)) is not None:
        month, day, *rest, year = match.groups()
    elif (match := _ISO.match(text)) is not None:
        year, month, day, *rest = match.groups()
    else:
        return None
    hour, minute, second, sign, zone_hours, zone_minutes, zone_name = rest
    number = int(month) if month.isdecimal() else _MONTHS.get(month.lower(), 0)
    try:
        local = datetime(_year(year), number, int(day), int(hour), int(minute), min(int(second or 0), 59), tzinfo=UTC)
        moment = local - timedelta(minutes=_offset(sign, zone_hours, zone_minutes, zone_name))
    except (ValueError, OverflowError):
        return None
    return moment if moment.year >= _EARLIEST_YEAR else None


def _year(digits: str) -> int:
    """Return the year: two digits below 50 are 20xx, other short ones count from 1900 (RFC 5322, 4.3)."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if len(digits) == 2 and year < 50 else 1900)


def _offset(sign: str | None, hours: str | None, minutes: str | None, name: str | None) -> int:
    """Return minutes east of UTC."""
    if sign is None or hours is None or minutes is None:
        return _ZONES.get((name or "").upper(), 0)
    offset = int(hours) * 60 + int(minutes)
    if offset > 14 * 60 or int(minutes) > 59:
        return 0
    return -offset if sign == "-" else offset
