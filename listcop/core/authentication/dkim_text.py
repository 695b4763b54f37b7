"""What DKIM reads of a letter: its tags, its two ways to write header and body, and which fields a signature covers.

RFC 6376, sections 3.2, 3.4, 3.7 and 5.4.2. All of it in linear time: a crafted run of blanks costs what it weighs.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from listcop.core.letter_edit import Fields

_BLANKS = re.compile(rb"[ \t]{2,}|\t")  # a single space is as it should be
_LONGEST_TAGS = 16_384  # octets of one signature or key record that are read


def read_tags(text: str) -> Mapping[str, str]:
    """Return the tags of a signature or key record without white space in names; {} where one stands twice."""
    tags: dict[str, str] = {}
    for part in text[:_LONGEST_TAGS].split(";"):
        name, equals, value = part.partition("=")
        name = "".join(name.split())
        if not equals or name in tags:
            if part.strip():
                return {}  # RFC 6376, 3.2: a tag twice, or none at all, is an error of the whole list
            continue
        tags[name] = value.strip()
    return tags


def bare(value: str) -> str:
    """Return a tag's value without white space: base64 and lists of names are folded anywhere."""
    return "".join(value.split())


def canonical_field(octets: bytes, way: str) -> bytes:
    """Return a field as it is hashed, with its CRLF (RFC 6376, 3.4.1 and 3.4.2)."""
    if way == "simple":
        return octets
    name, _, value = octets.partition(b":")
    value = _BLANKS.sub(b" ", value.replace(b"\r\n", b"")).strip(b" ")
    return name.strip(b" \t").lower() + b":" + value + b"\r\n"


def canonical_body(body: bytes, way: str) -> bytes:
    """Return a body as it is hashed (RFC 6376, 3.4.3 and 3.4.4)."""
    if way == "relaxed":
        body = _BLANKS.sub(b" ", body).replace(b" \r\n", b"\r\n").removesuffix(b" ")
    end = len(body)
    while body[end - 2 : end] == b"\r\n" and end >= 2:  # a line end has two octets
        end -= 2
    if end == 0:
        return b"\r\n" if way == "simple" else b""
    return body[:end] + b"\r\n"


def covered(fields: Fields, names: Iterable[str]) -> list[bytes]:
    """Return the fields that a list of names means: of those called alike the last first (RFC 6376, 5.4.2)."""
    by_name: dict[str, list[bytes]] = {}
    for name, octets in fields:
        by_name.setdefault(name, []).append(octets)
    return [by_name[name].pop() for name in names if by_name.get(name)]


def hashed_header(fields: Sequence[bytes], signature: bytes, way: str) -> bytes:
    """Return the header as it is hashed: the covered fields, then the signature itself without its CRLF."""
    written = [canonical_field(octets, way) for octets in (*fields, signature)]
    return b"".join(written).removesuffix(b"\r\n")


def without_value(signature: bytes) -> bytes:
    """Return a DKIM-Signature field whose b= is empty, all else as it stood (RFC 6376, 3.7)."""
    head, colon, value = signature.partition(b":")
    parts = value.split(b";")
    for at, part in enumerate(parts):
        name, equals, _ = part.partition(b"=")
        if equals and b"".join(name.split()) == b"b":
            is_last = at == len(parts) - 1
            parts[at] = name + equals + (b"\r\n" if is_last and part.endswith(b"\r\n") else b"")
    return head + colon + b";".join(parts)
