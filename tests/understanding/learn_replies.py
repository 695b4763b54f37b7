"""Learns what replies do, by their place and by their words, whether a thread waits, whether its asker is content."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

from listcop.core.places import Scene, places_of, scene_of
from listcop.core.requests import PostView, marks_of_post
from listcop.core.roles import ROLES, how_much, reply_names
from listcop.core.settling import settling_names
from listcop.core.tagger.grams import grams_of_text
from listcop.core.tagger.points import LEAST
from listcop.core.waiting import waiting_names

COMMUNITIES = 3  # a feature counts if so many communities have it
POSTS = 4  # and so many posts;
WORD_POSTS = 15  # a word or a pair of them, in so many
WORDS_CAP = 5500  # words and pairs in the table: 15 bytes each, a third more in base64
LARGEST = 127  # their points fit one byte
STRENGTH = {"role": 0.03, "waits": 0.05, "settles": 0.1}  # the weaker, the nearer to nothing
SURE = {1: 0.5, 2: 0.8, 3: 1.0}
WRITTEN = 0.35  # weight of a thread written anew beside one that was lived
ROUNDS = 60
SMALL = 4  # features that speak with less than this everywhere are left out
PER_NAT = 100  # points a nat: with ten, the rounding of a hundred features adds up


@dataclass(frozen=True)
class Thread:
    """A labelled thread: `roles` by index of post; `sure` 1 to 3; `written` for learning, in no archive."""

    community: str
    posts: Sequence[PostView]
    roles: dict[int, str]
    needs_answer: bool
    resolved: bool
    sure: int = 3
    written: bool = False
    counts: float = 1.0
    scene: Scene = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "scene", scene_of(self.posts, [marks_of_post(post) for post in self.posts]))

    @property
    def weight(self) -> float:
        return SURE[self.sure] * (WRITTEN if self.written else self.counts)


def learn_replies(threads: Sequence[Thread], folds: Sequence[int], asking: Sequence[float]) -> dict[str, dict]:
    """Return the tables `role`, `role_words`, `waits`, `settles`, each {outcomes, base, rows}.

    folds    for each thread a number; threads of one community share it
    asking   for each thread how likely its opening asks, by a model that has not seen its community
    """
    roles = Rows(threads, folds)
    for t, thread in enumerate(threads):
        places = places_of(thread.scene)
        for i in range(1, len(thread.posts)):
            marks = thread.scene.marks[i]
            names = reply_names(marks.names, places[i], asking[t])
            roles.add(t, i, names, thread.roles.get(i), words=tuple(grams_of_text(marks.cues.tokens)))
    tables = roles.fit_both("role", ROLES)
    alone = _shares(threads, roles, roles.unseen("role", ROLES))

    waiting = Rows(threads, folds)
    for t, thread in enumerate(threads):
        names = waiting_names(thread.scene, asking[t], alone[t])
        if names:
            waiting.add(t, 0, names, "yes" if thread.needs_answer else "no", (1 - asking[t], asking[t]))
    tables["waits"] = waiting.fit("waits", ("no", "yes"))

    settled = Rows(threads, folds)
    for t, thread in enumerate(threads):
        for i, says in _settling(thread):
            settled.add(t, i, settling_names(thread.scene, i, 0), "yes" if says else "no")
    tables["settles"] = settled.fit("settles", ("no", "yes"))
    return tables


def _settling(thread: Thread) -> list[tuple[int, bool]]:
    """Return the asker's later posts in a thread that waits, and whether each says that the question is settled."""
    if not thread.needs_answer:
        return []
    own = [i for i in range(1, len(thread.posts)) if thread.scene.people[i] == 0 and i in thread.roles]
    thanking = [i for i in own if thread.roles[i] == "thanks"] or own[-1:]
    return [(i, thread.resolved and i in thanking) for i in own]


def _shares(threads: Sequence[Thread], rows: "Rows", shares: np.ndarray) -> list[list[dict[str, float]]]:
    found: list[list[dict[str, float]]] = [[{} for _ in thread.posts] for thread in threads]
    for (t, i), given in zip(rows.at, shares, strict=True):
        found[t][i] = dict(zip(ROLES, map(float, given), strict=True))
    return found


