"""Lots are claimed by one at a time, come back when their claimer dies, and what came of each is kept once."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW, claim_lot, join, later, make_list

from listcop.store import deliveries, failures, lists, lots, members, outbox, tables
from listcop.store.failures import Failure
from listcop.store.lots import LEASE


@pytest.fixture
def garden(store):
    """A list with ten members."""
    mlist = make_list(store)
    for n in range(10):
        join(store, mlist, f"m{n}@example.org")
    return mlist


def deliver(store, mlist, number=50, kind="post", recipient=""):
    """A delivery, due now; returns its number."""

    def work(tx):
        taken = lists.take_numbers(tx, mlist.list_id, delivery=1).delivery
        if kind == "letter":
            deliveries.keep_letter(tx, mlist.list_id, taken, recipient, b"letter", sender="", now=NOW)
        else:
            deliveries.keep_delivery(tx, mlist.list_id, taken, kind, now=NOW, number=number)
        return taken

    return store.write(work)


def claim(store, mlist, size=2, now=NOW):
    """One lot, or None."""
    found = store.write(lambda tx: claim_lot(tx, mlist.list_id, size, "en", now))
    return found[1] if found else None


def leases_end(store):
    """The time at which what is claimed may be claimed again. PostgreSQL goes by its own clock alone."""
    if store.is_sqlite:
        return NOW + LEASE
    for statement in (
        "UPDATE lots SET leased_until = now() WHERE state = 'claimed'",
        "UPDATE failures SET due = now() WHERE state = 'sending'",
    ):
        store.write(lambda tx, statement=statement: tx.exec_driver_sql(statement))
    return NOW


def claim_all(store, mlist, size=2, now=NOW):
    return list(iter(lambda: claim(store, mlist, size, now), None))


def settle(store, lot, outcome="ss"):
    return store.write(lambda tx: lots.settle_lot(tx, lot, outcome))


def refuse(store, lot, reason="554 no"):
    return store.write(lambda tx: lots.refuse_delivery(tx, lot, reason))


def retry(store, mlist, number, now=NOW):
    return store.write(lambda tx: outbox.retry(tx, mlist.list_id, number, now))


def delivery(store, mlist, number):
    with store.read() as tx:
        return deliveries.get_delivery(tx, mlist.list_id, number)


def states(store, mlist):
    with store.read() as tx:
        return list(
            tx.execute(
                sa.select(tables.lots.c.state).order_by(tables.lots.c.lot).where(tables.lots.c.list_id == mlist.list_id)
            ).scalars()
        )


def has_work(store, now=NOW):
    with store.read() as tx:
        return outbox.lists_with_work(tx, now)


def a_failure(mlist, number, **changes):
    values = {"membership_id": 1, "address": "m0@example.org", "state": "later", "attempts": 1, "first": NOW}
    values |= {"due": later(minutes=1), "reason": "later: 451 busy"}
    return Failure(list_id=mlist.list_id, delivery_id=number, **values | changes)


def keep_failure(store, failure):
    store.write(lambda tx: failures.keep_failure(tx, failure))


# --- one claimer


def test_many_that_claim_at_once_never_get_the_same_lot(store, garden):
    for number in (50, 51, 52):
        deliver(store, garden, number)
    start = threading.Barrier(8)

    def claim_on(_thread):
        start.wait(10)
        found = []
        for _ in range(30):  # one that finds all rows taken just now looks again
            if (lot := claim(store, garden, 1)) is not None:
                found.append(lot)
        return found

    with ThreadPoolExecutor(8) as pool:
        found = [lot for some in pool.map(claim_on, range(8)) for lot in some]

    sent = Counter((lot.delivery_id, member) for lot in found for member in lot.members)
    assert sent == {(number, member): 1 for number in (1, 2, 3) for member in range(1, 11)}
    assert len({(lot.delivery_id, lot.lot) for lot in found}) == len(found) == 30


def test_a_delivery_that_two_cut_at_once_is_cut_once(store, garden):
    """A cadence changes while the outbox is cutting: both cut, on PostgreSQL in two transactions."""
    for number in range(5):
        deliver(store, garden, 50 + number)
    start = threading.Barrier(2)

    def cut_all():
        start.wait(10)
        store.write(lambda tx: lots.cut_everything(tx, garden.list_id, 1, "en", NOW))

    def claim_on():
        start.wait(10)
        return [claim(store, garden, 1) for _ in range(80)]

    with ThreadPoolExecutor(2) as pool:
        cutting, claiming = pool.submit(cut_all), pool.submit(claim_on)
        cutting.result(20)
        found = [lot for lot in claiming.result(20) if lot is not None] + claim_all(store, garden, 1)

    sent = Counter((lot.delivery_id, member) for lot in found for member in lot.members)
    assert sent == {(number, member): 1 for number in range(1, 6) for member in range(1, 11)}


def test_the_oldest_letter_goes_first(store, garden):
    first, second = deliver(store, garden, kind="letter", recipient="a@x.example"), deliver(store, garden, 51)

    found = [lot.delivery_id for lot in claim_all(store, garden, 25)]

    assert found == [first, second]


def test_what_is_due_later_is_not_claimed_now(store, garden):
    number = deliver(store, garden)

    early = claim(store, garden, now=NOW - timedelta(seconds=1))

    assert early is None
    assert (has_work(store, NOW - timedelta(seconds=1)), has_work(store)) == ([], [garden.list_id])
    assert delivery(store, garden, number).lots == 0


# --- leases and fences


def test_a_claim_runs_out_and_another_gets_the_lot(store, garden):
    deliver(store, garden)
    first = claim(store, garden, 25)

    too_early = claim(store, garden, 25, NOW + LEASE - timedelta(seconds=1))
    ended = leases_end(store)
    before = has_work(store, ended)
    second = claim(store, garden, 25, ended)

    assert too_early is None
    assert (second.lot, second.members, second.fence) == (first.lot, first.members, first.fence + 1)
    assert (before, has_work(store, ended)) == ([garden.list_id], [])


def test_a_node_whose_clock_is_wrong_takes_nothing_of_anothers(postgres_store):
    """Leases end by the clock of the database, whatever a node believes the time to be."""
    mlist = make_list(postgres_store)
    join(postgres_store, mlist, "m0@example.org")
    number = deliver(postgres_store, mlist)
    first = claim(postgres_store, mlist)
    keep_failure(postgres_store, a_failure(mlist, number, due=NOW))
    tried = postgres_store.write(lambda tx: failures.claim_failure(tx, mlist.list_id, NOW, "node a"))

    years_fast = later(days=9999)
    again = claim(postgres_store, mlist, now=years_fast)
    tried_again = postgres_store.write(lambda tx: failures.claim_failure(tx, mlist.list_id, years_fast, "node b"))

    assert (first.lot, tried[1].holder) == (0, "node a")
    assert (again, tried_again, has_work(postgres_store, years_fast)) == (None, None, [])


def test_a_node_that_lives_keeps_what_it_sends_however_slow_the_relay_is(postgres_store):
    mlist = make_list(postgres_store)
    join(postgres_store, mlist, "m0@example.org")
    deliver(postgres_store, mlist)
    postgres_store.write(lambda tx: lots.claim_lots(tx, mlist.list_id, 25, "en", NOW, 1, "node a"))

    ended = leases_end(postgres_store)
    postgres_store.write(lambda tx: lots.renew_claims(tx, "node a", NOW))

    assert claim(postgres_store, mlist, 25, ended) is None


def test_a_restart_frees_what_that_node_had_and_nothing_of_the_others(postgres_store):
    mlist = make_list(postgres_store)
    for n in range(4):
        join(postgres_store, mlist, f"m{n}@example.org")
    deliver(postgres_store, mlist)
    for node in ("node a", "node b"):
        postgres_store.write(lambda tx, node=node: lots.claim_lots(tx, mlist.list_id, 2, "en", NOW, 1, node))

    freed = postgres_store.write(lambda tx: lots.release_claims(tx, "node a"))

    assert freed == 1
    with postgres_store.read() as tx:
        assert [(one.state, one.node) for one in outbox.queued(tx)][-2:] == [("due", ""), ("sending", "node b")]


def test_a_late_claimer_of_one_recipient_is_known(store, garden):
    number = deliver(store, garden)
    keep_failure(store, a_failure(garden, number, due=NOW))
    first = store.write(lambda tx: failures.claim_failure(tx, garden.list_id, NOW, "node a"))[1]
    ended = leases_end(store)
    second = store.write(lambda tx: failures.claim_failure(tx, garden.list_id, ended, "node b"))[1]

    with store.read() as tx:
        assert [failures.is_mine(tx, one) for one in (first, second)] == [False, True]


def test_a_lease_is_longer_than_a_relay_may_take_after_the_dot():
    assert timedelta(minutes=10) < LEASE  # RFC 5321, 4.5.3.2.6


@pytest.mark.parametrize(
    "late",
    [
        lambda tx, lot: lots.settle_lot(tx, lot, "ss"),
        lambda tx, lot: lots.postpone_lot(tx, lot, later(hours=1), "451"),
        lambda tx, lot: lots.refuse_delivery(tx, lot, "554"),
    ],
    ids=["settle", "postpone", "refuse"],
)
@pytest.mark.parametrize("is_settled", [False, True])
def test_a_claimer_that_comes_late_changes_nothing_of_the_lot(store, garden, late, is_settled):
    deliver(store, garden)
    first = claim(store, garden, 25)
    second = claim(store, garden, 25, leases_end(store))
    if is_settled:
        settle(store, second, "s" * 10)

    assert not store.write(lambda tx: late(tx, first))

    assert states(store, garden) == ["done" if is_settled else "claimed"]
    assert settle(store, second, "s" * 10) is not is_settled


def test_a_lot_is_settled_once(store, garden):
    number = deliver(store, garden)
    lot = claim(store, garden, 25)

    assert [settle(store, lot, "sssssssssl"), settle(store, lot, "nnnnnnnnnn")] == [True, False]

    with store.read() as tx:
        assert outbox.outcomes_of(tx, garden.list_id, number) == ("sssssssssl", [])


def test_a_delivery_is_done_with_its_last_lot_and_not_before(store, garden):
    number = deliver(store, garden)
    found = claim_all(store, garden, 3)

    seen = []
    for lot in found:
        settle(store, lot, "s" * len(lot.members))
        seen.append((delivery(store, garden, number).state, delivery(store, garden, number).open_lots))

    assert seen == [("cut", 3), ("cut", 2), ("cut", 1), ("done", 0)]


def test_lots_settled_by_many_at_once_are_all_counted(store, garden):
    number = deliver(store, garden)
    found = claim_all(store, garden, 1)

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda lot: settle(store, lot, "s"), found))

    assert (done, delivery(store, garden, number).state) == ([True] * 10, "done")


def test_after_a_restart_what_was_claimed_is_due_at_once(store, garden):
    deliver(store, garden)
    before = claim(store, garden, 25)
    keep_failure(store, a_failure(garden, before.delivery_id, state="sending"))

    freed = store.write(lots.release_claims)

    assert freed == 1
    assert claim(store, garden, 25).members == before.members
    with store.read() as tx:
        assert [one.state for one in outbox.outcomes_of(tx, garden.list_id, before.delivery_id)[1]] == ["later"]


# --- later


def test_a_lot_the_relay_did_not_take_is_due_later_as_a_whole(store, garden):
    deliver(store, garden)
    lot = claim(store, garden, 25)

    store.write(lambda tx: lots.postpone_lot(tx, lot, later(minutes=1), "421 not now"))

    assert claim(store, garden, 25) is None
    with store.read() as tx:
        assert outbox.next_due(tx) == later(minutes=1)
    again = claim(store, garden, 25, later(minutes=1))
    assert (again.members, again.attempts) == (lot.members, 1)


def test_one_recipient_that_was_put_off_is_tried_again_when_due(store, garden):
    number = deliver(store, garden)
    settle(store, claim(store, garden, 25), "l" + "s" * 9)
    failure = a_failure(garden, number)
    keep_failure(store, failure)

    def claim_failure(now):
        return store.write(lambda tx: failures.claim_failure(tx, garden.list_id, now))

    assert claim_failure(NOW) is None
    assert (has_work(store), has_work(store, later(minutes=1))) == ([], [garden.list_id])
    delivered, claimed = claim_failure(later(minutes=1))
    assert (delivered.delivery_id, claimed) == (number, failure)
    assert claim_failure(later(minutes=2)) is None
    assert claim_failure(leases_end(store) + timedelta(minutes=1))[1].membership_id == 1


def test_a_recipient_that_was_being_tried_when_the_server_died_is_tried_at_once(store, garden):
    number = deliver(store, garden)
    settle(store, claim(store, garden, 25), "l" + "s" * 9)
    keep_failure(store, a_failure(garden, number))

    def claim_failure(now):
        return store.write(lambda tx: failures.claim_failure(tx, garden.list_id, now))

    before = claim_failure(later(minutes=1))
    store.write(lots.release_claims)
    after = claim_failure(later(minutes=1))

    assert before is not None
    assert (after[1].membership_id, after[1].attempts) == (before[1].membership_id, before[1].attempts)


def test_many_that_claim_put_off_recipients_get_each_once(store, garden):
    number = deliver(store, garden)
    for n in range(1, 11):
        keep_failure(store, a_failure(garden, number, membership_id=n, due=NOW))

    with ThreadPoolExecutor(6) as pool:
        tries = list(
            pool.map(lambda _: store.write(lambda tx: failures.claim_failure(tx, garden.list_id, NOW)), range(30))
        )

    assert sorted(one[1].membership_id for one in tries if one) == list(range(1, 11))


def test_a_failure_that_is_kept_again_changes_its_row(store, garden):
    number = deliver(store, garden)
    first = a_failure(garden, number)

    keep_failure(store, first)
    keep_failure(store, replace(first, state="sent", attempts=2, due=None))

    with store.read() as tx:
        assert outbox.outcomes_of(tx, garden.list_id, number)[1] == [replace(first, state="sent", attempts=2, due=None)]


# --- refused, tried again, dropped


def test_a_message_the_relay_refuses_waits_for_a_word_and_is_told_once(store, garden):
    number = deliver(store, garden)
    first, second = claim(store, garden, 2), claim(store, garden, 2)

    told = [refuse(store, first), refuse(store, second)]

    assert told == [True, False]
    assert (delivery(store, garden, number).state, delivery(store, garden, number).reason) == ("refused", "554 no")
    assert set(states(store, garden)) == {"refused"}
    assert claim_all(store, garden, now=later(days=30)) == []


def test_a_lot_that_got_through_while_another_was_refused_is_not_sent_again(store, garden):
    number = deliver(store, garden)
    refused, sent = claim(store, garden, 2), claim(store, garden, 2)
    refuse(store, refused)
    settle(store, sent, "ss")

    retry(store, garden, number)

    again = [member for lot in claim_all(store, garden) for member in lot.members]
    assert sorted([*again, *sent.members]) == list(range(1, 11))


def test_a_lot_cannot_be_put_off_once_its_delivery_was_dropped(store, garden):
    number = deliver(store, garden)
    lot = claim(store, garden, 25)
    store.write(lambda tx: outbox.drop(tx, garden.list_id, number))

    store.write(lambda tx: lots.postpone_lot(tx, lot, NOW, "421"))

    assert claim_all(store, garden, now=later(days=1)) == []


@pytest.mark.parametrize("size", [1, 2, 3, 25])
@pytest.mark.parametrize("claimed_before", [1, 2, 9])
def test_a_refused_message_that_is_tried_again_reaches_everyone_once(store, garden, size, claimed_before):
    """Whether a part of it was cut when it was refused, or all."""
    number = deliver(store, garden)
    tried = [lot for _ in range(claimed_before) if (lot := claim(store, garden, size)) is not None]
    for lot in tried[1:]:
        settle(store, lot, "s" * len(lot.members))
    refuse(store, tried[0])

    retry(store, garden, number)

    sent = [member for lot in tried[1:] for member in lot.members]
    for lot in claim_all(store, garden, size):
        settle(store, lot, "s" * len(lot.members))
        sent += lot.members
    assert sorted(sent) == list(range(1, 11))
    assert (delivery(store, garden, number).state, delivery(store, garden, number).open_lots) == ("done", 0)


def test_a_refused_letter_to_one_person_can_be_tried_again(store, garden):
    number = deliver(store, garden, kind="letter", recipient="cleo@example.org")
    refuse(store, claim(store, garden))

    retry(store, garden, number)

    settle(store, claim(store, garden), "s")
    assert delivery(store, garden, number).state == "done"


def test_retry_makes_what_waits_due_now(store, garden):
    number = deliver(store, garden)
    store.write(lambda tx: lots.postpone_lot(tx, claim_in(tx, garden), later(hours=4), "421"))
    keep_failure(store, a_failure(garden, number, state="uncertain", due=None))

    assert retry(store, garden, number, later(minutes=1)) == 11  # recipients

    assert claim(store, garden, 25, later(minutes=1)) is not None
    assert store.write(lambda tx: failures.claim_failure(tx, garden.list_id, later(minutes=1))) is not None


def claim_in(tx, mlist):
    return claim_lot(tx, mlist.list_id, 25, "en", NOW)[1]


@pytest.mark.parametrize("how_far", ["uncut", "cut", "claimed", "refused", "put off"])
def test_dropping_ends_all_that_is_not_sent(store, garden, how_far):
    number = deliver(store, garden)
    if how_far == "cut":
        store.write(lambda tx: lots.cut_everything(tx, garden.list_id, 2, "en", NOW))
    elif how_far != "uncut":
        lot = claim(store, garden, 2)
        if how_far == "refused":
            refuse(store, lot)
        if how_far == "put off":
            settle(store, lot, "ll")
            keep_failure(store, a_failure(garden, number))

    dropped = store.write(lambda tx: outbox.drop(tx, garden.list_id, number))

    left = delivery(store, garden, number)
    assert dropped >= 1
    assert (left.state, left.open_lots, left.reason) == ("done", 0, "dropped")
    assert has_work(store, later(days=30)) == []
    assert store.write(lambda tx: outbox.drop(tx, garden.list_id, number)) == 0


def drop_lot(store, mlist, number, lot):
    return store.write(lambda tx: outbox.drop_lot(tx, mlist.list_id, number, lot))


def test_one_lot_is_given_up_and_the_others_go_on(store, garden):
    number = deliver(store, garden)
    store.write(lambda tx: lots.cut_everything(tx, garden.list_id, 4, "en", NOW))

    assert drop_lot(store, garden, number, 1) == 4

    assert drop_lot(store, garden, number, 1) == 0
    assert [lot.lot for lot in claim_all(store, garden, 4)] == [0, 2]
    assert delivery(store, garden, number).open_lots == 2


def test_a_delivery_whose_last_lot_is_given_up_is_done(store, garden):
    number = deliver(store, garden)
    settle(store, claim(store, garden, 5), "sssss")
    store.write(lambda tx: lots.cut_everything(tx, garden.list_id, 5, "en", NOW))

    drop_lot(store, garden, number, 1)

    assert (delivery(store, garden, number).state, delivery(store, garden, number).open_lots) == ("done", 0)


def test_one_lot_is_tried_now_and_no_other(store, garden):
    number = deliver(store, garden)
    for lot in claim_all(store, garden, 5):
        store.write(lambda tx, lot=lot: lots.postpone_lot(tx, lot, later(hours=4), "421"))

    assert store.write(lambda tx: outbox.retry_lot(tx, garden.list_id, number, 1, NOW)) == 5

    assert [lot.lot for lot in claim_all(store, garden, 5)] == [1]


def cut_everything(store, mlist):
    """As before anybody's cadence or address changes."""
    store.write(lambda tx: lots.cut_everything(tx, mlist.list_id, 2, "en", NOW))


