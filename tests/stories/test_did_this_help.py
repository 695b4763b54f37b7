"""Whoever asked is asked once whether the answers helped; their last answer counts, and no answer is fine."""

from datetime import timedelta

import pytest

from tests.stories.house import GARDEN, MONDAY

AMINA, BEN, CORA = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "Cora Lind <cora@example.com>"


def an_answered_question(house, language=""):
    house.member("amina@example.org", "Amina Odhiambo", language=language)
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    house.write(CORA, GARDEN, "I dry it well and keep it in closed tins.", "Re: Weevils", in_reply_to=asked)
    house.settle()


def state(house):
    house.settle()
    return house.shell("thread", "show", "garden", "1", "--json").json["state"]


@pytest.mark.parametrize(
    ("said", "then"),
    [("yes", "solved"), ("Yes, thank you!", "solved"), ("yes 2", "solved"), ("2", "solved"), ("partly", "answered"),
     ("no", "open"), ("oui", "solved"), ("parcialmente", "answered"), ("não", "open"), ("Sí, gracias", "solved")],
)  # fmt: skip
def test_one_word_says_how_it_went(house, said, then):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, said, quote=True)

    house.wait("amina@example.org", "noted for")
    assert state(house) == then


def test_the_letter_names_the_answers_by_number(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))

    words = house.wait("amina@example.org", "Did this help?").words

    assert "1. Ben Kariuki" in words and "wood ash" in words
    assert "2. Cora Lind" in words and "closed tins" in words


@pytest.mark.parametrize(
    ("language", "subject"), [("fr", "Cela vous a-t-il été utile"), ("es", "¿Le ayudó?"), ("pt", "Isto ajudou?")]
)
def test_it_is_asked_in_the_askers_language(house, language, subject):
    an_answered_question(house, language)
    house.move(MONDAY + timedelta(days=7, hours=2))

    house.wait("amina@example.org", subject)


def test_it_is_asked_once_by_day_and_not_too_soon(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=6))
    assert house.count("amina@example.org", "Did this help?") == 0
    house.move(MONDAY + timedelta(days=7, hours=15))  # at night
    assert house.count("amina@example.org", "Did this help?") == 0

    for day in range(8, 20):
        house.move(MONDAY + timedelta(days=day, hours=2))

    assert house.count("amina@example.org", "Did this help?") == 1


def test_the_last_answer_counts_for_sixty_days(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, "yes")
    house.wait("amina@example.org", "marked as solved")
    house.answer(AMINA, asked, "no")
    house.wait("amina@example.org", "is open again")
    assert state(house) == "open"

    house.move(MONDAY + timedelta(days=70, hours=2))
    house.answer(AMINA, asked, "yes")
    house.wait("amina@example.org", "settled")
    assert state(house) == "open"


def test_an_answer_without_a_word_or_from_elsewhere_or_from_a_robot_does_nothing(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, "", quote=True)
    house.answer(BEN, asked, "no")
    house.answer(AMINA, asked, "yes", auto_submitted="auto-replied")

    assert state(house) == "answered"
    assert house.got("amina@example.org", "noted for") == []


def test_what_is_not_understood_is_asked_once_more_and_changes_nothing(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, "Perhaps, I have not tried")
    again = house.wait("amina@example.org", "not understood")
    house.answer(AMINA, again, "partly")

    house.wait("amina@example.org", "answered in part")
    assert state(house) == "answered"


def test_what_was_not_understood_comes_back_with_where_all_read_it(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, "Perhaps, the harvest is only next month")
    again = house.wait("amina@example.org", "not understood").words

    assert "For everyone to read it" in again and "the harvest is only next month" in again
    assert "garden+t1@" in again


@pytest.mark.parametrize(
    ("said", "then", "comes_back"),
    [
        ("It did not help", "open", True),
        ("Not really.", "open", False),
        ("Thanks, but it does not work, the ash trickles out of the sacks", "open", True),
        ("Ça n'a pas marché, les sacs laissent passer la cendre", "open", True),
        ("Nein, leider nicht", "open", False),
        ("La verdad, no ayudó", "open", True),
        ("Infelizmente não", "open", False),
        ("It worked, not a single weevil this year, thank you Ben", "solved", True),
        ("Das hat geholfen, danke", "solved", True),
    ],
)
def test_how_it_went_may_be_told_in_a_sentence(house, said, then, comes_back):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, said, quote=True, content_type="text/plain; charset=utf-8")
    told = house.wait("amina@example.org", "noted for")

    assert state(house) == then
    assert ("garden+t1@" in told.words) is comes_back


def test_nobody_is_asked_about_answers_that_were_all_taken_out(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    asked = house.write(AMINA, GARDEN, "Does anyone know a seed dealer in Busia?", "Seed")
    house.write(BEN, GARDEN, "Mama Atieno sells them, call 0712 345 678.", "Re: Seed", in_reply_to=asked)
    house.settle()
    assert state(house) == "answered"
    house.shell("thread", "redact", "garden", "2", "a private telephone")

    for day in range(7, 12):
        house.move(MONDAY + timedelta(days=day, hours=2))

    assert house.count("amina@example.org", "Did this help?") == 0


@pytest.mark.parametrize(
    ("said", "helper"),
    [
        ("Yes, number 2 thanks!", "Cora Lind"),
        ("Yes, the answer 2 helped", "Cora Lind"),
        ("Sí, la 1, muchas gracias", "Ben Kariuki"),
        ("Oui, la 2 !", "Cora Lind"),
        ("Yes, the 2 tins were enough for us", ""),
    ],
)
def test_the_answer_that_is_named_in_a_sentence_has_helped(house, said, helper):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, said, quote=True, content_type="text/plain; charset=utf-8")
    told = house.wait("amina@example.org", "is marked as solved")

    assert f"with the help of {helper}." in told.words if helper else "with the help of" not in told.words
    assert ("tins were enough" in told.words) is (not helper)


def test_who_said_that_it_is_solved_is_not_asked(house):
    an_answered_question(house)
    house.write(AMINA, GARDEN, "solved", "Re: Weevils", in_reply_to="<3.letter@example.com>", proven=True)
    house.settle()

    house.move(MONDAY + timedelta(days=9, hours=2))

    assert house.count("amina@example.org", "Did this help?") == 0


def test_an_owner_can_switch_it_off(house):
    an_answered_question(house)
    house.set("garden", ask_helped=0)

    house.move(MONDAY + timedelta(days=9, hours=2))

    assert house.count("amina@example.org", "Did this help?") == 0


@pytest.mark.parametrize(
    "said", ["yes\n\nOne cup of ash a sack was enough.", "Solved! One cup of ash a sack was enough."]
)
def test_what_is_written_beside_the_word_is_not_lost(house, said):
    """It came to us alone: its author hears that nobody read it, and how everyone can."""
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=7, hours=2))
    asked = house.wait("amina@example.org", "Did this help?")

    house.answer(AMINA, asked, said, quote=True)
    told = house.wait("amina@example.org", "went to nobody", "garden+t1@lists.example.org")

    assert "One cup of ash a sack was enough." in told.words
    assert "mix wood ash" not in told.words
    assert state(house) == "solved"
    assert house.got("ben@example.org", "One cup") == []
