"""Threads that wait for work hear of it once, soon, and not a thousand times; reading gives way, but not for ever."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from listcop.bells import Bell, Traffic, Turns


def test_a_ring_wakes_one_of_those_who_wait():
    bell, woken = Bell(), []
    with ThreadPoolExecutor(3) as pool:
        for n in range(3):
            pool.submit(lambda n=n: (bell.wait(20), woken.append(n)))
        time.sleep(0.05)

        bell.ring()
        _until(lambda: woken)
        time.sleep(0.05)
        first = len(woken)
        bell.end()

    assert (first, len(woken)) == (1, 3)


def test_a_ring_while_nobody_waits_is_answered_afterwards():
    bell = Bell()
    bell.ring()

    began = time.monotonic()
    bell.wait(20)

    assert time.monotonic() - began < 5


def test_rings_that_come_close_together_are_answered_together():
    bell, answers, stop = Bell(gather_seconds=0.2), [], threading.Event()

    def answer():
        while not stop.is_set():
            bell.wait(20)
            answers.append(1)

    with ThreadPoolExecutor(3) as pool:
        for _ in range(3):
            pool.submit(answer)
        for _ in range(100):
            bell.ring()
            time.sleep(0.002)
        _until(lambda: len(answers) >= 2)
        count = len(answers)
        stop.set()
        bell.end()

    assert 2 <= count <= 4  # the first at once, those of the next 200 ms together


def test_no_ring_is_lost_while_one_is_answered():
    bell, done, given = Bell(gather_seconds=0.01), [], []

    def answer():
        while len(done) < 500:
            bell.wait(0.5)
            while given:
                done.append(given.pop())

    with ThreadPoolExecutor(4) as pool:
        pool.submit(answer)
        for n in range(500):
            given.append(n)
            bell.ring()
        _until(lambda: len(done) == 500)

    assert sorted(done) == list(range(500))


@pytest.mark.parametrize("note", [Traffic.note_letter, Traffic.note_sent])
def test_reading_waits_while_letters_come_or_leave_and_no_longer_than_it_was_told(note):
    traffic, rests = Traffic(quiet_seconds=0.02), []

    def rest(seconds):
        rests.append(seconds)
        time.sleep(seconds)
        note(traffic)

    traffic.give_way(1, rest)
    before = len(rests)
    note(traffic)
    began = time.monotonic()
    traffic.give_way(0.2, rest)

    assert before == 0
    assert 0.2 <= time.monotonic() - began < 5
    assert rests


@pytest.mark.parametrize(("letters", "gives_way"), [(5, True), (50, False)])
def test_reading_gives_way_to_letters_until_many_of_them_are_unread(letters, gives_way):
    traffic, rests = Traffic(), []
    turns = Turns(traffic, give_way_seconds=0.2, turn_seconds=60, most_unread=40)
    for _ in range(letters):
        traffic.note_letter()

    turns.await_turn(lambda seconds: (rests.append(seconds), time.sleep(seconds)))

    assert bool(rests) == gives_way


def test_once_it_gave_way_reading_has_a_turn():
    traffic, rests = Traffic(quiet_seconds=0.01), []
    turns = Turns(traffic, give_way_seconds=0.05, turn_seconds=60, most_unread=40)

    def rest(seconds):
        rests.append(seconds)
        time.sleep(seconds)
        traffic.note_letter()

    traffic.note_letter()
    turns.await_turn(rest)
    before = len(rests)
    turns.await_turn(rest)

    assert before == len(rests) > 0


def test_what_was_read_no_longer_counts_as_waiting():
    traffic = Traffic()
    traffic.note_letter()

    traffic.note_all_read()

    assert traffic.unread == 0


def _until(holds, seconds=20):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    assert holds()
