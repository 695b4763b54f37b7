"""Mail to a member comes back: owners see it; forged, repeated and policy reports cost nobody anything."""

import pytest

from listcop.core.keys import BASE32
from tests.doors.scripted_relay import Behaviour
from tests.stories.house import GARDEN

AMINA = "Amina Odhiambo <amina@example.org>"


def people(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.com", "Ben Kariuki")


def report(status, action="failed"):
    """A delivery report of a mail system of our own making."""
    code = f"{status[0]}50"
    return "\r\n".join(
        [
            "From: Mail Delivery System <MAILER-DAEMON@mx.example.com>",
            "Subject: Undelivered Mail Returned to Sender",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
            "", "--b", "", "The mail could not be handed over.", "--b", "Content-Type: message/delivery-status", "",
            "Reporting-MTA: dns; mx.example.com", "",
            "Final-Recipient: rfc822; somebody.else@example.com",
            f"Action: {action}", f"Status: {status}", f"Diagnostic-Code: smtp; {code} {status} so it is", "",
            "--b--", "",
        ]
    ).encode()  # fmt: skip


def a_day(house, text="Who has beans?"):
    """A post, and the envelope sender under which Ben got it."""
    house.write(AMINA, GARDEN, text, subject=text)
    return house.wait("ben@example.com", text).sender


def bounces(house):
    house.settle()
    return house.shell("bounces", "garden", "--at", house.now().isoformat(), "--json").json


def test_the_key_in_the_address_names_the_member_whatever_the_report_says(house):
    people(house)
    sender = a_day(house)

    house.send(report("5.1.1"), sender, sender="")

    told = {"address": "ben@example.com", "score": 1.0, "status": "5.1.1", "state": "active", "probed": None}
    assert bounces(house) == [told | {"last": house.now().date().isoformat()}]


def test_the_same_report_a_hundred_times_counts_once(house):
    people(house)
    sender = a_day(house)

    for _ in range(100):
        house.send(report("5.1.1"), sender, sender="")

    assert [one["score"] for one in bounces(house)] == [1.0]


def test_each_day_counts_and_a_person_to_call_stands_first(house):
    people(house)
    house.member("cora@example.com", "Cora Lind")
    for day in range(3):
        house.move(days=1)
        house.send(report("5.1.1"), a_day(house, f"Beans of day {day}?"), sender="")
    cora = house.wait("cora@example.com", "Beans of day 2?").sender
    house.send(report("4.2.2"), cora, sender="")

    found = bounces(house)

    assert [one["address"] for one in found] == ["ben@example.com", "cora@example.com"]
    assert [one["score"] for one in found] == [3.0, 0.25]


@pytest.mark.parametrize("status", ["5.7.1", "5.7.26", "5.6.0", "5.3.4"])
def test_nobody_is_charged_for_what_a_letter_held(house, status):
    people(house)

    house.send(report(status), a_day(house), sender="")

    assert bounces(house) == []


@pytest.mark.parametrize("action", ["delayed", "relayed", "delivered"])
def test_what_did_not_fail_is_not_scored(house, action):
    people(house)

    house.send(report("4.4.1", action), a_day(house), sender="")

    assert bounces(house) == []


def test_forged_keys_and_plain_bounce_addresses_charge_nobody(house):
    people(house)
    sender = a_day(house)
    local, _, domain = sender.partition("@")
    places = range(len(local) - 8, len(local))
    forged = [f"{local[:at]}{BASE32[(BASE32.index(local[at]) + 1) % 32]}{local[at + 1 :]}@{domain}" for at in places]

    for to in [*forged, f"garden-bounces@{domain}"]:
        house.send(report("5.1.1"), to, sender="")

    assert bounces(house) == []


def test_a_key_older_than_thirty_days_counts_no_more(house):
    people(house)
    sender = a_day(house)
    house.move(days=40)

    house.send(report("5.1.1"), sender, sender="")

    assert bounces(house) == []


def test_a_recipient_the_relay_itself_refuses_counts_like_a_report(house):
    people(house)
    house.mail.behaviour = Behaviour(rcpt={"ben@*": "550 5.1.1 No such user"})

    house.write(AMINA, GARDEN, "Who has beans?")

    assert [(one["address"], one["status"]) for one in bounces(house)] == [("ben@example.com", "5.1.1")]


def test_a_recipient_the_relay_refuses_for_policy_is_not_charged(house):
    people(house)
    house.mail.behaviour = Behaviour(rcpt={"ben@*": "550 5.7.1 Blocked by policy"})

    house.write(AMINA, GARDEN, "Who has beans?")

    assert bounces(house) == []
