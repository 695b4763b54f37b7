"""Memberships: join, leave and come back; one person behind an address; how far each was sent."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW, join, later, make_list

from listcop.store import digest_readers, erasing, lists, members
from listcop.store.tables import addresses, memberships, metadata, people


@pytest.fixture
def garden(store):
    return make_list(store)


def change(store, member, **values):
    store.write(lambda tx: members.change_member(tx, member.list_id, member.membership_id, **values))


def found(store, mlist, address="amina@example.org"):
    with store.read() as tx:
        return members.find_member(tx, mlist.list_id, address)


def count(store, *tables):
    with store.read() as tx:
        return [tx.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in tables]


def test_who_joins_starts_behind_what_was_posted_before(store, garden):
    joined = join(store, garden, name="Amina", cadence="weekly", language="fr", last_number=41)

    assert found(store, garden) == joined
    assert (joined.each_from, joined.sent_up_to, joined.state, joined.roles) == (41, 41, "active", ("member",))
    assert (joined.joined, joined.name, joined.cadence, joined.language) == (NOW, "Amina", "weekly", "fr")


def test_who_comes_back_is_the_same_member_with_a_new_start(store, garden):
    first = join(store, garden, cadence="weekly", last_number=41)
    store.write(lambda tx: members.note_deed(tx, garden.list_id, first.membership_id, NOW))
    change(store, first, state="left", paused_until=later(days=3), short_digest=False, listening=True)

    back = join(store, garden, now=later(days=90), last_number=400)

    assert (back.membership_id, back.person_id) == (first.membership_id, first.person_id)
    assert (back.state, back.cadence, back.each_from, back.sent_up_to) == ("active", "each", 400, 400)
    assert (back.joined, back.paused_until, back.short_digest, back.listening) == (later(days=90), None, True, False)
    assert back.deeds == 1  # what they did is not forgotten


def test_one_address_on_two_lists_is_one_person_and_two_members(store, garden):
    wood = make_list(store, "wood")

    here, there = join(store, garden), join(store, wood)

    assert here.person_id == there.person_id
    assert count(store, people, addresses, memberships) == [1, 1, 2]
    with store.read() as tx:
        assert members.memberships_of(tx, here.person_id) == [here, there]


def test_an_address_that_joins_from_many_sides_at_once_joins_once(store, garden):
    lists = [garden, make_list(store, "wood"), make_list(store, "water")]

    with ThreadPoolExecutor(9) as pool:
        joined = list(pool.map(lambda mlist: join(store, mlist), lists * 3))

    assert len({(one.list_id, one.membership_id) for one in joined}) == 3
    assert count(store, people, addresses, memberships) == [1, 1, 3]


def test_domains_are_kept_apart_for_delivery(store, garden):
    join(store, garden, '"odd@local"@example.org')

    with store.read() as tx:
        assert tx.execute(sa.select(memberships.c.domain)).scalar_one() == "example.org"


def test_members_are_listed_by_address_and_those_who_left_only_when_asked(store, garden):
    for state in ("pending", "active", "left", "paused", "unreachable"):
        join(store, garden, f"{state}@example.org", state=state)

    with store.read() as tx:
        seen = [one.state for one in members.all_members(tx, garden.list_id)]
        everyone = [one.state for one in members.all_members(tx, garden.list_id, everyone=True)]

    assert seen == ["active", "paused", "unreachable"]
    assert everyone == ["active", "left", "paused", "pending", "unreachable"]


def test_those_with_a_role_are_found_whether_members_or_not(store, garden):
    for name, roles in {
        "a": ("member",),
        "b": ("owner",),
        "c": ("moderator", "member"),
        "d": ("facilitator", "member", "owner"),
    }.items():
        join(store, garden, f"{name}@example.org", roles=roles)
    change(store, join(store, garden, "e@example.org", roles=("owner",)), state="left")

    def who(*roles):
        with store.read() as tx:
            return [one.address[0] for one in members.with_role(tx, garden.list_id, roles)]

    assert (who("owner"), who("moderator", "facilitator"), who("member")) == (["b", "d"], ["c", "d"], ["c", "d"])
    assert found(store, garden, "d@example.org").roles == ("member", "facilitator", "owner")


def test_roles_change_as_words_in_any_order(store, garden):
    amina = join(store, garden)

    change(store, amina, roles=["owner", "member"])

    assert found(store, garden).roles == ("member", "owner")


def test_deeds_are_counted_with_the_last_one(store, garden):
    amina = join(store, garden)

    for day in (1, 2):
        store.write(lambda tx, day=day: members.note_deed(tx, garden.list_id, amina.membership_id, later(days=day)))

    assert (found(store, garden).deeds, found(store, garden).last_deed) == (2, later(days=2))


def test_who_muted_a_thread_does_not_follow_it_by_writing_in_it(store, garden):
    def follow(thread, member):
        store.write(lambda tx: members.follow_thread(tx, garden.list_id, thread, member, 9))

    follow(7, 1)
    store.write(lambda tx: tx.exec_driver_sql("UPDATE follows SET muted = (1 = 1)"))
    follow(7, 1)
    follow(7, 2)
    follow(8, 1)

    with store.read() as tx:
        assert members.followers(tx, garden.list_id, 7) == {1: True, 2: False}


def test_pauses_of_a_list_are_found_that_end_now_and_when_the_next_one_does(store, garden):
    wood = make_list(store, "wood")
    for mlist, state, until in ((garden, "paused", 0), (wood, "paused", 2), (garden, "paused", 1), (garden, "left", 0)):
        member = join(store, mlist, f"{state}{until}@example.org")
        change(store, member, state=state, paused_until=later(days=until))
    change(store, join(store, garden, "forever@example.org"), state="paused")

    with store.read() as tx:
        assert [one.address for one in members.due_to_return(tx, garden.list_id, NOW)] == ["paused0@example.org"]
        assert members.due_to_return(tx, garden.list_id, NOW - timedelta(seconds=1)) == []
        assert members.next_return(tx, garden.list_id) == NOW
        assert members.next_return(tx, wood.list_id) == later(days=2)


# --- what a digest asks


def test_readers_of_a_digest_are_grouped_by_language_and_by_how_far_they_were_sent(store, garden):
    for n, (language, mark) in enumerate([("fr", 10), ("", 10), ("fr", 10), ("fr", 40), ("", 10)]):
        join(store, garden, f"m{n}@example.org", cadence="weekly", language=language, last_number=mark)
    join(store, garden, "each@example.org", last_number=3)
    join(store, garden, "owner@example.org", cadence="weekly", roles=("owner",), last_number=4)
    join(store, garden, "help@example.org", cadence="weekly", roles=("member", "facilitator"), last_number=5)
    change(store, join(store, garden, "gone@example.org", cadence="weekly", last_number=6), state="left")

    with store.read() as tx:
        assert digest_readers.digest_marks(tx, garden.list_id, "weekly") == [
            ("", 10, False),
            ("fr", 10, False),
            ("fr", 40, False),
        ]
        assert digest_readers.digest_marks(tx, garden.list_id, "daily") == []


def test_languages_of_the_short_edition_are_those_of_who_wants_it(store, garden):
    for language in ("fr", "", "fr"):
        join(store, garden, f"{language}{count(store, memberships)[0]}@example.org", language=language)
    join(store, garden, "weekly@example.org", cadence="weekly", language="es")
    change(store, join(store, garden, "off@example.org", language="pt"), short_digest=False)

    with store.read() as tx:
        assert digest_readers.short_languages(tx, garden.list_id) == [("", False), ("fr", False)]


def test_a_digest_moves_its_readers_on_and_never_back(store, garden):
    """Dora joined while the digest of posts up to 50 was made: what was posted before she came is not for her."""
    for name, cadence, mark in (("a", "weekly", 10), ("b", "daily", 10), ("d", "weekly", 52)):
        join(store, garden, f"{name}@example.org", cadence=cadence, last_number=mark)
    change(store, join(store, garden, "p@example.org", cadence="weekly", last_number=10), state="paused")

    store.write(lambda tx: digest_readers.sent_up_to(tx, garden.list_id, "weekly", 50, [("", 10, False)]))

    with store.read() as tx:
        assert {one.address[0]: one.sent_up_to for one in members.all_members(tx, garden.list_id)} == {
            "a": 50,
            "b": 10,
            "d": 52,
            "p": 10,
        }


def test_a_digest_moves_only_those_on_for_whom_it_was_made(store, garden):
    """Who came back from a pause, or wants it shorter or in another language, while it was written has none of it."""
    join(store, garden, "back@example.org", cadence="weekly", last_number=4)
    join(store, garden, "here@example.org", cadence="weekly", last_number=10)
    change(store, join(store, garden, "lite@example.org", cadence="weekly", last_number=10), lite=True)
    join(store, garden, "other@example.org", cadence="weekly", last_number=10, language="fr")
    join(store, garden, "moderator@example.org", cadence="weekly", last_number=7, roles=("moderator",))  # reads none
    owner = join(store, garden, "owner@example.org", cadence="weekly", last_number=7, roles=("owner",))  # stands in

    own = [owner.membership_id]
    store.write(lambda tx: digest_readers.sent_up_to(tx, garden.list_id, "weekly", 50, [("", 10, False)], own))

    with store.read() as tx:
        marks = {one.address.partition("@")[0]: one.sent_up_to for one in members.all_members(tx, garden.list_id)}
    assert marks == {"back": 4, "here": 50, "lite": 10, "other": 10, "moderator": 50, "owner": 50}


def test_facilitators_are_moved_by_their_own_edition_alone_whatever_their_cadence(store, garden):
    """Who paused while it was written is owed it; who came back meanwhile has none of it."""
    made = [
        join(store, garden, f"{name}@example.org", cadence=cadence, last_number=7, roles=("member", "facilitator"))
        for name, cadence in (("weekly", "weekly"), ("none", "none"), ("each", "each"), ("paused", "weekly"))
    ]
    change(store, made[-1], state="paused")
    join(store, garden, "back@example.org", cadence="weekly", last_number=7, roles=("facilitator",))
    theirs = [one.membership_id for one in made]

    store.write(lambda tx: digest_readers.sent_up_to(tx, garden.list_id, "weekly", 50, [], theirs))
    store.write(lambda tx: digest_readers.sent_up_to(tx, garden.list_id, "daily", 60, []))

    with store.read() as tx:
        marks = {one.address.partition("@")[0]: one.sent_up_to for one in members.all_members(tx, garden.list_id)}
    assert marks == {"weekly": 50, "none": 50, "each": 7, "paused": 50, "back": 7}


def test_newcomers_of_a_stretch_of_time_are_those_who_stayed(store, garden):
    for day in range(4):
        join(store, garden, f"day{day}@example.org", now=later(days=day))
    change(store, found(store, garden, "day2@example.org"), state="left")
    join(store, garden, "owner@example.org", now=later(days=1), roles=("owner",))

    with store.read() as tx:
        come = members.joined_between(tx, garden.list_id, NOW, later(days=2))

    assert [one.address for one in come] == ["day1@example.org"]


def test_members_are_found_by_the_name_they_are_shown_under(store, garden):
    join(store, garden, "ben@example.org", name="Ben Kariuki")
    join(store, garden, "luc@example.org", name="Luc Traoré")
    gone = join(store, garden, "old@example.org", name="Ben Kariuki")
    change(store, gone, state="left")

    def named(name):
        with store.read() as tx:
            return [one.address for one in members.named(tx, garden.list_id, name)]

    assert named("Ben Kariuki") == named("BEN KARIUKI") == ["ben@example.org"]
    assert named("Luc Traoré") == ["luc@example.org"]
    assert named("") == named("%") == named("Ben") == []


def test_of_two_nodes_one_alone_ends_a_pause(postgres_store):
    mlist = make_list(postgres_store)
    one = join(postgres_store, mlist, state="paused")
    is_found, other_asks = threading.Event(), threading.Event()
    postgres_store.write(lambda tx: members.change_member(tx, mlist.list_id, one.membership_id, paused_until=NOW))

    def end_pause(tx):
        found = members.due_to_return(tx, mlist.list_id, NOW)
        is_found.set()
        other_asks.wait(10)
        time.sleep(0.2)  # it waits for us
        members.change_member(tx, mlist.list_id, one.membership_id, state="active", paused_until=None)
        return found

    def ask(tx):
        other_asks.set()
        return members.due_to_return(tx, mlist.list_id, NOW)

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(postgres_store.write, end_pause)
        is_found.wait(10)
        second = pool.submit(postgres_store.write, ask)

        assert [len(first.result()), len(second.result())] == [1, 0]


def of_an_older_release(store, mlist, address):
    """A member whom a release before schema 0005 added, which knew no other spelling of the address."""
    made = join(store, mlist, f"once-{address}")

    def respell(tx):
        tx.execute(sa.update(addresses).where(addresses.c.address == made.address).values(address=address, folded=""))
        tx.execute(sa.update(memberships).where(memberships.c.address == made.address).values(address=address))

    store.write(respell)
    return made


def test_a_mailbox_in_two_spellings_is_found_on_each_list_as_that_knows_it(store, garden):
    wood = make_list(store, "wood")
    here = of_an_older_release(store, garden, "AMINA@example.org")
    there = of_an_older_release(store, wood, "Amina@example.org")
    store.write(members.fold_addresses)

    told = {}
    for spelling in ("amina@example.org", "Amina@example.org", "AMINA@example.org"):
        of_both = [found(store, mlist, spelling) for mlist in (garden, wood)]
        told[spelling] = [(one.membership_id, one.address) for one in of_both]

    both = [(here.membership_id, "AMINA@example.org"), (there.membership_id, "Amina@example.org")]
    assert told == dict.fromkeys(told, both)


def test_who_is_known_in_another_spelling_does_not_become_a_second_member(store, garden):
    wood = make_list(store, "wood")
    of_an_older_release(store, garden, "AMINA@example.org")
    there = of_an_older_release(store, wood, "Amina@example.org")
    store.write(members.fold_addresses)

    again = join(store, wood, "amina@example.org")

    assert (again.membership_id, again.address) == (there.membership_id, "Amina@example.org")


def test_of_two_spellings_on_one_list_the_one_that_stands_is_found(store, garden):
    left = of_an_older_release(store, garden, "AMINA@example.org")
    stands = of_an_older_release(store, garden, "Amina@example.org")
    store.write(members.fold_addresses)
    change(store, left, state="left")

    told = [found(store, garden, one) for one in ("amina@example.org", "AMINA@example.org")]

    assert [one.membership_id for one in told] == [stands.membership_id] * 2


def test_what_an_older_server_added_is_found_in_any_capitals_once_this_one_has_begun(store, garden):
    of_an_older_release(store, garden, "Amina@example.org")
    store.write(members.fold_addresses)

    assert found(store, garden, "AMINA@example.org").address == "Amina@example.org"


def test_who_is_on_no_list_any_more_is_forgotten_with_all_their_addresses(store, garden):
    wood = make_list(store, "wood")
    amina = join(store, garden, "amina@example.org", name="Amina")
    join(store, garden, "ben@example.org", name="Ben")
    join(store, wood, "ben@example.org", name="Ben")
    store.write(lambda tx: members.own_address(tx, amina.person_id, "amina@seeds.coop"))

    def remove(tx):
        lists.remove_list(tx, garden.list_id, metadata.sorted_tables)
        erasing.forget_people_of_no_list(tx)

    store.write(remove)

    with store.read() as tx:
        assert list(tx.execute(sa.select(addresses.c.address)).scalars()) == ["ben@example.org"]
        assert list(tx.execute(sa.select(people.c.name)).scalars()) == ["Ben"]


def test_who_joins_another_list_while_theirs_is_removed_keeps_their_address(postgres_store):
    """On two servers at once: what one of them asks is not committed yet when the other looks who is left."""
    store = postgres_store
    garden, wood = make_list(store, "garden"), make_list(store, "wood")
    join(store, garden, "amina@example.org", name="Amina")
    has_joined, is_looking = threading.Event(), threading.Event()

    def joins(tx):
        members.add_member(tx, wood.list_id, "amina@example.org", members.NewMember(), now=NOW, last_number=0)
        has_joined.set()
        is_looking.wait(1)  # the other server gets as far as it may

    def remove(tx):
        lists.remove_list(tx, garden.list_id, metadata.sorted_tables)
        has_joined.wait(10)
        erasing.forget_people_of_no_list(tx)
        is_looking.set()

    with ThreadPoolExecutor(2) as hands:
        removing = hands.submit(store.write, remove)
        joining = hands.submit(store.write, joins)
        joining.result(20)
        removing.result(20)

    with store.read() as tx:
        amina = members.find_member(tx, wood.list_id, "amina@example.org")
        assert amina is not None
        assert members.addresses_of(tx, amina.person_id) == ["amina@example.org"]
        assert list(tx.execute(sa.select(people.c.name)).scalars()) == ["Amina"]
