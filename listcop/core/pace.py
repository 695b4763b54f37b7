"""How fast mail may leave, where a provider sets limits: so many recipients a minute, and a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from listcop.core.sending import Outcome, without_addresses


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
_LIMIT = r"(?<!un)limit|quota"
_SAID = re.compile(rf"\b(?:{_MINE})\b.{{0,60}}(?:{_LIMIT})|(?:{_LIMIT}).{{0,60}}\b(?:{_MINE})\b", re.IGNORECASE)
_OF_READER = re.compile(r"receiv|mailbox|storage|recipient(?:'s)? (?:has|is)|over ?quota|message size", re.IGNORECASE)
# RFC 3463: x.1.* an address, x.2.* a mailbox, x.3.4 a letter too large; RFC 7372: x.7.20 to x.7.27 whose letter it is,
# which has limits of its own (SPF takes ten look-ups). Microsoft says x.1.90 and x.2.0 of its senders' limits as well,
# and x.7.28 is a flood.
_OF_OTHERS = re.compile(r"1\.(?!90$)\d+|2\.(?!0$)\d+|3\.4|7\.2[0-79]")


def is_sending_limit(outcome: Outcome) -> bool:
    """Does the relay say that we, not a reader, have sent too much? Providers say so with any code, 5xx too.

    5.4.5 is what some say alone; else by words, where neither they nor a status are about the reader or the letter.
    """
    if outcome.kind not in ("later", "never") or not outcome.code:
        return False
    said, detail = without_addresses(outcome.text[:500]), outcome.status.partition(".")[2]
    if _OF_OTHERS.fullmatch(detail) or _OF_READER.search(said):
        return False
    return detail == "4.5" or _SAID.search(said) is not None


def for_later(outcome: Outcome) -> Outcome:
    """The same as trouble with the relay as a whole: nobody is charged for it, and all of it is sent later."""
    return outcome._replace(kind="later", stage="limit")
