"""Replies that only send the asker away ("try the archive"), in seven languages: they answer nothing."""

import re

from listcop.core.tagger.cues import fold

MOST_WORDS = 25  # who says more says something
TEXT_CHARACTERS = 600

_WORDS = re.compile(r"[^\W\d_]+")
_TELLS = re.compile(r"://|\d|www\.")  # a link, a number or a year is a pointer, and a pointer answers
_ARCHIVE_WORDS = """
archive archives archiv archivs archiven archivo archivos archivio archivi archief archieven arquivo arquivos
"""
_ARCHIVE = frozenset(_ARCHIVE_WORDS.split())
_SEARCH = ("search", "such", "cherch", "recherch", "busc", "busqu", "procur", "cerc", "zoek", "google")
_LOOK = (
    *("try", "check", "look", "see", "read", "browse", "consult", "regard", "voir", "voy", "lis", "mir", "ver", "vea"),
    *("revis", "veja", "olh", "schau", "sieh", "les", "guard", "ved", "legg", "kijk", "lees"),
)
_BEFORE_WORDS = """
asked before already discussed discussion times often again list month demande deja souvent liste fois preguntado
preguntaron ya veces lista perguntado ja muitas vezes discutido gefragt schon oft mal mehrfach diskutiert chiesto
gia volte discusso gevraagd al vaak keer besproken lijst
"""
_BEFORE = frozenset(_BEFORE_WORDS.split())


def sends_away(text: str) -> bool:
    """Say whether a letter does no more than to tell its asker to look into the list's archive."""
    small = text.lower() if len(text) <= TEXT_CHARACTERS else ""
    if "rchi" not in small and "rqui" not in small:
        return False
    words = _WORDS.findall(fold(text))
    if len(words) > MOST_WORDS or _TELLS.search(text) or "?" in text or _ARCHIVE.isdisjoint(words):
        return False
    searches = any(word.startswith(_SEARCH) for word in words)
    return searches or (any(word.startswith(_LOOK) for word in words) and not _BEFORE.isdisjoint(words))
