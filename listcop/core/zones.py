"""Finds the zones of a letter's text: what its writer says now, what is quoted, the signature, the footers.

Whole lines are decided, never parts of one, and every step looks at each line a bounded number of times:

1. lines that begin with ">" are quotes, with the attribution above them, unless they are prompts in a program listing;
2. a copied header or a dated "Ana wrote:" without ">" below makes the rest a quote, if something is said above it;
3. what stands between quotes is new, but for footers and signatures, which are taken off its end.

When in doubt a line is new: a quote too many costs a reader a glance, an answer lost costs the conversation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from listcop.core import zone_words as words
from listcop.core.zone_ends import FOOTER, NEW, QUOTE, SIGNATURE, Ends

Ranges = tuple[tuple[int, int], ...]

# Bounds that no honest letter meets; behind them a line is taken as it looks.
_ATTRIBUTIONS_SOUGHT = 1000
_STARTERS_SOUGHT = 300
_REGIONS_TRIMMED = 60  # at either end of the letter
_LINE_LOOKED_AT = 400

_QUOTE_MARKS = re.compile(r"^[ \t]{0,3}(?:(?:> ?)+|\| )")


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of a text as (first line, last line), counted from 1, both included; blank lines may belong to none."""

    new: Ranges = ()
    quote: Ranges = ()
    signature: Ranges = ()
    footer: Ranges = ()


def find_zones(text: str, *, is_reply: bool | None = None) -> Zones:
    """Return the zones of a letter's text, its lines ended by LF.

    is_reply  whether the letter names one that it answers (In-Reply-To, References); None when nobody knows.
              It only weighs where ">" may be a quote or the prompt of a program.

    Every line that is not blank belongs to exactly one zone. Takes linear time, raises nothing.
    """
    return _Letter(text, is_reply).zones()


def new_text(text: str, zones: Zones) -> str:
    """Return the lines of `zones.new`, closings included, without blank lines at either end."""
    return "\n".join(_lines_in(text, zones.new)).strip("\n")


def quoted_text(text: str, zones: Zones) -> str:
    """Return the lines of `zones.quote` with their ">" marks taken off."""
    return "\n".join(_QUOTE_MARKS.sub("", line, count=1) for line in _lines_in(text, zones.quote)).strip("\n")


def _lines_in(text: str, ranges: Ranges) -> Iterator[str]:
    lines = text.split("\n")
    for first, last in ranges:
        for line in lines[first - 1 : last]:
            yield line if line.strip() else ""


