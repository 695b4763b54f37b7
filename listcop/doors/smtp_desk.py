"""Letters are decided: short ones that came together in one go, others by themselves; each is answered once kept."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from functools import partial
from typing import NoReturn

from listcop.core.moderation import Envelope
from listcop.doors.smtp_data import Intake

Replies = list[bytes]
Waiting = asyncio.Future[Replies]
End = Callable[[], Replies | None]  # the replies to a letter; None for one that must be decided by itself
Answer = Callable[[int, End], None]  # of letters begun together one can be answered now: which, and how
Begin = Callable[[Sequence[tuple[Envelope, Intake]], Answer, bool], None]


@dataclass(slots=True, eq=False)
class _Letter:
    """One letter that waits, with the loop and the session that wait for its replies."""

    envelope: Envelope
    intake: Intake
    loop: asyncio.AbstractEventLoop
    replies: Waiting
    begun: float | None = None  # since when only its end is waited for


class Desk:
    """One thread takes all the short letters that wait and reads them; another answers each once it is kept.

    A thread for each letter costs more than the letter: at every statement and every lock the interpreter goes from
    one thread to the next. With one thread for all of it no letter would be read while the disk is waited for. Nor is
    a letter answered in its turn: one that waits for long, as its list is locked, would hold up all behind it.
    Where others must be asked before a letter can be decided (DNS), a thread of a pool does so, and goes on to the next
    when this one is on its way to the disk. One that is not short keeps its thread until its end, so that as many are
    in memory as there are threads, however long their list is locked.

    begin      called for letters in the order they came, and whether it may ask others: of one letter by itself it may.
               It does not wait until they are kept, and has `answer` called for each of them when what became of it is
               there, by any thread; what it hands over is called by ours. None stands for a letter that must be
               decided by itself
    sorry      the replies to a letter when any of that raised, which no other letter is to suffer from
    alone, large  threads for the letters that are decided by themselves
    at_once    as many are decided together at most
    short_bytes  what a letter may have to give its thread back before its end
    recipients, size_bytes  with so many none is added any more: it would wait for the others, and the writer for all
    """

    def __init__(
        self,
        begin: Begin,
        sorry: Callable[[Envelope, BaseException], Replies],
        alone: Executor,
        large: Executor,
        *,
        at_once: int,
        short_bytes: int = 64 << 10,
        recipients: int = 200,
        size_bytes: int = 256 << 10,
    ) -> None:
        self._begin, self._sorry, self._alone, self._large = begin, sorry, alone, large
        self._at_once, self._recipients, self._size_bytes = at_once, recipients, size_bytes
        self._short_bytes = short_bytes
        self._waiting: queue.SimpleQueue[_Letter | None] = queue.SimpleQueue()
        self._ended: queue.SimpleQueue[tuple[_Letter, End] | None] = queue.SimpleQueue()
        self._open: set[_Letter] = set()  # taken up and not answered; each comes to `_ended`
        self._reader = threading.Thread(target=self._read, name="smtp-desk", daemon=True)
        self._answerer = threading.Thread(target=self._answer_all, name="smtp-answers", daemon=True)
        self._busy_since: dict[threading.Thread, float | None] = {self._reader: None, self._answerer: None}
        self._reader.start()
        self._answerer.start()

    def hand_over(self, envelope: Envelope, intake: Intake, *, by_itself: bool = False) -> Waiting:
        """Have a letter decided; the desk owns its intake from here, also when its session is gone."""
        loop = asyncio.get_running_loop()
        letter = _Letter(envelope, intake, loop, loop.create_future())
        if not by_itself:
            self._waiting.put(letter)
        elif (work := self._pass_on(letter)) is not None:
            letter.replies.add_done_callback(lambda _: work.cancel())  # its session is gone before it was taken up
        return letter.replies

    def trouble(self, seconds: float) -> str:
        """A thread that has ended or is at the same letters, or a letter that was begun, for so long; else ""."""
        for thread, since in self._busy_since.items():
            if not thread.is_alive():
                return f"the thread {thread.name} has ended"
            if since is not None and time.monotonic() - since >= seconds:
                return f"the thread {thread.name} has been at the same letters for {seconds:g} seconds"
        begun = min((one.begun for one in list(self._open) if one.begun is not None), default=None)
        if begun is not None and time.monotonic() - begun >= seconds:
            return f"a letter has waited for its answer for {seconds:g} seconds"
        return ""

    def close(self, seconds: float = 0) -> None:
        """Take no more; what is being decided is decided, what waits is not. Waits so long for the end of that."""
        for pool in (self._alone, self._large):
            pool.shutdown(wait=False, cancel_futures=True)
        with contextlib.suppress(queue.Empty):
            while (letter := self._waiting.get_nowait()) is not None:
                letter.intake.close()
        self._waiting.put(None)
        until = time.monotonic() + seconds
        for thread in self._busy_since:
            thread.join(max(0.0, until - time.monotonic()))

    @contextlib.contextmanager
    def _at_work(self, thread: threading.Thread) -> Iterator[None]:
        """Note since when."""
        self._busy_since[thread] = time.monotonic()
        try:
            yield
        finally:
            self._busy_since[thread] = None

    # --- letters are begun

    def _read(self) -> None:
        while (first := self._waiting.get()) is not None:
            group = self._gather(first)
            self._open.update(group)
            with self._at_work(self._reader):
                self._decide(group, partial(self._end, group), may_ask=False)
        self._ended.put(None)

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

    def _decide(self, group: Sequence[_Letter], answer: Answer, *, may_ask: bool) -> None:
        """Begin letters; whatever is raised, each of them comes to its end."""
        try:
            self._begin([(letter.envelope, letter.intake) for letter in group], answer, may_ask)
        except BaseException as error:
            for n in range(len(group)):
                answer(n, partial(_raise, error))
        for letter in group:
            letter.begun = time.monotonic()

    def _end(self, group: Sequence[_Letter], n: int, end: End) -> None:
        self._ended.put((group[n], end))

    def _pass_on(self, letter: _Letter) -> Future[None] | None:
        """Have a letter decided by itself; None where nobody can."""
        self._open.add(letter)
        try:
            if letter.intake.is_spooled:
                work = self._large.submit(self._decide_to_its_end, letter)
            elif letter.intake.received > self._short_bytes:
                work = self._alone.submit(self._decide_to_its_end, letter)
            else:
                work = self._alone.submit(self._decide, [letter], partial(self._end, [letter]), may_ask=True)
        except Exception as error:  # the door is closing, or no thread can be had: its sender keeps the letter
            self._end([letter], 0, partial(_raise, error))
            return None
        work.add_done_callback(lambda done: self._end([letter], 0, _nobody_waits) if done.cancelled() else None)
        return work

    def _decide_to_its_end(self, letter: _Letter) -> None:
        ended = threading.Event()

        def answer(n: int, end: End) -> None:
            self._end([letter], n, end)
            ended.set()

        self._decide([letter], answer, may_ask=True)
        ended.wait()

    # --- and answered

    def _answer_all(self) -> None:
        is_over = False
        while self._open or not is_over:
            ended, is_last = self._take_ended()
            is_over |= is_last
            with self._at_work(self._answerer):
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

    def _answer(self, ended: Sequence[tuple[_Letter, End]]) -> None:
        answered, others = [], []
        for letter, end in ended:
            try:
                replies = end()
            except BaseException as error:
                replies = self._sorry(letter.envelope, error)
            if letter not in self._open:  # it has its answer: who began it, or could not, raised beside that
                continue
            self._open.remove(letter)
            if replies is None:
                others.append(replace(letter, begun=None))
                continue
            letter.intake.close()
            if replies:
                answered.append((letter.replies, replies))
        if answered:
            _in_loop(ended[0][0].loop, answered)
        for letter in others:
            self._pass_on(letter)


def _raise(error: BaseException) -> NoReturn:
    raise error


def _nobody_waits() -> Replies:
    return []


def _in_loop(loop: asyncio.AbstractEventLoop, answered: Sequence[tuple[Waiting, Replies]]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed, and so are all its sessions
        loop.call_soon_threadsafe(_tell, answered)


def _tell(answered: Sequence[tuple[Waiting, Replies]]) -> None:
    for waiting, replies in answered:
        if not waiting.done():  # its session may be gone
            waiting.set_result(replies)
