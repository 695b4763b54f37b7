"""What all samples share: whose list it is, who writes, on which day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from listcop.core.letter_words import list_data

Data = Mapping[str, object]

LIST: Data = list_data("garden", "lists.example.org", "Seed savers")
PLAIN: Data = list_data("garden", "lists.example.org", "Seed savers", sub_addresses=False)
ADDRESS = "amina@example.com"
KEY = "c.abcdefghijklmnopqrstuvwxyz"
DAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)
SUBJECT = "Drying racks"


def each(name: str, *values: object) -> tuple[Data, ...]:
    """A letter goes a way of its own for each of some values."""
    return tuple({name: value} for value in values)
