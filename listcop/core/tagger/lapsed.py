"""Does who asked say that it worked for a while only ("… for a day, then it dripped again"), or that it fails still?"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from listcop.core.tagger.cues import phrases_of
from listcop.core.tagger.phrases import Phrases
from listcop.core.tagger.said_to_work import WORKS, phrases_said, sentences_of

# A short time; "0" stands for any number.
WHILE = {
    "en": """
        (for|only|just) (a|an|one|two|three|four|some|few|a few|several|half a|half an|about a|0|a couple of)
        (minute|minutes|hour|hours|day|days|night|week|weeks|month|months|while|bit|moment), at first, (the|for the)
        first (day|days|hour|hours|week|night|time), briefly
    """,
    "fr": """
        (un|une|deux|trois|quelques|0)
        (minute|minutes|heure|heures|jour|jours|journée|nuit|semaine|semaines|mois|moment|instant), au début, un
        (petit|court) moment, (le|les) (premier|premiers) (jour|jours)
    """,
    "es": """
        (un|una|dos|tres|unos|unas|pocos|pocas|algunos|algunas|0)
        (minuto|minutos|hora|horas|día|días|noche|semana|semanas|mes|meses|rato|ratito|tiempo), (al|en un) principio,
        (el|los) (primer|primeros) (día|días)
    """,
    "pt": """
        (um|uma|dois|duas|três|uns|umas|alguns|algumas|poucos|poucas|0)
        (minuto|minutos|hora|horas|dia|dias|noite|semana|semanas|mês|meses|tempo|bocado|momento), (no|ao)
        (início|princípio|começo), (o|os) (primeiro|primeiros) (dia|dias)
    """,
    "de": """
        (einen|eine|ein|zwei|drei|ein paar|einige|0)
        (minute|minuten|stunde|stunden|tag|tage|nacht|woche|wochen|monat|monate|moment|weile), (am
        anfang|anfangs|zuerst), den ersten tag
    """,
    "it": """
        (un|una|due|tre|qualche|alcuni|alcune|0)
        (minuto|minuti|ora|ore|giorno|giorni|notte|settimana|settimane|mese|mesi|momento|po), all inizio, il primo
        giorno
    """,
    "nl": """
        (een|twee|drie|enkele|een paar|0) (minuut|minuten|uur|dag|dagen|nacht|week|weken|maand|maanden|tijdje|poosje),
        eerst, in het begin, de eerste dag
    """,
}
AGAIN = {
    "en": "again, (stopped|quit|gave up)",
    "fr": "(de|à) nouveau, s est (arrêtée|arrêté) ",
    "es": "otra vez, de nuevo, (volvió|volvieron|vuelve|vuelven|ha vuelto) a",
    "pt": "outra vez, de novo, novamente, (voltou|voltaram|volta) a",
    "de": "wieder, schon wieder",
    "it": "di nuovo, un altra volta",
    "nl": "weer, opnieuw",
}
_AHEAD = "will ll shall if when si quand cuando se quando wenn falls werde als zal wanneer"
_TURNS = "but yet mais pero mas porem aber ma maar"
_GOES_ON = "still toujours sigue siguen continua continuam weiterhin steeds"
# Between "but" and "still": who speaks of themself, or only judges ("but it is still good to know").
_SPEAKS = """
    i we je j nous on yo nosotros eu ich wir io noi ik wij
    is s are was were be est c sont es esta e foi ist sind war
"""
NOT_YET, BUT, STILL, NOT_THE_THING = (frozenset(words.split()) for words in (_AHEAD, _TURNS, _GOES_ON, _SPEAKS))
NEAR = 6  # words from "it worked" to "for a day"
WITHIN = 12  # words from there to "again"
STILL_WITHIN = 4  # words from "but": "but the old valve still drips"
_Which = Literal["while", "again"]
_TABLES = {"while": WHILE, "again": AGAIN}


def says_it_lapsed(text: str) -> bool:
    """Does a text say that it worked for a time, and in the same or the next sentence that it fails again?"""
    sentences = [[word for word in one if word not in ",;()"] for one in sentences_of(text)]
    return any(_lapses(one, other) for one, other in pairwise((*sentences, [])))


def says_it_fails_still(text: str) -> bool:
    """Does a text say behind a "but" that a thing does still what it should not?"""
    return any(_fails_still(one) for one in sentences_of(text))


def _lapses(sentence: Sequence[str], next_one: Sequence[str]) -> bool:
    words = ["0" if word.isdigit() else word for word in (*sentence, *next_one)]
    if "?" in words:
        return False
    works = [range(start, start + length) for which in WORKS for start, length, _ in phrases_said(which).find(words)]
    restored = {at for one in works for at in (*one, one.stop)}  # "it works again"
    thanks = {start + length for start, length, _ in phrases_said("thanks").find(words)}
    for start, length, _ in _phrases("while").find(words):
        end = start + length
        again = [at for at, _, _ in _phrases("again").find(words[: end + WITHIN]) if at > end and at not in thanks]
        worked = any(abs(one.start - start) <= NEAR for one in works)
        if worked and again and restored.isdisjoint(again) and NOT_YET.isdisjoint(words[end : again[-1]]):
            return True
    return False


def _fails_still(sentence: Sequence[str]) -> bool:
    if sentence and sentence[-1] == "?":
        return False
    for i, word in enumerate(sentence):
        near = sentence[i + 1 : i + 2 + STILL_WITHIN] if word in BUT else ()
        said = next((j for j, one in enumerate(near) if one in STILL), None)
        if said is not None and said + 1 < len(sentence) and NOT_THE_THING.isdisjoint(near[:said]):
            return True
    return False


@cache
def _phrases(which: _Which) -> Phrases:
    return phrases_of(_TABLES[which].items())
