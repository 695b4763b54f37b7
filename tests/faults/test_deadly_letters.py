"""A letter that ends the whole process, where no exception tells of it, is put aside after the third time (R21)."""

import contextlib
import hashlib
import signal
import smtplib
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from helpers import NOW, a_letter

from listcop.store.database import unpack
from listcop.tries import Tries
from tests.doors.scripted_imap import ScriptedServer
from tests.faults.house import LIST, House, a_post, all_arrived, audit, until

pytestmark = pytest.mark.timeout(120)  # each starts a server four times

# A server whose process dies when it is at work at these: what a fault in C would do.
DEADLY = """
    import contextlib, os, sys
    from pathlib import Path
    from datetime import UTC, datetime, timedelta
    from listcop.parts import Parts
    from listcop.service import Service
    from listcop.settings_file import load_settings
    from listcop.state import hold_state, open_store, site_of
    from listcop.tries import Tries

    config, days, *deadly = sys.argv[1:]

    def is_deadly(name):
        # Named, as often as it says: "digest 1 1*2" is deadly twice.
        for one in deadly:
            what, _, times = one.partition("*")
            if what == name:
                with open(Path(config).with_name("deaths " + what), "a+") as deaths:
                    deaths.write("x")
                    deaths.flush()
                    return not times or deaths.tell() <= int(times)
        return False

    class Deadly(Tries):
        @contextlib.contextmanager
        def note(self, name):
            with super().note(name):
                if is_deadly(name):
                    os._exit(9)
                yield

    settings = load_settings(Path(config))
    store = open_store(settings)
    with hold_state(settings, "a deadly server"):
        parts = Parts(
            settings, store, site_of(settings), lambda: datetime.now(UTC) + timedelta(days=int(days)),
            tries=Deadly(settings.state_dir, store),
        )
        service = Service(parts)
        service.run_until_signal(lambda: print("listcop is ready", flush=True))
"""
ONCE_A_WEEK = {"digest": "weekly monday 07:00"}


class Deadly:
    """The server of a house that dies of `deadly` work, and is started again as a service manager does."""

    def __init__(self, house, *deadly, days=0):
        self.house = house
        self.words = [sys.executable, "-c", textwrap.dedent(DEADLY), str(house.config), str(days), *deadly]
        self.process = None
        self.starts = 0

    def start(self):
        with self.house.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                self.words, stdout=subprocess.PIPE, stderr=errors, text=True, start_new_session=True
            )
        self.starts += 1
        return self.process.stdout.readline() == "listcop is ready\n"

    def died(self):
        return self.process.poll() is not None

    def run_until(self, holds, what):
        """Start it as often as it dies, until this comes true while it lives."""

        def goes_on():
            if self.died():
                self.process.stdout.close()
                self.start()
            return holds()

        until(goes_on, what)

    def end(self):
        if self.process is not None and not self.died():
            self.process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(30)
            self.process.kill()
        if self.process is not None:
            self.process.wait(10)
            self.process.stdout.close()


@pytest.fixture
def deadly(request):
    made = []

    def make(*names, of=None, **more):
        made.append(Deadly(of or request.getfixturevalue("house"), *names, **more))
        made[-1].start()
        return made[-1]

    yield make
    for one in made:
        one.end()


def post(house, *numbers):
    """Post these, and hear what is said: a code, or that the server is gone."""
    said = []
    for number in numbers:
        raw = a_post(number, house.members[number])
        try:
            with smtplib.SMTP("127.0.0.1", house.port, timeout=30) as client:
                client.sendmail(house.members[number], [LIST], raw)
            said.append(250)
        except (OSError, smtplib.SMTPException):
            said.append(0)
    return said


