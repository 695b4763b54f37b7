"""A list rests: an owner says so by mail or at the shell, and what comes meanwhile waits."""

import pytest

from tests.stories.house import GARDEN

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
OLA = "Ola Berg <ola@example.net>"
REQUEST = "garden+request@lists.example.org"


@pytest.fixture
def garden(house):
    house.member("ola@example.net", "Ola Berg", roles="member+owner")
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    return house


def test_an_owner_pauses_the_list_and_who_writes_learns_why_and_that_it_waits(garden):
    garden.write(OLA, REQUEST, "pause list\nWe move to another server.\n\nOla", "", proven=True)
    told = garden.wait("ola@example.net", "is paused")
    garden.write(BEN, GARDEN, "Beans are in.", proven=True)
    waits = garden.wait("ben@example.org", "waits for a moderator")

    assert "We move to another server." in told.words
    assert "Ola" not in told.text
    assert "We move to another server." in waits.words
    assert garden.count("amina@example.org") == 0


def test_after_the_pause_letters_go_out_and_what_waited_takes_a_word_each(garden):
    garden.write(OLA, REQUEST, "", "pause list", proven=True)
    garden.write(BEN, GARDEN, "Beans are in.")
    garden.write(OLA, REQUEST, "", "resume list", proven=True)
    told = garden.wait("ola@example.net", "runs again")
    garden.write(AMINA, GARDEN, "Peas are in.", "Peas")
    garden.wait("ben@example.org", "Peas are in.")
    garden.answer(OLA, garden.wait("ola@example.net", "waits for a moderator", "Beans"), "yes")

    assert "1 letter waits" in told.words
    assert garden.wait("amina@example.org", "Beans are in.")


def test_a_pause_with_a_day_ends_by_itself_and_its_owner_hears_of_it(garden):
    garden.write(OLA, REQUEST, "", "pause list until 12 November", proven=True)
    told = garden.wait("ola@example.net", "is paused")
    garden.move(days=2)
    garden.write(BEN, GARDEN, "Beans are in.")
    garden.move(days=6)
    garden.wait("ola@example.net", "runs again")
    garden.write(AMINA, GARDEN, "Peas are in.", "Peas")

    assert "12 November" in told.words
    assert garden.wait("ben@example.org", "Peas are in.")
    assert garden.count("amina@example.org", "Beans are in.") == 0


@pytest.mark.parametrize("who", [BEN, "Eve Stone <eve@example.net>"])
def test_nobody_else_pauses_a_list(garden, who):
    garden.write(who, REQUEST, "", "pause list", proven=True)
    garden.write(AMINA, GARDEN, "Peas are in.", "Peas")

    assert garden.wait("ben@example.org", "Peas are in.")


def test_in_an_owners_name_nothing_happens_without_the_owners_yes(garden):
    garden.write(OLA, REQUEST, "", "pause list")
    asked = garden.wait("ola@example.net", "pause list")
    garden.write(AMINA, GARDEN, "Peas are in.", "Peas")
    garden.wait("ben@example.org", "Peas are in.")
    garden.answer(OLA, asked, "yes")
    garden.wait("ola@example.net", "is paused")


def test_no_digest_goes_out_while_it_rests_and_the_next_one_has_all(garden):
    garden.member("cora@example.com", "Cora Lind", "weekly")
    garden.write(BEN, GARDEN, "Who has bean seed to spare for our school?")
    garden.shell("list", "pause", "garden", "We move", "--until", "2040-11-20")
    garden.move(days=8)
    assert garden.count("cora@example.com") == 0

    garden.move(days=14)

    assert "bean seed" in garden.wait("cora@example.com").words


def test_at_the_shell_a_day_that_is_over_is_refused(garden):
    said = garden.shell("list", "pause", "garden", "--until", "2020-01-01")

    assert said.code == 1
    assert said.err == "2020-01-01 is over. Name a day to come, or leave --until out.\n"
    assert "runs again" in garden.shell("list", "pause", "garden", "--off").out
