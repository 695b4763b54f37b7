"""What a facilitator says to us and sends to everyone is no post: they are asked whether they meant it."""

import pytest

from tests.faults.house import until
from tests.stories.digest_week import CORA, a_week, number_of, threads_of
from tests.stories.house import GARDEN

FAY = "Fay Moss <fay@example.net>"
BEN = "Ben Kariuki <ben@example.org>"
AMINA = "amina@example.org"


@pytest.fixture
def garden(house):
    house.member("fay@example.net", "Fay Moss", roles="member+facilitator+moderator")
    house.member("ben@example.org", "Ben Kariuki")
    house.member(AMINA, "Amina Diallo")
    house.asked = house.write(AMINA, GARDEN, "Mrs Smith came with a cough. What helps?", "Cough", proven=True)
    house.wait("ben@example.org", "a cough")
    return house


def posts(house):
    return house.shell("export", "garden", "--format", "jsonl").lines[0]["posts"]


IN_REPLY = ["redact names a patient, Mrs Smith", "redact", "redact 1", "close taken to the meeting", "close 1 spam",
            "tag visit", "Redact 1 please\n\nIt names a patient.\n\nFay"]  # fmt: skip
ANEW = [
    ("redact 1 names Mrs Smith", ""),
    ("close 1 done", ""),
    ("Cough", "close 1 done"),
    ("held", ""),
    ("pulse", ""),
    ("invite may@none.example", "May, you told me of your seed bank.\nDo join us!"),
    ("Hello", "redact 1 names her"),
]


@pytest.mark.parametrize("proven", [True, False])
@pytest.mark.parametrize("says", IN_REPLY)
def test_what_a_facilitator_says_in_a_thread_is_asked_back(garden, says, proven):
    garden.write(FAY, GARDEN, says, "Re: Cough", in_reply_to=garden.asked, proven=proven)
    asked = garden.wait("fay@example.net", "Somebody, most likely you, asked")
    garden.settle()

    assert f'"{says.splitlines()[0]}"' in asked.words
    assert "was not posted" in asked.words
    assert '#1 is "Cough", by Amina Diallo' in asked.words
    assert garden.shell("thread", "show", "garden", "2").code == 1


@pytest.mark.parametrize(("subject", "text"), ANEW)
def test_what_a_facilitator_writes_anew_is_no_post_either(garden, subject, text):
    before = len(garden.got("fay@example.net"))
    garden.write(FAY, GARDEN, text, subject, proven=True)
    until(lambda: len(garden.got("fay@example.net")) > before, "she is answered")
    garden.settle()

    assert garden.shell("thread", "show", "garden", "2").code == 1
    assert [one.subject for one in garden.got(AMINA)] == ["Cough"]
    assert garden.got("may@none.example") == []


def test_with_her_yes_it_is_done(garden):
    garden.write(FAY, GARDEN, "redact names a patient", "Re: Cough", in_reply_to=garden.asked, proven=True)
    garden.answer(FAY, garden.wait("fay@example.net", "most likely you, asked"), "yes")
    told = garden.wait(AMINA, "names a patient")
    garden.write(FAY, GARDEN, "close taken to the meeting", "Re: Cough", in_reply_to=garden.asked, proven=True)
    garden.answer(FAY, garden.wait("fay@example.net", "taken to the meeting"), "yes")
    garden.wait("fay@example.net", "closed")

    assert told
    assert "closed" in garden.shell("thread", "show", "garden", "1").out
    assert "cough" not in garden.shell("thread", "show", "garden", "1").out.partition("names a patient")[2].lower()


@pytest.mark.parametrize(
    "says",
    ["Close to the river, where it is damp.", "close", "Tag me in the photo", "redact 1", "Held up in traffic",
     "invite may@none.example", "quiet", "Close 2 of the gates", "tag visit"],
)  # fmt: skip
@pytest.mark.parametrize("reply", [True, False])
def test_what_a_member_says_who_may_not_is_a_post(garden, says, reply):
    if reply and says == "close":
        return  # a reply of that word alone has its own answer: it is the asker's or a facilitator's to say
    more = {"in_reply_to": garden.asked} if reply else {}
    garden.write(BEN, GARDEN, says, "Re: Cough" if reply else "Where they grow", proven=True, **more)

    assert garden.wait(AMINA, says)
    assert garden.wait("fay@example.net", says)


@pytest.mark.parametrize(
    "says",
    ["Tag me in the photo", "Held up in traffic, sorry", "Quiet here today", "Invite them all!", "Note the date",
     "Pulse and lentils do well there", "Summary of it all: ash helps"],
)  # fmt: skip
def test_a_sentence_that_is_no_such_word_is_a_facilitators_post_too(garden, says):
    garden.write(FAY, GARDEN, says, "Re: Cough", in_reply_to=garden.asked, proven=True)

    assert garden.wait(AMINA, says)


