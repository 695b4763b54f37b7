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

from listcop.core.zones.copies import Copies
from listcop.core.zones.ends import Ends
from listcop.core.zones.page import FOOTER, NEW, QUOTE, SIGNATURE, Page
from listcop.core.zones.quotes import mark_quotes
from listcop.core.zones.repeats import mark_repeats

Ranges = tuple[tuple[int, int], ...]

_REGIONS_TRIMMED = 60  # at either end of the letter; no honest letter has more

_QUOTE_MARKS = re.compile(r"[ \t]{0,8}(?:[A-Za-z]{0,12}(?:> ?)+|\| )")


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of a text as (first line, last line), counted from 1, both included; blank lines may belong to none."""

    new: Ranges = ()
    quote: Ranges = ()
    signature: Ranges = ()
    footer: Ranges = ()


def find_zones(text: str, *, is_reply: bool | None = None, known: Sequence[str] = (), writer: str = "") -> Zones:
    """Return the zones of a letter's text, its lines ended by LF.

    is_reply  whether the letter names one that it answers (In-Reply-To, References); None when nobody knows.
              It only weighs where ">" may be a quote or the prompt of a program.
    known     texts that it answers: what repeats them is a quote, also without any mark
    writer    what its writer is called, by name and address: another's card at its end is what it says

    Every line that is not blank belongs to exactly one zone. Takes linear time, raises nothing.
    """
    page = Page(text, writer)
    if NEW in page.zone:
        mark_quotes(page, is_reply)
        Copies(page).cut()
        if known:
            mark_repeats(page, known)
        if NEW in page.zone:
            _trim_regions(page)
    return Zones(*(page.ranges(zone) for zone in (NEW, QUOTE, SIGNATURE, FOOTER)))


def new_text(text: str, zones: Zones) -> str:
    """Return the lines of `zones.new`, closings included, without blank lines at either end."""
    return "\n".join(_lines_in(text, zones.new)).strip("\n")


def quoted_text(text: str, zones: Zones) -> str:
    """Return the lines of `zones.quote` with their ">" marks taken off."""
    return "\n".join([without_mark(line) for line in _lines_in(text, zones.quote)]).strip("\n")


def without_mark(line: str) -> str:
    """Return a quoted line without its marks."""
    mark = _QUOTE_MARKS.match(line)
    return line[mark.end() :] if mark else line


def _lines_in(text: str, ranges: Ranges) -> Iterator[str]:
    lines = text.split("\n")
    for first, last in ranges:
        yield from ["" if line.isspace() else line for line in lines[first - 1 : last]]


def _trim_regions(page: Page) -> None:
    """Take footers and signatures off what stands between quotes, and footers off the end of an unmarked quote."""
    regions = [(found.start(), found.end()) for found in re.finditer(b"[^\x02]+", page.zone)]
    regions = [region for region in regions if page.zone.find(NEW, *region) >= 0]
    if len(regions) > 2 * _REGIONS_TRIMMED:
        regions = regions[:_REGIONS_TRIMMED] + regions[-_REGIONS_TRIMMED:]
    ends = Ends(page)
    for number, (first, end) in enumerate(regions):
        top = first if number else ends.trim_top(first, end)
        ends.trim(top, end, may_guess=number in (0, len(regions) - 1))
    last = page.last_end(0, len(page.zone)) - 1
    if page.zone[last] == QUOTE and not page.bare[last].startswith(">"):
        ends.trim_list_footer(last + 1)
