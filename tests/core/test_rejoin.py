"""Where a letter belongs that names nothing it answers: quotes first, then a greeting, then with care its subject."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.rejoin import Candidate, Joined, Speaking, Written, quotes_something, speaks_to

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
AMINA, BEN, CLEO = "amina@example.org", "ben@example.org", "cleo@example.org"
QUESTION = "Which beans climb well where it rains a lot, and need no pole?"
ANSWER = "Runner beans do, if you sow them late in May."


def a_letter(**changes):
    """Ben's letter under the same subject, with a reply mark."""
    values = {"author": BEN, "date": NOW, "text": "Mine rot.", "quoted": "", "is_reply": True, "telling": 3}
    return Speaking(**values | {"names_lost": False, "reply_marks": None} | changes)


def a_post(number=8, **changes):
    values = {"thread": 7, "author": AMINA, "name": "Amina Diallo", "date": NOW - timedelta(days=2), "text": QUESTION}
    return Written(number=number, **values | changes)


def a_thread(number=7, *posts, **changes):
    """A thread of the same subject, opened by Amina."""
    values = {"opened": NOW - timedelta(days=3), "last_post": NOW - timedelta(days=2), "opener": AMINA}
    return Candidate(thread=number, written=posts or (a_post(number + 1, thread=number),), **values | changes)


def joined(letter, *near, latest=()):
    return speaks_to(letter, near, lambda: latest)


# --- by quotes


def test_a_letter_stands_below_the_post_it_quotes():
    letter = a_letter(is_reply=False, quoted="Which  beans climb well where it\nrains a lot, and need no pole?")

    assert joined(letter, a_thread()) == Joined(7, 8, "quotes it", 0.9)


def test_who_quotes_an_answer_with_its_question_answers_the_answer():
    thread = a_thread(7, a_post(8), a_post(9, author=CLEO, name="Cleo", text=ANSWER), a_post(10, text="Thanks!"))

    assert joined(a_letter(quoted=f"{QUESTION}\n{ANSWER}"), thread).parent == 9


def test_a_quote_finds_its_post_under_another_subject():
    other = a_post(5, thread=4)

    found = joined(a_letter(is_reply=False, quoted=QUESTION), latest=[other])

    assert found == Joined(4, 5, "quotes it, other subject", 0.8)


def test_the_same_subject_goes_before_another_and_a_quote_before_a_greeting():
    letter = a_letter(quoted=QUESTION, text="Hi Cleo,")
    greeted = a_thread(20, a_post(21, thread=20, name="Cleo", text=ANSWER))

    assert joined(letter, a_thread(), greeted, latest=[a_post(30, thread=29)]).thread == 7


def test_a_signature_that_stands_in_many_threads_joins_none():
    motto = "Amina Diallo, seed library of the upper valley"
    everywhere = [a_post(n, thread=n, text=f"{n}\n{motto}") for n in range(3)]

    assert joined(a_letter(telling=0, quoted=motto), latest=everywhere) is None


def test_a_digest_quoted_whole_joins_none_of_its_threads():
    other = "The barrel of the rain pump leaks at the lower ring since the frost."
    written = [a_post(30, thread=30, text=QUESTION), a_post(31, thread=31, text=other)]

    assert joined(a_letter(telling=0, quoted=f"{QUESTION}\n{other}"), latest=written) is None
    assert joined(a_letter(telling=0, quoted=other), latest=written).thread == 31


@pytest.mark.parametrize(
    "quoted", ["Thank you!", "Best wishes", "Which peas climb well where it rains a lot?", "_" * 70]
)
def test_short_or_other_quotes_prove_nothing(quoted):
    assert joined(a_letter(is_reply=False, quoted=quoted), a_thread(), latest=[a_post(text="_" * 80)]) is None


def test_latest_posts_are_asked_for_only_where_a_quote_fits_no_thread_of_the_subject():
    asked = []

    for letter in (a_letter(), a_letter(quoted=QUESTION), a_letter(quoted=ANSWER)):
        speaks_to(letter, [a_thread()], lambda: asked.append(1) or ())

    assert len(asked) == 1


# --- by subject


def test_a_reply_that_lost_its_references_is_joined_by_its_subject():
    assert joined(a_letter(), a_thread()) == Joined(7, 8, "same subject, reply mark", 0.8)


def test_it_stands_below_the_latest_post_of_somebody_else():
    thread = a_thread(7, a_post(8), a_post(9, author=BEN, name="Ben", text="I ask myself that, too."))

    assert joined(a_letter(), thread).parent == 8


def test_of_two_threads_of_a_subject_a_reply_goes_to_the_later_and_is_less_sure():
    old = a_thread(3, last_post=NOW - timedelta(days=20))

    assert joined(a_letter(), old, a_thread()) == Joined(7, 8, "same subject, reply mark", 0.6)


def test_the_same_subject_alone_joins_nothing():
    """Two people may ask the same."""
    assert joined(a_letter(is_reply=False), a_thread()) is None


@pytest.mark.parametrize(
    "text", ["Hi Amina,\nrunner beans do.", "\n\n AMINA, mine do", "Dear all, and Àmina above all"]
)
def test_a_greeting_of_somebody_who_wrote_there_joins(text):
    assert joined(a_letter(is_reply=False, text=text), a_thread()) == Joined(7, 8, "greets its writer", 0.8)


@pytest.mark.parametrize(
    ("text", "name", "author"),
    [
        ("Hi all,\nrunner beans do.", "Amina", BEN),
        ("one\ntwo\nthree\nAmina wrote", "Amina", BEN),  # no greeting any more
        ("Hi Amina,", "Amina", AMINA),  # herself
        ("Hi Al,", "Al Green", BEN),  # too short to be sure
        ("Hi Amina,", "", BEN),
        ("Hi Amina,", "12", BEN),
    ],
)
def test_other_first_lines_do_not_join(text, name, author):
    assert joined(a_letter(is_reply=False, text=text, author=author), a_thread(7, a_post(name=name))) is None


