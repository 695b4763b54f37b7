"""Whether a sentence tells what its writer gave to one person by name, and not to the list; in seven languages."""

import re

from listcop.core.assets.rules import flat_words
from listcop.core.tagger.cues import fold

_NAME = r"(?!Euch|Ihnen|Sie|Alle|Jullie|Vous|Tous|Todos|Tutti|Voi|All|You)[A-ZÀ-ÖØ-Þ][\w’'-]+"
# "I sent Ben the seeds", "an Ben", "à Ben": read as written, for names are told by their capital.
_TO_ONE = {
    "en": rf"\b(?:sent|gave|mailed|posted) {_NAME} |\bto {_NAME}",
    "de": rf"\b(?:habe|haben|hatten?|schickte|sandte|gab) {_NAME} (?:di\w+|de[nr]|das|ein\w*|zwei|drei|\d+) "
    rf"|\ban {_NAME}",
    "fr": rf"\bà {_NAME}",
    "es": rf"\ba {_NAME}",
    "pt": rf"\b(?:a|à|ao) {_NAME}",
    "it": rf"\bad? {_NAME}",
    "nl": rf"\b(?:heb|hebben|had|hadden|stuurde|gaf) {_NAME} |\baan {_NAME}",
}
# "I sent it to Ben": what the list got went there as well, and so it does where "too" is said.
_THE_SAME = {
    "en": r"it|them|this|that|these|those|what|which|too|also|as well",
    "de": r"es|ihn|sie|was|dies\w*|(?:das|die|den) (?:ich|habe|hatte|haben)|auch|ebenfalls",
    "fr": r"(?:l|les) (?:ai|avais|avons|avions)|ce que|cela|ca|aussi|egalement",
    "es": r"se l[oa]s?|l[oa]s? (?:he|mande|envie|pase|di)|lo que|eso|esto|tambien",
    "pt": r"(?:enviei|mandei|passei|dei) [oa]s? (?:ao?|tambem)|[oa]s? (?:enviei|mandei|passei|dei)|o que|isso|isto"
    r"|tambem",
    "it": r"l ho|l[ieo] ho|l abbiamo|l[ieo] abbiamo|quello|cio|questo|anche|pure",
    "nl": r"het (?:ook|al|aan|naar|toen|net|ge\w+)|ze|dat|wat|dit|ook|eveneens",
}
_PIECES = re.compile(r"[,;:–—]")
_TO = {language: re.compile(words) for language, words in _TO_ONE.items()}
_SAME = {language: re.compile(rf"\b(?:{words})\b") for language, words in _THE_SAME.items()}


def is_for_another(sentence: str, language: str, gave: re.Pattern[str]) -> bool:
    """Say whether a sentence tells of a thing that one person got: such a thing is none of the thread.

    gave  words by which its language tells that something was given, folded
    """
    for piece in _PIECES.split(sentence):
        flat = flat_words(fold(piece))
        if gave.search(flat) and _TO[language].search(piece) and not _SAME[language].search(flat):
            return True
    return False
