"""Quotes that bear a mark at the head of each line: ">", "|", or the initials of their writer; for zones alone."""

import re
from collections.abc import Sequence
from itertools import islice

from listcop.core.zones import lines as zone_lines
from listcop.core.zones.attributions import attribution_above, outer_attribution
from listcop.core.zones.page import NEW, QUOTE, Page
from listcop.core.zones.prompts import Run, are_prompts, hold_prose, sessions

# A bound that no honest letter meets; behind it a line is taken as it looks.
_ATTRIBUTIONS_SOUGHT = 1000

_INITIALS = re.compile(r"\n[ \t]{0,8}([A-Z][A-Za-z]{0,11})>+[ \n]")
_HANDS_SOUGHT = 20  # initials of so many writers
_SIGNATURE_LOOKED_AT = 60  # lines, with blank ones
_SIGNED_LINES = 25  # of a signature, and what lists put below it
_SIGNED_MARKS = 3  # of them, that begin with ">"


def mark_quotes(page: Page, is_reply: bool | None) -> None:
    """Find the runs of marked lines that are quotes, by the attribution above one and by what they hold.

    Those that were not typed at a prompt are all quotes or none.
    """
    first_letters = "".join([line[:1] or " " for line in page.bare])
    if "|" in first_letters:
        _mark_barred_quotes(page, first_letters)
    # Programs that write initials write no bare ">" beside them, so most answers are spared the search.
    if "> " in page.text and (first_letters.count(">") < 4 or '" == ' in page.text):
        _mark_initialled_quotes(page)
    if ">" not in first_letters:
        return
    runs = [(run.start(), run.end()) for run in re.finditer(">+", first_letters)]
    runs = [run for run in runs if page.zone[run[0]] == NEW and not _is_unmarked(page, *run)]
    runs = _without_signed(page, runs)
    typed = sessions(page, runs, may_be_answered=is_reply is not False and hold_prose(page, runs))
    runs = [run for run in runs if run not in typed]
    if is_reply is False:
        runs = _without_excerpts(page, runs)
    for first, end in runs:
        page.zone[first:end] = bytes((QUOTE,)) * (end - first)
    _mend_wrapped_quotes(page)
    attributed = len(runs)
    for number, (first, _) in enumerate(runs[:_ATTRIBUTIONS_SOUGHT]):
        start = attribution_above(page, first)
        if start < first:
            page.set(outer_attribution(page, start), first, QUOTE)
            attributed = min(attributed, number)
    may_be_quoted = attributed < len(runs) or bool(is_reply)
    # What goes on behind a session may be typed too, but not beside what somebody says.
    is_beside = may_be_quoted and hold_prose(page, runs[:attributed])
    judged = runs[:attributed] if is_beside else [*typed, *runs[:attributed]]
    if are_prompts(page, judged, may_be_quoted=may_be_quoted, names_count=may_be_quoted and not typed):
        for first, end in runs[:attributed]:
            page.zone[first:end] = bytes((NEW,)) * (end - first)


def _mark_barred_quotes(page: Page, first_letters: str) -> None:
    """Find the runs of "|" lines that some programs quote with: an attribution stands right above one."""
    runs = [(run.start(), run.end()) for run in re.finditer(r"\|+", first_letters)]
    runs = [run for run in runs if not all(line.endswith("|") for line in page.bare[run[0] : run[1]])]
    _mark_attributed_runs(page, runs)


def _mark_initialled_quotes(page: Page) -> None:
    """Find the runs of "AM> " lines, as some programs quote: with the initials or the name of each hand."""
    found = islice(_INITIALS.finditer(f"\n{page.text}"), _ATTRIBUTIONS_SOUGHT)
    marks = tuple(islice(dict.fromkeys(match[1] + ">" for match in found), _HANDS_SOUGHT))
    if not marks:
        return
    if '" == ' in page.text:  # Supercite, which leaves ">" before what was quoted twice
        marks = (*marks, ">")
    bears = "".join(["x" if line.startswith(marks) else " " for line in page.bare])
    _mark_attributed_runs(page, [(run.start(), run.end()) for run in re.finditer("x+", bears)])


