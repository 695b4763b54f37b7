"""eml: a file that is one letter, as mail programs save it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

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

NAME = "eml"


def looks_like(name: str, head: bytes) -> bool:
    """Is the file called .eml, or does it begin with the header of a letter?"""
    if name.casefold().endswith(".eml"):
        return bool(head.strip())
    first, second, *_ = [*head.removeprefix(BYTE_ORDER_MARK).lstrip(b"\r\n").split(b"\n", 2), b"", b""]
    return is_known_field(first) and (is_field(second) or second[:1] in (b" ", b"\t"))


def split(data: Data) -> Iterator[Piece]:
    """Yield the one letter. A From_ line or a byte order mark before it, as some programs leave there, is taken off."""
    held = bytearray()
    broken: DamagedArchiveError | None = None
    try:
        for chunk in chunks_of(data):
            held += chunk
            if len(held) > LARGEST_LETTER_BYTES:
                yield Piece(b"", 0, trouble=f"larger than {LARGEST_LETTER_BYTES >> 20} MB")
                return
    except DamagedArchiveError as error:
        broken = error
    raw, opening = bytes(held).removeprefix(BYTE_ORDER_MARK), b""
    if raw.startswith(b"From "):
        opening, _, raw = raw.partition(b"\n")
    trouble = str(broken) if broken is not None and not broken.is_whole else trouble_in(raw)
    yield Piece(raw, len(held) - len(raw), opening.rstrip(b"\r"), trouble)
    if broken is not None and broken.is_whole:
        yield Piece(b"", len(held), trouble=str(broken))


def letter(piece: Piece) -> bytes:
    """Return the letter: nothing in the file is quoted."""
    return piece.raw
