"""When the clock looks at each list again; promises of listcop/store/clock.py."""

from datetime import timedelta

from helpers import NOW, later, make_list

from listcop.store import clock, events, lists


def looked_at(store, now=NOW):
    with store.read() as tx:
        return clock.to_look_at(tx, now)


def keep(store, moment, now=NOW):
    """All that is to be looked at was, and has its moment."""
    found = looked_at(store, now)
    store.write(lambda tx: clock.keep_moments(tx, now, [(one, moment) for one in found]))
    return [one.list_id for one in found]


def test_a_list_is_looked_at_when_its_moment_has_come_and_not_before(store):
    garden, wood = make_list(store), make_list(store, "wood")

    new = keep(store, later(minutes=10))

    assert new == [garden.list_id, wood.list_id]
    assert looked_at(store, later(minutes=10) - timedelta(microseconds=1)) == []
    assert [one.list_id for one in looked_at(store, later(minutes=10))] == new


def test_a_list_on_which_anything_happened_is_looked_at_and_no_other(store):
    garden, wood = make_list(store), make_list(store, "wood")
    keep(store, None)

    found = looked_at(store)
    store.write(lambda tx: events.note(tx, wood.list_id, "anything", at=NOW))
    changed = looked_at(store)
    store.write(lambda tx: lists.take_numbers(tx, wood.list_id, held=1))  # while it is looked at
    store.write(lambda tx: clock.keep_moments(tx, NOW, [(one, None) for one in changed]))

    assert found == []
    assert [one.list_id for one in changed] == [wood.list_id]
    assert [one.list_id for one in looked_at(store)] == [wood.list_id]
    assert garden.list_id != wood.list_id


def test_every_list_is_looked_at_in_two_hours_and_not_all_at_once(store):
    made = [make_list(store, f"list{number}") for number in range(40)]
    keep(store, later(days=300))

    after_an_hour = looked_at(store, later(minutes=61))
    after_two = looked_at(store, later(hours=2))

    assert 0 < len(after_an_hour) < 40
    assert len(after_two) == len(made)


def test_where_the_clock_went_back_all_moments_are_forgotten(store):
    mlist = make_list(store)
    keep(store, later(days=3000), later(days=3000))
    before = looked_at(store)

    store.write(clock.forget_moments)

    assert before == []
    assert [one.list_id for one in looked_at(store)] == [mlist.list_id]
