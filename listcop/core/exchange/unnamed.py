"""Letters without Message-ID: the name that each gets, and the names by which its other copies are known."""

from __future__ import annotations

import re

from listcop.core.message import made_id

# What programs that keep an mbox write into the header of a letter, and write anew: its length, who has read it.
_OF_MBOX = re.compile(
    rb"^(?:content-length|lines|status|x-(?:status|keywords|uid|imap|imapbase|mozilla-(?:status2?|keys)))[ \t]*:"
    rb".*(?:\n[ \t].*)*\n",
    re.IGNORECASE | re.MULTILINE,
)


def names_of(raw: bytes, letter: bytes) -> tuple[str, ...]:
    """Return the name that all copies of a letter share, then names that one of them may have got.

    raw     as it stood in the archive
    letter  the same as it was sent

    Copies differ in line ends, in what an mbox adds to the header and in its quoting of "From ".
    """
    shared, lines = _without_traces(letter), raw.replace(b"\r\n", b"\n")
    copies = (shared, lines, *(one.replace(b"\n", b"\r\n") for one in (shared, lines)))
    return tuple(dict.fromkeys(map(made_id, copies)))


def _without_traces(letter: bytes) -> bytes:
    head, blank, text = letter.replace(b"\r\n", b"\n").partition(b"\n\n")
    return (_OF_MBOX.sub(b"", head + b"\n") + blank[1:] + text).rstrip(b"\n") + b"\n"
