"""Who pauses misses nothing: what was under way, what came meanwhile, also when the pause is prolonged or cut short."""

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.stories.house import GARDEN
from tests.stories.test_a_relay_that_is_away import go_away

BEN, AMINA = "Ben Kariuki <ben@example.org>", "Amina Odhiambo <amina@example.org>"
REQUEST = "garden+request@lists.example.org"


def with_ben(build, cadence="each"):
    house = build()
    house.list()
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki", cadence)
    house.shell("member", "set", "garden", "ben@example.org", "digest", "off")  # the short one of each week
    return house


def say(house, words):
    house.write(BEN, REQUEST, "", words, proven=True)
    house.settle()


def post(house, plant):
    house.write(AMINA, GARDEN, f"Here the {plant} came up on Monday, all rows of it.", plant.title())
    house.settle()


def got(house, plant):
    return len(house.got("ben@example.org", f"the {plant} came up"))


def test_a_post_that_was_under_way_comes_after_the_pause(build):
    house = with_ben(build)
    go_away(house)
    house.write(BEN, REQUEST, "", "nomail until 2040-11-20", proven=True)

    house.mail.behaviour = Behaviour()
    house.move(minutes=10)
    house.wait("amina@example.org", "Which beans climb?")
    house.settle()
    meanwhile = house.got("ben@example.org", "Which beans climb?")
    house.move(days=20)
    house.wait("ben@example.org", "Which beans climb?")
    house.move(days=10)

    assert meanwhile == []
    assert house.count("ben@example.org", "Which beans climb?") == 1


@pytest.mark.parametrize("more", ["nomail until 2040-11-25", "weekly", "each", "resume"])
def test_whatever_is_said_in_a_pause_what_came_meanwhile_comes_once(build, more):
    house = with_ben(build)
    post(house, "millet")
    say(house, "nomail until 2040-11-20")
    post(house, "teff")
    before = got(house, "millet"), got(house, "teff")

    say(house, more)
    post(house, "beans")
    house.move(days=30)
    house.wait("ben@example.org", "the teff came up")
    house.wait("ben@example.org", "the beans came up")

    assert before == (1, 0)
    assert [got(house, plant) for plant in ("millet", "teff", "beans")] == [1, 1, 1]


def test_a_digest_reader_who_pauses_twice_gets_all_in_the_next_digest(build):
    house = with_ben(build, "weekly")
    say(house, "nomail until 2040-11-20")
    post(house, "teff")
    say(house, "nomail until 2040-11-28")
    post(house, "beans")

    house.move(days=40)
    house.wait("ben@example.org", "the teff came up")

    assert (got(house, "teff"), got(house, "beans")) == (1, 1)
