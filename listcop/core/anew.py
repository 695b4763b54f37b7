"""A letter written anew from what is kept of its post: where its text was taken out, or its author erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime

from listcop.core import headers

Files = Sequence[tuple[str, str, bytes]]  # name, media type, bytes


def write_anew(
    *,
    author: str,
    name: str,
    to: str,
    subject: str,
    date: datetime,
    message_id: str,
    ancestors: Sequence[str],
    text: str,
    files: Files = (),
) -> bytes:
    """A letter of the same place in its thread; foreign header fields and all that hid in them are gone."""
    answered = headers.message_ids(ancestors[-20:])
    fields = [
        ("From", _mailbox(name, author)),
        ("To", to),
        ("Subject", headers.one_line(subject)),
        ("Date", format_datetime(date)),
        ("Message-ID", headers.message_ids([message_id])),
        ("In-Reply-To", answered.rpartition(" ")[2]),
        ("References", answered),
    ]
    return headers.write_letter([(field, value) for field, value in fields if value], text, None, files)


def _mailbox(name: str, author: str) -> str:
    """Archives hold addresses that no letter of ours could bear; then the name stands alone."""
    try:
        return headers.mailbox(headers.one_line(name), author)
    except headers.HeaderError:
        return headers.mailbox(headers.one_line(name or author), "unknown@erased.invalid")
