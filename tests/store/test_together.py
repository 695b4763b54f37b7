"""Letters in groups on PostgreSQL: one commit for all that wait; what fails or is locked hurts nobody else."""

import contextlib
import socket
import threading
from datetime import timedelta
from functools import cache

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, a_letter, join, make_list

from listcop.core.moderation import Envelope
from listcop.core.site import Site
from listcop.flows import accept_message
from listcop.letter_files import load_texts
from listcop.store import lists
from listcop.store.database import StorageTrouble, Store
from listcop.store.statements import Statement, ask_ahead
from listcop.store.tables import facts, posts
from listcop.store.together import Together, Undone

KEEP = Statement(sa.insert(facts))
KEPT = Statement(sa.select(facts.c.name).order_by(facts.c.name))
texts = cache(load_texts)


def keep(name):
    """A piece of work that keeps one fact."""
    return lambda tx: KEEP.run(tx, {"name": name, "value": "there"})


def kept(store):
    with store.read() as tx:
        return [row.name for row in KEPT.rows(tx, {})]


@contextlib.contextmanager
def counted(store, event):
    """Counts what the writing connections do: their commits, or what SQLAlchemy executes on them."""
    seen = []

    def count(*_given):
        seen.append(1)

    sa.event.listen(store.engine, event, count)
    yield seen
    sa.event.remove(store.engine, event, count)


@pytest.fixture
def writer(postgres_store):
    postgres_store.start_writer()
    return postgres_store


@pytest.fixture
def together(postgres_store):
    made = Together(postgres_store.engine)
    yield made
    made.close()


# --- one transaction for all that wait


def test_what_came_together_costs_one_commit(writer):
    writer.begin_writes([keep("first of all")])[0]()  # it has its connection from here on

    with counted(writer, "commit") as commits:
        for end in writer.begin_writes([keep(f"letter {n}") for n in range(50)]):
            end()

    assert (len(commits), len(kept(writer))) == (1, 51)


def test_what_is_no_letter_is_a_transaction_of_its_own_and_waits_for_nobody(writer):
    """The outbox, reading and the clock write beside letters, on other connections."""
    started, go_on = threading.Event(), threading.Event()

    def wait(tx):
        keep("letter")(tx)
        started.set()
        go_on.wait(30)

    (end,) = writer.begin_writes([wait])
    started.wait(30)
    writer.write(keep("outcome of a lot"))
    meanwhile = kept(writer)
    go_on.set()
    end()

    assert (meanwhile, kept(writer)) == (["outcome of a lot"], ["letter", "outcome of a lot"])


def test_one_that_fails_spoils_no_group(writer):
    def fail(tx):
        keep("half")(tx)
        raise ValueError("not a letter")

    def ask_nonsense(tx):
        keep("half")(tx)
        tx.exec_driver_sql("SELECT * FROM no_such_table")

    ends = writer.begin_writes([keep("first"), fail, keep("second"), ask_nonsense, keep("third")], list("abcde"))
    for end in ends[::2]:
        end()

    with pytest.raises(ValueError, match="not a letter"):
        ends[1]()
    with pytest.raises((StorageTrouble, sa.exc.ProgrammingError)):
        ends[3]()
    assert kept(writer) == ["first", "second", "third"]


def test_what_the_server_refuses_later_is_told_to_whom_it_concerns(writer):
    """What is written waits for the next question: so the first who notices need not be whose fault it is."""
    writer.write(keep("there"))

    first, doubled, second = writer.begin_writes([keep("first"), keep("there"), keep("second")], list("abc"))
    first()
    second()

    with pytest.raises(sa.exc.IntegrityError):
        doubled()
    assert kept(writer) == ["first", "second", "there"]


def test_a_list_that_another_server_holds_makes_no_other_list_wait(writer):
    held, free = make_list(writer, "held"), make_list(writer, "free")

    def take(mlist):
        def work(tx):
            lists.lock_list(tx, mlist.list_id)
            return lists.take_numbers(tx, mlist.list_id, number=1).number

        return work

    with writer.engine.begin() as other:
        lists.lock_list(other, held.list_id)
        waits, goes = writer.begin_writes([take(held), take(free)], ["held", "free"])
        went = goes()

    assert (went, waits()) == (1, 1)


def test_a_connection_that_is_lost_is_taken_anew(writer):
    writer.begin_writes([keep("before")])[0]()

    with writer.engine.begin() as tx:
        tx.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            " AND datname = current_database() AND application_name = 'listcop' AND state = 'idle'"
        )
    writer.begin_writes([keep("after")])[0]()

    assert kept(writer) == ["after", "before"]


def test_a_store_that_closes_ends_what_was_given(postgres_store):
    postgres_store.start_writer()

    ends = postgres_store.begin_writes([keep(f"letter {n}") for n in range(20)])
    postgres_store.close()
    for end in ends:
        end()

    assert len(kept(postgres_store)) == 20


# --- what waits for the next question


def test_a_question_finds_what_was_written_before_it_in_the_same_transaction(together):
    def work(tx):
        keep("a")(tx)
        found = [row.name for row in KEPT.rows(tx, {})]
        KEEP.run_each(tx, [{"name": name, "value": ""} for name in "bc"])
        return found, list(tx.execute(sa.select(facts.c.name).order_by(facts.c.name)).scalars())

    assert together.commit([work]) == [(["a"], ["a", "b", "c"])]


def test_what_waits_at_the_end_is_kept(together, postgres_store):
    together.commit([keep("a"), keep("b")])

    assert kept(postgres_store) == ["a", "b"]


