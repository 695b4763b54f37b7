"""Openings of nine types in seven languages, by authors whose letters nothing was learnt from."""

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers import WEIGHTS

from listcop.core.requests import PostView, read_opening

FOLDER = Path(__file__).parent / "openings"
DATE = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
# Of main types, a little below what is reached; 0.85 is where we want to be.
LEAST_TYPES = {"de": 0.9, "en": 0.85, "es": 0.85, "fr": 0.88, "it": 0.76, "nl": 0.85, "pt": 0.84}
LEAST_ASKS = 0.85


LEAST_BY_OTHERS = 0.85  # in `others`: written when all was learnt, by several authors, and looked at once


@pytest.mark.parametrize("language", sorted(LEAST_TYPES))
def test_what_is_asked_for_is_told_in_each_language(language):
    rows = letters_of(FOLDER / f"{language}.jsonl")

    right, asks = told(rows)

    assert len(rows) >= 180
    assert right.total() / len(rows) >= LEAST_TYPES[language], dict(right)
    assert asks / len(rows) >= LEAST_ASKS


@pytest.mark.parametrize("language", sorted(LEAST_TYPES))
def test_what_other_authors_ask_for_is_told_in_each_language(language):
    rows = letters_of(FOLDER / "others" / f"{language}.jsonl")

    right, asks = told(rows)

    assert len(rows) >= 90
    assert right.total() / len(rows) >= LEAST_BY_OTHERS, dict(right)
    assert asks / len(rows) >= LEAST_ASKS


def test_what_other_authors_ask_for_is_told_of_each_type():
    rows = [row for language in LEAST_TYPES for row in letters_of(FOLDER / "others" / f"{language}.jsonl")]

    right, _ = told(rows)

    asked = Counter(row["type"] for row in rows)
    assert all(right[one] / asked[one] >= LEAST_BY_OTHERS for one in asked), dict(right)


def letters_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def told(rows):
    """How many of each type have it as their main one, and of how many it is told whether they ask."""
    read = [read_opening(opening(row), WEIGHTS) for row in rows]
    right = Counter(row["type"] for row, one in zip(rows, read, strict=True) if one.types[:1] == (row["type"],))
    return right, sum(one.asks == row["needs_answer"] for row, one in zip(rows, read, strict=True))


def opening(row):
    return PostView(1, "<1@example.org>", None, "amina@example.org", "Amina", DATE, row["subject"], row["text"])
