"""What is wrong with a file that is no TOML, in plain words: the line, what stands there, and what to write instead."""

from __future__ import annotations

import re

_CURLY = "“”„‟‘’‚‛«»‹›"
_MEANT = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
_WORD = re.compile(r"[A-Za-z]+(?=\s*(?:[,\]}#]|$))")


def slip_in(said: str, text: str) -> str:
    """said  what the reader of TOML said of the text

    Most often a section or a key was written once more below, or a text lacks its quotes. Of what stands behind an "="
    nothing is repeated but such words and marks as tell no secret: it may be a password.
    """
    if twice := re.search(r"Cannot declare \('([^']+)',?.*\) twice \(at line (\d+)", said):
        return f"line {twice[2]} begins [{twice[1]}] a second time. Write its keys below the first [{twice[1]}]."
    if again := re.search(r"Cannot overwrite a value \(at line (\d+)", said):
        return f"line {again[1]} sets {_key_in(text, again[1])} a second time. Take one of the two out."
    where = re.search(r"^(.*?) ?\(at line (\d+)(?:, column (\d+))?", said, re.DOTALL)
    if not where:
        return f"not readable as TOML: {said}."
    line = _line_of(text, where[2])
    if known := _known_slip(line, int(where[3] or 1) - 1):
        return f'line {where[2]}, "{_key_in(text, where[2])} …", {known}'
    told = f'line {where[2]}, "{_key_in(text, where[2])} …", is not readable as TOML: {where[1]}.'
    return told + ' Texts stand in quotes: key = "value".'


def _known_slip(line: str, at: int) -> str:
    """What stands in a line from where it could not be read on, if it is what people often write there; else ""."""
    mark = line[at : at + 1] if at < len(line) else next((one for one in line if one in _CURLY), "")
    if mark and mark in _CURLY:
        return f'has {mark}, a quotation mark as word processors write them. Write straight ones: key = "value".'
    word = found[0] if (found := _WORD.match(line, at)) else ""
    if word.lower() in _MEANT:
        return f"says {word}. Write {_MEANT[word.lower()]}, in small letters and without quotes."
    if word.lower() in ("none", "null", "nil"):
        return f'says {word}. Write a value, such as key = "value", or take the line out.'
    return ""


def _key_in(text: str, number: str) -> str:
    """What stands before the "=" of a line, and not what stands behind it: it may be a password."""
    return _line_of(text, number).partition("=")[0].strip()[:40]


def _line_of(text: str, number: str) -> str:
    return "".join(text.split("\n")[int(number) - 1 :][:1])
