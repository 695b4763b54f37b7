"""Marks what repeats a text that we know, such as a digest of ours, where a mail program put no quote marks; for zones.

Old phones repeat a letter below the answer without ">" and without a header above it. Where we know what was answered,
five words in a row that stand there as well are no chance, and a line of nothing but such words is a quote. One word
more makes it its writer's: a form may be filled in on the line of its question, a table corrected in one number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from listcop.core.zones.lines import is_row
from listcop.core.zones.page import NEW, QUOTE, Page

RUN = 5  # words in a row that nobody writes anew by chance
_LEAST = 20  # repeated words; fewer are a saying, or a line that somebody copied to speak of it
MOST_WORDS = 20_000  # of a text, that are compared
_MOST_CHARACTERS = 200_000  # and in which they are looked for at first
_LONGEST = 20_000  # characters of a line, which may be a paragraph; a longer one is nobody's repeat
_LINK = re.compile(r"(?<=\S)<(?:mailto:|https?://)[^<>\s]{0,500}>")  # programs put it behind an address


def mark_repeats(page: Page, known: Sequence[str]) -> None:
    """Give the new lines that repeat one of the `known` texts to the quotes; takes linear time."""
    words: list[str] = []
    lines: list[int] = []
    for number, line in enumerate(page.bare):
        if page.zone[number] == NEW and len(words) < MOST_WORDS and len(line) <= _LONGEST:
            found = words_in(line)
            words += found
            lines += [number] * len(found)
    if len(words) < _LEAST:
        return
    known_runs = {run for text in known for run in runs(words_of_text(text))}
    is_repeated = bytearray(len(words))
    for start, run in enumerate(runs(words)):
        if run in known_runs:
            is_repeated[start : start + RUN] = b"\1" * RUN
    if sum(is_repeated) >= _LEAST:
        _mark(page, lines, is_repeated)


def _mark(page: Page, lines: Sequence[int], is_repeated: bytearray) -> None:
    count: dict[int, int] = {}
    repeated: dict[int, int] = {}
    for number, one in zip(lines, is_repeated, strict=True):
        count[number] = count.get(number, 0) + 1
        repeated[number] = repeated.get(number, 0) + one
    numbers = list(count)
    is_quote = [repeated[number] == count[number] for number in numbers]
    for at in range(1, len(numbers) - 1):  # each reader's own leave address, which is nowhere else
        if is_quote[at - 1] and is_quote[at + 1] and _is_address(page.bare[numbers[at]]):
            is_quote[at] = True
    quoted = dict(zip(numbers, is_quote, strict=True))
    is_below = False  # a row of dashes belongs to what stands above it
    for number, zone in enumerate(page.zone):
        is_below = quoted.get(number, is_below and (not page.bare[number] or is_row(page.bare[number])))
        if is_below and zone == NEW and page.bare[number]:
            page.zone[number] = QUOTE


def _is_address(line: str) -> bool:
    return "@" in line[:300] and " " not in line[:300]


def words_in(line: str) -> list[str]:
    """The words of a line, as they are compared; a tick or a thumb up says as much as one."""
    plain = _LINK.sub("", line[:_LONGEST]).casefold()
    return "".join(c if c.isalnum() else f" {c} " if _is_picture(c) else " " for c in plain).split()


def may_repeat(text: str, known: str) -> bool:
    """Whether it is worth looking closer: three words in a row stand in both. Most answers share none with what they
    answer, and this takes a twentieth of the time."""
    return not _triples(text).isdisjoint(_triples(known))


def _triples(text: str) -> set[tuple[str, str, str]]:
    words = text[:_MOST_CHARACTERS].casefold().split()[:MOST_WORDS]
    return set(zip(words, words[1:], words[2:], strict=False))


def _is_picture(character: str) -> bool:
    return character > "\u2000" and unicodedata.category(character) == "So"


def words_of_text(text: str) -> list[str]:
    """The first words of a text, as they are compared."""
    found: list[str] = []
    for line in text.split("\n"):
        found += words_in(line)
        if len(found) >= MOST_WORDS:
            break
    return found


def runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Every RUN words in a row."""
    starts: Iterator[Sequence[str]] = (words[i : i + RUN] for i in range(len(words) - RUN + 1))
    return map(tuple, starts)
