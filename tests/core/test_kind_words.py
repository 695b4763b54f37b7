"""Kind words in replies to us: "Ja, graag" agrees, a no or a question does not, and thanks tell nothing of oneself."""

from __future__ import annotations

import pytest

from listcop.core.kind_words import LONGEST, agrees, only_kind


@pytest.mark.parametrize(
    "text",
    [
        "Hello, I am Ben and I keep two hives in Kent.",
        "Thanks, that's me. Looking forward!",
        "Bonjour, je suis Ali et j'ai deux ruches",
        "Ja, graag",
        "Gerne!",
        "confermo",
        "Sì, sono io",
        "Bien sûr",
        "Olá, sou a Marta e cuido das bombas em Gaza",
        "Ja bitte, ich bin Imkerin.",
        "Of course!\n-- \nNever give up",
    ],
)
def test_a_friendly_reply_agrees(text):
    assert agrees(text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nein danke",
        "Nee dank je",
        "I did not ask for this",
        "I don’t want this",
        "Das war ich nicht",
        "c'est pas moi",
        "je n'ai rien demandé",
        "nunca pedí esto",
        "Grazie, ma non sono stata io",
        "Obrigada, mas é engano",
        "Thanks, please remove me",
        "Who are you?",
        "Vielen Dank für Ihre Nachricht. Wir melden uns.",
        "Thank you for contacting us. We have opened ticket 1234.",
        "Nous avons bien reçu votre message et vous répondrons dans les meilleurs délais.",
        "I am out of office until Monday.",
        "Hello, I am Ben.\n" * LONGEST,
    ],
)
def test_what_may_refuse_asks_or_may_be_a_programs_does_not_agree(text):
    assert not agrees(text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Looks good to me, thank you for the warm welcome",
        "Ja, gerne",
        "Parfait, merci beaucoup",
        "Está perfecto, gracias",
        "Perfeito, obrigada!",
        "Klopt, dank je",
        "Va bene, grazie mille",
        "Sieht gut aus, danke!\nSigrid",
    ],
)
def test_thanks_and_a_yes_say_nothing_else(text):
    assert only_kind(text.split("\n"), "Sigrid Moser sigrid@example.org")


@pytest.mark.parametrize(
    "text", ["midwife", "Thanks! I keep bees.", "Sí, muchas gracias. Soy obstetra en Huancavelica", "Ja, Imkerin"]
)
def test_a_word_of_oneself_is_more(text):
    assert not only_kind(text.split("\n"))
