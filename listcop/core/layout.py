"""Foreign text made safe to show; lines counted in the cells of a screen: wrapped, cut, made paragraphs again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from listcop.core.zones.lines import is_row

WIDTH = 72  # cells; room for two quote marks in a window of 80
SURELY_FOLDED = 50  # cells of a line that another of its block follows
LONGEST_TEXT = 200_000  # characters of one text that we show
LONGEST_LINE = 1_000  # characters of what stands on one line: a subject, a name
_MARKS_IN_A_ROW = 16  # invisible or combining characters behind one letter; a flag of a region needs seven

# Line ends of every kind become "\n"; other controls go (promise I6), and with them all that turns the direction of
# what follows (U+202A-202E, U+2066-2069), the byte order mark, soft hyphens, halves of characters and non-characters.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")
_LIST_MARK = re.compile(r"(?:[-*+•–—·>|#]|\d{1,3}[.):]|[a-zA-Z][.)])(?:\s|$)|[>|]")
_BOUND_MARKS = frozenset(("?", "!", ";", ":", "»", "?!", "!?", "!!", "??", "…"))
_UNBROKEN = re.compile(r"://|^[(<]?(?:mailto:|www\.)|[^\s@]@[^\s@]")
_NOT_AT_START = frozenset("、。，．・：；？！）］｝〉》」』】〕’”…ー々,.;:!?)]}%")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।](?=[\s\"'”’)»]|$)|[。！？]")


def cleaned(text: str) -> str:
    """Foreign text of many lines, safe to show: no control but "\\n", nothing that turns the reading direction."""
    text = _LINE_ENDS.sub("\n", text[:LONGEST_TEXT].replace("\t", "    "))
    text = _UNSHOWN.sub("", text)
    return text if text.isascii() else _few_marks(text)


def one_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Foreign text on one line, spaces folded: subjects, names, titles."""
    return _SPACES.sub(" ", cleaned(text[: longest * 4])).strip()[:longest]


def _few_marks(text: str) -> str:
    """Drop what is piled on one letter beyond the few marks that writing needs."""
    kept: list[str] = []
    piled = 0
    for character in text:
        piled = piled + 1 if _width(character) == 0 and character != "\n" else 0
        if piled <= _MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


# --- cells -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _width(character: str) -> int:
    """Cells of one character: 2 for wide and fullwidth (UAX #11), 0 for marks and what joins or selects."""
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return 2
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 0 if "\u1160" <= character <= "\u11ff" else 1  # Hangul vowels and finals stand inside their syllable


def cells(text: str) -> int:
    """How many cells a line takes on a screen of fixed cells, never counted too low for the usual terminals."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text)) + text.count("\ufe0f")  # U+FE0F asks for the wide picture of a narrow sign


def clip(text: str, width: int = WIDTH) -> str:
    """One line cut to a number of cells, with … where something is missing; at a space where one is near."""
    if cells(text) <= width:
        return text
    if text.isascii():
        short = text[: width - 1]
    else:
        kept: list[str] = []
        room = width - 1
        for cluster in _clusters(text):
            room -= cells(cluster)
            if room < 0:
                break
            kept.append(cluster)
        short = "".join(kept)
    space = short.rfind(" ")
    return (short[:space] if space > len(short) * 2 // 3 else short).rstrip() + "…"


def _clusters(text: str) -> Iterator[str]:
    """Letters with the marks that belong to them; joined emoji, and a flag's two halves, stay together."""
    start = 0
    halves = 0
    for at in range(1, len(text) + 1):
        if at < len(text):
            here, before = text[at], text[at - 1]
            is_half = "\U0001f1e6" <= here <= "\U0001f1ff"
            halves = halves + 1 if "\U0001f1e6" <= before <= "\U0001f1ff" else 0
            skin = "\U0001f3fb" <= here <= "\U0001f3ff"
            if _width(here) == 0 or before == "\u200d" or skin or (is_half and halves % 2 == 1):
                continue
        yield text[start:at]
        start = at


# --- lines -----------------------------------------------------------------------------------------------------


def wrap(text: str, width: int = WIDTH, first: str = "", rest: str = "") -> list[str]:
    """Fold one logical line into lines of at most `width` cells.

    first, rest   what the first and each further line begins with; counted in the width

    Addresses of mail and web are never broken and stand alone on their line where they are longer than it. Scripts
    without spaces are broken between letters, Chinese and Japanese not before a closing mark. Time grows with length.
    """
    lines: list[str] = []
    line, used, is_empty = first, cells(first), True
    for spaced, piece in _pieces(text, max(8, width - max(cells(first), cells(rest)))):
        size = cells(piece)
        gap = 1 if spaced and not is_empty else 0
        if not is_empty and used + gap + size > width:
            lines.append(line)
            line, used, gap = rest, cells(rest), 0
        line += " " * gap + piece
        used += gap + size
        is_empty = False
    lines.append(line.rstrip() if is_empty else line)
    return lines


def _pieces(text: str, room: int) -> Iterator[tuple[bool, str]]:
    """What may stand on a line of its own, each with whether a space comes before it."""
    for word in _words(text, room):
        if word.isascii() and (len(word) <= room or _is_unbroken(word)):
            if word:
                yield True, word
            continue
        spaced = True
        for stretch in _stretches(word):
            for piece in _broken(stretch, room):
                yield spaced, piece
                spaced = False


