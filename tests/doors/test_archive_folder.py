"""Files of an archive, of any size: whole or not at all, and left alone where nothing changed."""

import os

import pytest

from listcop.doors.archive_folder import PIECE, shelf_of

LARGE = b"0123456789" * PIECE


@pytest.fixture
def shelf(tmp_path):
    made = shelf_of(tmp_path, "garden", is_public=False)
    with made.hold():
        yield made


def halves():
    yield LARGE[: PIECE + 1]
    yield LARGE[PIECE + 1 :]


def test_a_file_of_any_size_is_poured_and_read_in_pieces(shelf):
    shelf.pour("bundle-2026.txt", halves())

    pieces = list(shelf.pieces("bundle-2026.txt"))

    assert b"".join(pieces) == LARGE == shelf.read("bundle-2026.txt")
    assert max(map(len, pieces)) == PIECE
    assert shelf.holds("bundle-2026.txt")
    assert not shelf.holds("threads")
    assert list(shelf.pieces("threads/1.txt")) == list(shelf.pieces("bundle-2026.txt/1.txt")) == []


def test_a_file_with_the_same_bytes_keeps_its_date_and_gets_its_mode(shelf, tmp_path):
    place = tmp_path / "garden" / "bundle-2026.txt"
    shelf.pour("bundle-2026.txt", halves())
    os.utime(place, (1, 1))
    place.chmod(0o644)

    shelf.pour("bundle-2026.txt", [LARGE])
    same = place.stat()
    shelf.pour("bundle-2026.txt", [LARGE[:-1], b"x"])

    assert (same.st_mtime, same.st_mode & 0o777) == (1, 0o600)
    assert place.stat().st_mtime > 1
    assert shelf.read("bundle-2026.txt").endswith(b"x")


def test_a_page_that_cannot_be_made_to_its_end_leaves_the_one_before(shelf):
    def fails():
        yield b"half"
        raise ValueError("no more")

    shelf.write("open.txt", b"whole")

    with pytest.raises(ValueError, match="no more"):
        shelf.pour("open.txt", fails())

    assert shelf.read("open.txt") == b"whole"
    assert list(shelf.names("")) == ["open.txt"]


def test_files_are_named_wherever_they_lie_and_links_are_not_followed(shelf, tmp_path):
    for name in ("open.txt", "threads/1.txt", "digests/2026/2026-W45.txt"):
        shelf.write(name, b"text")
    (tmp_path / "garden" / "elsewhere").symlink_to(tmp_path)

    assert sorted(shelf.names("")) == ["digests/2026/2026-W45.txt", "open.txt", "threads/1.txt"]
    assert list(shelf.names("digests")) == ["digests/2026/2026-W45.txt"]
    assert list(shelf.names("mbox")) == []


def test_a_folder_that_was_emptied_is_made_again(shelf):
    shelf.pour("index/2025.txt", [b"a"])
    shelf.remove("index/2025.txt")

    shelf.pour("index/2026.txt", [b"b"])

    assert b"".join(shelf.pieces("index/2026.txt")).endswith(b"b")
