"""Content-Type, -Disposition and -Transfer-Encoding → values (RFC 2045, 2183, 2231); forgiving, linear."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import unquote_to_bytes

from listcop.core.charsets import codec_for, decode_bytes, one_line
from listcop.core.encoded_words import decode_words

NO_PARAMS: Mapping[str, str] = MappingProxyType({})

_TYPE = re.compile(rb"\s*+([\w!#$&^.+-]{1,100}+)\s*+/\s*+([\w!#$&^.+-]{1,100}+)")
# Begins at a semicolon and takes all up to the next, so that it stays linear on any input.
_PARAM = re.compile(rb';\s*+([^\s=;"]++)\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"?+|([^;]*+))[^;]*+', re.DOTALL)
_QUOTED_PAIR = re.compile(rb"\\(.)", re.DOTALL)
_SECTION = re.compile(r"([^*]{1,100})(?:\*(\d{1,3}))?(\*)?\Z")
_ENCODINGS = {
    "7bit": "7bit",
    "8bit": "8bit",
    "binary": "binary",
    "base64": "base64",
    "quotedprintable": "quoted-printable",
}
_NOT_A_LETTER = re.compile(r"[^a-z0-9]")


def content_type(value: bytes | None, default: str, max_params: int) -> tuple[str, Mapping[str, str], bool]:
    """Return type, parameters, and whether there were more parameters than `max_params`.

    What cannot be read counts as `default`, as RFC 2045, 5.2 has it.
    """
    if value is None:
        return default, NO_PARAMS, False
    if len(value) <= 100:
        return _short_content_type(value, default, max_params)
    return _content_type(value, default, max_params)


def _content_type(value: bytes, default: str, max_params: int) -> tuple[str, Mapping[str, str], bool]:
    match = _TYPE.match(value)
    if match is None:
        kind, rest = default, value.find(b";")
        params, many = _params(value, rest, max_params) if rest >= 0 else (NO_PARAMS, False)
    else:
        kind = f"{match[1].decode('latin_1')}/{match[2].decode('latin_1')}".lower()
        params, many = _params(value, match.end(), max_params)
    return kind, params, many


_short_content_type = lru_cache(maxsize=512)(_content_type)


def content_disposition(value: bytes | None, max_params: int) -> tuple[str, str]:
    """Return "", "inline" or "attachment", and the file name; an unknown word is an attachment (RFC 2183, 2.8)."""
    if value is None:
        return "", ""
    word = value.split(b";", 1)[0].strip().lower()
    params, _ = _params(value, len(value.split(b";", 1)[0]), max_params)
    if not word or b"=" in word:
        return "", params.get("filename", "")
    return "inline" if word == b"inline" else "attachment", params.get("filename", "")


@lru_cache(maxsize=64)
def _encoding(word: str) -> str:
    return _ENCODINGS.get(_NOT_A_LETTER.sub("", word.lower()), "binary")


def transfer_encoding(value: bytes | None) -> str:
    """Return how a body is encoded; none of the five words (and "8-bit" and the like) counts as binary."""
    if value is None:
        return "7bit"
    return _encoding(value[:40].split(b";", 1)[0].split(b"(", 1)[0].decode("latin_1"))


def _params(value: bytes, position: int, max_params: int) -> tuple[Mapping[str, str], bool]:
    """Return the parameters from `position` on, sections joined and percent signs decoded (RFC 2231)."""
    start = value.find(b";", position)
    if start < 0:
        return NO_PARAMS, False
    found: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[bytes, bool]]] = {}
    count = 0
    for match in _PARAM.finditer(value, start):
        count += 1
        if count > max_params:
            break
        name = match[1].decode("latin_1").lower()
        quoted = match[2]
        content = (
            match[3].strip() if quoted is None else _QUOTED_PAIR.sub(rb"\1", quoted) if b"\\" in quoted else quoted
        )
        section = _SECTION.match(name) if "*" in name else None
        if section is None:
            found.setdefault(name, decode_words(content))
        else:
            numbered = sections.setdefault(section[1], {})
            numbered.setdefault(int(section[2] or 0), (content, section[3] is not None))
    for name, numbered in sections.items():
        found[name] = _joined(numbered)  # the extended form wins over a plain one: RFC 6266, 4.3 and habit
    return MappingProxyType(found), count > max_params


def _joined(numbered: dict[int, tuple[bytes, bool]]) -> str:
    """Return one value from its sections, as far as they are numbered 0, 1, 2 …"""
    charset = ""
    data = b""
    for number, expected in zip(sorted(numbered), range(len(numbered)), strict=True):
        if number != expected:
            break
        content, is_extended = numbered[number]
        if is_extended:
            if number == 0 and content.count(b"'") >= 2:
                label, _, content = content.split(b"'", 2)
                charset = label.decode("latin_1")
            content = unquote_to_bytes(content)
        data += content
    return one_line(decode_bytes(data, codec_for(charset) if charset else None))
