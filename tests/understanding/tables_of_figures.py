"""Prints how well openings are read: by origin, language, list, kind and type."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from learn_openings import ANSWERS, ASKS, KINDS, OUTCOMES, Opening

from listcop.core.requests import ASKS_FROM, NONE_FROM, SECOND_FROM
from listcop.core.words import TYPES

LISTED = 30  # threads of a list that has a line of its own


class Read:
    """An opening as the shares of its outcomes say."""

    def __init__(self, opening: Opening, shares: np.ndarray) -> None:
        named = dict(zip(OUTCOMES, shares, strict=True))
        some = 1 - named["none"]
        ranked = sorted(TYPES, key=named.__getitem__, reverse=True)
        self.opening = opening
        self.kind = max(KINDS, key=named.__getitem__)
        self.asks = named["asks"] >= ASKS_FROM
        self.asking = named["asks"]
        self.types = () if named["none"] >= NONE_FROM else tuple(ranked[:1])
        self.types += tuple(one for one in ranked[1:2] if self.types and named[one] / some >= SECOND_FROM)
        self.likeliest = ranked[0]


def show_figures(openings: Sequence[Opening], shares: np.ndarray) -> None:
    """Print tables of figures; `shares` by weights that have not seen an opening's community."""
    assert len(ASKS) + len(KINDS) + len(ANSWERS) == shares.shape[1]
    read = [Read(one, row) for one, row in zip(openings, shares, strict=True)]
    lived = [one for one in read if not one.opening.written and not one.opening.ours]
    print(f"{len(lived)} labelled threads of lists\n")
    head("")
    line("lists, all", lived)
    for sure in (3, 2, 1):
        line(f"lists, sure {sure}", [one for one in lived if one.opening.sure == sure])
    for name, some in sorted(grouped(lived, lambda one: one.opening.community).items(), key=lambda one: -len(one[1])):
        if len(some) >= LISTED:
            line(name, some)
    if ours := [one for one in read if one.opening.ours]:
        line("labelled by us", ours)
    for name, some in sorted(grouped(read, lambda one: one.opening.written).items()):
        if name:
            line(f"written, {name}", some)
    print(f"\n{'':24}" + "".join(f"{one:>10}" for one in ("labelled", "precision", "recall", "F1")))
    for name in KINDS:
        counted(name, [(one.kind == name, one.opening.kind == name) for one in lived])
    print()
    for name in TYPES:
        counted(name, [(name in one.types, name in one.opening.types) for one in lived])
    print("\nhow likely it asks: said, true")
    for low in np.arange(0, 1, 0.1):
        some = [one for one in lived if low <= one.asking < low + 0.1]
        if some:
            said = np.mean([one.asking for one in some])
            true = np.mean([one.opening.asks for one in some])
            print(f"{said:8.2f}{true:8.2f}{len(some):8}")


def grouped(read: Sequence[Read], key) -> dict[str, list[Read]]:
    found = defaultdict(list)
    for one in read:
        found[key(one)].append(one)
    return found


def head(title: str) -> None:
    names = ("threads", "kind", "asks F1", "main", "main, some", "macro F1")
    print(f"{title:24}" + "".join(f"{one:>12}" for one in names))


def line(name: str, read: Sequence[Read]) -> None:
    typed = [one for one in read if one.opening.types]
    macro = [f1([(name in one.types, name in one.opening.types) for one in read])[2] for name in TYPES]
    held = [one for one, name in zip(macro, TYPES, strict=True) if any(name in each.opening.types for each in read)]
    figures = (
        np.mean([one.kind == one.opening.kind for one in read]),
        f1([(one.asks, one.opening.asks) for one in read])[2],
        np.mean([one.types[:1] == one.opening.types[:1] for one in typed]) if typed else 0.0,
        np.mean([one.likeliest == one.opening.types[0] for one in typed]) if typed else 0.0,
        np.mean(held) if held else 0.0,
    )
    print(f"{name:24}{len(read):>12}" + "".join(f"{one:>12.3f}" for one in figures))


def counted(name: str, pairs: Sequence[tuple[bool, bool]]) -> None:
    print(f"{name:24}{sum(true for _, true in pairs):>10}" + "".join(f"{one:>10.2f}" for one in f1(pairs)))


def f1(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float, float]:
    right = sum(got and true for got, true in pairs)
    precision = right / max(1, sum(got for got, _ in pairs))
    recall = right / max(1, sum(true for _, true in pairs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
