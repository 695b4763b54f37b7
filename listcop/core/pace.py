"""How fast mail may leave, where a provider sets limits: so many recipients a minute, and a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from listcop.core.sending import Outcome


@dataclass(frozen=True, slots=True)
class Pace:
    """What may still be sent, as of `at` (seconds of a clock that never goes back).

    per_minute  recipients; 0 for no limit
    allowance   recipients that may go at once; below zero after a lot that was larger: the next one waits for it
    """

    per_minute: int
    allowance: float
    at: float

    @classmethod
    def of(cls, per_minute: int, now: float) -> Pace:
        return cls(per_minute, per_minute / 60, now)


def wait_before(pace: Pace, now: float) -> float:
    """Seconds until something may be sent."""
    if not pace.per_minute:
        return 0.0
    short = -_grown(pace, now).allowance
    return max(0.0, short * 60 / pace.per_minute)


def after_sending(pace: Pace, recipients: int, now: float) -> Pace:
    """The pace when a lot has left."""
    grown = _grown(pace, now)
    return replace(grown, allowance=grown.allowance - recipients)


def _grown(pace: Pace, now: float) -> Pace:
    """What was saved up since: a minute's worth at most, so that a quiet night makes no flood."""
    saved = pace.allowance + max(0.0, now - pace.at) * pace.per_minute / 60
    return replace(pace, allowance=min(saved, float(pace.per_minute)), at=max(now, pace.at))


_MINE = r"daily|hourly|per[ -]day|per[ -]hour|24[ -]?hours?|sending|outgoing|outbound|submission|sender"
_LIMIT = r"limit|quota"
_SAID = re.compile(rf"\b(?:{_MINE})\b.{{0,60}}(?:{_LIMIT})|(?:{_LIMIT}).{{0,60}}\b(?:{_MINE})\b", re.IGNORECASE)
_OF_READER = re.compile(r"receiv|mailbox|storage|recipient(?:'s)? (?:has|is)|over ?quota|message size", re.IGNORECASE)


def is_sending_limit(outcome: Outcome) -> bool:
    """Does the relay say that we, not a reader, have sent too much? Providers say so with any code, 5xx too.

    5.4.5 is what some say alone; else by words, where nothing in them is about the reader's mailbox.
    """
    if outcome.kind not in ("later", "never") or not outcome.code:
        return False
    if _OF_READER.search(outcome.text[:500]):
        return False
    return outcome.status in ("5.4.5", "4.4.5") or _SAID.search(outcome.text[:500]) is not None


def for_later(outcome: Outcome) -> Outcome:
    """The same as trouble with the relay as a whole: nobody is charged for it, and all of it is sent later."""
    return outcome._replace(kind="later", stage="limit")
