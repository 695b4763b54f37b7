"""Who looks for the same, or wants to know it too, answers nothing; who says a word more may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.bare_replies import bare_reply
from listcop.core.bare_replies.wanting_too import wants_too
from listcop.core.tagger.cues import fold

WANT_TOO = [
    "I also want to learn",
    "I also look for some.",
    "I would like to know that too.",
    "We also need such gloves for our clinic.",
    "Me I also want to learn how to suture",
    "I need some as well",
    "I want to learn this too, please share.",
    "I am also looking for small gloves",
    "I also want to know who sells them",
    "Hello Zed, I also look for some. Thanks, Ben",
    "I would also love to learn",
    "Ich möchte das auch lernen",
    "Ich suche auch welche.",
    "Die suche ich auch",
    "Das möchte ich auch lernen.",
    "Wir brauchen auch solche Handschuhe",
    "Das würde ich auch gern wissen",
    "Moi aussi j'en cherche.",
    "moi aussi je veux apprendre",
    "J'en cherche aussi",
    "J'aimerais aussi apprendre à suturer",
    "Nous avons aussi besoin de petits gants.",
    "Je voudrais également savoir où les acheter",
    "Yo también quiero aprender",
    "Yo también busco guantes pequeños",
    "También necesitamos de esos",
    "A mí también me gustaría aprender",
    "Nos gustaría aprender también",
    "Eu também quero aprender",
    "Também procuro luvas pequenas",
    "Nós também precisamos",
    "Gostaria de aprender também",
    "Anch'io vorrei imparare",
    "Anche noi cerchiamo guanti piccoli",
    "Ne cerco anch'io",
    "Vorrei sapere anch'io dove si comprano",
    "Ik wil dat ook leren",
    "Ik zoek ze ook",
    "Die zoeken wij ook",
    "Dat wil ik ook leren.",
    "Wij hebben ook kleine handschoenen nodig",
    "I also look for gloves with long cuffs",
    "I also look for the same at the market",
    "We also need first aid courses",
    "I am also looking for the book with the red cover",
    "I also want to know which comes first",
    "Ich suche auch immer noch welche",
    "Wir suchen auch jemanden mit einem Traktor",
    "Je cherche toujours aussi des gants",
    "Nous cherchons aussi une formation avec certificat",
    "También busco guantes con puño largo",
    "Também procuro luvas com punho longo",
    "Anch'io cerco guanti con il polsino lungo",
    "Ik zoek ook nog altijd een boer met zaad",
]
MAY_ANSWER = [
    "I also want to say that boiling works",
    "I also need to tell you the school teaches it",
    "I also look for some the market has them",
    "I also look for some, MEDS sells them.",
    "I also want to learn and the school in Kisii teaches it",
    "I also want to learn, ask Sister Rose",
    "I also use vinegar",
    "I also need gloves so I order them at MEDS",
    "I also want you to try vinegar",
    "We also have this and we use tape",
    "I also need gloves which MEDS sells",
    "Ich möchte auch sagen dass Kochen hilft",
    "Ich suche auch welche, bei Meyer gibt es sie",
    "Ich brauche auch welche die verkauft Meyer",
    "Moi aussi je veux dire que le vinaigre marche",
    "J'en cherche aussi, la pharmacie en vend",
    "Yo también quiero decir que hervir funciona",
    "Yo también busco y en el mercado hay",
    "Eu também quero dizer que ferver resolve",
    "Também procuro, a farmácia vende",
    "Anch'io vorrei dire che bollire funziona",
    "Ne cerco anch'io, le vende la farmacia",
    "Ik wil ook zeggen dat koken helpt",
    "Ik zoek ze ook, de apotheek verkoopt ze",
    "I also want to learn. The nursing school teaches it on Mondays.",
    "Do I also need to know that?",
    "We also search for the leak with soap.",
    "Ben: we also search for the leak with soap.",
    "We also look for the leak with soap first.",
    "I also look for the leak at the joint",
    "We also look for rust under the cap",
    "We also always look for the leak with soap",
    "I also look for it under the cap first",
    "Ich suche das Leck auch mit Seife",
    "Wir suchen auch zuerst das Leck",
    "Wir suchen auch Rost unter dem Deckel",
    "Ich brauche dafür auch immer einen neuen Filter",
    "Je cherche aussi la fuite avec du savon",
    "Je cherche aussi d'abord la fuite avec du savon",
    "También busco la fuga con jabón",
    "Yo también busco primero la fuga",
    "Eu também procuro o vazamento com sabão",
    "Também procuramos primeiro o vazamento",
    "Anch'io cerco la perdita con il sapone",
    "Anch'io cerco sempre la perdita",
    "Ik zoek het lek ook met zeep",
    "Ik zoek ook eerst het lek",
]


@pytest.mark.parametrize("text", WANT_TOO)
def test_who_wants_the_same_answers_nothing(text: str) -> None:
    found = bare_reply(text, "Ben Kariuki", "Zed Abdi")

    assert found is not None and (found.role, found.joins_in) == ("metoo", True)


@pytest.mark.parametrize("text", MAY_ANSWER)
def test_who_tells_something_besides_may_answer(text: str) -> None:
    assert bare_reply(text, "Ben Kariuki", "Zed Abdi") is None


@given(st.lists(st.sampled_from(fold(" ".join(WANT_TOO + MAY_ANSWER)).replace("'", " ").split()), max_size=15))
def test_any_words_are_looked_at(words: list[str]) -> None:
    assert wants_too(words) in (True, False)
