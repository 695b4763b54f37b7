"""Several servers on one PostgreSQL: killed, paused, restarted; nothing is lost, only lots in flight repeat."""

import contextlib
import multiprocessing
import os
import random
import shutil
import signal
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from helpers import a_letter
from postgres_server import SPEED, NoServer, Server

from listcop.core.moderation import Envelope
from listcop.flows import accept_message, run_clock
from listcop.settings_file import load_settings
from listcop.state import open_store, site_of
from listcop.store import lists
from listcop.store.database import Store
from tests.doors.scripted_relay import Behaviour
from tests.faults.house import DOMAIN, IS_FULL, House, Posters, audit, await_all, sized, until

pytestmark = pytest.mark.timeout(6000 if IS_FULL else 170)

# A server that is paused in the middle of a transaction holds up the list for so long; 20 s if nobody says otherwise.
IDLE = "&options=-c%20idle_in_transaction_session_timeout%3D2s%20-c%20lock_timeout%3D30s"
IN_FLIGHT = """
SELECT posts.message_id FROM lots JOIN deliveries USING (list_id, delivery_id)
JOIN posts ON posts.list_id = lots.list_id AND posts.number = deliveries.number
WHERE lots.state = 'claimed' AND lots.holder = %s
"""
# Two leases go by: for the database, whose clock alone counts, it is the same as to wait half an hour.
TIME_GOES_BY = """
UPDATE lots SET leased_until = leased_until - interval '30 minutes' WHERE state = 'claimed' AND holder = '{node}';
UPDATE leases SET until = until - interval '2 minutes' WHERE holder = '{node}'
"""


class Sister(House):
    """Another server on the database of the first one: its own folder, the same secret."""

    def __init__(self, first, folder, relay_port, url):
        self._first = first
        super().__init__(folder, relay_port, members=len(first.members), url=url)

    def _set_up(self, settings):
        secret = self.settings.secret_file
        secret.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy(self._first.settings.secret_file, secret)


@pytest.fixture
def nodes(postgres_url, tmp_path, relay):
    """Three servers on one database, started."""
    first = House(tmp_path / "one", relay.port, url=postgres_url + IDLE, members=sized(20, 8))
    made = [first, *(Sister(first, tmp_path / name, relay.port, postgres_url + IDLE) for name in ("two", "three"))]
    for node in made:
        node.start()
    yield made
    for node in made:
        if node.process is not None:
            os.killpg(node.process.pid, signal.SIGCONT)
        node.close()


def name_of(node):
    return f"{os.uname().nodename}:{node.settings.state_dir}"


def in_flight(node):
    """The posts whose lots a server has in hand."""
    return [row[0].partition(".")[0].removeprefix("<") for row in node.ask(IN_FLIGHT, name_of(node))]


@contextlib.contextmanager
def posting_to_all(nodes, posts):
    """Posts flow to every server, over three sessions each."""
    posters = [Posters(node, 3) for node in nodes]
    for number, one in enumerate(posters):
        one.post(range(1 + number, posts + 1, len(nodes)))
    try:
        yield posters
    finally:
        for one in posters:
            one.close()


def accepted(posters):
    return {number: seconds for one in posters for number, seconds in one.accepted.items()}


def test_of_three_one_is_killed_again_and_again_and_one_paused_for_two_leases(nodes, relay, seed):
    posts, kills = sized(1000, 30), sized(20, 3)
    chance, may_repeat, began = random.Random(seed), Counter(), time.monotonic()
    paused, others = nodes[2], nodes[:2]
    relay.behaviour = Behaviour(seconds_at_dot=0.02)  # so that something is always in flight

    with posting_to_all(nodes, posts) as posters:
        until(lambda: len(relay.taken) > 2, "mail flows")
        os.killpg(paused.process.pid, signal.SIGSTOP)
        may_repeat.update(in_flight(paused))
        paused.do(TIME_GOES_BY.format(node=name_of(paused)))
        for _ in range(kills):
            time.sleep(chance.uniform(5, 30) if IS_FULL else chance.uniform(0.3, 1.0))
            killed = chance.choice(others)
            killed.kill()
            may_repeat.update(in_flight(killed))
            killed.start()
        os.killpg(paused.process.pid, signal.SIGCONT)
        for one in posters:
            one.join()
        taken = accepted(posters)
        await_all(relay, taken, nodes[0].members)
    codes = [node.stop()[0] for node in nodes]

    found = audit(relay, taken, nodes[0].members)
    print(
        f"{posts} posts to {len(nodes[0].members)} members over 3 servers, {kills} kills, one paused: "
        f"lost {len(found.lost)}, repeated {sum(found.repeated.values()) - len(found.repeated)} copies of "
        f"{sum(may_repeat.values())} lots in flight, {time.monotonic() - began:.1f} s"
    )
    assert (len(taken), found.lost, codes) == (posts, [], [0, 0, 0])
    assert all(count <= 1 + may_repeat[mark] for (mark, _), count in found.repeated.items())
    nodes[0].assert_fits()


