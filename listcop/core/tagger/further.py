"""Phrases, in seven languages, of somebody who was answered: one thing more, only thanks, that it works, will try."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Literal

from listcop.core.tagger.cues import LANGUAGES, fold
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
        for (all|the|your|these|those|all the|all your|all of the|all of your|all those|all these)
        (many|kind|quick|helpful|private|off list|offlist|)
        (replies|answers|responses|suggestions|hints|tips|pointers), (to|for) (all|everyone|everybody|those|the
        people) (of you|) (who|that) (replied|answered|responded|wrote|helped|have replied|have answered|got
        back)
    """,
    "fr": """
        (pour|de) (toutes|) (vos|les|ces|leurs) (nombreuses|) (réponses|suggestions|pistes|propositions), à
        (tous|toutes|) (ceux|celles) (et celles|) qui (ont|m ont|nous ont) (répondu|aidé|écrit|conseillé)
    """,
    "es": """
        (por|de) (todas|) (las|sus|vuestras|tus|estas) (respuestas|sugerencias|pistas|propuestas), a
        (todos|todas|quienes) (los que|las que|quienes|) (respondieron|contestaron|han respondido|han
        contestado|me respondieron|ayudaron)
    """,
    "pt": """
        (por|pelas|por todas as|de) (todas as|suas|vossas|as|) (respostas|sugestões|dicas|propostas), a
        (todos|todas|quem) (os que|as que|que|quem|) (responderam|respondeu|me responderam|ajudaram|escreveram)
    """,
    "de": """
        für (alle|die|eure|ihre|deine|all die|all eure|all ihre) (vielen|zahlreichen|schnellen|)
        (antworten|rückmeldungen|vorschläge|hinweise|tipps|zuschriften), an (alle|alle die|jene|diejenigen)
        (die|) (mir|uns|) (geantwortet|geholfen|geschrieben) haben
    """,
    "it": """
        (per|delle) (tutte le|le|vostre|le vostre|tutte le vostre|tue|le tue|sue)
        (risposte|proposte|segnalazioni), (a|per) (tutti|tutte|chi|quelli|coloro) (quelli|coloro|) (che|)
        (hanno|ha|mi hanno|mi ha) (risposto|aiutato|scritto)
    """,
    "nl": """
        voor (alle|de|jullie|uw|je|deze|al jullie|al je|al uw|al de|al die) (vele|snelle|)
        (antwoorden|reacties|suggesties|tips|berichten), aan (allen|iedereen|allemaal) die (mij|me|ons|)
        (heeft|hebben|) (geantwoord|gereageerd|geholpen)
    """,
}

# "Thanks, I will try that at the weekend": whether it helps is not known yet.
TRIES = {
    "en": """
        (i|we) (will|ll|shall|can|am going to|m going to|are going to|re going to) (now|then|definitely|) (try|test),
        (i|we) (will|ll|shall) (now|then|definitely|) give (it|that|this|both|them|these|those) a (try|go|shot),
        let me (try|test), (going to|want to|have to|need to) (try|test) (it|that|this|them|both)
    """,
    "fr": """
        (je vais|j vais|on va|nous allons|il me reste à) (donc|maintenant|tout de suite|d abord|) (essayer|essayer
        ça|tester|tenter), (j|je l|je les|on|nous) (essaierai|essayerai|essaierons|testerai|essaie|essaye|teste)
        (ça|cela|demain|ce|cette|dès|et|la|le|les|votre|ta), (essaierai|essayerai|testerai)
    """,
    "es": """
        (voy a|vamos a|tengo que|quiero) (probar|probarlo|probarla|probarlos|intentar|intentarlo), (lo|la|los|las)
        (pruebo|probamos|intento), (probaré|intentaré|probaremos)
    """,
    "pt": """
        (vou|vamos|irei|quero) (tentar|testar|experimentar|provar), (tentarei|testarei|experimentarei)
    """,
    "de": """
        (werde|werden|will|möchte|kann) (ich|wir|es|das|sie|mal|) (es|das|sie|mal|so|) (gleich|jetzt|morgen|heute|nun|)
        (probieren|ausprobieren|versuchen|testen), (probiere|probieren|versuche|versuchen|teste|testen) (ich|wir|)
        (es|das|sie|beides|gleich|jetzt|mal|morgen|am|heute)
    """,
    "it": """
        (proverò|proveremo|tenterò), (vado a|voglio|devo|vediamo di) (provare|provarlo|provarla), (lo|la|li|le|ora|
        adesso|domani|stasera) (provo|proviamo)
    """,
    "nl": """
        (ga|gaan|zal|zullen|wil) (ik|we|wij|het|dat|dit|) (het|dat|dit|eens|morgen|) (eens|morgen|)
        (proberen|uitproberen|testen), (probeer|proberen) (ik|we|) (het|dat|dit|morgen|eens)
    """,
}
_Which = Literal["further", "courtesy", "answers", "tries", "solved", "helped", "helped too", "thanks"]

