"""kill -9 and SIGTERM while posts flow: what was answered 250 reaches every member, only what was under way repeats."""

import contextlib
import random
import threading
import time
from collections import Counter

import pytest

from tests.faults.house import IS_FULL, House, audit, await_all, posting, sized, until

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)


def moments(seed, count, copies):
    """When to strike, counted in copies the relay took: `count` chances, spread over the whole flow."""
    chance = random.Random(seed)
    step = copies * 0.9 / count
    return [int(step * (turn + chance.random())) for turn in range(count)]


def test_kill_9_loses_no_accepted_post_and_repeats_only_lots_in_flight(house, relay, seed):
    posts, kills = sized(1000, 40), sized(200, 4)
    may_repeat, began = Counter(), time.monotonic()
    house.start()

    with posting(house) as posters:
        posters.post(range(1, posts + 1))
        for moment in moments(seed, kills, posts * len(house.members)):
            until(lambda moment=moment: len(relay.taken) >= moment, f"the relay took {moment} copies")
            house.kill()
            may_repeat.update(house.lots_in_flight())
            house.start()
        posters.join()
        await_all(relay, posters.accepted, house.members)
    code, _ = house.stop()

    found = audit(relay, posters.accepted, house.members)
    print(
        f"{posts} posts to {len(house.members)} members, {kills} kills, {len(posters.troubles)} sessions cut: "
        f"lost {len(found.lost)}, repeated {sum(found.repeated.values()) - len(found.repeated)} copies of "
        f"{sum(may_repeat.values())} lots in flight, {time.monotonic() - began:.1f} s"
    )
    assert len(posters.accepted) == posts
    assert not found.lost
    assert all(count <= 1 + may_repeat[mark] for (mark, _), count in found.repeated.items())
    assert code == 0
    house.assert_fits()


def test_kill_9_on_postgres_loses_nothing_and_who_starts_again_goes_on_with_its_own_lots(
    postgres_url, tmp_path, relay, seed
):
    posts, kills = sized(1000, 20), sized(200, 2)
    house = House(tmp_path / "house", relay.port, url=postgres_url, members=sized(50, 20))
    may_repeat = Counter()
    house.start()

    with contextlib.closing(house), posting(house) as posters:
        posters.post(range(1, posts + 1))
        for moment in moments(seed, kills, posts * len(house.members)):
            until(lambda moment=moment: len(relay.taken) >= moment, f"the relay took {moment} copies")
            house.kill()
            may_repeat.update(house.lots_in_flight())
            house.start()
        posters.join()
        await_all(relay, posters.accepted, house.members)
        code, _ = house.stop()
        found = audit(relay, posters.accepted, house.members)
        house.assert_fits()

    print(
        f"{posts} posts to {len(house.members)} members on PostgreSQL, {kills} kills: lost {len(found.lost)}, repeated"
        f" {sum(found.repeated.values()) - len(found.repeated)} copies of {sum(may_repeat.values())} lots in flight"
    )
    assert len(posters.accepted) == posts
    assert not found.lost
    assert all(count <= 1 + may_repeat[mark] for (mark, _), count in found.repeated.items())
    assert code == 0


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_sigterm_drains_and_nothing_is_lost_or_doubled(kind, a_house, relay, seed):
    posts, stops = sized(1000, 40), sized(200, 3)
    house = a_house(kind)
    house.start()
    ends = []

    with posting(house) as posters:
        posters.post(range(1, posts + 1))
        for moment in moments(seed, stops, posts * len(house.members)):
            until(lambda moment=moment: len(relay.taken) >= moment, f"the relay took {moment} copies")
            ends.append(house.stop())
            assert house.lots_in_flight() == []
            house.start()
        posters.join()
        await_all(relay, posters.accepted, house.members)
    ends.append(house.stop())

    found = audit(relay, posters.accepted, house.members)
    print(f"{stops} stops, slowest {max(seconds for _, seconds in ends):.1f} s; {found}")
    assert [code for code, _ in ends] == [0] * len(ends)
    assert not found.lost
    assert not found.repeated
    house.assert_fits()


def test_sigterm_ends_in_time_though_the_relay_does_not_answer(house, relay):
    answers = threading.Event()
    relay.behaviour.dot = lambda _: "" if answers.wait(60) else "451 4.3.0 Too late"
    house.start()

    with posting(house, sessions=2) as posters:
        posters.post([1, 2])
        posters.join()
        until(lambda: "DATA" in relay.commands, "the relay holds a letter and says nothing")
        code, seconds = house.stop(40)
    answers.set()

    print(f"ended after {seconds:.1f} s")
    assert code == 0
    assert seconds < 30
    assert house.lots_in_flight() == []
