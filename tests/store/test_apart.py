"""Letters that cannot be kept together: each list's apart and in their order, and the others go on."""

import threading

import pytest
import sqlalchemy as sa
from helpers import make_list

from listcop.store import lists
from listcop.store.apart import HANDS, PATIENCE_SECONDS, Apart
from listcop.store.database import StorageTrouble, Store
from listcop.store.jobs import Job
from listcop.store.postgres import IDLE_SECONDS
from listcop.store.tables import facts

PATIENCE = 30


class LockedError(Exception):
    """What the database raises where somebody else holds the list."""

    orig = type("Orig", (), {"sqlstate": "55P03"})


def locked():
    trouble = StorageTrouble("locked")
    trouble.__cause__ = LockedError()
    return trouble


class Places:
    """Does what it is given without a database: each piece of work once its place is free."""

    def __init__(self):
        self.done, self.raises, self.woken = [], {}, threading.Event()
        self.began = {}
        self._free = {}
        self.apart = Apart(self._alone, self.woken.set)

    def hold(self, place):
        self._free[place], self.began[place] = threading.Event(), threading.Event()

    def free(self, place):
        self._free[place].set()

    def _alone(self, work):
        place, name = work.args[0](None)
        if place in self._free:
            self.began[place].set()
            assert self._free[place].wait(PATIENCE)
        if (error := self.raises.pop(name, None)) is not None:
            raise error
        self.done.append(name)
        return name

    def jobs(self, *names):
        """`a1` is the first of list a."""
        return [Job(lambda _, name=name: (name[0], name), name[0]) for name in names]


@pytest.fixture
def places():
    return Places()


def ends(jobs):
    found = []
    for job in jobs:
        try:
            found.append(job.wait())
        except Exception as error:
            found.append(type(error).__name__)
    return found


def test_what_comes_for_a_place_waits_behind_what_is_done_there_and_goes_back_in_its_order(places):
    first, later, others = places.jobs("a1", "a2"), places.jobs("a3", "b1", "a4"), places.jobs("a5")
    places.hold("a")
    places.apart.take(first)

    beside = places.apart.sort_out(later)
    places.free("a")
    said = ends(first)
    assert places.woken.wait(PATIENCE)
    back = places.apart.sort_out(others)

    assert [job is later[1] for job in beside] == [True]
    assert said == places.done == ["a1", "a2"]
    assert back == [later[0], later[2], *others]


def test_a_place_that_is_held_holds_up_no_other(places):
    group = places.jobs("a1", "a2", "b1", "c1")
    places.hold("a")

    places.apart.take(group)
    said = ends(group[2:])
    held = list(places.done)
    places.free("a")

    assert said == ["b1", "c1"]
    assert sorted(held) == ["b1", "c1"]
    assert ends(group) == ["a1", "a2", "b1", "c1"]


def test_one_that_fails_by_itself_hurts_none_beside_or_behind_it(places):
    group = places.jobs("a1", "a2", "a3")
    places.raises["a2"] = ValueError("not a letter")

    places.apart.take(group)

    assert ends(group) == ["a1", "ValueError", "a3"]


def test_a_place_that_was_locked_for_too_long_stays_apart_until_one_goes_well(places):
    """The writer would wait for the lock again, and all that is behind it."""
    group, behind, next_one, after = places.jobs("a1", "a2"), places.jobs("a3"), places.jobs("a4"), places.jobs("a5")
    places.raises["a1"] = locked()
    places.hold("a")
    places.apart.take(group)
    waits = places.apart.sort_out(behind)
    places.free("a")
    refused = ends([*group, *behind])
    settled = places.apart.hurry(PATIENCE)

    taken = places.apart.sort_out(next_one)
    said = ends(next_one)
    places.apart.hurry(PATIENCE)

    assert (waits, refused, settled) == ([], ["StorageTrouble"] * 3, True)
    assert (taken, said) == ([], ["a4"])
    assert places.apart.sort_out(after) == after


def test_other_trouble_with_the_database_is_for_the_writer_to_meet_again(places):
    """Where no server is there, it asks once for all."""
    group, after = places.jobs("a1", "a2"), places.jobs("a3")
    places.raises["a1"] = StorageTrouble("no server there")

    places.apart.take(group)

    assert ends(group) == ["StorageTrouble"] * 2
    assert places.apart.hurry(PATIENCE)
    assert places.apart.sort_out(after) == after


