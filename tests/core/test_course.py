"""How far a question came, by how sure we are of what each post does."""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from listcop.core.course import Course, Said
from listcop.core.places import scene_of
from listcop.core.requests import PostReading, PostView, marks_of_post

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


QUESTION = "And which grease would you take for the rod of such a pump?"


def a_course(
    *said: tuple[str, str, float, float],
    waited: float = 1.0,
    text: str = "The pump drips.",
    alone: float = 0.99,
    person: Said | None = None,
    settled: Container[int] = (),
) -> Course:
    """Follow a question and its replies, each (author, role, how likely it asks, how likely it answers).

    alone    how likely each asks by its own words
    settled  the posts that say that it is settled
    """
    posts = [a_post(0, "amina", text), *(a_post(i, who, text) for i, (who, *_) in enumerate(said, 1))]
    readings = [a_reading(0, "request", waited, 0.0), *(a_reading(i, *does) for i, (_, *does) in enumerate(said, 1))]
    readings = [replace(one, asking_alone=alone) for one in readings]
    scene = scene_of(posts, [marks_of_post(post) for post in posts])
    course = Course(scene, readings, lambda post, _asked, _role: post in settled, 0, waited)
    course.follow(person)
    return course


def a_post(i: int, author: str, text: str) -> PostView:
    address = f"{author}@example.org"
    date = MONDAY + timedelta(hours=i)
    return PostView(i, f"<{i}@example.org>", 0 if i else None, address, author.title(), date, "Pump", text)


def a_reading(i: int, role: str, asking: float, answering: float) -> PostReading:
    return PostReading(i, role, "discussion", (), "none", 1.0, False, (), asking, answering)


def states(course: Course) -> Sequence[str]:
    return [change.state for change in course.changes]


def test_posts_that_may_answer_answer_together() -> None:
    one, two = ("dan", "comment", 0.0, 0.18), ("eva", "comment", 0.0, 0.18)

    assert states(a_course(one)) == ["open"]
    assert states(a_course(one, two)) == ["open", "answered"]


def test_a_doubtful_question_is_sooner_answered() -> None:
    maybe = ("dan", "comment", 0.0, 0.16)

    assert a_course(maybe, waited=0.99).state == "open"
    assert a_course(maybe, waited=0.6).state == "answered"


def test_what_hardly_answers_never_does_however_doubtful_the_question() -> None:
    back = ("dan", "clarify", 0.6, 0.05)

    course = a_course(back, back, back, waited=0.55)

    assert (course.state, course.answered_by) == ("open", [])


def test_a_plain_answer_answers_whatever_else_is_said_of_it() -> None:
    course = a_course(("dan", "answer", 0.0, 0.28))

    assert (course.state, course.answered_by) == ("answered", ["<1@example.org>"])


def test_whom_the_asker_thanks_answered_whatever_else_is_said_of_it() -> None:
    hint, thanks = ("dan", "comment", 0.0, 0.1), ("amina", "thanks", 0.0, 0.0)

    assert a_course(hint, thanks).answered_by == ["<1@example.org>"]


def test_it_still_fails_opens_again_only_where_it_asks() -> None:
    answer = ("dan", "answer", 0.0, 0.9)
    text = "We had that with the old pump as well, and there it still does not work to this day, so we wait."

    telling = a_course(answer, ("amina", "clarify", 0.02, 0.0), text=text)
    asking = a_course(answer, ("amina", "clarify", 0.4, 0.0), text=text)

    assert (telling.state, asking.state) == ("answered", "open")


def test_a_plain_word_that_it_fails_opens_again_whatever_else_is_said_of_it() -> None:
    answer, told = ("dan", "answer", 0.0, 0.9), ("amina", "other", 0.0, 0.0)

    assert a_course(answer, told, text="It did not help, the rod still leaks.").state == "open"
    assert a_course(("dan", "clarify", 0.0, 0.0), told, text="It did not help.").state == "open"
    assert a_course(answer, told, text="If it did not help I will tell you.").state == "answered"


def test_who_asks_again_is_answered_as_whoever_asks_first() -> None:
    answer, again = ("dan", "answer", 0.0, 0.9), ("amina", "request", 0.9, 0.0)
    text = "It still does not work."

    assert states(a_course(answer, again, ("eva", "comment", 0.0, 0.2), text=text)) == ["open", "answered", "open"]
    assert states(a_course(answer, again, answer, text=text)) == ["open", "answered", "open", "answered"]


def test_me_too_never_answers_however_much_others_that_begin_so_do() -> None:
    course = a_course(("eva", "metoo", 0.0, 0.36), ("cat", "metoo", 0.0, 0.36))

    assert (course.state, course.answered_by) == ("open", [])


def test_thanks_to_who_brought_nothing_answer_nothing() -> None:
    unknown, hint, thanks = ("dan", "comment", 0.0, 0.0), ("dan", "comment", 0.0, 0.1), ("amina", "thanks", 0.0, 0.0)

    assert a_course(unknown, thanks).state == "open"
    assert a_course(hint, thanks).state == "answered"


# --- it is settled


