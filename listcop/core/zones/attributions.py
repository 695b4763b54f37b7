"""Where the words begin that lead to another's letter: "Ana wrote:" over several lines, a copied header, a marker.

All look upwards from a known line, over a bounded number of lines that are still NEW; for zones alone.
"""

from listcop.core.zones import lines as zone_lines
from listcop.core.zones.page import LINE_LOOKED_AT, NEW, Page

_WRAPPED_OVER = 4  # lines, as the longest names and addresses of groups take


def attribution_above(page: Page, run: int) -> int:
    """Return the line where the attribution of the quote that begins at `run` begins; `run` when there is none."""
    last = page.above(run)
    if last < 0 or page.zone[last] != NEW:
        return run
    if zone_lines.is_snip(page.bare[last]) and page.above(last) >= 0:
        last = page.above(last)
        run = last + 1
    if zone_lines.header_kind(page.short(last)):
        return _copied_header_above(page, last, run)
    if zone_lines.marker(page.short(last)):
        return last
    first = attribution_start(page, last, is_marked=True, is_near=run - last == 1)
    if first <= last:
        return with_marker_above(page, first)
    # A first quoted line that lost its ">" when it was wrapped.
    above = page.above(last)
    if run - last == 1 and above >= 0 and is_dated_attribution(page, above):
        return attribution_start(page, above, is_marked=True, is_near=True)
    return run


def attribution_start(page: Page, last: int, *, is_marked: bool, is_near: bool) -> int:
    """Return where the attribution that ends at line `last` begins; `last` + 1 when it is none.

    The highest line wins that opens an attribution and ends no sentence.
    """
    lowest = last
    while lowest > 0 and last - lowest < _WRAPPED_OVER - 1 and _goes_on(page, lowest - 1):
        lowest -= 1
    for first in range(lowest, last):
        if zone_lines.opens(page.short(first)) and zone_lines.count_clues(page.short(first)):
            joined = " ".join(page.bare[first : last + 1])
            if len(joined) <= LINE_LOOKED_AT and zone_lines.is_attribution(joined, is_marked, is_near):
                return first
    return last if zone_lines.is_attribution(page.short(last), is_marked, is_near) else last + 1


def _goes_on(page: Page, number: int) -> bool:
    return page.zone[number] == NEW and not page.bare[number].endswith((".", "!", "?", ":", ";"))


def outer_attribution(page: Page, first: int) -> int:
    """Return where "Ana wrote:" begins right above the attribution "On Monday Ben wrote:" at `first`, else `first`."""
    last = first - 1
    if last < 0 or page.zone[last] != NEW or zone_lines.header_kind(page.short(last)):
        return first
    is_told = page.bare[last].endswith(":") and zone_lines.count_clues(page.short(last)) > 0
    return min(first, attribution_start(page, last, is_marked=True, is_near=True)) if is_told else first


def is_dated_attribution(page: Page, last: int) -> bool:
    """Say whether a strict attribution ends at `last`: one that needs no ">" below to be believed."""
    return page.zone[last] == NEW and attribution_start(page, last, is_marked=False, is_near=True) <= last


def with_marker_above(page: Page, first: int) -> int:
    """Return where a copied header begins if the "Original Message" line or the row above it is counted in."""
    for _ in range(2):
        above = page.above(first)
        if above < 0 or page.zone[above] != NEW:
            break
        line = page.short(above)
        if not (zone_lines.marker(line) or (zone_lines.is_row(line) and len(line) >= 5)):
            break
        first = above
    return first


def with_title_above(page: Page, first: int) -> int:
    """Return the line "--- some words ---" above a copied header, in whatever language, and what stands above it."""
    above = page.above(first)
    if above >= 0 and page.zone[above] == NEW and zone_lines.is_title(page.short(above)):
        first = above
    return with_marker_above(page, first)


def header_top(page: Page, number: int) -> int:
    """Return the first of the copied header lines right above "From:"; some programs begin with the date."""
    top = number
    while top > 0 and number - top < 5 and page.zone[top - 1] == NEW and zone_lines.header_kind(page.short(top - 1)):
        top -= 1
    return top


def header_end(page: Page, first: int) -> int:
    """Return the line behind a copied header that begins at `first`, wrapped fields too; 0 if none does."""
    end = known = 0
    for number in range(first, min(first + 16, len(page.zone))):
        if zone_lines.header_kind(page.short(number)):
            known += 1
            end = number + 1
        elif number == first or number - end > 3:
            break
        elif not page.zone[number] and not zone_lines.header_kind(page.short(number + 1)):
            break  # single blank lines part the fields where a table was turned to text
    return end if known >= 2 else 0


def _copied_header_above(page: Page, last: int, run: int) -> int:
    """Return where the copied header that ends at `last` begins; `run` when it is but a line with a colon."""
    first, kinds = last, {zone_lines.header_kind(page.short(last))}
    while first > 0 and last - first < 10 and (kind := zone_lines.header_kind(page.short(first - 1))):
        first, kinds = first - 1, kinds | {kind}
    if len(kinds) < 2 and not (kinds == {"from"} and zone_lines.has_address(page.short(first))):
        return run
    return with_title_above(page, first)
