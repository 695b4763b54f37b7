"""A letter as SMTP carries it: lines that end in CRLF, nothing that could be taken for a command, its dots doubled."""

from __future__ import annotations

LONGEST_LINE = 998  # bytes without CRLF: RFC 5322, 2.1.1
LONE_DOT = b".\r\n"
_ORDINARY = bytes(byte for byte in range(256) if byte not in b"\0\r\n")


class Wire:
    """Bytes that many mails may share, looked at once.

    fault    what in them must not leave the house, or ""
    message  dots doubled, with the final dot (RFC 5321, 4.5.2)
    """

    __slots__ = ("data", "fault", "is_ascii", "message")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.fault = why_unfit(data)
        self.is_ascii = data.isascii()
        self.message = stuffed(data) + (LONE_DOT if data.endswith(b"\r\n") else b"\r\n" + LONE_DOT)


def stuffed(data: bytes) -> bytes:
    """Return lines with each dot at a beginning doubled."""
    start = b"." if data.startswith(b".") else b""
    return start + data.replace(b"\r\n.", b"\r\n..")


def why_unfit(data: bytes) -> str:
    """Return what in a letter must not leave the house, or "": our promise that nothing is smuggled out.

    Line ends are CRLF only, there is no NUL, and no line is longer than 998 bytes (RFC 5321, 2.3.8 and 4.5.3.1.6).
    """
    if not data:
        return "it is empty"
    # Whole-letter operations, which are the fast ones: CR and LF alternate and nothing else is left, there are as many
    # lines as pairs, so each pair stands together.
    marks = data.translate(None, _ORDINARY)
    pairs = len(marks) // 2
    lines = data.splitlines()
    if marks == b"\r\n" * pairs and len(lines) == pairs + (data[-1:] != b"\n"):
        return f"it holds a line of more than {LONGEST_LINE} bytes" if max(map(len, lines)) > LONGEST_LINE else ""
    if b"\0" in marks:
        return "it holds a NUL"
    return "it holds a bare CR" if data.count(b"\r\n") < data.count(b"\r") else "it holds a bare LF"


def why_unfit_fields(own: bytes) -> str:
    """The same of fields that stand before a letter: whole lines, and no empty one that would end the header."""
    if fault := why_unfit(own):
        return fault
    if not own.endswith(b"\r\n"):
        return "a field has no end"
    return "a header would end early" if own.startswith(b"\r\n") or b"\r\n\r\n" in own else ""


def is_ragged(data: bytes) -> bool:
    """Tell whether a block holds a bare CR, a bare LF or a NUL."""
    line_ends = data.count(b"\r\n")
    return data.count(b"\n") != line_ends or data.count(b"\r") != line_ends or b"\0" in data


def with_crlf(data: bytes) -> bytes:
    """Turn every line end into CRLF and take NULs out (RFC 5322, 4: a NUL never had a meaning in mail)."""
    return data.replace(b"\0", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
