"""A post reaches those who read each post at once, and the others in Monday's digest."""

from datetime import timedelta

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


def test_each_copy_names_its_member_in_envelope_and_leave_address(house):
    people(house)

    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Who knows how to keep maize from weevils?", "Weevils")
    one, two = house.wait("amina@example.org"), house.wait("ben@example.org")

    assert one.sender.startswith("garden+b.")
    assert two.sender.startswith("garden+b.")
    assert one.sender != two.sender
    assert one["list-unsubscribe"].startswith("<mailto:garden+leave.")
    assert one["list-unsubscribe"] != two["list-unsubscribe"]
