"""Some rows at a time: by several keys at once, in few widths, so that few statements are compiled; or all, in lots."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.statements import Statement

AT_ONCE = 512  # keys in one statement


class SomeRows:
    """A query for the rows whose column is one of some keys, however many; like Statement, compiled once a width.

    column  what the keys stand in
    query   makes the statement of the condition that the column is one of them
    """

    def __init__(self, column: sa.Column[Any], query: Callable[[sa.ColumnElement[bool]], Any]) -> None:
        self._column, self._query = column, query
        self._of_width: dict[int, Statement] = {}

    def rows(self, tx: Tx, given: Mapping[str, Any], keys: Sequence[Any]) -> list[Any]:
        """All rows it finds, by names of columns: those of the first AT_ONCE keys first."""
        found: list[Any] = []
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            width = 1 << (len(some) - 1).bit_length()
            asked = {f"key{n}": some[min(n, len(some) - 1)] for n in range(width)}  # the last one again and again
            found += self._statement(width).rows(tx, {**given, **asked})
        return found

    def _statement(self, width: int) -> Statement:
        statement = self._of_width.get(width)
        if statement is None:
            keys = [sa.bindparam(f"key{n}", type_=self._column.type) for n in range(width)]
            statement = self._of_width[width] = Statement(self._query(self._column.in_(keys)))
        return statement


def in_lots(tx: Tx, query: sa.Select[Any], key: Sequence[sa.Column[Any]]) -> Iterator[Any]:
    """All rows of a query by their key, some in memory at a time; nothing is open while who asked changes them."""
    some = query.order_by(*key).limit(AT_ONCE)
    rows = tx.execute(some).fetchall()
    while rows:
        yield from rows
        last = sa.tuple_(*(sa.literal(getattr(rows[-1], column.name), column.type) for column in key))
        rows = tx.execute(some.where(sa.tuple_(*key) > last)).fetchall() if len(rows) == AT_ONCE else []
