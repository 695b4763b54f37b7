"""What only SQLite has: connections that log ahead, a patient BEGIN IMMEDIATE, a transaction that undoes itself."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from listcop.store.trouble import StorageTrouble

BUSY_SECONDS = 30
BUSY_LOOK_MS = 5


def engine_of(
    url: sa.URL,
    is_durable: bool,
    begin_writing: Callable[[sa.Connection], None] | None = None,
    checkpoints: Callable[[], bool] = lambda: False,
) -> sa.Engine:
    """Connections to a file, for who reads; with `begin_writing`, which begins a transaction, for who writes.

    checkpoints  asked at each new connection that writes: is it to move the log into the file?
    """
    engine = sa.create_engine(
        url,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        pool_size=40,
        max_overflow=40,
        hide_parameters=True,  # errors go into logs; letters do not
    )

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        _log_ahead(cursor)
        # NORMAL may lose a 250 at power loss; OFF is for what is thrown away anyway.
        cursor.execute(f"PRAGMA synchronous={'FULL' if is_durable else 'OFF'}")
        # One connection does the checkpoints: before SQLite 3.51.3 two could race and corrupt the log.
        cursor.execute(f"PRAGMA wal_autocheckpoint={2000 if begin_writing and checkpoints() else 0}")
        cursor.execute("PRAGMA mmap_size=0")
        # KB. Those who read find most of it in the cache of the system, at the same price; there are many of them.
        cursor.execute(f"PRAGMA cache_size={-16000 if begin_writing else -4000}")
        cursor.execute("PRAGMA secure_delete=FAST")
        if begin_writing:
            cursor.execute(f"PRAGMA busy_timeout={BUSY_LOOK_MS}")
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def start(connection: sa.Connection) -> None:
        if begin_writing:
            begin_writing(connection)
        else:
            _driver_of(connection).execute("BEGIN")  # by way of SQLAlchemy it costs more than most questions

    return engine


def _log_ahead(cursor: Any) -> None:
    """Have a database log ahead. To begin with that it must be ours alone, and SQLite does not wait until it is."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                raise
        time.sleep(BUSY_LOOK_MS / 1000)


def _driver_of(tx: sa.Connection) -> Any:
    driver = tx.connection.driver_connection
    assert driver is not None
    return driver


def begin_immediate(tx: sa.Connection, seconds: float) -> None:
    """BEGIN IMMEDIATE, waiting for others. SQLite's own wait looks every 100 ms in the end and would be starved
    by a neighbour that pauses for less; a connection that gives up after 5 ms and asks again gets its turn."""
    connection, began = _driver_of(tx), time.monotonic()
    while time.monotonic() - began < seconds:
        try:
            connection.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                break
    tx.exec_driver_sql("BEGIN IMMEDIATE")  # the last time: what is wrong is told by SQLAlchemy


def assert_stands(tx: sa.Connection) -> None:
    """What SQLite cannot do may undo the whole transaction. Work that goes on as if nothing had been would be written
    piece by piece, and a commit of nothing says that all is well."""
    driver: Any = tx.connection.driver_connection
    if isinstance(driver, sqlite3.Connection) and not driver.in_transaction:
        raise StorageTrouble("the database undid the whole transaction")
