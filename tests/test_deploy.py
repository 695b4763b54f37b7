"""What an operator copies from deploy/ is true: the sample settings name every key with its default."""

import configparser
import re
import tomllib
from pathlib import Path

import pytest

from listcop.settings import _SCHEMA, load_settings, read_settings

DEPLOY = Path(__file__).parent.parent / "deploy"
SAMPLE = DEPLOY / "listcop.toml"
KEY_LINE = re.compile(r"# ([a-z_]+ = \S.*)")
SECTION_LINE = re.compile(r"# (\[\[?[a-z]+\]\]?)")
SAMPLES_ONLY = {"tls_cert", "tls_key", "password_file", "templates", "folder", "secret_file", "name", "port"}


def uncommented():
    """The sample with every line that shows a key taken in."""
    lines = SAMPLE.read_text(encoding="utf-8").split("\n")
    shown = [(KEY_LINE.fullmatch(line) or SECTION_LINE.fullmatch(line), line) for line in lines]
    return tomllib.loads("\n".join(found[1] if found else line for found, line in shown))


def keys_of(section):
    given = uncommented()[section]
    return given[0] if isinstance(given, list) else given


def test_the_sample_loads_and_sets_nothing_but_domains_and_admin():
    settings = load_settings(SAMPLE)
    plain = {"server": {"domains": ["lists.example.org"], "admin": "postmaster@lists.example.org"}}

    assert settings == read_settings(plain, SAMPLE)


@pytest.mark.parametrize("section", _SCHEMA)
def test_the_sample_names_every_key(section):
    wanted = set(_SCHEMA[section]) - {"domain"}  # read as `domains` of one; one way is enough to show

    assert wanted <= set(keys_of(section))


@pytest.mark.parametrize("section", _SCHEMA)
def test_the_sample_names_no_key_that_there_is_not(section):
    assert set(keys_of(section)) <= set(_SCHEMA[section])


@pytest.mark.parametrize("section", _SCHEMA)
def test_the_values_shown_are_understood_and_are_the_defaults(section):
    shown = keys_of(section)

    wrong = {}
    for key, (read, default) in _SCHEMA[section].items():
        value = read(shown[key]) if key in shown else default
        if default not in (None, ...) and not (section == "imap" and key in SAMPLES_ONLY - {"folder"}):
            wrong |= {key: value} if value != default else {}

    assert wrong == {}


def test_init_finds_what_it_replaces():
    text = SAMPLE.read_text(encoding="utf-8")

    assert 'domains = ["lists.example.org"]' in text
    assert 'admin = "postmaster@lists.example.org"' in text


def test_the_operators_line_for_the_state_directory_fits_the_sample():
    guide = (DEPLOY / "guide" / "operator.md").read_text(encoding="utf-8")
    pattern, replacement = re.search(r"sed -i 's\|(.*)\|(.*)\|'", guide).groups()

    text, count = re.subn(pattern, replacement, SAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert count == 1
    assert tomllib.loads(text)["server"]["state_dir"] == "/var/lib/listcop"


def unit(name):
    read = configparser.RawConfigParser(strict=False, delimiters=("=",))  # a unit may say one key twice
    read.optionxform = str
    read.read(DEPLOY / name, encoding="utf-8")
    return read


@pytest.mark.parametrize(("name", "command"), [("listcop.service", "serve"), ("listcop-tick.service", "tick")])
def test_a_unit_runs_its_command_without_rights(name, command):
    service = unit(name)["Service"]

    assert service["ExecStart"].startswith("/usr/bin/env listcop --config /etc/listcop/listcop.toml ")
    assert service["ExecStart"].endswith(command)
    assert service["User"] == "listcop"
    assert service["NoNewPrivileges"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["CapabilityBoundingSet"] == ""
    assert service["StateDirectory"] == "listcop"


def test_the_timer_starts_the_tick():
    timer = unit("listcop-tick.timer")

    assert timer["Timer"]["OnCalendar"] == "*:0/10"
    assert (DEPLOY / "listcop-tick.service").is_file()


def test_the_container_copies_what_is_there():
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    copied = [name for line in re.findall(r"^COPY ([a-zA-Z].*) \S+$", text, re.MULTILINE) for name in line.split()]

    assert {"requirements.lock", "listcop", "templates", "deploy"} <= set(copied)
    assert [name for name in copied if not (DEPLOY.parent / name).exists()] == []
    assert "USER listcop" in text
