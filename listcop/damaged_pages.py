"""Rows as they lie on the pages of a damaged database file, where no other page leads to them any more (SQLite)."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Sequence
from typing import Any

_LEAF = 13  # the first byte of a page that holds rows of a table
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # kind → bytes
_CELL_BITS = 16


class Pages:
    """The pages of a database file, read as https://sqlite.org/fileformat2.html tells.

    A place is a page and which of its rows, as one number. Pages that are free are not looked at: what was taken out
    may still lie there. Where it cannot be read which are free, none is.
    """

    def __init__(self, content: bytes | mmap.mmap) -> None:
        self._content = content
        head = content[:100]
        is_known = head.startswith(b"SQLite format 3\0")
        self._size = (int.from_bytes(head[16:18]) if head[16:18] != b"\0\1" else 65536) if is_known else 0
        self._usable = self._size - head[20] if is_known else 0
        self._count = len(content) // self._size if self._size >= 512 else 0
        self._free = self._free_pages(*struct.unpack(">II", head[32:40])) if self._count else None

    def _page(self, number: int) -> bytes:
        return self._content[(number - 1) * self._size : number * self._size]

    def _free_pages(self, trunk: int, count: int) -> set[int] | None:
        found: set[int] = set()
        while trunk:
            if not 1 < trunk <= self._count or trunk in found:
                return None
            found.add(trunk)
            page = self._page(trunk)
            trunk, here = struct.unpack(">II", page[:8])
            if here > self._usable // 4 - 2:
                return None
            found.update(struct.unpack(f">{here}I", page[8 : 8 + 4 * here]))
        return found if len(found) == count else None

    def places(self) -> Iterator[int]:
        """Where a row of any table may lie."""
        if self._free is None:
            return
        for number in range(2, self._count + 1):
            start = (number - 1) * self._size
            if self._content[start] == _LEAF and number not in self._free:
                count = int.from_bytes(self._content[start + 3 : start + 5])
                yield from ((number << _CELL_BITS) + row for row in range(min(count, self._usable // 2)))

    def row(self, place: int, columns: Sequence[int], most: int) -> tuple[Any, ...] | None:
        """Those columns of the row at a place; None where it cannot be read, or has too few or more than `most`."""
        page = self._page(place >> _CELL_BITS)
        try:
            start = 8 + 2 * (place & ((1 << _CELL_BITS) - 1))
            size, start = _varint(page, int.from_bytes(page[start : start + 2]))
            _, start = _varint(page, start)
            here = self._bytes_here(size)
            record = page[start : min(start + here, self._usable)]
            kinds = _kinds(record)
            if not max(columns) < len(kinds) <= most:
                return None
            if kinds[max(columns)][2] > len(record):
                record += self._continued(int.from_bytes(page[start + here : start + here + 4]), size - here)
            return tuple(_value(record, *kinds[column]) for column in columns)
        except (IndexError, ValueError):
            return None

    def _bytes_here(self, size: int) -> int:
        """How much of a row of `size` bytes lies on its own page."""
        if size <= self._usable - 35:
            return size
        least = (self._usable - 12) * 32 // 255 - 23
        some = least + (size - least) % (self._usable - 4)
        return some if some <= self._usable - 35 else least

    def _continued(self, number: int, size: int) -> bytes:
        """The rest of a row, from the pages that hold it. Raises ValueError."""
        if size > len(self._content):
            raise ValueError("the row claims to be longer than the file")
        parts = []
        while size > 0:
            if not 1 < number <= self._count:
                raise ValueError("the row ends before its end")
            page = self._page(number)
            number = int.from_bytes(page[:4])
            parts.append(page[4 : min(self._usable, 4 + size)])
            size -= len(parts[-1])
        return b"".join(parts)


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises IndexError."""
    value = 0
    for end in range(at, at + 8):
        value = value << 7 | content[end] & 127
        if content[end] < 128:
            return value, end + 1
    return value << 8 | content[at + 8], at + 9


def _kinds(record: bytes) -> list[tuple[int, int, int]]:
    """Of each column its kind, where it starts and where it ends. Raises IndexError, ValueError."""
    head, at = _varint(record, 0)
    start, kinds = head, []
    if head > len(record):
        raise ValueError("the row has a longer head than it has bytes on its page")
    while at < head:
        kind, at = _varint(record, at)
        size = (kind - 12) // 2 if kind >= 12 else 8 if kind == 7 else _INTEGERS.get(kind, 0)
        kinds.append((kind, start, start + size))
        start += size
    return kinds


def _value(record: bytes, kind: int, start: int, end: int) -> Any:
    """Raises ValueError where it is not all there."""
    content = record[start:end]
    if len(content) != end - start or kind in (10, 11):
        raise ValueError("the row is cut off")
    if kind >= 12:
        return content if kind % 2 == 0 else content.decode("utf-8", "replace")
    if kind == 7:
        return struct.unpack(">d", content)[0]
    return {0: None, 8: 0, 9: 1}[kind] if kind in (0, 8, 9) else int.from_bytes(content, signed=True)
