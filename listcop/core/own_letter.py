"""Our own letter repeated in the answer to it, without any quote mark: known by how it began, and cut out.

Old phones put what they answer below the answer as it stands. Then the first words of ours are the first words again,
and its `ref:` line is its last. Of a letter only a hash of its first words is kept, since they may name somebody, and
how many words it has.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from listcop.core.zones import find_zones, new_text
from listcop.core.zones.repeats import words_in

_WORDS = 6  # by which a letter is known; our shortest has more
_LINES = 12  # in which they stand, blank ones too, however a program wrapped them
_LONGEST = 300  # characters of a line that are read for them
_MOST_LINES = 5_000  # among which it may begin
_LAST = re.compile(r"\s{0,8}ref:\s{1,3}[a-z]{1,2}[0-9.]", re.IGNORECASE)


def opening_of(text: str) -> str:
    """By what a letter of ours is known again, and how many words it has; "" where it says too little."""
    lines = text.split("\n")
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    found = _opening(_words(lines[start : start + _LINES]))
    return f"{found}.{_count(lines[start : _end_of(lines, start)])}" if found else ""


def without_ours(text: str, opening: str) -> str:
    """Return the new text of an answer without our letter of this `opening`; the whole where that is not in it.

    The whole, too, where it has other words than ours: then its writer may have answered within it, and what seems
    to say nothing would be taken for a yes. Words may be missing if its end is there and something is said beside it.
    """
    lines = text.split("\n")
    start = _start_of(lines, opening)
    if start is None:
        return text
    end = _end_of(lines, start)
    rest = "\n".join([*lines[:start], *lines[end + 1 :]])
    said = new_text(rest, find_zones(rest, is_reply=True))  # "Sent from my phone" is the last line now
    missing = int(opening.partition(".")[2] or 0) - _count(lines[start:end])
    is_ours = missing >= 0 if said and end < len(lines) else missing == 0
    return said if is_ours else text


def is_in(text: str, opening: str) -> bool:
    """Whether our letter of this `opening` stands in a text."""
    return _start_of(text.split("\n"), opening) is not None


def _start_of(lines: Sequence[str], opening: str) -> int | None:
    wanted = opening.partition(".")[0]
    words = _words(lines[: _MOST_LINES + _LINES])
    found = (at for at in range(len(words)) if words[at] and _opening(words[at : at + _LINES]) == wanted)
    return next(found, None) if wanted else None


def _end_of(lines: Sequence[str], start: int) -> int:
    """The line with the reference, which is our last; behind the text where a program took that line away."""
    return next((at for at in reversed(range(start, len(lines))) if _LAST.match(lines[at])), len(lines))


def _count(lines: Sequence[str]) -> int:
    return sum(len(words_in(line)) for line in lines)


def _words(lines: Sequence[str]) -> list[list[str]]:
    return [words_in(line[:_LONGEST]) for line in lines]


def subject_mark(normal: str) -> str:
    """By what the subject of a letter of ours is known again."""
    return _hash(normal)


def _opening(lines: Sequence[Sequence[str]]) -> str:
    words: list[str] = []
    for line in lines:
        words += line
        if len(words) >= _WORDS:
            return _hash(" ".join(words[:_WORDS]))
    return ""


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
