"""The one validated writer: every header line and every letter that we make ourselves; foreign headers stay bytes."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

LINE = 76  # where we fold: RFC 5322, 2.1.1 asks for 78, RFC 2047, section 2 for 76 where there are encoded words
WIRE_LINE = 998  # octets without CRLF: RFC 5322, 2.1.1; RFC 5321, 4.5.3.1.6
WORD = 75  # octets of one encoded word: RFC 2047, section 2

# Everything a mail program or library somewhere takes for the end of a line, other controls, and halves of characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_NAME = re.compile(r"[!-9;-~]{1,76}")
_PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
_QUOTED_LOCAL = re.compile(r'"(?:[ !#-\[\]-~]|\\[ -~])*"')
_DOMAIN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[!-Z^-~]+\]")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}")
_ENCODED_WORD = re.compile(r"=\?([A-Za-z0-9*_-]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_QUOTED_OCTET = re.compile(rb"=([0-9A-Fa-f]{2})")

# Text for people (RFC 5322, 2.2.1 "unstructured"); in all other fields non-ASCII has its places, made by mailbox().
_TEXT_FIELDS = frozenset({"subject", "comments", "organization", "content-description"})
_WORD_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")  # RFC 2047, 5 (3)
_PARAMETER_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`{|}~")  # RFC 2231
_ONCE = frozenset(
    {"from", "sender", "reply-to", "to", "cc", "message-id", "in-reply-to", "references", "subject", "date"}
)
# Charsets in which a line end can be written other than as itself; of all others the octets are looked at.
_CHARSETS = frozenset({"utf-8", "utf-7", "utf-16", "utf-16le", "utf-16be", "utf-32", "iso-2022-jp", "iso-2022-kr"})


class HeaderError(ValueError):
    """A value that must not become a header; says which header, what was seen, and the way out."""


def field(name: str, value: str) -> bytes:
    """Return one header as bytes: validated, folded, ending in CRLF.

    Subject, Comments and X- fields are text: what is not ASCII, or could be taken for an encoded word, is encoded.
    Other fields must be ASCII: display names go through mailbox(). Tabs count as spaces. Raises HeaderError where the
    value, or what its encoded words decode to, holds a control or line-ending character.
    """
    if not _NAME.fullmatch(name):
        raise HeaderError(f"{name[:40]!r} is no header name; use printable ASCII without a colon (RFC 5322, 2.2)")
    value = checked(name, value).strip(" ")
    lower = name.lower()
    if lower in _TEXT_FIELDS or lower.startswith("x-"):
        tokens: Iterable[str] = _text_tokens(value, LINE - len(name) - 2)
    elif value.isascii():
        _refuse_hidden_controls(name, value)
        tokens = _tokens(value)
    else:
        raise HeaderError(f"{name}: {value[:60]!r} is not ASCII; write names with mailbox(), other words in ASCII")
    return _folded(name, tokens)


def checked(name: str, value: str) -> str:
    """Return the value with tabs as spaces; raise HeaderError naming the header if it holds a forbidden character."""
    if found := _FORBIDDEN.search(value):
        code = f"U+{ord(found[0]):04X}"
        raise HeaderError(f"{name}: character {code} at {found.start()}; clean foreign text with one_line() first")
    return value.replace("\t", " ")


def one_line(text: str) -> str:
    """Return any text as one line that field() and mailbox() accept: forbidden characters become spaces, runs fold."""
    return " ".join(_FORBIDDEN.sub(" ", text).split())


def mailbox(name: str, address: str) -> str:
    """Return `name <address>` for From, To, Reply-To …: quoted or in encoded words as the name needs.

    Raises HeaderError for controls in the name and for what is not one ASCII addr-spec (RFC 5322, 3.4.1).
    """
    local, at, domain = address.rpartition("@")
    fits = at and len(address) <= 320 and _DOMAIN.fullmatch(domain) and not hides_a_line_end(local)
    if not fits or not (_LOCAL.fullmatch(local) or _QUOTED_LOCAL.fullmatch(local)):
        raise HeaderError(f"address: {address[:60]!r} is not one ASCII address such as ann@example.org")
    shown = phrase(name)
    return f"{shown} <{address}>" if shown else address


def foreign_mailbox(name: str, address: str) -> str:
    """The same of a name that others wrote; "" where it cannot be written, such as an address that needs SMTPUTF8."""
    try:
        return mailbox(one_line(name), address)
    except HeaderError:
        return ""


def phrase(name: str) -> str:
    """Return a display name as an RFC 5322 phrase: plain words, one quoted string, or encoded words."""
    name = " ".join(checked("display name", name).split())
    if not name.isascii() or "=?" in name or len(max(name.split(" "), key=len)) > WORD:
        return " ".join(encoded_words(name, WORD - len("Reply-To: ")))
    if _PHRASE.fullmatch(name) or not name:
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def message_ids(ids: Iterable[str]) -> str:
    """Return the well-formed among (foreign) message-ids as a value for References or In-Reply-To."""
    return " ".join(filter(is_message_id, ids))


def is_message_id(text: str) -> bool:
    """Can a (foreign) message-id stand in a header of ours?"""
    return _MESSAGE_ID.fullmatch(text) is not None and not hides_a_line_end(text)


def hides_a_line_end(text: str) -> bool:
    """Do encoded words of it decode to a control or line-ending character? Then no header of ours may hold it."""
    try:
        _refuse_hidden_controls("", text)
    except HeaderError:
        return True
    return False


def encoded_words(text: str, room: int) -> list[str]:
    """Return text as RFC 2047 words of at most 75 octets, the first of at most `room`; no character is ever split."""
    as_q = len(text.encode()) + 2 * sum(octet not in _WORD_SAFE and octet != 0x20 for octet in text.encode())
    kind = "q" if as_q <= (len(text.encode()) + 2) // 3 * 4 else "b"
    words, chunk, used = [], b"", 0
    room = min(room, WORD) - 12
    for character in text:
        octets = character.encode()
        cost = len(_q(octets)) if kind == "q" else 0
        size = used + cost if kind == "q" else (len(chunk + octets) + 2) // 3 * 4
        if chunk and size > room:
            words.append(_word(kind, chunk))
            chunk, used, room = b"", 0, WORD - 12
        chunk, used = chunk + octets, used + cost
    return [*words, _word(kind, chunk)] if chunk else words


def _word(kind: str, octets: bytes) -> str:
    return f"=?utf-8?{kind}?{_q(octets) if kind == 'q' else base64.b64encode(octets).decode()}?="


def _q(octets: bytes) -> str:
    return "".join(chr(o) if o in _WORD_SAFE else "_" if o == 0x20 else f"={o:02X}" for o in octets)


def _refuse_hidden_controls(name: str, value: str) -> None:
    """Raise HeaderError where an encoded word would decode to a line end: CPython 3.11 and 3.12 wrote it out as one."""
    for found in _ENCODED_WORD.finditer(value):
        charset, kind, text = found.groups()
        octets = text.encode("ascii", "replace")
        if kind in "qQ":
            octets = _QUOTED_OCTET.sub(lambda hexa: bytes([int(hexa[1], 16)]), octets.replace(b"_", b" "))
        else:
            try:
                octets = binascii.a2b_base64(octets + b"===")
            except binascii.Error:
                octets = b""
        charset = charset.partition("*")[0].lower()
        checked(name, octets.decode(charset if charset in _CHARSETS else "latin-1", "replace"))


def _tokens(value: str) -> list[str]:
    """Split before each run of spaces, so that joining the tokens gives the value again."""
    return re.findall(r" *[^ ]+", value)


def _text_tokens(value: str, room: int) -> list[str]:
    """Return the tokens of a text field, with everything from the first to the last odd word in encoded words."""
    tokens = _tokens(value)
    odd = [at for at, token in enumerate(tokens) if not token.isascii() or "=?" in token or len(token) > 900]
    if not odd:
        return tokens
    first, last = odd[0], odd[-1] + 1
    before = "".join(tokens[:first])
    room -= len(before) + 1
    if room < 30:  # too little for a sensible word: it begins on a line of its own
        room = WORD
    middle = "".join(tokens[first:last])
    lead = middle[:1] if middle.startswith(" ") else ""
    words = encoded_words(middle.removeprefix(lead), room)
    return [*tokens[:first], lead + words[0], *(" " + word for word in words[1:]), *tokens[last:]]


def _folded(name: str, tokens: Iterable[str]) -> bytes:
    """Join tokens, each with its own leading spaces, into lines of at most 76 characters where they can be parted."""
    lines: list[str] = []
    line = f"{name}: "
    for token in tokens:
        if len(token) > WIRE_LINE - 80:
            raise HeaderError(f"{name}: a word of {len(token)} characters cannot be folded into lines of {WIRE_LINE}")
        fits = len(line) + len(token) <= LINE
        # A first line of the name alone confuses old programs, so a word that fits the wire stays beside it.
        alone = not lines and line == f"{name}: "
        if fits or (alone and not token.startswith("=?")):
            line += token
        else:
            lines.append(line.rstrip(" "))
            line = token if token.startswith(" ") else " " + token
    return ("\r\n".join([*lines, line.rstrip(" ")]) + "\r\n").encode("ascii")


# Bodies


def quoted_printable(octets: bytes) -> bytes:
    """Return text octets (CRLF lines) in quoted-printable, CRLF throughout, lines of at most 76."""
    return binascii.b2a_qp(octets, quotetabs=False, istext=True).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def base64_lines(octets: bytes) -> bytes:
    """Return octets in base64, lines of 76 ending in CRLF (RFC 2045, 6.8)."""
    whole = base64.b64encode(octets)
    return b"".join(whole[at : at + 76] + b"\r\n" for at in range(0, len(whole), 76))


def encoded_text(octets: bytes) -> tuple[str, bytes]:
    """Return (Content-Transfer-Encoding, body) for text octets with CRLF lines: 7bit if it can be, else the shorter."""
    if octets.isascii() and fits_the_wire(octets):
        return "7bit", octets
    quoted, base = quoted_printable(octets), base64_lines(octets)
    return ("quoted-printable", quoted) if len(quoted) <= len(base) else ("base64", base)


def crlf(text: str) -> bytes:
    """Return text as UTF-8 with CRLF lines, the last one ended."""
    octets = crlf_lines(text.encode("utf-8", "replace"))
    return octets if octets.endswith(b"\r\n") or not octets else octets + b"\r\n"


def crlf_lines(octets: bytes) -> bytes:
    """Return octets with each line end (CRLF, CR or LF) as CRLF."""
    return octets.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")


def text_part(text: str, subtype: str = "plain") -> tuple[bytes, bytes]:
    """Return (MIME fields, body) of a text part in UTF-8."""
    encoding, body = encoded_text(crlf(text))
    head = field("Content-Type", f"text/{subtype}; charset=utf-8") + field("Content-Transfer-Encoding", encoding)
    return head, body


def multipart(subtype: str, parts: Sequence[tuple[bytes, bytes]]) -> tuple[bytes, bytes]:
    """Return (MIME fields, body) of a multipart; the boundary follows from the content and occurs in none of it."""
    boundary = boundary_for(*(piece for part in parts for piece in part))
    opener = b"--" + boundary.encode() + b"\r\n"  # the line end before it belongs to it: RFC 2046, 5.1.1
    body = b"".join(opener + head + b"\r\n" + content + b"\r\n" for head, content in parts)
    head = field("Content-Type", f'multipart/{subtype}; boundary="{boundary}"')
    if not body.isascii():
        head += field("Content-Transfer-Encoding", "8bit")  # whole and parts alike: RFC 2045, 6.4
    return head, body + b"--" + boundary.encode() + b"--\r\n"


def boundary_for(*pieces: bytes) -> str:
    """Return a boundary made from the pieces that occurs in none of them (RFC 2046, 5.1.1)."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(len(piece).to_bytes(8, "big") + piece)
    while True:
        boundary = "=_" + digest.hexdigest()[:32]
        if not any(boundary.encode() in piece for piece in pieces):
            return boundary
        digest.update(b"again")


