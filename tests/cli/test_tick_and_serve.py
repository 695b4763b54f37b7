"""`tick` for cron, beside a server or instead of it; `serve` as a process; `init` and `config check`."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import fresh
from tests.doors.scripted_relay import Behaviour, ScriptedRelay
from tests.stories.house import listcop


@pytest.fixture
def relay():
    with ScriptedRelay() as made:
        yield made


@pytest.fixture
def site(shell, relay):
    """A site that sends through a relay of this test, with two members."""
    text = shell.config.read_text()
    head, section, rest = text.partition("[relay]\n")
    listen = head.replace("[smtp]\n", '[smtp]\nlisten = "127.0.0.1:0"\n')
    shell.config.write_text(f'{listen}{section}host = "127.0.0.1"\nport = {relay.port}\n{rest}')
    shell("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki")
    shell("member", "add", "garden", "cora@example.com", "--name", "Cora Lind", "--cadence", "weekly")
    return shell


def post(site):
    return site(
        "deliver", "garden@lists.example.org",
        stdin=fresh(1, "Ben Kariuki <ben@example.org>", "Millet", "Who has millet seed to spare?"),
    )  # fmt: skip


def test_tick_sends_what_is_due_and_ends(site, relay):
    post(site)

    said = site("tick")

    assert said.code == 0
    assert relay.count()["ben@example.org"] == 1
    assert site("queue", "ls", "--json").json == []


def test_tick_at_a_later_moment_sends_the_digests_due_by_then_once(site, relay):
    post(site)

    site("tick", "--now", "2031-05-13 12:00")
    first = relay.count()["cora@example.com"]
    site("tick", "--now", "2031-05-13 12:00")
    site("tick", "--now", "2031-05-12 12:00")
    site("tick")

    assert first == 1
    assert relay.count()["cora@example.com"] == 1


def test_tick_refuses_what_is_no_date(site):
    said = site("tick", "--now", "next tuesday")

    assert (said.code, said.err) == (
        1, '"next tuesday" is no date. Write it as 2026-11-23 or "2026-11-23 07:00".\n',
    )  # fmt: skip


def test_serve_says_when_it_is_ready_and_drains_on_sigterm_and_tick_does_nothing_beside_it(site, relay):
    environment = {"PATH": os.environ["PATH"], "LISTCOP_CONFIG": str(site.config)}
    command = [Path(sys.executable).with_name("listcop"), "serve"]

    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, text=True, **pipes) as server:
        ready = server.stdout.readline()
        beside = site("tick")
        second = site("serve")
        server.send_signal(signal.SIGTERM)
        code = server.wait(30)

    assert ready == "listcop is ready\n"
    assert beside.code == 0
    assert second.code == 1
    assert "is in use: listcop serve, process" in second.err
    assert code == 0


def test_digest_send_closes_the_period_and_tick_sends_it(site, relay):
    post(site)

    said = site("digest", "send", "garden")
    site("tick")
    shown = site("digest", "show", "garden", "d1")

    assert (said.code, shown.code) == (0, 0)
    assert "d1" in said.out
    assert relay.count()["cora@example.com"] == 1
    assert "millet seed" in shown.out
    assert "garden+leave@lists.example.org" in shown.out
    assert "slot" not in shown.out
    assert site("digest", "ls", "garden", "--json").json[0]["number"] == 1
    found = site("digest", "show", "garden", "d1", "--json").json
    assert (found["list"], found["number"], found["edition"], found["language"]) == ("garden", 1, "member", "en")
    assert shown.out == f"{found['subject']}\n\n{found['text']}\n"


def test_a_digest_of_which_facilitators_alone_got_an_edition_is_shown_with_the_way_to_it(site):
    post(site)
    for address in ("ben@example.org", "cora@example.com"):
        site("member", "remove", "garden", address, "--quietly")
    site("member", "set", "garden", "olga@example.org", "digest", "off")
    site("member", "add", "garden", "fay@example.org", "--role", "facilitator", "--cadence", "none")
    site("digest", "send", "garden")
    site("tick")

    said = site("digest", "show", "garden", "d1")
    shown = site("digest", "show", "garden", "d1", "--edition", "facilitator")
    other = site("digest", "show", "garden", "d2")

    assert (said.code, shown.code) == (1, 0)
    assert said.err == "d1 of garden has no member edition. Add --edition facilitator.\n"
    assert 'Run "listcop digest ls garden"' in other.err


def test_init_writes_settings_that_are_right_and_a_private_secret(tmp_path):
    said = listcop("init", tmp_path / "new", "--domain", "lists.example.net")
    checked = listcop("config", "check", config=tmp_path / "new" / "listcop.toml")
    again = listcop("init", tmp_path / "new")

    secret = tmp_path / "new" / "state" / "secret"
    assert (said.code, checked.code) == (0, 0)
    assert secret.stat().st_mode & 0o777 == 0o600
    assert again.code == 1
    assert "is there already" in again.err


def test_the_settings_of_init_name_the_addresses_whose_mail_goes_to_the_admin(tmp_path):
    listcop("init", tmp_path / "new", "--domain", "lists.example.net")

    about_admin = (tmp_path / "new" / "listcop.toml").read_text().partition("\nadmin = ")[0]

    assert "Mail to postmaster@ and abuse@ each domain goes here" in about_admin


def test_wrong_settings_are_told_all_at_once_and_nothing_is_started(tmp_path):
    config = tmp_path / "listcop.toml"
    config.write_text(
        '[server]\ndomain = "not a domain"\nadmin = 7\nlanguag = "fr"\n\n[smtp]\nlisten = "nowhere"\n[pigeon]\n'
    )

    said = [listcop(*words, config=config) for words in (("config", "check"), ("serve",), ("tick",))]

    told = [
        f"{config}: there is no section [pigeon]. It may be one of: "
        "server, smtp, imap, relay, dns, dkim, archive, log.",
        f'{config}: [server] has no key "languag". Did you mean "language"?',
        f'{config}: [server] domain is "not a domain". Write a domain in ASCII, such as "lists.example.org".',
        f"{config}: [server] admin is 7. Write a text in quotes.",
        f'{config}: [smtp] listen is "nowhere". Write an address and a port, such as "127.0.0.1:8025", '
        'or "" for no listener.',
    ]
    assert [(one.code, one.out, one.err.splitlines()) for one in said] == [(1, "", told)] * 3
    assert not (tmp_path / "state").exists()


def test_config_check_tells_of_a_folder_that_is_not_there_and_of_a_secret_that_others_read(site):
    secret = site.folder / "state" / "secret"
    secret.chmod(0o644)
    missing = site.folder / "not" / "there"
    named = f'\n[server]\ndatabase = "sqlite:///{missing}/x.db"\n'
    site.config.write_text(site.config.read_text().replace("\n[server]\n", named))

    said = site("config", "check")

    assert said.code == 1
    assert said.err.splitlines() == [
        f"[server] database lies in {missing}, and there is no such folder. Make it, or name another file.",
        f"{secret}: the secret can be read by others. Run: chmod 600 {secret}",
    ]


def test_config_show_never_shows_a_password(site):
    secret = site.folder / "relay-password"
    secret.write_text("correct horse")
    secret.chmod(0o600)
    site.config.write_text(site.config.read_text().replace("[relay]\n", f'[relay]\npassword_file = "{secret}"\n'))

    said = site("config", "show", "--json")

    assert said.code == 0
    assert "correct horse" not in said.out


def test_a_database_in_a_folder_that_is_not_there_is_told_with_the_folder(shell, tmp_path):
    text, missing = shell.config.read_text(), tmp_path / "missing"
    url = f"sqlite:///{missing}/listcop.db"
    shell.config.write_text(text.replace('# database = "sqlite:///listcop.db"', f'database = "{url}"'))

    said = [shell(*command) for command in (("list", "ls"), ("serve",), ("verify",))]

    told = f"[server] database lies in {missing}, and there is no such folder. Make it, or name another file.\n"
    assert [(one.code, one.out, one.err) for one in said] == [(1, "", told)] * 3


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql+psycopg://listcop:correct-horse@db.example.net/listcop", "listcop:***@db.example.net"),
        ("postgresql+psycopg://db.example.net/listcop?password=correct-horse", "listcop?password=***"),
    ],
)
def test_config_show_hides_the_password_of_a_database(shell, url, told):
    text = shell.config.read_text()
    shell.config.write_text(text.replace('# database = "sqlite:///listcop.db"', f'database = "{url}"'))

    shown, as_json = shell("config", "show").out, shell("config", "show", "--json").out

    for said in (shown, as_json):
        assert "correct-horse" not in said
        assert told in said


def test_what_config_show_prints_is_a_file_of_settings_itself(shell):
    secret = shell.folder / "password"
    secret.write_text("correct horse")
    secret.chmod(0o600)
    box = f'host = "imap.example.org"\nuser = "garden@example.org"\npassword_file = "{secret}"\nlists = ["garden"]\n'
    text = shell.config.read_text().replace('# listen = "127.0.0.1:8025"', 'listen = "[::1]:8025"')
    shell.config.write_text(f"{text}\n[[imap]]\n{box}\n[archive.imap]\n{box}")
    (shell.folder / "templates").mkdir()

    shown = shell("config", "show")
    shell.config.write_text(shown.out)
    again = shell("config", "check"), shell("config", "show")

    assert [one.code for one in again] == [0, 0]
    assert again[1].out == shown.out
    assert 'listen = "[::1]:8025"' in shown.out


def test_help_prints_the_guides(shell):
    assert "# " in shell("help", "owner").out
    assert shell("help", "gossip").code == 1


@pytest.mark.parametrize(
    "needs, waits",
    [
        ("listcop.cli", "listcop.core listcop.store sqlalchemy"),
        ("listcop.settings_file", "listcop.core.tagger.cues listcop.flows listcop.store sqlalchemy"),
        (
            "listcop.service listcop.doors.smtp_server",
            "listcop.core.asks listcop.flows.accept_message listcop.flows.record_outcomes"
            " sqlalchemy.dialects.postgresql",
        ),
    ],
    ids=["--version", "settings", "doors"],
)
def test_nothing_is_loaded_before_it_is_needed(needs, waits):
    """What is loaded at start is what a start costs: doors open before what letters need is there."""
    code = f"import sys, {', '.join(needs.split())}; print(*(set({waits.split()!r}) & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


def test_a_relay_that_refuses_our_login_is_told_once_and_when_it_says_something_else_and_once_a_day(site, relay):
    relay.behaviour = Behaviour(login=("garden", "right"))
    text = site.config.read_text().replace("[relay]\n", '[relay]\nuser = "garden"\npassword_file = "password"\n')
    site.config.write_text(text)
    password = site.folder / "password"
    password.write_text("wrong\n")
    password.chmod(0o600)
    post(site)

    told = [site("tick", "--now", f"2031-05-13 12:{minute:02d}").err for minute in (1, 2, 3)]
    next_day = site("tick", "--now", "2031-05-14 12:30").err
    site.config.write_text(text.replace("garden", "ben"))
    changed = site("tick", "--now", "2031-05-14 12:32").err
    site.config.write_text(text)
    password.write_text("right\n")
    mended = site("tick", "--now", "2031-05-14 12:34").err

    assert told[0].count("the relay refused the login of garden (check [relay] user, password_file)") == 1
    assert told[1:] == ["", ""]
    assert "the relay refused the login of garden" in next_day
    assert "the relay refused the login of ben" in changed
    assert mended == ""
    assert relay.count()["ben@example.org"]
