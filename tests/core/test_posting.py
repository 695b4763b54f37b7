"""Which dates of letters are believed."""

from datetime import UTC, datetime, timedelta

import pytest

from listcop.core.posting import draft_post
from tests.helpers import NOW, a_message, later

NEW_YEAR_2010 = datetime(2010, 1, 1, 0, 4, tzinfo=UTC)  # what a phone says that lost its clock


def date_of(date, **how):
    return draft_post(a_message(date=date), NOW, **how).date


@pytest.mark.parametrize("date", [later(minutes=-2), later(hours=20), later(days=-300)])
def test_a_letter_that_was_long_on_its_way_keeps_its_date(date):
    assert date_of(date) == date


@pytest.mark.parametrize("date", [NEW_YEAR_2010, later(days=-367), NOW + timedelta(days=1, minutes=1)])
def test_what_a_wrong_clock_says_is_not_believed(date):
    assert date_of(date) == NOW


def test_an_archive_may_hold_letters_of_any_age():
    assert date_of(NEW_YEAR_2010, is_archived=True) == NEW_YEAR_2010
