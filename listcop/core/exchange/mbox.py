"""mbox: many letters in one file, each after a From_ line (mboxo and mboxrd; read in constant memory)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from listcop.core.exchange import eml
from listcop.core.exchange.piece import (
    BYTE_ORDER_MARK,
    LARGEST_LETTER_BYTES,
    DamagedArchiveError,
    Piece,
    chunks_of,
    is_field,
    is_known_field,
    trouble_in,
)

if TYPE_CHECKING:
    from listcop.core.exchange.piece import Data

NAME = "mbox"

_LONGEST_OPENING = 1000
_LOOK_AHEAD = 2000
_LONGEST_HEADER = 1 << 15
_LONGEST_FIELD_NAME = 100
_OPENING = b"\nFrom "
_CUT_NAME = re.compile(rb"[!-9;-~]{1,76}")
_HEADER_END = re.compile(rb"\n\r?\n")
# "-----Original Message-----" and "He sent me this:" bring a letter into a text.
_ANNOUNCES = re.compile(rb"(?:.*:|-{2,} ?[^ -]\S* \S.*-{2,})[ \t]*\Z")

# Nearly all are of this form; the others cost a look at each word.
_COMMON_DATE = re.compile(rb"[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\r?")
_WEEKDAYS = frozenset((b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"))
_MONTHS = frozenset((b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"))
_TIME = re.compile(rb"\d{1,2}:\d{2}(?::\d{2})?")
_DAY_OR_ZONE = re.compile(rb"\d{1,2}|[+-]\d{4}|[A-Z]{1,5}")
_YEAR = re.compile(rb"[12]\d{3}")
# mboxrd: of the ">" before a "From " at the start of a line, one was put there by the archive.
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def looks_like(name: str, head: bytes) -> bool:
    """Does the file begin with a From_ line, or does one stand further down, as in a part that was cut out of an mbox?

    A file called by a number alone is one letter of an MH folder.
    """
    place = first_opening(head)
    return place >= 0 and not (eml.looks_like(name, head) and name.rpartition("/")[2].isdecimal())


def first_opening(head: bytes) -> int:
    """Return where the first From_ line stands, or -1. Blank lines and a byte order mark before it do not matter."""
    start = head.removeprefix(BYTE_ORDER_MARK).lstrip(b"\r\n")
    skipped = len(head) - len(start)
    if start.startswith(b"From "):
        return skipped if _is_opening(start, 0, ended=True) else -1
    if start.startswith(b"<"):  # a web page may show one
        return -1
    mark = head.find(_OPENING, skipped)
    while mark >= 0:
        if _is_sure_opening(head, mark + 1, ended=True):
            return mark + 1 if b"\0" not in head[:mark] else -1
        mark = head.find(_OPENING, mark + 1)
    return -1


def split(data: Data) -> Iterator[Piece]:
    """Yield every letter in order, and what lies before the first or breaks off at the end, with its trouble.

    A From_ line at the start of the file or after a blank line begins a letter, if a header follows it: archives hold
    prose that begins with "From ", and letters that quote a From_ line. Where the blank line is missing, as between
    archives put behind each other, it begins one if no doubt is left: a date, and a header that tells author and date.
    """
    window = _Window()
    chunks = chunks_of(data)
    broken: DamagedArchiveError | None = None
    while chunk := _next_chunk(chunks):
        if isinstance(chunk, DamagedArchiveError):
            broken = chunk
            break
        window.held += chunk
        while cut := window.next_cut(ended=False):
            yield from window.take(cut)
        window.shed()
    while cut := window.next_cut(ended=True):
        yield from window.take(cut)
    if broken is None or broken.is_whole:
        yield from window.take(len(window.held), is_last=broken is None)
    if broken is not None:
        yield from window.take(len(window.held), str(broken))


def letter(piece: Piece) -> bytes:
    """Return the letter as it was sent: one ">" taken off before each "From " that begins a line of its text."""
    return unquoted(piece.raw, _QUOTED_FROM)


class _Window:
    """The part of the archive held in memory: from the From_ line of the current letter on."""

    __slots__ = ("base", "held", "oversized", "seen")

    def __init__(self) -> None:
        self.held = bytearray()
        self.base = 0  # where it begins in the archive
        self.seen = 0  # up to here no further letter begins
        self.oversized: Piece | None = None

    def next_cut(self, ended: bool) -> int:
        """Return where the next From_ line begins, or 0 if more bytes are needed to tell."""
        while (mark := self.held.find(_OPENING, self.seen)) >= 0:
            looks = _is_opening if self._follows_blank_line(mark) else _is_sure_opening
            found = looks(self.held, mark + 1, ended)
            if found is None:
                self.seen = mark
                return 0
            self.seen = mark + 1
            if found:
                return mark + 1
        self.seen = max(self.seen, len(self.held) - len(_OPENING) + 1)
        return 0

    def _follows_blank_line(self, mark: int) -> bool:
        if mark == 0:
            return self.base == 0
        return self.held[mark - 1] == 10 or self.held[max(0, mark - 2) : mark] == b"\n\r"

    def take(self, end: int, broken: str | None = None, *, is_last: bool = False) -> Iterator[Piece]:
        """Let go of what lies before `end`, as a piece unless it is blank."""
        stretch = bytes(self.held[:end])
        if self.oversized:
            yield self.oversized
        elif broken is not None or not stretch.isspace():
            yield from _piece(stretch, self.base, broken, is_last)
        del self.held[:end]
        self.base += end
        self.seen = 0
        self.oversized = None

    def shed(self) -> None:
        """Let go of the inside of a letter too large to be held; its end is still looked for."""
        if len(self.held) <= LARGEST_LETTER_BYTES:
            return
        if self.oversized is None:
            opening, start = _opening_of(self.held)
            trouble = f"larger than {LARGEST_LETTER_BYTES >> 20} MB"
            self.oversized = Piece(b"", self.base + start, opening, trouble)
        gone = self.seen - 4  # the bytes that tell whether the next line follows a blank one
        del self.held[:gone]
        self.base += gone
        self.seen = 4


def _next_chunk(chunks: Iterator[bytes]) -> bytes | DamagedArchiveError | None:
    try:
        # An empty chunk is no end.
        return next((chunk for chunk in chunks if chunk), None)
    except DamagedArchiveError as error:
        return error


def _piece(stretch: bytes, base: int, broken: str | None, is_last: bool) -> Iterator[Piece]:
    if base == 0 and stretch.startswith(BYTE_ORDER_MARK):
        stretch, base = stretch[3:], 3
    opening, start = _opening_of(stretch)
    raw = _without_blank_end(stretch[start:])
    if raw or opening or broken:
        trouble = broken or trouble_in(raw)
        if trouble is None and is_last and not _HEADER_END.search(stretch) and not stretch.endswith(b"\n"):
            trouble = "the file ends in the midst of its header"
        yield Piece(raw, base + start, opening, trouble, is_last)


def _opening_of(stretch: bytes | bytearray) -> tuple[bytes, int]:
    """Return the From_ line at the start, if there is one, and where the letter begins."""
    if not stretch.startswith(b"From "):
        return b"", 0
    end = stretch.find(b"\n") + 1 or len(stretch)
    return bytes(stretch[:end]).rstrip(b"\r\n"), end


def _without_blank_end(raw: bytes) -> bytes:
    if raw.endswith(b"\n\r\n") or raw == b"\r\n":
        return raw[:-2]
    if raw.endswith(b"\n\n") or raw == b"\n":
        return raw[:-1]
    return raw


def _is_opening(held: bytes | bytearray, at: int, ended: bool) -> bool | None:
    """Is the line at `at`, which begins with "From ", a From_ line? None if more bytes are needed to tell."""
    end = held.find(b"\n", at, at + _LONGEST_OPENING)
    if end < 0:
        if not ended and len(held) < at + _LONGEST_OPENING:
            return None
        return _is_cut_opening(bytes(held[at:])) if len(held) < at + _LONGEST_OPENING else False
    is_dated = _is_dated(bytes(held[at:end]))
    if is_dated and is_known_field(bytes(held[end + 1 : end + _LONGEST_FIELD_NAME])):
        return True
    if not ended and len(held) < end + _LOOK_AHEAD:
        return None
    below = bytes(held[end + 1 : end + _LOOK_AHEAD])
    if is_dated:
        return _may_be_header(below)
    first, second, *_ = [*below.split(b"\n", 2), b"", b""]
    return is_known_field(first) and (is_field(second) or second[:1] in (b" ", b"\t", b"\r", b""))


def _is_sure_opening(held: bytes | bytearray, at: int, ended: bool) -> bool | None:
    """Is the line at `at` a dated From_ line with the header of a letter straight below it, which nothing above it
    announces as quoted? None if more bytes are needed to tell.
    """
    above = bytes(held[held.rfind(b"\n", 0, max(0, at - 1)) + 1 : max(0, at - 1)]).rstrip(b"\r")
    if above.startswith((b"From ", b">From ")) or _ANNOUNCES.match(above[-_LONGEST_FIELD_NAME:]):
        return False
    end = held.find(b"\n", at, at + _LONGEST_OPENING)
    if end < 0:
        return None if not ended and len(held) < at + _LONGEST_OPENING else False
    if not _is_dated(bytes(held[at:end])):
        return False
    blank = _HEADER_END.search(held, end, end + _LONGEST_HEADER)
    if blank is None and not ended and len(held) < end + _LONGEST_HEADER:
        return None
    lines = bytes(held[end + 1 : blank.start() if blank else end + _LONGEST_HEADER]).split(b"\n")
    if blank is None:
        lines.pop()  # it may be cut
    names = {line.partition(b":")[0].rstrip().lower() for line in lines if is_field(line)}
    is_header = all(is_field(line) or line[:1] in (b" ", b"\t") for line in lines)
    return is_header and b"from" in names and not names.isdisjoint((b"date", b"message-id"))


def _may_be_header(below: bytes) -> bool:
    """Does what stands below a dated From_ line begin as a letter, if a strange one, or is there nothing?

    Else a letter above quotes it; not every program writes ">From" then.
    """
    text = below.lstrip(b"\r\n")
    if not text or text.startswith((b"From ", b">From ")):  # nothing; or two such lines, as UUCP left them
        return True
    if _CUT_NAME.fullmatch(text):  # the file ends here
        return True
    lines = [*_HEADER_END.split(text, maxsplit=1)[0].split(b"\n"), b""]
    if is_field(lines[0]) and (is_field(lines[1]) or lines[1][:1] in (b" ", b"\t")):
        return True
    return any(map(is_known_field, lines))


def _is_cut_opening(rest: bytes) -> bool:
    """Did the file end in the midst of a From_ line? "From ann@exa" is hardly the last word of a letter."""
    words = rest.split(None, 3)
    return b"@" in b"".join(words[1:2]) or words[2:3] == [b"at"]


def _is_dated(line: bytes) -> bool:
    """Is the line "From", one sender ("-", "ann@example.org", "ann at example.org") and a date?"""
    words = line.split(None, 4)
    # What stands before a date in prose is longer: "From our log of Mon Jan  3 …".
    sender = 3 if words[2:3] == [b"at"] else 1
    return _is_date(line.split(None, sender + 1)[sender + 1 :])


def _is_date(rest: list[bytes]) -> bool:
    """Is this a date as of asctime, "Mon Jan  3 09:15:00 2005", with or without a zone or commas?"""
    if not rest or _COMMON_DATE.fullmatch(rest[0]):
        return bool(rest)
    day, *date = rest[0].split()
    times = sum(_TIME.fullmatch(word) is not None for word in date)
    months = sum(word in _MONTHS for word in date)
    years = sum(_YEAR.fullmatch(word) is not None for word in date)
    others = sum(_DAY_OR_ZONE.fullmatch(word) is not None for word in date)
    known_day = day.rstrip(b",") in _WEEKDAYS
    return known_day and times == months == years == 1 and others == len(date) - 3 <= 3


def unquoted(raw: bytes, quoted: re.Pattern[bytes]) -> bytes:
    """Return the letter with what `quoted` finds in its text replaced by its first group."""
    if b"\n>" not in raw or b">From " not in raw:
        return raw
    # The header has no quoted lines: a "From " let loose in it would be a field no writer meant.
    ends = [end for end in (raw.find(b"\n\n"), raw.find(b"\n\r\n")) if end >= 0]
    text = min(ends) if ends else len(raw)
    return raw[:text] + quoted.sub(rb"\1", raw[text:])
