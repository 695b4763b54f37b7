"""A real Postfix in front of ListCoP and behind it: a post comes in by LMTP, copies leave, and a bounce finds home."""

import os
import smtplib
import time
from datetime import UTC, datetime

import pytest

from tests.doors.postfix import NoPostfix, Postfix, free_port
from tests.doors.scripted_relay import Behaviour
from tests.stories.house import PATIENCE, House, MailServer

AMINA, BEN, GONE = "amina@example.org", "ben@example.net", "gone@example.com"
GARDEN = "garden@lists.example.org"
SLOWLY = 40.0  # seconds that a real mail server may take


class Members(MailServer):
    """Where the members' mail arrives; the house is told of Postfix's port instead, which lies before it."""

    def __init__(self):
        super().__init__(Behaviour(rcpt={"gone@*": "550 5.1.1 <gone@example.com>: no such user here"}))
        self.own_port, self.port = self.port, free_port()


@pytest.fixture
def site(request, tmp_path, sqlite_template):
    """A house with Postfix around it, which knows it by the line that the test is marked with, if any."""
    nexthop = getattr(request, "param", "inet:127.0.0.1:{port}")
    members = Members()
    now = datetime.now(UTC)  # Postfix goes by the machine's clock, and so does the command that shows bounces
    house = House(tmp_path, template=sqlite_template, mail=members, smtp="protocol = 'lmtp'", start=now)
    try:
        postfix = Postfix(members.port, nexthop.format(port=house.service.port, silent=free_port()), members.own_port)
    except NoPostfix as trouble:
        house.close()
        if "postfix" in os.environ.get("LISTCOP_REQUIRE", "").split(","):
            pytest.fail(f"LISTCOP_REQUIRE names postfix: {trouble}")
        pytest.skip(f"postfix: {trouble}")
    house.list(delivery="verp")
    for one in (AMINA, BEN, GONE):
        house.member(one)
    house.postfix = postfix
    yield house
    house.close()
    postfix.close()


def send(house, author, to, text, subject):
    """A letter to the Postfix in front, as from anywhere."""
    raw = house.letter(author, to, text, subject)
    with smtplib.SMTP("127.0.0.1", house.postfix.port, timeout=PATIENCE) as session:
        session.sendmail(author, [to], raw)
    return raw


def until(what, house):
    """Wait for something to become true; Postfix has a pace of its own."""
    end = time.monotonic() + SLOWLY
    while not (found := what()):
        assert time.monotonic() < end, house.postfix.log()[-3000:]
        time.sleep(0.1)
    return found


@pytest.mark.timeout(150)
@pytest.mark.parametrize("site", ["[127.0.0.1]:{silent},[127.0.0.1]:{port}"], indirect=True)
def test_of_two_servers_the_second_takes_what_the_first_does_not_answer(site):
    send(site, AMINA, GARDEN, "Which beans climb well where it rains a lot?", "Beans for wet ground")

    assert until(lambda: site.got(BEN, "Beans for wet ground"), site)


@pytest.mark.timeout(150)
def test_a_post_goes_through_and_its_bounce_comes_back(site):
    send(site, AMINA, GARDEN, "Which beans climb well where it rains a lot?", "Beans for wet ground")

    copy = until(lambda: site.got(BEN, "Beans for wet ground"), site)[0]
    bounces = until(lambda: site.shell("bounces", "garden", "--json").json, site)

    assert copy["from"] == AMINA
    assert copy["list-id"].endswith("<garden.lists.example.org>")
    assert copy.sender.startswith("garden+b.")
    assert b"LMTP id" in copy.raw or b"with LMTP" in copy.raw or b"(Postfix) with" in copy.raw
    assert [(one["address"], one["status"]) for one in bounces] == [(GONE, "5.1.1")]
    assert site.shell("verify").code == 0


@pytest.mark.timeout(150)
def test_an_answer_by_mail_goes_the_same_way(site):
    send(site, BEN, "garden+help@lists.example.org", "", "help")

    answer = until(lambda: site.got(BEN), site)[0]

    assert answer["auto-submitted"] == "auto-replied"
    assert answer.sender == ""


@pytest.mark.timeout(150)
def test_an_address_that_is_none_of_ours_comes_back_from_postfix(site):
    send(site, BEN, "woodwork@lists.example.org", "Hello", "To nobody")

    returned = until(lambda: site.got(BEN, "woodwork"), site)[0]

    assert returned.sender == ""
    assert "550 5.1.1" in returned.message.as_string()
