"""How fast mail may leave."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.pace import Pace, after_sending, wait_before


def test_without_a_limit_nothing_waits():
    pace = after_sending(Pace.of(0, 0.0), 1_000_000, 0.0)

    assert wait_before(pace, 0.0) == 0


def test_a_lot_larger_than_the_allowance_makes_the_next_one_wait_for_it():
    pace = after_sending(Pace.of(60, 0.0), 31, 0.0)

    assert wait_before(pace, 0.0) == pytest.approx(30)
    assert wait_before(pace, 30.0) == 0


def test_a_quiet_night_makes_no_flood():
    pace = after_sending(Pace.of(60, 0.0), 61, 36_000.0)

    assert wait_before(pace, 36_000.0) == pytest.approx(1)


@given(st.lists(st.integers(1, 100), min_size=1, max_size=200), st.integers(1, 600))
def test_over_any_stretch_no_more_leaves_than_the_rate_and_one_lot(lots, per_minute):
    pace, now, sent = Pace.of(per_minute, 0.0), 0.0, 0

    for lot in lots:
        now += wait_before(pace, now)
        pace = after_sending(pace, lot, now)
        sent += lot

    assert sent <= per_minute / 60 * (now + 1) + max(lots) + 1
