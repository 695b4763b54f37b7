"""Phrases, in seven languages, with which somebody who was answered asks one thing more."""

from collections.abc import Sequence
from functools import cache

from listcop.core.tagger.cues import fold
from listcop.core.tagger.phrases import Phrases

FURTHER = {
    "en": """
        (one|just one|only one|but one|a|some|few|two)
        (more|further|last|final|additional|other|second|new|next|follow up|followup|quick follow up)
        (question|questions), (one|just one|only one|and one) (more|last|final|other) thing, another question,
        another thing, further question, follow up question, followup question, next question, that (raises|brings
        up|leads to|leaves me with) (another|a|the|one), while (i am|i m|we are|we re) at it, which (brings|leads)
        me to
    """,
    "fr": """
        (une|encore une|juste une|deux) (autre|autres|dernière|nouvelle|seconde) (question|questions|chose), encore
        une (petite|) (question|chose), autre question, une (petite|) question (de plus|encore|supplémentaire),
        question (subsidiaire|suivante|supplémentaire), dernière question, tant que j y suis, tant qu on y est,
        (pendant que|puisque) (j y suis|on y est|nous y sommes)
    """,
    "es": """
        (otra|una última|una nueva|una segunda) (pregunta|duda|consulta|cosa), (una|otra|alguna)
        (pregunta|duda|consulta|cosa) (más|adicional), (me queda|me surge|me quedan|me surgen|tengo) (una|otra|dos)
        (duda|pregunta|dudas|preguntas) (más|), ya que estamos, (última|siguiente) (pregunta|duda|consulta)
    """,
    "pt": """
        (mais|só mais|apenas mais|ainda) uma (pergunta|dúvida|questão|coisa), (outra|uma outra|uma última|uma
        nova|uma segunda) (pergunta|dúvida|questão|coisa), (uma|outra) (pergunta|dúvida|questão) (mais|adicional),
        (última|próxima) (pergunta|dúvida|questão), (ficou|surgiu|resta) (me|) (uma|outra)
        (dúvida|pergunta|questão), já que estamos, aproveitando (para|a)
    """,
    "de": """
        (noch|nur noch|doch noch|aber noch|dann noch) (eine|ne) (kleine|letzte|weitere|andere|kurze|) (frage|sache),
        (eine|ne) (weitere|andere|neue|letzte|zweite|nächste) frage, (weitere|andere|nächste|letzte) frage,
        (eine|ne) frage (noch|hätte ich noch|habe ich noch|bleibt), (hätte|habe|hab) ich noch (eine|ne|zwei)
        (frage|fragen), anschlussfrage, wo wir (schon|gerade) dabei sind, wenn wir schon dabei sind
    """,
    "it": """
        (un|ancora un|solo un) altra (domanda|cosa|questione), ancora una (domanda|cosa|curiosità), (un|una)
        (ultima|nuova|seconda) (domanda|cosa|questione), una domanda (in più|ancora), altra domanda, ultima domanda,
        (già|visto) che ci (siamo|sono), (mi resta|mi viene|mi sorge) (un|una) (altro|altra|) (dubbio|domanda)
    """,
    "nl": """
        (nog|nog even|nog maar|dan nog|wel nog) (een|één) (kleine|korte|laatste|andere|) (vraag|vraagje|ding),
        (een|één) (andere|nieuwe|laatste|tweede|volgende|extra) (vraag|vraagje), (vervolgvraag|vervolgvraagje),
        andere vraag, nu we (toch|er toch) bezig zijn, (nog|heb ik nog|heb nog) (iets|wat) (anders|vragen)
    """,
}


def asks_further(tokens: Sequence[str]) -> bool:
    """Do these words, folded, say that one question more is coming?"""
    return bool(_phrases().find(tokens))


@cache
def _phrases() -> Phrases:
    return Phrases(
        (phrase, language)
        for language, phrases in FURTHER.items()
        for phrase in fold(phrases).split(",")
        if phrase.strip()
    )
