"""Telephones begin an address with a capital: it is the same mailbox, written to as its owner gave it."""

import pytest

from tests.stories.house import DOMAIN, GARDEN

AMINA = "Amina Odhiambo <amina@example.org>"


@pytest.fixture
def garden(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("Ben.K@example.org", "Ben Kariuki")
    return house


@pytest.mark.parametrize("author", ["ben.k@example.org", "BEN.K@EXAMPLE.ORG", "Ben.K@example.org"])
def test_a_member_posts_and_sets_and_is_written_to_as_they_gave_it(garden, author):
    garden.write(f"Ben <{author}>", GARDEN, "The beans are up.", "Beans")
    garden.wait("amina@example.org", "The beans are up")
    garden.write(f"Ben <{author}>", f"garden+weekly@{DOMAIN}", proven=True)
    garden.wait("Ben.K@example.org", "From now on")

    everyone = garden.shell("member", "ls", "garden", "--json").json
    assert {one["address"]: one["cadence"] for one in everyone} == {
        "amina@example.org": "each",
        "Ben.K@example.org": "weekly",
    }


def test_who_joins_once_more_in_capitals_is_a_member_already(garden):
    garden.write("Amina <Amina@example.org>", f"garden+join@{DOMAIN}", proven=True)
    garden.wait("amina@example.org", "already a member")
    said = garden.shell("member", "add", "garden", "AMINA@example.org")

    assert said.code == 1
    assert len(garden.shell("member", "ls", "garden", "--json").json) == 2


@pytest.mark.parametrize("author", ["eve@example.net", "Eve@example.net"])
def test_who_is_banned_is_banned_in_any_capitals(garden, author):
    garden.set("garden", posting="open")
    garden.shell("member", "ban", "garden", "eve@example.net")

    assert garden.refusal(f"Eve <{author}>", GARDEN, "Buy my pills", "Pills").startswith("550")


def test_an_address_is_asked_three_times_a_day_in_whatever_capitals(garden):
    spelled = ["dora@example.net", "Dora@example.net", "DORA@example.net", "dORA@example.net", "doRa@example.net"]
    for one in spelled:
        garden.write(f"Dora <{one}>", f"garden+join@{DOMAIN}")
    garden.settle()

    asked = [one for address in spelled for one in garden.got(address, "Please confirm")]
    assert len(asked) == 3
