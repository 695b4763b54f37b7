"""Lines of a quote that lost their mark where a mail program folded it, known by the post that is quoted; for posting.

Some programs fold what they quote, mark the folded rest and leave the first line of a paragraph bare. By itself such a
line may as well be an answer. It is none where its words run on into the marked line in the post that is answered, and
nobody would stop there: in the midst of a line of that post, or on a long line that a small letter goes on. A choice
of a list whose mark somebody took off on purpose ends where its line ends, and stays theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from listcop.core.zones import Zones, without_mark
from listcop.core.zones.lines import is_wrapped
from listcop.core.zones.repeats import MOST_WORDS, RUN, runs, words_in

_LEAST = 3  # words of a line; fewer are an answer as often
_MARKED = 3  # words of the marked line that must follow


class Seam(NamedTuple):
    """Where a new line stands right above a quoted one."""

    line: int  # of the new text, from 0
    below: str  # the quoted line, without its mark


def find_seams(text: str, zones: Zones) -> tuple[Seam, ...]:
    """Return the seams of a letter's text that may part a line from its quote."""
    starts = {first for first, _ in zones.quote}
    if not any(last + 1 in starts for _, last in zones.new):
        return ()
    found: list[Seam] = []
    lines = text.split("\n")
    count = 0
    for first, last in zones.new:
        count += last + 1 - first
        below = without_mark(lines[last]) if last + 1 in starts else ""
        if below.strip() and len(lines[last - 1].split()) >= _LEAST:
            found.append(Seam(count - 1, below))
    return tuple(found)


def mend_seams(text: str, quoted: str, seams: Sequence[Seam], answered: str) -> tuple[str, str]:
    """The new text of a letter and what it quotes, each torn line given back to its quote.

    answered  the text of the post that it answers

    A letter that would say nothing more stays as it is. Takes linear time.
    """
    known = _Known(answered)
    below_of = dict(seams)
    torn: dict[str, list[str]] = {}  # by the quoted line below, the last first
    kept: list[str] = []
    seam = below = ""
    for number, line in reversed(list(enumerate(text.split("\n")))):
        if number in below_of:
            seam = below = below_of[number]
        if below and known.goes_on(line, below):
            torn.setdefault(seam, []).append(line)
            below = line
        else:
            kept.append(line)
            below = ""
    own = "\n".join(reversed(kept)).strip("\n")
    return (own, _with_lines(quoted, torn)) if torn and own else (text, quoted)


def _with_lines(quoted: str, torn: dict[str, list[str]]) -> str:
    lines: list[str] = []
    for line in quoted.split("\n"):
        lines += [*reversed(torn.pop(line, ())), line]
    return "\n".join(lines)


class _Known:
    """The runs of words of a text, from line to line and within its lines."""

    def __init__(self, text: str) -> None:
        words: list[str] = []
        self._on_one_line: set[tuple[str, ...]] = set()
        for line in text.split("\n"):
            found = words_in(line)
            words += found
            self._on_one_line.update(runs(found))
            if len(words) >= MOST_WORDS:
                break
        self._all = set(runs(words))

    def goes_on(self, line: str, below: str) -> bool:
        """Say whether a line and the one below it were one sentence there, broken by a program."""
        own = words_in(line)
        words = own + words_in(below)[:_MARKED]
        if len(own) < _LEAST or not len(own) < len(words) > RUN or not self._all.issuperset(runs(words)):
            return False
        is_small = below.lstrip()[:1].islower()
        return tuple(words[-RUN:]) in self._on_one_line or (is_small and is_wrapped(line.strip()))