# "Ta réponse m'a beaucoup aidée": says that it helped beside what the cues hold.
HELPED_TOO = {
    "fr": "m a (beaucoup|bien|vraiment|) aidée, (m ont|nous ont|nous a) (beaucoup|bien|vraiment|) (aidé|aidée|aidés)",
    "es": "funciona !",
    "pt": "(ajudou|ajudaram) (me|nos) (muito|bastante|imenso)",
    "it": "(mi ha|mi hanno) (molto|davvero|) (aiutata|aiutato)",
}

# What takes "solved" back within its clause, before it: "not", "nothing", "if".
DENIALS = {
    "en": "not t never nothing none neither nobody hardly if whether unless until once",
    "fr": "pas rien jamais aucun aucune si",
    "es": "no nada nunca ningun ninguno ninguna tampoco nadie si",
    "pt": "nao nada nunca nenhum nenhuma ninguem se",
    "de": "nicht nichts nie kein keine keiner keins niemand wenn falls ob sobald",
    "it": "non niente nulla mai nessuno nessuna nemmeno se",
    "nl": "niet niets niks nooit geen niemand als indien zodra of",
}
# The same in the clause before: "I hope, Dan, that …".
HOPES = {
    "en": "hope hopes hoping hopefully wish",
    "fr": "espere esperons esperant esperer pourvu",
    "es": "espero esperamos esperemos esperando ojala",
    "pt": "espero esperamos esperando tomara oxala",
    "de": "hoffe hoffen hoffentlich",
    "it": "spero speriamo sperando",
    "nl": "hoop hopen hopelijk",
}
JOINS = {
    "en": "but and though although",
    "fr": "mais et",
    "es": "pero y",
    "pt": "mas e",
    "de": "aber und",
    "it": "ma e pero",
    "nl": "maar en",
}
# Behind such a join: "but it still drips", "and then drips again".
LAPSES = {
    "en": "still then",
    "fr": "toujours encore puis ensuite",
    "es": "sigue siguen todavia aun luego despues",
    "pt": "ainda continua continuam depois",
    "de": "immer weiterhin trotzdem dann",
    "it": "ancora continua continuano poi dopo",
    "nl": "steeds nog toch dan daarna",
}
DENIES_BEHIND = frozenset({"nicht", "pas", "niet"})  # "es klappt leider nicht"
REACH = 3  # words from a denial or a hope to what it takes back
LAPSE_WITHIN = 12  # words behind "it works"
LAPSE_REACH = 4  # words from a join: "but the old valve still drips"
SENTENCE_WORDS = 3  # a shorter line greets: "Dear all,"
_ENDS = frozenset(".!?\n")
_STOPS = frozenset(".!?:")
_HELPED: tuple[_Which, ...] = ("helped", "helped too")
_BREAKS = frozenset(",;()")
_DOUBTS = {"denials": DENIALS, "hopes": HOPES, "joins": JOINS, "lapses": LAPSES}
_WORDS = re.compile(r"[^\W_]+|[.!?:](?=[\s\"')!?.]|$)|[,;()]|\n\s*\n")
_YES = re.compile(r"\bs[íì]\b", re.IGNORECASE)  # without its mark it would be "if"
_TABLES = {
    "further": FURTHER,
    "courtesy": COURTESY,
    "answers": ANSWERS,
    "tries": TRIES,
    "helped too": HELPED_TOO,
} | {
    cue: {language.__name__.rpartition(".")[2]: language.CUES[cue] for language in LANGUAGES}
    for cue in ("solved", "helped", "thanks")
}


