"""The store itself: what was written is there, moments and JSON come back, one writer serves many, trouble is told."""

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from helpers import NOW, make_list
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listcop.store import events, lists, postgres
from listcop.store.afterwards import afterwards
from listcop.store.database import RETRIES, StorageTrouble, Store, pack, unpack
from listcop.store.tables import UtcDateTime, facts, leases

MANY = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def keep(name, value="there"):
    """A job that keeps one fact."""
    return lambda tx: events.keep_fact(tx, name, value)


def kept(store):
    with store.read() as tx:
        return set(tx.execute(sa.select(facts.c.name)).scalars())


# --- moments and JSON


def test_a_moment_without_zone_is_refused(store):
    with pytest.raises((ValueError, sa.exc.StatementError), match="has no zone"):
        store.write(lambda tx: tx.execute(sa.insert(leases).values(name="a", until=datetime(2026, 1, 1))))


def through_a_table(tx, moments):
    """Moments as they come back, in the order the database gives them."""
    table = sa.Table("moments", sa.MetaData(), sa.Column("n", sa.Integer), sa.Column("at", UtcDateTime))
    table.create(tx)
    tx.execute(sa.insert(table), [{"n": n, "at": at} for n, at in enumerate(moments)])
    found = list(tx.execute(sa.select(table.c.at).order_by(table.c.at, table.c.n)).scalars())
    table.drop(tx)
    return found


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1980, 1, 1), datetime(2999, 1, 1), timezones=ZONES)


@MANY
@given(st.lists(MOMENTS, min_size=1, max_size=30))
def test_moments_come_back_in_utc_and_in_order(store, moments):
    found = store.write(lambda tx: through_a_table(tx, moments))

    assert found == sorted(moments)
    assert {one.tzinfo for one in found} == {UTC}


def test_no_moment_stays_none(store):
    assert store.write(lambda tx: through_a_table(tx, [None])) == [None]


TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e9, 1e9) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=10,
)


@MANY
@given(st.dictionaries(TEXTS, TREES, max_size=5))
def test_json_comes_back_as_it_was(store, data):
    def there_and_back(tx):
        lists.ensure_site(tx, "lists.example.org", NOW)
        events.note(tx, lists.SITE, "test", at=NOW, **{"data": data})
        return events.last_event(tx, lists.SITE, "test").data

    found = store.write(there_and_back)

    assert found == {"data": data}


@given(st.binary(max_size=2000))
def test_packed_letters_come_back_to_the_byte(raw):
    assert unpack(pack(raw)) == raw


# --- writing


@pytest.mark.parametrize("with_writer", [False, True])
def test_what_write_returned_is_there_for_everybody(store, url, with_writer):
    if with_writer:
        store.start_writer()
    other = Store(url)

    returned = store.write(lambda tx: make(tx, "garden"))

    with other.read() as tx:
        assert lists.find_list(tx, "garden", "lists.example.org") == returned
    other.close()


def make(tx, name):
    return lists.create_list(tx, name, "lists.example.org", {}, NOW)


@pytest.mark.parametrize("with_writer", [False, True])
def test_what_a_job_raises_reaches_whoever_asked_and_nothing_of_it_is_kept(store, with_writer):
    if with_writer:
        store.start_writer()

    def fail(tx):
        keep("half")(tx)
        raise KeyError("no such member")

    with pytest.raises(KeyError, match="no such member"):
        store.write(fail)

    assert kept(store) == set()


def test_without_a_writer_nothing_is_begun_after_the_database_could_not(sqlite_store):
    """Each would wait for it as long as the first did, and its asker for all of them."""

    def ask_nonsense(tx):
        tx.exec_driver_sql("SELECT * FROM no_such_table")

    ends = sqlite_store.begin_writes([keep("first"), ask_nonsense, keep("second"), keep("third")])
    ends[0]()

    for end in ends[1:]:
        with pytest.raises(StorageTrouble, match="no_such_table"):
            end()
    assert kept(sqlite_store) == {"first"}


def test_without_a_writer_what_one_does_wrong_stops_no_other(store):
    def fail(tx):
        keep("half")(tx)
        raise ValueError("not a letter")

    first, failed, second = store.begin_writes([keep("first"), fail, keep("second")])
    first()
    second()

    with pytest.raises(ValueError, match="not a letter"):
        failed()
    assert kept(store) == {"first", "second"}


