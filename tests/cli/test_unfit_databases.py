"""A PostgreSQL that cannot hold what lists need is refused by every command, with what was seen and the way out."""

import contextlib

import psycopg
import pytest

from tests.cli.shell import Shell


@pytest.fixture
def site(tmp_path):
    """A site that was just made; `site.name(url)` names its database."""
    made = Shell(tmp_path / "site")
    made("init", made.folder, config=None)
    plain = made.config.read_text()
    made.name = lambda url: made.config.write_text(plain.replace("[server]\n", f'[server]\ndatabase = "{url}"\n', 1))
    return made


@pytest.fixture
def make(postgres_server):
    """Makes a database, and takes it away at the end."""
    with contextlib.ExitStack() as stack:

        def a_database(name, more=""):
            stack.callback(postgres_server.drop, name)
            return postgres_server.create(name, more)

        yield a_database


COMMANDS = [
    ("config", "check"),
    ("list", "create", "garden"),
    ("list", "ls"),
    ("backup", "kept.tar.gz"),
    ("verify",),
    ("serve",),
]


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII", "EUC_JP"])
def test_a_database_that_is_not_in_utf8_is_refused_by_every_command(site, make, encoding):
    site.name(make(f"in_{encoding.lower()}", f"ENCODING '{encoding}' LOCALE 'C'"))

    said = [site(*one) for one in COMMANDS]
    doctor = site("doctor", "--timeout", "5", "--json")

    for one in said:
        assert one.code == 1
        assert f"has the encoding {encoding}" in one.err
        assert "ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0" in one.err
    (found,) = [one for one in doctor.json if one["what"] == "database"]
    assert (doctor.code, found["state"]) == (1, "bad")
    assert f"has the encoding {encoding}" in found["seen"]
    assert "TEMPLATE template0" in found["mend"]


def test_a_role_that_may_make_no_tables_hears_so_with_the_way_out(site, make, postgres_server):
    url = make("of_another").replace("postgres@", "guest@")
    with postgres_server.admin.connect() as tx:
        tx.exec_driver_sql("CREATE ROLE guest LOGIN")
    site.name(url)

    refused = [site("config", "check"), site("list", "create", "garden", "--owner", "olga@example.org")]
    doctor = site("doctor", "--timeout", "5", "--json")
    with postgres_server.admin.connect() as tx:
        tx.exec_driver_sql("ALTER DATABASE of_another OWNER TO guest")
    owned = [site("config", "check"), site("list", "create", "garden", "--owner", "olga@example.org")]
    with contextlib.closing(psycopg.connect(postgres_server.url("of_another").replace("+psycopg", ""))) as mine:
        mine.execute("REVOKE ALL ON lists FROM guest; ALTER TABLE lists OWNER TO postgres")
        mine.commit()
    taken_away = site("list", "ls")
    with postgres_server.admin.connect() as tx:
        postgres_server.drop("of_another")
        tx.exec_driver_sql("DROP ROLE guest")
        tx.exec_driver_sql("CREATE DATABASE of_another")

    for one in refused:
        assert one.code == 1
        assert "guest may make no tables in schema public of the database of_another." in one.err
        assert "ALTER DATABASE of_another OWNER TO guest" in one.err
    (found,) = [one for one in doctor.json if one["what"] == "database"]
    assert (doctor.code, found["state"]) == (1, "bad")
    assert "ALTER DATABASE of_another OWNER TO guest" in found["mend"]
    assert [one.code for one in owned] == [0, 0]
    assert taken_away.code == 1
    assert "permission denied for table lists. Give the role in [server] database that right" in taken_away.err


def test_what_the_client_does_not_know_in_the_url_is_named(site):
    site.name("postgresql+psycopg://listcop@db.example.org/listcop?ssl_mode=require")

    said = [site("config", "check"), site("list", "ls")]

    for one in said:
        assert one.code == 1
        assert '[server] database cannot be read: invalid connection option "ssl_mode".' in one.err
