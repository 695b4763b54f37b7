"""What the server does over and over costs the same however many lists there are."""

import gc
import smtplib
import socket
import threading
import time
import weakref

import pytest
import sqlalchemy as sa
from helpers import NOW, a_letter, make_list, post

from listcop.doors.archive_folder import shelf_of
from listcop.doors.smtp_server import DoorTrouble
from listcop.parts import Parts
from listcop.reception import Reception
from listcop.service import Service
from listcop.settings import Imap
from listcop.settings_file import load_settings
from listcop.smtp_thread import SmtpThread
from listcop.store import events, lists
from tests.doors.scripted_imap import ScriptedServer


@pytest.fixture
def service(sqlite_store, site, tmp_path):
    """A server that was not started: the test is its threads."""
    return Service(Parts(load_settings(tmp_path / "listcop.toml"), sqlite_store, site))


def work_of(look):
    """Transactions begun, and statements asked through SQLAlchemy."""
    asked = []

    def note(*_):
        asked.append(1)

    for what in ("begin", "before_cursor_execute"):
        sa.event.listen(sa.Engine, what, note)
    try:
        look()
    finally:
        for what in ("begin", "before_cursor_execute"):
            sa.event.remove(sa.Engine, what, note)
    return len(asked)


def see_to_lists(service):
    """What the threads that read and that write pages do; True when there may be more to read."""
    return service.parts.list_work.read_some() or service.parts.list_work.publish_some()


def test_reading_and_publishing_ask_the_same_however_many_lists_have_nothing_new(sqlite_store, service):
    work, made = {}, 0
    for count in (3, 30):
        for number in range(made, count):
            mlist = make_list(sqlite_store, f"list{number}")
            post(sqlite_store, mlist)
        made = count
        while see_to_lists(service):
            pass
        work[count] = work_of(lambda: see_to_lists(service))

    assert work[3] == work[30] < 20


def test_of_many_lists_only_those_with_something_new_are_looked_at(sqlite_store, service):
    some = [make_list(sqlite_store, f"list{number}") for number in range(12)]
    for mlist in some:
        post(sqlite_store, mlist)
    while see_to_lists(service):
        pass

    quiet = work_of(lambda: see_to_lists(service))
    service.parts.list_work.rest_no_more()
    sqlite_store.write(lambda tx: lists.change_setting(tx, some[4].list_id, "archive", "none"))
    one = work_of(lambda: see_to_lists(service))
    service.parts.list_work.rest_no_more()
    for mlist in some[:3]:
        sqlite_store.write(lambda tx, mlist=mlist: lists.change_setting(tx, mlist.list_id, "archive", "none"))
    three = work_of(lambda: see_to_lists(service))

    assert quiet < one
    assert three - quiet == 3 * (one - quiet)


def test_who_watches_is_told_of_letters_and_of_a_transaction_that_stand_still(sqlite_store, site, tmp_path):
    """All trusted mail waits for one thread, and everything for the writer: who ends us must hear of it."""
    held, go_on = threading.Event(), threading.Event()

    def stand_still(_tx=None):
        held.set()
        go_on.wait(30)
        return NOW

    def clock():
        return stand_still() if threading.current_thread().name == "smtp-desk" else NOW

    def bring():
        with smtplib.LMTP("127.0.0.1", service.port, timeout=30) as client:
            client.sendmail("amina@example.org", ["garden@lists.example.org"], a_letter())

    config = tmp_path / "listcop.toml"
    config.write_text(config.read_text() + "[smtp]\nlisten = '127.0.0.1:0'\nprotocol = 'lmtp'\n")
    make_list(sqlite_store)
    service = Service(Parts(load_settings(config), sqlite_store, site, clock))
    service.open_doors()
    sender = threading.Thread(target=bring)
    try:
        sender.start()
        assert held.wait(20)
        letters = [service.trouble(5, 0), service.trouble(5)]
        held.clear()
        sqlite_store.begin_write(stand_still)
        assert held.wait(20)
        transaction = [service.trouble(5, 0), service.trouble(5)]
    finally:
        go_on.set()
        sender.join(20)
        service.stop()

    assert letters == ["the thread smtp-desk has been at the same letters for 0 seconds", ""]
    assert transaction == ["the thread writer has been at the same transaction for 0 seconds", ""]


