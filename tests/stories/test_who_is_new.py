"""Who is announced as new: who joined by their own word, or was let in or invited; not whom an owner brought along."""

from datetime import timedelta

from tests.stories.house import DOMAIN, GARDEN, MONDAY
from tests.stories.test_joining_by_mail import GRACE, asked

OLGA = "Olga Prin <olga@example.org>"
REQUEST = f"garden+request@{DOMAIN}"


def an_old_list(house):
    """Members that an owner brought along from elsewhere."""
    house.member("olga@example.org", "Olga Prin", "weekly", roles="facilitator+owner")
    house.member("ben@example.org", "Ben Kariuki", "weekly")
    house.member("cora@example.com", "Cora Lind", "weekly")


def digest_of_the_week(house):
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Who has a comb for bees to lend?", "A comb")
    house.settle()
    house.move(MONDAY + timedelta(days=6, hours=23))
    return house.wait("cora@example.com", "Questions that wait").text


def test_whom_an_owner_brought_along_is_not_announced(house):
    an_old_list(house)

    digest = digest_of_the_week(house)

    assert "New here" not in digest
    assert "Cora Lind" not in digest


def test_who_joined_who_was_let_in_and_who_was_invited_and_came_are_announced(house):
    an_old_list(house)
    house.answer(GRACE, asked(house), "yes")
    house.wait("grace@example.org", "Welcome")
    house.write(OLGA, REQUEST, "", "invite ina@example.net", proven=True)
    house.answer("Ina Wolf <ina@example.net>", house.wait("ina@example.net", "invited to"), "yes")
    house.wait("ina@example.net", "Welcome")
    house.set("garden", join="approve")
    house.write("Pia Roth <pia@example.net>", f"garden+join@{DOMAIN}", "Please let me in.", "join")
    house.answer("Pia Roth <pia@example.net>", house.wait("pia@example.net", "Please confirm"), "yes")
    house.answer(OLGA, house.wait("olga@example.org", "pia@example.net asks to join"), "yes")
    house.wait("pia@example.net", "Welcome")

    house.move(days=1, hours=2)
    told = house.wait("olga@example.org", "3 people are new on").text
    digest = digest_of_the_week(house)

    new = digest.partition("New here:")[2]
    assert "pia@example.net" in told
    assert all(name in new for name in ("Grace Atieno", "Ina Wolf", "Pia Roth"))
    assert not any(name in new for name in ("Olga Prin", "Ben Kariuki", "Cora Lind"))


def test_neither_the_pulse_nor_why_calls_them_new(house):
    an_old_list(house)
    house.answer(GRACE, asked(house), "yes")
    house.wait("grace@example.org", "Welcome")

    pulse = house.shell("pulse", "garden", "--from", "2040-11-01", "--to", "2040-12-01", "--json").json
    brought = house.shell("why", "garden", "ben@example.org").out

    assert (pulse["members"], pulse["joined"]) == (3, 1)  # beside her who only looks after the list
    assert "newcomer" not in brought
