"""Learns the weights from labelled threads and from letters written anew, and tells how well, on lists left out.

    python tests/understanding/learn.py DATA -o listcop/core/tagger/weights.json
    python tests/understanding/learn.py DATA --leave-out garden harbour -o /tmp/weights.json
    python tests/understanding/learn.py DATA --check
    python tests/understanding/learn.py DATA --corrections garden.jsonl -o /tmp/weights.json

DATA holds lists/*.mbox.gz and labels/labels*.jsonl. What people of a list corrected is learnt for all lists from its
export (`listcop export garden -o garden.jsonl`). The same data give the same file, byte for byte. It needs
scikit-learn and its company (numpy, scipy): `make setup-learn`.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # matrices so thin are slower on several threads

import numpy as np
from learn_openings import Opening, later_posts, learn_openings, opening_of, read_openings
from learn_replies import Thread, learn_replies
from read_corrections import read_corrections
from read_labels import Labelled, read_labels, read_our_labels, read_written
from tables_of_figures import show_figures
from weights_file import weights_file

EVEN_LISTS = 0.3  # how far large lists are lowered: 0 each thread counts alike, 1 each list
FOLDS = 5  # for what is learnt from what other tables say of threads they have not seen


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-o", "--output", type=Path, help="the weights file to write")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="LIST", help="lists that are not learnt from")
    parser.add_argument("--version", type=int, help="of the weights; default: the next one")
    parser.add_argument("--check", action="store_true", help="print figures on communities left out")
    parser.add_argument("--corrections", nargs="*", type=Path, default=[], metavar="EXPORT", help="exports of lists")
    asked = parser.parse_args()
    lived = [*read_labels(asked.data), *read_our_labels(asked.data)]
    threads = evened([one for one in lived if one.community not in asked.leave_out]) + read_written()
    openings = [opening_of(thread) for thread in threads]
    later = [one for thread in threads for one in later_posts(thread)]
    alone = read_openings()
    alone += [one for path in asked.corrections for one in read_corrections(path)]
    folds = deal([one.community for one in openings + alone])
    shares = unseen(openings + alone, later, folds)
    if asked.check:
        show_figures(openings + alone, shares)
    if asked.output:
        version = asked.version or next_version(asked.output)
        asked.output.write_bytes(weights_file(version, tables(threads, openings, alone, later, folds, shares)))
    return 0


def evened(threads: Sequence[Labelled]) -> list[Labelled]:
    """Return the threads with how much each counts: one of a large list less, or a few lists would drown the others."""
    sizes = Counter(one.community for one in threads)
    counts = {name: size**-EVEN_LISTS for name, size in sizes.items()}
    mean = sum(counts[one.community] for one in threads) / max(1, len(threads))
    return [replace(one, counts=counts[one.community] / mean) for one in threads]


def next_version(path: Path) -> int:
    """Return the number after that of the weights that lie there."""
    return json.loads(path.read_bytes())["version"] + 1 if path.exists() else 1


def tables(
    threads: Sequence[Labelled],
    openings: Sequence[Opening],
    alone: Sequence[Opening],
    later: Sequence[Opening],
    folds: Sequence[int],
    shares: np.ndarray,
) -> dict[str, dict]:
    """Return every table, learnt from all."""
    learnt, _ = learn_openings([*openings, *alone], later)
    place = learnt["opening"]["outcomes"].index("asks")
    replies = learn_replies([thread_of(one) for one in threads], folds[: len(threads)], shares[: len(threads), place])
    return {**learnt, **replies}


def thread_of(labelled: Labelled) -> Thread:
    """Return a labelled thread as replies are learnt from it: roles by index of post."""
    said = labelled.label
    roles = {
        i: said["roles"][post.message_id] for i, post in enumerate(labelled.posts) if post.message_id in said["roles"]
    }
    return Thread(
        labelled.community,
        labelled.posts,
        roles,
        said["needs_answer"],
        said["resolved_by_asker"],
        said["sure"],
        bool(labelled.written),
        labelled.counts,
    )


def deal(communities: Sequence[str]) -> list[int]:
    """Return a fold for each thread: whole communities, dealt by size, the same every time."""
    names = sorted(set(communities), key=lambda name: (-communities.count(name), name))
    sizes = [0] * FOLDS
    fold = {}
    for name in names:
        fold[name] = sizes.index(min(sizes))
        sizes[fold[name]] += communities.count(name)
    return [fold[name] for name in communities]


def unseen(openings: Sequence[Opening], later: Sequence[Opening], folds: Sequence[int]) -> np.ndarray:
    """Return for each opening how likely each outcome is, by what was learnt from the other folds."""
    found: list[np.ndarray | None] = [None] * len(openings)
    fold_of = {one.community: its for one, its in zip(openings, folds, strict=True)}
    for fold in sorted(set(folds)):
        _, read = learn_openings(
            [one for one, its in zip(openings, folds, strict=True) if its != fold],
            [one for one in later if fold_of[one.community] != fold],
        )
        for i, its in enumerate(folds):
            if its == fold:
                found[i] = read(openings[i])
    return np.array(found)


if __name__ == "__main__":
    sys.exit(main())
