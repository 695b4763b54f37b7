"""Who goes over to PostgreSQL takes everything along: a backup of SQLite is restored into an empty database there."""

import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

import listcop
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


def test_the_id_of_a_list_that_was_removed_is_not_given_again(full, database):
    full("list", "create", "orchard", "--owner", "olga@example.org")
    removed = ids_of(full.folder / "state" / "listcop.db")["orchard"]
    full("list", "remove", "orchard", "--yes")
    go_over(full, database)

    full("list", "create", "orchard", "--owner", "olga@example.org")

    engine = sa.create_engine(database)
    with engine.connect() as tx:
        given = tx.exec_driver_sql("SELECT list_id FROM lists WHERE name = 'orchard'").scalar_one()
    engine.dispose()
    assert given > removed


def ids_of(file):
    with sqlite3.connect(file) as connection:
        return dict(connection.execute("SELECT name, list_id FROM lists"))


def spoil(shell, statement):
    with sqlite3.connect(shell.folder / "state" / "listcop.db") as connection:
        connection.execute(statement)


def test_a_link_that_hides_a_nul_in_its_address_goes_over_as_all_posts_do(full, database):
    text = "I wrote a guide to seed saving for our school. You may use it: https://example.org/seed%00guide.pdf"
    post = fresh(21, "Ben Kariuki <ben@example.org>", "A guide", text)
    full("deliver", "--sender=ben@example.org", "--", "garden@lists.example.org", stdin=post)
    full("tick")
    before = seen(full)

    done = go_over(full, database)

    assert (done.code, done.err) == (0, "")
    assert seen(full) == before
    assert "seed%00guide.pdf" in full("asset", "ls", "garden", "--json").out


def test_a_nul_that_an_earlier_release_kept_in_a_text_is_left_behind(full, database):
    spoil(full, "UPDATE lists SET title = 'Gar' || char(0) || 'den' WHERE name = 'garden'")
    spoil(full, "UPDATE assets SET title = 'see' || char(0) || 'ds'")

    done = go_over(full, database)

    assert (done.code, done.err) == (0, "")
    assert {one["title"] for one in full("asset", "ls", "garden", "--json").json} == {"seeds"}


def test_what_postgresql_does_not_take_is_named_and_leaves_it_empty_for_the_next_try(full, database):
    weights = full.folder / "state" / "weights.json"
    shutil.copy(Path(listcop.__file__).parent / "core" / "tagger" / "weights.json", weights)
    spoil(full, "UPDATE message_ids SET number = 'much' WHERE message_id = '<2.old@example.org>'")

    said = go_over(full, database)
    left = tables(database), weights.exists()
    again = full("restore", full.folder / "kept.tar.gz")

    assert said.code == 1
    assert "a row of the table message_ids (list_id 1, message_id <2.old@example.org>)" in said.err
    assert "Nothing was restored." in said.err
    assert left == ([], False)
    assert again.err == said.err


def test_who_goes_over_is_not_told_to_take_the_settings_back_to_sqlite(archive, database):
    said = go_over(archive, database)

    assert said.code == 0
    assert f"{archive.config} stayed as it is, and its [server] database must: there all was restored" in said.out
    assert f"> {archive.config}" not in said.out


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


def test_every_command_and_doctor_tell_of_a_restore_that_has_not_come_to_its_end(archive, database):
    name_database(archive, database)
    engine = sa.create_engine(database)
    with engine.begin() as tx:
        tx.exec_driver_sql("CREATE TABLE listcop_restoring (since timestamptz)")
    engine.dispose()

    said = [archive("list", "ls"), archive("tick"), archive("serve")]
    found = archive("doctor", "--timeout", "1", "--json").json

    assert [one.code for one in said] == [1, 1, 1]
    assert {"run the same listcop restore again" in one.err for one in said} == {True}
    told = [one for one in found if one["what"] == "database" and one["state"] == "bad"]
    assert ["being filled by a restore" in one["seen"] for one in told] == [True]
    assert tables(database) == ["listcop_restoring"]
