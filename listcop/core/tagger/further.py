"""Phrases, in seven languages, of somebody who was answered: one thing more, only thanks, will try."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from listcop.core.tagger.cues import phrases_of
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

# "Thanks! May I buy you a coffee?", "Where would we be without you?": asks nothing of the list.
COURTESY = {
    "en": """
        (may|can|could|shall) (i|we) (buy|send|bring|offer|invite|show|thank) you, (may|can|could|shall) (i|we)
        (post|share|put|quote|name|mention|add) (your|you|this|that|it), how (can|could) (i|we) ever, where would
        (i|we) be, who would have, who d have, who knew, what would (i|we) do
    """,
    "fr": """
        (puis je|pourrais je|est ce que je peux|pouvons nous) (vous|t|te) (offrir|envoyer|inviter|remercier|apporter),
        comment (vous|te) remercier, où serions nous, que ferions nous, qui l aurait, qui aurait
    """,
    "es": """
        (puedo|podría|te puedo|le puedo) (invitarte|invitarle|invitarlo|enviarte|mandarte|enviarles|invitar),
        cómo (agradecer|agradecerte|agradecerle|agradecerles), qué haríamos, dónde estaríamos, quién lo (hubiera|iba)
    """,
    "pt": """
        (posso|podia|poderia) (convidar|oferecer|pagar|enviar|mandar) (te|lhe|lhes|vos|um|uma), como agradecer,
        como te agradecer, o que seria de nós, onde estaríamos, quem (diria|havia)
    """,
    "de": """
        (darf|kann|soll|dürfen|können|sollen) (ich|wir) (dir|euch|ihnen|dich) (dafür|ein|eine|einen|zum|was),
        wie (kann|soll) ich (dir|euch|ihnen) (danken|das), wer hätte (das|gedacht), wo wären wir, was täten wir
    """,
    "it": """
        (posso|potrei|possiamo) (offrirti|offrirvi|offrirle|mandarti|mandarvi|invitarti|pagarti), come
        (ringraziarti|ringraziarvi), (che|cosa) faremmo, dove saremmo, chi l avrebbe
    """,
    "nl": """
        (mag|kan|zal) ik (je|jou|jullie|u) (een|iets|trakteren), hoe kan ik (je|jou|jullie|u) (ooit|bedanken),
        wie had (dat|kunnen), waar zouden we, wat zouden we
    """,
}

# "Thanks for all the replies", when none of them stands in the thread: they came privately, or by another list.
ANSWERS = {
    "en": """
        for (all|the|your|these|those|all the|all your|all of the|all of your|all those|all these) (many|kind|quick|
        helpful|private|off list|offlist|) (replies|answers|responses|suggestions|hints|tips|pointers), for (that|this|
        all that|all this|all the) (encouraging|good|great|wonderful|kind|quick|helpful|useful|) advice, (to|for) (all|
        everyone|everybody|those|the people) (of you|) (who|that) (replied|answered|responded|wrote|helped|have
        replied|have answered|got back)
    """,
    "fr": """
        (pour|de) (toutes|) (vos|les|ces|leurs) (nombreuses|) (réponses|suggestions|pistes|propositions), pour (ces|
        tous ces) (bons|précieux|) conseils, pour ce (bon|) conseil, à (tous|toutes|) (ceux|celles) (et celles|) qui
        (ont|m ont|nous ont) (répondu|aidé|écrit|conseillé)
    """,
    "es": """
        (por|de) (todas|) (las|sus|vuestras|tus|estas) (respuestas|sugerencias|pistas|propuestas), por (ese|este|esos|
        estos|todos esos|todos estos) (buen|buenos|) (consejo|consejos), a (todos|todas|quienes) (los que|las que|
        quienes|) (respondieron|contestaron|han respondido|han contestado|me respondieron|ayudaron)
    """,
    "pt": """
        (por|pelas|por todas as|de) (todas as|suas|vossas|as|) (respostas|sugestões|dicas|propostas), por (esse|este|
        esses|estes|todos esses|todos estes) (bom|bons|) (conselho|conselhos), a (todos|todas|quem) (os que|as que|que|
        quem|) (responderam|respondeu|me responderam|ajudaram|escreveram)
    """,
    "de": """
        für (alle|die|eure|ihre|deine|all die|all eure|all ihre) (vielen|zahlreichen|schnellen|)
        (antworten|rückmeldungen|vorschläge|hinweise|tipps|zuschriften|ratschläge), für
        (diesen|den guten|diesen guten) (rat|ratschlag|tipp|hinweis), an (alle|alle die|jene|diejenigen)
        (die|) (mir|uns|) (geantwortet|geholfen|geschrieben) haben
    """,
    "it": """
        (per|delle) (tutte le|le|vostre|le vostre|tutte le vostre|tue|le tue|sue) (risposte|proposte|segnalazioni), per
        (questo|questi|quei|tutti questi) (buon|buoni|) (consiglio|consigli), (a|per) (tutti|tutte|chi|quelli|coloro)
        (quelli|coloro|) (che|) (hanno|ha|mi hanno|mi ha) (risposto|aiutato|scritto)
    """,
    "nl": """
        voor (alle|de|jullie|uw|je|deze|al jullie|al je|al uw|al de|al die) (vele|snelle|) (antwoorden|reacties|
        suggesties|tips|berichten), voor (dit|dat|deze|die) (goede|) (advies|adviezen|raad|tip), aan (allen|iedereen|
        allemaal) die (mij|me|ons|) (heeft|hebben|) (geantwoord|gereageerd|geholpen)
    """,
}

# "Thanks, I will try that at the weekend", "I'll do that": whether it helps is not known yet.
TRIES = {
    "en": """
        (i|we) (will|ll|shall|can|am going to|m going to|are going to|re going to) (now|then|definitely|) (try|test),
        (i|we) (will|ll|shall) (now|then|definitely|) give (it|that|this|both|them|these|those) a (try|go|shot), let me
        (try|test), (going to|want to|have to|need to) (try|test) (it|that|this|them|both), (i|we) (will|ll|shall)
        (now|then|definitely|) (do (that|this|it|so|exactly that|just that)|follow (your|that|this)
        (advice|suggestion|recommendation|tip)), will do
    """,
    "fr": """
        (je vais|j vais|on va|nous allons|il me reste à) (donc|maintenant|tout de suite|d abord|) (essayer|essayer
        ça|tester|tenter), (j|je l|je les|on|nous) (essaierai|essayerai|essaierons|testerai|essaie|essaye|teste)
        (ça|cela|demain|ce|cette|dès|et|la|le|les|votre|ta), (essaierai|essayerai|testerai), (je|on|nous) (le|)
        (vais|va|allons) (le|) faire (ça|cela|ainsi|comme (ça|cela|vous|tu)|), (je|nous) (le|) (ferai|ferons)
        (ça|cela|ainsi|comme|)
    """,
    "es": """
        (voy a|vamos a|tengo que|quiero) (probar|probarlo|probarla|probarlos|intentar|intentarlo), (lo|la|los|las)
        (pruebo|probamos|intento), (probaré|intentaré|probaremos), (voy|vamos) a (hacerlo|hacer (eso|esto|lo|así)|seguir
        (su|tu|el|ese|este) consejo), (así|eso|lo) (lo|) (haré|haremos|hago)
    """,
    "pt": """
        (vou|vamos|irei|quero) (tentar|testar|experimentar|provar), (tentarei|testarei|experimentarei),
        (vou|vamos|irei|iremos) (então|já|) (fazer|seguir) (isso|isto|assim|o|a|como|esse|este|os|as|sua|seu),
        (farei|faremos) (isso|isto|assim)
    """,
    "de": """
        (werde|werden|will|möchte|kann) (ich|wir|es|das|sie|mal|) (es|das|sie|mal|so|) (gleich|jetzt|morgen|heute|nun|)
        (probieren|ausprobieren|versuchen|testen), (probiere|probieren|versuche|versuchen|teste|testen) (ich|wir|)
        (es|das|sie|beides|gleich|jetzt|mal|morgen|am|heute), (das|es|so|dann) (mache|mach|machen|werde|werden)
        (ich|wir) (das|es|so|dann|gleich|jetzt|mal|) (machen|tun|auch|so|gerne|gern|), (ich|wir) (mache|mach|machen)
        (das|es) (so|dann|gleich|jetzt|mal|gern|gerne|), (werde|werden) (ich|wir|es|das|) (es|das|)
        (so|dann|gleich|mal|) (machen|tun)
    """,
    "it": """
        (proverò|proveremo|tenterò), (vado a|voglio|devo|vediamo di) (provare|provarlo|provarla), (lo|la|li|le|ora|
        adesso|domani|stasera) (provo|proviamo), (farò|faremo|faccio|facciamo) (così|questo|come), lo
        (farò|faremo|faccio|facciamo), seguirò (il|i|questo)
    """,
    "nl": """
        (ga|gaan|zal|zullen|wil) (ik|we|wij|het|dat|dit|) (het|dat|dit|eens|morgen|) (eens|morgen|)
        (proberen|uitproberen|testen), (probeer|proberen) (ik|we|) (het|dat|dit|morgen|eens), (dat|zo|het|dan)
        (ga|gaan|zal|zullen) (ik|we|wij) (het|dat|zo|dan|zeker|eens|) (doen|zo doen), (ik|we|wij) (ga|gaan|zal|zullen)
        (dat|het) (zo|eens|zeker|) doen
    """,
}
# "I have not tried it yet": nor is it known then.
UNTRIED = {
    "en": """
        (not|haven t|havent|hasn t|didn t|never) (yet|really|) (had (time|a chance|the chance) to|)
        (try|tried|test|tested), (yet|still have) to (try|test), not had (time|a chance|the chance)
    """,
    "fr": """
        (pas|jamais) (encore|) (pu|) (l|le|la|les|) (essayé|essayée|testé|testée|essayer|tester|eu le temps)
    """,
    "es": """
        no (lo|la|los|las|) (he|hemos|pude|pudimos|pudo|puedo|) (podido|)
        (probado|probar|probarlo|pruebo|probé|probamos| intentado|tenido tiempo), no (tuve|tuvimos) tiempo
    """,
    "pt": """
        não (o|a|os|as|) (testei|experimentei|tentei|testámos|testamos|experimentámos|tive tempo|pude
        (testar|experimentar)| consegui (testar|experimentar))
    """,
    "de": "nicht (mehr|) (probiert|ausprobiert|getestet|versucht|dazu gekommen), (keine|noch keine) zeit gehabt",
    "it": """
        non (l|lo|la|li|) (ho|abbiamo) (ancora|) (provato|provata|provati|testato|testata|avuto tempo), non ancora
        (provato|provata)
    """,
    "nl": "niet (geprobeerd|uitgeprobeerd|getest), nog geen tijd (gehad|voor)",
}
SENTENCE_WORDS = 3  # a shorter line greets: "Dear all,"
_ENDS = frozenset(".!?\n")
_Which = Literal["further", "courtesy", "answers", "tries", "untried"]
_TABLES = {"further": FURTHER, "courtesy": COURTESY, "answers": ANSWERS, "tries": TRIES, "untried": UNTRIED}


def asks_further(tokens: Sequence[str]) -> bool:
    """Do these words, folded, say that one question more is coming?"""
    return bool(_phrases("further").find(tokens))


def asks_in_courtesy(tokens: Sequence[str]) -> bool:
    """Do these words, folded, hold a question that only thanks?"""
    return bool(_phrases("courtesy").find(tokens))


def thanks_for_answers(tokens: Sequence[str]) -> bool:
    """Do these words, folded, of somebody who gives thanks, say that answers came?"""
    return bool(_phrases("answers").find(tokens))


def will_try(tokens: Sequence[str]) -> bool:
    """Do these words, folded, say that an answer is still to be tried?"""
    return bool(_phrases("tries").find(tokens)) or has_not_tried(tokens)


def has_not_tried(tokens: Sequence[str]) -> bool:
    """Do these words, folded, say that an answer was not tried yet?"""
    return bool(_phrases("untried").find(tokens))


def first_sentence(tokens: Sequence[str]) -> Sequence[str]:
    """Return the first sentence, or line, of more words than a greeting has."""
    start = 0
    for at, token in enumerate((*tokens, "\n")):
        if token in _ENDS:
            if sum(map(str.isalnum, tokens[start:at])) >= SENTENCE_WORDS:
                return tokens[start:at]
            start = at + 1
    return ()


@cache
def _phrases(which: _Which) -> Phrases:
    return phrases_of(_TABLES[which].items())
