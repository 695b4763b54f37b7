"""Where somebody says they will be, and when, is read only where it is said plainly."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.visits import Visit, lives_in, names_place, visit_in

TODAY = date(2040, 4, 2)
KISUMU = Visit("Kisumu", date(2040, 5, 3), date(2040, 5, 9))


@pytest.mark.parametrize(
    "text",
    [
        "Dear all, a question.\n\nI will be in Kisumu 3 to 9 May. Who would like to meet?",
        "I'll be in Kisumu from 3rd to 9th May and would love to see gardens.",
        "From May 3 to 9 we will be in Kisumu.",
        "I am in Kisumu 3-9 May 2040, with two colleagues.",
        "Je serai à Kisumu du 3 au 9 mai.",
        "Estaré en Kisumu del 3 al 9 de mayo.",
        "Estarei em Kisumu de 3 a 9 de maio.",
        "Ich bin vom 3. bis 9. Mai in Kisumu und würde gern Gärten sehen.",
        "Sarò a Kisumu dal 3 al 9 maggio.",
        "Ik ben van 3 tot 9 mei in Kisumu.",
    ],
)
def test_place_and_days_are_read(text):
    assert visit_in(text, TODAY) == KISUMU


def test_days_of_two_months_and_names_of_two_words():
    found = visit_in("I will be in San José from 28 April to 3 May.", TODAY)

    assert found == Visit("San José", date(2040, 4, 28), date(2040, 5, 3))


@pytest.mark.parametrize(
    "text",
    [
        "I was in Kisumu 3 to 9 May.",
        "Will you be in Kisumu 3 to 9 May?",
        "Maria will be in Kisumu 3 to 9 May.",
        "I will not be in Kisumu 3 to 9 May.",
        "I will be in Kisumu in May.",
        "I will be there 3 to 9 May.",
        "I will be in Kisumu 9 to 3 May.",
        "We are 3 to 9 people in May.",
        "The meeting in Kisumu is 3 to 9 May.",
        "",
    ],
)
def test_what_is_not_said_plainly_is_not_read(text):
    assert visit_in(text, TODAY) is None


def test_who_lives_there_tells_it_themself():
    assert names_place("I teach soil science in Kisumu.", "Kisumu")
    assert not names_place("I teach in Kisumuland.", "Kisumu")
    assert lives_in("Here in Kisumu we use neem.", "Kisumu")
    assert lives_in("Moro em São Tomé e planto feijão.", "São Tomé")
    assert not lives_in("I bought it in Kisumu.", "Kisumu")


@given(st.text(max_size=200), st.text(max_size=20))
def test_nothing_raises(text, place):
    visit_in("I will be in Kisumu 3 to 9 May " + text, TODAY)
    visit_in(text, TODAY)
    lives_in(text, place)
    names_place(text, place)
