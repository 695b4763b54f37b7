"""Whom mail may not reach is asked a few at a time: while a large list's members are, others hear 250."""

from datetime import timedelta

import pytest
from helpers import NOW, join, make_list

from listcop.core.bounces.score import Bounce
from listcop.flows import reach_members
from listcop.flows.record_bounce import note_bounce
from listcop.store import events, members
from listcop.store.database import Store


class Watched(Store):
    """Counts the probes that stand after each transaction that writes."""

    def __init__(self, url):
        super().__init__(url, is_durable=False)
        self.probes, self.list_id = [0], 0

    def write(self, work):
        result = super().write(work)
        with self.read() as tx:
            self.probes.append(events.count_events(tx, self.list_id, "probe", NOW) if self.list_id else 0)
        return result


class Interrupted(Store):
    """Before its second transaction that writes, something else happens."""

    def __init__(self, url):
        super().__init__(url, is_durable=False)
        self.meanwhile, self.writes = None, 0

    def write(self, work):
        self.writes += 1
        if self.meanwhile is not None and self.writes == 2:
            self.meanwhile()
        return super().write(work)


@pytest.mark.parametrize("ahead", [timedelta(seconds=-1), timedelta(seconds=1), timedelta(hours=2)])
def test_nobody_is_asked_twice_by_two_servers_whatever_their_clocks(sqlite_url, site, ahead):
    store = Interrupted(sqlite_url)
    mlist = make_list(store)
    readers = [join(store, mlist, f"m{n}@d{n}.example") for n in range(5)]

    def refuse(tx):
        for one in readers:
            for day in range(4):
                at = NOW + timedelta(days=day)
                note_bounce(tx, mlist.list_id, one.address, Bounce(at.date(), "5.1.1", True), at)

    store.write(refuse)
    now, store.writes = NOW + timedelta(days=21), 0
    store.meanwhile = lambda: reach_members.probe_due(store, site, mlist, now + ahead)

    reach_members.probe_due(store, site, mlist, now)
    with store.read() as tx:
        asked = events.count_events(tx, mlist.list_id, "probe", NOW)
        next_look = reach_members.due(tx, mlist, now)
    store.close()

    assert asked == 5
    assert next_look > now + timedelta(minutes=59) or ahead > timedelta(hours=1)


def test_no_transaction_asks_more_than_a_few_and_all_are_asked_once(sqlite_url, site):
    store = Watched(sqlite_url)
    mlist = make_list(store)
    readers = [join(store, mlist, f"m{n}@d{n}.example") for n in range(25)]

    def refuse(tx):
        """Five a day, so that it is no storm."""
        for n, one in enumerate(readers):
            for day in range(4):
                at = NOW + timedelta(days=4 * (n // 5) + day)
                note_bounce(tx, mlist.list_id, one.address, Bounce(at.date(), "5.1.1", True), at)
        members.change_member(tx, mlist.list_id, readers[7].membership_id, state="paused")

    store.write(refuse)
    store.list_id, now = mlist.list_id, NOW + timedelta(days=21)

    asked = [reach_members.probe_due(store, site, mlist, now) for _ in range(2)]
    store.close()

    assert asked == [True, False]
    assert store.probes[-1] == 24
    assert max(after - before for before, after in zip(store.probes, store.probes[1:], strict=False)) <= 20
