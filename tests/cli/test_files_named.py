"""The files that commands are given: none is called "", `-` is a standard stream, and what stands at a path is kept."""

import errno
import io
import os
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import click
import pytest

from listcop.cli import COMMANDS, root
from listcop.cli.files import Named, written
from tests.cli.shell import AMINA, LETTERS, letter, mbox
from tests.stories.house import listcop

WRITERS = {
    "export": ("export", "garden", "-o"),
    "member export": ("member", "export", "garden", "-o"),
    "--json member export": ("--json", "member", "export", "garden", "-o"),
    "member export-data": ("member", "export-data", "amina@example.org", "-o"),
}
IS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes devices, and gives files to others")


@pytest.fixture(params=WRITERS.values(), ids=WRITERS)
def writer(request):
    return request.param


def shown(site, writer):
    """The same on standard output."""
    return site(*writer[:-1]).raw


def command_of(site, *words):
    return [Path(sys.executable).with_name("listcop"), "--config", site.config, *words]


# --- what stands there -----------------------------------------------------------------------------------------


def test_a_pipe_is_written_through_and_stays_a_pipe(archive, tmp_path, writer):
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()

    said = archive(*writer, pipe)
    reader.join()

    assert (said.code, got) == (0, [shown(archive, writer)])
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@IS_ROOT
def test_a_device_is_written_through_and_stays_a_device(archive, tmp_path, writer):
    device = tmp_path / "null"
    try:
        os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, 3))
        device.read_bytes()
    except PermissionError:
        pytest.skip("this file system takes no devices")

    said = archive(*writer, device)

    assert said.code == 0
    assert stat.S_ISCHR(device.stat().st_mode)


def test_a_link_stays_one_and_what_it_leads_to_is_written(archive, tmp_path, writer):
    (folder := tmp_path / "elsewhere").mkdir()
    link, new = tmp_path / "link", tmp_path / "new"
    link.symlink_to(folder / "old.txt")
    new.symlink_to(folder / "new.txt")
    (folder / "old.txt").write_text("old")

    assert (archive(*writer, link).code, archive(*writer, new).code) == (0, 0)

    assert link.is_symlink() and new.is_symlink()
    assert (folder / "old.txt").read_bytes() == (folder / "new.txt").read_bytes() == shown(archive, writer)
    assert sorted(one.name for one in folder.iterdir()) == ["new.txt", "old.txt"]


def test_the_other_name_of_a_file_shows_the_same(archive, tmp_path, writer):
    (tmp_path / "one").write_text("old")
    os.link(tmp_path / "one", tmp_path / "two")

    archive(*writer, tmp_path / "one")

    assert (tmp_path / "two").read_bytes() == shown(archive, writer)
    assert (tmp_path / "two").samefile(tmp_path / "one")


def test_a_file_keeps_its_mode(archive, tmp_path, writer):
    file = tmp_path / "file"
    file.write_text("old")
    file.chmod(0o640)

    archive(*writer, file)

    assert file.read_bytes() == shown(archive, writer)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@IS_ROOT
def test_a_file_keeps_its_owner(archive, tmp_path, writer):
    file = tmp_path / "file"
    file.write_text("old")
    os.chown(file, 1234, 2345)
    file.chmod(0o640)

    archive(*writer, file)

    found = file.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 2345, 0o640)
    assert file.read_bytes() == shown(archive, writer)


@IS_ROOT
def test_a_file_of_ours_in_the_folder_of_another_is_written_where_it_stands():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder) / "file"
        file.write_text("old")
        os.chown(file, 65534, 65534)
        before = file.stat()
        os.seteuid(65534)
        try:
            with written(file) as write:
                write(b"new")
        finally:
            os.seteuid(0)

        after = file.stat()
        assert file.read_bytes() == b"new"
        assert (after.st_ino, after.st_uid, after.st_mode) == (before.st_ino, before.st_uid, before.st_mode)


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="the shell's >(…) is a path there")
def test_a_path_that_the_shell_made_for_a_pipe_is_written(archive, writer):
    read, write = os.pipe()
    got = []
    reader = threading.Thread(target=lambda: got.append(io.FileIO(read, closefd=False).readall()))
    reader.start()

    line = command_of(archive, *writer, f"/dev/fd/{write}")
    done = subprocess.run(line, pass_fds=[write], capture_output=True, check=False)
    os.close(write)
    reader.join()
    os.close(read)

    assert (done.returncode, done.stderr) == (0, b"")
    assert got == [shown(archive, writer)]


def test_a_dash_is_standard_output_and_nothing_else_is_shown_there(archive, tmp_path, monkeypatch, writer):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())

    said = archive(*writer, "-")

    assert said.raw == shown(archive, writer)
    assert sorted(tmp_path.iterdir()) == before


