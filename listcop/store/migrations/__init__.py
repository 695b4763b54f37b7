"""Schema changes, numbered and named; applied by Alembic, all of them or none."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from listcop.seams import crash_here
from listcop.store import postgres
from listcop.store.database import Store, Tx
from listcop.store.filling import LOCK, is_being_filled
from listcop.store.trouble import is_locked, is_trouble, trouble_of

log = logging.getLogger("listcop")
NEWEST = "0006"
UPGRADE_SECONDS = 600.0  # to wait for others; the unit of systemd gives a start 15 minutes
LOCK_SECONDS = 8.0  # to wait for a table at a time: whoever else wants it waits behind us, and letters wait for longer
REST_SECONDS = 4.0  # in which they go on


class SchemaTrouble(Exception):
    """The database has a schema this release cannot use, or not yet all that belongs into it."""


def schema_of(store: Store, *, fills: bool = False) -> str | None:
    """The number of the newest migration applied; None for an empty database.

    fills  it is we who fill it: for all others it is not there yet, and they hear SchemaTrouble
    """
    with store.read() as tx:
        _check_is_ready(tx, fills)
        return _version(tx)


def _version(tx: Tx) -> str | None:
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


def upgrade(
    store: Store,
    *,
    fills: bool = False,
    before: Callable[[], object] = lambda: None,
    seconds: float = UPGRADE_SECONDS,
) -> str | None:
    """Bring the schema up to this release; returns the number it had.

    before   called once before the first step, unless another node makes them all
    seconds  to wait for others: another node that does the same, whoever has a table in hand (PostgreSQL)

    Raises SchemaTrouble for a newer one, and where others were in the way until then; StorageTrouble.
    """
    found = known_schema_of(store, fills=fills)
    if found == NEWEST:
        return found
    end, todo, is_told = time.monotonic() + seconds, [before], False
    while True:
        try:
            _upgrade_once(store, fills, todo, end)
            return found
        except sa.exc.DBAPIError as error:
            trouble = trouble_of(error)
            if not is_trouble(error):
                raise
            if not is_locked(trouble):
                raise trouble from error
            with store.read() as tx:
                holder = postgres.who_holds(tx, LOCK)
            if time.monotonic() > end:
                raise SchemaTrouble(
                    f"The database has schema {found}, and its upgrade to {NEWEST} waited {seconds:g} seconds in vain: "
                    f"{holder} holds a lock. Wait for its end, or end it; then try again. Nothing was changed."
                ) from error
        if not is_told:
            log.warning("the upgrade of the database waits, as %s holds a lock", holder)
            is_told = True
        time.sleep(REST_SECONDS)


def _upgrade_once(store: Store, fills: bool, todo: list[Callable[[], object]], end: float) -> None:
    """One transaction for all steps: another node waits for it, finds them done, and does nothing."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    script = ScriptDirectory.from_config(config)

    def steps(revision: str, _context: object) -> object:
        return script._upgrade_revs("head", revision)

    if store.is_sqlite:  # whose BEGIN IMMEDIATE would lock out what is done before
        _do(todo)
    with EnvironmentContext(config, script, fn=steps) as environment, store.engine.begin() as tx:
        if not store.is_sqlite:
            _wait_for_others(tx, end)
            _check_is_ready(tx, fills)  # a restore may have begun meanwhile
            if _version(tx) == NEWEST:
                return
            check_place(tx)
            _do(todo)
            idle = postgres.IDLE_SECONDS
            postgres.set_here(tx, lock_timeout=_patience(end), idle_in_transaction_session_timeout=idle)
        environment.configure(connection=tx, render_as_batch=True)
        environment.run_migrations()
        crash_here("upgrade: done, not committed")


def _wait_for_others(tx: Tx, end: float) -> None:
    """Nobody else changes the tables from now on; and a backup may take its time."""
    postgres.set_here(tx, lock_timeout=_patience(end), idle_in_transaction_session_timeout=0)
    tx.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


def _patience(end: float) -> float:
    return max(0.1, min(LOCK_SECONDS, end - time.monotonic()))


def _do(todo: list[Callable[[], object]]) -> None:
    while todo:
        todo.pop()()
