"""What a giver asks in a later letter not to pass on ("my plan is only for you"), and which of their things that is."""

import re
from collections.abc import Sequence

from listcop.core.assets.limit_news import SECRET, is_news
from listcop.core.assets.limit_receivers import is_for_another
from listcop.core.assets.limits import Limit, limits_in
from listcop.core.assets.rules import flat_words
from listcop.core.assets.withdrawals import MEANS, SPOKEN, Spoken, Withdrawal, noun_kind, with_names_marked
from listcop.core.assets.words import kind_named
from listcop.core.tagger.cues import fold
from listcop.core.tagger.prose import TEXT_CAP
from listcop.core.zones.lines import is_contact

_AHEAD = 2  # words before a noun that tell whose it is
# What a thing is, where words.py has no noun; a picture may show any of these.
_SORTS_WORDS = """
picture    photo photos picture pictures image images foto fotos bild bilder fotografia fotografias imagen imagenes
picture    imagem imagens immagine immagini fotografie afbeelding afbeeldingen
recording  aufnahmen aufzeichnungen enregistrements grabaciones gravacoes registrazioni opnames
guide      plano planos piano piani plannen
data       results ergebnisse resultats resultados risultati resultaten
document   manuscript manuscripts manuskript manuskripte manuscrit manuscrits manuscrito manuscritos manoscritto
document   manoscritti manuscripten
"""
_SORTS = {noun: sort for sort, *nouns in map(str.split, _SORTS_WORDS.strip().splitlines()) for noun in nouns}
# Nouns for any thing that is given, whatever its kind.
_ANY_WORDS = """
document documents draft drafts dokument dokumente entwurf brouillon documento documentos borrador rascunho documenti
bozza documenten concept text texts texte textes texto textos testo testi tekst teksten
"""
_ANY = frozenset(_ANY_WORDS.split())
# Nouns elsewhere; here a thing is for the list, and not to be posted or released; "NOTE: …" calls for attention.
_NO_NOUNS = frozenset("list lists liste lista lijst post posts posting release note nota".split())  # noqa: SIM905
_THIS = frozenset("this diese ce cet cette este esta questo questa dit deze".split())  # noqa: SIM905
_SAID = re.compile(r"[:,]\s*[\"“„«»]")  # 'Ben wrote: "please don't share it"': what follows tells what Ben spoke of
_NOTHING = Withdrawal("", is_held=True)  # it speaks of another thing


def held_back_in(text: str, *, brings: bool = False) -> tuple[Withdrawal, ...]:
    """Return what a letter asks not to pass on of what its writer gave before, each once.

    brings  it brings things itself: what it asks is said of them, unless it names another or tells that it is older
    """
    found: dict[Withdrawal, None] = {}
    for limit in limits_in(text[:TEXT_CAP]):
        one = _meant(limit)
        if not brings or one.names or SPOKEN[limit.language].earlier.search(flat_words(fold(limit.sentence))):
            found.setdefault(one)
    return tuple(found)


def _meant(limit: Limit) -> Withdrawal:
    """Return what a limit speaks of: what it names, else what was named shortly before, else what was given last."""
    tongue = SPOKEN[limit.language]
    behind = (limit.after,) if _SAID.search(limit.sentence) else ()
    for said in (limit.clause, limit.sentence, *limit.before, *behind):
        names = with_names_marked(said)[1]
        if names:
            return Withdrawal("any", names=tuple(names), is_held=True)
        if is_contact(said):  # "My number is 123 45 67. Please keep it to yourselves."
            return _NOTHING
        flat = flat_words(fold(said))
        secret = SECRET.search(flat)
        thing = _thing_in((flat[: secret.start()] if secret else flat).split(), tongue)
        if thing is not None:
            return thing
        if secret or (is_news(flat, limit.language) and not tongue.earlier.search(flat)):
            return _NOTHING
        if tongue.own.search(flat) and tongue.gave.search(flat):
            if is_for_another(said, limit.language, tongue.gave):  # "I sent Ben the seeds. They are for members only."
                return _NOTHING
            break  # "What I sent is confidential.": look back no further
    return Withdrawal("any", is_held=True)


def _thing_in(words: Sequence[str], tongue: Spoken) -> Withdrawal | None:
    """Return the first thing that words name, if any."""
    for at, word in enumerate(words):
        kind = "" if word in _NO_NOUNS else "thing" if word in _SORTS or word in _ANY else noun_kind(word)
        ahead = words[max(at - _AHEAD, 0) : at]
        whose = " ".join(ahead)
        if kind and tongue.others.search(whose):
            return _NOTHING
        if kind == "letter":
            if not _THIS.isdisjoint(ahead):
                return _NOTHING
            if tongue.earlier.search(" ".join(words)):
                return Withdrawal(kind, is_held=True)
            kind = "thing" if kind_named([word])[1] else ""  # a German "Bericht" is a report, a Dutch one a letter
        if kind:
            return _called(word, kind, is_own=tongue.own.search(whose) is not None)
    return None


def _called(word: str, kind: str, *, is_own: bool) -> Withdrawal:
    """Return what a noun speaks of: of a thing it tells which, of a file or a document only what sort."""
    if word in _ANY:
        return Withdrawal("any", is_own=is_own, is_held=True)
    noun = word if kind == "thing" else ""
    what = _SORTS.get(noun) or kind_named([noun])[0]
    return Withdrawal(MEANS.get(kind, kind), noun, what, is_own=is_own, is_held=True)
