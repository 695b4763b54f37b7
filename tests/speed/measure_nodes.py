"""Measures one PostgreSQL with one to three servers: posts a second, bytes a post, and the digests of many lists.

    .venv/bin/python tests/speed/measure_nodes.py --posts 600 --lists 200

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

from helpers import NOW, join, keep, make_list  # noqa: E402
from postgres_server import Server  # noqa: E402

from listcop.flows import read_posts, run_clock  # noqa: E402
from listcop.state import open_store, site_of  # noqa: E402
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
    for _ in range(2):
        began, cpu = time.monotonic(), time.process_time()
        run_clock.tick(store, site, due)
        times.append((time.monotonic() - began, time.process_time() - cpu))
    with store.read() as tx:
        made = tx.exec_driver_sql("SELECT count(*) FROM deliveries WHERE kind = 'digest'").scalar_one()
    store.close()
    for what, (seconds, own) in zip((f"{made} digests made", "a tick in which nothing is due"), times, strict=True):
        print(
            f"{count} lists, {what}: {seconds:.1f} s ({1000 * seconds / count:.1f} ms a list; {own:.1f} s of CPU in "
            f"the server), load {os.getloadavg()[0]:.1f}",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=600)
    parser.add_argument("--lists", type=int, default=200)
    asked = parser.parse_args()
    server = Server(())
    try:
        with tempfile.TemporaryDirectory() as folder:
            for count in (1, 2, 3):
                posts_a_second(server, Path(folder), count, asked.posts)
            digests_of(server, Path(folder), asked.lists)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
