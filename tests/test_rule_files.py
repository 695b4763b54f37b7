"""Files of rules: what is in force while they are changed, cannot be read, or lie beside an editor's own."""

import logging
import os
import tempfile
from pathlib import Path

import pytest

from listcop.rule_files import RuleFiles

RULE = '[[rule]]\nname = "{}"\nattachment = "*.exe"\naction = "hold"\n'
IS_ROOT = pytest.mark.skipif(
    os.geteuid() != 0, reason="only root gives files to others and is somebody else for a while"
)


@pytest.fixture
def folder():
    """A folder of rules where every user may pass."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o755)
        made = Path(above) / "rules"
        made.mkdir(mode=0o755)
        yield made


@pytest.fixture
def as_nobody(folder):
    """Do something as a user who may not read everything."""
    RuleFiles(write(folder).parent).problems()  # loads what nobody could not load
    (folder / "garden.toml").unlink()

    def work(do):
        os.seteuid(65534)
        try:
            return do()
        finally:
            os.seteuid(0)

    return work


def write(folder, name="programs", file="garden.toml", mode=0o644):
    path = folder / file
    path.write_text(RULE.format(name))
    path.chmod(mode)
    return path


def in_force(files):
    return [one.name for one in files.of("garden", "lists.example.org")]


@IS_ROOT
def test_a_file_that_is_made_readable_is_in_force_with_the_next_letter(folder, as_nobody, caplog):
    path = write(folder, mode=0o600)
    files = RuleFiles(folder)

    before = [as_nobody(lambda: in_force(files)) for _ in range(3)]
    told = [one.getMessage() for one in caplog.records]
    path.chmod(0o644)
    after = as_nobody(lambda: in_force(files))

    assert (before, after) == ([[]] * 3, ["programs"])
    assert told == [
        f"{path}: cannot be read (Permission denied). Give it to the user who runs ListCoP, by chown or chmod. "
        "None of its rules are in force"
    ]


@IS_ROOT
def test_rules_that_can_be_read_no_more_stay_in_force_and_that_is_told_once(folder, as_nobody, caplog):
    path = write(folder)
    files = RuleFiles(folder)
    in_force(files)

    write(folder, "later", mode=0o600)
    of_file = [as_nobody(lambda: in_force(files)) for _ in range(2)]
    folder.chmod(0o700)
    of_folder = [as_nobody(lambda: in_force(files)) for _ in range(2)]
    folder.chmod(0o755)
    path.chmod(0o644)

    assert "The rules read before stay in force" in caplog.records[0].getMessage()
    assert of_file + of_folder == [["programs"]] * 4
    assert as_nobody(lambda: in_force(files)) == ["later"]
    assert [one.getMessage().partition(": ")[0] for one in caplog.records] == [str(path), str(folder)]


@IS_ROOT
@pytest.mark.parametrize("closed", ["rules", "garden.toml", "above"])
def test_nothing_starts_with_rules_that_cannot_be_read_and_the_way_out_is_told(folder, as_nobody, closed):
    path = write(folder)
    at = {"rules": folder, "garden.toml": path, "above": folder.parent}[closed]
    at.chmod(0)

    problems = as_nobody(RuleFiles(folder).problems)
    at.chmod(0o755)

    assert len(problems) == 1
    assert problems[0].startswith(f"{at}: cannot be read (Permission denied). Give it to the user who runs ListCoP")


def test_rules_looked_at_before_the_start_are_those_before_a_slip_of_the_pen(folder, caplog):
    path = write(folder)
    files = RuleFiles(folder)

    problems = files.problems()
    path.write_text("[[rule]")

    assert (problems, in_force(files)) == ([], ["programs"])
    assert "the rules read before stay in force" in caplog.text


def test_rules_that_are_taken_away_are_in_force_no_more(folder, caplog):
    path = write(folder)
    files = RuleFiles(folder)
    there = in_force(files)

    path.unlink()
    gone = in_force(files)
    folder.rmdir()

    assert (there, gone, in_force(files), files.problems()) == (["programs"], [], [], [])
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


@pytest.mark.parametrize(
    "name", ["garden.toml~", "#garden.toml#", ".garden.toml.swp", ".#garden.toml", ".garden.toml", "garden.toml.~1~"]
)
def test_what_an_editor_put_aside_is_no_rule_of_anybodys(folder, name):
    write(folder)
    (folder / name).symlink_to("nobody@nowhere.1") if name.startswith(".#") else write(folder, file=name)
    files = RuleFiles(folder)

    assert (files.problems(), files.misnamed(), files.strays(["garden@lists.example.org"])) == ([], [], [])


def test_what_can_be_of_no_list_is_named_and_stops_nothing(folder):
    names = ["Garden list.txt", "garden.toml.bak", "old"]
    (folder / "old").mkdir()
    for name in names[:2]:
        write(folder, file=name)
    files = RuleFiles(folder)

    assert files.misnamed() == [str(folder / name) for name in names]
    assert (files.problems(), files.strays(["garden@lists.example.org"])) == ([], [])


def test_a_slip_of_the_pen_is_named_by_its_line_with_what_to_write(folder):
    path = folder / "garden.toml"
    path.write_text("[[rule]]\nname = “programs”\n", encoding="utf-8")

    problems = RuleFiles(folder).problems()

    assert problems == [
        f'{path}: line 2, "name …", has “, a quotation mark as word processors write them. '
        'Write straight ones: key = "value".'
    ]
