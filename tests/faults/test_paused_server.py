"""A server that stands still for longer than its leases goes on where it was: nothing is lost (R1, R16).

Several servers, one of them paused: test_several_nodes.
"""

import contextlib
import os
import random
import signal
import sqlite3
import time
from collections import Counter

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.faults.house import IS_FULL, House, audit, await_all, posting, sized, until

pytestmark = pytest.mark.timeout(1200 if IS_FULL else 120)
# For the server it is the same as to stand still for half an hour.
TIME_GOES_BY = """
UPDATE lots SET leased_until = strftime('%Y-%m-%d %H:%M:%f000', leased_until, '-30 minutes') WHERE state = 'claimed'
"""
TIME_GOES_BY_ON_POSTGRES = "UPDATE lots SET leased_until = leased_until - interval '30 minutes' WHERE state = 'claimed'"


def let_time_go_by(house):
    """False when the server was stopped while it wrote: then nobody else may."""
    if not house.settings.database.startswith("sqlite:"):
        house.do(f"SET lock_timeout = '500ms'; {TIME_GOES_BY_ON_POSTGRES}")
        return True
    with contextlib.closing(sqlite3.connect(house.database, timeout=0.3)) as connection:
        try:
            connection.execute(TIME_GOES_BY)
            connection.commit()
        except sqlite3.OperationalError:
            return False
    return True


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_what_was_on_its_way_when_the_server_was_paused_arrives(kind, tmp_path, relay, request, seed):
    posts, stops, chance, may_repeat = sized(200, 6), sized(20, 1), random.Random(seed), Counter()
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else ""
    relay.behaviour = Behaviour(seconds_at_dot=0.01)  # so that something is always in flight
    with contextlib.closing(House(tmp_path / "house", relay.port, members=sized(50, 20), url=url)) as house:
        house.start()
        with posting(house) as posters:
            posters.post(range(1, posts + 1))
            for stop in range(stops):
                moment = int((stop + chance.random()) * posts * len(house.members) * 0.8 / stops)
                until(lambda moment=moment: len(relay.taken) >= moment, f"the relay took {moment} copies")
                os.killpg(house.process.pid, signal.SIGSTOP)
                try:
                    may_repeat.update(house.lots_in_flight())
                    with contextlib.suppress(Exception):
                        let_time_go_by(house)
                    time.sleep(chance.uniform(0.1, 0.5))
                finally:
                    os.killpg(house.process.pid, signal.SIGCONT)
            posters.join()
            await_all(relay, posters.accepted, house.members)
        assert house.stop()[0] == 0
        found = audit(relay, posters.accepted, house.members)
        print(f"{posts} posts, {stops} stops: {sum(found.repeated.values()) - len(found.repeated)} copies came again")
        assert not found.lost
        assert all(count <= 1 + may_repeat[mark] for (mark, _), count in found.repeated.items())
        house.assert_fits()
