"""Statements of the hot paths: written in SQLAlchemy Core, compiled once, run by the driver itself."""

from __future__ import annotations

import json
import logging
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from listcop.store.database import KNOWN, Tx
from listcop.store.postgres import AHEAD, WAITING, ask_with
from listcop.store.tables import Json, UtcDateTime

log = logging.getLogger("listcop.statements")

KNOWN_MOST = 200  # answers that a transaction remembers which was asked to
PIECE = 2_000  # rows in memory at a time, of a statement over a whole list
Given = Mapping[str, Any]
Convert = Callable[[Any], Any]


class Statement:
    """A statement that runs for every letter.

    What SQLAlchemy does at each execution (cache key, parameters, metadata of the result) costs several times what
    SQLite takes to answer. Here it is done once a dialect; values are converted by their types as ever, and what the
    driver raises comes as SQLAlchemy's error.

    statement  or a function that makes it of the dialect's name, where it says ON CONFLICT
    """

    def __init__(self, statement: Any) -> None:
        self._of: Callable[[str], Any] = statement if callable(statement) else lambda _dialect: statement
        self._compiled: dict[str, _Compiled] = {}

    def run(self, tx: Tx, given: Given) -> None:
        """Run it for its effect. The names given must be the same each time: they are the columns of an INSERT."""
        if tx.dialect.name == "sqlite" or not self._waits(tx, [given]):
            self._execute(tx, given)

    def run_each(self, tx: Tx, given: Sequence[Given]) -> None:
        """Run it once for each of several rows."""
        if given and not self._waits(tx, given):
            compiled = self._prepare(tx, given[0])
            rows = [compiled.values(one) for one in given]
            log.debug("%s %s %s", compiled.statement, compiled.sql, rows[0])
            try:
                tx.connection.driver_connection.cursor().executemany(compiled.sql, rows)  # type: ignore[union-attr]
            except tx.dialect.loaded_dbapi.Error as error:
                raise _as_told_by_sqlalchemy(tx, compiled.sql, error) from error

    def _waits(self, tx: Tx, given: Sequence[Given]) -> bool:
        """Does it go to the server with the next question? So in groups of letters on PostgreSQL."""
        compiled = self._prepare(tx, given[0])
        waiting = tx.info.get(WAITING)
        if waiting is None:
            return False
        tx.info[AHEAD].clear()
        waiting += [(compiled.sql, compiled.values(one)) for one in given]
        log.debug("%s %s %s", compiled.statement, *waiting[-1])
        return True

    def row(self, tx: Tx, given: Given) -> Any:
        """The first row it finds, by names of columns; None where there is none."""
        rows = self.rows(tx, given)
        return rows[0] if rows else None

    def rows(self, tx: Tx, given: Given) -> list[Any]:
        """All rows it finds, by names of columns."""
        known = tx.info.get(KNOWN)
        if known is None:  # as nearly always
            return self._rows(tx, given)
        asked = (self, *given.items())
        try:
            rows = known.get(asked)
        except TypeError:  # a list or a dict is among what was given
            return self._rows(tx, given)
        if rows is None:
            if len(known) >= KNOWN_MOST:
                known.clear()
            rows = known[asked] = self._rows(tx, given)
        return list(rows)

    def _rows(self, tx: Tx, given: Given) -> list[Any]:
        if (ahead := tx.info.get(AHEAD)) and (rows := ahead.pop((self, *given.items()), None)) is not None:
            return list(rows)
        compiled, cursor = self._execute(tx, given)
        try:  # SQLite looks for the second row when it is fetched
            return compiled.read(cursor)
        except tx.dialect.loaded_dbapi.Error as error:
            raise _as_told_by_sqlalchemy(tx, compiled.sql, error) from error

    def each(self, tx: Tx, given: Given) -> Iterator[Any]:
        """The same one after the other, PIECE of them in memory at a time, whatever their number; never remembered."""
        compiled = self._prepare(tx, given)
        driver: Any = tx.connection.driver_connection
        if compiled.is_far:
            # The driver for PostgreSQL takes in all that the server sends. What is short is asked for in one go, for
            # anything else the server keeps the rest.
            beginning = f"SELECT * FROM ({compiled.sql}) AS beginning LIMIT {PIECE}"  # noqa: S608
            rows = compiled.read(self._execute(tx, given, beginning)[1])
            if len(rows) < PIECE:
                yield from rows
                return
        values = compiled.values(given)
        cursor = driver.cursor(f"each {id(values)}") if compiled.is_far else driver.cursor()
        log.debug("%s %s %s", compiled.statement, compiled.sql, values)
        try:
            with _until_its_end(tx, cursor):
                cursor.execute(compiled.sql, values)
                while rows := cursor.fetchmany(PIECE):
                    yield from compiled.as_named(cursor, rows)
        except tx.dialect.loaded_dbapi.Error as error:
            raise _as_told_by_sqlalchemy(tx, compiled.sql, error) from error

    def many(self, tx: Tx, given: Given) -> list[Sequence[Any]]:
        """The same for hundreds of rows of numbers and texts, by the places of columns.

        For each row it fetches SQLite's driver gives up the interpreter's lock and waits for it again behind all other
        threads. So there all rows come as one, a JSON text.
        """
        compiled = self._prepare(tx, given)
        if tx.dialect.name != "sqlite":
            return self.rows(tx, given)
        _, cursor = self._execute(tx, given, compiled.as_one)
        try:
            found: list[Sequence[Any]] = json.loads(cursor.fetchone()[0])
        except tx.dialect.loaded_dbapi.Error as error:
            raise _as_told_by_sqlalchemy(tx, compiled.as_one, error) from error
        return found

    def _execute(self, tx: Tx, given: Given, sql: str = "") -> tuple[_Compiled, Any]:
        compiled = self._prepare(tx, given)
        values, sql = compiled.values(given), sql or compiled.sql
        log.debug("%s %s %s", compiled.statement, sql, values)
        try:
            if compiled.is_far and tx.info.get(WAITING):
                return compiled, ask_with(tx, (sql, values))[0]
            return compiled, tx.connection.dbapi_connection.execute(sql, values)  # type: ignore[union-attr]
        except tx.dialect.loaded_dbapi.Error as error:
            raise _as_told_by_sqlalchemy(tx, sql, error) from error

    def _prepare(self, tx: Tx, given: Given) -> _Compiled:
        dialect = tx.dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._of(dialect.name), dialect, given)
        return compiled


