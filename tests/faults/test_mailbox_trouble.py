"""Letters out of a mailbox are taken once and no foreign one is touched, whatever its server does: R22, R23, R24."""

import importlib.util
import itertools
import random
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from helpers import NOW, a_letter, read_outbox

from listcop.core.message import read_message
from listcop.core.moderation import HELD_BY_AUTHOR
from listcop.doors.imap_mailbox import MailboxAccount, PollTrouble
from listcop.doors.imap_source import poll_once
from listcop.flows import accept_message
from listcop.mailboxes import Mailbox, Ports, mailbox_of
from listcop.settings import Imap
from listcop.store import checks, lists, mailboxes, posts
from listcop.store import letters as letter_store
from tests.faults.house import SEED, sized
from tests.faults.office import Office

GARDEN = "garden@lists.example.org"


def scripted():
    path = Path(__file__).parents[1] / "doors" / "scripted_imap.py"
    spec = importlib.util.spec_from_file_location("scripted_imap_of_the_faults", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.ScriptedServer


ScriptedServer = scripted()


class MailboxOffice(Office):
    """The list `garden` that owns a mailbox; `between` is called when a letter is kept and not yet noted as kept."""

    def __init__(self, store, relay):
        super().__init__(store, relay, members=3)
        self.between = lambda: None
        self._ports = Ports(
            self._accept, lambda one: None if one.startswith("garden") else "550", lambda: "", lambda: NOW
        )
        self.point_at()

    def point_at(self, name="post", host="127.0.0.1", port=0, user="ana", folder="INBOX"):
        """The server starts with settings that name this mailbox."""
        imap = Imap(name, host, port, "none", user, None, folder, "Done", ("garden",))
        self.box = mailbox_of(imap, self.store, self.site, self._ports)

    def _accept(self, envelope, raw):
        decisions = accept_message.accept(
            self.store, self.site, envelope(True), raw, self.now, policy_of=lambda _: "none"
        )
        self.between()
        return decisions

    def fetch(self, server, done_folder="Done"):
        account = MailboxAccount(
            "post", "127.0.0.1", server.port, "none", server.user, server.password, done_folder=done_folder
        )
        return poll_once(account, self.box.seen, self.box.keep)

    def fetch_all(self, server):
        """Until it went well, as a server does that connects again; how often it did not."""
        for troubles in itertools.count():
            assert troubles < 5
            try:
                if not self.fetch(server).failed:
                    return troubles
            except PollTrouble:
                pass

    def posts(self):
        """How often each post stands in the list, by its number."""
        with self.store.read() as tx:
            return Counter(one.subject for one in posts.posts_between(tx, self.mlist.list_id, 0, 1 << 30))

    def answers(self):
        """How often each who asked for help was answered."""
        return Counter(to for to, _ in read_outbox(self.store) if to.startswith("new"))


@pytest.fixture
def office(store, relay):
    return MailboxOffice(store, relay)


def a_post(number):
    return a_letter(
        **{"from": "good0@example.org"}, to=GARDEN, message_id=f"<p{number}.x@example.org>",
        subject=f"Seeds of kind {number}", date=NOW.astimezone(UTC), text=f"Who has seeds of kind {number} to swap?",
    )  # fmt: skip


def a_wish(number):
    return a_letter(
        **{"from": f"new{number}@place{number}.example.org"}, to="garden+help@lists.example.org",
        message_id=f"<j{number}.x@example.org>", subject="Help", date=NOW.astimezone(UTC), text="",
    )  # fmt: skip


def letters(numbers):
    """A post and a wish for help of each number."""
    return [letter for number in numbers for letter in (a_post(number), a_wish(number))]


def each_once(numbers):
    return Counter(f"Seeds of kind {n}" for n in numbers), Counter(f"new{n}@place{n}.example.org" for n in numbers)


# --- R22 ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("offered", ["MOVE UIDPLUS IDLE", "UIDPLUS AUTH=PLAIN NAMESPACE", "IDLE"])
def test_a_connection_cut_at_any_step_loses_and_doubles_nothing(office, offered):
    numbers = itertools.count()
    steps = cut_at(office, offered, None, [next(numbers), next(numbers)])
    times = sized(50, 1)

    for step in [*range(1, steps + 1)] * times:
        cut_at(office, offered, step, [next(numbers), next(numbers)])

    used = range(next(numbers))
    assert (office.posts(), office.answers()) == each_once(used)
    print(f"R22 {offered}: {steps} steps x {times}, {2 * len(used)} letters")


def cut_at(office, offered, step, numbers):
    with ScriptedServer(offered) as server:
        server.cut_at, server.uidvalidity = step, numbers[0] + 1  # each mailbox is another one
        server.put(*letters(numbers))
        assert office.fetch_all(server) <= 1
        return server.steps


@pytest.mark.parametrize("done_folder", ["Done", ""])
def test_a_letter_that_was_kept_and_not_noted_is_known_when_it_comes_again(office, done_folder):
    failures = iter([True, False, True, True, False])

    def ended():
        if next(failures, False):
            raise OSError("the power went")

    office.between = ended
    with ScriptedServer("MOVE") as server:
        server.put(*letters(range(3)))
        for _ in range(4):
            office.fetch(server, done_folder)

    assert (office.posts(), office.answers()) == each_once(range(3))


def test_a_letter_that_came_by_smtp_as_well_is_taken_once(office):
    for letter, to in ((a_post(1), GARDEN), (a_wish(1), "garden+help@lists.example.org")):
        office.take(
            b"Received: from mx.example.org by lists.example.org; Mon, 5 Nov 2040 08:00:00 +0000\r\n" + letter, to
        )
    with ScriptedServer("MOVE") as server:
        server.put(a_post(1), a_wish(1), a_post(2), a_wish(2))
        office.fetch(server)
    for letter, to in ((a_post(2), GARDEN), (a_wish(2), "garden+help@lists.example.org")):
        office.take(
            b"Received: from mx.example.org by lists.example.org; Mon, 5 Nov 2040 09:00:00 +0000\r\n" + letter, to
        )

    assert (office.posts(), office.answers()) == each_once([1, 2])


# --- R23 ---------------------------------------------------------------------------------------------------------


def test_letters_that_are_numbered_anew_are_taken_once(office):
    changes, mails = sized(100, 5), sized(1000, 40)
    chance = random.Random(SEED)
    everything = letters(range(mails // 2))
    with ScriptedServer("", keywords=False) as server:
        for change in range(changes + 1):
            chance.shuffle(everything)
            with server.changed:
                server.uidvalidity = 7 + change
                server.letters.clear()
                server.uids = itertools.count(1)  # the numbers are the same, for other letters
            server.put(*everything[: len(everything) * (change + 1) // (changes + 1)])
            assert office.fetch(server, done_folder="").failed == ()

    assert (office.posts(), office.answers()) == each_once(range(mails // 2))
    print(f"R23: {changes} changes, {mails} mails")


@pytest.mark.parametrize(
    "other",
    [{"host": "imap.example.org"}, {"port": 143}, {"user": "garden@example.org"}, {"folder": "Lists/garden"}],
    ids=str,
)
def test_letters_of_another_mailbox_that_is_numbered_alike_are_taken(office, other):
    with ScriptedServer() as one, ScriptedServer() as two:
        one.put(*letters([1]))
        two.put(*letters([2]))
        office.fetch(one, done_folder="")

        office.point_at(**other)
        office.fetch(two, done_folder="")

    assert one.uidvalidity == two.uidvalidity
    assert (office.posts(), office.answers()) == each_once([1, 2])


@pytest.mark.parametrize("other", [{"name": "garden mailbox"}, {"folder": "Inbox"}], ids=str)
def test_a_mailbox_that_is_called_otherwise_is_not_fetched_anew(office, other):
    with ScriptedServer("", keywords=False) as server:
        server.put(*letters([1]))
        office.fetch(server, done_folder="")

        office.point_at(**other)
        result = office.fetch(server, done_folder="")

    assert (result.known, result.kept) == ((1, 2), ())


def kept_by_an_earlier_release(office, uidvalidity, uids):
    """They knew a mailbox's letters by what the account was called."""
    for uid in uids:
        office.store.write(lambda tx, uid=uid: mailboxes.keep(tx, "post", uidvalidity, uid, NOW))


def test_what_an_earlier_release_took_is_not_fetched_again_and_what_came_since_is(office):
    with ScriptedServer("", keywords=False) as server:
        server.put(*letters([1, 2]))
        kept_by_an_earlier_release(office, server.uidvalidity, [1, 2])
        office.point_at()

        results = [office.fetch(server, done_folder="") for _ in range(2)]
        bodies = [command for command in server.commands if "BODY" in command]

    assert [(one.known, one.kept) for one in results] == [((1, 2), (3, 4)), ((1, 2, 3, 4), ())]
    assert len(bodies) == 2
    assert (office.posts(), office.answers()) == each_once([2])


def test_what_an_earlier_release_took_is_of_the_mailbox_that_the_settings_name_at_the_upgrade_alone(office):
    with ScriptedServer() as server:
        kept_by_an_earlier_release(office, server.uidvalidity, [1, 2])
        office.point_at()
        office.point_at(host="imap.example.org")
        server.put(*letters([1]))

        office.fetch(server, done_folder="")

    assert (office.posts(), office.answers()) == each_once([1])


# --- R24: the same on a real Dovecot in tests/doors --------------------------------------------------------------


MIXES = ["", "IDLE", "UIDPLUS", "UIDPLUS IDLE", "MOVE", "MOVE IDLE", "MOVE UIDPLUS", "MOVE UIDPLUS IDLE"]
REFUSED = {"UID MOVE": "NO not today", "UID COPY": "BAD what?", "UID EXPUNGE": "BAD what?", "UID STORE": "NO read-only"}


@pytest.mark.parametrize("keywords", [True, False])
@pytest.mark.parametrize(
    "refused", [{}, REFUSED, {"UID EXPUNGE": "NO not now"}, {"UID MOVE": "NO not now"}], ids=" ".join
)
@pytest.mark.parametrize("offered", MIXES)
def test_no_foreign_letter_is_ever_removed(office, offered, refused, keywords):
    foreign = [a_post(900), a_post(901)]
    with ScriptedServer(offered, keywords) as server:
        server.answers.update(refused)
        server.put(*letters(range(2)))
        server.put(*foreign, flags={r"\Deleted"})
        for _ in range(3):
            office.fetch(server)

        assert (office.posts(), office.answers()) == each_once(range(2))
        assert [one.raw for one in server.letters.values() if one.raw in foreign] == foreign
        assert not set(server.removed) & set(foreign)
        assert server.count("EXPUNGE") + server.count("CLOSE") == 0


# --- R30: there is no dialogue in which a letter could be refused -------------------------------------------------


PROVEN = "mx.example.org; dmarc=pass header.from=example.org"


def ends(office):
    """What became of each letter, by its subject."""
    with office.store.read() as tx:
        found = letter_store.each_letter(tx, office.mlist.list_id, tuple(checks.FATES))
        return {read_message(raw).subject: (one.fate, one.reason) for one, raw in found}


def set_up(office, **settings):
    office.site = replace(office.site, authserv_id="mx.example.org")
    for key, value in settings.items():
        office.store.write(lambda tx, key=key, value=value: lists.change_setting(tx, office.mlist.list_id, key, value))


def a_letter_of(author, subject, *, proven=True, text="Who has seeds?", **fields):
    found = {"authentication_results": PROVEN} if proven else {}
    return a_letter(
        **{"from": author}, to=GARDEN, message_id=f"<{subject}@x.example.org>", subject=subject,
        date=NOW.astimezone(UTC), text=text, **found, **fields,
    )  # fmt: skip


def told(office):
    return [(to, letter.subject) for to, letter in read_outbox(office.store) if not to.startswith("owner")]


def test_a_letter_that_the_list_refuses_is_kept_with_its_reason_and_its_proven_author_told(office):
    set_up(office, max_message_size=5_000, non_members="reject")
    photos = "This is a photograph. " * 400
    with ScriptedServer("MOVE") as server:
        server.put(
            a_letter_of("good0@example.org", "large", text=photos),
            a_letter_of("good0@example.org", "large-unproven", proven=False, text=photos),
            a_letter_of("eve@example.org", "stranger"),
            a_letter_of("eve@example.org", "stranger-unproven", proven=False),
            a_letter_of("eve@example.org", "large-stranger-unproven", proven=False, text=photos),
            a_letter_of("good0@example.org", "small"),
        )
        result = office.fetch(server)

    assert (len(result.kept), len(server.letters)) == (6, 0)
    assert ends(office) == {
        "large": ("rejected", "too-large"),
        "large-unproven": ("held", "too-large"),
        "stranger": ("rejected", "non-member"),
        "stranger-unproven": ("rejected", "non-member"),
        "large-stranger-unproven": ("rejected", "too-large"),
        "small": ("post", ""),
    }
    assert told(office) == [
        ("good0@example.org", "Your letter to garden is too large"),
        ("eve@example.org", "Your letter to garden was not sent on"),
    ]
    too_large = next(letter for _, letter in read_outbox(office.store) if letter.subject.endswith("too large"))
    assert "takes up to 5" in too_large.text  # kB
    assert "may have 3.8" in too_large.text  # as files on a disk: base64 adds a third


def test_who_is_refused_again_and_again_is_told_three_times_a_day(office):
    set_up(office, non_members="reject")
    with ScriptedServer("MOVE") as server:
        server.put(*(a_letter_of("eve@example.org", f"wish-{number}") for number in range(8)))
        office.fetch(server)

    assert len(told(office)) == 3
    assert set(ends(office).values()) == {("rejected", "non-member")}


def test_large_letters_in_a_members_name_that_nothing_proves_fill_no_queue(office):
    set_up(office, max_message_size=5_000)
    photos = "This is a photograph. " * 400
    with ScriptedServer("MOVE") as server:
        server.put(
            *(
                a_letter_of("good0@example.org", f"large-{n}", proven=False, text=photos)
                for n in range(HELD_BY_AUTHOR + 3)
            )
        )
        office.fetch(server)

    found = Counter(ends(office).values())
    assert found == {("held", "too-large"): HELD_BY_AUTHOR, ("rejected", "too-large"): 3}


def test_a_letter_that_was_refused_is_told_of_once_however_often_it_is_fetched(office):
    set_up(office, non_members="reject")
    with ScriptedServer("", keywords=False) as server:
        for number in (7, 8):
            with server.changed:
                server.uidvalidity = number
                server.letters.clear()
            server.put(a_letter_of("eve@example.org", "wish"))
            assert len(office.fetch(server, done_folder="").kept) == 1

    assert len(told(office)) == 1


def test_letters_wait_in_a_mailbox_whose_lists_are_not_made_yet(office):
    there = set()
    office.box = Mailbox(
        Imap("post", "127.0.0.1", 0, "none", "ana", None, "INBOX", "Done", ("gardn", "garden")),
        office.store, office.site,
        Ports(office._accept, lambda one: None if one in there else "550", lambda: "", lambda: NOW),
    )  # fmt: skip
    with ScriptedServer("MOVE") as server:
        server.put(a_post(1), a_post(2))
        before = office.fetch(server)
        left = len(server.letters)
        there.add(GARDEN)
        after = office.fetch(server)

    assert (before.kept, len(before.failed), left) == ((), 2, 2)
    assert (len(after.kept), len(server.letters)) == (2, 0)
    assert office.posts() == each_once([1, 2])[0]


def test_a_letter_to_a_list_that_is_gone_waits_and_its_neighbours_letters_do_not(office):
    there = {GARDEN}
    office.box = Mailbox(
        Imap("post", "127.0.0.1", 0, "none", "ana", None, "INBOX", "Done", ("wood", "garden")),
        office.store, office.site,
        Ports(office._accept, lambda one: None if one in there else "550", lambda: "", lambda: NOW),
    )  # fmt: skip
    to_wood = a_post(1).replace(GARDEN.encode(), b"wood@lists.example.org")
    with ScriptedServer("MOVE") as server:
        server.put(to_wood, a_post(2))
        found = office.fetch(server)
        left = [one.raw for one in server.letters.values()]

    assert (len(found.kept), len(found.waiting), left) == (1, 1, [to_wood])
    assert office.posts() == each_once([2])[0]
