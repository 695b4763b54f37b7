"""Each letter is one line of the log, with fields to count and search by."""

import logging

import pytest
from helpers import NOW, a_letter, claim_lot, join, make_list

from listcop.core.authentication import Policy
from listcop.core.moderation import Envelope
from listcop.core.sending import Outcome
from listcop.flows import accept_message
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.node import Node
from listcop.store.lots import LEASE


@pytest.mark.parametrize("author, action", [("amina@example.org", "accept"), ("stranger@example.org", "hold")])
def test_a_letter_that_came_in_is_told_with_its_fields(sqlite_store, site, caplog, author, action):
    mlist = make_list(sqlite_store)
    join(sqlite_store, mlist)
    raw = a_letter(message_id="<one@example.org>", **{"from": author})
    envelope = Envelope(author, (mlist.address,), peer="192.0.2.1", door="smtp", trusted=True)

    with caplog.at_level(logging.INFO, logger="listcop"):
        accept_message.accept(sqlite_store, site, envelope, raw, NOW, policy_of=lambda _: "none")

    (record,) = [one for one in caplog.records if getattr(one, "facts", {}).get("event") == "letter"]
    assert record.getMessage().startswith(f"{mlist.address} <one@example.org>: {action}, ")
    shown = {name: record.facts[name] for name in ("to", "message_id", "author", "action", "door", "peer", "bytes")}
    assert shown == {
        "to": mlist.address, "message_id": "<one@example.org>", "author": author, "action": action,
        "door": "smtp", "peer": "192.0.2.1", "bytes": len(raw),
    }  # fmt: skip
    assert "Which beans" not in record.getMessage()


def a_post_in_hand(store, site):
    """A post of which a server claims the lot for its two members, and ends."""
    mlist = make_list(store)
    for name in ("amina", "ben"):
        join(store, mlist, f"{name}@example.org")
    raw = a_letter(message_id="<one@example.org>", **{"from": "amina@example.org"})
    envelope = Envelope("amina@example.org", (mlist.address,), peer="192.0.2.1", door="smtp", trusted=True)
    accept_message.accept(store, site, envelope, raw, NOW, policy_of=lambda _: "none")
    assert store.write(lambda tx: claim_lot(tx, mlist.list_id, 25, "en", NOW)) is not None


def told_twice(caplog):
    return [(one.getMessage(), one.facts["recipients"]) for one in caplog.records if "once more" in one.getMessage()]


TOLD = "garden post 1: sent once more to 2, and they may have it: what came of the first time was not kept"


def test_after_a_sudden_end_the_log_names_each_post_that_may_come_twice(sqlite_store, site, caplog):
    a_post_in_hand(sqlite_store, site)

    Node(sqlite_store, "").free_claims()
    Node(sqlite_store, "").free_claims()

    assert told_twice(caplog) == [(TOLD, 2)]


def test_a_claim_that_ran_out_is_told_as_well_and_one_that_was_given_back_is_not(sqlite_store, site, caplog):
    a_post_in_hand(sqlite_store, site)
    outbox = Outbox(sqlite_store, site, Ports(lambda _: Policy("none"), lambda: 0.5))

    def busy(mails):
        return [[Outcome(to, "later", "mail", 450, "4.2.0", "busy") for to in mail.recipients] for mail in mails]

    outbox.send_next(busy, NOW + 2 * LEASE)
    outbox.send_next(busy, NOW + 20 * LEASE)

    assert told_twice(caplog) == [(TOLD, 2)]
