"""Days, times and sizes as each language writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from listcop.core import dates

FIRST = datetime(2026, 11, 1, 7, 5, tzinfo=timezone(timedelta(hours=3), "EAT"))


@pytest.mark.parametrize(
    ("language", "day", "weekday_day", "moment"),
    [
        ("en", "1 November 2026", "Sunday 1 November 2026", "1 November 2026, 07:05 EAT"),
        ("fr", "1er novembre 2026", "dimanche 1er novembre 2026", "1er novembre 2026, 07:05 EAT"),
        ("es", "1 de noviembre de 2026", "domingo, 1 de noviembre de 2026", "1 de noviembre de 2026, 07:05 EAT"),
        ("pt", "1 de novembro de 2026", "domingo, 1 de novembro de 2026", "1 de novembro de 2026, 07:05 EAT"),
        ("sw", "2026-11-01", "2026-11-01", "2026-11-01 07:05"),
    ],
)
def test_days_are_written_as_their_language_does(language, day, weekday_day, moment):
    assert dates.day(FIRST, language) == day
    assert dates.weekday_day(FIRST, language) == weekday_day
    assert dates.moment(FIRST, language) == moment


def test_a_language_of_a_country_is_its_main_tongue():
    assert dates.day(FIRST, "pt-BR") == dates.day(FIRST, "pt_AO") == "1 de novembro de 2026"


@pytest.mark.parametrize("how", dates.MANNERS.values())
def test_every_table_is_whole(how):
    assert len(how.weekdays) == len(set(how.weekdays)) == 7
    assert len(how.months) == len(set(how.months)) == 12


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (999, "999 B"), (1_000, "1.0 KB"), (3_140_000, "3.1 MB"), (9_960_000, "10 MB"), (999_999, "1.0 MB")],
)
def test_a_size_has_one_decimal_below_ten(size, shown):
    assert dates.size(size, "en") == shown


def test_decimals_and_units_are_those_of_the_language():
    assert dates.size(3_100_000, "fr") == "3,1 Mo"
    assert dates.size(3_100_000, "es") == "3,1 MB"


def test_an_age_is_whole_days_and_never_negative():
    now = datetime(2026, 11, 9, 7, tzinfo=UTC)

    assert dates.age_days(now - timedelta(days=9, hours=5), now) == 9
    assert dates.age_days(now + timedelta(days=2), now) == 0
