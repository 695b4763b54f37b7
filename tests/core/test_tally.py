"""A tally is opened by one line, counts what each says, and adds up what can be added."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tally import Share, has_amount_behind, opened_by, share_of, total, withdraws

TODAY = date(2040, 4, 2)


@pytest.mark.parametrize(
    "line",
    ["tally until 3 May", "Tally: until May 3rd.", "décompte jusqu'au 3 mai", "Recuento hasta el 3 de mayo",
     "contagem até 3 de maio"],
)  # fmt: skip
def test_a_line_by_itself_opens_it(line):
    assert opened_by(f"Who joins in buying seed oil?\n\n{line}\n\nAmina", TODAY) == date(2040, 5, 3)


@pytest.mark.parametrize(
    "text", ["We keep a tally until 3 May comes.", "tally", "tally until the cows come home", "tally until 1 April", ""]
)
def test_other_lines_do_not(text):
    assert opened_by(text, TODAY) is None


@pytest.mark.parametrize(
    ("shares", "sum_"),
    [
        (["20 litres", "5 litres", "2.5 litre"], "27.5 litres"),
        (["20 l", "5l"], "25 l"),
        (["1 000 bricks", "200 bricks"], "1200 bricks"),
        (["3", "4"], "7"),
        (["20 litres", "two cans"], ""),
        (["20 litres", "5 kg"], ""),
        ([], ""),
    ],
)
def test_what_can_be_added_is_added(shares, sum_):
    assert total([Share("", one) for one in shares]) == sum_


@pytest.mark.parametrize("text", ["0", "no", "nada", "rien", "none, sorry"])
def test_it_can_be_taken_back(text):
    assert withdraws(text)


def test_a_share_is_one_line():
    assert share_of("\n 20  litres \nand my regards") == "20 litres"
    assert not withdraws("20 litres")


@given(st.text(max_size=200))
def test_nothing_raises(text):
    opened_by(text, TODAY)
    total([Share("", share_of(text)), Share("", text)])
    withdraws(text)


@pytest.mark.parametrize("text", ["3 pieces", "3", "5kg", "2,5 litres", "300 bricks"])
def test_a_number_before_an_amount_is_another_thing(text):
    assert has_amount_behind(text)


@pytest.mark.parametrize("text", ["", "litres", "bags of 5 kg", "50-kg bags", "20x30 frames", "000 bricks", "…"])
def test_a_number_before_a_unit_a_size_or_its_own_thousands_is_the_amount(text):
    assert not has_amount_behind(text)
