"""What somebody answers to a letter of ours becomes a post: written anew, with nothing of our letter in it."""

from __future__ import annotations

from dataclasses import replace
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.lists import MailingList
from listcop.core.message import attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.flows.read_letter import Letter
from listcop.store.database import pack


def as_post(mlist: MailingList, letter: Letter, subject: str, text: str, answers: str = "") -> Letter:
    """A letter to the list by the same author, with their text and files; it is taken like any (`take_post`).

    answers  the Message-ID of the post that it answers
    Its header is ours: To and References of what came hold keys that must not reach others (promise A10).
    """
    message = letter.message
    fields = [
        ("From", headers.mailbox(message.from_name, message.from_address or "")),
        ("To", mlist.address),
        ("Subject", subject),
        ("Date", format_datetime(message.date or letter.now)),
        ("Message-ID", message.message_id),
    ]
    if answered := headers.message_ids([answers] if answers else []):
        fields += [("In-Reply-To", answered), ("References", answered)]
    files = [(one.name, one.type, attachment_bytes(message, one)) for one in message.attachments]
    raw = headers.write_letter(fields, text.strip() + "\n", attachments=files)
    written = read_message(raw)
    draft = draft_post(written, letter.now)
    return replace(letter, message=written, draft=draft, packed=pack(raw), reference=None, holds_key=draft.holds_key)
