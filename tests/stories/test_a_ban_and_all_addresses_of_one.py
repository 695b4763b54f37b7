"""Whoever is banned is banned under each of their addresses, as they post from each; and gets back what they had."""

import smtplib
from datetime import timedelta

import pytest

from listcop.core.keys import encode_author_key
from tests.stories.house import AUTHSERV, DOMAIN, GARDEN

OLGA = "Olga Prin <olga@example.org>"
FAY = "Fay Moss <fay@example.net>"
BEN = "Ben Kariuki <ben@example.org>"
BEN_AT_WORK = "Ben Kariuki <ben@seeds.coop>"
REQUEST = f"garden+request@{DOMAIN}"


@pytest.fixture
def garden(house):
    house.member("olga@example.org", "Olga Prin", roles="member+owner")
    house.member("fay@example.net", "Fay Moss", roles="member+moderator")
    house.member("ben@example.org", "Ben Kariuki")
    house.link("ben@example.org", "ben@seeds.coop")
    return house


def states(house):
    return {one["address"]: one["state"] for one in house.shell("member", "ls", "garden", "--all", "--json").json}


def told_of_h1(house, *words):
    """What Fay is told once she bans whoever wrote the letter that waits."""
    house.answer(FAY, house.wait("fay@example.net", "h1 waits"), "ban", proven=True)
    return house.wait("fay@example.net", "h1 is settled", *words)


def test_a_ban_over_a_letter_from_another_address_ends_the_membership_and_names_no_other(garden):
    garden.set("garden", posting="moderated")
    for author in (BEN_AT_WORK, BEN):
        garden.write(author, GARDEN, "You are all thieves.", "Insult", proven=True)

    told = told_of_h1(garden, "ben@seeds.coop is another address of a member")
    garden.wait("ben@example.org", "your membership has ended")
    refusals = [garden.refusal(author, GARDEN, "Why?", proven=True) for author in (BEN, BEN_AT_WORK)]
    held = garden.shell("held", "ls", "garden", "--json").json
    said = garden.shell("member", "unban", "garden", "ben@seeds.coop")

    assert "listcop member unban garden ben@seeds.coop" in told.text
    assert "ben@example.org" not in told.text  # which addresses are one person's is for them and the admin
    assert [one[:9] for one in refusals] == ["550 5.7.1"] * 2
    assert held == []
    assert said.code == 0
    assert states(garden)["ben@example.org"] == "active"


def test_a_letter_forged_in_the_name_of_a_members_other_address_bans_nobody(garden):
    garden.set("garden", authentication="require")
    forged = f"{AUTHSERV}; dmarc=fail header.from=seeds.coop"
    garden.write(BEN_AT_WORK, GARDEN, "Buy my pills", "Pills", authentication_results=forged)

    told_of_h1(garden, "ben@seeds.coop is not banned")
    garden.write(BEN_AT_WORK, GARDEN, "The beans are up.", proven=True)
    garden.wait("fay@example.net", "The beans are up")

    assert states(garden)["ben@example.org"] == "active"


def test_no_moderators_letter_bans_the_other_address_of_who_looks_after_the_list(garden):
    garden.link("olga@example.org", "olga@seeds.coop")

    garden.write(FAY, REQUEST, "", "ban olga@seeds.coop", proven=True)
    garden.wait("fay@example.net", "olga@seeds.coop is not banned")
    garden.write("Olga <olga@seeds.coop>", GARDEN, "The beans are up.", proven=True)

    assert garden.wait("ben@example.org", "The beans are up")


def test_a_ban_of_a_named_address_that_is_refused_throws_no_letter_away(garden):
    garden.set("garden", author_posts_per_hour=1)
    for text in ("The beans are up.", "The peas are up."):
        garden.write(OLGA, GARDEN, text, text, proven=True)
    garden.wait("fay@example.net", "h1 waits")

    garden.write(FAY, REQUEST, "", "ban olga@example.org", proven=True)
    garden.wait("fay@example.net", "olga@example.org is not banned")
    held = garden.shell("held", "ls", "garden", "--json").json

    assert [one["held"] for one in held] == ["h1"]


