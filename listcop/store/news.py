"""Servers on one PostgreSQL hear at once when another wrote something: LISTEN and NOTIFY."""

from __future__ import annotations

import contextlib
import threading
from typing import Any

import sqlalchemy as sa

CHANNEL = "listcop"
GATHER_SECONDS = 0.05  # a NOTIFY makes commits wait for each other: one for all that was written meanwhile


class Teller:
    """Tells the others, in a thread of its own, that something was written: once for all that was written meanwhile."""

    def __init__(self, engine: sa.Engine, me: str) -> None:
        self._engine, self._me = engine.execution_options(isolation_level="AUTOCOMMIT"), me
        self._written, self._over = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._tell_on, name="teller", daemon=True)
        self._thread.start()

    def note(self) -> None:
        """Something was written."""
        self._written.set()

    def close(self) -> None:
        """Tell what is not told, and end."""
        self._over.set()
        self._written.set()
        self._thread.join(5)

    def _tell_on(self) -> None:
        is_last = False
        while not is_last:
            self._written.wait()
            self._written.clear()
            is_last = self._over.is_set()  # behind that nothing is noted
            # Who misses it looks by themself every few seconds.
            with contextlib.suppress(sa.exc.SQLAlchemyError):
                tell(self._engine, self._me)
            self._over.wait(GATHER_SECONDS)


def tell_servers(engine: sa.Engine) -> None:
    """A command has written something: servers hear of it at once, or look by themselves a little later."""
    with contextlib.suppress(sa.exc.SQLAlchemyError):
        tell(engine, "")


def tell(engine: sa.Engine, me: str) -> None:
    """Tell the others at once. `me`: what a server knows its own news by; empty for a command."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as tx:
        tx.execute(sa.select(sa.func.pg_notify(CHANNEL, me)))


class Listener:
    """Hears of what others wrote; its connection is taken anew when it is lost."""

    def __init__(self, engine: sa.Engine, me: str) -> None:
        self._engine, self._me = engine, me
        self._driver: Any = None
        self._is_over = False

    def wait(self, seconds: float) -> str | None:
        """Who wrote, empty for a command; None when nobody did in that time. Raises OperationalError."""
        try:
            driver = self._listening()
            for note in driver.notifies(timeout=seconds, stop_after=1):
                return str(note.payload) if note.payload != self._me else None
        except driver_error(self._engine) as error:
            self._let_go()
            raise sa.exc.OperationalError("LISTEN", None, error, connection_invalidated=True) from error
        return None

    def _listening(self) -> Any:
        driver: Any = self._driver  # in `close` another thread takes it out of here
        if driver is not None:
            return driver
        if self._is_over:
            raise driver_error(self._engine)("we hear no more: it is closed")
        connection = self._engine.raw_connection()
        self._driver = driver = connection.driver_connection
        connection.detach()  # what LISTENs never goes back to the others
        if self._is_over:  # we were closed meanwhile, and found none to close
            driver.close()
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}")
        return driver

    def close(self) -> None:
        """Hear no more; who waits in another thread is told that the connection is closed."""
        self._is_over = True
        self._let_go()

    def _let_go(self) -> None:
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()


def driver_error(engine: sa.Engine) -> type[Exception]:
    """What the driver raises."""
    return engine.dialect.loaded_dbapi.Error
