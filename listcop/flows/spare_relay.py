"""A relay that does not answer is spared: all that waits for it waits, but for one lot now and then, which asks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from listcop.core.retries import POLICY, Silence, asking, unanswered
from listcop.core.sending import Outcome, is_answer, silence_in
from listcop.store import silences
from listcop.store.database import Tx
from listcop.store.silences import Found, Kept, Names

log = logging.getLogger("listcop")

# Where another server ended a silence so lately, the relay answers, and who does not reach it is alone with that.
HEARD_LATELY = timedelta(minutes=2)


class Spared:
    """What one outbox knows of its relay. What is kept counts; in memory is only what was seen of it last."""

    def __init__(self, names: Names, node: str, chance: Callable[[], float]) -> None:
        self._names, self._node, self._chance = names, node, chance
        self._has_neighbours = names.shared != names.own
        self._has_looked = False
        self._seen: Silence | None = None
        self._told: Silence | None = None
        self._news: Silence | None = None

    @property
    def is_silent(self) -> bool:
        """When it was looked at last."""
        return self._seen is not None

    def is_time_to_give_up(self, now: datetime) -> bool:
        """Might something that waits be too old? Whatever asked just now may be younger than the rest."""
        # What was on hold or behind a limit for days was never tried.
        return self._seen is not None and now - self._seen.since >= POLICY.give_up_after

    def rests(self, tx: Tx, now: datetime) -> bool:
        """Is it left in peace now? Only who saw it silent looks: the others see it with their next claim."""
        if self._seen is None:
            return False
        self._see(silences.find(tx, self._names))
        return self._seen is not None and self._seen.rests(now)

    def room(self, tx: Tx, now: datetime, most: int, has_answered: bool = False) -> int:
        """How many lots may be claimed: none while it rests; then one, which asks for all servers.

        has_answered  just now, to us: then another server's trouble does not stop us
        """
        if self._has_looked and self._seen is None and not self._has_neighbours:
            return most  # as nearly always: nobody else can know better
        found = silences.find(tx, self._names)
        self._see(found)
        silent = {name: kept.silence for name, kept in found.items() if kept.silence is not None}
        if silent and has_answered:
            self._end_silence(tx, now)
            return most
        if not silent:
            return most
        if any(silence.rests(now) for silence in silent.values()):
            return 0
        for name, silence in silent.items():
            locked = silences.lock(tx, name)
            if locked is None or locked.silence != silence:
                return 0  # another server asks
            silences.keep(tx, name, Kept(asking(silence, now, self._chance())))
        self._see(silences.find(tx, self._names))
        return min(1, most)

    def heed(self, tx: Tx, heard: Sequence[Sequence[Outcome]], now: datetime) -> bool:
        """Note what lots that came back tell of the relay; True if it has answered."""
        silent = [one for one in map(silence_in, heard) if one is not None]
        if silent:
            self._note_silence(tx, silent[-1], now)
            return False
        has_answered = any(map(is_answer, heard))
        if has_answered and (self._seen is not None or self._told is not None):  # `_seen` of a transaction undone
            self._end_silence(tx, now)
        elif self._seen is not None and heard and not any(heard):
            self._let_another_ask(tx, now)
        return has_answered

    def look_again(self) -> None:
        """After trouble with the database: what was noted may be undone."""
        self._has_looked = False

    @property
    def has_news(self) -> bool:
        """Was something noted that the log does not say yet?"""
        return self._news is not None

    def tell(self) -> None:
        """After a commit: say in the log that it fell silent, or answers again. That it was said is kept, so that a
        command that cron starts every minute does not say it each time."""
        before, after = self._told, self._seen
        self._told = after
        news, self._news = self._news, None
        if news is not None:
            log.warning(
                "%s does not answer: %s. What waits for it leaves when it answers; it is asked about once a minute",
                self._names.shared, news.said, extra={"facts": {"event": "relay silent", "relay": news.said}},
            )  # fmt: skip
        elif before is not None and after is None:
            facts = {"event": "relay answers", "silent_since": before.since.isoformat()}
            log.info("%s answers again", self._names.shared, extra={"facts": facts})

    def _note_silence(self, tx: Tx, outcome: Outcome, now: datetime) -> None:
        found = silences.find(tx, self._names)
        name = self._names.own if self._is_alone_with_it(found, now) else self._names.shared
        if name not in found:
            silences.begin(tx, name, self._worth_a_line(unanswered(None, now, outcome.text, self._chance()), now))
        elif (locked := silences.lock(tx, name)) is not None:
            silence = unanswered(locked.silence, now, outcome.text, self._chance())
            silences.keep(tx, name, Kept(self._worth_a_line(silence, now)))
        self._see(silences.find(tx, self._names))

    def _worth_a_line(self, silence: Silence, now: datetime) -> Silence:
        if not silence.is_news(now):
            return silence
        self._news = replace(silence, told=now, told_of=silence.said)
        return self._news

    def _let_another_ask(self, tx: Tx, now: datetime) -> None:
        """What was to ask was for nobody any more, as they left or paused: nobody waits for it."""
        for name in silences.find(tx, self._names):
            locked = silences.lock(tx, name)
            if locked is not None and locked.silence is not None:
                silences.keep(tx, name, Kept(replace(locked.silence, again=now)))
        self._see(silences.find(tx, self._names))

    def _is_alone_with_it(self, found: Found, now: datetime) -> bool:
        """Others hear from the relay: that we do not must not hold them up."""
        known = found.get(self._names.shared)
        if known is None or known.answered is None or known.node == self._node:
            return False
        return abs(now - known.answered) < HEARD_LATELY

    def _end_silence(self, tx: Tx, now: datetime) -> None:
        found = silences.find(tx, self._names)
        for name, kept in found.items():
            if kept.silence is None or silences.lock(tx, name) is None:
                continue  # whoever holds it asks just now, and will hear
            if self._has_neighbours and name == self._names.shared:
                silences.keep(tx, name, Kept(None, now, self._node))
            else:
                silences.end(tx, name)
        self._see(silences.find(tx, self._names))

    def _see(self, found: Found) -> None:
        silent = [kept.silence for kept in found.values() if kept.silence is not None]
        self._has_looked, self._seen = True, max(silent, key=lambda one: one.again, default=None)
