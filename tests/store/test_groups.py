"""The thread that writes, and its groups on SQLite: one commit for all that gathered, and what fails hurts no other."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext, suppress

import pytest
import sqlalchemy as sa
from helpers import NOW

from listcop.store import events, lists
from listcop.store.database import StorageTrouble, Store
from listcop.store.tables import facts
from listcop.store.writer import GROUP


def keep(name, value="there"):
    """A job that keeps one fact."""
    return lambda tx: events.keep_fact(tx, name, value)


def kept(store):
    with store.read() as tx:
        return set(tx.execute(sa.select(facts.c.name)).scalars())


@contextmanager
def counted_commits(store):
    """Counts the commits of the writing connections."""
    commits = []

    def count(_connection):
        commits.append(1)

    sa.event.listen(store.engine, "commit", count)
    yield commits
    sa.event.remove(store.engine, "commit", count)


@contextmanager
def busy_writer(store):
    """Holds the writer in one job; what is written meanwhile gathers behind it as one group."""
    started, go_on = threading.Event(), threading.Event()

    def wait(_tx):
        started.set()
        go_on.wait(10)

    with ThreadPoolExecutor(100) as pool:
        pool.submit(store.write, wait)
        started.wait(10)

        def queue(*jobs):
            return [pool.submit(store.begin_write(job)) for job in jobs]

        try:
            yield queue
        finally:
            go_on.set()


def test_fifty_letters_that_gathered_cost_one_commit(sqlite_store):
    sqlite_store.start_writer()

    with counted_commits(sqlite_store) as commits, busy_writer(sqlite_store) as queue:
        queue(*(keep(f"letter {n}") for n in range(50)))

    assert (len(commits), len(kept(sqlite_store))) == (2, 50)  # the one that held the writer, and theirs


def test_however_much_is_given_together_a_commit_bears_so_much_at_most(sqlite_store):
    """Who waits behind it (strangers' letters, the outbox, other processes) waits for one commit, not for all."""
    sqlite_store.start_writer()
    big = [keep(f"letter to many {n}") for n in range(2 * GROUP + 1)]
    small = [keep(f"letter {n}") for n in range(GROUP)]

    with counted_commits(sqlite_store) as commits:
        with busy_writer(sqlite_store):
            ends = [end for works in (small[1:], big, small[:1]) for end in sqlite_store.begin_writes(works)]
        for end in ends:
            end()

    assert len(kept(sqlite_store)) == 3 * GROUP + 1
    assert len(commits) == 1 + 4  # what held the writer; 199, 200, 200 and 2


def test_ten_sessions_cost_far_fewer_commits_than_letters(sqlite_url):
    store = Store(sqlite_url)
    store.start_writer()

    with counted_commits(store) as commits, ThreadPoolExecutor(10) as pool:
        list(pool.map(lambda n: store.write(keep(f"letter {n}")), range(200)))

    assert len(kept(store)) == 200
    assert len(commits) <= 100
    store.close()


def test_a_group_writes_no_file_but_the_log(sqlite_store):
    sqlite_store.start_writer()

    found = sqlite_store.write(lambda tx: tx.exec_driver_sql("PRAGMA temp_store").scalar_one())

    assert found == 2  # what a savepoint would undo stays in memory


def test_a_job_that_fails_does_not_hurt_the_others_of_its_group(sqlite_store):
    sqlite_store.start_writer()

    def fail(tx):
        keep("half")(tx)
        raise ValueError("not a letter")

    def twice(tx):
        tx.execute(sa.insert(facts), [{"name": "twice", "value": ""}, {"name": "twice", "value": ""}])

    with busy_writer(sqlite_store) as queue:
        done = queue(keep("first"), fail, keep("second"), twice, keep("third"))

    assert [type(one.exception()) for one in done[1::2]] == [ValueError, sa.exc.IntegrityError]
    assert [one.exception() for one in done[::2]] == [None, None, None]
    assert kept(sqlite_store) == {"first", "second", "third"}


def test_letters_of_a_group_count_on_from_each_other_and_what_is_undone_counts_for_nothing(sqlite_store):
    sqlite_store.start_writer()
    garden = sqlite_store.write(lambda tx: lists.create_list(tx, "garden", "example.org", {}, NOW))

    def take(tx):
        found = lists.find_list(tx, "garden", "example.org")
        return found.last_number, lists.take_numbers(tx, garden.list_id, number=1).number

    def fail(tx):
        raise ValueError(take(tx))

    with busy_writer(sqlite_store) as queue:
        done = queue(take, take, fail, take)
    after = sqlite_store.write(take)

    assert done[2].exception().args == ((2, 3),)
    assert [one.result() for one in (*done[:2], done[3])] == [(0, 1), (1, 2), (2, 3)]
    assert after == (3, 4)


def test_what_one_letter_of_a_group_changes_of_a_list_the_next_ones_see(sqlite_store):
    sqlite_store.start_writer()
    garden = sqlite_store.write(lambda tx: lists.create_list(tx, "garden", "example.org", {}, NOW))

    def take(tx):
        lists.take_numbers(tx, garden.list_id, number=1)
        found = lists.find_list(tx, "garden", "example.org")
        return found.paused, found.last_number

    def pause(tx):
        lists.change_list(tx, garden.list_id, paused="for the harvest")

    with busy_writer(sqlite_store) as queue:
        done = queue(take, pause, take, take)

    assert [one.result() for one in (done[0], *done[2:])] == [(None, 1), ("for the harvest", 2), ("for the harvest", 3)]


def test_what_the_database_refuses_one_job_it_does_not_refuse_the_others(sqlite_store):
    sqlite_store.start_writer()

    def ask_nonsense(tx):
        keep("half")(tx)
        tx.exec_driver_sql("SELECT * FROM no_such_table")

    with busy_writer(sqlite_store) as queue:
        done = queue(keep("first"), ask_nonsense, keep("second"), ask_nonsense, keep("third"))

    assert [type(one.exception()) for one in done] == [type(None), StorageTrouble] * 2 + [type(None)]
    assert kept(sqlite_store) == {"first", "second", "third"}


@pytest.mark.parametrize("with_writer", [False, True])
def test_who_does_not_mind_that_the_database_undid_everything_is_told_and_the_others_are_kept(
    sqlite_store, with_writer
):
    """What is left of such work would be written piece by piece, and the work before it in the group not at all."""
    if with_writer:
        sqlite_store.start_writer()

    def go_on_all_the_same(tx):
        keep("before")(tx)
        with suppress(sa.exc.IntegrityError):
            tx.exec_driver_sql("INSERT OR ROLLBACK INTO facts (name, value) VALUES ('before', '')")

    with busy_writer(sqlite_store) if with_writer else nullcontext():
        ends = sqlite_store.begin_writes([keep("first"), go_on_all_the_same])
        ends += sqlite_store.begin_writes([keep("second")])
    ends[0]()
    ends[2]()

    with pytest.raises(StorageTrouble, match="undid"):
        ends[1]()
    assert kept(sqlite_store) == {"first", "second"}


def test_a_writer_that_stands_still_can_be_seen(sqlite_store):
    sqlite_store.start_writer()

    with busy_writer(sqlite_store):
        found = [sqlite_store.trouble(0), sqlite_store.trouble(3600)]
    sqlite_store.close()

    assert found == ["the thread writer has been at the same transaction for 0 seconds", ""]
    assert sqlite_store.trouble(0) == ""


def test_whatever_a_job_raises_the_writer_goes_on(sqlite_store):
    sqlite_store.start_writer()

    def leave(tx):
        keep("half")(tx)
        raise SystemExit("a library that ends its thread")

    with busy_writer(sqlite_store) as queue:
        done = queue(keep("first"), leave, keep("second"))
        later = queue(keep("third"))

    assert [type(one.exception(10)) for one in [*done, *later]] == [type(None), StorageTrouble, type(None), type(None)]
    assert kept(sqlite_store) == {"first", "second", "third"}


def test_a_full_disk_is_trouble_for_what_does_not_fit_and_over_when_there_is_room(sqlite_store):
    def pages(tx, allowed):
        tx.exec_driver_sql(f"PRAGMA max_page_count={allowed}")

    sqlite_store.start_writer()
    sqlite_store.write(lambda tx: pages(tx, 1))  # as few as there are

    with busy_writer(sqlite_store) as queue:
        done = queue(keep("small"), keep("fat", "x" * 1_000_000), keep("small too"))

    assert [type(one.exception()) for one in done] == [type(None), StorageTrouble, type(None)]
    assert kept(sqlite_store) == {"small", "small too"}
    sqlite_store.write(lambda tx: pages(tx, 1_000_000))
    sqlite_store.write(keep("fat", "x" * 1_000_000))


def test_closing_finishes_what_is_queued_and_leaves_one_file(sqlite_store):
    sqlite_store.start_writer()
    with busy_writer(sqlite_store) as queue:
        done = queue(*(keep(f"letter {n}") for n in range(20)))
        closing = threading.Thread(target=sqlite_store.close)
        closing.start()
    closing.join(10)

    assert [one.exception() for one in done] == [None] * 20
    assert not any(thread.name == "writer" for thread in threading.enumerate())
    assert [path.name for path in sqlite_store.path.parent.glob("listcop.db*")] == ["listcop.db"]
    assert len(kept(sqlite_store)) == 20


def test_nobody_is_left_waiting_when_the_store_closes_under_them(sqlite_store):
    sqlite_store.start_writer()

    def write_on(n):
        for k in range(30):
            sqlite_store.write(keep(f"letter {n}.{k}"))

    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(write_on, n) for n in range(4)]
        sqlite_store.close()
        for one in done:
            one.result(20)

    assert len(kept(sqlite_store)) == 120
