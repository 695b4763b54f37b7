"""What somebody answers to a letter of ours becomes a post: written anew, with nothing of our letter in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.lists import MailingList
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.core.threads import read_subject
from listcop.flows.find_question import waiting_post
from listcop.flows.read_letter import Letter
from listcop.store import posts
from listcop.store.database import Tx, pack
from listcop.store.threads import Thread


def into_thread(
    tx: Tx, mlist: MailingList, letter: Letter, thread: Thread, text: str, files_of: Sequence[Message] | None = None
) -> Letter:
    """The same as an answer to the post that waits in a thread."""
    return as_post(mlist, letter, subject_in(thread), text, waiting_in(tx, mlist, thread), files_of)


def subject_in(thread: Thread) -> str:
    """The subject of an answer in a thread."""
    return thread.subject if read_subject(thread.subject).is_reply else f"Re: {thread.subject}"


def waiting_in(tx: Tx, mlist: MailingList, thread: Thread) -> str:
    """The Message-ID of the post that waits for an answer in a thread."""
    asking = posts.get_post(tx, mlist.list_id, waiting_post(thread))
    return asking.message_id if asking is not None else ""


def as_post(
    mlist: MailingList,
    letter: Letter,
    subject: str,
    text: str,
    answers: str = "",
    files_of: Sequence[Message] | None = None,
) -> Letter:
    """A letter to the list by the same author, with their text and files; it is taken like any (`take_post`).

    answers   the Message-ID of the post that it answers
    files_of  the letters whose files it brings, where it is not this one alone
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
    sent = [message] if files_of is None else files_of
    files = [(one.name, one.type, attachment_bytes(by, one)) for by in sent for one in by.attachments]
    raw = headers.write_letter(fields, text.strip() + "\n", attachments=files)
    written = read_message(raw)
    draft = draft_post(written, letter.now)
    return replace(letter, message=written, draft=draft, packed=pack(raw), reference=None, holds_key=draft.holds_key)
