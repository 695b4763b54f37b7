"""A list with `sub_addresses = no`: all that is written to it comes to one address, and still finds its way
(contract, section 2, "Three roads back")."""

import re

import pytest

from tests.stories.digest_week import AMINA, BEN, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import GARDEN

GRACE = "Grace Atieno <grace@example.org>"
FORK = "The smith in our village makes a fork with six teeth for it."
SUB_ADDRESS = re.compile(rb"garden(?:\+|=2B|%2B|-)[a-z]", re.IGNORECASE)


@pytest.fixture
def mailbox(house):
    house.set("garden", sub_addresses="no")
    return house


def members(house):
    return [one["address"] for one in house.shell("member", "ls", "garden", "--json").json]


def shown_sub_addresses(house):
    """What our letters show that would never reach us; names of files and ids are not addresses."""
    found = []
    for one in list(house.mail.taken):
        data = re.sub(rb"(?im)^(?:message-id|in-reply-to|references|list-id):.*\r\n(?:[ \t].*\r\n)*", b"", one.data)
        found += [one.sender.encode(), *SUB_ADDRESS.findall(data)] if SUB_ADDRESS.search(data) else []
        found += [one.sender.encode()] if SUB_ADDRESS.search(one.sender.encode()) else []
    return found


ROADS = {
    "the ids of the letter": {"quote": False},
    "the last line, quoted": {"quote": True, "in_reply_to": None, "references": None},
}


@pytest.mark.parametrize("road", ROADS.values(), ids=ROADS)
def test_somebody_joins_by_a_word_in_the_subject_and_a_plain_reply(mailbox, road):
    mailbox.write(GRACE, GARDEN, "", "join")
    question = mailbox.wait("grace@example.org", "Please confirm")
    before = members(mailbox)

    mailbox.answer(GRACE, question, "yes", to=GARDEN, **road)
    mailbox.wait("grace@example.org", "Welcome")

    assert before == []
    assert members(mailbox) == ["grace@example.org"]
    assert question["from"].endswith(f"<{GARDEN}>")
    assert question["reply-to"] in (None, GARDEN)
    assert re.fullmatch(r"<c\.[a-z2-7]+@lists\.example\.org>", question["message-id"])
    assert re.search(r"^ref: c\.[a-z2-7]+$", question.text.rstrip().split("\n")[-1])
    assert shown_sub_addresses(mailbox) == []


def test_an_answer_of_somebody_else_to_our_question_does_nothing(mailbox):
    mailbox.write(GRACE, GARDEN, "", "join")
    question = mailbox.wait("grace@example.org", "Please confirm")

    mailbox.answer("Eve Stone <eve@example.net>", question, "yes", to=GARDEN)
    mailbox.settle()

    assert members(mailbox) == []


@pytest.mark.parametrize("road", ROADS.values(), ids=ROADS)
def test_a_plain_reply_to_the_digest_with_the_number_in_front_goes_to_that_item(mailbox, road):
    digest = a_week(mailbox)
    more = {"in_reply_to": digest["message-id"], "references": digest["message-id"]} | road

    mailbox.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}", to=GARDEN, **more)
    copy = mailbox.wait("ben@example.org", FORK)

    assert threads_of(mailbox) == {1: [WEEVILS], 2: [TOOLS, FORK]}
    assert "Planting onions" in copy.subject
    assert WEEVILS not in copy.text
    assert re.fullmatch(r"<d1\.garden@lists\.example\.org>", digest["message-id"])
    assert digest["reply-to"] in (None, GARDEN)
    assert shown_sub_addresses(mailbox) == []


def test_a_reply_to_a_post_finds_its_thread_by_the_mark_in_the_subject(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")
    mailbox.write(BEN, GARDEN, TOOLS, "Planting onions")
    copy = mailbox.wait("amina@example.org", TOOLS)

    mailbox.write(AMINA, GARDEN, FORK, f"Re: {copy.subject}")
    mailbox.wait("ben@example.org", FORK)

    assert copy.subject == "[#1] Planting onions"
    assert threads_of(mailbox) == {1: [TOOLS, FORK]}


def test_words_in_the_subject_find_tell_and_change(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")
    mailbox.write(BEN, GARDEN, TOOLS, "Planting onions")
    mailbox.wait("amina@example.org", TOOLS)

    mailbox.write(AMINA, GARDEN, "", "find onions")
    found = mailbox.wait("amina@example.org", "#1")
    mailbox.write(AMINA, GARDEN, "", "status", proven=True)
    status = mailbox.wait("amina@example.org", "each")
    mailbox.write(AMINA, GARDEN, "", "help")
    explained = mailbox.wait("amina@example.org", "find")
    mailbox.write(AMINA, GARDEN, "-- \nAmina", "weekly", proven=True)
    mailbox.wait("amina@example.org", "weekly")
    mailbox.settle()

    assert "Planting onions" in found.words
    assert GARDEN in status.words
    assert "with the subject" in explained.words or "subject" in explained.words
    assert mailbox.shell("member", "show", "garden", "amina@example.org", "--json").json["cadence"] == "weekly"
    assert [list(texts) for texts in threads_of(mailbox).values()] == [[TOOLS]]
    assert shown_sub_addresses(mailbox) == []


def test_a_question_that_begins_with_a_word_of_ours_is_a_post(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")

    mailbox.write(AMINA, GARDEN, "Who knows where they are sold?", "find onions")

    assert "Who knows" in mailbox.wait("ben@example.org", "find onions").text


def test_who_leaves_by_a_word_in_the_subject_is_asked_back_and_gone_after_a_plain_reply(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")

    mailbox.write(AMINA, GARDEN, "", "leave")
    question = mailbox.wait("amina@example.org", "ref: c.")
    before = members(mailbox)
    mailbox.answer(AMINA, question, "yes", to=GARDEN)
    mailbox.settle()

    assert before == ["amina@example.org"]
    assert members(mailbox) == []
    assert shown_sub_addresses(mailbox) == []


def test_a_held_post_is_settled_by_a_plain_reply_with_a_word(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")
    mailbox.write(GRACE, GARDEN, TOOLS, "Planting onions")
    notice = mailbox.wait("olga@example.org", "Planting onions")

    mailbox.answer("Olga Prin <olga@example.org>", notice, "yes", to=GARDEN)
    mailbox.settle()

    assert shown_sub_addresses(mailbox) == []
