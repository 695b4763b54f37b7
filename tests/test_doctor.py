"""The doctor says what is wrong, where, and how to mend it; and waits for nobody longer than it says."""

import contextlib
import socket
import ssl
import threading
import time

import pytest
import trustme

from listcop.core.findings import Finding
from listcop.doctor import side_by_side
from listcop.doors.relay_probe import ProbeTrouble, probe_relay
from tests.cli.shell import Shell
from tests.doors.scripted_imap import ScriptedServer
from tests.doors.scripted_relay import Behaviour, ScriptedRelay


@pytest.fixture
def shell(tmp_path):
    made = Shell(tmp_path / "site")
    made("init", made.folder, config=None)
    made("list", "create", "garden", "--owner", "olga@example.org")
    return made


def relay_in(shell, relay, **more):
    """The settings name this relay."""
    lines = "".join(f"{key} = {value}\n" for key, value in {"port": relay.port, **more}.items())
    text = shell.config.read_text().replace("[relay]\n", f"[relay]\n{lines}")
    shell.config.write_text(text)


def findings(shell, *options):
    said = shell("doctor", "--timeout", "5", "--json", *options)
    return said, {one["what"]: one for one in said.json}


def test_a_site_that_is_well_has_warnings_at_most(shell):
    with ScriptedRelay() as relay:
        relay_in(shell, relay)
        said, found = findings(shell)

    assert said.code == 0
    assert {one["state"] for one in found.values()} <= {"good", "warning"}
    assert {"listcop", "python", "sqlite", "settings", "files", "disk", "database", "backup", "relay"} <= set(found)
    assert all(one["mend"] for one in found.values() if one["state"] == "warning")


def test_what_is_bad_ends_with_one_and_says_how_to_mend_it(shell):
    (shell.folder / "state" / "listcop.db").chmod(0o644)
    said, found = findings(shell)

    assert said.code == 1
    assert found["files"]["mend"] == f"Run: chmod 600 {shell.folder / 'state' / 'listcop.db'}"
    assert found["relay"]["state"] == "bad"
    assert said.err.count("\n") == 1


def test_it_changes_nothing(shell):
    before = sorted((one.name, one.stat().st_mtime_ns) for one in (shell.folder / "state").glob("*.db"))

    shell("doctor", "--timeout", "5")

    assert sorted((one.name, one.stat().st_mtime_ns) for one in (shell.folder / "state").glob("*.db")) == before


def test_a_secret_that_others_read_is_found_although_nothing_starts(shell):
    (shell.folder / "state" / "secret").chmod(0o640)

    said, found = findings(shell)

    assert said.code == 1
    assert "can be read by others" in found["settings"]["seen"]


def test_a_test_letter_is_sent_and_told_of(shell):
    with ScriptedRelay() as relay:
        relay_in(shell, relay)
        said, found = findings(shell, "--send-to", "you@example.net")
        relay.behaviour = Behaviour(rcpt="550 5.1.1 No such user")
        refused, told = findings(shell, "--send-to", "you@example.net")

    taken = relay.taken
    assert (said.code, refused.code) == (0, 1)
    assert [one.recipient for one in taken] == ["you@example.net"]
    assert b"Auto-Submitted: auto-generated" in taken[0].data
    assert found["letter"]["state"] == "good"
    assert "5.1.1 No such user" in told["letter"]["seen"]


def test_one_that_hangs_or_fails_keeps_none_of_the_others():
    looks = {
        "slow": lambda: time.sleep(60),
        "broken": lambda: 1 // 0,
        "good": lambda: [Finding("good", "good", "It is there.")],
    }

    started = time.monotonic()
    found = side_by_side(looks, 0.3)

    assert time.monotonic() - started < 10
    assert [(one.what, one.state) for one in found] == [("slow", "bad"), ("broken", "bad"), ("good", "good")]
    assert "0.3 seconds" in found[0].seen


def probe(relay, **how):
    given = {"tls": "none", "user": "", "password": "", "seconds": 2.0, **how}
    return probe_relay("127.0.0.1", relay.port, given["tls"], given["user"], given["password"], "x", given["seconds"])


def test_a_relay_without_tls_or_login_is_told_apart():
    with ScriptedRelay(Behaviour(login=("lists", "right"))) as relay:
        assert probe(relay, user="lists", password="right").logged_in
        with pytest.raises(ProbeTrouble) as wrong:
            probe(relay, user="lists", password="s3cret")
        with pytest.raises(ProbeTrouble) as bare:
            probe(relay, tls="starttls")

    assert wrong.value.step == "login"
    assert "s3cret" not in str(wrong.value)
    assert (bare.value.step, "offers no STARTTLS" in bare.value.seen) == ("tls", True)


def test_a_relay_that_says_nothing_is_left_in_time():
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(ProbeTrouble) as trouble:
        probe_relay("127.0.0.1", silent.getsockname()[1], "none", "", "", "x", 0.3)

    assert (trouble.value.step, "no answer in time" in trouble.value.seen) == ("connect", True)


def test_a_certificate_that_is_not_good_is_told():
    stranger = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(stranger)
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=greet_in_tls, args=(server, stranger))
        answering.start()
        with pytest.raises(ProbeTrouble) as trouble:
            probe_relay("127.0.0.1", server.getsockname()[1], "implicit", "", "", "x", 2.0)
        answering.join()

    assert (trouble.value.step, "its certificate is not good" in trouble.value.seen) == ("tls", True)


def greet_in_tls(server, context):
    connection, _ = server.accept()
    with connection, contextlib.suppress(OSError):
        context.wrap_socket(connection, server_side=True).close()


def test_the_account_that_the_archive_is_laid_in_is_looked_at(shell):
    text = shell.config.read_text()
    (shell.folder / "imap-password").write_text("secret\n")
    (shell.folder / "imap-password").chmod(0o600)
    with ScriptedServer("NAMESPACE") as server:
        server.password = "secret"
        shell.config.write_text(
            f'{text}\n[archive.imap]\nhost = "127.0.0.1"\nport = {server.port}\ntls = "none"\nuser = "ana"\n'
            'password_file = "imap-password"\nlists = ["garden", "kiln"]\n'
        )
        said, _ = findings(shell)
        looked = [one for one in said.json if one["what"] == "archive.imap"]
        server.password = "another"
        refused, again = findings(shell)

    assert [one["state"] for one in looked] == ["warning", "bad"]
    assert "UIDPLUS" in looked[0]["seen"]
    assert "kiln" in looked[1]["seen"]
    assert server.count("CREATE") == 0
    assert refused.code == 1
    assert "Check user and password_file" in again["archive.imap"]["seen"]
