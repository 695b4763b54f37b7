"""Leases on PostgreSQL: one has it, until the database's clock says otherwise; who lives is known to the others."""

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from listcop.node import LEASE, Node, tree_of
from listcop.store import leases
from listcop.store.database import Store
from listcop.store.news import Listener, Teller, tell_servers

MINUTE = timedelta(minutes=1)


def take(store, name, holder, length=MINUTE):
    return store.write(lambda tx: leases.take(tx, name, holder, length))


def all_end(store):
    store.write(lambda tx: tx.exec_driver_sql("UPDATE leases SET until = now() - interval '1 second'"))


def test_one_has_a_lease_until_it_ends_or_is_given_back(postgres_store):
    first = take(postgres_store, "clock", "one")
    others = take(postgres_store, "clock", "two"), take(postgres_store, "clock", "one")

    all_end(postgres_store)
    after = take(postgres_store, "clock", "two"), take(postgres_store, "clock", "one")
    postgres_store.write(lambda tx: leases.give_back(tx, "two", "process"))

    assert (first, others, after) == (True, (False, True), (True, False))
    assert take(postgres_store, "clock", "one")


def test_only_what_is_still_ours_is_held_for_longer(postgres_store):
    take(postgres_store, "clock", "one")
    take(postgres_store, "archive", "two")

    held = postgres_store.write(lambda tx: leases.renew(tx, ["clock", "archive", "imap box"], "one", MINUTE))
    all_end(postgres_store)
    late = postgres_store.write(lambda tx: leases.renew(tx, ["clock"], "one", MINUTE))

    assert (held, late) == ({"clock"}, set())


@pytest.fixture
def two(postgres_store, postgres_url):
    """Two servers on one database."""
    stores = [Store(postgres_url) for _ in range(2)]
    nodes = [Node(store, name) for store, name in zip(stores, ("one", "two"), strict=True)]
    for node in nodes:
        node.begin()
    yield nodes
    for node, store in zip(nodes, stores, strict=True):
        node.end()
        store.close()


def test_one_server_keeps_the_clock_and_the_other_takes_over_when_it_ends(two, postgres_store):
    first, second = two
    before = first.may("clock"), second.may("clock"), first.may("clock")

    first.end()
    after = first.may("clock"), second.may("clock")

    assert (before, after) == ((True, False, True), (False, True))
    with postgres_store.read() as tx:
        assert [(one.name, one.lives, one.holds) for one in leases.nodes(tx)] == [("two", True, ("clock",))]


def test_a_server_that_was_paused_learns_that_another_does_its_work(two, postgres_store):
    paused, other = two
    assert paused.may("imap box")
    lost = paused.until_lost("imap box", threading.Event())

    all_end(postgres_store)  # two leases go by
    assert other.may("imap box")
    paused._next_beat = 0.0
    paused.beat()

    assert lost.is_set()
    assert not paused.may("imap box")


def test_what_was_lost_a_moment_ago_is_not_begun(two, postgres_store):
    """Between the word that it may and the work something else may have taken the lease."""
    paused, other = two
    assert paused.may("imap box")

    all_end(postgres_store)
    assert other.may("imap box")
    paused._next_beat = 0.0
    paused.beat()

    assert paused.until_lost("imap box", threading.Event()).is_set()


def test_a_server_that_ends_stops_what_it_alone_did(two):
    first, _ = two
    first.may("imap box")
    lost = first.until_lost("imap box", threading.Event())

    first.let_go()

    assert lost.is_set()
    assert first.until_lost("imap box", threading.Event()).is_set()


def test_a_server_that_was_silent_is_not_told_of_another_with_its_name(two, postgres_store, caplog):
    """It stood still, or the database did, for longer than others waited for it."""
    caplog.set_level("INFO", "listcop")
    all_end(postgres_store)
    two[0]._heard -= LEASE.total_seconds()
    two[0]._next_beat = 0.0

    two[0].beat()

    assert [one.levelname for one in caplog.records] == ["INFO"]
    assert "one was not heard of for 6" in caplog.text
    with postgres_store.read() as tx:
        assert "one" in [one.name for one in leases.nodes(tx) if one.lives]


