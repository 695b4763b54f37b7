"""Our own letter repeated in the answer to it, without any quote mark: known by how it began, and cut out.

Old phones put what they answer below the answer as it stands. Then the first words of ours are the first words again,
and its `ref:` line is its last. Of a letter only a hash of its first words is kept: they may name somebody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from listcop.core.zone_repeats import words_in
from listcop.core.zones import find_zones, new_text

_WORDS = 6  # by which a letter is known; our shortest has more
_LINES = 12  # in which they stand, blank ones too, however a program wrapped them
_MOST_LINES = 5_000
_LAST = re.compile(r"\s{0,8}ref:\s{1,3}[a-z]{1,2}[0-9.]", re.IGNORECASE)


def opening_of(text: str) -> str:
    """By what a letter of ours is known again; "" where it says too little."""
    return _opening(text.split("\n", 3 * _LINES), 0)


def without_ours(text: str, opening: str) -> str:
    """Return the new text of an answer without our letter of this `opening`; the whole where that is not in it."""
    lines = text.split("\n")[:_MOST_LINES]
    start = next((at for at, line in enumerate(lines) if line.strip() and _opening(lines, at) == opening), None)
    if start is None or not opening:
        return text
    last = next((at for at in reversed(range(start, len(lines))) if _LAST.match(lines[at])), len(lines))
    rest = "\n".join([*lines[:start], *lines[last + 1 :]])
    return new_text(rest, find_zones(rest, is_reply=True))  # "Sent from my phone" is the last line now


def _opening(lines: Sequence[str], at: int) -> str:
    words: list[str] = []
    for line in lines[at : at + _LINES]:
        words += words_in(line)
        if len(words) >= _WORDS:
            return hashlib.sha256(" ".join(words[:_WORDS]).encode("utf-8", "replace")).hexdigest()[:16]
    return ""
