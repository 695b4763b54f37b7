"""Every member has signed letters of the others: brought to another address, such a letter proves nothing there."""

import pytest

from tests.stories.house import DOMAIN, GARDEN

ANN, EVE = "Ann Ndlovu <ann@example.org>", "eve@example.net"


@pytest.fixture
def garden(house):
    house.member("ann@example.org", "Ann Ndlovu")
    house.member("ben@example.org", "Ben Kariuki")
    return house


def ann(house):
    return house.shell("member", "show", "garden", "ann@example.org", "--json").json


@pytest.mark.parametrize("role", ["weekly", "leave", "nomail"])
def test_a_post_handed_to_an_address_that_does_something_is_asked_back(garden, role):
    raw = garden.letter(ANN, GARDEN, "The beans are up.", "Climbing beans", proven=True)
    garden.send(raw, GARDEN, sender="ann@example.org")
    garden.wait("ben@example.org", "The beans are up")
    before = ann(garden)

    garden.send(raw, f"garden+{role}@{DOMAIN}", sender=EVE)
    garden.wait("ann@example.org", "Please confirm")

    assert ann(garden) == before


def test_a_letter_between_two_people_is_not_posted_where_posts_must_be_proven(garden):
    garden.set("garden", authentication="require")
    raw = garden.letter(ANN, EVE, "Between us: I can no longer stand Ben.", "Ben", proven=True)

    garden.send(raw, GARDEN, sender=EVE)
    garden.settle()

    assert garden.got("ben@example.org") == []
    assert len(garden.shell("held", "ls", "garden", "--json").json) == 1


@pytest.mark.parametrize("to", [f"Garden <{GARDEN.upper()}>", "garden@seeds.example.net, Ben <ben@example.org>"])
def test_who_wrote_to_the_list_is_believed_however_the_address_is_spelled_or_was_before_an_alias(garden, to):
    garden.set("garden", authentication="require")
    raw = garden.letter(ANN, to, "The beans are up.", "Climbing beans", proven=True)

    garden.send(raw, GARDEN, sender="ann@example.org")

    garden.wait("ben@example.org", "The beans are up")


@pytest.mark.parametrize(
    ("to", "cc", "covered", "is_proven"),
    [
        ("ben@example.org", f"garden+weekly@{DOMAIN}", "from:to:cc", True),
        (f"garden+weekly@{DOMAIN}", None, "from:to:subject", True),
        (f"garden+weekly@{DOMAIN}", None, "from:subject", False),  # whoever has the letter can put that line in
        ("ben@example.org", f"garden+weekly@{DOMAIN}", "from:to", False),
        (f'"garden+weekly@{DOMAIN}" <ben@example.org>', None, "from:to", False),
    ],
)
def test_only_what_the_signature_covers_says_to_whom_it_went(garden, to, cc, covered, is_proven):
    signature = f"v=1; a=rsa-sha256; d=example.org; s=s; h={covered}; bh=eA==; b=eA=="
    raw = garden.letter(ANN, to, "", "", proven=True, dkim_signature=signature, cc=cc)

    garden.send(raw, f"garden+weekly@{DOMAIN}", sender=EVE)
    garden.settle()

    assert (ann(garden)["cadence"] == "weekly") is is_proven