def told(relay, *words):
    """Which letters with these words the owner got."""
    mine = [one.data.decode("utf-8", "replace") for one in list(relay.taken) if one.recipient.startswith("owner@")]
    return [one for one in mine if all(word in one for word in words)]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_thread_that_is_deadly_to_read_is_left_without_findings_and_those_behind_it_are_read(
    kind, a_house, relay, deadly
):
    house = a_house(kind)
    server = deadly("read 1 1", of=house)

    assert post(house, 1) == [250]
    server.run_until(lambda: house.ask("SELECT 1 FROM posts WHERE number = 1 AND read_by > 0"), "it is put aside")
    assert post(house, 2, 3) == [250, 250]
    server.run_until(lambda: not house.ask("SELECT 1 FROM posts WHERE read_by = 0"), "the others are read")
    server.run_until(lambda: all_arrived(relay, [1, 2, 3], house.members), "every member has every post")
    server.run_until(lambda: told(relay, "could not be"), "the owner is told")

    assert server.starts == 4
    assert not audit(relay, [1, 2, 3], house.members).lost
    assert len(told(relay, "reading it ended the server 3 times")) == 1
    assert house.ask("SELECT type_source FROM threads WHERE number = 1") == [("none",)]
    server.end()
    house.assert_fits()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_post_that_is_deadly_to_write_is_refused_in_the_queue_and_the_others_leave(kind, a_house, relay, deadly):
    house = a_house(kind)
    server = deadly("send 1 1", of=house)

    said = post(house, 1, 2, 3)
    server.run_until(lambda: house.ask("SELECT 1 FROM deliveries WHERE state = 'refused'"), "it is put aside")
    missing = [number for number, code in zip((1, 2, 3), said, strict=True) if not code and number != 1]
    assert all(code == 250 for code in post(house, *missing))
    server.run_until(lambda: all_arrived(relay, [2, 3], house.members), "every member has the others")
    server.run_until(lambda: told(relay, "ended the server 3 times"), "the owner is told")

    assert server.starts == 4
    assert len(told(relay, "writing it ended the server 3 times")) == 1
    assert house.ask("SELECT count(*) FROM letter_bytes WHERE letter_id = 1") == [(1,)]
    server.end()
    house.assert_fits()


def test_a_letter_that_is_deadly_to_take_is_kept_aside_when_its_sender_brings_it_again(house, relay, deadly):
    raw = a_letter(message_id="<deadly@example.org>", **{"from": f"<{house.members[1]}>"})
    server = deadly(f"letter {hashlib.sha256(raw).hexdigest()}")
    said = []

    def bring():
        try:
            with smtplib.SMTP("127.0.0.1", house.port, timeout=30) as client:
                client.sendmail(house.members[1], [LIST], raw)
            said.append(250)
        except (OSError, smtplib.SMTPException):
            said.append(0)
            until(server.died, "the server is gone", 10)
        return said[-1] == 250

    server.run_until(bring, "it is taken at last")
    assert post(house, 2) == [250]
    server.run_until(lambda: all_arrived(relay, [2], house.members), "every member has the other")
    server.run_until(lambda: told(relay, "could not be"), "the owner is told")

    assert said == [0, 0, 0, 250]
    assert [
        unpack(packed)
        for (packed,) in house.ask(
            "SELECT packed FROM letter_bytes JOIN letters USING (list_id, letter_id) WHERE fate = 'damaged'"
        )
    ] == [raw]
    assert len(told(relay, "taking it ended the server 3 times")) == 1


def test_a_letter_in_a_mailbox_that_is_deadly_is_kept_aside_and_those_behind_it_come(tmp_path, relay, deadly):
    poison = a_letter(message_id="<deadly@example.org>", **{"from": "<member1@example.org>"})
    with ScriptedServer() as mailbox:
        password = tmp_path / "password"
        password.write_text(mailbox.password)
        password.chmod(0o600)
        house = House(tmp_path / "small", relay.port, members=3)
        house.config.write_text(
            house.config.read_text()
            + f"[[imap]]\nname = 'mailbox'\nhost = '127.0.0.1'\nport = {mailbox.port}\ntls = 'none'\n"
            f"user = '{mailbox.user}'\npassword_file = '{password}'\nlists = ['garden']\n"
        )
        mailbox.put(a_post(1, house.members[1]), poison, a_post(2, house.members[2]))

        server = deadly(f"letter {hashlib.sha256(poison).hexdigest()}", of=house)
        server.run_until(lambda: all_arrived(relay, [1, 2], house.members), "every member has the others")
        server.run_until(lambda: told(relay, "taking it ended the server 3 times"), "the owner is told")
        server.end()

    assert server.starts == 4
    found = audit(relay, [1, 2], house.members)
    assert not found.lost
    assert all(copies <= server.starts for copies in found.repeated.values())  # a lot in flight at each death
    assert house.ask("SELECT fate FROM letters WHERE fate NOT IN ('post')") == [("damaged",)]


def test_a_thread_that_is_deadly_to_show_is_left_out_of_the_digest_and_the_others_stand_in_it(tmp_path, relay, deadly):
    house = House(tmp_path / "small", relay.port, members=3, **ONCE_A_WEEK)
    harmless = deadly(of=house)
    assert post(house, 0, 1, 2) == [250] * 3
    harmless.run_until(lambda: not house.ask("SELECT 1 FROM posts WHERE read_by = 0"), "they are read")
    harmless.end()

    server = deadly("digest 1 1*1", "digest thread 1 2", of=house, days=8)
    server.run_until(lambda: house.ask("SELECT 1 FROM digests WHERE sent"), "the period is closed")
    server.run_until(lambda: told(relay, "ended the server 3 times"), "the owner is told")
    ((digest,),) = house.ask("SELECT text FROM digest_letters WHERE edition = 'short'")

    assert server.starts == 4
    assert "Seeds of kind 0" in digest
    assert "Seeds of kind 1" not in digest
    assert "Seeds of kind 2" in digest
    assert len(told(relay, "#2: PutAside: showing it in a digest ended the server 3 times")) == 1


