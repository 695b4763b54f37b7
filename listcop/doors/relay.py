"""Letters go out by SMTP: each recipient is sent, to be tried later, refused for good, or uncertain.

A client of our own, since delivery is what the house exists for. One thread drives all its connections: whoever calls.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Sequence

from listcop.core.sending import Mail, Outcome
from listcop.core.wire import Wire, why_unfit, why_unfit_fields
from listcop.doors.relay_connection import RelaySettings
from listcop.doors.relay_line import Line
from listcop.doors.relay_replies import LostError, Reply, refusal
from listcop.doors.relay_turns import Errand, Turn, turns_of
from listcop.doors.talks import Talk, Talks

__all__ = ["Errand", "Mail", "Outcome", "Relay", "RelaySettings", "why_unfit", "why_unfit_fields"]

_KEPT_BYTES = 1_000_000  # of a letter, for the next mail that shares them
# A line that got nowhere while others did: a relay may take fewer connections of one client than we would make.
_REST_SECONDS = 30.0
_LOOK_SECONDS = 0.5
# A relay that took letters so lately answers 421 for the sake of the next ones; so long a silent one is left in peace.
_LATELY_SECONDS = 75.0


class Relay:
    """The way out through one relay, over connections that are kept; for one thread, apart from `abort`."""

    def __init__(self, settings: RelaySettings) -> None:
        self.settings = settings
        self._waiting: deque[Turn] = deque()
        self._lines = [Line(settings, self._waiting, self._may) for _ in range(max(1, settings.connections))]
        self._rests_until = {line: 0.0 for line in self._lines}
        self._talks = Talks()
        self._errands: list[Errand] = []
        self._lost = LostError("not tried", stage="here")
        self._is_away = False  # all lines got nowhere: the first one looks before the others follow
        self._left_at: Mail | None = None  # the letter at which it last took its leave, though it was the first
        self._wire = Wire(b"")  # of the letter before, which is often the next one's, too

    def __enter__(self) -> Relay:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def send(self, mails: Sequence[Mail]) -> list[list[Outcome]]:
        """Return the outcomes of each mail in the order of its recipients. Never raises for what a network does."""
        errand = self.take(mails)
        while errand.open:
            self._work()
        self._errands.remove(errand)
        return errand.outcomes()

    def take(self, mails: Sequence[Mail], whose: int = 0) -> Errand:
        """Begin to send; `finished` returns the errand once all its recipients have an outcome.

        whose  the list they are of, if there are several: none of them gets the last connection, so that a relay
               which takes the letters of one and says nothing more does not keep the others from leaving

        A letter with bytes beyond ASCII goes as it is also to a relay without 8BITMIME, as all MTAs do.
        """
        errand = Errand(mails, whose)
        turns = turns_of(errand, self._wire)
        if turns:
            self._wire = turns[-1].wire if len(turns[-1].wire.data) <= _KEPT_BYTES else Wire(b"")
            if turns[0].mail == self._left_at:  # whether it is that letter, another will tell
                turns.append(turns.pop(0))
        self._waiting.extend(turns)
        self._errands.append(errand)
        self._start_lines()
        if self._waiting and not self._is_busy():
            self._start(self._lines[0])  # all had got nowhere: one of them looks again
        return errand

    def finished(self, at_least: int = 1, patience: float = 0.0, longest: float = math.inf) -> list[Errand]:
        """Go on until an errand is finished; then for so many, or as many seconds more.

        Empty if there is none, or if so many seconds went by without one.
        """
        done = self._done()
        end = time.monotonic() + (patience if done else longest)
        while self._errands and len(done) < min(at_least, len(self._errands)):
            if time.monotonic() >= end:
                break
            self._work(min(max(0.0, end - time.monotonic()), _LOOK_SECONDS))
            if not done and (done := self._done()):
                end = time.monotonic() + patience
            done = self._done()
        self._errands = [errand for errand in self._errands if errand.open]
        return done

    def close(self) -> None:
        """Take leave of the relay. A later `send` connects again."""
        for line in self._lines:
            self._talks.start(line.take_leave())
        while self._talks:
            self._talks.step(_LOOK_SECONDS)

    def abort(self) -> None:
        """From another thread: end what is waited for, and all later ones. Looking up a host still takes its time."""
        for line in self._lines:
            line.abort()

    # -- lines

    def _work(self, longest: float = _LOOK_SECONDS) -> None:
        """Let the lines go on; what no line can send is to be tried later."""
        if self._talks:
            self._talks.step(longest)
        if not self._waiting:
            return
        self._start_lines()
        if not self._is_busy():
            lost, self._is_away = self._lost, True
            while self._waiting:
                turn = self._waiting.popleft()
                turn.settle(turn.places, ("later", lost.stage, lost.code, lost.status, lost.text))

    def _start_lines(self) -> None:
        """Let as many lines as there are turns begin, of those that do not rest."""
        if self._is_away and not self._is_back():
            return
        now = time.monotonic() if self._waiting else 0.0
        for line in self._lines:
            if len(self._waiting) <= sum(one.is_opening for one in self._lines):
                return
            if not line.is_busy and self._rests_until[line] <= now and line.has_turn():
                self._start(line)

    def _is_back(self) -> bool:
        """Has the line that looked after all had got nowhere a connection? Then none of them need rest any longer."""
        if not any(line.is_open for line in self._lines):
            return False
        self._is_away = False
        self._rests_until = dict.fromkeys(self._lines, 0.0)
        return True

    def _may(self, line: Line, turn: Turn) -> bool:
        """May this line take it? The last one is not for a list that has all others."""
        whose = turn.errand.whose
        if not whose or len(self._lines) == 1:
            return True
        return sum(one.serves(whose) for one in self._lines if one is not line) < len(self._lines) - 1

    def _start(self, line: Line) -> None:
        self._talks.start(self._served(line))

    def _served(self, line: Line) -> Talk[None]:
        yield from line.serve()
        if line.lost:
            self._lost = line.lost
            self._left_at = line.left_at
            if line.was_not_wanted and not self._took_lately():  # so it is the relay, and none of these letters
                said = Reply(line.lost.code, line.lost.status, line.lost.text)
                self._lost = refusal("the relay takes no mail now", said)
            self._rests_until[line] = time.monotonic() + _REST_SECONDS

    def _took_lately(self) -> bool:
        return max(line.took_at for line in self._lines) > time.monotonic() - _LATELY_SECONDS

    def _is_busy(self) -> bool:
        return any(line.is_busy for line in self._lines)

    def _done(self) -> list[Errand]:
        return [errand for errand in self._errands if not errand.open]
