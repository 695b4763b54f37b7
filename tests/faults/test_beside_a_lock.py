"""Somebody else holds a list in PostgreSQL: letters to others go on; at a stop all who wait are answered, in time."""

import contextlib
import select
import signal
import smtplib
import threading
import time
from datetime import UTC, datetime

import psycopg
import pytest
from helpers import join

from listcop.service import LAST_SECONDS
from listcop.state import open_store
from listcop.store import lists
from listcop.store.apart import CUT_SECONDS
from listcop.store.together import LOCK_SECONDS
from tests.faults.house import DOMAIN, NO_LIMITS, House, a_post, await_all, mark_of, until

STOP_SECONDS = 25  # service managers kill after 30
REFUSED = "SELECT 1 FROM letters JOIN lists USING (list_id) WHERE lists.name = %s AND fate IN ('rejected', 'held')"
pytestmark = pytest.mark.timeout(170)  # the clock waits for the lock as well, and is given 13 s to end


@pytest.fixture(params=["by a mail server of ours", "by strangers"])
def house(request, tmp_path, relay, postgres_url):
    """Lists with a member each; `path` takes short letters only. Letters of strangers are decided in threads of their
    own."""
    made = House(tmp_path / "house", relay.port, members=1, url=postgres_url)
    if request.param == "by strangers":
        text = made.config.read_text(encoding="utf-8")
        made.config.write_text(text.replace("[smtp]\n", "[smtp]\ntrusted_networks = []\n"), encoding="utf-8")
    add_list(made, "wood")
    add_list(made, "path", max_message_size=1000)
    made.start()
    with contextlib.closing(made):
        yield made


def add_list(house, name, **settings):
    """Another list of the same members."""
    now = datetime.now(UTC)
    with contextlib.closing(open_store(house.settings)) as store:
        mlist = store.write(lambda tx: lists.create_list(tx, name, DOMAIN, NO_LIMITS | settings, now))
        for address in house.members:
            join(store, mlist, address, now=now)


@pytest.fixture
def letter_to(house):
    """Hands the server a letter up to the last line; what is returned sends that, or waits for the answer."""
    with contextlib.ExitStack() as clients:

        def begin(names, number, text=""):
            source = f"127.0.0.{2 + number // 20}", 0  # a stranger has twenty sessions at most
            client = smtplib.SMTP("127.0.0.1", house.port, timeout=60, source_address=source)
            clients.enter_context(contextlib.closing(client))
            client.ehlo()
            client.mail(house.members[0])
            for name in names.split():
                client.rcpt(f"{name}@{DOMAIN}")
            assert client.docmd("DATA")[0] == 354
            client.send(a_post(number, house.members[0], text))
            return client

        yield begin


@contextlib.contextmanager
def locked(house, name):
    """Somebody else holds a list."""
    with psycopg.connect(house.settings.database.replace("+psycopg", "")) as other:
        other.execute("SELECT 1 FROM lists WHERE name = %s FOR UPDATE", [name])
        yield


@contextlib.contextmanager
def locked_behind(house, name):
    """Somebody else holds a list as soon as all have had it who wait for it now; what is handed over waits for that."""
    has_it, let_go = threading.Event(), threading.Event()

    def hold():
        with locked(house, name):
            has_it.set()
            assert let_go.wait(60)

    holder = threading.Thread(target=hold)
    holder.start()
    try:
        await_lock(house, 2)
        yield lambda: has_it.wait(60)
    finally:
        let_go.set()
        holder.join()


def await_lock(house, count=1):
    waiting = "SELECT 1 FROM pg_locks WHERE NOT granted"
    until(lambda: len(house.ask(waiting)) >= count, "letters wait for the locked list")


def kept(house, name):
    """The posts of a list, by what the audit knows them by."""
    asked = "SELECT message_id FROM posts JOIN lists USING (list_id) WHERE lists.name = %s ORDER BY number"
    return sorted(mark_of(b"Message-ID: " + row[0].encode()) for row in house.ask(asked, name))


