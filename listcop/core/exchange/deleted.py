"""Letters that a mail program keeps, but that were deleted in it, or are its spam, drafts and chats."""

from __future__ import annotations

import re

from listcop.core.encoded_words import decode_words
from listcop.core.letter_scan import Scan

_MAILDIR_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)\Z")  # ":" cannot stand in a name on Windows
_X_STATUS = re.compile(rb"[ADFORT]{1,6}\Z", re.IGNORECASE)
_HEX = re.compile(rb"[0-9A-Fa-f]{1,8}\Z")
_EXPUNGED = 0x0008  # Mozilla, nsMsgMessageFlags.idl
# How Google names them in the language of the account (Takeout's "All mail Including Spam and Trash.mbox").
_PUT_AWAY = frozenset(
    (
        *("trash", "bin", "spam", "junk", "draft", "drafts", "chat", "chats", "corbeille", "brouillons", "pourriel"),
        *("papelera", "borradores", "lixeira", "lixo", "rascunhos", "bate-papo", "bate-papos"),
        *("papierkorb", "entwürfe", "cestino", "bozze", "prullenbak", "concepten"),
    )
)


def why_left_out(file: str, format_name: str, scan: Scan) -> str:
    """Return what a letter was where it comes from and is no letter to the list, or "": deleted, or so labelled."""
    if _is_deleted(file, format_name, scan):
        return "deleted"
    labels = decode_words(scan.first("x-gmail-labels") or b"").split(",")
    put_away = (label for one in labels if (label := one.strip(' "')).casefold() in _PUT_AWAY)
    return next((f'labelled "{label}"' for label in put_away), "")


def _is_deleted(file: str, format_name: str, scan: Scan) -> bool:
    """By the flag T in its name (maildir), by X-Mozilla-Status (Thunderbird), or by D in X-Status (mbox of others)."""
    flags = _MAILDIR_FLAGS.search(file) if format_name == "maildir" else None
    mozilla = scan.first("x-mozilla-status") or b""
    marks = scan.first("x-status") or b""
    if (flags is not None and "T" in flags[1]) or (_X_STATUS.match(marks) and b"D" in marks.upper()):
        return True
    return _HEX.match(mozilla) is not None and int(mozilla, 16) & _EXPUNGED != 0
