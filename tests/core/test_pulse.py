"""How a list is doing: every figure of a period, from who wrote what when; shares of few people are not told."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.pulse import Opened, PulseInput, Wrote, pulse_of, span_of
from listcop.core.pulse.report import letter_data, pulse_json, sections_of
from listcop.core.pulse.stages import Stage
from listcop.core.pulse.tries import Try, tries
from listcop.core.samples.pulse import SAMPLES, VARIANTS

OCTOBER = span_of(datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC), UTC)
NOW = datetime(2026, 11, 1, 7, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def day(number, month=10, hour=8):
    return datetime(2026, month, number, hour, tzinfo=UTC)


def wrote(number, who, at, thread=None, parent=None):
    return Wrote(number, thread or number, parent, who, at)


def counted(posts=(), threads=(), members=(), **more):
    known = dict.fromkeys(members, LONG_AGO)
    given = PulseInput(OCTOBER, NOW, known, set(), tuple(posts), tuple(threads), set())
    return pulse_of(replace(given, **more))


def test_whom_an_owner_brought_along_has_not_joined():
    known = {1: day(3), 2: day(4), 3: LONG_AGO}
    given = PulseInput(OCTOBER, NOW, known, set(), (), (), set())

    assert (pulse_of(given).members, pulse_of(given).joined) == (3, 2)
    assert (pulse_of(replace(given, brought={1, 3})).members, pulse_of(replace(given, brought={1, 3})).joined) == (3, 1)


# --- the period ------------------------------------------------------------------------------------------------


def test_a_month_is_held_against_the_month_before_and_three_months_more():
    assert OCTOBER.is_month
    assert OCTOBER.before == day(1, 9, 0)
    assert [one.month for one in OCTOBER.months] == [7, 8, 9, 10, 11]
    assert OCTOBER.quarter == day(2, 8, 0)
    assert OCTOBER.oldest == day(1, 7, 0)


def test_a_month_in_which_clocks_change_is_a_month():
    zone = ZoneInfo("Europe/Berlin")
    span = span_of(datetime(2026, 3, 1, tzinfo=zone), datetime(2026, 4, 1, tzinfo=zone), zone)

    assert span.is_month
    assert span.before == datetime(2026, 2, 1, tzinfo=zone)


def test_another_period_is_held_against_one_of_its_length_and_shows_a_year_of_months_at_most():
    week = span_of(day(5, hour=0), day(12, hour=0), UTC)
    years = span_of(datetime(2020, 1, 1, tzinfo=UTC), day(1, 11, 0), UTC)

    assert not week.is_month
    assert week.before == day(28, 9, 0)
    assert len(years.months) == 13
    assert years.quarter == years.start


# --- the figures -----------------------------------------------------------------------------------------------


def test_posts_and_people_are_counted_in_the_period_and_before_it():
    pulse = counted([wrote(1, "a", day(3, 9)), wrote(2, "a", day(3)), wrote(3, "b", day(4)), wrote(4, "c", day(1, 11))])

    assert (pulse.posts, pulse.posts_before, pulse.writers, pulse.writers_before) == (2, 1, 2, 1)
    assert pulse.posts_quarter == 3


def test_the_ratio_is_of_members_who_write_often_now_and_then_and_not_at_all():
    often = [wrote(n, "a", day(1 + n)) for n in range(1, 5)]
    seldom = [wrote(10 + n, who, day(5)) for n, who in enumerate("bc")]
    stranger = [wrote(20 + n, "x", day(6)) for n in range(9)]

    pulse = counted([*often, *seldom, *stranger], members="abcdefghij")

    assert pulse.ratio == pytest.approx((0.1, 0.2, 0.7))
    assert counted(often, members="abc").ratio is None


def test_shares_of_posts_are_of_the_busiest_and_of_the_owners_and_of_few_posts_are_not_told():
    posts = [wrote(n, "a", day(2)) for n in range(6)] + [wrote(10 + n, who, day(3)) for n, who in enumerate("bcde")]

    pulse = counted(posts, members="abcdefghij", owners={"b"})

    assert pulse.shares == pytest.approx((0.6, 0.1, 0.3))
    assert pulse.half == 1
    assert pulse.owner_share == pytest.approx(0.1)
    few = counted(posts[:9], members="abcdefghij", owners={"b"})
    assert (few.shares, few.half, few.owner_share) == (None, None, None)
    assert counted(posts, members="abcdefg", owners={"b"}).owner_share is None


def test_questions_are_those_asked_in_the_period_and_answers_count_until_now():
    threads = [
        Opened(day(2), "problem", True, True, day(2, hour=12)),
        Opened(day(30), "problem", True, True, day(1, 11, 6)),
        Opened(day(5), "problem", True),
        Opened(day(6), "problem", True, True),  # answered, and nobody knows when
        Opened(day(7), "visit"),
        Opened(day(7, 9), "problem", True),
    ]

    pulse = counted(threads=threads)

    assert (pulse.questions, pulse.answered, pulse.threads) == (4, 3, 5)
    assert pulse.median_hours == pytest.approx((4 + 46) / 2)


def test_a_newcomer_is_heard_when_another_writes_in_their_thread_within_a_week():
    posts = [
        wrote(1, "new", day(1)),
        wrote(2, "new", day(2), 1),  # their own second post
        wrote(3, "old", day(7), 1),
        wrote(4, "late", day(10)),
        wrote(5, "old", day(20), 4),
        wrote(6, "last", day(30)),  # whose week is not over
    ]

    pulse = counted(posts, old_hands={"old"})

    assert (pulse.first_posts, pulse.judged, pulse.heard) == (3, 2, 1)


def test_pairs_answered_each_other_where_both_did():
    posts = [
        wrote(1, "a", day(1)),
        wrote(2, "b", day(2), 1, 1),
        wrote(3, "a", day(3), 1, 2),
        wrote(4, "c", day(4), 1, 2),
        wrote(5, "c", day(4), 1, 4),  # themself
    ]

    pulse = counted(posts)

    assert (pulse.pairs, pulse.mutual) == (2, 1)


def test_types_are_counted_by_month_in_our_order():
    threads = [Opened(day(2, 7), "visit"), Opened(day(2), "problem"), Opened(day(9), "problem"), Opened(day(9), "")]
    older = Opened(day(2, 6), "problem")

    assert counted(threads=[*threads, older]).types == {"problem": (0, 0, 0, 2), "visit": (1, 0, 0, 0)}


POSTS = st.lists(
    st.builds(
        Wrote, st.integers(1, 40), st.integers(1, 6), st.one_of(st.none(), st.integers(1, 40)), st.integers(1, 14),
        st.datetimes(datetime(2026, 6, 1), datetime(2026, 11, 1)).map(lambda at: at.replace(tzinfo=UTC)),
    ),
    max_size=30,
)  # fmt: skip


@settings(max_examples=50)
@given(POSTS, st.integers(0, 20))
def test_shares_add_up_and_no_part_is_more_than_its_whole(posts, members):
    pulse = counted(posts, members=range(1, members + 1), owners={1})

    for shares in filter(None, (pulse.ratio, pulse.shares)):
        assert sum(shares) == pytest.approx(1)
        assert min(shares) >= 0
    assert pulse.heard <= pulse.judged <= pulse.first_posts <= pulse.writers <= pulse.posts
    assert pulse.mutual <= pulse.pairs
    sections_of(pulse)
    tries(pulse)


# --- what is told ----------------------------------------------------------------------------------------------

CALM = counted()
BUSY = replace(
    CALM, members=40, posts=40, posts_before=40, writers=20, questions=10, answered=9, median_hours=5.0, judged=4,
    heard=4, first_posts=4, half=4, shares=(0.2, 0.4, 0.4), owner_share=0.1, pairs=20, mutual=5,
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ()),
        ({"heard": 1}, (Try("greet", 3, 4),)),
        ({"answered": 5}, (Try("ask-one", 5, 10),)),
        ({"median_hours": 120.0}, (Try("faster", 5, 9),)),
        ({"owner_share": 0.5}, (Try("ask-not-tell", 50, 100),)),
        ({"half": 1, "shares": (0.55, 0.2, 0.25)}, (Try("more-voices", 55, 100),)),
        ({"posts": 15}, (Try("question", 15, 40),)),
        ({"joined": 5, "first_posts": 0, "judged": 0, "heard": 0}, (Try("invite-newcomers", 5, 5),)),
        ({"assets": 4}, (Try("ask-used", 4, 4),)),
        ({"mutual": 1}, (Try("give-back", 1, 20),)),
        ({"types": {"problem": (4, 4, 4, 4)}}, (Try("story", 16, 16),)),
    ],
)
def test_what_to_try_comes_from_the_figure_that_asks_for_it(changes, expected):
    assert tries(replace(BUSY, **changes)) == expected


def test_at_most_three_things_are_tried_at_once_and_nothing_of_too_few():
    everything = replace(BUSY, heard=0, answered=1, owner_share=0.9, posts=12, assets=9)

    assert [one.what for one in tries(everything)] == ["greet", "ask-one", "ask-not-tell"]
    assert tries(replace(CALM, posts=2, questions=2, judged=1, owner_share=None)) == ()


def test_of_fewer_than_ten_a_count_is_told_and_no_share():
    def told(**changes):
        return {row.what: row.share for one in sections_of(replace(BUSY, **changes)) for row in one.rows}

    few = told(questions=4, answered=2, judged=9, heard=3, pairs=9, mutual=1)
    enough = told(questions=10, answered=5, judged=10, heard=5, pairs=10, mutual=5)

    assert [few[what] for what in ("answered", "heard", "mutual")] == [None, None, None]
    assert [enough[what] for what in ("answered", "heard", "mutual")] == [0.5, 0.5, 0.5]


def test_what_holds_month_after_month_is_told_every_third():
    shared = replace(CALM, assets=9, reused=0)

    told = ["ask-used" in [one.what for one in tries(shared, month)] for month in range(1, 7)]

    assert told == [True, False, False, True, False, False]
    assert "ask-used" in [one.what for one in tries(shared)]


def test_what_nothing_can_be_said_of_is_left_out_of_the_letter_and_none_for_machines():
    stage = Stage("potential", "few-young")

    assert [one.name for one in sections_of(replace(CALM, posts=1))] == ["short"]
    told = pulse_json("garden", CALM, OCTOBER, stage)
    assert told["ratio"] is None
    assert told["from"] == "2026-10-01T00:00:00+00:00"
    assert {one.name for one in fields(CALM)} <= told.keys()


def test_nobody_is_named_or_ranked_in_what_the_letter_is_given():
    names = ["amina@example.org", "ben@example.org"]
    posts = [wrote(n, names[n % 2], day(2) + timedelta(hours=n), 1, n - 1) for n in range(1, 30)]

    pulse = counted(posts, members=names)

    told = str(letter_data(pulse, OCTOBER, Stage("potential", "few-young"))) + str(
        pulse_json("garden", pulse, OCTOBER, Stage("potential", "few-young"))
    )
    assert "example.org" not in told


def test_samples_show_every_thing_to_try_and_every_stage():
    told = str([SAMPLES, VARIANTS])

    assert all(f"'{one}'" in told for one in ("greet", "story", "potential", "coalescing", "stewardship"))


def test_a_stage_is_told_whole_once_and_then_one_step_of_it_a_month():
    stage = Stage("maturing", "grows")

    new = letter_data(CALM, OCTOBER, stage, told_stage="coalescing")["steps"]
    known = letter_data(CALM, OCTOBER, stage, told_stage="maturing")["steps"]

    assert new == ("maturing 1", "maturing 2", "maturing 3", "maturing 4")
    assert known == ("maturing 3",)


def test_a_list_that_began_in_the_period_has_no_before_and_no_months_of_silence():
    fresh = replace(CALM, posts=3, types={"visit": (0, 0, 0, 1)})
    rows = {row.what: row for section in sections_of(fresh) for row in section.rows}

    assert rows["posts"].before is None
    assert rows["visit"].months == (0, 1)
    assert letter_data(fresh, OCTOBER, Stage("potential", "few-young"))["months"][0] == day(1, 9, 0)
