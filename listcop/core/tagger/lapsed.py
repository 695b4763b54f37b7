"""Does who asked say that it worked for a while only ("… for a day, then it dripped again"), fails, or fails still?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from listcop.core.tagger.cues import LANGUAGES, fold, phrases_of
from listcop.core.tagger.phrases import Phrases
from listcop.core.tagger.said_to_work import DENIALS, HOPES, WORKS, phrases_said, sentences_of

# A short time; "0" stands for any number.
WHILE = {
    "en": """
        (for|only|just) (a|an|one|two|three|four|some|few|a few|several|half a|half an|about a|0|a couple of)
        (minute|minutes|hour|hours|day|days|night|week|weeks|month|months|while|bit|moment), at first, (the|for the)
        first (day|days|hour|hours|week|night|time), briefly, yesterday
    """,
    "fr": """
        (un|une|deux|trois|quelques|0)
        (minute|minutes|heure|heures|jour|jours|journée|nuit|semaine|semaines|mois|moment|instant), au début, un
        (petit|court) moment, (le|les) (premier|premiers) (jour|jours), hier
    """,
    "es": """
        (un|una|dos|tres|unos|unas|pocos|pocas|algunos|algunas|0)
        (minuto|minutos|hora|horas|día|días|noche|semana|semanas|mes|meses|rato|ratito|tiempo), (al|en un) principio,
        (el|los) (primer|primeros) (día|días), ayer, al rato
    """,
    "pt": """
        (um|uma|dois|duas|três|uns|umas|alguns|algumas|poucos|poucas|0)
        (minuto|minutos|hora|horas|dia|dias|noite|semana|semanas|mês|meses|tempo|bocado|momento), (no|ao)
        (início|princípio|começo), (o|os) (primeiro|primeiros) (dia|dias), ontem
    """,
    "de": """
        (einen|eine|ein|zwei|drei|ein paar|einige|0)
        (minute|minuten|stunde|stunden|tag|tage|nacht|woche|wochen|monat|monate|moment|weile), (am
        anfang|anfangs|zuerst), den ersten tag, gestern
    """,
    "it": """
        (un|una|due|tre|qualche|alcuni|alcune|0)
        (minuto|minuti|ora|ore|giorno|giorni|notte|settimana|settimane|mese|mesi|momento|po), all inizio, il primo
        giorno, ieri
    """,
    "nl": """
        (een|twee|drie|enkele|een paar|0) (minuut|minuten|uur|dag|dagen|nacht|week|weken|maand|maanden|tijdje|poosje),
        eerst, in het begin, de eerste dag, gisteren
    """,
}
# "It worked", where a short time and "again" stand behind it, beside what says so by itself.
WORKED = {
    "en": "(worked|held|lasted|stopped (leaking|dripping)), was (ok|okay|fine|good|dry)",
    "fr": "(a|ont) (tenu|duré|marché|fonctionné), (marchait|fonctionnait|tenait)",
    "es": "(duró|aguantó|funcionaba|funcionó|anduvo|sirvió)",
    "pt": "(aguentou|durou|resolveu|funcionava|funcionou)",
    "de": "(funktioniert|gehalten|geklappt), (ging|lief|hielt|klappte) (es|sie|er|das|)",
    "it": "(ha|hanno) (tenuto|retto|funzionato), (è durato|è durata|funzionava|teneva)",
    "nl": "(hield|ging|werkte|deed) (het|hij|ze|dat|)",
}
AGAIN = {
    "en": "again, (stopped|quit|gave up), (not|no longer) (today|anymore|any more), (started|began) (leaking|dripping)",
    "fr": """
        (de|à) nouveau, s est (arrêtée|arrêté), (recommence|recommencé|refuit|recoule|regoutte|rebloque|recasse),
        (est|sont) (revenu|revenue|revenus|revenues), plus (aujourd hui|maintenant|ce matin), (fuit|coule|goutte|bloque)
        encore
    """,
    "es": "otra vez, de nuevo, (volvió|volvieron|vuelve|vuelven|ha vuelto) a, (empezó|empieza|comenzó|comienza) a",
    "pt": "outra vez, de novo, novamente, (voltou|voltaram|volta) a, mas voltou, (começou|começa) a",
    "de": "wieder, schon wieder",
    "it": "di nuovo, un altra volta, (ha|hanno) ricominciato, ricomincia",
    "nl": "weer, opnieuw",
}
# "It worked for a short time" says both at once.
NOT_LONG = {
    "en": "not for long, (only|just) (briefly|for a (moment|short time|little while))",
    "fr": "pas longtemps, pas duré",
    "es": "por poco (tiempo|rato), (un rato|unos días|un día|unas horas) nomás",
    "pt": "por pouco tempo, só por (um|uns|umas|uma) (dia|dias|horas|hora|bocado)",
    "de": "nur kurz, nicht lange",
    "it": "per poco (tempo|), non a lungo",
    "nl": "maar even, niet lang",
}
# It fails, beside what cues hold.
FAILS = {
    "en": """
        (leak|problem|noise|error|trouble|drip|fault) (is|s|came|has come) back, it (has|) refused, (nothing|not much)
        (changed|helped), (did|does|has|have) not (really|quite|)
        (help|helped|work|worked), (didn|doesn|hasn|haven) t (really|quite|) (help|helped|work|worked), same thing
        (again|as before), (did|tried) (it|that|so) but (same|nothing|no)
    """,
    "fr": """
        (fuite|panne|problème|bruit|erreur|souci|défaut) est (revenu|revenue), (ça|cela|il|elle)
        (ne|n|) (marche|fonctionne|tient|change|aide)
        (toujours|vraiment|malheureusement|) (pas|rien), (a|ont) (toujours|malheureusement|vraiment|) (pas|rien)
        (aidé|marché|fonctionné|suffi|tenu|servi|donné|changé|résolu), rien n y fait, (c est|ça reste) pareil
    """,
    "es": """
        (no|tampoco) (me|nos|le|) (funcionó|sirvió|ayudó|resultó|funciona|sirve|resulta), (no|tampoco) (me|nos|)
        (ha|han) (funcionado|servido|ayudado|resultado),
        (fuga|problema|falla|ruido|gotera|error) (volvió|regresó|ha vuelto), (hice|probé|intenté) y nada
    """,
    "pt": """
        (não|nem) (me|nos|lhe|) (serviu|ajudou|funcionou|resolveu|funciona|resolve|adiantou|adianta|deu),
        (fiz|tentei|testei) e (não|nada), (fuga|problema|vazamento|barulho|erro|falha) voltou
    """,
    "de": """
        (hat|haben) (es|das|) (aber|leider|bei uns|bei mir|uns|mir|) (auch|leider|aber|) (gar|überhaupt|) (nicht|nichts)
        (geklappt|gebracht|geholfen|funktioniert|gewirkt|genützt|genutzt), (hilft|wirkt|funktioniert|klappt)
        (es|das|) (aber|leider|bei uns|bei mir|uns|mir|) (auch|leider|aber|) (gar|überhaupt|) (nicht|nichts), leider
        nein, leider nicht (geklappt|geholfen|gelungen|funktioniert), (fehler|problem|leck|geräusch) ist wieder da
    """,
    "it": """
        (non|nn) (mi|ci|) (ha|hanno) (aiutato|funzionato|servito|risolto), (non|nn) (è|)
        (servito|servita|funziona|serve), niente da fare, (problema|perdita|rumore|errore|guasto) è (tornato|tornata)
    """,
    "nl": """
        (niet|niets) (gelukt|geholpen|gewerkt|uitgehaald), (het|dat) (hielp|helpt|werkte|werkt|lukte|lukt)
        (helaas|bij ons|bij mij|) (ook|) (niet|niets), nog (altijd|steeds) lek, geen
        verschil, (lek|probleem|geluid|fout) is (weer|) terug
    """,
}
# What a thing should not do: who says that it does so still says that it fails still.
TROUBLE = {
    "en": """
        leak leaks leaking leaky drip drips dripping fail fails failing break breaks breaking snap snaps snapping slip
        slips slipping squeak squeaks squeaking rattle rattles jam jams jammed stuck smell smells smelling crash crashes
        crashing freeze freezes bleed bleeds bleeding hurt hurts dying die lose loses losing infested infected broken
        blocked clogged sick red swollen itchy itches noisy dead
    """,
    "fr": """
        coule fuit fuient goutte perd perdent casse cassent bloque bloquée bloqué glisse grince tombe tombent meurent
        meurt saigne gratte pue sent bouchée bouché malade malades cassée cassé panne
    """,
    "es": """
        gotea gotean goteando pierde pierden perdiendo falla fallan fallando rompe atasca atascada atascado resbala
        chilla huele sangra sangrando duele pica muere mueren muriendo tapada tapado enferma enfermo enfermos rota roto
    """,
    "pt": """
        pinga pingam pingando pingar vaza vazam vazando vazar verte perde perdem perdendo falha falham falhando parte
        quebra entope entupida entupido escorrega range cheira sangra dói coça morre morrem morrendo doente doentes
        partida partido
    """,
    "de": """
        tropft leckt rinnt verliert reißt bricht klemmt rutscht quietscht klappert stinkt riecht blutet juckt schmerzt
        stirbt sterben verstopft undicht kaputt krank defekt befallen
    """,
    "it": """
        perde perdono gocciola cola rompe blocca bloccata bloccato scivola cigola puzza sanguina prude muore muoiono
        intasata intasato malata malato malate malati rotta rotto
    """,
    "nl": """
        lekt lekken druppelt verliest breekt klemt slipt piept rammelt stinkt ruikt bloedt jeukt sterft sterven verstopt
        kapot ziek stuk
    """,
}
# Not yet: "it worked for a day, I will write again if …".
_AHEAD = {
    "en": "will ll shall if when",
    "fr": "si quand",
    "es": "si cuando",
    "pt": "se quando",
    "de": "wenn falls werde",
    "it": "se quando",
    "nl": "als zal wanneer",
}
# What is only thought of, or understood now: "if it fails", "that is why it failed".
NO_REPORT = {
    "en": "if, unless, whether, why, in case",
    "fr": "si, pourquoi, pour (ça|cela), au cas",
    "es": "si, por (qué|eso|esto), porque",
    "pt": "se, caso, por (que|isso), porque",
    "de": "wenn, falls, ob, sofern, warum, wieso, weshalb, deshalb, darum, daher, deswegen",
    "it": "se, qualora, perché, per questo",
    "nl": "als, indien, mocht, of, waarom, daarom, vandaar",
}
_TURNS = "but yet mais pero mas porem aber ma maar"
_GOES_ON = "still toujours sigue siguen continua continuam weiterhin steeds"
# These may as well mean "not yet" or "also": they need more around them.
_GOES_ON_MAYBE = "todavia aun ainda ancora"
# Between "but" and "still": who speaks of themself, or only judges ("but it is still good to know").
_SPEAKS = """
    i we je j nous on yo nosotros eu ich wir io noi ik wij
    is s are was were be est c sont es esta e foi ist sind war
