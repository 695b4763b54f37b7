"""Base64 and quoted-printable bodies → bytes; forgiving, linear, never raising."""

import binascii
import re

_BASE64_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NOT_BASE64 = bytes(sorted(set(range(256)) - set(_BASE64_ALPHABET)))
_BASE64_LINES = _BASE64_ALPHABET + b"= \t\r\n"
_BLOCKS = 10_000  # padded blocks of one body; more of them are not a letter but a weapon
_LONE_SOFT_BREAK = re.compile(rb"=\r(?!\n)")
_FIRST_LINE = re.compile(rb"\s*+([^\r\n]*+)")


def unbase64(data: bytes) -> bytes:
    """Return what `data` holds, foreign characters and wrong padding forgiven; padding does not end it."""
    data = data.translate(None, _NOT_BASE64)
    left = len(data) % 4
    if left:
        data = data[:-1] if left == 1 else data + b"=" * (4 - left)
    return binascii.a2b_base64(data)


def decoded(data: bytes, encoding: str, cap: int) -> bytes:
    """Return a body without its transfer encoding, at most `cap` bytes of it."""
    if encoding == "base64":
        return _unbase64_body(data[: cap * 2])[:cap]
    if encoding == "quoted-printable":
        data = data[: cap * 3]
        if b"=\r" in data:
            # binascii passes over everything after a soft break that ends in a lone CR, up to the next LF
            data = _LONE_SOFT_BREAK.sub(b"=\n", data)
        return binascii.a2b_qp(data)[:cap]
    return data[:cap]


def _unbase64_body(data: bytes) -> bytes:
    """Return what a body holds: blocks padded one by one are joined, a footer appended as plain text is not read."""
    pad = data.find(b"=")
    if pad < 0:
        return unbase64(data)
    if data[pad:].translate(None, _BASE64_LINES):
        return unbase64(data[:pad])
    if data.count(b"=") > _BLOCKS:
        return unbase64(data)
    return b"".join(unbase64(block) for block in data.split(b"=") if block)


def looks_like_base64(data: bytes) -> bool:
    """Can a text said to be base64 be that? Archives keep the field and store the text decoded."""
    match = _FIRST_LINE.match(data)
    line = match[1].strip() if match else b""
    if line.translate(None, _BASE64_ALPHABET).strip(b"=") or b" " in line:
        return False
    return len(line) >= 16 or line.endswith(b"=") or line == data.strip()
