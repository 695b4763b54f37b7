"""Takes footers and signatures off the end of a stretch of a letter, list headers off its top; for zones alone.

What list software, virus scanners and archives append is a footer; what stands for the writer, by "-- ", by the phone
that sent it, or as phone numbers and addresses under a closing, is a signature. Guesses need text left above them.
"""

import re
from collections.abc import Sequence

from listcop.core import zone_words as words

BLANK, NEW, QUOTE, SIGNATURE, FOOTER = range(5)

_BLOCK_LINES = 30  # longer paragraphs are no footers
_FOOTERS_STACKED = 12
_FOOTER_LINES = 14
_LINE_LOOKED_AT = 300

_NEXT_PART = re.compile(r"-{8,} ?[^-]{2,40} ?-{8,}")
_DELIMITERS = frozenset(("--", "—", "- --", "-- --"))


class Ends:
    """The ends of one letter: its lines, the same stripped, and the zone of each, which is changed here."""

    def __init__(self, lines: Sequence[str], bare: Sequence[str], zone: bytearray) -> None:
        self.lines, self.bare, self.zone = lines, bare, zone

    def trim(self, first: int, end: int, *, may_guess: bool) -> None:
        """Mark the footers, then the signature, at the end of the lines first..end-1, which are new or blank.

        may_guess  whether a signature without "-- " may be seen here, which is not so between two quotes
        """
        first = self._below(first, end)
        end = self._trim_footers(first, end)
        end = self._trim_sent_from(first, end)
        start = self._delimited_signature(first, end)
        if start is None and may_guess:
            start = self._drawn_signature(first, end)
            start = self._signature_under_closing(first, end) if start is None else start
            start = self._contact_block(first, end) if start is None else start
        if start is not None:
            self._set(start, end, SIGNATURE)
            self._trim_sent_from(first, start)

    def trim_list_footer(self, end: int) -> None:
        """Mark what lists and scanners put behind another's letter that bears no quote marks."""
        for _ in range(3):
            end = self._last_end(0, end)
            if self.bare[end - 1].startswith((">", ":")):
                break
            top = self._top_of_block(0, end)
            start = self._list_footer(0, top, end)
            start = self._attachment_note(top, end, may_be_bare=False) if start is None else start
            start = self._scanner_notice(top, end) if start is None else start
            if start is None:
                break
            self._set(start, end, FOOTER)
            end = start

    def trim_top(self, first: int, end: int) -> int:
        """Mark what list software puts above a letter; return where the letter begins."""
        for _ in range(8):
            first = self._below(first, end)
            block_end = first
            while block_end < end and self.zone[block_end] and block_end - first < _BLOCK_LINES:
                block_end += 1
            is_signed = first < end and self.bare[first].startswith("-----BEGIN PGP SIGNED")
            # Something must be left, or it is the letter.
            is_header = self._below(block_end, end) < end and self._is_header(self.bare[first:block_end])
            if not (is_signed or is_header):
                break
            self._set(first, block_end, FOOTER)
            first = block_end
        return first

    def _is_header(self, block: Sequence[str]) -> bool:
        """Say whether a first paragraph is a list's, in its own words."""
        return len(block) <= 8 and words.has_phrase(_folded(block), words.LIST_HEADER)

    def _set(self, first: int, end: int, zone: int) -> None:
        for number in range(first, end):
            if self.zone[number]:
                self.zone[number] = zone

    def _below(self, number: int, end: int) -> int:
        while number < end and not self.zone[number]:
            number += 1
        return number

    def _last_end(self, first: int, end: int) -> int:
        """Return the line behind the last of first..end-1 that is not blank."""
        while end > first and not self.zone[end - 1]:
            end -= 1
        return end

    def _top_of_block(self, first: int, end: int) -> int:
        """Return where the paragraph that ends before `end` begins, looking at _BLOCK_LINES lines."""
        top = end
        while top > first and end - top < _BLOCK_LINES and self._belongs_with(top - 1, end - 1):
            top -= 1
        return top

    def _belongs_with(self, number: int, last: int) -> bool:
        """Say whether a line is of the same zone as `last`, and is not a marked quote."""
        is_marked = self.zone[number] == QUOTE and self.bare[number].startswith(">")
        return self.zone[number] == self.zone[last] and not is_marked

    # Footers

    def _trim_footers(self, first: int, end: int) -> int:
        """Mark footers from the end upwards, one paragraph after the other; return where they begin."""
        for stacked in range(_FOOTERS_STACKED):
            end = self._last_end(first, end)
            top = self._top_of_block(first, end)
            if top == end:
                break
            if self.bare[end - 1].startswith("-----END PGP SIGNATURE"):
                start, zone = self._pgp_signature(first, end), SIGNATURE
            else:
                start, zone = self._footer(first, top, end, has_footer_below=stacked > 0), FOOTER
            if start is None:
                break
            self._set(start, end, zone)
            end = start
        return end

    def _footer(self, first: int, top: int, end: int, *, has_footer_below: bool) -> int | None:
        """Return where the footer in the paragraph top..end-1 begins, None when there is none."""
        last = self.bare[end - 1]
        if last.startswith("[[") and last.endswith("]]"):  # "[[alternative HTML version deleted]]"
            return end - 1
        start = self._list_footer(first, top, end)
        if start is None:
            start = self._attachment_note(top, end, may_be_bare=has_footer_below)
        if start is None:
            start = self._notice(first, top, end)
        return start

    def _list_footer(self, first: int, top: int, end: int) -> int | None:
        """Return where list software's footer begins: at a row above its words, or at words that no one else says."""
        for number in range(end - 2, max(first, end - 2 * _FOOTER_LINES) - 1, -1):
            if self.zone[number] and not self._belongs_with(number, end - 1):
                break
            if not words.is_row(self.bare[number]):
                continue
            below = [line for line in self.bare[number + 1 : end] if line]
            if len(below) > _FOOTER_LINES or below[0].startswith("["):  # too long, or the writer's footnotes
                break
            is_own_paragraph = len(below) <= end - top and (number > first or self.bare[number].startswith("____"))
            if words.has_phrase(_folded(below[:2]), words.SURE_LIST_FOOTER) or (
                is_own_paragraph and _has_link(below) and words.has_phrase(_folded(below), words.LIST_FOOTER)
            ):
                return self._rows_above(number)
        block = self.bare[top:end]
        if _has_link(block) and words.has_phrase(_folded(block), words.SURE_LIST_FOOTER):
            return self._first_with(top, end, words.SURE_LIST_FOOTER)
        return self._bare_list_footer(top, end)

    def _bare_list_footer(self, top: int, end: int) -> int | None:
        """Return the line "Pumps mailing list" if its address or page stands below, with no row above."""
        for number in range(max(top, end - 4), end - 1):
            is_title = self.bare[number].endswith(" mailing list")
            if is_title and ("@" in self.bare[number + 1] or "/" in self.bare[end - 1]):
                return number
        return None

    def _row_above(self, top: int) -> int | None:
        """Return the row that stands over a paragraph with blank lines between, None when another line stands there."""
        number = top - 1
        while number > 0 and not self.zone[number] and top - number < 4:
            number -= 1
        if number >= 0 and self.zone[number] == self.zone[top] and words.is_row(self.bare[number]):
            return self._rows_above(number)
        return None

    def _rows_above(self, number: int) -> int:
        while number > 0 and self.zone[number - 1] == self.zone[number] and words.is_row(self.bare[number - 1]):
            number -= 1
        return number

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
        if _is_advert(block):
            return top if top > first else None
        start = self._scanner_notice(top, end)
        if start is None and words.is_legal_notice(_folded(block)):
            start = self._with_row(self._first_with(top, end, words.LEGAL_WORDS), top)
        return start if start is not None and start > first else None

    def _scanner_notice(self, top: int, end: int) -> int | None:
        """Return where a virus scanner's notice begins in the paragraph top..end-1: it names itself and its work."""
        folded = _folded(self.bare[top:end]) if end - top <= 6 else ""
        if "vir" not in folded or not words.has_phrase(folded, words.VIRUS_SCANNERS):
            return None
        start = self._first_with(top, end, (*words.VIRUS_SCANNERS, *words.VIRUS_FOUND))
        is_said = words.has_phrase(folded, words.VIRUS_FOUND)
        start_with_row = self._with_row(start, top)
        return start_with_row if is_said or start_with_row < start else None

    def _with_row(self, start: int, top: int) -> int:
        """Return the row above the line `start` of a paragraph that begins at `top`, or `start` when there is none."""
        if start > top:
            return start - 1 if words.is_row(self.bare[start - 1]) else start
        row = self._row_above(top)
        return start if row is None else row

    def _first_with(self, top: int, end: int, phrases: tuple[str, ...]) -> int:
        """Return the first line of a paragraph in which one of the phrases begins; it may be wrapped."""
        for number in range(top, end):
            here, below = _folded(self.bare[number : number + 1]), _folded(self.bare[number + 1 : number + 2])
            if words.has_phrase(here, phrases):
                return number
            if words.has_phrase(f"{here} {below}", phrases) and not words.has_phrase(below, phrases):
                return number
        return top

    def _pgp_signature(self, first: int, end: int) -> int | None:
        for number in range(end - 1, max(first, end - 60) - 1, -1):
            if self.bare[number].startswith("-----BEGIN PGP SIGNATURE"):
                return number
        return None

    # Signatures

    def _trim_sent_from(self, first: int, end: int) -> int:
        """Mark "Sent from my phone" lines at the end; return where they begin."""
        end = self._last_end(first, end)
        for _ in range(3):
            if end > first and words.is_sent_from(self.bare[end - 1]):
                self._set(end - 1, end, SIGNATURE)
                end = self._last_end(first, end - 1)
        return end

    def _delimited_signature(self, first: int, end: int) -> int | None:
        """Return the line "-- " (RFC 3676, 4.3) above a signature, or "--" above what looks like one."""
        is_below_quote = self.zone.rfind(QUOTE, max(0, first - 5), first) >= 0
        delimiters = [number for number in range(max(first, end - 40), end) if self.bare[number] in _DELIMITERS]
        for number in delimiters:
            below = [line for line in self.bare[number + 1 : end] if line]
            if below and below[0][:1] == "[" and below[0][1:2].isdigit():  # the text's footnotes
                break
            if self.lines[number].endswith("-- ") and len(below) <= 25:
                return number
            # "--" without the blank also parts the items of an announcement.
            is_alone = len(delimiters) == 1 and (is_below_quote or number > first)
            if is_alone and len(below) <= 12 and not _is_prose(below):
                return number
        return None

    def _drawn_signature(self, first: int, end: int) -> int | None:
        """Return the row above a last paragraph of short lines that tell how to reach the writer."""
        top = self._top_of_block(first, end)
        if end - top > 12:
            return None
        for number in range(end - 2, top - 1, -1):
            if words.is_row(self.bare[number]):
                below = self.bare[number + 1 : end]
                is_signature = number > first and (_is_card(below) or _is_named_page(below))
                return self._rows_above(number) if is_signature else None
        row = self._row_above(top) if top > first else None
        return row if row is not None and row > first and _is_card(self.bare[top:end]) else None

    def _signature_under_closing(self, first: int, end: int) -> int | None:
        """Return the line behind "Best regards, Ana" if the writer's addresses and titles stand there."""
        for number in range(end - 1, max(first, end - 20) - 1, -1):
            if self.zone[number] and _is_closing(self.bare[number]):
                name = self._below(number + 1, end)
                has_name = name < end and _is_name(self.bare[name])
                start = self._below(name + 1 if has_name else number + 1, end)
                below = [line for line in self.bare[start:end] if line]
                # A version, a commit, a parcel number is no title.
                is_titled = bool(below) and (not _has_digit(below[0]) or words.is_contact(below[0]))
                return start if is_titled and len(below) <= 12 and _is_card(below) else None
        return None

    def _contact_block(self, first: int, end: int) -> int | None:
        """Return where a last paragraph begins that is a name with two ways and more to reach its bearer."""
        top = self._top_of_block(first, end)
        block = self.bare[top:end]
        if not 3 <= len(block) <= 10 or top == first or not _is_name(block[0]):
            return None
        return top if _is_card(block[1:]) and sum(map(words.is_contact, block)) >= 2 else None