"""
# What stands alone between "but" and "still" is the thing; a noun may be the shop that is still closed.
_THE_THING = """
    it they this that all ca cela il elle ils elles eso esto ello ella ellos isso isto ele ela eles elas
    es er sie das die hij ze zij het dat
"""
# What is still to come or to be done does not fail.
_TO_COME = """
    has have needs need takes must should could can may will would there time wants works work
    est faut reste manque marche fonctionne doit peut falta faltan hay queda debe puede tiene funciona no nao non
    tem deve pode precisa resta fehlt fehlen muss soll kann lauft geht manca serve deve puo c moet kan werkt
"""
_I = frozenset(("i", "we", "je", "j", "nous", "on", "yo", "eu", "ich", "wir", "io", "ik", "wij"))
_DOUBLED = {("immer", "noch"), ("noch", "immer"), ("nog", "steeds"), ("nog", "altijd")}
BUT, STILL, STILL_MAYBE, NOT_THE_THING, THE_THING, TO_COME = (
    frozenset(words.split()) for words in (_TURNS, _GOES_ON, _GOES_ON_MAYBE, _SPEAKS, _THE_THING, _TO_COME)
)
# The words of each language that say "still"; who goes on without saying so ("sigue goteando") says it, too.
STILL_IN = {
    "en": frozenset(("still",)),
    "fr": frozenset(("toujours", "encore")),
    "es": frozenset(("sigue", "siguen", "todavia", "aun", "continua", "continuan")),
    "pt": frozenset(("ainda", "continua", "continuam", "segue")),
    "de": frozenset(("still", "weiterhin", "noch")),
    "it": frozenset(("ancora", "sempre", "continua", "continuano")),
    "nl": frozenset(("still", "nog", "steeds")),
}
NEAR = 6  # words from "it worked" to "for a day"
WITHIN = 12  # words from there to "again"
NEAR_TROUBLE = 2  # words from there to "still": "drips still", "verliert immer noch Wasser"
STILL_WITHIN = 4  # words from "but": "but the old valve still drips"
ROOT = 4  # "fuit" and "fuite", "drips" and "dripping"
_Which = Literal["while", "again", "worked", "not long", "fails", "no report"]
_CUES: Mapping[str, str] = {one.__name__.rpartition(".")[2]: one.CUES["unsolved"] for one in LANGUAGES}
_TABLES: Mapping[_Which, Mapping[str, str]] = {
    "while": WHILE,
    "again": AGAIN,
    "worked": WORKED,
    "not long": NOT_LONG,
    "no report": NO_REPORT,
    "fails": {language: f"{cues}, {FAILS[language]}" for language, cues in _CUES.items()},
}


def says_it_failed(text: str) -> bool:
    """Does a text say that it fails: not only if, nor why it did?"""
    return any(_failed([word for word in one if word not in ",;()"]) for one in sentences_of(text))


def says_it_lapsed(text: str) -> bool:
    """Does a text say that it worked for a time, and in the same or the next sentence that it fails again?"""
    sentences = [[word for word in one if word not in ",;()"] for one in sentences_of(text)]
    return any(_lapses(one, other) for one, other in pairwise((*sentences, [])))


def says_it_fails_still(text: str, question: str = "") -> bool:
    """Does a text say, behind a "but" or of plain trouble, that a thing does still what it should not?

    question   what was asked: what it tells of fails still, while a shop is still closed
    """
    roots = {word[:ROOT] for one in sentences_of(question) for word in one if len(word) >= ROOT}
    sentences = [_undoubled(one) for one in sentences_of(text)]
    return any(_fails_still(one, roots) or _in_trouble_still(one) for one in sentences)


def _failed(sentence: Sequence[str]) -> bool:
    """Does a sentence hold such a phrase that nothing before it within its clause takes back?"""
    if sentence and sentence[-1] == "?":
        return False
    doubtful, said = set[int](), set[int]()
    unreported = [(at, language) for at, _, language in _phrases("no report").find(sentence)]
    for start, length, language in _phrases("fails").find(sentence):
        if sentence[start + length : start + length + 1] == ["to"]:
            continue  # "I still have to clean the floor"
        clause = max((i + 1 for i, word in enumerate(sentence[:start]) if word in BUT), default=0)
        is_told = not any(clause <= at < start and language == one for at, one in unreported)
        (said if is_told else doubtful).add(start)
    return bool(said - doubtful)


def _lapses(sentence: Sequence[str], next_one: Sequence[str]) -> bool:
    words = ["0" if word.isdigit() else word for word in (*sentence, *next_one)]
    if "?" in words:
        return False
    works = [range(start, start + length) for which in WORKS for start, length, _ in phrases_said(which).find(words)]
    worked = [at for at, _, _ in _phrases("worked").find(words)] + [one.start for one in works]
    if any(abs(at - start) <= NEAR for start, _, _ in _phrases("not long").find(words) for at in worked):
        return True
    restored = {at for one in works for at in (*one, one.stop)}  # "it works again"
    thanks = {start + length for start, length, _ in phrases_said("thanks").find(words)}
    for start, length, _ in _phrases("while").find(words):
        end = start + length
        found = _phrases("again").find(words[: end + WITHIN])
        again = {at: language for at, _, language in found if at >= end and at not in thanks}
        is_near = any(abs(at - start) <= NEAR for at in worked)
        if is_near and again and restored.isdisjoint(again) and not _is_ahead(words[end : max(again)], again.values()):
            return True
    return False


def _is_ahead(words: Sequence[str], languages: Iterable[str]) -> bool:
    return any(not frozenset(_AHEAD[language].split()).isdisjoint(words) for language in languages)


def _fails_still(sentence: Sequence[str], roots: Collection[str]) -> bool:
    if sentence and sentence[-1] == "?":
        return False
    for i, word in enumerate(sentence):
        near = sentence[i + 1 : i + 2 + STILL_WITHIN] if word in BUT else ()
        at = next((j for j, one in enumerate(near) if one in STILL or one in STILL_MAYBE), None)
        if at is not None and NOT_THE_THING.isdisjoint(near[:at]) and _still(sentence, i + 1, i + 1 + at, roots):
            return True
    return False


def _in_trouble_still(sentence: Sequence[str]) -> bool:
    """Does a sentence tell of plain trouble beside "still" ("ça coule toujours"), and not deny, hope nor ask it?"""
    if sentence and sentence[-1] == "?":
        return False
    for language, still in STILL_IN.items():
        for at in (i for i, word in enumerate(sentence) if word in still):
            near = range(max(at - NEAR_TROUBLE, 0), min(at + NEAR_TROUBLE + 1, len(sentence)))
            troubles = [i for i in near if sentence[i] in _troubles(language)]
            if troubles and _is_plain(sentence[max(at - WITHIN, 0) : max(at, *troubles) + 2], language):
                return True
    return False


def _is_plain(words: Sequence[str], language: str) -> bool:
    """Is what is said up to there neither denied nor only thought of, within its clause?"""
    clause = max((i + 1 for i, word in enumerate(words) if word in BUT or word in ",;("), default=0)
    here = [word for word in words[clause:] if word not in ",;()"]
    doubts = frozenset(DENIALS[language].split()) | frozenset(HOPES[language].split())
    return doubts.isdisjoint(here) and not _phrases("no report").find(here)


def _still(sentence: Sequence[str], start: int, at: int, roots: Collection[str]) -> bool:
    """Does what stands around "still" speak of the thing: of it alone, or in words of the question?"""
    behind = [word for word in sentence[at + 1 : at + 3] if word[0].isalnum()]
    if not TO_COME.isdisjoint(behind[:1]) or not _I.isdisjoint(behind):
        return False
    before = [word for word in sentence[max(at - 2, 0) : at] if word not in BUT]  # "tropft aber immer noch"
    around = (*before[-1:], *behind[:1])
    if any(word[:ROOT] in roots for word in around):
        return True
    alone = sentence[start] in THE_THING or start == at
    return alone and sentence[at] in STILL and (bool(behind) or at > start)


def _undoubled(sentence: Sequence[str]) -> Sequence[str]:
    """Return a sentence whose "immer noch" and "nog altijd" are one word."""
    words = list(sentence)
    for i in range(len(words) - 2, -1, -1):
        if (words[i], words[i + 1]) in _DOUBLED:
            words[i : i + 2] = ["still"]
    return words


@cache
def _troubles(language: str) -> frozenset[str]:
    return frozenset(fold(TROUBLE[language]).split())


@cache
def _phrases(which: _Which) -> Phrases:
    return phrases_of(_TABLES[which].items())
