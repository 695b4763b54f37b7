"""What an operator copies from deploy/ is true: the sample settings name every key with its default."""

import configparser
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from listcop.cli.queue import queue_command
from listcop.settings_file import load_settings, read_settings
from listcop.settings_keys import SECTIONS
from listcop.store import postgres

DEPLOY = Path(__file__).parent.parent / "deploy"
SAMPLE = DEPLOY / "listcop.toml"
KEY_LINE = re.compile(r"# ([a-z_]+ = \S.*)")
SECTION_LINE = re.compile(r"# (\[\[?[a-z.]+\]\]?)")
SAMPLES_ONLY = {
    "tls_cert",
    "tls_key",
    "password_file",
    "templates",
    "folder",
    "secret_file",
    "name",
    "port",
    "key_file",
    "metrics_file",
}


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


@pytest.mark.parametrize("section", SECTIONS)
def test_the_sample_names_every_key(section):
    wanted = set(SECTIONS[section]) - {"domain"}  # read as `domains` of one; one way is enough to show

    assert wanted <= set(keys_of(section))


@pytest.mark.parametrize("section", SECTIONS)
def test_the_sample_names_no_key_that_there_is_not(section):
    assert set(keys_of(section)) <= set(SECTIONS[section])


@pytest.mark.parametrize("section", SECTIONS)
def test_the_values_shown_are_understood_and_are_the_defaults(section):
    shown = keys_of(section)

    wrong = {}
    for key, (read, default) in SECTIONS[section].items():
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


def test_the_service_manager_is_told_and_watches():
    service = unit("listcop.service")["Service"]

    assert (service["Type"], service["NotifyAccess"]) == ("notify", "main")
    assert int(service["WatchdogSec"]) >= 30
    assert int(service["TimeoutStopSec"]) > 30


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze: not installed")
@pytest.mark.parametrize("name", ["listcop.service", "listcop-tick.service", "listcop-backup.service"])
def test_systemd_finds_little_to_attack(name):
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", DEPLOY / name], capture_output=True, text=True, check=False
    )

    level = re.search(r"exposure level for \S+: ([0-9.]+)", done.stdout)
    if level is None:
        pytest.skip(f"systemd-analyze: too old to look at a file: {done.stderr.strip()[:80]}")
    assert float(level[1]) <= 2.5


def test_a_backup_is_made_every_night_in_a_folder_it_may_write_to():
    service, timer = unit("listcop-backup.service")["Service"], unit("listcop-backup.timer")["Timer"]

    folder = service["ExecStart"].split()[-1]

    assert service["ReadWritePaths"] == f"-{folder}"
    assert "backup --keep" in service["ExecStart"]
    assert timer["OnCalendar"].startswith("*-*-* ")


def commands_of(page):
    return [line for line in (DEPLOY / page).read_text().splitlines() if re.match("[a-z/]", line)]


def test_the_guide_makes_all_that_the_nightly_backup_needs():
    told = commands_of("guide/operator.md")

    folder = unit("listcop-backup.service")["Service"]["ReadWritePaths"].removeprefix("-")

    assert any(line.startswith("cp ") and "listcop-backup.*" in line for line in told)
    assert f"install -d -o listcop -g listcop -m 700 {folder}" in told
    assert "systemctl enable --now listcop-backup.timer" in told


def test_the_server_is_stopped_before_its_files_are_replaced():
    told = commands_of("guide/upgrade.md")

    stops = [number for number, line in enumerate(told) if line == "systemctl stop listcop"]
    installs = [number for number, line in enumerate(told) if "pip install" in line]

    assert [stop + 1 for stop in stops] == installs


@pytest.mark.parametrize("page", ["guide/operator.md", "../README.md"])
def test_no_pip_is_needed_before_there_is_an_environment(page):
    assert "python3 -m pip" not in (DEPLOY / page).read_text()


def test_what_opensmtpd_listens_with_is_named_above():
    page = (DEPLOY / "opensmtpd.md").read_text()

    for name in re.findall(r"listen on .* pki (\S+)", page):
        for what in ("cert", "key"):
            assert re.search(rf"^pki {name} {what} +\"/", page.partition("listen on")[0], re.MULTILINE)


