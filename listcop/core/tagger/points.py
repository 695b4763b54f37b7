"""Adds up what marks count for: whole points a mark and outcome, and how sure the sum makes us."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from math import exp

POINTS_PER_NAT = 10  # ten points make an outcome e times likelier


@dataclass(frozen=True, slots=True)
class Table:
    """Points by mark, one for each outcome in order; `base` counts whatever the marks."""

    outcomes: tuple[str, ...]
    base: tuple[int, ...]
    rows: Mapping[str, tuple[int, ...]]


@cache
def read_table(text: str) -> Table:
    """Read lines such as `ahead request+6 offer-2`: a mark and its points; a line that begins with a space goes on.

    The mark `always` names every outcome.
    """
    entries: dict[str, dict[str, int]] = {}
    points: dict[str, int] = {}
    for line in text.strip().split("\n"):
        words = line.split()
        if not line.startswith(" "):
            points = entries[words.pop(0)] = {}
        for word in words:
            at = max(word.rfind("+"), word.rfind("-"))
            points[word[:at]] = int(word[at:])
    base = entries.pop("always")
    rows = {mark: tuple(points.get(outcome, 0) for outcome in base) for mark, points in entries.items()}
    return Table(tuple(base), tuple(base.values()), rows)


def weigh(table: Table, marks: Collection[str]) -> dict[str, float]:
    """Return how likely each outcome is, given the marks."""
    rows = [table.rows[mark] for mark in marks if mark in table.rows]
    sums = [sum(column) for column in zip(table.base, *rows, strict=True)]
    highest = max(sums)
    shares = [exp((count - highest) / POINTS_PER_NAT) for count in sums]
    total = sum(shares)
    return {outcome: share / total for outcome, share in zip(table.outcomes, shares, strict=True)}


def telling(table: Table, marks: Collection[str], outcome: str, most: int = 3) -> tuple[str, ...]:
    """Return the marks that spoke most for an outcome, the strongest first."""
    column = table.outcomes.index(outcome)
    counted = [(-table.rows[mark][column], mark) for mark in marks if mark in table.rows]
    return tuple(mark for points, mark in nsmallest(most, counted) if points < 0)
