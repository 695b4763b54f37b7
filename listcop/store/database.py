"""The store: SQLite by default, or PostgreSQL; read by many, written by one at a time."""

from __future__ import annotations

import contextlib
import random
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from listcop.seams import crash_here
from listcop.store import afterwards, postgres, sqlite
from listcop.store.apart import Apart, TogetherOrApart
from listcop.store.groups import SavepointGroups
from listcop.store.jobs import Ended, Job, one_by_one
from listcop.store.together import Together
from listcop.store.trouble import StorageTrouble, is_passing, is_trouble, trouble_of
from listcop.store.writer import Writer

__all__ = ["KNOWN", "StorageTrouble", "Store", "Tx", "insert_into", "insert_of", "pack", "unpack", "upsert"]

Tx = sa.Connection
T = TypeVar("T")

SHORT_BYTES = 1 << 14  # what a window of 14 bits holds
LOG_BYTES = 32_000_000  # of SQLite's write-ahead log, after which who writes alone lets it be moved into the file
KNOWN = "known"  # of a transaction that only reads: what was answered, by what was asked
RETRIES = 8
REST_SECONDS = (0.01, 0.05)  # before each further try, and longer each time


def _nobody() -> None:
    """Nobody wants to hear."""


class Store:
    """The database, for reading by many and writing by one at a time.

    `write(work)` runs `work(tx)` in one transaction and returns what it returned, after the commit.
    With `start_writer()` (the server) transactions from all threads pass through one thread, which
    commits those that have gathered together: ten sessions cost one sync. On PostgreSQL only letters do;
    any other work is a transaction of its own, tried again whole when the server says that it may help.
    """

    def __init__(self, url: str, *, is_durable: bool = True) -> None:
        self.url = sa.make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.busy_seconds: float = sqlite.BUSY_SECONDS  # how long to wait for another who writes
        self._does_checkpoints = False
        if self.is_sqlite:
            self._readers = sqlite.engine_of(self.url, is_durable)
            self._writers = sqlite.engine_of(
                self.url,
                is_durable,
                lambda tx: sqlite.begin_immediate(tx, self.busy_seconds),
                lambda: self._does_checkpoints,
            )
        else:  # each statement of a reader would see what was committed until then
            readers = postgres.engine_of(self.url, writes=False)
            self._readers = readers.execution_options(isolation_level="REPEATABLE READ")
            self._writers = postgres.engine_of(self.url, writes=True)
        self._writer: Writer | None = None
        self._apart: Apart | None = None  # on PostgreSQL: what cannot be done together
        self._version_asker: sa.Connection | None = None
        self._is_closed = False
        self.told: Callable[[], None] = _nobody  # called after each commit (PostgreSQL), for other servers to hear of

    @property
    def path(self) -> Path | None:
        """The database file, on SQLite."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def engine(self) -> sa.Engine:
        """For migrations."""
        return self._writers

    @contextlib.contextmanager
    def read(self, remembers: bool = False) -> Iterator[Tx]:
        """A transaction that only reads: one consistent view.

        remembers  what is asked twice (of a `Statement`) is answered once: for who asks much, and for small answers
        """
        try:
            with self._readers.connect() as tx, tx.begin():
                tx.info.pop(KNOWN, None)  # it belongs to the connection: what was known before is not known now
                if not remembers:
                    yield tx
                    return
                tx.info[KNOWN] = {}
                try:
                    yield tx
                finally:
                    if not tx.closed and not tx.invalidated:
                        tx.info.pop(KNOWN, None)
        except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
            if is_trouble(error):
                raise trouble_of(error) from error
            raise

    def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in one transaction; when this returns, it is on disk. Raises StorageTrouble."""
        found: T = self.begin_write(work)()
        return found

    def begin_write(self, work: Callable[[Tx], T]) -> Job:
        """The same for who has something else to do meanwhile: who calls what comes back waits for the end.

        Without a thread that writes, the work is done when this returns; what it raises still comes from the call.
        """
        job, writer = Job(work), self._writer if self.is_sqlite else None
        if writer is None or not writer.take([job]):
            one_by_one([job], self._alone)
        return job

    def begin_writes(
        self, works: Sequence[Callable[[Tx], T]], places: Sequence[str] = (), ended: Ended | None = None
    ) -> list[Callable[[], T]]:
        """The same for several that are there together: the thread that writes takes GROUP of them in one commit.

        Without that thread none is begun after the database could not: each would wait for it again.

        places  of each, the list that it is about
        ended   called for each with its number and its end when that is there, by whichever thread did it: briefly
        """
        given = [
            Job(work, place, number, ended)
            for number, (work, place) in enumerate(zip(works, places or [""] * len(works), strict=True))
        ]
        writer = self._writer
        if writer is None or not writer.take(given, is_awaited=ended is None):
            one_by_one(given, self._alone)
        return [job.wait for job in given]

    def _alone(self, work: Callable[[Tx], T]) -> T:
        for attempt in range(RETRIES):
            mark = None
            try:
                with self._writers.begin() as tx:
                    if self.busy_seconds < sqlite.BUSY_SECONDS and not self.is_sqlite:
                        tx.exec_driver_sql(f"SET LOCAL lock_timeout = {int(1000 * self.busy_seconds)}")
                    said = afterwards.begin(tx)
                    result = work(tx)
                    sqlite.assert_stands(tx)
                    mark = None if self.is_sqlite else postgres.mark_of(tx)
                    crash_here("write: done, not committed")
                crash_here("write: committed, nobody told")
                self.told()
                afterwards.end(said)
                return result
            except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
                fate = postgres.was_committed(self._writers, mark) if mark is not None and is_passing(error) else False
                if fate:  # only its answer was lost: a second time would tell people twice
                    self.told()
                    afterwards.end(said)
                    return result
                if fate is False and attempt < RETRIES - 1 and not self.is_sqlite and is_passing(error):
                    # Who is locked out again and again by whom it let go first: the other needs a moment to go on.
                    time.sleep(random.uniform(*REST_SECONDS) * (attempt + 1))
                    continue
                if is_trouble(error):
                    raise trouble_of(error) from error
                raise
        raise AssertionError("unreachable")

    def do_checkpoints(self) -> None:
        """Move what was written into the database file now and then: for the one process that nobody runs beside."""
        self._does_checkpoints = True
        if self.is_sqlite:
            self._writers.dispose()  # the next connection knows it

    def start_writer(self) -> None:
        """Let one thread do all writing from now on; on PostgreSQL, which has many writers, what came together."""
        if self._writer is not None:
            return
        self.do_checkpoints()
        if self.is_sqlite:
            savepoints = SavepointGroups(self._writers)
            self._writer = Writer(savepoints.commit, savepoints.end)
            return
        self._apart = Apart(self._alone, self._wake_writer)
        both = TogetherOrApart(Together(self._writers), self._apart, self._tell)
        self._writer = Writer(both.commit, both.end)

    def _wake_writer(self) -> None:
        if (writer := self._writer) is not None:
            writer.wake()

    def _tell(self) -> None:
        self.told()

    def trouble(self, seconds: float) -> str:
        """A writer that has ended, or is at one transaction for so long; "" for neither."""
        return self._writer.trouble(seconds) if self._writer is not None else ""

    def version(self) -> int:
        """A number that changes when anybody wrote (SQLite's data_version, PostgreSQL's newest transaction).

        Raises StorageTrouble; once we are closed always, as nobody would close what asks.
        """
        if self._is_closed:
            raise StorageTrouble("it is closed")
        if not self.is_sqlite:
            with self.read() as tx:
                return int(
                    tx.exec_driver_sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint").scalar_one()
                )
        if self._version_asker is None:
            self._version_asker = self._readers.connect()
        try:
            return int(self._version_asker.exec_driver_sql("PRAGMA data_version").scalar_one())
        finally:
            self._version_asker.rollback()  # within one transaction the answer never changes

    def rest(self, log_bytes: int = LOG_BYTES) -> None:
        """Let go of everything when the log has grown: who leaves an SQLite database last moves its log into the file.

        For who writes for long without a server (an import), between two transactions; where others have the database
        open nothing happens, as one of them does the checkpoints.
        """
        if self.path is None or self._writer is not None:
            return
        with contextlib.suppress(OSError):  # no log at all
            if self.path.with_name(f"{self.path.name}-wal").stat().st_size > log_bytes:
                self._let_go()

    def _let_go(self) -> None:
        if self._version_asker is not None:
            self._version_asker.close()
            self._version_asker = None
        self._readers.dispose()
        self._writers.dispose()

    def hurry(self, seconds: float) -> None:
        """We stop: letters that wait for somebody else's lock wait so long at most, and are not kept then."""
        if self._apart is not None:
            self._apart.hurry(seconds)

    def close(self) -> None:
        """What was given is done, as far as nobody holds it up for longer than `busy_seconds`.

        A thread that is held up goes on: its connection is closed when it gives it back.
        """
        self._is_closed = True
        if self._writer is not None:
            self._writer.close(self.busy_seconds + 1)
        if self._apart is not None:
            self._apart.hurry(self.busy_seconds + 1) or self._apart.hurry(0)
        self._writer = self._apart = None
        for engine in (self._readers, self._writers):
            sa.event.listen(engine, "checkin", _close_for_good)
        self._let_go()


