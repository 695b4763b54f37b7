"""Telephones begin an address with a capital: it is the same mailbox, written to as its owner gave it."""

import pytest

from tests.stories.digest_week import a_week, number_of
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

    assert garden.refusal(f"Eve <{author}>", GARDEN, "Buy my pills", "Pills", proven=True).startswith("550")


def waiting_to_join(house, address):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    house.write(f"Grace <{address}>", f"garden+join@{DOMAIN}", proven=True)
    house.answer(f"Grace <{address}>", house.wait(address, "Please confirm"), "yes")
    house.wait("olga@example.org", f"{address} asks to join")


@pytest.mark.parametrize("typed", ["grace.atieno@example.org", "GRACE.ATIENO@example.org"])
def test_who_waits_to_join_is_let_in_in_any_capitals_and_written_to_as_they_gave_it(house, typed):
    waiting_to_join(house, "Grace.Atieno@example.org")

    said = house.shell("member", "approve", "garden", typed)

    assert (said.code, said.out) == (0, "Grace.Atieno@example.org is now a member of garden.\n")
    house.wait("Grace.Atieno@example.org", "Welcome")


def test_who_waits_to_join_is_refused_in_any_capitals_and_told_where_they_asked(house):
    waiting_to_join(house, "Grace.Atieno@example.org")

    said = house.shell("member", "refuse", "garden", "grace.atieno@example.org", "--reason", "The list is full.")

    assert said.code == 0, said.err
    house.wait("Grace.Atieno@example.org", "The list is full.")


def test_who_is_banned_over_a_held_letter_has_no_other_waiting_in_any_capitals(garden):
    for number, author in enumerate(("Eve@example.net", "eve@example.net", "EVE@example.net"), 1):
        garden.write(f"Eve <{author}>", GARDEN, f"Buy {number} pills", f"Pills {number}", proven=True)
    garden.write("Mallory <mallory@example.net>", GARDEN, "May I write to you?", "A question", proven=True)
    garden.settle()

    said = garden.shell("held", "ban", "garden", "h2")

    assert said.code == 0, said.err
    assert [one["subject"] for one in garden.shell("held", "ls", "garden", "--json").json] == ["A question"]


def test_an_address_is_asked_three_times_a_day_in_whatever_capitals(garden):
    spelled = ["dora@example.net", "Dora@example.net", "DORA@example.net", "dORA@example.net", "doRa@example.net"]
    for one in spelled:
        garden.write(f"Dora <{one}>", f"garden+join@{DOMAIN}")
    garden.settle()

    asked = [one for address in spelled for one in garden.got(address, "Please confirm")]
    assert len(asked) == 3


def authors(house):
    return {one["from"] for thread in house.shell("export", "garden").lines for one in thread["posts"]}


@pytest.mark.parametrize("author", ["amina@example.org", "Amina@example.org"])
def test_a_held_post_is_its_members_who_waits_no_more_once_one_is_let_out(garden, author):
    garden.set("garden", new_member_posts=1)
    garden.write(f"Amina <{author}>", GARDEN, "The beans are up.", "Beans")
    garden.settle()
    garden.shell("held", "accept", "garden", "h1")

    garden.write(f"Amina <{author}>", GARDEN, "The peas are up as well.", "Peas")
    garden.wait("Ben.K@example.org", "The peas are up")

    assert garden.shell("held", "ls", "garden", "--json").json == []
    assert authors(garden) == {"amina@example.org"}


def test_a_held_answer_to_a_digest_is_its_members(house):
    digest = a_week(house)
    house.set("garden", posting="moderated")
    house.member("fay@example.net", "Fay Moss", roles="moderator", cadence="none")
    capital = "Cora Lind <Cora@example.com>"
    house.answer(capital, digest, f"{number_of(digest, 'onion sets')}: A fork will do.", quote=True)
    house.answer(capital, digest, "How interesting all of this is.", quote=True)
    house.settle()
    for ref in ("h1", "h2"):
        house.answer("Fay <fay@example.net>", house.wait("fay@example.net", f"{ref} waits"), "yes", proven=True)

    house.answer(capital, house.wait("cora@example.com", "Which item"), "1")
    house.wait("ben@example.org", "How interesting")

    assert "cora@example.com" in authors(house)
    assert "Cora@example.com" not in authors(house)


def test_who_writes_from_another_of_their_addresses_posts_from_it_in_capitals_too(garden):
    garden.link("amina@example.org", "amina@seeds.coop")

    garden.write("Amina <Amina@seeds.coop>", GARDEN, "The beans are up.", "Beans")
    garden.wait("Ben.K@example.org", "The beans are up")

    assert authors(garden) == {"amina@seeds.coop"}
