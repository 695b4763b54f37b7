"""The bytes of a letter → its fields and MIME parts, in one bounded pass, before any parser sees them.

Nothing here raises, recurses or copies bodies: a part is two offsets into the raw bytes. Up to the limits the
work is linear in the size of the letter, whatever its depth; beyond a limit the rest is one opaque leaf, and
`Scan.problems` names the limit.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from listcop.core.charsets import decode_text
from listcop.core.content_fields import content_disposition, content_type, transfer_encoding
from listcop.core.transfer import decoded, looks_like_base64


class Field(NamedTuple):
    """One header field. A tuple, as it is made for every field of every letter and a dataclass costs four times."""

    name: str  # lower case
    value: bytes  # unfolded and stripped
    start: int  # offsets in the raw letter of the whole field with its line end
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A MIME part; `start` and `end` are the offsets of its body in the raw letter."""

    fields: tuple[Field, ...]
    type: str  # "text/plain", lower case; "application/octet-stream" where a limit cut the reading short
    params: Mapping[str, str]  # of Content-Type, names in lower case, RFC 2231 joined and decoded
    encoding: str  # 7bit, 8bit, binary, base64 or quoted-printable
    disposition: str  # "", inline or attachment
    filename: str
    start: int
    end: int
    depth: int
    index: int
    parent: int | None
    is_leaf: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read of a letter (promise I1); sizes in bytes."""

    size: int = 25 * 1024 * 1024
    header: int = 256 * 1024
    fields: int = 1000
    field: int = 64 * 1024
    parts: int = 500
    depth: int = 30
    params: int = 100
    boundary: int = 256  # RFC 2046, 5.1.1 allows 70
    dashed_lines: int = 200_000  # lines beginning with "--", each of which may be a boundary


LIMITS = Limits()
OPAQUE = "application/octet-stream"
BODY_CAP = 10 * 1024 * 1024  # bytes of one part that are decoded (promise I7)
_CONTENT_FIELDS = frozenset(("content-type", "content-disposition", "content-transfer-encoding"))


@dataclass(frozen=True, slots=True)
class Scan:
    """A letter as fields and parts; `parts[0]` is the letter itself, the others follow depth first."""

    raw: bytes
    fields: tuple[Field, ...]
    body_start: int
    parts: tuple[Part, ...]
    problems: tuple[str, ...]

    def first(self, name: str) -> bytes | None:
        """Return the value of the first field of this name (lower case), or None."""
        for field in self.fields:
            if field.name == name:
                return field.value
        return None

    def all(self, name: str) -> tuple[bytes, ...]:
        """Return the values of all fields of this name (lower case), as they stand."""
        return tuple(field.value for field in self.fields if field.name == name)


# A field, its name, and its value with the folded lines. Possessive, so that no input makes it go back.
_FIELD = re.compile(rb"^([!-9;-~]++)[ \t]*+:([^\n]*+(?:\n[ \t][^\n]*+)*+)(?:\n|\Z)", re.MULTILINE)


def scan_letter(raw: bytes, limits: Limits = LIMITS) -> Scan:
    """Return the fields and parts of a letter with LF, CRLF or (throughout) CR line ends. Never raises.

    A first line "From …" of an mbox is passed over. Lines in the header that are no field are passed over too,
    but where only such lines stand before the empty line they count as the beginning of the body.
    """
    problems: list[str] = []
    data = raw
    if b"\n" not in raw and b"\r" in raw:
        data = raw.replace(b"\r", b"\n")  # as long as the original: offsets stay true
    size = len(data)
    if size > limits.size:
        problems.append("letter-too-large")
        size = limits.size
    fields, body_start = _read_header(data, 0, size, limits, problems)
    parts = _Walk(data, size, limits, problems).parts(fields, body_start)
    return Scan(raw, fields, body_start, parts, tuple(dict.fromkeys(problems)))


def decoded_body(scan: Scan, part: Part, cap: int = BODY_CAP) -> bytes:
    """Return the body of `part` without its transfer encoding, at most `cap` bytes. Never raises."""
    return decoded(scan.raw[part.start : part.end], part.encoding, cap)


def decoded_text(scan: Scan, part: Part, cap: int = BODY_CAP) -> str:
    """Return the body of `part` as text: LF lines, no controls, at most `cap` bytes of it read. Never raises.

    By its charset if that is one we know, else as UTF-8, else as Western European with replacement characters.
    """
    data = scan.raw[part.start : part.end]
    encoding = part.encoding
    if encoding == "base64" and not looks_like_base64(data):
        encoding = "binary"
    label = part.params.get("charset", "").partition(" ")[0]  # "utf-8 format=flowed", where a semicolon was forgotten
    return decode_text(decoded(data, encoding, cap), label)


def _header_end(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return where the header beginning at `start` ends, and where its body begins, by the first empty line."""
    if data.startswith(b"\n", start, end):
        return start, start + 1
    if data.startswith(b"\r\n", start, end):
        return start, start + 2
    line = data.find(b"\n", start, end)
    # The line ends of the first line are likely those of all: look for these first, for the others only before them.
    styles = (b"\n\n", b"\n\r\n") if data[line - 1 : line] != b"\r" else (b"\n\r\n", b"\n\n")
    first = data.find(styles[0], start, end)
    other = data.find(styles[1], start, end if first < 0 else first)
    if first < 0 and other < 0:
        return end, end
    blank, style = (first, styles[0]) if other < 0 else (other, styles[1])
    return blank + 1, blank + len(style)


