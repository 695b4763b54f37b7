"""At every named seam the process ends, is started again, and nothing accepted is lost or half kept (R2)."""

import contextlib
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import listcop
from listcop.core.keys import fingerprint
from listcop.settings import read_secrets
from listcop.state import open_store
from listcop.store import lists, members
from tests.doors.scripted_imap import ScriptedServer
from tests.doors.scripted_relay import ScriptedRelay
from tests.faults.forked import DIED
from tests.faults.house import (
    DOMAIN,
    IS_FULL,
    LIST,
    REPORT,
    House,
    a_post,
    all_arrived,
    audit,
    posting,
    sized,
    until,
)

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)
TURNS = sized(20, 1)
DIGEST = re.compile(rb"^Message-ID: <([dc][.\d][^>]*)>", re.MULTILINE | re.IGNORECASE)

# The relay has the letter, and the database does not know it yet: only here may a letter be sent again (RFC 1047).
SENT_AND_NOT_RECORDED = [
    "relay: letter sent, not answered",
    "relay: said 250, not noted",
    "lot: outcomes heard, not kept",
    "lot: outcomes kept, not committed",
]
# Reading and pages are made beside what is being sent: a lot may be on its way whenever they end.
BESIDE_SENDING = ("reading", "page", "door", "group", "together", "letter: committed")
WHILE_SERVING = [
    "letter: read, nothing kept",
    "letter: kept, not committed",
    "letter: committed, not answered",
    "door: letter answered",
    "group: done, not committed",
    "group: committed, nobody told",
    "reading: found, not kept",
    "reading: kept, not committed",
    "reading: committed",
    "page: written beside, not in place",
    "pages: written, not noted",
    "pages: noted",
    "lots: claimed, not committed",
    "lots: claim committed, nothing written",
    "lot: written, not begun",
    "relay: connected",
    "relay: envelope answered",
    "relay: letter not sent",
    *SENT_AND_NOT_RECORDED,
    "lot: outcomes committed",
]
AT_START = ["start: claims freed, not committed"]
AT_STOP = ["stop: doors closed"]
AT_FIRST_START = [
    "secret: written beside, not in place",
    "upgrade: done, not committed",
    "state: first facts committed",
]
BY_A_WRITER_ALONE = ["write: done, not committed", "write: committed, nobody told"]
TOGETHER = ["together: done, not committed", "together: committed, nobody told"]
# On PostgreSQL only letters share a transaction; the suite tries those where it matters most.
ON_POSTGRES = [
    "letter: kept, not committed",
    *TOGETHER,
    "write: committed, nobody told",
    "lots: claimed, not committed",
    "relay: said 250, not noted",
    "lot: outcomes kept, not committed",
    "reading: kept, not committed",
]
if IS_FULL:
    ON_POSTGRES = [one for one in WHILE_SERVING + AT_START if not one.startswith("group")]
    ON_POSTGRES += TOGETHER + BY_A_WRITER_ALONE
BY_COMMAND = BY_A_WRITER_ALONE
BY_CLOCK = [
    "digest: period closed, not committed",
    "digest: period closed, nothing written",
    "digest: written, not kept",
    "digest: kept, not committed",
    "digest: committed",
    "one digest: written, not kept",
    "one digest: committed",
    "clock: one step done, the next not",
    "clock: all done, not noted",
]
BY_IMPORT = ["import: batch kept, not committed", "import: batch committed"]
IN_A_MAILBOX = ["mailbox: letter committed, not noted", "mailbox: noted, not marked"]
BY_ERASING = ["erase: committed, not swept"]
BY_RESTORE = ["restore: marked, nothing put", "restore: all is there, its mark as well"]  # see test_restores_killed.py
BY_BACKUP = ["backup: its secrets have their name, itself not yet"]  # see test_backups_killed.py
ALL = [
    *WHILE_SERVING, *TOGETHER, *AT_START, *AT_STOP, *AT_FIRST_START, *BY_COMMAND, *BY_CLOCK, *BY_IMPORT, *IN_A_MAILBOX,
    *BY_ERASING, *BY_RESTORE, *BY_BACKUP,
]  # fmt: skip


