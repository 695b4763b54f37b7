"""Line ends of letters: CRLF, and nothing that could end a line elsewhere."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(rb"\r\n|\r|\n")


def as_crlf(raw: bytes) -> bytes:
    """A letter with every line end made CRLF and NULs dropped: for what our own MTA or a mailbox hands us."""
    if b"\0" in raw:
        raw = raw.replace(b"\0", b"")
    return _LINE_ENDS.sub(b"\r\n", raw)
