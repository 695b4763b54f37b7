"""The trace line that a letter gets when it passes through us."""

from __future__ import annotations

from email.utils import format_datetime

from listcop.core import headers
from listcop.core.lists import MailingList
from listcop.flows.keep_post import Arrival
from listcop.store.letters import Letter

_PROTOCOLS = {"smtp": "ESMTP", "lmtp": "LMTP", "deliver": "local", "imap": "IMAP"}


def received_field(letter: Letter | Arrival | None, mlist: MailingList) -> bytes:
    """Received: for a letter's copies (RFC 5321, section 4.4); empty for what came with an archive."""
    if letter is None or letter.door not in _PROTOCOLS:
        return b""
    came = f"from [{letter.peer}] " if letter.peer else ""
    how = f"by {mlist.domain} with {_PROTOCOLS[letter.door]} for {mlist.address}"
    value = f"{came}{how}; {format_datetime(letter.received)}"
    return headers.field("Received", value)