def test_a_greeting_goes_before_the_later_thread():
    cleos = a_thread(9, a_post(10, thread=9, author=CLEO, name="Cleo"), opener=CLEO, last_post=NOW - timedelta(days=9))

    assert joined(a_letter(text="Hi Cleo,"), a_thread(), cleos).thread == 9


def test_a_thread_that_slept_for_a_month_is_not_woken_by_a_subject():
    for days, thread in ((30, True), (30.01, False)):
        last_post = NOW - timedelta(days=days)

        assert bool(joined(a_letter(), a_thread(last_post=last_post))) == thread


def test_one_telling_word_joins_a_reply_for_a_week_where_no_other_thread_bears_it():
    """Re: climagic is hardly about something else; Re: beans after a month may be."""
    letter, week_old = a_letter(telling=1), a_thread(last_post=NOW - timedelta(days=7))

    assert joined(letter, week_old) is not None
    assert joined(letter, a_thread(last_post=NOW - timedelta(days=7.1))) is None
    assert joined(letter, week_old, a_thread(3)) is None
    assert joined(a_letter(telling=1, is_reply=False), week_old) is None


def test_a_subject_that_says_nothing_joins_nothing():
    assert joined(a_letter(telling=0), a_thread()) is None


# --- archives without reply marks


@pytest.mark.parametrize(
    ("days", "author", "reply_marks", "is_joined"),
    [
        (7, BEN, False, True),
        (7.1, BEN, False, False),
        (7, AMINA, False, False),  # its opener asks again, and nobody had answered
        (7, BEN, True, False),
        (7, BEN, None, False),
    ],
)
def test_where_an_archive_shows_no_marks_the_subject_joins_another_writer_for_a_week(
    days, author, reply_marks, is_joined
):
    letter = a_letter(is_reply=False, author=author, reply_marks=reply_marks)

    assert bool(joined(letter, a_thread(last_post=NOW - timedelta(days=days)))) == is_joined


def test_an_opener_who_was_answered_goes_on_in_the_thread():
    answered = a_thread(7, a_post(8), a_post(9, author=CLEO, name="Cleo", text=ANSWER))

    assert joined(a_letter(is_reply=False, author=AMINA, reply_marks=False), answered).thread == 7


# --- who wrote there before


def test_who_writes_again_under_a_subject_of_their_own_goes_on():
    """A correction, a detail, thanks to all, or the same once more: two threads would tell half of it each."""
    letter = a_letter(author=AMINA, is_reply=False, text="Sorry, I meant beans without a pole.")
    opened = a_thread(7, a_post(8), opened=NOW - timedelta(hours=3), last_post=NOW - timedelta(hours=3))

    assert joined(letter, opened) == Joined(7, 8, "same subject, same writer", 0.8)


@pytest.mark.parametrize(
    ("telling", "hours", "author"),
    [
        (2, 1, AMINA),  # "Garden meeting" may be another meeting
        (3, 12, AMINA),  # so may what comes twice a day
        (3, 1, BEN),  # two people may ask the same
    ],
)
def test_the_same_subject_of_another_day_or_writer_is_another_thread(telling, hours, author):
    letter = a_letter(author=author, is_reply=False, telling=telling)
    opened = a_thread(7, a_post(8), opened=NOW - timedelta(hours=hours), last_post=NOW)

    assert joined(letter, opened) is None


def test_a_letter_of_every_day_is_each_day_a_thread_of_its_own():
    yesterday = a_thread(7, a_post(8), opened=NOW - timedelta(days=1), last_post=NOW - timedelta(days=1))

    assert joined(a_letter(author=AMINA, is_reply=False), yesterday) is None


@pytest.mark.parametrize("reply_marks", [True, False, None])
def test_who_thanks_for_an_answer_that_never_came_here_stays_in_their_thread(reply_marks):
    letter = a_letter(author=AMINA, is_reply=False, names_lost=True, reply_marks=reply_marks, text="Thank you, Dan!")

    assert joined(letter, a_thread(7, a_post(8))) == Joined(7, 8, "same subject, answers what is lost", 0.8)


def test_who_wrote_there_long_ago_waits_for_the_letter_that_they_answer():
    long_ago = a_thread(7, a_post(8), opened=NOW - timedelta(days=20), last_post=NOW - timedelta(days=20))

    assert joined(a_letter(author=AMINA, names_lost=True, reply_marks=True), long_ago) is None


def test_who_never_wrote_there_waits_for_the_letter_that_they_answer():
    letter = a_letter(names_lost=True, reply_marks=True)

    assert joined(letter, a_thread()) is None
    assert joined(a_letter(names_lost=True, quoted=QUESTION), a_thread()).reason == "quotes it"


# --- any letter


@given(st.text(), st.text(), st.text())
def test_any_texts_are_compared_without_a_complaint(text, quoted, written):
    found = joined(a_letter(text=text, quoted=quoted), a_thread(7, a_post(text=written)), latest=[a_post(9)])

    assert found is None or found.thread == 7
    assert quotes_something(quoted) in (True, False)


def test_the_longest_quotes_take_no_time():
    quoted = "\n".join(f"Line {n} of a quote that is long enough to count" for n in range(100_000))
    letter = a_letter(is_reply=False, quoted=quoted, text="x " * 500_000)
    threads = [a_thread(n, *[a_post(thread=n, text="y" * 100_000)] * 20) for n in range(5)]
    began = time.process_time()

    joined(letter, *threads, latest=[a_post(text="z " * 50_000)] * 100)

    assert time.process_time() - began < 5