def test_forty_letters_to_a_list_that_is_locked_hold_up_none_to_another(house, letter_to):
    """More than there are threads for letters of strangers. SQLite has no such lock: there one writes at a time."""
    garden, wood = [letter_to("garden", 1 + n) for n in range(40)], letter_to("wood", 41)

    with locked(house, "garden"):
        for client in garden:
            client.send(b".\r\n")
        await_lock(house)
        time.sleep(LOCK_SECONDS + 0.5)  # who first meets a lock waits so long for it; then its list is set apart
        began = time.monotonic()
        taken = wood.docmd(".")[0]
        seconds = time.monotonic() - began
    others = [client.getreply()[0] for client in garden]

    print(f"answered in {seconds:.2f} s")
    assert (taken, others) == (250, [250] * 40)
    assert seconds < 2
    house.assert_fits()


def test_a_refusal_that_cannot_be_kept_yet_holds_up_the_answer_to_no_other_letter(house, letter_to):
    """One reply stands for both lists of a letter: what the second refuses is kept, as nobody hears it."""
    both = letter_to("garden path", 1, "Who has a press for oil? " + "We grow sunflowers. " * 100)
    wood = letter_to("wood", 2)

    with contextlib.ExitStack() as decided:
        decided.enter_context(locked(house, "path"))
        both.send(b".\r\n")
        await_lock(house)
        with locked_behind(house, "path") as has_it:
            decided.close()
            assert has_it()
            await_lock(house)
            time.sleep(LOCK_SECONDS + 0.5)
            began = time.monotonic()
            taken = wood.docmd(".")[0]
            seconds = time.monotonic() - began
            is_answered = bool(select.select([both.sock], [], [], 0)[0])
    answer = both.getreply()[0]

    print(f"answered in {seconds:.2f} s")
    assert (taken, is_answered, answer) == (250, False, 250)
    assert seconds < 2
    assert kept(house, "garden") == ["p1"]
    assert len(house.ask(REFUSED, "path")) == 1


@pytest.mark.parametrize("waited", [0, LOCK_SECONDS + 0.5], ids=["with others", "apart"])
def test_a_letter_that_waits_for_a_lock_at_a_stop_is_refused_within_seconds(house, letter_to, waited):
    client = letter_to("garden", 1)

    with locked(house, "garden"):
        client.send(b".\r\n")
        await_lock(house)
        time.sleep(waited)
        house.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        refused = client.getreply()[0]
        seconds = time.monotonic() - began
    code, _ = house.stop(STOP_SECONDS)

    print(f"refused {seconds:.2f} s after the stop")
    assert (refused, code) == (451, 0)
    assert seconds < LAST_SECONDS + CUT_SECONDS
    assert kept(house, "garden") == []


def test_a_stop_answers_letters_to_all_lists_though_one_is_locked_and_none_is_lost(house, letter_to, relay):
    garden, wood = ([letter_to(name, first + n) for n in range(4)] for name, first in (("garden", 1), ("wood", 5)))

    with locked(house, "garden"):
        for client in garden:
            client.send(b".\r\n")
        await_lock(house)
        for client in wood:
            client.send(b".\r\n")
        code, seconds = house.stop(STOP_SECONDS)
        refused, taken = ([client.getreply()[0] for client in clients] for clients in (garden, wood))
    kept_by_then = kept(house, "garden"), kept(house, "wood")
    house.start()
    again = [letter_to("garden", 1 + n).docmd(".")[0] for n in range(4)]
    await_all(relay, range(1, 9), house.members)

    print(f"ended {seconds:.1f} s after it was told to")
    assert (code, refused, taken) == (0, [451] * 4, [250] * 4)
    assert kept_by_then == ([], ["p5", "p6", "p7", "p8"])
    assert again == [250] * 4
    assert kept(house, "garden") == ["p1", "p2", "p3", "p4"]
    house.assert_fits()
