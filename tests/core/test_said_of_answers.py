"""Did it help? What is said in a sentence is heard in seven languages; what is unsure says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.said_of_answers import said_of_answers


@pytest.mark.parametrize(
    "text",
    [
        "It didn't help, sorry.",
        "No, not at all",
        "Thanks, but not much",
        "We did as you said but the bag still leaks",
        "Pas vraiment",
        "merci mais ça ne tient pas",
        "Hélas non, la pompe coule toujours",
        "No mucho",
        "gracias pero no sirvió",
        "Lamentablemente no",
        "Nem por isso",
        "obrigada mas não adiantou",
        "Leider nicht.",
        "Danke, aber es hilft nicht",
        "Purtroppo no",
        "grazie ma non ha funzionato",
        "Helaas niet",
        "bedankt maar het hielp niet",
    ],
)
def test_that_it_did_not_help_is_a_no(text: str) -> None:
    assert said_of_answers(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "It works now, thank you",
        "That helped",
        "Ça marche !",
        "cela m'a beaucoup aidé",
        "Ya funciona, gracias",
        "me ayudó mucho",
        "Funcionou, obrigado",
        "Ja, hat geholfen",
        "jetzt läuft es wieder",
        "Ora funziona, grazie",
        "Het werkt nu",
    ],
)
def test_that_it_helped_is_a_yes(text: str) -> None:
    assert said_of_answers(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thanks for asking.",
        "Not really sure yet",
        "I have not tried it, the rain came",
        "It worked for Ben, but with us it did not help",
        "Did it help you?",
        "Merci, j'essaie samedi",
        "Aún no lo pruebo",
        "I still have not tried it",
        "On n'a pas encore pu essayer",
        "Ainda não testei",
        "noch nicht ausprobiert, sorry",
        "Non l'ho ancora provato",
        "Nog niet geprobeerd",
        "Ich probiere es am Wochenende",
    ],
)
def test_what_is_unsure_or_both_says_nothing(text: str) -> None:
    assert said_of_answers(text) == ""


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    assert said_of_answers(text) in ("yes", "no", "")
