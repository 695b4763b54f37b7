"""Where a link's title may stand: before it on its line, on lines that run on into it, at its foot-note, behind it."""

import re
from collections.abc import Iterator

from listcop.core.assets.words import kind_named, to_be_had
from listcop.core.search import words_of

FEW_WORDS = 2
FOLDED = 40  # characters of a line that a mail program may have folded
LINES_JOINED = 4
LINES_PASSED = 12  # from a link up to what leads to it
BEFORE, BEHIND = 400, 200  # characters looked at on a link's own line

EDGES = " \t-–—:;,.>*()[]<>\"'|=#•_/“”«»„‘’!"
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)|(?:^|\s)[:;]-?[()DP](?=\s|$)")  # a smiley ends one as well
_LEADING_MARKS = " \t-–—:;,.>([<'|=#•/"
_REFERENCE = re.compile(r"^\s*(?:\[\w{1,3}\]|\(\d{1,2}\)|\d{1,2}[.)])\s*:?\s*")
_ENDS = (".", "!", "?", ":", ";", ")")  # of a line behind which a new sentence begins
_ITEM = re.compile(r"\s*(?:[-*+•–—·>#?]|\(?\d{1,3}[.):]|[a-z][.)]|\[\w{1,3}\])\s")
_OPENED = re.compile(r"[(\[][^()\[\]]{0,20}$")  # a bracket that only leads to the link: "the pump (viz"


def leading_words(text: str, start: int, before: str) -> Iterator[str]:
    """Yield what may name a link: what stands before it, the same with the lines it runs on from, and further off."""
    yield before
    running = _running(text, start, before)
    if running:
        yield f"{running} {before}"
    reference = _REFERENCE.match(before)
    if reference:
        yield _referred(text, start, reference[0].strip(" :\t"))
    yield _leading(text, start)


def words_behind(text: str, end: int) -> str:
    """Return what stands behind a link on its line."""
    line_end = text.find("\n", end)
    return text[end : min(line_end if line_end >= 0 else len(text), end + BEHIND)]


def _running(text: str, start: int, before: str) -> str:
    """Return the lines above a place that are one sentence with what stands before a link, as mail programs fold."""
    if _ITEM.match(before):
        return ""
    is_bare = not before.strip(EDGES)
    lines: list[str] = []
    for _, line in _lines_above(text, start):
        bare = line.strip()
        leads = is_bare and not lines and bare.count(" ") >= FEW_WORDS and not bare.endswith(",")
        if not (leads or len(line) >= FOLDED) or bare.endswith(_ENDS) or "://" in line or len(lines) == LINES_JOINED:
            break
        lines.append(bare)
        if _ITEM.match(line):
            break
    return " ".join(reversed(lines))


def _leading(text: str, start: int) -> str:
    """Return what leads to a link that stands by itself, on the line above or further up.

    Over blank lines and other links, only a sentence that ends in a colon leads, or that says what is to be had.
    """
    is_apart = False
    for place, line in _lines_above(text, start):
        bare = line.strip()
        if not bare or _is_link(bare):
            is_apart = True
            continue
        words = f"{_running(text, place, line)} {bare}"
        said = words_of(last_sentence(words))
        leads = not is_apart or bare.endswith(":") or kind_named(said)[1] or to_be_had(said)
        return words if leads else ""
    return ""


def _lines_above(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the lines above a place with where they begin, the nearest first; of a very long one its end."""
    for _ in range(LINES_PASSED):
        if start <= 0:
            return
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        yield start, text[max(start, end - BEFORE) : end]


def _is_link(bare: str) -> bool:
    """Say whether a line is but a link, maybe with a mark before it."""
    lead, _, address = bare.partition("://")
    return bool(address) and " " not in address and lead.count(" ") <= 1


def _referred(text: str, end: int, mark: str) -> str:
    """Return the words that a foot-note belongs to: what stands before its mark, higher in the text."""
    place = text.find(mark, 0, end) if mark else -1
    return " ".join(text[max(0, place - 200) : place].split()) if place > 0 else ""


def last_sentence(words: str) -> str:
    """Return the last sentence of what stands before a link, without the bracket that only leads to the link."""
    flat = _REFERENCE.sub("", " ".join(words.split())).rstrip(_LEADING_MARKS)
    return _OPENED.sub("", next((one for one in reversed(SENTENCE.split(flat)) if one.strip(EDGES)), ""))
