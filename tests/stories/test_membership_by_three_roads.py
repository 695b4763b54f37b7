"""Every question about a membership is answered by its reply address, its Message-ID or its `ref:` line."""

import pytest

from tests.stories.house import GARDEN

BEN = "Ben Kariuki <ben@example.org>"
NEW = "Ben Kariuki <ben@example.net>"
OLGA = "Olga Prin <olga@example.org>"

ROADS = {
    "reply address": {"in_reply_to": None, "references": None},
    "Message-ID": {"to": GARDEN},
    "ref line": {"to": GARDEN, "quote": True, "in_reply_to": None, "references": None},
    "Message-ID, list without sub-addresses": {"to": GARDEN, "bare": True},
    "ref line, list without sub-addresses": {
        "to": GARDEN, "quote": True, "in_reply_to": None, "references": None, "bare": True,
    },
}  # fmt: skip


@pytest.fixture(params=ROADS.values(), ids=ROADS.keys())
def road(request, house):
    """How answers travel, to a list with a member, and how words reach it."""
    how = dict(request.param)
    bare = how.pop("bare", False)
    if bare:
        house.set("garden", sub_addresses="no")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", roles="owner+facilitator", cadence="none")

    def say(author, words):
        house.write(author, GARDEN if bare else "garden+request@lists.example.org", "", words)

    def answer(author, letter, text):
        house.answer(author, letter, text, **how)

    house.say, house.reply = say, answer
    return house


def members(house):
    found = house.shell("member", "ls", "garden", "--json").json
    return [one["address"] for one in found if "member" in one["roles"]]


def ben(house, address="ben@example.org"):
    return house.shell("member", "show", "garden", address, "--json").json


def test_joining_leaving_and_coming_back(road):
    road.say("Grace <grace@example.org>", "join")
    road.reply("Grace <grace@example.org>", road.wait("grace@example.org", "Please confirm"), "yes")
    road.wait("grace@example.org", "Welcome")
    joined = members(road)
    road.say("Grace <grace@example.org>", "leave")
    road.reply("Grace <grace@example.org>", road.wait("grace@example.org", "Please confirm", "leave"), "yes")
    goodbye = road.wait("grace@example.org", "no longer a member")
    left = members(road)
    road.reply("Grace <grace@example.org>", goodbye, "yes")
    road.wait("grace@example.org", "you are back")

    assert joined == ["ben@example.org", "grace@example.org"]
    assert left == ["ben@example.org"]
    assert members(road) == joined


def test_settings_and_the_profile(road):
    road.say(BEN, "weekly")
    road.reply(BEN, road.wait("ben@example.org", "Please confirm"), "yes")
    road.wait("ben@example.org", "each week")
    road.say(BEN, "profile")
    road.reply(BEN, road.wait("ben@example.org", "knows nothing of you"), "I graft mangoes.")
    road.wait("ben@example.org", "From now on", "I graft mangoes.")

    assert ben(road)["cadence"] == "weekly"
    assert ben(road)["profile"] == "I graft mangoes."


def test_a_new_address_and_a_vouch(road):
    road.say(NEW, "change ben@example.org ben@example.net")
    road.reply(NEW, road.wait("ben@example.net", "Please confirm"), "yes")
    road.reply(OLGA, road.wait("olga@example.org", "Do you know this person?"), "yes")
    road.wait("ben@example.net", "now goes to")
    vouched = members(road)
    road.say(NEW, "change ben@example.org")
    road.reply(NEW, road.wait("ben@example.net", "Please confirm: your settings"), "yes")
    road.reply(BEN, road.wait("ben@example.org", "confirm your new address"), "yes")
    road.wait("ben@example.net", "no longer to ben@example.net")

    assert vouched == ["ben@example.net"]
    assert members(road) == ["ben@example.org"]


def test_an_invitation_and_a_link(road):
    road.say(OLGA, "invite may@example.net")
    road.reply(OLGA, road.wait("olga@example.org", "Please confirm"), "yes")
    road.reply("May <may@example.net>", road.wait("may@example.net", "invited to"), "yes")
    road.wait("may@example.net", "Welcome")
    road.say(BEN, "link ben@example.net")
    road.reply(BEN, road.wait("ben@example.org", "Please confirm"), "yes")
    road.reply(NEW, road.wait("ben@example.net", "another address"), "yes")
    road.wait("ben@example.net", "now belong to one person")

    assert members(road) == ["ben@example.org", "may@example.net"]
