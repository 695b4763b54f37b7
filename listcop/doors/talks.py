"""Dialogues that wait for the network take turns in one thread: `poll` says whose turn it is.

A dialogue is a generator that reads from top to bottom and yields a Wait where it can go no further. Threads would do
the same, but each word said and heard would hand the interpreter's lock from one to the other, which costs more than
the words.
"""

from __future__ import annotations

import select
import time
from collections.abc import Generator
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


class Wait(NamedTuple):
    """Until a socket, by its number, can be read or written, for so many seconds at most."""

    fileno: int
    to_write: bool
    seconds: float


Talk = Generator[Wait, None, T]
_ASKED = {False: select.POLLIN, True: select.POLLOUT}


class Talks:
    """The dialogues under way; for one thread. A wait that was too long raises TimeoutError where it was begun."""

    def __init__(self) -> None:
        self._poll = select.poll()
        self._waiting: dict[int, tuple[Talk[Any], float]] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def start(self, talk: Talk[Any]) -> None:
        """Begin a dialogue: it goes on until it must wait for the first time."""
        self._go_on(talk, None)

    def step(self, longest: float) -> None:
        """Wait until one of them can go on, for so many seconds at most, and let all go on that can."""
        first = min(until for _, until in self._waiting.values()) - time.monotonic()
        ready = self._poll.poll(max(0.0, min(first, longest)) * 1000)
        for fileno, _ in ready:
            talk, _ = self._waiting.pop(fileno)
            self._go_on_with(fileno, talk, None)
        self._end_waits()  # also beside others who are busy

    def _end_waits(self) -> None:
        now = time.monotonic()
        for fileno, (talk, until) in list(self._waiting.items()):
            if until <= now:
                del self._waiting[fileno]
                self._go_on_with(fileno, talk, TimeoutError())

    def _go_on_with(self, fileno: int, talk: Talk[Any], error: Exception | None) -> None:
        """Let one go on that waited for this socket; whatever comes of it, nobody waits for the old one any more."""
        try:
            self._go_on(talk, error)
        finally:
            if fileno not in self._waiting:
                self._poll.unregister(fileno)

    def _go_on(self, talk: Talk[Any], error: Exception | None) -> None:
        try:
            wait = next(talk) if error is None else talk.throw(error)
        except StopIteration:
            return
        self._waiting[wait.fileno] = talk, time.monotonic() + wait.seconds
        self._poll.register(wait.fileno, _ASKED[wait.to_write])
