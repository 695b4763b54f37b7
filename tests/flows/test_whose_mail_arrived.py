"""What came back fades as mail arrives: as a member's own mail does, at the address where they read it now."""

from datetime import timedelta

from helpers import NOW, join, later, make_list

from listcop.core.bounces.score import LOOK_AT, Bounce
from listcop.flows import change_membership
from listcop.flows.find_unreachable import find_unreachable
from listcop.flows.record_bounce import note_bounce
from listcop.store import digests, events, lists, members

BEN, CORA = "ben@example.org", "cora@example.org"


def note_part(tx, mlist, member, at):
    """What is noted where one digest of all their lists has something of this list for somebody."""
    events.note(
        tx, mlist.list_id, "digest", at=at, ref="d1", cadence=digests.ONE, editions=1, member=member.membership_id
    )


def refuse(tx, mlist, address, at):
    note_bounce(tx, mlist.list_id, address, Bounce(at.date(), "5.1.1", True), at)


def found(store, mlist, now):
    with store.read() as tx:
        return {one.address: one.unasked for one in find_unreachable(tx, mlist.list_id, now)}


def test_another_readers_daily_digest_of_all_lists_is_no_mail_of_a_monthly_ones(store):
    mlist = make_list(store)
    ben, cora = (join(store, mlist, address, cadence="monthly") for address in (BEN, CORA))

    def work(tx):
        for one in (ben, cora):
            members.change_member(tx, mlist.list_id, one.membership_id, combined=True)
        for day in range(120):
            at = NOW + timedelta(days=day)
            note_part(tx, mlist, cora, at)
            if day % 30 == 0:
                note_part(tx, mlist, ben, at)
                refuse(tx, mlist, BEN, at)

    store.write(work)

    assert found(store, mlist, later(days=121))[BEN] >= LOOK_AT


def test_the_mail_of_a_reader_of_one_digest_that_arrived_makes_what_came_back_fade(store):
    mlist = make_list(store)
    ben = join(store, mlist, BEN, cadence="daily")

    def work(tx):
        members.change_member(tx, mlist.list_id, ben.membership_id, combined=True)
        for day in range(62):
            note_part(tx, mlist, ben, NOW + timedelta(days=day))
        for day in range(3):
            refuse(tx, mlist, BEN, NOW + timedelta(days=day))

    store.write(work)

    assert 0 < found(store, mlist, later(days=62))[BEN] < LOOK_AT / 2


def test_what_came_back_from_an_address_counts_no_more_once_its_reader_moved_back_to_it(store, site):
    mlist = make_list(store)
    ben = join(store, mlist, BEN)

    def move(tx, member, to, now):
        change_membership.rename(tx, site, lists.get_list(tx, mlist.list_id), member, to, now, who=to, keeps_old=True)

    def work(tx):
        for day in range(3):
            refuse(tx, mlist, BEN, later(days=day))
        move(tx, ben, "ben@example.net", later(days=4))
        there = members.find_member(tx, mlist.list_id, "ben@example.net")
        move(tx, there, BEN, later(days=9))
        before = find_unreachable(tx, mlist.list_id, later(days=9))
        refuse(tx, mlist, BEN, later(days=10))
        return before

    before = store.write(work)

    assert (before, found(store, mlist, later(days=10))) == ([], {BEN: 1.0})


def test_of_more_events_than_are_read_the_newest_count(store):
    mlist = make_list(store)
    for day in range(6):
        store.write(lambda tx, day=day: events.note(tx, mlist.list_id, "digest", at=later(days=day), ref=f"d{day}"))

    with store.read() as tx:
        read = events.latest_of(tx, mlist.list_id, "digest", later(days=1), 3)

    assert [one.ref for one in read] == ["d3", "d4", "d5"]
