"""A PostgreSQL database that is being filled is opened by nobody else, and is empty again where that fails."""

import threading
import time

import pytest
import sqlalchemy as sa

from listcop.store.database import Store
from listcop.store.filling import FILLS, FillTrouble, filling
from listcop.store.migrations import NEWEST, SchemaTrouble, schema_of, upgrade


@pytest.fixture
def empty(postgres_server):
    """A database without tables, as two processes see it."""
    stores = [Store(postgres_server.create("listcop_filled"))]
    stores.append(Store(stores[0].url.render_as_string(hide_password=False)))
    yield stores
    for one in stores:
        one.close()
    postgres_server.drop("listcop_filled")


def tables(store):
    with store.read() as tx:
        return sa.inspect(tx).get_table_names()


def test_until_all_is_there_nobody_else_opens_it(empty):
    mine, other = empty

    with filling(mine):
        upgrade(mine, fills=True)
        for ask in (schema_of, upgrade):
            with pytest.raises(SchemaTrouble, match="being filled by a restore"):
                ask(other)

    assert schema_of(other) == NEWEST
    assert "listcop_restoring" not in tables(other)


def test_a_server_that_begins_at_the_same_moment_comes_first_or_not_at_all(empty):
    mine, other = empty
    told = []

    def fill():
        try:
            with filling(mine):
                mine.write(lambda tx: tx.exec_driver_sql("CREATE TABLE filled (number int)"))
            told.append("filled")
        except FillTrouble:
            told.append("full already")

    def serve():
        try:
            upgrade(other)
            told.append("served")
        except SchemaTrouble:
            told.append("not yet")

    both = [threading.Thread(target=one) for one in (fill, serve)]
    for one in both:
        one.start()
    for one in both:
        one.join(30)

    assert sorted(told) in (["filled", "not yet"], ["filled", "served"], ["full already", "served"])
    assert ("filled" in tables(other), schema_of(other) == NEWEST) == ("filled" in told, "served" in told)


def test_what_fails_leaves_it_empty(empty):
    mine, other = empty

    with pytest.raises(RuntimeError), filling(mine):
        upgrade(mine, fills=True)
        raise RuntimeError

    assert tables(other) == []
    assert upgrade(other) is None


def test_what_was_stopped_in_the_middle_is_taken_away_by_the_next_and_the_tables_of_others_stay(empty):
    mine, other = empty
    other.write(lambda tx: tx.exec_driver_sql("CREATE TABLE listcop_restoring (since timestamptz)"))
    other.write(lambda tx: tx.exec_driver_sql('CREATE TABLE "half done" (number int)'))

    with filling(mine):
        meanwhile = tables(other)
    other.write(lambda tx: tx.exec_driver_sql("CREATE TABLE theirs (number int)"))

    with pytest.raises(FillTrouble, match="holds 1 tables already"), filling(mine):
        pass
    assert meanwhile == ["listcop_restoring"]
    assert tables(other) == ["theirs"]


def test_two_do_not_fill_it_at_once(empty):
    mine, other = empty

    with filling(mine):
        with pytest.raises(FillTrouble, match="Another restore fills the database now"), filling(other):
            pass
        meanwhile = tables(other)

    assert meanwhile == ["listcop_restoring"]
    with filling(other):
        upgrade(other, fills=True)
    assert schema_of(mine) == NEWEST


def test_no_limit_of_idle_sessions_ends_the_connection_that_keeps_others_out(empty, postgres_server):
    mine, other = empty
    with postgres_server.admin.connect() as tx:
        tx.exec_driver_sql("ALTER DATABASE listcop_filled SET idle_session_timeout = 300")

    with filling(mine):
        time.sleep(0.8)
        with pytest.raises(FillTrouble, match="Another restore fills the database now"), filling(other):
            pass


def test_where_the_connection_that_keeps_others_out_was_ended_all_is_left_to_who_came_next(empty):
    mine, other = empty
    asked = f"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = {FILLS}"

    with pytest.raises(FillTrouble, match="was ended meanwhile"), filling(mine):
        other.write(lambda tx: tx.exec_driver_sql(asked))
        other.write(lambda tx: tx.exec_driver_sql("CREATE TABLE theirs (number int)"))

    assert set(tables(other)) == {"listcop_restoring", "theirs"}