def attachment_part(name: str, kind: str, octets: bytes) -> tuple[bytes, bytes]:
    """Return (MIME fields, body) of an attachment; controls and slashes in its name become `_`, odd types octets."""
    kind = kind.lower()
    encoding, body = "base64", base64_lines(octets)
    lines = crlf_lines(octets)
    if kind == "message/rfc822" and fits_the_wire(lines):
        encoding, body = ("7bit" if lines.isascii() else "8bit"), lines  # base64 is not allowed: RFC 2046, 5.2.1
    elif not _TYPE.fullmatch(kind) or kind.startswith(("multipart/", "message/")):
        kind = "application/octet-stream"
    head = field("Content-Type", kind) + field("Content-Transfer-Encoding", encoding)
    return head + field("Content-Disposition", "attachment" + "".join(_filename(name))), body


def _filename(name: str) -> Iterator[str]:
    """Yield `; filename=…` parameters: quoted where ASCII and short, else in pieces by RFC 2231."""
    name = re.sub(r"[/\\]", "_", _FORBIDDEN.sub("_", name)).strip()[:255]
    if not name:
        return
    if name.isascii() and len(name) <= 60 and '"' not in name and "=?" not in name:
        yield f'; filename="{" ".join(name.split())}"'
        return
    pieces = [""]
    for character in name:
        octets = "".join(chr(o) if o in _PARAMETER_SAFE else f"%{o:02X}" for o in character.encode())
        if len(pieces[-1]) + len(octets) > 50:
            pieces.append("")
        pieces[-1] += octets
    if len(pieces) == 1:
        yield f"; filename*=utf-8''{pieces[0]}"
        return
    for number, piece in enumerate(pieces):
        lead = "utf-8''" if number == 0 else ""
        yield f"; filename*{number}*={lead}{piece}"


