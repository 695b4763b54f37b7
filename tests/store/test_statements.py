"""Statements of the hot paths say what SQLAlchemy's own would, on both databases; trouble comes as it would, too."""

import pytest
import sqlalchemy as sa
from helpers import NOW, later, make_list, post

from listcop.store import lists
from listcop.store.database import StorageTrouble
from listcop.store.statements import PIECE, Statement
from listcop.store.tables import facts, keys, posts, threads

KEEP = Statement(sa.insert(facts))
KEPT = Statement(sa.select(facts).where(facts.c.name == sa.bindparam("name")))


def keep(name, value):
    return lambda tx: KEEP.run(tx, {"name": name, "value": value})


def ask(store, work):
    with store.read() as tx:
        return work(tx)


def test_what_was_kept_is_found_by_the_names_of_its_columns(store):
    store.write(keep("colour", "green"))

    found = ask(store, lambda tx: KEPT.row(tx, {"name": "colour"}))

    assert (found.name, found.value) == ("colour", "green")
    assert ask(store, lambda tx: KEPT.row(tx, {"name": "smell"})) is None


def test_several_rows_are_kept_and_found_at_once_and_none_is_no_trouble(store):
    every = Statement(sa.select(facts.c.name).where(facts.c.value != "").order_by(facts.c.name))

    store.write(lambda tx: KEEP.run_each(tx, [{"name": f"n{n}", "value": "v"} for n in range(5)]))
    store.write(lambda tx: KEEP.run_each(tx, []))

    assert [row.name for row in ask(store, lambda tx: every.rows(tx, {}))] == ["n0", "n1", "n2", "n3", "n4"]


@pytest.mark.parametrize("table", [posts, threads], ids=["posts", "threads"])
def test_every_type_comes_back_as_sqlalchemy_brings_it(store, table):
    """Moments, JSON, yes and no, fractions, numbers and texts: a post and its thread have them all."""
    mlist = make_list(store)
    post(store, mlist, subject="Beans, für wet ground")
    query = sa.select(table).where(table.c.list_id == sa.bindparam("list_id"))
    given = {"list_id": mlist.list_id}

    ours = ask(store, lambda tx: Statement(query).rows(tx, given))
    theirs = ask(store, lambda tx: tx.execute(query, given).all())

    assert [row._asdict() for row in ours] == [row._asdict() for row in theirs]


def test_values_written_in_the_statement_itself_count(store):
    settle = Statement(
        sa.update(keys)
        .where(keys.c.list_id == sa.bindparam("of"), keys.c.used.is_(None), keys.c.purpose == "join")
        .values(used=sa.bindparam("at", type_=keys.c.used.type), result="joined", data={"by": None})
        .returning(keys.c.result, keys.c.data, keys.c.used)
    )
    row = {"list_id": 1, "key_hash": "k", "purpose": "join", "address": "a@x.example", "created": NOW, "expires": NOW}
    store.write(lambda tx: Statement(sa.insert(keys)).run(tx, {**row, "data": {}}))

    found = store.write(lambda tx: settle.rows(tx, {"of": 1, "at": later(days=1)}))

    assert [tuple(one) for one in found] == [("joined", {"by": None}, later(days=1))]


def test_what_the_database_refuses_comes_as_sqlalchemys_error(store):
    store.write(keep("colour", "green"))

    with pytest.raises(sa.exc.IntegrityError):
        store.write(keep("colour", "blue"))
    with pytest.raises(sa.exc.IntegrityError):
        store.write(lambda tx: KEEP.run_each(tx, [{"name": "colour", "value": "red"}]))

    assert ask(store, lambda tx: KEPT.row(tx, {"name": "colour"})).value == "green"


def every_row(statement, tx, given):
    return list(statement.each(tx, given))


