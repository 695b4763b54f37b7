"""A clock that jumps changes when something goes out, never what is in it, and never how often (R20)."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from helpers import join, make_list, post

from listcop.core.schedule import DigestTime, next_due, zone_called
from listcop.flows import keep_keys, run_clock
from listcop.store import digests, members
from tests.faults.house import IS_FULL, REPORT, sized
from tests.faults.office import Office, everyone_once

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)

# Whole, half and quarter hours, both hemispheres, changes at midnight and of half an hour, and zones without any.
ZONES = [
    "America/Havana", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Chatham", "Europe/Berlin", "America/New_York",
    "Asia/Beirut", "America/Santiago", "America/Asuncion", "Asia/Gaza", "Europe/London", "Europe/Lisbon",
    "Europe/Dublin", "Europe/Chisinau", "America/St_Johns", "America/Los_Angeles", "America/Halifax", "America/Nuuk",
    "America/Scoresbysund", "America/Port-au-Prince", "Africa/Casablanca", "Africa/El_Aaiun", "Asia/Jerusalem",
    "Asia/Nicosia", "Australia/Adelaide", "Australia/Sydney", "Pacific/Auckland", "Pacific/Norfolk", "Pacific/Easter",
    "Antarctica/Troll", "Antarctica/Macquarie", "Atlantic/Azores", "Atlantic/Bermuda", "Atlantic/Canary",
    "Asia/Kolkata", "Asia/Kathmandu", "Africa/Nairobi", "Pacific/Apia", "Pacific/Kiritimati", "Europe/Athens",
]  # fmt: skip
WEEK = timedelta(days=7)
LEAPS = {"a day on": timedelta(days=1), "a day back": timedelta(days=-1), "ten years on": timedelta(days=3653)}


@pytest.fixture
def office(store, relay):
    one = Office(store, relay, members=3)
    yield one
    one.close()


def moments(start, weeks, seed):
    """Looks at the clock every few hours of some weeks; now and then it is wrong for a while, and right again."""
    chance, now, found = random.Random(seed), start, []
    while now < start + weeks * WEEK:
        found.append(now)
        if chance.random() < 0.1:
            leap = chance.choice(list(LEAPS.values()))
            found += [now + leap + timedelta(hours=hour) for hour in range(chance.randrange(1, 4))]
        now += timedelta(hours=chance.choice([1, 9, 21, 33]))
    return found


# The year's changes of clocks, a leap day, and the end of 32-bit seconds.
@pytest.mark.parametrize("start", ["2027-03-08", "2038-01-04", "2027-09-20", "2028-02-21"][: sized(4, 2)])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"][: sized(2, 1)])
def test_each_week_has_one_digest_in_every_zone_though_the_clock_jumps(kind, start, relay, request, seed):
    store = request.getfixturevalue(f"{kind}_store")
    begun = datetime.fromisoformat(start).replace(tzinfo=UTC)
    office = Office(store, relay, members=0)
    lists = {}
    for number, zone in enumerate(ZONES[: sized(40, 2)]):
        made = make_list(store, f"zone{number}", timezone=zone, digest="weekly sunday 02:30", delivery="batch")
        join(store, made, f"reader{number}@example.org", cadence="weekly")
        lists[zone] = made

    posted = 0
    for turn, now in enumerate(moments(begun, weeks=sized(12, 4), seed=seed)):
        if turn % 7 == 0:
            posted += 1
            for mlist in lists.values():
                post(store, mlist, message_id=f"<{posted}@example.org>", subject=f"Kind {posted}", now=now)
        run_clock.tick(store, office.site, now)
    office.close()

    for zone, mlist in lists.items():
        with store.read() as tx:
            made = digests.all_digests(tx, mlist.list_id)
        keys = Counter(one.period for one in made)
        assert max(keys.values()) == 1, (zone, keys)
        in_order = sorted(made, key=lambda one: one.number)
        assert [one.above for one in in_order][1:] == [one.up_to for one in in_order][:-1], zone
        missing = weeks_of(zone, begun, sized(12, 4)) - set(keys)
        assert not missing, (zone, missing)
    REPORT.note(f"clocks of {len(lists)} zones from {start}", accepted=posted * len(lists))


@pytest.mark.parametrize("leap", LEAPS.values(), ids=LEAPS)
def test_one_digest_of_all_lists_comes_each_week_after_the_clock_was_wrong(office, relay, leap):
    mlist = make_list(office.store, "orchard", digest="weekly monday 07:00", timezone="UTC")
    reader = join(office.store, mlist, "reader@example.org", cadence="weekly")
    office.store.write(lambda tx: members.combine(tx, reader.person_id, True))
    begun, came = office.now, []

    for week in range(1, 6):
        post(
            office.store,
            mlist,
            message_id=f"<{week}@example.org>",
            subject=f"Kind {week}",
            now=office.now,
            date=office.now,
        )
        office.now = begun + week * WEEK
        for now in (office.now, office.now + leap, office.now) if week == 2 else (office.now,):
            run_clock.tick(office.store, office.site, now)
        office.send_due()
        came.append(len([one for one in relay.taken if one.recipient == "reader@example.org"]))

    assert came == [1, 2, 3, 4, 5]


def weeks_of(zone, begun, count):
    """The keys of the weeks that closed on the clock of a zone, but for the last."""
    found, now = [], begun
    while (period := next_due("weekly", DigestTime(6, 2, 30), zone_called(zone), now)).closes_at < begun + count * WEEK:
        found.append(period)
        now = period.closes_at
    assert all(one.key < other.key for one, other in pairwise(found))
    return {one.key for one in found[:-1]}


def test_a_key_that_ended_while_the_clock_was_wrong_stays_ended(office):
    with_key = {}
    for days in (1, 14, 60):
        with_key[days] = office.store.write(
            lambda tx, days=days: keep_keys.new_key(
                tx, office.site, office.mlist, "did-help", "good0@example.org", {}, office.now, timedelta(days=days)
            )
        )

    for leap in (timedelta(days=1), timedelta(days=-1), timedelta(0), LEAPS["ten years on"], timedelta(0)):
        run_clock.tick(office.store, office.site, office.now + leap)
        if leap == timedelta(days=1):
            assert states(office, with_key) == {1: "used", 14: "good", 60: "good"}

    assert set(states(office, with_key).values()) == {"used"}


def states(office, with_key):
    with office.store.read() as tx:
        return {
            days: keep_keys.state_of(keep_keys.find_key(tx, office.site, office.mlist, key), office.now)
            for days, key in with_key.items()
        }


@pytest.mark.parametrize("leap", LEAPS.values(), ids=LEAPS)
def test_what_waits_is_tried_once_a_step_while_the_clock_jumps(office, relay, leap):
    relay.behaviour.rcpt = {"*": "450 4.2.1 Later"}
    office.post(1)
    begun = office.now

    for now in (begun, begun, begun + leap, begun + leap, begun, begun):
        office.now = now
        run_clock.tick(office.store, office.site, now)
        office.send_due()
    tries = Counter(line for line in relay.commands if line.startswith("RCPT"))

    assert max(tries.values()) <= 4, tries  # of six looks each step of the clock brought one try at most


def test_what_came_while_the_clock_was_ahead_goes_out_when_it_is_right_again(office, relay):
    relay.down()
    office.now += LEAPS["ten years on"]
    office.post(1)
    office.send_due()
    run_clock.tick(office.store, office.site, office.now)

    office.now -= LEAPS["ten years on"]
    relay.up()
    run_clock.tick(office.store, office.site, office.now)
    office.send_due()

    assert office.pairs() == everyone_once(office, 1, 3)
