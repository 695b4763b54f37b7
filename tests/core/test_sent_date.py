"""Dates as letters and old archives write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.sent_date import sent_date

MOMENT = datetime(2019, 4, 30, 9, 16, 32, tzinfo=UTC)
LIKE_DATES = st.text("0123456789 :-+,.()AprMonTZ", max_size=40).map(str.encode)


@given(st.one_of(st.binary(max_size=60), LIKE_DATES))
def test_any_value_is_a_moment_in_utc_since_1980_or_none(value):
    moment = sent_date(value)

    assert moment is None or (moment.tzinfo is UTC and moment.year >= 1980)


@pytest.mark.parametrize(
    "value",
    [
        b"Tue, 30 Apr 2019 11:16:32 +0200",
        b"Tue, 30 Apr 2019 11:16:32 +0200 (CEST)",
        b"30 Apr 2019 05:16:32 EDT",
        b"Tue,  30 Apr  2019 09:16:32 GMT",
        b"Tue, 30 Apr 2019 09:16:32",
        b"Tue, 30 Apr 2019 09:16:32 Z",
        b"Tue, 30 Apr 2019 09:16:32 -0000",
        b"Tue, 30 Apr 19 09:16:32 UT",
        b"Tuesday, 30-Apr-19 09:16:32 GMT",
        b"Tue, 30 April 2019 11:16:32 GMT+0200",
        b"Tue, 30 Apr 2019 11:16:32 +02:00",
        b"Tue, 30 Apr 2019 09:16:32 XYZ",
        b"Tue Apr 30 09:16:32 2019",
        b"Tue Apr 30 11:16:32 CEST 2019",
        b"Tue Apr 30 11:16:32 +0200 2019",
        b"2019-04-30 11:16:32 +0200",
        b"2019-04-30T09:16:32Z",
        "mié., 30 Apr 2019 11:16:32 +0200".encode(),
        b"Tue, 30 Apr 2019\r\n\t11:16:32 +0200",
    ],
)
def test_one_moment_in_many_hands(value):
    assert sent_date(value) == MOMENT


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"yesterday",
        b"Tue, 31 Feb 2019 11:16:32 +0200",
        b"Tue, 30 Apr 2019 25:16:32 +0200",
        b"Thu, 1 Jan 1970 00:00:00 +0000",
        b"Mon, 31 Dec 1979 23:59:59 +0000",
        b"Fri, 31 Dec 9999 23:59:59 -1200",
        b"4/30/2019 11:16",
    ],
)
def test_the_unreadable_and_the_impossible_are_none(value):
    assert sent_date(value) is None


def test_short_years_are_read_as_the_rfc_says():
    years = [sent_date(b"1 Jan %s 12:00 GMT" % year).year for year in (b"49", b"99", b"104")]

    assert years == [2049, 1999, 2004]


def test_a_leap_second_is_the_second_before():
    assert sent_date(b"31 Dec 2016 23:59:60 GMT") == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_an_impossible_offset_counts_as_utc():
    assert sent_date(b"30 Apr 2019 09:16:32 +9999") == MOMENT