def _close_for_good(_driver: Any, record: sa.pool.ConnectionPoolEntry) -> None:
    """Nobody takes a connection out of the pool of a closed store again, nor closes what lies there."""
    record.invalidate()


def pack(raw: bytes) -> bytes:
    """Compress a letter: level 1 is a third of the size at a tenth of the price of 6.

    For a short one what zlib makes ready for long ones costs most, and brings nothing.
    """
    if len(raw) > SHORT_BYTES:
        return zlib.compress(raw, 1)
    packing = zlib.compressobj(1, zlib.DEFLATED, 14, 6)
    return packing.compress(raw) + packing.flush()


def unpack(packed: bytes) -> bytes:
    return zlib.decompress(packed)


def upsert(tx: Tx, table: sa.Table, keys: tuple[str, ...], values: dict[str, Any]) -> None:
    """Insert a row or, where its keys stand already, change the other columns."""
    rest = {name: value for name, value in values.items() if name not in keys}
    statement = insert_into(tx, table).values(**values)
    tx.execute(
        statement.on_conflict_do_update(index_elements=list(keys), set_=rest)
        if rest
        else statement.on_conflict_do_nothing(index_elements=list(keys))
    )


def insert_into(tx: Tx, table: sa.Table) -> Any:
    """INSERT of the running dialect, which knows ON CONFLICT."""
    return insert_of(tx.dialect.name, table)


def insert_of(dialect: str, table: sa.Table) -> Any:
    """The same, for statements that are made once."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
