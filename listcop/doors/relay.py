"""Letters go out by SMTP: each recipient is sent, to be tried later, refused for good, or uncertain.

A client of our own, since delivery is what the house exists for: commands are pipelined (RFC 2920) and the envelope of
the next message rides with the message before it. Blocking; one Relay to a thread.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from listcop.core.sending import Kind, Mail, Outcome, Stage
from listcop.core.wire import LONE_DOT, Wire, stuffed, why_unfit, why_unfit_fields
from listcop.doors.relay_connection import Connection, LostError, RelaySettings, read_reply

__all__ = ["Mail", "Outcome", "Relay", "RelaySettings", "why_unfit"]

# A local part of 64 octets, "@" and a domain of 255 (RFC 5321, 4.5.3.1).
LONGEST_ADDRESS = 320
_QUOTED_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_KEPT_BYTES = 1_000_000  # of a letter, for the next mail that shares them
# A login is wanted or refused: our settings are at fault, no letter and no member (RFC 4954, 4.7 and 6).
_LOGIN_CODES = (530, 534, 535, 538)


_Verdict = tuple[Kind, Stage, int, str, str]


class Relay:
    """The way out through one relay, over one connection that is kept; for one thread, apart from `abort`."""

    def __init__(self, settings: RelaySettings) -> None:
        self.settings = settings
        self._line: Connection | None = None
        self._most_recipients = settings.recipients_per_message
        self._holds_envelope = False  # then the relay wants RSET before the next MAIL
        self._taken = 0  # messages taken since we last looked for a connection
        self._lost = LostError("not tried")
        self._ended = False
        self._wire = Wire(b"")  # of the letter before, which is often the next one's, too

    def __enter__(self) -> Relay:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def send(self, mails: Sequence[Mail]) -> list[list[Outcome]]:
        """Return the outcomes of each mail in the order of its recipients. Never raises for what a network does.

        A connection that ends after it served is made anew at once, one that ends before leaves the rest "later".
        A letter with bytes beyond ASCII goes as it is also to a relay without 8BITMIME, as all MTAs do.
        """
        boxes: list[list[Outcome | None]] = [[None] * len(mail.recipients) for mail in mails]
        waiting: deque[_Turn] = deque()
        is_plain = _are_plain_mails(mails)
        for mail, box in zip(mails, boxes, strict=True):
            if mail.data is not self._wire.data:
                self._wire = Wire(mail.data)
            if is_plain and not self._wire.fault:
                waiting.append(_Turn(mail, self._wire, box, range(len(box)), needs_utf8=False))
            else:
                waiting.extend(_turns_of(mail, self._wire, box))
        while waiting and self._serve(waiting):
            pass
        if len(self._wire.data) > _KEPT_BYTES:
            self._wire = Wire(b"")
        return [self._complete(mail, box) for mail, box in zip(mails, boxes, strict=True)]

    def close(self) -> None:
        """Take leave of the relay. A later `send` connects again."""
        if self._line:
            self._line.quit()
            self._line = None

    def abort(self) -> None:
        """From another thread: end what `send` waits for, and all later ones. A connect still takes its time."""
        self._ended = True
        if line := self._line:
            line.abort()

    def _complete(self, mail: Mail, box: list[Outcome | None]) -> list[Outcome]:
        lost = self._lost
        return [
            outcome or Outcome(name, "later", lost.stage, lost.code, lost.status, lost.text)
            for name, outcome in zip(mail.recipients, box, strict=True)
        ]

    def _serve(self, waiting: deque[_Turn]) -> bool:
        """Send what waits over one connection; return whether another one is worth trying for the rest."""
        self._taken = 0
        kept = False
        try:
            line, kept = self._connection()
            if line.offers(b"PIPELINING"):
                self._pipeline(line, waiting)
            else:
                self._step_by_step(line, waiting)
            line.rest()
            return True
        except LostError as lost:
            self._lost = lost
            self._drop()
            # A relay that cuts each connection it is given is not asked again; each round here sends something.
            return not self._ended and (kept or self._taken > 0)
        except BaseException:
            self._drop()
            raise

    def _connection(self) -> tuple[Connection, bool]:
        """Return a connection and whether it served before. Raises LostError."""
        if self._ended:
            raise LostError("not sent: ListCoP is stopping", stage="connect")
        if self._line and self._line.is_fit():
            return self._line, True
        self._drop()
        line = self._line = Connection(self.settings)
        # Beyond a thousand, replies nobody reads yet could fill the way back while we still write (RFC 2920, 3.1).
        wanted = min(max(1, self.settings.recipients_per_message), 1000)
        self._most_recipients = min(wanted, line.most_recipients or wanted)
        self._holds_envelope = False
        return line, False

    def _drop(self) -> None:
        if self._line:
            self._line.drop()
            self._line = None

    # -- the dialogue

    def _pipeline(self, line: Connection, waiting: deque[_Turn]) -> None:
        sending: _Turn | None = None
        while True:
            turn = None if line.farewell else self._next_turn(line, waiting)
            if turn is None and sending is None:
                break
            reset = self._holds_envelope
            self._deliver(line, sending, _envelope(line, turn, reset) if turn else b"", waiting)
            sending = turn and self._opened(line, waiting, *self._answers(line, turn, reset))
        if line.farewell and waiting:
            raise _leaving(line, "mail")

    def _answers(self, line: Connection, turn: _Turn, reset: bool) -> tuple[bytes, list[bytes], bytes]:
        wait = self.settings.command_seconds
        try:
            if reset:
                line.reply(wait)
            replies = line.replies(len(turn.places) + 2, wait)
        except LostError as lost:
            lost.stage = "mail" if not lost.answered else "rcpt" if lost.answered <= len(turn.places) else "data"
            raise
        if line.has_unasked_words():
            raise LostError("the relay gave more replies than it got commands", stage="data")
        return replies[0], replies[1:-1], replies[-1]

    def _step_by_step(self, line: Connection, waiting: deque[_Turn]) -> None:
        """The same for a relay that wants to answer each command before it reads the next."""
        while not line.farewell and (turn := self._next_turn(line, waiting)):
            if self._holds_envelope:
                _ask(line, b"RSET", "mail")
            mail = _ask(line, _mail_command(line, turn).encode(), "mail")
            names = turn.names() if mail.startswith(b"2") else []
            answers = [_ask(line, f"RCPT TO:<{name}>".encode(), "rcpt") for name in names]
            wanted = any(answer.startswith(b"2") for answer in answers)
            data = _ask(line, b"DATA", "data") if wanted else b""
            if sending := self._opened(line, waiting, mail, answers, data):
                self._deliver(line, sending, b"", waiting)
        if line.farewell and waiting:
            raise _leaving(line, "mail")

    def _next_turn(self, line: Connection, waiting: deque[_Turn]) -> _Turn | None:
        """Return the turn that goes next, still in its place; those this relay cannot take are settled."""
        while waiting:
            turn = waiting[0]
            if verdict := _cannot_take(line, turn):
                turn.settle(turn.places, verdict)
                waiting.popleft()
                continue
            if len(turn.places) > self._most_recipients:
                waiting[0] = turn.part(turn.places[self._most_recipients :])
                waiting.appendleft(turn.part(turn.places[: self._most_recipients]))
            return waiting[0]
        return None

    def _opened(
        self, line: Connection, waiting: deque[_Turn], mail: bytes, answers: list[bytes], data: bytes
    ) -> _Turn | None:
        """Settle what was refused of the first turn; return it if a message, or a lone dot, must follow."""
        told: tuple[tuple[bytes, Stage], ...] = ((mail, "mail"), (data, "data"))
        for answer, stage in told:
            if answer.startswith(b"421"):
                # The relay leaves, and for no fault of this letter: it stays the first in line.
                line.farewell = read_reply(answer)
                raise _leaving(line, stage)
        turn = waiting.popleft()
        self._holds_envelope = True
        accepted: Sequence[int] = ()
        if mail.startswith(b"2"):
            accepted = self._accepted(line, turn, answers, waiting)
        else:
            turn.settle(turn.places, _verdict(line, mail, "mail"))
        if data.startswith(b"3"):
            # Pipelined DATA may be let in though nobody was: then a lone dot ends it (RFC 2920, 3.1).
            self._holds_envelope = False
            return turn.part(accepted)
        if accepted:
            turn.settle(accepted, _verdict(line, data, "data"))
        return None

    def _accepted(self, line: Connection, turn: _Turn, answers: list[bytes], waiting: deque[_Turn]) -> Sequence[int]:
        """Settle refused recipients, put those over the relay's limit into a turn of their own, return the others."""
        if all(answer.startswith(b"2") for answer in answers):
            return turn.places
        accepted, over, too_many = [], [], b""
        for place, answer in zip(turn.places, answers, strict=True):
            if answer.startswith(b"2"):
                accepted.append(place)
            elif _is_too_many(answer):
                over.append(place)
                too_many = answer
            else:
                turn.settle((place,), _verdict(line, answer, "rcpt"))
        if over and accepted:
            waiting.appendleft(turn.part(over))
            if over[0] > accepted[-1]:
                self._most_recipients = len(accepted)
        elif over:
            turn.settle(over, _verdict(line, too_many, "rcpt"))
        return accepted

    def _deliver(self, line: Connection, sending: _Turn | None, more: bytes, waiting: deque[_Turn]) -> None:
        """Send a message, and behind its dot what may follow; settle its recipients by the answer."""
        message = sending.message() if sending else b""
        try:
            line.write(message + more)
            if sending:
                self._finish(line, sending, line.reply(self.settings.dot_seconds))
        except LostError as lost:
            lost.stage = "mail"
            if sending and line.written >= len(message):
                text = f"cut behind the dot, so it may have arrived: {lost.text}"
                sending.settle(sending.places, ("uncertain", "dot", lost.code, lost.status, text))
            elif sending:
                waiting.appendleft(sending)
                lost.stage = "data"
            raise

    def _finish(self, line: Connection, sent: _Turn, answer: bytes) -> None:
        if answer.startswith(b"2"):
            code, status, text = read_reply(answer)
            self._taken += 1
            sent.settle(sent.places, ("sent", "dot", code, status, text))
        elif answer[:1] in (b"4", b"5"):
            sent.settle(sent.places, _verdict(line, answer, "dot"))
        else:
            raise LostError(f"the relay answered the message with {answer[:100]!r}")


