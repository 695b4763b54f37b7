"""What a SQLite database holds is put into an empty PostgreSQL one, table by table, and compared row by row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from listcop.backups.copies import CopyTrouble
from listcop.store import migrations, search
from listcop.store.database import Store, Tx
from listcop.store.lists import last_given
from listcop.store.tables import lists, metadata
from listcop.store.trouble import StorageTrouble, plain

ROWS, BYTES = 1000, 4_000_000  # in one statement at most
READ_AHEAD = 20  # rows; of those that hold a letter one, as it may have 25 MB
Row = dict[str, Any]
Sum = tuple[int, int]  # how many rows, and what they hold, in whatever order


def pour(source: Store, target: Store) -> None:
    """Fill a PostgreSQL database that holds no table yet, by who keeps others from it. Raises CopyTrouble."""
    try:
        migrations.upgrade(target, fills=True)
        with source.read() as there:
            target.write(lambda tx: _pour_all(there, tx))
    except (StorageTrouble, sa.exc.SQLAlchemyError) as error:
        way_out = "Check that it runs and has room, and that its encoding is UTF8"
        raise CopyTrouble(f"the PostgreSQL database did not take it: {plain(error)}. {way_out}") from error


def _pour_all(there: Tx, tx: Tx) -> None:
    tx.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")  # sorting the index takes its time
    for table in metadata.sorted_tables:
        for some in _lots(_rows(there, table)):
            _insert(tx, table, some)
        _go_on_counting(tx, table, last_given(there) if table is lists else 0)
        if _sum(_rows(there, table)) != _sum(_rows(tx, table)):
            raise CopyTrouble(f"the table {table.name} is another than in the backup. Please tell us")
    for list_id, words in search.all_words(there):
        search.index_posts(tx, list_id, words)


def _insert(tx: Tx, table: sa.Table, some: Sequence[Row]) -> None:
    try:
        with tx.begin_nested():
            tx.execute(sa.insert(table), some)
    except sa.exc.DataError:
        for row in some:
            _insert_one(tx, table, row)


def _insert_one(tx: Tx, table: sa.Table, row: Row) -> None:
    """Of many rows one was not taken: which?"""
    try:
        with tx.begin_nested():
            tx.execute(sa.insert(table), row)
    except sa.exc.DataError as error:
        which = ", ".join(f"{column.name} {row[column.name]}" for column in table.primary_key)
        raise CopyTrouble(
            f"the PostgreSQL database did not take a row of the table {table.name} ({which}): {plain(error)}. "
            "Check that its encoding is UTF8, else please tell us"
        ) from error


def _rows(tx: Tx, table: sa.Table) -> Iterator[Row]:
    holds_letters = any(isinstance(column.type, sa.LargeBinary) for column in table.c)
    ahead = 1 if holds_letters else READ_AHEAD
    found = tx.execute(sa.select(table), execution_options={"yield_per": ahead})
    return ({name: _without_nul(value) for name, value in row.items()} for row in found.mappings())


def _without_nul(value: Any) -> Any:
    """A value without what PostgreSQL takes in no text; nobody ever saw it."""
    if isinstance(value, str):
        return value.replace("\0", "") if "\0" in value else value
    if isinstance(value, dict):
        return {_without_nul(name): _without_nul(one) for name, one in value.items()}
    return list(map(_without_nul, value)) if isinstance(value, list) else value


def _lots(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows in their order, as many at once as one statement takes."""
    some: list[Row] = []
    size = 0
    for row in rows:
        some.append(row)
        size += sum(len(value) for value in row.values() if isinstance(value, str | bytes))
        if len(some) >= ROWS or size >= BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def _go_on_counting(tx: Tx, table: sa.Table, given: int) -> None:
    """Numbers that the database gives out go on behind those that are there, and behind what was given before."""
    column = table.autoincrement_column
    if column is not None:
        last = max(tx.execute(sa.select(sa.func.max(column))).scalar() or 0, given)
        tx.execute(
            sa.select(sa.func.setval(sa.func.pg_get_serial_sequence(table.name, column.name), max(last, 1), last > 0))
        )


def _sum(rows: Iterable[Row]) -> Sum:
    count = total = 0
    for row in rows:
        digest = hashlib.sha256(repr([_plain(value) for value in row.values()]).encode("utf-8", "surrogatepass"))
        count, total = count + 1, (total + int.from_bytes(digest.digest()[:16])) % (1 << 128)
    return count, total


def _plain(value: Any) -> Any:
    """A value as both databases give it back: PostgreSQL keeps no order in JSON, nor whether 1.0 was an integer."""
    if isinstance(value, bytes):  # written out, a letter of 25 MB would be four times as long
        return hashlib.sha256(value).digest()
    if isinstance(value, dict | list):
        return json.dumps(json.loads(json.dumps(value), parse_int=float), sort_keys=True)
    return value
