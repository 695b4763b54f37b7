"""The database file is looked through once a day, and after a sudden end, while the server serves (SQLite)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from listcop.store import checks, events
from listcop.store.database import StorageTrouble, Store

log = logging.getLogger("listcop")

LAST_LOOK = "file_checked"  # the fact that holds when all was well
ONCE_IN = timedelta(days=1)
LOOK_SECONDS = 60.0
WAY_OUT = (
    "No letter is taken and none is sent. Stop the server, keep a copy of the file, save its letters with "
    '"listcop recover", and put the last backup back: "listcop help operator" says how'
)


class FileCheck:
    """Finds a damaged file before people are mailed what it says; from then on nothing is taken, nothing sent."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        ended_suddenly: bool = False,
        tell: Callable[[str], bool] = lambda _damage: True,
    ) -> None:
        """`tell` tells the admin what is damaged, and "" that nothing is; False when it is to be tried again."""
        self._store, self._now, self._tell = store, now, tell
        self._is_due = ended_suddenly
        self._is_told = False
        self.damage = ""
        self._finding = threading.Lock()
        self._is_new = True

    def keep_looking(self, stopping: threading.Event) -> None:
        """For a thread of its own, until `stopping`; once damage is found it is told, and there is no more to see."""
        while not stopping.wait(0.0 if self._is_new else LOOK_SECONDS):
            self._is_new = False
            try:
                if not self.damage:
                    self.look()
                if self.damage and not self._is_told:
                    self._is_told = self._tell(self.damage)
            except StorageTrouble as trouble:
                log.error("the database file cannot be looked through: %s; trying again", trouble)
            except OSError as trouble:
                log.error("the admin cannot be told that the database file is damaged: %s; trying again", trouble)

    def look(self) -> None:
        """Look through the file if it is time. Raises StorageTrouble."""
        now = self._now()
        try:
            with self._store.read() as tx:
                last = events.fact(tx, LAST_LOOK)
                if not self._is_due and last is not None and abs(now - datetime.fromisoformat(last)) < ONCE_IN:
                    return
                found = checks.file_troubles(tx)
        except StorageTrouble as trouble:
            if not is_damage(trouble):
                raise
            found = [f"the database file is damaged: {trouble}"]
        except UnicodeDecodeError:  # what SQLite says of a damaged schema quotes it
            found = ["the database file is damaged: its schema cannot be read"]
        if found:
            self._found(found[0])
            return
        self._is_due = False
        self._tell("")
        self._store.write(lambda tx: events.keep_fact(tx, LAST_LOOK, now.isoformat()))

    def heed(self, trouble: StorageTrouble) -> None:
        """What was met while the server serves: from the first touch of damage on nothing is taken, nothing sent."""
        if is_damage(trouble) and self._store.is_sqlite:
            self._found(f"the database file is damaged: {trouble}")

    def _found(self, damage: str) -> None:
        """Two threads may meet it at once; one of them says so."""
        with self._finding:
            if self.damage:
                return
            self.damage = damage
        log.critical("%s: %s. %s", self._store.path, damage, WAY_OUT)

    def refusal(self) -> str:
        """Why no letter can be taken now, as an SMTP reply; "" when the file is sound."""
        return "451 4.3.0 Our store is damaged; try again later" if self.damage else ""


def is_damage(trouble: StorageTrouble) -> bool:
    """Does SQLite say that the file itself is broken?"""
    text = str(trouble)
    return any(words in text for words in ("disk image is malformed", "malformed database schema", "not a database"))
