"""The one thread that writes what has gathered: it takes what waits, and has it committed as one group."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable

from listcop.store.jobs import Job

GROUP = 200  # pieces of work in one commit at most: of a letter one for each recipient


class Writer:
    """Jobs go in from all threads; one takes them out again.

    commit  of a group: in the writer's thread, and each of its jobs has its end in time, here or elsewhere. It never
            raises; a group of none is for who woke the writer
    end     no group comes any more: the last that is called in the writer's thread
    """

    def __init__(self, commit: Callable[[list[Job]], None], end: Callable[[], None]) -> None:
        self._jobs: queue.SimpleQueue[list[Job] | None] = queue.SimpleQueue()
        self._commit, self._end = commit, end
        self._is_open, self._door = True, threading.Lock()  # what is put in behind the end would have none
        self._busy_since: float | None = None
        self._thread = threading.Thread(target=self._write, name="writer", daemon=True)
        self._thread.start()

    def take(self, given: list[Job], is_awaited: bool = True) -> bool:
        """Have jobs done together as far as a group holds them; False when they must be done otherwise."""
        if is_awaited and threading.current_thread() is self._thread:
            return False  # it would wait for itself
        with self._door:
            if self._is_open:
                for at in range(0, len(given), GROUP):
                    self._jobs.put(given[at : at + GROUP])
            return self._is_open

    def wake(self) -> None:
        """Have a group committed, though nobody put in anything."""
        self._jobs.put([])

    def _write(self) -> None:
        given = self._jobs.get()
        while given is not None:
            group: list[Job] = []
            while given and len(group) + len(given) <= GROUP:
                group += given
                given = self._next()
            self._busy_since = time.monotonic()
            self._commit(group)
            self._busy_since = None
            given = self._jobs.get() if given == [] else given
        self._end()

    def _next(self) -> list[Job] | None:
        """What comes next; [] when nothing waits, None when there will be nothing any more."""
        try:
            return self._jobs.get_nowait()
        except queue.Empty:
            return []

    def trouble(self, seconds: float) -> str:
        """The thread has ended, or is at one transaction for so long; "" for neither."""
        since = self._busy_since
        if not self._thread.is_alive():
            return "the thread writer has ended"
        if since is not None and time.monotonic() - since >= seconds:
            return f"the thread writer has been at the same transaction for {seconds:g} seconds"
        return ""

    def close(self, seconds: float) -> None:
        """Take no more, and wait so long for the end of what was taken."""
        with self._door:
            self._is_open = False
        self._jobs.put(None)
        self._thread.join(seconds)
