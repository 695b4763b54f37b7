"""A post for slow lines and feature phones: one short text part, all else by `get`."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core import dates
from listcop.core.headers import field, one_line
from listcop.core.letter_edit import Fields, fields_of, is_sealed, joined, safe_text_part
from listcop.core.message import Attachment, Message
from listcop.core.pieces import split_text
from listcop.core.words import Word, word_in

POST_BYTES = 2_000  # of text; header, notice and footer come on top
MOST_FILES = 10  # named one by one
_LONGEST_FIELD = 2_000  # bytes: what names older posts may grow without end, and is said by In-Reply-To, too
_KEPT = ("from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "reply-to")


def lite_letter(message: Message, text: str, number: int, language: str) -> bytes | None:
    """The letter of a post made short, to be sent on like any; None where the author sealed it: it stays whole.

    text      its new text alone, as the archive shows it
    language  the list's: how the words are called that bring the rest
    """
    if is_sealed(message.scan, message.text):
        return None
    shown = split_text(text.strip(), POST_BYTES)[0]
    get = word_in(language, Word.get)
    lines = [shown]
    if len(shown) < len(text.strip()):
        lines += ["", f"[… {get} {number} {word_in(language, Word.only)}]"]
    lines += [*([""] if message.attachments else []), *_files(message.attachments, number, language)]
    head, body = safe_text_part("\n".join(lines) + "\n", ())
    return joined((*_fields(message), ("mime-version", field("MIME-Version", "1.0")), ("content-type", head)), body)


def _files(attachments: Sequence[Attachment], number: int, language: str) -> list[str]:
    """One line a file: its name, its size, and what brings it."""
    get = word_in(language, Word.get)
    named = [
        f"{one_line(one.name) or one.type}, {dates.size(one.size, language)}{dates.colon(language)} {get} {number}/{at}"
        for at, one in enumerate(attachments[:MOST_FILES], 1)
    ]
    return named if len(attachments) <= MOST_FILES else [*named, f"… {get} {number}"]


def _fields(message: Message) -> Fields:
    """The fields by which people and threads know a letter, once each, as they came."""
    kept: dict[str, bytes] = {}
    for name, octets in fields_of(message.scan):
        if name in _KEPT and (name != "references" or len(octets) <= _LONGEST_FIELD):
            kept.setdefault(name, octets)
    if message.message_id_made:
        kept["message-id"] = field("Message-ID", message.message_id)
    return tuple(kept.items())