def _folded(block: Sequence[str]) -> str:
    """Return a paragraph as one casefolded line, so that phrases are found where it was wrapped."""
    return " ".join([line[:_LINE_LOOKED_AT] for line in block]).casefold()


def _has_link(block: Sequence[str]) -> bool:
    return any("@" in line or "/" in line or " at " in line or " em " in line for line in block)


def _is_advert(block: Sequence[str]) -> bool:
    """Say whether a paragraph is a web mailer's: a long line of underscores, a sentence or two, its address."""
    return (
        2 <= len(block) <= 4
        and len(block[0]) >= 20
        and not block[0].strip("_")
        and any("http" in line for line in block)
        and any(line.endswith((".", "!", "?")) or "!" in line for line in block)
        and not any(map(words.is_contact, block))
    )


def _is_prose(block: Sequence[str]) -> bool:
    """Say whether lines are sentences: long ones, or three wrapped ones in a row."""
    return any(len(line) > 120 for line in block) or sum(len(line) > 60 for line in block) >= 4


def _is_card(block: Sequence[str]) -> bool:
    """Say whether short lines tell how to reach a person, with no sentence, footnote or postscript among them."""
    if any(len(line) > 100 or _is_no_card_line(line) for line in block):
        return False
    return any(map(words.is_contact, block))