@pytest.mark.parametrize("tried_before", [True, False])
def test_who_gets_a_refused_message_is_settled_before_somebody_changes_and_it_still_waits_for_a_word(
    store, garden, tried_before
):
    number = deliver(store, garden)
    if tried_before:
        refuse(store, claim(store, garden, 1))  # of which a part was cut
    else:
        store.write(lambda tx: lots.refuse_waiting(tx, garden.list_id, number, "554 no"))

    cut_everything(store, garden)
    cut_everything(store, garden)

    assert (delivery(store, garden, number).state, set(states(store, garden))) == ("refused", {"refused"})
    assert claim_all(store, garden, now=later(days=30)) == []
    assert retry(store, garden, number) == 10
    assert sorted(member for lot in claim_all(store, garden) for member in lot.members) == list(range(1, 11))


def test_who_moves_to_another_address_after_a_refusal_gets_the_message_once(store, garden):
    number = deliver(store, garden)
    for lot in claim_all(store, garden, 25):
        refuse(store, lot)
    cut_everything(store, garden)
    with store.read() as tx:
        (one,) = [one for one in members.all_members(tx, garden.list_id) if one.address == "m3@example.org"]
    store.write(lambda tx: members.rename(tx, one, "m3@zz.example.net"))

    count = retry(store, garden, number)

    assert (count, sorted(member for lot in claim_all(store, garden) for member in lot.members)) == (
        10, list(range(1, 11)),
    )  # fmt: skip