def test_what_stood_there_stays_when_the_rest_cannot_be_written(archive, tmp_path):
    many = [letter(n, AMINA, f"Bed {n}", "Which mesh keeps weevils out?\n" * 20) for n in range(30, 430)]
    archive("import", "garden", "-", stdin=mbox(many))
    file = tmp_path / "out" / "garden.jsonl"
    file.parent.mkdir()
    file.write_text("of yesterday")
    line = ["sh", "-c", 'ulimit -f 128; exec "$@"', "sh", *command_of(archive, "export", "garden", "-o", str(file))]

    said = subprocess.run(line, capture_output=True, check=False, text=True)

    assert said.returncode == 1
    assert said.stderr == f"{file}: File too large.\n"
    assert [(one.name, one.read_text()) for one in file.parent.iterdir()] == [("garden.jsonl", "of yesterday")]


def test_html_beside_the_text_needs_a_file(archive, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    for line in ("digest preview garden", "pulse garden", f"preview {tmp_path / 'garden.mbox'}"):
        said = archive(*line.split(), "--html", "-")
        assert (said.code, said.out) == (2, "")
        assert "standard output shows the text" in said.err
    assert not (tmp_path / "-").exists()


# --- names that are none ---------------------------------------------------------------------------------------


def every_path():
    """The words of each command, and each of its arguments and options that name a file or folder."""
    context = click.Context(root)
    for name in COMMANDS:
        command = root.get_command(context, name)
        several = command.commands.items() if isinstance(command, click.Group) else ()
        for words, one in [((name,), command), *(((name, sub), one) for sub, one in several)]:
            yield from ((words, param) for param in one.params if isinstance(param.type, click.Path))


def test_every_path_is_of_the_kind_that_is_named():
    assert [(words, param.name) for words, param in every_path() if not isinstance(param.type, Named)] == []


@pytest.mark.parametrize(
    "line",
    [
        ["import", "garden", ""],
        ["import", "garden", "one.eml", ""],
        ["preview", ""],
        ["preview", "one.eml", "--html", ""],
        ["inspect", ""],
        ["inspect", "one.eml", "--weights", ""],
        ["export", "garden", "-o", ""],
        ["asset", "get", "garden", "a1", "-o", ""],
        ["member", "import", "garden", ""],
        ["member", "export", "garden", "-o", ""],
        ["member", "export-data", "amina@example.org", "-o", ""],
        ["digest", "preview", "garden", "--html", ""],
        ["pulse", "garden", "--html", ""],
        ["backup", ""],
        ["restore", ""],
        ["recover", "", "saved"],
        ["recover", "listcop.db", ""],
        ["demo", "--keep", ""],
        ["init", ""],
    ],
    ids=" ".join,
)
def test_an_empty_name_is_wrong_usage_and_touches_nothing(archive, tmp_path, monkeypatch, line):
    (here := tmp_path / "here").mkdir()
    (here / "one.eml").write_bytes(LETTERS[0])
    monkeypatch.chdir(here)

    said = archive(*line)

    assert (said.code, said.out) == (2, "")
    assert "the name is empty" in said.err
    assert [one.name for one in here.iterdir()] == ["one.eml"]


def test_settings_of_no_name_are_wrong_usage():
    assert listcop("--config", "", "list", "ls").code == 2


# --- standard streams ------------------------------------------------------------------------------------------


def test_standard_input_is_read_once(shell):
    said = shell("import", "garden", "-", "-", stdin=mbox())

    assert said.code == 2
    assert "- is standard input, which can be read once." in said.err


@pytest.mark.parametrize("line", ["import garden -", "inspect -", "preview -", "member import garden -"])
def test_standard_input_that_is_closed_is_told(shell, line):
    closed = ["sh", "-c", '"$@" <&-', "sh", *command_of(shell, *line.split())]

    said = subprocess.run(closed, capture_output=True, check=False, text=True)

    assert (said.returncode, said.stdout) == (2, "")
    assert "standard input is closed" in said.stderr


def test_a_letter_that_is_delivered_from_nowhere_is_none(shell):
    closed = ["sh", "-c", '"$@" <&-', "sh", *command_of(shell, "deliver", "garden@lists.example.org")]

    said = subprocess.run(closed, capture_output=True, check=False, text=True)

    assert (said.returncode, said.stderr) == (65, "There is no letter on standard input.\n")


class Full(io.BytesIO):
    """A disk that takes no more."""

    def write(self, octets):
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("line", ["list ls", "export garden", "--help"])
def test_a_full_disk_behind_standard_output_is_no_fault_of_ours(archive, line):
    said = archive(*line.split(), stdout=Full())

    told = "What is shown is not whole: No space left on device. "
    way_out = "Make room where standard output goes, and for temporary files; then run it again.\n"
    assert (said.code, said.err) == (1, told + way_out)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_python_says_no_more_of_a_full_disk_when_it_ends(archive):
    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(command_of(archive, "list", "ls"), stdout=full, stderr=subprocess.PIPE, check=False)

    assert said.returncode == 1
    assert said.stderr.startswith(b"What is shown is not whole") and said.stderr.count(b"\n") == 1