class _Turn:
    """One transaction: a mail to some of its recipients, who are `places` in the mail's box of outcomes."""

    __slots__ = ("box", "mail", "needs_utf8", "places", "size", "wire")

    def __init__(
        self, mail: Mail, wire: Wire, box: list[Outcome | None], places: Sequence[int], needs_utf8: bool
    ) -> None:
        self.mail = mail
        self.wire = wire
        self.box = box
        self.places = places
        self.needs_utf8 = needs_utf8
        self.size = len(mail.own) + len(wire.data)

    def part(self, places: Sequence[int]) -> _Turn:
        return _Turn(self.mail, self.wire, self.box, places, self.needs_utf8)

    def names(self) -> Sequence[str]:
        names = self.mail.recipients
        return names if len(self.places) == len(names) else [names[place] for place in self.places]

    def settle(self, places: Iterable[int], verdict: _Verdict) -> None:
        box, names = self.box, self.mail.recipients
        for place in places:
            box[place] = Outcome(names[place], *verdict)

    def message(self) -> bytes:
        """Return the letter as it goes over the wire; the dot alone for nobody."""
        if not self.places:
            return LONE_DOT
        own = self.mail.own
        return stuffed(own) + self.wire.message if own else self.wire.message

    def is_ascii(self) -> bool:
        return self.wire.is_ascii and self.mail.own.isascii()


