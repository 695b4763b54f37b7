"""The doctor says what is wrong, where, and how to mend it; and waits for nobody longer than it says."""

import contextlib
import os
import re
import socket
import sqlite3
import ssl
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from listcop.backups.copies import find_program
from listcop.core.findings import Finding
from listcop.doctor import database, here, side_by_side
from listcop.doors.relay_connection import RelaySettings
from listcop.doors.relay_probe import ProbeTrouble, probe_relay
from listcop.settings_file import read_settings
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
    mends = [one["mend"] for one in said.json if one["what"] == "files"]  # those of files beside it, too
    assert f"Run: chmod 600 {shell.folder / 'state' / 'listcop.db'}" in mends
    assert found["relay"]["state"] == "bad"
    assert said.err.count("\n") == 1


def test_an_admin_at_an_address_of_ours_is_a_warning(shell):
    (_, before), checked = findings(shell), shell("config", "check")
    shell.config.write_text(shell.config.read_text().replace('"postmaster@', '"olga.okafor@mail.'))

    (_, after), again = findings(shell), shell("config", "check")

    assert before["admin"]["state"] == "warning" and "reaches nobody" in before["admin"]["seen"]
    assert (checked.code, before["admin"]["seen"] in checked.err) == (0, True)
    assert after["admin"]["state"] == "good"
    assert (again.code, again.err) == (0, "")


@pytest.mark.parametrize(
    ("admin", "seen"),
    [("nolist@lists.example.org", "there is no such list"), ("garden@lists.example.org", "reaches nobody")],
    ids=["no list", "a list"],
)
def test_an_admin_at_a_domain_of_the_lists_is_a_warning_a_list_or_not(shell, admin, seen):
    shell.config.write_text(shell.config.read_text().replace('"postmaster@lists.example.org"', f'"{admin}"'))

    (_, found), checked = findings(shell), shell("config", "check")

    assert found["admin"]["state"] == "warning" and admin in found["admin"]["seen"] and seen in found["admin"]["seen"]
    assert (checked.code, found["admin"]["seen"] in checked.err) == (0, True)


def test_an_admin_at_the_domain_of_a_provider_that_letters_are_fetched_from_is_good(shell):
    (shell.folder / "password").write_text("s3cret\n")
    (shell.folder / "password").chmod(0o600)
    text = shell.config.read_text().replace('"postmaster@lists.example.org"', '"olga@lists.example.org"')
    box = 'host = "127.0.0.1"\nport = 1\nuser = "garden"\npassword_file = "password"\nlists = ["garden"]'
    shell.config.write_text(f"{text}\n[[imap]]\n{box}\n")

    (_, found), checked = findings(shell), shell("config", "check")

    assert found["admin"]["state"] == "good"
    assert (checked.code, checked.err) == (0, "")


def test_a_mailbox_for_a_list_that_is_not_there_is_a_warning_with_the_name_that_was_meant(shell):
    (shell.folder / "password").write_text("s3cret\n")
    (shell.folder / "password").chmod(0o600)
    with ScriptedServer() as server:
        box = f'host = "127.0.0.1"\nport = {server.port}\ntls = "none"\nuser = "ana"\npassword_file = "password"\n'
        box = f'[[imap]]\nname = "post"\n{box}lists = ["gardn", "kiln"]\n'
        shell.config.write_text(f"{shell.config.read_text()}\n{box}")

        (said, _), checked = findings(shell), shell("config", "check")
        ticked = shell("tick")

    seen = '[[imap]] post: lists names "gardn", and there is no such list: its letters stay there.'
    told = [one for one in said.json if one["seen"].startswith("[[imap]] post")]
    assert [(one["state"], one["mend"]) for one in told] == [
        ("warning", 'Did you mean "garden"?'),
        ("warning", "Make it with: listcop list create kiln"),
    ]
    assert told[0]["seen"] == seen
    assert (checked.code, f'{seen} Did you mean "garden"?' in checked.err) == (0, True)
    assert f'{seen} Did you mean "garden"?' in ticked.err


