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
