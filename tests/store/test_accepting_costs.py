"""What one post asks of the database, in and out: few statements, and no more work where there is much already."""

import functools
import math
from collections import Counter
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, Counted, a_letter, join, make_list

from listcop.core.moderation import Envelope
from listcop.core.site import Site
from listcop.flows import accept_message
from listcop.letter_files import load_texts
from listcop.store import members, readers
from listcop.store.tables import deliveries

HOUR = timedelta(hours=1)
QUOTING = "> Which slugs eat the young plants of beans in spring?\n\nThe brown ones."
texts = functools.cache(load_texts)


def take(store, number, *, at=NOW, author="good@example.org", **changes):
    site = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), texts(), WEIGHTS)
    raw = a_letter(**{"from": author, "message_id": f"<{number}@x.example>", "subject": f"Kind {number}"} | changes)
    envelope = Envelope(author, ("garden@lists.example.org",), "127.0.0.1", "mta", "lmtp", True)
    (decision,) = accept_message.accept(store, site, envelope, raw, at, policy_of=lambda _: "none")
    assert decision.action == "accept", decision
    return decision


def cost(store, number, **changes):
    """What the acceptance of one letter costs."""
    with Counted(store) as counted:
        take(store, number, **changes)
    return counted


def grow(store, mlist, *, people, posts, cadence="each"):
    """A list with many members, and many posts of one of them; some days ago."""
    with store.engine.begin() as tx:
        for n in range(people):
            members.add_member(
                tx, mlist.list_id, f"m{n}@d{n % 7}.example", members.NewMember(cadence=cadence), now=NOW, last_number=0
            )
    for n in range(posts):
        take(store, f"old{n}", at=NOW - 30 * HOUR + n * timedelta(minutes=3))


@pytest.mark.parametrize(
    ("cadence", "answers", "ceiling"),
    [
        ("each", {}, 15),
        ("none", {}, 15),
        ("each", {"in_reply_to": "<1@x.example>", "references": "<0@x.example> <1@x.example>"}, 16),
        ("each", {"subject": "Beans for wet ground"}, 16),
        ("each", {"subject": "Re: Beans for wet ground", "text": QUOTING}, 17),
        ("weekly", {}, 20),  # with the receipt that says when the digest comes
    ],
    ids=["opens a thread", "no single copies", "answers", "bears an old subject", "quotes", "gets a receipt"],
)
def test_a_post_costs_so_many_statements_at_most(sqlite_store, cadence, answers, ceiling):
    make_list(sqlite_store, digest="weekly monday 07:00")
    mlist = make_list(sqlite_store, "other")
    join(sqlite_store, mlist, "good@example.org")
    with sqlite_store.engine.begin() as tx:
        members.add_member(tx, 1, "good@example.org", members.NewMember(cadence=cadence), now=NOW, last_number=0)
    for n in range(6):
        take(sqlite_store, n, subject="Beans for wet ground")

    found = cost(sqlite_store, 20, **answers).statements

    assert len(found) <= ceiling, "\n".join(found)


@pytest.mark.parametrize("cadence", ["each", "weekly"])
def test_a_post_costs_the_same_where_there_are_many_members_posts_and_lists(sqlite_store, cadence):
    mlist = make_list(sqlite_store)
    join(sqlite_store, mlist, "good@example.org")
    take(sqlite_store, "first", at=NOW - 31 * HOUR)
    few = cost(sqlite_store, 1)

    for n in range(40):
        make_list(sqlite_store, f"list{n}")
    grow(sqlite_store, mlist, people=400, posts=300, cadence=cadence)
    many = cost(sqlite_store, 2)

    assert shapes(many.statements) == shapes(few.statements)
    # An author's last posts are looked at up to the limit of an hour; a tree grows a level now and then.
    looked_at = 30 * 12 + 200 * math.log2(300)
    assert many.steps < few.steps + looked_at, (few.steps, many.steps)


@pytest.mark.parametrize("subject", ["Beans for wet ground", "Re: Beans for wet ground"], ids=["new", "reply"])
def test_a_post_costs_the_same_where_hundreds_bear_its_subject(sqlite_store, subject):
    mlist = make_list(sqlite_store, author_posts_per_hour=0, list_posts_per_hour=0)
    join(sqlite_store, mlist, "good@example.org")
    for n in range(30):
        take(sqlite_store, f"few{n}", subject=subject)
    few = cost(sqlite_store, 1, subject=subject)

    for n in range(300):
        take(sqlite_store, f"many{n}", subject=subject)
    many = cost(sqlite_store, 2, subject=subject)

    assert shapes(many.statements) == shapes(few.statements)
    assert many.steps < few.steps + 200 * math.log2(300), (few.steps, many.steps)


def test_a_lot_finds_its_members_with_the_same_work_in_a_large_list(sqlite_store):
    mlist = make_list(sqlite_store)
    grow(sqlite_store, mlist, people=30, posts=0)
    few = steps_of_a_lot(sqlite_store, mlist)

    with sqlite_store.engine.begin() as tx:
        for n in range(30, 900):
            members.add_member(
                tx, mlist.list_id, f"m{n}@d{n % 7}.example", members.NewMember(cadence="each"), now=NOW, last_number=0
            )
    many = steps_of_a_lot(sqlite_store, mlist)

    assert many < 1.2 * few, (few, many)


def steps_of_a_lot(store, mlist):
    """What SQLite does to find the addresses of 25 members."""
    with Counted(store) as counted, store.engine.begin() as tx:
        found = readers.recipients_of(tx, mlist.list_id, list(range(1, 26)))
    assert len(found) == 25
    return counted.steps


def shapes(statements):
    """How often each table is asked or written."""
    return Counter(" ".join(one.split()[:3]) for one in statements)


def test_a_post_that_goes_to_nobody_at_once_makes_nothing_due(store):
    mlist = make_list(store, digest="weekly monday 07:00")
    join(store, mlist, "good@example.org", cadence="none")
    take(store, 1)
    waiting = due(store)

    join(store, mlist, "amina@example.org", cadence="each")
    take(store, 2)

    assert (waiting, due(store)) == ([], [2])


def test_who_follows_a_thread_gets_its_posts_though_nobody_else_does(store):
    mlist = make_list(store, digest="weekly monday 07:00")
    for name in ("good", "amina"):
        join(store, mlist, f"{name}@example.org", cadence="none")
    take(store, 1, author="amina@example.org")

    take(store, 2, in_reply_to="<1@x.example>")

    assert due(store) == [2]


def due(store):
    with store.read() as tx:
        return list(tx.execute(sa.select(deliveries.c.number).where(deliveries.c.kind == "post")).scalars())
