"""Adds up what features count for: whole points a feature and outcome, and how sure the sum makes us."""

from binascii import crc32
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import exp
from struct import unpack

LEAST = 0.001  # nothing is less likely than this before more is known
HALF = 1 << 15  # is added to points, so that no lane falls below nothing; 60,000 features fit
_LANE = 32  # bits for an outcome's points
_MASK = (1 << _LANE) - 1


@dataclass(frozen=True, slots=True)
class Table:
    """Points of each outcome by feature; `base` counts whatever the features; `per_nat` points make e times likelier.

    rows    by a feature's key: its points, HALF more each, side by side in one number, so that adding adds them all
    blocks  how many outcomes stand against each other: the first so many, then the next
    """

    outcomes: tuple[str, ...]
    base: tuple[int, ...]
    rows: Mapping[int, int]
    per_nat: int
    blocks: tuple[int, ...]


def key_of(feature: str) -> int:
    """Return the 32 bits by which a feature is known: its words cannot be read from them."""
    return crc32(feature.encode("utf-8", "replace"))


def rows_of(table: Table, features: Iterable[str]) -> dict[str, int]:
    """Return the rows of those features that count for anything."""
    some = tuple(features)
    try:  # hundreds a letter: maps spare a call of ours for each
        found = list(map(table.rows.get, map(crc32, map(str.encode, some))))
    except UnicodeEncodeError:  # a lone surrogate
        found = [table.rows.get(key_of(feature)) for feature in some]
    return {feature: row for feature, row in zip(some, found, strict=True) if row is not None}


def weigh(table: Table, features: Iterable[str]) -> dict[str, float]:
    """Return how likely each outcome is, given the features; outcomes of one block sum to one."""
    return weigh_rows(table, rows_of(table, features).values())


def weigh_rows(table: Table, rows: Collection[int]) -> dict[str, float]:
    """Return how likely each outcome is: one addition a row, however many outcomes there are."""
    size = len(table.base)
    lanes = unpack(f"<{size}I", sum(rows).to_bytes(_LANE // 8 * size, "little"))
    surplus = HALF * len(rows)
    shares: list[float] = []
    for block in table.blocks:
        start = len(shares)
        counts = [table.base[i] + lanes[i] - surplus for i in range(start, start + block)]
        highest = max(counts)
        spread = [exp((count - highest) / table.per_nat) for count in counts]
        total = sum(spread)
        shares += [one / total for one in spread]
    return dict(zip(table.outcomes, shares, strict=True))


def weigh_on(shares: Mapping[str, float], table: Table, features: Iterable[str]) -> dict[str, float]:
    """Return how likely each outcome is, given how likely it was and features that were not counted yet."""
    more = weigh(table, features)
    joint = {outcome: max(share, LEAST) * more[outcome] for outcome, share in shares.items()}
    total = sum(joint.values())
    return {outcome: share / total for outcome, share in joint.items()}


def telling(table: Table, features: Iterable[str], outcome: str, most: int = 3) -> tuple[str, ...]:
    """Return the features that spoke most for an outcome, the strongest first."""
    return telling_rows(table, rows_of(table, features), outcome, most)


def telling_rows(table: Table, rows: Mapping[str, int], outcome: str, most: int = 3) -> tuple[str, ...]:
    """Return the features that spoke most for an outcome, of rows_of."""
    shift = _LANE * table.outcomes.index(outcome)
    counted = [(HALF - points, feature) for feature, row in rows.items() if (points := row >> shift & _MASK) > HALF]
    return tuple(feature for _, feature in nsmallest(most, counted))
