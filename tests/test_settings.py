"""listcop.toml: what is right is read, and what is wrong is told all at once, each with its key and the way out."""

import contextlib
import ipaddress
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from listcop.settings import SettingsError, check_authorities, load_texts, read_password, read_secrets
from listcop.settings_file import find_settings, load_settings, read_settings

WRONG = Path(__file__).parent / "configs" / "wrong"
LEAST = '[server]\ndomain = "lists.example.org"\nadmin = "postmaster@example.org"\n'


def write(folder, text):
    path = folder / "listcop.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(work, *arguments):
    with pytest.raises(SettingsError) as trouble:
        work(*arguments)
    return trouble.value.problems


@pytest.mark.parametrize("case", sorted(one.name for one in WRONG.iterdir()))
def test_wrong_settings_are_told_in_these_words(case):
    with contextlib.chdir(WRONG / case):
        told = problems(load_settings, Path("listcop.toml"))

    assert "\n".join(told) + "\n" == (WRONG / case / "message.txt").read_text(encoding="utf-8")


def test_the_least_that_must_be_said_is_enough(tmp_path):
    settings = load_settings(write(tmp_path, LEAST))

    assert (settings.domains, settings.domain, settings.admin) == (
        ("lists.example.org",),
        "lists.example.org",
        "postmaster@example.org",
    )
    assert (settings.language, settings.timezone, settings.imap, settings.templates) == ("en", "UTC", (), ())
    assert settings.state_dir == tmp_path / "state"
    assert settings.database == f"sqlite:///{tmp_path}/state/listcop.db"
    assert settings.secret_file == tmp_path / "state" / "secret"
    assert settings.archive_folder == tmp_path / "state" / "archive"


def test_defaults_are_those_of_the_contract(tmp_path):
    settings = load_settings(write(tmp_path, LEAST))

    smtp, relay = settings.smtp, settings.relay
    assert (smtp.host, smtp.port, smtp.protocol, smtp.max_message_size) == ("127.0.0.1", 8025, "smtp", 25_000_000)
    assert smtp.trusted_networks == (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))
    assert (relay.host, relay.connections, relay.recipients_per_message) == ("127.0.0.1", 4, 100)
    assert (relay.envelope, relay.from_) == ("verp", "author")
    assert (settings.dns_servers, settings.dns_timeout) == ((), 2.0)
    assert (settings.log_level, settings.log_format) == ("info", "text")


EVERYTHING = """
[server]
domains = ["Lists.Example.org.", "example.net", "lists.example.org"]
state_dir = "/var/lib/listcop"
database = "postgresql+psycopg://listcop@db.example.org/listcop"
admin = "Postmaster@EXAMPLE.org"
language = "fr"
timezone = "Africa/Nairobi"
secret_file = "secret"
templates = "words"

[smtp]
listen = "[::1]:2525"
protocol = "lmtp"
tls_cert = "cert.pem"
tls_key = "key.pem"
max_message_size = 5000000
trusted_networks = []
authserv_id = "mx.example.org"

[[imap]]
host = "imap.example.org"
user = "lists"
password_file = "password"
lists = ["garden"]

[[imap]]
name = "old box"
host = "mail.example.net"
tls = "starttls"
user = "garden"
folder = "Lists"
done_folder = "Done"

[relay]
host = "smtp.example.org"
port = 587
tls = "starttls"
user = "lists@example.org"
password_file = "password"
ca_file = "ca.pem"
envelope = "account"
from = "list"

[dns]
servers = ["192.0.2.53"]
timeout = "500ms"

[archive]
folder = "archive"

[log]
level = "debug"
format = "json"
"""


@pytest.fixture
def everything(tmp_path):
    (tmp_path / "words").mkdir()
    for name in ("cert.pem", "key.pem", "password", "ca.pem"):
        (tmp_path / name).write_text("correct horse\nsecond line\n", encoding="utf-8")
        (tmp_path / name).chmod(0o600)
    return write(tmp_path, EVERYTHING)


