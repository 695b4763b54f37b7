"""Where a letter tells no name, its author is named as the list knows them; rebuilding changes nothing of it."""

from tests.stories.house import GARDEN

AMINA, CORA = "Amina Odhiambo <amina@example.org>", "Cora Lind <cora@example.com>"


def test_a_member_is_named_by_the_name_they_are_known_by(any_house):
    house = any_house
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("gs72@example.org", "Grace Atieno")
    house.member("cora@example.com", "Cora Lind", "weekly")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write("gs72@example.org", GARDEN, "Mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    house.write("G. <gs72@example.org>", GARDEN, "And seal the pot with clay.", "Re: Weevils", in_reply_to=asked)
    house.settle()
    house.move(days=8)

    digest = house.wait("cora@example.com", "Weevils", "digest 1").text
    posts = house.shell("export", "garden").lines[0]["posts"]
    house.down()
    house.shell("rebuild", "garden")

    assert "Answered by Grace Atieno" in digest
    assert "gs72" not in digest
    assert [one["name"] for one in posts] == ["Amina Odhiambo", "Grace Atieno", "G."]
    assert house.shell("export", "garden").lines[0]["posts"] == posts


def test_who_is_no_member_stays_without_a_name(house):
    house.write("stranger@example.net", GARDEN, "Who has a goat to lend?", "A goat", proven=True)
    house.settle()
    assert house.shell("held", "accept", "garden", "h1").code == 0

    assert house.shell("export", "garden").lines[0]["posts"][0]["name"] == ""
