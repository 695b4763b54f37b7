"""How threads of the server wait for work: a bell rings for them, and what can wait gives way to letters coming in."""

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
    """Knows whether letters are coming in just now."""

    def __init__(self, quiet_seconds: float = 0.05) -> None:
        self._quiet_seconds = quiet_seconds
        self._last = -quiet_seconds

    def note_letter(self) -> None:
        self._last = time.monotonic()

    def give_way(self, longest: float, rest: Callable[[float], object]) -> None:
        """Wait until no letter has come for a moment, for so many seconds at most."""
        end = time.monotonic() + longest
        while time.monotonic() < min(self._last + self._quiet_seconds, end):
            rest(self._quiet_seconds)
