"""Whether a post says that its writer used what another shared, in seven languages; strict, since somebody is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from listcop.core.assets.words import kind_named, words_before
from listcop.core.search import folded
from listcop.core.telling import roots, sentences

LONGEST = 8_000  # characters of a post that are read
RECALLED_ROOTS = 1  # words of a title that a sentence must have

# Folded: small letters, no accents. Only the first person, only what was done.
_USED = re.compile(
    r"\b(?:i|we)(?:'ve|’ve| have)?(?: just| now| already| also| since| both)? (?:used|adapted|tried out|made use of)\b"
    r"|\b(?:j['’]ai|nous avons|on a)(?: bien| deja| aussi| donc)? (?:utilise|adapte|employe|repris|mis en pratique)\b"
    r"|\b(?:he|hemos)(?: ya| también)? (?:usado|utilizado|adaptado|empleado)\b"
    r"|\b(?:use|usamos|utilice|utilizamos|adapte|adaptamos)\b(?= (?:el|la|los|las|su|sus|tu|tus|esa|ese|esta|este|a\d))"
    r"|\b(?:usei|usamos|utilizei|utilizamos|adaptei|adaptamos)\b"
    r"|\b(?:ich habe|wir haben|habe ich|haben wir|hab) .{0,80}\b(?:benutzt|verwendet|genutzt|angepasst|ausprobiert)\b"
    r"|\b(?:ik heb|we hebben|wij hebben|heb ik|hebben we) .{0,80}\b(?:gebruikt|toegepast|aangepast|uitgeprobeerd)\b"
    r"|\b(?:ho|abbiamo)(?: gia| anche)? (?:usato|utilizzato|adattato|impiegato)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|didn['’]t|haven['’]t|couldn['’]t|if|would|could|used to|instead of|nothing"
    r"|ne|n['’](?:ai|avons|a)|pas|jamais|si|nunca|jamas|nao|se|nicht|nie|kein|keine|niet|nooit|geen|non|mai)\b|[?？]"
)
_REF = re.compile(r"\ba(\d{1,9})\b")


class Shared(NamedTuple):
    """Something that can have been used; `giver` is a name, `is_near`: the same thread brought it."""

    number: int
    title: str
    what: str
    giver: str
    is_near: bool


class Reported(NamedTuple):
    """What a post reports: the thing, and the sentence that says so."""

    number: int
    sentence: str


def reported(text: str, shared: Sequence[Shared]) -> tuple[Reported, ...]:
    """What the writer of a text says they used of these things; nothing where it is not plain which one is meant.

    A thing is named by its number (a7), by words of its title, by what it is ("the template") if the thread brought
    only one such, or by that and its giver's name.
    """
    found: dict[int, Reported] = {}
    for sentence in sentences(text[:LONGEST]):
        plain = folded(sentence)
        if not _USED.search(plain) or _NOT.search(plain):
            continue
        for number in _meant(plain, shared):
            found.setdefault(number, Reported(number, sentence))
    return tuple(found.values())


def _meant(plain: str, shared: Sequence[Shared]) -> list[int]:
    numbers = [int(one) for one in _REF.findall(plain)]
    named = [one.number for one in shared if one.number in numbers]
    if named:
        return named
    words = roots(plain)
    near = [one for one in shared if one.is_near]
    by_title = [one for one in near if len(roots(one.title) & words) >= RECALLED_ROOTS]
    kind, noun = kind_named(words_before(plain))
    of_kind = [one for one in shared if kind and (one.what == kind or noun in folded(one.title).split())]
    by_kind = [one for one in of_kind if one.is_near]
    names = set(re.findall(r"\w+", plain))
    by_giver = [one for one in of_kind if names & _names(one.giver)]
    for candidates in (by_title, by_giver, by_kind):
        if len({one.number for one in candidates}) == 1:
            return [candidates[0].number]
    return []


def _names(giver: str) -> set[str]:
    return {word for word in re.findall(r"\w+", folded(giver)) if len(word) > 2}
