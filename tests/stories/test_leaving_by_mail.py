"""Somebody leaves: asked back, or at once by the key of their own letters, always with a goodbye and the way back."""

import re

import pytest

from tests.stories.house import DOMAIN, GARDEN

BEN = "Ben Kariuki <ben@example.org>"
LEAVE = "garden+leave@lists.example.org"


def state_of(house, address="ben@example.org"):
    found = house.shell("member", "ls", "garden", "--all", "--json").json
    return next(one["state"] for one in found if one["address"] == address)


def leave_address(letter):
    return re.search(r"mailto:(garden\+leave\.[^>?]+)", letter["list-unsubscribe"])[1]


def a_copy(house, cadence="each"):
    house.member("ben@example.org", "Ben Kariuki", cadence)
    house.member("amina@example.org", "Amina Odhiambo")
    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Is anybody growing millet this year?", "Millet")
    return house.wait("ben@example.org", "millet")


def test_leave_is_asked_back_and_the_answer_leaves_with_a_goodbye(any_house):
    house = any_house
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, LEAVE)
    question = house.wait("ben@example.org", "Please confirm")
    before = state_of(house)
    house.answer(BEN, question, "")
    goodbye = house.wait("ben@example.org", "no longer a member")

    assert (before, state_of(house)) == ("active", "left")
    assert goodbye["reply-to"].startswith("garden+c.")


def test_a_proven_writer_leaves_at_once(house):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, LEAVE, proven=True)
    house.wait("ben@example.org", "no longer a member")

    assert state_of(house) == "left"


@pytest.mark.parametrize("how", ["by the button", "by a word"])
def test_who_leaves_twice_has_the_way_back_of_the_goodbye_still(house, how):
    copy = a_copy(house)
    where = leave_address(copy) if how == "by the button" else LEAVE
    house.write(BEN, where, proven=True)
    goodbye = house.wait("ben@example.org", "no longer a member")

    house.write(BEN, where, proven=True)
    house.settle()
    house.answer(BEN, goodbye, "yes")
    house.settle()

    assert state_of(house) == "active"


def test_the_key_of_a_copy_leaves_at_once_whoever_writes(any_house):
    house = any_house
    key = leave_address(a_copy(house))

    house.write("A Button <button@example.net>", key, "", "unsubscribe")
    house.wait("ben@example.org", "no longer a member")
    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Sorghum then?", "Sorghum")

    assert state_of(house) == "left"
    assert house.count("ben@example.org", "Sorghum") == 0
    assert house.got("button@example.net") == []


@pytest.mark.parametrize("road", ["key", "address", "word", "confirmed"])
@pytest.mark.parametrize(("language", "title"), [("fr", "Vous avez quitté garden"), ("", "Ha salido de garden")])
def test_the_goodbye_comes_in_the_language_of_all_letters_before_it(build, road, language, title):
    house = build()
    house.list(language="es")
    house.member("ben@example.org", "Ben Kariuki", language=language)
    house.write(BEN, GARDEN, "¿Quién tiene semillas de mijo?", "Mijo", proven=True)
    key = leave_address(house.wait("ben@example.org", "Mijo"))

    if road == "key":
        house.write(BEN, key, "", "unsubscribe")
    elif road == "address":
        house.write(BEN, LEAVE, proven=True)
    elif road == "word":
        house.write(BEN, "garden+help@lists.example.org", "", "unsubscribe", proven=True)
    else:
        house.write(BEN, LEAVE)
        house.answer(BEN, house.wait("ben@example.org", "garden", count=2), "")

    house.wait("ben@example.org", title)


def test_the_goodbye_holds_the_way_back_and_brings_everything_as_it_was(house):
    house.write("A Button <button@example.net>", leave_address(a_copy(house)), "", "unsubscribe")
    goodbye = house.wait("ben@example.org", "no longer a member")
    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "Sorghum then?", "Sorghum")
    house.settle()

    house.answer(BEN, goodbye, "")
    house.settle()
    without_a_word = state_of(house)
    house.answer(BEN, goodbye, "yes")
    back = house.wait("ben@example.org", "you are back")
    house.write("Amina Odhiambo <amina@example.org>", GARDEN, "And teff?", "Teff")
    house.wait("ben@example.org", "And teff?")

    assert without_a_word == "left"
    assert state_of(house) == "active"
    assert "everything is as it was before" in back.words and "three questions" not in back.words
    assert house.got("ben@example.org", "Welcome") == []
    assert all("digest" in one.subject for one in house.got("ben@example.org", "Sorghum then?"))  # missed, not copied


def test_a_null_sender_at_a_leave_key_does_nothing(house):
    key = leave_address(a_copy(house))

    house.send(house.letter("MAILER-DAEMON@example.net", key, "could not be delivered", "Failure"), key, sender="")
    house.settle()

    assert state_of(house) == "active"


def test_stop_to_the_list_itself_is_asked_back_and_not_posted(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.member("amina@example.org", "Amina Odhiambo")

    house.write(BEN, GARDEN, "unsubscribe", "unsubscribe")
    house.wait("ben@example.org", "Please confirm")

    assert house.count("amina@example.org") == 0


def test_who_is_no_member_and_proves_it_hears_so(house):
    house.write("Eve Stone <eve@example.net>", LEAVE, proven=True)

    assert "is not a member" in house.wait("eve@example.net").words


def test_a_key_of_a_removed_list_says_nothing_to_the_next_one_of_its_name(house):
    key = leave_address(a_copy(house))
    house.shell("list", "remove", "garden", "--yes")
    house.list()
    house.member("cora@example.com", "Cora Lind")

    house.write("A Button <button@example.net>", key, "", "unsubscribe")
    house.settle()

    assert state_of(house, "cora@example.com") == "active"


def test_a_key_says_nothing_to_a_list_of_the_same_name_at_another_domain(build):
    house = build(domains=(DOMAIN, "other.example.org"))
    house.list()
    house.list(domain="other.example.org")
    key = leave_address(a_copy(house)).replace(DOMAIN, "other.example.org")
    house.shell("member", "add", "garden@other.example.org", "cora@example.com")

    house.write("A Button <button@example.net>", key, "", "unsubscribe")

    there = house.shell("member", "ls", "garden@other.example.org", "--json").json
    assert [one["state"] for one in there] == ["active"]