def _mark_attributed_runs(page: Page, runs: Sequence[Run]) -> None:
    for begin, _ in runs[:_HANDS_SOUGHT]:
        if (first := attribution_above(page, begin)) < begin:
            page.set(first, begin, QUOTE)
            for begin_quote, end_quote in runs:
                page.set(begin_quote, end_quote, QUOTE)
            return


def _without_excerpts(page: Page, runs: list[Run]) -> list[Run]:
    """Leave out, in a letter that answers none, what its writer shows below "The log says:".

    Only where no run has the attribution of a letter: many a program loses the field that names what it answers.
    """
    excerpts = {run for run in runs[:_ATTRIBUTIONS_SOUGHT] if _is_introduced(page, *run)}
    if not excerpts or any(attribution_above(page, first) < first for first, _ in runs[:_ATTRIBUTIONS_SOUGHT]):
        return runs
    return [run for run in runs if run not in excerpts]


def _is_introduced(page: Page, first: int, end: int) -> bool:
    """Say whether a line with a colon stands above, and what follows is no prose: that could be another's words."""
    above = page.above(first)
    return (
        above >= 0
        and page.bare[above].endswith(":")
        and not any(map(zone_lines.is_sentence, page.bare[first : min(end, first + 100)]))
    )


def _is_unmarked(page: Page, first: int, end: int) -> bool:
    """Say whether the ">" of a run marks no quote.

    It is indented, one "From " that a mailbox file marked, or ">>> Ana <ana@...> 3/2/2026 >>>".
    """
    if page.lines[first].startswith(("    ", "\t")) and '" == ' not in page.short(first):  # as Supercite attributes
        return True
    return end - first == 1 and (
        page.bare[first].lstrip(">").startswith("From ") or zone_lines.is_angled_attribution(page.short(first))
    )


def _without_signed(page: Page, runs: list[Run]) -> list[Run]:
    """Leave out the pages that a signature points to behind ">": a few lines in the midst of it.

    Only where it ends the letter, as one below "-- " does. An answer to a quote would stand there as well.
    """
    bottom = page.last_end(0, len(page.zone))
    last_lines = range(bottom - 1, max(bottom - _SIGNATURE_LOOKED_AT, -1), -1)
    top = next((number for number in last_lines if page.lines[number] == "-- "), bottom)
    signed = [run for run in runs if run[0] > top + 1]
    marked = sum(end - first for first, end in signed)
    is_short = marked <= _SIGNED_MARKS and sum(map(bool, page.zone[top:bottom])) <= _SIGNED_LINES
    is_signature = is_short and all(_points(page, *run) for run in signed)
    return [run for run in runs if run not in signed] if is_signature else runs


def _points(page: Page, first: int, end: int) -> bool:
    """Say whether marked lines name a page and stand between unmarked ones, none of them an attribution."""
    is_between = end < len(page.zone) and page.zone[first - 1] == NEW and page.zone[end] == NEW
    is_page = any("://" in line for line in page.bare[first:end])
    return is_between and is_page and attribution_above(page, first) == first


def _mend_wrapped_quotes(page: Page) -> None:
    """Give lines that lost their ">" when a quote was wrapped anew back to it, if that happened more than once.

    Such a line stands between two marked ones without a blank line, begins small, and goes on a long sentence.
    """
    broken = []
    for found in re.finditer(b"(?<=\2)\1{1,2}(?=\2)", page.zone):
        if zone_lines.is_row(page.short(found.start())):
            page.set(found.start(), found.end(), QUOTE)
        elif zone_lines.is_wrapped(page.bare[found.start() - 1]):
            broken.append(found.span())
    if sum(page.bare[first][:1].islower() for first, _ in broken) > 1:
        for first, end in broken:
            page.set(first, end, QUOTE)
