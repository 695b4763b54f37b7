"""Learns what an opening is: its kind, whether it asks, its types; a table of points of all it bears, one of words."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
from learn_words import learn_words
from read_labels import Labelled
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from listcop.core.requests import PostView, features_of, marks_of_post, what_replies_say
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.people import Letter, people_of
from listcop.core.tagger.spellings import words_of
from listcop.core.words import KINDS, TYPES

HERE = Path(__file__).parent
ASKS = ("rests", "asks")
ANSWERS = (*TYPES, "none")
OUTCOMES = (*KINDS, *ASKS, *ANSWERS)
BLOCKS = (len(KINDS), len(ASKS), len(ANSWERS))

COMMUNITIES = 3  # a feature counts if so many communities have it
LETTERS = 6  # and so many letters
STRENGTH = (18.0, 27.0, 12.0)  # of the ridge, for kind, asking, types: the stronger, the nearer to nothing
# Marks are few and mean the same everywhere; words are many: each is held nearer to nothing.
SCALES = {"w:": 0.5, "^:": 0.5, "s:": 0.7, "s^:": 0.7, "~:": 0.5, "r": 0.7, "written": 3.0, "later": 3.0}
PLACED, PLACED_SCALE = ("@early", "@late"), 0.7
SURE = {1: 0.5, 2: 0.9, 3: 1.0}
WRITTEN = {"en": (0.05, 0.07, 0.5)}  # weight of a letter written anew: for kind, asking, types
WRITTEN_ELSE = (0.1, 0.1, 1.0)  # in languages of which the lists hold little
# How much more the letters of a file count, for kind and asking, and for types. Those of .5 and .6 are as archives
# hold them: half of them ask nothing. Those of .6 and .7 hold types in turns of phrase that lists seldom have.
COUNT_MORE = {".5": (2.0, 1.0), ".6": (3.0, 0.5), ".7": (1.0, 0.5)}
LATER = 0.25  # weight of a later post of a thread, beside an opening: it asks in the same words
LATER_WRITTEN = 0.025
OF_SUBJECT = ("s:", "s^:", "subject:")  # a later post has its opening's
EVEN = (0.35, 0.0, 0.35)  # how far rare kinds and types are raised: 0 as they come, 1 all alike
RAISED = 0.6  # rare types are raised once more, so that none is forgotten: the price is 0.005 of main types
SECOND = 0.3  # share of the second type of two
ROUNDS = 80
ROWS_CAP = 10_000  # features in the table: 23 bytes each, a third more in base64
LARGEST = 127  # points fit one byte


@dataclass(frozen=True)
class Opening:
    """An opening and what people said of it. `own`: features of its words, how much each; `replies`: who replied."""

    community: str
    own: dict[str, float]
    replies: frozenset[str]
    alone: frozenset[str]
    kind: str
    asks: bool
    types: tuple[str, ...]
    sure: int = 3
    written: str = ""
    later: bool = False
    words: tuple[str, ...] = ()
    counts: float = 1.0
    ours: bool = False


def opening_of(thread: Labelled) -> Opening:
    """Return the opening of a labelled thread, with what its replies say."""
    marks = [marks_of_post(post) for post in thread.posts]
    people = people_of([Letter(one.author, one.name, one.message_id, one.text, one.quoted) for one in thread.posts])
    said = thread.label
    return Opening(
        community=thread.community,
        own=features_of(marks[0]),
        replies=what_replies_say(people, marks),
        alone=what_replies_say(people[:1], marks[:1]),
        kind=said["kind"],
        asks=said["needs_answer"],
        types=tuple(said["types"]),
        sure=said["sure"],
        written=thread.written,
        words=words_of(marks[0].cues.tokens, marks[0].subject.tokens),
        counts=thread.counts,
        ours=thread.ours,
    )


def later_posts(thread: Labelled) -> list[Opening]:
    """Return the later posts of a labelled thread as far as people said what they do: of these only asking is learnt.

    Asking back, and adding to what was asked, is neither: it waits for something, but asks nothing new.
    """
    roles = thread.label["roles"]
    people = people_of([Letter(one.author, one.name, one.message_id, one.text, one.quoted) for one in thread.posts])
    found = []
    for i, post in enumerate(thread.posts):
        role = roles.get(post.message_id)
        if i and role and role != "clarify" and not (role == "answer" and people[i] == people[0]):
            found.append(_later(thread, marks_of_post(post), role == "request"))
    return found


def _later(thread: Labelled, marks: Marks, asks: bool) -> Opening:
    own = {
        feature: much
        for feature, much in features_of(marks).items()
        if not feature.startswith(OF_SUBJECT) and not feature.endswith("@subject")
    }
    nothing = frozenset[str]()
    return Opening(
        thread.community,
        own,
        nothing,
        nothing,
        "other",
        asks,
        (),
        thread.label["sure"],
        thread.written,
        later=True,
        counts=thread.counts,
    )


def read_openings(folder: Path = HERE / "openings") -> list[Opening]:
    """Return the openings written anew: openings/<language>.jsonl."""
    return [
        _written(path.stem, json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.open("rb")
        if line.strip()
    ]


def _written(language: str, row: dict) -> Opening:
    date = datetime(2026, 1, 5, 9, tzinfo=UTC)
    marks = marks_of_post(PostView(1, "<a@example.org>", None, "a@example.org", "", date, row["subject"], row["text"]))
    types = tuple(one for one in (row["type"], row.get("also")) if one in TYPES)
    alone = what_replies_say((0,), (marks,))
    return Opening(
        f"{language} {row['community']}",
        features_of(marks),
        alone,
        alone,
        row["kind"],
        row["needs_answer"],
        types,
        written=language,
        words=words_of(marks.cues.tokens, marks.subject.tokens),
    )


def learn_openings(
    openings: Sequence[Opening], later: Sequence[Opening] = ()
) -> tuple[dict[str, dict], Callable[[Opening], np.ndarray]]:
    """Return the tables `opening` and `words` ({outcomes, base, rows, per_nat, blocks}) and a reader of openings.

    Types are learnt by words alone as well, by themselves: learnt together, marks would leave nothing to words.
    Kind and types are learnt from each thread twice, with its replies and without any; asking from its words alone,
    and from the words of `later` posts.
    """
    columns = _columns([*openings, *later])
    scales = np.array([_scale(feature) for feature in columns])
    seen = [one.replies for one in openings], [one.alone for one in openings]
    both = [(one, replies) for side in seen for one, replies in zip(openings, side, strict=True)]
    told = _matrix([one.own | dict.fromkeys(replies | _origin(one), 1.0) for one, replies in both], columns)
    spoken = [*openings, *later]
    plain = _matrix([one.own | dict.fromkeys(_origin(one), 1.0) for one in spoken], columns)
    wanted, counted = _wanted(openings), _counted(openings)
    asked = _wanted(spoken), np.array([_weight(one) for one in spoken])
    twice = np.vstack([wanted, wanted]), np.vstack([counted, counted]) / 2
    ends = np.cumsum((0, *BLOCKS))
    weights = np.zeros((len(columns) + 1, len(OUTCOMES)))
    for block, (start, end) in enumerate(pairwise(ends)):
        given = plain if block == 1 else told
        right, how_much = asked if block == 1 else twice
        weights[:, start:end] = _fit(
            given @ _diagonal(scales), right[:, start:end], how_much[:, block], STRENGTH[block]
        )
    weights[:-1] *= scales[:, None]
    weights[-1, -len(ANSWERS) :] += RAISED * _rarity(openings)
    words, read_words = _learn_words(openings)
    tables = {"opening": _table(columns, weights, told.getnnz(axis=0)), "words": words}
    return tables, lambda one: _agreed(_shares(columns, weights, one), read_words(one.words))


def _learn_words(openings: Sequence[Opening]) -> tuple[dict, Callable[[tuple[str, ...]], np.ndarray]]:
    """Return the table `words` and its reader; here a letter written anew counts as much as a lived one."""
    typed = [one for one in openings if one.types]
    return learn_words(
        [one.words for one in typed],
        [one.community for one in typed],
        [one.types[0] for one in typed],
        [1.0 if one.written else SURE[one.sure] * one.counts for one in typed],
    )


def _agreed(shares: np.ndarray, by_words: np.ndarray) -> np.ndarray:
    """Return how likely each outcome is by both tables, as points.agreed does."""
    start, end = len(KINDS) + len(ASKS), len(KINDS) + len(ASKS) + len(TYPES)
    joint = shares[start:end] * np.exp(by_words - by_words.max())
    return np.concatenate([shares[:start], joint * shares[start:end].sum() / joint.sum(), shares[end:]])


def _scale(feature: str) -> float:
    if feature.endswith(PLACED):
        return PLACED_SCALE
    return next((scale for start, scale in SCALES.items() if feature.startswith(start)), 1.0)


def _origin(one: Opening) -> frozenset[str]:
    """A letter written anew bears a feature of its own, so that what is frequent among them counts for nothing.

    So does a later post of a thread.
    """
    return frozenset(name for name, true in (("written", one.written), ("later", one.later)) if true)


def _columns(openings: Sequence[Opening]) -> dict[str, int]:
    communities: dict[str, set[str]] = defaultdict(set)
    letters: Counter[str] = Counter()
    for one in openings:
        for feature in (*one.own, *one.replies, *_origin(one)):
            communities[feature].add(one.community)
            letters[feature] += 1
    kept = (one for one in communities if len(communities[one]) >= COMMUNITIES and letters[one] >= LETTERS)
    return {feature: i for i, feature in enumerate(sorted(kept))}


def _matrix(rows: Sequence[dict[str, float]], columns: dict[str, int]) -> csr_matrix:
    found = [sorted((columns[feature], much) for feature, much in row.items() if feature in columns) for row in rows]
    starts = np.cumsum([0, *map(len, found)])
    flat = [column for row in found for column, _ in row]
    counts = np.array([much for row in found for _, much in row])
    return csr_matrix((counts, flat, starts), shape=(len(rows), len(columns)))


def _diagonal(scales: np.ndarray) -> csr_matrix:
    places = np.arange(len(scales))
    return csr_matrix((scales, (places, places)))


def _wanted(openings: Sequence[Opening]) -> np.ndarray:
    wanted = np.zeros((len(openings), len(OUTCOMES)))
    for row, one in zip(wanted, openings, strict=True):
        row[KINDS.index(one.kind)] = 1
        row[len(KINDS) + int(one.asks)] = 1
        types = one.types or ("none",)
        for share, name in zip((1 - SECOND, SECOND) if len(types) > 1 else (1.0,), types, strict=False):
            row[len(KINDS) + len(ASKS) + ANSWERS.index(name)] = share
    return wanted


def _counted(openings: Sequence[Opening]) -> np.ndarray:
    """Return how much each opening counts for each block."""
    classes = [[one.kind for one in openings], None, [(one.types or ("none",))[0] for one in openings]]
    counted = np.array([_weight(one) for one in openings])
    for block, names in enumerate(classes):
        if names is not None:
            many = Counter(names)
            mean = len(names) / len(many)
            counted[:, block] *= [(mean / many[name]) ** EVEN[block] for name in names]
    return counted


def _rarity(openings: Sequence[Opening]) -> np.ndarray:
    """Return how many times e rarer each type is on lists than the mean."""
    many = dict.fromkeys(ANSWERS, 0.0)
    for one in openings:
        many[(one.types or ("none",))[0]] += 0.0 if one.written else one.counts
    counts = np.array([max(1.0, many[name]) for name in ANSWERS])
    return np.log(counts.mean() / counts)


def _weight(one: Opening) -> tuple[float, float, float]:
    if one.later:
        return (LATER_WRITTEN if one.written else LATER * SURE[one.sure] * one.counts,) * 3
    if one.written:
        kind, asking, types = WRITTEN.get(one.written[:2], WRITTEN_ELSE)
        more, more_types = COUNT_MORE.get(one.written[2:], (1.0, 1.0))
        return kind * more, asking * more, types * more_types
    return (SURE[one.sure] * one.counts,) * 3


def _fit(given: csr_matrix, wanted: np.ndarray, counted: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights of a multinomial logistic regression, ridge but for the last row, the base; by L-BFGS."""
    turned = given.T.tocsr()
    size, outcomes = given.shape[1], wanted.shape[1]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(size + 1, outcomes)
        sums = given @ weights[:-1] + weights[-1]
        sums -= sums.max(1, keepdims=True)
        shares = np.exp(sums)
        shares /= shares.sum(1, keepdims=True)
        fault = -(counted[:, None] * wanted * np.log(shares + 1e-12)).sum() + strength / 2 * (weights[:-1] ** 2).sum()
        wrong = counted[:, None] * (shares - wanted)
        return fault, np.vstack([turned @ wrong + strength * weights[:-1], wrong.sum(0)]).ravel()

    start = np.zeros((size + 1) * outcomes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8})
    return found.x.reshape(size + 1, outcomes)


