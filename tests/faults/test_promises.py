"""Each promise of `make faults` has its test, and the report names what passed and what did not."""

from pathlib import Path

from tests.faults.promises import SHOWN, report

TESTS = Path(__file__).parents[1]


def test_each_promise_is_shown_by_tests_that_are_there():
    promises = {name for one in SHOWN for name in one.promise.split()}

    missing = [
        one for one in SHOWN if f"def {one.test or 'test_'}" not in (TESTS / f"{one.file}.py").read_text("utf-8")
    ]

    assert missing == []
    assert {f"R{number}" for number in range(1, 31)} <= promises


def test_the_report_says_how_many_failed_and_how_long_all_took():
    results = [
        ("tests/faults/test_digests_killed.py::test_a", "passed", 3.0),
        ("tests/faults/test_digests_killed.py::test_b", "failed", 4.0),
        ("tests/faults/test_seams.py::test_c[x]", "passed", 2.0),
        ("tests/core/test_dates.py::test_d", "passed", 1.0),
    ]

    lines = report(results, is_full=True)

    assert [line.split("  ")[0] for line in lines] == ["promise", "R2", "R19"]
    assert lines[1].split()[-3:] == ["1", "passed", "2"]
    assert lines[2].split()[-5:] == ["1", "of", "2", "failed", "7"]
