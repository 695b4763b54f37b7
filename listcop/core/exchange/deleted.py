"""Letters that somebody deleted in the mail program they come from, which keeps them until it tidies up."""

from __future__ import annotations

import re

from listcop.core.letter_scan import Scan

_MAILDIR_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)\Z")  # ":" cannot stand in a name on Windows
_X_STATUS = re.compile(rb"[ADFORT]{1,6}\Z", re.IGNORECASE)
_HEX = re.compile(rb"[0-9A-Fa-f]{1,8}\Z")
_EXPUNGED = 0x0008  # Mozilla, nsMsgMessageFlags.idl


def is_deleted(file: str, format_name: str, scan: Scan) -> bool:
    """By the flag T in its name (maildir), by X-Mozilla-Status (Thunderbird), or by D in X-Status (mbox of others)."""
    flags = _MAILDIR_FLAGS.search(file) if format_name == "maildir" else None
    mozilla = scan.first("x-mozilla-status") or b""
    marks = scan.first("x-status") or b""
    if (flags is not None and "T" in flags[1]) or (_X_STATUS.match(marks) and b"D" in marks.upper()):
        return True
    return _HEX.match(mozilla) is not None and int(mozilla, 16) & _EXPUNGED != 0
