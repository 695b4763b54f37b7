"""What a lot costs is bounded: a few statements, one commit, the same bytes for all copies; and it is kept for good."""

import contextlib
import logging
import threading
import time
from collections import Counter
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import a_letter

from listcop.core.authentication import Policy
from listcop.core.sending import Outcome
from listcop.flows.deliver_outbox import FRESH_SECONDS, Outbox, Ports, Way, one_by_one
from listcop.store import members, outbox, statements
from listcop.store.database import StorageTrouble
from listcop.store.lots import LEASE
from tests.faults.office import offices

PER_LOT = 10  # what is due, its list, the lot, its recipients, what came of it
# made ready, whether its author is a member by another address, cut, whether it was redacted or names who was erased,
# whether the relay answers, the last look that finds nothing
PER_POST = 16


class Relay:
    """Takes everything and remembers the mails."""

    def __init__(self, on_lot=lambda: None):
        self.lots, self.on_lot = [], on_lot

    def send(self, mails):
        self.lots.append(mails)
        self.on_lot()
        return [[Outcome(one, "sent", "dot", 250, "2.0.0", "ok") for one in mail.recipients] for mail in mails]

    def mails(self):
        return [mail for mails in self.lots for mail in mails]


@pytest.fixture
def open_office(sqlite_store, relay):
    with offices(sqlite_store, relay) as open_one:
        yield open_one


def send_on(office, relay):
    """Lot after lot, as the server does it."""
    return office.outbox.send_while(one_by_one(relay.send), lambda: office.now, lambda: True)


@contextlib.contextmanager
def asked(store):
    """The statements of the hot paths, and how often something was committed."""
    seen = {"statements": [], "commits": 0}

    class Told(logging.Handler):
        def emit(self, record):
            seen["statements"].append(record.args[1])

    def count(_connection):
        seen["commits"] += 1

    told = Told()
    statements.log.addHandler(told)
    statements.log.setLevel(logging.DEBUG)
    sa.event.listen(store.engine, "commit", count)
    try:
        yield seen
    finally:
        sa.event.remove(store.engine, "commit", count)
        statements.log.setLevel(logging.NOTSET)
        statements.log.removeHandler(told)


@pytest.mark.parametrize(("delivery", "members", "lots"), [("batch", 30, 1), ("batch", 300, 3), ("verp", 300, 12)])
def test_a_lot_costs_a_few_statements_and_one_commit_however_many_it_is_for(open_office, delivery, members, lots):
    office, relay = open_office(delivery=delivery, members=members), Relay()
    office.post(1)

    with asked(office.store) as seen:
        send_on(office, relay)

    assert (len(relay.lots), sum(len(mail.recipients) for mail in relay.mails())) == (lots, members)
    assert len(seen["statements"]) <= PER_LOT * lots + PER_POST, seen["statements"]
    assert seen["commits"] <= lots + 1


@pytest.mark.parametrize("delivery", ["batch", "verp"])
def test_the_bytes_all_copies_share_are_made_once_a_post(open_office, delivery):
    office, relay = open_office(delivery=delivery, members=120), Relay()
    office.post(1)

    send_on(office, relay)

    assert len(relay.lots) > 1
    assert len({id(mail.data) for mail in relay.mails()}) == 1
    assert len({mail.own for mail in relay.mails()}) == (120 if delivery == "verp" else 1)


def test_what_was_sent_is_kept_though_the_next_lot_cannot_be_claimed(open_office):
    office = open_office(delivery="batch", members=150)
    office.post(1)

    def damage():
        with office.store.engine.begin() as tx:
            tx.exec_driver_sql("UPDATE lists SET settings = 'no settings'")

    with pytest.raises(ValueError, match="Expecting value"):
        send_on(office, Relay(damage))

    with office.store.read() as tx:
        kept, left = outbox.outcomes_of(tx, office.mlist.list_id, 1)
    assert (kept, left) == ("s" * 100, [])


def test_a_connection_that_may_not_go_on_leaves_the_next_lot_to_others(open_office):
    office, relay = open_office(delivery="batch", members=150), Relay()
    office.post(1)

    office.outbox.send_while(one_by_one(relay.send), lambda: office.now, lambda: False)

    assert [one.state for one in office.queue()] == ["due"]
    assert send_on(office, relay) and len(relay.lots) == 2


def test_lots_claimed_while_the_database_went_away_are_sent_once_it_is_back(open_office):
    office, relay = open_office(delivery="batch", members=150), Relay()
    office.post(1)

    def lost():
        raise StorageTrouble("the answer to COMMIT was lost")

    office.store.told = lost
    with pytest.raises(StorageTrouble):
        send_on(office, relay)
    office.store.told = lambda: None

    assert send_on(office, relay)
    assert sorted(len(lot[0].recipients) for lot in relay.lots) == [50, 100]


