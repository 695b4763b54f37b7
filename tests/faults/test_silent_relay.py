"""A relay that takes a list's letters and never answers: all other lists go on as if nothing were (R29)."""

import contextlib
import smtplib
import threading
import time

import pytest
from helpers import NOW

from listcop.flows import change_membership
from listcop.state import open_store, site_of
from listcop.store import lists
from tests.faults.house import DOMAIN, IS_FULL, LIST, NO_LIMITS, a_post, p95, posting, sized, taken_pairs, until

pytestmark = pytest.mark.timeout(900 if IS_FULL else 120)
READERS = [f"reader{number}@example.org" for number in range(3)]


def with_lists(house, count):
    """So many further lists, with three members each."""
    site, names = site_of(house.settings), [f"choir{number}" for number in range(count)]

    def make(tx):
        for name in names:
            mlist = lists.create_list(tx, name, DOMAIN, NO_LIMITS, NOW)
            for one in READERS:
                change_membership.add(
                    tx, site, mlist, NOW, who="test", address=one, name="", cadence="each",
                    roles=("member",), language="en", welcome=False,
                )  # fmt: skip

    with contextlib.closing(open_store(house.settings)) as store:
        store.write(make)
    return names


def seconds_of(house, relay, name, number):
    """How long a post to a list takes from its 250 until the last member has it."""
    with smtplib.SMTP("127.0.0.1", house.port, timeout=60) as client:
        client.sendmail(READERS[0], [f"{name}@{DOMAIN}"], a_post(number, READERS[0]))
    began = time.monotonic()
    until(lambda: all(taken_pairs(relay)[f"p{number}", one] for one in READERS), f"post {number} is there")
    return time.monotonic() - began


@pytest.mark.parametrize(("kind", "stage"), [("sqlite", "rcpt"), ("sqlite", "dot"), ("postgres", "dot")])
def test_a_list_whose_letters_are_never_answered_holds_up_no_other(kind, a_house, relay, stage):
    ended, posts = threading.Event(), 8
    with contextlib.closing(a_house(kind, members=30)) as house:
        others = with_lists(house, sized(99, 3))
        house.start()
        alone = [seconds_of(house, relay, name, 1000 + at) for at, name in enumerate(others)]

        def answer(said):
            if said.startswith(("garden", "member")):
                ended.wait(600)
            return ""

        setattr(relay.behaviour, stage, answer)
        with posting(house, sessions=2) as posters:
            posters.post(range(1, posts + 1))
            posters.join()
        until(lambda: sum(line.startswith("RCPT TO:<member") for line in relay.commands) >= 3, "the relay is silent")
        beside = [seconds_of(house, relay, name, 2000 + at) for at, name in enumerate(others * sized(3, 2))]

        print(f"{kind}, {stage}: p95 {p95(alone):.2f} s, beside a list without answers {p95(beside):.2f} s")
        assert not [pair for pair in taken_pairs(relay) if pair[1].startswith("member")]
        ended.set()
        until(
            lambda: all(taken_pairs(relay)[f"p{n}", one] for n in range(1, posts + 1) for one in house.members),
            f"what waited for {LIST} leaves",
        )
        assert set(taken_pairs(relay).values()) == {1}
        if IS_FULL:
            assert p95(beside) < 2 * p95(alone) + 0.1