def test_everything_that_can_be_said_is_read(everything, tmp_path):
    settings = load_settings(everything)

    assert settings.domains == ("lists.example.org", "example.net")
    assert (settings.admin, settings.state_dir) == ("Postmaster@example.org", Path("/var/lib/listcop"))
    assert settings.database == "postgresql+psycopg://listcop@db.example.org/listcop"
    assert (settings.secret_file, settings.templates) == (tmp_path / "secret", (tmp_path / "words",))
    assert (settings.smtp.host, settings.smtp.port, settings.smtp.trusted_networks) == ("::1", 2525, ())
    assert settings.smtp.tls_cert == tmp_path / "cert.pem"
    assert [(one.name, one.port, one.tls) for one in settings.imap] == [
        ("lists@imap.example.org", 993, "implicit"),
        ("old box", 143, "starttls"),
    ]
    assert (settings.imap[0].lists, settings.imap[1].done_folder) == (("garden",), "Done")
    assert (settings.relay.envelope, settings.relay.from_, settings.relay.port) == ("account", "list", 587)
    assert settings.relay.ca_file == tmp_path / "ca.pem"
    assert (settings.dns_timeout, settings.archive_folder) == (0.5, tmp_path / "archive")


def test_settings_are_found_from_a_folder_that_may_not_be_looked_into():
    def is_there(path):
        if not path.is_absolute():
            raise PermissionError(13, "Permission denied")
        return True

    assert find_settings(None, {}, is_there) == Path("/etc/listcop/listcop.toml")


def test_settings_that_may_not_be_looked_at_are_named(tmp_path):
    def is_there(path):
        raise PermissionError(13, "Permission denied")

    assert find_settings(None, {}, is_there) == Path("/etc/listcop/listcop.toml")


@pytest.mark.parametrize(
    "host", ["", "mail.example.org:587", "smtps://mail.example.org", "lists@mail.example.org", "my host"]
)
def test_a_host_is_a_name_alone(tmp_path, host):
    told = problems(load_settings, write(tmp_path, LEAST + f"[relay]\nhost = '{host}'\n"))

    assert len(told) == 1 and "Write the name of a mail server alone" in told[0]


@pytest.mark.parametrize(("host", "read"), [("mail.example.org", "mail.example.org"), ("::1", "::1"), ("[::1]", "::1")])
def test_a_host_may_be_an_address(tmp_path, host, read):
    assert load_settings(write(tmp_path, LEAST + f"[relay]\nhost = '{host}'\n")).relay.host == read


@pytest.mark.parametrize("server", ["dns.example.org", "127.0.0.1:0", "[::1"])
def test_a_name_server_is_an_address(tmp_path, server):
    told = problems(load_settings, write(tmp_path, LEAST + f"[dns]\nservers = ['{server}']\n"))

    assert len(told) == 1 and "Write a list of IP addresses" in told[0]


def test_no_listener_is_a_choice(tmp_path):
    assert load_settings(write(tmp_path, LEAST + '[smtp]\nlisten = ""\n')).smtp.host == ""


def test_a_mark_that_windows_editors_write_is_no_trouble(tmp_path):
    path = tmp_path / "listcop.toml"
    path.write_bytes(b"\xef\xbb\xbf" + LEAST.replace("\n", "\r\n").encode())

    assert load_settings(path).domain == "lists.example.org"


@pytest.mark.parametrize("name", ["password", "key.pem"])
def test_secrets_that_others_can_read_are_refused(everything, tmp_path, name):
    (tmp_path / name).chmod(0o640)

    told = problems(load_settings, everything)

    assert told
    assert all(one.endswith(f"can be read by others. Run: chmod 600 {tmp_path / name}") for one in told)


def test_a_file_of_authorities_holds_certificates_that_can_be_read(tmp_path):
    (tmp_path / "none.pem").write_text("correct horse\n")

    assert "holds no certificate in PEM" in problems(check_authorities, tmp_path / "none.pem")[0]
    assert "certificates cannot be read" in problems(check_authorities, tmp_path / "missing.pem")[0]
    trustme.CA().cert_pem.write_to_path(tmp_path / "ca.pem")
    check_authorities(tmp_path / "ca.pem")


