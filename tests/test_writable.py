"""A disk that takes nothing is called by its name: full, or mounted read-only; and the way out is told."""

import os
import re
import subprocess

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def disk(tmp_path):
    """A small file system of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def shell(disk):
    made = Shell(disk / "site")
    made("init", made.folder, config=None)
    made.config.write_text(made.config.read_text().replace('# min_free_space = "200 MB"', "min_free_space = 0"))
    assert made("list", "create", "garden", "--owner", "olga@example.org").code == 0
    return made


def findings(shell):
    said = shell("doctor", "--timeout", "5", "--json")
    return said.code, {one["what"]: one for one in said.json}


def fill(disk):
    with (disk / "ballast").open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while True:
            file.write(bytes(4096))


def test_the_doctor_calls_a_full_disk_bad(shell, disk):
    fill(disk)

    code, found = findings(shell)

    assert code == 1
    assert found["disk"]["state"] == "bad"
    assert f"Nothing can be written at {shell.folder / 'state'}: No space left" in found["disk"]["seen"]
    assert found["files"]["state"] == "good"
    assert (found["archive"]["state"], "No space left" in found["archive"]["seen"]) == ("bad", True)


def test_a_full_disk_that_holds_the_database_alone_is_bad_and_no_url_is_blamed(tmp_path, disk):
    shell = Shell(tmp_path / "site")
    shell("init", shell.folder, config=None)
    database = f'database = "sqlite:///{disk / "listcop.db"}"\nmin_free_space = 0'
    shell.config.write_text(shell.config.read_text().replace('# min_free_space = "200 MB"', database))
    assert shell("list", "create", "garden", "--owner", "olga@example.org").code == 0
    fill(disk)

    code, found = findings(shell)

    assert code == 1
    assert found["disk"]["state"] == "bad"
    assert f"0 MB are free at {disk}. Nothing can be written at {disk}: No space left" in found["disk"]["seen"]
    assert (found["database"]["state"], found["database"]["mend"]) == ("bad", "Make room on the disk.")


def test_a_disk_that_is_mounted_read_only_is_told_with_its_path_and_the_way_out(shell, disk):
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    state = shell.folder / "state"

    code, found = findings(shell)
    tries = [("list", "ls"), ("member", "add", "garden", "ben@example.org"), ("backup", disk / "b.tar.gz"), ("serve",)]
    said = [shell(*one) for one in tries]

    assert code == 1
    assert {one for one in found if found[one]["state"] == "bad" and "read-only" in found[one]["seen"]} == {
        "files", "database", "archive"
    }  # fmt: skip
    assert found["disk"]["state"] != "bad"
    for one in (*(f"{found['files']['seen']} {found['files']['mend']}",), *(one.err for one in said)):
        assert f"{state} is on a file system that is mounted read-only" in one
        assert f"mount -o remount,rw {disk}" in one
    assert [one.code for one in said] == [1, 1, 1, 1]


def test_on_a_full_disk_a_new_secret_names_its_file_and_leaves_nothing_behind(tmp_path, disk):
    shell = Shell(tmp_path / "site")
    shell("init", shell.folder, config=None)
    (disk / "secret").write_text((shell.folder / "state" / "secret").read_text())
    (disk / "secret").chmod(0o600)
    text = shell.config.read_text()
    shell.config.write_text(text.replace("[server]\n", f'[server]\nsecret_file = "{disk / "secret"}"\n', 1))
    assert shell("list", "ls").code == 0
    fill(disk)

    said = shell("secret", "rotate")
    left = sorted(one.name for one in disk.iterdir())
    (disk / "ballast").unlink()
    again = shell("secret", "rotate")

    assert (said.code, said.err) == (
        1, f"{disk / 'secret'}: No space left on device. Make room there; then run it again.\n"
    )  # fmt: skip
    assert left == ["ballast", "secret"]
    assert (again.code, len((disk / "secret").read_text().split())) == (0, 2)


def test_on_a_full_disk_what_is_begun_leaves_nothing_that_stands_in_the_way_of_the_next_try(tmp_path, disk):
    shell = Shell(tmp_path / "site")
    shell("init", shell.folder, config=None)
    shell("list", "create", "garden", "--owner", "olga@example.org")
    (folder := disk / "new").mkdir()
    tries = {
        folder / "listcop.toml": ("init", folder),
        disk / "x.html": ("digest", "preview", "garden", "--html", disk / "x.html"),
    }
    fill(disk)

    for file, one in tries.items():
        said = shell(*one)

        assert (said.code, said.err) == (1, f"{file}: No space left on device. Make room there; then run it again.\n")
        assert not file.exists()
    (disk / "ballast").unlink()
    assert [shell(*one).code for one in tries.values()] == [0, 0]


def test_how_much_a_backup_lacks_is_told_in_a_measure_that_shows_it(tmp_path, disk):
    shell = Shell(tmp_path / "site")
    shell("init", shell.folder, config=None)
    shell.config.write_text(shell.config.read_text().replace('# min_free_space = "200 MB"', "min_free_space = 0"))
    shell("list", "create", "garden", "--owner", "olga@example.org")
    fill(disk)

    said = shell("backup", disk / "kept.tar.gz")

    assert said.code == 1
    assert re.search(rf"{disk}: 0 KB are free, a backup needs [1-9][0-9,]* KB there\. ", said.err)
