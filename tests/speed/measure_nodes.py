"""Measures one PostgreSQL with one to three servers: posts a second, bytes a post, the clock over many lists.

    .venv/bin/python tests/speed/measure_nodes.py --posts 600 --lists 200 --idle-lists 10000

The database keeps what it says it keeps (fsync, synchronous_commit). All runs on one machine: the servers, PostgreSQL
and those who post share its cores; so two servers show what coordination costs, not what a second machine brings.
"""

import argparse
import os
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

import sqlalchemy as sa  # noqa: E402
from helpers import NOW, join, keep, make_list  # noqa: E402
from postgres_server import Server  # noqa: E402

from listcop.flows import read_posts, run_clock  # noqa: E402
from listcop.state import open_store, site_of  # noqa: E402
from listcop.store import clock  # noqa: E402
from listcop.store.tables import lists  # noqa: E402
from tests.doors.scripted_relay import ScriptedRelay  # noqa: E402
from tests.faults.house import House, Posters, until  # noqa: E402
from tests.faults.test_several_nodes import Sister  # noqa: E402


def posts_a_second(server, folder, count, posts, sessions=8):
    """Post over so many servers; nobody gets each post, so that taking them is measured and not the relay."""
    url = server.create(f"nodes{count}")
    with ScriptedRelay() as relay:
        first = House(folder / f"{count}a", relay.port, members=20, url=url)
        nodes = [first, *(Sister(first, folder / f"{count}{name}", relay.port, url) for name in "bc"[: count - 1])]
        first.do("UPDATE memberships SET cadence = 'weekly'")
        for node in nodes:
            node.start()
        before, began = size_of(first), time.monotonic()
        posters = [Posters(node, sessions // count) for node in nodes]
        for number, one in enumerate(posters):
            one.post(range(1 + number, posts + 1, count))
        for one in posters:
            one.join()
        seconds = time.monotonic() - began
        unread = "SELECT count(*) FROM posts WHERE read_by = 0"
        until(lambda: first.ask(unread) == [(0,)], "all posts are read", 600)
        read = time.monotonic() - began
        for node in nodes:
            node.stop()
        bytes_each = (size_of(first) - before) / posts
    print(
        f"{count} server(s): {posts / seconds:6.1f} posts/s taken, {posts / read:6.1f} posts/s taken and read, "
        f"{bytes_each / 1000:.1f} kB a post, load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def size_of(house):
    house.do("CHECKPOINT")
    return house.ask("SELECT pg_database_size(current_database())")[0][0]


def digests_of(server, folder, count):
    """The digests of many small lists, closed by one tick."""
    house = House(folder / "digests", 1, members=1, url=server.create("digests"))
    store, site = open_store(house.settings), site_of(house.settings)
    for number in range(count):
        mlist = make_list(store, f"list{number}")
        for name in "abc":
            join(store, mlist, f"{name}@example.org", cadence="weekly")
        store.write(lambda tx, mlist=mlist: keep(tx, mlist, message_id=f"<{mlist.list_id}@example.org>"))
        read_posts.catch_up(store, site.weights, mlist.list_id)
    due = NOW + timedelta(days=8)
    times = []
    for seconds in (0, 5, 10):  # what the first does changes the lists, so that they are looked at once more
        began, cpu = time.monotonic(), time.process_time()
        run_clock.tick(store, site, due + timedelta(seconds=seconds))
        times.append((time.monotonic() - began, time.process_time() - cpu))
    with store.read() as tx:
        made = tx.exec_driver_sql("SELECT count(*) FROM deliveries WHERE kind = 'digest'").scalar_one()
    store.close()
    told = (f"{made} digests made", "each list looked at once more", "a tick in which nothing is due")
    for what, (seconds, own) in zip(told, times, strict=True):
        print(
            f"{count} lists, {what}: {seconds:.2f} s ({1000 * seconds / count:.1f} ms a list; {own:.2f} s of CPU in "
            f"the server), load {os.getloadavg()[0]:.1f}",
            flush=True,
        )


def idle_tick_of(server, folder, count):
    """A tick over many lists on none of which anything is due: each was looked at before."""
    house = House(folder / "idle", 1, members=1, url=server.create("idle"))
    store, site = open_store(house.settings), site_of(house.settings)
    row = {"domain": "lists.example.org", "title": "", "settings": {}, "created": NOW}
    rows = [row | {"name": f"list{number}"} for number in range(count)]
    store.write(lambda tx: tx.execute(sa.insert(lists), rows))
    with store.read() as tx:
        looks = clock.to_look_at(tx, NOW)
    store.write(lambda tx: clock.keep_moments(tx, NOW, [(one, NOW + timedelta(days=7)) for one in looks]))
    times = []
    for seconds in range(5, 30, 5):
        began, cpu = time.monotonic(), time.process_time()
        run_clock.tick(store, site, NOW + timedelta(seconds=seconds))
        times.append((time.monotonic() - began, time.process_time() - cpu))
    store.close()
    seconds, own = sorted(times)[len(times) // 2]
    print(
        f"{count} lists, an idle tick: {1000 * seconds:.0f} ms ({1000 * own:.0f} ms of CPU in the server; median of "
        f"{len(times)}), load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=600)
    parser.add_argument("--lists", type=int, default=200)
    parser.add_argument("--idle-lists", type=int, default=10_000)
    asked = parser.parse_args()
    server = Server(())
    try:
        with tempfile.TemporaryDirectory() as folder:
            for count in (1, 2, 3):
                posts_a_second(server, Path(folder), count, asked.posts)
            digests_of(server, Path(folder), asked.lists)
            idle_tick_of(server, Path(folder), asked.idle_lists)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
