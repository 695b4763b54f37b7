"""When a letter is tried again, and when no more; how long a relay that takes nothing is left in peace."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

# How far a wait may be stretched or shortened, so that what failed together does not come back together.
JITTER = 0.2


def doubling(first: timedelta, longest: timedelta) -> tuple[timedelta, ...]:
    """Return waits that start at `first` and double until they reach `longest`.

    Raises ValueError if `first` is not positive or `longest` is below it.
    """
    if first <= timedelta(0) or longest < first:
        raise ValueError(f"waits go from {first} to {longest}; the first must be positive and not above the longest")
    waits = [first]
    while waits[-1] < longest:
        waits.append(min(waits[-1] * 2, longest))
    return tuple(waits)


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """waits          from one try to the next; the last one stands for all later ones
    give_up_after  how long a letter may stay in the outbox (RFC 5321, 4.5.4.1: at least 4 to 5 days)

    The relay is ours, so the first wait is short: the 30 minutes of the RFC are for deliveries to strangers.
    """

    waits: tuple[timedelta, ...] = doubling(timedelta(minutes=1), timedelta(hours=4))
    give_up_after: timedelta = timedelta(days=5)

    def __post_init__(self) -> None:
        if not self.waits or min(self.waits) <= timedelta(0):
            raise ValueError(f"waits are {self.waits}; there must be one or more, all of them positive")


POLICY = RetryPolicy()

# Where nobody asked a relay for so long, as our server was off, nobody knows that it did not answer all the while.
UNASKED = timedelta(days=1)

# A relay that cannot be reached or greets us with a refusal is not the fault of any one letter. It is asked again
# soon, so that letters leave within a minute and a half of its return, however long it was away.
TOLD_AGAIN = timedelta(days=1)  # who reads the log, of a relay that does not answer still
_MARKS = re.compile(r"\S*(?:[A-Za-z]\S*\d|\d\S*[A-Za-z]|\d{4}|\d:\d)\S*")  # of one connection: its number, the hour
RELAY_WAITS = doubling(timedelta(seconds=5), timedelta(minutes=1))


def next_attempt(
    attempts: int, queued_at: datetime, now: datetime, policy: RetryPolicy = POLICY, chance: float = 0.5
) -> datetime | None:
    """Return when to try a letter again, or None to give up and record a bounce.

    attempts   tries so far: 1 after the first failure
    queued_at  when the letter entered the outbox; aware, like `now`
    chance     a random number from 0 up to 1 that spreads the tries; 0.5 means no spread

    At first 1 minute apart, doubling to 4 hours; 5 days in all. Operators can set
    these, as they must be able to (RFC 5321, section 4.5.4.1).
    Raises ValueError if `attempts` is below 1.
    """
    if attempts < 1:
        raise ValueError(f"attempts is {attempts}; only a letter already tried can be retried")
    if now - queued_at >= policy.give_up_after:
        return None
    return now + with_jitter(policy.waits[min(attempts, len(policy.waits)) - 1], chance)


def next_probe(failures: int, now: datetime, chance: float = 0.5) -> datetime:
    """Return when a relay that failed `failures` times in a row as a whole is asked again: 5 s to 1 minute.

    Raises ValueError if `failures` is below 1.
    """
    if failures < 1:
        raise ValueError(f"failures is {failures}; a relay that has not failed needs no rest")
    return now + with_jitter(RELAY_WAITS[min(failures, len(RELAY_WAITS)) - 1], chance)


@dataclass(frozen=True, slots=True)
class Silence:
    """A relay that does not answer: all that waits for it waits, but for one lot now and then, which asks.

    since     when it first did not
    failures  how often in a row it was asked, the first time included, and that which is under way
    again     when it is asked next
    said      what came of it the last time
    told      when whoever reads the log was told of it last, of what was said then: `told_of`
    """

    since: datetime
    failures: int
    again: datetime
    said: str = ""
    told: datetime | None = None
    told_of: str = ""

    def is_news(self, now: datetime) -> bool:
        """Is it worth a line in the log? Once, again where the relay says something else, and once a day."""
        if self.told is None or abs(now - self.told) >= TOLD_AGAIN:
            return True
        return _without_marks(self.said) != _without_marks(self.told_of)

    def rests(self, now: datetime) -> bool:
        """Is it left in peace now? A clock that was far ahead once does not keep it so."""
        return now < self.again <= now + with_jitter(RELAY_WAITS[-1], 0.999)


def unanswered(before: Silence | None, now: datetime, said: str, chance: float) -> Silence:
    """The relay was asked and did not answer. Who asked before that and hears of it only now counts for nothing."""
    if before is None:
        return Silence(now, 1, next_probe(1, now, chance), said)
    return replace(before, again=max(before.again, next_probe(before.failures, now, chance)), said=said)


def asking(silence: Silence, now: datetime, chance: float) -> Silence:
    """One is about to ask: the others wait, and one of them asks in its place if nothing is heard of it.

    A silence of which nobody knew for a day begins anew; so does one that began by a clock which was ahead.
    """
    if now - silence.again > UNASKED or silence.since - now > UNASKED:
        return unanswered(None, now, silence.said, chance)
    return replace(silence, failures=silence.failures + 1, again=next_probe(silence.failures + 1, now, chance))


def _without_marks(said: str) -> str:
    return _MARKS.sub("", said)


def with_jitter(wait: timedelta, chance: float) -> timedelta:
    """Return `wait` made up to a fifth shorter (chance 0) or longer (chance near 1).

    Raises ValueError if `chance` is not from 0 up to, but not including, 1.
    """
    if not 0 <= chance < 1:
        raise ValueError(f"chance is {chance}; write a number from 0 up to 1")
    return wait * (1 - JITTER + 2 * JITTER * chance)
