"""While the database takes nothing: told once, again now and then, and once more when it is back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from listcop.file_check import is_damage
from listcop.store import events
from listcop.store.database import StorageTrouble, Store
from listcop.store.trouble import is_locked

log = logging.getLogger("listcop")

AGAIN_SECONDS = 600.0  # between two lines while it lasts
ANSWERED = "database answered"  # the fact that is written to see whether it takes anything; and which server did so


class Outage:
    """Of one server. What is wrong with a single piece of work, a lock or a damaged page, is no outage: it is told as
    it is met."""

    def __init__(self, store: Store, name: str, seconds: Callable[[], float] = time.monotonic) -> None:
        self._store, self._fact, self._seconds = store, f"{ANSWERED} {name}", seconds
        self._lock = threading.Lock()
        self._since: datetime | None = None
        self._began = self._told = 0.0

    def note(self, trouble: StorageTrouble) -> None:
        """Some work met this, and tries again."""
        if is_locked(trouble) or is_damage(trouble):
            log.error("the database did not take it: %s; trying again", trouble)
            return
        now = self._seconds()
        with self._lock:
            is_new, since = self._since is None, self._since or datetime.now(UTC)
            if not is_new and now - self._told < AGAIN_SECONDS:
                return
            self._told, self._since = now, since
            if is_new:
                self._began = now
        text = "the database did not take it: %s; trying again, and the log says when it does"
        given: tuple[object, ...] = (trouble,)
        if not is_new:
            text, given = "the database has taken nothing since %s: %s; trying again", (_moment(since), trouble)
        log.error(text, *given, extra={"facts": {"event": "database silent", "silent_since": since.isoformat()}})

    def look(self) -> None:
        """For one thread, as often as it likes: is it over? Then it takes a fact of ours."""
        since = self._since
        if since is None:
            return
        try:
            self._store.write(lambda tx: events.keep_fact(tx, self._fact, datetime.now(UTC).isoformat()))
        except StorageTrouble:
            return
        with self._lock:
            self._since, lasted = None, self._seconds() - self._began
        log.warning(
            "the database takes what we write again: it did not for %d seconds, since %s", lasted, _moment(since),
            extra={"facts": {"event": "database answers", "silent_since": since.isoformat()}},
        )  # fmt: skip


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
