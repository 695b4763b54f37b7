"""What commands show: never while a transaction is open, exports apart; no word more when who reads has enough."""

import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident

import click
import pytest
import sqlalchemy as sa

from listcop.cli.desk import Desk
from tests.cli.shell import AMINA, letter, mbox
from tests.cli.test_help_and_usage import every_command
from tests.doors.scripted_relay import ScriptedRelay

pytestmark = pytest.mark.timeout(300)  # all commands there are, and the machine may be busy
STRANGERS = [letter(n, f"Eve <eve{n}@example.net>", f"Peas {n}", "Who has peas to spare?") for n in range(10, 15)]
GUIDE = letter(20, AMINA, "A guide to grafting", "I wrote a guide: https://example.org/grafting.pdf Use it.")
EXPORTS = ["export garden", "export garden --format mbox", "export garden --format text"]
# What a list goes through. (line, bytes): what stands on standard input. ID: of a letter in the queue.
LIFE = [
    "list create allotment --owner olga@example.org",
    "list ls",
    "list show garden",
    "list set garden title Gardeners",
    "list pause garden --until 2099-01-01",
    "list pause garden --off",
    "list remove allotment --yes",
    "import garden garden.mbox",
    "member add garden amina@example.org --name Amina",
    "member add garden ben@example.org --cadence weekly",
    "member import garden members.csv",
    "member ls garden --all",
    "member show garden amina@example.org",
    "member set garden amina@example.org role member+facilitator",
    "member export garden",
    "member export-data amina@example.org",
    "member approve garden eve@example.net",
    "member refuse garden eve@example.net",
    *(("deliver garden@lists.example.org", one) for one in STRANGERS),
    "held ls garden",
    "held show garden h1",
    "held accept garden h1",
    "held reject garden h2",
    "held discard garden h3",
    "held ban garden h4",
    "member unban garden eve13@example.net",
    "member ban garden ben@example.org",
    "why garden 1",
    "why garden h5",
    "why garden amina@example.org",
    "why garden <1.old@example.org>",
    "thread ls garden",
    "thread show garden 1",
    "thread set garden 1 subject Weevils",
    "thread summary garden 1",
    "thread close garden 4",
    "thread reopen garden 4",
    "thread split garden 2",
    "thread merge garden 1 2",
    "thread redact garden 2",
    "search garden onion",
    "reread garden",
    "rebuild garden",
    "asset ls garden",
    "asset show garden a1",
    "asset get garden a1",
    *EXPORTS,
    "archive publish garden",
    "brief garden",
    "duty garden",
    "quiet garden",
    "pulse garden",
    "bounces garden",
    "digest preview garden",
    "digest send garden",
    "digest ls garden",
    "digest show garden d1",
    "invite garden may@example.org",
    "queue ls",
    "queue nodes",
    "queue show garden ID",
    "queue retry garden ID",
    "queue release garden",
    "queue drop garden ID",
    "verify",
    "doctor --timeout 0.5",
    "tick",
    "backup kept.tar.gz",
    "restore kept.tar.gz --check",
    "recover state/listcop.db saved",
    "member remove garden amina@example.org",
    "member erase amina@example.org --dry-run",
    "member erase amina@example.org --yes",
    "letters ls",
    "letters show welcome",
    "letters copy welcome",
    "config check",
    "config show",
    "secret rotate",
    "secret forget 0123456789abcdef",
    "dkim create --kind ed25519",
    "dkim show",
    "init elsewhere",
    "inspect letter.eml",
    "preview garden.mbox",
    "demo",
    "help",
    "help operator",
]
# Nobody waits to join, no mail server of the world answers, and no secret is lost.
REFUSED = (["member", "approve"], ["member", "refuse"], ["doctor", "--timeout"], ["secret", "forget"])
ALSO_AS_JSON = {
    "ls", "show", "why", "search", "brief", "duty", "quiet", "pulse", "bounces", "preview", "verify", "nodes",
}  # fmt: skip
# They alone write while they read: an export is of one moment, whatever is merged or split meanwhile, and whoever has
# no room for it on this disk pipes it to another machine. Text is read some threads at a time.
STREAMED = {"export garden", "export garden --format mbox"}


class Transactions:
    """Those that are open, each with the thread that began it."""

    def __init__(self):
        self._of = {}

    @property
    def are_open_here(self):
        return get_ident() in self._of.values()

    def began(self, tx):
        self._of[tx] = get_ident()

    def ended(self, tx):
        self._of.pop(tx, None)


class Watched(io.BytesIO):
    """Standard output that notes what it is given while the command has a transaction open."""

    def __init__(self, transactions):
        super().__init__()
        self._transactions, self.early = transactions, b""

    def write(self, octets):
        if self._transactions.are_open_here:
            self.early += octets
        return super().write(octets)


@pytest.fixture
def transactions():
    made = Transactions()
    heard = [("begin", made.began), ("commit", made.ended), ("rollback", made.ended)]
    for name, hear in heard:
        sa.event.listen(sa.Engine, name, hear)
    yield made
    for name, hear in heard:
        sa.event.remove(sa.Engine, name, hear)


@pytest.fixture
def site(shell, monkeypatch):
    """A site whose mail goes nowhere, and what its commands are given."""
    monkeypatch.chdir(shell.folder)
    Path("garden.mbox").write_bytes(mbox())
    Path("letter.eml").write_bytes(GUIDE)
    Path("members.csv").write_text("address,name,cadence\ncora@example.com,Cora Lind,weekly\n")
    with ScriptedRelay() as relay:
        text = shell.config.read_text()
        shell.config.write_text(text.replace("[relay]\n", f'[relay]\nhost = "127.0.0.1"\nport = {relay.port}\n'))
        yield shell


