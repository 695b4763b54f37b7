"""Answers to a digest find their thread, however they are written."""

from datetime import timedelta

import pytest

from tests.stories.digest_week import AMINA, CORA, TOOLS, WEEVILS, a_week, number_of, reply_address_of, threads_of
from tests.stories.house import DOMAIN, GARDEN

ASH = "We mix wood ash between the layers and seal the pot with clay."
FORK = "The smith in our village makes a fork with six teeth for it."


def test_a_letter_to_the_address_under_an_item_stands_in_its_thread(house):
    digest = a_week(house)

    house.write(CORA, reply_address_of(digest, "onion sets"), FORK, "An answer")
    copy = house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}
    assert copy["from"] == CORA


def test_a_plain_reply_with_the_number_in_front_goes_to_that_item_without_the_quoted_digest(any_house):
    house = any_house
    digest = a_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}\n\nCora", quote=True)
    copy = house.wait("ben@example.org", FORK)

    assert [text.split("\n")[0] for text in threads_of(house)[2]] == [TOOLS, FORK]
    assert threads_of(house)[1] == [WEEVILS]
    assert "To leave the list" not in copy.text.split("Cora")[0]
    assert WEEVILS not in copy.text


@pytest.mark.parametrize("way", ["a number", "its address", "asked back", "held"])
def test_a_thread_that_was_merged_since_takes_its_answers_where_its_posts_are(house, way):
    digest = a_week(house)
    number = number_of(digest, "stored maize")
    if way == "held":
        house.set("garden", posting="moderated")
        house.write(CORA, reply_address_of(digest, "stored maize"), ASH, "An answer")
    elif way == "asked back":
        house.answer(CORA, digest, ASH)
        asked = house.wait("cora@example.com", "Which item")
    assert house.shell("thread", "merge", "garden", "2", "1").code == 0

    if way == "held":
        assert house.shell("held", "accept", "garden", "h1").code == 0
    elif way == "asked back":
        house.answer(CORA, asked, f"{number}")
    elif way == "a number":
        house.answer(CORA, digest, f"{number}: {ASH}")
    else:
        house.write(CORA, reply_address_of(digest, "stored maize"), ASH, "An answer")
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {2: [WEEVILS, TOOLS, ASH]}
    assert [one["number"] for one in house.shell("thread", "ls", "garden", "--json").json] == [2]
    assert house.shell("verify").code == 0


def test_two_answers_marked_in_two_ways_stand_in_two_threads_and_why_tells_how_they_came_there(house):
    digest = a_week(house)
    first, second = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{first}: {ASH}\n\n{second} - {FORK}\n\nCora", quote=True)
    house.wait("ben@example.org", FORK)
    why = house.shell("why", "garden", "4").out

    assert [[text.split("\n")[0] for text in texts] for texts in threads_of(house).values()] == [
        [WEEVILS, ASH],
        [TOOLS, FORK],
    ]
    assert "it answers a digest" in why
    assert "address of that thread" not in why


def test_thanks_for_one_item_and_an_answer_to_the_next_go_each_their_way(house):
    digest = a_week(house)
    first, second = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{second}. {FORK}\n{first}- obrigada", quote=True)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


@pytest.mark.parametrize("signed", ["Cora", "Cora Lind", "Lind Cora.", "Regards Cora", "Um abraço\n\nCora"])
def test_a_word_to_us_may_be_signed(house, signed):
    digest = a_week(house)
    first, second = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{first}: mute\n\n{second} : merci\n\n{signed}", quote=True, proven=True)
    house.wait("cora@example.com", "noted")
    house.settle()

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_the_number_of_the_thread_places_it_too(house):
    digest = a_week(house)

    house.answer(CORA, digest, f"#1 {ASH}", quote=True)
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


def test_text_under_one_quoted_item_goes_to_that_item(house):
    digest = a_week(house)
    lines = digest.text.split("\n")
    below = next(at for at, line in enumerate(lines) if "without buying" in line) + 1
    text = "".join(f"> {line}\n" for line in lines[:below]) + f"\n{ASH}\n\n"
    text += "".join(f"> {line}\n" for line in lines[below:])

    house.answer(CORA, digest, text)
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


def test_a_quote_of_one_item_alone_says_which_it_is(house):
    digest = a_week(house)

    house.answer(CORA, digest, f"{FORK}\n\n> {TOOLS}\n")
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


