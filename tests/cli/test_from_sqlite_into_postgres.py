"""Who goes over to PostgreSQL takes everything along: a backup of SQLite is restored into an empty database there."""

import shutil
import sqlite3

import pytest
import sqlalchemy as sa

from tests.cli.shell import fresh


@pytest.fixture
def database(postgres_server, request):
    """An empty PostgreSQL database."""
    name = f"into_{abs(hash(request.node.name)) % 10**9}"
    yield postgres_server.create(name)
    postgres_server.drop(name)


@pytest.fixture
def full(archive):
    """A list with an archive, members, a held post, a post that was taken out, and what SQL must write with care."""
    held = fresh(9, "Zoe Hill <zoe@example.net>", "Beans", "Which beans climb well?")
    made = [
        archive("member", "add", "garden", "amina@example.org", "--name", "Amina Odhiambo"),
        archive("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki"),
        archive("deliver", "--sender=zoe@example.net", "--", "garden@lists.example.org", stdin=held),
        archive("thread", "redact", "garden", "4"),
        archive("list", "set", "garden", "subject_prefix", "['quotes' \\ für alle]"),
    ]
    assert [(one.code, one.err) for one in made] == [(0, "")] * len(made)
    return archive


def name_database(shell, url):
    plain = shell.config.read_text()
    shell.config.write_text(plain.replace("[server]\n", f'[server]\ndatabase = "{url}"\n', 1))


def go_over(shell, url):
    """The way that deploy/scale.md tells."""
    file = shell.folder / "kept.tar.gz"
    assert shell("backup", file).code == 0
    shutil.move(shell.folder / "state", shell.folder / "state-of-sqlite")
    name_database(shell, url)
    return shell("restore", file)


WAYS_TO_LOOK = (
    ("export", "garden"),
    ("list", "show", "garden", "--json"),
    ("member", "ls", "garden", "--json"),
    ("held", "ls", "garden", "--json"),
    ("thread", "ls", "garden", "--json"),
    ("asset", "ls", "garden", "--json"),
    ("search", "garden", "weevils"),
    ("search", "garden", "ash"),
)


def seen(shell):
    found = [shell(*words) for words in WAYS_TO_LOOK]
    assert [one.code for one in found] == [0] * len(found), [one.err for one in found]
    return [one.out for one in found]


def test_all_that_was_kept_is_there_and_fits(full, database):
    before = seen(full)

    done = go_over(full, database)

    assert (done.code, done.err) == (0, "")
    assert seen(full) == before
    assert full("verify").code == 0
    assert "garden" in full("list", "ls").out


def test_numbers_go_on_behind_those_that_are_there(full, database):
    go_over(full, database)

    made = [
        full("list", "create", "orchard", "--owner", "olga@example.org"),
        full("member", "add", "orchard", "new@example.org"),
        full("queue", "release", "--all"),
    ]

    assert [(one.code, one.err) for one in made] == [(0, "")] * 3
    assert full("verify").code == 0


def test_what_postgresql_does_not_take_leaves_it_empty_for_the_next_try(full, database):
    file, spoilt = full.folder / "kept.tar.gz", full.folder / "state" / "listcop.db"
    with sqlite3.connect(spoilt) as connection:
        connection.execute("UPDATE lists SET title = 'Gar' || char(0) || 'den' WHERE name = 'garden'")

    said = go_over(full, database)

    assert said.code == 1
    assert "Nothing was restored." in said.err
    assert tables(database) == []
    assert file.exists()


def tables(url):
    engine = sa.create_engine(url)
    try:
        return sa.inspect(engine).get_table_names()
    finally:
        engine.dispose()


def test_doctor_and_the_server_tell_of_lists_that_were_left_behind(archive, database):
    name_database(archive, database)
    archive("list", "ls")

    found = archive("doctor", "--timeout", "1", "--json").json
    ticked = archive("tick")

    told = [one for one in found if one["what"] == "database" and one["state"] == "warning"]
    assert ["listcop.db holds garden@lists.example.org" in one["seen"] for one in told] == [True]
    assert "listcop help scale" in told[0]["mend"]
    assert "listcop.db holds garden@lists.example.org" in ticked.err


def test_nothing_is_told_where_the_database_that_is_named_has_lists(archive, database):
    name_database(archive, database)
    archive("list", "create", "orchard", "--owner", "olga@example.org")

    found = archive("doctor", "--timeout", "1", "--json").json
    ticked = archive("tick")

    assert [one for one in found if one["what"] == "database" and "listcop.db" in one["seen"]] == []
    assert "listcop.db" not in ticked.err