def test_what_it_is_made_of_is_told_the_same_each_time(tmp_path):
    files = [tmp_path / name for name in ("one.json", "two.json")]

    for file in files:
        subprocess.run([sys.executable, DEPLOY / "make_sbom.py", "-o", file], check=True, capture_output=True)

    told = json.loads(files[0].read_text())
    pinned = re.findall(r"^([a-z0-9.-]+)==", (DEPLOY.parent / "requirements.lock").read_text().lower(), re.MULTILINE)
    assert files[0].read_bytes() == files[1].read_bytes()
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert sorted(one["name"] for one in told["components"]) == sorted(pinned)
    assert all(one["hashes"] for one in told["components"])


def test_a_lock_file_that_pins_nothing_is_refused(tmp_path):
    lock = tmp_path / "x.lock"
    lock.write_text("click>=8\n")

    done = subprocess.run([sys.executable, DEPLOY / "make_sbom.py", lock], capture_output=True, text=True, check=False)

    assert (done.returncode, "line 1 pins nothing" in done.stderr) == (1, True)


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


def test_the_composed_servers_are_told_apart_and_share_one_database_and_secret():
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    most = int(re.search(r"max_connections=(\d+)", text)[1])

    assert re.findall(r"hostname: (\w+)", text) == ["one", "two"]
    assert text.count("../secret:/var/lib/listcop/secret:ro") == 2
    assert text.count("\n  db:\n") == 2  # the service, and where its data lie
    assert most > 2 * (2 * (postgres.POOL + postgres.OVERFLOW) + 2)
    assert "\t" not in text


@pytest.mark.parametrize(
    "local", ["garden", "garden+join", "garden-help", "garden+b.key", "wood-work+t412", "postmaster"]
)
def test_the_pattern_for_opensmtpd_takes_every_address_of_the_lists_that_it_names(local):
    page = (DEPLOY / "opensmtpd.md").read_text(encoding="utf-8")

    pattern = re.search(r'rcpt-to regex "([^"]+)"', page)[1]

    assert re.search(pattern, f"{local}@lists.example.org")
    assert not re.search(pattern, f"my{local}@lists.example.org")
    assert not re.search(pattern, "gardener@lists.example.org")


def test_no_pipe_of_exim_hands_over_an_address_as_an_argument():
    page = (DEPLOY / "exim.md").read_text(encoding="utf-8")

    command = re.search(r"command = (.*)", page)[1]

    assert command.endswith("/listcop.toml deliver")  # what comes from outside is tainted there since Exim 4.96


def said_of_settings(text):
    """What a file says in its comments to write into listcop.toml: section → key → value."""
    found, section = {}, ""
    for line in text.split("In listcop.toml:\n")[1].splitlines():
        if not (shown := re.fullmatch(r"#   (?:\[(\w+)\])? *(\w+ = \".*)", line)):
            break
        section = shown[1] or section
        found[section] = found.get(section, {}) | tomllib.loads(re.sub(r"\", (\w+ =)", r'"\n\1', shown[2]))
    return found


def test_what_the_composed_servers_need_in_their_settings_is_understood():
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    said = said_of_settings(text)
    inside = re.search(r"hostname: one.*?ports: \S+:(\d+)\"\].*?:(/\S+)/listcop.toml:ro", text, re.DOTALL)

    plain = {"domains": ["lists.example.org"], "admin": "postmaster@lists.example.org"}
    settings = read_settings({**said, "server": {**plain, **said["server"]}}, SAMPLE)

    assert str(settings.state_dir) == inside[2]
    assert str(settings.secret_file) == f"{inside[2]}/secret"
    assert settings.database.endswith(f"passfile={inside[2]}/pgpass")
    assert (settings.smtp.port, settings.smtp.protocol) == (int(inside[1]), "lmtp")
    assert "exec one listcop queue nodes\n" in text
    assert "nodes" in queue_command.commands