def _read_header(
    data: bytes, start: int, end: int, limits: Limits, problems: list[str]
) -> tuple[tuple[Field, ...], int]:
    """Return the fields of the header that begins at `start`, and the offset of its body."""
    header_end, body_start = _header_end(data, start, end)
    if header_end - start > limits.header:
        problems.append("header-too-large")
        header_end = start + limits.header
    fields: list[Field] = []
    last_end = start
    for match in _FIELD.finditer(data, start, header_end):
        name, value = match.groups()
        if b"\n" in value:
            value = value.replace(b"\r\n", b"").replace(b"\n", b"")
        if len(value) > limits.field:
            problems.append("field-too-long")
            value = value[: limits.field]
        begin, end = match.span()
        if begin != last_end and not _is_mbox_line(data, last_end, begin, start):
            problems.append("line-in-header")
        last_end = end
        if len(fields) >= limits.fields:
            problems.append("too-many-fields")
            return tuple(fields), body_start
        fields.append(Field(name.lower().decode("ascii"), value.strip(), begin, end))
    if last_end < header_end and header_end - start < limits.header:
        problems.append("line-in-header")
        body_start = last_end
    return tuple(fields), body_start


def _is_mbox_line(data: bytes, start: int, end: int, header_start: int) -> bool:
    """Is what stands here the "From …" line that an mbox puts before a letter?"""
    return (
        start == header_start and data.startswith((b"From ", b">From "), start) and data.find(b"\n", start) == end - 1
    )


class _Head(NamedTuple):
    """A part whose end is not known yet."""

    fields: tuple[Field, ...]
    type: str
    params: Mapping[str, str]
    encoding: str
    disposition: str
    filename: str
    start: int
    depth: int
    number: int
    parent: int | None


