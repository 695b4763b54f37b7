"""Personal keys of ours taken out of what others will see: quoted footers, forwarded letters, References (promise A10).

A key is known by its shape alone: `+leave.KEY@`, `+c.KEY@`, `+b.KEY@`, `ref: c.KEY`, `<c.KEY@…>`, `-Copy: b.KEY`. The
address of an author (`+u.KEY@`) stays: it is there for everybody.
"""

from __future__ import annotations

import binascii
import re

from listcop.core.charsets import codec_that_hides_ascii
from listcop.core.coded_within import SAID, within_base64
from listcop.core.headers import base64_lines
from listcop.core.letter_edit import Edit, edited
from listcop.core.letter_scan import Part, Scan, decoded_body, scan_letter

_SOFT = r"(?:=\r?\n)?"  # quoted-printable breaks a line anywhere
_DOT = r"(?:\.|=2E|%2E)"
_AT = r"(?:@|=40|%40|&\#64;)"
# A mail program broke the line within an address, and put marks of a quote before the rest. Atomic: a blank at a line's
# begin is of the break before it, or ten empty lines could be parted in a million ways.
_FOLD = r"(?>(?:=20|[ \t]){0,3}(?:<br ?/?>)?\r?\n(?:&gt;|=20|[>|\ \t]){0,20})"


def _spread(word: str) -> str:
    return _SOFT.join(word)


_WORDS = "|".join(_spread(word) for word in ("leave", "c", "b"))
_SIGN = rf"(?:[+-]|=2B|%2B|&\#43;){_SOFT}{_FOLD}?(?:{_WORDS})"
_REF = rf"{_spread('ref:')}{_SOFT}(?:(?:\s|=20){_SOFT}){{1,3}}c"
_COPY = rf"{_spread('-copy:')}{_SOFT}(?:(?:\s|=20){_SOFT}){{1,3}}b"  # our mark of whose copy it is
_OPENING = rf"{_SIGN}|{_REF}|{_COPY}|<{_SOFT}c|%3Cc"
_WHOLE = rf"(?:[a-z2-7]{_SOFT}){{17,26}}(?![a-z2-7])"
_FOLDED = rf"(?:[a-z2-7]{_SOFT}|{_FOLD}){{17,28}}(?={_AT})"  # more would be words of a text
_PATTERN = rf"({_OPENING}){_SOFT}{_DOT}{_SOFT}(?:{_WHOLE}|{_FOLDED})"
_KEY = re.compile(_PATTERN, re.IGNORECASE)
_KEY_BYTES = re.compile(_PATTERN.encode(), re.IGNORECASE)
_BREAK = re.compile(_FOLD, re.IGNORECASE)
_CONFIRM = re.compile(r"(?:[+-]|ref:\s{1,3})c\.([a-z2-7]{26})(?![a-z2-7])", re.IGNORECASE)
_OPENINGS = (
    "leave",
    "+c",
    "-c",
    "2bc",
    ";c",
    "<c",
    "3cc",
    ": c",
    ":c",
    "20c",
    "+b",
    "-b",
    "2bb",
    ";b",
    ": b",
    "20b",
    "\nc",
    "> c",
    "\nb",
    "> b",
)
_NO_TEXT = ("image/", "audio/", "video/")
_MARKS = tuple(f"{opening}.".encode() for opening in _OPENINGS)
# Of a text: what stands in each key of a kind, and what stands beside it there.
_TEXT_MARKS = (
    ("leave.", ("leave.",)),
    ("c.", ("+c.", "-c.", "<c.", "ref:", "%2b", "&#43;", "%3cc.", "\nc.", "> c.")),
    ("b.", ("+b.", "-b.", "-copy:", "%2b", "&#43;", "\nb.", "> b.")),
    ("=", ("=2e", "=\n")),
    ("%", ("%2e",)),
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
    if SAID in lower:  # a letter's source may be pasted into it
        text = within_base64(text.encode("utf-8", "surrogatepass"), scrub_octets).decode("utf-8", "surrogatepass")
    if not any(first in lower and any(mark in lower for mark in marks) for first, marks in _TEXT_MARKS):
        return text  # as nearly all do
    return _KEY.sub(lambda found: _without(found[1]), text)


def scrub_letter(raw: bytes) -> bytes:
    """Return a whole letter without keys, all else as it stands; what is base64, or in a charset such as UTF-16, is
    looked into, files as well, and what is base64 within those: a saved letter of ours (.eml) comes as any type."""
    clean = _scrub_as_it_stands(raw)
    scan = scan_letter(clean)
    edits = [edit for part in scan.parts if (edit := _edit(scan, part)) is not None]
    return clean if not edits else clean[: scan.body_start] + edited(clean, scan.body_start, edits)


def _edit(scan: Scan, part: Part) -> Edit | None:
    """What takes keys out of a part where its bytes as they stand do not show them."""
    if not part.is_leaf or part.type.startswith(_NO_TEXT):
        return None
    body = scan.raw[part.start : part.end]
    label = part.params.get("charset", "").partition(" ")[0]
    octets = decoded_body(scan, part, len(body)) if part.encoding in ("base64", "quoted-printable") else body
    clean = scrub_octets(octets, label)
    return None if clean == octets else Edit(part.start, part.end, _written(clean, part.encoding, label))


def _written(octets: bytes, encoding: str, label: str) -> bytes:
    if encoding == "base64":
        return base64_lines(octets)
    if encoding == "quoted-printable":  # in a charset that hides ASCII no line end is written as it is
        is_text = codec_that_hides_ascii(octets, label) is None
        return binascii.b2a_qp(octets, istext=is_text).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return octets


def scrub_octets(octets: bytes, label: str = "") -> bytes:
    """Return a file, or a letter's bytes, without keys, also where it holds base64 such as parts of a saved letter;
    `label` is the charset it is said to be in."""
    if (codec := codec_that_hides_ascii(octets, label)) is not None:
        text = octets.decode(codec, "replace")
        clean = scrub(text)
        return octets if clean == text else clean.encode(codec, "replace")
    return within_base64(_scrub_as_it_stands(octets), scrub_octets)


def _scrub_as_it_stands(octets: bytes) -> bytes:
    if not _may_hold(octets):
        return octets
    return _KEY_BYTES.sub(lambda found: _without(found[1].decode("latin-1")).encode("latin-1"), octets)


def _without(opening: str) -> str:
    bare = _BREAK.sub("", re.sub(r"=\r?\n", "", opening))
    return bare if bare.lower().endswith("leave") else f"{bare}.removed"


def _may_hold(octets: bytes) -> bool:
    """A look that costs little: most letters hold no such mark."""
    lower = octets.lower()
    if b"=\r\n" in lower:
        lower = lower.replace(b"=\r\n", b"")
    is_coded = b"=2e" in lower or b"%2e" in lower
    return any(mark in lower for mark in _MARKS) or (is_coded and any(mark in lower for mark in _CODED_MARKS))
