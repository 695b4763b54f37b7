"""All that a letter says, wherever in it that stands: for who looks whether it names somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from listcop.core.encoded_words import decode_words
from listcop.core.letter_scan import LIMITS, decoded_text
from listcop.core.message import Attachment, Message, attachment_bytes, read_message

FORWARDED = "message/rfc822"
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


def _inside(message: Message, one: Attachment) -> Message:
    return read_message(attachment_bytes(message, one))