def steps():
    """The words of each command, and what it is given; of those that have a form for programs, that too."""
    for one in LIFE:
        line, stdin = one if isinstance(one, tuple) else (one, b"")
        words = line.split()
        yield words, stdin
        if ALSO_AS_JSON & set(words[:2]):
            yield ["--json", *words], stdin


def queued(site):
    return next(one["id"] for one in site("queue", "ls", "garden", "--json").json if one["to"] == "may@example.org")


def test_no_command_but_an_export_shows_anything_while_a_transaction_is_open(site, transactions):
    """Whoever reads it slowly, a pager say, would hold that open: SQLite's log only grows behind it."""
    early, silent = {}, []
    for words, stdin in steps():
        out = Watched(transactions)
        given = [queued(site) if word == "ID" else word for word in words]

        said = site(*given, stdin=stdin, stdout=out)

        assert said.code == (1 if words[:2] in REFUSED else 0), (words, said.err)
        if out.early:
            early[" ".join(words)] = out.early[:80]
        if not said.out + said.err:
            silent.append(words[0])
    assert set(early) == STREAMED, early
    assert set(silent) == {"deliver", "tick"}  # of the others something was seen


def test_every_command_is_part_of_a_lists_life():
    there = {words for words in every_command() if len(words) == 2 or not is_group(words)}
    seen = {tuple(words[:count]) for words, _ in steps() for count in (1, 2)}

    assert there - seen == {("serve",)}  # says that it is ready, before it begins to work


def is_group(words):
    return any(other[:1] == words and len(other) == 2 for other in every_command())


def test_what_is_shown_within_a_transaction_is_noticed(site, transactions):
    out = Watched(transactions)
    desk = Desk(str(site.config))

    with desk.store.read():
        click.echo(b"early", file=out)
    click.echo(b"late", file=out)
    desk.close()

    assert out.early == b"early\n"


# --- whoever has read enough -----------------------------------------------------------------------------------


@contextmanager
def closed_pipe():
    """The end of a pipe that nobody reads any more."""
    read, write = os.pipe()
    os.close(read)
    yield write
    os.close(write)


def command_of(site, *words):
    return [Path(sys.executable).with_name("listcop"), "--config", site.config, *words]


def test_a_command_that_nobody_reads_ends_as_other_tools_do(archive):
    lines = ["--help", "thread ls --help", "thread ls garden", "asset get garden a1", "export garden", "help operator"]
    ends = {}

    for line in lines:
        with closed_pipe() as out:
            said = subprocess.run(command_of(archive, *line.split()), stdout=out, stderr=subprocess.PIPE, check=False)
        ends[line] = (said.returncode, said.stderr)

    assert ends == dict.fromkeys(lines, (141, b""))  # 128 and the number of SIGPIPE


@pytest.mark.parametrize("line", ["list ls", "asset get garden a1", *EXPORTS])
def test_a_command_without_standard_output_does_its_work(archive, line):
    closed = ["sh", "-c", '"$@" >&-', "sh", *command_of(archive, *line.split())]

    said = subprocess.run(closed, capture_output=True, check=False)

    assert (said.returncode, said.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("bash") is None, reason="the shell that tells how each part of a pipe ended")
def test_head_takes_the_first_line_and_no_more_is_said(archive):
    letters = [letter(n, AMINA, f"Bed {n} {'of maize ' * 40}", "Which mesh keeps weevils out?") for n in range(30, 430)]
    archive("import", "garden", "-", stdin=mbox(letters))  # more than a pipe holds
    line = '"$@" | head -n 2; echo "${PIPESTATUS[@]}"'

    said = subprocess.run(
        ["bash", "-c", line, "bash", *command_of(archive, "thread", "ls", "garden", "--json")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert (said.stdout.split(), said.stderr) == (["[", "{", "141", "0"], "")


# --- exports ---------------------------------------------------------------------------------------------------


@pytest.fixture
def large(archive):
    """A list whose export is more than a pipe holds."""
    letters = [letter(n, AMINA, f"Bed {n}", "Which mesh keeps weevils out?\n" * 20) for n in range(30, 430)]
    archive("import", "garden", "-", stdin=mbox(letters))
    return archive


@pytest.mark.parametrize("line", EXPORTS)
def test_an_export_to_standard_output_needs_no_room_on_the_disk(large, line):
    whole = large(*line.split()).raw
    line = ["sh", "-c", 'ulimit -f 128; exec "$@"', "sh", *command_of(large, *line.split())]  # 64 KiB: SQLite's index

    said = subprocess.run(line, capture_output=True, check=False)

    assert len(whole) > 4 * 65_536
    assert (said.returncode, said.stderr, said.stdout == whole) == (0, b"", True)


def test_an_export_is_whole_though_threads_are_merged_while_it_is_read(large):
    def posts(octets):
        return sorted(post["number"] for one in octets.splitlines() for post in json.loads(one)["posts"])

    whole = large("export", "garden").raw
    last = max(posts(whole))

    with subprocess.Popen(command_of(large, "export", "garden"), stdout=subprocess.PIPE) as export:
        first = export.stdout.read(1)
        merged = large("thread", "merge", "garden", str(last), "1")
        rest = export.stdout.read()

    assert (merged.code, export.returncode) == (0, 0)
    assert posts(first + rest) == posts(whole)
    assert large("export", "garden").raw != whole
