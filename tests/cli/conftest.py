"""A site with the list `garden` for commands, and archives to import."""

import shutil

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def shell(tmp_path, sqlite_template):
    """Runs `listcop` on a site of its own; no server runs there."""
    made = Shell(tmp_path / "site")
    made("init", made.folder, "--admin", "admin@example.net", config=None)
    shutil.copy(sqlite_template, made.folder / "state" / "listcop.db")
    made("list", "create", "garden", "--owner", "olga@example.org")
    return made


@pytest.fixture
def archive(shell, tmp_path):
    """The same with a small archive imported."""
    file = tmp_path / "garden.mbox"
    file.write_bytes(shell.mbox())
    assert shell("import", "garden", file).code == 0
    return shell
