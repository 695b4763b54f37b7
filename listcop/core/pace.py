"""How fast mail may leave, where a provider sets limits: so many recipients a minute, and a day."""

from __future__ import annotations

from dataclasses import dataclass, replace


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
