"""Rows as they lie on the pages of a damaged database file, where no other page leads to them any more (SQLite)."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Sequence
from typing import Any

from listcop.salvage.head import HEAD_SIZE, is_of_tree, page_size

_LEAF = 13  # the first byte of a page that holds rows of a table
_INNER = (2, 5)  # of a page that leads to others
_LOCK = 1 << 30  # where a page is never used
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # kind → bytes
_CELL_BITS = 16


class Pages:
    """The pages of a database file, read as https://sqlite.org/fileformat2.html tells.

    A place is a page and which of its rows, as one number. Pages that are free are not looked at: what was taken out
    may still lie there.

    is_free_known  can it be read which pages are free? Else a row may lie on such a page
    """

    def __init__(self, content: bytes | mmap.mmap, is_newest: bool = True) -> None:
        """`is_newest`: no page is lost that was written later; else one that was in use may be free, or the reverse."""
        self._content = content
        head = content[:HEAD_SIZE]
        self._size = page_size(head) if head.startswith(b"SQLite format 3\0") else 0
        self._usable = self._size - head[20] if self._size else 0
        self._count = len(content) // self._size if self._size else 0
        free = self._free_pages(*struct.unpack(">II", head[32:40])) if self._count and is_newest else None
        self.is_free_known = free is not None
        self._free = free or set()

    def _page(self, number: int) -> bytes:
        return self._content[(number - 1) * self._size : number * self._size]

    def _free_pages(self, first: int, count: int) -> set[int] | None:
        """The free pages; None where that cannot be read. They hang on each other from the first, as the head says;
        where that is damaged, all pages are asked."""
        found = self._free_from(first)
        if found is not None and len(found) == count:
            return found
        firsts, damaged = self._first_of_free()
        found = self._free_from(firsts.pop()) if len(firsts) == 1 else None
        is_all = found is not None and damaged <= found and (found or not 0 < count < self._count)
        return found if is_all else None

    def _free_from(self, trunk: int) -> set[int] | None:
        found: set[int] = set()
        while trunk:
            here = self._free_on(trunk) if trunk not in found else None
            if here is None or not found.isdisjoint(here):
                return None
            found.update((trunk, *here))
            trunk = int.from_bytes(self._page(trunk)[:4])
        return found

    def _free_on(self, trunk: int) -> tuple[int, ...] | None:
        """The free pages that such a page names; None where it can be none."""
        if not 1 < trunk <= self._count:
            return None
        page = self._page(trunk)
        count = int.from_bytes(page[4:8])
        if count > self._usable // 4 - 2:
            return None
        here: tuple[int, ...] = struct.unpack(f">{count}I", page[8 : 8 + 4 * count])
        return here if len(set(here)) == count and all(1 < one <= self._count for one in here) else None

    def _first_of_free(self) -> tuple[set[int], set[int]]:
        """By their looks: the pages that may be the first to name free ones, {0} where none does; and those of which
        nobody can tell what they are, or that lead to one that was cut off: it could have named some."""
        naming, named, damaged = set[int](), set[int](), set[int]()
        for number in range(2, self._count + 1):
            page = self._page(number)
            following, count = struct.unpack(">II", page[:8])
            if is_of_tree(page):
                if page[0] in _INNER and int.from_bytes(page[8:12]) > self._count:
                    damaged.add(number)
            elif count and self._free_on(number) is not None:
                naming.add(number)
                named.add(following)
            elif (following > self._count or not count) and (number - 1) * self._size != _LOCK:
                damaged.add(number)
        return (naming - named) if naming else {0}, damaged

    def places(self) -> Iterator[int]:
        """Where a row of any table may lie."""
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
