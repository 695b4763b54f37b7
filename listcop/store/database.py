"""Opens the store: SQLite by default, or PostgreSQL; one writer that commits what has gathered as one group."""

from __future__ import annotations

import contextlib
import queue
import random
import sqlite3
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from listcop.seams import crash_here
from listcop.store import afterwards, postgres
from listcop.store.together import LOCK_SECONDS, Together, Undone, Unreachable

Tx = sa.Connection
T = TypeVar("T")

GROUP = 200  # pieces of work in one commit at most: of a letter one for each recipient
LOG_BYTES = 32_000_000  # of SQLite's write-ahead log, after which who writes alone lets it be moved into the file
KNOWN = "known"  # of a transaction that only reads: what was answered, by what was asked
BUSY_SECONDS = 30
BUSY_LOOK_MS = 5
RETRIES = 8
REST_SECONDS = (0.01, 0.05)  # before each further try, and longer each time
# Worth a second try as a whole: serialization, deadlock, the server going away, and a row that another node
# made at the same moment and that is found the second time (PostgreSQL, appendix A).
PASSING = ("40001", "40P01", "57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "25006", "23505")

# Too long to be indexed, too many columns …: so it will be tomorrow, and is no reason to try again.
BEYOND_LIMITS = "54"
UNIQUE = "23505"  # it passes when two nodes were at it; who meets it again and again asked for something wrong


class StorageTrouble(Exception):
    """The database could not keep something; whoever asked must try again later."""


class _Failed(Exception):
    """One job of a group failed by itself, and what it wrote must be undone without the others'."""


def _nobody() -> None:
    """Nobody wants to hear."""


def _held_lock() -> threading.Lock:
    lock = threading.Lock()
    lock.acquire()
    return lock


@dataclass(slots=True)
class _Job:
    """Work that waits for the writer, and what came of it."""

    work: Callable[[Tx], Any]
    place: str = ""  # what it locks: those of one place are done in their order, and places in one order everywhere
    result: Any = None
    failure: BaseException | None = None
    _done: threading.Lock = field(default_factory=_held_lock)  # freed at the end: half the price of a Future

    def end(self, result: Any = None, failure: BaseException | None = None) -> None:
        self.result, self.failure = result, failure
        self._done.release()

    def wait(self) -> Any:
        self._done.acquire()
        if self.failure is not None:
            raise self.failure
        return self.result


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
        self.busy_seconds: float = BUSY_SECONDS  # how long to wait for another process that writes (SQLite)
        self._does_checkpoints = False
        self._readers = _engine(self.url, is_durable)
        self._writers = _engine(self.url, is_durable, self._begin_writing, lambda: self._does_checkpoints)
        if not self.is_sqlite:  # there each statement would see what was committed until then
            self._readers = self._readers.execution_options(isolation_level="REPEATABLE READ")
        self._jobs: queue.SimpleQueue[list[_Job] | None] | None = None
        self._jobs_lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._together = Together(self._writers)  # on PostgreSQL
        self._apart: ThreadPoolExecutor | None = None  # what could not be done together
        self._writing: sa.Connection | None = None  # the writer's own
        self._busy_since: float | None = None  # the writer, at one transaction
        self._version_asker: sa.Connection | None = None
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
            if _is_trouble(error):
                raise StorageTrouble(_plain(error)) from error
            raise

    def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in one transaction; when this returns, it is on disk. Raises StorageTrouble."""
        return self.begin_write(work)()

    def begin_write(self, work: Callable[[Tx], T]) -> Callable[[], T]:
        """The same for who has something else to do meanwhile: what comes back waits for the end, and is called once.

        Without a thread that writes, the work is done when this returns; what it raises still comes from the call.
        """
        if self.is_sqlite:
            (end,) = self.begin_writes([work])
            return end
        job = _Job(work)
        self._one_by_one([job])
        return job.wait

    def begin_writes(self, works: Sequence[Callable[[Tx], T]], places: Sequence[str] = ()) -> list[Callable[[], T]]:
        """The same for several that are there together: the thread that writes takes GROUP of them in one commit.

        Without that thread none is begun after the database could not: each would wait for it again.

        places  of each, the list that it is about
        """
        given = [_Job(work, place) for work, place in zip(works, places or [""] * len(works), strict=True)]
        if threading.current_thread() is not self._thread:
            with self._jobs_lock:
                if (jobs := self._jobs) is not None:
                    for at in range(0, len(given), GROUP):
                        jobs.put(given[at : at + GROUP])
                    return [job.wait for job in given]
        self._one_by_one(given)
        return [job.wait for job in given]

    def _one_by_one(self, given: Sequence[_Job]) -> None:
        ended: BaseException | None = None
        for job in given:
            try:
                if ended is not None:
                    raise ended
                job.end(self._alone(job.work))
            except BaseException as error:
                job.end(failure=error)
                if isinstance(error, StorageTrouble) or not isinstance(error, Exception):
                    ended = error

    def _alone(self, work: Callable[[Tx], T]) -> T:
        for attempt in range(RETRIES):
            mark = None
            try:
                with self._writers.begin() as tx:
                    said = afterwards.begin(tx)
                    result = work(tx)
                    _assert_stands(tx)
                    mark = None if self.is_sqlite else postgres.mark_of(tx)
                    crash_here("write: done, not committed")
                crash_here("write: committed, nobody told")
                self.told()
                afterwards.end(said)
                return result
            except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
                fate = postgres.was_committed(self._writers, mark) if mark is not None and _is_passing(error) else False
                if fate:  # only its answer was lost: a second time would tell people twice
                    self.told()
                    afterwards.end(said)
                    return result
                if fate is False and attempt < RETRIES - 1 and not self.is_sqlite and _is_passing(error):
                    # Who is locked out again and again by whom it let go first: the other needs a moment to go on.
                    time.sleep(random.uniform(*REST_SECONDS) * (attempt + 1))
                    continue
                if _is_trouble(error):
                    raise StorageTrouble(_plain(error)) from error
                raise
        raise AssertionError("unreachable")

    def do_checkpoints(self) -> None:
        """Move what was written into the database file now and then: for the one process that nobody runs beside."""
        self._does_checkpoints = True
        if self.is_sqlite:
            self._writers.dispose()  # the next connection knows it

    def start_writer(self) -> None:
        """Let one thread do all writing from now on; on PostgreSQL, which has many writers, what came together."""
        if self._thread is None:
            self.do_checkpoints()
            self._jobs = queue.SimpleQueue()
            self._thread = threading.Thread(target=self._write_groups, args=(self._jobs,), name="writer", daemon=True)
            self._thread.start()

    def _write_groups(self, jobs: queue.SimpleQueue[list[_Job] | None]) -> None:
        given = jobs.get()
        while given is not None:
            group: list[_Job] = []
            while given and len(group) + len(given) <= GROUP:
                group += given
                given = _next_waiting(jobs)
            if self.is_sqlite:
                _commit_group(self._begin_group, group)
            else:
                self._commit_together(group)
            self._busy_since = None
            given = jobs.get() if given == [] else given
        if self._writing is not None:
            self._writing.close()
        self._together.close()

    def _commit_together(self, group: list[_Job]) -> None:
        """On PostgreSQL: in one transaction or, where one fails or somebody else holds a lock, each by itself.

        Several servers do so at once: each takes the lists in the same order, so that they seldom wait for each other.
        """
        self._busy_since = time.monotonic()
        group.sort(key=_place)
        try:
            results = self._together.commit([job.work for job in group])
        except Undone:
            self._do_apart(group)
        except Unreachable as error:
            _refuse(group, StorageTrouble(_plain(error.__cause__ or error)), error)
        except BaseException as error:  # who waits for an answer gets one: nobody can tell what became of theirs
            _refuse(group, StorageTrouble("the answer to a commit was lost"), error)
        else:
            self.told()
            for job, result in zip(group, results, strict=True):
                job.end(result)

    def _do_apart(self, group: list[_Job]) -> None:
        """Beside the thread that writes: a list that is locked for long must hold up no other."""
        if self._apart is None:
            self._apart = ThreadPoolExecutor(postgres.POOL, "writer-apart")
        for _, of_place in groupby(group, key=_place):
            some = list(of_place)
            for job in some:
                job.work = partial(_in_a_hurry, job.work)
            try:
                self._apart.submit(self._one_by_one, some)
            except RuntimeError as error:  # we are closing
                _refuse(some, StorageTrouble("the store was closed meanwhile"), error)

    def trouble(self, seconds: float) -> str:
        """A writer that has ended, or is at one transaction for so long; "" for neither."""
        since = self._busy_since
        if self._thread is not None and not self._thread.is_alive():
            return "the thread writer has ended"
        if since is not None and time.monotonic() - since >= seconds:
            return f"the thread writer has been at the same transaction for {seconds:g} seconds"
        return ""

    @contextlib.contextmanager
    def _begin_group(self) -> Iterator[Tx]:
        """A transaction on the one connection that the writer keeps; after trouble it takes another."""
        self._busy_since = time.monotonic()
        if self._writing is None:
            self._writing = self._writers.connect()
            _keep_savepoints_in_memory(self._writing)
        connection = self._writing
        try:
            with connection.begin():
                yield connection
        except _Failed:
            raise
        except BaseException:
            self._writing = None
            connection.close()
            raise

    def _begin_writing(self, tx: Tx) -> None:
        """BEGIN IMMEDIATE, waiting for others. SQLite's own wait looks every 100 ms in the end and would be starved
        by a neighbour that pauses for less; a connection that gives up after 5 ms and asks again gets its turn."""
        connection = tx.connection.driver_connection
        assert connection is not None
        began = time.monotonic()
        while time.monotonic() - began < self.busy_seconds:
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    break
        tx.exec_driver_sql("BEGIN IMMEDIATE")  # the last time: what is wrong is told by SQLAlchemy

    def version(self) -> int:
        """A number that changes when anybody wrote (SQLite's data_version, PostgreSQL's newest transaction)."""
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
        if self.path is None or self._thread is not None:
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

    def close(self) -> None:
        with self._jobs_lock:
            jobs, self._jobs = self._jobs, None
        if jobs is not None and self._thread is not None:
            jobs.put(None)
            self._thread.join(self.busy_seconds + 1)
            self._thread = None
        if self._apart is not None:
            self._apart.shutdown()
            self._apart = None
        self._let_go()


def _in_a_hurry(work: Callable[[Tx], T], tx: Tx) -> T:
    """All letters that came with it wait for its answer: who is locked out for long comes again (451)."""
    tx.exec_driver_sql(f"SET LOCAL lock_timeout = '{3 * LOCK_SECONDS}s'")
    return work(tx)


def _place(job: _Job) -> str:
    return job.place


def _refuse(jobs: Sequence[_Job], trouble: StorageTrouble, cause: BaseException) -> None:
    trouble.__cause__ = cause
    for job in jobs:
        job.end(failure=trouble)


def _next_waiting(jobs: queue.SimpleQueue[list[_Job] | None]) -> list[_Job] | None:
    """What the writer is given next; [] when nothing waits, None when there will be nothing any more."""
    try:
        return jobs.get_nowait()
    except queue.Empty:
        return []


def _commit_group(begin: Callable[[], contextlib.AbstractContextManager[Tx]], group: list[_Job]) -> None:
    """Run the jobs, commit once, then tell everyone what came of theirs.

    Jobs seldom fail: when one does, all run again, each in a savepoint of its own. What the database itself refuses may
    have undone the whole transaction: the others run again without it.
    """
    run = _run
    while group:
        running: _Job | None = None
        results: list[tuple[_Job, Any, Exception | None]] = []
        try:
            with begin() as tx:
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
            trouble = StorageTrouble(_plain(error))
            trouble.__cause__ = error
            for job in group if running is None else [running]:
                job.end(failure=trouble)
            group = [] if running is None else [job for job in group if job is not running]
            continue
        for job, result, failure in results:
            job.end(result, failure)
        afterwards.end(said)
        return


def _keep_savepoints_in_memory(tx: Tx) -> None:
    """Every page that a savepoint changes is noted first, to be able to undo it: by default in a file of its own for
    each group, which was five writes of six."""
    driver = tx.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA temp_store=MEMORY")


def _run(tx: Tx, job: _Job) -> tuple[Any, Exception | None]:
    try:
        result = job.work(tx)
    except Exception as error:
        if _is_trouble(error):
            raise
        raise _Failed from error
    _assert_stands(tx)
    return result, None


def _assert_stands(tx: Tx) -> None:
    """What SQLite cannot do may undo the whole transaction. Work that goes on as if nothing had been would be written
    piece by piece, and a commit of nothing says that all is well."""
    driver: Any = tx.connection.driver_connection
    if isinstance(driver, sqlite3.Connection) and not driver.in_transaction:
        raise StorageTrouble("the database undid the whole transaction")


def _run_in_savepoint(tx: Tx, job: _Job) -> tuple[Any, Exception | None]:
    driver = tx.connection.driver_connection  # what SQLAlchemy adds costs more than the rest of a small job
    assert driver is not None
    driver.execute("SAVEPOINT job")
    said = afterwards.count(tx)
    try:
        result, failure = job.work(tx), None
    except Exception as error:
        if _is_trouble(error):
            raise
        result, failure = None, error
        driver.execute("ROLLBACK TO job")
        afterwards.undo(tx, said)
    driver.execute("RELEASE job")
    return result, failure


def _is_trouble(error: BaseException) -> bool:
    """Is it the database that could not, rather than what it was asked? A damaged file is a plain DatabaseError."""
    if _sqlstate(error).startswith(BEYOND_LIMITS):
        return False
    if _is_passing(error) and _sqlstate(error) != UNIQUE:  # a standby that takes no writes comes as InternalError
        return True
    return isinstance(error, sa.exc.OperationalError | sa.exc.TimeoutError) or type(error) is sa.exc.DatabaseError


def _is_passing(error: BaseException) -> bool:
    return _sqlstate(error) in PASSING or getattr(error, "connection_invalidated", False)


def _sqlstate(error: BaseException) -> str:
    return getattr(getattr(error, "orig", None), "sqlstate", None) or ""


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


def _engine(
    url: sa.URL,
    is_durable: bool,
    begin_writing: Callable[[Tx], None] | None = None,
    checkpoints: Callable[[], bool] = lambda: False,
) -> sa.Engine:
    if url.get_backend_name() != "sqlite":
        return postgres.engine_of(url, writes=begin_writing is not None)
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
            connection.exec_driver_sql("BEGIN")

    return engine


def _plain(error: BaseException) -> str:
    """One line of what the database said first, without the statement and its values."""
    # A full disk undoes the transaction; then its savepoint is gone, which would tell nobody anything.
    while error.__cause__ is not None and isinstance(error.__cause__.__context__, sa.exc.DBAPIError):
        error = error.__cause__.__context__
    first = str(getattr(error, "orig", None) or error).strip().splitlines()
    return first[0] if first else type(error).__name__


def pack(raw: bytes) -> bytes:
    """Compress a letter: level 1 is a third of the size at a tenth of the price of 6."""
    return zlib.compress(raw, 1)


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
