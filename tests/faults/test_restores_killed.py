"""A restore that ends at any moment leaves nothing that mails, and the next one puts all of it back."""

import contextlib
import json
import shutil
import tempfile

import pytest
import sqlalchemy as sa

from listcop.backups.copies import find_program
from tests.cli.shell import Shell, fresh
from tests.faults.forked import DIED
from tests.faults.house import IS_FULL, REPORT, sized

pytestmark = pytest.mark.timeout(1200 if IS_FULL else 120)
WRITTEN = ["write: done, not committed", "write: committed, nobody told"]
# A backup of SQLite is made ready in a file; only what comes last is written into PostgreSQL.
WAYS = [
    *(("postgresql", one) for one in WRITTEN),
    *(("sqlite", one) for one in ["upgrade: done, not committed", *(WRITTEN if IS_FULL else [])]),
]


class Site(Shell):
    """A site with one post that waits to be sent, and its backup; nothing else is left of it."""

    def __init__(self, folder, relay, url):
        super().__init__(folder)
        self.errors = folder / "stderr.txt"
        folder.mkdir()
        self._plain = (
            f'[server]\ndomain = "lists.example.org"\nadmin = "a@example.org"\nmin_free_space = 0\n'
            f'state_dir = "{folder / "state"}"\n[relay]\nhost = "127.0.0.1"\nport = {relay.port}\ntls = "none"\n'
        )
        self.name(url)
        self("list", "create", "garden", "--owner", "olga@example.org")
        for one in ("ann", "ben"):
            self("member", "add", "garden", f"{one}@example.org")
        post = fresh(9, "ann@example.org", "Beans", "Which beans climb well?")
        assert self("deliver", "--sender=ann@example.org", "--", "garden@lists.example.org", stdin=post).code == 0
        self.file = folder / "kept.tar.gz"
        self.made = self("backup", self.file)
        shutil.rmtree(folder / "state")

    def name(self, url):
        line = f'database = "{url}"\n' if url else ""
        self.config.write_text(self._plain.replace("[server]\n", f"[server]\n{line}", 1))


@pytest.fixture
def site(tmp_path, relay, postgres_server, kind):
    """A site whose backup is of either kind, and the empty PostgreSQL database that it goes into."""
    if find_program("pg_dump") is None and kind == "postgresql":
        pytest.skip("pg_dump: not installed")
    with contextlib.ExitStack() as stack:

        def a_database(name):
            stack.callback(postgres_server.drop, name)
            return postgres_server.create(name)

        made = Site(tmp_path / "site", relay, a_database("killed_from") if kind == "postgresql" else "")
        if "must be as new as the server" in made.made.err:
            pytest.skip("pg_dump: older than the server")
        made.into = a_database("killed_into")
        made.name(made.into)
        yield made


@pytest.mark.parametrize(("kind", "moment"), WAYS)
def test_what_it_left_mails_nothing_and_the_next_one_puts_all_of_it_back(site, kind, moment, relay, forked):
    code, times, left = DIED, [], []
    while code == DIED:
        times.append(1 + sized(1, 3) * len(times))
        code = forked.run(site, "restore", str(site.file), seam=moment, times=times[-1])
        if code == DIED and tables(site.into):
            left.append(forked.run(site, "tick"))

    ticked = forked.run(site, "tick")

    queue = json.loads(site("queue", "ls", "--json").out)
    REPORT.note(f"restores of {kind} into PostgreSQL", accepted=1, kills=len(times) - 1)
    assert (code, ticked) == (0, 0), site.errors.read_text()
    assert left and set(left) == {1}
    assert {one["state"] for one in queue} == {"held"}
    assert relay.taken == []
    assert site("verify").code == 0


@pytest.fixture
def site_of_sqlite(tmp_path, relay):
    """The same, which is restored into a file."""
    return Site(tmp_path / "site", relay, "")


@pytest.mark.parametrize("moment", ["restore: marked, nothing put", *WRITTEN])
def test_of_sqlite_no_command_takes_what_is_half_restored_for_an_empty_place(site_of_sqlite, moment, relay, forked):
    site = site_of_sqlite
    died = forked.run(site, "restore", str(site.file), seam=moment)

    said = all_that_open(site)
    found = site("doctor", "--timeout", "1", "--json").json
    again = site("restore", site.file)

    assert (died, [one.code for one in said]) == (DIED, [1, 1, 1, 1, 75])
    assert {"run the same listcop restore again" in one.err for one in said} == {True}
    assert ["restore" in one["seen"] for one in found if one["what"] == "database"] == [True]
    assert (again.code, again.err) == (0, "")
    assert {one["state"] for one in site("queue", "ls", "--json").json} == {"held"}
    assert site("verify").code == 0
    assert relay.taken == []


def all_that_open(site):
    post = fresh(10, "ann@example.org", "Peas", "Which peas climb well?")
    words = ("queue", "ls"), ("serve",), ("tick",), ("list", "create", "peas", "--owner", "olga@example.org")
    return [*(site(*one) for one in words), site("deliver", "garden@lists.example.org", stdin=post)]


def test_a_restore_of_sqlite_that_was_given_up_leaves_an_empty_place(site_of_sqlite, forked):
    site = site_of_sqlite
    forked.run(site, "restore", str(site.file), seam="write: done, not committed")
    told = site("list", "ls").err

    shutil.rmtree(told.split("rm -r ")[1].strip())

    assert site("list", "ls").code == 0


def test_a_restore_of_sqlite_that_was_stopped_when_all_was_there_is_used(site_of_sqlite, forked):
    site, moment = site_of_sqlite, "restore: all is there, its mark as well"
    died = forked.run(site, "restore", str(site.file), seam=moment)

    again = site("restore", site.file)
    verified = site("verify")

    assert (died, again.code, verified.code) == (DIED, 1, 0)
    assert "had put all of it there" in again.err
    assert not (site.folder / "state" / "restoring").exists()


def test_the_same_holds_for_a_database_on_another_disk(site_of_sqlite, forked):
    site, moment = site_of_sqlite, "restore: all is there, its mark as well"
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        site.name(f"sqlite:///{folder}/data/listcop.db")

        died = forked.run(site, "restore", str(site.file), seam=moment)
        again = site("restore", site.file)
        verified = site("verify")

    assert (died, again.code, verified.code) == (DIED, 1, 0)
    assert f"{folder}/data/listcop.db: the restore before this one had put all of it there" in again.err


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_postgresql_whose_restore_made_no_table_yet_is_not_taken_for_an_empty_one(site, forked):
    died = forked.run(site, "restore", str(site.file), seam="restore: marked, nothing put")

    said = all_that_open(site)
    made = tables(site.into)
    again = site("restore", site.file)

    assert (died, [one.code for one in said], made) == (DIED, [1, 1, 1, 1, 75], [])
    assert {"run the same listcop restore again" in one.err for one in said} == {True}
    assert (again.code, site("verify").code) == (0, 0)


def tables(url):
    engine = sa.create_engine(url)
    try:
        return sa.inspect(engine).get_table_names()
    finally:
        engine.dispose()
