"""A page of the archive as a letter for an IMAP folder: the same Message-ID whenever it is made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from listcop.core import headers

HEADER = "X-ListCoP-Archive"  # the list, what it is, the hash of what stands in it, and when it was laid

_LAID = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class ArchiveLetter:
    """One letter of the tree.

    folder  threads or digests
    key     what tells it from the others of its list: t412, d31
    print   the hash of what stands in it
    raw     the letter; b"" where it is to be taken away
    """

    folder: str
    key: str
    print: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of laying letters: keys that lie there as they should, and keys that rest until their hour is over."""

    done: tuple[str, ...]
    later: tuple[str, ...]


def archive_letter(
    *,
    list_name: str,
    address: str,
    title: str,
    folder: str,
    key: str,
    page: str,
    date: datetime,
    laid: datetime,
    reply_to: str = "",
) -> ArchiveLetter:
    """The letter of a page; its first line is the subject."""
    subject, _, text = page.partition("\n")
    print_of = hashlib.sha256("\0".join((page, date.isoformat(), reply_to)).encode("utf-8", "replace")).hexdigest()[:32]
    domain = address.rpartition("@")[2]
    fields: Sequence[tuple[str, str]] = [
        ("From", headers.mailbox(headers.one_line(title), address)),
        ("To", address),
        ("Reply-To", reply_to),
        ("Subject", headers.one_line(subject)),
        ("Date", format_datetime(date.replace(microsecond=0))),
        ("Message-ID", message_id(list_name, domain, key)),
        ("Auto-Submitted", "auto-generated"),
        (HEADER, f"{address} {key} {print_of} {laid.astimezone(UTC):{_LAID}}"),
    ]
    raw = headers.write_letter([one for one in fields if one[1]], text.lstrip("\n"))
    return ArchiveLetter(folder, key, print_of, raw)


def gone(folder: str, key: str) -> ArchiveLetter:
    """What no longer stands in the tree."""
    return ArchiveLetter(folder, key, "", b"")


def message_id(list_name: str, domain: str, key: str) -> str:
    return f"<archive.{key}.{list_name}@{domain}>"


def read_mark(value: str) -> tuple[str, str, str, datetime] | None:
    """Address of the list, key, hash and moment as the header of a letter of ours says them; None of any other."""
    words = value.split()
    try:
        laid = datetime.strptime(words[3], _LAID).replace(tzinfo=UTC)
    except (IndexError, ValueError):
        return None
    return words[0], words[1], words[2], laid
