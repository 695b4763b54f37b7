"""How sure we are that mail no longer reaches a member: bounces weighed by day, fading as mail arrives.

One bad day is no reason to stop anybody's mail, and neither is a letter that was refused for what it held. A score of
three or more asks for a look: that is three days' mail refused for good, or twelve days' by a full mailbox, with none
between that arrived, whether a member gets mail each day or once a month.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from listcop.core.bounces.status import blames_letter, says_gone

HARD, SOFT = 1.0, 0.25
HALF_LIFE = 30  # days' mail that arrived
LOOK_AT = 3.0
PROBE_AGAIN = timedelta(days=14)  # one letter in two weeks asks whether mail arrives
PROBE_FAILS = timedelta(days=14)  # until then a probe that comes back says so; mail systems give up after five days
STORM_SHARE = 0.05  # of the members, and
STORM_MEMBERS = 5  # so many at least: then the list's mail is refused, not its members
NEW_IF_GONE = timedelta(days=7)  # how long a trouble is new where there is no such address, and
NEW = timedelta(days=30)  # where mail systems say anything else, as of an address of ours that they block
IS_OVER = 2  # days' mail that arrived end a trouble; what was posted at midnight may have left on the next day


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


def arrived_days(sent: Iterable[date], bounces: Iterable[Bounce]) -> list[date]:
    """The days whose mail a member got: of those on which some was sent, in order, the ones of which none came back."""
    failed = {one.day for one in bounces}
    return [day for day in sent if day not in failed]


def score(bounces: Iterable[Bounce], arrived: Sequence[date], today: date) -> float:
    """Add up the worst of each day, halved with every 30 days' mail that arrived since.

    arrived  the days on which the member got mail, in order
    """
    worst: dict[date, float] = {}
    for bounce in bounces:
        if bounce.day <= today:
            worst[bounce.day] = max(worst.get(bounce.day, 0.0), weight(bounce))
    since = {day: len(arrived) - bisect_right(arrived, day) for day in worst}
    return sum((found * float(0.5 ** (since[day] / HALF_LIFE)) for day, found in worst.items()), 0.0)


def new_bounces(bounces: Iterable[Bounce], arrived: Sequence[date]) -> set[Bounce]:
    """The failures of a trouble that began lately: where many have it, it is a storm and not theirs (`storm_days`).

    A trouble is over when mail arrived on two days.
    """
    found: set[Bounce] = set()
    begun = last = date.min
    for bounce in sorted((one for one in bounces if weight(one) > 0), key=lambda one: one.day):
        if begun == date.min or bisect_left(arrived, bounce.day) - bisect_right(arrived, last) >= IS_OVER:
            begun = bounce.day
        last = bounce.day
        if bounce.day - begun < (NEW_IF_GONE if says_gone(bounce.status) else NEW):
            found.add(bounce)
    return found


def storm_days(new: Iterable[Collection[Bounce]], members: int) -> set[date]:
    """Days on which the mail of many came back who were well until lately: then the fault is ours, the relay's or a
    provider's, and none of these failures is charged to anybody.

    Many are more than five members, on a large list more than one in twenty. Lately is a week where mail systems say
    that there is no such address, a month whatever else they say. A provider's bad days, an address of ours on a block
    list, name servers that tell nothing: they strike many at once, and pass. The dead addresses of an old roster strike
    at once, too, and do not pass: they are charged as soon as their trouble is no longer new. Who bounced before the
    storm on days of their own makes no storm, and is charged in the midst of one.

    new  of each member, what `new_bounces` found
    """
    most = max(STORM_MEMBERS, members * STORM_SHARE)
    by_day = Counter(day for bounces in new for day in {one.day for one in bounces})
    return {day for day, count in by_day.items() if count > most}


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
