"""Files where the user of the server may not read or write: told with user, folder, and a way out that works."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.cli.shell import Shell

FILES = (
    ("backup", "kept.tar.gz"),
    ("export", "garden", "-o", "garden.jsonl"),
    ("member", "export", "garden", "-o", "members.csv"),
    ("member", "import", "garden", "people.csv", "--dry-run"),
    ("import", "garden", "old.mbox"),
)


def user_name(number):
    return pwd.getpwuid(number).pw_name


def lay_files(folder, mode=0o644):
    (folder / "people.csv").write_text("address\n")
    (folder / "old.mbox").write_bytes(Shell.mbox())
    for name in ("people.csv", "old.mbox"):
        (folder / name).chmod(mode)


@pytest.fixture
def as_nobody(archive):
    """The commands of a site that is nobody's, where nobody stands in a folder of root's that only root may enter."""
    if os.geteuid() != 0:
        pytest.skip("only root is somebody else for a while")
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        (above := Path(name)).chmod(0o755)
        shell = Shell(Path(shutil.copytree(archive.folder, above / "site")))
        lay_files(above)
        for one in FILES:
            assert archive(*one).code == 0  # loads what nobody could not load
        archive("import", "garden", "nowhere.mbox")
        for one in (shell.folder, *shell.folder.rglob("*")):
            os.chown(one, 65534, 65534)

        def run(*args):
            os.seteuid(65534)
            try:
                return shell(*args)
            finally:
                os.seteuid(0)

        yield above, run


@pytest.mark.parametrize("command", FILES, ids=lambda one: "-".join(one[:2]))
@pytest.mark.parametrize("mode", [0o700, 0o755], ids=["closed", "for root to write"])
def test_a_file_where_the_user_of_the_server_may_not_is_told_with_user_folder_and_a_way_out_that_works(
    as_nobody, command, mode
):
    above, run = as_nobody
    (folder := above / "of root").mkdir(mode=mode)
    lay_files(folder, 0o600)
    os.chdir(folder)

    said = run(*command)
    subprocess.run(["install", "-d", "-o", user_name(65534), above / "free"], check=True)
    lay_files(above / "free")
    os.chdir(above / "free")
    again = run(*command)

    name = next(one for one in command if "." in one)
    where = folder if mode == 0o700 or name not in ("people.csv", "old.mbox") else folder / name
    verb = "enter" if mode == 0o700 else "read" if where != folder else "write in"
    assert said.code != 0
    seen = f"{user_name(65534)}, the user of this command, may not {verb} {where}. "
    assert f"{name}: permission denied: {seen}" in said.err
    assert f"install -d -o {user_name(65534)} FOLDER" in said.err
    assert "who owns it" not in said.err
    assert again.code == 0


def test_a_copy_of_a_letter_beside_settings_of_root_is_told_with_the_line_that_lets_it_in(as_nobody):
    above, run = as_nobody
    site = above / "site"
    os.chown(site, 0, 0)

    said = run("letters", "copy", "welcome", "--list", "garden")
    line = said.err.partition("As root: ")[2].strip()
    subprocess.run(line.split(), check=True)
    again = run("letters", "copy", "welcome", "--list", "garden")

    assert said.code == 1
    assert f"{user_name(65534)}, the user of this command, may not write in {site}. " in said.err
    assert line == f"install -d -o {user_name(65534)} {site}/templates"
    assert again.code == 0
    assert (site / "templates/lists/garden/welcome/body.txt").exists()
