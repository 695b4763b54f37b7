"""Adds up what marks count for: whole points a mark and outcome, and how sure the sum makes us."""

from collections.abc import Collection, Mapping
from functools import cache
from math import exp

POINTS_PER_NAT = 10  # ten points make an outcome e times likelier

Table = Mapping[str, Mapping[str, int]]


@cache
def read_table(text: str) -> Table:
    """Read lines such as `ahead request+6 offer-2`: a mark and its points; a line that begins with a space goes on."""
    table: dict[str, dict[str, int]] = {}
    points: dict[str, int] = {}
    for line in text.strip().split("\n"):
        entries = line.split()
        if not line.startswith(" "):
            points = table[entries.pop(0)] = {}
        for entry in entries:
            at = max(entry.rfind("+"), entry.rfind("-"))
            points[entry[:at]] = int(entry[at:])
    return table


def weigh(table: Table, marks: Collection[str]) -> dict[str, float]:
    """Return how likely each outcome is, given the marks; the outcomes are those of the mark `always`."""
    sums = dict(table["always"])
    for mark in marks:
        points = table.get(mark)
        if points and mark != "always":
            for outcome, count in points.items():
                sums[outcome] += count
    highest = max(sums.values())
    shares = {outcome: exp((count - highest) / POINTS_PER_NAT) for outcome, count in sums.items()}
    total = sum(shares.values())
    return {outcome: share / total for outcome, share in shares.items()}


def telling(table: Table, marks: Collection[str], outcome: str, most: int = 3) -> tuple[str, ...]:
    """Return the marks that spoke most for an outcome, the strongest first."""
    counted = [(table[mark].get(outcome, 0), mark) for mark in marks if mark in table and mark != "always"]
    return tuple(mark for count, mark in sorted(counted, key=lambda one: (-one[0], one[1]))[:most] if count > 0)
