"""The dialogue over one connection: envelopes, letters, and what each answer means for each recipient.

Commands are pipelined (RFC 2920), and the envelope of the next message rides with the message before it.
"""

from __future__ import annotations

import logging
import math
import time
from collections import deque
from collections.abc import Callable, Sequence

from listcop.core.sending import Kind, Mail, Stage
from listcop.doors.relay_connection import Connection, RelaySettings
from listcop.doors.relay_greeting import open_connection
from listcop.doors.relay_replies import LostError, plain, read_reply
from listcop.doors.relay_turns import Turn, Verdict
from listcop.doors.talks import Talk
from listcop.seams import crash_here

log = logging.getLogger(__name__)

# A login is wanted or refused: our settings are at fault, no letter and no member (RFC 4954, 4.7 and 6).
_LOGIN_CODES = (530, 534, 535, 538)


class Line:
    """One way to the relay, which keeps its connection; several take their turns from one queue.

    is_busy     its dialogue is under way
    is_opening  it has no connection yet, and will take a turn when it has
    is_open     it has one, and serves: what we asked there was answered
    lost        why the last one ended before its time
    left_at     the letter it ended at
    took_at     when the relay last took a message of it, by the monotonic clock
    """

    def __init__(
        self, settings: RelaySettings, waiting: deque[Turn], may: Callable[[Line, Turn], bool] = lambda *_: True
    ) -> None:
        self.settings = settings
        self.is_busy = False
        self.is_opening = False
        self.has_ended = False  # for good
        self.lost: LostError | None = None
        self.took_at = -math.inf
        self.left_at: Mail | None = None
        self._waiting = waiting
        self._may = may
        self._connection: Connection | None = None
        self._most_recipients = settings.recipients_per_message
        self._holds_envelope = False  # then the relay wants RSET before the next MAIL
        self._in_hand: Turn | None = None  # its envelope is out
        self._sending: Turn | None = None  # its letter is out
        self._taken = 0  # messages taken since we last looked for a connection
        self._has_served = False  # the connection: an envelope of ours was answered there

    def serve(self) -> Talk[None]:
        """Send what waits. A connection that ends after it served is made anew at once; one that ends before, and so
        one that could not be made, leaves the rest in the queue: `lost` tells of it."""
        self.is_busy, self.lost = True, None
        try:
            while self.has_turn() and self.lost is None:
                yield from self._serve_once()
        finally:
            self.is_busy = self.is_opening = False
            self._sending = None

    @property
    def is_open(self) -> bool:
        return self.is_busy and not self.is_opening and self._has_served

    def has_turn(self) -> bool:
        """Does anything wait that this line may take?"""
        return any(self._may(self, turn) for turn in self._waiting)

    @property
    def was_not_wanted(self) -> bool:
        """Did the relay greet us, and then take its leave at our first MAIL?"""
        lost = self.lost
        return lost is not None and lost.code == 421 and lost.stage == "mail" and not self._has_served

    def serves(self, whose: int) -> bool:
        """Has it letters of this list under way?"""
        return any(turn is not None and turn.errand.whose == whose for turn in (self._in_hand, self._sending))

    def take_leave(self) -> Talk[None]:
        if self.is_opening:
            # QUIT before the answer to EHLO is out of turn: relays take that for a machine that sends spam.
            self._cut()
        elif self._connection:
            yield from self._connection.quit()
            self._connection = None

    def abort(self) -> None:
        """From another thread: end what is waited for, and all later ones."""
        self.has_ended = True
        self._cut()

    def _cut(self) -> None:
        """Whoever waits for the relay here hears that it is gone, and drops the connection."""
        if line := self._connection:
            line.abort()

    def drop(self) -> None:
        if self._connection:
            self._connection.drop()
            self._connection = None

    def _serve_once(self) -> Talk[None]:
        """Send what waits over one connection."""
        self._taken = 0
        kept = False
        self.is_opening = True
        try:
            kept = yield from self._was_kept()
            self.is_opening = False
            line = self._connection
            assert line is not None
            crash_here("relay: connected")
            if line.offers(b"PIPELINING"):
                yield from self._pipeline(line)
            else:
                yield from self._step_by_step(line)
            line.rest()
        except LostError as lost:
            self.drop()
            self.left_at = self._in_hand.mail if self._in_hand else None
            if self._in_hand and (left := self._in_hand.unsettled()):
                self._waiting.appendleft(left)
            self._in_hand = None
            if self.has_ended:
                lost.stage = "here"
            # A relay that cuts each connection it is given is not asked again; each round here sends something.
            if self.has_ended or not (kept or self._taken):
                self.lost = lost
        except Exception as error:
            log.exception("a fault of ours in the dialogue with the relay; what was under way is tried later")
            self.drop()
            self.lost = self._put_off(f"a fault of ours: {type(error).__name__}: {plain(str(error))}")
        except BaseException:
            self.drop()
            raise

    def _put_off(self, text: str) -> LostError:
        """Settle what is under way here, so that a fault met with one letter keeps no other from leaving."""
        under_way: tuple[tuple[Turn | None, Kind, Stage], ...] = (
            (self._sending, "uncertain", "dot"),
            (self._in_hand, "later", "mail"),
        )
        for turn, kind, stage in under_way:
            if turn is not None and (left := turn.unsettled()) is not None:
                left.settle(left.places, (kind, stage, 0, "4.3.0", text))
        self._in_hand = None
        return LostError(text, status="4.3.0", stage="here")

    def _was_kept(self) -> Talk[bool]:
        """Have a connection; True if it served before. Raises LostError."""
        if self.has_ended:
            raise LostError("not sent: ListCoP is stopping", stage="here")
        if self._connection:
            is_fit = yield from self._connection.is_fit()
            if is_fit:
                return True
        self.drop()
        line = self._connection = Connection(self.settings)
        yield from open_connection(line)
        # Beyond a thousand, replies nobody reads yet could fill the way back while we still write (RFC 2920, 3.1).
        wanted = min(max(1, self.settings.recipients_per_message), 1000)
        self._most_recipients = min(wanted, line.most_recipients or wanted)
        self._holds_envelope = self._has_served = False
        return False

    # -- the dialogue

    def _pipeline(self, line: Connection) -> Talk[None]:
        sending: Turn | None = None
        while True:
            turn = self._in_hand = None if line.farewell else self._next_turn(line)
            if turn is None and sending is None:
                break
            reset = self._holds_envelope
            self._sending = sending
            yield from self._deliver(line, sending, _envelope(line, turn, reset) if turn else b"")
            sending = self._sending = None
            if turn:
                yield from self._heard_reset(line, reset)
                answers = yield from self._answers(line, turn)
                crash_here("relay: envelope answered")
                sending = self._sending = self._opened(line, turn, answers[0], answers[1:-1], answers[-1])
        if line.farewell and self._waiting:
            raise _leaving(line, "mail")

    def _heard_reset(self, line: Connection, reset: bool) -> Talk[None]:
        if reset:
            try:
                yield from line.replies(1, self.settings.command_seconds)
            except LostError as lost:
                lost.stage = "mail"
                raise

    def _answers(self, line: Connection, turn: Turn) -> Talk[list[bytes]]:
        try:
            found = yield from line.replies(len(turn.places) + 2, self.settings.command_seconds)
        except LostError as lost:
            lost.stage = "mail" if not lost.answered else "rcpt" if lost.answered <= len(turn.places) else "data"
            raise
        if line.has_unasked_words():
            raise LostError("the relay gave more replies than it got commands", stage="data")
        return found

    def _step_by_step(self, line: Connection) -> Talk[None]:
        """The same for a relay that wants to answer each command before it reads the next."""
        while not line.farewell and (turn := self._next_turn(line)):
            self._in_hand = turn
            if self._holds_envelope:
                yield from _ask(line, b"RSET", "mail")
            mail = yield from _ask(line, _mail_command(line, turn).encode(), "mail")
            answers: list[bytes] = []
            for name in turn.names() if mail.startswith(b"2") else []:
                answers.append((yield from _ask(line, f"RCPT TO:<{name}>".encode(), "rcpt")))
            data = b""
            if any(answer.startswith(b"2") for answer in answers):
                data = yield from _ask(line, b"DATA", "data")
            self._sending = self._opened(line, turn, mail, answers, data)
            if sending := self._sending:
                yield from self._deliver(line, sending, b"")
                self._sending = None
        if line.farewell and self._waiting:
            raise _leaving(line, "mail")

    def _next_turn(self, line: Connection) -> Turn | None:
        """Take the turn that goes next; those this relay cannot take are settled."""
        while (turn := self._first_turn()) is not None:
            if verdict := _cannot_take(line, turn):
                turn.settle(turn.places, verdict)
                continue
            if len(turn.places) > self._most_recipients:
                self._waiting.appendleft(turn.part(turn.places[self._most_recipients :]))
                return turn.part(turn.places[: self._most_recipients])
            return turn
        return None

    def _first_turn(self) -> Turn | None:
        for at, turn in enumerate(self._waiting):
            if self._may(self, turn):
                del self._waiting[at]
                return turn
        return None

    def _opened(self, line: Connection, turn: Turn, mail: bytes, answers: list[bytes], data: bytes) -> Turn | None:
        """Settle what was refused of the turn in hand; return it if a message, or a lone dot, must follow."""
        told: tuple[tuple[bytes, Stage], ...] = ((mail, "mail"), (data, "data"))
        for answer, stage in told:
            if answer.startswith(b"421"):
                # The relay leaves, and for no fault of this letter: it goes back to be the first in line.
                line.farewell = read_reply(answer)
                raise _leaving(line, stage)
        self._holds_envelope = self._has_served = True
        accepted: Sequence[int] = ()
        if mail.startswith(b"2"):
            accepted = self._accepted(line, turn, answers)
        else:
            turn.settle(turn.places, _verdict(line, mail, "mail"))
        if data.startswith(b"3"):
            # Pipelined DATA may be let in though nobody was: then a lone dot ends it (RFC 2920, 3.1).
            self._holds_envelope = False
            self._in_hand = None
            return turn if accepted is turn.places else turn.part(accepted)
        if accepted:
            turn.settle(accepted, _verdict(line, data, "data"))
        self._in_hand = None
        return None

    def _accepted(self, line: Connection, turn: Turn, answers: list[bytes]) -> Sequence[int]:
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
            self._waiting.appendleft(turn.part(over))
            self._in_hand = turn.part(accepted)
            if over[0] > accepted[-1]:
                self._most_recipients = len(accepted)
        elif over:
            turn.settle(over, _verdict(line, too_many, "rcpt"))
        return accepted

    def _deliver(self, line: Connection, sending: Turn | None, more: bytes) -> Talk[None]:
        """Send a message, and behind its dot what may follow; settle its recipients by the answer."""
        message = sending.message() if sending else b""
        try:
            if sending:
                crash_here("relay: letter not sent")
            yield from line.write(message + more)
            if sending:
                crash_here("relay: letter sent, not answered")
                answers = yield from line.replies(1, self.settings.dot_seconds)
                self._finish(line, sending, answers[0])
        except LostError as lost:
            lost.stage = "mail"
            if sending and line.written >= len(message):
                text = f"cut behind the dot, so it may have arrived: {lost.text}"
                sending.settle(sending.places, ("uncertain", "dot", lost.code, lost.status, text))
            elif sending:
                self._waiting.appendleft(sending)
                lost.stage = "data"
            raise

    def _finish(self, line: Connection, sent: Turn, answer: bytes) -> None:
        if answer.startswith(b"2"):
            code, status, text = read_reply(answer)
            crash_here("relay: said 250, not noted")
            self._taken += 1
            self.took_at = time.monotonic()
            sent.settle(sent.places, ("sent", "dot", code, status, text))
        elif answer[:1] in (b"4", b"5"):
            sent.settle(sent.places, _verdict(line, answer, "dot"))
        else:
            raise LostError(f"the relay answered the message with {answer[:100]!r}")


def _cannot_take(line: Connection, turn: Turn) -> Verdict | None:
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


def _mail_command(line: Connection, turn: Turn) -> str:
    size = f" SIZE={turn.size}" if line.offers(b"SIZE") else ""
    body = " BODY=8BITMIME" if not turn.is_ascii() and line.offers(b"8BITMIME") else ""
    return f"MAIL FROM:<{turn.mail.sender}>{size}{body}{' SMTPUTF8' if turn.needs_utf8 else ''}"


def _envelope(line: Connection, turn: Turn, reset: bool) -> bytes:
    """Return the commands that go out together; DATA is the last that may (RFC 2920, 3.1)."""
    start = "RSET\r\n" if reset else ""
    names = ">\r\nRCPT TO:<".join(turn.names())
    return f"{start}{_mail_command(line, turn)}\r\nRCPT TO:<{names}>\r\nDATA\r\n".encode()


def _ask(line: Connection, command: bytes, stage: Stage) -> Talk[bytes]:
    try:
        answer = yield from line.ask(command)
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


def _verdict(line: Connection, answer: bytes, stage: Stage) -> Verdict:
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
