"""Letters that come at the same moment are decided together: read in one thread, with one commit for all of them."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial

from listcop.core.moderation import Envelope
from listcop.doors.smtp_data import Intake

Replies = list[bytes]
Waiting = asyncio.Future[Replies]
End = Callable[[], Replies | None]  # the replies to a letter; None for one that must be decided elsewhere
Answer = Callable[[int, End], None]  # of letters begun together one can be answered now: which, and how


@dataclass(frozen=True, slots=True, eq=False)
class _Letter:
    """One letter that waits, with the loop and the session that wait for its replies."""

    envelope: Envelope
    intake: Intake
    loop: asyncio.AbstractEventLoop
    replies: Waiting
    came: float = field(default_factory=time.monotonic)


class Desk:
    """One thread takes all the letters that wait and reads them; another answers each once it is kept.

    A thread for each letter costs more than the letter: at every statement and every lock the interpreter goes from
    one thread to the next. With one thread for all of it no letter would be read while the disk is waited for. Nor is
    a letter answered in its turn: one that waits for long, as its list is locked, would hold up all behind it.

    begin      called for letters in the order they came. It waits for nothing, and has `answer` called for each of them
               when what became of it is there, by any thread; what it hands over is called by ours. None stands for a
               letter whose decision may take long: then `elsewhere` decides it, which owns its intake from there
    sorry      the replies to a letter when any of that raised, which no other letter is to suffer from
    at_once    as many are decided together at most
    recipients, size_bytes  with so many none is added any more: it would wait for the others, and the writer for all
    """

    def __init__(
        self,
        begin: Callable[[Sequence[tuple[Envelope, Intake]], Answer], None],
        elsewhere: Callable[[Envelope, Intake], Future[Replies]],
        sorry: Callable[[Envelope, BaseException], Replies],
        *,
        at_once: int,
        recipients: int = 200,
        size_bytes: int = 256 << 10,
    ) -> None:
        self._begin, self._elsewhere, self._sorry = begin, elsewhere, sorry
        self._at_once, self._recipients, self._size_bytes = at_once, recipients, size_bytes
        self._waiting: queue.SimpleQueue[_Letter | None] = queue.SimpleQueue()
        self._ended: queue.SimpleQueue[tuple[_Letter, End] | None] = queue.SimpleQueue()
        self._open: set[_Letter] = set()  # that are begun and not answered
        self._reader = threading.Thread(target=self._read, name="smtp-desk", daemon=True)
        self._answerer = threading.Thread(target=self._answer_all, name="smtp-answers", daemon=True)
        self._busy_since: dict[threading.Thread, float | None] = {self._reader: None, self._answerer: None}
        self._reader.start()
        self._answerer.start()

    def hand_over(self, envelope: Envelope, intake: Intake) -> Waiting:
        """Have a letter decided; the desk owns its intake from here, also when its session is gone."""
        loop = asyncio.get_running_loop()
        letter = _Letter(envelope, intake, loop, loop.create_future())
        self._waiting.put(letter)
        return letter.replies

    def trouble(self, seconds: float) -> str:
        """A thread that has ended or is at the same letters, or a letter that was begun, for so long; else ""."""
        for thread, since in self._busy_since.items():
            if not thread.is_alive():
                return f"the thread {thread.name} has ended"
            if since is not None and time.monotonic() - since >= seconds:
                return f"the thread {thread.name} has been at the same letters for {seconds:g} seconds"
        came = min((letter.came for letter in list(self._open)), default=None)
        if came is not None and time.monotonic() - came >= seconds:
            return f"a letter has waited for its answer for {seconds:g} seconds"
        return ""

    def close(self, seconds: float = 0) -> None:
        """Take no more; what is being decided is decided, what waits is not. Waits so long for the end of that."""
        with contextlib.suppress(queue.Empty):
            while (letter := self._waiting.get_nowait()) is not None:
                letter.intake.close()
        self._waiting.put(None)
        until = time.monotonic() + seconds
        for thread in self._busy_since:
            thread.join(max(0.0, until - time.monotonic()))

    def _read(self) -> None:
        while (first := self._waiting.get()) is not None:
            group = self._gather(first)
            self._open.update(group)
            with self._at_work(self._reader, group):
                self._begin([(letter.envelope, letter.intake) for letter in group], partial(self._end, group))
        self._ended.put(None)

    def _end(self, group: list[_Letter], n: int, end: End) -> None:
        self._ended.put((group[n], end))

    def _gather(self, first: _Letter) -> list[_Letter]:
        """What waits behind a letter, as far as it is decided with it."""
        group, recipients, size = [first], len(first.envelope.recipients), first.intake.received
        with contextlib.suppress(queue.Empty):
            while len(group) < self._at_once and recipients < self._recipients and size < self._size_bytes:
                letter = self._waiting.get_nowait()
                if letter is None:
                    self._waiting.put(None)
                    break
                group.append(letter)
                recipients, size = recipients + len(letter.envelope.recipients), size + letter.intake.received
        return group

    def _answer_all(self) -> None:
        is_over = False
        while self._open or not is_over:
            ended, is_last = self._take_ended()
            is_over |= is_last
            with self._at_work(self._answerer, [letter for letter, _ in ended]):
                self._answer(ended)

    def _take_ended(self) -> tuple[list[tuple[_Letter, End]], bool]:
        """What can be answered together, and whether none is begun any more."""
        ended, is_last = [], False
        found = self._ended.get()
        with contextlib.suppress(queue.Empty):
            while True:
                if found is None:
                    is_last = True
                else:
                    ended.append(found)
                found = self._ended.get_nowait()
        return ended, is_last

    @contextlib.contextmanager
    def _at_work(self, thread: threading.Thread, group: list[_Letter]) -> Iterator[None]:
        """Note since when; whatever is raised, these letters are answered and the thread goes on to the next."""
        self._busy_since[thread] = time.monotonic()
        try:
            yield
        except BaseException as error:
            for letter in group:
                self._say_sorry(letter, error)
                self._open.discard(letter)
        finally:
            self._busy_since[thread] = None

    def _answer(self, ended: Sequence[tuple[_Letter, End]]) -> None:
        answered, others = [], []
        for letter, end in ended:
            try:
                replies = end()
            except BaseException as error:
                replies = self._sorry(letter.envelope, error)
            if replies is None:
                others.append(letter)
                continue
            letter.intake.close()
            answered.append((letter.replies, replies))
        if ended:
            _in_loop(ended[0][0].loop, answered)
        self._open.difference_update([letter for letter, _ in ended])
        for letter in others:
            self._pass_on(letter)

    def _pass_on(self, letter: _Letter) -> None:
        def tell(done: Future[Replies]) -> None:
            if done.cancelled():
                return
            if (error := done.exception()) is not None:
                self._say_sorry(letter, error)
            else:
                _in_loop(letter.loop, [(letter.replies, done.result())])

        try:
            self._elsewhere(letter.envelope, letter.intake).add_done_callback(tell)
        except Exception as error:  # the door is closing, or no thread can be had: its sender keeps the letter
            self._say_sorry(letter, error)

    def _say_sorry(self, letter: _Letter, error: BaseException) -> None:
        letter.intake.close()
        _in_loop(letter.loop, [(letter.replies, self._sorry(letter.envelope, error))])


def _in_loop(loop: asyncio.AbstractEventLoop, answered: Sequence[tuple[Waiting, Replies]]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed, and so are all its sessions
        loop.call_soon_threadsafe(_tell, answered)


def _tell(answered: Sequence[tuple[Waiting, Replies]]) -> None:
    for waiting, replies in answered:
        if not waiting.done():  # its session may be gone
            waiting.set_result(replies)