class _Walk:
    """The walk over the lines that begin with "--": which parts they open, and which they end."""

    def __init__(self, data: bytes, size: int, limits: Limits, problems: list[str]) -> None:
        self.data = data
        self.size = size
        self.limits = limits
        self.problems = problems
        self.found: list[_Head] = []
        self.ends: list[int] = []
        self.unended: list[int] = []  # indices of the parts whose end is not known yet, outermost first
        self.fields_left = limits.fields  # of all parts together
        self.has_children: set[int] = set()
        self.open: list[tuple[int, bytes]] = []  # index and boundary of each multipart we are in, outermost first
        self.lines: dict[bytes, tuple[int, bool]] = {}  # line after "--" → level it belongs to, does it close it

    def parts(self, fields: tuple[Field, ...], body_start: int) -> tuple[Part, ...]:
        """Return all parts of a letter with these fields, depth first."""
        self._add(fields, body_start, None)
        if self.open:
            self._walk(body_start)
            if len(self.found) == 1:
                self.problems.append("no-parts")
        return tuple(map(self._finished, self.found))

    def _finished(self, head: _Head) -> Part:
        index = head.number
        end = self.ends[index]
        start = min(head.start, end)  # of nothing between two boundaries, the line end belongs to the second
        is_leaf = index not in self.has_children
        return Part(*head[:6], start, end, depth=head.depth, index=index, parent=head.parent, is_leaf=is_leaf)

    def _add(self, fields: tuple[Field, ...], start: int, parent: int | None) -> None:
        """Keep one more part; if it is a multipart, its boundary counts from here on."""
        wanted = {field.name: field.value for field in reversed(fields) if field.name in _CONTENT_FIELDS}
        up = None if parent is None else self.found[parent]
        default = "message/rfc822" if up is not None and up.type == "multipart/digest" else "text/plain"
        kind, params, many = content_type(wanted.get("content-type"), default, self.limits.params)
        disposition, filename = content_disposition(wanted.get("content-disposition"), self.limits.params)
        depth = 0 if up is None else up.depth + 1
        index = len(self.found)
        if many:
            self.problems.append("too-many-params")
        if kind.startswith("multipart/"):
            kind = self._open(index, kind, params, depth)
        encoding = transfer_encoding(wanted.get("content-transfer-encoding"))
        name = filename or params.get("name", "")
        self.found.append(_Head(fields, kind, params, encoding, disposition, name, start, depth, index, parent))
        self.ends.append(self.size)
        self.unended.append(index)

    def _open(self, index: int, kind: str, params: Mapping[str, str], depth: int) -> str:
        """Enter a multipart; return its type, or that of an opaque leaf if a limit forbids."""
        boundary = params.get("boundary", "").encode("utf-8", "replace").rstrip()
        if not boundary:
            self.problems.append("no-boundary")
            return kind
        if len(boundary) > self.limits.boundary:
            self.problems.append("boundary-too-long")
            return OPAQUE
        if depth >= self.limits.depth:
            self.problems.append("too-deep")
            return OPAQUE
        self.open.append((index, boundary))
        self._list_lines()
        return kind

    def _list_lines(self) -> None:
        self.lines = {}
        for level, (_, boundary) in enumerate(self.open):
            self.lines[boundary + b"--"] = (level, True)
        for level, (_, boundary) in enumerate(self.open):
            self.lines[boundary] = (level, False)

    def _walk(self, position: int) -> None:
        data, size = self.data, self.size
        width = self.limits.boundary + 80
        position -= 1  # the line end before the body, as the first line of a body may be a boundary
        for _ in range(self.limits.dashed_lines):
            line = data.find(b"\n--", position, size) + 1
            if line == 0 or not self.open:
                return
            line_end = data.find(b"\n", line, line + width)
            line_end = line + width if line_end < 0 else line_end
            meaning = self.lines.get(data[line + 2 : min(line_end, size)].rstrip())
            position = line_end if meaning is None else self._boundary(line, min(line_end + 1, size), *meaning)
        self.problems.append("too-many-dashed-lines")

    def _boundary(self, line: int, after: int, level: int, closes: bool) -> int:
        """End what the boundary line at `line` ends, begin the part after it; return where to look on."""
        parent = self.open[level][0]
        end = line - 2 if self.data[line - 2 : line - 1] == b"\r" else line - 1  # RFC 2046, 5.1.1: the line end is its
        while self.unended[-1] > parent:
            self.ends[self.unended.pop()] = end
        del self.open[level if closes else level + 1 :]
        self._list_lines()
        if closes:
            return after - 1
        self.has_children.add(parent)
        if len(self.found) >= self.limits.parts:
            self.problems.append("too-many-parts")
            self.open.clear()
            self._add((Field("content-type", OPAQUE.encode(), after, after),), after, parent)
            return self.size
        fields, body_start = self._part_header(after)
        self._add(fields, body_start, parent)
        return body_start - 1

    def _part_header(self, start: int) -> tuple[tuple[Field, ...], int]:
        """Return the fields and the body offset of the part at `start`; a line "--…" ends its header too."""
        limits = replace(self.limits, fields=self.fields_left)
        window = min(self.size, start + limits.header + 1)
        header_end, _ = _header_end(self.data, start, window)
        dashes = self.data.find(b"\n--", start - 1, header_end)
        problems: list[str] = []
        fields, body_start = _read_header(self.data, start, window if dashes < 0 else dashes + 1, limits, problems)
        self.problems += [f"part-{problem}" for problem in problems]
        self.fields_left -= len(fields)
        return fields, body_start
