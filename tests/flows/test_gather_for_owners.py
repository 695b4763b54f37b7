"""Owners get one letter a day at most, and nothing is lost; promises of listcop/flows/gather_for_owners.py."""

import email
import email.policy

from helpers import NOW, join, later, make_list, read_outbox

from listcop.flows import run_clock
from listcop.flows.tell_owners import tell_owners
from listcop.store import lists, members, tables

OWNER = "root@example.org"


def garden_of(store, name="garden", **more):
    mlist = make_list(store, name)
    join(store, mlist, OWNER, roles=("owner",), **more)
    return mlist


def happen(store, site, mlist, what, now=NOW):
    data = {"occasion": what, "trouble": f"{what} <b> went wrong"}
    store.write(lambda tx: tell_owners(tx, site, mlist, "template-failed", data, now=now))


def tick(store, site, now):
    for _ in range(2):
        run_clock.tick(store, site, now)


def got(store, to=OWNER):
    return [
        email.message_from_bytes(one.raw, policy=email.policy.default) for at, one in read_outbox(store) if at == to
    ]


def test_the_first_goes_at_once_and_what_follows_comes_in_one_letter_a_day_later(store, site):
    garden, wood = garden_of(store), garden_of(store, "wood", language="fr")

    happen(store, site, garden, "welcome")
    happen(store, site, garden, "goodbye", later(hours=1))
    happen(store, site, wood, "digest", later(hours=2))
    at_first = len(got(store))
    for hours in (3, 23, 24, 25, 49):
        tick(store, site, later(hours=hours))
        at_first += 100 * len(got(store)) if hours == 23 else 0
    first, day = got(store)

    assert at_first == 1 + 100
    assert "your template for welcome fails" in first["subject"]
    text = day.get_body(("plain",)).get_content()
    assert "goodbye <b> went wrong" in text
    assert "wood" in text
    assert "digest <b> went wrong" in text
    assert "went wrong</p>" not in text
    assert "goodbye &lt;b&gt; went wrong" in day.get_body(("html",)).get_content()
    assert day["auto-submitted"] == "auto-generated"


def test_after_a_quiet_day_the_next_goes_at_once_again(store, site):
    garden = garden_of(store)

    for hours in (0, 24, 49):
        happen(store, site, garden, f"thing{hours}", later(hours=hours))
        tick(store, site, later(hours=hours))

    assert len(got(store)) == 3


def test_who_looks_after_no_list_any_more_hears_nothing_of_it(store, site):
    garden, wood = garden_of(store), garden_of(store, "wood")
    for what in ("one", "two"):
        happen(store, site, garden, what)
        happen(store, site, wood, what)
    one = store.write(lambda tx: members.find_member(tx, garden.list_id, OWNER))
    store.write(lambda tx: members.change_member(tx, garden.list_id, one.membership_id, roles=("member",)))
    store.write(lambda tx: lists.remove_list(tx, wood.list_id, tables.metadata.sorted_tables))

    tick(store, site, later(days=2))
    happen(store, site, garden, "three", later(days=2))

    assert len(got(store)) == 1
    assert ["your template for three fails" in one["subject"] for one in got(store, site.admin)] == [True]


def test_what_stops_all_mail_is_told_at_once(store, site):
    garden = garden_of(store)
    happen(store, site, garden, "one")
    data = {"mailbox": "garden@mail.example.org", "since": NOW, "trouble": "no such password"}

    store.write(lambda tx: tell_owners(tx, site, garden, "mailbox-trouble", data, now=later(minutes=31)))

    assert [one["subject"].partition(": ")[2] for one in got(store)][1:] == ["letters cannot be fetched"]
