"""Long threads rest between readings, so that one that grows by the minute costs a small share of the time."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from math import inf

LONG_POSTS = 100  # a thread is read whole for each new post; up to so many that is a small thing
TIMES = 20  # it rests so many times as long as it took
MOST_SECONDS = 300.0
MOST_RESTING = 8  # of a list; who sends to more such threads at once waits for none of them


class Rests:
    """Which threads of which lists rest, and until when, by a clock that only goes on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._until: dict[int, dict[int, float]] = {}

    def note(self, list_id: int, posts: Mapping[int, int], seconds: float) -> None:
        """Some threads were read within so many seconds; `posts`: how many each has."""
        every, now = sum(posts.values()), self.clock()
        for thread, count in posts.items():
            if count >= LONG_POSTS:
                rest = min(TIMES * seconds * count / every, MOST_SECONDS)
                self._until.setdefault(list_id, {})[thread] = now + rest

    def resting(self, list_id: int) -> list[int]:
        """The threads of a list that are to be left alone now: of many, those that rest longest."""
        self._forget_rested()
        known = self._until.get(list_id, {})
        return sorted(known, key=known.__getitem__)[-MOST_RESTING:]

    def seconds(self) -> float:
        """How long it is until the next of them is due again; endless where none rests."""
        self._forget_rested()
        return min((until for known in self._until.values() for until in known.values()), default=inf) - self.clock()

    def _forget_rested(self) -> None:
        now = self.clock()
        for list_id, known in list(self._until.items()):
            self._until[list_id] = {thread: until for thread, until in known.items() if until > now}
            if not self._until[list_id]:
                del self._until[list_id]
