"""When a letter of an archive was sent, as far as anything in the archive tells."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.exchange.sent import came_to_list, sent

NOW = datetime(2040, 11, 5, tzinfo=UTC)
SAID = datetime(2012, 5, 1, 6, tzinfo=UTC)
MARCH = datetime(2012, 3, 3, 10, tzinfo=UTC)
LINE = b"From kofi at example.org  Sat Mar  3 10:00:00 2012"
TAKEN = b"from a.example by b.example; Sat, 3 Mar 2012 12:00:00 +0200"


@pytest.mark.parametrize(
    ("date", "opening", "received", "when"),
    [
        (SAID, LINE, (TAKEN,), SAID),
        (None, LINE, (), MARCH),
        (None, b"", (TAKEN,), MARCH),
        (None, b"From MAILER-DAEMON", (b"no time at all", TAKEN), MARCH),
        (datetime(2099, 1, 1, tzinfo=UTC), LINE, (), MARCH),
        (None, b"From mon.Sun@example.org Sat Mar  3 10:00:00 2012", (), MARCH),
        (None, b"From - Fri Jan  1 00:00:00 1965", (), None),
        (datetime(2099, 1, 1, tzinfo=UTC), b"", (), None),
        (None, b"", (), None),
    ],
)
def test_the_date_field_then_the_line_before_it_then_who_took_it(date, opening, received, when):
    assert sent(date, opening, received, NOW) == when


@pytest.mark.parametrize(
    ("opening", "received", "when"),
    [
        (LINE, (), MARCH),
        (b"From - Mon May  7 09:00:00 2029", (TAKEN,), MARCH),  # Thunderbird says when it stored a letter
        (b"From MAILER-DAEMON Mon May  7 09:00:00 2029", (), None),
        (b"", (b"no time at all", TAKEN), MARCH),
    ],
)
def test_when_a_letter_came_is_told_by_who_took_it_and_not_by_who_stored_it(opening, received, when):
    assert came_to_list(opening, received, NOW) == when


@given(st.binary(), st.lists(st.binary()))
def test_nothing_raises(opening, received):
    found = sent(None, opening, received, NOW)

    assert found is None or found.tzinfo is not None
