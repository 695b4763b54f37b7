"""What a tick of the clock does and what it costs; promises of listcop/flows/run_clock.py."""

import contextlib

import sqlalchemy as sa
from helpers import NOW, a_letter, join, keep, later, make_list

from listcop.core.moderation import Envelope
from listcop.flows import limit_asking, run_clock
from listcop.flows.read_letter import read_letter
from listcop.store import digests, events, lists


@contextlib.contextmanager
def counting():
    """Statements that any database was asked through SQLAlchemy, and transactions begun."""
    asked = []

    def note(*_):
        asked.append(1)

    for what in ("begin", "before_cursor_execute"):
        sa.event.listen(sa.Engine, what, note)
    try:
        yield asked
    finally:
        for what in ("begin", "before_cursor_execute"):
            sa.event.remove(sa.Engine, what, note)


def work_of_a_tick(store, site, now):
    with counting() as asked:
        run_clock.tick(store, site, now)
    return len(asked)


def test_an_idle_tick_does_the_same_however_many_lists_there_are(sqlite_store, site):
    """Work grows with the lists that have something due, not with those that are there."""
    work = {}
    for count in (6, 12):
        for number in range(count // 2, count) if count > 6 else range(count):
            make_list(sqlite_store, f"list{number}")
        for second in (0, 5):  # what the first look does changes the lists: they are looked at once more
            run_clock.tick(sqlite_store, site, later(seconds=second))
        work[count, "idle"] = work_of_a_tick(sqlite_store, site, later(seconds=10))
        for changed in (1, 2, 4):
            for number in range(1, changed + 1):
                sqlite_store.write(lambda tx, number=number: events.note(tx, number, "anything", at=NOW))
            work[count, changed] = work_of_a_tick(sqlite_store, site, later(seconds=15))

    assert work[6, "idle"] == work[12, "idle"] < 10
    each = work[6, 2] - work[6, 1]
    assert work[6, 1] - work[6, "idle"] == each
    assert [work[12, changed] for changed in (1, 2, 4)] == [work[6, changed] for changed in (1, 2, 4)]
    assert work[6, 4] - work[6, 2] == 2 * each


def test_a_change_that_gave_out_no_number_is_seen_in_two_hours(store, site):
    """As an older server might make one: nothing waits for ever."""
    mlist = make_list(store, digest="off")
    join(store, mlist, cadence="weekly")
    store.write(lambda tx: keep(tx, mlist))
    monday = later(days=7)
    for second in (0, 5, 10):
        run_clock.tick(store, site, monday + (later(seconds=second) - NOW))
    store.write(lambda tx: lists.change_setting(tx, mlist.list_id, "digest", "weekly monday 07:00"))

    run_clock.tick(store, site, monday + (later(hours=2) - NOW))

    with store.read() as tx:
        made = digests.all_digests(tx, mlist.list_id)
    assert [(one.cadence, one.sent) for one in made] == [("weekly", True)]


def test_a_list_that_is_removed_while_others_are_looked_at_stops_nothing(sqlite_store, site, caplog):
    gone, stays = make_list(sqlite_store), make_list(sqlite_store, "wood")
    run_clock.tick(sqlite_store, site, NOW)
    sqlite_store.write(lambda tx: lists.remove_list(tx, gone.list_id, [lists.lists]))

    run_clock.tick(sqlite_store, site, later(hours=3))

    with sqlite_store.read() as tx:
        assert events.fact(tx, run_clock.LAST_TICK) == later(hours=3).isoformat()
    assert not caplog.records
    assert stays


def test_a_list_that_cannot_be_seen_to_is_tried_each_minute_and_holds_up_no_other(sqlite_store, site, caplog):
    broken, well = make_list(sqlite_store, "a-broken", digest="off"), make_list(sqlite_store, "wood", digest="off")
    for second in (0, 5):
        run_clock.tick(sqlite_store, site, later(seconds=second))
    with sqlite_store.engine.begin() as tx:
        tx.exec_driver_sql(
            f"UPDATE lists SET settings = 'no settings', last_event = 7 WHERE list_id = {broken.list_id}"
        )
    sqlite_store.write(lambda tx: events.note(tx, well.list_id, "anything", at=NOW))

    tried = []
    for second in range(10, 140, 5):
        caplog.clear()
        run_clock.tick(sqlite_store, site, later(seconds=second))
        tried += [second] if caplog.records else []

    assert tried == [10, 70, 130]
    with sqlite_store.read() as tx:
        assert events.fact(tx, run_clock.LAST_TICK) == later(seconds=135).isoformat()


def test_what_was_asked_while_the_clock_was_a_year_ahead_uses_up_no_limit_of_today(store, site):
    make_list(store)

    def letter(now):
        to = ("garden+join@lists.example.org",)
        raw = a_letter(**{"from": "nadia@mail.example"}, to=to[0], subject="join", date=NOW, text="join")
        return read_letter(site, Envelope("nadia@mail.example", to, "127.0.0.1"), raw, now, lambda _: "none")

    for _ in range(20):
        store.write(lambda tx: limit_asking.note_asked(tx, site, letter(later(days=365))))

    with store.read() as tx:
        ahead = limit_asking.asks_too_often(tx, letter(later(days=365)))
        right = [limit_asking.asks_too_often(tx, letter(later(days=days))) for days in (0, 1, 30, 300)]
    assert (ahead, right) == (True, [False] * 4)