def test_of_many_places_some_are_done_at_once_and_the_others_after_them(places):
    names = "abcdefghijklmnop"
    for name in names:
        places.hold(name)
    group = places.jobs(*(f"{name}1" for name in names))

    places.apart.take(group)
    for name in names[:HANDS]:
        assert places.began[name].wait(PATIENCE)
    others = [name for name in names if places.began[name].is_set()]
    for name in names:
        places.free(name)

    assert len(others) == HANDS
    assert ends(group) == [f"{name}1" for name in names]


def test_without_a_writer_what_waits_behind_others_is_done_all_the_same(places):
    first, behind = places.jobs("a1"), places.jobs("a2", "a3")
    places.hold("a")
    places.apart.take(first)
    places.apart.sort_out(behind)

    left = places.apart.without_writer()
    places.free("a")

    assert left == []
    assert ends([*first, *behind]) == ["a1", "a2", "a3"]
    assert places.apart.hurry(PATIENCE)


def test_what_was_given_back_and_nobody_took_is_not_lost_at_the_end(places):
    first, behind = places.jobs("a1"), places.jobs("a2")
    places.hold("a")
    places.apart.take(first)
    places.apart.sort_out(behind)
    places.free("a")
    assert places.woken.wait(PATIENCE)

    assert places.apart.without_writer() == behind


# --- on PostgreSQL


def test_a_letter_waits_for_a_node_that_is_stopped_for_longer_than_that_one_keeps_its_lock():
    assert PATIENCE_SECONDS > 1.25 * IDLE_SECONDS


@pytest.fixture
def writer(postgres_store):
    """A store whose letters wait for a lock for as long as it takes."""
    postgres_store.start_writer()
    postgres_store._apart.patience_seconds = PATIENCE
    return postgres_store


def take(mlist, name):
    def work(tx):
        tx.execute(sa.insert(facts).values(name=name, value=mlist.name))
        lists.lock_list(tx, mlist.list_id)
        return lists.take_numbers(tx, mlist.list_id, number=1).number

    return work


def kept(store):
    with store.read() as tx:
        return sorted(tx.execute(sa.select(facts.c.name)).scalars())


def begin(store, mlist, *names):
    return store.begin_writes([take(mlist, name) for name in names], [mlist.name] * len(names))


def test_letters_to_a_locked_list_keep_their_order_and_those_to_others_their_pace(writer):
    held, free = make_list(writer, "held"), make_list(writer, "free")

    with writer.engine.begin() as other:
        lists.lock_list(other, held.list_id)
        waits = begin(writer, held, "1", "2")
        went = [end() for n in range(3) for end in begin(writer, free, f"free {n}")]
        waits += begin(writer, held, "3") + begin(writer, held, "4")
        went += [end() for end in begin(writer, free, "free 3")]
        meanwhile = kept(writer)

    assert went == [1, 2, 3, 4]
    assert meanwhile == ["free 0", "free 1", "free 2", "free 3"]
    assert [end() for end in waits] == [1, 2, 3, 4]


def test_a_store_that_is_closed_under_a_lock_tells_whom_it_did_not_keep_and_keeps_nothing_half(writer, postgres_url):
    held, again = make_list(writer, "held"), Store(postgres_url)
    writer.busy_seconds = 0.1

    with again.engine.begin() as other:
        lists.lock_list(other, held.list_id)
        waits = begin(writer, held, "1", "2") + begin(writer, held, "3")
        while not writer._apart._running:
            threading.Event().wait(0.01)
        writer.close()  # this block would wait for ever for who waits for it
        for end in waits:
            with pytest.raises(StorageTrouble):
                end()

    assert kept(again) == []
    assert again.write(take(held, "1")) == 1
    again.close()


def test_who_hurries_gives_letters_under_a_lock_so_long_and_no_longer(writer):
    held, free = make_list(writer, "held"), make_list(writer, "free")

    with writer.engine.begin() as other:
        lists.lock_list(other, held.list_id)
        (waits,) = begin(writer, held, "1")
        while not writer._apart._running:
            threading.Event().wait(0.01)
        writer.hurry(0.05)
        with pytest.raises(StorageTrouble, match="cancel"):
            waits()
        (goes,) = begin(writer, free, "free")
        went = goes()

    assert (went, kept(writer)) == (1, ["free"])
