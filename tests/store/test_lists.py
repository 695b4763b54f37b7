"""Lists: found by name and domain, set key by key, and each number given once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from helpers import NOW, join, make_list, post

from listcop.core.list_settings import ListSettings
from listcop.store import lists, tables


def take(store, mlist, **how_many):
    return store.write(lambda tx: lists.take_numbers(tx, mlist.list_id, **how_many))


@pytest.mark.parametrize("with_writer", [False, True])
def test_a_number_is_never_given_twice(store, with_writer):
    if with_writer:
        store.start_writer()
    garden, wood = make_list(store), make_list(store, "wood")

    def take_some(n):
        return [
            (mlist.name, take(store, mlist, number=1, letter=1).number) for mlist in (garden, wood) for _ in range(6)
        ]

    with ThreadPoolExecutor(8) as pool:
        found = [one for some in pool.map(take_some, range(8)) for one in some]

    assert sorted(found) == [(name, n) for name in ("garden", "wood") for n in range(1, 49)]


def test_each_kind_of_number_counts_by_itself(store):
    garden = make_list(store)

    take(store, garden, number=3, delivery=1)
    taken = take(store, garden, number=1, event=2)

    assert (taken.number, taken.delivery, taken.event, taken.asset) == (4, 1, 2, 0)


def test_a_number_taken_by_a_job_that_failed_is_given_to_the_next(store):
    garden = make_list(store)

    def fail(tx):
        lists.take_numbers(tx, garden.list_id, number=1)
        raise ValueError("no letter after all")

    with pytest.raises(ValueError, match="no letter"):
        store.write(fail)

    assert take(store, garden, number=1).number == 1


def test_a_list_is_found_by_name_and_domain_alone(store):
    garden = make_list(store, title="Our garden")

    with store.read() as tx:
        found = lists.find_list(tx, "garden", "lists.example.org")
        others = [lists.find_list(tx, "garden", "example.org"), lists.find_list(tx, "gard", "lists.example.org")]
        by_number = lists.get_list(tx, garden.list_id)

    assert found == by_number == garden
    assert (found.title, others) == ("Our garden", [None, None])


def test_two_domains_may_have_a_list_of_one_name(store):
    make_list(store)
    store.write(lambda tx: lists.create_list(tx, "garden", "example.net", {}, NOW))
    store.write(lambda tx: lists.ensure_site(tx, "lists.example.org", NOW))

    with store.read() as tx:
        assert [one.address for one in lists.all_lists(tx)] == ["garden@example.net", "garden@lists.example.org"]
        assert lists.names_by_domain(tx) == {"example.net": {"garden"}, "lists.example.org": {"garden"}}


def test_a_name_is_free_once(store):
    make_list(store)

    with pytest.raises(Exception, match=r"(?i)unique"):
        make_list(store)


def test_one_setting_changes_and_the_others_stay(store):
    garden = make_list(store, language="fr")

    store.write(lambda tx: lists.change_setting(tx, garden.list_id, "open_days", 14))

    with store.read() as tx:
        assert lists.get_list(tx, garden.list_id).settings == ListSettings(language="fr", open_days=14)


def test_settings_changed_by_many_at_once_are_all_kept(store):
    garden = make_list(store)
    keys = {"open_days": 14, "language": "pt", "footer": "never", "posting": "open", "delivery": "batch"}

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda one: store.write(lambda tx: lists.change_setting(tx, garden.list_id, *one)), keys.items()))

    with store.read() as tx:
        assert lists.get_list(tx, garden.list_id).settings == ListSettings(**keys)


def test_the_row_for_letters_of_no_list_is_made_once(store):
    for _ in range(2):
        store.write(lambda tx: lists.ensure_site(tx, "lists.example.org", NOW))

    with store.read() as tx:
        assert lists.all_lists(tx) == []
    assert store.write(lambda tx: lists.take_numbers(tx, lists.SITE, letter=1)).letter == 1


def test_removing_a_list_leaves_the_others_whole(store):
    garden, wood = make_list(store), make_list(store, "wood")
    for mlist in (garden, wood):
        join(store, mlist)
        post(store, mlist)

    store.write(lambda tx: lists.remove_list(tx, garden.list_id, tables.metadata.sorted_tables))

    with store.read() as tx:
        left = {
            name: {row.list_id for row in tx.execute(table.select())}
            for name, table in tables.metadata.tables.items()
            if "list_id" in table.c
        }
    assert set.union(*left.values()) == {wood.list_id}


def test_that_a_list_came_or_went_is_seen_by_two_numbers(store):
    def look():
        with store.read() as tx:
            return lists.count_and_last(tx), lists.names_by_domain(tx)

    def remove(mlist):
        store.write(lambda tx: lists.remove_list(tx, mlist.list_id, tables.metadata.sorted_tables))

    seen = [look()]
    first, second = (make_list(store, name) for name in ("first", "second"))
    seen.append(look())
    remove(first)
    seen.append(look())
    make_list(store, "third")
    seen.append(look())
    remove(second)
    seen.append(look())

    assert len({numbers for numbers, _ in seen}) == len(seen)
    assert look() == seen[-1]


def test_how_far_a_list_has_come_changes_with_posts_readings_digests_events_and_settings(store):
    garden, wood = make_list(store), make_list(store, "wood")

    def course():
        with store.read() as tx:
            found = lists.courses(tx)
        assert set(found) == {garden.list_id, wood.list_id}
        return found[garden.list_id]

    seen = [course()]
    for kind in ("number", "reading", "digest", "event"):
        take(store, garden, **{kind: 1})
        seen.append(course())
    store.write(lambda tx: lists.change_setting(tx, garden.list_id, "archive", "none"))
    seen.append(course())
    take(store, wood, number=1)

    assert len(set(seen)) == len(seen)
    assert course() == seen[-1]


def test_what_others_remember_of_a_removed_list_is_never_taken_for_a_new_one(store):
    make_list(store, "first")
    last = make_list(store, "last")

    store.write(lambda tx: lists.remove_list(tx, last.list_id, tables.metadata.sorted_tables))
    new = make_list(store, "new")

    assert new.list_id > last.list_id