class _Letter:
    """One text on its way to its zones: `bare` are its lines stripped, `zone` says of each what it is by now."""

    def __init__(self, text: str, is_reply: bool | None) -> None:
        self.lines = text.split("\n")
        self.bare = [line.strip() for line in self.lines]
        self.is_reply = is_reply
        self.zone = bytearray(map(bool, self.bare))  # True is NEW, False is BLANK
        self.first_said = 0

    def zones(self) -> Zones:
        """Decide every line and return the ranges."""
        if NEW in self.zone:
            self._mark_quotes()
            self._cut_unmarked()
            self._trim_regions()
        return Zones(*(self._ranges(zone) for zone in (NEW, QUOTE, SIGNATURE, FOOTER)))

    def _ranges(self, zone: int) -> Ranges:
        """Return the stretches of a zone; blank lines inside one belong to it, those around it do not."""
        if zone not in self.zone:
            return ()
        found = re.finditer(b"%c[\0%c]*" % (zone, zone), self.zone)
        return tuple((match.start() + 1, match.start() + len(match[0].rstrip(b"\0"))) for match in found)

    def _set(self, first: int, end: int, zone: int) -> None:
        """Give the lines first..end-1 to a zone; blank ones stay blank."""
        for number in range(first, end):
            if self.zone[number]:
                self.zone[number] = zone

    def _short(self, number: int) -> str:
        return self.bare[number][:_LINE_LOOKED_AT] if number < len(self.bare) else ""

    def _above(self, number: int) -> int:
        """Return the number of the line above `number` that is not blank, -1 when none is within four lines."""
        for above in range(number - 1, max(number - 5, -1), -1):
            if self.zone[above]:
                return above
        return -1

    def _below(self, number: int) -> int:
        """Return the number of the first line from `number` on that is not blank, or the number of lines."""
        while number < len(self.zone) and not self.zone[number]:
            number += 1
        return number

    # 1. Lines marked with ">"

    def _mark_quotes(self) -> None:
        """Find the runs of ">" lines; all are quotes or none, by the attribution above one and by what they hold."""
        first_letters = "".join([line[:1] or " " for line in self.bare])
        if "|" in first_letters:
            self._mark_barred_quotes(first_letters)
        if ">" not in first_letters:
            return
        runs = [(run.start(), run.end()) for run in re.finditer(">+", first_letters)]
        runs = [run for run in runs if not self._is_listing(*run)]
        for first, end in runs:
            self.zone[first:end] = bytes((QUOTE,)) * (end - first)
        self._mend_wrapped_quotes()
        attributed = len(runs)
        for number, (first, _) in enumerate(runs[:_ATTRIBUTIONS_SOUGHT]):
            start = self._attribution_above(first)
            if start < first:
                self._set(start, first, QUOTE)
                attributed = min(attributed, number)
        if self._are_prompts(runs[:attributed], may_be_quoted=attributed < len(runs) or self.is_reply):
            for first, end in runs[:attributed]:
                self.zone[first:end] = bytes((NEW,)) * (end - first)

    def _mark_barred_quotes(self, first_letters: str) -> None:
        """Find the runs of "|" lines that some programs quote with: an attribution stands right above the first."""
        runs = [(run.start(), run.end()) for run in re.finditer(r"\|+", first_letters)]
        runs = [run for run in runs if not all(line.endswith("|") for line in self.bare[run[0] : run[1]])]
        first = self._attribution_above(runs[0][0]) if runs else 0
        if runs and first < runs[0][0]:
            self._set(first, runs[0][0], QUOTE)
            for begin, end in runs:
                self._set(begin, end, QUOTE)

    def _mend_wrapped_quotes(self) -> None:
        """Give lines that lost their ">" when a quote was wrapped anew back to it, if that happened more than once.

        Such a line stands between two marked ones without a blank line, begins small, and goes on a long sentence.
        """
        broken = []
        for found in re.finditer(b"(?<=\2)\1{1,2}(?=\2)", self.zone):
            if words.is_row(self._short(found.start())):
                self._set(found.start(), found.end(), QUOTE)
            elif self._is_wrapped(found.start() - 1):
                broken.append(found.span())
        if sum(self.bare[first][:1].islower() for first, _ in broken) > 1:
            for first, end in broken:
                self._set(first, end, QUOTE)

    def _is_wrapped(self, number: int) -> bool:
        """Say whether a line is so long, and so little an end, that the next one goes on."""
        return len(self.bare[number]) >= 45 and not self.bare[number].endswith((".", "?", "!", ":"))

    def _is_listing(self, first: int, end: int) -> bool:
        """Say whether a run of ">" lines is indented, Python's prompts, or one "From " that a mailbox file marked."""
        if self.lines[first].startswith(("    ", "\t")):
            return True
        if end - first == 1 and self.bare[first].startswith(">From "):
            return True
        if not self.bare[first].startswith(">>> "):
            return False
        run = self.bare[first:end][:100]
        return all(line.startswith(">>> ") or line == ">>>" for line in run) and words.is_code(run[0][4:])

    def _are_prompts(self, runs: Sequence[tuple[int, int]], *, may_be_quoted: bool | None) -> bool:
        """Say whether most of the marked lines, with no attribution yet, look like a program's: ">" was its prompt.

        may_be_quoted  whether the letter answers one, so that a listing may be quoted; whoever opens a thread has none
        """
        texts = [line[1:_LINE_LOOKED_AT].strip() for first, end in runs[:100] for line in self.bare[first:end][:100]]
        texts = [line for line in texts if line]
        code = sum(map(words.is_code, texts))
        return code > 0 and code >= len(texts) * (0.8 if may_be_quoted else 0.5)

    def _attribution_above(self, run: int) -> int:
        """Return the line where the attribution of the quote that begins at `run` begins; `run` when there is none."""
        last = self._above(run)
        if last < 0 or self.zone[last] != NEW:
            return run
        if words.is_snip(self.bare[last]) and self._above(last) >= 0:
            last = self._above(last)
            run = last + 1
        if words.header_kind(self._short(last)):
            return self._copied_header_above(last, run)
        if words.marker(self._short(last)):
            return last
        first = self._attribution_start(last, is_marked=True, is_near=run - last == 1)
        if first <= last:
            return self._with_marker_above(first)
        # A first quoted line that lost its ">" when it was wrapped.
        above = self._above(last)
        if run - last == 1 and above >= 0 and self._is_dated_attribution(above):
            return self._attribution_start(above, is_marked=True, is_near=True)
        return run

    def _copied_header_above(self, last: int, run: int) -> int:
        """Return where the copied header that ends at `last` begins; `run` when it is but a line with a colon."""
        first, kinds = last, {words.header_kind(self._short(last))}
        while first > 0 and last - first < 10 and (kind := words.header_kind(self._short(first - 1))):
            first, kinds = first - 1, kinds | {kind}
        if len(kinds) < 2 and not (kinds == {"from"} and words.has_address(self._short(first))):
            return run
        return self._with_marker_above(first)

    def _with_marker_above(self, first: int) -> int:
        """Return where a copied header begins if the "Original Message" line or the row above it is counted in."""
        for _ in range(2):
            above = self._above(first)
            if above < 0 or self.zone[above] != NEW:
                break
            line = self._short(above)
            if not (words.marker(line) or (words.is_row(line) and len(line) >= 5)):
                break
            first = above
        return first

    def _attribution_start(self, last: int, *, is_marked: bool, is_near: bool) -> int:
        """Return where the attribution that ends at line `last` begins; `last` + 1 when it is none.

        Attributions are wrapped over as many as four lines; the highest line wins that opens one and ends no sentence.
        """
        lowest = last
        while lowest > 0 and last - lowest < 3 and self.zone[lowest - 1] == NEW and not self._ends_sentence(lowest - 1):
            lowest -= 1
        for first in range(lowest, last):
            if words.opens(self._short(first)) and words.count_clues(self._short(first)):
                joined = " ".join(self.bare[first : last + 1])
                if len(joined) <= _LINE_LOOKED_AT and words.is_attribution(joined, is_marked, is_near):
                    return first
        return last if words.is_attribution(self._short(last), is_marked, is_near) else last + 1

    def _ends_sentence(self, number: int) -> bool:
        return self.bare[number].endswith((".", "!", "?", ":", ";"))

    def _is_dated_attribution(self, last: int) -> bool:
        """Say whether a strict attribution ends at `last`: one that needs no ">" below to be believed."""
        return self.zone[last] == NEW and self._attribution_start(last, is_marked=False, is_near=True) <= last

    # 2. Quotes without marks

    def _cut_unmarked(self) -> None:
        """Find what says that all below is another's letter, and give all below to the quote."""
        worth_a_look = (
            number
            for number, line in enumerate(self.bare)
            if line
            and (line[-1] in ":-_" or (line[0] in words.FROM_INITIALS and ":" in line[:20]))
            and self.zone[number] == NEW
        )
        for number in islice(worth_a_look, _STARTERS_SOUGHT):
            starter = self._starter(number)
            if starter is None:
                continue
            first, end, kind = starter
            below = self._below(end)
            # What begins with an attribution of its own is the other's answer, not the writer's.
            if below < len(self.zone) and not self.bare[below].startswith(">"):
                if self._may_cut(first, end, kind):
                    self._set(first, len(self.zone), QUOTE)
                    return
            elif kind != "attribution" or below < len(self.zone) or self._says_something(first):
                self._set(first, end, QUOTE)

    def _starter(self, number: int) -> tuple[int, int, str] | None:
        """Return first line, line behind and "forward", "header" or "attribution" if another's letter begins here."""
        line = self._short(number)
        if kind := words.marker(line):
            end = self._header_end(self._below(number + 1))
            return self._with_marker_above(number), end or number + 1, kind
        if words.header_kind(line) == "from":
            first = self._header_top(number)
            if first and self.bare[first - 1].endswith("..."):
                return None  # an archive's note: "An embedded message was scrubbed..."
            if (end := self._header_end(first)) and self._is_believable_header(first, end):
                return self._with_marker_above(first), end, "header"
            return None
        if not line.endswith((":", "--")) or not self._is_dated_attribution(number):
            return None
        first = self._attribution_start(number, is_marked=False, is_near=True)
        if first and self.bare[first - 1] and words.count_clues(" ".join(self.bare[first : number + 1])) < 3:
            return None  # in the middle of a paragraph, and not even day, hour and address: prose
        return self._with_marker_above(first), number + 1, "attribution"

    def _header_top(self, number: int) -> int:
        """Return the first of the copied header lines right above "From:"; some programs begin with the date."""
        top = number
        while top > 0 and number - top < 5 and self.zone[top - 1] == NEW and words.header_kind(self._short(top - 1)):
            top -= 1
        return top

    def _header_end(self, first: int) -> int:
        """Return the line behind a copied header that begins at `first`, wrapped fields too; 0 if none does."""
        end = known = 0
        for number in range(first, min(first + 16, len(self.zone))):
            if words.header_kind(self._short(number)):
                known += 1
                end = number + 1
            elif number == first or number - end > 3:
                break
            elif not self.zone[number] and not words.header_kind(self._short(number + 1)):
                break  # single blank lines part the fields where a table was turned to text
        return end if known >= 2 else 0

    def _is_believable_header(self, first: int, end: int) -> bool:
        """Say whether header words above each other are a letter's, not a timetable's ("From: Lisbon / To: Porto")."""
        kinds = {words.header_kind(self._short(number)): number for number in range(first, end)}
        if "from" not in kinds:
            return False
        return "sent" in kinds or "subject" in kinds or words.has_address(self._short(kinds["from"]))

    def _may_cut(self, first: int, end: int, kind: str) -> bool:
        """Say whether all from line `first` on may be taken for a quote.

        Of a bare forward nothing is new. But below a bare "Ana wrote:", or a header of two lines, the answer itself may
        stand: where nothing or but a greeting would be left, nothing is cut.
        """
        if kind == "forward" or self._says_something(first):
            return True
        kinds = {words.header_kind(self._short(number)) for number in range(first, end)} - {""}
        return kind == "header" and len(kinds) >= 3

    def _says_something(self, end: int) -> bool:
        """Say whether a new line above `end` is more than a greeting. What was passed over once stays so."""
        while self.first_said < end and not self._says(self.first_said):
            self.first_said += 1
        return self.first_said < end

    def _says(self, number: int) -> bool:
        return (
            self.zone[number] == NEW
            and not words.is_greeting(self._short(number))
            and not words.is_sent_from(self.bare[number])
        )

    # 3. Footers and signatures

    def _trim_regions(self) -> None:
        """Take footers and signatures off what stands between quotes, and footers off the end of an unmarked quote."""
        regions = [(found.start(), found.end()) for found in re.finditer(b"[^\x02]+", self.zone)]
        regions = [region for region in regions if self.zone.find(NEW, *region) >= 0]
        if len(regions) > 2 * _REGIONS_TRIMMED:
            regions = regions[:_REGIONS_TRIMMED] + regions[-_REGIONS_TRIMMED:]
        ends = Ends(self.lines, self.bare, self.zone)
        for number, (first, end) in enumerate(regions):
            top = first if number else ends.trim_top(first, end)
            ends.trim(top, end, may_guess=number in (0, len(regions) - 1))
        last = len(self.zone) - 1
        while not self.zone[last]:
            last -= 1
        if self.zone[last] == QUOTE and not self.bare[last].startswith(">"):
            ends.trim_list_footer(last + 1)
