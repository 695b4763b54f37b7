"""pipermail: the month files of Mailman 2 archives ("2012-May.txt"): an mbox with "user at host" and little MIME."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from listcop.core.exchange import mbox
from listcop.core.exchange.piece import Piece

if TYPE_CHECKING:
    from listcop.core.exchange.piece import Data

NAME = "pipermail"

# "From ann at example.org  Mon Jan  3 09:15:00 2005"
_OPENING = re.compile(rb"From [^ \r\n]{1,320} at [^ \r\n]{1,320}  ?\w")
# Mailman quotes as mboxo does: "From " got one ">", what began with ">From " already was left alone.
_QUOTED_FROM = re.compile(rb"^>(From )", re.MULTILINE)


def looks_like(name: str, head: bytes) -> bool:
    """Is its first From_ line one of "user at host"?"""
    return mbox.looks_like(name, head) and _OPENING.match(head, mbox.first_opening(head)) is not None


def split(data: Data) -> Iterator[Piece]:
    """Yield every letter of the month, as mbox does."""
    return mbox.split(data)


def letter(piece: Piece) -> bytes:
    """Return the letter as Mailman had it, without the ">" before "From ". Addresses stay "user at host"."""
    return mbox.unquoted(piece.raw, _QUOTED_FROM)
