"""What is handed to the relay, and what came of it for each recipient."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["sent", "later", "never", "uncertain"]
Stage = Literal["here", "connect", "banner", "limit", "mail", "rcpt", "data", "dot"]


@dataclass(frozen=True, slots=True)
class Mail:
    """sender      envelope sender, "" for none
    recipients  envelope recipients
    data        the letter with CRLF line ends, its dots not doubled; one object where many mails share it
    own         fields of this mail alone, each with its CRLF: they stand before `data`
    """

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    own: bytes = b""


class Outcome(NamedTuple):
    """What became of one recipient.

    kind    sent: the relay has it. later: it has not. never: refused for good.
            uncertain: the connection was cut behind the dot, the relay may have it or not (RFC 1047)
    stage   how far it came. A "never" at rcpt is about the recipient, at mail, data or dot about the letter.
            here: we did not ask the relay. banner: it greeted us with a refusal, did not want our greeting or login.
            limit: we have sent as much as it takes of us for now
    code    of the relay's reply, 0 where there was none
    status  such as "5.1.1" (RFC 3463); "5.0.0" where the relay gave none
    text    the reply in one line, or what happened
    """

    recipient: str
    kind: Kind
    stage: Stage
    code: int
    status: str
    text: str


# No fault of the letter or of anybody it is for: all of it is offered again, soon, and nobody is charged.
OF_NO_LETTER: tuple[Stage, ...] = ("here", "connect", "banner", "limit")


_OF_LETTER: tuple[Stage, ...] = ("mail", "data", "dot")
# What a relay says at RCPT to a sender it does not want, where no status tells (Postfix, Exim, qmail, Sendmail).
_SAID_TO_US = re.compile(
    r"relay|sender|mail from|rcpthosts|authenticat|not (?:permitted|allowed|authori[sz]ed)|prohibit|denied|block|"
    r"black ?list|client host|helo|ehlo|reverse|spf|dkim|dmarc|spam",
    re.IGNORECASE,
)


def is_about_letter(outcome: Outcome) -> bool:
    """Was a copy refused for good for what it is, by words that came after all was said of whom it is for?"""
    return outcome.kind == "never" and outcome.stage in _OF_LETTER


def are_about_us(outcomes: Sequence[Outcome]) -> bool:
    """Were all recipients refused for what sends to them? Postfix says "Relay access denied", and that it knows no such
    sender, only at RCPT (smtpd_delay_reject); so do others. RFC 3463: x.7.* policy, x.1.7 and x.1.8 the sender."""
    return len(outcomes) > 1 and all(one.kind == "never" and one.stage == "rcpt" and _is_to_us(one) for one in outcomes)


def _is_to_us(outcome: Outcome) -> bool:
    detail = outcome.status.partition(".")[2]
    return detail.startswith("7.") or detail in ("1.7", "1.8") or (
        detail in ("", "0.0") and _SAID_TO_US.search(outcome.text) is not None
    )  # fmt: skip


def silence_in(outcomes: Sequence[Outcome]) -> Outcome | None:
    """What tells that the relay was asked and does not take part in SMTP at all; None if nothing does."""
    return next((one for one in outcomes if one.kind == "later" and one.stage in ("connect", "banner")), None)


def is_answer(outcomes: Sequence[Outcome]) -> bool:
    """Did the relay take part? What we did not let out ourselves says nothing of it."""
    return any(one.code or one.kind in ("sent", "uncertain") or _was_begun(one) for one in outcomes)


def _was_begun(outcome: Outcome) -> bool:
    return outcome.kind == "later" and outcome.stage not in OF_NO_LETTER
