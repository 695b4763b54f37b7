"""It worked for a day, and it fails still: what an asker says of it behind thanks, and what only sounds so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.lapsed import says_it_fails_still, says_it_lapsed


@pytest.mark.parametrize(
    "text",
    [
        "It worked for a day and now it drips again.",
        "It worked for 2 days. Then it dripped again.",
        "At first it worked, but since Sunday it leaks again.",
        "Ça a marché un jour et maintenant elle fuit de nouveau.",
        "Funcionó un día y ahora gotea otra vez.",
        "Ya funciona, gracias. Funcionó unos días y volvió a gotear.",
        "Funcionou um dia e agora pinga de novo.",
        "Es klappt einen Tag, und dann tropft es wieder.",
        "Ha funzionato: ora funziona un giorno, poi perde di nuovo.",
        "Het werkt nu een dag en dan lekt hij weer.",
    ],
)
def test_what_worked_for_a_while_lapsed(text: str) -> None:
    assert says_it_lapsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "It has worked for two weeks now, thank you!",
        "It worked for a week. Thanks again!",
        "It leaked for a week, now it works again.",
        "It works. I will write again in a week if it fails.",
        "It worked for a day, I will write again if not.",
        "Did it work for a day and then drip again?",
        "La bomba gotea otra vez.",
    ],
)
def test_what_works_again_or_was_only_feared_did_not(text: str) -> None:
    assert not says_it_lapsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, but it still drips.",
        "Merci, mais elle fuit toujours.",
        "Gracias, pero sigue goteando.",
        "Obrigada, mas continua pingando.",
        "Danke, aber sie tropft weiterhin.",
        "Bedankt, maar hij lekt nog steeds.",
    ],
)
def test_but_it_still_drips_fails_still(text: str) -> None:
    assert says_it_fails_still(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, it still works.",
        "Thanks, but I still want to read the manual.",
        "Thanks! It is done, but it is still good to know.",
        "Thanks, but does it still drip?",
        "Merci, mais c'est toujours bon à savoir.",
    ],
)
def test_who_speaks_of_themself_or_judges_says_nothing_of_the_thing(text: str) -> None:
    assert not says_it_fails_still(text)


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    assert says_it_lapsed(text) in (True, False)
    assert says_it_fails_still(text) in (True, False)