def test_several_numbered_answers_become_one_post_each(any_house):
    house = any_house
    digest = a_week(house)
    one, two = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{two}: {FORK}\n\n{one}: {ASH}", quote=True)
    ids = {house.wait("ben@example.org", words)["message-id"] for words in (ASH, FORK)}

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS, FORK]}
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Your answers have reached"),
        ("fr", "Vos réponses sont arrivées"),
        ("es", "Sus respuestas han llegado"),
        ("pt", "As suas respostas chegaram"),
    ],
)
def test_one_receipt_names_all_that_an_answer_became(house, language, told):
    digest = a_week(house)
    assert house.shell("member", "set", "garden", "cora@example.com", "language", language).code == 0
    first, second = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    before = len(house.got("cora@example.com"))

    house.answer(CORA, digest, f"{first}: {ASH}\n\n{second}: {FORK}", quote=True)
    house.settle()
    (receipt,) = house.got("cora@example.com")[before:]

    assert told in receipt.words
    assert all(f"- #{number}" in receipt.text for number in (3, 4))
    assert "#3, #4" in receipt.subject, receipt.text


@pytest.mark.parametrize(
    ("sub_addresses", "to", "names"),
    [
        ("yes", None, "all it answers"),
        ("yes", GARDEN, "its receipt alone"),
        ("yes", f"garden+request@{DOMAIN}", "all it answers"),
        ("no", GARDEN, "all it answers"),
        ("no", GARDEN, "its receipt alone"),
    ],
)
def test_of_what_was_forgotten_in_answers_to_two_items_it_is_asked_which_of_them_it_is_for(
    house, sub_addresses, to, names
):
    digest = a_week(house)
    house.set("garden", sub_addresses=sub_addresses)
    first, second = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    house.answer(CORA, digest, f"{first}: {ASH}\n\n{second}: {FORK}", to=to and GARDEN, quote=True, proven=True)
    receipt = house.wait("cora@example.com", "your posts are")
    above = f"{digest['message-id']} {receipt['message-id']}" if names == "all it answers" else receipt["message-id"]

    house.answer(CORA, receipt, "I forgot: only on Fridays.", to=to, quote=True, references=above, proven=True)
    asked = house.wait("cora@example.com", "Which item")
    house.answer(CORA, asked, f"{second}", to=asked["reply-to"] or GARDEN, proven=True)
    house.wait("ben@example.org", "only on Fridays")

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS, FORK, "I forgot: only on Fridays."]}


@pytest.mark.parametrize("to", [None, f"garden+request@{DOMAIN}"])
def test_thanks_for_the_receipt_of_two_answers_are_no_post_and_ask_nothing_back(house, to):
    digest = a_week(house)
    first, second = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    house.answer(CORA, digest, f"{first}: {ASH}\n\n{second}: {FORK}", quote=True, proven=True)
    receipt = house.wait("cora@example.com", "your posts are")
    before = len(house.got("cora@example.com"))

    house.answer(CORA, receipt, "Thanks!", to=to, proven=True)
    house.settle()

    assert house.got("cora@example.com")[before:] == []
    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS, FORK]}


def test_a_single_answer_is_told_as_any_post_is(house):
    digest = a_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}")
    receipt = house.wait("cora@example.com", "has reached")

    assert receipt.subject == "garden: your post is #3"
    assert "It stands in the thread #2." in receipt.text


def test_road_two_a_reply_to_the_list_address_is_known_by_in_reply_to(house):
    digest = a_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}", to=GARDEN, quote=True)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


def test_road_three_the_ref_line_of_the_quoted_digest_is_enough(house):
    digest = a_week(house)
    text = f"{number_of(digest, 'onion sets')}: {FORK}"

    house.answer(CORA, digest, text, to=GARDEN, quote=True, in_reply_to=None, references=None)
    house.wait("ben@example.org", FORK)

    assert digest.text.rstrip().split("\n")[-1].strip() == "ref: d1.garden"
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


def test_a_member_who_reads_each_post_answers_the_items_of_the_short_edition(house):
    a_week(house)
    short = house.wait("amina@example.org", "digest 1")

    house.answer(AMINA, short, f"{number_of(short, 'onions')}: {FORK}", quote=True)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


@pytest.mark.parametrize("cadence", ["weekly", "each"])
@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
@pytest.mark.parametrize("road", ["its address and ids", "its last line, quoted"])
def test_a_digest_that_was_fetched_is_answered_as_it_was_when_it_came(house, cadence, sub_addresses, road):
    house.set("garden", sub_addresses=sub_addresses)
    a_week(house)
    who, request = (CORA, "cora@example.com") if cadence == "weekly" else (AMINA, "amina@example.org"), ""
    (author, address), request = who, f"garden+request@{DOMAIN}" if sub_addresses == "yes" else GARDEN
    house.write(author, request, "", "get d1")
    again = house.wait(address, "garden: d1")
    lost = {} if road == "its address and ids" else {"in_reply_to": None, "references": None}
    to = again["reply-to"] if not lost else GARDEN

    house.answer(author, again, f"{number_of(again, 'onion sets')}: {FORK}", to=to, quote=bool(lost), **lost)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}
    assert again["reply-to"] == (f"garden+d1@{DOMAIN}" if sub_addresses == "yes" else GARDEN)


