"""Formats of other list software: siblings with the same four names, NAME, looks_like, split and letter.

    NAME                    the word for the format in messages
    looks_like(name, head)  is this file of this format? `head` is its beginning, unpacked, 4 KB or more
    split(data)             its letters in order, and what in it is none (bytes, a map or chunks; constant memory)
    letter(piece)           the letter as it was sent, what the archive quoted in it unquoted

A new format is a new sibling with these names and a place in FORMATS.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from listcop.core.exchange import eml, maildir, mbox, pipermail
from listcop.core.exchange.packing import unpacked, without_suffix
from listcop.core.exchange.piece import DamagedArchiveError, Piece

if TYPE_CHECKING:
    from listcop.core.exchange.piece import Data

__all__ = ["FORMATS", "DamagedArchiveError", "Format", "Piece", "format_of", "no_archive", "unpacked", "without_suffix"]


class Format(Protocol):
    """What a sibling offers."""

    @property
    def NAME(self) -> str: ...
    def looks_like(self, name: str, head: bytes) -> bool: ...
    def split(self, data: Data) -> Iterator[Piece]: ...
    def letter(self, piece: Piece) -> bytes: ...


# The narrower first: each pipermail month is an mbox too, and a letter in a maildir may be called anything.
FORMATS: tuple[Format, ...] = (maildir, pipermail, mbox, eml)


def format_of(name: str, head: bytes) -> Format | None:
    """Return the format of a file by its name and unpacked beginning, or None if it is no archive we read."""
    plain = without_suffix(name)
    if plain.casefold().endswith(".eml"):
        return eml if eml.looks_like(plain, head) else None
    return next((format_ for format_ in FORMATS if format_.looks_like(plain, head)), None)


def no_archive(name: str, head: bytes) -> str:
    """Return one line that says what a file of no known format was found to be, and the way out; it quotes nothing, as
    the file may hold a password."""
    if not head.strip():
        return f"{name} is empty."
    if head.startswith(b"PK\x03\x04"):
        return f"{name} is a zip file. Unpack it first and import the files in it."
    kind = _kind(head)
    told = (
        f"{name} is no mail archive but {kind}. "
        "Give an mbox, a pipermail month file, a maildir or .eml files, plain or as .gz or .bz2."
    )
    if kind == "text":
        told += ' If it was cut out of an mbox, join the parts again, or delete all above its first "From " line.'
    return told


_KINDS = {
    b"%PDF-": "a PDF file",
    b"SQLite format 3\0": "a SQLite database",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
    b"\xd0\xcf\x11\xe0": "a file of an office or mail program",
    b"!BDN": "a file of Outlook",
}


def _kind(head: bytes) -> str:
    start = head.lstrip()[:32].lower()
    known = next((kind for mark, kind in _KINDS.items() if start.startswith(mark.lower())), None)
    if known is None:
        known = "binary data" if b"\0" in head else "text"
    return known
