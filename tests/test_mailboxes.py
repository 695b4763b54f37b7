"""Letters from a mailbox: whom they are for, what is told of trouble, and a password that changes."""

import threading
import time
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, join, make_list, read_outbox

from listcop.core.addresses import read_address
from listcop.core.site import Site
from listcop.doors.imap_source import LetterWaits
from listcop.flows.tell_mailbox import TooLarge, Troubles
from listcop.letter_files import load_texts
from listcop.mailboxes import Ports, addresses_of, fetch_once, look, watch_mailbox
from listcop.settings import Imap
from listcop.store import events
from listcop.store.database import StorageTrouble
from tests.doors.scripted_imap import ScriptedServer

DOMAIN = "lists.example.org"


def knows(address):
    known = read_address(address.replace("+b.key@", "+bounces@"), [DOMAIN], ["garden", "orchard"])
    return None if known is not None else "550 5.1.1"


@pytest.mark.parametrize(
    "fields, to",
    [
        ({"To": "garden@D"}, ["garden@D"]),
        ({"To": "Our list <garden+join@D>", "Cc": "ana@example.org"}, ["garden+join@D"]),
        ({"Delivered-To": "garden@D", "To": "garden+join@D"}, ["garden+join@D"]),
        ({"Delivered-To": "garden@D", "To": "garden@D", "Cc": "garden+help@D"}, ["garden@D", "garden+help@D"]),
        ({"Delivered-To": "garden+t4@D", "To": "garden@D"}, ["garden+t4@D"]),
        ({"X-Original-To": "garden+b.key@D", "To": "somebody@example.org"}, ["garden+b.key@D"]),
        ({"Delivered-To": "garden@D", "To": "undisclosed-recipients:;"}, ["garden@D"]),
        ({"To": "ana@example.org"}, ["garden@D"]),
        ({"To": "Garden+Ownr@D"}, ["garden+ownr@D"]),
        ({"Delivered-To": "garden@D", "To": "garden+leve@D"}, ["garden+leve@D"]),
        ({"To": "garden@D, garden+leve@D"}, ["garden@D", "garden+leve@D"]),
        ({"To": "garden-club@D, nolist@D, nolist+join@D, garden+leve@example.org"}, ["garden@D"]),
        ({"Delivered-To": "all@D", "To": "orchard+jion@D"}, ["orchard+jion@D"]),
    ],
)
def test_whom_a_letter_is_for(fields, to):
    raw = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).replace("@D", f"@{DOMAIN}")

    found = addresses_of(raw.encode() + b"\r\nBody\r\n", ["garden"], DOMAIN, knows)

    assert found.unsure == ()
    assert list(found.addresses) == [one.replace("@D", f"@{DOMAIN}") for one in to]


@pytest.mark.parametrize(
    "fields",
    [
        {"Delivered-To": "wood@D", "To": "wood@D"},
        {"To": "Wood work <Wood@D>, ana@example.org"},
        {"To": "wood+join@D"},
        {"To": "wood-leave@D"},
        {"To": "wood+jion@D"},
        {"X-Original-To": "wood+b.key@D", "To": "undisclosed-recipients:;"},
    ],
)
def test_what_is_for_a_list_that_is_removed_or_not_yet_made_waits_and_is_no_letter_to_its_neighbour(fields):
    raw = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).replace("@D", f"@{DOMAIN}")

    with pytest.raises(LetterWaits, match="there is no such list"):
        addresses_of(raw.encode() + b"\r\nBody\r\n", ["garden", "wood"], DOMAIN, knows)


@pytest.mark.parametrize(
    "fields",
    [
        {"To": "garden@D, wood@D"},
        {"Delivered-To": "wood@D", "To": "garden@D"},  # a mailbox that is called as the list was
        {"To": "ana@example.org"},
        {"To": "wood-club@D, wood@example.org"},
    ],
)
def test_what_is_for_a_list_that_stands_as_well_or_names_none_does_not_wait(fields):
    raw = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).replace("@D", f"@{DOMAIN}")

    found = addresses_of(raw.encode() + b"\r\nBody\r\n", ["garden", "wood"], DOMAIN, knows)

    assert found == ((f"garden@{DOMAIN}",), ())


