"""Fixtures of the fault tests: the seed is printed, and every process they start is ended."""

import pytest

from tests.doors.scripted_relay import ScriptedRelay
from tests.faults.forked import Forked
from tests.faults.house import IS_FULL, REPORT, SEED, House, sized
from tests.faults.office import offices
from tests.faults.promises import report


def pytest_terminal_summary(terminalreporter):
    """What was tried and found, of tests that ran in this process (`make faults` runs all of them in one)."""
    if IS_FULL:
        results = [
            (one.nodeid, outcome, one.duration)
            for outcome in ("passed", "failed", "error", "skipped")
            for one in terminalreporter.stats.get(outcome, ())
            if one.when == "call" or outcome in ("error", "skipped")
        ]
        terminalreporter.section(f"promises at full size, LISTCOP_SEED={SEED}")
        for line in report(results, IS_FULL):
            terminalreporter.write_line(line)
    if REPORT.rows:
        terminalreporter.section(f"faults, LISTCOP_SEED={SEED}")
        for line in REPORT.lines():
            terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def seed():
    """Shown with each failure, and always with -s; LISTCOP_SEED=… plays the same chances again."""
    print(f"LISTCOP_SEED={SEED}")
    return SEED


@pytest.fixture(scope="session")
def forked():
    """Starts commands at the price of a fork; it loaded everything once."""
    one = Forked()
    yield one
    one.close()


@pytest.fixture
def relay():
    """A relay that writes down what it took; tests change its behaviour."""
    with ScriptedRelay() as one:
        yield one


@pytest.fixture
def open_office(store, relay):
    """Opens outboxes beside the relay, on both databases."""
    with offices(store, relay) as open_one:
        yield open_one


@pytest.fixture
def a_house(tmp_path, relay, request):
    """Makes an installation on SQLite or PostgreSQL: the list `garden`, 20 members (50 at full size), no server yet."""
    made = []

    def make(kind="sqlite", **more):
        url = request.getfixturevalue("postgres_url") if kind == "postgres" else ""
        made.append(House(tmp_path / "house", relay.port, **{"members": sized(50, 20), "url": url} | more))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def house(a_house):
    """Such an installation on SQLite."""
    return a_house()
