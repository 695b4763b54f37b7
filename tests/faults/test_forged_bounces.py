"""Promises A11 and A12 at full size: who forges reports, or sends a real one again, costs nobody their mail."""

import random
from datetime import timedelta

import pytest
from helpers import Counted

from listcop.core.bounces.score import Bounce
from listcop.core.keys import BASE32, encode_bounce_key
from listcop.flows import run_clock
from listcop.flows.find_unreachable import find_unreachable
from listcop.flows.record_bounce import note_bounce
from listcop.store import members
from tests.faults.house import sized
from tests.faults.office import MEMBERS, Office

VICTIM = "slow1@example.org"
REPORT = (
    "From: MAILER-DAEMON@mx.example.com\r\nSubject: Undelivered mail\r\nMessage-ID: <{number}@mx.example.com>\r\n"
    "MIME-Version: 1.0\r\n"
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n\r\n'
    "--x\r\n\r\nNo such user.\r\n--x\r\n"
    "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\n"
    f"Final-Recipient: rfc822; {VICTIM}\r\nAction: failed\r\nStatus: 5.1.1\r\n--x--\r\n"
)


@pytest.fixture
def office(sqlite_store, relay):
    made = Office(sqlite_store, relay)
    yield made
    made.close()


def report(office, key, number=0):
    office.take(REPORT.format(number=number).encode(), f"garden+b.{key}@lists.example.org", "")


def victim(office):
    with office.store.read() as tx:
        return members.find_member(tx, office.mlist.list_id, VICTIM)


def key_of(office):
    """What a copy to the victim that leaves now bears in its envelope."""
    return encode_bounce_key(
        office.site.secret, office.mlist.sealed_by, victim(office).membership_id, office.now.date()
    )


def scores(office):
    with office.store.read() as tx:
        return {one.address: one.score for one in find_unreachable(tx, office.mlist.list_id, office.now)}


def test_ten_thousand_forged_reports_score_nobody(office):
    chance, real = random.Random(11), key_of(office)

    for number in range(sized(10_000, 300)):
        if number % 2:
            key = "".join(chance.choices(BASE32, k=chance.randint(17, 26)))
        else:
            at = chance.randrange(len(real))
            key = real[:at] + chance.choice(BASE32.replace(real[at], "")) + real[at + 1 :]
        report(office, key, number)

    assert scores(office) == {}
    assert victim(office).state == "active"


def test_a_real_report_a_hundred_times_on_one_day_counts_once(office):
    key = key_of(office)

    for number in range(100):
        report(office, key, number)

    assert scores(office) == {VICTIM: 1.0}


def a_day_of_failures(office, number):
    """A post, and the mail of every member but one came back."""

    def note(tx):
        for each in range(MEMBERS - 1):
            failed = Bounce(office.now.date(), "4.4.1", False)
            note_bounce(tx, office.mlist.list_id, f"{office.name(each)}@example.org", failed, office.now)

    office.post(number)
    office.store.write(note)
    office.now += timedelta(days=1)


def test_what_came_back_is_looked_through_in_a_few_statements_and_work_that_grows_as_it(office):
    looked = []
    for days in (range(10), range(10, 40)):
        for number in days:
            a_day_of_failures(office, number)
        with Counted(office.store) as counted:
            found = office.store.write(lambda tx: find_unreachable(tx, office.mlist.list_id, office.now))
        looked.append(counted)

    assert len(found) == MEMBERS - 1
    assert 0 < len(looked[0].statements) == len(looked[1].statements) < 10
    assert looked[1].steps < 4.5 * looked[0].steps


def test_reports_forged_with_the_right_key_for_thirty_days_bring_probes_and_stop_nothing(office):
    for day in range(30):
        for again in range(3):
            report(office, key_of(office), day * 3 + again)
        office.now += timedelta(days=1)
        run_clock.tick(office.store, office.site, office.now)

    assert victim(office).state == "active"
    assert 1 <= len(office.written(VICTIM)) <= 3