def until(holds):
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def test_a_fault_beside_a_mailbox_does_not_end_the_watching_of_it(sqlite_store, service, tmp_path):
    """Such as a template of the site's own for what the owners are told of it."""
    make_list(sqlite_store)
    service.parts.lists.learn()
    sqlite_store.write(lambda tx: events.keep_fact(tx, "mailbox too large post", "this is no JSON"))
    password = tmp_path / "password"

    with ScriptedServer() as server:
        password.write_text(server.password)
        account = Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", ("garden",), 5_000)
        server.put(b"From: ana@example.org\r\n\r\n" + b"This is a photograph.\r\n" * 400)
        watcher = threading.Thread(target=service._work._poll, args=(account,))
        watcher.start()
        try:
            until(lambda: server.count("IDLE") or not watcher.is_alive())
            server.put(a_letter())
            until(lambda: not watcher.is_alive() or any("$ListCoP" in one.flags for one in server.letters.values()))
            logins = server.count("LOGIN") + server.count("AUTHENTICATE")
        finally:
            service.parts.stopping.set()
            watcher.join(20)
        with sqlite_store.read() as tx:
            kept = tx.exec_driver_sql("SELECT count(*) FROM letters").scalar_one()

    assert (kept, logins) == (1, 1)  # providers shut out who logs in again and again


def test_posts_are_read_while_the_pages_of_a_large_list_are_written(sqlite_store, service):
    mlist, began, go_on = make_list(sqlite_store), threading.Event(), threading.Event()
    post(sqlite_store, mlist)
    service.parts.list_work.read_some()
    folder = service.parts.settings.archive_folder / "garden"

    def hold_up():  # as another process does that writes this archive
        with shelf_of(service.parts.settings.archive_folder, "garden", False).hold():
            began.set()
            go_on.wait(20)

    other = threading.Thread(target=hold_up)
    other.start()
    began.wait(20)
    pages = threading.Thread(target=service.parts.list_work.publish_some)
    pages.start()
    post(sqlite_store, mlist, message_id="<2@example.org>", text="Does anyone grow figs?")

    was_read, were_written = service.parts.list_work.read_some(), (folder / "index.txt").exists()
    go_on.set()
    pages.join(20)
    other.join(20)

    assert (was_read, were_written) == (True, False)
    assert any(folder.iterdir())


def door_threads():
    return [one for one in threading.enumerate() if one.name == "doors"]


@pytest.mark.parametrize("what", ["port", "certificate"])
def test_of_a_door_that_could_not_open_nothing_runs_on(what, sqlite_store, site, tmp_path):
    config, broken = tmp_path / "listcop.toml", tmp_path / "cert.pem"
    broken.write_text("no certificate")
    broken.chmod(0o600)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ways = {"port": f"listen = '127.0.0.1:{taken.getsockname()[1]}'", "certificate": "listen = '127.0.0.1:0'"}
        ways["certificate"] += f"\ntls_cert = '{broken}'\ntls_key = '{broken}'"
        config.write_text(f"{config.read_text()}[smtp]\n{ways[what]}\n")
        service = Service(Parts(load_settings(config), sqlite_store, site))
        with pytest.raises(DoorTrouble):
            service.open_doors()

    service.stop()

    assert (door_threads(), service.port) == ([], 0)


def test_a_door_that_never_opened_is_closed_and_ended_as_any_other(service):
    door = SmtpThread(service.parts.settings, Reception(service.parts))

    door.begin_to_close(1)()
    door.end(1)

    assert door.loop.is_closed()


def test_a_relay_that_is_closed_is_let_go(service):
    """Each letter that tells of a damaged database takes one of its own, and a server runs for years."""
    with service.parts.relay() as relay:
        opened = weakref.ref(relay)
        del relay
        gc.collect()
        is_kept = opened() is not None
    gc.collect()

    assert (is_kept, opened()) == (True, None)
