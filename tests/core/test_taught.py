"""What people corrected pulls on letters like it, a little on each, and on nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from helpers import WEIGHTS
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.reasons import Reason, reasons_of
from listcop.core.requests import PostView, corrected, read_opening
from listcop.core.taught import MOST_TAUGHT, NOTHING_TAUGHT, Taught
from listcop.core.words import KINDS, TYPES

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
HARVEST = (
    "Dear growers, the harvest letter is out. Beans did well, the maize less so. Page two has the rain of {month}."
)
PUMP = "Our pump does not start since the storm, the fuse is fine. Does anyone know what else can be broken?"


def a_post(number: int, text: str, subject: str = "Harvest letter") -> PostView:
    date = MONDAY + timedelta(days=number)
    return PostView(number, f"<{number}@a.example.org>", None, "a@example.org", "Ada", date, subject, text)


def taught_by(count: int, main_type: str = "visit", kind: str = "") -> Taught:
    taught = NOTHING_TAUGHT
    for number in range(1, count + 1):
        taught = corrected(taught, a_post(number, HARVEST.format(month=f"month {number}")), WEIGHTS, kind, main_type)
    return taught


def test_three_corrections_turn_the_next_letter_like_them_and_are_named_as_the_reason() -> None:
    letter = a_post(412, HARVEST.format(month="May"))
    assert read_opening(letter, WEIGHTS).types[:1] != ("visit",)

    reading = read_opening(letter, WEIGHTS, taught=taught_by(3))

    assert reading.types[0] == "visit"
    assert reasons_of(reading.why, "visit")[0] == Reason("taught", "#1, #2, #3")


def test_a_kind_is_learnt_as_a_type_is() -> None:
    reading = read_opening(a_post(412, HARVEST.format(month="May")), WEIGHTS, taught=taught_by(3, "", "introduction"))

    assert reading.kind == "introduction"
    assert reasons_of(reading.why)[0].what == "taught"


@pytest.mark.parametrize("count", [1, 3, 20])
def test_a_letter_unlike_what_was_corrected_is_read_as_before(count: int) -> None:
    letter = a_post(412, PUMP, "Pump")

    reading = read_opening(letter, WEIGHTS, taught=taught_by(count))

    before = read_opening(letter, WEIGHTS)
    assert (reading.kind, reading.types, reading.why) == (before.kind, before.types, before.why)


def test_what_the_author_wrote_in_the_subject_wins() -> None:
    letter = a_post(412, HARVEST.format(month="May"), "[documentation] Harvest letter")

    assert read_opening(letter, WEIGHTS, taught=taught_by(9)).types == ("documentation",)


def test_confirming_what_was_read_hardly_pulls() -> None:
    read = read_opening(a_post(1, PUMP, "Pump"), WEIGHTS)
    confirmed = corrected(NOTHING_TAUGHT, a_post(1, PUMP, "Pump"), WEIGHTS, "", read.types[0])
    wrong = corrected(NOTHING_TAUGHT, a_post(1, PUMP, "Pump"), WEIGHTS, "", "mapping")

    assert sum(map(abs, confirmed.pulls[0].off.values())) < sum(map(abs, wrong.pulls[0].off.values())) / 2


def test_the_newest_fifty_corrections_count_and_each_pulls_within_bounds() -> None:
    taught = taught_by(MOST_TAUGHT + 10)

    assert [one.number for one in taught.pulls] == list(range(11, MOST_TAUGHT + 11))
    assert all(-1 <= off <= 1 for one in taught.pulls for off in one.off.values())


@given(
    st.lists(st.tuples(st.text(max_size=80), st.sampled_from(("", "none", *TYPES))), max_size=6), st.text(max_size=80)
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_corrected_the_shares_stay_shares(said: list[tuple[str, str]], text: str) -> None:
    taught = NOTHING_TAUGHT
    for number, (words, main_type) in enumerate(said, 1):
        taught = corrected(taught, a_post(number, words), WEIGHTS, "", main_type)
    shares = dict.fromkeys((*KINDS, *TYPES, "none"), 0.1)

    pulled, _ = taught.pulled(shares, taught.pulls[0].keys if taught.pulls else frozenset((1, 2)), (*TYPES, "none"))

    assert sum(pulled[name] for name in (*TYPES, "none")) == pytest.approx(1)
    assert read_opening(a_post(9, text), WEIGHTS, taught=taught) == read_opening(
        a_post(9, text), WEIGHTS, taught=taught
    )
