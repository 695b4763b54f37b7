"""Edits of a foreign letter as bytes: line ends, parts replaced, a text added; what is not touched stays as it came."""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from listcop.core.charsets import codec_for, is_ascii_plain
from listcop.core.headers import (
    WIRE_LINE,
    base64_lines,
    boundary_for,
    crlf,
    crlf_lines,
    encoded_text,
    field,
    fits_the_wire,
    quoted_printable,
    text_part,
)
from listcop.core.letter_scan import Part, Scan, decoded_body, scan_letter
from listcop.core.transfer import looks_like_base64

Fields = tuple[tuple[str, bytes], ...]  # (name in lower case, the whole field with CRLF)

_EVERYTHING = 1 << 40  # no cap: the letter was bounded at the door
# RFC 1847, RFC 3156, RFC 8551
_SEALED = ("multipart/signed", "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_INLINE_PGP = re.compile(r"^-----BEGIN PGP (?:SIGNED )?MESSAGE-----", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Edit:
    """Bytes of a letter to be replaced: from `start` up to `end`."""

    start: int
    end: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter holds, apart from its other headers: its Content- fields and its body."""

    fields: Fields
    body: bytes


def wire_lines(octets: bytes) -> bytes:
    """Return octets with CRLF at the end of each line and without NUL (RFC 5321, 2.3.8; RFC 5322, 4)."""
    ends = octets.count(b"\r\n")
    if octets.count(b"\r") != ends or octets.count(b"\n") != ends:
        octets = crlf_lines(octets)
    return octets.replace(b"\0", b"") if b"\0" in octets else octets


def wire_field(octets: bytes) -> bytes:
    """Return a foreign field (CRLF, no NUL) with lines of at most 998; it cannot end the header before its time."""
    if octets.count(b"\n") == 1 and len(octets) <= WIRE_LINE + 2:
        return octets
    first, *rest = octets.removesuffix(b"\r\n").split(b"\r\n")
    lines = [first, *(line for line in rest if line.strip())]
    return b"".join(_broken(line) + b"\r\n" for line in lines)


def _broken(line: bytes) -> bytes:
    """Break a line of a header that is too long: at a space where there is one, else anywhere."""
    pieces: list[bytes] = []
    at, lead = 0, b""
    while len(line) - at + len(lead) > WIRE_LINE:
        end = at + WIRE_LINE - 1
        cut = max(line.rfind(b" ", at + 1, end), line.rfind(b"\t", at + 1, end))
        is_at_space = cut > at and bool(line[at:cut].strip())
        cut = cut if is_at_space else end
        pieces.append(lead + line[at:cut])
        at, lead = cut, b"" if is_at_space else b" "
    rest = lead + line[at:]
    return b"\r\n".join([*pieces, rest] if rest.strip() else pieces)


def fields_of(scan: Scan) -> Fields:
    """Return all fields of a letter with CRLF lines, fit for the wire."""
    return tuple((one.name, wire_field(_ended(scan.raw[one.start : one.end]))) for one in scan.fields)


def _ended(octets: bytes) -> bytes:
    return octets if octets.endswith(b"\r\n") else octets + b"\r\n"


def edited(raw: bytes, start: int, edits: Iterable[Edit]) -> bytes:
    """Return raw[start:] with the edits made; of two that overlap the first is made."""
    pieces: list[bytes] = []
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if edit.start >= start:
            pieces += [raw[start : edit.start], edit.text]
            start = edit.end
    return b"".join([*pieces, raw[start:]])


def ready_for_wire(letter: bytes) -> bytes:
    """Return a letter that may leave: CRLF only, no NUL, no line above 998 octets. The one exit of all we send.

    Parts with longer lines are encoded anew, text as quoted-printable, the rest as base64; what signature this breaks
    would have been broken on the way. 8-bit octets stay.
    """
    if fits_the_wire(letter):
        return letter
    letter = wire_lines(letter)
    if not fits_the_wire(letter):
        scan = scan_letter(letter)
        letter = joined(with_content(fields_of(scan), content := _repaired(scan)), content.body)
    if not fits_the_wire(letter):
        letter = b"\r\n".join(_hard_wrapped(line) for line in letter.split(b"\r\n"))
    assert fits_the_wire(letter)
    return letter


def joined(fields: Fields, body: bytes) -> bytes:
    """Return the whole letter."""
    return b"".join(octets for _, octets in fields) + b"\r\n" + body


def content_fields(fields: Fields) -> Fields:
    return tuple(one for one in fields if one[0].startswith("content-"))


def with_content(fields: Fields, content: Content) -> Fields:
    """Return the fields of a letter with the Content- fields of a new content, unchanged where these are the same."""
    if content_fields(fields) == content.fields:
        return fields
    others = tuple(one for one in fields if not one[0].startswith("content-"))
    has_version = any(name == "mime-version" for name, _ in others)
    version: Fields = () if has_version else (("mime-version", field("MIME-Version", "1.0")),)
    return (*others, *version, *content.fields)


def _repaired(scan: Scan) -> Content:
    """Encode anew the parts of a letter (CRLF lines) in which a line is too long."""
    own = content_fields(fields_of(scan))
    whole = scan.parts[0]
    if whole.is_leaf:
        if fits_the_wire(scan.raw[scan.body_start :]):
            return Content(own, scan.raw[scan.body_start :])
        encoding, body = _encoded_anew(scan, whole)
        return Content((*_without(own, "content-transfer-encoding"), _transfer_field(encoding)), body)
    edits: list[Edit] = []
    for part in scan.parts[1:]:
        is_cut_short = any(one.start == one.end for one in part.fields)  # where the scan met a limit
        if part.is_leaf and not is_cut_short and not fits_the_wire(scan.raw[_part_start(scan, part) : part.end]):
            encoding, body = _encoded_anew(scan, part)
            head = b"".join(_part_fields(scan, part)) + _transfer_field(encoding)[1]
            edits.append(replaced_part(scan, part, head, body))
    return Content(own, edited(scan.raw, scan.body_start, edits))


def _part_fields(scan: Scan, part: Part) -> list[bytes]:
    return [
        wire_field(_ended(scan.raw[one.start : one.end]))
        for one in part.fields
        if one.name != "content-transfer-encoding"
    ]


def _encoded_anew(scan: Scan, part: Part) -> tuple[str, bytes]:
    """Return (Content-Transfer-Encoding, body) of a leaf in an encoding of short lines."""
    octets = decoded_body(scan, part, _EVERYTHING)
    if part.type.startswith("text/") and part.encoding != "base64":
        return "quoted-printable", quoted_printable(crlf_lines(octets))
    return "base64", base64_lines(octets)


def _transfer_field(encoding: str) -> tuple[str, bytes]:
    return "content-transfer-encoding", field("Content-Transfer-Encoding", encoding)


def _part_start(scan: Scan, part: Part) -> int:
    """Return where the header of a part (not the letter itself) begins: after its boundary line."""
    if part.fields:
        return part.fields[0].start
    has_empty_line = scan.raw[max(0, part.start - 4) : part.start] == b"\r\n\r\n"
    return part.start - 2 if has_empty_line else part.start


def _hard_wrapped(line: bytes) -> bytes:
    return b"\r\n".join(line[at : at + WIRE_LINE] for at in range(0, len(line), WIRE_LINE)) if line else line


def replaced_part(scan: Scan, part: Part, head: bytes, body: bytes) -> Edit:
    """Return the edit that puts a new header and body in the place of a part (not of the letter itself)."""
    return Edit(_part_start(scan, part), part.end, head + b"\r\n" + body.removesuffix(b"\r\n"))


def safe_text_part(text: str, boundaries: Sequence[str]) -> tuple[bytes, bytes]:
    """Return (MIME fields, body) of a text inside a foreign multipart, which cannot be taken for its boundary."""
    head, body = text_part(text)
    if any(f"--{boundary}".encode("utf-8", "replace") in body for boundary in boundaries if boundary):
        body = base64_lines(crlf(text))
        head = field("Content-Type", "text/plain; charset=utf-8") + _transfer_field("base64")[1]
    return head + field("Content-Disposition", "inline"), body


def boundaries_of(scan: Scan) -> list[str]:
    """Return the boundaries of all multiparts of a letter."""
    return [part.params["boundary"] for part in scan.parts if "boundary" in part.params]


def is_sealed(scan: Scan, text: str) -> bool:
    """True for letters that are signed or encrypted by their author (PGP, S/MIME): nothing may be added to them."""
    return any(part.type in _SEALED for part in scan.parts) or bool(_INLINE_PGP.search(text))


# A text at the end: the footer


def with_text(scan: Scan, edits: Sequence[Edit], text: str) -> Content:
    """Return the content of a letter (CRLF lines) with a text at its end, after the edits.

    Into a plain text part itself where it can hold the text, as one more part of multipart/mixed, else the whole
    becomes the first part of a new multipart/mixed. Never behind a closing boundary, never inside foreign base64.
    """
    whole = scan.parts[0]
    own = content_fields(fields_of(scan))
    if whole.is_leaf and whole.type == "text/plain" and whole.disposition != "attachment" and not edits:
        longer = _longer_text(scan, whole, own, text)
        if longer is not None:
            return longer
    if whole.type == "multipart/mixed" and (at := _closing_boundary(scan)) is not None:
        boundary = whole.params["boundary"].rstrip().encode()
        head, body = safe_text_part(text, boundaries_of(scan))
        part = b"--" + boundary + b"\r\n" + head + b"\r\n" + body + b"\r\n"
        return Content(own, edited(scan.raw, scan.body_start, [*edits, Edit(at, at, part)]))
    return _wrapped(Content(own, edited(scan.raw, scan.body_start, edits)), text)


def _closing_boundary(scan: Scan) -> int | None:
    """Return where the line begins that closes the letter's own multipart, or None if no such line is there."""
    children = [part for part in scan.parts if part.parent == 0]
    boundary = scan.parts[0].params.get("boundary", "").rstrip()
    if not children or not boundary.isascii():
        return None
    closing = b"\r\n--" + boundary.encode() + b"--"
    at = scan.raw.find(closing, children[-1].end)
    if at < 0 or scan.raw[at + len(closing) :].partition(b"\r\n")[0].strip():
        return None
    return at + 2


def _wrapped(content: Content, text: str) -> Content:
    head = b"".join(octets for _, octets in content.fields)
    footer_head, footer = safe_text_part(text, ())
    boundary = boundary_for(head, content.body, footer).encode()
    first = b"--" + boundary + b"\r\n" + head + b"\r\n" + content.body
    last = b"\r\n--" + boundary + b"\r\n" + footer_head + b"\r\n" + footer + b"\r\n--" + boundary + b"--\r\n"
    fields: Fields = (("content-type", field("Content-Type", f'multipart/mixed; boundary="{boundary.decode()}"')),)
    if not content.body.isascii():
        fields += (_transfer_field("8bit"),)
    return Content(fields, first + last)


def _longer_text(scan: Scan, part: Part, own: Fields, text: str) -> Content | None:
    """Return the letter's own text with one more below it, or None where its bytes cannot be trusted to be text."""
    raw = scan.raw[part.start :]
    if part.encoding == "base64" and not looks_like_base64(raw):
        return None
    added = _in_charset("\n" + text, part.params.get("charset", "us-ascii"))
    if added is None:
        return _text_in_utf8(scan, part, own, text)
    if part.encoding == "quoted-printable":
        body = raw.rstrip(b"\r\n")
        lines = raw[len(body) :]
        if body.endswith(b"="):  # a soft line break with nothing behind it
            body, lines = body.removesuffix(b"="), b""
        return Content(own, body + (lines or b"\r\n") + quoted_printable(added))
    octets = _with_line_end(decoded_body(scan, part, _EVERYTHING) if part.encoding == "base64" else raw) + added
    if part.encoding == "base64":
        return Content(own, base64_lines(octets))
    if octets.isascii() or part.encoding in ("8bit", "binary"):
        return Content(own, octets)
    encoding, body = encoded_text(octets)
    return Content((*_without(own, "content-transfer-encoding"), _transfer_field(encoding)), body)


def _in_charset(text: str, label: str) -> bytes | None:
    """Return a text with CRLF lines in a charset that ASCII is a part of, or None where it cannot be written so."""
    codec = codec_for(label)
    if codec is None or not is_ascii_plain(codec):
        return None
    octets = crlf(text)
    try:
        return octets if octets.isascii() else octets.decode().encode(codecs.lookup(label).name)
    except (UnicodeError, LookupError):
        return None


def _text_in_utf8(scan: Scan, part: Part, own: Fields, text: str) -> Content | None:
    """Return the text and one more below it in UTF-8, or None where its charset is not known or not kept to."""
    codec = codec_for(part.params.get("charset", "utf-8"))
    if codec is None:
        return None
    try:
        first = decoded_body(scan, part, _EVERYTHING).decode(codec)
    except (UnicodeError, LookupError):
        return None
    encoding, body = encoded_text(crlf(first) + crlf("\n" + text))
    words = {name: part.params.get(name, "") for name in ("format", "delsp")}
    kept = "".join(f"; {name}={word}" for name, word in words.items() if word.isascii() and word.isalpha())
    kind = ("content-type", field("Content-Type", f"text/plain; charset=utf-8{kept}"))
    return Content((kind, *_without(own, "content-type", "content-transfer-encoding"), _transfer_field(encoding)), body)


def _with_line_end(octets: bytes) -> bytes:
    return octets if octets.endswith(b"\n") or not octets else octets + b"\r\n"


def _without(fields: Fields, *names: str) -> Fields:
    return tuple(one for one in fields if one[0] not in names)
