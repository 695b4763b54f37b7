"""The guides are true: every command they show is run, in order, in a fresh folder; every name they use is there."""

import json
import mailbox
import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib
from email.message import EmailMessage
from pathlib import Path

import click
import pytest

from listcop.cli import COMMANDS, root
from listcop.core.list_settings import KEYS
from listcop.core.rule_file import read_rules
from listcop.settings_file import read_settings

ROOT = Path(__file__).parent.parent
GUIDES = {path.stem: path for path in sorted((ROOT / "deploy" / "guide").glob("*.md"))}
PAGES = [*GUIDES.values(), *sorted((ROOT / "deploy").glob("*.md")), *sorted(ROOT.glob("*.md"))]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# One process a guide: each line as if it were typed, with its exit code and what it said.
RUNNER = """
import contextlib, io, json, pathlib, sys
from listcop.cli import main
given = json.load(sys.stdin)
for line in given["lines"]:
    out, code = io.StringIO(), 0
    data = pathlib.Path(line["stdin"]).read_bytes() if line["stdin"] else b""
    sys.stdin = io.TextIOWrapper(io.BytesIO(data))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            main(line["argv"])
        except SystemExit as end:
            code = end.code or 0
    line |= {"code": code, "said": out.getvalue()}
    settings = pathlib.Path("listcop.toml")
    if "init" in line["argv"] and settings.exists():  # where nobody listens: a guide must not send mail
        settings.write_text(settings.read_text().replace("# port = 25\\n", f"port = {given['relay']}\\n"))
print(json.dumps(given["lines"]))
"""


def closed_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def blocks(text, kind):
    return [body for found, body in BLOCK.findall(text) if found == kind]


def commands(text):
    """The lines of the blocks marked sh, taken apart as a shell does."""
    lines = []
    for line in "".join(blocks(text, "sh")).strip().split("\n"):
        words = shlex.split(line, comments=True)
        stdin = ""
        if "<" in words:
            at = words.index("<")
            words, stdin = words[:at] + words[at + 2 :], words[at + 1]
        if words:
            assert words[0] == "listcop", f"{line}: only listcop is run here; mark the block text"
            lines.append({"argv": words[1:], "stdin": stdin})
    return lines


