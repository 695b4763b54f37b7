"""Hundreds of letters that are written to break their reader: none takes long, none stops the others (I1 to I7)."""

import contextlib
import random
import smtplib
import threading
import time
from pathlib import Path

import pytest

from tests.faults.hostile import hostile_letters
from tests.faults.house import IS_FULL, LIST, REPORT, SEED, a_post, audit, await_all, sized, until

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)
MOST_BYTES = 512_000_000
SECONDS_EACH, SECONDS_OF_OTHERS = 5.0, 2.0


def most_memory(pid):
    """The most memory a process ever had, in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def post(port, author, raw):
    """Hand in a letter; the code of the answer, and how long it took."""
    began = time.monotonic()
    with smtplib.SMTP("127.0.0.1", port, timeout=60) as client:
        client.ehlo()
        client.mail(author)
        client.rcpt(LIST)
        code, _ = client.data(raw)
    return code, time.monotonic() - began


def post_normal_ones(house, ended, numbers, seconds):
    """One after the other, with a rest, until the hostile ones are through."""
    while not ended.is_set():
        number = len(numbers) + 1
        code, took = post(house.port, house.members[0], a_post(number, house.members[0]))
        assert code == 250
        numbers.append(number)
        seconds.append(took)
        ended.wait(random.uniform(0.05, 0.3))


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_hostile_letters_are_taken_or_refused_and_hold_up_nobody(kind, a_house, relay, seed):
    ended, numbers, others, slowest = threading.Event(), [], [], ("", 0.0)
    with contextlib.closing(a_house(kind, members=2)) as house:
        house.start()
        normal = threading.Thread(target=post_normal_ones, args=(house, ended, numbers, others))
        normal.start()
        said = {}
        for what, raw in hostile_letters(SEED, sized(800, 40), house.members[1]):
            code, took = post(house.port, house.members[1], raw)
            said[code] = said.get(code, 0) + 1
            slowest = max(slowest, (what, took), key=lambda one: one[1])
        ended.set()
        normal.join(60)
        await_all(relay, numbers, house.members)
        until(lambda: not house.ask("SELECT 1 FROM posts WHERE read_by = 0"), "all are read")
        memory, faults = most_memory(house.process.pid), relay.faults.total()
        found = audit(relay, numbers, house.members)
        assert house.stop()[0] == 0
        house.assert_fits()

    print(
        f"{sum(said.values())} hostile letters, answers {said}; slowest {slowest[0]} {slowest[1]:.2f} s; "
        f"{memory / 1e6:.0f} MB; {len(others)} others, slowest {max(others):.2f} s"
    )
    REPORT.note(f"hostile letters, {kind}", accepted=said.get(250, 0), lost=found.lost, repeated=found.repeated)
    assert set(said) <= {250, 550, 552, 554}
    assert not found.lost
    assert faults == 0
    assert memory < MOST_BYTES
    if IS_FULL:
        assert slowest[1] < SECONDS_EACH
        assert max(others) < SECONDS_OF_OTHERS
