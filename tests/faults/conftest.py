"""Fixtures of the fault tests: the seed is printed, and every process they start is ended."""

import pytest

from tests.doors.scripted_relay import ScriptedRelay
from tests.faults.house import REPORT, SEED, House, sized


def pytest_terminal_summary(terminalreporter):
    """What was tried and found, of tests that ran in this process (`make faults` runs all of them in one)."""
    if REPORT.rows:
        terminalreporter.section(f"faults, LISTCOP_SEED={SEED}")
        for line in REPORT.lines():
            terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def seed():
    """Shown with each failure, and always with -s; LISTCOP_SEED=… plays the same chances again."""
    print(f"LISTCOP_SEED={SEED}")
    return SEED


@pytest.fixture
def relay():
    """A relay that writes down what it took; tests change its behaviour."""
    with ScriptedRelay() as one:
        yield one


@pytest.fixture
def house(tmp_path, relay):
    """An installation with the list `garden` and 20 members (50 at full size); its server is not started yet."""
    made = House(tmp_path / "house", relay.port, members=sized(50, 20))
    yield made
    made.close()
