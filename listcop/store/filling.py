"""A PostgreSQL that a restore fills: nobody opens it before all is there; what was cut short goes with the next try."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import sqlalchemy as sa

from listcop.store.database import Store, Tx

MARK = "listcop_restoring"  # a table that stands beside the others until all is there
LOCK = 0x6C697374  # whoever makes or changes the tables of a PostgreSQL holds it, and whoever begins to fill it
FILLS = LOCK + 1  # whoever fills it holds it until they end, however they end


class FillTrouble(Exception):
    """It cannot be filled now: what was seen, and the way out."""


def is_being_filled(tx: Tx) -> bool:
    """Was a restore begun that has not come to its end? SQLite gets its file when all is in it."""
    return tx.dialect.name != "sqlite" and sa.inspect(tx).has_table(MARK)


def check_empty(tx: Tx) -> None:
    """Raises FillTrouble where tables stand that no restore left behind: they may be the only copy."""
    tables = sa.inspect(tx).get_table_names()
    if tables and MARK not in tables:
        raise FillTrouble(f"The database holds {len(tables)} tables already. Make an empty one, and name that")


@contextlib.contextmanager
def filling(store: Store) -> Iterator[None]:
    """For who fills an empty database: all of it or nothing. Raises FillTrouble."""
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as mine:
        mine.detach()  # who fills it holds the lock, not who has this connection next
        if not mine.exec_driver_sql(f"SELECT pg_try_advisory_lock({FILLS})").scalar_one():
            raise FillTrouble("Another restore fills the database now. Wait for its end")
        with store.engine.begin() as tx:
            tx.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")  # a server may begin at this moment
            check_empty(tx)
            _take_away(tx)
            tx.exec_driver_sql(f"CREATE TABLE {MARK} (since timestamptz NOT NULL DEFAULT now())")
        try:
            yield
            with store.engine.begin() as tx:
                tx.exec_driver_sql(f"DROP TABLE {MARK}")
        except BaseException:
            with contextlib.suppress(sa.exc.SQLAlchemyError), store.engine.begin() as tx:  # else the next try does it
                _take_away(tx)
            raise


def _take_away(tx: Tx) -> None:
    tables = map(tx.dialect.identifier_preparer.quote, sa.inspect(tx).get_table_names())
    if names := ", ".join(tables):
        tx.exec_driver_sql(f"DROP TABLE {names} CASCADE")
