"""Adds up what features count for: whole points a feature and outcome, and how sure the sum makes us."""

from binascii import crc32
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from struct import unpack

Part = tuple[float, Mapping[str, int]]  # how much some rows count, and those rows by feature

LEAST_SHARE = 1e-9  # keeps a product above nothing
LEAST = 0.001  # nothing is less likely than this before more is known
HALF = 1 << 15  # is added to points, so that no lane falls below nothing; 60,000 features fit
_LANE = 32  # bits for an outcome's points
_MASK = (1 << _LANE) - 1


@dataclass(frozen=True, slots=True)
class Table:
    """Points of each outcome by feature; `base` counts whatever the features; `per_nat` points make e times likelier.

    rows    by a feature's key: its points, HALF more each, side by side in one number, so that adding adds them all
    blocks  how many outcomes stand against each other: the first so many, then the next
    kept    rows of features made of marks and places, whose names are few: looked up once
    words   rows of words, all their features in one
    """

    outcomes: tuple[str, ...]
    base: tuple[int, ...]
    rows: Mapping[int, int]
    per_nat: int
    blocks: tuple[int, ...]
    kept: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict, compare=False, repr=False)
    words: dict[str, int] = field(default_factory=dict, compare=False, repr=False)


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


def rows_of_names(
    table: Table, of: str, names: Iterable[str], features: Callable[[str], Iterable[str]]
) -> dict[str, int]:
    """Return the rows of the features that names of a small, closed vocabulary make; `of` tells these features apart.

    Hundreds of features of a letter are made of the same few hundred names: what each counts for is kept.
    """
    kept = table.kept.setdefault(of, {})
    rows: dict[str, int] = {}
    for name in names:
        some = kept.get(name)
        if some is None:
            some = kept[name] = rows_of(table, features(name))
        if some:
            rows.update(some)
    return rows


def row_of_all(table: Table, features: Iterable[str]) -> int:
    """Return one row that counts for what all these features count for together."""
    nothing = sum(HALF << _LANE * lane for lane in range(len(table.base)))
    return nothing + sum(row - nothing for row in rows_of(table, features).values())


def weigh(table: Table, features: Iterable[str]) -> dict[str, float]:
    """Return how likely each outcome is, given the features; outcomes of one block sum to one."""
    return weigh_rows(table, rows_of(table, features).values())


def weigh_rows(table: Table, rows: Collection[int]) -> dict[str, float]:
    """Return how likely each outcome is: one addition a row, however many outcomes there are."""
    surplus = HALF * len(rows)
    return _shares(table, [base + lane - surplus for base, lane in zip(table.base, _sums(table, rows), strict=True)])


def weigh_parts(table: Table, parts: Iterable[Part]) -> dict[str, float]:
    """Return how likely each outcome is, where the rows of each part count so much."""
    sums: list[float] = list(table.base)
    for factor, rows in parts:
        surplus = HALF * len(rows)
        sums = [
            so_far + factor * (lane - surplus) for so_far, lane in zip(sums, _sums(table, rows.values()), strict=True)
        ]
    return _shares(table, sums)


def _sums(table: Table, rows: Collection[int]) -> tuple[int, ...]:
    size = len(table.base)
    return unpack(f"<{size}I", sum(rows).to_bytes(_LANE // 8 * size, "little"))


def _shares(table: Table, sums: Sequence[float]) -> dict[str, float]:
    shares: list[float] = []
    for block in table.blocks:
        start = len(shares)
        counts = sums[start : start + block]
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


def agreed(shares: Mapping[str, float], more: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each outcome is by two tables: those that both know share anew what they had together."""
    joint = {outcome: max(shares[outcome], LEAST_SHARE) * share for outcome, share in more.items()}
    scale = sum(map(shares.__getitem__, more)) / sum(joint.values())
    return {**shares, **{outcome: share * scale for outcome, share in joint.items()}}


def telling_rows(table: Table, rows: Mapping[str, int], outcome: str, most: int = 3) -> tuple[str, ...]:
    """Return the features that spoke most for an outcome, the strongest first; `rows` is of rows_of."""
    shift = _LANE * table.outcomes.index(outcome)
    lane, nothing = _MASK << shift, HALF << shift
    counted = [(-points, feature) for feature, row in rows.items() if (points := row & lane) > nothing]
    return tuple(feature for _, feature in sorted(counted)[:most])
