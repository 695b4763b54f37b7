"""Bars of Unicode blocks behind a number: how much of a whole, or how it went from month to month."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core import layout

BAR_CELLS = 20
LINE_BARS = 52  # cells before the bar, so that bars of several lines stand below each other
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEVELS = "▁▂▃▄▅▆▇█"


def bar(share: float, width: int = BAR_CELLS) -> str:
    """A bar of `share` (0 to 1) of `width` cells; something is always more than nothing."""
    eighths = round(min(max(share, 0.0), 1.0) * width * 8)
    if share > 0:
        eighths = max(1, eighths)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def spark(counts: Sequence[int]) -> str:
    """One block for each count, as high as it is among them; nothing is a low line."""
    highest = max(counts, default=0)
    if highest <= 0:
        return "▁" * len(counts)
    return "".join(_LEVELS[0] if one <= 0 else _LEVELS[max(1, round(one / highest * 7))] for one in counts)


def figure(label: str, value: str, drawn: str = "", colon: str = ":") -> str:
    """One line of a report: what it is, the number, and last the bar, which says no more than the number does."""
    line = f"   {label}{colon} {value}"
    if not drawn:
        return line
    behind = line + " " * max(2, LINE_BARS - layout.cells(line)) + drawn
    return behind if layout.cells(behind) <= layout.WIDTH else line


def percent(share: float, language: str) -> str:
    """A share as a whole number of a hundred, as the language writes it."""
    return f"{round(share * 100)}" + ("\u00a0%" if language[:2] in ("fr", "es") else "%")
