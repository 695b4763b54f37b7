"""Other commands beside a busy server: no 451, no error, and clients wait hardly longer for their 250."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.faults.house import IS_FULL, LIST, a_post, audit, await_all, p95, posting, sized

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)
CROPS = ("beans", "squash", "maize", "sorghum", "chard", "leeks", "kale", "peas", "okra", "millet", "lentils", "garlic")


def an_archive(path, count):
    """An mbox of invented letters: questions with two answers each."""
    start = datetime(2019, 3, 1, tzinfo=UTC)
    with path.open("w") as file:
        for number in range(count):
            thread, crop = number - number % 3, CROPS[number // 3 % len(CROPS)]
            answers = f"In-Reply-To: <old{thread}@example.org>\nReferences: <old{thread}@example.org>\n"
            file.write(
                f"From gardener{number % 40}@example.org Fri Mar  1 00:00:00 2019\n"
                f"From: Gardener {number % 40} <gardener{number % 40}@example.org>\nTo: {LIST}\n"
                f"Subject: {'Re: ' if number != thread else ''}How do you store {crop}, part {thread}?\n"
                f"Date: {format_datetime(start + timedelta(hours=3 * number))}\nMessage-ID: <old{number}@example.org>\n"
                + (answers if number != thread else "")
                + f"\nLast year we lost a third of our {crop} to damp and mice. In plot {number} we now try tins with\n"
                "a tight lid and a handful of ash, which others may want to hear of. What worked for you?\n\n"
            )
    return path


def accept_times(house, relay, numbers, while_running):
    """Seconds from the dot to 250, of ten sessions that post without a pause until the work beside them is done."""
    with posting(house) as posters:
        while True:
            posters.post(itertools.islice(numbers, sized(100, 15)))
            posters.join()
            if IS_FULL:
                relay.taken.clear()  # a million copies; the kills count those
            if while_running.is_set():
                break
    assert posters.troubles == []
    return posters.accepted


def deliver(house):
    def one(number):
        return house.run("deliver", LIST, letter=a_post(number, house.members[number % 20]))

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, range(100_000, 100_000 + sized(500, 2))))


def bring_archive(house):
    return [house.run("import", "garden", str(an_archive(house.folder / "old.mbox", sized(6000, 60))))]


def add_members(house):
    return [
        house.run("member", "add", "garden", f"new{number}@example.net", "--cadence", "none")
        for number in range(sized(200, 1))
    ]


def test_other_commands_beside_ten_sessions_meet_no_error_and_hold_up_nobody(house, relay):
    numbers, accepted, ratios = itertools.count(1), {}, {}
    house.start()
    done = threading.Event()
    done.set()
    accepted |= accept_times(house, relay, numbers, done)  # caches are warm from here on
    alone = {}
    for _ in range(
        sized(60, 1)
    ):  # long enough that what came is read beside what comes, as it is beside the neighbours
        alone |= accept_times(house, relay, numbers, done)
    accepted |= alone

    for neighbour in (deliver, bring_archive, add_members):
        done.clear()
        with ThreadPoolExecutor(1) as pool:
            running = pool.submit(neighbour, house)
            running.add_done_callback(lambda _: done.set())
            times = accept_times(house, relay, numbers, done)
        accepted |= times
        for command in running.result():
            assert command.returncode == 0, (command.args, command.stderr.decode())
        ratios[neighbour.__name__] = p95(times.values()) / p95(alone.values())
        print(f"{neighbour.__name__}: p95 {p95(times.values()) * 1000:.0f} ms of {len(times)} posts")

    print(f"alone p95 {p95(alone.values()) * 1000:.0f} ms of {len(alone)} posts; beside neighbours × {ratios}")
    if not IS_FULL:
        accepted |= dict.fromkeys(range(100_000, 100_000 + sized(500, 2)))
        await_all(relay, accepted, house.members)
        assert not audit(relay, accepted, house.members).repeated
    assert house.errors.read_text() == ""
    house.stop()
    house.assert_fits()
