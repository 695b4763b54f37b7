"""What a facilitator may try next, decided from the figures: at most three things, each with the figure behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from listcop.core.pulse import FEWEST_PAIRS, FEWEST_POSTS, Pulse

MOST = 3
FEWEST_QUESTIONS = 4
ANSWERED_ENOUGH = 0.7
SLOW_HOURS = 72
HEARD_ENOUGH = 0.7
OWNER_TOO_MUCH = 0.35  # in groups that were counted, owners wrote from a fifth to half of all posts
ONE_VOICE = 0.5
MUTUAL_ENOUGH = 0.1
FEWEST_ASSETS = 3
ONE_TYPE = 0.7
FELL = 0.5
# What may hold for long is told every third month, each in its turn; what is urgent in any.
IN_TURN = {"ask-used": 1, "give-back": 2, "story": 0}


@dataclass(frozen=True, slots=True)
class Try:
    """One thing to try: our word for it, and the numbers that its sentence names."""

    what: str
    count: int = 0
    of: int = 0


def tries(pulse: Pulse, month: int | None = None) -> tuple[Try, ...]:
    """Return what to try next, what helps most first; nothing where nothing asks for it.

    month  whose letter it is for, 1 to 12; None for all that the figures say
    """
    fitting = (one for one in _all(pulse) if month is None or IN_TURN.get(one.what, month % 3) == month % 3)
    return tuple(one for one, _ in zip(fitting, range(MOST), strict=False))


def _all(pulse: Pulse) -> Iterator[Try]:
    unheard = pulse.judged - pulse.heard
    if unheard >= 2 and pulse.heard < HEARD_ENOUGH * pulse.judged:
        yield Try("greet", unheard, pulse.judged)
    waiting = pulse.questions - pulse.answered
    if pulse.questions >= FEWEST_QUESTIONS and pulse.answered < ANSWERED_ENOUGH * pulse.questions:
        yield Try("ask-one", waiting, pulse.questions)
    elif pulse.questions >= FEWEST_QUESTIONS and (pulse.median_hours or 0) > SLOW_HOURS:
        yield Try("faster", round((pulse.median_hours or 0) / 24), pulse.answered)
    if pulse.owner_share is not None and pulse.owner_share > OWNER_TOO_MUCH:
        yield Try("ask-not-tell", round(pulse.owner_share * 100), 100)
    elif pulse.half == 1 and pulse.shares is not None and pulse.shares[0] > ONE_VOICE:
        yield Try("more-voices", round(pulse.shares[0] * 100), 100)
    yield from _of_things(pulse)


def _of_things(pulse: Pulse) -> Iterator[Try]:
    if pulse.posts_before >= FEWEST_POSTS and pulse.posts < FELL * pulse.posts_before:
        yield Try("question", pulse.posts, pulse.posts_before)
    if pulse.joined >= 3 and pulse.first_posts == 0:
        yield Try("invite-newcomers", pulse.joined, pulse.joined)
    if pulse.assets >= FEWEST_ASSETS and not pulse.reused:
        yield Try("ask-used", pulse.assets, pulse.assets)
    if pulse.pairs >= 2 * FEWEST_PAIRS and pulse.mutual < MUTUAL_ENOUGH * pulse.pairs:
        yield Try("give-back", pulse.mutual, pulse.pairs)
    counts = {name: sum(some) for name, some in pulse.types.items()}
    typed = sum(counts.values())
    if typed >= FEWEST_POSTS and max(counts.values()) > ONE_TYPE * typed and counts.get("experience", 0) * 10 < typed:
        yield Try("story", max(counts.values()), typed)
