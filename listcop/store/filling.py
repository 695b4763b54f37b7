"""A PostgreSQL that a restore fills: nobody opens it before all is there; what was cut short goes with the next try."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator

import sqlalchemy as sa

from listcop.store import postgres
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
    if trouble := postgres.place_trouble(tx):
        raise FillTrouble(trouble)
    tables = sa.inspect(tx).get_table_names()
    if tables and MARK not in tables:
        raise FillTrouble(f"The database holds {len(tables)} tables already. Make an empty one, and name that")


# The connection that keeps others out does nothing all the while: no limit of the server's may end it.
_STAYS = """
SELECT set_config(name, '0', false) FROM pg_settings
WHERE name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'statement_timeout')
"""


def _check_is_held(mine: Tx) -> None:
    """Raises FillTrouble where the connection that keeps others out was ended, as by a pooler."""
    try:
        mine.exec_driver_sql("SELECT 1")
    except sa.exc.SQLAlchemyError as error:
        raise FillTrouble(
            "The connection that kept others out of the database was ended meanwhile. Take away what ends idle "
            "connections, such as a pooler or idle_session_timeout, make an empty database, and try again"
        ) from error


@contextlib.contextmanager
def filling(store: Store) -> Iterator[None]:
    """For who fills an empty database: all of it or nothing. Raises FillTrouble."""
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as mine:
        mine.detach()  # who fills it holds the lock, not who has this connection next
        mine.exec_driver_sql(_STAYS)
        if not mine.exec_driver_sql(f"SELECT pg_try_advisory_lock({FILLS})").scalar_one():
            raise FillTrouble("Another restore fills the database now. Wait for its end")
        with store.engine.begin() as tx:
            tx.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")  # a server may begin at this moment
            check_empty(tx)
            _take_away(tx)
            tx.exec_driver_sql(f"CREATE TABLE {MARK} (since timestamptz NOT NULL DEFAULT now())")
        try:
            yield
            _check_is_held(mine)
            with store.engine.begin() as tx:
                tx.exec_driver_sql(f"DROP TABLE {MARK}")
        except BaseException:
            with contextlib.suppress(sa.exc.SQLAlchemyError, FillTrouble):  # else the next try does it
                _check_is_held(mine)  # what is there may be another's
                with store.engine.begin() as tx:
                    _take_away(tx)
            raise


@contextlib.contextmanager
def lent(store: Store, place: str, names: Collection[str]) -> Iterator[None]:
    """The schema that an archive names, for who puts tables of these names there: where it is none that we look into
    they move to ours, and a schema that was made for them goes again. Raises FillTrouble."""
    with store.engine.begin() as tx:
        ours = str(tx.exec_driver_sql("SELECT current_schema()").scalar_one())
        is_new = ours != place and _make_place(tx, place, names)
    if ours == place:
        yield
        return
    try:
        yield
        with store.engine.begin() as tx:
            quote = tx.dialect.identifier_preparer.quote
            for name in names:
                tx.exec_driver_sql(f"ALTER TABLE {quote(place)}.{quote(name)} SET SCHEMA {quote(ours)}")
            _give_back(tx, place, (), is_new)
    except BaseException:
        with contextlib.suppress(sa.exc.SQLAlchemyError), store.engine.begin() as tx:  # else the next try does it
            _give_back(tx, place, names, is_new)
        raise


def _make_place(tx: Tx, place: str, names: Collection[str]) -> bool:
    """Have an archive's schema ready for its tables; whether it was made for them."""
    quoted = tx.dialect.identifier_preparer.quote(place)
    is_new = place not in sa.inspect(tx).get_schema_names()
    asked = "has_database_privilege(current_database(), 'CREATE')" if is_new else "has_schema_privilege(%s, 'CREATE')"
    if not tx.exec_driver_sql(f"SELECT {asked}", () if is_new else (place,)).scalar_one():
        role = tx.exec_driver_sql("SELECT current_user").scalar_one()
        mend = (
            f"CREATE SCHEMA {quoted} AUTHORIZATION {role}" if is_new else f"GRANT CREATE ON SCHEMA {quoted} TO {role}"
        )
        raise FillTrouble(
            f"The tables of this backup lay in schema {place}, where {role} may make none on their way to the one that "
            f"the search path names. As the administrator of the database, for as long as the restore takes: {mend}"
        )
    if is_new:
        tx.exec_driver_sql(f"CREATE SCHEMA {quoted}")
    there = sa.inspect(tx).get_table_names(place)
    if MARK not in there and (same := sorted({*there} & {*names})):
        raise FillTrouble(
            f"Schema {place} of the database, where the tables of this backup lay, holds {len(same)} of the same names "
            f"({', '.join(same[:3])} …). Make an empty database, and name that"
        )
    _give_back(tx, place, names, is_new=False)
    tx.exec_driver_sql(f"CREATE TABLE {quoted}.{MARK} (since timestamptz NOT NULL DEFAULT now())")
    return is_new


def _give_back(tx: Tx, place: str, names: Collection[str], is_new: bool) -> None:
    """Leave an archive's schema as it was found."""
    _take_away(tx, place, {*names, MARK})
    if is_new:
        tx.exec_driver_sql(f"DROP SCHEMA {tx.dialect.identifier_preparer.quote(place)}")


def _take_away(tx: Tx, place: str | None = None, names: Collection[str] | None = None) -> None:
    """Drop the tables of a schema, those of some names where they are told."""
    quote = tx.dialect.identifier_preparer.quote
    before = "" if place is None else f"{quote(place)}."
    tables = [one for one in sa.inspect(tx).get_table_names(place) if names is None or one in names]
    if tables:
        tx.exec_driver_sql(f"DROP TABLE {', '.join(f'{before}{quote(one)}' for one in tables)} CASCADE")