def test_nothing_of_a_group_is_kept_when_one_of_it_fails(together, postgres_store):
    def fail(_tx):
        raise KeyError("no such member")

    with pytest.raises(Undone):
        together.commit([keep("a"), fail])
    together.commit([keep("b")])

    assert kept(postgres_store) == ["b"]


def test_numbers_are_given_once_and_without_gaps_beside_another_server(writer):
    mlist = make_list(writer)

    def take(tx):
        lists.lock_list(tx, mlist.list_id)
        return lists.take_numbers(tx, mlist.list_id, number=1, letter=1)

    ends = []
    for _ in range(10):
        ends += writer.begin_writes([take] * 5)
        writer.write(take)  # by another connection, as another server would
    taken = [end() for end in ends]

    assert len({one.number for one in taken}) == 50
    assert writer.write(take).number == 61
    assert all(one.number == one.letter for one in taken)


@pytest.mark.parametrize("told", [True, False], ids=["by place", "not told of places"])
def test_two_servers_that_take_the_same_lists_in_turns_lock_nobody_out(writer, postgres_url, told):
    """Each group takes its lists in the same order; where it cannot know them, each list's letters are taken apart."""
    made = [make_list(writer, name) for name in ("garden", "wood")]
    other = Store(postgres_url)
    other.start_writer()

    def take(mlist):
        def work(tx):
            lists.lock_list(tx, mlist.list_id)
            return mlist.name, lists.take_numbers(tx, mlist.list_id, number=1).number

        return work

    ends = []
    for _ in range(5 if told else 1):
        for store, order in ((writer, made), (other, made[::-1])):
            ends += store.begin_writes([take(one) for one in order], [one.name for one in order] if told else ())
    taken = [end() for end in ends]
    other.close()

    assert sorted(taken) == [(one.name, n + 1) for one in made for n in range(len(ends) // 2)]


def test_a_list_that_is_changed_in_a_group_is_asked_for_again(together, postgres_store):
    mlist = make_list(postgres_store)

    def work(tx):
        lists.lock_list(tx, mlist.list_id)
        before = lists.find_list(tx, mlist.name, mlist.domain)
        lists.take_numbers(tx, mlist.list_id, number=3)
        counted = lists.find_list(tx, mlist.name, mlist.domain)
        lists.change_list(tx, mlist.list_id, paused="mended soon")
        after = lists.find_list(tx, mlist.name, mlist.domain)
        return before.last_number, counted.last_number, counted.paused, after.last_number, after.paused

    assert together.commit([work]) == [(0, 3, None, 3, "mended soon")]


def test_answers_asked_for_together_are_forgotten_when_something_is_written(together):
    def work(tx):
        ask_ahead(tx, [(KEPT, {})])
        keep("a")(tx)
        return [row.name for row in KEPT.rows(tx, {})]

    assert together.commit([work]) == [["a"]]


# --- letters


def letters_for(names, count):
    """So many letters of a member, in turns to the lists: every second answers the one before it."""
    for n in range(count):
        name = names[n % len(names)]
        answered = {"in_reply_to": f"<{n - len(names)}@x.example>"} if n // len(names) % 2 else {}
        raw = a_letter(**{"from": "good@example.org"}, message_id=f"<{n}@x.example>", subject=f"Kind {n}", **answered)
        yield Envelope("good@example.org", (f"{name}@lists.example.org",), "127.0.0.1", "mta", "lmtp", True), raw


def test_letters_taken_together_become_what_they_become_one_by_one(store):
    """On both databases: numbers, threads, and that a letter finds the one before it in its group."""
    for name in ("garden", "wood"):
        mlist = make_list(store, name, author_posts_per_hour=0, list_posts_per_hour=0)
        join(store, mlist, "good@example.org")
    store.start_writer()
    site = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), texts(), WEIGHTS)
    came = [*letters_for(["garden", "wood"], 20)]
    came.append(came[4])  # the same letter once more

    found = accept_message.accept_all(store, site, came, NOW + timedelta(hours=1), policy_of=lambda _: "none")
    decisions = [one.action for (one,) in found]

    assert decisions == ["accept"] * 20 + ["discard"]
    with store.read() as tx:
        found = tx.execute(sa.select(posts).order_by(posts.c.list_id, posts.c.number)).all()
    for list_id in (1, 2):
        of_list = [row for row in found if row.list_id == list_id]
        assert [row.number for row in of_list] == list(range(1, 11))
        assert [row.message_id for row in of_list] == [f"<{n}@x.example>" for n in range(list_id - 1, 20, 2)]
        assert [row.thread for row in of_list] == [n - (n + 1) % 2 for n in range(1, 11)]


def test_a_server_that_is_not_there_is_asked_once_for_all_letters_of_a_group():
    with socket.create_server(("127.0.0.1", 0)) as door:
        asked = []

        def hang_up():
            with contextlib.suppress(OSError):  # at the end
                while True:
                    connection, _ = door.accept()
                    asked.append(1)
                    connection.close()

        threading.Thread(target=hang_up, daemon=True).start()
        port = door.getsockname()[1]
        store = Store(f"postgresql+psycopg://listcop@127.0.0.1:{port}/listcop?sslmode=disable&gssencmode=disable")
        store.start_writer()

        ends = store.begin_writes([keep(f"letter {n}") for n in range(20)], [f"list {n}" for n in range(20)])

        for end in ends:
            with pytest.raises(StorageTrouble):
                end()
        store.close()
    assert len(asked) <= 2
