"""Takes footers and signatures off the end of a stretch of a letter, list headers off its top; for zones alone.

What list software, virus scanners, companies and archives append is a footer. Guesses need text left above them.
"""

import re
from collections.abc import Sequence

from listcop.core.zones import lines as zone_lines
from listcop.core.zones import words
from listcop.core.zones.page import FOOTER, SIGNATURE, Page
from listcop.core.zones.signatures import Signatures

_BLOCK_LINES = 30  # longer paragraphs are no footers
_FOOTERS_STACKED = 12
_FOOTER_LINES = 14
_ADVERT_LINES = 4  # with the row above it
_NOTICE_CHARACTERS = 30  # shorter paragraphs are closings
_LINE_LOOKED_AT = 300

_OWN_FOOTER = re.compile(r"(\S{1,64})[+-]leave(?:\.\w{1,40})?@(\S{1,253})")
_NEXT_PART = re.compile(r"-{8,} ?[^-]{2,40} ?-{8,}")


class Ends:
    """The ends of one letter: its lines, the same stripped, and the zone of each, which is changed here."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.bare, self.zone = page.bare, page.zone
        self.signatures = Signatures(page)

    def trim(self, first: int, end: int, *, may_guess: bool) -> None:
        """Mark the footers, then the signature, at the end of the lines first..end-1, which are new or blank.

        may_guess  whether a signature without "-- " may be seen here, which is not so between two quotes
        """
        first = self.page.below(first, end)
        self.signatures.mark(first, self._trim_footers(first, end), may_guess=may_guess)

    def trim_list_footer(self, end: int) -> None:
        """Mark what lists and scanners put behind another's letter that bears no quote marks."""
        for _ in range(3):
            end = self.page.last_end(0, end)
            if self.bare[end - 1].startswith((">", ":")):
                break
            top = self.page.top_of_block(0, end)
            start = self._list_footer(0, top, end)
            start = self._attachment_note(top, end, may_be_bare=False) if start is None else start
            start = self._scanner_notice(top, end, _folded(self.bare[top:end])) if start is None else start
            if start is None:
                break
            self.page.set(start, end, FOOTER)
            end = start

    def trim_top(self, first: int, end: int) -> int:
        """Mark what list software puts above a letter; return where the letter begins."""
        for _ in range(8):
            first = self.page.below(first, end)
            block_end = first
            while block_end < end and self.zone[block_end] and block_end - first < _BLOCK_LINES:
                block_end += 1
            is_signed = first < end and self.bare[first].startswith("-----BEGIN PGP SIGNED")
            # Something must be left, or it is the letter.
            is_header = self.page.below(block_end, end) < end and self._is_header(self.bare[first:block_end])
            if not (is_signed or is_header):
                break
            self.page.set(first, block_end, FOOTER)
            first = block_end
        return first

    def _is_header(self, block: Sequence[str]) -> bool:
        """Say whether a first paragraph is a list's, in its own words."""
        return len(block) <= 8 and zone_lines.has_phrase(_folded(block), words.LIST_HEADER)

    # Footers

    def _trim_footers(self, first: int, end: int) -> int:
        """Mark footers from the end upwards, one paragraph after the other; return where they begin."""
        for stacked in range(_FOOTERS_STACKED):
            end = self.page.last_end(first, end)
            top = self.page.top_of_block(first, end)
            if top == end:
                break
            if self.bare[end - 1].startswith("-----END PGP SIGNATURE"):
                start, zone = self._pgp_signature(first, end), SIGNATURE
            else:
                start, zone = self._footer(first, top, end, has_footer_below=stacked > 0), FOOTER
            if start is None:
                break
            self.page.set(start, end, zone)
            end = self._without_lone_row(first, start)
        return end

    def _without_lone_row(self, first: int, end: int) -> int:
        """Mark a row that stands by itself above a footer: it parted the footer from the text, and ends no table."""
        last = self.page.last_end(first, end)
        if last > first + 1 and not self.zone[last - 2] and zone_lines.is_row(self.bare[last - 1]):
            self.page.set(last - 1, last, FOOTER)
            return last - 1
        return end

    def _footer(self, first: int, top: int, end: int, *, has_footer_below: bool) -> int | None:
        """Return where the footer in the paragraph top..end-1 begins, None when there is none."""
        last = self.bare[end - 1]
        if last.startswith("[[") and last.endswith("]]"):  # "[[alternative HTML version deleted]]"
            return end - 1
        start = self._list_footer(first, top, end, has_footer_below=has_footer_below)
        if start is None:
            start = self._attachment_note(top, end, may_be_bare=has_footer_below)
        if start is None:
            start = self._notice(first, top, end)
        return start

    def _list_footer(self, first: int, top: int, end: int, *, has_footer_below: bool = False) -> int | None:
        """Return where list software's footer begins: at a row above its words, or at words that no one else says."""
        for number in range(end - 2, max(first, end - 2 * _FOOTER_LINES) - 1, -1):
            line = self.bare[number]
            if line[:1] not in zone_lines.ROW_SIGNS or not zone_lines.is_row(line):
                continue
            if not self.page.is_one_stretch(number, end):
                break
            below = [line for line in self.bare[number + 1 : end] if line]
            if len(below) > _FOOTER_LINES or below[0].startswith("["):  # too long, or the writer's footnotes
                break
            is_below_text = number > first or self.page.is_below_quote(first) or self.bare[number].startswith("____")
            is_own_paragraph = len(below) <= end - top and is_below_text
            if zone_lines.has_phrase(_folded(below[:2]), words.SURE_LIST_FOOTER) or (
                is_own_paragraph and _has_link(below) and zone_lines.has_phrase(_folded(below), words.LIST_FOOTER)
            ):
                return self.page.rows_above(number)
        own = self._own_footer(top, end)
        if own is not None:
            return own
        block = self.bare[top:end]
        is_linked = has_footer_below or _has_link(block)
        if is_linked and zone_lines.has_phrase(_folded(block), words.SURE_LIST_FOOTER):
            return self._first_with(top, end, words.SURE_LIST_FOOTER)
        return self._bare_list_footer(top, end)

    def _own_footer(self, top: int, end: int) -> int | None:
        """Return where a footer of ours begins, in any language: three lines that end in addresses of one list."""
        if end - top < 3 or "@" not in self.bare[end - 1]:
            return None
        leave = _OWN_FOOTER.search(self.bare[end - 2][:_LINE_LOOKED_AT])
        if leave is None:
            return None
        name, domain = leave.groups()
        is_ours = self.bare[end - 3].endswith(f"{name}@{domain}") and self.bare[end - 1].endswith(
            (f"{name}+help@{domain}", f"{name}-help@{domain}")
        )
        return end - 3 if is_ours else None

    def _bare_list_footer(self, top: int, end: int) -> int | None:
        """Return the line "Pumps mailing list" if its address or page stands below, with no row above."""
        for number in range(max(top, end - 4), end - 1):
            is_title = self.bare[number].endswith(" mailing list")
            if is_title and ("@" in self.bare[number + 1] or "/" in self.bare[end - 1]):
                return number
        return None

    def _attachment_note(self, top: int, end: int, *, may_be_bare: bool) -> int | None:
        """Return where an archive's note of an attachment begins: "---- next part ----", its name, type, URL."""
        for number in range(end - 1, max(top, end - 10) - 1, -1):
            line = self.bare[number]
            if line.startswith("--------") and len(line) <= 100 and _NEXT_PART.fullmatch(line):
                is_note = (may_be_bare and number == end - 1) or any(
                    line.startswith("URL") for line in self.bare[number + 1 : end]
                )
                return number if is_note else None
        if self.bare[end - 1].startswith("URL") and "/attachments/" in self.bare[end - 1]:
            for number in range(end - 2, max(top, end - 10) - 1, -1):
                if self.bare[number].endswith("..."):  # "An HTML attachment was scrubbed..."
                    return number
        return None

    def _notice(self, first: int, top: int, end: int) -> int | None:
        """Return where a virus scanner's or a company's legal notice begins; only below a text."""
        block = self.bare[top:end]
        least = first - self.page.is_below_quote(first)
        for number in range(max(top, end - _ADVERT_LINES), end - 1):
            if _is_advert(self.bare[number:end]):
                return number if number > least else None
        folded = _folded(block)
        if len(folded) < _NOTICE_CHARACTERS:
            return None
        start = self._scanner_notice(top, end, folded)
        if start is None and zone_lines.is_legal_notice(folded):
            start = self._with_row(self._first_with(top, end, words.LEGAL_WORDS), top)
        if start is None and len(block) <= 3 and zone_lines.has_phrase(folded, words.THINK_OF_TREES):
            start = top
        return start if start is not None and start > least else None

    def _scanner_notice(self, top: int, end: int, folded: str) -> int | None:
        """Return where a virus scanner's notice begins in the paragraph top..end-1: it names itself and its work."""
        is_told = "vir" in folded or "scanned" in folded
        if end - top > 6 or not is_told or not zone_lines.has_phrase(folded, words.VIRUS_SCANNERS):
            return None
        start = self._first_with(top, end, (*words.VIRUS_SCANNERS, *words.VIRUS_FOUND))
        is_said = zone_lines.has_phrase(folded, words.VIRUS_FOUND)
        start_with_row = self._with_row(start, top)
        return start_with_row if is_said or start_with_row < start else None

    def _with_row(self, start: int, top: int) -> int:
        """Return the row above the line `start` of a paragraph that begins at `top`, or `start` when there is none."""
        if start > top:
            return start - 1 if zone_lines.is_row(self.bare[start - 1]) else start
        row = self.page.row_above(top)
        return start if row is None else row

    def _first_with(self, top: int, end: int, phrases: tuple[str, ...]) -> int:
        """Return the first line of a paragraph in which one of the phrases begins; it may be wrapped."""
        for number in range(top, end):
            here, below = _folded(self.bare[number : number + 1]), _folded(self.bare[number + 1 : number + 2])
            if zone_lines.has_phrase(here, phrases):
                return number
            if zone_lines.has_phrase(f"{here} {below}", phrases) and not zone_lines.has_phrase(below, phrases):
                return number
        return top

    def _pgp_signature(self, first: int, end: int) -> int | None:
        for number in range(end - 1, max(first, end - 60) - 1, -1):
            if self.bare[number].startswith("-----BEGIN PGP SIGNATURE"):
                return number
        return None


def _folded(block: Sequence[str]) -> str:
    """Return a paragraph as one casefolded line, so that phrases are found where it was wrapped."""
    return " ".join([line[:_LINE_LOOKED_AT] for line in block]).casefold()


def _has_link(block: Sequence[str]) -> bool:
    return any("@" in line or "/" in line or " at " in line or " em " in line for line in block)


def _is_advert(block: Sequence[str]) -> bool:
    """Say whether lines are a web mailer's: a long line of underscores, a sentence or two, its address."""
    if len(block) < 2 or len(block[0]) < 20 or block[0].strip("_") or not any("http" in line for line in block):
        return False
    is_said = any(line.endswith((".", "!", "?")) or "!" in line for line in block)
    is_led = len(block) == 2 and len(block[0]) >= 50 and block[1].count(" ") >= 4 and "://" in block[1].split(" ")[-1]
    return (is_said or is_led) and not any(map(zone_lines.is_contact, block))
