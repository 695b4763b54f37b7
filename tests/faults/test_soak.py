"""Posts flow for a long while: memory and open files stay what they were (R28)."""

import itertools
import os
import time
from collections import Counter

import pytest

from tests.faults.house import IS_FULL, mark_of, memory_of, posting, until

pytestmark = pytest.mark.timeout(3600 if IS_FULL else 120)
POSTS_A_SECOND = 10
MINUTES = 20  # at full size; in the suite some posts as fast as they go


def files_of(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208


def take_away(relay, counts):
    """Count what the relay took, and forget it: a million copies would fill this process."""
    with relay._lock:
        taken, relay.taken = relay.taken, []
    counts.update(mark for one in taken if (mark := mark_of(one.data)))


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_memory_and_open_files_stay_what_they_were(kind, a_house, relay):
    minutes, batch = (MINUTES, POSTS_A_SECOND) if IS_FULL else (2, 20)
    numbers, counts, seen, waits = itertools.count(1), Counter(), [], []
    house = a_house(kind)
    house.start()
    pid, posted = house.process.pid, 0

    for _minute in range(minutes):
        for _second in range(60 if IS_FULL else 2):
            began = time.monotonic()
            with posting(house, sessions=4) as posters:
                posters.post(itertools.islice(numbers, batch))
                posters.join()
            waits.extend(posters.accepted.values())
            posted += batch
            if IS_FULL:
                time.sleep(max(0.0, 1.0 - (time.monotonic() - began)))
            take_away(relay, counts)
        until(lambda of=posted: take_away(relay, counts) or len(counts) == of, "all have left")
        seen.append((memory_of(pid), files_of(pid)))
        print(f"{posted} posts: {seen[-1][0] / 1e6:.1f} MB, {seen[-1][1]} files", flush=True)
    until(lambda: take_away(relay, counts) or sum(counts.values()) == posted * len(house.members), "everyone has all")

    warm = seen[(len(seen) - 1) // 2]  # until then pages of the database fill their caches, at most 16 MB each
    slow = sorted(waits)[len(waits) * 99 // 100]
    print(
        f"{posted} posts, 99 of 100 taken within {slow:.2f} s: {warm[0] / 1e6:.1f} MB, {warm[1]} files; "
        f"at the end {seen[-1][0] / 1e6:.1f} MB, {seen[-1][1]}"
    )
    assert set(counts.values()) == {len(house.members)}
    assert seen[-1][0] - warm[0] < 20_000_000
    assert seen[-1][1] <= warm[1] + 30  # a pool holds as many as ask at once; what is forgotten comes with each post
    house.stop()
    house.assert_fits()
