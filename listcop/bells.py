"""How threads of the server wait for work: a bell rings for them, and what can wait gives way to letters."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Bell:
    """Rings for threads that wait for work: one of them answers; a ring while all are busy is answered afterwards.

    gather_seconds  after one ring was answered the next waits so long: hundreds a second are answered together
    """

    def __init__(self, gather_seconds: float = 0.0) -> None:
        self._heard = threading.Condition()
        self._gather_seconds, self._answered = gather_seconds, 0.0
        self._is_ringing = self._is_taken = self._is_over = False

    def ring(self) -> None:
        with self._heard:
            if not self._is_ringing:
                self._is_ringing = True
                self._heard.notify()

    def wait(self, seconds: float) -> None:
        """Until it rings and nobody else answers, or the seconds are over."""
        with self._heard:
            if not self._heard.wait_for(lambda: self._is_over or (self._is_ringing and not self._is_taken), seconds):
                return
            rest = self._answered + self._gather_seconds - time.monotonic()
            if rest > 0:
                self._is_taken = True
                self._heard.wait_for(lambda: self._is_over, rest)
            self._answered = time.monotonic()
            self._is_ringing = self._is_taken = False

    def end(self) -> None:
        """Let all go that wait, now and later."""
        with self._heard:
            self._is_over = True
            self._heard.notify_all()


class Traffic:
    """Knows whether letters are coming in or leaving just now, and about how many came since all had been read."""

    def __init__(self, quiet_seconds: float = 0.25) -> None:
        self._quiet_seconds = quiet_seconds
        self._last = -quiet_seconds
        self.unread = 0

    def note_letter(self, count: int = 1) -> None:
        self._last = time.monotonic()
        self.unread += count  # two threads may count as one: nobody needs it exact

    def note_sent(self) -> None:
        """Some have left; more may follow."""
        self._last = time.monotonic()

    def note_all_read(self) -> None:
        self.unread = 0

    def give_way(self, longest: float, rest: Callable[[float], object]) -> None:
        """Wait until none has come or left for a moment, so many seconds at most, or until a rest says that it ends."""
        end = time.monotonic() + longest
        while time.monotonic() < min(self._last + self._quiet_seconds, end):
            if rest(self._quiet_seconds):  # a stop, which ends every further rest at once
                return


class Turns:
    """Whose turn it is while letters keep coming or leaving: they go first, and reading has a short turn now and then.

    Once so many letters wait to be read that the last of them would wait for seconds, reading gives way no longer.
    """

    def __init__(self, traffic: Traffic, *, give_way_seconds: float, turn_seconds: float, most_unread: int) -> None:
        self._traffic, self._give_way_seconds = traffic, give_way_seconds
        self._turn_seconds, self._most_unread = turn_seconds, most_unread
        self._ends = 0.0

    def await_turn(self, rest: Callable[[float], object]) -> None:
        if time.monotonic() >= self._ends and self._traffic.unread < self._most_unread:
            self._traffic.give_way(self._give_way_seconds, rest)
            self._ends = time.monotonic() + self._turn_seconds