class SlowWay:
    """Takes lots and lets them wait: the oldest ones are through when they are asked for."""

    def __init__(self, store, list_id):
        self.store, self.list_id, self.flying, self.most_claimed = store, list_id, [], 0

    def begin(self, mails, _whose):
        ticket = object()
        self.flying.append((ticket, mails))
        return ticket

    def finished(self, many, _longest):
        with self.store.read() as tx:
            self.most_claimed = max(self.most_claimed, tx.execute(CLAIMED).scalar_one())
        half = max(1, many // 2)
        through, self.flying = self.flying[:half], self.flying[half:]
        return [
            (ticket, [[Outcome(one, "sent", "dot", 250, "2.0.0", "ok") for one in mail.recipients] for mail in mails])
            for ticket, mails in through
        ]


def test_lots_that_are_on_their_way_for_longer_than_their_lease_are_not_begun_again(open_office):
    office = open_office(delivery="verp", members=50)
    office.post(1)
    begun, waits = [], iter(range(10))

    def finished(_many, _longest):
        if next(waits, None) is not None:
            office.now += timedelta(minutes=4)
            return []
        through, begun[:] = begun[:], []
        recipients.update(name for mails in through for mail in mails for name in mail.recipients)
        return [(id(mails), [[taken(name) for name in mail.recipients] for mail in mails]) for mails in through]

    def begin(mails, _whose):
        begun.append(mails)
        return id(mails)

    recipients = Counter()
    office.outbox.send_while(Way(begin, finished, most=8), lambda: office.now, lambda: True)

    assert len(recipients) == 50
    assert set(recipients.values()) == {1}


def taken(name):
    return Outcome(name, "sent", "dot", 250, "2.0.0", "ok")


CLAIMED = sa.text("SELECT count(*) FROM lots WHERE state = 'claimed'")


def test_lots_on_their_way_and_not_yet_kept_are_never_more_than_may_be(open_office):
    office = open_office(delivery="verp", members=300)
    office.post(1)
    slow = SlowWay(office.store, office.mlist.list_id)

    office.outbox.send_while(Way(slow.begin, slow.finished, most=4), lambda: office.now, lambda: True)

    with office.store.read() as tx:
        kept, left = outbox.outcomes_of(tx, office.mlist.list_id, 1)
    assert (kept, left) == ("s" * 300, [])
    assert slow.most_claimed == 4


def put_off(name):
    return Outcome(name, "later", "rcpt", 450, "4.2.1", "come back later")


def test_what_was_sent_is_kept_though_the_rest_of_it_cannot_be_kept_in_full(open_office):
    """Else the whole lot would get the same letter again, each time its lease ends."""
    office, relay = open_office(delivery="batch", members=9), Relay()
    office.outbox = Outbox(office.store, office.site, Ports(lambda _: Policy("none"), lambda: 1 / 0))
    office.post(1)

    def send(mails):
        relay.lots.append(mails)
        return [[put_off(one) if "slow" in one else taken(one) for one in mail.recipients] for mail in mails]

    with pytest.raises(ZeroDivisionError):
        office.outbox.send_while(one_by_one(send), lambda: office.now, lambda: True)
    office.now += timedelta(days=1)
    while office.outbox.send_while(one_by_one(send), lambda: office.now, lambda: True):
        pass

    assert [mail.recipients for mails in relay.lots[1:] for mail in mails] == [("owner@example.org",)]  # told of it
    waits = {one.to: (one.state, one.reason) for one in office.queue()}
    assert waits == dict.fromkeys(
        ("slow1@example.org", "slow4@example.org", "slow7@example.org"),
        ("refused", "a fault of ours: ZeroDivisionError: division by zero"),
    )
    office.store.write(lambda tx: outbox.retry(tx, office.mlist.list_id, 1, office.now))
    office.outbox = Outbox(office.store, office.site, Ports(lambda _: Policy("none"), lambda: 0.5))
    send_on(office, relay)
    send_on(office, relay)
    assert Counter(name for mail in relay.mails() for name in mail.recipients).keys() >= waits.keys()
    assert office.queue() == []


def test_a_way_that_fails_sends_nobody_the_same_more_than_twice(open_office):
    office, relay = open_office(delivery="verp", members=60), Relay()
    office.post(1)

    def finished(_many, _longest):
        raise RuntimeError("a fault of ours")

    broken = Way(lambda mails, _: (relay.lots.append(mails), id(mails))[1], finished, most=2)
    with pytest.raises(RuntimeError):
        office.outbox.send_while(broken, lambda: office.now, lambda: True)
    for _ in range(40):
        office.now += timedelta(hours=1)
        while send_on(office, relay):
            pass

    got = Counter(name for mail in relay.mails() for name in mail.recipients)
    assert (len(got), max(got.values())) == (60, 2)
    assert sum(1 for count in got.values() if count == 2) == 50  # what was on its way
    assert office.queue() == []


def make_it_run_twice(store):
    """Hold the writer until the next work waits behind it, and behind that some that fails: one group, begun anew."""
    held, go_on = threading.Event(), threading.Event()

    def hold(_tx):
        held.set()
        go_on.wait(20)

    def begin_write(work):
        del store.begin_write  # the next one only
        end = store.begin_write(work)
        store.begin_write(lambda _: 1 / 0)
        go_on.set()
        return end

    store.begin_write(hold)
    assert held.wait(20)
    store.begin_write = begin_write


def test_what_a_slow_relay_holds_stays_ours_also_when_a_letter_beside_it_fails(open_office):
    """Else the lease of it ends meanwhile, and it is sent a second time."""
    office, relay, leased = open_office(delivery="verp", members=150), Relay(), []
    office.store.start_writer()
    office.post(1)

    def begin(mails, _list_id):
        relay.lots.append(mails)
        return len(relay.lots) - 1

    def finished(_many, _longest):
        """The first lot stays on its way while others are through."""
        with office.store.read() as tx:
            leased.append(
                tx.execute(sa.text("SELECT min(leased_until) FROM lots WHERE state = 'claimed'")).scalar_one()
            )
        if len(leased) == 1:
            office.now += LEASE / 2
            make_it_run_twice(office.store)
        through = range(1, len(relay.lots)) if len(relay.lots) < 6 else range(len(relay.lots))
        return [(n, [[taken(one) for one in mail.recipients] for mail in relay.lots[n]]) for n in through]

    office.outbox.send_while(Way(begin, finished, most=2), lambda: office.now, lambda: True)

    assert leased[2] > leased[0]  # the second look is before what the first brought is kept
    assert max(Counter(name for mail in relay.mails() for name in mail.recipients).values()) == 1


def test_what_is_new_goes_at_the_first_look_though_another_lists_lots_get_nowhere(open_office):
    office = open_office(delivery="verp", members=300)
    open_office(name="choir", members=3)
    begun, looks = [], []

    def finished(_many, _longest):
        """Nothing gets through until the choir's letter is on its way; that one comes in before the first look."""
        looks.append({whose for whose, _ in begun})
        if len(looks) == 1:
            letter = a_letter(
                **{"from": "good0@example.org"}, to="choir@lists.example.org", message_id="<c@example.org>"
            )
            office.take(letter, to="choir@lists.example.org")
        if len(looks[-1]) == 1 and len(looks) < 9:
            return []
        return [(n, [[taken(one) for one in mail.recipients] for mail in mails]) for n, (_, mails) in enumerate(begun)]

    def begin(mails, whose):
        begun.append((whose, mails))
        return len(begun) - 1

    office.post(1)
    way = Way(begin, finished, most=4, of_one=lambda: 3)

    office.outbox.send_while(way, lambda: office.now, lambda: True)

    assert [len(lists) for lists in looks[:2]] == [1, 2]
    got = Counter(name for _, mails in begun for mail in mails for name in mail.recipients)
    assert (len(got), office.queue()) == (300, [])


def test_who_leaves_while_another_lists_post_is_made_ready_gets_nothing_more(open_office):
    """What several mails are made of is read at once; to ask for the policy of an author may take seconds."""
    office, choir, relay = open_office(members=3), open_office(name="choir", members=3), Relay()
    letter = a_letter(**{"from": "good0@example.org"}, to="choir@lists.example.org", message_id="<c@example.org>")
    lists = [office.mlist.list_id, choir.mlist.list_id]
    office.post(1)
    office.take(letter, to="choir@lists.example.org")
    asked = []

    def policy_of(_domain):
        if not asked:
            time.sleep(2 * FRESH_SECONDS)
            office.store.write(lambda tx: [leave(tx, one, "slow1@example.org") for one in lists])
        asked.append(len(relay.lots))
        return Policy("none")

    def begin(mails, _whose):
        relay.send(mails)
        return len(relay.lots) - 1

    def finished(_many, _longest):
        return [(n, [[taken(name) for name in mail.recipients] for mail in one]) for n, one in enumerate(relay.lots)]

    outbox_of_all = Outbox(office.store, office.site, Ports(policy_of, lambda: 0.5))
    outbox_of_all.send_while(Way(begin, finished, most=4), lambda: office.now, lambda: True)

    assert asked == [0, 1]  # one after the other, of one claim
    assert Counter(name for mail in relay.mails() for name in mail.recipients)["slow1@example.org"] == 1


def leave(tx, list_id, address):
    member = members.find_member(tx, list_id, address)
    members.change_member(tx, list_id, member.membership_id, state="left")
