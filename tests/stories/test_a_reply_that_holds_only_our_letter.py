"""A reply that holds our letter, and no word of its writer's own, is not posted: they are told, and may write again."""

import pytest

from tests.stories.digest_week import AMINA, CORA, TOOLS, WEEVILS, a_week, reply_address_of, threads_of
from tests.stories.house import DOMAIN, GARDEN

ASH = "We mix wood ash between the layers and seal the pot with clay."
PHONE = "Sent from my phone"
NOTHING = "held no words of your own"
LOST = {"in_reply_to": None, "references": None}


def marked(text):
    return "".join(f"> {line}".rstrip() + "\n" for line in text.split("\n"))


def a_thread_fetched(house):
    house.write(CORA, f"garden+request@{DOMAIN}", "", "get 1")
    return house.wait("cora@example.com", "garden: #1")


@pytest.mark.parametrize("lost", [{}, LOST], ids=["", "without Message-IDs"])
@pytest.mark.parametrize("write", [str, marked, f"{PHONE}\n\n{{}}".format], ids=["unmarked", "marked", "from a phone"])
def test_the_digest_sent_to_the_address_under_an_item(house, write, lost):
    digest = a_week(house)

    house.answer(CORA, digest, write(digest.text), to=reply_address_of(digest, "onion sets"), **lost)
    house.wait("cora@example.com", NOTHING)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}
    assert house.count("ben@example.org", "Re:") == 0


@pytest.mark.parametrize("write", [str, marked], ids=["unmarked", "marked"])
def test_the_digest_sent_to_its_own_address_is_asked_no_number_for(house, write):
    digest = a_week(house)

    house.answer(CORA, digest, write(digest.text))
    house.wait("cora@example.com", NOTHING)

    assert house.count("cora@example.com", "Which item does your answer belong to?") == 0
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


@pytest.mark.parametrize("write", [str, marked], ids=["unmarked", "marked"])
def test_a_thread_that_was_fetched(house, write):
    a_week(house)
    page = a_thread_fetched(house)

    house.answer(CORA, page, write(page.text), to=f"garden+t1@{DOMAIN}")
    house.wait("cora@example.com", NOTHING)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


@pytest.mark.parametrize("lost", [{}, LOST], ids=["", "without Message-IDs"])
def test_words_above_an_unmarked_digest_are_the_post_without_it(any_house, lost):
    house = any_house
    digest = a_week(house)

    house.answer(CORA, digest, f"{ASH}\n\n{PHONE}\n\n{digest.text}", to=reply_address_of(digest, "maize"), **lost)
    house.wait("ben@example.org", ASH)
    before = threads_of(house)
    house.down()
    rebuilt = house.shell("rebuild", "garden")

    assert before == {1: [WEEVILS, ASH], 2: [TOOLS]}
    assert rebuilt.code == 0
    assert threads_of(house) == before


def test_a_word_to_us_above_an_unmarked_digest_is_heard(house):
    digest = a_week(house)

    text = f"mute\n\n{digest.text}"
    house.answer(CORA, digest, text, to=reply_address_of(digest, "maize"), proven=True)
    house.wait("cora@example.com", "settings have changed")

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_a_picture_above_the_digest_is_an_answer(house):
    digest = a_week(house)
    body = (
        f"--x\nContent-Type: text/plain\n\n{digest.text}\n--x\n"
        'Content-Type: image/png\nContent-Disposition: attachment; filename="pot.png"\n\nPNG\n--x--\n'
    )

    to = reply_address_of(digest, "maize")
    house.answer(CORA, digest, body, to=to, content_type="multipart/mixed; boundary=x", mime_version="1.0")
    house.wait("ben@example.org", "Weevils", count=3)

    assert threads_of(house) == {1: [WEEVILS, ""], 2: [TOOLS]}


@pytest.mark.parametrize("held", [False, True])
def test_words_that_stand_in_the_subject_alone_are_an_answer(house, held):
    digest = a_week(house)
    to = reply_address_of(digest, "onion sets")
    if held:
        house.set("garden", posting="moderated")

    ours = digest["message-id"]
    house.write(CORA, to, "", "Re: the dibber of Lumbo does it, 3 shillings (eom)", in_reply_to=ours, references=ours)
    if held:
        house.settle()
        (one,) = house.shell("held", "ls", "garden", "--json").json
        house.shell("held", "accept", "garden", one["held"])
    house.wait("ben@example.org", "the dibber of Lumbo does it")

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, ""]}


def test_nothing_under_the_subject_of_our_letter_is_no_answer(house):
    digest = a_week(house)

    house.answer(CORA, digest, "", to=reply_address_of(digest, "onion sets"))
    house.wait("cora@example.com", NOTHING)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


@pytest.mark.parametrize("proven", [True, False])
def test_where_posts_wait_who_is_known_to_have_sent_it_is_told_too(house, proven):
    digest = a_week(house)
    house.set("garden", posting="moderated")

    to = reply_address_of(digest, "onion sets")
    house.answer(CORA, digest, marked(digest.text), to=to, proven=proven)
    house.settle()

    assert house.shell("held", "ls", "garden", "--json").json == []
    assert house.count("cora@example.com", NOTHING) == int(proven)


def test_a_strangers_copy_of_our_digest_waits_for_nobody_and_is_told_nobody(house):
    digest = a_week(house)

    house.answer("Joe <joe@example.net>", digest, digest.text, to=reply_address_of(digest, "maize"))
    house.settle()

    assert house.shell("held", "ls", "garden", "--json").json == []
    assert house.got("joe@example.net") == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "ne contenait pas de mots de vous"),
        ("es", "no contenía palabras suyas"),
        ("pt", "não tinha palavras suas"),
    ],
)
def test_it_is_told_in_the_readers_language(house, language, told):
    digest = a_week(house)
    assert house.shell("member", "set", "garden", "cora@example.com", "language", language).code == 0

    house.answer(CORA, digest, digest.text, to=reply_address_of(digest, "maize"))

    house.wait("cora@example.com", told)


def test_who_quotes_a_post_and_says_nothing_is_posted_as_before(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("cora@example.com", "Cora Lind")
    house.write(AMINA, GARDEN, WEEVILS, "Weevils in maize")
    copy = house.wait("cora@example.com", "weevils")

    house.answer(CORA, copy, marked(copy.text))
    house.wait("amina@example.org", "Weevils", count=2)

    assert threads_of(house) == {1: [WEEVILS, ""]}
