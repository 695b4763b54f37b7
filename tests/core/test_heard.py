"""A few words that say a letter was read, and nothing more, in seven languages."""

import pytest

from listcop.core.heard import says_only_heard


@pytest.mark.parametrize(
    "text",
    [
        "ok", "OK, thanks!", "Thanks", "Thanks for letting me know.\n\nBen Kariuki", "Thank you very much\nBen",
        "Got it", "👍", "Noted with thanks", "received, thanks", "Great, thank you.", "merci beaucoup",
        "Bien reçu, merci", "d'accord", "vale, gracias", "Recibido, muchas gracias", "Muito obrigado!",
        "Vielen Dank, alles klar", "ricevuto, grazie mille", "Bedankt!", "Hartelijk dank", "Yes, thanks",
    ],
)  # fmt: skip
def test_words_that_only_thank_or_say_that_a_letter_came_say_nothing_more(text):
    assert says_only_heard(text, "Ben Kariuki")


@pytest.mark.parametrize(
    "text",
    [
        "", "I forgot to say: we are in Kisumu.", "Thanks! By the way I forgot: we are in Kisumu.", "mute", "solved",
        "ok, packs of 10", "Thanks, but who reads it?", "Merci, j'ai oublié : nous sommes à Kisumu", "We are in Kisumu",
        "gracias, somos de Lima", "leave", "Ben",
        "The answer is yes", "c'est oui",
    ],
)  # fmt: skip
def test_what_says_anything_else_is_no_such_letter(text):
    assert not says_only_heard(text, "Ben Kariuki")