def test_a_refused_digest_that_is_tried_again_is_for_nobody_else(store, garden):
    def work(tx):
        taken = lists.take_numbers(tx, garden.list_id, delivery=1).delivery
        of = {"number": 1, "edition": "member:en:0", "cadence": "each"}
        deliveries.keep_delivery(tx, garden.list_id, taken, "digest", now=NOW, **of)
        lots.cut_whole(tx, garden.list_id, taken, 2, "en", NOW)
        return taken

    number = store.write(work)
    for lot in claim_all(store, garden):
        refuse(store, lot)
    join(store, garden, "zoe@zz.example.org")

    count = retry(store, garden, number)

    assert (count, delivery(store, garden, number).state) == (10, "cut")
    assert 11 not in [member for lot in claim_all(store, garden) for member in lot.members]


def test_what_a_server_had_in_hand_of_a_refused_message_waits_for_a_word_after_its_restart(store, garden):
    deliver(store, garden)
    first, _in_hand = claim(store, garden, 2), claim(store, garden, 2)
    refuse(store, first)

    freed = store.write(lots.release_claims)

    assert (freed, set(states(store, garden))) == (1, {"refused"})
    assert claim_all(store, garden, now=later(days=30)) == []


def test_an_owners_word_counts_the_days_anew_also_behind_a_silent_relay(store, garden):
    """Of what is given up behind it when it is older than five days."""
    numbers = [deliver(store, garden) for _ in range(3)]
    store.write(lambda tx: lots.refuse_waiting(tx, garden.list_id, numbers[0], "given up"))
    claim(store, garden, 25, later(days=6))
    store.write(lots.release_claims)  # the second is in lots, the third is not

    spoken = [retry(store, garden, number, later(days=6)) for number in numbers[:2]]

    with store.read() as tx:
        old = outbox.deliveries_older(tx, later(days=1), later(days=7), 10)
    assert (spoken, old) == ([10, 10], [(garden.list_id, numbers[2])])


