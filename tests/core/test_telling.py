"""The most telling sentences of an answer are its own, speak of the question, and are no courtesy, question or link."""

import time

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.telling import sentences, telling, without_tail

QUESTION = "Weevils in stored maize\nHow do you keep weevils out of stored maize?"


@pytest.mark.parametrize(
    ("question", "answer", "first"),
    [
        (QUESTION, "Hi Amina,\n\nA good harvest. Wood ash keeps weevils out of maize: one cup a sack.\nBest, Ben",
         "Wood ash keeps weevils out of maize: one cup a sack."),
        (QUESTION, "Thanks for asking! Where do you live? Closed tins keep maize free of weevils for a year.",
         "Closed tins keep maize free of weevils for a year."),
        ("Charançons dans le maïs stocké", "Bonjour,\n\nBelle saison. Contre les charançons, nous mêlons de la cendre "
         "au maïs, une tasse par sac.", "Contre les charançons, nous mêlons de la cendre au maïs, une tasse par sac."),
        ("Gorgojos en el maíz", "Hola a todos. Hace calor. El maíz sin gorgojos se guarda bien seco, con 12 por ciento "
         "de humedad.", "El maíz sin gorgojos se guarda bien seco, con 12 por ciento de humedad."),
    ],
)  # fmt: skip
def test_it_speaks_of_the_question(question, answer, first):
    assert telling(answer, question, most=1) == (first,)


def test_sentences_keep_their_order_and_their_words():
    answer = "Dry maize to 13 per cent. It was a hot year.\nThen weevils cannot breed in stored maize."

    found = telling(answer, QUESTION, most=2)

    assert found == ("Dry maize to 13 per cent.", "Then weevils cannot breed in stored maize.")


def test_what_several_say_tells_more():
    answer = "The tin from the market is blue. Neem bark in every sack is what we use."

    assert telling(
        answer, "Storing", ["We take neem bark, some in every sack.", "Bark of neem in each sack."], most=1
    ) == ("Neem bark in every sack is what we use.",)


def test_an_answer_of_one_question_or_one_link_line_still_says_something_or_nothing():
    assert telling("Have you tried wood ash?", QUESTION) == ("Have you tried wood ash?",)
    assert telling("https://maize.example.org/tins", QUESTION) == ()
    assert telling("Thanks!", QUESTION) == ()


def test_what_trails_off_or_stands_in_brackets_is_left_to_others():
    answer = (
        "I am not sure about weevils in maize... (I admit that maize is new to me.) Ash in every sack has worked here."
    )

    assert telling(answer, QUESTION, most=1) == ("Ash in every sack has worked here.",)


def test_numbers_initials_and_abbreviations_end_no_sentence():
    text = "Mr. Okoth mixes e.g. Neem with ash. Use 1.5 kg a sack. See J. Bell for more."

    assert sentences(text) == ["Mr. Okoth mixes e.g. Neem with ash.", "Use 1.5 kg a sack.", "See J. Bell for more."]


@given(st.text(max_size=400), st.text(max_size=100), st.integers(-1, 4))
def test_nothing_raises_and_every_word_is_the_writers(answer, question, most):
    for one in telling(answer, question, (question,), most):
        assert len(one) <= 400


def test_time_grows_with_length():
    def cost(n):
        answer = "We mix wood ash between layers of maize. " * n
        started = time.process_time()
        for _ in range(3):
            telling(answer, QUESTION)
        return time.process_time() - started

    assert takes_twice(cost, 100, spare=0.05)


def test_what_stands_below_every_letter_of_a_writer_is_no_part_of_what_they_say():
    below = "\n\nRob\nOld Library, 212 Main Street"
    first, second = f"Take ash.{below}", f"Take two cups.{below}"

    assert without_tail(first, ["It rains.", second]) == "Take ash."
    assert without_tail(first, ["It rains."]) == first
    assert without_tail(first, [first]) == first  # sent twice
    assert without_tail("", [""]) == ""
