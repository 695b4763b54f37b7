"""Threads that wait for work hear of it once, soon, and not a thousand times; reading gives way, but not for ever."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from listcop.bells import Bell, Traffic


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


def test_reading_waits_while_letters_come_and_no_longer_than_it_was_told():
    traffic, rests = Traffic(quiet_seconds=0.02), []

    def rest(seconds):
        rests.append(seconds)
        time.sleep(seconds)
        traffic.note_letter()

    traffic.give_way(1, rest)
    before = len(rests)
    traffic.note_letter()
    began = time.monotonic()
    traffic.give_way(0.2, rest)

    assert before == 0
    assert 0.2 <= time.monotonic() - began < 5
    assert rests


def _until(holds, seconds=20):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    assert holds()
