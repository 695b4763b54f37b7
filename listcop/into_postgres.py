"""What a SQLite database holds is put into an empty PostgreSQL one, table by table, and compared row by row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from listcop.database_copies import CopyTrouble
from listcop.store import migrations, search
from listcop.store.database import Store, Tx
from listcop.store.tables import metadata
from listcop.store.trouble import StorageTrouble, plain

ROWS, BYTES = 1000, 4_000_000  # in one statement at most
READ_AHEAD = 20  # rows: a letter may have 25 MB
Row = dict[str, Any]
Sum = tuple[int, int]  # how many rows, and what they hold, in whatever order


def pour(source: Store, target: Store) -> None:
    """Fill a PostgreSQL database that holds no table yet: all of it or nothing. Raises CopyTrouble."""
    try:
        migrations.upgrade(target)
        try:
            with source.read() as there:
                target.write(lambda tx: _pour_all(there, tx))
        except BaseException:
            _take_back(target)
            raise
    except (StorageTrouble, sa.exc.SQLAlchemyError) as error:
        way_out = "Check that it runs and has room, and that its encoding is UTF8"
        raise CopyTrouble(f"the PostgreSQL database did not take it: {plain(error)}. {way_out}") from error


def _pour_all(there: Tx, tx: Tx) -> None:
    tx.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")  # sorting the index takes its time
    for table in metadata.sorted_tables:
        for some in _lots(_rows(there, table)):
            tx.execute(sa.insert(table), some)
        _go_on_counting(tx, table)
        if _sum(_rows(there, table)) != _sum(_rows(tx, table)):
            raise CopyTrouble(f"the table {table.name} is another than in the backup. Please tell us")
    for list_id, words in search.all_words(there):
        search.index_posts(tx, list_id, words)


def _rows(tx: Tx, table: sa.Table) -> Iterator[Row]:
    found = tx.execute(sa.select(table), execution_options={"yield_per": READ_AHEAD})
    return (dict(row) for row in found.mappings())


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


def _go_on_counting(tx: Tx, table: sa.Table) -> None:
    """Numbers that the database gives out go on behind those that are there."""
    column = table.autoincrement_column
    if column is not None:
        last = tx.execute(sa.select(sa.func.max(column))).scalar() or 0
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
    if isinstance(value, dict | list):
        return json.dumps(json.loads(json.dumps(value), parse_int=float), sort_keys=True)
    return value


def _take_back(target: Store) -> None:
    """What was made is taken away again, so that the next try finds an empty database."""
    with target.engine.begin() as tx:
        metadata.drop_all(tx)
        tx.exec_driver_sql("DROP TABLE post_words, alembic_version")
