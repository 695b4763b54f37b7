"""All that a letter says, and its files, wherever in it they stand: for who looks whether it names somebody."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from listcop.core.encoded_words import decode_words
from listcop.core.letter_scan import LIMITS, Part, Scan, decoded_body, decoded_text, scan_letter
from listcop.core.message import Attachment, Message, attachment_bytes, is_file, read_message, shown_name

FORWARDED = "message/rfc822"
LETTERS = (FORWARDED, "message/global")  # the second with letters of all scripts in its header: RFC 6532
DEEPEST = 5  # letters in letters that are looked into


def texts_of(message: Message, depth: int = 0) -> Iterator[str]:
    """Its header, its text, the names of its files, those that are text, and letters that were attached to it."""
    yield message.text
    yield message.raw.decode("latin-1")  # what no reader shows, and what cannot be decoded
    for part in message.scan.parts:
        yield from (decode_words(one.value) for one in (message.scan.fields if part.index == 0 else part.fields))
        yield part.filename
        if part.is_leaf and part.type.startswith("text/"):
            yield decoded_text(message.scan, part, LIMITS.size)
    for one in message.attachments if depth < DEEPEST else ():
        if one.type == FORWARDED:
            yield from texts_of(_inside(message, one), depth + 1)


def says(message: Message, is_in: Callable[[str], bool]) -> bool:
    """Does a letter say anywhere what `is_in` looks for?"""
    return any(map(is_in, texts_of(message)))


def letters_saying(message: Message, is_in: Callable[[str], bool]) -> set[str]:
    """The hashes of those letters attached to it that say so."""
    forwarded = (one for one in message.attachments if one.type == FORWARDED)
    return {one.sha256 for one in forwarded if says(_inside(message, one), is_in)}


def files_inside(message: Message) -> Iterator[tuple[str, str]]:
    """Names and types of the files in letters that were attached to a letter; those that lie less deep first."""
    letters = deque((message.scan, part, 1) for part in _letters_in(message.scan))
    parts_left = LIMITS.parts  # in all of them together
    while letters and parts_left > 0:
        outer, at, depth = letters.popleft()
        scan = scan_letter(decoded_body(outer, at, LIMITS.size))
        parts_left -= len(scan.parts)
        yield from ((shown_name(part.filename), part.type) for part in scan.parts if part.is_leaf and is_file(part))
        if depth < DEEPEST:
            letters.extend((scan, part, depth + 1) for part in _letters_in(scan))


def _letters_in(scan: Scan) -> Iterator[Part]:
    return (part for part in scan.parts if part.is_leaf and part.type in LETTERS)


def _inside(message: Message, one: Attachment) -> Message:
    return read_message(attachment_bytes(message, one))
