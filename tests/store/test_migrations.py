"""The schema: made by migrations from nothing, equal to tables.py, never downgraded, and upgraded by one at a time."""

import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from helpers import NOW

from listcop.store import lists, migrations
from listcop.store.database import StorageTrouble, Store
from listcop.store.filling import LOCK
from listcop.store.migrations import NEWEST, SchemaTrouble, schema_of, upgrade
from listcop.store.tables import metadata


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request, tmp_path):
    """A database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgres_server")
    yield server.create("listcop_empty")
    server.drop("listcop_empty")


@pytest.fixture
def empty(empty_url):
    store = Store(empty_url)
    yield store
    store.close()


@pytest.fixture
def migrated(empty):
    """A store whose schema a test may spoil."""
    upgrade(empty)
    return empty


def differences(store):
    """What alembic would change to make the database what tables.py says."""

    def is_ours(name, kind, _parent):
        return not (kind == "table" and name and name.startswith("post_words"))

    with store.read() as tx:
        options = {"compare_type": True, "compare_server_default": _differs, "include_name": is_ours}
        return compare_metadata(MigrationContext.configure(tx, opts=options), metadata)


def _differs(_context, _found_column, _our_column, found, _ours, rendered):
    """PostgreSQL says "'x'::text" and "0" for what we write as "x" and "'0'"."""
    words = [(text or "").split("::")[0].strip("'()") for text in (found, rendered)]
    spelt = {"0": "false", "1": "true"}
    return spelt.get(words[0], words[0]) != spelt.get(words[1], words[1])


def test_all_migrations_from_nothing_equal_the_tables(empty):
    found = upgrade(empty)

    assert found is None
    assert differences(empty) == []


def test_a_missing_column_would_be_noticed(migrated):
    migrated.write(lambda tx: tx.exec_driver_sql("ALTER TABLE facts ADD COLUMN more text"))

    assert [change[0] for change in differences(migrated)] == ["remove_column"]


def test_every_table_has_its_primary_key_and_indexes(store):
    with store.read() as tx:
        ask = sa.inspect(tx)
        found = {table: {one["name"] for one in ask.get_indexes(table)} for table in metadata.tables}
        keys = {table: ask.get_pk_constraint(table)["constrained_columns"] for table in metadata.tables}

    assert keys == {name: [c.name for c in table.primary_key] for name, table in metadata.tables.items()}
    for name, table in metadata.tables.items():
        assert {index.name for index in table.indexes} <= found[name]


def test_an_upgraded_database_says_its_number(empty):
    before = schema_of(empty)

    upgrade(empty)

    assert (before, schema_of(empty)) == (None, NEWEST)


def test_upgrading_twice_changes_nothing(store):
    store.write(lambda tx: lists.create_list(tx, "garden", "lists.example.org", {}, NOW))

    assert upgrade(store) == NEWEST

    with store.read() as tx:
        assert [one.name for one in lists.all_lists(tx)] == ["garden"]


def test_a_newer_schema_is_refused_with_the_way_out(migrated):
    migrated.write(lambda tx: tx.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(SchemaTrouble) as trouble:
        upgrade(migrated)

    assert str(trouble.value) == (
        f"The database has schema 9999, this release knows up to {NEWEST}. "
        "Run the newer release, or put back the backup made before its upgrade."
    )


UPGRADE = """
import sys
from listcop.store.database import Store
from listcop.store.migrations import upgrade
store = Store(sys.argv[1])
sys.stdin.read(1)
upgrade(store)
store.close()
"""


def test_two_processes_that_upgrade_at_once_make_one_schema(empty, empty_url):
    started = [
        subprocess.Popen([sys.executable, "-c", UPGRADE, empty_url], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]

    for one in started:
        one.stdin.write(b"!")
        one.stdin.flush()
    said = [one.communicate(timeout=25)[1] for one in started]

    assert ([one.returncode for one in started], said) == ([0, 0], [b"", b""])
    assert differences(empty) == []


def schemas(store):
    """The tables of the database after each migration: name → its columns, and what must be unique in it."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    steps = reversed(list(ScriptDirectory.from_config(config).walk_revisions()))
    found = {}
    with store.engine.begin() as tx, Operations.context(MigrationContext.configure(tx)):
        for step in steps:
            step.module.upgrade()
            ask = sa.inspect(tx)
            tables = [one for one in ask.get_table_names() if not one.startswith("post_words_")]
            columns = {table: {one["name"]: one for one in ask.get_columns(table)} for table in tables}
            unique = {
                (table, tuple(one["column_names"]))
                for table in tables
                for one in ask.get_indexes(table)
                if one["unique"]
            }
            found[step.revision] = columns, unique
    return found


