"""What is too long for one letter, in parts that make the whole again."""

import time

from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.pieces import count_of_pieces, in_runs, piece_of, split_text


def test_a_text_is_parted_between_paragraphs():
    text = "\n\n".join(["Sow after the first rain.\nThin the rows."] * 10)

    parts = split_text(text, 130)

    assert len(parts) == 4
    assert all(part.startswith("Sow") and part.endswith("rows.") for part in parts)


def test_a_short_text_is_one_part_as_it_stands():
    assert split_text("Beans\n", 100) == ("Beans",)
    assert split_text("", 100) == ("",)


@given(st.text(max_size=2_000), st.integers(4, 300))
def test_nothing_is_lost_and_no_part_is_too_large(text, limit):
    text = text.replace("\r", "")
    parts = split_text(text, limit)

    assert all(len(part.encode("utf-8", "replace")) <= limit for part in parts) or not text.strip()
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_long_text_takes_no_more_than_its_length():
    def seconds(size):
        text = "é" * (40 * size)
        start = time.process_time()
        split_text(text, 1_000)
        return time.process_time() - start

    assert takes_twice(seconds, 20_000, spare=0.02)


def test_threads_are_put_together_up_to_a_size():
    assert in_runs([(1, 40), (2, 50), (3, 20), (4, 500), (5, 10)], 100) == [(1, 2), (3,), (4,), (5,)]
    assert in_runs([], 100) == []


def test_parts_are_counted_from_one():
    assert count_of_pieces(0, 10) == 1 and count_of_pieces(10, 10) == 1 and count_of_pieces(11, 10) == 2
    assert piece_of(("a", "b"), 2) == "b" and piece_of(("a", "b"), 3) is None and piece_of(("a",), 0) is None