LAID = "from mx.example.org by imap.example.org with LMTP for <{}@D>; Mon"  # the mailbox, by its own name
TAKEN = "from out.example.net by mx.example.org (Postfix) with ESMTPS id 1 for <{}@D>; Mon"
ELSEWHERE = "from a by b.example.net for <garden@D>; Mon"
ALL, GARDEN, ORCHARD = LAID.format("all"), LAID.format("garden"), TAKEN.format("orchard")
FRIEND = "friend@example.net"


def meant(fields, user="", lists=("garden", "orchard")):
    """For what a letter in a mailbox of lists is, and of that, for what nobody surely knows."""
    raw = "".join(f"{name}: {one}\r\n" for name, of in fields.items() for one in ([of] if isinstance(of, str) else of))
    found = addresses_of(
        f"{raw}\r\nBody\r\n".replace("@D", f"@{DOMAIN}").encode(),
        lists,
        DOMAIN,
        knows,
        user.replace("@D", f"@{DOMAIN}"),
    )
    return tuple(" ".join(of).replace(f"@{DOMAIN}", "") for of in found)


@pytest.mark.parametrize(
    ("fields", "to"),
    [
        ({"Received": [ALL, ORCHARD], "To": FRIEND}, "orchard"),
        ({"Received": [GARDEN, ORCHARD], "To": FRIEND}, "orchard"),
        ({"Received": [ALL, ORCHARD], "To": "garden@D"}, "orchard garden"),
        ({"Received": [GARDEN, ORCHARD], "To": "garden+join@D, orchard@D"}, "orchard garden+join"),
        ({"Received": ORCHARD, "Delivered-To": "garden@D", "To": FRIEND}, "orchard"),
        ({"X-Original-To": "orchard@D", "Delivered-To": "all@D", "To": FRIEND}, "orchard"),
        ({"X-Original-To": "orchard@D", "Delivered-To": "garden@D", "To": FRIEND}, "orchard"),
        ({"X-Original-To": "orchard+owner@D", "Delivered-To": "garden@D", "To": FRIEND}, "orchard+owner"),
        ({"X-Original-To": "garden+owner@D", "Delivered-To": "garden@D", "To": FRIEND}, "garden+owner"),
        ({"Envelope-To": "garden@D, orchard@D", "To": FRIEND}, "garden orchard"),
        ({"Delivered-To": "orchard+owner@D", "To": FRIEND}, "orchard+owner"),
    ],
)
def test_a_blind_copy_to_one_of_several_lists_of_a_mailbox_is_for_the_address_that_was_noted_first(fields, to):
    assert meant(fields) == (to, "")


ONE_NOTED = [
    {"Received": GARDEN},
    {"Received": TAKEN.format("garden")},
    {"Delivered-To": "garden@D"},
    {"X-Original-To": "garden@D", "Delivered-To": "garden@D", "Received": [GARDEN, TAKEN.format("garden")]},
    {"Envelope-To": "garden@D", "Received": GARDEN},
    {},
]


@pytest.mark.parametrize("noted", ONE_NOTED)
@pytest.mark.parametrize("user", ["garden@D", "garden", "m0123", "m0123@hoster.example"])
@pytest.mark.parametrize("to", ["orchard@D", "orchard+owner@D", "orchard-owner@D", "orchard+d31@D", "Orchard+jion@D"])
def test_the_mailboxs_own_name_makes_a_letter_to_one_of_its_lists_no_letter_to_another(noted, user, to):
    assert meant({**noted, "To": to}, user) == (to.lower().replace("@d", ""), "")


@pytest.mark.parametrize("noted", [one for one in ONE_NOTED if one])
def test_of_a_letter_to_one_list_what_is_another_lists_by_a_name_that_is_not_the_mailboxs_waits_there(noted):
    assert meant({**noted, "To": "orchard+owner@D"}, "all@D") == ("orchard+owner garden", "garden")


@pytest.mark.parametrize("noted", [one for one in ONE_NOTED if one])
def test_a_letter_to_owners_of_a_list_with_a_mailbox_of_its_own_is_no_post_that_is_taken_unseen(noted):
    assert meant({**noted, "To": "orchard+owner@D"}, "garden@D", ["garden"]) == ("orchard+owner garden", "garden")


def test_a_letter_to_owners_that_a_provider_noted_for_another_list_waits_there():
    noted = {"X-Original-To": "garden@D", "Delivered-To": "all@D", "To": "orchard+owner@D"}

    assert meant(noted) == ("garden orchard+owner", "garden")


