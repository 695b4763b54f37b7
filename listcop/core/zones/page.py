"""One letter on its way to its zones: its lines, and what each is by now; for zones and its rooms alone."""

import re

from listcop.core.zones import lines as zone_lines

BLANK, NEW, QUOTE, SIGNATURE, FOOTER = range(5)

_BLOCK_LINES = 30  # longer paragraphs are no footers

LINE_LOOKED_AT = 400  # characters; behind this no honest attribution or header goes on
_STRETCHES = {zone: re.compile(b"%c[\0%c]*" % (zone, zone)) for zone in (NEW, QUOTE, SIGNATURE, FOOTER)}


class Page:
    """`lines` as they came, `bare` the same stripped, `zone` what each is: lines that say something begin as NEW.

    writer  what its writer is called, by name and address; "" where nobody knows
    """

    __slots__ = ("bare", "lines", "text", "writer", "zone")

    def __init__(self, text: str, writer: str = "") -> None:
        self.text, self.writer = text, writer
        self.lines = text.split("\n")
        self.bare = [line.strip() for line in self.lines]
        self.zone = bytearray(map(bool, self.bare))  # True is NEW, False is BLANK

    def set(self, first: int, end: int, zone: int) -> None:
        """Give the lines first..end-1 to a zone; blank ones stay blank."""
        for number in range(first, end):
            if self.zone[number]:
                self.zone[number] = zone

    def short(self, number: int) -> str:
        """Return what of a line is looked at; "" behind the last one."""
        return self.bare[number][:LINE_LOOKED_AT] if number < len(self.bare) else ""

    def above(self, number: int) -> int:
        """Return the number of the line above `number` that is not blank, -1 when none is within four lines."""
        for above in range(number - 1, max(number - 5, -1), -1):
            if self.zone[above]:
                return above
        return -1

    def below(self, number: int, end: int | None = None) -> int:
        """Return the number of the first line from `number` on that is not blank, or `end`."""
        end = len(self.zone) if end is None else end
        while number < end and not self.zone[number]:
            number += 1
        return number

    def last_end(self, first: int, end: int) -> int:
        """Return the line behind the last of first..end-1 that is not blank."""
        while end > first and not self.zone[end - 1]:
            end -= 1
        return end

    def ranges(self, zone: int) -> tuple[tuple[int, int], ...]:
        """Return the stretches of a zone; blank lines inside one belong to it, those around it do not."""
        if zone not in self.zone:
            return ()
        found = _STRETCHES[zone].finditer(self.zone)
        return tuple([(match.start() + 1, match.start() + len(match[0].rstrip(b"\0"))) for match in found])

    def top_of_block(self, first: int, end: int) -> int:
        """Return where the paragraph that ends before `end` begins, looking at _BLOCK_LINES lines."""
        lowest = max(first, end - _BLOCK_LINES)
        if (zone := self.zone[end - 1]) != QUOTE:
            return lowest + len(self.zone[lowest:end].rstrip(bytes((zone,))))
        top = end
        while top > first and end - top < _BLOCK_LINES and self.belongs_with(top - 1, end - 1):
            top -= 1
        return top

    def belongs_with(self, number: int, last: int) -> bool:
        """Say whether a line is of the same zone as `last`, and is not a marked quote."""
        zone = self.zone[number]
        return zone == self.zone[last] and not (zone == QUOTE and self.bare[number].startswith(">"))

    def is_one_stretch(self, first: int, end: int) -> bool:
        """Say whether the lines first..end-1 are of one zone or blank, and no marked quotes."""
        zone = self.zone[end - 1]
        if self.zone[first:end].translate(None, bytes((BLANK, zone))):
            return False
        return zone != QUOTE or not any(line.startswith(">") for line in self.bare[first:end])

    def is_below_quote(self, first: int) -> bool:
        """Say whether a quote ends within five lines above `first`."""
        return self.zone.rfind(QUOTE, max(0, first - 5), first) >= 0

    def row_above(self, top: int) -> int | None:
        """Return the row that stands over a paragraph with blank lines between, None when another line stands there."""
        number = top - 1
        while number > 0 and not self.zone[number] and top - number < 4:
            number -= 1
        if number >= 0 and self.zone[number] == self.zone[top] and zone_lines.is_row(self.bare[number]):
            return self.rows_above(number)
        return None

    def rows_above(self, number: int) -> int:
        """Return the first of the rows that stand one upon the other, the last at `number`."""
        while number > 0 and self.zone[number - 1] == self.zone[number] and zone_lines.is_row(self.bare[number - 1]):
            number -= 1
        return number