def _words(text: str, room: int) -> Iterator[str]:
    """The words of a line; a mark that French parts from its word by a space stays with it: no line begins with "?"."""
    held = ""
    for word in text.split(" "):
        if held and len(held) + len(word) < room and (held[-1] == "«" or _is_bound(word)):
            held += f" {word}"
            continue
        if held:
            yield held
        held = word
    yield held


def _is_bound(word: str) -> bool:
    return (word.rstrip(").,;") or word) in _BOUND_MARKS  # "»;" and "»)" as well


def _is_unbroken(word: str) -> bool:
    return _UNBROKEN.search(word[:2000]) is not None


def _stretches(word: str) -> Iterator[str]:
    """A word cut where its script allows it: beside every wide letter, but not before a closing mark."""
    stretch, was_wide = "", False
    for cluster in _clusters(word):
        is_wide = cells(cluster) > 1
        if stretch and (is_wide or was_wide) and cluster[0] not in _NOT_AT_START:
            yield stretch
            stretch = ""
        stretch += cluster
        was_wide = is_wide
    if stretch:
        yield stretch


def _broken(stretch: str, room: int) -> Iterator[str]:
    """A stretch as it is, or in pieces of at most `room` cells if it is longer and no address."""
    if cells(stretch) <= room or _is_unbroken(stretch):
        yield stretch
        return
    piece, used = "", 0
    for cluster in _clusters(stretch):
        size = cells(cluster)
        if used + size > room:
            yield piece
            piece, used = "", 0
        piece += cluster
        used += size
    yield piece


def wrap_text(text: str, width: int = WIDTH, indent: str = "") -> str:
    """Many lines, each folded where it is too long; empty lines stay empty, a line's own indent is kept if small.

    Of a row of dashes or underscores, what is too much is left out.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.strip(" ")
        if not bare:
            lines.append("")
            continue
        if cells(line) + len(indent) <= width:
            lines.append(indent + line.rstrip(" "))
            continue
        lead = indent + " " * min(len(line) - len(line.lstrip(" ")), 8)
        if is_row(bare):
            lines.append((lead + bare)[:width].rstrip(" "))
            continue
        mark = _LIST_MARK.match(bare)
        hang = " " * len(mark[0]) if mark and bare[: len(mark[0])].endswith(" ") else ""
        lines.extend(wrap(bare, width, lead, lead + hang))
    return "\n".join(lines)


# --- paragraphs ------------------------------------------------------------------------------------------------


def paragraphs(text: str) -> list[str]:
    """Cleaned text cut at empty lines, each paragraph with its hard line ends taken out (see `unwrapped`)."""
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return ["\n".join(unwrapped(lines)) for lines in found if lines]


def unwrapped(lines: list[str]) -> list[str]:
    """Join lines that a mail program folded: the upper one is long, the lower one begins like running text; a row of
    dashes is neither."""
    logical: list[list[str]] = []
    last = 0
    for line in lines:
        is_drawn = is_row(line.strip())
        is_running = 50 <= last <= 90 and line[0] != " " and not is_drawn and not _LIST_MARK.match(line)
        if is_running and not logical[-1][-1].endswith(":"):
            logical[-1].append(line)
        else:
            logical.append([line])
        last = 0 if is_drawn else cells(line)
    return [" ".join(pieces) for pieces in logical]


def unfolded(text: str) -> str:
    """A letter of ours with the folded lines of each block joined again, so that it can be shown further in."""
    blocks = (block.split("\n") for block in text.split("\n\n"))
    return "\n\n".join(_joined(lines) for lines in blocks)


def _joined(lines: list[str]) -> str:
    leads = {len(line) - len(line.lstrip(" ")) for line in lines}
    is_folded = len(leads) == 1 and all(cells(line) >= SURELY_FOLDED for line in lines[:-1])
    return " " * min(leads) + " ".join(line.strip() for line in lines) if is_folded else "\n".join(lines)


def line_count(text: str, width: int = WIDTH) -> int:
    """About how many lines a text takes; empty ones do not count."""
    return sum(-(-cells(line) // width) for line in text.split("\n") if line.strip())


def trimmed(text: str, most: int, width: int = WIDTH) -> tuple[str, int]:
    """The beginning of a text that fits in about `most` lines, and how many lines are left out.

    It is cut between paragraphs, else behind a sentence, else at a space. Two lines more than `most` are let through:
    a mark that says "2 more lines" takes as much room as they do. Paragraphs come back unwrapped, an empty line
    between them.
    """
    given = paragraphs(text)
    counts = [line_count(one, width) for one in given]
    if sum(counts) <= most + 2:
        return "\n\n".join(given), 0
    kept: list[str] = []
    used = 0
    for one, count in zip(given, counts, strict=True):
        if used + count > most:
            if used < most * 2 // 3:
                kept.append(_first_sentences(one, (most - used) * width))
            break
        kept.append(one)
        used += count
    shown = "\n\n".join(kept)
    return shown, max(1, sum(counts) - line_count(shown, width))


def _first_sentences(text: str, room: int) -> str:
    """As many whole sentences as fit in `room` cells; cut at a space where the first one is too long."""
    beginning = text[:room]
    while cells(beginning) > room:  # wide letters: half as many fit
        beginning = beginning[: len(beginning) * 3 // 4]
    end = max((match.end() for match in _SENTENCE_END.finditer(beginning)), default=0)
    line_end = beginning.rfind("\n")
    best = max(end, line_end)
    if best > len(beginning) // 3:
        return beginning[:best].rstrip()
    space = beginning.rfind(" ")
    return (beginning[:space] if space > len(beginning) // 2 else beginning).rstrip() + " …"
