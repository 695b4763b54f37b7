"""Personal keys of ours taken out of what others will see: quoted footers, forwarded letters, References (promise A10).

A key is known by its shape alone: `+leave.KEY@`, `+c.KEY@`, `+b.KEY@`, `ref: c.KEY`, `<c.KEY@…>`, `-Copy: b.KEY`. The
address of an author (`+u.KEY@`) stays: it is there for everybody.
"""

from __future__ import annotations

import base64
import binascii
import re

from listcop.core.headers import base64_lines
from listcop.core.letter_edit import Edit, edited
from listcop.core.letter_scan import Scan, scan_letter

_SOFT = r"(?:=\r?\n)?"  # quoted-printable breaks a line anywhere
_DOT = r"(?:\.|=2E|%2E)"


def _spread(word: str) -> str:
    return _SOFT.join(word)


_WORDS = "|".join(_spread(word) for word in ("leave", "c", "b"))
_SIGN = rf"(?:[+-]|=2B|%2B|&\#43;){_SOFT}(?:{_WORDS})"
_REF = rf"{_spread('ref:')}{_SOFT}(?:(?:\s|=20){_SOFT}){{1,3}}c"
_COPY = rf"{_spread('-copy:')}{_SOFT}(?:(?:\s|=20){_SOFT}){{1,3}}b"  # our mark of whose copy it is
_OPENING = rf"{_SIGN}|{_REF}|{_COPY}|<{_SOFT}c|%3Cc"
_PATTERN = rf"({_OPENING}){_SOFT}{_DOT}{_SOFT}(?:[a-z2-7]{_SOFT}){{17,26}}(?![a-z2-7])"
_KEY = re.compile(_PATTERN, re.IGNORECASE)
_KEY_BYTES = re.compile(_PATTERN.encode(), re.IGNORECASE)
_CONFIRM = re.compile(r"(?:[+-]|ref:\s{1,3})c\.([a-z2-7]{26})(?![a-z2-7])", re.IGNORECASE)
_OPENINGS = ("leave", "+c", "-c", "2bc", ";c", "<c", "3cc", ": c", ":c", "20c", "+b", "-b", "2bb", ";b", ": b", "20b")
_NO_TEXT = ("image/", "audio/", "video/")
_MARKS = tuple(f"{opening}.".encode() for opening in _OPENINGS)
_TEXT_MARKS = (
    "leave.",
    "+c.",
    "-c.",
    "<c.",
    "ref:",
    "+b.",
    "-b.",
    "%2b",
    "&#43;",
    "=2e",
    "%2e",
    "%3cc.",
    "=\n",
    "-copy:",
)
_CODED_MARKS = tuple(f"{opening}{dot}".encode() for opening in _OPENINGS for dot in ("=2e", "%2e"))


def holds_answer_key(text: str) -> bool:
    """Does a key that confirms something stand in a text?"""
    return _may_confirm(text) and _CONFIRM.search(text) is not None


def _may_confirm(text: str) -> bool:
    lower = text.lower()
    return "+c." in lower or "-c." in lower or "ref:" in lower


def answer_keys(text: str) -> tuple[str, ...]:
    """Return the keys in a text that confirm something, in lower case, the first hundred."""
    found = [one[1].lower() for _, one in zip(range(100), _CONFIRM.finditer(text), strict=False)]
    return tuple(dict.fromkeys(found))


def scrub(text: str) -> str:
    """Return a text without keys: `garden+leave@`, which all may use, and `garden+c.removed@`, which nobody can."""
    lower = text.lower()
    if not any(mark in lower for mark in _TEXT_MARKS):
        return text
    return _KEY.sub(lambda found: _without(found[1]), text)


def scrub_letter(raw: bytes) -> bytes:
    """Return a whole letter without keys, all else as it stands; what is base64 is looked into, files as well: a saved
    letter of ours (.eml) comes as any type."""
    clean = scrub_octets(raw)
    scan = scan_letter(clean)
    edits = [edit for at in range(len(scan.parts)) if (edit := _base64_edit(scan, at)) is not None]
    return clean if not edits else clean[: scan.body_start] + edited(clean, scan.body_start, edits)


def _base64_edit(scan: Scan, at: int) -> Edit | None:
    part = scan.parts[at]
    if not part.is_leaf or part.encoding != "base64" or part.type.startswith(_NO_TEXT):
        return None
    body = scan.raw[part.start : part.end]
    try:
        text = base64.b64decode(body)
    except (binascii.Error, ValueError):
        return None
    clean = scrub_octets(text)
    return None if clean == text else Edit(part.start, part.end, base64_lines(clean))


def scrub_octets(octets: bytes) -> bytes:
    """Return a file, or a letter's bytes, without keys."""
    if not _may_hold(octets):
        return octets
    return _KEY_BYTES.sub(lambda found: _without(found[1].decode("latin-1")).encode("latin-1"), octets)


def _without(opening: str) -> str:
    bare = re.sub(r"=\r?\n", "", opening)
    return bare if bare.lower().endswith("leave") else f"{bare}.removed"


def _may_hold(octets: bytes) -> bool:
    """A look that costs little: most letters hold no such mark."""
    lower = octets.lower()
    if b"=\r\n" in lower:
        lower = lower.replace(b"=\r\n", b"")
    is_coded = b"=2e" in lower or b"%2e" in lower
    return any(mark in lower for mark in _MARKS) or (is_coded and any(mark in lower for mark in _CODED_MARKS))