def run(folder, lines):
    """Run lines in a folder; returns them with exit code and output."""
    environment = {**os.environ, "LISTCOP_CONFIG": "listcop.toml", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", RUNNER],
        input=json.dumps({"lines": lines, "relay": closed_port()}),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def failed(lines):
    return [f"listcop {shlex.join(line['argv'])}: {line['code']}: {line['said']}" for line in lines if line["code"]]


# --- what a guide finds in its folder --------------------------------------------------------------------------


def a_letter(number, sender, subject, text, answers=None):
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = sender, "garden@lists.example.org", subject
    letter["Message-ID"] = f"<{number}@example.org>"
    letter["Date"] = f"Mon, 02 Nov 2026 0{number % 10}:00:00 +0000"
    if answers:
        letter["In-Reply-To"] = letter["References"] = f"<{answers}@example.org>"
    letter.set_content(text)
    return bytes(letter)


QUESTION = a_letter(
    1, "Amina <amina@example.org>", "Weevils in stored maize", "How do you keep weevils out of maize over the rains?\n"
)
ANSWER = a_letter(
    2,
    "Ben <ben@example.net>",
    "Re: Weevils in stored maize",
    "We keep it in clay pots, with wood ash between the layers, sealed with dung. It holds for eight months.\n",
    answers=1,
)


def prepare(name, folder):
    """What stands there before a guide begins: files it names, and for most a list with posts."""
    (folder / "letter.eml").write_bytes(QUESTION)
    for csv in blocks((GUIDES["owner"]).read_text(encoding="utf-8"), "csv"):
        (folder / "members.csv").write_text(csv, encoding="utf-8")
    archive = mailbox.mbox(folder / "old-archive.mbox")
    archive.add(QUESTION)
    archive.add(ANSWER)
    archive.close()
    before = [] if name in ("operator", "README") else ["init . --domain lists.example.org"]
    if name == "facilitator":
        before += [
            "list create garden --owner amina@example.org",
            "member add garden ben@example.net --cadence weekly",
        ]
    lines = [{"argv": shlex.split(line), "stdin": ""} for line in before]
    if name == "facilitator":
        strangers = [
            a_letter(n, f"s{n}@example.com", f"An offer {n}", f"We sell seed number {n}.\n") for n in (3, 4, 5)
        ]
        for number, letter in enumerate((QUESTION, ANSWER, *strangers), 1):
            (folder / f"{number}.eml").write_bytes(letter)
            lines.append({"argv": ["deliver", "garden@lists.example.org"], "stdin": f"{number}.eml"})
    assert failed(run(folder, lines)) == []


# --- the promises ----------------------------------------------------------------------------------------------


@pytest.mark.timeout(90)
@pytest.mark.parametrize("name", GUIDES)
def test_every_command_of_a_guide_works_in_order(name, tmp_path):
    prepare(name, tmp_path)
    lines = commands(GUIDES[name].read_text(encoding="utf-8")) if name != "member" else []

    done = run(tmp_path, lines)

    assert failed(done) == []


@pytest.mark.timeout(90)
def test_every_command_of_run_it_works_in_order(tmp_path):
    prepare("README", tmp_path)
    text = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Run it")[2].partition("\n## ")[0]

    done = run(tmp_path, commands(text))

    assert len(done) >= 5
    assert failed(done) == []


def code_in(text):
    """Blocks, and what stands between backticks."""
    spans = re.findall(r"`([^`\n]+)`", BLOCK.sub("", text))
    return [*(body for _, body in BLOCK.findall(text)), *spans]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_named_is_one_of_ours(page):
    named = [
        words
        for code in code_in(page.read_text(encoding="utf-8"))
        for words in re.findall(
            r"(?:(?<![/\w.])|(?<=bin/))listcop (?:--\S+ (?:\S+\.toml )?)?([a-z]+)\b(?![=_@])(?: ([a-z]+)\b)?", code
        )
        if words[0] not in ("is", "unix")  # "listcop is ready"; a line of Postfix's master.cf
    ]

    wrong = [words for words in named if not is_command(*words)]

    assert wrong == []


def is_command(name, under):
    if name not in COMMANDS:
        return False
    found = root.get_command(click.Context(root), name)
    return not isinstance(found, click.Group) or not under or under in found.commands


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_of_somewhere(name):
    told = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)

    assert re.search(rf"\b(?:listcop {name}\b|`{name}`|`{name} )", told)


@pytest.mark.parametrize("key", KEYS)
def test_the_owners_guide_tells_of_every_setting(key):
    text = GUIDES["owner"].read_text(encoding="utf-8")

    assert re.search(rf"`{key}`|set garden {key} |--{key} ", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_settings_shown_are_understood(page, tmp_path):
    for number, block in enumerate(blocks(page.read_text(encoding="utf-8"), "toml")):
        found = tomllib.loads(block.replace("/etc/listcop/", f"{tmp_path}/"))
        if "rule" in found:
            continue  # a file of rules, read below
        for section in (found.get("relay", {}), *found.get("imap", [])):
            if "password_file" in section:
                Path(section["password_file"]).touch(mode=0o600)
        server = {"server": {"domain": "lists.example.org", "admin": "postmaster@example.org"}}

        assert read_settings(server | found, tmp_path / f"{number}.toml")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    text = BLOCK.sub("", page.read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([^)#]+)", text) + re.findall(r"`(deploy/[\w./-]+)`", text)

    lost = [one for one in links if "://" not in one and not (page.parent / one).exists() and not (ROOT / one).exists()]

    assert lost == []


def test_the_rules_that_the_owners_guide_shows_are_read_without_a_problem():
    (shown,) = [one for one in blocks(GUIDES["owner"].read_text(encoding="utf-8"), "toml") if "[[rule]]" in one]

    rules, problems = read_rules(tomllib.loads(shown), "rules/garden.toml")

    assert problems == ()
    assert [rule.action for rule in rules] == ["allow", "hold", "reject", "tag"]
