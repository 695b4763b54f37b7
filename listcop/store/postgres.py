"""What only PostgreSQL has: connections that notice a node or server that hangs, and the fate of a lost commit."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from listcop.store import once
from listcop.store.trouble import Unfit

ASK_SECONDS = 10.0  # for the server to be back and to say what became of a commit
LOCK_SECONDS = 30
POOL, OVERFLOW = 8, 12  # connections for reading, and as many for writing
# A node that is stopped or cut off while it holds a list's lock must not stop the others for good. Who only reads
# holds up nobody, and may take long over what it found.
IDLE_SECONDS = 20
# Either side that is gone without a word is noticed within a minute, not when TCP gives up after a quarter of an hour.
_KEEPALIVE = {"keepalives_idle": 20, "keepalives_interval": 10, "keepalives_count": 3, "tcp_user_timeout": 50_000}


def engine_of(url: sa.URL, *, writes: bool) -> sa.Engine:
    """Connections to a server; errors tell no values, as they go into logs. To a database that is not in UTF8 there is
    none: who asks for one hears Unfit."""
    options = {"connect_timeout": 10, "application_name": "listcop", **_KEEPALIVE}
    given = {name: value for name, value in options.items() if name not in url.query}  # an owner's word goes first
    given |= {"options": _options_of(url, writes), "client_encoding": "UTF8"}
    engine = sa.create_engine(
        url, connect_args=given, pool_pre_ping=True, pool_size=POOL, max_overflow=OVERFLOW, hide_parameters=True
    )
    sa.event.listen(engine, "connect", _check_encoding, insert=True)
    return engine


def _options_of(url: sa.URL, writes: bool) -> str:
    """The owner's stand behind ours: of one that is set twice the last counts, and the others stay."""
    idle = f" -c idle_in_transaction_session_timeout={IDLE_SECONDS}s" if writes else ""
    return " ".join([f"-c lock_timeout={LOCK_SECONDS}s{idle}", *url.normalized_query.get("options", ())])


def _check_encoding(driver: Any, _record: object) -> None:
    """In another encoding most letters cannot be kept, and in SQL_ASCII no text is one."""
    encoding = driver.info.parameter_status("server_encoding")
    if encoding in ("UTF8", None):
        return
    base, role = driver.info.dbname, driver.info.user
    driver.close()
    raise Unfit(
        f"The database {base} of [server] database has the encoding {encoding}, in which most letters cannot be kept. "
        f"Make one in UTF8: CREATE DATABASE NAME OWNER {role} ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0; bring "
        f"into it what this one holds, if it holds any: pg_dump {base} | psql NAME; and name that"
    )


def place_of(tx: sa.Connection) -> str:
    """The schema that our tables lie in; "" where there are none."""
    asked = (
        "SELECT nspname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE pg_class.oid = to_regclass('lists')"
    )
    return str(tx.exec_driver_sql(asked).scalar() or "")


def place_trouble(tx: sa.Connection) -> str:
    """Why no table can be made where the search path looks, and the way out; "" where it can."""
    asked = "SELECT current_user, current_database(), current_setting('search_path'), current_schema()"
    role, base, path, place = tx.exec_driver_sql(asked).one()
    if place is None:
        seen = f"The search path of {role} in the database {base} ({path}) leads to no schema that is there."
        return f"{seen} Make the one that it names: CREATE SCHEMA … AUTHORIZATION {role}"
    if tx.exec_driver_sql("SELECT has_schema_privilege(current_schema(), 'CREATE')").scalar_one():
        return ""
    seen = f"{role} may make no tables in schema {place} of the database {base}."
    grant = f"GRANT CREATE ON SCHEMA {place} TO {role}"
    return f"{seen} As its administrator: ALTER DATABASE {base} OWNER TO {role}; or, in it: {grant}"


def takes_nothing(tx: sa.Connection) -> tuple[str, str] | None:
    """Why nothing can be written though all can be read, and the way out; None where it can."""
    asked = "SELECT pg_is_in_recovery(), current_setting('default_transaction_read_only') = 'on', current_database()"
    is_standby, is_read_only, base = tx.exec_driver_sql(asked).one()
    if is_standby:
        mend = "Name the primary in [server] database, or all of them: ?host=db1,db2&target_session_attrs=read-write"
        return "It is a standby, which takes nothing: every letter hears 451.", mend
    if is_read_only:
        mend = f"Find out who made it so, and why; then: ALTER DATABASE {base} RESET default_transaction_read_only"
        return "It is read-only (default_transaction_read_only): every letter hears 451.", mend
    return None


def set_here(tx: sa.Connection, **seconds: float) -> None:
    """Set what ends a transaction that stands still, until the end of this one; 0 for never."""
    for name, value in seconds.items():
        tx.exec_driver_sql(f"SET LOCAL {name} = {int(1000 * value)}")