def _turns_of(mail: Mail, wire: Wire, box: list[Outcome | None]) -> Iterator[_Turn]:
    """Settle what needs no relay to be refused; yield the rest, addresses beyond ASCII apart."""
    everyone = _Turn(mail, wire, box, range(len(mail.recipients)), not mail.sender.isascii())
    if fault := wire.fault or (why_unfit_fields(mail.own) if mail.own else ""):
        everyone.settle(everyone.places, ("never", "mail", 0, "5.6.0", f"The letter was not sent: {fault}"))
        return
    if mail.sender and not _is_safe(mail.sender):
        everyone.settle(everyone.places, ("never", "mail", 0, "5.1.7", "The envelope sender is no address"))
        return
    plain: list[int] = []
    wide: list[int] = []
    for place, name in enumerate(mail.recipients):
        if _is_safe(name):
            (plain if name.isascii() else wide).append(place)
        else:
            everyone.settle((place,), ("never", "rcpt", 0, "5.1.3", "The address cannot be written in SMTP"))
    if plain:
        yield everyone.part(plain)
    if wide:
        yield _Turn(mail, wire, box, wide, needs_utf8=True)


def _are_plain_mails(mails: Sequence[Mail]) -> bool:
    """Can all envelopes and all fields of their own go out as they are? Nearly always; a look at each takes time."""
    names = [mail.sender for mail in mails if mail.sender]
    own = [mail.own for mail in mails if mail.own]
    for mail in mails:
        names += mail.recipients
    text = "".join(names)
    if not text.isascii() or not text.isprintable() or any(mark in text for mark in ' <>"'):
        return False
    if (
        not all(names)
        or not all(mail.recipients for mail in mails)
        or max(map(len, names), default=0) > LONGEST_ADDRESS
    ):
        return False
    return all(fields.endswith(b"\r\n") for fields in own) and not (own and why_unfit_fields(b"".join(own)))


