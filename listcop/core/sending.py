"""What is handed to the relay, and what came of it for each recipient."""

from __future__ import annotations

import re
from collections import Counter
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
# Whom a relay speaks of at RCPT, where it refuses (Postfix, Exim, qmail, Sendmail, Exchange, Stalwart, Courier).
_US = r"""
    (?<![\w.-])relay(?:ing|ed)?\b(?![.-]\w)|rcpthosts|client\ host|helo|ehlo|mail\ from:|reverse\ dns|blocked\ using
    |sender\ (?:address|domain|verif|id\b|denied|rejected|refused|unknown)|(?:unknown|invalid|bad|of)\ sender
    |black\ ?list|block\ ?list|\b(?:spf|dkim|dmarc|rbl|dnsbl)\b|your\ (?:ip|host|server|network|domain|account)
    |authentication\ (?:is\ )?required|requires?\ authentication
"""
_READER = r"recipient|resolver|mailbox|group|addressee|(?:unknown|such)\ user|user\ (?:is\ )?(?:unknown|not\ found)"
_NAMED = re.compile(f"(?P<us>{_US})|{_READER}", re.IGNORECASE | re.VERBOSE)
_ADDRESS = re.compile(r"<[^<>]*>|[^\s<>]+@[^\s<>]+")
SEVERAL = 3  # two of one firm may both be refused by its own rule
_UNTOLD = ("1.0", "1.2")  # of an address, whosever it is; Stalwart says "5.1.2 Relay not allowed"
# What speaks of a policy, where no status does.
_POLICY = re.compile(
    r"authenticat|not (?:permitted|allowed|authori[sz]ed)|prohibit|denied|block|spam|sender|mail from|reverse",
    re.IGNORECASE,
)


def is_about_letter(outcome: Outcome) -> bool:
    """Was a copy refused for good for what it is, by words that came after all was said of whom it is for?"""
    return outcome.kind == "never" and outcome.stage in _OF_LETTER


def are_blameless(outcomes: Sequence[Outcome], before: bool = False) -> list[bool]:
    """Who was refused for good for the letter's sake, or for ours, so that it says nothing of them?

    outcomes  of recipients who were asked for with one another
    before    others of the same delivery, or they themselves, were refused so before

    What comes at MAIL, DATA or behind the dot is about the letter. At RCPT Postfix says also "Relay access denied", and
    that it knows no such sender (smtpd_delay_reject); so do others. There it is about us by status x.1.7 or x.1.8, the
    sender (RFC 3463), and else by whom the words name first: relaying, sender or client, or the recipient. A status of
    the recipient (another x.1.*, x.2.*) is about them, whatever the words. A policy that names neither ("5.7.1 Access
    denied") may be the recipient's own, as Exchange has it, so of one alone it is theirs; but where all of several are
    refused so, or some were before, it is ours; also where several are in the same words, whoever was taken before the
    relay had enough of us.
    """
    if all(one.kind != "never" for one in outcomes):  # as nearly always
        return [False] * len(outcomes)
    ours = [_is_to_us(one) for one in outcomes]
    if before or len(outcomes) > 1:
        all_so = all(is_ours or _is_policy(one) for one, is_ours in zip(outcomes, ours, strict=True))
        often = Counter(without_addresses(one.text) for one in outcomes if _is_policy(one))
        ours = [
            all_so or is_ours or (_is_policy(one) and often[without_addresses(one.text)] >= SEVERAL)
            for one, is_ours in zip(outcomes, ours, strict=True)
        ]
    return [is_ours or is_about_letter(one) for one, is_ours in zip(outcomes, ours, strict=True)]


def _is_to_us(outcome: Outcome) -> bool:
    if not _is_refusal(outcome):
        return False
    detail = _detail(outcome)
    if detail.startswith(("1.", "2.")) and detail not in _UNTOLD:
        return detail in ("1.7", "1.8")
    named = _NAMED.search(without_addresses(outcome.text))
    return named is not None and named["us"] is not None


def _is_policy(outcome: Outcome) -> bool:
    if not _is_refusal(outcome):
        return False
    detail = _detail(outcome)
    by_words = detail in ("", "0.0") and _POLICY.search(without_addresses(outcome.text)) is not None
    return by_words or detail.startswith("7.")


def _is_refusal(outcome: Outcome) -> bool:
    return outcome.kind == "never" and outcome.stage == "rcpt"


def _detail(outcome: Outcome) -> str:
    return outcome.status.partition(".")[2]


def without_addresses(text: str) -> str:
    """What they hold are no words: relay@example.org, <spam@example.org>."""
    return _ADDRESS.sub("", text)


def silence_in(outcomes: Sequence[Outcome]) -> Outcome | None:
    """What tells that the relay was asked and does not take part in SMTP at all; None if nothing does."""
    return next((one for one in outcomes if one.kind == "later" and one.stage in ("connect", "banner")), None)


def is_answer(outcomes: Sequence[Outcome]) -> bool:
    """Did the relay take part? What we did not let out ourselves says nothing of it."""
    return any(one.code or one.kind in ("sent", "uncertain") or _was_begun(one) for one in outcomes)


def _was_begun(outcome: Outcome) -> bool:
    return outcome.kind == "later" and outcome.stage not in OF_NO_LETTER
