"""Work that waits for the thread that writes, and what came of it: told to who waits, and to who wants to be called."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from listcop.store.trouble import StorageTrouble

Work = Callable[[sa.Connection], Any]
End = Callable[[], Any]  # waits for what came of a piece of work: returns what it returned, raises what it raised
Ended = Callable[[int, End], None]  # of several pieces of work one has ended: which, and its end, which need not wait


class Job:
    """One piece of work; `place` is what it locks, as far as its asker can tell."""

    __slots__ = ("_done", "_ended", "_failure", "_number", "_result", "place", "work")

    def __init__(self, work: Work, place: str = "", number: int = 0, ended: Ended | None = None) -> None:
        self.work, self.place = work, place
        self._number, self._ended = number, ended
        self._result: Any = None
        self._failure: BaseException | None = None
        self._done = threading.Lock()  # held until the end: half the price of a Future
        self._done.acquire()

    def end(self, result: Any = None, failure: BaseException | None = None) -> None:
        """Say what came of it; once."""
        self._result, self._failure = result, failure
        self._done.release()
        ended, self._ended = self._ended, None  # who keeps our end must not be kept by us: a circle is found late
        if ended is not None:
            ended(self._number, self.wait)

    def wait(self) -> Any:
        with self._done:
            pass
        if self._failure is not None:
            raise self._failure
        return self._result

    __call__ = wait

    def ends_within(self, seconds: float) -> bool:
        """Wait for so long at most: has it come to its end?"""
        if not self._done.acquire(timeout=seconds):
            return False
        self._done.release()
        return True


def refuse(jobs: Sequence[Job], trouble: BaseException) -> None:
    for job in jobs:
        job.end(failure=trouble)


def one_by_one(jobs: Sequence[Job], alone: Callable[[Work], Any]) -> BaseException | None:
    """Do each by itself. After trouble with the database none is begun: each would wait for it again. Returns that."""
    for number, job in enumerate(jobs, 1):
        try:
            result = alone(job.work)
        except BaseException as error:
            job.end(failure=error)
            if isinstance(error, StorageTrouble) or not isinstance(error, Exception):
                refuse(jobs[number:], error)
                return error
        else:
            job.end(result)
    return None
