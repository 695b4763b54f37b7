"""Right-to-left names and subjects inside sentences that run the other way: set apart, so that none turns another."""

from __future__ import annotations

import re

from listcop.core import layout

FSI, PDI = "\u2068", "\u2069"  # what stands between has its own direction, by its first strong letter (UAX #9, 2.5)
RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))

# Hebrew, Arabic, Syriac, Thaana, N'Ko and what Unicode keeps for scripts of their kind (DerivedBidiClass, R and AL).
_TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MARKS = re.compile(f"([{FSI}{PDI}])")


def direction(language: str) -> str:
    """What HTML calls the direction of a language: ltr or rtl."""
    return "rtl" if language.partition("-")[0].partition("_")[0].lower() in RIGHT_TO_LEFT else "ltr"


def isolated(text: str) -> str:
    """One line of foreign text, set apart where it holds letters that run from right to left; else as it is."""
    if text.isascii() or not _TURNS.search(text):
        return text
    return f"{FSI}{bare(text)}{PDI}"


def bare(text: str) -> str:
    """The text without the marks of `isolated`."""
    return text if text.isascii() else _MARKS.sub("", text)


def one_line(text: str) -> str:
    """A rendered line made safe as layout.one_line does it, but for the marks of `isolated`."""
    parts = (part if part in (FSI, PDI) else layout.cleaned(part) for part in _MARKS.split(text))
    return " ".join("".join(parts).split())


def cleaned_page(text: str) -> str:
    """A page of ours made safe as layout.cleaned does it, but for the marks of `isolated`, each closed in its line."""
    if FSI not in text:
        return layout.cleaned(text)
    parts = _MARKS.split(text[: layout.LONGEST_TEXT])
    return closed("".join(part if part in (FSI, PDI) else layout.cleaned(part) for part in parts))


def closed(text: str) -> str:
    """Lines each of which closes what it opens: a line end of plain text ends every stretch that was set apart
    (UAX #9, P1), so what goes on in the next line is opened there anew."""
    if FSI not in text:
        return text
    lines, opened = [], 0
    for line in text.split("\n"):
        begun = line.lstrip(" ")
        lead, before = line[: len(line) - len(begun)], opened
        for mark in _MARKS.findall(begun):
            opened = opened + 1 if mark == FSI else max(0, opened - 1)
        lines.append(f"{lead}{FSI * before}{begun}{PDI * opened}")
    return "\n".join(lines)
