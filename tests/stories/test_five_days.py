"""Five days count from when the relay first did not want it; what was never tried, or waits for us, is not given up."""

from datetime import timedelta

import pytest

from listcop.store import holds, lists
from tests.doors.scripted_relay import Behaviour
from tests.faults.house import until
from tests.stories.house import DOMAIN, GARDEN

LATER = Behaviour(mail="451 4.3.2 Try again")
BEANS = "Which beans climb?"


@pytest.fixture
def people(build):
    """A house with members who get each post, such as people(count=70, toml=…)."""

    def make(count=2, **how):
        house = build(**how)
        house.list(digest="off")
        house.member("olga@example.net", "Olga Prin", roles="owner", cadence="none")
        for number in range(count):
            house.member(f"m{number:02}@example.org")
        return house

    return make


def queue(house):
    return house.shell("queue", "ls", "--json").json


def post(house):
    house.write("m00@example.org", GARDEN, BEANS)


def await_reason(house, words):
    until(lambda: any(words in one["reason"] for one in queue(house)), f"it waits: {words}")


def move(house, **time):
    """A server that is stopped, or sees only now what time it is."""
    house.now.moment += timedelta(**time)


def test_what_was_on_hold_for_six_days_is_tried_for_another_five(people):
    house = people()
    house.store.write(lambda tx: holds.stop_mail(tx, holds.Hold(house.now(), house.now())))
    post(house)

    move(house, days=6)
    house.mail.behaviour = LATER
    house.shell("queue", "release")
    await_reason(house, "451")
    house.mail.behaviour = Behaviour()
    move(house, minutes=10)

    assert house.wait("m01@example.org", BEANS)


def test_a_copy_put_off_before_a_hold_of_six_days_is_tried_for_another_five(people):
    house = people()
    house.mail.behaviour = Behaviour(rcpt={"m01@*": "451 4.2.0 Busy"})
    post(house)
    await_reason(house, "Busy")

    house.store.write(lambda tx: holds.hold_all(tx, house.now()))
    shown = house.shell("queue", "show", "garden", "1", "--json").json
    move(house, days=6)
    house.mail.behaviour = Behaviour(rcpt={"m01@*": "451 4.2.0 Still busy"})
    house.store.write(lambda tx: holds.release(tx, lists.find_list(tx, "garden", DOMAIN).list_id, house.now()))
    await_reason(house, "Still busy")
    house.mail.behaviour = Behaviour()
    move(house, minutes=10)

    assert (shown["sent"], shown["held"]) == (1, 1)
    assert house.wait("m01@example.org", BEANS)


def test_what_a_limit_a_day_keeps_for_six_days_is_not_given_up_for_one_no(people):
    house = people(count=70, toml="recipients_per_day = 10\n")

    def got():
        return len({one.recipient for one in list(house.mail.taken) if one.recipient.startswith("m")})

    def move_a_day():
        before = got()
        house.move(days=1, hours=3)
        until(lambda: got() > before, "some of it leaves on the next day", seconds=20)

    post(house)
    until(lambda: got() >= 7, "some of it leaves")
    for _ in range(5):
        move_a_day()
    house.mail.behaviour = LATER
    house.move(days=1, hours=3)
    await_reason(house, "451")
    house.mail.behaviour = Behaviour()
    while got() < 70:
        move_a_day()

    assert house.got("olga@example.net", "was not sent") == []


def test_a_server_off_for_six_days_gives_nothing_up_because_the_relay_is_a_moment_late(people):
    house = people()
    house.mail.behaviour = Behaviour(mail="451 4.3.0 Later", rcpt={"m01@*": "451 4.2.0 Busy"})
    post(house)
    await_reason(house, "451")

    house.down()
    move(house, days=6)
    house.mail.behaviour = Behaviour(banner="421 4.3.2 Starting up")
    house.mail.cut_all()
    house.up()
    await_reason(house, "Starting up")
    house.mail.behaviour = Behaviour()
    move(house, minutes=3)

    assert house.wait("m01@example.org", BEANS)


def test_a_server_off_for_six_days_while_the_relay_was_away_gives_nothing_up_at_its_first_try(people):
    house = people()
    house.mail.behaviour = Behaviour(banner="421 4.3.2 Closed for repair")
    house.mail.cut_all()
    post(house)
    await_reason(house, "Closed")

    house.down()
    move(house, days=6)
    house.mail.behaviour = Behaviour(banner="421 4.3.2 Starting up")
    house.up()
    await_reason(house, "Starting up")
    house.mail.behaviour = Behaviour()
    move(house, minutes=3)

    assert house.wait("m01@example.org", BEANS)


def test_a_copy_put_off_once_is_not_given_up_because_the_relay_is_a_moment_late(people):
    house = people()
    house.mail.behaviour = Behaviour(rcpt={"m01@*": "451 4.2.0 Busy"})
    post(house)
    await_reason(house, "Busy")

    house.down()
    move(house, days=6)
    house.mail.behaviour = Behaviour(banner="421 4.3.2 Starting up")
    house.mail.cut_all()
    house.up()
    until(lambda: "has not answered since" in house.shell("queue", "ls").out, "it was asked once")
    house.mail.behaviour = Behaviour()
    move(house, minutes=3)

    assert house.wait("m01@example.org", BEANS)


def test_what_an_owner_retries_after_it_was_given_up_is_tried_for_another_five(people):
    house = people()
    house.mail.behaviour = LATER
    post(house)
    await_reason(house, "451")
    move(house, days=6)
    await_reason(house, "given up")

    house.mail.behaviour = Behaviour(mail="451 4.7.1 Greylisted")
    house.shell("queue", "retry", "garden", "--all")
    await_reason(house, "Greylisted")
    house.mail.behaviour = Behaviour()
    move(house, minutes=10)

    assert house.wait("m01@example.org", BEANS)
