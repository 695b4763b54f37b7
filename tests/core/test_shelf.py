"""Names of archive files: what every file system takes, and nothing that starts when it is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.shelf import digest_name, file_name, is_ours


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("Guía de riego.pdf", "a7-Guia_de_riego.pdf"),
        ("../../etc/passwd", "a7-passwd"),
        ("C:\\Users\\a\\setup.exe", "a7-setup.exe_"),
        ("CON", "a7-CON"),
        ("种子.pdf", "a7-pdf"),
        ("", "a7-file"),
    ],
)
def test_a_file_is_called_by_its_number_and_what_is_left_of_its_name(given_name, name):
    assert file_name(7, given_name) == name


@pytest.mark.parametrize("ending", ["library-ms", "search-ms", "xll", "iqy", "slk", "iso", "vhd", "one", "docm", "xlsm",
                                    "mht", "webloc", "terminal", "diagcab", "Lnk", "HTML"])  # fmt: skip
def test_what_a_double_click_would_run_lies_there_under_a_name_that_starts_nothing(ending):
    assert file_name(7, f"notes.{ending}") == f"a7-notes.{ending}_"


@given(st.text())
def test_any_name_becomes_one_that_is_safe_and_ours(given_name):
    name = file_name(7, given_name)

    assert re.fullmatch(r"a7-[A-Za-z0-9._-]{1,80}", name)
    assert is_ours(f"assets/{name}")


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2026-W47", "digests/2026/2026-W47.txt"),
        ("by hand 2026-11-20 09:42:39", "digests/2026/by-hand-2026-11-20-09-42-39.txt"),
    ],
)
def test_a_digest_lies_in_its_year_under_a_name_that_every_file_system_takes(period, name):
    assert digest_name(period) == name
    assert is_ours(name)


def test_what_others_put_there_is_not_ours():
    assert not any(is_ours(one) for one in ("notes.txt", "threads/notes.txt", "assets/photo.jpg", ".hidden"))
