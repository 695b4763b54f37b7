"""A list's own separator, language and questions: what owners choose shows in every letter."""

from tests.stories.house import GARDEN

BEN, AMINA = "Ben Kariuki <ben@example.org>", "Amina Odhiambo <amina@example.org>"


def people(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind", "weekly")


def test_addresses_are_written_with_the_lists_separator_and_understood_with_both(house):
    people(house)
    house.set("garden", separator="-")
    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    copy = house.wait("ben@example.org", "bean seed")
    house.move(days=7)
    digest = house.wait("cora@example.com", "digest 1")

    house.write(BEN, "garden-t1@lists.example.org", "I have two kilos.", "Beans")
    house.write(BEN, "garden+t1@lists.example.org", "And a bag of peas.", "Beans")
    house.wait("amina@example.org", "bag of peas")

    assert copy["list-subscribe"] == "<mailto:garden-join@lists.example.org>"
    assert copy.sender.startswith("garden-b.")
    assert digest["reply-to"] == "garden-d1@lists.example.org"
    assert "garden-t1@lists.example.org" in digest.text
    assert len(house.shell("thread", "show", "garden", "1", "--json").json["posts"]) == 3


def test_each_reader_gets_the_digest_in_their_language(house):
    people(house)
    house.member("luc@example.net", "Luc", "weekly", language="fr")
    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")

    house.move(days=7)
    english, french = house.wait("cora@example.com", "Beans"), house.wait("luc@example.net", "Beans")

    assert "1 question waits" in english.subject
    assert "attend" in french.subject
    assert "Pour quitter la liste" in french.text
    assert english["message-id"] == french["message-id"]


def test_a_letter_to_two_lists_is_a_post_on_each(house):
    people(house)
    house.list("orchard")
    house.member("amina@example.org", "Amina Odhiambo", of="orchard")
    house.member("zoe@example.org", "Zoe Hill", of="orchard")
    raw = house.letter(AMINA, f"{GARDEN}, orchard@lists.example.org", "Plums are ripe.", "Plums")

    house.send(raw, [GARDEN, "orchard@lists.example.org"])

    assert house.wait("ben@example.org", "Plums are ripe.")["list-id"].endswith("<garden.lists.example.org>")
    assert house.wait("zoe@example.org", "Plums are ripe.")["list-id"].endswith("<orchard.lists.example.org>")


def test_a_question_is_open_then_answered_then_solved_by_the_askers_own_word(any_house):
    house = any_house
    people(house)
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    states = [house.shell("thread", "show", "garden", "1", "--json").json["state"]]

    house.write(BEN, GARDEN, "Same here, I would like to know too.", "Re: Weevils", in_reply_to=asked)
    states.append(house.shell("thread", "show", "garden", "1", "--json").json["state"])
    answer = house.write(
        BEN, GARDEN, "Mix wood ash between the layers and seal the pot with clay.", "Re: Weevils", in_reply_to=asked
    )
    states.append(house.shell("thread", "show", "garden", "1", "--json").json["state"])
    house.write(AMINA, GARDEN, "Thank you, that worked very well!", "Re: Weevils", in_reply_to=answer)
    states.append(house.shell("thread", "show", "garden", "1", "--json").json["state"])

    assert states == ["open", "open", "answered", "solved"]


def test_what_an_answered_question_brought_stands_in_the_digest_under_answered(house):
    people(house)
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, "Mix wood ash between the layers and seal the pot.", "Re: Weevils", in_reply_to=asked)

    preview = house.shell("digest", "preview", "garden", "--until", "2040-11-12", "--json").json

    sections = {section["name"]: section["items"] for section in preview["sections"]}
    assert [item["thread"] for item in sections["answered"]] == [1]
    assert "open" not in sections
    assert sections["answered"][0]["reply_to"] == "garden+t1@lists.example.org"


def test_the_text_of_a_digest_is_narrow_and_bears_no_direction_marks(house):
    people(house)
    house.write(AMINA, GARDEN, "Who has bean seed to spare? " * 40, "Beans\u202e and \u200bmore")
    house.move(days=7)

    digest = house.wait("cora@example.com", "Beans")

    assert max(len(line) for line in digest.text.split("\n")) <= 78
    assert "\u202e" not in digest.text
    assert digest.message.get_body(("html",)) is not None


def test_on_a_list_for_announcements_no_letter_says_that_a_member_may_write_or_answer(house):
    house.set("garden", posting="announce", join="open")
    house.member("amina@example.org", "Amina Odhiambo", roles="member+facilitator")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(AMINA, GARDEN, "Who would host our meeting in May?", "Meeting in May")
    house.settle()
    house.write("Dita Roy <dita@example.org>", f"garden+join@{GARDEN.partition('@')[2]}", proven=True)
    house.write("Cora Lind <cora@example.com>", f"garden+help@{GARDEN.partition('@')[2]}", proven=True)
    welcome = house.wait("dita@example.org", "You are now a member")
    help_letter = house.wait("cora@example.com", "These addresses do something")

    house.move(days=7)
    digest = house.wait("cora@example.com", "Meeting in May")
    desk = house.wait("amina@example.org", "facilitators' edition")

    for letter in (welcome, help_letter, digest):
        assert "Only facilitators and owners write to this list." in letter.words
        assert not any(
            said in letter.words for said in ("write to everyone", "o answer", "Answer:", "wait for an answer;")
        )
    assert "garden+owner@" in welcome.text
    assert "To answer, reply to this letter" in desk.words and "Answer: garden+" in desk.words
