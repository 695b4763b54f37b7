"""How bad a failure is: the status code that a mail system's words tell (RFC 3463), and whether it will last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from listcop.core.bounces import words as bounce_words

ENHANCED = re.compile(r"(?<![\d.])([245])\.([0-7])\.(\d{1,3})(?![\d.]?\d)")
# The code of a reply, and no telephone number: neither "(480) 555-0100" nor "555-0100".
REPLY = re.compile(r"(?<![\w.])(?!(?<=\()\d\d\d\))(?!\d\d\d-\d{4})([45])\d\d(?=[ \-#:)]|\Z)")
# Microsoft's own words for "we tried for days" bear class 5: what may pass tomorrow is no reason to stop mail.
_PASSING = frozenset(("5.2.2", "5.4.7", "5.4.300", "5.4.316"))


@dataclass(frozen=True, slots=True)
class FailedRecipient:
    """One address mail did not reach.

    status      enhanced status code (RFC 3463), "" in a complaint
    permanent   class 5, but not a full mailbox, nor days in vain: those and class 4 may pass
    """

    address: str
    status: str
    permanent: bool


def blames_letter(status: str) -> bool:
    """Was the letter refused (its sender, too large, its content, policy), so that the reader is not to be blamed?

    RFC 3463: x.1.7, x.1.8 the sender's address; x.2.3, x.3.4 size; x.6.* content; x.7.* security or policy.
    """
    _, _, detail = status.partition(".")
    return detail in ("1.7", "1.8", "2.3", "3.4") or detail.startswith(("6.", "7."))


def says_gone(status: str) -> bool:
    """Does a mail system say for good that there is no such mailbox or domain, or none any more?

    RFC 3463: x.1.1 and x.1.6 the mailbox, x.1.2 its domain, x.2.1 disabled; RFC 7505: x.1.10 a domain without mail.
    Postfix says x.4.4 of a domain that is not in DNS.
    """
    return status.startswith("5.") and status[2:] in ("1.1", "1.2", "1.6", "1.10", "2.1", "4.4")


def is_permanent(status: str) -> bool:
    return status.startswith("5.") and status not in _PASSING


def field_status(status: str, diagnostic: str) -> str:
    """Return the most telling status code: the diagnostic's where the field holds none or only x.0.0."""
    found = ENHANCED.search(status[:200])
    if found is None or found[0].endswith(".0.0"):
        said = said_status(diagnostic[:1000])
        if said and (found is None or said[0] == found[0][0] or said.endswith(".4.7")):
            return said
    return found[0] if found else ""


def said_status(text: str) -> str:
    """Return the status a server's words tell: an enhanced code, a reason in words, or the class of its reply."""
    told = (found for found in ENHANCED.finditer(text) if found[1] != "2" and not found[0].endswith(".0.0"))
    enhanced = next(told, None)
    if enhanced is not None:
        return enhanced[0]
    code = ENHANCED.search(text) or REPLY.search(text)
    kind = code[1] if code is not None else ""
    for detail, words in bounce_words.reasons():
        if words.are_in(text):
            return f"4.{detail}" if detail == "4.7" else f"{kind or '5'}.{detail}"
    if bounce_words.turned_away().are_in(text) and not bounce_words.gone().are_in(text):
        return f"{kind or '5'}.7.1"
    return f"{kind}.0.0" if kind else ""
