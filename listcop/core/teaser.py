"""What stands for a question that is too long for its place: how it begins, and the sentences that ask."""

from __future__ import annotations

import re

from listcop.core import layout
from listcop.core.zone_lines import is_greeting

READ_CHARACTERS = 20_000  # of one post; who asks below that is read by asking for the post
ASKED_LINES = 3  # that the sentences which ask may take
BEGINNING_LINES = 2  # at least
ASKED_CHARACTERS = 400  # a longer "sentence" is a table or a list
WORDS = 3  # fewer ask nothing that could stand by itself

# A question mark that ends a sentence: not that of an address, of code ("?paste") or of a mangled letter ("I?ve").
_ASKED = re.compile(r"(?<=[^\s?])[ \u00a0]?[?？؟][?!？؟]*[\"'”’»)]*(?=\s|$)")
_BEGINS = re.compile(r"[.!?:？؟。]\s+(?=\S)|\n")
_MANGLED = re.compile(r"(?<!\w)\?\w")  # an archive that lost its quotation marks: "our ?Kit?"
_WORD = re.compile(r"[^\W\d_]{2,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # scripts that set no spaces between words


def teaser(text: str, most: int, width: int) -> tuple[str, int]:
    """The beginning of a question in about `most` lines with the sentences that ask, and how many lines are left out.

    What is short enough stands whole. Where it is not, a greeting is left out, and what asks further down stands behind
    the beginning, after a mark of its own.
    """
    shown, left = layout.trimmed(text, most, width)
    if not left or asked_in(shown, most, width):
        return shown, left
    rest = _without_greeting(text)
    asked = asked_in(rest, min(ASKED_LINES, max(1, most - 1)), width)
    if not asked:
        return shown, left
    beginning, further = layout.trimmed(rest, max(BEGINNING_LINES, most - layout.line_count(asked, width)), width)
    if asked in beginning or not further:
        return beginning, further
    if not beginning.endswith("…"):
        beginning += " …"
    # The greeting counts as read: nobody fetches a letter for it.
    return f"{beginning}\n\n{asked}", max(1, further - layout.line_count(asked, width))


def asked_in(text: str, most: int, width: int) -> str:
    """The first sentence that ends in a question mark with those that follow it and ask as well, or ""."""
    for paragraph in layout.paragraphs(text[:READ_CHARACTERS]):
        found = ""
        end = 0
        for mark in _ASKED.finditer(paragraph):
            begin = max((one.end() for one in _BEGINS.finditer(paragraph, end, mark.start())), default=end)
            is_next = not paragraph[end:begin].strip()
            sentence = paragraph[begin : mark.end()].strip()
            longer = f"{found} {sentence}".strip()
            fits = _asks(sentence) and layout.line_count(longer, width) <= most
            if found and not (fits and is_next):
                break
            found = longer if fits else found
            end = mark.end()
        if found:
            return found
    return ""


def _asks(sentence: str) -> bool:
    enough = len(_WORD.findall(sentence)) >= WORDS or _WIDE.search(sentence) is not None
    return enough and len(sentence) <= ASKED_CHARACTERS and "://" not in sentence and not _MANGLED.search(sentence)


def _without_greeting(text: str) -> str:
    """The text below a first paragraph that only greets."""
    stripped = text.lstrip("\n ")
    first, _, rest = stripped.partition("\n")
    return rest.lstrip("\n") if rest.strip() and is_greeting(first.strip()) else stripped