@pytest.mark.parametrize("section", ["[[imap]]", "[archive.imap]"])
def test_a_mailbox_without_a_password_file_is_told_by_config_check_and_doctor(shell, section):
    box = 'host = "127.0.0.1"\nuser = "ana"\nlists = ["garden"]\n'
    shell.config.write_text(f"{shell.config.read_text()}\n{section}\n{box}")

    checked, (_, found) = shell("config", "check"), findings(shell)

    assert checked.code == 1
    assert "has no password_file. Put the password into a file and name it." in checked.err
    assert "has no password_file." in found["settings"]["seen"]


def test_a_state_dir_that_cannot_be_made_is_told_with_the_way_out_by_doctor_and_config_check(shell):
    (shell.folder / "file").write_text("")
    nowhere = shell.folder / "file" / "state"
    shell.config.write_text(shell.config.read_text().replace('# state_dir = "state"', f'state_dir = "{nowhere}"'))

    (said, found), checked = findings(shell), shell("config", "check")

    assert (said.code, checked.code) == (1, 1)
    assert f"[server] state_dir is {nowhere}: {shell.folder / 'file'} is no folder. Name a folder" in checked.err
    assert (found["files"]["state"], str(nowhere) in found["files"]["seen"]) == ("bad", True)
    assert found["disk"]["state"] != "bad"
    assert "Please tell us" not in said.out


def test_a_state_dir_that_is_not_made_yet_is_no_fault_of_ours(shell):
    shell.config.write_text(shell.config.read_text().replace('# state_dir = "state"', 'state_dir = "later"'))

    (said, found), checked = findings(shell), shell("config", "check")

    assert checked.code == 0
    assert found["files"]["mend"] == "If it is the right name: the first command makes it, such as listcop list ls"
    assert "MB are free" in found["disk"]["seen"] and "Please tell us" not in said.out


@pytest.mark.parametrize("kept", ["newest", "none"])
def test_config_check_finds_a_secret_that_lacks_the_newest_or_is_another(shell, kept):
    file = shell.folder / "state" / "secret"
    old = file.read_text()
    shell("secret", "rotate")
    file.write_text(old if kept == "newest" else f"{'ab' * 32}\n")

    checked, refused = shell("config", "check"), shell("list", "ls")

    assert (checked.code, refused.code) == (1, 1)
    assert refused.err.strip() in checked.err
    assert ("lacks the newest secret" if kept == "newest" else "not the one the database was made with") in checked.err


@pytest.mark.parametrize("network", ["0.0.0.0/0", "8.0.0.0/6", "::/0", "2000::/3"])
def test_trust_in_networks_of_strangers_is_a_warning_with_the_way_out(shell, network):
    shell.config.write_text(shell.config.read_text().replace("[smtp]\n", f'[smtp]\ntrusted_networks = ["{network}"]\n'))

    _, found = findings(shell)
    checked = shell("config", "check")

    assert found["settings"]["state"] == "warning"
    assert f"trusted_networks holds {network}" in found["settings"]["seen"]
    assert "your own mail servers" in found["settings"]["mend"]
    assert checked.code == 0
    assert f"trusted_networks holds {network}" in checked.err


def test_trust_in_ones_own_networks_is_no_warning(shell):
    own = '["127.0.0.0/8", "10.0.0.0/8", "192.168.0.0/16", "fd00::/8", "2001:db8:5::/48", "198.51.100.0/24"]'
    shell.config.write_text(shell.config.read_text().replace("[smtp]\n", f"[smtp]\ntrusted_networks = {own}\n"))

    assert findings(shell)[1]["settings"]["state"] == "good"


def test_rules_of_no_list_are_a_warning(shell):
    rule = '[[rule]]\nname = "adverts"\nfrom = "*@sales.example.net"\naction = "hold"\n'
    (shell.folder / "rules").mkdir()
    for name in ("garden", "garden@lists.example.org", "gardn"):
        (shell.folder / "rules" / f"{name}.toml").write_text(rule)

    said, _ = findings(shell)

    assert [one["seen"] for one in said.json if one["what"] == "rules"] == [
        f"{shell.folder / 'rules' / 'gardn.toml'} is of no list."
    ]


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


