"""Words by themselves: each counts whole, by how it begins and by how it ends; kept, and never without bound."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.points import HALF, Table, agreed, key_of, row_of_all, weigh, weigh_parts
from listcop.core.tagger.spellings import MOST_SURE, WORDS_KEPT, features_of_word, rows_of_words, words_of


def a_table(points: dict[str, tuple[int, int]]) -> Table:
    """A table of two types, points of both by feature."""
    rows = {key_of(feature): (two + HALF << 32) + one + HALF for feature, (one, two) in points.items()}
    return Table(("visit", "asset"), (0, 0), rows, 10, (2,))


def test_each_word_of_letter_and_subject_counts_once() -> None:
    tokens = ("we", "meet", "at", "12", "\n", "we", "leave", "at", "17", ".")

    words = words_of(tokens, ("meet", "up"))

    assert words == ("meet", "up", "we", "at", "0", "leave", ".")


def test_a_word_counts_by_how_it_begins_and_ends() -> None:
    found = features_of_word("invites")

    assert found == ["invites", "^inv", "^invi", "^invit", "^invite", "$es", "$tes", "$ites"]
    assert features_of_word("?") == ["?"]


def test_one_row_holds_what_all_features_of_a_word_count_for() -> None:
    table = a_table({"invites": (7, -2), "^inv": (3, -30), "$es": (-1, 5)})

    row = row_of_all(table, features_of_word("invites"))

    assert weigh_parts(table, ((1.0, {"invites": row}),)) == weigh(table, ["invites", "^inv", "$es"])
    assert row_of_all(table, ["unknown"]) == (HALF << 32) + HALF


def test_the_more_words_the_less_each_counts() -> None:
    table = a_table({"invites": (7, -2)})

    factor, rows = rows_of_words(table, ("we", "send", "kind", "invites"))
    of_many, _ = rows_of_words(table, tuple(f"word{n}" for n in range(240)))

    assert factor == MOST_SURE / 2
    assert of_many == pytest.approx(0.5 / sqrt(240))
    assert list(rows) == ["we", "send", "kind", "invites"]


def test_words_are_kept_within_a_bound() -> None:
    table = a_table({"^inv": (3, -30)})

    for start in range(0, 2 * WORDS_KEPT, 100):
        rows_of_words(table, tuple(f"inv{n}" for n in range(start, start + 100)))

    assert len(table.words) <= WORDS_KEPT
    assert rows_of_words(table, ("invite",))[1]["invite"] == row_of_all(table, ["^inv"])


def test_two_tables_agree_on_what_both_know() -> None:
    shares = agreed({"visit": 0.3, "asset": 0.3, "none": 0.4}, {"visit": 0.9, "asset": 0.1})

    assert shares["none"] == 0.4
    assert round(shares["visit"], 6) == 0.54
    assert round(shares["asset"], 6) == 0.06


@given(st.lists(st.text(max_size=40)), st.lists(st.text(max_size=40)))
def test_any_words_are_weighed(tokens: list[str], title: list[str]) -> None:
    table = a_table({"^inv": (3, -30)})

    part = rows_of_words(table, words_of(tokens, title))

    assert abs(sum(weigh_parts(table, (part,)).values()) - 1) < 1e-9
