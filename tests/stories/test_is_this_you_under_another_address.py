"""A member writes from an address we do not know: the letter waits, and one yes from the known address lets it out."""

import re

import pytest

from listcop.store import lists, members
from tests.stories.house import DOMAIN, GARDEN

BEN, BEN_AT_WORK = "Ben Kariuki <ben@example.org>", "Ben Kariuki <b.kariuki@work.example.net>"
MONA = "Mona Roy <mona@example.org>"


@pytest.fixture
def garden(house):
    house.member("mona@example.org", "Mona Roy", roles="member+moderator")
    house.member("ben@example.org", "Ben Kariuki")
    return house


def held(house, author=BEN_AT_WORK, subject="Beans"):
    house.write(author, GARDEN, "Beans are in.", subject, proven=True)
    return house.wait(re.search("<(.*)>", author)[1], "waits for a moderator")


@pytest.mark.parametrize(
    "said", ["yes ben@example.org", "Yes, <ben@example.org>", "ben@example.org", "oui Ben@example.org"]
)
def test_a_yes_from_the_known_address_lets_it_out_and_both_are_one_person(garden, said):
    told = held(garden)
    garden.answer(BEN_AT_WORK, told, said, proven=True)
    asked = garden.wait("ben@example.org", "is this you")
    garden.answer(BEN, asked, "yes")
    garden.wait("mona@example.org", "Beans are in.", count=1)
    garden.write(BEN_AT_WORK, GARDEN, "Peas are in, too.", "Peas", proven=True)

    assert garden.wait("mona@example.org", "Peas are in, too.")
    assert garden.shell("held", "ls", "garden", "--json").json == []


def test_without_that_yes_nothing_changes(garden):
    told = held(garden)
    garden.answer(BEN_AT_WORK, told, "yes ben@example.org", proven=True)
    asked = garden.wait("ben@example.org", "is this you")

    garden.answer(BEN_AT_WORK, asked, "yes", proven=True)
    garden.answer(BEN, asked, "", auto_submitted="auto-replied")
    garden.answer(BEN, asked, "no")
    garden.answer(BEN, asked, "yes")
    garden.settle()

    assert [one["held"] for one in garden.shell("held", "ls", "garden", "--json").json] == ["h1"]
    assert garden.got("mona@example.org", "Beans are in.", "garden+leave") == []


def test_a_stranger_learns_nothing_of_who_is_a_member(garden):
    eve = "Eve Stone <eve@example.com>"
    first = held(garden, eve, "One")
    garden.answer(eve, first, "yes ben@example.org", proven=True)
    garden.wait("eve@example.com", "If ben@example.org is on the list")
    garden.move(hours=2)
    garden.answer(eve, first, "yes zoe@example.org", proven=True)
    garden.wait("eve@example.com", "If zoe@example.org is on the list")

    one, two = (
        next(one.words for one in garden.got("eve@example.com") if f"If {name}@" in one.words)
        for name in ("ben", "zoe")
    )
    assert one.replace("ben@", "zoe@") == two
    assert garden.count("zoe@example.org") == 0


def test_cancel_still_takes_it_back(garden):
    told = held(garden)

    garden.answer(BEN_AT_WORK, told, "cancel", proven=True)

    assert garden.wait("b.kariuki@work.example.net", "is taken back")


def test_nobody_is_asked_more_than_three_times_a_day(garden):
    for number in range(5):
        author = f"Eve Stone <eve{number}@example.com>"
        garden.answer(author, held(garden, author, f"No. {number}"), "yes ben@example.org", proven=True)

    assert garden.count("ben@example.org", "is this you") == 3


def test_what_waits_for_another_reason_too_goes_on_waiting(garden):
    garden.set("garden", posting="moderated")
    told = held(garden)
    garden.answer(BEN_AT_WORK, told, "yes ben@example.org", proven=True)
    garden.answer(BEN, garden.wait("ben@example.org", "is this you"), "yes")
    garden.wait("ben@example.org", "belong to one person")

    assert [one["held"] for one in garden.shell("held", "ls", "garden", "--json").json] == ["h1"]


def test_what_a_member_writes_to_us_from_another_address_tells_that_they_are_there(garden):
    garden.link("ben@example.org", "b.kariuki@work.example.net")

    garden.write(BEN_AT_WORK, f"garden+status@{DOMAIN}")

    with garden.store.read() as tx:
        ben = members.find_member(tx, lists.find_list(tx, "garden", DOMAIN).list_id, "ben@example.org")
    assert ben.last_deed == garden.now()
