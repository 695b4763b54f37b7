"""`listcop inspect` reads one letter a file, packed or not, and says of everything else what it is."""

import bz2
import gzip
import os

import pytest

from tests.cli.shell import LETTERS, mbox
from tests.stories.house import listcop


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress])
def test_a_letter_is_read_plain_and_packed(tmp_path, pack):
    file = tmp_path / "letter.eml"
    file.write_bytes(pack(LETTERS[0]))

    found = listcop("inspect", file, "--json").json

    assert (found["subject"], found["kind"]) == ("Weevils in maize", "request")


def test_a_letter_behind_a_from_line_is_read_without_it(tmp_path):
    file = tmp_path / "one.mbox"
    file.write_bytes(mbox(LETTERS[:1]))

    assert listcop("inspect", file, "--json").json["subject"] == "Weevils in maize"


def test_a_letter_comes_by_a_pipe_too(tmp_path):
    assert listcop("inspect", "-", "--json", stdin=LETTERS[0]).json["subject"] == "Weevils in maize"


def test_what_is_no_letter_by_its_beginning_is_shown_as_far_as_it_can_be(tmp_path):
    file = tmp_path / "odd.eml.txt"
    file.write_bytes(b"no header at all\n\nWho has beans?\n")

    said = listcop("inspect", file, "--json")

    assert said.code == 0
    assert "Who has beans?" in said.json["text"]


@pytest.mark.parametrize(
    "raw",
    [
        b"no header at all\n\nWho has beans?\n",
        b"\xef\xbb\xbfFrom: ana@example.org\nSubject: Beans\n\nWho has beans?\n",
        b"From ana@example.org Mon Nov  5 08:00:00 2040\nno header at all\n\nWho has beans?\n",
    ],
    ids=["no header", "a byte order mark", "only a From_ line"],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_so_is_a_file_that_is_called_a_letter(tmp_path, raw, pack):
    """Contract, section 7."""
    file = tmp_path / ("odd.eml" if pack is bytes else "odd.eml.gz")
    file.write_bytes(pack(raw))

    said = listcop("inspect", file, "--json")

    assert (said.code, said.err) == (0, "")
    assert "Who has beans?" in said.json["text"]


def test_a_packed_letter_that_breaks_off_is_still_refused(tmp_path):
    file = tmp_path / "letter.eml.gz"
    file.write_bytes(gzip.compress(LETTERS[0])[:-20])

    said = listcop("inspect", file)

    assert (said.code, said.out) == (1, "")


@pytest.mark.parametrize("name", ["garden.mbox", "2026-September.txt.gz"])
def test_an_archive_of_several_letters_is_refused_with_the_way_out(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(gzip.compress(mbox()) if name.endswith(".gz") else mbox())

    said = listcop("inspect", file)

    assert (said.code, said.out) == (1, "")
    assert said.err.splitlines() == [
        f"{file} is an archive of 4 letters, and inspect reads one letter a file. "
        f"To see the digest of all: listcop preview {file}",
    ]


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(tmp_path):
    (folder := tmp_path / "Maildir").mkdir()
    empty, damaged, zipped, good = (tmp_path / name for name in ("empty", "cut.gz", "a.zip", "good.eml"))
    empty.write_bytes(b"\n")
    damaged.write_bytes(gzip.compress(LETTERS[0])[:-20])
    zipped.write_bytes(b"PK\x03\x04")
    good.write_bytes(LETTERS[0])

    said = listcop("inspect", folder, empty, damaged, zipped, tmp_path / "missing", good)

    assert said.code == 1
    assert said.out.count("subject: ") == 1
    assert said.err.splitlines() == [
        f"{folder} is a folder. Name letters in it; listcop preview {folder} reads all of them.",
        f"{empty} is empty.",
        f"{damaged}: the packed file ends too early.",
        f"{zipped} is a zip file. Unpack it first and import the files in it.",
        f"{tmp_path}/missing: there is no such file; check its name and its folder.",
        "5 of 6 files could not be read.",
    ]


def test_a_letter_that_may_not_be_read_stops_no_other(tmp_path):
    (loop := tmp_path / "loop").symlink_to(loop)
    (tmp_path / "good.eml").write_bytes(LETTERS[0])

    said = listcop("inspect", loop, tmp_path / "good.eml")

    assert said.out.count("subject: ") == 1
    assert said.err.splitlines()[0] == f"{loop}: cannot be read: {os.strerror(40)}."
