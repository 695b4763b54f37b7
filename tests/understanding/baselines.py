"""Two simple readers to compare with: a question mark, and a bag of the opening's words."""

from copy import deepcopy
from typing import Any

Thread = dict[str, Any]
Labels = list[dict[str, Any]]


def question_mark(labels: Labels, exported: dict[str, Thread]) -> list[Thread]:
    """An opening with a question mark asks for information and waits; whoever else writes has answered."""
    made = []
    for row in labels:
        if thread := exported.get(row["id"]):
            asks = "?" in _words_of(row, thread)
            made.append(_as_read(thread, "request" if asks else "announcement", ["information"] if asks else [], asks))
    return made


def bag_of_words(labels: Labels, exported: dict[str, Thread], folds: list[list[str]]) -> list[Thread]:
    """Words and pairs of words of the opening, weighed by logistic regression on the other folds' lists."""
    made = []
    for names in folds:
        here = [row for row in labels if row["list"] in names and row["id"] in exported]
        there = [row for row in labels if row["list"] not in names and row["id"] in exported]
        learnt = _words_of_all(there, exported)
        asked = _words_of_all(here, exported)
        kinds = _told(learnt, [row["kind"] for row in there], asked)
        needs = _told(learnt, [row["needs_answer"] for row in there], asked)
        types = _told(learnt, [(row["types"] or [""])[0] for row in there], asked)
        for row, kind, need, main in zip(here, kinds, needs, types, strict=True):
            made.append(_as_read(exported[row["id"]], kind, [main] if main else [], bool(need)))
    return made


def _told(texts: list[str], answers: list[Any], asked: list[str]) -> list[Any]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    reader = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=10, max_iter=1000, class_weight="balanced"),
    )
    return list(reader.fit(texts, answers).predict(asked))


def _words_of_all(rows: Labels, exported: dict[str, Thread]) -> list[str]:
    return [_words_of(row, exported[row["id"]]) for row in rows]


def _words_of(row: dict[str, Any], thread: Thread) -> str:
    opening = next(post for post in thread["posts"] if post["message_id"] == row["messages"][0])
    return f"{thread['subject']}\n{opening['text']}"


def _as_read(thread: Thread, kind: str, types: list[str], asks: bool) -> Thread:
    read = deepcopy(thread)
    answered = len({post["from"] for post in read["posts"]}) > 1
    read |= {
        "kind": kind,
        "types": types,
        "state": ("answered" if answered else "open") if asks else "none",
        "assets": [],
    }
    for at, post in enumerate(read["posts"]):
        post["role"] = ("request" if asks else kind) if at == 0 else ("answer" if asks else "comment")
    return read
