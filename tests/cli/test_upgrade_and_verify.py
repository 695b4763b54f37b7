"""Before the first step of an upgrade lies a backup; and what does not fit is found and named."""

import lzma
import os
import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from listcop.store import migrations
from tests.cli.shell import Shell, fresh

RELEASED = Path(__file__).parent.parent / "released" / "0.1.0.db.xz"


@pytest.fixture
def old(tmp_path):
    """A site as the first release left it."""
    made = Shell(tmp_path / "site")
    made("init", made.folder, config=None)
    database = made.folder / "state" / "listcop.db"
    database.write_bytes(lzma.decompress(RELEASED.read_bytes()))
    database.chmod(0o600)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM facts WHERE name = 'secret_fingerprint'")  # of the secret it was made with
        connection.commit()
    return made


def change(shell, *statements):
    with closing(sqlite3.connect(shell.folder / "state" / "listcop.db")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def backups(shell):
    return sorted((shell.folder / "state" / "backups").glob("*.tar.gz"))


def schema_in(backup, folder):
    with tarfile.open(backup) as tar:
        (folder / "old.db").write_bytes(tar.extractfile("listcop.db").read())
    with closing(sqlite3.connect(folder / "old.db")) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def test_an_upgrade_begins_with_a_backup_of_what_was_there(old, tmp_path):
    said = old("list", "ls")

    (made,) = backups(old)
    assert said.code == 0
    assert made.name.startswith(f"before-{migrations.NEWEST}-of-0001-")
    assert schema_in(made, tmp_path) == "0001"
    assert old("verify").code == 0
    assert len(backups(old)) == 1


@pytest.mark.timeout(120)
def test_the_way_back_and_forward_again(old):
    old("list", "ls")
    (made,) = backups(old)
    kept = old.folder / "kept.tar.gz"
    for end in ("", ".secrets"):
        made.with_name(made.name + end).rename(kept.with_name(kept.name + end))
    before = old.export()
    (old.folder / "state").rename(old.folder / "state-new")

    said = old("restore", kept)

    assert (said.code, said.err) == (0, "")
    assert old.export() == before


@pytest.mark.timeout(120)
def test_posts_taken_since_the_upgrade_come_along_on_the_way_back(old):
    """Promise R26 asks for 100 of them: with LISTCOP_FAULTS=full."""
    old("list", "ls")
    (made,) = backups(old)
    count = 100 if os.environ.get("LISTCOP_FAULTS") == "full" else 5
    for limit in ("author_posts_per_hour", "list_posts_per_hour"):
        assert old("list", "set", "wells", limit, "0").code == 0
    for number in range(1, count + 1):
        raw = fresh(number, "member0@example.org", f"Since the upgrade {number}", f"Who has seeds of kind {number}?")
        assert old("deliver", "wells@lists.example.org", stdin=raw).code == 0
    old("export", "wells", "--format", "mbox", "-o", old.folder / "since.mbox")
    for end in ("", ".secrets"):
        made.with_name(made.name + end).rename(old.folder / f"kept.tar.gz{end}")
    (old.folder / "state").rename(old.folder / "state-new")

    back = old("restore", old.folder / "kept.tar.gz")
    before = posts_in(old)
    again = old("import", "wells", old.folder / "since.mbox")

    assert (back.code, again.code) == (0, 0)
    assert posts_in(old) == before + count
    assert old("verify").code == 0


def posts_in(shell):
    with closing(sqlite3.connect(shell.folder / "state" / "listcop.db")) as connection:
        return connection.execute("SELECT count(*) FROM posts").fetchone()[0]


def test_without_room_for_a_backup_nothing_is_changed(old):
    old.config.write_text(
        old.config.read_text().replace('# min_free_space = "200 MB"', 'min_free_space = "1000000 GB"')
    )

    said = old("list", "ls")

    assert said.code == 1
    assert "is not upgraded, as no backup could be made before" in said.err
    with closing(sqlite3.connect(old.folder / "state" / "listcop.db")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] == "0001"


def test_a_newer_schema_is_refused_and_not_backed_up(archive):
    change(archive, "UPDATE alembic_version SET version_num = '9999'")

    said = archive("list", "ls")

    assert (said.code, "has schema 9999" in said.err) == (1, True)
    assert backups(archive) == []


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE letters SET fate = 'lost' WHERE letter_id = 1", "garden: 1 letters have no end: 1"),
        ("UPDATE posts SET letter_id = 1 WHERE number = 2", "garden: 1 letters became two posts: 1"),
        ("DELETE FROM posts WHERE number = 4", "garden: 1 letters should be posts but are none: 4"),
        ("DELETE FROM letter_bytes WHERE letter_id = 2", "garden: 1 letters have lost their bytes: 2"),
        (
            "UPDATE threads SET merged_into = 1 WHERE number = 4",
            "garden: 1 posts stand in threads that were merged into others: 4",
        ),
    ],
)
def test_what_does_not_fit_is_named(archive, statement, line):
    change(archive, statement)

    said = archive("verify")

    assert said.code == 1
    assert line in said.err.splitlines()


def test_a_quiet_look_says_only_what_does_not_fit(archive):
    fine = archive("verify", "-q")
    change(archive, "DELETE FROM letter_bytes WHERE letter_id = 2")
    broken = archive("verify", "-q")

    assert (fine.code, fine.out, fine.err) == (0, "", "")
    assert (broken.code, broken.out) == (1, "")
    assert "garden: 1 letters have lost their bytes: 2" in broken.err


def test_the_ends_add_up_to_all_letters(archive):
    counts = archive("verify", "--json").json["counts"]["garden"]

    ends = {what: count for what, count in counts.items() if what.startswith("letters: ") and what != "letters: all"}
    assert sum(ends.values()) == counts["letters: all"] == 4


def test_lists_of_one_name_at_two_domains_are_counted_apart_by_their_addresses(archive):
    text = archive.config.read_text()
    both = text.replace('domains = ["lists.example.org"]', 'domains = ["lists.example.org", "lists.example.net"]')
    archive.config.write_text(both)
    archive("list", "create", "garden@lists.example.net")
    archive("list", "create", "wood")

    counts = archive("verify", "--json").json["counts"]
    table = archive("verify").out

    assert both != text
    assert sorted(counts) == ["garden@lists.example.net", "garden@lists.example.org", "wood"]
    assert [counts[f"garden@lists.example.{end}"]["letters: all"] for end in ("org", "net")] == [4, 0]
    assert {line.split()[0] for line in table.splitlines()[1:-1]} == set(counts)