def test_every_seam_of_the_product_is_tried_here():
    marked = [
        name
        for file in Path(listcop.__file__).parent.rglob("*.py")
        for name in re.findall(r'crash_here\("([^"]+)"\)', file.read_text(encoding="utf-8"))
    ]

    assert sorted(marked) == sorted(ALL)
    assert len(marked) >= 25


# --- while serving ---------------------------------------------------------------------------------------------


class Tale:
    """One house through many deaths; posts are numbered on."""

    def __init__(self, house, relay, forked):
        self.house, self.relay, self.forked = house, relay, forked
        self.posted, self.deaths = 0, 0

    def die_at(self, seam, posts):
        """Post so many while the server is to die at a seam, and start it again until all have arrived.

        Returns the numbers, and the posts of the lots that were on their way at the end.
        """
        if seam.startswith("page"):  # they rest half a minute after each look: what waits is written at the start
            assert self.forked.run(self.house, "deliver", LIST, letter=self._one_more()) == 0
            assert self.forked.run(self.house, "reread", "garden") == 0
        numbers = range(self.posted + 1, self.posted + posts + 1)
        self.posted += posts
        is_up = self.forked.serve(self.house, seam)
        with posting(self.house, sessions=posts) as posters:
            posters.post(numbers)
            if is_up:
                assert self.forked.ended() == DIED
            in_flight = self.house.lots_in_flight()
            assert self.forked.serve(self.house)
            posters.join()
            until(lambda: all_arrived(self.relay, numbers, self.house.members), f"all is there after {seam}")
            until(lambda: not self.house.lots_in_flight(), "all is recorded")
        assert self.forked.stop() == 0
        self.deaths += 1
        return numbers, in_flight

    def _one_more(self):
        self.posted += 1
        return a_post(self.posted, self.house.members[0])


@pytest.fixture(scope="module")
def tale(tmp_path_factory, forked):
    """A house that dies at one seam after another."""
    with (
        ScriptedRelay() as relay,
        contextlib.closing(House(tmp_path_factory.mktemp("tale") / "house", relay.port)) as house,
    ):
        yield Tale(house, relay, forked)


@pytest.fixture(scope="module")
def tale_on_postgres(tmp_path_factory, forked, postgres_server):
    """The same on PostgreSQL."""
    url, folder = postgres_server.create("seams"), tmp_path_factory.mktemp("tale") / "house"
    with ScriptedRelay() as relay, contextlib.closing(House(folder, relay.port, url=url)) as house:
        yield Tale(house, relay, forked)


@pytest.mark.parametrize("seam", WHILE_SERVING + AT_START)
def test_what_was_accepted_arrives_once_though_the_server_dies_at(seam, tale):
    dies_again_and_again(seam, tale)


@pytest.mark.parametrize("seam", ON_POSTGRES)
def test_what_was_accepted_arrives_once_on_postgres_though_the_server_dies_at(seam, tale_on_postgres):
    dies_again_and_again(seam, tale_on_postgres)


def dies_again_and_again(seam, tale):
    """Die at a seam, again and again; nothing is lost, and only what was on its way comes again."""
    written, may_repeat = [], Counter()

    for turn in range(TURNS):
        numbers, in_flight = tale.die_at(seam, posts=1 + 2 * (turn % 2))
        written += numbers
        # Of several posts, others may have been on their way.
        if turn % 2 or seam in SENT_AND_NOT_RECORDED or seam.startswith(BESIDE_SENDING):
            may_repeat.update(in_flight)

    found = audit(tale.relay, written, tale.house.members)
    mine = {pair: count for pair, count in found.repeated.items() if int(pair[0][1:]) in written}
    REPORT.note(f"seam {seam}", accepted=len(written), kills=TURNS, lost=found.lost, repeated=mine)
    assert not found.lost
    assert all(count <= 1 + may_repeat[mark] for (mark, _), count in mine.items()), mine
    assert tale.house.ask("SELECT count(*) FROM posts") == [(tale.posted,)]
    assert tale.forked.run(tale.house, "verify") == 0, tale.house.errors.read_text()


# --- at the start, at the end, by a command ---------------------------------------------------------------------


