"""Promises of core/bounces/score.py: distinct days count, they fade, nobody pays for a letter's fault or a storm."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.bounces.score import LOOK_AT, Bounce, arrived_days, new_bounces, score, storm_days

TODAY = date(2026, 9, 14)


def bounces(count: int, status: str = "5.1.1", permanent: bool = True, every: int = 1) -> list[Bounce]:
    return [Bounce(TODAY - timedelta(days=every * number), status, permanent) for number in range(count)]


def days(count: int, every: int = 1) -> list[date]:
    """The last days on which mail was sent, today among them, in order."""
    return [TODAY - timedelta(days=every * number) for number in reversed(range(count))]


def test_a_report_that_comes_a_hundred_times_counts_once() -> None:
    again = bounces(1) * 100

    found = score(again, [], TODAY)

    assert found == 1.0


def test_three_days_of_refusal_ask_for_a_look_and_two_do_not() -> None:
    two, three = score(bounces(2), [], TODAY), score(bounces(3), [], TODAY)

    assert two < LOOK_AT == three


@pytest.mark.parametrize("every", [1, 7, 31])
def test_three_refusals_in_a_row_ask_for_a_look_however_seldom_mail_is_sent(every: int) -> None:
    refused = bounces(3, every=every)

    found = score(refused, arrived_days(days(10, every), refused), TODAY)

    assert found == LOOK_AT


@pytest.mark.parametrize("every", [1, 7, 31])
def test_a_full_mailbox_takes_longer_than_one_that_is_gone(every: int) -> None:
    full = [score(bounces(count, "5.2.2", permanent=False, every=every), [], TODAY) for count in (7, 11, 12)]

    assert full[0] < full[1] < LOOK_AT == full[2]


@pytest.mark.parametrize("status", ["5.7.1", "5.7.26", "5.6.0", "5.3.4", "5.2.3", "5.1.7", "5.1.8"])
def test_a_letter_that_was_refused_is_not_charged_to_its_reader(status: str) -> None:
    assert score(bounces(100, status), [], TODAY) == 0.0


def test_the_worst_of_a_day_counts() -> None:
    same_day = [Bounce(TODAY, "4.2.2", False), Bounce(TODAY, "5.1.1", True), Bounce(TODAY, "5.7.1", True)]

    assert score(same_day, [], TODAY) == 1.0


def test_what_came_back_fades_as_mail_arrives() -> None:
    long_ago = [Bounce(TODAY - timedelta(days=400), "5.1.1", True)]

    assert score(long_ago, [], TODAY) == 1.0
    assert score(long_ago, days(30), TODAY) == 0.5
    assert score(long_ago, days(240), TODAY) < 0.01


# --- storms ------------------------------------------------------------------------------------------------------


def charged(troubles: Sequence[Iterable[Bounce]], members: int = 60, sent: Sequence[date] = ()) -> list[float]:
    """The scores of some members, where each day's mail went to all."""
    told = [list(one) for one in troubles]
    arrived = [arrived_days(sent or days(60), one) for one in told]
    new = [new_bounces(one, got) for one, got in zip(told, arrived, strict=True)]
    storms = storm_days(new, members)
    return [
        score([each for each in one if each not in fresh or each.day not in storms], got, TODAY)
        for one, got, fresh in zip(told, arrived, new, strict=True)
    ]


def on(first: int, last: int, status: str = "5.1.1", permanent: bool = True) -> list[Bounce]:
    """What came back from so many days ago until so many days ago."""
    return [Bounce(TODAY - timedelta(days=ago), status, permanent) for ago in range(last, first + 1)]


@pytest.mark.parametrize(
    ("status", "lasts"),
    [
        ("5.1.1", 4),  # a big provider that knows none of its users for some days
        ("5.1.2", 4),  # a relay whose name servers find no domain
        ("4.4.2", 4),  # an outage
        ("5.3.0", 21),  # our address on a provider's block list, told as no policy
    ],
)
def test_days_on_which_much_of_the_list_bounced_count_for_nobody(status: str, lasts: int) -> None:
    storm = [on(lasts - 1, 0, status, permanent=status[0] == "5")] * 30

    assert charged(storm) == [0.0] * 30


def test_a_second_storm_of_the_same_people_counts_for_nobody_either() -> None:
    storms = [on(43, 40) + on(3, 0)] * 30

    assert charged(storms) == [0.0] * 30


@pytest.mark.parametrize("every", [1, 3, 7])
def test_the_dead_addresses_of_an_old_roster_are_found_however_many_they_are(every: int) -> None:
    sent = days(60 // every, every)

    found = charged([[Bounce(day, "5.1.1", True) for day in sent]] * 20, sent=sent)

    assert min(found) >= LOOK_AT


def test_hosts_of_an_old_roster_that_answer_nothing_hide_no_dead_address_beside_them() -> None:
    silent, dead = on(20, 0, "5.4.7", permanent=False), on(20, 0)

    assert charged([silent] * 8 + [dead] * 3)[-3:] == [14.0] * 3


def test_people_whose_firm_ends_are_found_though_all_bounce_from_one_day_on() -> None:
    assert charged([on(9, 0)] * 10) == [LOOK_AT] * 10


def test_who_bounced_before_on_days_of_their_own_is_charged_in_a_storm() -> None:
    storm, dead = on(1, 0), on(8, 0)

    assert charged([storm] * 30 + [dead]) == [0.0] * 30 + [9.0]


def test_a_storm_of_some_days_on_which_it_holds_its_breath_is_one() -> None:
    ended = [Bounce(TODAY - timedelta(days=ago), "5.1.1", True) for ago in (5, 4, 2, 0)]

    assert charged([ended] * 30) == [0.0] * 30


def test_a_small_list_is_no_storm_when_a_few_of_it_bounce() -> None:
    assert charged([on(0, 0)] * 5, members=6) == [1.0] * 5


def test_on_a_large_list_a_storm_is_more_than_one_in_twenty() -> None:
    assert charged([on(0, 0)] * 10, members=200) == [1.0] * 10
    assert charged([on(0, 0)] * 11, members=200) == [0.0] * 11


@given(
    st.lists(st.builds(Bounce, st.dates(), st.sampled_from(["", "5.1.1", "4.2.2", "5.7.1", "x"]), st.booleans())),
    st.lists(st.dates(), unique=True).map(sorted),
)
def test_a_score_is_never_negative_and_needs_distinct_days(found: list[Bounce], sent: list[date]) -> None:
    failed = {bounce.day for bounce in found}

    assert 0 <= score(found, arrived_days(sent, found), TODAY) <= len(failed)
