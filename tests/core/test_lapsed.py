"""It worked for a day, and it fails still: what an asker says of it behind thanks, and what only sounds so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.lapsed import says_it_failed, says_it_fails_still, says_it_lapsed


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
        "It worked yesterday, thanks, but today it leaks again",
        "Merci, ça a marché hier mais aujourd'hui ça refuit",
        "ça a marché une semaine et ça recommence",
        "Funcionó unos días nomás y se volvió a dañar, gracias",
        "Funcionou ontem mas hoje já pinga outra vez",
        "Funcionou por pouco tempo, obrigada",
        "Danke, gestern hat es funktioniert, heute tropft sie wieder",
        "Grazie, ieri ha funzionato ma oggi perde di nuovo",
        "Ha funzionato due giorni poi ha ricominciato",
        "Gisteren werkte het maar vandaag lekt hij weer",
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
        "Yesterday it leaked, today it works again.",
        "Funcionó ayer. Si se vuelve a dañar aviso.",
        "Ça marche depuis hier, merci encore !",
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
        "Danke, aber sie tropft immer noch.",
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
        "Thank you, but the shop still has to order it.",
        "Merci, mais le magasin attend toujours la livraison.",
        "Gracias, pero la tienda sigue cerrada hasta el lunes",
        "Gracias, pero mi primo sigue de viaje",
        "Obrigada, mas a loja continua fechada até segunda",
        "Danke, aber der Laden ist immer noch zu",
        "Gracias, pero todavía no lo he probado",
        "Obrigada, mas ainda vou tentar",
        "Grazie, ma ancora devo provare",
    ],
)
def test_who_speaks_of_themself_or_judges_says_nothing_of_the_thing(text: str) -> None:
    assert not says_it_fails_still(text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Our old valve drips. What can I do?", "Thanks, but the valve still drips."),
        ("¿Por qué gotea nuestra bomba?", "Gracias, pero todavía gotea."),
        ("A nossa bomba pinga. O que fazer?", "Obrigada, mas ainda pinga."),
        ("La pompa perde acqua. Che fare?", "Grazie, ma perde ancora."),
        ("Unsere Pumpe tropft.", "Danke, tropft aber immer noch."),
    ],
)
def test_what_was_asked_about_and_is_so_still_fails_still(question: str, text: str) -> None:
    assert says_it_fails_still(text, question)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, but it did not work.",
        "Thanks but no luck",
        "Thanks, but the leak is back",
        "Merci mais ça marche pas",
        "Merci, mais la fuite est revenue",
        "Gracias, pero no me funcionó",
        "Obrigada, fiz e não resolveu",
        "Danke, hat aber nicht geklappt",
        "Grazie, ma non è servito",
        "Dank je, helaas niet gelukt",
        "If I turn it off it is quiet, but the problem persists.",
    ],
)
def test_who_says_that_it_did_not_work_says_that_it_failed(text: str) -> None:
    assert says_it_failed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you! So that's why it didn't work.",
        "Thanks! If it doesn't work I will write again.",
        "Merci, si ça ne marche pas je te redis.",
        "Ah, c'est pour ça que ça ne marchait pas, merci !",
        "Ah, por eso no funcionó, gracias",
        "Gracias, si no funcionó aviso",
        "Ah, por isso não funcionou, obrigada",
        "Danke, deshalb hat es nichts geholfen.",
        "Danke, wenn es nicht geklappt hat, melde ich mich",
        "Bedankt, daarom hielp het niet.",
        "L'eau est revenue, merci !",
        "Did it not work?",
    ],
)
def test_if_it_fails_and_why_it_did_report_no_failure(text: str) -> None:
    assert not says_it_failed(text)


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    assert says_it_lapsed(text) in (True, False)
    assert says_it_fails_still(text, text) in (True, False)
    assert says_it_failed(text) in (True, False)
