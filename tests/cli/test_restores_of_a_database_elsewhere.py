"""The database lies in a folder of its own, outside the state directory: what is restored there is what was kept."""

import shutil
import sqlite3
from contextlib import closing

import pytest


def lay_into(shell, folder):
    """The same site, with its database in that folder from now on."""
    folder.mkdir(mode=0o700, exist_ok=True)
    database = folder / "listcop.db"
    shutil.move(shell.folder / "state" / "listcop.db", database)
    text = shell.config.read_text()
    shell.config.write_text(text.replace("[server]\n", f'[server]\ndatabase = "sqlite:///{database}"\n', 1))
    return database


@pytest.fixture
def database(archive):
    """Where the database of the site lies now."""
    return lay_into(archive, archive.folder / "data")


@pytest.fixture
def backup(archive, database):
    file = archive.folder / "kept.tar.gz"
    assert archive("backup", file).code == 0
    return file


def lose(shell, database):
    """The state directory is gone, the database moved away."""
    shutil.rmtree(shell.folder / "state")
    database.rename(database.with_name("broken.db"))


def test_it_is_put_where_the_settings_say(archive, database, backup):
    before = archive.export()
    lose(archive, database)

    done = archive("restore", backup)

    assert (done.code, done.err) == (0, "")
    assert archive.export() == before
    assert archive("verify").code == 0


def test_what_a_killed_server_left_beside_the_one_before_is_never_written_into_it(archive, database, backup):
    wal, kept = database.with_name("listcop.db-wal"), archive.folder / "kept-wal"
    with closing(sqlite3.connect(database)) as server:
        server.execute("PRAGMA journal_mode=WAL")
        server.execute("UPDATE posts SET subject = 'later'")
        server.commit()
        shutil.copy(wal, kept)
    lose(archive, database)
    shutil.move(kept, wal)

    refused = archive("restore", backup)
    wal.rename(database.with_name("broken.db-wal"))
    done = archive("restore", backup)

    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith(f"{wal} is there already, of the database that lay there before")
    assert refused.err.endswith("Nothing was restored.\n")
    assert (done.code, done.err) == (0, "")
    assert "later" not in archive("export", "garden").raw.decode()
    assert archive("verify").code == 0


@pytest.mark.parametrize("end", ["", "-shm", "-journal"])
def test_nothing_that_lies_there_is_taken_over(archive, database, backup, end):
    lose(archive, database)
    there = database.with_name(f"{database.name}{end}")
    there.write_bytes(b"")

    said = archive("restore", backup)

    assert (said.code, said.err.startswith(f"{there} is there already")) == (1, True)
    assert there.read_bytes() == b""