def test_two_servers_of_one_name_are_told_so(two, postgres_url, caplog):
    store = Store(postgres_url)
    double = Node(store, "one")
    double.begin()
    two[0]._next_beat = 0.0

    two[0].beat()
    double.end()
    store.close()

    assert "one: another server has this name" in caplog.text


def test_the_only_server_of_a_file_may_do_everything(sqlite_store, tmp_path):
    node = Node(sqlite_store, "one")
    node.begin()
    stopping = threading.Event()

    assert node.may("clock")
    assert node.until_lost("clock", stopping) is stopping
    assert tree_of(sqlite_store, tmp_path) == ""
    node.beat()
    node.end()


def test_servers_hear_of_what_others_wrote_and_not_of_their_own(postgres_store, postgres_url):
    listener, teller = Listener(postgres_store.engine, "me"), Teller(postgres_store.engine, "me")
    nothing = listener.wait(0.05)

    teller.note()
    teller.close()
    own = listener.wait(0.3)
    other = Teller(postgres_store.engine, "other")
    other.note()
    other.close()
    others = listener.wait(5)
    tell_servers(postgres_store.engine)
    commands = listener.wait(5)
    listener.close()

    assert (nothing, own, others, commands) == (None, None, "other", "")


def test_what_is_written_just_before_the_end_is_told(postgres_store):
    listener, teller = Listener(postgres_store.engine, "me"), Teller(postgres_store.engine, "other")
    listener.wait(0.01)

    teller.note()
    first = listener.wait(5)
    teller.note()  # while it rests, so that one word is for all that is written meanwhile
    teller.close()
    second = listener.wait(5)
    listener.close()

    assert (first, second) == ("other", "other")


def test_a_server_that_has_ended_is_not_announced_again_by_a_beat_that_comes_late(postgres_store):
    node = Node(postgres_store, "one")
    node.begin()
    node.end()
    node._next_beat = 0.0

    node.beat()

    with postgres_store.read() as tx:
        assert leases.nodes(tx) == []


def test_a_lost_connection_to_listen_on_is_taken_anew(postgres_store):
    listener = Listener(postgres_store.engine, "me")
    listener.wait(0.01)
    postgres_store.write(
        lambda tx: tx.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %%'"
        )
    )

    with pytest.raises(Exception, match=r"terminat|connection|closed"):
        listener.wait(2)
    again = listener.wait(0.01)
    listener.close()

    assert again is None


def test_who_hears_no_more_connects_no_more(postgres_store):
    """A server that stops closes it, and the thread that listens may ask once more."""
    listener, connected = Listener(postgres_store.engine, "me"), []
    listener.close()
    sa.event.listen(postgres_store.engine, "checkout", lambda *_: connected.append(1))

    for _ in range(2):
        with pytest.raises(sa.exc.OperationalError, match="closed"):
            listener.wait(0.01)

    assert connected == []


def test_who_is_closed_while_it_connects_leaves_no_connection_open(postgres_store):
    """It is closed from another thread, just before this one has its connection."""
    listener = Listener(postgres_store.engine, "me")
    sa.event.listen(postgres_store.engine, "checkout", lambda *_: listener.close(), once=True)

    with pytest.raises(sa.exc.OperationalError, match="closed"):
        listener.wait(0.01)

    assert listening(postgres_store) == 0
    assert postgres_store.engine.pool.checkedout() == 0


def listening(store):
    """How many connections LISTEN."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN %%' AND datname = current_database()"
    with store.read() as tx:
        return tx.exec_driver_sql(asked).scalar_one()


def test_folders_are_told_apart_and_one_that_is_shared_is_one(postgres_store, tmp_path):
    own, shared = tree_of(postgres_store, tmp_path / "own"), tree_of(postgres_store, tmp_path / "shared")

    assert own != shared
    assert tree_of(postgres_store, tmp_path / "shared") == shared


def test_a_lease_is_longer_than_a_few_beats():
    assert timedelta(seconds=45) <= LEASE