def fits_the_wire(octets: bytes) -> bool:
    """True where octets are CRLF lines of at most 998 without NUL, bare CR or bare LF (RFC 5321, 2.3.8)."""
    ends = octets.count(b"\r\n")
    if b"\0" in octets or octets.count(b"\r") != ends or octets.count(b"\n") != ends:
        return False
    return len(max(octets.split(b"\r\n"), key=len)) <= WIRE_LINE


def write_letter(
    fields: Sequence[tuple[str, str]],
    text: str,
    html: str | None = None,
    attachments: Sequence[tuple[str, str, bytes]] = (),
) -> bytes:
    """Return a whole letter: CRLF, lines of at most 998, the same bytes for the same arguments.

    fields       From, To, Subject, Date, Message-ID …, in this order; MIME fields are ours to add
    html         the same words dressed; makes multipart/alternative
    attachments  (name, type, octets)

    Raises HeaderError as field() does, for a Content- field, and for a field that may stand once only but comes twice.
    """
    seen: set[str] = set()
    for name, _ in fields:
        lower = name.lower()
        if lower.startswith("content-") or lower == "mime-version" or lower in seen:
            raise HeaderError(f"{name}: given twice, or a MIME field, which write_letter adds itself")
        seen.update({lower} & _ONCE)
    part = text_part(text)
    if html is not None:
        part = multipart("alternative", (part, text_part(html, "html")))
    if attachments:
        part = multipart("mixed", (part, *(attachment_part(*one) for one in attachments)))
    head = b"".join(field(name, value) for name, value in fields)
    return head + field("MIME-Version", "1.0") + part[0] + b"\r\n" + part[1]