def test_what_is_dropped_while_a_node_cuts_it_leaves_to_nobody(postgres_store):
    store, mlist = postgres_store, make_list(postgres_store)
    for n in range(10):
        join(store, mlist, f"m{n}@example.org")
    number = deliver(store, mlist)
    has_cut, goes_on = threading.Event(), threading.Event()

    def cut(tx):
        lots.claim_lots(tx, mlist.list_id, 1, "en", NOW, 1, "node a")
        has_cut.set()
        goes_on.wait(0.5)  # the other waits for us, and cannot say so

    with ThreadPoolExecutor(2) as pool:
        node = pool.submit(store.write, cut)
        has_cut.wait(10)
        dropped = pool.submit(store.write, lambda tx: outbox.drop(tx, mlist.list_id, number))
        node.result()

    assert dropped.result() == 10
    assert (has_work(store, later(days=30)), set(states(store, mlist))) == ([], {"done"})
    with store.read() as tx:
        assert outbox.queued(tx) == []


@pytest.mark.parametrize("kind", ["post", "letter"])
def test_what_was_given_up_before_it_was_cut_leaves_when_it_is_tried_again(store, garden, kind):
    """As behind a relay that was away for days."""
    number = deliver(store, garden, kind=kind, recipient="cleo@example.org" if kind == "letter" else "")
    store.write(lambda tx: lots.refuse_waiting(tx, garden.list_id, number, "given up"))

    assert retry(store, garden, number) == (10 if kind == "post" else 1)

    assert claim(store, garden, 25) is not None


