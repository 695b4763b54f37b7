"""Lots: small under VERP, larger without, and nobody lost between two of them."""

from hypothesis import given
from hypothesis import strategies as st

from listcop.core.recipients import in_lots, lot_size


def test_a_lot_is_small_where_each_member_gets_a_letter_of_their_own():
    assert (lot_size("verp"), lot_size("batch")) == (25, 100)


@given(st.lists(st.integers()), st.integers(1, 30))
def test_everyone_stands_in_one_lot_in_the_order_given(members, size):
    lots = in_lots(members, size)

    assert [member for lot in lots for member in lot] == members
    assert all(len(lot) == size for lot in lots[:-1])
    assert all(1 <= len(lot) <= size for lot in lots)
