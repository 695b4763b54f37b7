"""Two ListCoP servers whose lists are members of each other: letters cross once each way, and nothing circles."""

import contextlib
import smtplib

from listcop.flows import change_membership
from listcop.store import lists
from tests.stories.house import GARDEN

THERE = "lists.example.net"
ORCHARD = f"orchard@{THERE}"
AMINA, ZOE = "Amina Odhiambo <amina@example.org>", "Zoe Hill <zoe@example.net>"


def join(house, address, of, domain):
    house.store.write(
        lambda tx: change_membership.add(
            tx, house.site, lists.find_list(tx, of, domain), house.now(), who="test", address=address, name="",
            cadence="each", welcome=False,
        )
    )  # fmt: skip


def two(build, **settings):
    """The list garden here, the list orchard there, each a member of the other, each with a member of its own."""
    here, there = build(), build(domains=[THERE])
    here.list(posting="open", **settings)
    there.list("orchard", domain=THERE, posting="open", **settings)
    here.member("amina@example.org", "Amina Odhiambo")
    here.member(ORCHARD)
    join(there, "zoe@example.net", "orchard", THERE)
    join(there, GARDEN, "orchard", THERE)
    return here, there


def carry(here, there, rounds=6):
    """What a mail server between them does: letters for the other's list are brought there, with its envelope."""
    carried = [0, 0]
    for _ in range(rounds):
        for n, (house, other, to) in enumerate(((here, there, ORCHARD), (there, here, GARDEN))):
            settle(house)
            ours = house.got(to)
            for one in ours[carried[n] :]:
                with contextlib.suppress(smtplib.SMTPException):
                    other.send(one.raw, to, sender=one.sender)
            carried[n] = len(ours)
    return carried


def settle(house):
    domain, name = house.settings.domain, "garden" if house.settings.domain != THERE else "orchard"
    asker = f"settle{next(house._numbers)}@example.net"
    house.write(asker, f"{name}+help@{domain}")
    house.wait(asker)


def posts(house, of):
    """The first line of each post: a foreign list's footer may stand below."""
    return [post["text"].partition("\n")[0] for one in house.shell("export", of).lines for post in one["posts"]]


def test_a_letter_crosses_once_and_everybody_gets_one_copy(build):
    here, there = two(build)

    here.write(AMINA, GARDEN, "Beans are in.")
    carried = carry(here, there)

    assert posts(here, "garden") == ["Beans are in."]
    assert posts(there, "orchard") == ["Beans are in."]
    assert len(here.got("amina@example.org", "Beans are in.")) <= 1
    assert len(there.got("zoe@example.net", "Beans are in.")) == 1
    assert carried[0] == 1
    assert carried[1] <= 1


def test_an_answer_crosses_back_once(build):
    here, there = two(build)
    here.write(AMINA, GARDEN, "Who has bean seed to spare for our school?")
    carry(here, there)
    copy = there.wait("zoe@example.net", "bean seed")

    there.answer(ZOE, copy, "I have two kilos.", to=ORCHARD)
    carry(here, there)

    assert posts(here, "garden").count("I have two kilos.") == 1
    assert posts(there, "orchard").count("I have two kilos.") == 1
    assert len(here.got("amina@example.org", "two kilos")) == 1
    assert len(there.got("zoe@example.net", "two kilos")) <= 1


def test_nor_do_footers_prefixes_and_rewritten_authors_make_it_another_letter(build):
    here, there = two(build, footer="always", subject_prefix="[x]", from_rewriting="always")

    here.write(AMINA, GARDEN, "Beans are in.", "Beans")
    there.write(ZOE, ORCHARD, "Apples are in.", "Apples")
    carry(here, there)

    for house, of in ((here, "garden"), (there, "orchard")):
        told = "\n".join(posts(house, of))
        assert told.count("Beans are in.") <= 1
        assert told.count("Apples are in.") <= 1
    assert len(here.got("amina@example.org", "Apples are in.")) <= 1
    assert len(there.got("zoe@example.net", "Beans are in.")) <= 1


def test_digests_notices_and_confirmations_do_not_cross(build):
    here, there = two(build)
    here.write(AMINA, GARDEN, "Who has bean seed to spare for our school?")
    here.move(days=8)
    there.move(days=8)
    here.write(f"<{ORCHARD}>", "garden+join@lists.example.org", "", "join")

    carry(here, there)

    assert posts(there, "orchard") == ["Who has bean seed to spare for our school?"]
    assert posts(here, "garden") == ["Who has bean seed to spare for our school?"]