@pytest.mark.parametrize(
    ("state", "reason", "count"),
    [
        ("refused", "554 5.7.1 No", 1),
        ("never", "later: 450 4.2.1 Busy", 1),  # it grew too old
        ("never", "uncertain, then later: 450 4.2.1 Busy", 1),
        ("never", "never: 550 5.1.1 No such user", 0),
        ("never", "dropped; later: 450 4.2.1 Busy", 0),
    ],
)
def test_a_whole_delivery_is_tried_again_but_for_whom_a_word_was_spoken(store, garden, state, reason, count):
    number = deliver(store, garden)
    settle(store, claim(store, garden, 25), "n" + "s" * 9)
    keep_failure(store, a_failure(garden, number, state=state, reason=reason, due=None))

    assert retry(store, garden, number) == count
    assert store.write(lambda tx: outbox.retry_one(tx, garden.list_id, number, 1, NOW)) == 1


def test_all_that_waits_of_a_list_is_known_and_nothing_that_is_through_or_refused_for_good(store, garden):
    sent, due, off, refused = (deliver(store, garden) for _ in range(4))
    settle(store, claim(store, garden, 25), "s" * 10)
    keep_failure(store, a_failure(garden, sent, state="never", reason="never: 550 5.1.1 No such user", due=None))
    store.write(lambda tx: lots.refuse_waiting(tx, garden.list_id, refused, "given up"))
    keep_failure(store, a_failure(garden, off))

    with store.read() as tx:
        assert outbox.waiting_ids(tx, garden.list_id) == [due, off, refused]