def test_a_test_letter_leaves_under_the_name_that_all_our_mail_does(shell):
    mail, account = "553 5.7.1 Sender address rejected: not owned by user", "box@example.org"
    with ScriptedRelay(Behaviour(mail=lambda sender: "" if sender == account else mail)) as relay:
        (shell.config.parent / "password").write_text("word\n")
        (shell.config.parent / "password").chmod(0o600)
        relay.behaviour.login = (account, "word")
        relay_in(shell, relay, user=f'"{account}"', password_file='"password"')
        refused, told = findings(shell, "--send-to", "you@example.net")
        text = shell.config.read_text().replace("[relay]\n", '[relay]\nenvelope = "account"\nfrom = "list"\n')
        shell.config.write_text(text)
        said, found = findings(shell, "--send-to", "you@example.net")

    (taken,) = relay.taken
    assert (refused.code, said.code) == (1, 0)
    assert 'write envelope = "account" and from = "list" in [relay]' in told["letter"]["mend"]
    assert found["letter"]["state"] == "good"
    assert taken.sender == account
    assert f"From: ListCoP <{account}>".encode() in taken.data


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
    return probe_at(relay.port, **how)


def probe_at(port, seconds=2.0, **how):
    return probe_relay(RelaySettings(**{"host": "127.0.0.1", "port": port, "tls": "none", "helo": "x", **how}), seconds)


def test_a_relay_without_tls_or_login_is_told_apart():
    with ScriptedRelay(Behaviour(login=("lists", "right"))) as relay:
        assert probe(relay, user="lists", password="right").logged_in
        with pytest.raises(ProbeTrouble) as wrong:
            probe(relay, user="lists", password="s3cret")
        with pytest.raises(ProbeTrouble) as bare:
            probe(relay, tls="starttls")

    assert "refuses the login of lists" in wrong.value.seen
    assert "s3cret" not in str(wrong.value)
    assert "offers no STARTTLS" in bare.value.seen


@pytest.mark.parametrize("ways", ["PLAIN LOGIN", "LOGIN"])
def test_a_password_with_accents_logs_in_as_it_does_when_mail_is_sent(ways):
    with ScriptedRelay(Behaviour(login=("lists", "clé"), login_ways=ways)) as relay:
        assert probe(relay, user="lists", password="clé").logged_in
        with pytest.raises(ProbeTrouble, match="refuses the login"):
            probe(relay, user="lists", password="clef")


@pytest.mark.parametrize("bye", ["250 2.0.0 Bye", "421 4.3.2 Closing", "?"])
def test_a_relay_is_well_whatever_it_says_when_we_leave(bye):
    with ScriptedRelay(Behaviour(quit=bye)) as relay:
        assert probe(relay).peer == "127.0.0.1"


def test_a_limit_of_thousands_of_digits_is_none():
    with ScriptedRelay(Behaviour(size="9" * 5000)) as boasting, ScriptedRelay(Behaviour(size=10**17)) as sober:
        assert (probe(boasting).size, probe(sober).size) == (0, 10**17)


def test_a_relay_with_other_ways_to_log_in_is_told_apart():
    other = Behaviour(login=("lists", "right"), login_ways="XOAUTH2")
    with ScriptedRelay(other) as relay, pytest.raises(ProbeTrouble, match="no login by PLAIN or LOGIN"):
        probe(relay, user="lists", password="right")


def test_a_relay_that_says_nothing_is_left_in_time():
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(ProbeTrouble) as trouble:
        probe_at(silent.getsockname()[1], 0.3)

    assert "no answer in time" in trouble.value.seen and "the firewall" in trouble.value.mend


def test_a_certificate_that_is_not_good_is_told():
    stranger = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(stranger)
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=greet_in_tls, args=(server, stranger))
        answering.start()
        with pytest.raises(ProbeTrouble) as trouble:
            probe_at(server.getsockname()[1], tls="implicit")
        answering.join()

    assert "its certificate is not good" in trouble.value.seen and "ca_file" in trouble.value.mend