def test_an_error_tells_nothing_of_what_was_to_be_kept(store):
    def twice(tx):
        row = {"name": "twice", "value": "Dear Ana, between ourselves"}
        tx.execute(sa.insert(facts), row)
        tx.execute(sa.insert(facts), row)

    with pytest.raises(sa.exc.IntegrityError) as refused:
        store.write(twice)

    assert "between ourselves" not in str(refused.value)


# --- others at the same database


@contextmanager
def locked_by_another(store):
    """Another connection that writes and does not end."""
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield other
    finally:
        other.close()


@pytest.mark.parametrize("with_writer", [False, True])
def test_a_lock_that_does_not_end_is_trouble_and_over_when_it_ends(sqlite_store, with_writer):
    if with_writer:
        sqlite_store.start_writer()
    sqlite_store.busy_seconds = 0.2

    with locked_by_another(sqlite_store), pytest.raises(StorageTrouble, match="database is locked"):
        sqlite_store.write(keep("too early"))
    sqlite_store.write(keep("in time"))

    assert kept(sqlite_store) == {"in time"}


def test_a_lock_that_ends_in_time_is_waited_for(sqlite_store):
    sqlite_store.busy_seconds = 10

    with locked_by_another(sqlite_store) as other, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(sqlite_store.write, keep("patient"))
        time.sleep(0.3)
        is_done_while_locked = waiting.done()
        other.execute("ROLLBACK")
        waiting.result(5)

    assert (is_done_while_locked, kept(sqlite_store)) == (False, {"patient"})


def test_readers_do_not_wait_for_a_writer(sqlite_store):
    sqlite_store.busy_seconds = 0.2

    with locked_by_another(sqlite_store):
        assert kept(sqlite_store) == set()


def test_a_reader_sees_one_view_from_beginning_to_end(store, url):
    other = Store(url)

    with store.read() as tx:
        before = tx.execute(sa.select(sa.func.count()).select_from(facts)).scalar_one()
        other.write(keep("meanwhile"))
        after = tx.execute(sa.select(sa.func.count()).select_from(facts)).scalar_one()

    assert (before, after, kept(store)) == (0, 0, {"meanwhile"})
    other.close()


def test_the_version_changes_when_another_process_wrote_and_only_then(store, url):
    other = Store(url)
    first = store.version()
    again = store.version()
    kept(other)
    unread = store.version()

    other.write(keep("news"))
    changed = store.version()
    other.write(keep("more news"))

    assert first == again == unread
    assert len({first, changed, store.version()}) == 3
    other.close()


def test_asking_for_the_version_holds_no_log_back(sqlite_store):
    """An open read transaction would keep SQLite's write-ahead log from ever being emptied."""
    sqlite_store.version()
    for n in range(5):
        sqlite_store.write(keep(f"fact {n}"))

    with sqlite3.connect(sqlite_store.path) as raw:
        blocked, _log, _moved = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    raw.close()

    assert blocked == 0


def test_a_closed_store_tells_no_version(url):
    """What would ask for it is never closed again."""
    store = Store(url)
    store.version()

    store.close()

    with pytest.raises(StorageTrouble, match="closed"):
        store.version()


# --- durability, damage, the end


def test_a_commit_is_synced_to_the_disk(sqlite_url):
    store = Store(sqlite_url)

    found = store.write(
        lambda tx: [tx.exec_driver_sql(f"PRAGMA {one}").scalar_one() for one in ("journal_mode", "synchronous")]
    )

    assert found == ["wal", 2]  # FULL
    store.close()


def test_a_damaged_file_is_trouble_for_readers_and_writers(sqlite_url):
    store = Store(sqlite_url)
    make_list(store)
    store.close()
    with store.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 200_000)
    damaged = Store(sqlite_url)

    with pytest.raises(StorageTrouble, match="malformed"):
        kept(damaged)
    with pytest.raises(StorageTrouble, match="malformed"):
        damaged.write(keep("anything"))
    damaged.start_writer()
    with pytest.raises(StorageTrouble, match="malformed"):
        damaged.write(keep("anything"))

    damaged.close()


