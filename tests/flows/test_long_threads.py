"""A thread that grows without end is read less often the longer it is, and holds up no other."""

import pytest
from helpers import WEIGHTS, join, make_list, post

from listcop.flows import read_posts
from listcop.flows.rests import LONG_POSTS, MOST_RESTING, MOST_SECONDS, TIMES, Rests
from listcop.store import unread


class Clock:
    """A clock that is set by hand."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def seconds_read(clock, length, seconds_a_post):
    """How long reading takes in all where a thread gets one post a second until it has so many."""
    rests, spent = Rests(clock), 0.0
    for size in range(1, length + 1):
        clock.now = max(clock.now, float(size))
        if not rests.resting(1):
            seconds = size * seconds_a_post
            rests.note(1, {5: size}, seconds)
            spent, clock.now = spent + seconds, clock.now + seconds
    return spent


@pytest.mark.parametrize("length", [500, 1000, 2000, 4000, 8000])
def test_what_a_growing_thread_costs_grows_as_the_thread_itself(clock, length):
    a_post = 0.001

    spent = seconds_read(clock, length, a_post)

    while_short, last = a_post * LONG_POSTS**2 / 2, a_post * length
    assert spent <= while_short + length / TIMES + last


def test_a_short_thread_never_rests(clock):
    rests = Rests(clock)

    rests.note(1, {5: LONG_POSTS - 1}, 60.0)

    assert (rests.resting(1), rests.seconds()) == ([], float("inf"))


def test_a_long_thread_rests_by_its_own_share_of_the_time(clock):
    rests = Rests(clock)
    rests.note(1, {5: 150, 6: 50}, 2.0)

    clock.now = 1.5 * TIMES - 0.1

    assert (rests.resting(1), rests.resting(2)) == ([5], [])
    assert rests.seconds() == pytest.approx(0.1)
    clock.now = 1.5 * TIMES
    assert (rests.resting(1), rests.seconds()) == ([], float("inf"))


def test_none_rests_for_ever_and_of_many_those_that_took_longest(clock):
    rests = Rests(clock)

    for thread in range(1, MOST_RESTING + 4):
        rests.note(1, {thread: LONG_POSTS}, float(thread))
    rests.note(1, {99: 1_000_000}, 1e9)

    assert rests.resting(1) == [*range(5, MOST_RESTING + 4), 99]
    clock.now = MOST_SECONDS
    assert rests.resting(1) == []


def test_a_long_thread_waits_while_others_are_read_and_catching_up_waits_for_nothing(sqlite_store, clock):
    store, rests = sqlite_store, Rests(clock)
    garden = make_list(store)
    join(store, garden)
    for n in range(1, LONG_POSTS + 1):
        answered = {} if n == 1 else {"in_reply_to": "<1@example.org>", "message_id": f"<{n}@example.org>"}
        post(store, garden, **answered)
    slow = Rests(iter(float(n) for n in range(9)).__next__)  # one second between two looks at it
    while read_posts.read_waiting(store, WEIGHTS, garden.list_id, rests=slow):
        pass
    rests.note(garden.list_id, {1: LONG_POSTS}, 1.0)
    post(store, garden, in_reply_to="<1@example.org>", message_id="<late@example.org>")
    other = post(store, garden, subject="Slugs", message_id="<slugs@example.org>")

    read = read_posts.read_waiting(store, WEIGHTS, garden.list_id, 1, rests=rests)

    assert (read, waiting(store, garden)) == (1, [1])
    assert read_posts.read_waiting(store, WEIGHTS, garden.list_id, 1, rests=rests) == 0
    clock.now = rests.seconds()
    assert read_posts.read_waiting(store, WEIGHTS, garden.list_id, 1, rests=rests) == 1
    assert waiting(store, garden) == []
    post(store, garden, in_reply_to="<1@example.org>", message_id="<later@example.org>")
    assert read_posts.catch_up(store, WEIGHTS, garden.list_id) == 1
    assert other.thread == other.number


def waiting(store, mlist):
    with store.read() as tx:
        return unread.unread_threads(tx, mlist.list_id, read_posts.reader_of(WEIGHTS), None)