_HOLDERS = """
SELECT pid, application_name, usename, host(client_addr), to_char(xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')
FROM pg_stat_activity JOIN pg_locks USING (pid) LEFT JOIN pg_class ON pg_class.oid = relation
WHERE datname = current_database() AND pid <> pg_backend_pid() AND granted
AND (locktype = 'advisory' AND objid::bigint = %s OR relnamespace = to_regnamespace(quote_ident(current_schema())))
ORDER BY locktype <> 'advisory', xact_start LIMIT 1
"""


def who_holds(tx: sa.Connection, lock: int) -> str:
    """Who holds the advisory lock of that number, or has had one of our tables in hand for the longest time."""
    found = tx.exec_driver_sql(_HOLDERS, (lock,)).one_or_none()
    if found is None:
        return "somebody who has let go meanwhile"
    number, program, role, host, since = found
    what = f"PostgreSQL's process {number} ({program or 'nameless'}, role {role}{f' at {host}' if host else ''})"
    return f"{what}, in a transaction since {since} UTC," if since else what


# A crash forgets numbers that are not on disk, and the server gives them again: it keeps no more than one run's.
_RUN = "pg_postmaster_start_time()::text || (SELECT checkpoint_lsn FROM pg_control_checkpoint())"
_MARK = f"SELECT pg_current_xact_id_if_assigned()::text || ' ' || {_RUN}"


def mark_of(tx: sa.Connection) -> str | None:
    """The number of a transaction that wrote something, and the server's run; None where it only read."""
    if not tx.info.get(WAITING):
        return tx.exec_driver_sql(_MARK).scalar()
    (found,) = ask_with(tx, (_MARK, None))
    row = found.fetchone()
    return row[0] if row else None


def was_committed(engine: sa.Engine, mark: str, seconds: float = ASK_SECONDS) -> bool | None:
    """What became of a transaction whose COMMIT was not answered; None when nobody can tell.

    The server keeps what became of the last transactions through a restart. After a failover the new one may never
    have heard of it: then it was not kept.
    """
    end, rest = time.monotonic() + seconds, 0.02
    while time.monotonic() < end:
        try:
            with engine.connect() as tx:
                fate = _fate(tx, mark)
        except (sa.exc.OperationalError, sa.exc.TimeoutError):
            fate = "unknown"  # not back yet
        if fate == "another's":
            return None
        if fate not in ("in progress", "unknown"):
            return bool(fate == "committed")
        time.sleep(rest)
        rest = min(rest * 2, 0.5)
    return None


def _fate(tx: sa.Connection, mark: str) -> Any:
    number, _, run = mark.partition(" ")
    is_known = tx.exec_driver_sql("SELECT %s::xid8 < pg_snapshot_xmax(pg_current_snapshot())", (number,)).scalar_one()
    if not is_known:
        return "never"
    fate, now = tx.exec_driver_sql(f"SELECT pg_xact_status(%s::xid8), {_RUN}", (number,)).one()
    return "another's" if fate == "committed" and run not in ("", now) else fate


# --- statements that ride together -------------------------------------------------------------------------------

# Of a connection that gathers:
WAITING = "waiting"  # what goes to the server with the next question
AHEAD = (
    "ahead"  # answers that were asked for together: each is for the next who asks, unless something is written before
)


@contextlib.contextmanager
def gathering(tx: sa.Connection) -> Iterator[None]:
    """What is written waits until something is asked: a round trip fewer for each."""
    from psycopg import Pipeline  # where PostgreSQL is asked for, it is installed

    if not Pipeline.is_supported():  # by libpq before release 14
        yield
        return
    tx.info.update({WAITING: [], AHEAD: {}})
    try:
        with once.remembering(tx):
            yield
    finally:
        if not tx.closed and not tx.invalidated:
            for name in (WAITING, AHEAD):
                tx.info.pop(name, None)


def send_waiting(tx: sa.Connection, *_statement: object) -> None:
    """Have the server do what waits: before SQLAlchemy executes anything. Raises the driver's errors."""
    if WAITING in tx.info:
        tx.info[AHEAD].clear()
        ask_with(tx)


def ask_with(tx: sa.Connection, *questions: tuple[str, Any]) -> list[Any]:
    """Send what waits, and questions with it; returns their cursors. Raises the driver's errors."""
    driver: Any = tx.connection.driver_connection
    waiting: list[tuple[str, Any]] = tx.info.get(WAITING) or []
    if len(waiting) + len(questions) <= 1:
        found = [driver.execute(*one) for one in (*waiting, *questions)]
    else:
        with driver.pipeline():
            found = [driver.execute(*one) for one in (*waiting, *questions)]
    asked = found[len(waiting) :]
    waiting.clear()
    return asked