@pytest.mark.parametrize("url", ["sqlite:////no/such/folder/listcop.db", "postgresql+psycopg://x@/x?host=/no/such"])
def test_a_database_that_cannot_be_opened_is_trouble(url):
    store = Store(url)

    with pytest.raises(StorageTrouble):
        kept(store)
    with pytest.raises(StorageTrouble):
        store.write(keep("anything"))
    store.close()


@pytest.mark.parametrize("how", ["read", "write"])
def test_a_connection_that_is_given_back_after_the_store_was_closed_is_closed_too(postgres_url, how):
    store, holds, go_on = Store(postgres_url), threading.Event(), threading.Event()

    def work(tx):
        holds.set()
        assert go_on.wait(10)
        return tx.connection.driver_connection

    def read():
        with store.read() as tx:
            return work(tx)

    with ThreadPoolExecutor(1) as pool:
        held_up = pool.submit(read if how == "read" else lambda: store.write(work))
        assert holds.wait(10)
        store.close()
        go_on.set()
        first = held_up.result(10)
        later = pool.submit(store.write, lambda tx: tx.connection.driver_connection).result(10)

    assert (first.closed, later.closed) == (True, True)


# --- PostgreSQL tries again


def test_two_writers_that_lock_each_other_out_both_succeed(postgres_store):
    ids = [make_list(postgres_store, name).list_id for name in ("garden", "wood")]
    both_hold_one = threading.Barrier(2)
    tries = []

    def write(first, second):
        def work(tx):
            tries.append(1)
            lists.take_numbers(tx, first, number=1)
            if len(tries) <= 2:
                both_hold_one.wait(10)
            return lists.take_numbers(tx, second, number=1).number

        return postgres_store.write(work)

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(write, ids, reversed(ids)))

    assert sorted(found) == [1, 2]
    # Three, unless the one that gave way is back before the other has woken up, and takes its row again.
    assert 3 <= len(tries) <= RETRIES


def test_a_write_survives_a_restart_of_the_server_under_it(postgres_store):
    tries = []

    def work(tx):
        keep("once")(tx)
        tries.append(1)
        if len(tries) == 1:
            tx.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")
        return "done"

    assert postgres_store.write(work) == "done"
    assert (len(tries), kept(postgres_store)) == (2, {"once"})


@contextmanager
def a_standby_that_never_answers(store):
    """Commits that ask for it wait after they are on the disk, until their connection is ended."""
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as admin:
        ended = threading.Event()

        def end_who_waits():
            while not ended.wait(0.02):
                admin.exec_driver_sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
                )

        admin.exec_driver_sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        admin.exec_driver_sql("SELECT pg_reload_conf()")
        with ThreadPoolExecutor(1) as pool:
            pool.submit(end_who_waits)
            try:
                yield
            finally:
                ended.set()
        admin.exec_driver_sql("ALTER SYSTEM RESET synchronous_standby_names")
        admin.exec_driver_sql("SELECT pg_reload_conf()")


def test_a_commit_whose_answer_is_lost_is_not_done_again(postgres_store):
    """Was it kept? The server is asked: what was kept and is done again would tell people twice."""
    mlist, tries = make_list(postgres_store), []

    def work(tx):
        tries.append(1)
        events.note(tx, mlist.list_id, "told", at=NOW)
        if len(tries) == 1:
            tx.exec_driver_sql("SET LOCAL synchronous_commit = 'on'")
        return "done"

    with a_standby_that_never_answers(postgres_store):
        result = postgres_store.write(work)

    with postgres_store.read() as tx:
        told = events.count_events(tx, mlist.list_id, "told", NOW)
    assert (result, len(tries), told) == ("done", 1, 1)


ENDS_AT_COMMIT = """
CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN IF NEW.name = 'first' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON facts DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hang_up()
"""


def test_a_connection_that_ends_in_a_commit_that_was_not_kept_is_taken_anew(postgres_store):
    names = iter(["first", "second"])
    postgres_store.write(lambda tx: tx.exec_driver_sql(ENDS_AT_COMMIT))

    def work(tx):
        keep(next(names))(tx)

    postgres_store.write(work)

    assert kept(postgres_store) == {"second"}
    postgres_store.write(lambda tx: tx.exec_driver_sql("DROP FUNCTION hang_up CASCADE"))


