"""Posts flow for a long while: memory and open files stay what they were (R28)."""

import itertools
import os
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.house import IS_FULL, mark_of, posting, until

pytestmark = pytest.mark.timeout(3600 if IS_FULL else 120)
POSTS_A_SECOND = 10
MINUTES = 20  # at full size; in the suite some posts as fast as they go


def memory_of(pid):
    """What a process has in memory now, in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def files_of(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208


def take_away(relay, counts):
    """Count what the relay took, and forget it: a million copies would fill this process."""
    with relay._lock:
        taken, relay.taken = relay.taken, []
    counts.update(mark for one in taken if (mark := mark_of(one.data)))


def test_memory_and_open_files_stay_what_they_were(house, relay):
    minutes, batch = (MINUTES, POSTS_A_SECOND) if IS_FULL else (2, 20)
    numbers, counts, seen = itertools.count(1), Counter(), []
    house.start()
    pid, posted = house.process.pid, 0

    for _minute in range(minutes):
        for _second in range(60 if IS_FULL else 2):
            began = time.monotonic()
            with posting(house, sessions=4) as posters:
                posters.post(itertools.islice(numbers, batch))
                posters.join()
            posted += batch
            if IS_FULL:
                time.sleep(max(0.0, 1.0 - (time.monotonic() - began)))
            take_away(relay, counts)
        until(lambda of=posted: take_away(relay, counts) or len(counts) == of, "all have left")
        seen.append((memory_of(pid), files_of(pid)))
    until(lambda: take_away(relay, counts) or sum(counts.values()) == posted * len(house.members), "everyone has all")

    warm = seen[len(seen) // 4]
    print(
        f"{posted} posts: {warm[0] / 1e6:.1f} MB, {warm[1]} files; at the end {seen[-1][0] / 1e6:.1f} MB, {seen[-1][1]}"
    )
    assert set(counts.values()) == {len(house.members)}
    assert seen[-1][0] - warm[0] < 20_000_000
    assert seen[-1][1] <= warm[1] + 30  # a pool holds as many as ask at once; what is forgotten comes with each post
    house.stop()
    house.assert_fits()