def test_a_server_of_the_release_before_can_go_on_writing_when_the_schema_is_newer(empty):
    """deploy/scale.md, upgrades one server after the other: what it knows is there, and it need not know the rest."""
    for (_, (before, were_unique)), (number, (after, are_unique)) in pairwise(schemas(empty).items()):
        for table, columns in before.items():
            now = after.get(table, {})
            kept = {name: (str(one["type"]), one["nullable"]) for name, one in columns.items()}
            asked = {name for name, one in now.items() if not one["nullable"] and one["default"] is None}

            assert kept == {name: (str(now[name]["type"]), now[name]["nullable"]) for name in columns if name in now}
            assert asked <= set(columns), f"{number}: {table} takes no row without {asked - set(columns)}"
        assert {(table, names) for table, names in are_unique - were_unique if table in before} == set()


def test_a_migration_that_stops_half_way_leaves_nothing(empty):
    """Everything of a step, or none of it: the next start begins it anew."""
    tables = []

    def stop_after_ten(tx, _cursor, statement, _values, _context, _many):
        if statement.lstrip().upper().startswith("CREATE TABLE"):
            tables.append(statement)
            if len(tables) == 10:
                raise RuntimeError("killed")

    sa.event.listen(empty.engine, "before_cursor_execute", stop_after_ten)
    with pytest.raises(RuntimeError):
        upgrade(empty)
    sa.event.remove(empty.engine, "before_cursor_execute", stop_after_ten)

    assert schema_of(empty) is None
    upgrade(empty)
    assert differences(empty) == []


def test_asking_for_the_schema_waits_for_no_writer(sqlite_store):
    """Every command asks first; one that only shows something must not wait for an import."""
    started, done = threading.Event(), threading.Event()

    def write_slowly(_tx):
        started.set()
        done.wait(10)

    writer = threading.Thread(target=sqlite_store.write, args=(write_slowly,))
    writer.start()
    started.wait(10)
    try:
        assert schema_of(sqlite_store) == NEWEST
    finally:
        done.set()
        writer.join()


def test_a_file_that_is_no_database_is_trouble_and_no_traceback(tmp_path):
    path = tmp_path / "listcop.db"
    path.write_bytes(b"this is not a database at all, it is a letter" * 100)
    store = Store(f"sqlite:///{path}")

    with pytest.raises(StorageTrouble, match="not a database"):
        migrations.schema_of(store)

    store.close()


def test_sqlite_is_told_how_selective_each_index_is(migrated):
    if not migrated.is_sqlite:
        return

    with migrated.read() as tx:
        told = {row.idx: row.stat.split() for row in tx.exec_driver_sql("SELECT idx, stat FROM sqlite_stat1")}
        ours = tx.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'index'"
            " AND tbl_name NOT LIKE 'post_words%' AND tbl_name <> 'alembic_version'"
        )
        columns = {
            name: len(tx.exec_driver_sql(f"PRAGMA index_info('{name}')").fetchall()) for (name,) in ours.fetchall()
        }

    assert set(told) == set(columns)
    assert {name: len(numbers) - 1 for name, numbers in told.items()} == columns
    assert all(sorted(map(int, numbers), reverse=True) == list(map(int, numbers)) for numbers in told.values())


@pytest.fixture
def behind(postgres_server):
    """A PostgreSQL as the release before left it, and one of its transactions that somebody forgot."""
    url = postgres_server.create("listcop_behind")
    store = Store(url)
    upgrade(store)
    store.write(lambda tx: tx.exec_driver_sql("ALTER TABLE lots DROP COLUMN first"))
    store.write(lambda tx: tx.exec_driver_sql("UPDATE alembic_version SET version_num = '0005'"))
    with psycopg.connect(url.replace("+psycopg", ""), application_name="forgotten") as other:
        yield store, other
    store.close()
    postgres_server.drop("listcop_behind")


@pytest.mark.parametrize("held", ["SELECT count(*) FROM lots", f"SELECT pg_advisory_xact_lock({LOCK})"])
def test_an_upgrade_waits_for_who_holds_a_lock_and_says_who_does_where_it_gives_up(behind, held):
    store, other = behind
    before = []
    other.execute(held)
    number = other.info.backend_pid

    with pytest.raises(SchemaTrouble) as trouble:
        upgrade(store, seconds=0.3, before=lambda: before.append("in vain"))
    freed = threading.Timer(2, other.rollback)
    freed.start()
    found = upgrade(store, seconds=30, before=lambda: before.append("at last"))
    freed.join()

    assert (
        f"waited 0.3 seconds in vain: PostgreSQL's process {number} (forgotten, role postgres), in a transaction"
        in str(trouble.value)
    )
    assert (found, schema_of(store)) == ("0005", NEWEST)
    assert before == (["at last"] if "advisory" in held else ["in vain", "at last"])


def test_who_waited_for_the_upgrade_of_another_node_does_nothing_more(behind):
    store, other = behind
    other.execute(f"SELECT pg_advisory_xact_lock({LOCK})")
    other.execute("ALTER TABLE lots ADD COLUMN first timestamptz")
    other.execute(f"UPDATE alembic_version SET version_num = '{NEWEST}'")
    before = []
    freed = threading.Timer(1, other.commit)
    freed.start()

    upgrade(store, seconds=30, before=lambda: before.append("a backup"))
    freed.join()

    assert before == []
    assert schema_of(store) == NEWEST
