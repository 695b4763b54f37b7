"""Two servers on one database, each with an archive folder of its own: who removes a list hears of both."""

import shutil

import pytest

from tests.faults.house import until
from tests.stories.house import GARDEN, House

AMINA = "Amina Odhiambo <amina@example.org>"


@pytest.fixture
def two(tmp_path, postgres_url):
    """Two servers on one database with one secret, and the list garden of Amina."""
    for name in ("one", "two"):
        (tmp_path / name / "state").mkdir(parents=True)
    one = House(tmp_path / "one", database=postgres_url)
    shutil.copy(one.settings.secret_file, tmp_path / "two" / "state" / "secret")
    other = House(tmp_path / "two", database=postgres_url, mail=one.mail)
    one.list()
    other.service.parts.lists.learn()
    one.member("amina@example.org", "Amina Odhiambo")
    yield one, other
    other.down()
    one.close()


@pytest.mark.parametrize("is_running", [True, False])
def test_who_removes_a_list_hears_where_its_text_files_stay(two, is_running):
    one, other = two
    one.write(AMINA, GARDEN, "Which beans climb well?", "Beans")
    pages = [house.settings.archive_folder / "garden" / "threads" / "1.txt" for house in two]
    for house in two:
        house.shell("archive", "publish", "garden")
        house.service.parts.list_work.publish()
    until(lambda: all(page.exists() for page in pages), "both have written their pages")
    name = other.service.parts.node.name
    if not is_running:
        other.down()

    said = one.shell("list", "remove", "garden", "--yes")

    assert said.code == 0, said.err
    assert f"stay in {one.settings.archive_folder / 'garden'}" in said.out
    assert (name in said.out) == is_running
    assert ("look for garden in the archive of one that does not run" in said.out) == (not is_running)
    assert all(page.exists() for page in pages)
