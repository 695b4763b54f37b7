"""A limit of recipients in 24 hours holds over restarts and midnight; what was not used is given back."""

from datetime import UTC, datetime, timedelta

from listcop.store import allowance

EVENING = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)


def take(store, count, now=EVENING):
    store.write(lambda tx: allowance.take(tx, count, now))


def left(store, now=EVENING):
    with store.read() as tx:
        return allowance.left(tx, 100, now)


def test_what_is_taken_counts_for_a_day_and_not_until_midnight(store):
    take(store, 90)

    hours = [left(store, EVENING + timedelta(hours=n)) for n in (0, 1, 23, 24, 25)]

    assert hours == [10, 10, 10, 10, 100]


def test_each_hour_comes_back_by_itself(store):
    take(store, 60)
    take(store, 30, EVENING + timedelta(hours=5))

    assert left(store, EVENING + timedelta(hours=26)) == 70
    assert left(store, EVENING + timedelta(hours=31)) == 100


def test_what_was_not_used_is_given_back_also_in_the_next_hour(store):
    take(store, 25)
    take(store, -5, EVENING + timedelta(minutes=40))
    after = left(store, EVENING + timedelta(hours=1))
    take(store, -100, EVENING + timedelta(minutes=50))

    assert after == 80
    assert left(store, EVENING + timedelta(hours=1)) == 100


def test_a_clock_that_was_set_back_lets_nothing_more_go(store):
    take(store, 100, EVENING + timedelta(hours=3))

    assert left(store) == 0


def test_what_a_clock_that_was_years_ahead_has_counted_stops_no_mail_once_it_is_right(store):
    take(store, 100, EVENING + timedelta(days=365))

    assert [left(store, EVENING + timedelta(days=n)) for n in (0, 1, 30, 300)] == [100] * 4


def test_more_than_the_limit_is_none(store):
    take(store, 130)

    assert left(store) == 0