def test_a_ban_of_a_named_member_is_done_though_a_letter_that_may_be_forged_waits(garden):
    garden.set("garden", authentication="require")
    forged = f"{AUTHSERV}; dmarc=fail header.from=example.org"
    for subject in ("Pills", "More pills"):
        garden.write(BEN, GARDEN, "Buy my pills", subject, authentication_results=forged)

    garden.write(FAY, REQUEST, "", "ban ben@example.org", proven=True)
    told = garden.wait("fay@example.net", "from ben@example.org are refused from now on")
    held = garden.shell("held", "ls", "garden", "--json").json

    assert "h1, a letter from" in told.words and "1 more letter" in told.words
    assert (held, states(garden)["ben@example.org"]) == ([], "banned")


def test_an_owner_who_bans_another_address_is_told_whose_it_is(garden):
    said = garden.shell("member", "ban", "garden", "ben@seeds.coop")
    again = garden.shell("member", "ban", "garden", "ben@example.org")

    assert "another address of the member ben@example.org" in said.out
    assert (again.code, "was banned before" in again.err) == (1, True)


def test_an_address_that_was_banned_and_erased_stays_so_where_a_member_says_it_is_theirs(garden):
    garden.member("mal@example.net", "Mal Ory")
    garden.shell("member", "ban", "garden", "mal@example.net")
    garden.down()
    assert garden.shell("member", "erase", "mal@example.net", "--yes").code == 0
    garden.up()
    garden.link("ben@example.org", "mal@example.net")

    refusal = garden.refusal("Mal <mal@example.net>", GARDEN, "Here I am again.", proven=True)
    garden.write(BEN, GARDEN, "The beans are up.")

    assert refusal.startswith("550 5.7.1")
    assert garden.wait("fay@example.net", "The beans are up")


@pytest.mark.parametrize(
    ("wish", "state"), [("nomail until 2040-12-24", ("paused", "2040-12-24")), ("weekly", ("active", ""))]
)
def test_a_pause_and_its_day_outlive_a_ban_that_is_taken_back(garden, wish, state):
    garden.write(BEN, REQUEST, "", wish, proven=True)
    garden.wait("ben@example.org", "settings have changed")

    garden.shell("member", "ban", "garden", "Ben@example.org")
    between = states(garden)["ben@example.org"]
    garden.shell("member", "unban", "garden", "ben@example.org")
    one = garden.shell("member", "show", "garden", "ben@example.org", "--json").json

    assert between == "banned"
    assert (one["state"], (one["paused_until"] or "")[:10]) == state


def test_what_was_missed_in_a_pause_still_comes_when_a_ban_in_it_was_taken_back(garden):
    garden.write(BEN, REQUEST, "", "nomail until 2040-12-24", proven=True)
    garden.wait("ben@example.org", "settings have changed")
    garden.write(OLGA, GARDEN, "The beans are up.")
    garden.wait("fay@example.net", "The beans are up")

    garden.shell("member", "ban", "garden", "ben@example.org")
    garden.shell("member", "unban", "garden", "ben@example.org")
    garden.write(BEN, REQUEST, "", "resume", proven=True)

    assert garden.wait("ben@example.org", "The beans are up")


STRANGER = "Eve Stone <eve@example.com>"


def reply(house, author, to, **more):
    """What is said at the door to a letter that nothing proves; the line that names its writer's way out as well."""
    house.now.moment -= timedelta(minutes=1)  # they come together
    try:
        house.write(author, to, "We grow them on strings.", "Beans", **more)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as refused:
        return refused.args
    return "250"


@pytest.mark.parametrize("erased", [False, True])
@pytest.mark.parametrize(
    "settings",
    [{}, {"non_members": "reject"}, {"non_members": "discard"}, {"posting": "announce"}, {"posting": "moderated"},
     {"authentication": "require"}],
)  # fmt: skip
def test_a_forged_from_tells_nobody_who_is_banned(garden, erased, settings):
    asked = garden.write(FAY, GARDEN, "Which beans climb?", "Beans", proven=True)
    garden.wait("ben@example.org", "Which beans climb?")
    garden.shell("member", "ban", "garden", "ben@example.org")
    garden.settle()
    if erased:
        garden.down()
        assert garden.shell("member", "erase", "ben@example.org", "--yes").code == 0
        garden.up()
    garden.set("garden", **settings)

    said = [
        [reply(garden, author, to, in_reply_to=asked) for to in (GARDEN, f"garden+t1@{DOMAIN}")]
        for author in (STRANGER, BEN)
    ]
    held = garden.shell("held", "ls", "garden", "--json").json

    assert said[0] == said[1]
    assert not [one for one in held if "ben@" in one["from"]]
    assert garden.count("olga@example.org", "on strings") == 0


