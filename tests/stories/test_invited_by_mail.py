"""An owner invites somebody by mail; only their own yes makes them a member, and block ends it for good."""

import pytest

from tests.stories.house import GARDEN

OLGA = "Olga Prin <olga@example.org>"
MAY = "May Njeri <may@example.net>"
REQUEST = "garden+request@lists.example.org"


@pytest.fixture
def owned(house):
    house.member("olga@example.org", "Olga Prin", roles="owner", cadence="none")
    return house


def members(house):
    found = house.shell("member", "ls", "garden", "--json").json
    return [one["address"] for one in found if "member" in one["roles"]]


def invited(house, text="invite may@example.net\nYou told me of your seed bank."):
    house.write(OLGA, REQUEST, text, "", proven=True)
    return house.wait("may@example.net", "invited to")


def test_a_yes_makes_a_member_also_of_a_closed_list(owned):
    owned.set("garden", join="closed")
    letter = invited(owned)
    owned.answer(MAY, letter, "")
    owned.settle()
    before = members(owned)

    owned.answer(MAY, letter, "yes")
    owned.wait("may@example.net", "Welcome")

    assert "You told me of your seed bank." in letter.text
    assert "Olga Prin" in letter.text
    assert before == []
    assert members(owned) == ["may@example.net"]


def test_a_forged_owner_invites_nobody_before_the_owner_says_yes(owned):
    owned.write(OLGA, REQUEST, "invite may@example.net", "")
    question = owned.wait("olga@example.org", "Please confirm", "invite may@example.net")
    before = owned.count("may@example.net")

    owned.answer(OLGA, question, "yes")
    owned.wait("may@example.net", "invited to")

    assert before == 0


def test_who_does_not_look_after_the_list_invites_nobody(owned):
    owned.member("ben@example.org", "Ben Kariuki")

    owned.write("Ben Kariuki <ben@example.org>", REQUEST, "invite may@example.net", "", proven=True)
    owned.wait("ben@example.org", "garden+join@lists.example.org")

    assert owned.count("may@example.net") == 0


def test_block_ends_every_letter_that_somebody_else_asks_for(owned):
    owned.answer(MAY, invited(owned), "block")
    owned.settle()
    before = len(owned.got("may@example.net"))

    owned.write(OLGA, REQUEST, "invite may@example.net", "", proven=True)
    told = owned.wait("olga@example.org", "asked us never to write there")
    owned.write(MAY, "garden+join@lists.example.org")
    unproven = owned.count("may@example.net")
    owned.write(MAY, "garden+join@lists.example.org", proven=True)
    owned.wait("may@example.net", "Please confirm")

    assert told["reply-to"] is None
    assert unproven == before


def test_at_most_three_letters_a_day_ask_one_address(owned):
    owned.list("orchard")
    owned.member("olga@example.org", "Olga Prin", roles="owner", cadence="none", of="orchard")
    for name in ("garden", "orchard", "garden", "orchard"):
        owned.write(OLGA, f"{name}+request@lists.example.org", "invite may@example.net", "", proven=True)

    owned.wait("olga@example.org", "three times today")
    assert owned.count("may@example.net", "invited to") == 3


def test_members_and_banned_people_are_not_invited(owned):
    owned.member("may@example.net", "May Njeri")
    owned.write(OLGA, REQUEST, "invite may@example.net", "", proven=True)
    owned.wait("olga@example.org", "is a member of", "already")
    owned.shell("member", "ban", "garden", "eve@example.com")
    owned.write(OLGA, REQUEST, "invite eve@example.com", "", proven=True)
    owned.wait("olga@example.org", "is banned from")

    assert owned.count("may@example.net") == 0
    assert owned.count("eve@example.com") == 0


@pytest.mark.parametrize(
    ("language", "word", "subject", "yes"),
    [
        ("fr", "inviter", "Invitation à", "oui"),
        ("es", "invitar", "Le invitan a", "sí"),
        ("pt", "convidar", "Convite", "sim"),
    ],
)
def test_invitations_speak_the_lists_language(owned, language, word, subject, yes):
    owned.set("garden", language=language)
    owned.write(OLGA, REQUEST, f"{word} may@example.net", "", proven=True)
    letter = owned.wait("may@example.net", subject)

    owned.answer(MAY, letter, yes, to=GARDEN)
    owned.settle()

    assert members(owned) == ["may@example.net"]
