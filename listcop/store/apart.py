"""Groups on PostgreSQL: together where that goes; else each list's jobs apart, in their order and beside the others."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from listcop.store import postgres
from listcop.store.jobs import Job, Work, one_by_one, refuse
from listcop.store.together import Together, Undone, Unreachable
from listcop.store.trouble import StorageTrouble, is_locked, trouble_of

HANDS = postgres.POOL  # threads, each with a connection while it has work
# For a lock that somebody else holds: longer than PostgreSQL lets a node keep one that does nothing, and than a command
# holds a list; who is locked out for longer comes again.
PATIENCE_SECONDS = postgres.LOCK_SECONDS
CUT_SECONDS = 1.0  # for the server to hear that a statement is to end


class TogetherOrApart:
    """In one transaction or, where one fails or somebody else holds a lock, each place's by themselves.

    Several servers do so at once: each takes the lists in the same order, so that they seldom wait for each other.
    """

    def __init__(self, together: Together, apart: Apart, told: Callable[[], None]) -> None:
        self._together, self._apart, self._told = together, apart, told

    def commit(self, group: list[Job]) -> None:
        group = sorted(self._apart.sort_out(group), key=_place)
        if not group:
            return
        try:
            results = self._together.commit([job.work for job in group])
        except Undone:
            self._apart.take(group)
        except Unreachable as error:
            refuse(group, trouble_of(error.__cause__ or error))
        except BaseException as error:  # who waits for an answer gets one: nobody can tell what became of theirs
            trouble = StorageTrouble("the answer to a commit was lost")
            trouble.__cause__ = error
            refuse(group, trouble)
        else:
            self._told()
            for job, result in zip(group, results, strict=True):
                job.end(result)

    def end(self) -> None:
        self.commit(self._apart.without_writer())
        self._together.close()


class Apart:
    """Places (lists, as far as an address tells) whose jobs are done one by one, by some threads.

    What was in a group that was undone is done here, and what comes for the same place meanwhile waits behind it, so
    that no answer overtakes its question. Once the first are through, what waits goes back to the writer. A place that
    was locked for too long stays here until one of its jobs goes well: the writer shall not wait for it again.

    alone  does one piece of work in a transaction of its own
    back   called when there are jobs that the writer shall have again
    """

    def __init__(self, alone: Callable[[Work], Any], back: Callable[[], None]) -> None:
        self._alone, self._back = alone, back
        self._changed = threading.Condition()
        self._places: dict[str, list[Job]] = {}  # that are apart: what waits behind what is being done there
        self._idle: set[str] = set()  # of these: nothing is being done there
        self._given_back: list[Job] = []
        self._errands: deque[tuple[str, list[Job]]] = deque()
        self._hands = self._busy = 0  # threads; places where something is being done, or is to be
        self._running: dict[int, Any] = {}  # connections, by the thread that works there
        self.patience_seconds: float = PATIENCE_SECONDS
        self._until = math.inf  # then nobody waits for a lock any more
        self._has_writer = True

    def sort_out(self, group: list[Job]) -> list[Job]:
        """Take out of a group what must be done apart; returns the others, behind what was given back."""
        with self._changed:
            if not self._places and not self._given_back:
                return group
            came, self._given_back = self._given_back + group, []
            for job in came:
                if job.place in self._places:
                    self._places[job.place].append(job)
            for place in [one for one in self._idle if self._places[one]]:
                self._idle.remove(place)
                self._begin(place)
            return [job for job in came if job.place not in self._places]

    def take(self, group: list[Job]) -> None:
        """Do the jobs of a group that was undone; they come in the order of their places, of which none is apart."""
        with self._changed:
            for place, of_place in groupby(group, key=_place):
                self._places[place] = list(of_place)
                self._begin(place)

    def _begin(self, place: str) -> None:
        """Have done what waits at a place."""
        self._errands.append((place, self._places[place]))
        self._places[place] = []
        self._busy += 1
        if self._hands < min(HANDS, self._busy):
            self._hands += 1
            try:
                threading.Thread(target=self._work, name="writer-apart", daemon=True).start()
            except RuntimeError:  # no thread can be had: one of the others does it, or else the writer must
                self._hands -= 1
                if not self._hands:
                    self._hands += 1
                    self._work()

    def _work(self) -> None:
        """Do what there is to do, place by place."""
        while True:
            with self._changed:
                if not self._errands:
                    self._hands -= 1
                    return
                place, jobs = self._errands.popleft()
            self._settle(place, one_by_one(jobs, lambda work: self._alone(partial(self._in_a_hurry, work))))

    def _settle(self, place: str, trouble: BaseException | None) -> None:
        with self._changed:
            behind = self._places.pop(place)
            if trouble is not None:
                refuse(behind, trouble)
                if is_locked(trouble):
                    self._places[place] = []
                    self._idle.add(place)
            elif behind and self._has_writer:
                self._given_back += behind
                self._back()
            elif behind:
                self._places[place] = behind
                self._begin(place)
            self._busy -= 1
            self._changed.notify_all()

    def _in_a_hurry(self, work: Work, tx: sa.Connection) -> Any:
        """Who sent a letter waits for its answer: not for ever for a lock."""
        seconds = min(self.patience_seconds, self._until - time.monotonic())
        tx.exec_driver_sql(f"SET LOCAL lock_timeout = {max(1, int(1000 * seconds))}")
        me = threading.get_ident()
        with self._changed:
            self._running[me] = tx.connection.driver_connection
        try:
            return work(tx)
        finally:
            with self._changed:
                del self._running[me]

    # --- the end

    def without_writer(self) -> list[Job]:
        """What waits behind others is done here from now on; returns what was given back and nobody took."""
        with self._changed:
            self._has_writer = False
            left, self._given_back = self._given_back, []
            return left

    def hurry(self, seconds: float) -> bool:
        """Nobody waits for a lock any more after that: nor do those who wait already, or have yet to come here from
        the writer. Is all done?"""
        self._until = time.monotonic() + seconds
        if self._is_done(seconds):
            return True
        self._cut()
        return self._is_done(CUT_SECONDS)

    def _is_done(self, seconds: float) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy, seconds)

    def _cut(self) -> None:
        """End the statements that run: nothing of their transactions is kept, and who waits is told."""
        end = time.monotonic() + CUT_SECONDS
        with self._changed:  # held: meanwhile no connection becomes another's
            for driver in self._running.values():
                with contextlib.suppress(Exception):  # it is gone, or its server does not hear
                    driver.cancel_safe(timeout=max(0.1, end - time.monotonic()))


def _place(job: Job) -> str:
    return job.place