def _is_safe(address: str) -> bool:
    """Can it stand between the brackets of a command without ending it?"""
    local, at, domain = address.rpartition("@")
    open_part = at + domain if _QUOTED_STRING.fullmatch(local) else address
    unsafe = not address.isprintable() or any(mark in open_part for mark in ' <>"')
    return not unsafe and 0 < len(address.encode()) <= LONGEST_ADDRESS


def _cannot_take(line: Connection, turn: _Turn) -> _Verdict | None:
    """Return why this relay cannot take it, by what it announced."""
    largest, size = line.largest_bytes, turn.size
    if 0 < largest < size:
        text = f"The relay takes letters of at most {largest} bytes, this one has {size}"
        return "never", "mail", 0, "5.3.4", text
    if turn.needs_utf8 and not line.offers(b"SMTPUTF8"):
        # RFC 6531, 3.2: the address is good, the way is not.
        stage: Stage = "rcpt" if turn.mail.sender.isascii() else "mail"
        return "never", stage, 0, "5.6.7", "The relay takes no addresses beyond ASCII (SMTPUTF8)"
    return None


def _mail_command(line: Connection, turn: _Turn) -> str:
    size = f" SIZE={turn.size}" if line.offers(b"SIZE") else ""
    body = " BODY=8BITMIME" if not turn.is_ascii() and line.offers(b"8BITMIME") else ""
    return f"MAIL FROM:<{turn.mail.sender}>{size}{body}{' SMTPUTF8' if turn.needs_utf8 else ''}"


def _envelope(line: Connection, turn: _Turn, reset: bool) -> bytes:
    """Return the commands that go out together; DATA is the last that may (RFC 2920, 3.1)."""
    start = "RSET\r\n" if reset else ""
    names = ">\r\nRCPT TO:<".join(turn.names())
    return f"{start}{_mail_command(line, turn)}\r\nRCPT TO:<{names}>\r\nDATA\r\n".encode()


def _ask(line: Connection, command: bytes, stage: Stage) -> bytes:
    try:
        answer = line.ask(command)
        if answer.startswith(b"421"):
            line.farewell = read_reply(answer)
        return answer
    except LostError as lost:
        lost.stage = stage
        raise


def _is_too_many(answer: bytes) -> bool:
    """Does the relay want fewer recipients in one message? Old ones say 552 (RFC 5321, 4.5.3.1.10)."""
    if not answer.startswith((b"452", b"552")):
        return False
    return read_reply(answer).status in ("4.5.3", "5.5.3", "4.0.0", "5.0.0")


def _verdict(line: Connection, answer: bytes, stage: Stage) -> _Verdict:
    """Return what a reply other than the hoped-for means; mark the connection if the relay leaves, or lost count."""
    reply = read_reply(answer)
    if reply.code in (421, 503) or reply.code < 400:
        line.farewell = reply
        return "later", stage, *reply
    # RFC 5321, 4.5.3.1.10: 552 to a recipient is no permanent refusal.
    passing = reply.code < 500 or reply.code in _LOGIN_CODES or (reply.code == 552 and stage == "rcpt")
    return "later" if passing else "never", stage, *reply


def _leaving(line: Connection, stage: Stage) -> LostError:
    lost = line.farewell_error()
    lost.stage = stage
    return lost
