"""Who writes that they used what another shared is heard, and nobody who did not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.reuse import Shared, reported

TEMPLATE = Shared(7, "Budget for a school garden", "template", "Maria Silva", True)
GUIDE = Shared(8, "Drying beans", "guide", "Ben Okoth", True)
FAR = Shared(9, "Lesson plan on soil", "guide", "Hana Novak", False)
ALL = (TEMPLATE, GUIDE, FAR)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, Maria! We used the template for our school and it saved us a week.",
        "I've adapted your budget for our village.",
        "We have now used a7 twice.",
        "Merci. Nous avons utilisé le modèle de Maria pour notre école.",
        "J’ai adapté le formulaire à notre école.",
        "Hemos usado la plantilla con los maestros.",
        "Utilicé la plantilla de Maria el lunes pasado.",
        "Usei o formulário na minha escola.",
        "Usámos a ficha na escola.",
        "Ich habe die Vorlage in unserer Schule benutzt.",
        "We hebben het sjabloon op onze school gebruikt.",
        "Abbiamo usato il modello nella nostra scuola.",
    ],
)
def test_the_template_was_used(text):
    assert [one.number for one in reported(text, ALL)] == [7]


@pytest.mark.parametrize(
    "text",
    [
        "We have not used the template yet.",
        "Has anybody used the template?",
        "I would have used the template, but it is too long.",
        "Maria used the template last year.",
        "I used to teach with a template.",
        "If we used the template, what would it cost?",
        "Je n'ai pas utilisé le modèle.",
        "No usé la plantilla, nunca usamos eso.",
        "Não usei o modelo.",
        "Ich habe die Vorlage nicht benutzt.",
        "I used a knife.",
        "The template is fine.",
        "I used the guide.",  # neither which one of two, nor whose
    ],
)
def test_nothing_was_used(text):
    both = (TEMPLATE, GUIDE, Shared(10, "Clay pots", "guide", "Ana", True), FAR)

    assert reported(text, both) == ()


def test_what_another_thread_brought_is_known_by_its_giver():
    assert [one.number for one in reported("I used the lesson plan from Hana with my pupils.", ALL)] == [9]


def test_the_sentence_that_says_so_is_kept():
    (found,) = reported("Good news. I used the template with 30 pupils. More next week.", ALL)

    assert found.sentence == "I used the template with 30 pupils."


@given(st.text(max_size=300))
def test_nothing_raises(text):
    reported("We used " + text, ALL)
