"""Servers on one database share what a provider takes in a day: together they send no more, and none waits for ever."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
import sqlalchemy as sa
from helpers import NOW, a_letter, join, make_list

from listcop.core.authentication import Policy
from listcop.core.moderation import Envelope
from listcop.core.sending import Outcome
from listcop.flows import accept_message, keep_to_limit
from listcop.flows.deliver_outbox import Outbox, Ports, Way
from listcop.store import outbox
from listcop.store.database import Store
from listcop.store.silences import Names

A_DAY = 10
DEADLOCK = "40P01"


class Watched(Store):
    """Counts the deadlocks that its transactions run into: they are tried again, and nobody sees them."""

    def __init__(self, url):
        super().__init__(url)
        self.deadlocks = []

    def begin_write(self, work):
        return super().begin_write(partial(self._watched, work))

    def _watched(self, work, tx):
        try:
            return work(tx)
        except sa.exc.DBAPIError as error:
            if error.orig.sqlstate == DEADLOCK:
                self.deadlocks.append(str(error))
            raise


def with_a_post(store, site, name, members):
    """A list with so many members, who wait for a post."""
    mlist = make_list(store, name)
    for n in range(members):
        join(store, mlist, f"m{n}@{name}.example")
    author = f"m0@{name}.example"
    raw = a_letter(**{"from": author}, to=mlist.address, message_id=f"<1@{name}.example>", date=NOW, text="Up.")
    envelope = Envelope(author, (mlist.address,), "127.0.0.1", "mta", "smtp", True)
    accept_message.accept(store, site, envelope, raw, NOW, policy_of=lambda _: "none")
    return mlist


def test_what_one_server_is_about_to_take_is_not_left_for_another(postgres_store, site):
    store = postgres_store
    garden, wood = (with_a_post(store, site, name, A_DAY - 1) for name in ("garden", "wood"))
    claimed, has_claimed, go_on = [], threading.Event(), threading.Event()

    def claim(tx, mlist, node, meanwhile=lambda: None):
        claimed.extend(keep_to_limit.claim(tx, site, A_DAY, mlist.list_id, NOW, node))
        meanwhile()

    def hold():
        has_claimed.set()
        go_on.wait(10)

    with ThreadPoolExecutor() as servers:
        one = servers.submit(store.write, lambda tx: claim(tx, garden, "one", hold))
        assert has_claimed.wait(10)
        two = servers.submit(store.write, lambda tx: claim(tx, wood, "two"))
        threading.Timer(0.3, go_on.set).start()
        one.result(20), two.result(20)

    assert sum(keep_to_limit.recipients_of(one) for one in claimed) == A_DAY - 1


def several_at_once(send, order):
    """Four lots are with the relay, and what came of them is kept together, in this order."""
    under_way = []

    def begin(mails, _list_id):
        under_way.append((object(), mails))
        return under_way[-1][0]

    def finished(_many, _longest):
        done = [(ticket, send(mails)) for ticket, mails in under_way[::order]]
        under_way.clear()
        return done

    return Way(begin, finished, most=4)


@pytest.mark.timeout(120)
def test_servers_send_side_by_side_and_none_waits_for_the_others_for_ever(postgres_url, site):
    store, got, asked, lock = Watched(postgres_url), Counter(), Counter(), threading.Lock()
    lists = [with_a_post(store, site, name, 150) for name in ("garden", "wood", "pond")]

    def relay(mails):
        """Each second one is put off the first time, so that what was counted for them is given back."""
        with lock:
            asked.update(one for mail in mails for one in mail.recipients)
            return [[answer(one, asked[one] > 1 or one < "m3") for one in mail.recipients] for mail in mails]

    def answer(one, is_taken):
        got.update([one] * is_taken)
        return (
            Outcome(one, "sent", "dot", 250, "2.0.0", "ok") if is_taken else Outcome(one, "later", "rcpt", 450, "", "")
        )

    def serve(node):
        names = Names("relay mx", f"relay mx {node}")
        ports = Ports(lambda _: Policy("none"), lambda: 0.5, node=node, relay=names, per_day=2_000)
        one = Outbox(store, site, ports)
        for minute in range(20):
            now = NOW + timedelta(minutes=minute)
            while one.send_while(several_at_once(relay, -1 if node == "two" else 1), lambda now=now: now, lambda: True):
                pass

    with ThreadPoolExecutor() as servers:
        for done in [servers.submit(serve, node) for node in ("one", "two", "three")]:
            done.result(100)

    with store.read() as tx:
        assert outbox.queued(tx) == []
    store.close()
    assert store.deadlocks == []
    assert got == Counter({f"m{n}@{mlist.name}.example": 1 for mlist in lists for n in range(150)})