# --- the queue as an operator sees it


def test_the_queue_shows_what_waits_and_why(store, garden):
    post_number, letter = deliver(store, garden), deliver(store, garden, kind="letter", recipient="cleo@example.org")
    lot = claim(store, garden, 4)
    store.write(lambda tx: lots.postpone_lot(tx, lot, later(minutes=1), "421 not now"))
    keep_failure(store, a_failure(garden, post_number))

    with store.read() as tx:
        seen = {one.id: (one.kind, one.to, one.state, one.attempts, one.reason) for one in outbox.queued(tx)}
        elsewhere = outbox.queued(tx, garden.list_id + 1)

    assert seen == {
        f"{post_number}.0": ("post", "4 members", "due", 1, "421 not now"),
        f"{post_number}.1": ("post", "4 members", "due", 0, ""),
        f"{post_number}.2": ("post", "2 members", "due", 0, ""),
        f"{post_number}/1": ("post", "m0@example.org", "later", 1, "later: 451 busy"),
        str(letter): ("letter", "cleo@example.org", "due", 0, ""),
    }
    assert elsewhere == []


def test_nothing_is_due_when_all_is_sent(store, garden):
    deliver(store, garden)
    settle(store, claim(store, garden, 25), "s" * 10)

    with store.read() as tx:
        assert (outbox.next_due(tx), outbox.queued(tx), outbox.lists_with_work(tx, later(days=1))) == (
            None,
            [],
            [],
        )


