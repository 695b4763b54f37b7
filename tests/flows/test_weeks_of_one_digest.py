"""Who reads all their lists in one digest is told of the same weeks, newcomers and open questions as everybody else."""

from datetime import timedelta

import pytest
from helpers import NOW, join, keep, later, make_list, read_outbox

from listcop.core.preview import Decisions
from listcop.core.schedule import Period
from listcop.flows import change_membership, digest_decisions, send_one_digest
from listcop.flows.run_clock import tick
from listcop.store import digests, members

BEN, CORA = "ben@example.org", "cora@example.org"
WEEK = timedelta(days=7)
AT_NOON = {"digest": "weekly monday 12:00"}  # four hours after NOW
QUESTION = "Which hand pump lasts longest where the water is salty?"


@pytest.fixture
def two(store):
    """Cora reads each of two lists by itself; Ben asked for one digest of both on Wednesday."""
    lists = [make_list(store, name, **AT_NOON) for name in ("garden", "orchard")]
    for mlist in lists:
        join(store, mlist, "amina@example.org", name="Amina Diallo", cadence="none")
        join(store, mlist, CORA, name="Cora Lind", cadence="weekly")
        join(store, mlist, BEN, name="Ben Kariuki", cadence="weekly")
    return lists


def choose_one(store, mlist, now):
    with store.read() as tx:
        ben = members.find_member(tx, mlist.list_id, BEN)
    store.write(lambda tx: send_one_digest.choose(tx, ben, True, now))


def arrive(store, site, mlist, address, name, now):
    """Somebody joins by their own word."""
    store.write(
        lambda tx: change_membership.add(
            tx, site, mlist, now, who=address, address=address, name=name, cadence="none", welcome=False
        )
    )


def write(store, mlist, now, text, ident):
    store.write(
        lambda tx: keep(tx, mlist, now=now, date=now, text=text, subject=ident, message_id=f"<{ident}@x.example>")
    )


def hold(store, mlist, week, now, is_held=True):
    closes = later(hours=4) + week * WEEK
    year, number, _ = closes.isocalendar()
    period = Period(f"{year}-W{number:02}", closes - WEEK, closes)
    decisions = Decisions(hold=is_held)
    store.write(lambda tx: digest_decisions.keep(tx, mlist, "weekly", period, decisions, now, "olga@example.org"))


def monday(store, site, week):
    """That week's digests go out: what Ben's says, if any came."""
    before = len(to_ben(store))
    tick(store, site, later(hours=5) + week * WEEK)
    return "".join(to_ben(store)[before:])


def to_ben(store):
    return [message.text for to, message in read_outbox(store) if to == BEN]


def kept(store, mlist, *cadences):
    with store.read() as tx:
        return [one for one in digests.all_digests(tx, mlist.list_id) if one.cadence in cadences]


def headed(store, mlist, cadence):
    with store.read() as tx:
        numbers = [one.number for one in kept(store, mlist, cadence)]
        texts = [digests.editions_of(tx, mlist.list_id, number) for number in numbers]
    return [line for some in texts for *_, text in some for line in text.split("\n") if line.startswith("From ")]


def test_the_first_one_goes_on_where_the_lists_own_digest_ended_and_names_who_came_since(store, site, two):
    write(store, two[0], later(hours=1), "The beans are up.", "beans")
    monday(store, site, 0)
    arrive(store, site, two[0], "nina@example.org", "Nina New", later(days=1))
    choose_one(store, two[0], later(days=2))
    write(store, two[0], later(days=3), "Now the peas are up, too.", "peas")

    found = monday(store, site, 1)

    assert "Nina New" in found
    assert headed(store, two[0], digests.PART)[-1:] == headed(store, two[0], "weekly")[-1:]


def test_who_was_named_in_a_lists_own_digest_is_not_named_once_more(store, site, two):
    arrive(store, site, two[0], "nina@example.org", "Nina New", later(hours=1))
    monday(store, site, 0)
    choose_one(store, two[0], later(days=2))
    write(store, two[0], later(days=3), "Now the peas are up, too.", "peas")

    assert "Nina New" not in monday(store, site, 1)


def test_a_question_comes_every_second_week_whatever_is_new_on_another_list(store, site, two):
    choose_one(store, two[0], NOW)
    write(store, two[0], later(days=1), QUESTION, "pumps")

    for week in range(1, 6):
        write(store, two[1], later(days=1) + week * WEEK, f"The store is open on day {week}.", f"store{week}")
        monday(store, site, week)

    theirs, weekly = ([one.closes for one in kept(store, two[0], by) if one.items] for by in (digests.PART, "weekly"))
    assert theirs == weekly == [later(hours=4) + week * WEEK for week in (1, 2, 4)]


def test_it_waits_with_a_list_that_waits_and_comes_once_it_is_released(store, site, two):
    choose_one(store, two[0], NOW)
    write(store, two[0], later(days=1), QUESTION, "pumps")
    write(store, two[1], later(days=1), "The store is open on Friday.", "store")
    hold(store, two[0], 1, later(days=6))
    at_its_hour = monday(store, site, 1)

    hold(store, two[0], 1, later(days=7, hours=9), is_held=False)
    tick(store, site, later(days=7, hours=10))
    (found,) = to_ben(store)

    assert at_its_hour == ""
    assert "hand pump" in found
    assert "open on Friday" in found


def test_it_waits_for_two_days_at_most(store, site, two):
    choose_one(store, two[0], NOW)
    write(store, two[0], later(days=1), QUESTION, "pumps")
    hold(store, two[0], 1, later(days=6))

    for hours in range(5, 5 + 49, 4):
        tick(store, site, later(days=7, hours=hours))

    (found,) = to_ben(store)
    assert "hand pump" in found
    assert headed(store, two[0], digests.PART) == headed(store, two[0], "weekly")