def test_the_queue_tells_which_server_has_what_in_hand(nodes):
    def alive():
        rows = nodes[0].run("--json", "queue", "nodes")
        return rows.stdout.decode()

    until(lambda: alive().count('"lives": true') == 3, "all three are known")
    code, _ = nodes[1].stop()

    assert code == 0
    assert alive().count('"lives": true') == 2
    assert '"clock"' in alive()


def test_a_server_with_another_secret_does_not_start(nodes, tmp_path, relay, postgres_url):
    stranger = Sister(nodes[0], tmp_path / "stranger", relay.port, postgres_url)
    stranger.settings.secret_file.write_text("ab" * 32 + "\n", encoding="ascii")

    refused = stranger.run("serve")

    assert refused.returncode != 0
    assert b"this secret is not the one the database was made with" in refused.stderr


# What a migration may do (deploy/scale.md), done to the tables that a server uses for every letter.
NEXT_RELEASE = """
ALTER TABLE posts ADD COLUMN mood text NOT NULL DEFAULT 'good';
ALTER TABLE deliveries ADD COLUMN mood text NOT NULL DEFAULT 'good';
ALTER TABLE lots ADD COLUMN mood text NOT NULL DEFAULT 'good';
ALTER TABLE memberships ADD COLUMN mood text NOT NULL DEFAULT 'good';
CREATE TABLE moods (mood text PRIMARY KEY);
UPDATE alembic_version SET version_num = '9999'
"""


def test_a_server_goes_on_while_the_next_release_upgrades_the_database(postgres_server, tmp_path, relay):
    url = postgres_server.create("listcop_of_two_releases")
    with contextlib.ExitStack() as ends:
        ends.callback(postgres_server.drop, "listcop_of_two_releases")
        house = House(tmp_path / "house", relay.port, url=url, members=3)
        ends.callback(house.close)
        house.start()
        posters = Posters(house, 1)
        ends.callback(posters.close)

        posters.post(range(1, 13))  # statements that run often are prepared by now
        await_all(relay, range(1, 13), house.members)
        house.do(NEXT_RELEASE)
        posters.post(range(13, 25))
        await_all(relay, range(13, 25), house.members)
        started = house.run("list", "ls")
        code, _ = house.stop()

    assert not audit(relay, range(1, 25), house.members).repeated
    assert (code, house.errors.read_text()) == (0, "")
    assert started.returncode != 0
    assert b"The database has schema 9999, this release knows up to" in started.stderr


def test_postgres_restarts_lose_nothing_and_double_nothing(tmp_path, relay, seed):
    posts, restarts = sized(1000, 30), sized(100, 3)
    try:
        server = Server(SPEED)
    except NoServer as trouble:
        pytest.skip(str(trouble))
    chance, began = random.Random(seed), time.monotonic()
    with contextlib.ExitStack() as ends:
        ends.callback(server.stop)
        house = House(tmp_path / "house", relay.port, url=server.create("listcop"), members=sized(50, 8))
        ends.callback(house.close)
        house.start()
        posters = Posters(house, 5)
        ends.callback(posters.close)

        posters.post(range(1, posts + 1))
        for number in range(restarts):
            until(lambda number=number: len(posters.accepted) >= number * posts * 0.9 / restarts, "posts are taken")
            time.sleep(chance.uniform(0.0, 0.3))
            server.restart()
        posters.join()
        await_all(relay, posters.accepted, house.members)
        code, _ = house.stop()
        found = audit(relay, posters.accepted, house.members)
        house.assert_fits()

    refused = [trouble for trouble in posters.troubles if "451" not in trouble and "421" not in trouble]
    print(
        f"{posts} posts, {restarts} restarts of PostgreSQL: lost {len(found.lost)}, repeated {len(found.repeated)}, "
        f"put off {len(posters.troubles)}, {time.monotonic() - began:.1f} s"
    )
    assert (len(posters.accepted), found.lost, found.repeated, refused, code) == (posts, [], {}, [], 0)


