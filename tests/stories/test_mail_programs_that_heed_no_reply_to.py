"""An answer that goes to the address our letter came from, as some mail programs send it, counts like any."""

import pytest

from tests.stories.digest_week import BEN, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN

FROM = f"garden+request@{DOMAIN}"
EVE = "Eve Stone <eve@example.net>"
LOST = {"in_reply_to": None, "references": None}
ROADS = pytest.mark.parametrize("road", [{}, {"quote": True, **LOST}], ids=["its Message-ID", "its last line, quoted"])
ASH = "We mix wood ash between the layers."


def asked_to_join(house):
    house.member("ben@example.org")
    house.write(EVE, f"garden+join@{DOMAIN}", "", "")
    return house.wait("eve@example.net", "Please confirm")


def members_of(house):
    return [one["address"] for one in house.shell("member", "ls", "garden", "--json").json]


@ROADS
@pytest.mark.parametrize("text", ["yes", "", "Yes, please"])
def test_who_confirms_is_a_member(house, road, text):
    asked = asked_to_join(house)

    house.answer(EVE, asked, text, to=FROM, **road)
    house.wait("eve@example.net", "You are now a member")

    assert "eve@example.net" in members_of(house)


def test_whoever_was_not_asked_confirms_nothing(house):
    asked = asked_to_join(house)

    house.answer("Mallory <mallory@example.com>", asked, "yes", to=FROM)
    house.settle()

    assert members_of(house) == ["ben@example.org"]


@pytest.mark.parametrize(("subject", "text"), [("help", ""), ("Re: Please confirm", "help"), ("open", "yes")])
def test_a_command_in_an_old_letter_of_ours_confirms_nothing(house, subject, text):
    asked = asked_to_join(house)

    house.write(EVE, FROM, text, subject, in_reply_to=asked["message-id"], references=asked["message-id"])
    house.settle()

    assert members_of(house) == ["ben@example.org"]


def test_a_talk_with_us_answers_its_last_letter_alone(house):
    asked = asked_to_join(house)
    house.write(EVE, FROM, "What is this?", "?", proven=True)
    told = house.wait("eve@example.net", "this was not understood")

    older = {"references": f"{asked['message-id']} {told['message-id']}"}
    house.answer(EVE, told, "yes", to=FROM, proven=True, **older)
    house.settle()

    assert members_of(house) == ["ben@example.org"]


@ROADS
def test_a_moderator_lets_a_letter_out(house, road):
    house.member("ben@example.org")
    house.member("fay@example.net", "Fay Moss", roles="owner")
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces")
    asked = house.wait("fay@example.net", "h1")

    house.answer("Fay Moss <fay@example.net>", asked, "yes", to=FROM, **road)

    assert house.wait("ben@example.org", "quinces")


@ROADS
def test_an_answer_to_an_item_of_a_digest_is_posted(house, road):
    digest = a_week(house)

    house.answer(CORA, digest, f"1: {ASH}", to=FROM, **road)
    house.wait("cora@example.com", "your post is #3")

    assert threads_of(house)[1] == [WEEVILS, ASH]


def test_so_is_one_to_a_digest_that_was_fetched(house):
    a_week(house)
    house.write(CORA, FROM, "", "get d1")
    again = house.wait("cora@example.com", "garden: d1")

    house.answer(CORA, again, f"1: {ASH}", to=FROM)
    house.wait("cora@example.com", "your post is #3")

    assert threads_of(house)[1] == [WEEVILS, ASH]


def test_a_number_before_a_word_is_that_of_the_item(house):
    """Not of the thread, as it is where no digest is answered."""
    house.member("ben@example.org", "Ben Kariuki")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.write(BEN, GARDEN, "Thank you all, we seal the pots with clay now. It works.", "Re: Weevils in maize")
    digest = a_week(house)
    item = number_of(digest, "Planting onions")
    thread = next(number for number, texts in threads_of(house).items() if texts == [TOOLS])

    house.answer(CORA, digest, f"{item}: follow", to=FROM, proven=True)
    told = house.wait("cora@example.com", "your settings have changed")

    assert item != thread
    assert f"the thread #{thread} " in told.words
