"""Letters in groups on PostgreSQL: one transaction for all that wait, whose statements ride together to the server."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from listcop.seams import crash_here
from listcop.store import afterwards, postgres

LOCK_SECONDS = 2  # for a lock that somebody else holds; then those of other lists need not wait for it


class Undone(Exception):
    """Nothing of the group was kept: one of them failed, or the database could not."""


class Unreachable(Exception):
    """No connection is to be had: to ask for one for each of the group would only make all wait longer."""


class Unknown(Exception):
    """The answer to its COMMIT was lost, and nobody can tell what became of it."""


class Together:
    """Transactions of several pieces of work, on one connection of their own.

    What is written waits here until something is asked, and goes to the server with the question: of a letter's
    statements a third is asked, and only these are waited for. So what the server refuses of one piece of work may be
    noticed in another: nothing of the group is kept then.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._connection: sa.Connection | None = None

    def commit(self, works: Sequence[Callable[[sa.Connection], Any]]) -> list[Any]:
        """What each returned, when all is on disk. Raises Undone, Unreachable and Unknown."""
        mark, said = None, list[afterwards.Say]()
        try:
            with self._begin() as tx:
                said = afterwards.begin(tx)
                found = [work(tx) for work in works]
                mark = postgres.mark_of(tx)
                crash_here("together: done, not committed")
            crash_here("together: committed, nobody told")
        except Unreachable:
            raise
        except BaseException as error:
            fate = postgres.was_committed(self._engine, mark) if mark is not None else False
            if fate is None:
                raise Unknown from error
            if not fate:
                raise Undone from error
        afterwards.end(said)
        return found

    @contextlib.contextmanager
    def _begin(self) -> Iterator[sa.Connection]:
        """A transaction on our connection; after trouble we take another."""
        if self._connection is None:
            try:
                self._connection = self._connect()
            except (sa.exc.OperationalError, sa.exc.TimeoutError) as error:
                raise Unreachable(str(error)) from error
        connection = self._connection
        try:
            with connection.begin(), postgres.gathering(connection):
                yield connection
        except BaseException:
            self.close()
            raise

    def _connect(self) -> sa.Connection:
        connection = self._engine.connect()
        try:
            connection.exec_driver_sql(f"SET lock_timeout = '{LOCK_SECONDS}s'")
            connection.commit()
        except BaseException:
            connection.invalidate()
            connection.close()
            raise
        sa.event.listen(connection, "before_cursor_execute", postgres.send_waiting)
        return connection

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sa.exc.SQLAlchemyError):
                connection.invalidate()  # with its settings it must not go back to the others
                connection.close()
