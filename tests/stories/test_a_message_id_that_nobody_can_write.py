"""A Message-ID that no letter of ours can bear, such as one that hides a line end, takes nothing from anybody."""

import base64

import pytest

from tests.stories.digest_week import CORA, TOOLS, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN

EVE, BEN, WEN = "Eve Amadi <eve@example.net>", "Ben Kariuki <ben@example.org>", "Wen Li <wen@example.org>"
HIDDEN = base64.b64encode(b"Beans\r\nX-Injected: yes").decode()
UNFIT = [
    f"<q=?utf-8?b?{HIDDEN}?=@example.net>",
    "<=?utf-8?q?=0A?=@example.net>",
    "<jör@example.net>",
    f"<{'a' * 950}@b.c>",
]
QUESTION = "Which beans climb well where it rains a lot? Mine all rot."
FORK = "The smith in our village makes a fork with six teeth for it."


@pytest.mark.parametrize("unfit", UNFIT)
def test_whoever_answers_such_a_post_is_heard(house, unfit):
    for person in (EVE, BEN):
        house.member(person.partition("<")[2].strip(">"), person.partition(" <")[0])
    house.member("wen@example.org", "Wen Li", "weekly")
    house.write(EVE, GARDEN, QUESTION, "Beans for wet ground", message_id=unfit, proven=True)
    copy = house.wait("ben@example.org", QUESTION)

    as_copied = {"in_reply_to": copy["message-id"], "references": copy["message-id"]}
    as_written = {"in_reply_to": unfit, "references": f"{unfit} {copy['message-id']}"}
    house.write(BEN, GARDEN, "Try scarlet runners.", "Re: Beans for wet ground", proven=True, **as_copied)
    house.write(WEN, GARDEN, "Blue Lake stands the rain.", "Re: Beans for wet ground", proven=True, **as_written)
    house.write(WEN, f"garden+leave@{DOMAIN}", "", proven=True, **as_written)
    receipt, goodbye = house.wait("wen@example.org", "#3"), house.wait("wen@example.org", "You have left")

    assert copy["message-id"] != unfit and b"X-Injected" not in copy.raw and HIDDEN.encode() not in copy.raw
    assert threads_of(house) == {1: [QUESTION, "Try scarlet runners.", "Blue Lake stands the rain."]}
    assert [unfit in str(one["references"]) for one in (receipt, goodbye)] == [False, False]
    assert not house.got("admin@example.net")


@pytest.mark.parametrize("unfit", UNFIT)
def test_an_answer_to_a_digest_that_bears_one_reaches_its_thread(house, unfit):
    digest = a_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}", message_id=unfit)
    house.wait("ben@example.org", FORK)

    assert [TOOLS, FORK] in threads_of(house).values()


def test_an_address_that_hides_a_line_end_is_nobodys(house):
    house.set("garden", posting="open")
    odd = "=?utf-8?q?=0A?=@example.net"

    posted = house.refusal(odd, GARDEN, QUESTION, proven=True)
    added = house.shell("member", "add", "garden", odd)

    assert posted.startswith("550 5.6.0 The From line must name one plain address")
    assert added.code == 1 and "is no e-mail address" in added.err
