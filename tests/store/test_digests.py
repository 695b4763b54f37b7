"""Digests: a period is closed once, takes posts by number, and its editions are kept as they were sent."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from helpers import NOW, later, make_list

from listcop.store import digests, lists


@pytest.fixture
def garden(store):
    return make_list(store)


def close(store, mlist, period, *, cadence="weekly", day=7, above=0, up_to=10):
    def work(tx):
        return digests.close_period(
            tx,
            mlist.list_id,
            cadence,
            period,
            opens=later(days=day - 7),
            closes=later(days=day),
            above=above,
            up_to=up_to,
            now=later(days=day),
        )

    return store.write(work)


def numbers(found):
    return [one.number for one in found]


@pytest.mark.parametrize("with_writer", [False, True])
def test_a_period_is_closed_once_among_sixteen_that_try(store, garden, with_writer):
    if with_writer:
        store.start_writer()
    start = threading.Barrier(16)

    def try_it(_thread):
        start.wait(10)
        return close(store, garden, "2026-W45")

    with ThreadPoolExecutor(16) as pool:
        won = [number for number in pool.map(try_it, range(16)) if number is not None]

    assert won == [1]
    assert close(store, garden, "2026-W46") == 2  # and no number was lost on those who were late


def test_a_closed_period_says_what_it_took(store, garden):
    close(store, garden, "2026-W45", above=3, up_to=9)

    with store.read() as tx:
        closed = digests.get_digest(tx, garden.list_id, 1)
        assert digests.get_digest(tx, garden.list_id, 2) is None
    assert (closed.cadence, closed.period, closed.above, closed.up_to) == ("weekly", "2026-W45", 3, 9)
    assert (closed.opens, closed.closes, closed.made) == (NOW, later(days=7), later(days=7))
    assert (closed.sent, closed.items) == (False, {})


def test_one_period_of_each_cadence_and_list(store, garden):
    wood = make_list(store, "wood")

    made = [close(store, mlist, "2026-W45", cadence=c) for mlist in (garden, wood) for c in ("weekly", "daily")]

    assert made == [1, 2, 1, 2]


def test_the_last_and_the_one_before_are_those_of_the_same_cadence(store, garden):
    close(store, garden, "a", day=7)
    close(store, garden, "x", day=8, cadence="daily")
    close(store, garden, "b", day=14)

    with store.read() as tx:
        last = digests.last_closed(tx, garden.list_id, "weekly")
        before = digests.one_before(tx, garden.list_id, last)
        first = digests.one_before(tx, garden.list_id, before)
        assert digests.last_closed(tx, garden.list_id, "monthly") is None
        assert numbers(digests.all_digests(tx, garden.list_id)) == [1, 2, 3]
    assert (last.period, before.period, first) == ("b", "a", None)


def test_what_a_stop_left_half_done_is_found_again(store, garden):
    for period in ("a", "b", "c"):
        close(store, garden, period)
    store.write(lambda tx: digests.change_digest(tx, garden.list_id, 2, sent=True, items={"member": [[1, 4, "Beans"]]}))

    with store.read() as tx:
        assert numbers(digests.unfinished(tx, garden.list_id, "weekly")) == [1, 3]
        assert digests.unfinished(tx, garden.list_id, "daily") == []
        assert digests.get_digest(tx, garden.list_id, 2).items == {"member": [[1, 4, "Beans"]]}


def test_editions_are_kept_to_the_byte(store, garden):
    close(store, garden, "a")
    raw = b"From: garden\r\n\r\n" + bytes(range(256)) * 50

    def keep(tx):
        for edition, language in (("short", "en"), ("member@10", "fr"), ("member@10", "en")):
            digests.keep_edition(
                tx, garden.list_id, 1, edition, language, subject=f"Digest {language}", text="Élan vital\n", raw=raw
            )

    store.write(keep)

    with store.read() as tx:
        assert digests.edition_raw(tx, garden.list_id, 1, "member@10", "fr") == raw
        found = digests.editions_of(tx, garden.list_id, 1)
    assert found == [
        ("member@10", "en", "Digest en", "Élan vital\n"),
        ("member@10", "fr", "Digest fr", "Élan vital\n"),
        ("short", "en", "Digest en", "Élan vital\n"),
    ]


def test_the_next_number_is_told_without_taking_it(store, garden):
    close(store, garden, "a")
    store.write(lambda tx: lists.take_numbers(tx, garden.list_id, reading=4))

    with store.read() as tx:
        assert digests.next_number(tx, garden.list_id) == 2
    assert close(store, garden, "b") == 2


def test_a_persons_period_is_closed_once_and_who_closed_it_knows(store):
    def close_it(tx):
        return digests.close_of_person(tx, 7, "weekly", "2026-W46", later(days=7), posts=3)

    told = [store.write(close_it) for _ in range(2)]

    with store.read() as tx:
        last = digests.last_of_person(tx, 7, "weekly", later(days=8))
    assert told == [True, False]
    assert (last.period, last.posts) == ("2026-W46", 3)


def test_the_newest_that_a_member_got_are_found_among_those_of_every_cadence_without_parts(store, garden):
    periods = [("weekly", "2026-W45"), ("daily", "2026-11-09"), (digests.ONCE, "7 2026-11-09T08:00:00+00:00")]
    periods += [(digests.ONCE, "77 2026-11-09T09:00:00+00:00"), (digests.PART, "2026-11-09T10:00:00+00:00 7")]
    periods += [("daily", f"2026-11-{day}") for day in range(10, 20)] + [("monthly", "2026-11"), ("weekly", "2026-W46")]
    for cadence, period in periods:
        close(store, garden, period, cadence=cadence)

    with store.read() as tx:
        found = numbers(digests.newest_digests(tx, garden.list_id, 7))
        of_nobody = numbers(digests.newest_digests(tx, garden.list_id, 0))

    assert found == [17, 16, *range(15, 5, -1), 3, 2, 1]
    assert of_nobody == [17, 16, *range(15, 5, -1), 2, 1]
