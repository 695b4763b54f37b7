"""What a relay answers, read; and how a connection to it ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from listcop.core.sending import Stage
from listcop.doors.smtp_lines import PROGRAM

LONGEST_TEXT = 500
# RFC 3463: "5.1.1" before the words of a reply.
_STATUS = re.compile(r"([245])\.\d{1,3}\.\d{1,3}(?= |$)")


class Reply(NamedTuple):
    """What a relay answered: 550, "5.1.1", "5.1.1 no such mailbox"."""

    code: int
    status: str
    text: str


# A listener of ListCoP refuses all it has no list for, and our members would be charged with it.
IS_NO_RELAY = "this is no relay but a ListCoP, which delivers nothing: letters would come back to it"


def greets_as_listcop(text: str) -> bool:
    """Does the greeting tell a listener of ListCoP, this one or another?"""
    return text.split()[-2:] in (["ESMTP", PROGRAM], ["LMTP", PROGRAM])


class LostError(Exception):
    """The connection cannot be used, or no longer; the text says why, for the operator.

    stage     where it was lost: connect, banner, mail, rcpt, data, dot; here, if by us
    code      of the relay's last word, 0 if it said none
    status    its enhanced status; 4.4.1 and 4.4.2 (RFC 3463: no answer, bad connection) where it gave none
    answered  replies of the awaited ones that had come, before a 421 if there was one
    """

    def __init__(self, text: str, code: int = 0, status: str = "4.4.2", stage: Stage = "banner") -> None:
        super().__init__(text)
        self.text = text
        self.code = code
        self.status = status
        self.stage: Stage = stage
        self.answered = 0


def read_reply(raw: bytes) -> Reply:
    """Return code, status and text of a reply, the text in one line. Raises LostError if it is none of SMTP."""
    whole = raw.decode("utf-8", "replace")
    lines = whole.split("\n") if "\n" in whole else [whole]
    digits = whole[:3]
    if not (len(digits) == 3 and digits.isascii() and digits.isdigit() and "200" <= digits < "600"):
        raise LostError(f'the relay does not speak SMTP: it said "{plain(lines[0])}"')
    texts = [line[4:].strip() for line in lines]
    found = _STATUS.match(texts[0])
    status = found[0] if found and found[1] == digits[0] else f"{digits[0]}.0.0"
    if len(texts) > 1:  # long replies say the status in each line
        texts = [texts[0], *(text.removeprefix(status).strip() for text in texts[1:])]
        texts = [" ".join(filter(None, texts))]
    return Reply(int(digits), status, plain(texts[0]))


def refusal(what: str, reply: Reply) -> LostError:
    """The end of a connection that the relay did not want."""
    return LostError(f"{what}: {reply.code} {reply.text}", reply.code, reply.status)


def plain(text: str) -> str:
    """Return one line without control characters, of bounded length."""
    text = text.strip()[:LONGEST_TEXT]
    return text if text.isprintable() else "".join(mark if mark.isprintable() else "?" for mark in text)