def test_who_fetches_a_digest_sees_the_numbers_of_the_edition_that_they_were_sent(house):
    a_week(house)
    house.write(CORA, GARDEN, "The bag keeps them dry.", "Bags")
    house.move(days=1)
    short = house.wait("amina@example.org", "Planting onions", "ref: d1.garden")

    house.write(AMINA, f"garden+request@{DOMAIN}", "", "get d1")
    again = house.wait("amina@example.org", "garden: d1")

    assert short.text.partition("Planting onions")[0] in again.text


def test_an_item_number_means_the_item_of_the_edition_this_member_got(house):
    house.member("fay@example.org", "Fay Moon", "each", roles="member+facilitator")
    a_week(house)
    own = house.wait("fay@example.org", "facilitators' edition")

    house.answer("Fay Moon <fay@example.org>", own, f"{number_of(own, 'onion')}: {FORK}", quote=True)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


@pytest.mark.parametrize("answered", ["{n}: {text}", "{text}\n\n> {asked}\n"])
@pytest.mark.parametrize("role", ["facilitator", "owner"])
def test_a_facilitator_answers_a_question_that_members_see_no_more(house, answered, role):
    """So does an owner where there is no facilitator, who gets the edition that such questions stand in alone."""
    house.set("garden", open_days=7)
    house.member("fay@example.org", "Fay Moon", "each", roles=f"member+{role}")
    a_week(house)
    house.move(days=8)
    house.write(CORA, GARDEN, "Does anyone have a press for sunflower oil that I could borrow in May?", "Oil press")
    house.move(days=6)
    own = house.wait("fay@example.org", "facilitators' edition", "Oil press", "which members no longer see")
    number = number_of(own, "onion sets")
    assert number_of(own, "sunflower") < number

    house.answer("Fay Moon <fay@example.org>", own, answered.format(n=number, text=FORK, asked=TOOLS))
    house.wait("ben@example.org", FORK)

    assert threads_of(house)[2] == [TOOLS, FORK]


def test_a_number_means_what_it_means_in_the_letter_that_its_writer_got(any_house):
    """Dora came to weekly digests in the middle of the week: her letter has other items under the same numbers."""
    house, dora = any_house, "Dora Lind <dora@example.net>"
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.member("dora@example.net", "Dora Lind")
    house.write(AMINA, GARDEN, "The maize is in, and the beans are up.", "Harvest")
    house.write(AMINA, GARDEN, "The rains came late this year.", "Rain")
    house.settle()
    house.write(dora, f"garden+weekly@{DOMAIN}", proven=True)
    house.settle()
    house.write(AMINA, GARDEN, "Jars are cheap in Kisumu now.", "Jars")
    house.write(AMINA, GARDEN, "The market is on Fridays now.", "Market")
    house.move(days=7)
    hers = house.wait("dora@example.net", "market is on Fridays", "To leave the list")
    coras = house.wait("cora@example.com", "market is on Fridays", "To leave the list")
    numbers = [number_of(one, "Jars") for one in (hers, coras)]

    house.answer(dora, hers, f"{numbers[0]}: In Oyugis, too, on market days.")
    house.wait("amina@example.org", "on market days")
    house.answer(CORA, coras, f"{numbers[1]}: And what do the small ones cost there?")
    house.wait("amina@example.org", "what do the small ones cost")

    assert numbers[0] != numbers[1]
    assert [text.split("\n")[0] for text in threads_of(house)[3]] == [
        "Jars are cheap in Kisumu now.",
        "In Oyugis, too, on market days.",
        "And what do the small ones cost there?",
    ]


def test_posts_made_of_two_letters_that_programs_numbered_alike_have_a_message_id_each(house):
    house.member("dan@example.net", "Dan Otieno", "weekly")
    digest = a_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    others = house.wait("dan@example.net", "Weevils in maize")
    said = {CORA: (digest, ASH, FORK), "Dan Otieno <dan@example.net>": (others, "Sun them.", "Use a hoe.")}

    for author, (letter, first, second) in said.items():
        domain = author.rpartition("@")[2].strip(">")
        house.answer(author, letter, f"{maize}: {first}\n\n{onions}: {second}", message_id=f"<1@{domain}>")
    ids = [house.wait("ben@example.org", text)["message-id"] for _, *texts in said.values() for text in texts]

    assert len(set(ids)) == 4
    assert ids[::2] == ["<1@example.com>", "<1@example.net>"]


