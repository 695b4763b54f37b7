"""After a restore nothing leaves until a word; what may have left already waits for a word of its own."""

import sqlalchemy as sa

from listcop.store import deliveries, holds, lots, outbox
from listcop.store import lists as list_store
from listcop.store.tables import digests
from tests.helpers import NOW, join, keep, later, make_list, read_outbox

HOLD = holds.Hold(since=later(days=1), backup=NOW)


def due_post(store, mlist, number):
    """A post that is due to all members."""

    def work(tx):
        keep(tx, mlist, message_id=f"<{number}@example.org>")
        list_store.take_numbers(tx, mlist.list_id, delivery=1)
        deliveries.keep_delivery(tx, mlist.list_id, number, "post", now=NOW, number=number, cadence="each")

    store.write(work)


def work(store, now=None):
    with store.read() as tx:
        return outbox.lists_with_work(tx, now or later(days=2))


def states(store):
    with store.read() as tx:
        return [(one.id, one.state) for one in outbox.queued(tx)]


def with_posts(store):
    mlist = make_list(store)
    join(store, mlist)
    due_post(store, mlist, 1)
    due_post(store, mlist, 2)
    return mlist


def test_while_mail_is_stopped_there_is_no_work(store):
    with_posts(store)
    before = work(store)

    store.write(lambda tx: holds.stop_mail(tx, HOLD))
    stopped = work(store)
    store.write(holds.let_mail_go)

    assert before != []
    assert stopped == []
    assert work(store) == before


def test_why_mail_is_stopped_is_kept(store):
    store.write(lambda tx: holds.stop_mail(tx, HOLD))

    with store.read() as tx:
        assert holds.find_hold(tx) == HOLD


def test_all_that_was_not_sent_is_held_and_released_one_by_one(store):
    mlist = with_posts(store)
    store.write(lambda tx: lots.claim_lots(tx, mlist.list_id, 25, "en", NOW, 1))

    held = store.write(lambda tx: holds.hold_all(tx, later(hours=1)))
    waiting = states(store)
    released = store.write(lambda tx: holds.release(tx, mlist.list_id, later(hours=2), 1))

    assert held == 2
    assert waiting == [("1.0", "held"), ("2.0", "held")]
    assert released == 1
    assert states(store) == [("1.0", "due"), ("2.0", "held")]
    assert work(store) == [mlist.list_id]


def test_who_joins_meanwhile_gets_nothing_of_what_is_held(store):
    mlist = with_posts(store)
    store.write(lambda tx: holds.hold_all(tx, NOW))
    join(store, mlist, "ben@example.net")

    store.write(lambda tx: holds.release(tx, mlist.list_id, NOW))

    found = store.write(lambda tx: lots.claim_lots(tx, mlist.list_id, 25, "en", later(days=1), 5))
    assert [len(lot.members) for _, lot in found] == [1, 1]


def test_days_on_hold_are_none_of_those_after_which_it_is_given_up(store):
    mlist = with_posts(store)
    store.write(lambda tx: holds.hold_all(tx, NOW))

    store.write(lambda tx: holds.release_lot(tx, mlist.list_id, 1, 0, now=later(days=6)))
    with store.read() as tx:
        one = outbox.deliveries_older(tx, later(days=2), later(days=7), 10)
    store.write(lambda tx: holds.release(tx, mlist.list_id, later(days=6)))

    with store.read() as tx:
        assert one == outbox.deliveries_older(tx, later(days=2), later(days=7), 10) == []
        assert len(outbox.deliveries_older(tx, later(days=7), later(days=12), 10)) == 2


def test_one_lot_on_hold_is_let_go_alone(store):
    mlist = with_posts(store)
    store.write(lambda tx: holds.hold_all(tx, NOW))
    held = [one for one, _ in states(store) if "." in one]
    delivery, _, lot = held[0].partition(".")

    store.write(lambda tx: holds.release_lot(tx, mlist.list_id, int(delivery), int(lot), now=NOW))

    assert [one for one, state in states(store) if state == "due"] == held[:1]


def test_what_is_held_can_be_given_up(store):
    mlist = with_posts(store)
    store.write(lambda tx: holds.hold_all(tx, NOW))

    with store.read() as tx:
        ids = holds.held_ids(tx, mlist.list_id)
    store.write(lambda tx: [outbox.drop(tx, mlist.list_id, one) for one in ids])

    assert ids == [1, 2]
    assert states(store) == []
    assert work(store) == []


def test_a_digest_of_before_the_restore_that_is_made_after_it_is_held_at_the_release(store):
    mlist = make_list(store)
    join(store, mlist, cadence="weekly")

    def closed(number, closes):
        def work(tx):
            tx.execute(
                sa.insert(digests).values(
                    list_id=mlist.list_id,
                    number=number,
                    cadence="weekly",
                    period=str(number),
                    opens=NOW,
                    closes=closes,
                    above=0,
                    up_to=1,
                    made=later(days=3),
                    sent=True,
                    items={},
                )
            )
            deliveries.keep_delivery(tx, mlist.list_id, number, "digest", now=NOW, number=number, cadence="weekly")

        store.write(work)

    store.write(lambda tx: holds.stop_mail(tx, HOLD))
    closed(1, later(hours=23))
    closed(2, later(days=2))

    held = store.write(holds.hold_late_digests)

    assert held == 1
    assert states(store) == [("1", "held"), ("2", "due")]


def test_numbers_leave_a_gap(store):
    mlist = make_list(store)
    store.write(lambda tx: list_store.ensure_site(tx, "lists.example.org", NOW))

    store.write(holds.leave_gaps)

    taken = store.write(lambda tx: list_store.take_numbers(tx, mlist.list_id, number=1, digest=1, delivery=1, member=1))
    assert (taken.number, taken.digest, taken.delivery, taken.member) == (1001, 101, 100_001, 1001)
    assert read_outbox(store) == []
