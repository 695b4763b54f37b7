"""Each kind of key that a membership by mail gives out: from elsewhere, by a program, used or old it does nothing."""

import pytest

BEN = "Ben Kariuki <ben@example.org>"
NEW = "Ben Kariuki <ben@example.net>"
OLGA = "Olga Prin <olga@example.org>"
MAY = "May Njeri <may@example.net>"
EVE = "Eve Stone <eve@example.com>"
REQUEST = "garden+request@lists.example.org"

# who asks for what, proven or not; who is asked, known by which words; what they answer; what shows that it was done
KINDS = {
    "join": (MAY, "join", False, MAY, "Please confirm", "yes"),
    "leave": (BEN, "leave", False, BEN, "Please confirm", "yes"),
    "settings": (BEN, "weekly", False, BEN, "Please confirm", "yes"),
    "command": (BEN, "profile I graft.", False, BEN, "Please confirm", "yes"),
    "change-address": (BEN, "change ben@example.net", True, NEW, "confirm your new address", "yes"),
    "release-address": (NEW, "change ben@example.org ben@example.net", True, BEN, "new address?", "yes"),
    "vouch-address": (NEW, "change ben@example.org ben@example.net", True, OLGA, "Do you know", "yes"),
    "link-address": (BEN, "link ben@example.net", True, NEW, "another address", "yes"),
    "invited": (OLGA, "invite may@example.net", True, MAY, "invited to", "yes"),
    "profile": (BEN, "profile", True, BEN, "knows nothing", "I graft."),
}


def address_of(author):
    return author.rpartition("<")[2].strip(">")


@pytest.fixture(params=KINDS.values(), ids=KINDS.keys())
def asked(request, house):
    """A house, who was asked, the question, and the answer that would do it."""
    asker, words, proven, answerer, mark, says = request.param
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", roles="owner+facilitator", cadence="none")
    house.write(asker, REQUEST, "", words, proven=proven)
    return house, answerer, house.wait(address_of(answerer), mark), says


def state(house):
    """All that a membership by mail can change."""
    everyone = house.shell("member", "ls", "garden", "--all", "--json").json
    known = [one for one in everyone if one["state"] != "pending"]
    shown = [
        house.shell("member", "show", "garden", one["address"], "--json").json if one["state"] != "left" else one
        for one in known
    ]
    kept = ("address", "state", "cadence", "profile", "roles")
    return [{name: one.get(name) for name in kept} for one in shown]


def status(house):
    house.write(BEN, "garden+status@lists.example.org")
    return house.wait("ben@example.org", "is a member here").words if house.got("ben@example.org") else ""


def test_from_another_address_or_by_a_program_it_does_nothing_and_stays_good(asked):
    house, answerer, question, says = asked
    before = state(house)

    house.answer(EVE, question, says, proven=True)
    house.answer(answerer, question, says, auto_submitted="auto-replied")
    house.settle()
    after_others = state(house)
    house.answer(answerer, question, says)
    house.settle()

    assert after_others == before
    assert state(house) != before or "ben@example.net" in status(house)


def test_when_it_is_old_it_does_nothing_and_the_clock_that_goes_back_revives_none(asked):
    house, answerer, question, says = asked
    before, moment = state(house), house.now()

    house.move(days=61)
    house.move(moment=moment)
    house.answer(answerer, question, says)
    house.settle()

    assert state(house) == before


def test_used_twice_it_acts_once(asked):
    house, answerer, question, says = asked
    house.answer(answerer, question, says)
    house.settle()
    house.shell("member", "set", "garden", "ben@example.org", "cadence", "monthly")
    house.shell("member", "remove", "garden", "may@example.net", "--quietly")
    before = state(house)

    house.answer(answerer, question, says)
    house.settle()

    assert state(house) == before
