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
_SIGNED_LINES, _SIGNED_WORDS = 4, 6  # of a signature, and of a line of it
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
    """The lines of a text without its greeting, its closing and what stands for its writer at its end.

    Who begins with "Thanks" tells what stands below it; and so may a line that is neither name nor way to its writer.
    """
    kept = [line.strip() for line in text.split("\n")]
    while kept and (not kept[0] or is_greeting(kept[0])):
        kept.pop(0)
    _cut_end(kept)
    closings = [at for at in range(1, len(kept)) if is_plain_closing(kept[at])]
    if closings and _is_signature([line for line in kept[closings[-1] + 1 :] if line]):
        del kept[closings[-1] :]
        _cut_end(kept)
    return kept


def _cut_end(lines: list[str]) -> None:
    while len(lines) > 1 and (
        not lines[-1] or is_plain_closing(lines[-1]) or is_contact(lines[-1]) or _is_name(lines[-1])
    ):
        lines.pop()


def _is_signature(lines: Sequence[str]) -> bool:
    """A name, and below it a few words of what its bearer is, and for whom."""
    if not lines or not _is_name(lines[0]) or len(lines) > _SIGNED_LINES:
        return False
    return all(len(one.split()) <= _SIGNED_WORDS and not one.endswith(_ENDS) for one in lines)


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
