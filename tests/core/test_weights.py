"""The weights file: hashes and numbers alone, small, and refused with a sentence when it is something else."""

import json
from base64 import b64decode, b64encode
from itertools import pairwise
from pathlib import Path
from struct import pack, unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.points import key_of, rows_of, telling_rows, weigh, weigh_parts
from listcop.core.tagger.weights import FORMAT, TABLES, WeightsTrouble, read_weights
from listcop.core.words import KINDS, TYPES

SHIPPED = Path(__file__).parents[2] / "listcop" / "core" / "tagger" / "weights.json"


def a_file(rows: dict[str, list[int]], **changes: object) -> bytes:
    """A weights file of five tables with the outcomes yes and no."""
    keys = sorted(key_of(feature) for feature in rows)
    by_key = {key_of(feature): points for feature, points in rows.items()}
    points = [one for key in keys for one in by_key[key]]
    table = {
        "outcomes": ["no", "yes"],
        "blocks": [2],
        "base": [0, 0],
        "per_nat": 10,
        "width": 1,
        "keys": b64encode(pack(f"<{len(keys)}I", *keys)).decode(),
        "points": b64encode(pack(f"<{len(points)}b", *points)).decode(),
    }
    return json.dumps({"format": FORMAT, "version": 7, "tables": dict.fromkeys(TABLES, table)} | changes).encode()


def test_the_shipped_file_holds_hashes_and_numbers_alone() -> None:
    given = json.loads(SHIPPED.read_bytes())

    assert set(given) == {"format", "version", "tables"}
    for table in given["tables"].values():
        assert set(table) == {"outcomes", "blocks", "base", "per_nat", "width", "keys", "points"}
        assert all(isinstance(one, int) for one in (*table["blocks"], *table["base"], table["per_nat"], table["width"]))
        keys = b64decode(table["keys"], validate=True)
        numbers = unpack(f"<{len(keys) // 4}I", keys)
        assert all(one < other for one, other in pairwise(numbers))  # in the order of hashes: nothing of their origin
        points = b64decode(table["points"], validate=True)
        assert len(points) == len(numbers) * len(table["outcomes"]) * table["width"]


def test_the_outcomes_of_the_shipped_file_are_our_words() -> None:
    roles = {"answer", "clarify", "thanks", "comment", "metoo"}
    known = {*KINDS, *TYPES, *roles, "none", "asks", "rests", "no", "yes"}

    found = {one for table in json.loads(SHIPPED.read_bytes())["tables"].values() for one in table["outcomes"]}

    assert found <= known


def test_the_shipped_file_is_small_and_read() -> None:
    data = SHIPPED.read_bytes()

    weights = read_weights(data)

    assert len(data) <= 1_000_000
    assert weights.tables.keys() >= TABLES


def test_the_same_file_is_in_memory_once() -> None:
    first, again = (read_weights(SHIPPED.read_bytes()) for _ in range(2))

    assert again is first


def test_features_add_up_to_shares() -> None:
    table = read_weights(a_file({"anyone": [0, 10], "thanks": [5, -5]})).tables["role"]

    assert weigh(table, ["anyone"])["yes"] == pytest.approx(0.731, abs=0.001)
    assert weigh(table, ["anyone", "thanks"])["yes"] == pytest.approx(0.5)
    assert weigh(table, ["never seen"]) == {"no": 0.5, "yes": 0.5}


def test_a_part_counts_as_much_as_it_is_said_to() -> None:
    table = read_weights(a_file({"anyone": [0, 10], "thanks": [12, 0]})).tables["role"]
    asks, thanks = rows_of(table, ["anyone"]), rows_of(table, ["thanks"])

    shares = weigh_parts(table, [(1.0, asks), (0.5, thanks)])

    assert weigh_parts(table, [(1.0, asks | thanks)]) == pytest.approx(weigh(table, ["anyone", "thanks"]))
    assert shares["yes"] == pytest.approx(0.599, abs=0.001)


def test_the_strongest_features_are_told_first() -> None:
    table = read_weights(a_file({"anyone": [0, 10], "help": [0, 30], "thanks": [5, -5]})).tables["role"]

    assert telling_rows(table, rows_of(table, ["thanks", "anyone", "help", "never seen"]), "yes") == ("help", "anyone")
    assert telling_rows(table, rows_of(table, ["thanks", "anyone"]), "no") == ("thanks",)


@given(st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_adding_side_by_side_is_adding_each(features: list[str]) -> None:
    points = {letter: [-128 + 31 * i, 127 - 17 * i] for i, letter in enumerate("abcdefgh")}
    table = read_weights(a_file(points)).tables["role"]

    no, yes = (sum(points[one][column] for one in features) for column in (0, 1))

    assert (weigh(table, features)["yes"] > 0.5) == (yes > no)


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        (b"", "no weights file"),
        (b"[]", "no weights file"),
        (b'{"format": 1}', "format 1"),
        (a_file({"a": [1, 1]}, tables={}), "without the tables"),
        (a_file({"a": [1, 1]}, version="new"), "no weights file"),
        (a_file({"a": [1, 1]}).replace(b'"blocks": [2]', b'"blocks": [3]'), "blocks"),
        (a_file({"a": [1, 1]}).replace(b'"width": 1', b'"width": 2'), "no weights file"),
        (a_file({"a": [1, 1]}).replace(b'"width": 1', b'"width": 4'), "no weights file"),
    ],
)
def test_what_is_no_weights_file_is_refused_with_what_was_seen(data: bytes, seen: str) -> None:
    with pytest.raises(WeightsTrouble, match=seen):
        read_weights(data)


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_it_is_read_or_refused(data: bytes) -> None:
    with pytest.raises(WeightsTrouble):
        read_weights(data)
