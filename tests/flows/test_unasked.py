"""Letters that nobody asked for: one person gets one a quarter, over all lists and under all addresses."""

from datetime import timedelta

from helpers import NOW, WEIGHTS, join, later, make_list

from listcop.core.site import Site
from listcop.flows import blocked, unasked
from listcop.letter_files import load_texts
from listcop.store import members

SITE = Site(("lists.example.org",), "admin@example.org", (b"s" * 32,), load_texts(), WEIGHTS)


def taken(store, mlist, address="amina@example.org", now=NOW):
    return store.write(lambda tx: unasked.take(tx, SITE, mlist, address, "asset-still-right", now))


def test_one_letter_a_quarter_over_all_lists(store):
    garden, pumps = make_list(store), make_list(store, "pumps")
    join(store, garden)
    join(store, pumps)

    first = taken(store, garden)
    tries = [taken(store, pumps, now=later(days=days)) for days in (0, 1, 90)]
    others = taken(store, pumps, "ben@example.org")

    assert first and others and tries == [False, False, False]
    assert taken(store, pumps, now=later(days=92))


def test_another_address_of_the_same_person_gets_none_either(store):
    mlist = make_list(store)
    amina = join(store, mlist)
    store.write(lambda tx: members.own_address(tx, amina.person_id, "amina@example.net"))

    taken(store, mlist)

    with store.read() as tx:
        assert not unasked.may_write(tx, "amina@example.net", later(days=3))
        assert unasked.free_from(tx, "amina@example.net") == NOW + timedelta(days=91)
        assert unasked.free_from(tx, "ben@example.org") is None


def test_who_said_block_gets_none(store):
    mlist = make_list(store)
    store.write(lambda tx: blocked.block(tx, SITE, "amina@example.org", NOW))

    assert not taken(store, mlist, now=later(days=400))


def test_a_clock_that_went_back_brings_no_second_letter(store):
    mlist = make_list(store)

    taken(store, mlist, now=later(days=30))

    assert not taken(store, mlist, now=NOW)


def test_a_list_that_is_removed_keeps_the_address_of_nobody_but_members_of_others(store):
    garden, pumps = make_list(store), make_list(store, "pumps")
    join(store, pumps)
    taken(store, garden)
    taken(store, garden, "juma@example.net")
    taken(store, pumps, "ben@example.org")

    store.write(lambda tx: unasked.forget_list(tx, garden.list_id))

    with store.read() as tx:
        assert unasked.written_to(tx, NOW) == {"amina@example.org", "ben@example.org"}
