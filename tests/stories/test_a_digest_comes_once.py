"""A digest comes once a period, whatever the clock and the server do; nothing is missed, nothing comes twice."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.stories.house import GARDEN, MONDAY

AMINA = "Amina Odhiambo <amina@example.org>"
MONDAYS = [MONDAY.replace(hour=7) + timedelta(days=7 * week) for week in range(8)]
# Announcements wait for no answer, so that they stand in one digest alone.
FAIR = "The seed fair takes place on Saturday in the town hall. Everybody is welcome."
MARKET = "The market opens at eight on Thursday from now on. Everybody is welcome."
MILLET, TEFF = "Who has millet seed to spare?", "Where does teff grow well?"


def people(house, cadence="weekly"):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("cora@example.com", "Cora Lind", cadence)


def digests(house):
    house.settle()
    return [one for one in house.got("cora@example.com") if (one["message-id"] or "").startswith("<d")]


def test_it_comes_once_over_restarts_and_clocks_that_jump(any_house):
    house = any_house
    people(house)
    house.write(AMINA, GARDEN, MILLET, "Millet")
    counts = []

    for moment in (MONDAYS[1] - timedelta(seconds=1), MONDAYS[1], MONDAYS[1] + timedelta(seconds=1)):
        house.move(moment)
        counts.append(len(digests(house)))
    house.down()
    house.up()
    house.move(MONDAYS[1] - timedelta(hours=1))  # the clock goes back
    house.move(MONDAYS[1])
    house.move(MONDAYS[1] + timedelta(days=2))

    assert counts == [0, 1, 1]
    assert len(digests(house)) == 1


def test_weeks_that_were_missed_become_one_digest(house):
    people(house)
    house.write(AMINA, GARDEN, MILLET, "Millet")
    house.settle()
    house.down()
    house.now.moment = MONDAYS[7] + timedelta(days=1)  # longer than open_days

    house.up()
    house.write(AMINA, GARDEN, TEFF, "Teff")
    house.service.tick_now()
    house.wait("cora@example.com", "millet seed")

    assert len(digests(house)) == 1


def test_next_week_brings_what_is_new_and_what_still_waits(house):
    people(house)
    house.write(AMINA, GARDEN, MILLET, "Millet")
    house.move(MONDAYS[1])
    house.wait("cora@example.com", "digest 1")

    house.write(AMINA, GARDEN, TEFF, "Teff")
    house.move(MONDAYS[2])
    second = house.wait("cora@example.com", "digest 2")

    assert "Teff" in second.text
    assert "Millet" in second.text  # open questions stand until they are answered
    assert len(digests(house)) == 2


@pytest.mark.parametrize(
    ("zone", "start", "due"),
    [
        # Berlin: clocks go back on 28 October 2040, and forward on 25 March 2040.
        ("Europe/Berlin", datetime(2040, 10, 23, 8, tzinfo=UTC), datetime(2040, 10, 29, 6, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2040, 3, 20, 8, tzinfo=UTC), datetime(2040, 3, 26, 5, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2040, 11, 6, 8, tzinfo=UTC), datetime(2040, 11, 12, 1, 15, tzinfo=UTC)),
    ],
)
def test_seven_in_the_morning_is_that_of_the_lists_zone_over_changes_of_its_clocks(build, zone, start, due):
    house = build(start=start)
    house.list(timezone=zone)
    people(house)
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(due - timedelta(minutes=2))
    before = len(digests(house))
    house.move(due)

    assert before == 0
    assert len(digests(house)) == 1


def test_daily_and_monthly_readers_have_their_own_periods(house):
    people(house, "daily")
    house.member("mia@example.org", "Mia Holt", "monthly")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(MONDAY.replace(day=6, hour=7))
    house.wait("cora@example.com", "millet seed")
    house.move(MONDAYS[1])
    before = house.count("mia@example.org")
    house.move(datetime(2040, 12, 1, 7, tzinfo=UTC))
    house.wait("mia@example.org", "millet seed")

    assert before == 0
    assert house.count("mia@example.org") == 1


def test_a_question_older_than_open_days_that_is_new_to_the_reader_is_shown(build):
    house = build(start=datetime(2040, 10, 1, 8, tzinfo=UTC))
    house.list()
    people(house, "monthly")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(datetime(2040, 11, 1, 7, tzinfo=UTC))  # the question has waited for 31 days, open_days is 28

    assert house.wait("cora@example.com", "millet seed")


def test_who_changes_from_each_to_weekly_misses_nothing_and_gets_nothing_twice(house):
    people(house, "each")
    house.write(AMINA, GARDEN, FAIR, "Announcement: seed fair")
    house.wait("cora@example.com", "seed fair takes")

    house.shell("member", "set", "garden", "cora@example.com", "cadence", "weekly")
    house.write(AMINA, GARDEN, MARKET, "Announcement: market day")
    house.move(MONDAYS[1])
    digest = house.wait("cora@example.com", "digest 1")

    assert "market opens" in digest.words
    assert "seed fair takes" not in digest.words
    assert house.count("cora@example.com", "market opens") == 1


def test_who_changes_from_weekly_to_each_misses_nothing_and_gets_nothing_twice(house):
    people(house, "weekly")
    house.write(AMINA, GARDEN, FAIR, "Announcement: seed fair")
    house.settle()

    house.shell("member", "set", "garden", "cora@example.com", "cadence", "each")
    house.write(AMINA, GARDEN, MARKET, "Announcement: market day")
    house.wait("cora@example.com", "market opens")
    house.move(MONDAYS[1])

    assert house.count("cora@example.com", "seed fair takes") == 1
    assert house.count("cora@example.com", "market opens") == 1


def test_who_joins_mid_week_gets_what_came_since(house):
    people(house)
    house.write(AMINA, GARDEN, FAIR, "Announcement: seed fair")
    house.member("nils@example.org", "Nils Berg", "weekly")
    house.write(AMINA, GARDEN, MARKET, "Announcement: market day")

    house.move(MONDAYS[1])
    digest = house.wait("nils@example.org", "market opens")

    assert "seed fair takes" not in digest.words


def test_a_week_without_posts_brings_a_digest_only_every_second_time_while_something_is_open(house):
    people(house)
    house.write(AMINA, GARDEN, MILLET, "Millet")
    counts = []

    for monday in MONDAYS[1:5]:
        house.move(monday)
        counts.append(len(digests(house)))

    assert counts == [1, 2, 2, 3]


def test_without_posts_and_without_open_questions_none_comes(house):
    people(house)

    house.move(MONDAYS[1])
    house.move(MONDAYS[2])

    assert digests(house) == []


def test_those_who_read_each_post_get_a_short_edition_of_what_still_waits(house):
    people(house)
    house.member("ben@example.org", "Ben Kariuki")
    house.member("ola@example.org", "Ola Nord")
    house.shell("member", "set", "garden", "ola@example.org", "digest", "off")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(MONDAYS[1])
    short = house.wait("ben@example.org", "digest 1")

    assert "Millet" in short.text
    assert house.count("ola@example.org", "digest 1") == 0


def test_facilitators_get_their_own_edition_with_what_only_they_see(house):
    people(house)
    house.member("fay@example.org", "Fay Moon", "weekly", roles="member+facilitator")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(MONDAYS[1])
    own = house.wait("fay@example.org", "facilitators' edition")

    assert "amina@example.org" not in house.wait("cora@example.com", "digest 1").text
    assert own["message-id"] == f"<d1.{GARDEN}>"


@pytest.mark.parametrize("cadence", ["each", "weekly"])
def test_an_owner_of_a_list_without_a_facilitator_gets_theirs_and_no_other(any_house, cadence):
    house = any_house
    people(house)
    house.member("olga@example.org", "Olga Prin", cadence, roles="member+owner")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(MONDAYS[1])
    house.wait("olga@example.org", "facilitators' edition")
    house.member("fay@example.org", "Fay Moon", roles="member+facilitator")  # from now on Olga reads what members do
    house.write(AMINA, GARDEN, TEFF, "Teff")
    house.move(MONDAYS[2])
    house.wait("fay@example.org", "facilitators' edition")
    later = house.wait("olga@example.org", "digest 2")
    house.settle()

    ids = [one["message-id"] for one in house.got("olga@example.org") if (one["message-id"] or "").startswith("<d")]
    assert ids == [f"<d1.{GARDEN}>", f"<d2.{GARDEN}>"]
    assert "facilitators' edition" not in later.subject
    assert ("Millet" in later.text, "Teff" in later.text) == (True, True)


def test_an_owner_who_reads_daily_has_that_digest_as_well(house):
    house.member("olga@example.org", "Olga Prin", "daily", roles="member+owner")
    house.member("amina@example.org", "Amina Odhiambo")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(MONDAYS[1])
    house.wait("olga@example.org", "facilitators' edition")
    house.settle()

    ids = {one["message-id"] for one in house.got("olga@example.org", "Millet") if "digest" in one.subject}
    assert ids == {f"<d1.{GARDEN}>", f"<d2.{GARDEN}>"}


def test_digest_off_sends_none(house):
    people(house)
    house.set("garden", digest="off")
    house.write(AMINA, GARDEN, MILLET, "Millet")

    house.move(MONDAYS[1])

    assert digests(house) == []
