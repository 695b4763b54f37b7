"""What is handed to the relay, and what came of it for each recipient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["sent", "later", "never", "uncertain"]
Stage = Literal["connect", "banner", "mail", "rcpt", "data", "dot"]


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
    stage   how far it came. A "never" at rcpt is about the recipient, at mail, data or dot about the letter
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