def test_what_was_accepted_arrives_once_though_the_server_dies_while_it_stops(tale):
    (seam,) = AT_STOP
    numbers = range(tale.posted + 1, tale.posted + TURNS + 1)
    tale.posted += TURNS

    for number in numbers:
        assert tale.forked.serve(tale.house, seam)
        with posting(tale.house, sessions=1) as posters:
            posters.post([number])
            posters.join()
        assert tale.forked.stop() == DIED
        may_repeat = tale.house.lots_in_flight()
        assert tale.forked.serve(tale.house)
        until(lambda number=number: all_arrived(tale.relay, [number], tale.house.members), "it is there")
        assert tale.forked.stop() == 0
        found = audit(tale.relay, [number], tale.house.members)
        assert not found.lost
        assert may_repeat or not [pair for pair in found.repeated if pair[0] == f"p{number}"]


@pytest.mark.parametrize("seam", AT_FIRST_START)
def test_a_first_start_cut_short_is_begun_again(seam, tmp_path, forked):
    house = EmptyHouse(tmp_path)

    died = forked.run(house, "list", "create", "garden", seam=seam)
    again = forked.run(house, "list", "create", "garden")

    assert died == DIED
    assert again == 0, house.errors.read_text()
    assert forked.run(house, "verify") == 0


def with_one_digest(house, member):
    """Let a member have one digest of all their lists."""
    with contextlib.closing(open_store(house.settings)) as store:

        def combine(tx):
            mlist = lists.find_list(tx, "garden", DOMAIN)
            members.combine(tx, members.find_member(tx, mlist.list_id, member).person_id, True)

        store.write(combine)


def digest_of(data):
    """Which digest a letter is, "" for all others."""
    found = DIGEST.search(data.partition(b"\r\n\r\n")[0])
    return found[1].decode() if found else ""


class EmptyHouse:
    """Settings, and nothing else yet."""

    def __init__(self, folder):
        self.folder, self.errors, self.config = folder, folder / "stderr.txt", folder / "listcop.toml"
        self.config.write_text(
            f'[server]\ndomain = "lists.example.org"\nadmin = "a@lists.example.org"\nstate_dir = "{folder / "state"}"\n'
        )


@pytest.mark.parametrize("seam", BY_COMMAND)
def test_a_letter_handed_to_deliver_is_kept_once_though_the_command_dies(seam, tale):
    for _ in range(TURNS):
        tale.posted += 1
        raw = a_post(tale.posted, tale.house.members[0])
        assert tale.forked.run(tale.house, "deliver", LIST, letter=raw, seam=seam) == DIED
        assert tale.forked.run(tale.house, "deliver", LIST, letter=raw) == 0  # an MTA tries what died again

    assert tale.house.ask("SELECT count(*) FROM posts") == [(tale.posted,)]
    assert tale.forked.run(tale.house, "verify") == 0


@pytest.mark.parametrize("seam", BY_COMMAND)
def test_a_secret_whose_rotation_died_is_in_the_file_and_signs_from_the_next_start_on(seam, tale):
    """Never the other way round: a newest secret that the database knows and no file has would let nothing start."""
    for _ in range(TURNS):
        before = read_secrets(tale.house.settings.secret_file)

        assert tale.forked.run(tale.house, "secret", "rotate", seam=seam) == DIED
        assert tale.forked.run(tale.house, "verify") == 0

        kept = read_secrets(tale.house.settings.secret_file)
        assert kept[1:] == before
        newest = tale.house.ask("SELECT value FROM facts WHERE name = 'newest_secret'")
        assert newest == [(fingerprint(kept[0]),)]


@pytest.mark.parametrize("seam", BY_IMPORT)
def test_an_import_cut_short_and_begun_again_keeps_each_letter_once(seam, tmp_path, tale):
    archive = tmp_path / "old.mbox"
    count = 30
    for turn in range(TURNS):
        first = tale.posted + 1
        tale.posted += count
        letters = [a_post(number, tale.house.members[turn]) for number in range(first, first + count)]
        archive.write_bytes(b"".join(b"From x@example.org Fri Mar  1 00:00:00 2024\n" + one + b"\n" for one in letters))

        assert tale.forked.run(tale.house, "import", "garden", str(archive), seam=seam) == DIED
        assert tale.forked.run(tale.house, "import", "garden", str(archive)) == 0

    assert tale.house.ask("SELECT count(*) FROM posts") == [(tale.posted,)]
    assert tale.forked.run(tale.house, "verify") == 0