@pytest.mark.parametrize("noted", ONE_NOTED)
def test_a_letter_to_a_list_that_is_not_made_yet_waits_though_its_mailbox_is_called_like_another(noted):
    with pytest.raises(LetterWaits, match="there is no such list"):
        meant({**noted, "To": "wood+owner@D"}, "garden@D", ["garden", "wood"])


@pytest.mark.parametrize("noted", [*ONE_NOTED, {"Received": [ALL, ELSEWHERE]}])
def test_a_letter_that_names_no_list_of_a_mailbox_with_several_is_surely_for_none(noted):
    assert meant({**noted, "To": FRIEND}, "garden@D") == ("garden orchard", "garden orchard")


@pytest.mark.parametrize("noted", ONE_NOTED)
@pytest.mark.parametrize(
    ("user", "lists"), [("all@D", ["garden", "orchard"]), ("garden@D", ["garden"]), ("", ["garden"])]
)
def test_a_blind_copy_to_a_name_that_is_not_the_mailboxs_or_to_its_one_list_is_for_that_list(noted, user, lists):
    expected = ("garden", "") if noted or len(lists) == 1 else ("garden orchard", "garden orchard")

    assert meant({**noted, "To": FRIEND}, user, lists) == expected


def test_a_letter_to_three_lists_of_a_mailbox_is_for_those_that_it_names():
    def know(address):
        return None if read_address(address, [DOMAIN], ["garden", "orchard", "wood"]) else "550"

    raw = f"Delivered-To: garden@{DOMAIN}\r\nTo: wood@{DOMAIN}\r\nCc: orchard@{DOMAIN}\r\n\r\nBody\r\n"
    found = addresses_of(raw.encode(), ["garden", "orchard", "wood"], DOMAIN, know, f"garden@{DOMAIN}")

    assert found == ((f"wood@{DOMAIN}", f"orchard@{DOMAIN}"), ())


def test_a_letter_that_names_thousands_of_our_addresses_is_for_a_hundred_of_them():
    fields = "".join(
        f"To: {', '.join(f'garden+t{100 * one + n}@{DOMAIN}' for n in range(90))}\r\n" for one in range(70)
    )

    assert len(addresses_of(f"{fields}\r\nBody\r\n".encode(), ["garden"], DOMAIN, lambda _: None).addresses) == 100


@pytest.fixture
def site():
    return Site((DOMAIN,), "admin@example.net", (b"s" * 32,), load_texts(), WEIGHTS)


def told(store):
    return [(to, message.subject) for to, message in read_outbox(store)]


def test_trouble_that_lasts_is_told_once_to_the_owners_also_over_a_restart(store, site):
    garden = make_list(store)
    join(store, garden, "olga@example.org", roles=("owner",), cadence="none")
    make_list(store, "orchard")
    what = "imap garden: Authentication failed. Check user and password_file."

    troubles = Troubles(store, site, "garden", ["garden"])
    troubles.trouble(what, NOW)
    troubles.trouble(what, NOW + timedelta(minutes=29))
    before = told(store)
    troubles.trouble(what, NOW + timedelta(minutes=31))
    again = Troubles(store, site, "garden", ["garden"])
    again.trouble(what, NOW + timedelta(hours=1))
    again.trouble(what, NOW + timedelta(hours=2))
    with store.read() as tx:
        kept = events.fact(tx, "mailbox trouble garden")
    again.well()
    with store.read() as tx:
        after = events.fact(tx, "mailbox trouble garden")

    assert before == []
    assert [to for to, _ in told(store)] == ["olga@example.org"]
    assert (kept, after) == (what, "")


def test_another_number_in_what_a_server_says_is_no_other_trouble(store, site):
    make_list(store)
    said = ["no such folder (0.001 secs)", "no such folder (0.002 secs)", "wrong password"]

    assert [Troubles(store, site, "garden", []).trouble(one, NOW) for one in said] == [True, False, True]


def test_trouble_that_comes_back_is_told_again(store, site):
    make_list(store)
    troubles = Troubles(store, site, "garden", [])

    for day in range(2):
        troubles.trouble("no", NOW + timedelta(days=day))
        troubles.trouble("no", NOW + timedelta(days=day, hours=1))
        troubles.well()

    assert [to for to, _ in told(store)] == ["admin@example.net"] * 2