def test_a_page_that_is_deadly_is_not_written_and_the_others_are(house, relay, deadly):
    for number in (1, 2):
        assert house.run("deliver", LIST, letter=a_post(number, house.members[number])).returncode == 0
    pages = house.settings.archive_folder / "garden" / "threads"

    server = deadly("page 1 1")
    server.run_until((pages / "2.txt").exists, "the other page is written")
    server.run_until(lambda: told(relay, "writing its page ended the server 3 times"), "the owner is told")

    assert server.starts == 4
    assert not (pages / "1.txt").exists()


@pytest.fixture
def die():
    """Begin a piece of work, and never end it: as a killed process leaves it."""
    under_way = []

    def begin(tries, name):
        under_way.append(tries.note(name))
        under_way[-1].__enter__()

    return begin


def test_what_merely_ran_beside_it_is_cleared(sqlite_store, tmp_path, die):
    before = Tries(tmp_path, sqlite_store)
    before.begin(NOW)
    die(before, "read 1 1")
    die(before, "read 1 2")
    after = Tries(tmp_path, sqlite_store)
    after.begin(NOW)

    assert (after.crashes("read 1 1"), after.crashes("read 1 2"), after.crashes("read 1 3")) == (1, 1, 0)
    with after.note("read 1 2"):
        pass
    later = Tries(tmp_path, sqlite_store)
    later.begin(NOW)

    assert (later.crashes("read 1 1"), later.crashes("read 1 2")) == (1, 0)


def test_what_was_under_way_together_is_counted_one_by_one(sqlite_store, tmp_path):
    before = Tries(tmp_path, sqlite_store)
    before.begin(NOW)
    with before.note("letter a"):
        went_well = before.note("letter b", "letter c")
        went_well.__enter__()
        dies = before.note("letter d", "letter e", "letter f")  # with the process
        dies.__enter__()
        went_well.__exit__(None, None, None)
    after = Tries(tmp_path, sqlite_store)
    after.begin(NOW)

    assert [after.crashes(f"letter {one}") for one in "abcdef"] == [0, 0, 0, 1, 1, 1]


def test_what_is_never_tried_again_is_forgotten_after_a_month(sqlite_store, tmp_path, die):
    for day, name in ((0, "letter a"), (1, "letter b")):
        tries = Tries(tmp_path, sqlite_store)
        tries.begin(NOW + timedelta(days=day))
        die(tries, name)
    tries = Tries(tmp_path, sqlite_store)
    tries.begin(NOW + timedelta(days=40))

    assert (tries.crashes("letter a"), tries.crashes("letter b")) == (0, 1)


def test_what_was_under_way_before_is_tried_alone(sqlite_store, tmp_path, die):
    tries = Tries(tmp_path, sqlite_store)
    tries.begin(NOW)
    die(tries, "send 1 1")
    tries = Tries(tmp_path, sqlite_store)
    tries.begin(NOW)
    seen = []

    def work(name):
        with tries.note(name):
            seen.append(f"{name} begins")
            time.sleep(0.02)
            seen.append(f"{name} ends")

    with ThreadPoolExecutor(4) as workers:
        for one in ("read 1 1", "send 1 1", "read 1 2", "read 1 3"):
            workers.submit(work, one)

    at = seen.index("send 1 1 begins")
    assert seen[at + 1] == "send 1 1 ends"
    assert seen[:at].count("read 1 1 begins") == seen[:at].count("read 1 1 ends")
    assert len(seen) == 8


def test_a_thread_that_outlives_the_server_writes_into_no_other_file(sqlite_store, tmp_path):
    tries, at_write, go_on = Tries(tmp_path, sqlite_store), threading.Event(), threading.Event()
    tries.begin(NOW)

    class Slow(str):
        def encode(self, *_):
            at_write.set()
            go_on.wait(10)
            return super().encode()

    def work():
        with tries.note(Slow("read 1 1")):
            pass

    worker, ender = threading.Thread(target=work), threading.Thread(target=tries.end)
    worker.start()
    at_write.wait(10)
    ender.start()
    ender.join(0.2)
    with (tmp_path / "other").open("w+b"):  # it may get the number that the closed file had
        go_on.set()
        worker.join(10)
        ender.join(10)

    assert (tmp_path / "other").read_bytes() == b""
