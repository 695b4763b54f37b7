"""Bars say no more than the number before them, and never make a line too long."""

from hypothesis import given
from hypothesis import strategies as st

from listcop.core import layout
from listcop.core.bars import bar, figure, percent, spark


def test_a_bar_is_as_long_as_its_share_and_something_is_more_than_nothing():
    assert [bar(one, 4) for one in (0, 0.001, 0.5, 1, 7)] == ["", "▏", "██", "████", "████"]


def test_months_are_as_high_as_the_highest_of_them():
    assert spark((0, 1, 4, 8)) == "▁▂▅█"
    assert spark((0, 0)) == "▁▁"
    assert spark(()) == ""


def test_a_line_is_a_label_its_number_and_last_the_bar():
    line = figure("Read in silence", "74%", bar(0.74))

    assert line.startswith("   Read in silence: 74%  ")
    assert line.endswith("█▊")
    assert figure("x" * 60, "74%", bar(0.74)) == "   " + "x" * 60 + ": 74%"


@given(st.text(max_size=80), st.floats(-1, 2))
def test_no_bar_makes_a_line_too_long(label, share):
    drawn = figure(label, "1", bar(share))

    assert layout.cells(drawn) <= max(layout.WIDTH, layout.cells(figure(label, "1")))


def test_percent_is_written_as_each_language_does():
    assert percent(0.746, "en") == percent(0.746, "pt") == "75%"
    assert percent(0.746, "fr") == "75\u00a0%"
