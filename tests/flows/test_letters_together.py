"""Letters that came together are taken as each would be alone: in their order, and whatever one of them is like."""

from dataclasses import replace
from datetime import timedelta

import pytest
from helpers import NOW, a_letter, join, make_list

from listcop.core.moderation import Envelope
from listcop.flows import accept_message
from listcop.flows.read_letter import AsksOthers
from listcop.store import letters, posts
from listcop.store.database import StorageTrouble

MEMBER = "amina@example.org"
FAILED = {"authentication_results": "mx.example.org; dmarc=fail header.from=example.org"}


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    join(store, mlist, MEMBER)
    return mlist


def came(number, sender=MEMBER, to=("garden@lists.example.org",), **changes):
    changes = {"from": sender, "message_id": f"<{number}@x.example>", "subject": f"Kind {number}"} | changes
    return Envelope(sender, to, "127.0.0.1", "mta", "lmtp", True), a_letter(**changes)


def take(store, site, *letters, policy_of=lambda _: "none"):
    return accept_message.accept_all(store, site, letters, NOW, policy_of=policy_of)


def told(found):
    return [[(one.action, one.reason) for one in decisions] for decisions in found]


def test_an_answer_finds_its_question_and_the_same_letter_is_one_post(store, site, garden):
    answer = {"in_reply_to": "<1@x.example>", "subject": "Re: Kind 1"}

    found = take(store, site, came(1), came(2, **answer), came(1), came(3))

    assert [one[0].action for one in found] == ["accept", "accept", "discard", "accept"]
    assert found[2][0].reason == "seen-before"
    with store.read() as tx:
        kept = posts.some_posts(tx, garden.list_id, [1, 2, 3])
    assert [(one.message_id, one.thread) for one in kept] == [
        ("<1@x.example>", 1), ("<2@x.example>", 1), ("<3@x.example>", 3),
    ]  # fmt: skip


def test_a_letter_to_many_addresses_of_one_list_is_kept_once(store, site, garden):
    to = tuple(f"garden+t{number}@lists.example.org" for number in range(1, 9))

    found = take(store, site, came(1, to=to))

    assert [one.reason for one in found[0]] == ["accepted"] + ["seen-before"] * 7
    with store.read() as tx:
        assert letters.count_fates(tx, garden.list_id) == {"post": 1}


def test_one_that_waits_for_a_moderator_and_one_for_nobody_change_nothing_for_the_others(store, site, garden):
    found = take(
        store, site, came(1), came(2, "stranger@example.net"), came(3, to=("nowhere@lists.example.org",)), came(4)
    )

    assert [one[0].action for one in found] == ["accept", "hold", "reject", "accept"]
    with store.read() as tx:
        assert letters.count_fates(tx, garden.list_id) == {"post": 2, "held": 1}


def test_a_letter_that_must_be_asked_about_is_left_and_the_others_are_kept(store, site, garden):
    def policy_of(domain):
        raise AsksOthers

    site = replace(site, authserv_id="mx.example.org")
    found = take(store, site, came(1), came(2, **FAILED), came(3), policy_of=policy_of)

    assert isinstance(found[1], AsksOthers)
    assert told([found[0], found[2]]) == told(take(store, site, came(4), came(5)))
    with store.read() as tx:
        assert posts.all_numbers(tx, garden.list_id) == [1, 2, 3, 4]


def test_a_fault_of_ours_in_one_keeps_that_one_aside(store, site, garden):
    def policy_of(domain):
        raise ZeroDivisionError("ours")

    site = replace(site, authserv_id="mx.example.org")
    found = take(store, site, came(1), came(2, **FAILED), came(3), policy_of=policy_of)

    assert [one[0].reason for one in found][1] == "damaged"
    with store.read() as tx:
        assert letters.count_fates(tx, garden.list_id) == {"post": 2, "damaged": 1}


def test_one_that_cannot_even_be_kept_aside_is_told_of_itself_alone(store, site, garden):
    class Unspeakable(Exception):
        def __str__(self):
            raise ValueError("it has no words")

    def policy_of(domain):
        raise Unspeakable

    site = replace(site, authserv_id="mx.example.org")
    found = take(store, site, came(1), came(2, **FAILED), came(3), policy_of=policy_of)

    assert isinstance(found[1], ValueError)
    assert [one[0].action for one in found[::2]] == ["accept", "accept"]
    with store.read() as tx:
        assert letters.count_fates(tx, garden.list_id) == {"post": 2}


def test_a_database_that_keeps_nothing_says_so_of_each(sqlite_store, site):
    mlist = make_list(sqlite_store)
    join(sqlite_store, mlist, MEMBER)
    sqlite_store.busy_seconds = 0.05
    sqlite_store.start_writer()

    with sqlite_store.engine.begin():  # somebody writes, and does not end
        found = take(sqlite_store, site, came(1), came(2))

    assert [type(one) for one in found] == [StorageTrouble, StorageTrouble]
    assert [one[0].action for one in take(sqlite_store, site, came(1), came(2))] == ["accept", "accept"]


def test_letters_of_one_second_are_numbered_as_they_came(store, site, garden):
    found = take(store, site, *(came(n, date=NOW + timedelta(seconds=9 - n)) for n in range(1, 6)))

    assert [one[0].action for one in found] == ["accept"] * 5
    with store.read() as tx:
        kept = posts.some_posts(tx, garden.list_id, [1, 2, 3, 4, 5])
    assert [one.message_id for one in kept] == [f"<{n}@x.example>" for n in range(1, 6)]
