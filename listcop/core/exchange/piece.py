"""What every archive format is cut into, and how its bytes come in: whole, mapped or chunk by chunk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

    Data = bytes | bytearray | memoryview | mmap | Iterable[bytes]

CHUNK_BYTES = 1 << 20
# One letter is held in memory whole. Twice the size our own door takes leaves room for old habits, and an end.
LARGEST_LETTER_BYTES = 64 << 20

BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some programs of Windows write it before UTF-8; no letter begins with it
_LOOKED_AT = 4000  # bytes of a letter that tell whether it begins as one

# RFC 5322, 2.2: printable ASCII but the colon. The spaces before the colon are the obsolete form.
_FIELD = re.compile(rb"[!-9;-~]{1,76}[ \t]{0,8}:")
# A letter begins with one of these; a line of prose with a colon hardly does.
_KNOWN_FIELDS = re.compile(
    rb"(?:from|to|cc|date|subject|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to"
    rb"|envelope-to|mime-version|status|precedence|organization|newsgroups|path|comments|keywords|authentication-results"
    rb"|(?:content|list|resent|dkim|arc|x)-[a-z0-9-]{1,60})[ \t]{0,8}:",
    re.IGNORECASE,
)


class DamagedArchiveError(ValueError):
    """The bytes of an archive end or break off before their time; what came before them is good.

    is_whole  nothing of the archive is lacking before the damage: the last letter is whole, too
    """

    def __init__(self, message: str, *, is_whole: bool = False) -> None:
        super().__init__(message)
        self.is_whole = is_whole


@dataclass(frozen=True, slots=True)
class Piece:
    """One letter of an archive, or a stretch of it that is none.

    raw       the bytes exactly as they stood: without the From_ line before them and the one blank line that ends them
              in an mbox, with every `>From`. A letter without Message-ID is named by the SHA-1 of these.
    position  where `raw` begins, in bytes from the start of the (unpacked) archive
    opening   the From_ line before it, without its line end; empty where the format has none
    trouble   None for a letter; else why this is none, in words for the owner
    is_last   with it the file ends, in a format where letters follow each other
    """

    raw: bytes
    position: int
    opening: bytes = b""
    trouble: str | None = None
    is_last: bool = False


def chunks_of(data: Data) -> Iterator[bytes]:
    """Return the bytes in order, in chunks: of a buffer (bytes, mmap) one MB each, else as they come."""
    try:
        view = memoryview(data)  # type: ignore[arg-type]  # refuses what is not a buffer, and that is the question
    except TypeError:
        yield from data  # type: ignore[misc]
        return
    with view:
        for start in range(0, len(view), CHUNK_BYTES):
            yield bytes(view[start : start + CHUNK_BYTES])


def is_field(line: bytes) -> bool:
    """Is this the first line of a header field?"""
    return _FIELD.match(line) is not None


def is_known_field(line: bytes) -> bool:
    """Is this the first line of a header field that letters are known to carry?"""
    return _KNOWN_FIELDS.match(line) is not None


def trouble_in(raw: bytes) -> str | None:
    """Return why these bytes are no letter, or None if they begin as one."""
    if not raw or raw.isspace():
        return "empty"
    start = raw.lstrip(b"\r\n")
    header = start[:_LOOKED_AT]
    while header.startswith((b">From ", b"From ")):  # as stand above the header of letters that passed through UUCP
        header = header.partition(b"\n")[2].lstrip(b"\r\n")
    if is_field(header):
        return None
    return f'no header: it begins with "{shown(start)}"'


def shown(raw: bytes, longest: int = 40) -> str:
    """Return the beginning of the first line for a message to people, without control characters."""
    first = raw[: 4 * longest].partition(b"\n")[0].decode("utf-8", "replace").strip()
    return "".join(mark if mark.isprintable() else "?" for mark in first[:longest])
