"""What is too long for one letter, in parts: text between paragraphs, files by bytes, posts of a year by size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PIECE_BYTES = 60_000  # of text in one letter, as much as a digest may have
LITE_PIECE_BYTES = 10_000  # for slow lines and feature phones
QUESTION_BYTES = 1_000  # of an open question: a subject of 140 cells, a name of 60, each 3 bytes wide, and an address
FILE_PIECE_BYTES = 4_000_000  # of a file; as base64 it stays below what most mailboxes take
BUNDLE_PIECE_BYTES = 400_000  # of a year's posts, in a file


def split_text(text: str, limit: int) -> tuple[str, ...]:
    """Cut a text into parts of at most `limit` bytes of UTF-8: between paragraphs, else lines, else anywhere."""
    parts: list[str] = []
    start = 0
    while start < len(text):
        end = _end_within(text, start, limit)
        if end < len(text):
            end = _good_end(text, start, end)
        parts.append(text[start:end])
        start = end
    shown = tuple(part.strip("\n") for part in parts if part.strip())
    return shown or (text,)


def _end_within(text: str, start: int, limit: int) -> int:
    """Where the longest stretch of at most `limit` bytes ends; always at least one character on."""
    stretch = text[start : start + limit]
    octets = stretch.encode("utf-8", "replace")
    if len(octets) <= limit:
        return start + len(stretch)
    return start + max(1, len(octets[:limit].decode("utf-8", "ignore")))


def _good_end(text: str, start: int, end: int) -> int:
    """The last good place to stop in the second half: below a blank line, a line, or behind a word."""
    middle = start + (end - start) // 2
    for mark in ("\n\n", "\n", " "):
        at = text.rfind(mark, middle, end)
        if at >= 0:
            return at + len(mark)
    return end


def count_of_pieces(size: int, limit: int) -> int:
    """How many parts something of that size has."""
    return max(1, -(-size // limit))


def in_runs(sizes: Iterable[tuple[int, int]], limit: int) -> list[tuple[int, ...]]:
    """Numbers with their sizes → runs of numbers that together stay within the limit, in the order given.

    One that is larger than the limit has a run of its own.
    """
    runs: list[list[int]] = []
    room = 0
    for number, size in sizes:
        if not runs or size > room:
            runs.append([])
            room = limit
        runs[-1].append(number)
        room -= size
    return [tuple(run) for run in runs]


def piece_of(parts: Sequence[str], number: int) -> str | None:
    """Part `number`, counted from 1."""
    return parts[number - 1] if 1 <= number <= len(parts) else None
