"""A database that is locked, a disk that is full, a state directory that is held: nothing accepted is lost."""

import contextlib
import itertools
import os
import shutil
import signal
import smtplib
import socket
import sqlite3
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from postgres_server import SPEED, NoServer, Server

from listcop.store.database import StorageTrouble, Store
from tests.doors.scripted_relay import Behaviour
from tests.faults.house import (
    IS_FULL,
    LIST,
    PATIENCE,
    House,
    a_post,
    audit,
    await_all,
    posting,
    sized,
    taken_pairs,
    until,
)

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)


@contextlib.contextmanager
def locked_by_another(url):
    """Another process writes: nobody else may until the block ends."""
    if url.startswith("postgresql"):
        with psycopg.connect(url.replace("+psycopg", "")) as other:
            other.execute("LOCK TABLE lists, letters, deliveries IN EXCLUSIVE MODE")
            yield
            other.rollback()
        return
    database = url.removeprefix("sqlite:///")
    with contextlib.closing(sqlite3.connect(database, timeout=30, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


# --- locked ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_neighbour_that_holds_the_database_for_a_while_costs_time_and_no_errors(kind, a_house, relay):
    house = a_house(kind)
    house.start()

    with posting(house) as posters:
        posters.post(range(1, 21))
        until(lambda: posters.accepted, "posts flow")
        with locked_by_another(house.settings.database):
            held_until = time.monotonic() + sized(20, 2)
            until(lambda: time.monotonic() > held_until, "the neighbour has written", 60)
        posters.join()
        await_all(relay, posters.accepted, house.members)

    assert posters.troubles == []
    assert len(posters.accepted) == 20
    found = audit(relay, posters.accepted, house.members)
    assert not found.lost
    assert not found.repeated


def test_a_database_locked_for_too_long_is_trouble_and_keeps_nothing_half(url):
    store = Store(url + ("&options=-c%20lock_timeout%3D200ms" if url.startswith("postgresql") else ""))
    store.busy_seconds = 0.2
    store.start_writer()

    def work(tx):
        tx.exec_driver_sql("INSERT INTO facts (name, value) VALUES ('mine', '1')")
        tx.exec_driver_sql("UPDATE lists SET name = name")
        tx.exec_driver_sql("DELETE FROM facts WHERE name = 'mine'")

    with locked_by_another(url), ThreadPoolExecutor(4) as sessions:
        waiting = [sessions.submit(store.write, work) for _ in range(4)]
        for one in waiting:
            with pytest.raises(StorageTrouble, match="lock"):
                one.result(10)

    store.write(work)
    store.close()


# --- full ------------------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path):
    """A file system of a few MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={sized(64, 6)}m,mode=700", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted here; the test by file size limit stands for it")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder):
    """Take all the room there is."""
    with (folder / "ballast").open("ab", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"\0" * 65536)
    with (folder / "ballast").open("ab", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"\0" * 512)


def post_until_one_is_put_off(posters, numbers, posted):
    """A write-ahead log that was emptied has room for some letters on a full disk."""
    while not posters.troubles:
        more = list(itertools.islice(numbers, 5))
        posters.post(more)
        posted += more
        count = len(posted)
        until(lambda count=count: posters.troubles or len(posters.accepted) == count, "the disk is full")


def assert_nothing_lost(house, relay, posters):
    await_all(relay, posters.accepted, house.members)
    code, _ = house.stop()
    found = audit(relay, posters.accepted, house.members)
    assert not found.lost
    assert not found.repeated
    assert code == 0
    house.assert_fits()


def test_a_full_disk_is_answered_451_and_nothing_accepted_is_lost(small_disk, relay):
    house = House(small_disk / "house", relay.port, members=3)
    numbers = itertools.count(1)

    with contextlib.closing(house):
        for _ in range(sized(200, 2)):
            house.start()
            with posting(house, sessions=5) as posters:
                posted = list(itertools.islice(numbers, 5))
                posters.post(posted)
                until(lambda: posters.accepted, "posts flow")
                fill(small_disk)
                post_until_one_is_put_off(posters, numbers, posted)
                (small_disk / "ballast").unlink()
                posters.join()
                assert sorted(posters.accepted) == posted
                assert all("(451," in one or "(452," in one or "421" in one for one in posters.troubles)
                await_all(relay, posters.accepted, house.members)
            assert house.stop()[0] == 0
        house.start()
        with posting(house, sessions=1) as posters:
            posters.post([next(numbers)])
            posters.join()
            assert_nothing_lost(house, relay, posters)
        assert max(taken_pairs(relay).values()) == 1


def test_a_full_disk_of_postgres_is_answered_451_and_nothing_accepted_is_lost(tmp_path, relay):
    rounds, posts = sized(20, 1), 200
    with contextlib.ExitStack() as ends:
        try:
            server = Server(SPEED, disk_mb=96)
        except NoServer as trouble:
            pytest.skip(str(trouble))
        ends.callback(server.stop)
        house = House(tmp_path / "house", relay.port, members=3, url=server.create("listcop"))
        ends.callback(house.close)
        house.start()
        posters = ends.enter_context(posting(house, sessions=5))
        for turn in range(rounds):
            before = len(posters.troubles)
            posters.post(range(turn * posts + 1, turn * posts + 4))
            posters.join()
            fill(server.folder)
            posters.post(range(turn * posts + 4, turn * posts + posts + 1))
            until(lambda before=before: len(posters.troubles) > before, "the disk is full")
            (server.folder / "ballast").unlink()
            server.revive()
            posters.join()
            await_all(relay, posters.accepted, house.members)
        refused = [one for one in posters.troubles if not ("(451," in one or "(452," in one or "421" in one)]
        print(f"{rounds} times full: {len(posters.accepted)} posts, {len(posters.troubles)} times put off")
        assert (len(posters.accepted), refused) == (rounds * posts, [])
        assert_nothing_lost(house, relay, posters)


@pytest.mark.timeout(200)
def test_a_postgres_that_hangs_is_answered_451_in_bounded_time_and_does_not_hold_up_the_end(
    tmp_path, relay, postgres_server
):
    house = House(tmp_path / "house", relay.port, members=3, url=postgres_server.create("hanging"))
    house.start()
    with contextlib.closing(house):
        with postgres_server.hanging(), ThreadPoolExecutor() as threads:
            said, waited = put_off(house, a_post(1, house.members[1]))
            on_its_way = threads.submit(put_off, house, a_post(2, house.members[1]))
            time.sleep(1)
            code, seconds = house.stop(40)

        house.start()
        with posting(house, sessions=1) as posters:
            posters.post([1, 2])
            posters.join()
            assert_nothing_lost(house, relay, posters)
        assert (said, code) == (451, 0)
        assert on_its_way.result()[0] in (421, 451)  # the door closed, or gave up on the database just before
        assert waited < 65
        assert seconds < 30


def put_off(house, raw):
    """The code that a post is put off with, and after how many seconds."""
    began = time.monotonic()
    with smtplib.SMTP("127.0.0.1", house.port, timeout=120) as client, pytest.raises(smtplib.SMTPDataError) as found:
        client.sendmail(house.members[1], LIST, raw)
    return found.value.smtp_code, time.monotonic() - began


def test_a_database_that_may_not_grow_is_answered_451_until_it_may(house, relay):
    if shutil.which("prlimit") is None:
        pytest.skip("prlimit is not here")
    house.start()

    with posting(house) as posters:
        posters.post(range(1, 11))
        posters.join()
        limit = max(file.stat().st_size for file in house.database.parent.glob("listcop.db*")) + 4096
        subprocess.run(["prlimit", f"--fsize={limit}:unlimited", "--pid", str(house.process.pid)], check=True)
        posters.post(range(11, 41))
        until(lambda: any("451" in one for one in posters.troubles), "the files may not grow")
        subprocess.run(["prlimit", "--fsize=unlimited", "--pid", str(house.process.pid)], check=True)
        posters.join()
        assert len(posters.accepted) == 40
        assert_nothing_lost(house, relay, posters)


def test_outcomes_the_disk_did_not_take_are_kept_later_and_nobody_is_mailed_twice(small_disk, relay):
    house = House(small_disk / "house", relay.port, members=3)
    full = threading.Event()

    def answer(_):
        full.wait(PATIENCE)
        return ""

    house.errors = small_disk.parent / "stderr.txt"  # the log needs room, too
    relay.behaviour = Behaviour(dot=answer)
    house.start()
    with contextlib.closing(house), posting(house, sessions=1) as posters:
        posters.post([1])
        posters.join()
        until(lambda: "DATA" in relay.commands, "the relay holds the letter")
        fill(small_disk)
        full.set()
        until(lambda: "did not take it" in house.errors.read_text(), "the outcome cannot be kept")
        (small_disk / "ballast").unlink()
        until(lambda: not house.lots_in_flight(), "the outcome is kept")
        assert_nothing_lost(house, relay, posters)


# --- held ------------------------------------------------------------------------------------------------------


def test_a_second_server_is_told_who_holds_the_directory(house):
    house.start()

    second = house.run("serve")

    assert second.returncode == 1
    told = second.stderr.decode()
    assert told.count("\n") == 1
    assert str(house.settings.state_dir) in told
    assert f"listcop serve, process {house.process.pid}," in told


def test_a_server_whose_port_is_taken_says_so_in_one_line(house):
    with socket.create_server(("127.0.0.1", house.port)):
        refused = house.run("serve")

    told = refused.stderr.decode()
    assert (refused.returncode, told.count("\n")) == (1, 1), told
    assert str(house.port) in told
    assert "fault of ours" not in told


def test_of_many_servers_started_at_once_exactly_one_runs_and_a_killed_one_leaves_nothing_to_clean_up(house):
    house.start()
    house.kill()
    count = sized(200, 8)

    with contextlib.ExitStack() as stack:
        started = []
        for number in range(count):
            errors = stack.enter_context((house.folder / f"err{number}").open("wb"))
            output = stack.enter_context((house.folder / f"out{number}").open("wb"))
            started.append(subprocess.Popen(house.command("serve"), stdout=output, stderr=errors))
            if IS_FULL and number % 20 == 19:
                until(lambda: running(started) <= 1, "of these one runs")
        until(lambda: running(started) <= 1, "one runs")
        until(lambda: ready(house.folder) == 1, "one is ready")
        (winner,) = [one for one in started if one.poll() is None]
        winner.send_signal(signal.SIGTERM)
        codes = sorted(one.wait(60) for one in started)

    assert codes == [0] + [1] * (count - 1)
    assert ready(house.folder) == 1


def running(processes):
    return sum(one.poll() is None for one in processes)


def ready(folder: Path):
    return sum("listcop is ready" in file.read_text() for file in folder.glob("out*"))
