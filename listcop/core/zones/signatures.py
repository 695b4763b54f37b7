"""Signatures at the end of a stretch of a letter: below "-- ", below a row, below a closing; for ends.py alone.

What stands for the writer is a signature: phone numbers, addresses and titles, and what the program says of itself.
The closing and the name are the writer's own words. Guesses need text left above them.
"""

import re
from collections.abc import Sequence

from listcop.core.search import words_of
from listcop.core.zones import lines as zone_lines
from listcop.core.zones import words
from listcop.core.zones.page import BLANK, NEW, SIGNATURE, Page

_CLOSING_LENGTH = 45
_DELIMITERS = frozenset(("--", "—", "- --", "-- --"))
_NAME_LETTERS = 3  # of a word of a name; shorter ones are initials
_ANNOUNCING = (":", "：")
_POSTSCRIPT = re.compile(  # "PD Dr. Omar" is a title
    r"(?:(?:p\W{0,2})?p\W{0,2}s|n\W{0,2}b)\b[\s:.,;)]|(?:pd|nota(?: bene)?)\s?:|p\.\s?d\.", re.IGNORECASE
)
_OPENING_MARKS, _CLOSING_MARKS = "\"'“„«‘", "\"'”“»’"


class Signatures:
    """The signatures of one letter, which are marked on its page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines, self.bare, self.zone = page.lines, page.bare, page.zone

    def mark(self, first: int, end: int, *, may_guess: bool) -> None:
        """Mark the signature at the end of the lines first..end-1, which are new or blank.

        may_guess  whether a signature without "-- " may be seen here, which is not so between two quotes
        """
        end = self._mark_sent_from(first, end)
        start = self._delimited_signature(first, end)
        if start is None and may_guess:
            start = self._drawn_signature(first, end)
            start = self._signature_under_closing(first, end) if start is None else start
            start = self._contact_block(first, end) if start is None else start
        if start is not None:
            self.page.set(start, end, SIGNATURE)
            self._mark_sent_from(first, start)

    def _mark_sent_from(self, first: int, end: int) -> int:
        """Mark "Sent from my phone" lines at the end; return where they begin."""
        end = self.page.last_end(first, end)
        for _ in range(3):
            last = end - 1
            if last > first and _is_page(self.bare[last]):  # the program's, below its name
                last -= 1
            if end > first and zone_lines.is_sent_from(self.bare[last]):
                row = last - 1 if last - 1 > first and zone_lines.is_row(self.bare[last - 1]) else last
                self.page.set(row, end, SIGNATURE)
                end = self.page.last_end(first, row)
        return end

    def _delimited_signature(self, first: int, end: int) -> int | None:
        """Return the line "-- " (RFC 3676, 4.3) above a signature, or "--" above what looks like one."""
        is_below_quote = self.page.is_below_quote(first)
        sought = range(max(first, end - 40), end)
        delimiters = [number for number in sought if self.bare[number] in _DELIMITERS and self._is_at_margin(number)]
        for number in delimiters:
            below = [line for line in self.bare[number + 1 : end] if line]
            if below and below[0][:1] == "[" and below[0][1:2].isdigit():  # the text's footnotes
                continue
            if self.lines[number].endswith("-- ") and len(below) <= 25:
                return number
            # "--" without the blank also parts the items of an announcement; a name alone is no item.
            is_alone = len(delimiters) == 1 or (len(below) == 1 and _is_title(below[0]))
            is_one_paragraph = BLANK not in self.zone[self.page.below(number + 1) : end]
            is_low = (is_below_quote or number > first) and len(below) <= 12
            if is_alone and is_low and _looks_signed(below, is_one_paragraph=is_one_paragraph):
                return number
        return None

    def _is_at_margin(self, number: int) -> bool:
        """Say whether a line is not indented; "--" in a poem or a listing often is."""
        return not self.lines[number].startswith(("  ", "\t"))

    def _drawn_signature(self, first: int, end: int) -> int | None:
        """Return the row above a last paragraph of short lines that tell how to reach the writer."""
        top = self.page.top_of_block(first, end)
        for number in range(end - 2, max(top, end - 13) - 1, -1):
            if zone_lines.is_row(self.bare[number]):
                below = self.bare[number + 1 : end]
                if all(map(zone_lines.is_row, below)):
                    continue  # the row that ends a card
                is_signature = self._is_below_text(first, number) and (_is_card(below) or _is_named_page(below))
                return self.page.rows_above(number) if is_signature else None
        row = self.page.row_above(top) if top > first else None
        if row is not None and self._is_below_text(first, row) and _is_card(self.bare[top:end]):
            return row
        return self._spaced_signature(first, end)

    def _is_below_text(self, first: int, number: int) -> bool:
        """Say whether something is said above line `number`: in its stretch, or above the quote over it."""
        return number > first or self.zone.find(NEW, 0, first) >= 0

    def _spaced_signature(self, first: int, end: int) -> int | None:
        """Return the row above a name and a few short lines with blank ones between: a card that was HTML."""
        least = max(first, end - 25)
        for number in range(end - 2, least - self._is_below_text(first, first), -1):
            line = self.bare[number]
            if line[:1] in zone_lines.ROW_SIGNS and len(line) >= 10 and zone_lines.is_row(line):
                below = [line for line in self.bare[number + 1 : end] if line and not zone_lines.is_row(line)]
                if not below:
                    continue
                return (
                    self.page.rows_above(number)
                    if len(below) <= 14 and _is_name(below[0]) and _is_card(below)
                    else None
                )
        return None

    def _signature_under_closing(self, first: int, end: int) -> int | None:
        """Return the line behind "Best regards, Ana" if the writer's addresses and titles stand there."""
        for number in range(end - 1, max(first, end - 20) - 1, -1):
            if 0 < len(self.bare[number]) <= _CLOSING_LENGTH and is_closing(self.bare[number]):
                name = self.page.below(number + 1, end)
                has_name = name < end and _is_name(self.bare[name])
                start = self.page.below(name + 1 if has_name else number + 1, end)
                below = [line for line in self.bare[start:end] if line]
                # A version, a commit, a parcel number is no title.
                is_titled = bool(below) and (not _has_digit(below[0]) or zone_lines.is_contact(below[0]))
                return start if is_titled and len(below) <= 12 and _is_card(below) else None
        return None

    def _contact_block(self, first: int, end: int) -> int | None:
        """Return where a last paragraph begins that is a name with two ways and more to reach its bearer.

        None where that seems to be another: "the person you want is:".
        """
        top = self.page.top_of_block(first, end)
        block = self.bare[top:end]
        if not 3 <= len(block) <= 10 or top == first or not _is_name(block[0]):
            return None
        if not _is_card(block[1:]) or sum(map(zone_lines.is_contact, block)) < 2:
            return None
        above = self.page.above(top)
        is_announced = above >= 0 and self.bare[above].endswith(_ANNOUNCING)
        return None if is_announced or not self._is_writers(block) else top

    def _is_writers(self, block: Sequence[str]) -> bool:
        """Say whether a card has a word of its writer's name, or nobody knows that; it may begin with a firm's."""
        called, found = _names_in(self.page.writer), _names_in("\n".join(block))
        return not called or any(_is_same_name(one, other) for one in called for other in found)


