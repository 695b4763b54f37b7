"""Measures what a list's own corrections bring: some are given, and the threads behind them read before and after.

    python tests/understanding/measure_corrections.py DATA

Nothing that reads a list was learnt from it (whole communities left out). A facilitator is played who goes through the
list in order and corrects either what was read wrongly, or whatever comes; two starting points a list.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from learn import deal, unseen
from learn_openings import ANSWERS, OUTCOMES, Opening, opening_of, read_openings
from read_labels import Labelled, read_labels, read_written

from listcop.core.tagger.points import key_of
from listcop.core.tagger.weights import Weights, read_weights
from listcop.core.taught import NOTHING_TAUGHT, Taught
from listcop.core.words import KINDS

SHIPPED = Path(__file__).parents[2] / "listcop" / "core" / "tagger" / "weights.json"
GIVEN = (3, 5, 10, 20)
LEAST_THREADS = 40  # labelled, in a list that is measured
LEAST_LEFT = 15
BLOCKS = {"type": ANSWERS, "kind": KINDS}


class Case:
    """One labelled opening: what was read of it, what is right, and the features by which it is like others."""

    def __init__(self, number: int, opening: Opening, shares: np.ndarray, known: frozenset[int]) -> None:
        self.number = number
        self.shares = dict(zip(OUTCOMES, map(float, shares), strict=True))
        self.right = {"kind": opening.kind, "type": opening.types[0] if opening.types else "none"}
        self.keys = known.intersection(map(key_of, opening.own))

    def read(self, block: str, taught: Taught) -> str:
        shares, _ = taught.pulled(self.shares, self.keys, BLOCKS[block])
        return max((one for one in BLOCKS[block] if one != "none"), key=shares.__getitem__)

    def is_right(self, block: str, taught: Taught = NOTHING_TAUGHT) -> bool:
        return self.read(block, taught) == self.right[block]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    threads = read_labels(parser.parse_args().data)
    lists = list(cases_by_list(threads, read_weights(SHIPPED.read_bytes())))
    print(f"{len(lists)} lists of {LEAST_THREADS} labelled threads or more")
    for block in BLOCKS:
        for only_wrong in (True, False):
            which = "what was wrong" if only_wrong else "whatever came"
            for given in GIVEN:
                print(
                    f"{block:<5} corrected: {which:<15} {given:>2} of them: {figures(lists, block, given, only_wrong)}"
                )
    return 0


def cases_by_list(threads: Sequence[Labelled], weights: Weights) -> Iterator[list[Case]]:
    """Yield the labelled openings of each list that has enough, in order of date."""
    openings = [opening_of(one) for one in (*threads, *read_written())]
    alone = read_openings()
    shares = unseen(openings + alone, (), deal([one.community for one in openings + alone]))
    known = frozenset(weights.tables["opening"].rows)
    for name in sorted({one.community for one in threads}):
        mine = sorted((one.posts[0].date, i) for i, one in enumerate(threads) if one.community == name)
        if len(mine) >= LEAST_THREADS:
            yield [Case(i, openings[i], shares[i], known) for _, i in mine]


def figures(lists: Sequence[Sequence[Case]], block: str, given: int, only_wrong: bool) -> str:
    """Return how many of the threads behind the corrections are read right, before and after."""
    before = after = worse = count = 0
    for cases in lists:
        for start in (0, len(cases) // 3):
            order = [*cases[start:], *cases[:start]]
            taught, rest = corrected(order, block, given, only_wrong)
            rest = [one for one in rest if one.right[block] != "none"]
            if len(taught.pulls) < given or len(rest) < LEAST_LEFT:
                continue
            count += len(rest)
            before += sum(one.is_right(block) for one in rest)
            after += sum(one.is_right(block, taught) for one in rest)
            worse += sum(one.is_right(block) and not one.is_right(block, taught) for one in rest)
    return f"{before / count:.3f} -> {after / count:.3f} of {count}; read right before and wrong after: {worse}"


def corrected(order: Sequence[Case], block: str, given: int, only_wrong: bool) -> tuple[Taught, Sequence[Case]]:
    """Return what so many corrections taught, and the threads behind them."""
    taught = NOTHING_TAUGHT
    for place, one in enumerate(order, 1):
        if not (only_wrong and one.is_right(block)):
            said = {one.right[block]: BLOCKS[block]}
            taught = taught.with_correction(one.number, one.keys, one.shares, said)
        if len(taught.pulls) == given:
            return taught, order[place:]
    return taught, ()


if __name__ == "__main__":
    sys.exit(main())