def _shares(columns: dict[str, int], weights: np.ndarray, one: Opening, *, alone: bool = False) -> np.ndarray:
    """Return how likely each outcome is, as points.weigh does."""
    features = one.own | dict.fromkeys(one.alone if alone else one.replies, 1.0)
    known = [(columns[feature], much) for feature, much in features.items() if feature in columns]
    sums = np.array([much for _, much in known]) @ weights[[place for place, _ in known]] + weights[-1]
    found = []
    for start, end in _blocks():
        spread = np.exp(sums[start:end] - sums[start:end].max())
        found.append(spread / spread.sum())
    return np.concatenate(found)


def _blocks() -> Iterator[tuple[int, int]]:
    ends = np.cumsum((0, *BLOCKS))
    return pairwise(ends)


def _table(columns: dict[str, int], weights: np.ndarray, letters: np.ndarray) -> dict:
    """Return the table in whole points: the features that say most, as many as fit.

    letters   how many bear each feature: one that says much in few letters counts for less than half as much in many
    """
    for start, end in _blocks():
        weights[:, start:end] -= weights[:, start:end].mean(1, keepdims=True)
    most = np.abs(weights[:-1]).max(1)
    per_nat = int(LARGEST / most.max())
    points = np.rint(weights * per_nat).astype(int)
    says = most * np.sqrt(letters)
    order = sorted((-says[i], feature) for feature, i in columns.items() if feature not in ("written", "later"))
    kept = sorted(feature for _, feature in order[:ROWS_CAP])
    rows = {feature: points[columns[feature]].tolist() for feature in kept if points[columns[feature]].any()}
    return {
        "outcomes": list(OUTCOMES),
        "base": points[-1].tolist(),
        "rows": rows,
        "per_nat": per_nat,
        "blocks": list(BLOCKS),
    }
