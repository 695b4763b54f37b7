"""Letters that an archive holds cut off: known as such, and as the beginning of the whole letter."""

from __future__ import annotations

import re

from listcop.core.letter_scan import Scan

_HEADER_END = re.compile(rb"\A\r?\n|\n\r?\n")


def lacks_end(scan: Scan) -> bool:
    """Is this a letter of several parts without the line that ends the last? RFC 2046, 5.1.1."""
    whole = scan.parts[0]
    boundary = whole.params.get("boundary", "").encode("utf-8", "replace").rstrip()
    if not whole.type.startswith("multipart/") or not boundary:
        return False
    return scan.raw.find(b"--" + boundary + b"--", whole.start) < 0


def is_beginning(cut: bytes, whole: bytes) -> bool:
    """Does the text of a letter begin with that of another, and go on? The header counts for nothing: programs write
    into it. Line ends may differ."""
    first, text = _text(cut).rstrip(), _text(whole).rstrip()
    return len(first) < len(text) and text.startswith(first)


def _text(raw: bytes) -> bytes:
    end = _HEADER_END.search(raw)
    return raw[end.end() :].replace(b"\r\n", b"\n") if end is not None else b""