def asks_further(tokens: Sequence[str]) -> bool:
    """Do these words, folded, say that one question more is coming?"""
    return bool(_phrases("further").find(tokens))


def asks_in_courtesy(tokens: Sequence[str]) -> bool:
    """Do these words, folded, hold a question that only thanks?"""
    return bool(_phrases("courtesy").find(tokens))


def thanks_for_answers(tokens: Sequence[str]) -> bool:
    """Do these words, folded, of somebody who gives thanks, say that answers came?"""
    return bool(_phrases("answers").find(tokens))


def says_it_works(text: str) -> bool:
    """Does a text say that it works, and neither deny nor hope nor ask it?"""
    return any(_holds(sentence, "solved") for sentence in _sentences(text))


def says_it_helped(text: str) -> bool:
    """Does a text say that an answer helped? Thanks, even "for your help", do not say so."""
    return any(_holds(sentence, which) for sentence in _sentences(text) for which in _HELPED)


def _holds(sentence: Sequence[str], which: _Which) -> bool:
    """Does a sentence say a phrase of a table, beside its thanks, that nothing takes back?

    Two languages may share a phrase ("solucionado"): what one of them takes back is not said in the other.
    """
    places = [i for i, word in enumerate(sentence) if word not in _BREAKS]
    words = [sentence[i] for i in places]
    thanks = {start for start, _, _ in _phrases("thanks").find(words)}
    said, doubtful = list[range](), set[int]()
    for start, length, language in _phrases(which).find(words):
        here = range(start, start + length)
        if not _stands(language, sentence, places[start], places[here[-1]] + 1):
            doubtful.update(here)
        elif start not in thanks:
            said.append(here)
    return any(doubtful.isdisjoint(here) for here in said)


def _sentences(text: str) -> Iterator[Sequence[str]]:
    """Yield the words, commas and last stop of each sentence, folded."""
    sentence: list[str] = []
    for word in _WORDS.findall(fold(_YES.sub(",", text))):
        sentence.append(word)
        if word in _STOPS or word[0] == "\n":
            yield sentence
            sentence = []
    yield sentence


def _stands(language: str, sentence: Sequence[str], start: int, end: int) -> bool:
    """Does what a sentence says between these words hold? Not in a question, nor denied, hoped for or taken back."""
    if sentence[-1] == "?" and not asks_in_courtesy(sentence):
        return False
    before, behind = sentence[max(start - 2 * REACH, 0) : start][::-1], sentence[end : end + LAPSE_WITHIN]
    denials, hopes, joins, lapses = (_words(language, which) for which in _DOUBTS)
    if not denials.isdisjoint(_clause(before, joins)) or not DENIES_BEHIND.isdisjoint(_clause(behind, joins)):
        return False
    if not hopes.isdisjoint([word for word in before if word not in _BREAKS][:REACH]):
        return False
    return not any(
        word in joins and not lapses.isdisjoint(behind[i : i + LAPSE_REACH]) for i, word in enumerate(behind, 1)
    )


def _clause(words: Sequence[str], joins: Container[str]) -> Sequence[str]:
    """Return the next words up to a comma or to a word that joins clauses."""
    return [*takewhile(lambda word: word not in _BREAKS and word not in joins, words[:REACH])]


@cache
def _words(language: str, which: str) -> frozenset[str]:
    return frozenset(_DOUBTS[which][language].split())


def will_try(tokens: Sequence[str]) -> bool:
    """Do these words, folded, say that an answer is still to be tried?"""
    return bool(_phrases("tries").find(tokens))


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
    return Phrases(
        (phrase, language)
        for language, phrases in _TABLES[which].items()
        for phrase in fold(phrases).split(",")
        if phrase.strip()
    )