@pytest.mark.parametrize("proven", [True, False])
@pytest.mark.parametrize("roles", ["member+facilitator", "member"])
def test_such_words_below_items_of_a_digest_are_asked_back_of_a_facilitator_alone(house, roles, proven):
    digest = a_week(house)
    house.member("fay@example.net", "Fay Moss", roles=roles)
    weevils, onions = number_of(digest, "Weevils"), number_of(digest, "onion")
    says = f"{weevils}: redact names a patient\n\n{onions}: close spam"

    house.write(FAY, digest["reply-to"], says, f"Re: {digest.subject}", proven=proven)
    house.settle()
    posted = [text for texts in threads_of(house).values() for text in texts]

    if roles == "member":
        assert "redact names a patient" in posted and "close spam" in posted
    else:
        asked = house.wait("fay@example.net", "most likely you, asked")
        assert "redact names a patient, close spam" in asked.words
        assert len(posted) == 2
        house.answer(FAY, asked, "yes")
        assert house.wait("ben@example.org", "names a patient")
        assert house.wait("fay@example.net", "closed")


DOES_NOTHING = ["re-ask", "ask Ben Kariuki", "refer the water list, water@example.org", "type: none", "drop", "ban",
                "delete this", "relancer", "demander Ben", "repreguntar", "preguntar Ben", "perguntar Ben",
                "redemander", "please ask again", "por favor, pregunta de nuevo", "relancer la question",
                "Bitte die Frage noch einmal stellen", "Demandez à Ben Kariuki"]  # fmt: skip


@pytest.mark.parametrize("says", DOES_NOTHING)
def test_an_order_that_does_nothing_below_an_item_is_posted_only_where_its_facilitator_says_so(house, says):
    digest = a_week(house)
    house.member("fay@example.net", "Fay Moss", roles="member+facilitator")
    weevils, onions = number_of(digest, "Weevils"), number_of(digest, "onion")

    house.write(FAY, digest["reply-to"], f"{weevils}: {says}\n\n{onions}: A jab planter.", f"Re: {digest.subject}")
    asked = house.wait("fay@example.net", f"what reads like a word to us ({says})")
    texts = threads_of(house)

    assert asked.subject == "Was this meant for everyone?"
    assert [len(one) for one in texts.values()] == [1, 2]
    house.answer(FAY, asked, str(weevils))
    house.settle()
    assert says in threads_of(house)[1]


FOR_PEOPLE = [
    "Dry them first.",
    "Ask Amina?",
    "First dry them",
    "Call it a day",
    "Sieve",
    "Remove the stones",
    "Repeat this each week",
    "Demande au moulin",
    "Noch einmal trocknen",
]


@pytest.mark.parametrize("says", FOR_PEOPLE)
def test_what_a_facilitator_answers_an_item_is_posted(house, says):
    digest = a_week(house)
    house.member("fay@example.net", "Fay Moss", roles="member+facilitator")

    house.write(FAY, digest["reply-to"], f"{number_of(digest, 'Weevils')}: {says}\n\nFay", f"Re: {digest.subject}")
    house.settle()

    assert any(says in text for text in threads_of(house)[1])


def test_a_member_may_answer_an_item_by_such_words(house):
    digest = a_week(house)

    house.write(CORA, digest["reply-to"], f"{number_of(digest, 'Weevils')}: ask Ben", f"Re: {digest.subject}")
    house.settle()

    assert "ask Ben" in threads_of(house)[1]


@pytest.mark.parametrize(
    ("says", "comes"),
    [
        ("résolue", "is marked as solved"),
        ("resuelta", "is marked as solved"),
        ("resolvida", "is marked as solved"),
        ("closed", "most likely you, asked"),
        ("fermée parlé au téléphone", "most likely you, asked"),
        ("cerrada por teléfono", "most likely you, asked"),
        ("fechada", "most likely you, asked"),
    ],
)
def test_what_is_said_of_a_question_in_its_gender_is_understood(house, says, comes):
    digest = a_week(house)
    house.member("fay@example.net", "Fay Moss", roles="member+facilitator")

    house.write(
        FAY, digest["reply-to"], f"{number_of(digest, 'Weevils')}: {says}", f"Re: {digest.subject}", proven=True
    )
    told = house.wait("fay@example.net", comes)

    assert len(threads_of(house)[1]) == 1
    if "asked" in comes:
        house.answer(FAY, told, "yes")
        assert house.wait("fay@example.net", "closed")


@pytest.mark.parametrize("proven", [True, False])
def test_what_others_asked_in_her_name_today_makes_no_word_of_hers_a_post(garden, proven):
    for word in ("weekly", "daily", "monthly"):  # anybody can forge such a letter
        garden.send(garden.letter(FAY, f"garden+{word}@lists.example.org", ""), f"garden+{word}@lists.example.org")
    garden.wait("fay@example.net", "Please confirm", count=3)

    garden.write(FAY, GARDEN, "redact names a patient, Mrs Smith", "Re: Cough", in_reply_to=garden.asked, proven=proven)
    garden.settle()
    waiting = [one["reasons"] for one in garden.shell("held", "ls", "garden", "--json").json]

    assert len(posts(garden)) == 1
    assert waiting == ([] if proven else [["for-us"]])
    assert len(garden.got("fay@example.net", "Somebody, most likely you, asked", "Mrs Smith")) == (1 if proven else 0)


def test_a_word_that_she_was_asked_about_three_times_waits_for_a_moderator(garden):
    for number in range(4):
        garden.write(FAY, GARDEN, f"redact 1 names a patient, {number}", "Re: Cough", proven=True)
    waits = garden.wait("fay@example.net", "h1 waits for a moderator")
    garden.settle()

    assert "It reads like a command. Nothing was done" in waits.words
    assert len(garden.got("fay@example.net", "Somebody, most likely you, asked")) == 3
    assert len(posts(garden)) == 1
