"""Who only says that they do not know, join in, like the question or ask back answers nothing; who adds a word may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.bare_replies import Bare, bare_reply
from listcop.core.bare_replies.words import TABLES
from listcop.core.tagger.cues import fold


@pytest.mark.parametrize(
    "text",
    [
        "I don't know either.",
        "No idea, sorry Rosa. Good luck!",
        "Hi Rosa,\n\nsorry, I can't help with this one.\n\nBen Okello",
        "I don’t know where one gets such cups.",
        "I don't know who to ask.",
        "No sé de qué pregunta hablas.",
        "I have never seen these, sorry.",
        "Désolé, je ne sais pas.",
        "Je ne peux pas t'aider, désolé.",
        "Aucune idée d'où ça vient.",
        "No sé, lo siento.",
        "Ni idea, Rosa.",
        "No puedo ayudarte con esto, lo siento.",
        "No sé dónde se compran.",
        "Não faço ideia.",
        "Também não sei.",
        "Infelizmente não posso ajudar.",
        "Das weiß ich leider auch nicht.",
        "Keine Ahnung, leider.",
        "Non lo so, mi dispiace.",
        "Geen idee, sorry.",
        "I do not have any information on that",
        "Sorry, can't be of help",
        "Je n'en ai aucune idée.",
        "Je n'ai malheureusement pas d'information à ce sujet.",
        "No cuento con esa información, lo siento",
        "Disculpe, no le sabría decir.",
        "Infelizmente não tenho essa informação",
        "Sei não",
        "Kann ich dir leider nicht sagen.",
        "Da muss ich passen",
        "Non saprei dirti, scusa",
        "Dat zou ik niet weten",
        "Helaas kan ik je niet helpen",
    ],
)
def test_who_does_not_know_answers_nothing(text: str) -> None:
    assert bare_reply(text) == Bare("comment")


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, no idea.\n\nBen Okello\nWater officer, Lira\n0772 123456",
        "No idea, sorry.\n\nKind regards,\n\nBen Okello\nDistrict Water Officer\nTel: +256 772 123 456",
        "I don't know sir",
        "No idea my friend",
        "i dont know rosa",
        "No idea. God bless you",
        "Je ne sais pas, désolé.\n\nBien cordialement\nBen Traoré\nIngénieur\n70 12 34 56",
        "Je ne sais pas.\nMes salutations",
        "Aucune idée chère collègue",
        "No sé, disculpe.\n\nAtentamente,\nIng. Ben Mora",
        "No sé. Saludos cordiales",
        "No sé, Rosa. Un abrazo grande",
        "No sé compañera",
        "Não sei.\n\nMelhores cumprimentos",
        "Não sei, minha amiga",
        "Keine Ahnung, sorry.\n\nMit freundlichen Grüßen\nBen Meier",
        "Non lo so.\n\nCordiali saluti\nBen",
        "Geen idee.\n\nMet vriendelijke groet,\nBen",
    ],
)
def test_who_says_so_politely_and_signs_answers_nothing_either(text: str) -> None:
    assert bare_reply(text, "Ben Okello", "Rosa") == Bare("comment")


@pytest.mark.parametrize(
    "text",
    [
        "No idea.\n\nCentral Hardware\n0772 123456",
        "No idea, sorry.\n\nBest ask Ben",
        "No idea.\n\nRegards\nBen\n\nAsk Maria",
        "No idea.\nThanks, Maria sells them",
        "I don't know.\n\nBen Okello sells them",
    ],
)
def test_what_stands_where_a_name_would_may_answer_all_the_same(text: str) -> None:
    assert bare_reply(text, "Ben Okello", "Rosa") is None


@pytest.mark.parametrize(
    "text",
    [
        "We don't have one either, sorry",
        "Of that I know nothing",
        "Là on n'y comprend rien, désolés",
        "Moi j'ai pas ça non plus",
        "De esto no entiendo nada, disculpe",
        "Tampoco la tenemos",
        "Não a temos, desculpe",
        "Sobre isso não sei nada",
        "Dazu weiß ich leider überhaupt nichts",
        "So was habe ich selbst nicht, leider",
        "Di questo non so nulla, scusate",
        "Purtroppo non ce l'abbiamo",
        "Daar weet ik ook niks over",
        "Die heb ik helaas niet, sorry",
    ],
)
def test_who_has_none_or_knows_nothing_of_it_answers_nothing_in_any_language(text: str) -> None:
    assert bare_reply(text) == Bare("comment")


@pytest.mark.parametrize(
    "text",
    [
        "We haven't got it but I will ask Mrs. Okot",
        "no idea but I ask my aunt",
        "je sais pas mais je demande ce soir à ma tante",
        "On n'a pas ça, mais je vais demander à Mme Sanou",
        "No lo tengo, pero le preguntaré a la Sra. Mamani",
        "Ni idea, luego le pregunto a mi hermana",
        "nao sei mas vou perguntar à Sra. Machel",
        "Não temos, mas amanhã pergunto na loja",
        "Hab ich leider keine, ich frage morgen Frau Huber",
        "keine Ahnung, aber ich frag mal meine Tante",
        "Non ne ho idea, domani chiedo alla signora Greco",
        "Non ce l'ho, ma chiederò al comune",
        "Weet ik niet, ik vraag het straks aan mevrouw Bakker",
        "Heb ik niet, maar we gaan het mijn tante vragen",
    ],
)
def test_who_has_none_and_will_ask_somebody_answers_nothing_yet_in_any_language(text: str) -> None:
    assert bare_reply(text) == Bare("comment", will_ask=True)


@pytest.mark.parametrize(
    "text",
    [
        "Us too, we have the same trouble in Gulu",
        "Nous aussi on a ce souci chez nous",
        "Moi aussi j'ai exactement la même panne à Banfora",
        "Même panne chez nous, ça m'intéresse",
        "On a ces problèmes aussi, bon courage",
        "Nosotras también tenemos la misma dificultad en Cusco",
        "Nós também temos a mesma avaria em Nampula",
        "Eu também tenho esse problema em Beira",
        "Wir haben genau dasselbe Problem hier in Chur",
        "Das gleiche Problem auch bei Familie Kunz",
        "Anche noi abbiamo questo problema a Bari",
        "Wij hebben precies hetzelfde probleem hier in Assen",
    ],
)
def test_who_has_the_same_somewhere_else_answers_nothing_in_any_language(text: str) -> None:
    assert bare_reply(text) == Bare("metoo", joins_in=True)


@pytest.mark.parametrize(
    "text",
    [
        "We had the same problem in Gulu and a leather washer cured it",
        "Nous aussi on a ce souci, mettez un joint en cuir",
        "Même panne chez nous, c'était le clapet",
        "No lo tengo, pero doña Rosa lo vende en el mercado",
        "Não temos, mas a loja do Abel tem",
        "Dazu weiß ich nichts Besseres als Leder",
        "Habe keine, aber im Werkhof liegen welche",
        "Non ce l'ho, ma in ferramenta la vendono",
        "Heb ik niet, maar bij de Welkoop liggen ze",
    ],
)
def test_who_has_none_or_the_same_and_tells_more_may_answer_in_any_language(text: str) -> None:
    assert bare_reply(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I will ask my neighbour and let you know.",
        "I don't know, but I will ask at the water office.",
        "Je vais demander à ma voisine et je te dis.",
        "Voy a preguntar y te aviso.",
        "No sé, pero pregunto mañana en el mercado y les cuento.",
        "Vou perguntar ao meu vizinho e te aviso.",
        "Ich frage mal meinen Nachbarn und sage dir Bescheid.",
        "Non lo so, ma chiedo a mia sorella.",
        "Ik zal het vragen.",
        "I will ask my brother when he comes home.",
        "Te cuento mañana.",
        "Let me check and revert.",
        "Let me find out and get back to you",
        "Je me renseigne et je te reviens",
        "Déjame averiguar y te digo",
        "Ahorita pregunto",
        "Vou verificar e depois digo",
        "Ich schau mal nach und melde mich",
        "Mi informo e vi faccio sapere",
        "Ik zoek het even uit",
        "Te digo lo que me responden.",
    ],
)
def test_who_will_ask_somebody_answers_nothing_yet_unless_that_was_asked_for(text: str) -> None:
    assert bare_reply(text) == Bare("comment", will_ask=True)


@pytest.mark.parametrize(
    "text",
    [
        "Same question here, please share if you find out.",
        "We have the same problem, please post the answer to the list.",
        "I am looking for them as well, please answer here.",
        "Nous avons le même souci, répondez sur la liste svp.",
        "Je me demande aussi.",
        "Tenemos el mismo problema, por favor respondan a la lista.",
        "Yo me pregunto lo mismo.",
        "Eu tenho o mesmo problema aqui, se alguém souber por favor avise.",
        "A mesma pergunta aqui, por favor compartilhem a resposta.",
        "Das frage ich mich auch.",
        "Kindly share with me also if you get.",
        "Yo tb",
        "Nós também temos esse problema",
        "Ich schließe mich der Frage an",
        "Wij hebben hetzelfde probleem",
    ],
)
def test_who_wants_to_know_it_too_answers_nothing(text: str) -> None:
    assert bare_reply(text) == Bare("metoo", joins_in=True)


@pytest.mark.parametrize(
    "text",
    [
        "Good question!",
        "Following",
        "Bonne question !",
        "¡Buena pregunta!",
        "Me interesa la respuesta",
        "I am interested in the answer",
        "Well noted.",
        "Bien noté",
        "Alguém?",
        "Nessuno?",
        "Boa pergunta!",
    ],
)
def test_who_likes_the_question_answers_nothing(text: str) -> None:
    assert bare_reply(text) == Bare("comment")


@pytest.mark.parametrize("text", ["I am interested", "Count us in!", "Je suis intéressée", "Mi interessa"])
def test_who_is_interested_answers_only_who_asks_for_hands(text: str) -> None:
    assert bare_reply(text) == Bare("comment", joins_in=True)


@pytest.mark.parametrize("text", ["+1", "+1\n\nBen", "👍", "👍🏽 🙏", "!!"])
def test_a_thumb_answers_only_who_asks_for_hands(text: str) -> None:
    found = bare_reply(text)

    assert found is not None
    assert found.joins_in


@pytest.mark.parametrize(
    "text",
    [
        "👍\n\nBen reacted via Gmail\n<https://www.google.com/gmail/about/>",
        "👍\n\nBen a réagi via Gmail",
        "👍\n\nBen ha reaccionado mediante Gmail",
        "👍\n\nBen reagiu pelo Gmail",
        "Ben Okello reacted to your message:\n________________________________\nFrom: Rosa\nSent: Monday",
        "Ben a réagi à votre message :",
        "Ben hat mit 👍 auf Ihre Nachricht reagiert",
    ],
)
def test_what_a_mail_program_sends_for_a_thumb_is_one(text: str) -> None:
    assert bare_reply(text) == Bare("other", joins_in=True)


@pytest.mark.parametrize(
    "text",
    [
        "Which model is it?",
        "Rosa, qué marca es tu bomba?",
        "¿Dónde vives, Rosa?",
        "¿Y cuántos necesitas?",
        "¿De qué marca es?",
        "Che misura?",
        "Di che marca è la pompa?",
        "What type of pump pls",
        "C'est pour quel modèle",
        "que marca es la bomba",
        "quantos vc precisa",
        "wie viele brauchst du denn",
        "quante te ne servono",
        "hoeveel heb je er nodig",
        "Hola ¿qué marca es?",
        "Quantos você precisa?",
        "Qual é a marca da sua bomba?",
        "Quelle est la marque de ta pompe ?",
        "Which model is it? I have never seen one.",
        "- What did you try?\n- What does it say?",
    ],
)
def test_who_only_asks_for_a_fact_asks_back(text: str) -> None:
    assert bare_reply(text) == Bare("clarify")


@pytest.mark.parametrize(
    "text",
    [
        "I don't know, but grease helped us.",
        "I don't know if this helps: use sand.",
        "I don't know of any way to do that.",
        "I don't know where to get anything better than rubber.",
        "Not sure, maybe sand",
        "Je ne sais pas, mais essaie la graisse.",
        "No se puede.",
        "No sé, Ferretería Central.",
        "Não sei, mas a loja Central tem.",
        "Non so dove si comprano ma io uso la sabbia",
        "No idea. Central Shop",
        "I will ask you to try grease first.",
        "I'll ask Maria, she sells them.",
        "I will ask my brother he sells them",
        "I dont know where maybe Central Hardware",
        "No idea who sells them ask Maria at the office",
        "Je ne sais pas où peut-être chez Maria",
        "no se donde tal vez en la ferreteria Central",
        "No sé quién vende pregúntale a doña María",
        "nao sei onde talvez na loja Central",
        "keine ahnung wo vielleicht im Landhandel",
        "non so dove forse dal calzolaio",
        "Geen idee waar vraag het Maria eens",
        "Les comento en la Casa del Agro los tienen",
        "Te conto na loja Central tem",
        "¿Por qué no usas hule?",
        "¿Será que le falta grasa?",
        "¿Sabías que con un empaque nuevo se arregla?",
        "¿Qué opinas de usar hule?",
        "Por que não troca o anel?",
        "Quem sabe na loja Central?",
        "Wie wär's mit Gummi?",
        "Je te dis que c'est le joint.",
        "Good question! We did it with sand.",
        "+1 for drip lines",
        "+1, see page 4",
        "We have the same problem, please check the washer.",
        "Same here. Use sand.",
        "What about rubber?",
        "Which is why I use rubber",
        "Quelle di gomma",
        "Welche aus Gummi",
        "I'm in Central Town",
        "Quelle bonne idée",
        "Let me check the manual: it says grease",
        "Maria?",
        "Received.",
        "Non so dirti ma prova la gomma",
        "Have you tried rubber?",
        "Is the valve open?",
        "Who sells them? I do.",
        "Following the manual helps.",
        "I don't know, see https://pumps.example.org",
        "Yes.",
        "No.",
        "Rubber.",
        "Central Shop",
        "I reacted to the message with a letter to Gmail support",
        "",
    ],
)
def test_who_says_a_word_more_may_answer(text: str) -> None:
    assert bare_reply(text) is None


def test_every_table_speaks_of_each_thing_in_each_language() -> None:
    kinds = {tuple(table) for table in TABLES.values()}

    assert len(kinds) == 1
    for table in TABLES.values():
        for phrases in table.values():
            for phrase in fold(phrases).split(","):
                assert phrase.strip() and phrase.count("(") == phrase.count(")")


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    found = bare_reply(text)

    assert found is None or found.role in ("clarify", "comment", "metoo", "other")
