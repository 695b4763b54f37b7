"""How sure we are that mail no longer reaches a member: bounces weighed by day, fading with time.

One bad day is no reason to stop anybody's mail, and neither is a letter that was refused for what it held. A score of
three or more asks for a look: that is three days on which mail was refused for good, or two weeks of full mailbox.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from listcop.core.bounce_status import blames_letter

HARD, SOFT = 1.0, 0.25
HALF_LIFE_DAYS = 30  # a weekly digest that comes back each week still adds up; a summer's trouble is forgotten
LOOK_AT = 3.0
PROBE_AGAIN = timedelta(days=14)  # one letter in two weeks asks whether mail arrives
PROBE_FAILS = timedelta(days=14)  # until then a probe that comes back says so; mail systems give up after five days
STORM_SHARE = 0.05  # of the members, and
STORM_MEMBERS = 5  # so many at least: then the list's mail is refused, not its members


@dataclass(frozen=True, slots=True)
class Bounce:
    """A failure of mail to one member; `day` is when that mail left, so that one report sent again adds nothing."""

    day: date
    status: str
    permanent: bool


def weight(bounce: Bounce) -> float:
    """What one bounce counts: nothing where the letter was refused rather than its reader."""
    if blames_letter(bounce.status):
        return 0.0
    return HARD if bounce.permanent else SOFT


def score(bounces: Iterable[Bounce], today: date, storms: Collection[date] = ()) -> float:
    """Add up the worst of each day, halved every 30 days; days on which much of the list bounced count nothing."""
    worst: dict[date, float] = {}
    for bounce in bounces:
        if bounce.day not in storms and bounce.day <= today:
            worst[bounce.day] = max(worst.get(bounce.day, 0.0), weight(bounce))
    return sum((found * float(0.5 ** ((today - day).days / HALF_LIFE_DAYS)) for day, found in worst.items()), 0.0)


def storm_days(members_by_day: dict[date, int], members: int) -> set[date]:
    """Days on which so many members' mail came back that the fault is ours, or the relay's."""
    most = max(STORM_MEMBERS, members * STORM_SHARE)
    return {day for day, count in members_by_day.items() if count > most}


Way = Literal["mailbox", "domain", "full", "disabled", "other"]


def way_of_failure(status: str) -> Way:
    """In which way mail does not arrive, for who wants to tell the member on the telephone (RFC 3463)."""
    detail = status.partition(".")[2]
    if blames_letter(status):
        return "other"
    if detail in ("1.2", "4.3", "4.4"):
        return "domain"
    if detail.startswith("1."):
        return "mailbox"
    return {"2.2": "full", "2.1": "disabled"}.get(detail, "other")  # type: ignore[return-value]


def probe_failed(statuses: Iterable[str]) -> bool:
    """Did a letter that only asks whether mail arrives come back for its reader, and not for what it held?"""
    return any(not blames_letter(one) for one in statuses)
