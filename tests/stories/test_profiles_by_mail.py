"""Members tell of themselves: the welcome asks three questions, a reply to it is the profile, `profile` shows it."""

import pytest

from tests.stories.house import GARDEN
from tests.stories.test_joining_by_mail import GRACE, asked

REQUEST = "garden+request@lists.example.org"
ANSWERS = "1. I keep the seed bank at Rusinga.\n2. Drying sesame.\n3. Grafting mangoes."


def profile(house, address="grace@example.org"):
    return house.shell("member", "show", "garden", address, "--json").json["profile"]


def welcome(house):
    house.answer(GRACE, asked(house), "yes")
    return house.wait("grace@example.org", "Welcome")


def test_a_reply_to_the_welcome_is_the_profile_and_the_next_digest_introduces_with_it(any_house):
    house = any_house
    house.member("olga@example.org", "Olga Prin", cadence="weekly")
    letter = welcome(house)
    house.write("Olga Prin <olga@example.org>", GARDEN, "Who has teff?", "Teff")

    house.answer(GRACE, letter, ANSWERS, quote=True)
    told = house.wait("grace@example.org", "From now on", "seed bank")
    house.move(days=7)
    digest = house.wait("olga@example.org", "Grace Atieno")

    assert "What do you do, and where?" in letter.text
    assert profile(house) == ANSWERS
    assert told["reply-to"].startswith("garden+c.")
    assert "Drying sesame" in digest.text


def test_the_last_answer_counts_and_drop_ends_it(house):
    letter = welcome(house)
    house.answer(GRACE, letter, ANSWERS)
    shown = house.wait("grace@example.org", "Drying sesame")

    house.answer(GRACE, shown, "I teach grafting now.")
    house.wait("grace@example.org", "I teach grafting now.")
    second = profile(house)
    house.answer(GRACE, letter, "drop")
    house.wait("grace@example.org", "knows nothing of you")

    assert second == "I teach grafting now."
    assert profile(house) == ""


@pytest.mark.parametrize("text", ["", "Thanks!"])
def test_a_reply_that_says_nothing_of_oneself_changes_nothing(house, text):
    house.answer(GRACE, welcome(house), text, quote=True)

    assert house.count("grace@example.org", "knows of you") == 0
    assert profile(house) == ""


def test_what_somebody_tells_of_themself_as_they_join_waits_for_their_yes(house):
    told = "Yes, many thanks. I am a midwife in Siaya."
    house.answer(GRACE, asked(house), told, quote=True)
    letter = house.wait("grace@example.org", "Welcome")
    before = profile(house)

    house.answer(GRACE, letter, "Yes", quote=True)
    house.wait("grace@example.org", "From now on", "midwife in Siaya")

    assert told in letter.words and "Nobody else has read it" in letter.words
    assert (before, profile(house)) == ("", told)


def test_who_only_agreed_is_shown_nothing_that_they_wrote(house):
    house.answer(GRACE, asked(house), "Yes please, many thanks!\nGrace", quote=True)

    assert "wrote" not in house.wait("grace@example.org", "Welcome").words


@pytest.mark.parametrize("kind", ["Looks good to me, thank you for the warm welcome", "Ja, gerne"])
def test_kind_words_replace_no_profile_and_are_asked_what_they_agree_to(house, kind):
    house.member("olga@example.org", "Olga Prin")
    house.answer(GRACE, welcome(house), ANSWERS)
    shown = house.wait("grace@example.org", "From now on")

    house.answer(GRACE, shown, kind, quote=True)
    again = house.wait("grace@example.org", "please answer with one word")
    house.answer(GRACE, again, "yes", quote=True)

    assert "Drying sesame" in house.wait("olga@example.org", "Introducing").words
    assert profile(house) == ANSWERS


def test_a_new_text_shows_the_one_that_it_replaces(house):
    house.answer(GRACE, welcome(house), "I keep bees.")
    shown = house.wait("grace@example.org", "I keep bees.")

    house.answer(GRACE, shown, "I teach grafting.")

    assert "Until now it was this" in house.wait("grace@example.org", "I teach grafting.").words


def test_a_command_in_reply_to_the_welcome_is_carried_out(house):
    house.answer(GRACE, welcome(house), "weekly")
    house.wait("grace@example.org", "From now on", "each week")

    assert profile(house) == ""
    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json["cadence"] == "weekly"


def test_a_reply_from_elsewhere_or_by_a_program_changes_nothing(house):
    letter = welcome(house)

    house.answer("Eve Stone <eve@example.net>", letter, "I am Grace.")
    house.answer(GRACE, letter, "I am away.", auto_submitted="auto-replied")
    house.settle()

    assert profile(house) == ""


def test_the_word_profile_with_a_text_is_asked_back_where_nothing_proves_it(house):
    house.member("grace@example.org", "Grace Atieno")

    house.write(GRACE, REQUEST, "profile I graft mangoes.\nAnd limes.", "")
    question = house.wait("grace@example.org", "Please confirm", "profile I graft mangoes.")
    before = profile(house)
    house.answer(GRACE, question, "yes")
    house.wait("grace@example.org", "From now on")

    assert before == ""
    assert profile(house) == "I graft mangoes.\nAnd limes."


@pytest.mark.parametrize(
    ("language", "word", "says"),
    [("en", "profile", "knows of you"), ("fr", "profil", "sait de vous"), ("es", "perfil", "sabe de usted"),
     ("pt", "perfil", "sabe de si")],
)  # fmt: skip
def test_profile_alone_shows_it_in_the_members_language(house, language, word, says):
    house.member("grace@example.org", "Grace Atieno", language=language)
    house.write(GRACE, REQUEST, f"{word} I graft mangoes.", "", proven=True)
    house.wait("grace@example.org", "I graft mangoes.")

    house.write(GRACE, REQUEST, word, "")
    shown = house.wait("grace@example.org", says, "I graft mangoes.", count=2)

    assert shown["reply-to"].startswith("garden+c.")


def test_where_there_are_no_sub_addresses_a_plain_reply_is_the_profile(house):
    house.set("garden", sub_addresses="no")
    house.member("grace@example.org", "Grace Atieno")
    house.write(GRACE, GARDEN, "", "profile")
    shown = house.wait("grace@example.org", "knows nothing of you")

    house.answer(GRACE, shown, "I graft mangoes.", to=GARDEN)
    house.wait("grace@example.org", "I graft mangoes.")

    assert profile(house) == "I graft mangoes."


def test_a_stranger_who_asks_for_a_profile_gets_the_help(house):
    house.write("Eve Stone <eve@example.net>", REQUEST, "profile", "")

    assert "garden+join@lists.example.org" in house.wait("eve@example.net").text


@pytest.mark.parametrize("roster", ["names", "none"])
def test_members_who_ask_who_see_it_where_the_list_shows_its_members(house, roster):
    house.set("garden", roster=roster)
    house.member("ben@example.org", "Ben Kariuki")
    house.member("amina@example.org", "Amina Odhiambo")
    house.write("Ben <ben@example.org>", REQUEST, "", "profile I graft mangoes.", proven=True)
    house.wait("ben@example.org", "I graft mangoes.")

    house.write("Amina <amina@example.org>", REQUEST, "", "who", proven=True)
    everyone = house.wait("amina@example.org", "2 members")
    house.write("Amina <amina@example.org>", REQUEST, "", "who mangoes", proven=True)
    house.settle()

    assert ("I graft mangoes." in everyone.words) is (roster == "names")
    assert bool(house.got("amina@example.org", "mangoes", "Ben Kariuki")) is (roster == "names")
    assert house.got("amina@example.org", "ben@example.org") == []
