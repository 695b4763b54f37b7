"""A letter's bytes → a `Message`: who wrote it, when, in answer to what, its text and its attachments.

`read_message` never raises, whatever it is given, and its work is linear in the size of the letter. What cannot be
read is left empty and named in `problems`; the raw bytes are always kept.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from listcop.core.charsets import one_line
from listcop.core.encoded_words import decode_words
from listcop.core.from_field import read_from
from listcop.core.headers import hides_a_line_end, is_message_id
from listcop.core.letter_scan import LIMITS, Part, Scan, decoded_body, scan_letter
from listcop.core.letter_text import readable_text
from listcop.core.programs import why_automatic
from listcop.core.sent_date import sent_date

__all__ = ["Attachment", "Message", "attachment_bytes", "decode_words", "read_message", "with_id", "without_id"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a letter; size and hash are of its decoded bytes."""

    name: str  # for show only: never a path
    type: str
    size: int
    sha256: str
    part: int  # index into Scan.parts


@dataclass(frozen=True, slots=True)
class Message:
    """A letter as the rooms of the house read it. Its bytes are in `raw`; nothing here is ever written back."""

    raw: bytes
    scan: Scan
    message_id: str  # with its angle brackets
    message_id_made: bool
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]  # oldest first, the last 200
    from_address: str | None
    from_name: str
    from_trouble: str | None
    sender_shown: str
    subject: str
    date: datetime | None
    text: str
    text_kind: str  # plain, html or none
    attachments: tuple[Attachment, ...]
    automatic: str | None
    problems: tuple[str, ...]


_REFERENCES_KEPT = 200
_LONGEST_LINE = 998  # RFC 5322, 2.1.1
_LONGEST_NAME = 200
_ID = re.compile(rb"<([^<>]*+)>")
_FROM_SOMEBODY = re.compile(rb"\bfrom\b", re.IGNORECASE)
SIGNATURES = frozenset(("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"))
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\")
# What leaves a reader unsure of what others see in the header: then no From counts.
_BLIND_SPOTS = frozenset(("header-too-large", "too-many-fields", "letter-too-large"))


def read_message(raw: bytes) -> Message:
    """Return what a letter says. Never raises; a letter without Message-ID gets one made from its bytes."""
    scan = scan_letter(raw)
    fields: dict[str, list[bytes]] = {}
    for field in scan.fields:
        fields.setdefault(field.name, []).append(field.value)
    sender = read_from(fields.get("from", ()))
    is_blind = bool(scan.problems) and _is_blind(scan)
    subject = decode_words(fields["subject"][0])[:_LONGEST_LINE] if "subject" in fields else ""
    message_id = _message_id(fields.get("message-id", ()))
    text = readable_text(scan)
    from_field = fields["from"][0] if "from" in fields else None
    return Message(
        raw=raw,
        scan=scan,
        message_id=message_id or made_id(raw),
        message_id_made=not message_id,
        in_reply_to=_in_reply_to(fields.get("in-reply-to", ())),
        references=_references(fields.get("references", ())),
        from_address=None if is_blind else sender.address,
        from_name=sender.name[:_LONGEST_LINE],
        from_trouble="unread-header" if is_blind else sender.trouble,
        sender_shown=sender.shown,
        subject=subject,
        date=sent_date(fields["date"][0]) if "date" in fields else None,
        text=text.text,
        text_kind=text.kind,
        attachments=_attachments(scan, text.parts),
        automatic=why_automatic(fields, scan.parts[0].type, subject, from_field, text.text),
        problems=(*scan.problems, *text.problems, *_doubled(fields)),
    )


def without_id(message: Message) -> Message:
    """The same as if it bore no Message-ID: one is made from its bytes."""
    return with_id(message, made_id(message.raw))


def with_id(message: Message, message_id: str) -> Message:
    """The same under the Message-ID that it is known by here, if a letter of ours can bear that one."""
    is_own = message.message_id == message_id or not is_message_id(message_id)
    return message if is_own else replace(message, message_id=message_id, message_id_made=True)


def attachment_bytes(message: Message, attachment: Attachment) -> bytes:
    """Return the decoded bytes of an attachment."""
    return decoded_body(message.scan, message.scan.parts[attachment.part], LIMITS.size)


