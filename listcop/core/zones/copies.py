"""Another's letter copied below without any mark: what announces it makes all below a quote; for zones alone."""

from collections.abc import Iterator
from itertools import islice

from listcop.core.zones import lines as zone_lines
from listcop.core.zones import words
from listcop.core.zones.attributions import (
    attribution_start,
    header_end,
    header_top,
    is_dated_attribution,
    with_marker_above,
    with_title_above,
)
from listcop.core.zones.page import NEW, QUOTE, Page

# A bound that no honest letter meets; behind it a line is taken as it looks.
_STARTERS_SOUGHT = 300
_LINES_OF_A_WORD = 6  # "Thanks, my answers are in line."

Starter = tuple[int, int, str]  # first line, line behind, and "forward", "header", "attribution" or "end"


class Copies:
    """The search for the first line from which on all is another's letter."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.first_said = 0

    def cut(self) -> None:
        """Give all below an announcement to the quote, if something is said above it."""
        page = self.page
        end_of_page = len(page.zone)
        for number in islice(self._worth_a_look(), _STARTERS_SOUGHT):
            starter = self._starter(number)
            if starter is None:
                continue
            first, end, kind = starter
            below = page.below(end)
            if kind == "end":
                page.set(first, end, QUOTE)
            # What begins with an attribution of its own is the other's answer, not the writer's.
            elif below < end_of_page and not page.bare[below].startswith(">"):
                if self._may_cut(first, end, kind):
                    is_answered = kind != "forward" and self._announces_answers(first)
                    page.set(first, end if is_answered else end_of_page, QUOTE)
                    if not is_answered:
                        return
            elif kind != "attribution" or below < end_of_page or self._says_something(first):
                page.set(first, end, QUOTE)

    def _worth_a_look(self) -> Iterator[int]:
        """Give the numbers of lines that by their first or last sign may announce a letter."""
        page = self.page
        initials, to_alone = words.FROM_INITIALS, words.TO_ALONE
        may_begin_inside = ":  " in page.text
        for number, (line, zone) in enumerate(zip(page.bare, page.zone, strict=True)):
            if zone == NEW and (
                line[-1] in ":-_>"
                or (line[0] in initials and ":" in line[:20])
                or (len(line) < 5 and line in to_alone)
                or (line.startswith("----") and zone_lines.marker_with_header(line))
                or (may_begin_inside and ":  " in line)
            ):
                yield number

    def _starter(self, number: int) -> Starter | None:
        """Return what announces another's letter at this line, if something does."""
        page = self.page
        line = page.short(number)
        if kind := zone_lines.marker(line):
            end = header_end(page, page.below(number + 1))
            return with_marker_above(page, number), end or number + 1, kind
        if zone_lines.is_end_of_message(line):
            return number, number + 1, "end"
        if zone_lines.header_kind(line) == "from":
            return self._header(number)
        if line in words.TO_ALONE:
            return self._table_of_headings(number)
        if line.casefold() in words.DIGEST_TOPICS:
            return self._digest_top(number), number + 1, "digest"
        if zone_lines.is_angled_attribution(line) or zone_lines.begins_with_attribution(line):
            return number, number + 1, "attribution"
        if not line.endswith((":", "--")) or not is_dated_attribution(page, number):
            return None
        first = attribution_start(page, number, is_marked=False, is_near=True)
        if first and page.bare[first - 1] and zone_lines.count_clues(" ".join(page.bare[first : number + 1])) < 3:
            return None  # in the middle of a paragraph, and not even day, hour and address: prose
        return with_marker_above(page, first), number + 1, "attribution"

    def _header(self, number: int) -> Starter | None:
        """Return the copied header around the line "From:" at `number`."""
        page = self.page
        first = header_top(page, number)
        if first and page.bare[first - 1].endswith("..."):
            return None  # an archive's note: "An embedded message was scrubbed..."
        if (end := header_end(page, first)) and self._is_believable_header(first, end):
            return with_title_above(page, first), end, "header"
        return None

    def _table_of_headings(self, number: int) -> Starter | None:
        """Return the table of Lotus Notes: name and date, then "To" and "Subject" on lines of their own."""
        page = self.page
        subject = number + 1
        while subject < min(number + 9, len(page.bare)) and page.bare[subject] not in words.SUBJECT_ALONE:
            subject += 1
        first = page.above(number) + 1
        while first > 0 and number - first < 8 and page.zone[first - 1] == NEW:
            first -= 1
        is_dated = any(zone_lines.count_clues(page.short(line)) for line in range(first, number))
        return (first, subject + 1, "header") if is_dated and page.short(subject) in words.SUBJECT_ALONE else None

    def _digest_top(self, number: int) -> int:
        """Return where the digest begins whose contents are listed below line `number`."""
        page = self.page
        for first in range(number - 1, max(number - 25, -1), -1):
            if page.zone[first] == QUOTE:
                break  # an answer may stand between quotes
            if page.zone[first] == NEW and zone_lines.has_phrase(page.short(first).casefold(), words.DIGEST_SENT_TO):
                above = page.above(first)
                is_told = above >= 0 and page.bare[above].endswith(":") and zone_lines.count_clues(page.short(above))
                return with_marker_above(page, above if is_told else first)
        return number

    def _announces_answers(self, end: int) -> bool:
        """Say whether the little that is said above tells that the answers stand in the old letter."""
        zone, number, said = self.page.zone, -1, ""
        if zone.count(NEW, 0, end) > _LINES_OF_A_WORD:
            return False
        while (number := zone.find(NEW, number + 1, end)) >= 0:
            said = f"{said} {self.page.short(number)}"
        return zone_lines.has_phrase(said.casefold(), words.ANSWERS_BELOW)

    def _is_believable_header(self, first: int, end: int) -> bool:
        """Say whether header words above each other are a letter's, not a timetable's ("From: Lisbon / To: Porto")."""
        kinds = {zone_lines.header_kind(self.page.short(number)): number for number in range(first, end)}
        if "from" not in kinds:
            return False
        return "sent" in kinds or "subject" in kinds or zone_lines.has_address(self.page.short(kinds["from"]))

    def _may_cut(self, first: int, end: int, kind: str) -> bool:
        """Say whether all from line `first` on may be taken for a quote.

        Of a bare forward nothing is new. But below a bare "Ana wrote:", or a header of two lines, the answer itself may
        stand: where nothing or but a greeting would be left, nothing is cut.
        """
        if kind == "forward" or self._says_something(first):
            return True
        kinds = {zone_lines.header_kind(self.page.short(number)) for number in range(first, end)} - {""}
        return kind == "header" and len(kinds) >= 3

    def _says_something(self, end: int) -> bool:
        """Say whether a new line above `end` is more than a greeting. What was passed over once stays so."""
        while self.first_said < end and not self._says(self.first_said):
            self.first_said += 1
        return self.first_said < end

    def _says(self, number: int) -> bool:
        return (
            self.page.zone[number] == NEW
            and not zone_lines.is_greeting(self.page.short(number))
            and not zone_lines.is_sent_from(self.page.bare[number])
        )