@contextmanager
def _until_its_end(tx: Tx, cursor: Any) -> Iterator[None]:
    """Close a cursor at last. Who stopped half-way may be gone late, as what is raised keeps all that it came through:
    then the connection is in somebody else's transaction, and the server would fail that for a cursor it knows no more.
    """
    began = tx.get_transaction()
    try:
        yield
    finally:
        if tx.dialect.name != "sqlite" and tx.get_transaction() is not began:
            from psycopg import Cursor

            Cursor.close(cursor)  # without a word to the server
        elif not tx.closed:  # else SQLite's may be closed with all of its connection, and goes with us anyway
            cursor.close()


def ask_ahead(tx: Tx, questions: Sequence[tuple[Statement, Given]]) -> None:
    """Ask what will be asked next in one go, where each question has to travel: in groups of letters on PostgreSQL."""
    if tx.info.get(WAITING) is None:
        return
    compiled = [statement._prepare(tx, given) for statement, given in questions]
    try:
        cursors = ask_with(
            tx, *((one.sql, one.values(given)) for one, (_, given) in zip(compiled, questions, strict=True))
        )
        found = [one.read(cursor) for one, cursor in zip(compiled, cursors, strict=True)]
    except tx.dialect.loaded_dbapi.Error as error:
        raise _as_told_by_sqlalchemy(tx, "", error) from error
    tx.info[AHEAD] = {(asked, *given.items()): rows for (asked, given), rows in zip(questions, found, strict=True)}


def one_of(column: sa.Column[str], *words: str) -> sa.ColumnElement[bool]:
    """`column IN (…)` of words of ours, written out: a statement that is compiled once has no room for lists."""
    return column.in_([sa.literal_column(f"'{word}'") for word in words])


def lease_clock(dialect: str) -> sa.ColumnElement[datetime]:
    """The clock by which a claim ends: the database's own where several nodes share it, whatever theirs show.

    On SQLite one process claims, and `now` is its clock.
    """
    if dialect == "sqlite":
        return sa.bindparam("now", type_=UtcDateTime())
    return sa.func.statement_timestamp(type_=UtcDateTime())