def test_a_server_that_never_heard_of_a_transaction_has_not_kept_it(postgres_store):
    with postgres_store.engine.connect() as tx:
        newest = int(tx.exec_driver_sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::text").scalar_one())

    assert postgres.was_committed(postgres_store.engine, str(newest + 1000)) is False


def test_what_cannot_be_kept_however_often_it_is_tried_is_told(store):
    def twice(tx):
        tx.execute(sa.insert(facts), [{"name": "twice", "value": ""}, {"name": "twice", "value": ""}])

    with pytest.raises(sa.exc.IntegrityError):
        store.write(twice)

    assert kept(store) == set()


def test_what_the_owner_sets_in_the_url_stands_beside_what_guards_against_a_node_that_stands_still(postgres_url):
    names = ("lock_timeout", "idle_in_transaction_session_timeout", "search_path")
    found = {}
    for more in ("", "&options=-csearch_path%3Dpg_temp", "&options=-c%20lock_timeout%3D5s"):
        store = Store(postgres_url + more)
        found[more] = store.write(lambda tx: [tx.exec_driver_sql(f"SHOW {one}").scalar_one() for one in names])
        store.close()

    assert list(found.values()) == [
        ["30s", "20s", '"$user", public'],
        ["30s", "20s", "pg_temp"],
        ["5s", "20s", '"$user", public'],
    ]


def test_a_server_that_takes_no_writes_for_now_is_trouble_and_no_fault_of_ours(postgres_url):
    """As a standby does while another becomes the first: who wanted to keep something tries again later."""
    store = Store(f"{postgres_url}&options=-c%20default_transaction_read_only%3Don")
    try:
        with pytest.raises(StorageTrouble, match="read-only"):
            store.write(make_list_in)
        with pytest.raises(StorageTrouble, match="read-only"):
            store.begin_write(make_list_in)()
    finally:
        store.close()


def make_list_in(tx):
    return lists.create_list(tx, "garden", "lists.example.org", {}, NOW)


def test_who_writes_alone_for_long_lets_the_log_go_into_the_file(tmp_path):
    path, log = tmp_path / "listcop.db", tmp_path / "listcop.db-wal"
    store = Store(f"sqlite:///{path}")
    store.write(lambda tx: tx.exec_driver_sql("CREATE TABLE much (one BLOB)"))
    for _ in range(40):
        store.write(lambda tx: tx.exec_driver_sql("INSERT INTO much VALUES (randomblob(50000))"))
    grown = log.stat().st_size

    store.rest(log_bytes=3_000_000)
    small_still_there = log.stat().st_size
    store.rest(log_bytes=1_000_000)

    assert grown == small_still_there > 2_000_000
    assert not log.exists()
    with store.read() as tx:
        assert tx.exec_driver_sql("SELECT count(*) FROM much").scalar_one() == 40
    store.close()


def test_who_lets_the_log_go_disturbs_nobody_who_reads_beside(tmp_path):
    path = tmp_path / "listcop.db"
    store, other = Store(f"sqlite:///{path}"), Store(f"sqlite:///{path}")
    store.write(lambda tx: tx.exec_driver_sql("CREATE TABLE much (one BLOB)"))

    with other.read() as tx:
        before = tx.exec_driver_sql("SELECT count(*) FROM much").scalar_one()
        store.write(lambda tx: tx.exec_driver_sql("INSERT INTO much VALUES (randomblob(50000))"))
        store.rest(log_bytes=1)
        same = tx.exec_driver_sql("SELECT count(*) FROM much").scalar_one()

    assert (before, same) == (0, 0)
    with store.read() as tx:
        assert tx.exec_driver_sql("SELECT count(*) FROM much").scalar_one() == 1
    store.close()
    other.close()


@pytest.mark.parametrize("has_writer", [True, False])
def test_what_is_said_of_a_transaction_is_said_once_it_is_kept_and_once(store, has_writer):
    said = []
    if has_writer:
        store.start_writer()

    def work(number):
        def run(tx):
            afterwards(tx, lambda: said.append(number))
            if number == 2:
                raise ZeroDivisionError("ours")

        return run

    ends = store.begin_writes([work(number) for number in range(4)])
    for end in ends:
        with suppress(ZeroDivisionError):
            end()
    store.write(lambda tx: said.append("last"))

    assert said == [0, 1, 3, "last"]
