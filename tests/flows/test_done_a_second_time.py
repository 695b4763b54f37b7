"""A transaction that is undone for a neighbour's sake and done again leaves no trace of its first time."""

import contextlib
import logging

import pytest
from helpers import NOW, a_letter, join, make_list

from listcop.core.authentication import Policy
from listcop.core.moderation import Envelope
from listcop.core.sending import Outcome
from listcop.flows import accept_message
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.store import outbox, silences
from listcop.store.database import Store

NAMES = ("garden", "orchard", "pond")


class UndoneError(Exception):
    """A neighbour failed."""


class Twice(Store):
    """Each transaction is undone once, then done."""

    def begin_write(self, work):
        def undone(tx):
            work(tx)
            raise UndoneError

        with contextlib.suppress(UndoneError):
            super().begin_write(undone)()
        return super().begin_write(work)


@pytest.fixture
def twice(url):
    store = Twice(url, is_durable=False)
    yield store
    store.close()


@pytest.fixture
def due(store, site):
    """Three lists with a post each that is due."""
    for name in NAMES:
        mlist = make_list(store, name)
        for member in ("amina@example.org", "ben@example.org"):
            join(store, mlist, member)
        to = f"{name}@lists.example.org"
        envelope = Envelope("amina@example.org", (to,), "127.0.0.1", "mta", "smtp", True)
        raw = a_letter(**{"from": "amina@example.org", "to": to, "message_id": f"<{name}@x.example>"})
        accept_message.accept(store, site, envelope, raw, NOW, policy_of=lambda _: "none")


def an_outbox(store, site):
    return Outbox(store, site, Ports(lambda _: Policy("none"), lambda: 0.5))


def answering(kind, stage, code, served):
    def send(mails):
        served.append(mails[0].sender.partition("+")[0].partition("@")[0])
        return [[Outcome(one, kind, stage, code, "", "words") for one in mail.recipients] for mail in mails]

    return send


def test_each_list_has_its_turn_and_each_lot_its_line_in_the_log(twice, due, site, caplog):
    served, one = [], an_outbox(twice, site)

    with caplog.at_level(logging.INFO, "listcop"):
        while one.send_next(answering("sent", "dot", 250, served), NOW):
            pass

    assert served == list(NAMES)
    assert [record.facts["list"] for record in caplog.records if record.facts["event"] == "sent"] == served
    with twice.read() as tx:
        assert outbox.queued(tx) == []


def test_a_silence_counts_once_and_one_asks(twice, due, site, caplog):
    served, one = [], an_outbox(twice, site)
    send = answering("later", "connect", 0, served)

    with caplog.at_level(logging.INFO, "listcop"):
        one.send_next(send, NOW)
        with twice.read() as tx:
            (first,) = silences.find_all(tx).values()
        asked = [one.send_next(send, first.again) for _ in range(3)]
        with twice.read() as tx:
            (then,) = silences.find_all(tx).values()

    assert (first.failures, then.failures) == (1, 2)
    assert asked == [True, False, False]
    assert served == ["garden", "orchard"]
    assert [record.facts["event"] for record in caplog.records].count("relay silent") == 1
