"""A tally of who takes part in something: the line that opens it, what each says, and what that comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from listcop.core import layout
from listcop.core.command_line import words_of
from listcop.core.words import Word, fold, meaning, read_day

LONGEST_SHARE = 200  # characters of what one member says
MOST_LINES = 200
LONGEST_LINE = 120

# "20 litres", "2,5 kg", "1 000 bricks"; a number and its unit, which may stand together: 20l
_AMOUNT = re.compile(
    r"^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9})(?:[.,](\d{1,3}))?(?:\s{0,3}([^\W\d_][^\s,.;:!?]{0,29}))?"
)
_SIZE = re.compile(r"\d+(?:[.,]\d+)?[-\u2010\u2011x\u00d7]|0\d\d(?!\d)")
_NOTHING = frozenset(("0", "zero", "cero", "none", "nothing", "rien", "nada", "ninguno", "nenhum"))


class Share(NamedTuple):
    """What one member takes part with."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Amount:
    number: Decimal
    unit: str


def opened_by(text: str, today: date) -> date | None:
    """The day of a line such as `tally until 3 May`, which stands by itself in a post; None where there is none."""
    for line in text.split("\n")[:MOST_LINES]:
        words = [bare for bare, _ in words_of(line)] if 0 < len(line.strip()) <= LONGEST_LINE else []
        if words and meaning(words[0]) is Word.tally and (day := until_in(words[1:], today)):
            return day
    return None


def until_in(words: Sequence[str], today: date) -> date | None:
    """The day behind `until`."""
    at = next((i for i, word in enumerate(words) if meaning(word) is Word.until), None)
    return read_day(" ".join(words[at + 1 :]), today) if at is not None else None


def share_of(text: str) -> str:
    """What somebody says they take part with, as it is shown: one line."""
    lines = [line for line in (layout.one_line(one) for one in text.split("\n")) if line]
    return layout.one_line(lines[0], LONGEST_SHARE) if lines else ""


def withdraws(share: str) -> bool:
    """`join 88 0` takes it back."""
    words = [fold(bare) for bare, _ in words_of(share)]
    return bool(words) and (words[0] in _NOTHING or meaning(words[0]) is Word.no)


def amount_of(share: str) -> Amount | None:
    found = _AMOUNT.match(share.strip())
    if found is None:
        return None
    whole = re.sub(r"\D", "", found[1])
    return Amount(Decimal(f"{whole}.{found[2] or 0}"), fold(found[3] or "").rstrip("s"))


def has_amount_behind(text: str) -> bool:
    """Does an amount stand behind a number, which is then none itself: "3 pieces" behind 88? A size is no amount
    ("2 50-kg bags"), nor are the thousands of one number ("1 000 bricks")."""
    return amount_of(text) is not None and _SIZE.match(text.strip()) is None


def total(shares: Sequence[Share]) -> str:
    """The sum, with its unit as first written, where all say a number of the same; else "" """
    amounts = [amount_of(one.text) for one in shares]
    units = {one.unit for one in amounts if one is not None}
    if not amounts or None in amounts or len(units) != 1:
        return ""
    added = sum((one.number for one in amounts if one is not None), Decimal(0)).normalize()
    longest = max((_AMOUNT.match(one.text.strip())[3] or "" for one in shares), key=len)  # type: ignore[index]
    return f"{added:f} {longest}".strip()
