"""An answer to a digest that cannot be placed is not posted: its author is asked once, and answers with a number."""

import pytest

from tests.stories.digest_week import CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import GARDEN

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


def a_digest_of_one(house):
    for address, name in (("ben@example.org", "Ben Kariuki"), ("cora@example.com", "Cora Lind")):
        house.member(address, name, "weekly" if address.startswith("cora") else "each")
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "How do you clean a pump filter?", "Pump filter")
    house.move(days=7)
    return house.wait("cora@example.com", "digest 1")


@pytest.mark.parametrize("text", ["5: we use vinegar", "5 : we use vinegar", "#99 we use vinegar"])
def test_a_wrong_number_above_a_digest_of_one_item_is_asked_back_as_well(house, text):
    digest = a_digest_of_one(house)

    house.answer(CORA, digest, text, quote=True)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?", "vinegar")
    before = threads_of(house)
    house.answer(CORA, asked, "1", quote=True)
    house.wait("ben@example.org", "we use vinegar")

    assert before == {1: ["How do you clean a pump filter?"]}
    assert threads_of(house)[1][1] == "we use vinegar"


@pytest.mark.parametrize("text", ["7: thanks", "2. gracias"])
def test_thanks_under_a_wrong_number_are_sent_to_nobody(house, text):
    digest = a_digest_of_one(house)

    house.answer(CORA, digest, text, quote=True, proven=True)
    house.answer(CORA, house.wait("cora@example.com", "Which item does your answer belong to?"), "1", proven=True)
    house.wait("cora@example.com", "Your thanks")

    assert threads_of(house) == {1: ["How do you clean a pump filter?"]}


def test_an_amount_above_a_digest_of_one_item_is_an_answer(house):
    digest = a_digest_of_one(house)

    house.answer(CORA, digest, "20 grams per litre", quote=True)
    house.wait("ben@example.org", "20 grams per litre")

    assert threads_of(house) == {1: ["How do you clean a pump filter?", "20 grams per litre"]}


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
    returned = house.wait("cora@example.com", "is no longer kept")
    house.answer(CORA, asked, "1")
    told = house.wait("cora@example.com", "It is too old now")
    house.move(days=3)

    assert LOOSE in returned.text and "garden@lists.example.org" in returned.text
    assert "Your answer has not been posted" in told.words and "settled on" not in told.words
    assert house.count("cora@example.com", "is no longer kept") == 1
    assert house.count("ben@example.org", LOOSE) == 0


def test_what_was_placed_or_dropped_in_time_comes_back_to_nobody(house):
    digest = a_week(house)
    for count, answer in enumerate((str(number_of(digest, "stored maize")), "drop"), 1):
        house.answer(CORA, digest, f"{LOOSE} Each week {count} times.")
        asked = house.wait("cora@example.com", "Which item does your answer belong to?", f"{count} times")
        house.answer(CORA, asked, answer)
        house.move(days=1)

    house.move(days=15)
    house.settle()

    assert house.count("cora@example.com", "You have not said") == 0


def waiting(house):
    return [(one["held"], one["reasons"]) for one in house.shell("held", "ls", "garden", "--json").json]


def test_what_waits_of_somebody_who_is_banned_meanwhile_is_not_posted(house):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")
    house.shell("member", "ban", "garden", "cora@example.com")

    house.answer(CORA, asked, str(number_of(digest, "stored maize")))
    house.settle()

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}
    assert waiting(house) == []


@pytest.mark.parametrize(
    ("command", "undo", "reason"),
    [
        (("list", "pause", "garden"), ("list", "pause", "garden", "--off"), "list-paused"),
        (("list", "set", "garden", "posting", "moderated"), (), "moderated"),
    ],
)
def test_where_posts_wait_for_a_moderator_what_is_placed_waits_too(house, command, undo, reason):
    digest = a_week(house)
    house.answer(CORA, digest, LOOSE)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")
    assert house.shell(*command).code == 0

    house.answer(CORA, asked, str(number_of(digest, "stored maize")))
    house.settle()
    before, held = threads_of(house), waiting(house)
    assert not undo or house.shell(*undo).code == 0
    assert house.shell("held", "accept", "garden", "h1").code == 0
    house.wait("ben@example.org", LOOSE)

    assert before == {1: [WEEVILS], 2: [TOOLS]}
    assert held == [("h1", [reason])]
    assert threads_of(house) == {1: [WEEVILS, LOOSE], 2: [TOOLS]}


