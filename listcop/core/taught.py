"""What a list's people corrected pulls on what is read there: a letter is drawn to what they called letters like it.

Each correction is one step of logistic regression in its dual form (a kernel machine): what was read of the corrected
letter and what a person said of it differ, and that difference is added, by likeness, to what is read of others.
Likeness is the cosine of the known features that two letters share, less what any two letters share. Only the list's
own corrections go in, the newest fifty; the same corrections in the same order give the same pulls. What they bring is
measured by tests/understanding/measure_corrections.py.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt
from typing import NamedTuple

MOST_TAUGHT = 50
STRENGTH = 2.0  # nats for a letter that is the same, corrected from something read as sure
UNLIKE = 0.15  # any two letters share so much
LEAST = 1e-4
NAMED = 3

Shares = Mapping[str, float]


class Pull(NamedTuple):
    """One correction: the letter's features, and how far each kind or type was off."""

    number: int
    keys: frozenset[int]
    off: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Taught:
    """What a list's people taught; nothing at first."""

    pulls: tuple[Pull, ...] = ()

    def pulled(self, shares: Shares, keys: Collection[int], outcomes: Sequence[str]) -> tuple[Shares, tuple[int, ...]]:
        """Return how likely each of some outcomes is after all pulls, and the letters that pulled for the likeliest."""
        near = [(likeness, one) for one in self.pulls if (likeness := _likeness(one.keys, keys)) > 0]
        if not near:
            return shares, ()
        counts = {
            name: log(shares[name] + LEAST)
            + STRENGTH * sum(likeness * one.off.get(name, 0.0) for likeness, one in near)
            for name in outcomes
        }
        highest = max(counts.values())
        spread = {name: exp(count - highest) for name, count in counts.items()}
        total = sum(spread.values())
        best = max(outcomes, key=spread.__getitem__)
        by = sorted((-likeness, one.number) for likeness, one in near if one.off.get(best, 0.0) > 0)
        changed = best != max(outcomes, key=shares.__getitem__)
        found = {**shares, **{name: one / total for name, one in spread.items()}}
        return found, tuple(number for _, number in by[:NAMED]) if changed else ()

    def with_correction(
        self, number: int, keys: frozenset[int], shares: Shares, said: Mapping[str, Sequence[str]]
    ) -> "Taught":
        """Return this with one more correction; said: what a person called the letter → all it was chosen from."""
        off: dict[str, float] = {}
        for right, outcomes in said.items():
            now, _ = self.pulled(shares, keys, outcomes)
            off |= {name: (name == right) - now[name] for name in outcomes}
        return replace(self, pulls=(*self.pulls, Pull(number, keys, off))[-MOST_TAUGHT:])


NOTHING_TAUGHT = Taught()


def _likeness(some: frozenset[int], others: Collection[int]) -> float:
    if not some or not others:
        return 0.0
    return len(some.intersection(others)) / sqrt(len(some) * len(others)) - UNLIKE