def reply_to_all(house, author, digest, text, apart=False, **more):
    """As a mail program writes to the Reply-To and the To of a digest at once; `apart`: an MTA brings it twice."""
    house.now.moment += timedelta(minutes=1)
    names = {"in_reply_to": digest["message-id"], "references": digest["message-id"], "cc": GARDEN}
    raw = house.letter(author, digest["reply-to"], text, f"Re: {digest.subject}", **names, **more)
    to = [digest["reply-to"], GARDEN]
    for one in to if apart else [to]:
        house.now.moment += timedelta(seconds=2)
        house.send(raw, one, sender="cora@example.com")


@pytest.mark.parametrize("apart", [False, True])
def test_a_reply_to_all_of_a_digest_waits_once_and_is_posted_once(house, apart):
    digest = a_week(house)
    house.shell("list", "pause", "garden")

    reply_to_all(house, CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}", apart)
    waiting = [one["held"] for one in house.shell("held", "ls", "garden", "--json").json]
    house.shell("list", "pause", "garden", "--off")
    said = house.shell("held", "accept", "garden", "h1")

    assert waiting == ["h1"]
    assert "posted as #3" in said.out
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


@pytest.mark.parametrize("text", ["{n}: " + FORK, FORK])
def test_an_answer_that_waits_and_was_taken_by_another_way_meanwhile_is_not_taken_again(house, text):
    digest = a_week(house)
    words = text.format(n=number_of(digest, "onion sets"))
    house.shell("list", "pause", "garden")
    house.answer(CORA, digest, words, quote=True, message_id="<same@example.com>")
    house.settle()
    house.shell("list", "pause", "garden", "--off")

    house.answer(CORA, digest, words, quote=True, message_id="<same@example.com>", to=GARDEN)
    house.settle()
    told, before = len(house.got("cora@example.com")), threads_of(house)
    said = house.shell("held", "accept", "garden", "h1")
    house.settle()

    assert ("posted as #3" in said.out) == ("{n}" in text)
    assert len(house.got("cora@example.com")) == told
    assert threads_of(house) == before
    assert house.shell("verify").code == 0


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize(("proven", "told"), [(False, "Please confirm: leave"), (True, "You have left garden")])
def test_a_wish_in_a_reply_to_all_of_a_digest_is_answered_once(house, proven, told, apart):
    digest = a_week(house)

    reply_to_all(house, CORA, digest, "Please unsubscribe me from this list.", proven=proven, apart=apart)
    asked = house.wait("cora@example.com", told)
    house.settle()
    answers = len(house.got("cora@example.com")) - 1  # beside the digest
    house.answer(CORA, asked, "" if proven else "yes")
    house.settle()

    assert answers == 1
    assert proven or "cora@example.com" not in house.shell("member", "ls", "garden").out
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


@pytest.mark.parametrize(
    ("said", "brought"),
    [
        *(("get", TOOLS), ("get 2", WEEVILS), ("get #2", WEEVILS)),
        *(("get\n\nCora", TOOLS), ("get, please\n\nThanks,\nCora", TOOLS), ("Envoyer, merci", TOOLS)),
    ],
)
def test_get_behind_the_number_of_an_item_brings_its_thread_or_what_is_named(house, said, brought):
    house.set("garden", posting="open")
    house.write(AMINA, GARDEN, "Beans are up.", "Beans")  # so that no item has the number of its thread
    digest = a_week(house)
    other = WEEVILS if brought == TOOLS else TOOLS

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {said}", quote=True, proven=True)
    page = house.wait("cora@example.com", brought, count=2)

    assert other not in page.words
    assert threads_of(house) == {1: ["Beans are up."], 2: [WEEVILS], 3: [TOOLS]}


def test_get_of_one_item_and_words_for_another_go_each_where_it_belongs(house):
    digest = a_week(house)

    house.answer(
        CORA, digest, f"{number_of(digest, 'onion sets')}: get\n\n{number_of(digest, 'stored maize')}: Seal the pot.",
        quote=True, proven=True,
    )  # fmt: skip
    house.wait("ben@example.org", "Seal the pot.")
    house.wait("cora@example.com", TOOLS, count=2)

    assert threads_of(house) == {1: [WEEVILS, "Seal the pot."], 2: [TOOLS]}
