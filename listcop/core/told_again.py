"""Whether a letter tells a text again that was taken out, or only says what stands in any letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from listcop.core.redaction import RUN, SURE, lines_with, sentences_of, words_in
from listcop.core.tagger.cues import function_words
from listcop.core.words import COURTESY, GREETINGS, fold
from listcop.core.zones.lines import is_contact, is_greeting
from listcop.core.zones.signatures import is_plain_closing
from listcop.core.zones.words import CLOSINGS

LONG_RUN = 10  # words
TELL_IN = {RUN: 3, LONG_RUN: 2}  # words of a run that must not be everyday ones
TELL_IN_SHORT = 2  # of a sentence or line shorter than a run
_SIGNED_WORDS = 6  # of a line of a signature
_NAME_WORDS = 4
_ENDS = (".", "!", "?", "…", "。", "؟", "।")
_EVERYDAY = """
    anybody colleague colleagues friend friends member members neighbour neighbours neighbor neighbors team hearing
    regards wishes sincerely faithfully kind kindly nice collegue collegues membre membres ami amie distingues
    salutations sinceres colega colegas companeros companeras socios saludo cordial cordiales amistad
    completely totally absolutely really fully completement totalement vraiment completamente totalmente
    membros amigos cumprimentos kollege kollegen kolleginnen freunde collega colleghi vrienden
"""


def tells_again(page: str, text: str) -> bool:
    """Does a page tell a text again: the whole of it, five words of it in a row of which three are no everyday words,
    ten with two of them, or a shorter sentence with two?

    Greetings, closings and signatures of a text are everybody's.
    """
    return any(lines_with(page.split("\n"), _telling(text)))


@lru_cache(maxsize=256)  # texts: each is looked for in all that one letter says
def _telling(text: str) -> frozenset[tuple[str, ...]]:
    own = "\n".join(_own_lines(text))
    words = words_in(own)
    rare = [_telling_words([one]) for one in words]
    told = {
        tuple(words[at : at + length])
        for length, needed in TELL_IN.items()
        for at in range(len(words) - length + 1)
        if sum(rare[at : at + length]) >= needed
    }
    short = (tuple(words_in(one)) for one in sentences_of(own))
    told |= {one for one in short if len(one) < RUN and _is_long(one) and _telling_words(one) >= TELL_IN_SHORT}
    if len(words) < LONG_RUN and _is_long(words) and any(rare):
        told.add(tuple(words))
    return frozenset(told)


def _own_lines(text: str) -> list[str]:
    """The lines of a text without its greeting, its closing and what stands for its writer below."""
    kept: list[str] = []
    is_signed = False
    for line in map(str.strip, text.split("\n")):
        is_closing = is_plain_closing(line)
        is_signed = is_closing or (is_signed and (not line or _is_signature(line)))
        if not is_signed and (any(kept) or not is_greeting(line)):
            kept.append(line)
    while len(kept) > 1 and (not kept[-1] or _is_name(kept[-1])):
        kept.pop()
    return kept


def _is_signature(line: str) -> bool:
    return is_contact(line) or (len(line.split()) <= _SIGNED_WORDS and not line.endswith(_ENDS))


def _is_name(line: str) -> bool:
    words = re.findall(r"[^\W_]+", line)
    return 0 < len(words) <= _NAME_WORDS and not line.endswith(_ENDS) and all(one[0].isupper() for one in words)


def _is_long(words: Sequence[str]) -> bool:
    return len(" ".join(words)) >= SURE


def _telling_words(words: Sequence[str]) -> int:
    everyday = _everyday()
    return sum(fold(one) not in everyday for one in words)


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    closings = " ".join(one for those in CLOSINGS.values() for one in those)
    return function_words() | COURTESY | GREETINGS | frozenset(_folded(closings)) | frozenset(_folded(_EVERYDAY))


def _folded(some: str) -> Iterator[str]:
    return (fold(one) for one in words_in(some))
