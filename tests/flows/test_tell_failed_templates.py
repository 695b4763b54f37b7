"""Owners hear once of a template of theirs that fails; promises of listcop/flows/tell_failed_templates.py."""

from helpers import NOW, join, later, make_list, read_outbox

from listcop.flows import run_clock
from listcop.flows.note_failed_template import OF_THIS, note_failed_template
from listcop.store import events

OWNER = "root@example.org"


def garden_of(store):
    mlist = make_list(store, "garden")
    join(store, mlist, OWNER, roles=("owner",))
    return mlist


def fail(store, mlist, occasion, trouble, now=NOW):
    store.write(lambda tx: note_failed_template(tx, mlist, occasion, trouble, now=now))


def told_after_days(store, site, days):
    for day in range(1, days + 1):
        for _ in range(2):
            run_clock.tick(store, site, later(days=day))
    return [one.raw.decode() for to, one in read_outbox(store) if to == OWNER]


def test_the_same_trouble_is_told_once_however_often_it_comes(store, site):
    garden = garden_of(store)

    for hours in range(3):
        fail(store, garden, "welcome", "'nam' is undefined", later(hours=hours))
    told_after_days(store, site, 2)
    fail(store, garden, "welcome", "'nam' is undefined", later(days=3))
    told = told_after_days(store, site, 6)

    assert len(told) == 1
    assert "'nam' is undefined" in told[0]


def test_a_new_trouble_of_the_same_template_is_told(store, site):
    garden = garden_of(store)

    fail(store, garden, "welcome", "'nam' is undefined")
    told_after_days(store, site, 2)
    fail(store, garden, "welcome", "'titel' is undefined", later(days=3))
    told = told_after_days(store, site, 6)

    assert ["'nam'" in one for one in told] == [True, False]
    assert "'titel' is undefined" in told[1]


def test_troubles_of_one_hour_come_together(store, site):
    garden = garden_of(store)

    fail(store, garden, "digest", "'a' is undefined")
    fail(store, garden, "welcome", "'b' is undefined")
    fail(store, garden, "welcome", "'c' is undefined")
    first, rest = told_after_days(store, site, 3)

    assert "'a' is undefined" in first
    assert "'b' is undefined" in rest
    assert "'c' is undefined" in rest


def test_that_the_letter_that_tells_of_it_fails_too_goes_to_the_log_alone(store, site):
    garden = garden_of(store)

    fail(store, garden, OF_THIS, "'nam' is undefined")

    assert told_after_days(store, site, 2) == []
    with store.read() as tx:
        assert events.last_event(tx, garden.list_id, "failed template") is None
