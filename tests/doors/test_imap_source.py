"""Mail comes in from a mailbox: from a real Dovecot, and from a server that misbehaves on purpose."""

import importlib.util
import itertools
import os
import socket
import ssl
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.doors.imap_mailbox import Client, connect_to, server_name
from listcop.doors.imap_source import LetterWaits, MailboxAccount, PollTrouble, poll_once, wait_before_retry, watch


def beside(name):
    """Load a helper that lies beside this file; the folder is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


dovecot = beside("dovecot")
ScriptedServer = beside("scripted_imap").ScriptedServer

AUTHORITY = trustme.CA()
TRUST = ssl.create_default_context()
AUTHORITY.configure_trust(TRUST)


def letter(number, body="Who has bean seeds?"):
    return f"From: ana@example.org\r\nMessage-ID: <{number}@example.org>\r\n\r\n{body}\r\n".encode()


class Store:
    """Keeps letters by content, as the store does, and knows the (UIDVALIDITY, UID) of each."""

    def __init__(self):
        self.letters = []
        self.numbers = set()

    def seen(self, uidvalidity, uid):
        return (uidvalidity, uid) in self.numbers

    def keep(self, uidvalidity, uid, raw):
        self.numbers.add((uidvalidity, uid))
        if raw not in self.letters:
            self.letters.append(raw)
        return True


class Fetched(Store):
    """A store that counts a letter each time it is brought."""

    def keep(self, uidvalidity, uid, raw):
        self.numbers.add((uidvalidity, uid))
        self.letters.append(raw)
        return True


def wait_until(condition, seconds=5):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


@contextmanager
def watching(account, store, **arguments):
    """Watch a mailbox in a thread; it has to end when told to."""
    stop = threading.Event()
    thread = threading.Thread(
        target=watch, args=(account, store.seen, store.keep), kwargs={"stop": stop, **arguments}, daemon=True
    )
    thread.start()
    try:
        yield thread
    finally:
        stop.set()
        thread.join(5)
    assert not thread.is_alive()


# On a real Dovecot


@pytest.fixture(scope="module")
def real_server():
    if not dovecot.is_installed():
        if "dovecot" in os.environ.get("LISTCOP_REQUIRE", "").split(","):
            pytest.fail("LISTCOP_REQUIRE names dovecot, and there is none: apt install dovecot-imapd")
        pytest.skip("no Dovecot on this machine: apt install dovecot-imapd")
    certificate = AUTHORITY.issue_cert("localhost").private_key_and_cert_chain_pem.bytes()
    with dovecot.running_dovecot(certificate) as server:
        yield server


MAILBOX_NUMBERS = itertools.count(1)


@pytest.fixture
def account(real_server):
    """An account with an empty mailbox of its own."""
    user = f"ana{next(MAILBOX_NUMBERS)}"
    return MailboxAccount(
        "post", "localhost", real_server.tls_port, "implicit", user, dovecot.PASSWORD, done_folder="Done"
    )


def connect(account):
    return connect_to(account, TRUST)


@contextmanager
def as_person(account):
    """The mailbox as its owner sees it in a mail program."""
    with connect(account) as client:
        client.select_folder(account.folder)
        yield client


def put(account, *letters, folder="INBOX", flags=()):
    with as_person(account) as client:
        for raw in letters:
            client.append(folder, raw, flags)


def lying_in(account, folder):
    with as_person(account) as client:
        client.select_folder(folder, readonly=True)
        return [
            (found[b"BODY[]"], found[b"FLAGS"])
            for _, found in sorted(client.fetch(client.search(), ["BODY.PEEK[]", "FLAGS"]).items())
        ]


def test_letters_are_kept_whole_and_then_moved_unread(account):
    store = Store()
    put(account, letter(1), letter(2, "Ünïcødé" * 1000))

    result = poll_once(account, store.seen, store.keep, connect)

    assert store.letters == [letter(1), letter(2, "Ünïcødé" * 1000)]
    assert result.kept == (1, 2)
    assert lying_in(account, "INBOX") == []
    assert [raw for raw, flags in lying_in(account, "Done") if b"\\Seen" not in flags] == store.letters


def test_a_letter_stays_until_it_is_kept_and_holds_up_no_other(account):
    store = Fetched()
    put(account, letter(1), letter(2), letter(3))

    def keep(uidvalidity, uid, raw):
        if raw == letter(2):
            raise OSError("no space left")
        return raw != letter(1) and store.keep(uidvalidity, uid, raw)

    result = poll_once(account, store.seen, keep, connect)

    assert (result.kept, result.failed) == ((3,), (1, 2))
    assert [raw for raw, _ in lying_in(account, "INBOX")] == [letter(1), letter(2)]
    poll_once(account, store.seen, store.keep, connect)
    assert store.letters == [letter(3), letter(1), letter(2)]


def test_when_nothing_can_be_kept_the_rest_is_not_fetched_in_vain(account):
    tried = []
    put(account, *map(letter, range(12)))

    result = poll_once(account, lambda *_: False, lambda _, uid, raw: bool(tried.append(uid)), connect)

    assert result.failed == tuple(tried) == (1, 2, 3, 4, 5)


def test_letters_that_wait_for_a_reason_of_their_own_hold_up_no_other_however_many(account, caplog):
    store = Store()
    put(account, *map(letter, range(9)))

    def keep(uidvalidity, uid, raw):
        if uid <= 7:
            raise LetterWaits("its key is of a newer secret")
        return store.keep(uidvalidity, uid, raw)

    result = poll_once(account, store.seen, keep, connect)

    assert (result.kept, result.failed) == ((8, 9), (1, 2, 3, 4, 5, 6, 7))
    assert {why for _, why in result.waiting} == {"its key is of a newer secret"}
    assert [one for one in caplog.records if one.exc_info] == []


def test_a_letter_that_is_known_to_wait_still_is_not_fetched_and_counts_as_failed(account):
    store, tried = Store(), []
    put(account, *map(letter, range(4)))

    def keep(uidvalidity, uid, raw):
        tried.append(uid)
        return store.keep(uidvalidity, uid, raw)

    result = poll_once(account, store.seen, keep, connect, waits=lambda _, uid: uid in (1, 3))

    assert (result.kept, result.failed, tried) == ((2, 4), (1, 3), [2, 4])


def test_a_person_who_reads_along_hides_no_letter(account):
    store = Store()
    put(account, letter(1), flags=[b"\\Seen"])
    put(account, letter(2), flags=[b"\\Deleted"])

    poll_once(account, store.seen, store.keep, connect)

    assert store.letters == [letter(1)]
    assert [raw for raw, _ in lying_in(account, "INBOX")] == [letter(2)]


def test_more_letters_than_a_batch_all_come_in_order(account):
    store = Fetched()
    put(account, *map(letter, range(120)))

    poll_once(account, store.seen, store.keep, connect)

    assert store.letters == [letter(n) for n in range(120)]


MIXES = ["", "IDLE", "UIDPLUS", "UIDPLUS IDLE", "MOVE", "MOVE IDLE", "MOVE UIDPLUS", "MOVE UIDPLUS IDLE"]


@pytest.mark.parametrize("offered", MIXES)
def test_whatever_the_server_offers_each_letter_is_fetched_once_and_no_foreign_letter_removed(account, offered):
    class Poor(Client):
        def capabilities(self):
            hidden = {word.encode() for word in ("MOVE", "UIDPLUS", "IDLE") if word not in offered.split()}
            return tuple(word for word in super().capabilities() if word not in hidden)

    store = Fetched()
    put(account, letter(1), letter(2))
    put(account, letter(99), flags=[b"\\Deleted"])

    for _ in range(3):
        poll_once(account, store.seen, store.keep, lambda account: connect_to(account, TRUST, Poor))

    assert store.letters == [letter(1), letter(2)]
    inbox = dict(lying_in(account, "INBOX"))
    assert letter(99) in inbox
    if "MOVE" in offered or "UIDPLUS" in offered:
        assert set(inbox) == {letter(99)}
        assert [raw for raw, _ in lying_in(account, "Done")] == [letter(1), letter(2)]
    else:
        assert b"$ListCoP" in inbox[letter(1)]
        assert b"\\Seen" not in inbox[letter(1)]


def test_a_folder_made_anew_brings_its_letters_again_and_the_store_knows_them(account):
    account = replace(account, folder="Lists/In", done_folder="")
    store = Store()
    numberings = set()
    for _ in range(3):
        with connect(account) as client:
            if client.folder_exists("Lists/In"):
                client.delete_folder("Lists/In")
            client.create_folder("Lists/In")
        put(account, letter(1), letter(2), folder="Lists/In")

        numberings.add(poll_once(account, store.seen, store.keep, connect).uidvalidity)

    assert len(numberings) == 3
    assert store.letters == [letter(1), letter(2)]


def test_folders_may_have_any_name(account):
    account = replace(account, done_folder='Erledigt & gelesen/Über "alles"')
    store = Store()
    put(account, letter(1))

    result = poll_once(account, store.seen, store.keep, connect)

    assert result.untidy == ""
    assert [raw for raw, _ in lying_in(account, account.done_folder)] == [letter(1)]


def test_folders_lie_where_the_server_keeps_those_of_a_person(account):
    certificate = AUTHORITY.issue_cert("localhost").private_key_and_cert_chain_pem.bytes()
    with dovecot.running_dovecot(certificate, prefix="INBOX.", separator=".") as server:
        account = replace(account, port=server.tls_port, done_folder="Lists/Done")
        store = Store()
        put(account, letter(1))

        result = poll_once(account, store.seen, store.keep, connect)

        assert result.untidy == ""
        assert [raw for raw, _ in lying_in(account, "INBOX.Lists.Done")] == [letter(1)]


def test_a_letter_over_the_limit_stays_where_it_is_and_is_named(account):
    account = replace(account, max_message_size=10_000)
    store = Store()
    put(account, letter(1, "x" * 10_000), letter(2))

    result = poll_once(account, store.seen, store.keep, connect)

    assert (result.kept, result.too_big) == ((2,), (1,))
    assert len(lying_in(account, "INBOX")) == 1


def test_letters_come_by_starttls(account, real_server):
    account = replace(account, port=real_server.port, tls="starttls")
    store = Store()
    put(account, letter(1))

    poll_once(account, store.seen, store.keep, connect)

    assert store.letters == [letter(1)]


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
@pytest.mark.parametrize("host, context", [("127.0.0.1", TRUST), ("localhost", None)])
def test_a_certificate_of_another_name_or_maker_is_refused(account, real_server, tls, host, context):
    port = real_server.tls_port if tls == "implicit" else real_server.port
    account = replace(account, host=host, port=port, tls=tls)

    with pytest.raises(PollTrouble, match=r"certificate.*Set host to a name in its certificate"):
        poll_once(account, Store().seen, Store().keep, lambda account: connect_to(account, context))


def test_an_expired_certificate_is_refused(account):
    then = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = AUTHORITY.issue_cert("localhost", not_before=then, not_after=then + timedelta(days=90))
    with dovecot.running_dovecot(certificate.private_key_and_cert_chain_pem.bytes()) as server:
        account = replace(account, port=server.tls_port)

        with pytest.raises(PollTrouble, match=r"expired.*have the certificate renewed"):
            poll_once(account, Store().seen, Store().keep, connect)


def test_a_wrong_password_is_told_without_it(account):
    account = replace(account, password="hunter2hunter2")

    with pytest.raises(PollTrouble) as trouble:
        poll_once(account, Store().seen, Store().keep, connect)

    assert 'imap "post" (localhost:' in str(trouble.value)
    assert "Authentication failed" in str(trouble.value)
    assert "Check user and password_file" in str(trouble.value)
    assert "hunter2" not in str(trouble.value) + repr(account)


def test_a_folder_that_is_not_there_is_told(account):
    with pytest.raises(PollTrouble, match=r"folder Nowhere\).*Mailbox doesn't exist.*Check folder and done_folder"):
        poll_once(replace(account, folder="Nowhere"), Store().seen, Store().keep, connect)


def test_what_a_server_says_of_a_folder_is_told_in_its_own_letters_and_once(caplog):
    with ScriptedServer() as server:
        server.answers["SELECT"] = "NO Mailbox doesn't exist: Listen.Gärten & Co"
        with pytest.raises(PollTrouble, match=r"Mailbox doesn't exist: Listen\.Gärten & Co\. Check folder"):
            poll_once(account_on(server), Store().seen, Store().keep)

    assert caplog.records == []


def test_a_watched_mailbox_brings_letters_at_once(account):
    store = Fetched()
    put(account, letter(1))
    with watching(account, store, connect=connect):
        wait_until(lambda: store.letters == [letter(1)])

        for number in range(2, 6):
            put(account, letter(number))
            wait_until(lambda number=number: store.letters[-1] == letter(number), 10)

    assert store.letters == [letter(n) for n in range(1, 6)]


# On a server that misbehaves


@pytest.fixture
def server():
    with ScriptedServer() as server:
        yield server


def account_on(server, **changes):
    account = MailboxAccount("post", "127.0.0.1", server.port, "none", server.user, server.password, done_folder="Done")
    return replace(account, **changes)


@pytest.mark.parametrize("mechanism", ["", " AUTH=PLAIN"])
def test_any_password_gets_through(mechanism):
    with ScriptedServer("MOVE" + mechanism) as server:
        server.user, server.password = 'an "a\\', 'p "w\\ ö' if mechanism else 'p "w\\'
        server.put(letter(1))
        store = Store()

        poll_once(account_on(server), store.seen, store.keep)

        assert store.letters == [letter(1)]


@pytest.mark.parametrize("mechanism", ["", " AUTH=PLAIN"])
def test_a_server_that_repeats_the_password_does_not_bring_it_into_our_words(mechanism):
    with ScriptedServer("MOVE" + mechanism) as server:
        account = account_on(server, password="not-the-right-one")

        with pytest.raises(PollTrouble) as trouble:
            poll_once(account, Store().seen, Store().keep)

        assert "not-the-right-one" not in str(trouble.value)
        assert "(password)? never" in str(trouble.value)


def test_a_password_of_two_lines_is_not_sent(server):
    with pytest.raises(PollTrouble, match=r"holds a line end.*Check user and password_file"):
        poll_once(account_on(server, password="pw\r\nx LOGOUT"), Store().seen, Store().keep)

    assert server.steps == 0


def test_no_password_is_sent_where_tls_was_asked_for_and_not_offered(server):
    with pytest.raises(PollTrouble, match=r"STARTTLS.*no password was sent"):
        poll_once(account_on(server, tls="starttls"), Store().seen, Store().keep)

    assert server.count("LOGIN") + server.count("AUTHENTICATE") == 0


@pytest.mark.parametrize(
    "capabilities, keywords, mark",
    [("IDLE", True, "$ListCoP"), ("", True, "$ListCoP"), ("IDLE", False, r"\Seen"), ("", False, r"\Seen")],
)
def test_without_move_and_uidplus_letters_are_marked_and_nothing_is_removed(capabilities, keywords, mark):
    with ScriptedServer(capabilities, keywords) as server:
        server.put(letter(1), letter(2))
        server.put(letter(99), flags={r"\Deleted"})
        store = Fetched()

        for _ in range(3):
            poll_once(account_on(server), store.seen, store.keep)

        assert store.letters == [letter(1), letter(2)]
        assert [stored.flags for stored in server.letters.values()] == [{mark}, {mark}, {r"\Deleted"}]
        assert server.count("EXPUNGE") + server.count("CLOSE") + server.count("UID EXPUNGE") == 0
        assert server.count("UID STORE") == 1


@pytest.mark.parametrize("answer", ["NO [OVERQUOTA] Folder is full", "BAD no such command", "NO [TRYCREATE] again"])
@pytest.mark.parametrize("command", ["UID MOVE", "UID COPY", "UID STORE", "UID EXPUNGE"])
def test_a_server_that_cannot_do_what_it_offers_loses_nothing_and_says_why(command, answer):
    with ScriptedServer("MOVE" if command == "UID MOVE" else "UIDPLUS") as server:
        server.answers[command] = answer
        server.put(*map(letter, range(120)))
        store = Fetched()

        result = poll_once(account_on(server), store.seen, store.keep)
        poll_once(account_on(server), store.seen, store.keep)

        assert store.letters == [letter(n) for n in range(120)]
        assert "Check folder and done_folder" in result.untidy
        assert server.removed == []
        assert server.count("EXPUNGE") == 0


STEP_MIXES = ["MOVE UIDPLUS IDLE", "UIDPLUS AUTH=PLAIN NAMESPACE", "IDLE"]


@pytest.mark.parametrize("capabilities", STEP_MIXES)
def test_a_connection_cut_at_any_step_loses_nothing_and_doubles_nothing(capabilities):
    steps = cut_at(capabilities, None)

    for step in range(1, steps + 1):
        cut_at(capabilities, step)


def cut_at(capabilities, step):
    """Poll, with one cut at this step, until it went well; check what was kept; return how many steps there were."""
    letters = [letter(n) for n in range(3)]
    with ScriptedServer(capabilities) as server:
        server.cut_at = step
        server.put(*letters)
        store = Fetched()
        troubles = 0
        while True:
            try:
                poll_once(account_on(server), store.seen, store.keep)
                break
            except PollTrouble:
                troubles += 1
        assert store.letters == letters, f"cut at step {step}"
        assert troubles <= 1
        if "MOVE" in capabilities or "UIDPLUS" in capabilities:
            done = next(folder for name, folder in server.folders.items() if name.endswith("Done"))
            assert set(letters) == set(done)
        return server.steps


def test_new_numbers_for_old_letters_bring_none_twice(server):
    store = Store()
    account = account_on(server, done_folder="")
    for round_number in range(100):
        server.uidvalidity += 1
        old = [stored.raw for stored in server.letters.values()][-9:]
        server.letters.clear()
        server.uids = itertools.count(1)
        server.put(letter(round_number), *old)  # even the numbers are the same, for other letters

        poll_once(account, store.seen, store.keep)

    assert store.letters == [letter(n) for n in range(100)]


@pytest.mark.parametrize(
    "details, kept",
    [
        ({"size": 3}, True),  # smaller than it is, as some servers guess
        ({"size": 9_000}, True),
        ({"size": ""}, True),  # says nothing
        ({"size": 10**12}, False),
    ],
)
def test_a_wrong_size_does_no_harm(server, details, kept):
    server.put(letter(1), **details)
    server.put(letter(2))
    store = Store()

    result = poll_once(account_on(server, max_message_size=10_000), store.seen, store.keep)

    assert store.letters == ([letter(1), letter(2)] if kept else [letter(2)])
    assert result.too_big == (() if kept else (1,))


def test_a_letter_larger_than_announced_is_found_out_by_its_bytes(server):
    server.put(letter(1, "x" * 50_000), size=100)
    server.put(letter(2))
    store = Store()

    result = poll_once(account_on(server, max_message_size=10_000), store.seen, store.keep)

    assert (store.letters, result.too_big) == ([letter(2)], (1,))


@pytest.mark.parametrize(
    "details", [{"over_sized": True}, {"literal": 10**10}, {"literal": 99_999_999_999_999_999_999}]
)
def test_a_server_that_sends_more_than_was_asked_is_hung_up_on(server, details):
    server.put(letter(1, "x" * 50_000), size=100, **details)

    with pytest.raises(PollTrouble, match=r"announced \d+ bytes where"):
        poll_once(account_on(server, max_message_size=10_000), Store().seen, Store().keep)


def test_letters_that_vanish_are_not_missed(server):
    store = Store()
    server.put(letter(1), letter(2))

    def keep(uidvalidity, uid, raw):
        server.letters.pop(2, None)
        return store.keep(uidvalidity, uid, raw)

    result = poll_once(account_on(server), store.seen, keep)

    assert (result.kept, result.failed) == ((1,), ())


def test_a_server_without_lasting_numbers_is_refused(server):
    server.uidvalidity = 0

    with pytest.raises(PollTrouble, match="UIDVALIDITY"):
        poll_once(account_on(server), Store().seen, Store().keep)


def test_stopping_is_heard_between_letters(server):
    store = Store()
    server.put(*map(letter, range(5)))

    poll_once(account_on(server), store.seen, store.keep, stop=lambda: len(store.letters) == 2)

    assert len(store.letters) == 2
    assert len(server.letters) == 3


def test_odd_line_ends_become_crlf(server):
    server.put(b"Subject: x\n\nbare\rand\0nothing\r\n")
    store = Store()

    poll_once(account_on(server), store.seen, store.keep)

    assert store.letters == [b"Subject: x\r\n\r\nbare\r\nandnothing\r\n"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.binary(max_size=40) | st.sampled_from([b"* SEARCH x", b"* 1 FETCH (", b'* LIST ("', b"* OK [", b"+"]))
)
def test_whatever_a_server_says_ends_in_trouble_that_is_told(said):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        def serve():
            connection = listener.accept()[0]
            with connection:
                connection.sendall(b"* OK [CAPABILITY IMAP4rev1] ready\r\n" + b"\r\n".join(said) + b"\r\n")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        account = MailboxAccount("post", "127.0.0.1", port, "none", "ana", "pw")

        with pytest.raises(PollTrouble):
            poll_once(account, Store().seen, Store().keep)
        thread.join(5)


# Watching


def test_news_that_comes_together_with_the_answer_to_idle_is_heard_at_once(server):
    late = [letter(2)]
    server.on_idle = lambda: server.put(late.pop()) if late else None
    server.put(letter(1))
    store = Fetched()

    with watching(account_on(server), store):
        wait_until(lambda: store.letters == [letter(1), letter(2)])


def test_a_letter_that_is_announced_with_the_answer_to_another_command_is_not_left_lying(server):
    late = [letter(2)]

    def on_search(session):
        if late:
            server.put(late.pop())
            session.send(f"* {len(server.letters)} EXISTS")

    server.on_search = on_search
    store = Fetched()

    with watching(account_on(server, idle_seconds=300), store):
        wait_until(lambda: store.letters == [letter(2)])


def test_a_server_that_announces_letters_in_each_answer_makes_no_hot_loop(server):
    server.on_search = lambda session: session.send("* 9 EXISTS")

    with watching(account_on(server, idle_seconds=300), Store()):
        wait_until(lambda: server.count("IDLE") == 1)

    assert server.count("UID SEARCH") < 10


def test_an_answer_without_end_is_cut_off(server):
    def on_search(session):
        while True:
            session.send(b"* 1 RECENT" + b" " * 100_000)

    server.on_search = on_search

    with pytest.raises(PollTrouble, match="does not end"):
        poll_once(account_on(server, max_message_size=10_000), Store().seen, Store().keep)


def test_a_letter_that_comes_while_another_is_kept_is_not_left_lying(server):
    store = Fetched()

    def keep(uidvalidity, uid, raw):
        if not store.letters:
            server.put(letter(2))
        return store.keep(uidvalidity, uid, raw)

    server.put(letter(1))
    stop = threading.Event()
    thread = threading.Thread(target=watch, args=(account_on(server), store.seen, keep), kwargs={"stop": stop})
    thread.start()
    try:
        wait_until(lambda: store.letters == [letter(1), letter(2)])
    finally:
        stop.set()
        thread.join(5)


def test_idle_is_begun_again_before_routers_forget_it(server):
    with watching(account_on(server, idle_seconds=0.05), Store()):
        wait_until(lambda: server.count("IDLE") >= 4)

    assert server.count("SELECT") == 1


def test_letters_that_could_not_be_kept_are_tried_again_though_nothing_new_is_announced(server):
    store = Fetched()
    tries = []

    def keep(uidvalidity, uid, raw):
        tries.append(uid)
        return len(tries) > 2 and store.keep(uidvalidity, uid, raw)

    server.put(letter(1))
    stop = threading.Event()
    account = account_on(server, again_seconds=0.05)
    thread = threading.Thread(target=watch, args=(account, store.seen, keep), kwargs={"stop": stop})
    thread.start()
    try:
        wait_until(lambda: store.letters == [letter(1)])
    finally:
        stop.set()
        thread.join(5)

    assert tries == [1, 1, 1]


def test_a_lost_connection_is_made_again_after_a_growing_wait(server):
    waits = []
    store = Store()
    server.answers["SELECT"] = "NO not now"

    def wait(seconds):
        waits.append(seconds)
        if len(waits) == 12:
            server.answers.clear()
            server.put(letter(1))

    with watching(account_on(server), store, wait=wait, jitter=lambda: 0.0):
        wait_until(lambda: store.letters)

    assert waits[:12] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


class OutOfOrder(Exception):
    """What the store of a test says while it cannot be read."""


def test_what_our_own_store_cannot_do_is_no_trouble_with_the_mailbox(server):
    def seen(_uidvalidity, _uid):
        raise OutOfOrder

    server.put(letter(1))

    with pytest.raises(OutOfOrder):
        poll_once(account_on(server), seen, Store().keep)


def test_while_our_own_store_cannot_be_read_a_watched_mailbox_is_asked_less_and_less_and_none_is_told_of_it(server):
    waits, faults, troubles = [], [], []

    class Ailing(Store):
        def seen(self, uidvalidity, uid):
            if len(faults) < 4:
                raise OutOfOrder
            return super().seen(uidvalidity, uid)

    store = Ailing()
    server.put(letter(1))
    told = {"on_fault": faults.append, "on_trouble": troubles.append, "wait": waits.append, "jitter": lambda: 0.0}
    with watching(account_on(server), store, **told):
        wait_until(lambda: store.letters)

    assert ([type(one) for one in faults], troubles) == ([OutOfOrder] * 4, [])
    assert waits[:4] == [1, 2, 4, 8]


def test_a_trouble_is_told_once_and_that_it_is_over(server, caplog):
    waits = []
    store = Store()
    server.answers["SELECT"] = "NO not now"

    def wait(seconds):
        waits.append(seconds)
        if len(waits) == 5:
            server.answers.clear()
            server.put(letter(1))

    with watching(account_on(server), store, wait=wait):
        wait_until(lambda: store.letters)

    told = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert ["not now" in line for line in told] == [True, False]
    assert "fetched again" in told[1]


def test_the_wait_is_spread_by_chance():
    assert wait_before_retry(3, 0.0) == 8
    assert wait_before_retry(3, 1.0) == 4
    assert wait_before_retry(10_000, 0.5) == 225


def test_a_connection_lost_in_idle_is_trouble_and_no_hot_loop(server):
    troubles, waits = [], []
    store = Store()
    server.answers["IDLE"] = "BAD"

    def wait(seconds):
        waits.append(seconds)
        time.sleep(0.05)

    with watching(account_on(server), store, wait=wait, on_trouble=troubles.append):
        wait_until(lambda: len(waits) >= 3)

    assert len(troubles) <= len(waits)
    assert all(isinstance(trouble, PollTrouble) for trouble in troubles)


def test_without_idle_the_mailbox_is_looked_at_once_a_minute_at_most():
    waits = []
    with ScriptedServer("MOVE") as server:
        store = Store()

        def wait(seconds):
            waits.append(seconds)
            server.put(letter(len(waits)))
            time.sleep(0.01)

        with watching(account_on(server, poll_seconds=5), store, wait=wait):
            wait_until(lambda: len(store.letters) >= 3)
        with watching(account_on(server, poll_seconds=600), store, wait=wait):
            wait_until(lambda: len(waits) >= 9)

    assert waits[:3] == [60, 60, 60]
    assert 600 in waits


def test_what_cannot_be_mended_by_itself_is_told_once_in_the_log(server, caplog):
    server.answers["UID MOVE"] = "NO [OVERQUOTA] Full"
    server.put(letter(1), size=10**9)
    store = Store()
    with watching(account_on(server, idle_seconds=0.02), store):
        for number in range(2, 5):
            server.put(letter(number))
            wait_until(lambda number=number: letter(number) in store.letters)

    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert sum("letter 7/1 is over 25 MB" in line for line in warnings) == 1
    assert sum("OVERQUOTA" in line for line in warnings) == 1


@pytest.mark.parametrize(
    "name, prefix, separator, there",
    [
        ("INBOX", "INBOX.", ".", "INBOX"),
        ("Lists/Done", "INBOX.", ".", "INBOX.Lists.Done"),
        ("INBOX/Done", "INBOX.", ".", "INBOX.Done"),
        ("INBOX.Done", "INBOX.", ".", "INBOX.Done"),
        ("Lists/Done", "", "/", "Lists/Done"),
        ("Lists/Done", "", "", "Lists/Done"),
        ("", "INBOX.", ".", ""),
    ],
)
def test_a_folder_is_named_as_its_server_does(name, prefix, separator, there):
    assert server_name(name, prefix, separator) == there