def let_in(house, digest):
    """Every post waits, and Fay lets this one out."""
    house.set("garden", posting="moderated")
    house.member("fay@example.net", "Fay Moss", roles="moderator", cadence="none")
    house.answer(CORA, digest, LOOSE)
    house.answer("Fay Moss <fay@example.net>", house.wait("fay@example.net", "h1 waits"), "yes", proven=True)


def test_what_a_moderator_let_in_is_posted_once_its_author_has_said_where(house):
    digest = a_week(house)
    let_in(house, digest)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")

    house.answer(CORA, asked, str(number_of(digest, "stored maize")))
    house.wait("ben@example.org", LOOSE)

    assert waiting(house) == []
    assert threads_of(house) == {1: [WEEVILS, LOOSE], 2: [TOOLS]}


def test_nor_is_what_a_moderator_let_in_before_its_author_was_banned(house):
    digest = a_week(house)
    let_in(house, digest)
    asked = house.wait("cora@example.com", "Which item does your answer belong to?")
    house.shell("member", "ban", "garden", "cora@example.com")

    house.answer(CORA, asked, str(number_of(digest, "stored maize")))
    house.settle()

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_whom_nobody_may_ask_in_a_flood_waits_for_a_moderator_and_is_asked_once_let_in(house):
    digest = a_week(house)
    house.set("garden", posting="open")
    house.member("fay@example.net", "Fay Moss", roles="moderator", cadence="none")
    strangers = [f"s{n}@mail.example" for n in range(21)]
    number = number_of(digest, "stored maize")

    for one in strangers:
        house.answer(f"Sam <{one}>", digest, f"{LOOSE} So says {one}.", quote=True)
    house.answer("Tim <tim@mail.example>", digest, f"{number}: We seal the pot with clay.", quote=True)
    notice = house.wait("fay@example.net", "h1 waits")
    asked = [one for one in strangers if house.got(one, "Which item")]
    held = waiting(house)
    house.answer("Fay Moss <fay@example.net>", notice, "yes", proven=True)

    assert asked == strangers[:20]
    assert held == [("h1", ["list-rate"])]
    assert "More letters came within an hour" in notice.words
    assert house.wait(strangers[20], "Which item", LOOSE)
    assert threads_of(house) == {1: [WEEVILS, "We seal the pot with clay."], 2: [TOOLS]}


def test_who_writes_in_a_members_name_makes_us_write_to_them_ten_times_a_day_and_the_rest_waits(house):
    digest = a_week(house)

    for n in range(30):
        house.answer(CORA, digest, f"{LOOSE} So it is said {n} times.", quote=True)
    refused = house.refusal(CORA, digest["reply-to"], LOOSE, f"Re: {digest.subject}")
    house.settle()
    asked = len(house.got("cora@example.com", "Which item"))
    house.answer(CORA, digest, f"{LOOSE} This is me.", proven=True)
    house.wait("cora@example.com", "Which item", "This is me.")
    house.shell("held", "accept", "garden", "h20")

    assert asked == 10
    assert [reasons for _, reasons in waiting(house)] == [["author-rate"]] * 19
    assert refused.startswith("450 4.7.1 Too many letters wait")
    assert house.wait("cora@example.com", "Which item", "said 29 times")
    assert house.shell("verify").code == 0


@pytest.mark.parametrize("to", [None, GARDEN])
def test_of_empty_answers_in_a_members_name_they_are_told_ten_times_a_day(house, to):
    digest = a_week(house)

    for _ in range(15):
        house.answer(CORA, digest, "", quote=True, to=to)

    assert house.count("cora@example.com", "no words of your own") == 10
    assert waiting(house) == []
