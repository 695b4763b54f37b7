"""The log beside a damaged database file: its pages go into the file, also those behind damage of the log (SQLite)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SIZES = (4096, 512, 1024, 2048, 8192, 16384, 32768, 65536)  # of a page; the first is the usual one
_HEAD = 32
_FRAME = 24  # bytes before each page
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page in the log.

    ends      how many pages the file has after it, where a transaction ends with it; else 0
    is_meant  it bears the mark of the others: what does not was written earlier, or its mark is damaged
    is_whole  its sum goes on from that of the page before: then it was written after that one
    """

    number: int
    ends: int
    at: int
    is_meant: bool
    is_whole: bool


def take_over(log: Path, file: Path) -> int:
    """Write into the database file what the log holds up to its last whole transaction; how many pages of the log are
    lost or damaged. Raises OSError.

    SQLite ends at the first page whose sum is wrong, and takes nothing where the log's head is damaged. A damaged page
    is written as it is, like one that was damaged in the file: the older one would tell what is no longer so.
    """
    content = log.read_bytes() if log.exists() else b""
    if len(content) <= _HEAD:
        return int(0 < len(content) < _HEAD)
    with file.open("r+b") as opened:
        size, mark, order = _told_by_head(content) or _told_by_pages(content, opened.read(18)[16:])
        if not size:
            return len(content) // (_FRAME + SIZES[0]) or 1
        frames = list(_frames(content, size, mark, order))
        ended = (nth for nth, one in enumerate(frames, 1) if one.is_meant and one.is_whole and one.ends)
        end = max(ended, default=0)
        taken, last = frames[:end], frames[end - 1].ends if end else 0
        for one in taken:
            if (one.is_meant or one.is_whole) and 0 < one.number <= last:
                opened.seek((one.number - 1) * size)
                opened.write(content[one.at : one.at + size])
        if taken:
            opened.truncate(last * size)
    behind = max((nth for nth, one in enumerate(frames[end:], 1) if one.is_meant and one.ends), default=0)
    return sum(not (one.is_meant and one.is_whole) for one in taken) + behind + _is_cut(content, size, mark)


def _is_cut(content: bytes, size: int, mark: bytes) -> bool:
    """Does it end within a page that belongs to it? One of an earlier log may well be cut."""
    rest = content[_HEAD + len(_starts(content, size)) * (_FRAME + size) :]
    return bool(rest) and mark.startswith(rest[8:16])


def _told_by_head(content: bytes) -> tuple[int, bytes, str] | None:
    """The size of a page, the mark of the pages that belong to this log, and how its sums are made."""
    order = _MAGIC.get(int.from_bytes(content[:4]))
    if order is None or _sum(content[:24], order, (0, 0)) != struct.unpack(">II", content[24:32]):
        return None
    return int.from_bytes(content[8:12]), content[16:24], order


def _told_by_pages(content: bytes, said: bytes) -> tuple[int, bytes, str]:
    """The same of a log whose head is damaged, by two pages one behind the other: the sum of one goes into the next."""
    told = int.from_bytes(said) if said != b"\0\1" else 65536
    for size in sorted(SIZES, key=lambda one: one != told):
        for order in _MAGIC.values():
            for nth, at in enumerate(starts := _starts(content, size)):
                mark = content[at + 8 : at + 16]
                is_twice = nth and content[starts[nth - 1] + 8 : starts[nth - 1] + 16] == mark != bytes(8)
                if is_twice and _is_whole(content, at, size, order, content[starts[nth - 1] + 16 :][:8]):
                    return size, mark, order
    return 0, b"", ""


def _starts(content: bytes, size: int) -> Sequence[int]:
    return range(_HEAD, len(content) - _FRAME - size + 1, _FRAME + size)


def _frames(content: bytes, size: int, mark: bytes, order: str) -> Iterator[_Frame]:
    before = content[24:32]
    for at in _starts(content, size):
        number, ends = struct.unpack(">II", content[at : at + 8])
        is_meant = content[at + 8 : at + 16] == mark
        is_whole = _is_whole(content, at, size, order, before)
        yield _Frame(number, ends, at + _FRAME, is_meant, is_whole)
        before = content[at + 16 : at + 24]


def _is_whole(content: bytes, at: int, size: int, order: str, before: bytes) -> bool:
    seed = _sum(content[at : at + 8], order, struct.unpack(">II", before))
    page = content[at + _FRAME : at + _FRAME + size]
    return _sum(page, order, seed) == struct.unpack(">II", content[at + 16 : at + 24])


def _sum(content: bytes, order: str, seed: tuple[int, ...]) -> tuple[int, int]:
    """https://sqlite.org/fileformat2.html#checksum_algorithm"""
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    one, other = seed
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = one + first + other & 0xFFFFFFFF
        other = other + second + one & 0xFFFFFFFF
    return one, other