class Rows:
    """Features and labels of posts; a post without a label is read, never learnt from."""

    def __init__(self, threads: Sequence[Thread], folds: Sequence[int]) -> None:
        self._threads, self._folds = threads, folds
        self.at: list[tuple[int, int]] = []
        self.names: list[frozenset[str]] = []
        self.words: list[tuple[str, ...]] = []
        self.labels: list[str | None] = []
        self.priors: list[tuple[float, ...] | None] = []

    def add(
        self,
        thread: int,
        post: int,
        names: frozenset[str],
        label: str | None,
        prior: tuple[float, ...] | None = None,
        words: tuple[str, ...] = (),
    ) -> None:
        """Add a row; what is learnt multiplies its `prior` shares. The more `words`, the less each of them counts."""
        self.at.append((thread, post))
        self.names.append(names)
        self.words.append(words)
        self.labels.append(label)
        self.priors.append(prior)

    def fit(self, table: str, outcomes: Sequence[str]) -> dict:
        """Return the table learnt from every row, in whole points."""
        columns, weights = self._fitted(table, outcomes, list(range(len(self.at))))
        return _table(outcomes, columns, weights)

    def fit_both(self, table: str, outcomes: Sequence[str]) -> dict[str, dict]:
        """Return two tables learnt together, to be multiplied: of names, and of words."""
        columns, weights = self._fitted(table, outcomes, list(range(len(self.at))))
        posts = Counter(word for words in self.words for word in words)
        of_words = {word: i for word, i in columns.items() if word in posts}
        of_names = {name: i for name, i in columns.items() if name not in posts}
        return {
            table: _table(outcomes, of_names, weights),
            f"{table}_words": _words_table(outcomes, of_words, weights, posts),
        }

    def unseen(self, table: str, outcomes: Sequence[str]) -> np.ndarray:
        """Return for each row how likely each outcome is, by what was learnt from the other folds."""
        shares = np.zeros((len(self.at), len(outcomes)))
        for fold in sorted(set(self._folds)):
            there = [n for n, (t, _) in enumerate(self.at) if self._folds[t] == fold]
            others = [n for n, (t, _) in enumerate(self.at) if self._folds[t] != fold]
            columns, weights = self._fitted(table, outcomes, others)
            sums = self._matrix(there, columns) @ weights + self._known(there, len(outcomes))
            spread = np.exp(sums - sums.max(1, keepdims=True))
            shares[there] = spread / spread.sum(1, keepdims=True)
        return shares

    def _fitted(self, table: str, outcomes: Sequence[str], rows: list[int]) -> tuple[dict[str, int], np.ndarray]:
        rows = [n for n in rows if self.labels[n] is not None]
        columns = self._columns(rows)
        right = [outcomes.index(self.labels[n]) for n in rows]
        counted = np.array([self._threads[self.at[n][0]].weight for n in rows])
        known = self._known(rows, len(outcomes))
        return columns, logistic(self._matrix(rows, columns), right, counted, known, STRENGTH[table])

    def _known(self, rows: Sequence[int], outcomes: int) -> np.ndarray:
        priors = [self.priors[n] or (1.0,) * outcomes for n in rows]
        return np.log(np.maximum(np.array(priors).reshape(-1, outcomes), LEAST))

    def _columns(self, rows: Sequence[int]) -> dict[str, int]:
        communities: dict[str, set[str]] = defaultdict(set)
        posts: Counter[str] = Counter()
        for n in rows:
            community = self._threads[self.at[n][0]].community
            for name in (*self.names[n], *self.words[n]):
                communities[name].add(community)
            posts.update(self.names[n])
            posts.update(dict.fromkeys(self.words[n], POSTS / WORD_POSTS))
        kept = (name for name in communities if len(communities[name]) >= COMMUNITIES and posts[name] >= POSTS)
        return {name: i for i, name in enumerate(sorted(kept))}

    def _matrix(self, rows: Sequence[int], columns: dict[str, int]) -> csr_matrix:
        flat: list[int] = []
        counts: list[float] = []
        starts = [0]
        for n in rows:
            names = [columns[name] for name in self.names[n] if name in columns]
            words = [columns[word] for word in self.words[n] if word in columns]
            flat += names + words
            counts += [1.0] * len(names) + [how_much(len(self.words[n]))] * len(words)
            starts.append(len(flat))
        given = csr_matrix((counts, flat, starts), shape=(len(rows), len(columns)))
        return hstack([given, np.ones((len(rows), 1))]).tocsr()


def _table(outcomes: Sequence[str], columns: dict[str, int], weights: np.ndarray) -> dict:
    """Return the table of these columns in whole points; the last row of weights is the base."""
    points = np.rint((weights - weights.mean(1, keepdims=True)) * PER_NAT).astype(int)
    rows = {name: points[i].tolist() for name, i in columns.items() if np.abs(points[i]).max() >= SMALL}
    return {"outcomes": list(outcomes), "base": points[-1].tolist(), "rows": rows, "per_nat": PER_NAT}


def _words_table(
    outcomes: Sequence[str], columns: dict[str, int], weights: np.ndarray, posts: Mapping[str, int]
) -> dict:
    """Return the table of words, without a base: those that say most in many posts, as many as fit."""
    weights = weights - weights.mean(1, keepdims=True)
    most = np.abs(weights).max(1)
    order = sorted(columns, key=lambda word: (-most[columns[word]] * posts[word] ** 0.5, word))[:WORDS_CAP]
    per_nat = int(LARGEST / max(most[columns[word]] for word in order))
    points = np.rint(weights * per_nat).astype(int)
    rows = {word: points[columns[word]].tolist() for word in order if points[columns[word]].any()}
    return {"outcomes": list(outcomes), "base": [0] * len(outcomes), "rows": rows, "per_nat": per_nat}


def logistic(
    given: csr_matrix, right: Sequence[int], counted: np.ndarray, known: np.ndarray, strength: float
) -> np.ndarray:
    """Return the weights of a multinomial logistic regression, ridge but for the last column, by L-BFGS.

    known  for each row what is added to the sums of its outcomes
    """
    outcomes = known.shape[1]
    wanted = np.zeros((given.shape[0], outcomes))
    wanted[np.arange(len(right)), right] = 1
    held = np.full((given.shape[1], 1), 1 / strength)
    held[-1] = 1e-3
    turned = given.T.tocsr()

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(-1, outcomes)
        sums = given @ weights + known
        sums -= sums.max(1, keepdims=True)
        shares = np.exp(sums) / np.exp(sums).sum(1, keepdims=True)
        fault = -(counted * np.log((shares * wanted).sum(1) + 1e-12)).sum() + 0.5 * (held * weights * weights).sum()
        return fault, (turned @ ((shares - wanted) * counted[:, None]) + held * weights).ravel()

    start = np.zeros(given.shape[1] * outcomes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 6})
    return found.x.reshape(-1, outcomes)