def test_what_certificates_are_in_may_be_read_by_all(everything, tmp_path):
    (tmp_path / "ca.pem").chmod(0o644)
    (tmp_path / "cert.pem").chmod(0o644)

    assert load_settings(everything).smtp.tls_cert == tmp_path / "cert.pem"


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    missing, folder, latin = tmp_path / "none.toml", tmp_path, tmp_path / "latin.toml"
    latin.write_bytes(LEAST.encode() + "# Gärten".encode("latin-1"))

    assert problems(load_settings, missing) == (
        f'{missing}: cannot be read (No such file or directory). Make one with "listcop init".',
    )
    assert problems(load_settings, folder) == (
        f"{folder}: cannot be read (Is a directory). Name the file in it: {folder}/listcop.toml",
    )
    assert problems(load_settings, latin) == (f"{latin}: byte {len(LEAST) + 3} is not UTF-8. Save the file as UTF-8.",)


VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates() | st.just("lists.example.org"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
SECTIONS = st.sampled_from(["server", "smtp", "imap", "relay", "dns", "archive", "log", "other"])
NAMES = st.sampled_from(["domain", "domains", "admin", "listen", "host", "user", "port", "timeout", "folder", "level"])


@given(st.dictionaries(SECTIONS, VALUES | st.dictionaries(NAMES, VALUES, max_size=4), max_size=5))
def test_whatever_a_file_holds_is_read_or_told_in_words(found):
    try:
        read_settings(found, Path("listcop.toml"))
    except SettingsError as trouble:
        assert trouble.problems
        assert all(one.startswith("listcop.toml: ") for one in trouble.problems)


# --- which file


def test_the_file_named_by_option_goes_before_the_one_named_by_environment(tmp_path):
    environment = {"LISTCOP_CONFIG": "/somewhere/else.toml"}

    assert find_settings("mine.toml", environment) == Path("mine.toml")
    assert find_settings(None, environment) == Path("/somewhere/else.toml")


def test_the_file_here_is_found_and_a_missing_one_told(tmp_path):
    with contextlib.chdir(tmp_path):
        if not Path("/etc/listcop/listcop.toml").exists():
            assert "listcop init" in problems(find_settings, None, {})[0]
        write(tmp_path, LEAST)
        assert find_settings(None, {}) == Path("listcop.toml")


# --- secrets and texts


def test_a_secret_may_have_older_ones_behind_it(tmp_path):
    path = tmp_path / "secret"
    path.write_text("ab" * 32 + "\n" + "cd" * 32 + "\n", encoding="ascii")
    path.chmod(0o600)

    assert read_secrets(path) == (b"\xab" * 32, b"\xcd" * 32)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "there is no secret yet. The first command that opens the database makes one: listcop list ls"),
        ("", "the secret is not 32 bytes in hexadecimal. Put your copy of it back."),
        ("ab" * 31, "the secret is not 32 bytes in hexadecimal. Put your copy of it back."),
        ("xy" * 32, "the secret is not 32 bytes in hexadecimal. Put your copy of it back."),
        ("é", "the secret is not 32 bytes in hexadecimal. Put your copy of it back."),
    ],
)
def test_a_secret_that_is_none_is_told(tmp_path, text, told):
    path = tmp_path / "secret"
    if text is not None:
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)

    assert problems(read_secrets, path) == (f"{path}: {told}",)


def test_a_secret_that_others_can_read_is_refused(tmp_path):
    path = tmp_path / "secret"
    path.write_text("ab" * 32, encoding="ascii")
    path.chmod(0o644)

    assert problems(read_secrets, path) == (f"{path}: the secret can be read by others. Run: chmod 600 {path}",)


def test_a_password_is_the_first_line_of_its_file(everything, tmp_path):
    settings = load_settings(everything)
    (tmp_path / "by a windows editor").write_bytes(b"\xef\xbb\xbfcorrect horse\r\n")

    assert read_password(settings.relay.password_file) == "correct horse"
    assert read_password(tmp_path / "by a windows editor") == "correct horse"
    assert read_password(None) == ""
    assert problems(read_password, tmp_path / "none")[0].startswith(f"{tmp_path / 'none'}: the password cannot be read")


def test_a_sites_words_lie_over_those_of_the_package(tmp_path):
    ours = load_texts()
    folder = tmp_path / "post-footer"
    folder.mkdir()
    (folder / "body.txt").write_text("Our own footer", encoding="utf-8")

    theirs = load_texts([tmp_path])

    assert theirs.templates["post-footer/body.txt"] == "Our own footer"
    assert set(theirs.templates) == set(ours.templates)
    assert theirs.shipped == ours.templates
