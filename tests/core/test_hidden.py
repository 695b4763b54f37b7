"""Addresses of people are cut in pages of the archive; the list's own stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.hidden import hide_addresses


def is_ours(address):
    return address.endswith("@lists.example.org")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Write to amina@example.org.", "Write to amina@…."),
        ("<mailto:ben.k@mail.example.net>", "<mailto:ben.k@…>"),
        ("Answer: garden+t1@lists.example.org", "Answer: garden+t1@lists.example.org"),
        ("https://example.org/@someone 5 @ 3", "https://example.org/@someone 5 @ 3"),
        ("x?to=eve%40example.org", "x?to=eve%40…"),
    ],
)
def test_addresses_lose_what_is_behind_the_at(text, shown):
    assert hide_addresses(text, is_ours) == shown


@given(st.text())
def test_any_text_can_be_looked_through_and_a_second_look_finds_nothing(text):
    once = hide_addresses(text, is_ours)

    assert hide_addresses(once, is_ours) == once
