"""What has gathered is committed as one group on SQLite: one transaction, one sync, and what fails hurts no other."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from listcop.seams import crash_here
from listcop.store import afterwards, once
from listcop.store.jobs import Job, refuse
from listcop.store.sqlite import assert_stands
from listcop.store.trouble import is_trouble, trouble_of

Found = tuple[Any, Exception | None]  # what a job returned, or raised


class _Failed(Exception):
    """One job of a group failed by itself, and what it wrote must be undone without the others'."""


class SavepointGroups:
    """Groups on one connection of their own.

    Jobs seldom fail: when one does, all run again, each in a savepoint of its own. What the database itself refuses may
    have undone the whole transaction: the others run again without it.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._connection: sa.Connection | None = None

    def commit(self, group: list[Job]) -> None:
        run = _run
        while group:
            running: Job | None = None
            results: list[tuple[Job, Any, Exception | None]] = []
            try:
                with self._begin() as tx:
                    said = afterwards.begin(tx)
                    for running in group:
                        results.append((running, *run(tx, running)))
                    running = None
                    crash_here("group: done, not committed")
                crash_here("group: committed, nobody told")
            except _Failed:
                run = _run_in_savepoint
                continue
            except BaseException as error:  # whatever it is: who waits for an answer gets one, and the writer goes on
                refuse(group if running is None else [running], trouble_of(error))
                group = [] if running is None else [job for job in group if job is not running]
                continue
            for job, result, failure in results:
                job.end(result, failure)
            afterwards.end(said)
            return

    @contextlib.contextmanager
    def _begin(self) -> Iterator[sa.Connection]:
        """A transaction on our connection; after trouble we take another."""
        if self._connection is None:
            self._connection = self._engine.connect()
            _keep_savepoints_in_memory(self._connection)
        connection = self._connection
        try:
            with connection.begin(), once.remembering(connection):
                yield connection
        except _Failed:
            raise
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _keep_savepoints_in_memory(tx: sa.Connection) -> None:
    """Every page that a savepoint changes is noted first, to be able to undo it: by default in a file of its own for
    each group, which was five writes of six."""
    driver = tx.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA temp_store=MEMORY")


def _run(tx: sa.Connection, job: Job) -> Found:
    try:
        result = job.work(tx)
    except Exception as error:
        if is_trouble(error):
            raise
        raise _Failed from error
    assert_stands(tx)
    return result, None


def _run_in_savepoint(tx: sa.Connection, job: Job) -> Found:
    return in_savepoint(tx, job.work)


def in_savepoint(tx: sa.Connection, work: Callable[[sa.Connection], Any]) -> Found:
    """Do what must hurt nothing else of the transaction where it fails. Raises what is trouble with the database."""
    driver = tx.connection.driver_connection  # what SQLAlchemy adds costs more than the rest of a small job
    assert driver is not None
    driver.execute("SAVEPOINT job")
    said = afterwards.count(tx)
    try:
        result, failure = work(tx), None
    except Exception as error:
        if is_trouble(error):
            raise
        result, failure = None, error
        driver.execute("ROLLBACK TO job")
        afterwards.undo(tx, said)
        once.forget(tx)
    driver.execute("RELEASE job")
    return result, failure
