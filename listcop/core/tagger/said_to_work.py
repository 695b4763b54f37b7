"""Is it said that it works, that something helped or that one was found, and does nothing take it back?"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Literal

from listcop.core.tagger.asides import ASIDES
from listcop.core.tagger.cues import LANGUAGES, fold, phrases_of
from listcop.core.tagger.further import asks_in_courtesy
from listcop.core.tagger.phrases import Phrases

_Which = Literal["solved", "works too", "helped", "helped too", "found one", "mends", "thanks", "aside"]

# "Ta réponse m'a beaucoup aidée": says that it helped beside what the cues hold.
HELPED_TOO = {
    "fr": "m a (beaucoup|bien|vraiment|) aidée, (m ont|nous ont|nous a) (beaucoup|bien|vraiment|) (aidé|aidée|aidés)",
    "es": "funciona !",
    "pt": "(ajudou|ajudaram) (me|nos) (muito|bastante|imenso)",
    "it": "(mi ha|mi hanno) (molto|davvero|) (aiutata|aiutato)",
}

# "La pompe est repartie": says of the thing itself that it works, beside what the cues hold.
WORKS_TOO = {
    "en": """
        (runs|run|pumps|flows|rings|spins) again, (it is|it s|its|everything is|all is) (ok|okay|fine|good|alright) now,
        (it|this|that) has worked, sorted (thank|thanks|thx|cheers|.|!), no more
        (leak|leaks|leaking|drip|drips|dripping|noise|noises|error|errors|problem|problems|trouble|smell), no longer
        (leaks|leaking|drips|dripping|crashes|fails), (doesn t|does not|isn t|is not) (leak|leaking|drip|dripping)
        (anymore|any more|any longer), (has|) stopped (leaking|dripping)
    """,
    "fr": """
        (fonctionne|fonctionnent|marche|marchent|tourne|tournent) (de nouveau|à nouveau), (est|sont) (enfin|bien|)
        (reparti|repartie|repartis|reparties), (a|ont) (enfin|bien|) redémarré, (ça|cela|c) a (bien|très
        bien|parfaitement|enfin) (marché|fonctionné), plus de (fuite|bruit|panne|goutte|erreur),
        (ne|n) (fuit|goutte|coule|grince) plus
    """,
    "es": """
        (funciona|funcionan|anda|andan|marcha|marchan) (de nuevo|otra vez), (volvió|volvieron|ha vuelto|han vuelto) a
        (funcionar|andar|marchar|arrancar|bombear), ya (jala|camina|trabaja|sirve), ya no (gotea|fuga|falla|hace ruido),
        (dejó|ha dejado) de (gotear|fugar|fallar)
    """,
    "pt": """
        (funciona|funcionam|anda|andam|trabalha|trabalham) (de novo|outra vez), (voltou|voltaram) a
        (funcionar|andar|trabalhar|arrancar|bombear), (consegui|conseguimos) (arranjar|consertar|reparar|arrumar), já
        não (pinga|vaza|verte|falha), não (pinga|vaza) mais, (parou|deixou) de (pingar|vazar|verter|falhar)
    """,
    "de": """
        (läuft|laufen|geht|gehen|funktioniert|funktionieren|pumpt) (sie|er|es|das|alles|) (jetzt|nun|) wieder,
        (tropft|leckt|rinnt) (sie|er|es|das|) (jetzt|) nicht mehr, (ist|sind) (sie|er|es|alles|) (jetzt|wieder|) dicht,
        kein (leck|fehler) mehr
    """,
    "it": """
        (funziona|funzionano) di nuovo, (è|sono) (ripartito|ripartita|ripartiti|ripartite),
        (ha|hanno) ripreso a (funzionare|andare|pompare), funziona (grazie|perfettamente|benissimo|.|!),
        non (perde|gocciola) più, ha smesso di (perdere|gocciolare)
    """,
    "nl": """
        (werkt|werken|loopt|lopen|draait|draaien|pompt) (hij|ze|het|) weer, (doet|doen) het weer,
        (lekt|druppelt) (hij|ze|het|) niet meer, geen lek meer
    """,
}

# "Does anyone have a rain gauge?" - "I found one, thank you all": not "I found one thing", nor "one that leaks".
FOUND_ONE = {
    "en": """
        found one (thank|thanks|many|thx|now|already|meanwhile|today|yesterday|nearby|locally|.|!),
        (i|we) (have|ve|) (got|have) one now
    """,
    "fr": """
        en (ai|a|avons) (déjà|enfin|maintenant|) trouvé (un|une)
        (merci|grand|mille|encore|entre|depuis|ici|aujourd|hier|.|!)
    """,
    "es": """
        (ya|) (encontré|encontramos|conseguí|conseguimos) (uno|una) (gracias|muchas|mil|aquí|hoy|ayer|cerca|.|!),
        ya (tengo|tenemos) (uno|una) (gracias|muchas|mil|.|!)
    """,
    "pt": """
        (já|) (encontrei|encontrámos|encontramos|arranjei|arranjámos|consegui|conseguimos) (um|uma)
        (obrigado|obrigada|obrigados|muito|aqui|hoje|ontem|perto|.|!),
        já (tenho|temos) (um|uma) (obrigado|obrigada|obrigados|muito|.|!)
    """,
}

# "Same here; a new washer solved it": says what helps, to who asked.
MENDS = {
    "en": """
        (fixes|fixed|solves|solved|cures|cured|resolves|resolved) (it|that|this|mine|ours|the problem|the issue|the
        leak|the bug), (is|was|are|were|has been|got) (fixed|solved|resolved|cured) (in|by|with|since|after),
        (helped|helps) (here|me|us|a lot|for me|for us|in our|in my|.|!), did the trick, does the trick
    """,
    "fr": """
        (corrige|règle|résout) (ça|cela|le problème|la panne|la fuite|le souci), (a|ont|est|sont|a été|c est)
        (enfin|bien|) (corrigé|réglé|résolu|corrigée|réglée|résolue), (l a|l ont) (réglé|résolu|corrigé|réglée|résolue)
    """,
    "es": """
        (lo|la) (solucionó|arregló|resolvió|solucionaron|arreglaron|arregla|soluciona|resuelve), se
        (arregló|solucionó|resolvió|arregla|soluciona|resuelve|corrigió), (arregla|soluciona|resuelve|solucionó|
        resolvió|arregló) (eso|esto|el problema|la fuga), (me|nos) (ayudó|sirvió|funcionó)
    """,
    "pt": """
        (resolveu|solucionou|corrigiu) (.|!|o problema|isso|aqui|comigo|connosco|conosco|a fuga), (resolve|corrige)
        (isso|isto|o problema|a fuga), (foi|está|ficou) (corrigido|resolvido|corrigida|resolvida) (na|no|em|com|desde),
        (ajudou|funcionou) (aqui|comigo|connosco|conosco)
    """,
    "de": """
        (behebt|behob|löst|löste) (es|das|den fehler|das problem), (ist|war|sind|wurde|wird) (es|das|der fehler|das
        problem|) (behoben|gelöst|beseitigt), (hat|haben) (es|das|den fehler|das problem) (bei mir|bei uns|)
        (behoben|gelöst|beseitigt), half (es|mir|uns|bei|da|.|!)
    """,
    "it": """
        (ha|hanno) risolto (.|!|il|tutto|la), (risolve|corregge) (il problema|la perdita|questo|tutto), lo (risolve|ha
        risolto|corregge), (è|è stato|è stata) (risolto|risolta|corretto|corretta) (nella|nel|con|da|dalla),
        (mi|ci) (ha|hanno) aiutato
    """,
    "nl": """
        (verhelpt|verhielp) (het|dat|de fout|het probleem), (lost|loste) (het|dat|het probleem) op,
        (heeft|hebben) (het|dat|de fout|het probleem) (bij mij|bij ons|) (verholpen|opgelost), (is|was|werd)
        (het|dat|) (verholpen|opgelost) (in|met|door|sinds), hielp (hier|mij|me|ons|bij|.|!)
    """,
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
# With any of these, "same here, a new washer fixed it" is none: it was not that, not for long, or is only asked for.
DOUBTS = {
    "en": "none neither nor doubt thought tell know knows waiting when what who anybody somebody someone again back",
    "fr": "ni doute dites dire sais savoir qui quelqu encore puis meme retour revenu revenue",
    "es": "ni ningun duda dudo avisen avise avisa cuando saber quien alguien alguno otra vez luego vuelve",
    "pt": "nem duvido avisem avise quando saber quem alguem voltou depois",
    "de": "weder noch zweifle sagt wer was jemand wieder bis erst einmal",
    "it": "neanche neppure ne dubito dite ditemi sapere chi qualcuno ancora poi finche",
    "nl": "zelfs noch betwijfel wie wat iemand weer tot",
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
_STOPS = frozenset(".!?:")
_BREAKS = frozenset(",;()")
_DOUBTS = {"denials": DENIALS, "hopes": HOPES, "joins": JOINS, "lapses": LAPSES}
_WORDS = re.compile(r"[^\W_]+|[.!?:](?=[\s\"')!?.]|$)|[,;()]|\n\s*\n")
_YES = re.compile(r"\bs[íì]\b", re.IGNORECASE)  # without its mark it would be "if"
_HELPED: tuple[_Which, ...] = ("helped", "helped too")
WORKS: tuple[_Which, ...] = ("solved", "works too")
_OWN_TABLES = {
    "works too": WORKS_TOO,
    "helped too": HELPED_TOO,
    "found one": FOUND_ONE,
    "mends": MENDS,
    "aside": ASIDES,
}
_TABLES = _OWN_TABLES | {
    cue: {language.__name__.rpartition(".")[2]: language.CUES[cue] for language in LANGUAGES}
    for cue in ("solved", "helped", "thanks")
}


def says_it_works(text: str) -> bool:
    """Does a text say that it works, and neither deny nor hope nor ask it?"""
    return any(_holds(sentence, which) for sentence in sentences_of(text) for which in WORKS)


def says_it_helped(text: str) -> bool:
    """Does a text say that an answer helped? Thanks, even "for your help", do not say so."""
    return any(_holds(sentence, which) for sentence in sentences_of(text) for which in _HELPED)


def says_one_is_found(text: str) -> bool:
    """Does a text say that its writer has what they looked for? Who found it elsewhere has no answer to thank for."""
    return any(_holds(sentence, "found one") for sentence in sentences_of(text))


def says_what_mends(text: str) -> bool:
    """Does a short text say what helps where it fails, as somebody does who had it too, and not a word of doubt?"""
    words = [word for sentence in sentences_of(text) for word in sentence if word not in _BREAKS]
    if "?" in words:
        return False
    languages = {language for _, _, language in phrases_said("mends").find(words)}
    return any(_all_doubts(language).isdisjoint(words) for language in languages)


def _holds(sentence: Sequence[str], which: _Which) -> bool:
    """Does a sentence say a phrase of a table, beside its thanks, that nothing takes back?

    Two languages may share a phrase ("solucionado"): what one of them takes back is not said in the other.
    """
    places = [i for i, word in enumerate(sentence) if word not in _BREAKS]
    words = [sentence[i] for i in places]
    thanks = {start for start, _, _ in phrases_said("thanks").find(words)}
    aside = (range(start, start + length) for start, length, _ in phrases_said("aside").find(words))
    said, doubtful = list[range](), {at for one in aside for at in one}
    for start, length, language in phrases_said(which).find(words):
        here = range(start, start + length)
        if not _stands(language, sentence, places[start], places[here[-1]] + 1):
            doubtful.update(here)
        elif start not in thanks:
            said.append(here)
    return any(doubtful.isdisjoint(here) for here in said)


def sentences_of(text: str) -> Iterator[Sequence[str]]:
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


@cache
def _all_doubts(language: str) -> frozenset[str]:
    return frozenset().union(*(table[language].split() for table in (DENIALS, HOPES, DOUBTS)))


@cache
def phrases_said(which: _Which) -> Phrases:
    """Return what finds the phrases of a table, each named by its language."""
    return phrases_of(_TABLES[which].items())
