"""Which dates of letters are believed, and whose card at their end is what they say."""

from datetime import UTC, datetime, timedelta

import pytest

from listcop.core.posting import draft_post, without_repeats
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


CARD = "Omar Diallo\nCooperative of the North\nPhone 555 123 4567\nomar@x.example"


def text_of(text, *, is_archived=False, **fields):
    return draft_post(a_message(text=text, **fields), NOW, is_archived=is_archived).text


@pytest.mark.parametrize("sender", ["Ben Lee <ben@example.org>", "Ben Lee <shop@example.org>"])
def test_an_answer_that_is_somebodys_card_is_kept(sender):
    assert text_of(f"He sells them, ask him.\n\n{CARD}", **{"from": sender}).endswith("omar@x.example")


@pytest.mark.parametrize("sender", ["Omar Diallo <od@example.org>", "omar@x.example", "shop@example.org"])
def test_ones_own_card_is_a_signature_and_so_it_is_of_one_whose_name_is_not_told(sender):
    assert text_of(f"We sell them.\n\n{CARD}", **{"from": sender}) == "We sell them."


def test_in_an_archive_that_hid_the_author_a_card_stays_a_signature():
    hidden = {
        "from": "Gardens in the North <garden@lists.example.org>",
        "list_post": "<mailto:garden@lists.example.org>",
    }

    assert text_of(f"We sell them.\n\n{CARD}", is_archived=True, **hidden) == "We sell them."


def test_another_persons_card_is_kept_where_what_is_answered_is_repeated_below():
    question = "Does anybody know who sells seed of climbing beans here in the north of the country?"
    fields = {"from": "Ben Lee <ben@example.org>", "in_reply_to": "<0@example.org>"}
    draft = draft_post(a_message(text=f"{question}\n\nHe sells them, ask him.\n\n{CARD}", **fields), NOW)

    assert without_repeats(draft, question).text.endswith("omar@x.example")
