"""Promises of core/schedule.py: each day, week and month closes once, on the clock of the list."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.schedule import (
    DigestTime,
    ScheduleError,
    due_period,
    latest_due,
    next_due,
    parse_digest_time,
    zone_called,
)

MONDAY_7 = DigestTime(0, 7, 0)
CADENCES = ["daily", "weekly", "monthly"]
# Every kind of clock: whole, half and quarter hours; both hemispheres; changes at midnight, of 30 minutes, in Ramadan;
# zones that crossed the date line (Apia, Kwajalein, Kiritimati) and some that gave up summer time.
ZONES = [
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Europe/Moscow",
    "Europe/Istanbul",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Havana",
    "America/Asuncion",
    "America/Santiago",
    "America/St_Johns",
    "America/Caracas",
    "America/Bogota",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Scoresbysund",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Nairobi",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Amman",
    "Asia/Tokyo",
    "Asia/Pyongyang",
    "Asia/Yangon",
    "Australia/Lord_Howe",
    "Australia/Eucla",
    "Australia/Adelaide",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Kwajalein",
    "Pacific/Kiritimati",
    "Pacific/Honolulu",
    "Antarctica/Troll",
]

zones = st.sampled_from(ZONES).map(ZoneInfo)
settings = st.builds(DigestTime, st.integers(0, 6), st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def closings(cadence, setting, zone, start, end):
    found, now = [], start
    while (period := next_due(cadence, setting, zone, now)).closes_at <= end:
        found.append(period)
        now = period.closes_at
    return found


# -- reading the setting


@pytest.mark.parametrize("text", ["weekly monday 07:00", "  Weekly   MONDAY 7:00 "])
def test_a_list_names_its_day_and_hour(text):
    assert parse_digest_time(text) == MONDAY_7


def test_the_setting_reads_back_as_it_is_written():
    assert str(parse_digest_time("weekly sunday 23:05")) == "weekly sunday 23:05"
    assert str(parse_digest_time("weekly tuesday 0:00")) == "weekly tuesday 00:00"


def test_off_means_no_digest():
    assert parse_digest_time("off") is None
    assert parse_digest_time(" OFF ") is None


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "weekly monday 25:00",
        "weekly monday 07:60",
        "weekly monday",
        "weekly moonday 07:00",
        "monday 07:00",
        "weekly monday 07:00 please",
        "weekly monday 7",
        "weekly monday 07:0",
        "weekly monday ٠٧:٠٠",
        "weekly monday -7:00",
    ],
)
def test_a_wrong_setting_is_told_with_what_was_seen_and_the_way_out(wrong):
    with pytest.raises(ScheduleError) as error:
        parse_digest_time(wrong)

    assert str(error.value).startswith(f'digest is "{wrong}". Write a weekday')
    assert '"weekly monday 07:00"' in str(error.value)


@given(st.text())
def test_no_setting_breaks_the_reader(text):
    try:
        read = parse_digest_time(text)
    except ScheduleError as error:
        assert "\n" not in str(error)
    else:
        assert read is None or parse_digest_time(str(read)) == read


@pytest.mark.parametrize("wrong", ["", "Berln", "America", "../../etc/passwd", "/etc/localtime", "a\0b", "x" * 5000])
def test_an_unknown_zone_is_told_with_the_way_out(wrong):
    with pytest.raises(ScheduleError, match=r"timezone is .* Write the name of a zone"):
        zone_called(wrong)


def test_zones_are_known_by_name():
    assert zone_called("Asia/Kathmandu").utcoffset(utc("2026-01-01 00:00")) == timedelta(hours=5, minutes=45)


# -- when periods close


def test_the_week_closes_on_the_clock_of_the_list():
    kathmandu = ZoneInfo("Asia/Kathmandu")

    period = latest_due("weekly", MONDAY_7, kathmandu, utc("2026-11-21 12:00"))

    assert period.key == "2026-W47"
    assert period.closes_at == utc("2026-11-16 01:15")
    assert period.opens_at == utc("2026-11-09 01:15")


def test_the_same_hour_serves_days_and_months():
    setting = DigestTime(3, 18, 30)
    now = utc("2026-11-21 12:00")

    day, month = (latest_due(cadence, setting, ZoneInfo("UTC"), now) for cadence in ("daily", "monthly"))

    assert (day.key, day.closes_at) == ("2026-11-20", utc("2026-11-20 18:30"))
    assert (month.key, month.closes_at) == ("2026-11", utc("2026-11-01 18:30"))
    assert month.opens_at == utc("2026-10-01 18:30")


def test_a_period_closes_at_its_very_moment_and_not_before():
    moment = utc("2026-11-23 07:00")

    at = latest_due("weekly", MONDAY_7, UTC, moment)
    before = latest_due("weekly", MONDAY_7, UTC, moment - timedelta(microseconds=1))

    assert (at.key, before.key) == ("2026-W48", "2026-W47")
    assert next_due("weekly", MONDAY_7, UTC, moment).key == "2026-W49"


def test_those_who_read_each_post_get_the_short_edition_on_the_weekly_day():
    now = utc("2026-11-21 12:00")

    assert latest_due("each", MONDAY_7, UTC, now) == latest_due("weekly", MONDAY_7, UTC, now)


def test_an_hour_that_does_not_exist_comes_later_and_once():
    berlin, half_past_two = ZoneInfo("Europe/Berlin"), DigestTime(6, 2, 30)

    days = closings("daily", half_past_two, berlin, utc("2026-03-28 12:00"), utc("2026-03-30 12:00"))

    assert [period.key for period in days] == ["2026-03-29", "2026-03-30"]
    assert days[0].closes_at.astimezone(berlin).isoformat() == "2026-03-29T03:30:00+02:00"


def test_an_hour_that_comes_twice_counts_the_first_time_and_once():
    berlin, half_past_two = ZoneInfo("Europe/Berlin"), DigestTime(6, 2, 30)

    days = closings("daily", half_past_two, berlin, utc("2026-10-24 12:00"), utc("2026-10-26 12:00"))

    assert [period.key for period in days] == ["2026-10-25", "2026-10-26"]
    assert days[0].closes_at.astimezone(berlin).isoformat() == "2026-10-25T02:30:00+02:00"


def test_a_day_the_zone_left_out_is_no_digest_of_its_own():
    apia = ZoneInfo("Pacific/Apia")

    days = closings("daily", MONDAY_7, apia, utc("2011-12-28 20:00"), utc("2012-01-01 08:00"))

    assert [period.key for period in days] == ["2011-12-29", "2011-12-31", "2012-01-01"]
    assert all(period.opens_at < period.closes_at for period in days)


@pytest.mark.parametrize(
    ("closes", "key"),
    [("2026-12-28", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2038-01-18", "2038-W03")],
)
def test_weeks_are_named_by_iso_at_the_turn_of_the_year(closes, key):
    assert latest_due("weekly", MONDAY_7, UTC, utc(f"{closes} 07:00")).key == key


def test_leap_days_have_their_digest():
    days = closings("daily", MONDAY_7, UTC, utc("2028-02-27 08:00"), utc("2028-03-01 08:00"))

    assert [period.key for period in days] == ["2028-02-28", "2028-02-29", "2028-03-01"]


@pytest.mark.parametrize("name", ZONES)
def test_in_every_zone_each_week_of_ten_years_closes_once(name):
    zone, half_past_two = ZoneInfo(name), DigestTime(6, 2, 30)

    weeks = closings("weekly", half_past_two, zone, utc("2019-01-01 12:00"), utc("2029-01-01 12:00"))

    assert len({period.key for period in weeks}) == len(weeks) in (521, 522)
    assert all(later.opens_at == earlier.closes_at for earlier, later in pairwise(weeks))


@given(cadence=st.sampled_from(CADENCES), setting=settings, zone=zones, now=moments)
def test_periods_follow_each_other_without_gap_or_overlap(cadence, setting, zone, now):
    latest = latest_due(cadence, setting, zone, now)
    coming = next_due(cadence, setting, zone, now)

    assert latest.opens_at < latest.closes_at <= now < coming.closes_at
    assert coming.opens_at == latest.closes_at
    assert coming.key > latest.key
    assert latest_due(cadence, setting, zone, coming.closes_at) == coming


@given(cadence=st.sampled_from(CADENCES), setting=settings, zone=zones, now=moments)
def test_a_period_closes_at_the_hour_set_or_at_the_end_of_a_skipped_one(cadence, setting, zone, now):
    period = latest_due(cadence, setting, zone, now)

    at = period.closes_at.astimezone(zone)
    wanted = at.replace(hour=setting.hour, minute=setting.minute, fold=0)
    assert at == wanted or at.replace(tzinfo=None) > wanted.replace(tzinfo=None)
    assert cadence != "weekly" or at.weekday() in (setting.weekday, (setting.weekday + 1) % 7)
    assert cadence != "monthly" or at.day in (1, 2)


# -- what is due

LONG_AGO = utc("2026-01-01 00:00")


def due_on(now, **known):
    return due_period("weekly", MONDAY_7, UTC, utc(now), **{"since": LONG_AGO, **known})


def test_a_new_list_waits_for_its_first_closing():
    made = utc("2026-11-18 10:00")

    assert due_on("2026-11-22 10:00", since=made) is None
    assert due_on("2026-11-23 07:00", since=made).key == "2026-W48"


def test_what_is_closed_is_not_due_again():
    closed = utc("2026-11-16 07:00")

    assert due_on("2026-11-21 12:00", last_closed=closed) is None


def test_missed_weeks_become_one_that_covers_them():
    closed = utc("2026-10-05 07:00")

    period = due_on("2026-11-21 12:00", last_closed=closed)

    assert period.key == "2026-W47"
    assert (period.opens_at, period.closes_at) == (closed, utc("2026-11-16 07:00"))


def test_a_week_moved_to_another_day_has_still_one_digest():
    changed = utc("2026-11-19 10:00")
    friday = DigestTime(4, 7, 0)

    moved = due_period("weekly", friday, UTC, utc("2026-11-20 08:00"), since=changed)

    assert moved.key == "2026-W47", "the key by which Monday's was closed"


@pytest.mark.parametrize("jump", [timedelta(days=1), timedelta(days=-1), timedelta(days=3650), timedelta(days=-3650)])
def test_a_clock_that_jumps_and_returns_neither_skips_nor_repeats_a_week(jump):
    true_time = utc("2026-11-21 12:00")
    closed, last_closed = {"2026-W47"}, utc("2026-11-16 07:00")
    sent = []

    for hour in range(24 * 60):
        now = true_time + timedelta(hours=hour) + (jump if 30 <= hour < 40 else timedelta(0))
        since = utc("2026-11-01 00:00")
        period = due_period("weekly", MONDAY_7, UTC, now, since=since, last_closed=last_closed)
        if period is not None and period.key not in closed:
            closed.add(period.key)
            last_closed = period.closes_at
            sent.append(period.key)

    weeks = [key for key in sent if key.startswith(("2026", "2027"))]
    assert weeks == [
        "2026-W48",
        "2026-W49",
        "2026-W50",
        "2026-W51",
        "2026-W52",
        "2026-W53",
        "2027-W01",
        "2027-W02",
        "2027-W03",
    ]
    assert len(sent) - len(weeks) == (jump > timedelta(days=365))


@given(setting=settings, zone=zones, start=moments, hours=st.lists(st.integers(1, 500), max_size=40))
def test_whenever_we_look_each_week_is_sent_at_most_once(setting, zone, start, hours):
    now, last_closed, sent = start, None, []

    for step in hours:
        now += timedelta(hours=step)
        if period := due_period("weekly", setting, zone, now, since=start, last_closed=last_closed):
            last_closed = period.closes_at
            sent.append(period)

    assert len({period.key for period in sent}) == len(sent)
    assert all(later.opens_at == earlier.closes_at for earlier, later in pairwise(sent))