def test_with_cron_trouble_that_lasts_is_logged_when_it_begins_and_ends_and_told_once_to_the_owners(
    sqlite_store, site, tmp_path, caplog
):
    store = sqlite_store
    join(store, make_list(store), "olga@example.org", roles=("owner",), cadence="none")
    password, now = tmp_path / "password", iter(range(100))
    ports = Ports(lambda *_: (), lambda _: None, lambda: "", lambda: NOW + timedelta(minutes=10 * next(now)))

    def ticks(word, count):
        password.write_text(word)
        for _ in range(count):
            fetch_once(account, store, site, ports)
        return [one.getMessage() for one in caplog.records]

    with ScriptedServer() as server:
        account = Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", ("garden",))
        ticks("wrong", 2)
        before = told(store)
        failed = ticks("wrong", 9)
        mended = ticks(server.password, 3)
        ticks("wrong", 9)

    assert before == []
    assert [to for to, _ in told(store)] == ["olga@example.org"] * 2
    assert len(failed) == 1
    assert "Check user and password_file" in failed[0]
    assert mended[1:] == ["imap post: letters are fetched again"]


def test_letters_too_large_for_the_server_are_told_once_of_each_also_over_a_restart(store, site):
    join(store, make_list(store), "olga@example.org", roles=("owner",), cadence="none")
    make_list(store, "orchard")

    def look(day, *uids, uidvalidity=7, of=None):
        made = of or TooLarge(store, site, "garden", "imap://ana@a.example.net:993/INBOX", ["garden"], 25_000_000)
        made.lie_there(uidvalidity, uids, NOW + timedelta(days=2 * day))
        return made

    first = look(0, 3, 4)
    look(1, 3, 4, of=first)
    look(2, 4)  # one was taken away, or the look was cut short
    look(3, 3, 4, 9)
    look(4)

    letters = read_outbox(store)
    assert [to for to, _ in letters] == ["olga@example.org"] * 2
    assert "lie 2 letters of more than 25 MB" in letters[0][1].text
    assert "lies a letter of more than 25 MB" in letters[1][1].text


def test_letters_too_large_of_another_mailbox_that_is_numbered_alike_are_told(store, site):
    join(store, make_list(store), "olga@example.org", roles=("owner",), cadence="none")

    for day, host in ((0, "a"), (2, "a"), (4, "b"), (6, "b")):
        url = f"imap://ana@{host}.example.net:993/INBOX"
        TooLarge(store, site, "garden", url, ["garden"], 25_000_000).lie_there(7, [3], NOW + timedelta(days=day))

    assert [to for to, _ in told(store)] == ["olga@example.org"] * 2


def test_a_letter_too_large_that_an_earlier_release_told_is_not_told_again(store, site):
    join(store, make_list(store), "olga@example.org", roles=("owner",), cadence="none")
    store.write(lambda tx: events.keep_fact(tx, "mailbox too large garden", "[7, [3]]"))

    url = "imap://ana@a.example.net:993/INBOX"
    TooLarge(store, site, "garden", url, ["garden"], 25_000_000).lie_there(7, [3], NOW)

    assert told(store) == []


def test_a_letter_too_large_stays_in_the_mailbox_and_its_owner_is_told(store, site, tmp_path):
    join(store, make_list(store), "olga@example.org", roles=("owner",), cadence="none")
    ports = Ports(lambda *_: (), lambda _: None, lambda: "", lambda: NOW)
    password = tmp_path / "password"
    with ScriptedServer() as server:
        password.write_text(server.password)
        account = Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", ("garden",), 5_000)
        server.put(b"From: ana@example.org\r\n\r\n" + b"This is a photograph.\r\n" * 400)
        for _ in range(2):
            fetch_once(account, store, site, ports)
        left = len(server.letters)

    assert (told(store), left) == ([("olga@example.org", "garden: too large to be fetched")], 1)


@pytest.fixture
def fetched(sqlite_store, site, tmp_path):
    """What comes of a letter in a mailbox of the garden, whose server ails: what it heeds, and what owners are told."""
    store = sqlite_store
    join(store, make_list(store), "olga@example.org", roles=("owner",), cadence="none")
    heard, password = [], tmp_path / "password"

    def fetch(accept, meanwhile=lambda: None):
        ports = Ports(accept, lambda _: None, lambda: "", lambda: NOW, heard.append)
        stop = threading.Event()
        with ScriptedServer() as server:
            password.write_text(server.password)
            account = Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", ("garden",))
            thread = threading.Thread(target=watch_mailbox, args=(account, store, site, ports, stop))
            thread.start()
            try:
                wait_until(lambda: server.count("IDLE"))
                meanwhile()
                server.put(b"From: ana@example.org\r\n\r\nWho has seeds?\r\n")
                wait_until(lambda: heard)
            finally:
                stop.set()
                thread.join(10)
        return heard, told(store)

    return fetch


