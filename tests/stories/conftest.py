"""Fixtures of the stories: a house that runs, on SQLite, or on each kind of database."""

import pytest

from tests.stories.house import House


@pytest.fixture
def build(tmp_path, sqlite_template):
    """Build houses as a story wants them: build(start=…, smtp=…)."""
    made = []

    def make(**how):
        folder = tmp_path / f"house{len(made)}"
        folder.mkdir()
        made.append(House(folder, template=sqlite_template, **how))
        return made[-1]

    yield make
    for house in made:
        house.close()


@pytest.fixture
def house(build):
    """A house with the list `garden` and nobody in it."""
    made = build()
    made.list()
    return made


@pytest.fixture(params=["sqlite", "postgres"])
def any_house(request, tmp_path, sqlite_template):
    """The same on each kind of database; it is closed before its database is taken away."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    folder = tmp_path / "any-house"
    folder.mkdir()
    made = House(folder, template=sqlite_template, database=url)
    made.list()
    yield made
    made.close()
