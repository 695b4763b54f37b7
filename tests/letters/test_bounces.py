"""Reports as many mail systems write them, as files: who failed and how bad; and letters that report no failure."""

from collections import defaultdict
from pathlib import Path

import pytest

from listcop.core.bounces import read_report
from listcop.core.message import read_message

HERE = Path(__file__).parent
BOUNCES, OTHERS = sorted((HERE / "bounces").glob("*.eml")), sorted((HERE / "not_bounces").glob("*.eml"))
COMPLAINTS = sorted((HERE / "complaints").glob("*.eml"))


def complainers():
    """Whom each complaint names: name → {address}; providers may name nobody."""
    found = defaultdict(set)
    for line in (HERE / "complaints" / "expected.txt").read_text(encoding="utf-8").splitlines():
        name, address = line.split()
        found[name] |= {address} - {"-"}
    return found


def expected():
    """What each letter reports: name → {(address, status, permanent)}."""
    found = defaultdict(set)
    for line in (HERE / "bounces" / "expected.txt").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition(" ")
        address, status, how = rest.rsplit(" ", 2)
        found[name].add((address, status, how == "permanent"))
    return found


def test_every_letter_has_its_expectation():
    assert {path.stem for path in BOUNCES} == set(expected())
    assert {path.stem for path in COMPLAINTS} == set(complainers())


@pytest.mark.parametrize("path", BOUNCES, ids=lambda path: path.stem)
def test_a_report_names_who_failed_and_how_bad_it_is(path):
    report = read_report(read_message(path.read_bytes()), null_sender=True)

    assert report is not None
    assert {(one.address, one.status, one.permanent) for one in report.recipients} == expected()[path.stem]
    assert not report.complaint


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_what_reports_no_failure_charges_nobody(path):
    message = read_message(path.read_bytes())
    null_sender = b"Return-Path: <>" in message.raw

    report = read_report(message, null_sender=null_sender)

    assert report is None


@pytest.mark.parametrize("path", COMPLAINTS, ids=lambda path: path.stem)
def test_a_complaint_is_told_from_a_failure(path):
    report = read_report(read_message(path.read_bytes()))

    assert report is not None
    assert report.complaint
    assert {one.address for one in report.recipients} == complainers()[path.stem]
