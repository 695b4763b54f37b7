"""A backup that ends at any moment leaves nothing that looks like one, and nothing that stays for ever."""

import os

import pytest

from tests.faults.forked import DIED
from tests.faults.test_restores_killed import Site

A_DAY_AND_MORE = 90_000  # seconds


@pytest.fixture
def site(tmp_path, relay):
    """A site with one post; its folder for backups is empty."""
    made = Site(tmp_path / "site", relay, "")
    assert made("restore", made.file).code == 0
    made.backups = made.folder / "backups"
    made.backups.mkdir(0o700)
    return made


@pytest.fixture
def killed(site, forked):
    """One that was killed when its secrets alone had their name."""
    seam = "backup: its secrets have their name, itself not yet"
    assert forked.run(site, "backup", str(site.backups / "kept.tar.gz"), seam=seam) == DIED
    return site.backups / "kept.tar.gz.secrets"


def age(folder):
    """All that lies there is a day older, and what was made first is still the older one."""
    for one in [*folder.rglob("*")]:
        then = one.stat().st_mtime - A_DAY_AND_MORE
        os.utime(one, (then, then))


def names_in(folder):
    return sorted(one.name for one in folder.iterdir())


def test_the_file_that_is_in_the_way_is_the_one_that_is_named(site, killed):
    kept = killed.with_name("kept.tar.gz")

    again, checked = site("backup", kept), site("restore", "--check", kept)
    killed.unlink()
    once_more = site("backup", kept)

    assert (again.code, checked.code, once_more.code) == (1, 1, 0)
    assert again.err.startswith(f"{killed} is there already, and {kept} is not. ")
    assert "no such file" in checked.err


def test_after_a_day_all_it_left_is_gone_its_secrets_as_well(site, killed):
    site("backup", site.backups / "soon.tar.gz")
    soon = names_in(site.backups)
    age(site.backups)

    site("backup", site.backups / "late.tar.gz")

    assert killed.name in soon
    assert [one for one in soon if one.startswith(".")] != []
    both = ("late.tar.gz", "late.tar.gz.secrets", "soon.tar.gz", "soon.tar.gz.secrets")
    assert tuple(names_in(site.backups)) == both


def test_secrets_of_a_backup_that_was_moved_stay(site, killed):
    site("backup", site.backups / "moved.tar.gz")
    (site.backups / "moved.tar.gz").rename(site.folder / "moved.tar.gz")
    age(site.backups)

    site("backup", site.backups, "--keep", "1")

    assert [one for one in names_in(site.backups) if not one.startswith("listcop-")] == ["moved.tar.gz.secrets"]


def test_what_those_of_earlier_releases_left_goes_after_a_day_too(site):
    names = [f"listcop-2026110{day}-030000.tar.gz" for day in (1, 2, 3)]
    for name in (f"{names[0]}.secrets", f".{names[0]}.part", f".{names[1]}.secrets.part", f"{names[2]}.secrets"):
        (site.backups / name).write_bytes(b"old")
    age(site.backups)
    (site.backups / f".{names[0]}.secrets.part").write_bytes(b"of one that runs")

    site("backup", site.backups / "new.tar.gz")

    left = [one for one in names_in(site.backups) if not one.startswith("new")]
    assert left == [f".{names[0]}.secrets.part", f"{names[2]}.secrets"]