def test_a_letter_to_one_person_passes_posts_that_are_due_before_it(store, garden):
    deliver(store, garden)
    letter = deliver(store, garden, kind="letter", recipient="grace@example.org")

    first = store.write(lambda tx: lots.claim_letter(tx, garden.list_id, NOW))
    second = store.write(lambda tx: lots.claim_letter(tx, garden.list_id, NOW))
    rest = claim_all(store, garden)

    assert (first[0].delivery_id, first[1].members, second) == (letter, (0,), None)
    assert sorted(member for lot in rest for member in lot.members) == list(range(1, 11))


def test_what_is_over_a_limit_is_a_lot_of_its_own(store, garden):
    number = deliver(store, garden)
    lot = claim(store, garden, size=10)

    kept = store.write(lambda tx: lots.keep_to(tx, lot, 3, NOW))
    whole = store.write(lambda tx: lots.keep_to(tx, kept, 3, NOW))
    rest = claim(store, garden, size=10)
    for one in (kept, rest):
        assert store.write(lambda tx, one=one: lots.settle_lot(tx, one, "s" * len(one.members)))
    with store.read() as tx:
        delivery = deliveries.get_delivery(tx, garden.list_id, number)

    assert (kept.members, whole) == (lot.members[:3], kept)
    assert rest.members == lot.members[3:]
    assert (delivery.state, delivery.open_lots, delivery.lots) == ("done", 0, 2)
    assert claim(store, garden) is None
