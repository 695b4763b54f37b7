"""Who says where they will be can meet members there: the visitor agrees first, then each member."""

from datetime import UTC, datetime

import pytest

from tests.stories.house import DOMAIN, GARDEN

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
CORA, DAN = "Cora Lind <cora@example.com>", "Dan Otieno <dan@example.com>"
REQUEST = f"garden+request@{DOMAIN}"


def a_place_with_members(house, language=""):
    house.member("amina@example.org", "Amina Odhiambo", language=language)
    house.member("ben@example.org", "Ben Kariuki", language=language)
    house.member("cora@example.com", "Cora Lind")
    house.member("dan@example.com", "Dan Otieno")
    house.write(BEN, REQUEST, "I teach soil science in Kisumu.", "profile", proven=True)
    house.write(DAN, GARDEN, "Here in Kisumu the rains are late this year.", "Rain")
    house.write(CORA, GARDEN, "I bought fine seed in Kisumu last year.", "Seed")
    house.settle()


def test_members_there_are_asked_after_a_yes_and_introduced_after_theirs(house):
    a_place_with_members(house)
    house.write(
        AMINA, GARDEN, "I will be in Kisumu 3 to 9 December. Who would like to meet?", "[visit] In Kisumu in December"
    )  # fmt: skip
    house.settle()
    house.move(hours=2)
    offer = house.wait("amina@example.org", "Meeting in Kisumu", "2 members")
    assert "3 December 2040 to 9 December 2040" in offer.words and "Ben" not in offer.text
    assert house.got("ben@example.org", "Meeting in Kisumu") == []

    house.answer(BEN, offer, "yes")
    house.answer(AMINA, offer, "yes", quote=True)
    house.wait("amina@example.org", "2 members in Kisumu are asked now")
    to_ben, to_dan = house.wait("ben@example.org", "Meeting in"), house.wait("dan@example.com", "Meeting in")
    assert "Who would like to meet?" in to_ben.text and "amina@example.org" not in to_ben.text
    house.answer(DAN, to_dan, "no")
    house.wait("dan@example.com", "nothing follows")
    house.answer(BEN, to_ben, "yes", quote=True)
    house.wait("amina@example.org", "Ben Kariuki would like to meet", "ben@example.org")
    house.wait("ben@example.org", "Amina Odhiambo would like to meet", "amina@example.org")
    assert house.got("cora@example.com", "Meeting in") == []

    house.write(CORA, GARDEN, "I will be in Kisumu 12 to 14 December.", "[visit] Kisumu again")
    house.settle()
    house.move(hours=2)
    assert house.count("cora@example.com", "Meeting in") == 0  # both were written to this quarter


def test_in_french_and_nobody_is_asked_where_the_visitor_says_no(house):
    a_place_with_members(house, "fr")
    house.write(AMINA, GARDEN, "Je serai à Kisumu du 3 au 9 décembre.", "[visite] Kisumu")
    house.settle()
    house.move(hours=2)
    offer = house.wait("amina@example.org", "Rencontre à Kisumu", "3 décembre 2040")

    house.answer(AMINA, offer, "non", quote=True)

    house.wait("amina@example.org", "On ne demande à personne")
    assert house.count("ben@example.org", "Kisumu,") == 0


IN_ENGLISH = ("en", "I will be in Kisumu 3 to 9 December.", "[visit] Kisumu", "yes", "How was it in Kisumu?")
IN_FRENCH = ("fr", "Je serai à Kisumu du 3 au 9 décembre.", "[visite] Kisumu", "oui", "Comment était-ce à Kisumu")


@pytest.mark.parametrize(("language", "says", "subject", "yes", "asks"), [IN_ENGLISH, IN_FRENCH])
def test_who_met_somebody_is_asked_once_for_a_few_lines_which_go_to_the_list(house, language, says, subject, yes, asks):
    a_place_with_members(house, language)
    house.write(AMINA, GARDEN, says, subject)
    house.settle()
    house.move(hours=2)
    house.answer(AMINA, house.wait("amina@example.org", "3", "9", "Kisumu", yes), yes)
    house.answer(BEN, house.wait("ben@example.org", "Kisumu", "Amina Odhiambo", yes), yes)
    house.wait("amina@example.org", "ben@example.org")

    house.move(datetime(2040, 12, 9, 20, tzinfo=UTC))
    assert house.count("amina@example.org", asks) == 0
    house.move(datetime(2040, 12, 10, 9, 30, tzinfo=UTC))
    letter = house.wait("amina@example.org", asks)
    house.move(days=3)
    assert house.count("amina@example.org", asks) == 1
    house.answer(AMINA, letter, "Ben dries his seed on nets over the stove. It takes two days.", quote=True)
    post = house.wait("cora@example.com", "nets over the stove")

    assert "#3" in letter.words and "garden+t3@" in letter["reply-to"]
    assert asks not in post.text
    assert len(house.shell("thread", "show", "garden", "3", "--json").json["posts"]) == 2


def test_who_met_nobody_or_wrote_of_it_is_not_asked(house):
    a_place_with_members(house)
    first = house.write(AMINA, GARDEN, "I will be in Kisumu 3 to 9 December.", "[visit] Kisumu")
    house.write(CORA, GARDEN, "I will be in Kisumu 3 to 5 December.", "[visit] Kisumu, too")
    house.settle()
    house.move(hours=2)
    house.answer(AMINA, house.wait("amina@example.org", "Meeting in Kisumu"), "yes")
    house.answer(BEN, house.wait("ben@example.org", "Meeting in Kisumu"), "yes")
    house.wait("amina@example.org", "would like to meet")
    house.move(datetime(2040, 12, 9, 18, tzinfo=UTC))
    house.write(AMINA, GARDEN, "Back home: Ben showed me his nets.", "Re: [visit] Kisumu", in_reply_to=first)
    house.settle()

    house.move(datetime(2040, 12, 11, tzinfo=UTC))

    assert house.count("amina@example.org", "How was it") == house.count("cora@example.com", "How was it") == 0