@pytest.mark.parametrize("seam", BY_ERASING)
def test_a_person_stays_erased_though_the_command_dies_before_it_swept(seam, tale):
    gone = "gone@example.org"
    assert tale.forked.run(tale.house, "member", "add", "garden", gone, "--cadence", "none") == 0

    died = tale.forked.run(tale.house, "member", "erase", gone, "--yes", seam=seam)

    assert died == DIED, tale.house.errors.read_text()
    assert tale.house.ask("SELECT count(*) FROM addresses WHERE address = ?", gone) == [(0,)]
    assert tale.forked.run(tale.house, "verify") == 0


# --- from a mailbox --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seam", IN_A_MAILBOX)
def test_a_letter_in_a_mailbox_comes_once_though_the_server_dies_at(seam, tmp_path, relay, forked):
    with ScriptedServer() as box, contextlib.closing(House(tmp_path / "house", relay.port, members=3)) as house:
        password = tmp_path / "password"
        password.write_text(box.password)
        password.chmod(0o600)
        house.config.write_text(
            house.config.read_text()
            + f"[[imap]]\nname = 'mailbox'\nhost = '127.0.0.1'\nport = {box.port}\ntls = 'none'\n"
            f"user = '{box.user}'\npassword_file = '{password}'\nlists = ['garden']\n"
        )
        for turn in range(TURNS):
            box.put(a_post(turn + 1, house.members[1]))
            assert forked.run(house, "tick", seam=seam) == DIED, house.errors.read_text()
            assert forked.run(house, "tick") == 0, house.errors.read_text()

        found = audit(relay, range(1, TURNS + 1), house.members)
        assert not found.lost
        assert not found.repeated
        assert house.ask("SELECT count(*) FROM posts") == [(TURNS,)]


# --- by the clock ----------------------------------------------------------------------------------------------


class Days:
    """A house with readers of a daily digest, two of them of one over all their lists; its clock moves day by day."""

    def __init__(self, house, relay):
        self.house, self.relay, self.count = house, relay, 0
        self.readers = house.members[:4]

    def next(self):
        """Tomorrow, and from then on the day after."""
        self.count += 1
        return (datetime.now(UTC) + timedelta(days=self.count)).replace(hour=8, minute=0).isoformat(timespec="minutes")


# A question is shown for thirty days: at full size each seam has a house of its own.
@pytest.fixture(scope="function" if IS_FULL else "module")
def days(tmp_path_factory, forked):
    with (
        ScriptedRelay() as relay,
        contextlib.closing(
            House(tmp_path_factory.mktemp("days") / "house", relay.port, members=6, digest="weekly monday 07:00")
        ) as house,
    ):
        made = Days(house, relay)
        for number, member in enumerate(made.readers):
            assert forked.run(house, "member", "set", "garden", member, "cadence", "daily") == 0
            if number < 2:
                with_one_digest(house, member)
        yield made


@pytest.mark.parametrize("seam", BY_CLOCK)
def test_a_digest_comes_once_though_the_clocks_work_is_cut_short_at(seam, days, forked):
    house = days.house

    for _ in range(TURNS):
        now = days.next()
        assert forked.run(house, "deliver", LIST, letter=a_post(days.count, house.members[5])) == 0
        assert forked.run(house, "tick", "--now", now, seam=seam) == DIED, house.errors.read_text()
        assert forked.run(house, "tick", "--now", now) == 0, house.errors.read_text()
    assert forked.run(house, "tick", "--now", now) == 0

    got = Counter((one.recipient, mark) for one in days.relay.taken if (mark := digest_of(one.data)))
    got = Counter({pair: count for pair, count in got.items() if pair[0] in days.readers})
    REPORT.note(f"seam {seam}", accepted=TURNS, kills=TURNS, repeated={pair: n for pair, n in got.items() if n > 1})
    assert set(got.values()) == {1}
    assert Counter(recipient for recipient, _ in got) == dict.fromkeys(days.readers, days.count)
    assert forked.run(house, "verify") == 0
