"""Learns which words, beginnings and endings of words tell a letter's types; one table of points."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from listcop.core.tagger.spellings import features_of_word, surety
from listcop.core.words import TYPES

COMMUNITIES = 3  # a feature counts if so many communities have it
LETTERS = 6  # and so many letters
LOOSE = 0.5  # the C of the support vector machine: the more, the closer to what it learns from
EVEN = 0.35  # how far rare types are raised: 0 as they come, 1 all alike
COUNTS = 2.0  # nats that a margin of the machine counts for
SPREAD = 15.0  # what a letter's features are divided by, so that it is about of length one
ROWS_CAP = 30_000  # features in the table: 13 bytes each, a third more in base64
LARGEST = 127  # points fit one byte


def learn_words(
    letters: Sequence[tuple[str, ...]], communities: Sequence[str], types: Sequence[str], counted: Sequence[float]
) -> tuple[dict, Callable[[tuple[str, ...]], np.ndarray]]:
    """Return the table `words` and a reader of further letters: points of the nine types in nats.

    letters   the words of each letter, as spellings.words_of has them; counted: how much each letter counts
    """
    columns, rarity = _columns(letters, communities)
    given = _matrix(letters, columns, rarity)
    wanted = np.array([TYPES.index(one) for one in types])
    many = Counter(types)
    even = np.array([(len(types) / len(TYPES) / many[one]) ** EVEN for one in types])
    machine = LinearSVC(C=LOOSE, tol=1e-2, random_state=0).fit(given, wanted, sample_weight=np.array(counted) * even)
    weights = COUNTS / SPREAD * rarity[:, None] * machine.coef_.T
    base = COUNTS * machine.intercept_
    order = sorted((-np.abs(weights[i]).max(), feature) for feature, i in columns.items())
    kept = {feature: columns[feature] for _, feature in order[:ROWS_CAP]}
    return _table(kept, weights, base), lambda words: _read(words, kept, weights, base)


def _features(words: tuple[str, ...]) -> Counter[str]:
    return Counter(feature for word in words for feature in features_of_word(word))


def _columns(letters: Sequence[tuple[str, ...]], communities: Sequence[str]) -> tuple[dict[str, int], np.ndarray]:
    """Return the features that count, numbered, and how rare each is: 1 and one nat for each e times fewer letters."""
    known: dict[str, set[str]] = defaultdict(set)
    many: Counter[str] = Counter()
    for words, community in zip(letters, communities, strict=True):
        for feature in _features(words):
            known[feature].add(community)
            many[feature] += 1
    kept = sorted(one for one in known if len(known[one]) >= COMMUNITIES and many[one] >= LETTERS)
    return {one: i for i, one in enumerate(kept)}, 1 + np.log(len(letters) / np.array([many[one] for one in kept]))


def _matrix(letters: Sequence[tuple[str, ...]], columns: dict[str, int], rarity: np.ndarray) -> csr_matrix:
    flat, counts, starts = [], [], [0]
    for words in letters:
        found = sorted((columns[one], count) for one, count in _features(words).items() if one in columns)
        flat += [i for i, _ in found]
        counts += [count * rarity[i] / SPREAD / max(1, len(words)) ** 0.5 for i, count in found]
        starts.append(len(flat))
    return csr_matrix((counts, flat, starts), shape=(len(letters), len(columns)))


def _read(words: tuple[str, ...], columns: dict[str, int], weights: np.ndarray, base: np.ndarray) -> np.ndarray:
    found = [(columns[one], count) for one, count in _features(words).items() if one in columns]
    if not found:
        return base
    counts = np.array([count for _, count in found]) / max(1, len(words)) ** 0.5
    return surety(len(words)) * (counts @ weights[[i for i, _ in found]]) + base


def _table(columns: dict[str, int], weights: np.ndarray, base: np.ndarray) -> dict:
    per_nat = float(LARGEST / max(np.abs(weights[i]).max() for i in columns.values()))
    points = {feature: np.rint(weights[i] * int(per_nat)).astype(int).tolist() for feature, i in columns.items()}
    return {
        "outcomes": list(TYPES),
        "base": np.rint(base * int(per_nat)).astype(int).tolist(),
        "rows": {feature: points[feature] for feature in sorted(points) if any(points[feature])},
        "per_nat": int(per_nat),
        "blocks": [len(TYPES)],
    }