def _is_blind(scan: Scan) -> bool:
    """Might others see another From than we do, because a limit cut the header short?"""
    if not _BLIND_SPOTS.isdisjoint(scan.problems):
        return True
    return any(field.name == "from" and field.end - field.start > LIMITS.field for field in scan.fields)


def _doubled(fields: Mapping[str, Sequence[bytes]]) -> tuple[str, ...]:
    """Name the fields that RFC 5322, 3.6 allows once and that stand here twice."""
    return tuple(f"two-{name}" for name in ("from", "date", "message-id", "subject") if len(fields.get(name, ())) > 1)


# --- message ids -----------------------------------------------------------------------------------------------


def _id(inside: bytes) -> str:
    """Return an id with its brackets, without blanks and controls, at most a line long; "" for an empty one, and for
    one that hides a line end in an encoded word: programs that decode it would see header lines that nobody wrote."""
    text = inside.decode("utf-8", "replace")
    if not text.isprintable() or " " in text or len(text.encode()) > _LONGEST_LINE - 2:
        text = "".join(one_line(text).split()).encode()[: _LONGEST_LINE - 2].decode(errors="ignore")
    return f"<{text}>" if text and not ("=?" in text and hides_a_line_end(text)) else ""


def made_id(raw: bytes) -> str:
    """The Message-ID of a letter that brings none, by its bytes: the same each time it comes."""
    return f"<none-{hashlib.sha1(raw, usedforsecurity=False).hexdigest()[:12]}>"


def _message_id(values: Sequence[bytes]) -> str:
    """Return the first id of the field, brackets added where it has none; "" if there is nothing like an id."""
    for value in values:
        match = _ID.search(value)
        if match is not None and (found := _id(match[1])):
            return found
        bare = value.strip(b"<> \t")
        if match is None and bare and b" " not in bare:
            return _id(bare)
    return ""


def _references(values: Sequence[bytes]) -> tuple[str, ...]:
    ids: list[str] = []
    for value in values:
        found = _ID.findall(value) if b"<" in value else [word for word in value.split() if b"@" in word]
        ids += [reference for inside in found[-_REFERENCES_KEPT:] if (reference := _id(inside))]
    # kept at its last place, where one stands twice
    return tuple(dict.fromkeys(reversed(ids)))[:_REFERENCES_KEPT][::-1]


def _in_reply_to(values: Sequence[bytes]) -> tuple[str, ...]:
    """Return the ids; not the address of `Message from Ann <ann@example.org> of Monday`, as RFC 822 let it be."""
    ids: list[str] = []
    for value in values:
        if b"<" not in value:
            if b"@" in value and b" " not in value:
                ids.append(_id(value))
            continue
        end = 0
        for match in _ID.finditer(value):
            if len(ids) >= _REFERENCES_KEPT:
                break
            if _FROM_SOMEBODY.search(value, end, match.start()) is None:
                ids.append(_id(match[1]))
            end = match.end()
    return tuple(dict.fromkeys(filter(None, ids)))


# --- attachments -----------------------------------------------------------------------------------------------


def _attachments(scan: Scan, shown: frozenset[int]) -> tuple[Attachment, ...]:
    """Return every leaf that is a file: not the text shown, not its other forms, not a detached signature."""
    return tuple(
        _attachment(scan, part) for part in scan.parts if part.is_leaf and part.index not in shown and is_file(part)
    )


def is_file(part: Part) -> bool:
    """Is a leaf something to be saved, by itself: no text, no detached signature?"""
    if part.type in SIGNATURES or part.type.startswith("multipart/"):
        return False
    return not part.type.startswith("text/") or part.disposition == "attachment" or part.filename != ""


def _attachment(scan: Scan, part: Part) -> Attachment:
    data = decoded_body(scan, part, LIMITS.size)
    return Attachment(shown_name(part.filename), part.type, len(data), hashlib.sha256(data).hexdigest(), part.index)


def shown_name(name: str) -> str:
    """Return a file name to show: no folder of the sender's, no separators, not "..", at most 200 characters."""
    name = one_line(name)
    if _DRIVE.match(name):
        name = name.replace("\\", "/").rsplit("/", 1)[-1]
    name = name.replace("/", "_").replace("\\", "_").strip(" .")
    if len(name) <= _LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: _LONGEST_NAME - 11]}….{ending}" if dot and len(ending) <= 9 else name[: _LONGEST_NAME - 1] + "…"