@pytest.mark.parametrize("way", [Statement.rows, Statement.many, every_row], ids=["rows", "many", "each"])
def test_trouble_in_a_later_row_is_storage_trouble(sqlite_store, way):
    asked = Statement(sa.select(sa.func.read_page(facts.c.name).label("page")))
    for number in range(3):
        sqlite_store.write(keep(f"fact {number}", ""))

    def work(tx):
        tx.connection.driver_connection.create_function("read_page", 1, lambda name: 1 // (name == "fact 0"))
        return way(asked, tx, {})

    with pytest.raises(StorageTrouble):
        sqlite_store.write(work)


EVERY = Statement(sa.select(facts).where(facts.c.name > sa.bindparam("above")).order_by(facts.c.name))


@pytest.mark.parametrize("count", [0, 3, PIECE, 2 * PIECE + 1])
def test_rows_that_come_one_after_the_other_are_the_same_rows(store, count):
    store.write(lambda tx: KEEP.run_each(tx, [{"name": f"n{n:05}", "value": "v"} for n in range(count)]))

    with store.read(remembers=True) as tx:
        one_by_one = [(row, KEPT.row(tx, {"name": row.name})) for row in EVERY.each(tx, {"above": ""})]
        rows = EVERY.rows(tx, {"above": ""})

    assert [row for row, _ in one_by_one] == rows
    assert all(row == asked_meanwhile for row, asked_meanwhile in one_by_one)
    assert len(rows) == count


def test_who_has_seen_enough_rows_stops_and_goes_on_asking(store):
    store.write(lambda tx: KEEP.run_each(tx, [{"name": f"n{n:05}", "value": "v"} for n in range(2 * PIECE)]))

    with store.read() as tx:
        first = next(EVERY.each(tx, {"above": ""}))
        last = list(EVERY.each(tx, {"above": f"n{2 * PIECE - 2:05}"}))

    assert first.name == "n00000"
    assert [row.name for row in last] == [f"n{2 * PIECE - 1:05}"]


def test_who_stops_half_way_and_is_gone_late_does_no_harm_to_the_next_transaction(store):
    store.write(lambda tx: KEEP.run_each(tx, [{"name": f"n{n:05}", "value": "v"} for n in range(2 * PIECE)]))

    with store.read() as tx:
        rows = EVERY.each(tx, {"above": ""})
        first = next(rows)
    with store.read() as tx:
        before = KEPT.row(tx, {"name": first.name})
        rows.close()
        after = KEPT.row(tx, {"name": first.name})

    assert first == before == after


def test_who_stops_half_way_and_is_gone_after_the_store_says_nothing(store):
    store.write(lambda tx: KEEP.run_each(tx, [{"name": f"n{n:05}", "value": "v"} for n in range(2 * PIECE)]))
    with store.read() as tx:
        rows = EVERY.each(tx, {"above": ""})
        first = next(rows)

    store.close()
    rows.close()  # raises what Python would tell of "ignored" when nobody holds it any more

    assert first.name == "n00000"


def test_what_comes_one_after_the_other_knows_what_the_same_work_wrote(store):
    def work(tx):
        KEEP.run_each(tx, [{"name": f"n{n:05}", "value": "v"} for n in range(PIECE + 1)])
        return sum(1 for _ in EVERY.each(tx, {"above": ""}))

    assert store.write(work) == PIECE + 1


def test_a_full_disk_is_storage_trouble(sqlite_store):
    sqlite_store.write(lambda tx: tx.exec_driver_sql("PRAGMA max_page_count=1"))

    with pytest.raises(StorageTrouble, match="full"):
        sqlite_store.write(keep("fat", "x" * 1_000_000))


def test_a_server_that_goes_away_is_asked_again(postgres_store):
    tries, end = [], Statement(sa.select(sa.func.pg_terminate_backend(sa.func.pg_backend_pid()).label("ended")))

    def work(tx):
        tries.append(1)
        if len(tries) == 1:
            end.run(tx, {})
        KEEP.run(tx, {"name": "once", "value": ""})

    postgres_store.write(work)

    assert len(tries) == 2
    assert ask(postgres_store, lambda tx: KEPT.row(tx, {"name": "once"})).value == ""


def test_a_list_that_is_not_there_is_told(store):
    with pytest.raises(LookupError, match="no list of the id 77"):
        ask(store, lambda tx: lists.get_list(tx, 77))


def test_a_reading_that_remembers_says_again_what_it_said_and_forgets_it_with_its_end(store):
    store.write(keep("colour", "green"))

    with store.read(remembers=True) as tx:
        first = KEPT.row(tx, {"name": "colour"})
        again, other = KEPT.row(tx, {"name": "colour"}), KEPT.row(tx, {"name": "smell"})
    store.write(lambda tx: change(tx, "colour", "red"))

    assert again is first
    assert other is None
    assert ask(store, lambda tx: KEPT.row(tx, {"name": "colour"})).value == "red"
    with store.read(remembers=True) as tx:
        assert KEPT.row(tx, {"name": "colour"}).value == "red"


def change(tx, name, value):
    tx.execute(sa.update(facts).where(facts.c.name == name).values(value=value))
