"""What a member writes to say what a letter is: `[question]`, `#visit`, `[offre]`, in every shipped language."""

import re
from typing import NamedTuple

from listcop.core.words import fold, type_of

MOST_TAGS = 5
MOST_TYPES = 2

# tag | kind, type ("-" for none) | the words of the other languages; the nine types themselves are in core.words
_TAGS = """
question     request       information    query frage pregunta consulta duda pergunta duvida domanda vraag
help         request       problem        aide ayuda ajuda hilfe aiuto hulp sos
wanted       request       asset          recherche cherche busco procuro gesucht cerco gezocht
offer        offer         asset          offre oferta ofrezco ofereco angebot biete offerta aanbod
announcement announcement  -              ann announce annonce anuncio aviso ankundigung annuncio aankondiging cfp
event        announcement  visit          evenement evento veranstaltung evenement
meeting      -             visit          reunion rencontre encuentro reuniao encontro treffen incontro bijeenkomst
discussion   discussion    development    debat discusion debate discussao diskussion discussione discussie rfc
proposal     discussion    development    proposition propuesta proposta vorschlag voorstel
introduction introduction  mapping        intro presentation presentacion apresentacao vorstellung presentazione
who          request       mapping        qui quien quem wer chi wie
vote         -             coordination   sondage voto votacion votacao abstimmung stemming poll
"""
ASKING_TYPES = frozenset(("problem", "information", "experience"))
# "Offer: spare parts" gives as surely as "[offer]" does; what it is, its words tell.
_OFFERED = re.compile(r"([^\W\d_]{3,30})\s{0,2}:\s")
_MARK = re.compile(r"\[([^\[\]]{2,30})\]|(?:^|\s)#([^\W\d_]{3,30})\b")


class Tags(NamedTuple):
    """What the tags of a letter say: its kind, or "" where they leave it open, and its types."""

    kind: str
    types: tuple[str, ...]
    words: tuple[str, ...]


def _read() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in _TAGS.strip().splitlines():
        name, kind, type_name, *others = line.split()
        meaning = (kind.strip("-"), type_name.strip("-"))
        found.update(dict.fromkeys((name, *others), meaning))
    return found


_MEANINGS = _read()
NO_MEANING = ("", "")


def tags_in(subject: str, text: str) -> Tags:
    """Return what the tags in a subject, or alone in the first line of a text, say.

    A list's own prefix is no tag, as it is none of these words; the first kind named counts.
    """
    line = text[:200].lstrip().partition("\n")[0].strip()
    marks = _MARK.findall(subject[:500])
    marks += _MARK.findall(line) if line.startswith(("[", "#")) and len(line.split()) == 1 else []
    kind = ""
    types: dict[str, None] = {}
    words: list[str] = []
    for bracket, hash_word in marks[:MOST_TAGS]:
        word = fold(bracket or hash_word).rstrip("s:!")
        meaning = _meaning_of(word) or _meaning_of(fold(bracket or hash_word))
        if meaning is None:
            continue
        words.append(word)
        kind = kind or meaning[0]
        if meaning[1]:
            types.setdefault(meaning[1])
    if not words and (said := _OFFERED.match(subject)) and (_meaning_of(fold(said[1])) or NO_MEANING)[0] == "offer":
        return Tags("offer", (), (fold(said[1]),))
    return Tags(kind, tuple(types)[:MOST_TYPES], tuple(words))


def _meaning_of(word: str) -> tuple[str, str] | None:
    type_name = type_of(word)
    if type_name is not None:
        return ("request" if type_name in ASKING_TYPES else "", type_name)
    return _MEANINGS.get(word)
