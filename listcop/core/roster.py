"""Who of a list's facilitators is on duty, and when the next one's turn comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Literal

Turn = Literal["weekly", "monthly", "never"]
SILENT_BRIEFS = 2  # in a row without an answer: the duty passes on

Why = Literal["", "turn", "silent", "away"]


def whose_turn(
    roster: Sequence[int],
    current: int | None,
    *,
    since: datetime | None = None,
    now: datetime,
    turn: Turn = "weekly",
    zone: tzinfo,
    unanswered: int = 0,
) -> tuple[int | None, Why]:
    """Return who is on duty at `now`, and why it is no longer who it was ("" where it is, or nobody was yet).

    roster      memberships of the facilitators who are there, in the order in which they take turns
    current     who is on duty, `since` when
    unanswered  how many of their last briefs found no answer
    """
    if not roster:
        return None, "away" if current is not None else ""
    if current is None:
        return roster[0], ""
    if current not in roster:
        return after(roster, current), "away"
    if len(roster) == 1:
        return current, ""
    if unanswered >= SILENT_BRIEFS:
        return after(roster, current), "silent"
    if since is not None and _is_over(since, now, turn, zone):
        return after(roster, current), "turn"
    return current, ""


def after(roster: Sequence[int], current: int) -> int:
    """Who comes next: the one behind, and the first behind the last; also where the current one is gone."""
    later = [one for one in roster if one > current] if current not in roster else []
    if later:
        return later[0]
    return roster[(list(roster).index(current) + 1) % len(roster)] if current in roster else roster[0]


def _is_over(since: datetime, now: datetime, turn: Turn, zone: tzinfo) -> bool:
    """Whether a new week or month has begun where the list lives; a clock that went back ends no turn."""
    if turn == "never" or now <= since:
        return False
    begun, today = since.astimezone(zone), now.astimezone(zone)
    if turn == "monthly":
        return (begun.year, begun.month) != (today.year, today.month)
    return begun.isocalendar()[:2] != today.isocalendar()[:2]
