"""Adds up what marks count for: whole points a mark and outcome, and how sure the sum makes us."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import exp

POINTS_PER_NAT = 10  # ten points make an outcome e times likelier


@dataclass(frozen=True, slots=True)
class Table:
    """Points by mark, one for each outcome in order; `base` counts whatever the marks."""

    outcomes: tuple[str, ...]
    base: tuple[int, ...]
    rows: Mapping[str, tuple[int, ...]]


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