def lease_end(dialect: str, length: timedelta) -> sa.ColumnElement[datetime]:
    """When a claim that is made now ends, by the same clock; on SQLite `until` is given (see `lease_given`)."""
    if dialect == "sqlite":
        return sa.bindparam("until", type_=UtcDateTime())
    return sa.type_coerce(lease_clock(dialect) + sa.cast(length, sa.Interval), UtcDateTime())


def lease_given(tx: Tx, now: datetime, length: timedelta) -> dict[str, datetime]:
    """What a statement with `lease_end` must be given."""
    return {"until": now + length} if tx.dialect.name == "sqlite" else {}


class _Compiled:
    """A statement as one dialect writes it, with what converts values on their way in and out."""

    def __init__(self, statement: Any, dialect: sa.Dialect, names: Iterable[str]) -> None:
        given = list(names)
        compiled = statement.compile(dialect=dialect, column_keys=given)
        self.statement, self.sql = statement, str(compiled)
        self.is_far = dialect.name != "sqlite"  # a server must be asked
        self._by_position = compiled.positiontup is not None
        kinds = {name: bind.type.dialect_impl(dialect) for bind, name in compiled.bind_names.items()}
        self._names: list[str] = list(compiled.positiontup or kinds)
        write = {name: _writer_of(kind, dialect) for name, kind in kinds.items()}
        own = {name: bind for bind, name in compiled.bind_names.items() if not bind.required and name not in given}
        self._fixed = {name: write[name](bind.effective_value) for name, bind in own.items()}
        self._write = [
            (place, write[name])
            for place, name in enumerate(self._names)
            if write[name] is not _as_it_is and name not in own
        ]
        self._columns = list(statement.exported_columns)  # of a SELECT, or those of RETURNING
        self._row: Any = namedtuple("_row", [column.key for column in self._columns])  # type: ignore[misc]
        self._kinds = [one.type.dialect_impl(dialect) for one in self._columns]
        self._dialect = dialect
        self._read: list[tuple[int, Convert]] | None = None  # known with the first result: PostgreSQL names its types

    @cached_property
    def as_one(self) -> str:
        """The statement whose only row holds all rows of this one, in their order."""
        names = ", ".join(column.key for column in self._columns)
        return f"WITH found({names}) AS ({self.sql}) SELECT json_group_array(json_array({names})) FROM found"  # noqa: S608

    def values(self, given: Given) -> Any:
        everything = {**self._fixed, **given} if self._fixed else given
        values = [everything[name] for name in self._names]
        for place, convert in self._write:
            values[place] = convert(values[place])
        return tuple(values) if self._by_position else dict(zip(self._names, values, strict=True))

    def read(self, cursor: Any) -> list[Any]:
        return self.as_named(cursor, cursor.fetchall())

    def as_named(self, cursor: Any, rows: list[Any]) -> list[Any]:
        """Rows that were fetched, with values as their types have them, by names of columns."""
        if self._read is None:
            told = [one[1] for one in cursor.description]
            each = zip(self._kinds, told, strict=True)
            self._read = _converters(kind.result_processor(self._dialect, oid) for kind, oid in each)
        if self._read:
            rows = [list(row) for row in rows]
            for row in rows:
                for place, convert in self._read:
                    row[place] = convert(row[place])
        return [self._row._make(row) for row in rows]


def _as_it_is(value: Any) -> Any:
    return value


def _writer_of(kind: Any, dialect: sa.Dialect) -> Convert:
    """What turns a value into the driver's; an empty list, as most columns of lists hold, is written once for all."""
    write: Convert = kind.bind_processor(dialect) or _as_it_is
    if not isinstance(kind, Json):
        return write
    empty = write([])
    return lambda value: empty if value == [] else write(value)


def _converters(of_each: Iterable[Convert | None]) -> list[tuple[int, Convert]]:
    return [(place, convert) for place, convert in enumerate(of_each) if convert is not None]


def _as_told_by_sqlalchemy(tx: Tx, sql: str, error: Any) -> Exception:
    """The driver's error as SQLAlchemy would raise it; a connection that is lost is not used again."""
    base = tx.dialect.loaded_dbapi.Error
    is_lost = tx.dialect.is_disconnect(error, tx.connection.driver_connection, None)
    if is_lost:
        tx.invalidate(error)
    told = sa.exc.DBAPIError.instance(sql, None, error, base, connection_invalidated=is_lost, dialect=tx.dialect)
    assert isinstance(told, Exception)
    return told
