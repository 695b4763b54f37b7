"""Who changes address keeps what they asked and wrote; who gets the old address later inherits nothing of it."""

from datetime import timedelta

import pytest

from tests.stories.house import DOMAIN, GARDEN

OLD, NEW = "May Otieno <may@example.org>", "May Otieno <may@example.net>"
BEN, OLGA = "Ben Kariuki <ben@example.org>", "Olga Prin <olga@example.org>"
REQUEST = f"garden+request@{DOMAIN}"


def released(house):
    """The old address says yes, and is hers no longer."""
    house.write(NEW, REQUEST, "", "change may@example.org may@example.net", proven=True)
    house.answer(OLD, house.wait("may@example.org", "new address?"), "yes")


def vouched(house):
    """A facilitator says that it is her."""
    house.write(NEW, REQUEST, "", "change may@example.org may@example.net", proven=True)
    house.answer(OLGA, house.wait("olga@example.org", "Do you know this person?"), "yes")


def confirmed(house):
    """She says so from the old address, and confirms the new one."""
    house.write(OLD, REQUEST, "", "change may@example.net", proven=True)
    house.answer(NEW, house.wait("may@example.net", "confirm your new address"), "yes")


ROADS = pytest.mark.parametrize("change", [confirmed, released, vouched])


def a_question(house, change):
    """May asks #1, Ben answers, #2, and May answers a question of Ben's, #3, with #4; then she changes address."""
    house.member("may@example.org", "May Otieno")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", "weekly", "member+facilitator")
    asked = house.write(OLD, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    answered = house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    other = house.write(BEN, GARDEN, "Who knows a cure for nematodes in tomatoes?", "Nematodes")
    house.write(OLD, GARDEN, "Plant marigold between the rows.", "Re: Nematodes", in_reply_to=other)
    house.settle()
    house.await_reading()
    house.move(minutes=5)
    change(house)
    house.wait("may@example.net", "now goes to may@example.net")
    house.move(minutes=65)
    return answered


def replied(house, who, text, to_id):
    sent = house.write(who, GARDEN, text, "Re: Weevils", in_reply_to=to_id, proven=True)
    house.settle()
    house.await_reading()
    return [one for one in house.got(who.partition("<")[2].strip(">")) if one["in-reply-to"] == sent]


def state(house, number=1):
    return house.shell("thread", "show", "garden", str(number), "--json").json["state"]


@ROADS
def test_the_asker_says_from_her_new_address_that_it_is_solved(house, change):
    answered = a_question(house, change)

    (told,) = replied(house, NEW, "solved", answered)

    assert state(house) == "solved"
    assert "marked as solved" in told.words


@ROADS
def test_her_thanks_from_the_new_address_are_read_as_the_askers(house, change):
    answered = a_question(house, change)

    replied(house, NEW, "Thank you Ben, that worked, the maize is dry and clean.", answered)

    assert state(house) == "solved"


@ROADS
def test_what_she_wrote_before_is_counted_and_told_as_hers(house, change):
    a_question(house, change)

    house.write(NEW, REQUEST, "", "status", proven=True)
    house.write(NEW, REQUEST, "", "who", proven=True)

    assert "2 posts written" in house.wait("may@example.net", "is a member here").words
    assert "Nematodes" in house.wait("may@example.net", "this member answered").words.partition("May Otieno")[2]
    assert house.shell("member", "show", "garden", "may@example.net", "--json").json["posts"] == 2


@ROADS
def test_she_is_asked_at_the_new_address_whether_it_helped(house, change):
    house.set("garden", ask_helped=3)
    a_question(house, change)

    house.move(house.now() + timedelta(days=4, hours=2))

    assert house.wait("may@example.net", "Weevils", "yes", "partly")


@pytest.mark.parametrize("change", [released, vouched])
def test_a_stranger_who_has_the_old_address_by_now_says_nothing_of_her_question(house, change):
    answered = a_question(house, change)
    house.member("may@example.org", "Another May")

    replied(house, OLD, "solved", answered)
    house.write(OLD, REQUEST, "", "status", proven=True)
    house.write(OLD, GARDEN, "I am new here and grow teff.", "Hello")
    house.settle()

    assert state(house) == "answered"
    assert "0 posts written" in house.wait("may@example.org", "is a member here").words
    assert house.shell("member", "show", "garden", "may@example.net", "--json").json["posts"] == 2
    assert house.shell("member", "show", "garden", "may@example.org", "--json").json["posts"] == 1


def test_a_tally_counts_who_joined_it_under_the_old_address_once(house):
    house.member("may@example.org", "May Otieno")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", "weekly", "member+facilitator")
    opened = house.write(BEN, GARDEN, "Who orders lime with me?\n\ntally until 3 december", "Lime", proven=True)
    house.write(BEN, REQUEST, "", "tally 1 until 3 december", proven=True)
    replied(house, OLD, "join 5 bags", opened)
    house.move(minutes=65)
    released(house)
    house.wait("may@example.net", "now goes to may@example.net")

    (told,) = replied(house, NEW, "join 7 bags", opened)

    assert "7" in told.words and "12" not in told.words


def test_who_is_erased_goes_with_the_address_they_had_before(house):
    a_question(house, released)
    house.down()

    house.shell("member", "erase", "may@example.net", "--yes")

    export = house.shell("thread", "show", "garden", "1", "--json").out
    assert "may@example.org" not in export and "Otieno" not in export


def test_an_old_address_that_is_another_members_by_now_is_not_erased_with_her(house):
    a_question(house, released)
    house.member("may@example.org", "Another May")
    house.down()

    house.shell("member", "erase", "may@example.net", "--yes")

    assert [one["address"] for one in house.shell("member", "ls", "garden", "--json").json] == [
        "ben@example.org", "may@example.org", "olga@example.org",
    ]  # fmt: skip
