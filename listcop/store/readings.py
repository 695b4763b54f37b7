"""What reading found in each post."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement
from listcop.store.tables import in_list, readings
from listcop.store.values import from_row, to_row


class Reading(NamedTuple):
    """One post's role, kind, types and links, and the words that decided.

    A tuple, as an import has one of each letter handed over by another process.
    """

    number: int
    role: str
    kind: str
    types: tuple[str, ...]
    asks: bool
    links: tuple[str, ...]
    why: tuple[str, ...]


_reading = from_row(Reading, types=tuple, links=tuple, why=tuple)
_row = to_row(Reading, types=list, links=list, why=list)
_KEEP = Statement(sa.insert(readings))
_FORGET = Statement(
    sa.delete(readings).where(in_list(readings, sa.bindparam("of_list"), number=sa.bindparam("of_number")))
)


def keep_readings(tx: Tx, list_id: int, found: Iterable[Reading], replacing: Sequence[int]) -> None:
    """Keep findings; `replacing`: posts among them that have older ones."""
    rows = [_row(one) | {"list_id": list_id} for one in found]
    if rows:
        if replacing:
            _FORGET.run_each(tx, [{"of_list": list_id, "of_number": number} for number in replacing])
        _KEEP.run_each(tx, rows)


def forget(tx: Tx, list_id: int, numbers: list[int]) -> None:
    _FORGET.run_each(tx, [{"of_list": list_id, "of_number": number} for number in numbers])


def readings_of(tx: Tx, list_id: int, numbers: list[int]) -> dict[int, Reading]:
    found = {}
    for start in range(0, len(numbers), 500):
        query = sa.select(readings).where(
            readings.c.list_id == list_id, readings.c.number.in_(numbers[start : start + 500])
        )
        for row in tx.execute(query):
            found[row.number] = _reading(row)
    return found


_ROLES = SomeRows(
    readings.c.number,
    lambda of_some: (
        sa.select(readings.c.number, readings.c.role)
        .where(readings.c.list_id == sa.bindparam("list_id"), of_some)
        .order_by(readings.c.number)
    ),
)


def roles_of(tx: Tx, list_id: int, numbers: Sequence[int]) -> dict[int, str]:
    """The role of each post that was read."""
    return {row.number: row.role for row in _ROLES.rows(tx, {"list_id": list_id}, numbers)}