def _is_named_page(block: Sequence[str]) -> bool:
    """Say whether short lines are a name, perhaps titles, and at the end the web page of its bearer."""
    is_short = len(block) <= 5 and not any(len(line) > 100 or _is_no_card_line(line) for line in block)
    return is_short and len(block) >= 2 and _is_name(block[0]) and block[-1].startswith(("http", "www."))


def _is_no_card_line(line: str) -> bool:
    return (
        line.endswith(("?", "!", ":"))
        or line[:2].casefold() in ("[1", "[0", "[2", "ps", "p.")
        or len(line.split()) > 14
    )


def _is_closing(line: str) -> bool:
    """Say whether a line is "Best regards", alone or with a name."""
    if len(line) > 45:
        return False
    folded = line.casefold()
    first_word = folded.split(" ", 1)[0].rstrip(",.!")
    return any(
        folded.startswith(closing) and not folded[len(closing) : len(closing) + 1].isalpha()
        for closing in words.CLOSINGS.get(first_word, ())
    )


def _is_name(line: str) -> bool:
    """Say whether a line may be a person's name."""
    is_short = len(line) <= 45 and len(line.split()) <= 5
    return is_short and not line.endswith("?") and not _has_digit(line) and not any(sign in line for sign in "@:/!<>")


def _has_digit(line: str) -> bool:
    return any(map(str.isdigit, line))
