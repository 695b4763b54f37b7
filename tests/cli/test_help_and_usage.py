"""Every command explains itself with an example; wrong usage exits with 2, a refusal with 1 and one line."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from listcop.cli import COMMANDS, root
from tests.stories.house import listcop

# Contract, section 4: every command without a star, with its subcommands.
PROMISED = {
    "demo": (), "preview": (), "inspect": (), "init": (), "serve": (), "deliver": (), "tick": (),
    "list": ("create", "ls", "show", "set", "remove", "pause"),
    "member": ("add", "ls", "show", "set", "remove", "import", "export"),
    "import": (), "export": (),
    "thread": ("ls", "show", "set", "split", "merge", "close", "reopen"),
    "search": (), "reread": (), "rebuild": (),
    "asset": ("ls", "show", "get"),
    "held": ("ls", "show", "accept", "reject", "discard"),
    "digest": ("preview", "send", "ls", "show"),
    "quiet": (),
    "queue": ("ls", "show", "retry", "release", "drop"),
    "why": (), "verify": (), "doctor": (), "backup": (), "restore": (),
    "archive": ("publish",),
    "letters": ("ls", "show", "copy"),
    "config": ("check", "show"),
    "help": (),
}  # fmt: skip


def every_command():
    context = click.Context(root)
    for name in COMMANDS:
        command = root.get_command(context, name)
        if isinstance(command, click.Group):
            yield from ((name, sub) for sub in command.list_commands(context))
        yield (name,)


@pytest.mark.parametrize("words", sorted(every_command()), ids=" ".join)
def test_help_shows_what_it_does_with_an_example(words):
    said = listcop(*words, "--help")

    assert said.code == 0
    assert said.out.startswith(f"Usage: listcop {' '.join(words)}")
    assert "Example:" in said.out


def test_every_promised_command_is_there():
    there = set(every_command())
    promised = {(name,) for name in PROMISED} | {(name, sub) for name, subs in PROMISED.items() for sub in subs}

    assert promised <= there


@pytest.mark.parametrize(
    "words",
    [("sing",), ("list", "sing"), ("list", "show"), ("thread", "ls", "garden", "--state", "lost"), ("--sing",)],
    ids=" ".join,
)
def test_wrong_usage_exits_with_two(shell, words):
    said = shell(*words)

    assert said.code == 2
    assert "Traceback" not in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ("list", "show", "woodwerk"),
            'There is no list "woodwerk". Run "listcop list ls" to see the lists, or "listcop list create woodwerk" '
            "to make it.",
        ),
        (
            ("member", "show", "garden", "eve@example.net"),
            'eve@example.net is not a member of garden. Run "listcop member ls garden" to see the members.',
        ),
        (
            ("thread", "show", "garden", "412"),
            'garden has no thread "412". Run "listcop thread ls garden" to see the threads.',
        ),
        (
            ("held", "accept", "garden", "h9"),
            'garden has no held post "h9". Run "listcop held ls garden" to see those that wait.',
        ),
        (
            ("asset", "show", "garden", "a7"),
            'garden has no asset "a7". Run "listcop asset ls garden" to see the assets.',
        ),
        (
            ("digest", "show", "garden", "d31"),
            'garden has no member digest "d31". Run "listcop digest ls garden" to see the digests.',
        ),
        (
            ("why", "garden", "412"),
            'garden has nothing called "412". Write 412 for a thread, h9 for a held post, d31 for a digest, '
            "a7 for an asset, an address, or a Message-ID in <>.",
        ),
        (
            ("why", "garden", "<no@example.org>"),
            'garden got no letter <no@example.org>. Run "listcop search garden WORDS" to find a post by its words.',
        ),
        (
            ("quiet", "wood"),
            'There is no list "wood". Run "listcop list ls" to see the lists, or "listcop list create wood" '
            "to make it.",
        ),
        (
            ("list", "show", "wood@example.net"),
            'There is no list "wood" at example.net. Run "listcop list ls" to see the lists, or '
            '"listcop list create wood@example.net" to make it.',
        ),
        (
            ("queue", "show", "garden", "12"),
            'The queue of garden holds no "12". Run "listcop queue ls" to see what waits.',
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_an_unknown_thing_is_named_with_the_way_to_the_right_ones(shell, words, line):
    said = shell(*words)

    assert (said.code, said.out, said.err) == (1, "", f"{line}\n")


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "2200-01-01 00:00", "9999-12-31"])
@pytest.mark.parametrize(
    "words",
    [
        ("quiet", "garden", "--at"),
        ("bounces", "garden", "--at"),
        ("pulse", "garden", "--from"),
        ("pulse", "garden", "--to"),
        ("digest", "preview", "garden", "--until"),
        ("list", "pause", "garden", "--until"),
        ("search", "garden", "maize", "--before"),
        ("tick", "--now"),
    ],
    ids=" ".join,
)
def test_a_day_at_the_ends_of_the_calendar_is_refused_with_what_to_write(shell, words, day):
    said = shell(*words, day)

    told = f'"{day}" is not between 1970 and 2199. Write a date such as 2026-11-23.\n'
    assert (said.code, said.out, said.err) == (1, "", told)


@pytest.mark.parametrize("day", ["1970-01-01", "2199-12-31"])
@pytest.mark.parametrize(
    "words",
    [
        ("quiet", "garden", "--at"),
        ("bounces", "garden", "--at"),
        ("pulse", "garden", "--to"),
        ("digest", "preview", "garden", "--until"),
        ("search", "garden", "maize", "--before"),
    ],
    ids=" ".join,
)
def test_the_first_and_the_last_day_that_may_be_written_are_no_fault_of_ours(shell, words, day):
    assert "fault of ours" not in shell(*words, day).err


def test_without_settings_it_says_where_it_looked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LISTCOP_CONFIG", raising=False)

    said = listcop("list", "ls")

    assert said.code == 1
    assert "listcop.toml" in said.err
    assert "listcop init" in said.err


def test_a_state_directory_that_cannot_be_is_named(shell):
    text = shell.config.read_text().replace('# state_dir = "state"', 'state_dir = "listcop.toml"')
    shell.config.write_text(text)

    said = shell("list", "ls")

    told = f'{shell.config}: [server] state_dir is "listcop.toml". That is a file; name a folder.\n'
    assert (said.code, said.err) == (1, told)


def test_a_quiet_demo_plays_without_a_word():
    said = listcop("-q", "demo")

    assert (said.code, said.out) == (0, "")


def test_a_mistyped_command_is_told_with_the_nearest():
    near, far = listcop("lst", "ls"), listcop("frobnicate")

    assert (near.code, far.code) == (2, 2)
    assert "Did you mean 'list'?" in near.err
    assert "Did you mean" not in far.err


def test_init_refuses_an_admin_that_is_no_address_and_writes_nothing(tmp_path):
    said = listcop("init", tmp_path / "site", "--admin", "Post Master")

    assert said.code == 1 and "no e-mail address" in said.err
    assert not (tmp_path / "site").exists()


def test_init_says_that_somebody_must_read_what_goes_to_the_admin(tmp_path):
    without = listcop("init", tmp_path / "one", "--domain", "lists.example.org")
    named = listcop("init", tmp_path / "two", "--domain", "lists.example.org", "--admin", "olga@example.org")

    assert "[server] admin" in without.out and "reaches nobody" in without.out
    assert "reaches nobody" not in named.out


def test_a_table_without_rows_says_so_beside_it(shell):
    queue, lists = shell("queue", "ls"), shell("list", "remove", "garden", "--yes") and shell("list", "ls")

    assert (queue.code, queue.out, queue.err) == (0, "", "There is nothing to show.\n")
    assert (lists.out, lists.err) == ("", "There is no list yet. Make one with: listcop list create NAME\n")
    assert shell("-q", "list", "ls").err == ""
    assert shell("list", "ls", "--json").json == []


@pytest.mark.parametrize("topic", ["owner", "postfix", "scale"])
def test_help_prints_guides_and_the_pages_for_mail_servers(topic):
    said = listcop("help", topic)

    assert said.code == 0 and said.out.startswith("# ")
    assert topic in listcop("help").out


def test_the_real_command_writes_utf8_whatever_the_locale(shell):
    shell("list", "create", "jardin", "--title", "Graines partagées")
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "LISTCOP_CONFIG": str(shell.config)}

    done = subprocess.run(
        [Path(sys.executable).with_name("listcop"), "list", "ls"], env=environment, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "Graines partagées" in done.stdout.decode("utf-8")


def test_version_and_quiet(shell):
    version, quiet = listcop("--version"), shell("-q", "list", "create", "orchard")

    assert version.out.startswith("listcop")
    assert (quiet.code, quiet.out) == (0, "")