def _is_page(line: str) -> bool:
    """Say whether a line is a web address and nothing else."""
    return line.startswith(("http://", "https://", "www.")) and " " not in line


def _looks_signed(block: Sequence[str], *, is_one_paragraph: bool) -> bool:
    """Say whether lines below "--" are a writer's: no sentences, no closing, and a name above where they are parted."""
    if not block or _is_prose(block) or any(map(is_closing, block[1:])):
        return False
    return is_one_paragraph or _is_title(block[0]) or _has_way(block)


def _is_title(line: str) -> bool:
    """Say whether a line is a name that stands where a name is due: no sentence, and no beginning of one."""
    return _is_name(line) and not line.endswith(".") and (" " not in line or not line[0].islower())


def _has_way(block: Sequence[str]) -> bool:
    return any(zone_lines.is_contact(line) or zone_lines.is_sent_from(line) or "://" in line for line in block)


def _is_prose(block: Sequence[str]) -> bool:
    """Say whether lines are sentences: long ones, or three wrapped ones in a row."""
    return any(len(line) > 120 for line in block) or sum(len(line) > 60 for line in block) >= 4


def _is_card(block: Sequence[str]) -> bool:
    """Say whether short lines tell how to reach a person, with no sentence, footnote or postscript among them."""
    block = _without_motto(block)
    if any(len(line) > 100 or _is_no_card_line(line) for line in block):
        return False
    return any(map(zone_lines.is_contact, block))


def _without_motto(block: Sequence[str]) -> list[str]:
    """Leave out what stands in quotation marks on lines of its own: a saying may be as long as it likes."""
    kept: list[str] = []
    is_open = False
    for line in block:
        if is_open or line[0] in _OPENING_MARKS:
            is_open = not any(map(line[1:].__contains__, _CLOSING_MARKS))
        else:
            kept.append(line)
    return kept


def _is_named_page(block: Sequence[str]) -> bool:
    """Say whether short lines are a name, perhaps titles, and at the end the web page of its bearer."""
    is_short = len(block) <= 5 and not any(len(line) > 100 or _is_no_card_line(line) for line in block)
    return is_short and len(block) >= 2 and _is_name(block[0]) and _is_page(block[-1])


def _names_in(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text) if len(word) >= _NAME_LETTERS)


def _is_same_name(one: str, other: str) -> bool:
    """Say whether two words may name one person, such as "wilding" and "twilding"."""
    return one == other or (min(len(one), len(other)) > _NAME_LETTERS and (one in other or other in one))


def _is_no_card_line(line: str) -> bool:
    return (
        line.endswith(("?", "!", ":"))
        or _POSTSCRIPT.match(line) is not None
        or line[:2].casefold() in ("[1", "[0", "[2", "ps", "p.")
        or len(line.split()) > 14
        or sum(word[0].islower() for word in line.split()) >= 6  # a sentence; titles have capitals
    )


def is_closing(line: str) -> bool:
    """Say whether a line is "Best regards", alone or with a name."""
    if len(line) > _CLOSING_LENGTH:
        return False
    folded = line.casefold()
    first_word = folded.split(" ", 1)[0].rstrip(",.!")
    return any(
        folded.startswith(closing) and not folded[len(closing) : len(closing) + 1].isalpha()
        for closing in words.CLOSINGS.get(first_word, ())
    )


def is_plain_closing(line: str) -> bool:
    """Say whether a line is a closing and names alone: "Best, Ana", not "Best ask Ana"."""
    folded = line.strip().casefold()
    first_word = folded.split(" ", 1)[0].rstrip(",.!")
    ends = [len(one) for one in words.CLOSINGS.get(first_word, ()) if folded.startswith(one)]
    rest = line.strip()[max(ends) :] if ends else "x"
    return not rest[:1].isalpha() and all(word[0].isupper() for word in re.findall(r"[^\W_]+", rest))


def _is_name(line: str) -> bool:
    """Say whether a line may be a person's name."""
    is_short = len(line) <= 45 and len(line.split()) <= 5
    return is_short and not line.endswith("?") and not _has_digit(line) and not any(sign in line for sign in "@:/!<>")


def _has_digit(line: str) -> bool:
    return any(map(str.isdigit, line))
