"""Two questions ask the same where they share rare words, one of them in both subjects, and other people asked."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from listcop.core import similar

NOW = datetime(2040, 11, 20, 9, tzinfo=UTC)
OTHERS = (
    ("Tomato soup", "Has anybody a recipe for tomato soup with basil?"),
    ("Hall for the meeting", "Which hall can we rent for the spring meeting?"),
    ("Bee boxes", "How thick must the wood of a bee box be in the mountains?"),
    ("Slugs", "Slugs eat the young lettuce; what keeps them away?"),
)


def asked(number, subject, text, asker="amina@example.org", days=0):
    return similar.asked(number, subject, text, asker, NOW - timedelta(days=days))


def known(*more):
    return [asked(n, *one, f"p{n}@example.org", 100 + n) for n, one in enumerate(OTHERS, 10)] + list(more)


WEEVILS = asked(1, "Weevils", "How do you keep weevils out of stored maize?", "ben@example.org", 40)


def found(new, earlier):
    return similar.earlier_like(new, earlier, similar.spread_of([new, *earlier]))


def test_the_same_in_other_words_is_found_and_nothing_else():
    new = asked(20, "Re: weevils in maize", "What keeps weevils out of the maize that we have stored?")

    assert found(new, known(WEEVILS)) == [1]
    assert found(asked(21, "Soup", "A good soup for many people?"), known(WEEVILS)) == []


def test_the_same_person_or_the_same_week_is_no_earlier_question():
    text = "How do you keep weevils out of stored maize?"

    assert found(asked(20, "Weevils", text, "ben@example.org"), known(WEEVILS)) == []
    assert found(asked(20, "Weevils", text, days=36), known(WEEVILS)) == []


def test_words_in_the_text_alone_are_not_enough():
    new = asked(20, "Help needed", "How do you keep weevils out of stored maize?")

    assert found(new, known(WEEVILS)) == []


def test_three_people_make_a_recurring_question():
    new = asked(20, "Weevils", "Weevils in stored maize?", "cora@example.com")
    other = asked(5, "Weevils", "Weevils again in stored maize", "dan@example.com", 90)

    assert similar.is_recurring(new, [WEEVILS, other])
    assert not similar.is_recurring(new, [WEEVILS])


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=80))
def test_likeness_lies_between_nothing_and_one(text, other, subject):
    one, two = asked(1, subject, text), asked(2, subject, other, "b@example.org", 30)

    assert 0.0 <= similar.likeness(one, two, similar.spread_of([one, two]), 2) <= 1.0001