# --- the clock

ZONES = ("Europe/Berlin", "America/Santiago", "Asia/Kathmandu")  # clocks change with summer, with winter, never
FAIR = "The market opens at eight on Thursday from now on. Everybody is welcome."
SKEWS = (0, -3700, 45)  # seconds by which their clocks are wrong


def tick_through(config, weeks, number, meet):
    """One server of three: what comes to it, and its clock, week by week; all three at the same moment."""
    settings = load_settings(config)
    store, site = Store(settings.database), site_of(settings)
    first = datetime(2041, 9, 3, 12, tzinfo=UTC)  # a Tuesday
    for week in range(weeks):
        start = first + timedelta(days=7 * week)
        if week % 3 == number:
            for zone, _ in enumerate(ZONES):
                name = f"zone{zone}@{DOMAIN}"
                raw = a_letter(
                    **{"from": "<member1@example.org>"}, to=name, text=FAIR, date=start,
                    message_id=f"<{week}.{zone}@example.org>", subject=f"Market in week {week}",
                )  # fmt: skip
                envelope = Envelope("member1@example.org", (name,), door="smtp", trusted=True)
                accept_message.accept(store, site, envelope, raw, start, policy_of=lambda _domain: "none")
        meet.wait(120)
        run_clock.tick(
            store, site, start + timedelta(days=6, seconds=SKEWS[number])
        )  # Monday, seven is over everywhere
    store.close()


def test_three_clocks_make_one_digest_a_list_and_week(postgres_url, tmp_path):
    weeks = sized(1000, 8)  # over changes of the clocks in September and October
    house = House(tmp_path / "house", 1, url=postgres_url, members=1)
    store, began = open_store(house.settings), time.monotonic()
    site = site_of(house.settings)
    make_zones(store, site)
    of_workers = multiprocessing.get_context("spawn")
    meet = of_workers.Barrier(3)

    workers = [of_workers.Process(target=tick_through, args=(house.config, weeks, n, meet)) for n in range(3)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()

    with store.read() as tx:
        found = {
            table: Counter(
                tx.exec_driver_sql(
                    f"SELECT list_id FROM {table} WHERE {where} AND list_id IN (SELECT list_id FROM lists"
                    " WHERE name LIKE 'zone%%')"
                ).scalars()
            )
            for table, where in (
                ("digests", "cadence = 'weekly'"),
                ("deliveries", "kind = 'digest'"),
                ("events", "what = 'digest'"),
            )
        }
    store.close()
    print(f"{weeks} weeks of {len(ZONES)} lists over 3 servers: {found}, {time.monotonic() - began:.1f} s")
    assert [one.exitcode for one in workers] == [0, 0, 0]
    assert [sorted(counts.values()) for counts in found.values()] == [[weeks] * 3] * 3


def make_zones(store, site):
    """A list in each zone, with a member who reads a digest a week."""
    from listcop.flows import change_membership

    now = datetime(2041, 9, 2, 18, tzinfo=UTC)  # a Monday

    def work(tx):
        for number, zone in enumerate(ZONES):
            given = {"timezone": zone, "author_posts_per_hour": 0, "list_posts_per_hour": 0}
            mlist = lists.create_list(tx, f"zone{number}", DOMAIN, given, now)
            change_membership.add(
                tx, site, mlist, now, who="test", address="member1@example.org", name="", cadence="weekly",
                roles=("member",), language="en", welcome=False,
            )  # fmt: skip

    store.write(work)
