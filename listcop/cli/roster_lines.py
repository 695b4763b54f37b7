"""The lines of a file of members: a CSV with a header line, or one person a line, as other software writes them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from listcop.cli.desk import Refused
from listcop.cli.files import opened
from listcop.cli.shown import safe

COLUMNS = ("address", "name", "cadence", "role", "language")
STATES = ("state", "paused_until")  # further columns, of members whose mail is paused and of who is banned
SEPARATORS = (",", ";", "\t")  # the second is that of spreadsheets where a comma stands in numbers
# An apostrophe that stands before what a spreadsheet would run is taken off; that of a name ('t Hart) is its own.
_MARKED = re.compile(r"''*[=+@\t\r-]")

Row = dict[str, str] | Refused  # a line's cells by their columns, or why it is none


def rows_of(file: Path) -> Iterator[tuple[int, Row]]:
    """Each line that holds something, by its number. Raises Refused where the file is none of members."""
    lines = re.split("\r\n|\r|\n", _file_text(file))
    return _people(lines) if _names_people(lines) else _rows(file, lines)


def _names_people(lines: list[str]) -> bool:
    """Is it no CSV, but one person a line, as other list software writes its members out?"""
    first = next((line for line in lines if _person_text(line)), "")
    return _mailbox(_person_text(first)) is not None


def _people(lines: list[str]) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(lines, 1):
        if text := _person_text(line):
            told = f'"{safe(text)}" is not one person. Write one a line, such as Ben Kariuki <ben@example.org>.'
            yield number, _mailbox(text) or Refused(told)


def _person_text(line: str) -> str:
    return "" if line.lstrip().startswith("#") else line.strip().rstrip(",;").rstrip()


def _mailbox(text: str) -> dict[str, str] | None:
    """Name and address of one person, as letters are addressed; None where it is not one."""
    from listcop.core.from_field import read_from

    found = read_from([text.encode()])
    return {"address": found.address, "name": found.name} if found.address is not None else None


def _rows(file: Path, lines: list[str]) -> Iterator[tuple[int, Row]]:
    """The rows of a CSV. Raises Refused where its header line is none."""
    first, *rest = lines
    separator = _separator_of(first)
    try:
        header = _header(first, separator)
    except Refused as refused:
        raise Refused(f"{file}: line 1: {refused.message}") from refused
    if trouble := _wrong_header(header):
        raise Refused(
            f"{file}: line 1 {trouble} Write a header line such as {','.join(COLUMNS)}; only address is needed."
        )
    for number, text in enumerate(rest, 2):
        try:
            cells = _cells(text, separator)
        except Refused as refused:
            yield number, refused
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            yield number, Refused(f"there are {len(cells)} cells under {len(header)} headings.")
            continue
        row = {name: _as_exported(cell) for name, cell in zip(header, cells, strict=False)}
        person = _mailbox(row["address"].strip()) if "<" in row.get("address", "") else None
        if person is not None:
            row |= {"address": person["address"], "name": row.get("name", "").strip() or person["name"]}
        yield number, row


def _header(line: str, separator: str) -> list[str]:
    return [name.strip().lower() for name in _cells(line, separator)]


def _separator_of(line: str) -> str:
    """What stands between the cells of a header line: by which it names the most columns, else the most at all."""

    def found(separator: str) -> tuple[int, int]:
        try:
            names = _header(line, separator)
        except Refused:
            return (0, 0)
        return (len(set(COLUMNS + STATES).intersection(names)), len(names) if len(names) > 1 else 0)

    return max(SEPARATORS, key=found)


def _cells(line: str, separator: str) -> list[str]:
    """The cells of one line, read by itself: a quotation mark left open must not take in the members below it.

    Raises Refused with the reason.
    """
    try:
        return next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error as error:
        if "unexpected end" in str(error):
            told = "a quotation mark is not closed. Close it on this line, or take it out."
        elif "expected after" in str(error):
            told = 'text follows a closing quotation mark. Write a mark inside quotation marks twice: "Ben ""B."" K."'
        else:
            told = f"this is no line of a CSV file: {safe(error)}. Write it anew."
        raise Refused(told) from error


def _wrong_header(header: list[str]) -> str:
    """What is wrong with the header line, and which column was meant; "" where nothing is."""
    import difflib

    for name in header:
        if "@" in name:
            return f'holds "{safe(name)}" where the names of the columns belong. Put the line "address" above it.'
        if name not in COLUMNS + STATES:
            near = difflib.get_close_matches(name, COLUMNS + STATES, 1)
            return f'names a column "{safe(name)}", which we do not know.' + (f' Is it "{near[0]}"?' if near else "")
        if header.count(name) > 1:
            return f'names the column "{name}" twice. Take one of them out.'
    return "" if "address" in header else "names no column address."


def _file_text(file: Path) -> str:
    try:
        with opened(file) as stream:
            return stream.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"{file}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error


def _as_exported(cell: str) -> str:
    return cell[1:] if _MARKED.match(cell) else cell
