"""Encoded words of header fields (RFC 2047) → one line of text; tolerant, linear, never raises."""

import binascii
import re

from listcop.core.charsets import codec_for, decode_bytes, one_line
from listcop.core.transfer import unbase64

_CHARSET_NAME = re.compile(rb"[A-Za-z0-9_.:+*'-]{1,60}")


def decode_words(value: bytes) -> str:
    """Return a header value as one line of text, its encoded words decoded (RFC 2047).

    Forgiven: blanks and question marks inside a word, wrong padding, words inside quoted strings or glued to
    other text, characters of many bytes cut between adjacent words, raw 8-bit bytes (UTF-8, else cp1252).
    """
    if b"=?" not in value:
        return one_line(value.decode("ascii") if value.isascii() else decode_bytes(value, None))
    pieces: list[str] = []
    words: list[tuple[str, bytes]] = []
    position = 0
    while (found := _next_word(value, position)) is not None:
        start, end, charset, data = found
        between = value[position:start]
        if between.strip() or not words:
            _flush(words, pieces)
            pieces.append(decode_bytes(between, None))
        # White space between two encoded words is not part of the text: RFC 2047, 6.2.
        words.append((charset, data))
        position = end
    _flush(words, pieces)
    pieces.append(decode_bytes(value[position:], None))
    return one_line("".join(pieces))


def _next_word(value: bytes, position: int) -> tuple[int, int, str, bytes] | None:
    """Return start, end, charset and content of the next encoded word at or after `position`."""
    end = -1
    while (start := value.find(b"=?", position)) >= 0:
        position = start + 2
        name = _CHARSET_NAME.match(value, position)
        if name is None:
            continue
        how = value[name.end() : name.end() + 3].lower()
        if how not in (b"?b?", b"?q?"):
            continue
        text_start = name.end() + 3
        if end < text_start:  # else the one found for an earlier start is still the first: so this stays linear
            end = value.find(b"?=", text_start)
        if end < 0:
            return None  # no later word can end either
        inner = value.find(b"=?", text_start, end)
        if inner >= 0 and _CHARSET_NAME.match(value, inner + 2):
            continue  # this start was never ended; the end found belongs to a later one
        return start, end + 2, name.group().split(b"*")[0].decode("ascii"), _content(how, value[text_start:end])
    return None


def _content(how: bytes, text: bytes) -> bytes:
    return unbase64(text) if how == b"?b?" else binascii.a2b_qp(text, header=True)


def _flush(words: list[tuple[str, bytes]], pieces: list[str]) -> None:
    """Decode adjacent words into `pieces`; those of one charset together, as they may cut a character."""
    position = 0
    while position < len(words):
        charset = words[position][0].lower()
        stop = position + 1
        while stop < len(words) and words[stop][0].lower() == charset:
            stop += 1
        data = b"".join(word for _, word in words[position:stop])
        pieces.append(decode_bytes(data, codec_for(charset)))
        position = stop
    words.clear()