def wait_until(condition, seconds=10):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


def test_a_database_that_cannot_be_read_is_heard_of_as_such_and_not_as_trouble_with_a_mailbox(
    sqlite_store, fetched, caplog
):
    def break_it():
        sqlite_store.write(lambda tx: tx.execute(sa.text("ALTER TABLE mailbox_letters RENAME TO away")))

    heard, letters = fetched(lambda *_: (), break_it)

    assert isinstance(heard[0], StorageTrouble)
    assert letters == []
    assert not [one for one in caplog.messages if "report it" in one]


def test_a_letter_that_the_database_does_not_take_is_heard_of_and_stays(fetched):
    def accept(_envelope, _letter):
        raise StorageTrouble("disk full")

    heard, letters = fetched(accept)

    assert (str(heard[0]), letters) == ("disk full", [])


@pytest.mark.parametrize("lists", [("garden", "wood"), ("wood",)], ids=["beside another", "alone"])
def test_letters_for_a_list_that_is_not_made_are_not_fetched_whole_at_each_look(sqlite_store, site, tmp_path, lists):
    taken, there, password = [], {f"garden@{DOMAIN}"}, tmp_path / "password"

    def accept(envelope_of, raw):
        taken.extend(envelope_of(True).recipients)
        return (None,)

    ports = Ports(accept, lambda one: None if one in there else "550 5.1.1", lambda: "", lambda: NOW)
    with ScriptedServer() as server:
        password.write_text(server.password)
        account = Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", lists)
        server.put(*[f"To: wood@{DOMAIN}\r\nMessage-ID: <{n}@x>\r\n\r\nHi\r\n".encode() for n in range(3)])
        stop = threading.Event()
        thread = threading.Thread(target=watch_mailbox, args=(account, sqlite_store, site, ports, stop))
        thread.start()
        try:
            wait_until(lambda: server.count("IDLE"))
            first = fetched_whole(server)
            server.put(f"To: {lists[0]}@{DOMAIN}\r\n\r\nHi\r\n".encode())
            wait_until(lambda: server.count("IDLE") > 1)
            then = fetched_whole(server)
            there.add(f"wood@{DOMAIN}")
            server.put(f"To: {lists[0]}@{DOMAIN}\r\n\r\nHi\r\n".encode())
            wait_until(lambda: len(taken) == 5)
        finally:
            stop.set()
            thread.join(10)

    assert (first, then - first) == ((3, 1) if len(lists) == 2 else (0, 0))
    assert taken.count(f"wood@{DOMAIN}") == (3 if len(lists) == 2 else 5)


def test_a_fault_of_ours_with_one_mailbox_does_not_end_what_a_tick_does(sqlite_store, site, tmp_path, caplog):
    def knows_nothing(_address):
        raise ValueError("of ours")

    with ScriptedServer() as server:
        password = tmp_path / "password"
        password.write_text(server.password)
        server.put(f"To: garden@{DOMAIN}\r\n\r\nHi\r\n".encode())
        fetch_once(
            Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", ("garden",)),
            sqlite_store, site, Ports(lambda *_: (), knows_nothing, lambda: "", lambda: NOW),
        )  # fmt: skip

    assert "imap post: a fault of ours" in caplog.text
    assert "report it" not in caplog.text


def fetched_whole(server):
    return sum("BODY" in one for one in server.commands)


def test_a_password_that_is_mended_is_used_at_once_and_never_told(tmp_path):
    file = tmp_path / "password"
    with ScriptedServer() as server:
        account = Imap("post", "127.0.0.1", server.port, "none", server.user, file, "INBOX", "", ())
        missing = look(account)
        file.write_text("not-the-right-one\n")
        wrong = look(account)
        file.write_text(server.password + "\n")
        right = look(account)

    assert "cannot be read" in missing
    assert "Check user and password_file" in wrong
    assert "not-the-right-one" not in wrong
    assert right == ""
