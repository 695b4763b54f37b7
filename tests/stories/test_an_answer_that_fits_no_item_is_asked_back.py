"""An answer to a digest that cannot be placed is not posted: its author is asked once, and answers with a number."""

from tests.stories.digest_week import CORA, TOOLS, WEEVILS, a_week, number_of, threads_of

LOOSE = "I do that with ash from the kitchen fire."


def test_its_author_is_asked_once_privately_and_nothing_is_posted(house):
    digest = a_week(house)

    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    assert house.count("cora@example.com", "Which item does your answer belong to?") == 1
    assert house.count("ben@example.org", LOOSE) == 0
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}
    assert LOOSE in asked.text
    assert "Planting onions" in asked.text
    assert asked["reply-to"].startswith("garden+c.")
    assert asked["auto-submitted"] == "auto-replied"
    assert asked.text.rstrip().split("\n")[-1].startswith("ref: c.")


def test_the_number_alone_brings_the_kept_text_into_its_thread(house):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    house.answer(CORA, asked, str(number_of(digest, "stored maize")), quote=True)
    house.wait("ben@example.org", LOOSE)

    assert threads_of(house) == {1: [WEEVILS, LOOSE], 2: [TOOLS]}


def test_a_few_words_around_the_number_do_no_harm(house):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    number = number_of(digest, "stored maize")
    house.answer(CORA, asked, f"Number {number} please, the one about maize.\n\nCora", quote=True)
    house.wait("ben@example.org", LOOSE)

    assert threads_of(house) == {1: [WEEVILS, LOOSE], 2: [TOOLS]}


def test_an_answer_without_a_number_hears_that_the_text_is_kept_and_can_answer_either_letter(house):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    house.answer(CORA, asked, "The one about maize.", quote=True)
    again = house.wait("cora@example.com", "is still kept")
    before = threads_of(house)
    house.answer(CORA, again, str(number_of(digest, "stored maize")), quote=True)
    house.wait("ben@example.org", LOOSE)
    house.answer(CORA, asked, "1")
    house.settle()

    assert LOOSE in again.text and "Planting onions" in again.text
    assert "did not understand" not in again.words
    assert before == {1: [WEEVILS], 2: [TOOLS]}
    assert threads_of(house) == {1: [WEEVILS, LOOSE], 2: [TOOLS]}


def test_an_answer_from_another_address_does_nothing_and_the_key_stays_good(house):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    house.answer("Amina Odhiambo <amina@example.org>", asked, "1")
    house.settle()
    before = threads_of(house)
    house.answer(CORA, asked, str(number_of(digest, "stored maize")))
    house.wait("ben@example.org", LOOSE)

    assert before == {1: [WEEVILS], 2: [TOOLS]}
    assert threads_of(house) == {1: [WEEVILS, LOOSE], 2: [TOOLS]}


def test_after_fourteen_days_the_text_is_no_longer_kept_for_it(house):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    house.move(days=15)
    house.answer(CORA, asked, "1")

    assert house.count("ben@example.org", LOOSE) == 0
