"""Who pauses misses nothing: what was under way, what came meanwhile, also when the pause is prolonged or cut short."""

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.stories.digest_week import number_of
from tests.stories.house import GARDEN
from tests.stories.test_a_relay_that_is_away import AWAY, await_silence, go_away

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


def test_who_says_resume_and_was_never_stopped_gets_no_post_a_second_time(build):
    house = with_ben(build)
    post(house, "millet")

    say(house, "resume")
    house.move(days=1)

    assert house.count("ben@example.org", "your settings stay as they are") == 1
    assert got(house, "millet") == 1


def test_an_owner_who_changes_the_cadence_in_a_pause_leaves_it_its_end(build):
    house = with_ben(build)
    say(house, "nomail until 2040-11-20")
    post(house, "teff")

    assert house.shell("member", "set", "garden", "ben@example.org", "cadence", "weekly").code == 0
    shown = house.shell("member", "show", "garden", "ben@example.org", "--json").json
    why = house.shell("why", "garden", "ben@example.org").out
    house.move(days=30)
    house.wait("ben@example.org", "the teff came up")

    assert (shown["state"], shown["cadence"], shown["paused_until"][:10]) == ("paused", "weekly", "2040-11-20")
    assert "They asked for no mail until 2040-11-20." in why and "complain" not in why
    assert got(house, "teff") == 1


def test_who_leaves_in_a_pause_and_comes_back_misses_nothing(build):
    house = with_ben(build)
    post(house, "millet")
    say(house, "nomail until 2040-11-20")
    post(house, "teff")
    say(house, "leave")

    house.answer(BEN, house.wait("ben@example.org", "no longer a member"), "yes", proven=True)
    house.settle()
    post(house, "beans")
    house.move(days=30)
    house.wait("ben@example.org", "the teff came up")

    assert [got(house, plant) for plant in ("millet", "teff", "beans")] == [1, 1, 1]


def test_who_leaves_while_a_post_is_under_way_and_comes_back_gets_it(build):
    house = with_ben(build)
    go_away(house)
    house.write(BEN, REQUEST, "", "leave", proven=True)

    house.mail.behaviour = Behaviour()
    house.move(minutes=10)
    house.wait("amina@example.org", "Which beans climb?")
    house.answer(BEN, house.wait("ben@example.org", "no longer a member"), "yes", proven=True)
    house.wait("ben@example.org", "Which beans climb?")
    house.move(days=30)

    assert house.count("ben@example.org", "Which beans climb?") == 1


def test_who_is_banned_in_a_pause_and_let_in_again_misses_nothing(build):
    house = with_ben(build)
    post(house, "millet")
    say(house, "nomail until 2040-11-20")
    post(house, "teff")

    house.shell("member", "ban", "garden", "ben@example.org")
    house.shell("member", "unban", "garden", "ben@example.org")
    house.move(days=30)
    house.wait("ben@example.org", "the teff came up")

    assert (got(house, "millet"), got(house, "teff")) == (1, 1)


def test_a_digest_under_way_when_mail_stops_comes_after_the_pause_and_the_next_begins_behind_it(build):
    house = with_ben(build, "weekly")
    post(house, "millet")
    house.mail.behaviour = AWAY
    house.mail.cut_all()
    house.move(days=7)
    await_silence(house)
    house.write(BEN, REQUEST, "", "nomail until 2040-11-20", proven=True)

    house.mail.behaviour = Behaviour()
    house.move(minutes=10)
    post(house, "teff")
    meanwhile = got(house, "millet")
    house.move(days=14)
    house.wait("ben@example.org", "the teff came up")

    assert (meanwhile, got(house, "millet"), got(house, "teff")) == (0, 1, 1)


@pytest.mark.parametrize("others", [True, False])
def test_a_facilitator_who_reads_their_edition_and_pauses_finds_all_of_it_in_the_next(build, others):
    house = with_ben(build, "weekly")
    house.shell("member", "set", "garden", "ben@example.org", "role", "member+facilitator")
    if others:
        house.member("olga@example.org", "Olga Prin", "weekly", roles="member+facilitator")
    house.member("cora@example.org", "Cora Bell", "weekly")
    say(house, "nomail until 2040-11-20")
    post(house, "millet")
    house.move(days=8)
    house.settle()
    post(house, "teff")
    before = got(house, "millet")

    house.move(days=7)
    edition = house.wait("ben@example.org", "the teff came up")
    house.move(days=7)

    assert before == 0 and "please keep it among facilitators" in edition.words
    assert (got(house, "millet"), got(house, "teff")) == (1, 1)
    assert house.count("cora@example.org", "the millet came up") == 1
    house.answer(BEN, edition, f"{number_of(edition, 'the millet')}: Here it did, too.", proven=True)
    assert house.wait("amina@example.org", "Here it did, too.").subject.endswith("Millet")


@pytest.mark.parametrize("zone", ["Africa/Nairobi", "Asia/Kolkata", "America/Lima"])
def test_status_and_why_tell_the_day_that_was_confirmed(build, zone):
    house = build()
    house.list(timezone=zone)
    house.member("ben@example.org", "Ben Kariuki")

    say(house, "nomail until 20 november")
    say(house, "status")

    assert house.wait("ben@example.org", "No mail comes until 20 November 2040", "To undo this")
    assert house.wait("ben@example.org", "No mail comes until 20 November 2040", "is a member here")
    assert "no mail until 2040-11-20" in house.shell("why", "garden", "ben@example.org").out
