"""The head of a damaged database file, made anew where it cannot be right: without it SQLite reads nothing (SQLite)."""

from __future__ import annotations

import struct
from pathlib import Path

from listcop.salvage.log import SIZES

HEAD_SIZE = 100
_KINDS = {2: 12, 5: 12, 10: 8, 13: 8}  # first byte of a page of a tree → size of its own head
_BLOCK = 65536
_LOOKED_AT = 256  # blocks of the file
_UNKNOWN = b"\xff\xff\xff\xff"  # no page has that number, so nobody takes the list of free pages for empty


def mend_head(file: Path, sound: Path) -> None:
    """Give the file the head of a `sound` database where its own is damaged, with the size that its pages have.

    Raises OSError. Nothing is written where no page of a database is found.
    """
    with file.open("r+b") as opened, sound.open("rb") as other:
        head = opened.read(HEAD_SIZE).ljust(HEAD_SIZE, b"\0")
        said = page_size(head)
        found = {size: 0 for size in sorted(SIZES, key=lambda one: one != said)}
        length = file.stat().st_size
        for at in range(0, length, max(_BLOCK, length // _LOOKED_AT // _BLOCK * _BLOCK)):
            opened.seek(at)
            block = opened.read(_BLOCK)
            for size in found:
                found[size] += sum(is_of_tree(block[here : here + size]) for here in range(0, len(block), size))
        size = max(found, key=lambda one: found[one])
        if not found[size] or (size == said and _is_usual(head)):
            return
        free = head[32:40] if any(head[32:36]) else _UNKNOWN + head[36:40]
        new = other.read(HEAD_SIZE)
        opened.seek(0)
        opened.write(new[:16] + struct.pack(">H", 1 if size == 65536 else size) + new[18:28])
        opened.write(struct.pack(">I", length // size) + free + new[40:])


def page_size(head: bytes) -> int:
    """How long a page is, as the head says; 0 where it says nothing that can be."""
    size = 65536 if head[16:18] == b"\0\1" else int.from_bytes(head[16:18])
    return size if size in SIZES else 0


def is_of_tree(page: bytes) -> bool:
    """May this be a page of a table or of an index? Its rows lie where it says."""
    if len(page) < SIZES[1] or page[0] not in _KINDS:
        return False
    count, start = struct.unpack(">HH", page[3:7])
    rows_at, start = _KINDS[page[0]], start or 65536
    if rows_at + 2 * count > start or start > len(page):
        return False
    return all(start <= row < len(page) for row in struct.unpack(f">{count}H", page[rows_at : rows_at + 2 * count]))


def _is_usual(head: bytes) -> bool:
    is_plain = head[20] == 0 and head[21:24] == b"\x40\x20\x20" and head[18] in (1, 2) and head[19] in (1, 2)
    is_text = int.from_bytes(head[44:48]) in range(1, 5) and int.from_bytes(head[56:60]) == 1
    return head.startswith(b"SQLite format 3\0") and is_plain and is_text
