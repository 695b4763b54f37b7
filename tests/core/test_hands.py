"""Who asks who joins in is answered by who does; who asks something else as well is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.hands import asks_who_joins


@pytest.mark.parametrize(
    "text",
    [
        "We order bean seed in March. Who would be interested?",
        "Does anyone want my old pump? It is free.",
        "Who is coming to the meeting on Saturday? And when does it begin?",
        "Does anyone else have water cuts since Monday, or is it only us?",
        "Qui serait intéressé par une commande groupée ?",
        "Est-ce que d'autres ont des coupures d'eau, ou c'est seulement chez nous ?",
        "¿A quién le interesa una compra conjunta?",
        "¿A alguien más se le corta el agua, o solo a nosotros?",
        "Quem tem interesse numa compra conjunta?",
        "Mais alguém está sem água desde segunda?",
        "Wer hat Interesse an einer Sammelbestellung?",
        "Hat noch jemand seit Montag kein Wasser?",
        "Chi è interessato a un ordine comune?",
        "Wie heeft interesse in een gezamenlijke bestelling?",
        "Does anyone else look for small gloves?",
        "Quelqu'un d'autre cherche de petits gants ?",
        "¿Alguien más busca guantes pequeños?",
        "Mais alguém procura luvas pequenas?",
        "Sucht noch jemand kleine Handschuhe?",
        "Qualcun altro cerca guanti piccoli?",
        "Zoekt er nog iemand kleine handschoenen?",
        "Who else wants to share a truck of gravel?",
        "Qui veut partager un camion de gravier ?",
        "¿Alguien quiere pedir un camión de grava entre todos?",
        "Quem quer dividir um camião de brita?",
        "Wer bestellt noch mit, eine Fuhre Kies?",
        "Chi vuole dividere un camion di ghiaia?",
        "Wie wil grind meebestellen?",
    ],
)
def test_who_asks_for_hands_is_heard(text: str) -> None:
    assert asks_who_joins(text)


@pytest.mark.parametrize(
    "text",
    [
        "Does anyone know where to buy cups?",
        "Does anyone else know how to fit a cup?",
        "Does anyone else have this leak? How did you stop it?",
        "I am interested in your seeds. What do they cost?",
        "Who is in charge of the pump?",
        "Who is going to repair the pump?",
        "Je suis intéressé. Combien ça coûte ?",
        "¿Quién vende empaques?",
        "Quem vende anéis?",
        "Wer weiß, wo man Ringe kauft?",
        "Chi vende guarnizioni?",
        "Wie verkoopt ringen?",
    ],
)
def test_who_asks_something_else_as_well_wants_more_than_hands(text: str) -> None:
    assert not asks_who_joins(text)


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    assert asks_who_joins(text) in (True, False)
