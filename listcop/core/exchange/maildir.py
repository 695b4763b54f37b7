"""maildir: a folder with one letter a file, in `new` and `cur` (what lies in `tmp` is not yet a letter)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from listcop.core.exchange import eml
from listcop.core.exchange.piece import BYTE_ORDER_MARK, Piece

if TYPE_CHECKING:
    from listcop.core.exchange.piece import Data

NAME = "maildir"


def looks_like(name: str, head: bytes) -> bool:
    """Does the file lie in `cur` or `new`, and begin as a letter? `name` is its path, written with slashes."""
    folder = name.rpartition("/")[0].rpartition("/")[2]
    start = head.removeprefix(BYTE_ORDER_MARK)
    return folder in ("cur", "new") and (start.startswith(b"From ") or eml.looks_like("", start))


def split(data: Data) -> Iterator[Piece]:
    """Yield the one letter of this file."""
    return eml.split(data)


def letter(piece: Piece) -> bytes:
    """Return the letter: nothing in the file is quoted."""
    return piece.raw
