"""What newcomers are shown first, and their introduction from the three answers of the welcome."""

import pytest
from helpers import NOW, later
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.newcomers import Candidate, Waiting, answers_in, good_threads, greeting, introduction, questions_for

PHRASES = {"hello": "Hello, I am %(name)s.", "does": "I do:", "knows": "Ask me:", "learns": "I want to learn:"}
ANSWERS = "1. I keep the seed bank at Rusinga.\n2. Drying sesame.\n3. Grafting mangoes."


def a_thread(number, **more):
    return Candidate(**{"number": number, "subject": f"Thread {number}", "last_post": NOW, "people": 3} | more)


def numbers(*found):
    return [one.number for one in good_threads(found, NOW)]


def test_solved_thanked_and_used_threads_are_shown_and_no_more_than_three():
    plain, alone = a_thread(1), a_thread(2, is_solved=True, people=1)
    solved, thanked, used, both = (
        a_thread(3, is_solved=True), a_thread(4, thanks=2), a_thread(5, used=4), a_thread(6, is_solved=True, thanks=2)
    )  # fmt: skip

    assert numbers(plain, alone) == []
    assert numbers(plain, alone, solved, thanked, used, both) == [5, 6, 3]


def test_what_helped_long_ago_counts_less_and_the_sixth_thanks_nothing():
    old = a_thread(1, is_solved=True, last_post=later(days=-1500))
    new = a_thread(2, thanks=2)
    much, more = a_thread(3, thanks=5), a_thread(4, thanks=50)

    assert numbers(old, new) == [2, 1]
    assert numbers(much, more) == [4, 3]


def test_one_question_asked_each_year_is_shown_once_in_its_newest_thread():
    assert numbers(
        *(a_thread(n, subject="When to  sow?" if n % 2 else "when to sow?", is_solved=True) for n in (1, 2))
    ) == [2]


def test_threads_in_another_language_stand_behind_those_that_a_newcomer_can_read():
    french, spanish, unknown, english = (
        a_thread(number, thanks=thanks, language=language)
        for number, thanks, language in ((1, 5, "fr"), (2, 4, "es"), (3, 3, ""), (4, 1, "en"))
    )
    every = (french, spanish, unknown, english)

    assert [one.number for one in good_threads(every, NOW, "en")] == [3, 4, 1]
    assert [one.number for one in good_threads(every, NOW, "es")] == [2, 3, 1]
    assert [one.number for one in good_threads(every, NOW)] == [1, 2, 3]


def test_questions_fit_the_profile_else_the_newest_stand_first_and_never_ones_own():
    waiting = [
        Waiting(9, "Rust on maize", "Which spray?", "ben@example.org"),
        Waiting(8, "My grafts fail", "How do you graft mangoes?", "cora@example.org"),
        Waiting(7, "Goats", "Who has goats?", "grace@example.org"),
    ]

    fitting = questions_for("I am good at grafting mangoes and limes.", waiting)
    without = questions_for("", waiting, {"ben@example.org"})

    assert [one.question.number for one in fitting] == [8, 9]
    assert fitting[0].words == ("mangoes",) and fitting[1].words == ()
    assert [one.question.number for one in without] == [8, 7]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ANSWERS, ("I keep the seed bank at Rusinga.", "Drying sesame.", "Grafting mangoes.")),
        ("Hello!\n(1) Seeds,\nmany of them\n2) Drying", ("Seeds,\nmany of them", "Drying", "")),
        ("I have 3 goats.\n1. One answer alone.", ()),
        ("I keep the seed bank.", ()),
        ("2. Drying\n3. Mangoes", ()),
        ("", ()),
    ],
)
def test_the_three_answers_are_found_where_they_are_numbered(text, found):
    assert answers_in(text) == found


def test_an_introduction_says_what_each_answer_is_about_and_leaves_other_words_as_they_are():
    of_three = introduction("Grace", ANSWERS, PHRASES)
    plain = introduction("Grace", "I graft mangoes.", PHRASES)

    assert of_three == (
        "Hello, I am Grace.\n\nI do: I keep the seed bank at Rusinga.\n\nAsk me: Drying sesame.\n\n"
        "I want to learn: Grafting mangoes."
    )
    assert plain == "Hello, I am Grace.\n\nI graft mangoes."
    assert introduction("", "I graft.", PHRASES) == "I graft."
    assert introduction("Grace", " \n", PHRASES) == ""


def test_a_greeting_names_a_question_only_where_it_fits_and_its_writer_only_where_they_have_a_name():
    said = {"welcome": "Welcome to %(title)s, I am %(by)s.", "welcome without name": "Welcome to %(title)s.",
            "told": "Thank you.", "question": 'See "%(subject)s" (#%(number)s).', "ask": "Write to me."}  # fmt: skip

    full = greeting(said, "Olga", "Garden", has_told=True, question=Waiting(8, "100% rust", "Which spray?"))

    assert full == 'Welcome to Garden, I am Olga.\n\nThank you.\n\nSee "100% rust" (#8).\n\nWrite to me.'
    assert greeting(said, " ", "Garden", has_told=False) == "Welcome to Garden.\n\nWrite to me."


@given(st.text(max_size=300))
def test_any_profile_makes_an_introduction_or_none(text):
    made = introduction("Grace", text, PHRASES)

    assert bool(made) is bool(text.strip())
