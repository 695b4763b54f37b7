"""Schema changes, numbered and named; applied by Alembic, all of them or none."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from listcop.seams import crash_here
from listcop.store import postgres
from listcop.store.database import Store, Tx
from listcop.store.filling import LOCK, is_being_filled

NEWEST = "0006"


class SchemaTrouble(Exception):
    """The database has a schema this release cannot use, or not yet all that belongs into it."""


def schema_of(store: Store, *, fills: bool = False) -> str | None:
    """The number of the newest migration applied; None for an empty database.

    fills  it is we who fill it: for all others it is not there yet, and they hear SchemaTrouble
    """
    with store.read() as tx:
        _check_is_ready(tx, fills)
        if not sa.inspect(tx).has_table("alembic_version"):
            return None
        return str(tx.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def _check_is_ready(tx: Tx, fills: bool) -> None:
    if not fills and is_being_filled(tx):
        raise SchemaTrouble(
            "The database is being filled by a restore, or one was stopped in the middle. Wait for its end; "
            "if none runs any more, run the same listcop restore again: it begins anew."
        )


def check_place(tx: Tx) -> None:
    """Can tables be made where we look for them? Raises SchemaTrouble."""
    if tx.dialect.name != "sqlite" and (trouble := postgres.place_trouble(tx)):
        raise SchemaTrouble(f"{trouble}.")


def known_schema_of(store: Store, *, fills: bool = False) -> str | None:
    """The same, where this release can use it or bring it up to date. Raises SchemaTrouble for a newer one."""
    found = schema_of(store, fills=fills)
    if found is not None and found > NEWEST:
        raise SchemaTrouble(
            f"The database has schema {found}, this release knows up to {NEWEST}. "
            "Run the newer release, or put back the backup made before its upgrade."
        )
    return found


def upgrade(store: Store, *, fills: bool = False) -> str | None:
    """Bring the schema up to this release; returns the number it had. Raises SchemaTrouble for a newer one."""
    found = known_schema_of(store, fills=fills)
    if found == NEWEST:
        return found
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    script = ScriptDirectory.from_config(config)

    def steps(revision: str, _context: object) -> object:
        return script._upgrade_revs("head", revision)

    # One transaction for all steps: another node waits for it, finds them done, and does nothing.
    with EnvironmentContext(config, script, fn=steps) as environment, store.engine.begin() as tx:
        if not store.is_sqlite:  # where BEGIN IMMEDIATE has locked already
            tx.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            _check_is_ready(tx, fills)  # a restore may have begun meanwhile
            check_place(tx)
        environment.configure(connection=tx, render_as_batch=True)
        environment.run_migrations()
        crash_here("upgrade: done, not committed")
    return found
