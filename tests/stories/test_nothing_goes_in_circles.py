"""Machines that write to machines: out-of-office answers, two lists on each other, the same letter by two doors."""

import pytest

from tests.stories.house import GARDEN

BEN, AMINA = "Ben Kariuki <ben@example.org>", "Amina Odhiambo <amina@example.org>"


def people(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")


def posts(house, of="garden"):
    return [post["text"] for one in house.shell("export", of).lines for post in one["posts"]]


@pytest.mark.parametrize(
    "marks",
    [
        {"auto_submitted": "auto-replied"},
        {"x_autoreply": "yes"},
        {"precedence": "auto_reply"},
        {"subject": "Out of Office: Beans"},
        {"subject": "Réponse automatique : Beans"},
        {"content_type": "multipart/report; report-type=delivery-status; boundary=x"},
    ],
    ids=lambda marks: next(iter(marks)),
)
def test_an_automatic_letter_is_neither_posted_nor_held_nor_answered(house, marks):
    people(house)
    subject = marks.pop("subject", "Beans")

    house.write(BEN, GARDEN, "I am away until Friday.", subject, **marks)

    assert house.count("amina@example.org") == 0
    assert house.got("ben@example.org") == []
    assert posts(house) == []
    assert house.shell("held", "ls", "garden", "--json").json == []


def test_an_out_of_office_answer_to_a_copy_closes_no_question(house):
    people(house)
    house.write(AMINA, GARDEN, "Who has bean seed to spare for our school?", "Beans")
    copy = house.wait("ben@example.org")

    house.answer(BEN, copy, "I am away until Friday.", to=GARDEN, auto_submitted="auto-replied")
    house.settle()

    assert house.shell("thread", "show", "garden", "1", "--json").json["state"] == "open"


def test_an_out_of_office_answer_without_any_mark_reaches_nobody_but_one_with_an_answer_does(house):
    people(house)
    house.write(AMINA, GARDEN, "Which mesh keeps the birds off?", "Mesh")
    copy = house.wait("ben@example.org")

    house.answer(BEN, copy, "I am out of the office until Monday and read no mail.", to=GARDEN)
    house.settle()
    still = house.shell("thread", "show", "garden", "1", "--json").json["state"]
    house.answer(BEN, copy, "I am out of the office until Monday, but: use a 2 mm mesh.", to=GARDEN)

    assert house.wait("amina@example.org", "2 mm mesh")
    assert still == "open"
    assert posts(house) == [
        "Which mesh keeps the birds off?",
        "I am out of the office until Monday, but: use a 2 mm mesh.",
    ]


def test_two_lists_that_are_members_of_each_other_post_a_letter_once(house):
    people(house)
    house.list("orchard")
    house.member("garden@lists.example.org", of="orchard")
    house.member("orchard@lists.example.org", of="garden")
    house.member("zoe@example.org", "Zoe Hill", of="orchard")
    house.set("orchard", posting="open")
    house.set("garden", posting="open")

    house.write(BEN, GARDEN, "Beans are in.", "Beans")
    passed_on = 0
    for _ in range(5):  # the mail server brings back what is for our own lists
        house.settle()
        house.settle("orchard")
        ours = [one for to in (GARDEN, "orchard@lists.example.org") for one in house.got(to)]
        for one in ours[passed_on:]:
            house.send(one.raw, one.to, sender=one.sender)
        passed_on = len(ours)

    assert len(house.got("ben@example.org", "Beans are in.")) == 1
    assert len(house.got("zoe@example.org", "Beans are in.")) <= 1
    assert passed_on <= 2
    assert posts(house) == ["Beans are in."]


def test_our_own_letter_that_comes_back_to_the_list_is_discarded(house):
    people(house)
    house.write(BEN, GARDEN, "Beans are in.", "Beans")
    copy = house.wait("amina@example.org")

    house.send(copy.raw, GARDEN, sender="amina@example.org")

    assert house.count("amina@example.org", "Beans are in.") == 1
    assert posts(house) == ["Beans are in."]


def test_the_same_letter_by_two_doors_is_one_post(any_house):
    house = any_house
    people(house)
    raw = house.letter(BEN, GARDEN, "Beans are in.", "Beans")

    house.send(raw, GARDEN)
    house.send(b"Received: from elsewhere.example.net\r\n" + raw, GARDEN)
    said = house.shell("deliver", GARDEN, stdin=raw)

    assert said.code == 0
    assert house.count("amina@example.org", "Beans are in.") == 1
    assert posts(house) == ["Beans are in."]


def test_the_same_answer_to_a_digest_by_two_doors_is_one_post(house):
    people(house)
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(AMINA, GARDEN, "Who has bean seed to spare for our school?", "Beans")
    house.move(days=7)
    digest = house.wait("cora@example.com", "digest 1")
    raw = house.letter(
        "Cora Lind <cora@example.com>", digest["reply-to"], "1: I have two kilos.", "Re: digest",
        in_reply_to=digest["message-id"],
    )  # fmt: skip

    house.send(raw, digest["reply-to"])
    house.send(raw, digest["reply-to"])

    assert house.count("ben@example.org", "two kilos") == 1
    assert len(posts(house)) == 2


def test_a_reply_to_somebody_who_answered_a_digest_is_an_ordinary_post(house):
    people(house)
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(AMINA, GARDEN, "Who has bean seed to spare for our school?", "Beans")
    house.move(days=7)
    digest = house.wait("cora@example.com", "digest 1")
    house.answer("Cora Lind <cora@example.com>", digest, "I have two kilos.", to="garden+t1@lists.example.org")
    copy = house.wait("ben@example.org", "two kilos")

    house.answer(BEN, copy, "I have one more.", to=GARDEN, references=f"{digest['message-id']} {copy['message-id']}")
    house.wait("amina@example.org", "one more")

    assert len(posts(house)) == 3
    assert house.count("ben@example.org", "Which item") == 0


def test_two_letters_under_one_message_id_are_two_posts_where_the_author_is_proven(house):
    people(house)

    house.write(BEN, GARDEN, "Beans are in.", "Beans", message_id="<same@example.org>", proven=True)
    house.write(BEN, GARDEN, "Peas are in.", "Peas", message_id="<same@example.org>", proven=True)
    house.write(BEN, GARDEN, "Leeks are in.", "Leeks", message_id="<same@example.org>")

    assert house.count("amina@example.org", "are in.") == 2
    assert house.shell("held", "ls", "garden", "--json").json[0]["reasons"] == ["same-message-id"]


def test_a_bounce_is_kept_and_answered_by_nobody(house):
    people(house)
    house.write(AMINA, GARDEN, "Who has bean seed?", "Beans")
    copy = house.wait("ben@example.org")

    bounce = house.letter("MAILER-DAEMON@example.org", copy.sender, "Unknown user", "Failure")
    house.send(bounce, copy.sender, sender="")

    assert house.count("amina@example.org") == 1
    assert house.got("MAILER-DAEMON@example.org") == []