@pytest.mark.parametrize("role", ["clarify", "request"])
def test_an_asker_who_writes_on_of_it_after_all_leaves_it_answered(role: str) -> None:
    answer, works, more = ("dan", "answer", 0.0, 0.9), ("amina", "thanks", 0.0, 0.0), ("amina", role, 0.1, 0.0)

    course = a_course(answer, works, more, settled=[2])

    assert states(course) == ["open", "answered", "solved", "answered"]
    assert course.changes[-1].why == "the asker writes on"


def test_more_thanks_leave_it_solved() -> None:
    answer, works = ("dan", "answer", 0.0, 0.9), ("amina", "thanks", 0.0, 0.0)

    assert states(a_course(answer, works, works, settled=[2])) == ["open", "answered", "solved"]


def test_what_a_person_said_is_solved_stays_so_when_the_asker_writes_on() -> None:
    answer, more = ("dan", "answer", 0.0, 0.9), ("amina", "clarify", 0.1, 0.0)
    word = Said(state="solved", at=MONDAY + timedelta(minutes=90))

    assert a_course(answer, more, person=word).state == "solved"


@pytest.mark.parametrize("word", ["solved", "answered"])
def test_after_the_askers_own_word_a_new_question_opens_as_after_their_letter(word: str) -> None:
    said = Said(state=word, source="author", at=MONDAY + timedelta(hours=1, minutes=5))

    course = a_course(("dan", "answer", 0.0, 0.9), ("eva", "request", 0.9, 0.0), text=QUESTION, person=said)

    assert (course.state, course.asked) == ("open", 2)


def test_what_the_asker_closed_stays_closed() -> None:
    said = Said(state="closed", source="author", at=MONDAY + timedelta(hours=1, minutes=5))

    course = a_course(("dan", "answer", 0.0, 0.9), ("eva", "request", 0.9, 0.0), text=QUESTION, person=said)

    assert course.state == "closed"


def test_it_fails_again_opens_what_its_asker_called_solved() -> None:
    said = Said(state="solved", source="author", at=MONDAY + timedelta(hours=1, minutes=5))
    again = ("amina", "clarify", 0.4, 0.0)

    course = a_course(("dan", "answer", 0.0, 0.9), again, text="It still does not work.", person=said)

    assert course.state == "open"


# --- a second question below an answer


@pytest.mark.parametrize("who", ["amina", "eva"])
def test_a_second_question_opens_the_thread_again_whoever_asks_it(who: str) -> None:
    course = a_course(("dan", "answer", 0.0, 0.9), (who, "request", 0.7, 0.0), text=QUESTION)

    assert [(change.state, change.post) for change in course.changes] == [("open", 0), ("answered", 1), ("open", 2)]
    assert (course.changes[-1].why, course.asked) == ("asked something new", 2)


def test_it_is_answered_by_whoever_else_answers_even_who_asked_first() -> None:
    answer, second = ("dan", "answer", 0.0, 0.9), ("eva", "request", 0.7, 0.0)

    by_first_asker = a_course(answer, second, ("amina", "answer", 0.0, 0.8), text=QUESTION)
    by_herself = a_course(answer, second, ("eva", "answer", 0.0, 0.8), text=QUESTION)

    assert states(by_first_asker) == ["open", "answered", "open", "answered"]
    assert by_herself.state == "open"


def test_a_question_that_stands_answered_twice_may_open_twice() -> None:
    answer = ("dan", "answer", 0.0, 0.9)
    course = a_course(answer, ("eva", "request", 0.7, 0.0), answer, ("amina", "request", 0.7, 0.0), text=QUESTION)

    assert states(course) == ["open", "answered", "open", "answered", "open"]
    assert course.changes[-1].post == 4


def test_who_talks_on_answers_a_second_question_and_who_does_not_know_does_not() -> None:
    answer, second = ("dan", "answer", 0.0, 0.9), ("amina", "request", 0.7, 0.0)

    assert a_course(answer, second, ("dan", "comment", 0.0, 0.05), text=QUESTION).state == "answered"
    assert a_course(answer, second, ("dan", "comment", 0.0, 0.0), text=QUESTION).state == "open"


def test_thanks_for_the_first_answer_do_not_answer_the_second_question() -> None:
    course = a_course(
        ("dan", "answer", 0.0, 0.9), ("amina", "request", 0.7, 0.0), ("amina", "thanks", 0.0, 0.0), text=QUESTION
    )

    assert course.state == "open"


@pytest.mark.parametrize(
    ("asking", "alone", "text"),
    [
        (0.4, 0.99, QUESTION),  # rather asks back, standing where it stands
        (0.7, 0.8, QUESTION),  # by its own words rather talks
        (0.9, 0.99, "Really?"),
    ],
)
def test_a_question_in_passing_opens_nothing(asking: float, alone: float, text: str) -> None:
    course = a_course(("dan", "answer", 0.0, 0.9), ("eva", "request", asking, 0.0), text=text, alone=alone)

    assert course.state == "answered"


@pytest.mark.parametrize("word", ["closed", "answered"])
def test_what_a_person_settled_no_question_opens_again(word: str) -> None:
    said = Said(state=word, at=MONDAY + timedelta(hours=1, minutes=5))

    course = a_course(("dan", "answer", 0.0, 0.9), ("eva", "request", 0.9, 0.0), text=QUESTION, person=said)

    assert course.state == word
