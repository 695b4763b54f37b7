"""A post reaches those who read each post at once, and the others in Monday's digest."""

from datetime import timedelta

import pytest

from tests.stories.house import GARDEN, MONDAY

NEXT_MONDAY = MONDAY + timedelta(days=6, hours=23)  # 07:00


def people(house):
    house.member("amina@example.org", "Amina Odhiambo", "each")
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.org", "Cora Lind", "weekly")
    house.member("dita@example.org", "Dita Voss", "none")


def test_a_post_comes_at_once_to_each_reader_and_on_monday_to_weekly_readers(any_house):
    house = any_house
    people(house)

    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Who knows how to keep maize from weevils?", "Weevils")
    copies = [house.wait(to, "weevils") for to in ("amina@example.org", "ben@example.org")]
    house.settle()
    before = house.got("cora@example.org")
    house.move(NEXT_MONDAY)
    digest = house.wait("cora@example.org", "keep maize from weevils")

    assert before == []
    assert all(copy.subject == "Weevils" and copy["list-id"] == "garden <garden.lists.example.org>" for copy in copies)
    assert digest["message-id"] == f"<d1.{GARDEN}>"
    assert digest["reply-to"] == "garden+d1@lists.example.org"
    assert "garden+t1@lists.example.org" in digest.text
    assert house.count("dita@example.org") == 0
    assert len(house.got("cora@example.org")) == 1


@pytest.mark.parametrize("date", ["Fri, 1 Jan 2010 00:04:00 +0000", "Tue, 11 Sep 2040 09:00:00 +0000"])
def test_a_question_from_a_phone_whose_clock_is_behind_or_that_had_no_line_for_weeks_reaches_them_too(house, date):
    people(house)

    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Who keeps maize from weevils?", "Weevils", date=date)
    house.settle()
    house.move(NEXT_MONDAY)

    assert "garden+t1@lists.example.org" in house.wait("cora@example.org", "keeps maize from weevils").text


def test_each_copy_names_its_member_in_envelope_and_leave_address(house):
    people(house)

    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Who knows how to keep maize from weevils?", "Weevils")
    one, two = house.wait("amina@example.org"), house.wait("ben@example.org")

    assert one.sender.startswith("garden+b.")
    assert two.sender.startswith("garden+b.")
    assert one.sender != two.sender
    assert one["list-unsubscribe"].startswith("<mailto:garden+leave.")
    assert one["list-unsubscribe"] != two["list-unsubscribe"]
