"""What no server may be at work beside is refused while one of another machine lives (PostgreSQL)."""

from datetime import timedelta

import pytest

from listcop.store import leases
from listcop.store.database import Store
from tests.cli.shell import Shell


@pytest.fixture
def site(tmp_path, postgres_server):
    """A list with a member, on a database of its own."""
    made = Shell(tmp_path / "site")
    made("init", made.folder, config=None)
    made.url = postgres_server.create("beside")
    text = made.config.read_text().replace("[server]\n", f'[server]\ndatabase = "{made.url}"\n', 1)
    made.config.write_text(text)
    made("list", "create", "garden", "--owner", "olga@example.org")
    made("member", "add", "garden", "amina@example.org")
    yield made
    postgres_server.drop("beside")


@pytest.mark.parametrize("command", [("member", "erase", "amina@example.org", "--yes"), ("rebuild", "garden")])
def test_erase_and_rebuild_wait_for_the_end_of_every_server(site, command):
    store = Store(site.url)
    store.write(lambda tx: leases.announce(tx, "mail2:/var/lib/listcop", "0.2 abc", timedelta(seconds=60)))

    refused = site(*command)
    members = site("member", "ls", "garden").out
    store.write(lambda tx: leases.give_back(tx, "mail2:/var/lib/listcop", "0.2 abc"))
    store.close()
    done = site(*command)

    assert (refused.code, done.code) == (1, 0)
    assert "A server works on this database: mail2:/var/lib/listcop. Stop every server first" in refused.err
    assert "amina@example.org" in members