@pytest.mark.parametrize(
    ("banner", "said"),
    [("hello there", "hello there"), ("HTTP/1.0 400 Bad Request", "HTTP/1.0 400 Bad Request"), ("hi", "hi"), ("", "")],
)
def test_who_is_not_a_relay_is_told_in_the_words_of_the_queue(banner, said):
    with ScriptedRelay(Behaviour(banner=banner)) as other, pytest.raises(ProbeTrouble) as trouble:
        probe(other)

    assert trouble.value.seen == f'127.0.0.1:{other.port}: the relay does not speak SMTP: it said "{said}".'


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
def test_a_relay_whose_authority_is_named_is_well(tls, tmp_path):
    own, authority = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), trustme.CA()
    authority.issue_cert("127.0.0.1").configure_cert(own)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    behaviour = Behaviour(starttls=tls == "starttls", implicit_tls=tls == "implicit", tls=own)
    with ScriptedRelay(behaviour) as relay:
        with pytest.raises(ProbeTrouble) as unnamed:
            probe(relay, tls=tls)
        found = probe(relay, tls=tls, ca_file=str(tmp_path / "ca.pem"))

    assert "[relay] ca_file" in unnamed.value.mend
    assert found.tls.startswith("TLS")


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


def a_certificate(folder, ends):
    """A key and a certificate of its own that ends then; returns how the settings name them."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "lists.example.org")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(7).not_valid_before(ends - timedelta(days=90)).not_valid_after(ends)
    (folder / "cert.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(*form))
    (folder / "key.pem").chmod(0o600)
    return {"smtp": {"tls_cert": "cert.pem", "tls_key": "key.pem"}}


def settings_with(folder, **sections):
    server = {"domains": ["lists.example.org"], "admin": "olga@example.net"}
    return read_settings({"server": server, **sections}, folder / "listcop.toml")


@pytest.mark.parametrize("days, state", [(-1, "bad"), (0, "bad"), (13, "warning"), (60, "good")])
def test_our_own_certificate_is_told_before_it_ends(tmp_path, days, state):
    now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    settings = settings_with(tmp_path, **a_certificate(tmp_path, now + timedelta(days=days)))

    (found,) = here.certificate(settings, now)

    assert found.state == state
    assert found.mend or state == "good"


def test_a_key_of_another_certificate_is_told(tmp_path):
    now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    sections = a_certificate(tmp_path, now + timedelta(days=60))
    kept = (tmp_path / "key.pem").read_bytes()
    a_certificate(tmp_path, now + timedelta(days=60))
    (tmp_path / "key.pem").write_bytes(kept)

    (found,) = here.certificate(settings_with(tmp_path, **sections), now)

    assert (found.state, "cannot be used" in found.seen) == ("bad", True)
    assert here.certificate(settings_with(tmp_path), now) == []


def test_an_archive_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("no folder")

    (bad,) = here.archive(settings_with(tmp_path, archive={"folder": "file/archive"}))
    (good,) = here.archive(settings_with(tmp_path, archive={"folder": "new/archive"}))

    assert (bad.state, good.state) == ("bad", "good")
    assert "[archive] folder" in bad.mend


def test_a_sqlite_file_that_cannot_be_opened_is_looked_for_on_its_disk_and_not_at_a_url(shell):
    database = shell.folder / "state" / "listcop.db"
    database.unlink()
    database.mkdir()

    _, found = findings(shell)

    assert found["database"]["state"] == "bad"
    assert str(database) in found["database"]["mend"]
    assert "URL" not in found["database"]["mend"]


def test_a_damaged_database_and_another_secret_are_told_once_each_with_the_way_out(shell):
    database, secret = shell.folder / "state" / "listcop.db", shell.folder / "state" / "secret"
    kept = secret.read_text()
    secret.write_text("0" * 64)
    _, other = findings(shell)
    secret.write_text("too short")
    _, unreadable = findings(shell)
    secret.write_text(kept)
    database.write_bytes(database.read_bytes()[:4096] + b"nonsense" * 512 + database.read_bytes()[8192:])
    said, damaged = findings(shell)

    assert "Put back the secret" in other["database"]["mend"]
    assert "database" not in unreadable
    assert unreadable["settings"]["state"] == "bad"
    assert "listcop recover" in damaged["database"]["mend"]
    assert said.code == 1


def test_an_empty_postgresql_waits_for_its_first_list_as_a_new_sqlite_file_does(shell, postgres_server):
    shell.config.write_text(
        shell.config.read_text().replace("[server]\n", f'[server]\ndatabase = "{postgres_server.create("new")}"\n', 1)
    )
    (shell.folder / "state" / "listcop.db").unlink()

    _, found = findings(shell)

    assert found["database"]["state"] == "warning"
    assert "empty" in found["database"]["seen"]
    assert "The first list" in found["database"]["mend"]


def test_where_no_backup_of_a_postgresql_can_be_made_it_says_why(tmp_path, postgres_server, postgres_url):
    if find_program("pg_dump") is None:
        pytest.skip("pg_dump: not installed")
    postgres_server.ask_for_password("shut_out", "s3cret")
    settings = settings_with(tmp_path)
    good = database.copies(replace(settings, database=postgres_url), 10)
    locked = replace(settings, database=postgres_url.replace("postgres@", "shut_out@"))

    (found,) = database.copies(locked, 10)

    if "must be as new as the server" not in str(good):
        assert good == []
    assert (found.what, found.state) == ("backup", "warning")
    assert "no password supplied" in found.seen
    assert found.mend == "It was given all that [server] database says."


def at_another_domain(shell):
    """The settings no longer name the domain of the list."""
    shell.config.write_text(shell.config.read_text().replace('domains = ["lists.example.org"]', 'domains = ["x.org"]'))


DEAF = (
    "garden@lists.example.org takes no letter: lists.example.org is not one of [server] domains. "
    'Write: domains = ["x.org", "lists.example.org"]'
)


def test_a_list_whose_domain_the_settings_do_not_name_is_told_by_doctor_config_check_and_the_server(shell):
    at_another_domain(shell)

    said, found = findings(shell)
    checked = shell("config", "check")
    ticked = shell("tick")

    assert (said.code, found["lists"]["state"]) == (1, "bad")
    assert f"{found['lists']['seen']} {found['lists']['mend']}" == DEAF
    assert (checked.code, checked.err) == (1, f"{DEAF}\n")
    assert DEAF in ticked.err


def test_lists_at_two_domains_that_the_settings_do_not_name_are_mended_by_one_line(shell):
    text = shell.config.read_text()
    shell.config.write_text(text.replace('domains = ["lists', 'domains = ["b.example.org", "lists'))
    assert shell("list", "create", "kiln@b.example.org", "--owner", "olga@example.org").code == 0
    neither = 'domains = ["x.org"]'
    shell.config.write_text(text.replace('domains = ["lists.example.org"]', neither))

    told = shell("config", "check").err
    mended = re.search(r"Write: (domains = .*)", told)[1]
    shell.config.write_text(shell.config.read_text().replace(neither, mended))

    assert told == (
        "garden@lists.example.org, kiln@b.example.org take no letter: "
        "their domains are not among [server] domains. "
        'Write: domains = ["x.org", "lists.example.org", "b.example.org"]\n'
    )
    assert shell("config", "check").code == 0


def test_a_list_whose_domain_the_settings_do_not_name_is_found_by_its_whole_name_and_none_is_offered_anew(shell):
    at_another_domain(shell)

    bare, whole = shell("list", "show", "garden"), shell("list", "show", "garden@lists.example.org")

    assert bare.err == 'There is no list "garden" at x.org, but garden@lists.example.org. Name it whole.\n'
    assert whole.code == 0


def test_letters_to_a_list_whose_domain_the_settings_do_not_name_are_put_off_and_not_lost(shell):
    at_another_domain(shell)
    letter = b"From: ben@example.net\r\nSubject: Beans\r\n\r\nWho has beans?\r\n"

    said = [shell("deliver", f"garden@{at}", stdin=letter) for at in ("lists.example.org", "x.org", "other.example")]

    assert [one.code for one in said] == [75, 67, 67]
    assert "lists.example.org is not among the domains of this server yet" in said[0].err


def test_a_lost_secret_is_told_with_the_same_way_out_by_doctor_and_by_every_command(shell):
    (shell.folder / "state" / "secret").unlink()

    said, _ = findings(shell)
    refused = shell("list", "ls")

    seen = [one["seen"] for one in said.json if one["what"] == "settings"]
    assert f"{seen[0]}\n" == refused.err
    assert "Put your copy of it back" in seen[0]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another user")
@pytest.mark.parametrize("command", ["serve", "tick", "list ls", "restore kept.tar.gz"])
def test_root_writes_nothing_into_the_state_of_another_user(shell, tmp_path, command):
    kept, state = tmp_path / "kept.tar.gz", shell.folder / "state"
    shell("backup", kept)
    if "restore" in command:
        for one in state.iterdir():
            one.rename(tmp_path / one.name) if one.is_file() else one.rmdir()
    os.chown(state, 65534, 65534)
    before = sorted(state.rglob("*"))

    said = shell(*command.replace("kept.tar.gz", str(kept)).split())

    assert said.code == 1
    assert f"{state} belongs to nobody, and you are root" in said.err
    assert "runuser -u nobody -- listcop" in said.err
    assert sorted(state.rglob("*")) == before
    assert ("files", "bad") in {(one["what"], one["state"]) for one in findings(shell)[0].json}


@pytest.mark.parametrize("address", ["garden@lists.example.org", "garden+owner@lists.example.org"])
def test_a_list_that_is_looked_after_by_an_address_of_its_own_is_a_warning_with_the_way_out(shell, address):
    shell("member", "add", "garden", "ana@example.org", "--role", "owner")
    _, before = findings(shell)
    with sqlite3.connect(shell.folder / "state" / "listcop.db") as database:  # as releases before this one allowed
        database.execute("UPDATE memberships SET address = ? WHERE address = 'ana@example.org'", [address])
    database.close()

    _, found = findings(shell)
    left = shell("member", "remove", "garden", address, "--quietly")
    _, after = findings(shell)

    assert "owners" not in before and "owners" not in after
    assert (found["owners"]["state"], left.code) == ("warning", 0)
    assert found["owners"]["seen"] == (
        f"garden is looked after by {address}, an address of its own: what goes there reaches nobody."
    )
    assert found["owners"]["mend"].endswith(f"Then: listcop member remove garden {address} --quietly")


def test_config_check_says_which_passwords_it_did_not_try_and_who_does(shell):
    (shell.folder / "password").write_text("wrong\n")
    (shell.folder / "password").chmod(0o600)
    before = shell("config", "check")
    text = shell.config.read_text().replace("[relay]\n", '[relay]\nuser = "garden"\npassword_file = "password"\n')
    box = 'name = "beds"\nhost = "127.0.0.1"\nuser = "garden"\npassword_file = "password"\nlists = ["garden"]'
    shell.config.write_text(f"{text}\n[[imap]]\n{box}\n")

    checked, as_json = shell("config", "check"), shell("config", "check", "--json").json

    assert "not tried" not in before.out
    assert checked.code == 0
    told, where = checked.out.splitlines()[-1].split(": ", 1)
    assert told == "Whether these passwords are right was not tried"
    assert where.startswith("[relay] ") and where.endswith(", [[imap]] beds. To try them: listcop doctor")
    assert as_json["untried"][1:] == ["[[imap]] beds"]


def test_config_check_warns_of_a_database_that_does_not_let_it_in(shell, postgres_server):
    postgres_server.ask_for_password("kept_out", "s3cret")
    url = postgres_server.create("kept_out").replace("postgres@", "kept_out@")
    file = shell.folder / "pgpass"
    file.write_text("*:*:*:kept_out:wrong\n")
    file.chmod(0o600)
    named = f"{url}{'&' if '?' in url else '?'}passfile={file}"
    shell.config.write_text(
        shell.config.read_text().replace("[server]\n", f'[server]\ndatabase = "{named}"\n', 1)
    )  # fmt: skip

    checked = shell("config", "check")

    assert checked.code == 0
    assert "[server] database could not be asked, so neither login nor lists were looked at" in checked.err
    assert "password authentication failed" in checked.err
    assert "whether user and password are right" in checked.err
    assert "wrong" not in checked.err.replace("something is wrong", "")
