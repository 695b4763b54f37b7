"""Our own listener: told before the server starts where it cannot open, or where the relay is this very listener."""

import socket
from types import SimpleNamespace

import pytest
import trustme

from listcop.listener_check import check_listener, check_relay
from listcop.settings import SettingsError, Smtp
from tests.cli.shell import Shell


@pytest.fixture
def shell(tmp_path):
    made = Shell(tmp_path / "site")
    made("init", made.folder, config=None)
    return made


def written(shell, section, lines):
    shell.config.write_text(shell.config.read_text().replace(f"[{section}]\n", f"[{section}]\n{lines}\n"))


def is_own(listen, relay):
    host, _, port = listen.rpartition(":")
    named, _, at = relay.rpartition(":")
    both = SimpleNamespace(
        smtp=SimpleNamespace(host=host, port=int(port)), relay=SimpleNamespace(host=named, port=int(at))
    )
    try:
        check_relay(both)
    except SettingsError:
        return True
    return False


def own_address():
    """One of this machine's that is not of its loopback; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no network")
        return asked.getsockname()[0]


@pytest.mark.parametrize(
    ("listen", "relay"),
    [
        ("127.0.0.1:25", "127.0.0.1:25"),
        ("127.0.0.1:25", "localhost:25"),
        ("localhost:25", "127.0.0.1:25"),
        ("0.0.0.0:25", "127.0.0.1:25"),
        ("0.0.0.0:25", "127.0.1.1:25"),
        ("0.0.0.0:25", "localhost:25"),
        (":::25", "::1:25"),
    ],
)
def test_a_relay_that_is_our_own_listener_is_known_by_every_name_of_it(listen, relay):
    assert is_own(listen, relay)


def test_who_listens_everywhere_listens_at_every_address_of_this_machine():
    assert is_own("0.0.0.0:25", f"{own_address()}:25")


@pytest.mark.parametrize(
    ("listen", "relay"),
    [
        ("127.0.0.1:8025", "127.0.0.1:25"),
        ("127.0.0.2:25", "127.0.0.1:25"),
        ("0.0.0.0:25", "203.0.113.9:25"),
        ("0.0.0.0:25", "nowhere.invalid:25"),
        ("::1:25", "127.0.0.1:25"),
        (":25", "127.0.0.1:25"),
    ],
)
def test_another_server_may_be_the_relay_also_at_the_same_port(listen, relay):
    assert not is_own(listen, relay)


@pytest.mark.parametrize("protocol", ["smtp", "lmtp"])
def test_neither_config_check_nor_serve_nor_tick_takes_our_own_listener_for_a_relay(shell, protocol):
    written(shell, "smtp", f'listen = "0.0.0.0:25"\nprotocol = "{protocol}"')  # and [relay] as it is shipped

    said = [shell(*command) for command in (["config", "check"], ["serve"], ["tick"])]

    assert [one.code for one in said] == [1, 1, 1]
    assert {one.err.splitlines()[-1] for one in said} == {
        "[relay] host and port are 127.0.0.1:25, where ListCoP listens itself ([smtp] listen): its letters would come "
        "back to it. Name the mail server that delivers them, or listen elsewhere."
    }


def test_a_certificate_that_is_none_and_a_host_that_is_not_there_are_told_before_the_server_starts(shell, tmp_path):
    for name in ("cert", "key"):
        (tmp_path / name).write_text("correct horse\n")
        (tmp_path / name).chmod(0o600)
    tls = f'tls_cert = "{tmp_path / "cert"}"\ntls_key = "{tmp_path / "key"}"'
    written(shell, "smtp", f'listen = "nohost.invalid:8025"\n{tls}')

    said = shell("config", "check")

    assert said.code == 1
    assert '[smtp] listen is "nohost.invalid:8025". There is no such host' in said.err
    assert "[smtp] tls_cert and tls_key" in said.err and "Name a PEM certificate" in said.err


def test_a_good_certificate_and_no_listener_are_no_problem(tmp_path):
    good = trustme.CA().issue_cert("lists.example.org")
    good.cert_chain_pems[0].write_to_path(tmp_path / "cert")
    good.private_key_pem.write_to_path(tmp_path / "key")

    check_listener(Smtp(tls_cert=tmp_path / "cert", tls_key=tmp_path / "key"))
    check_listener(Smtp(host=""))


def test_what_config_check_refuses_as_authority_no_server_starts_with(shell, tmp_path):
    (tmp_path / "ca.pem").write_text("correct horse\n")
    written(shell, "relay", f'ca_file = "{tmp_path / "ca.pem"}"')

    said = [shell(*command) for command in (["config", "check"], ["serve"])]

    assert [one.code for one in said] == [1, 1]
    assert all("holds no certificate in PEM" in one.err for one in said)


def test_a_secret_that_is_missing_beside_its_database_is_told_by_config_check(shell):
    shell("list", "create", "garden", "--owner", "olga@example.org")
    (shell.folder / "state" / "secret").unlink()

    said = shell("config", "check")

    assert (said.code, "the secret is missing, but the database is there" in said.err) == (1, True)
