"""Letters that come at the same moment are decided together: read in one thread, with one commit for all of them."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from listcop.core.moderation import Envelope
from listcop.doors.smtp_data import Intake

Replies = list[bytes]
Waiting = asyncio.Future[Replies]
End = Callable[[], Sequence[Replies | None]]


@dataclass(frozen=True, slots=True)
class _Letter:
    """One letter that waits, with the loop and the session that wait for its replies."""

    envelope: Envelope
    intake: Intake
    loop: asyncio.AbstractEventLoop
    replies: Waiting


class Desk:
    """One thread takes all the letters that wait and reads them; another waits until they are kept, and answers.

    A thread for each letter costs more than the letter: at every statement and every lock the interpreter goes from
    one thread to the next. With one thread for all of it no letter would be read while the disk is waited for.

    begin      called for letters in the order they came; what it returns waits for their replies, None for one whose
               decision may take long: then `elsewhere` decides it, which owns its intake from there. Neither raises
    at_once    as many are decided together at most
    """

    def __init__(
        self,
        begin: Callable[[Sequence[tuple[Envelope, Intake]]], End],
        elsewhere: Callable[[Envelope, Intake], Future[Replies]],
        *,
        at_once: int,
    ) -> None:
        self._begin, self._elsewhere = begin, elsewhere
        self._at_once = at_once
        self._waiting: queue.SimpleQueue[_Letter | None] = queue.SimpleQueue()
        self._begun: queue.SimpleQueue[tuple[list[_Letter], End] | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="smtp-desk", daemon=True).start()
        threading.Thread(target=self._answer_all, name="smtp-answers", daemon=True).start()

    def hand_over(self, envelope: Envelope, intake: Intake) -> Waiting:
        """Have a letter decided; the desk owns its intake from here, also when its session is gone."""
        loop = asyncio.get_running_loop()
        letter = _Letter(envelope, intake, loop, loop.create_future())
        self._waiting.put(letter)
        return letter.replies

    def close(self) -> None:
        """Take no more; what is being decided is decided, what waits is not."""
        with contextlib.suppress(queue.Empty):
            while (letter := self._waiting.get_nowait()) is not None:
                letter.intake.close()
        self._waiting.put(None)

    def _read(self) -> None:
        while (first := self._waiting.get()) is not None:
            group = [first]
            with contextlib.suppress(queue.Empty):
                while len(group) < self._at_once:
                    letter = self._waiting.get_nowait()
                    if letter is None:
                        self._waiting.put(None)
                        break
                    group.append(letter)
            self._begun.put((group, self._begin([(letter.envelope, letter.intake) for letter in group])))
        self._begun.put(None)

    def _answer_all(self) -> None:
        while (begun := self._begun.get()) is not None:
            self._answer(*begun)

    def _answer(self, group: list[_Letter], end: End) -> None:
        found = end()
        answered = []
        for letter, replies in zip(group, found, strict=True):
            if replies is not None:
                letter.intake.close()
                answered.append((letter.replies, replies))
        _in_loop(group[0].loop, answered)
        for letter in (letter for letter, replies in zip(group, found, strict=True) if replies is None):
            self._pass_on(letter)

    def _pass_on(self, letter: _Letter) -> None:
        def tell(done: Future[Replies]) -> None:
            if not done.cancelled():
                _in_loop(letter.loop, [(letter.replies, done.result())])

        try:
            self._elsewhere(letter.envelope, letter.intake).add_done_callback(tell)
        except RuntimeError:  # the door is closing, and takes nothing any more: its sender keeps the letter
            letter.intake.close()


def _in_loop(loop: asyncio.AbstractEventLoop, answered: Sequence[tuple[Waiting, Replies]]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed, and so are all its sessions
        loop.call_soon_threadsafe(_tell, answered)


def _tell(answered: Sequence[tuple[Waiting, Replies]]) -> None:
    for waiting, replies in answered:
        if not waiting.done():  # its session may be gone
            waiting.set_result(replies)
