"""The database lies in a folder of its own, outside the state directory: what is restored there is what was kept."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from listcop.restore.files import give_name


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


@pytest.fixture
def other_disk(archive):
    """A folder of another file system."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        if Path(folder).stat().st_dev == archive.folder.stat().st_dev:
            pytest.skip("/dev/shm: the same file system as the folder of the tests")
        yield Path(folder)


def test_it_may_lie_on_another_disk(archive, other_disk):
    database, file = lay_into(archive, other_disk / "data"), archive.folder / "kept.tar.gz"
    archive("backup", file)
    before = archive.export()
    lose(archive, database)
    shutil.rmtree(database.parent)

    done = archive("restore", file)

    assert (done.code, done.err) == (0, "")
    assert archive.export() == before
    assert archive("verify").code == 0
    assert [one.name for one in other_disk.rglob("*") if one.is_file()] == ["listcop.db"]
    assert not (archive.folder / "state" / "restoring").exists()


@pytest.fixture
def tiny_disk(tmp_path):
    """An empty folder on a disk with room for 100 KB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=100k,mode=700", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_whether_that_disk_has_room_is_asked_before_anything_is_put(archive, backup, database, tiny_disk):
    lose(archive, database)
    text = archive.config.read_text()
    archive.config.write_text(text.replace(str(database), str(tiny_disk / "listcop.db")))

    said = archive("restore", backup)

    assert said.code == 1
    assert said.err.startswith(f"{tiny_disk}: 0.1 MB are free, this restore needs ")
    assert "or name a [server] database on another disk. Nothing was restored." in said.err
    assert (list(tiny_disk.iterdir()), (archive.folder / "state").exists()) == ([], False)


def test_a_file_system_without_links_takes_a_file_too_and_never_over_another(tmp_path):
    for one in ("first", "second"):
        (tmp_path / one).mkdir()  # of a folder no file system takes a link

    give_name(tmp_path / "first", tmp_path / "name")
    with pytest.raises(FileExistsError):
        give_name(tmp_path / "second", tmp_path / "name")

    assert sorted(one.name for one in tmp_path.iterdir()) == ["name", "second"]