def test_not_even_by_as_many_letters_as_one_likes(garden):
    garden.shell("member", "ban", "garden", "ben@example.org")
    garden.shell("member", "ban", "garden", "ben@seeds.coop")

    said = [[reply(garden, author, GARDEN) for _ in range(23)] for author in (STRANGER, BEN, BEN_AT_WORK)]

    assert said[0][0] == "250" != said[0][-1]
    assert [[one == "250" for one in some] for some in said] == [[number < 20 for number in range(23)]] * 3


def test_nor_by_one_letter_again_and_again(garden):
    garden.shell("member", "ban", "garden", "ben@example.org")

    said = [
        [reply(garden, author, GARDEN, message_id=f"<once.{author[:3]}@example.net>") for _ in range(23)]
        for author in (STRANGER, BEN)
    ]

    assert said == [["250"] * 23] * 2


def test_nor_by_a_private_letter_and_nothing_is_handed_on(garden):
    key = encode_author_key(garden.site.secret, garden.seal(), 4)  # Fay, the second member
    to = f"garden+u.{key}@{DOMAIN}"
    garden.shell("member", "ban", "garden", "ben@example.org")

    said = [[reply(garden, author, to)[:1] for _ in range(32)] for author in (STRANGER, BEN)]

    assert said[0] == said[1]
    assert said[0][0] == "2" != said[0][-1]
    assert len(garden.got("fay@example.net", "on strings")) == 30
    assert not [one for one in garden.got("fay@example.net", "on strings") if "ben@" in one["from"]]
    assert garden.refusal(BEN, to, "Hello", proven=True).startswith("550 5.7.1 No private letter")


def test_who_is_banned_and_proven_is_told_so(garden):
    garden.shell("member", "ban", "garden", "ben@example.org")

    assert garden.refusal(BEN, GARDEN, "Why?", proven=True).startswith("550 5.7.1 garden takes no post")


def test_nobody_banned_comes_back_under_another_of_their_addresses(garden):
    garden.set("garden", join="open")
    garden.shell("member", "ban", "garden", "ben@example.org")

    invited = garden.shell("invite", "garden", "ben@seeds.coop")
    added = garden.shell("member", "add", "garden", "ben@seeds.coop")
    garden.write(OLGA, REQUEST, "", "invite ben@seeds.coop", proven=True)
    garden.wait("olga@example.org", "is banned from")
    garden.write(BEN_AT_WORK, REQUEST, "", "change fay@example.net ben@seeds.coop", proven=True)

    assert (invited.code, added.code) == (1, 1)
    for said in (invited, added):
        assert "with the member ben@example.org, whose other address it is" in said.err
        assert "listcop member unban garden ben@example.org" in said.err
    assert garden.count("ben@seeds.coop", "invited to") == 0
    assert garden.count("fay@example.net", "address") == 0
    assert states(garden)["ben@example.org"] == "banned"
    assert "ben@seeds.coop" not in states(garden)


@pytest.mark.parametrize("word", ["join", "invite"])
def test_a_yes_that_comes_after_a_ban_of_another_address_makes_nobody_a_member(house, word):
    house.member("olga@example.org", "Olga Prin", roles="member+owner")
    house.list("orchard")
    house.member("ben@example.org", "Ben Kariuki", of="orchard")
    if word == "join":
        house.write(BEN_AT_WORK, f"garden+join@{DOMAIN}", "", "join")
    else:
        house.write(OLGA, REQUEST, "", "invite ben@seeds.coop", proven=True)
    question = house.wait("ben@seeds.coop")
    house.shell("member", "ban", "garden", "ben@example.org")
    house.link("ben@example.org", "ben@seeds.coop", of="orchard")

    house.answer(BEN_AT_WORK, question, "yes")
    house.settle()

    assert "ben@seeds.coop" not in states(house)
    assert house.count("ben@seeds.coop", "Welcome") == 0
