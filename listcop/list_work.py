"""What waits on the lists: new posts are read, and pages written; trouble with one list holds up no other."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from listcop.core.site import Site
from listcop.doors.archive_folder import shelf_of
from listcop.flows.attempts import Attempts
from listcop.flows.rests import Rests
from listcop.node import Node, tree_of
from listcop.store import lists, unread
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")

READ_AT_ONCE = 24  # posts: keeping what was found in more holds up letters that wait for their 250
PUBLISH_SECONDS = 30.0  # between two writings of a list's index
LOOK_AT_ALL_SECONDS = 600.0  # then pages of lists are looked at on which nothing seems to have happened
READ, WRITTEN = "read", "written to the archive"


class ListWork:
    """Reading of all lists, for one thread, and their pages, for another: nobody waits for a whole archive."""

    def __init__(
        self,
        store: Store,
        site: Site,
        archive_folder: Path,
        node: Node,
        now: Callable[[], datetime],
        attempts: Attempts,
    ) -> None:
        self._store, self._site, self._folder = store, site, archive_folder
        self._node, self._now, self._attempts = node, now, attempts
        self._shown: dict[int, object] = {}  # how far each list had come when its pages were seen to
        self._shown_from = 0.0
        self._rests: dict[tuple[int, str], float] = {}  # until when a list is not read, or not written
        self._long_threads = Rests(time.monotonic)
        self._said: dict[tuple[int, str], str] = {}  # what the system refused, told until it is another or over

    def read_some(self) -> bool:
        """Read what waits on any list; True when there may be more."""
        from listcop.flows import read_posts

        weights, worked = self._site.weights, False
        with self._store.read() as tx:
            waiting = unread.lists_with_unread(tx, read_posts.reader_of(weights))
        for list_id in waiting:
            told = partial(self._tell_unfit, list_id)
            if time.monotonic() >= self._rests.get((list_id, READ), 0.0):
                with self._alone(list_id, READ):
                    found = read_posts.read_waiting(
                        self._store, weights, list_id, READ_AT_ONCE, self._attempts, told, self._long_threads
                    )
                    worked |= found > 0
        return worked

    def publish_some(self) -> bool:
        """Write the pages of lists that do not rest."""
        self.publish(at_once=False)
        return False

    def publish(self, at_once: bool = True) -> None:
        """Write the pages of what is new.

        An index names every thread, so what it costs grows with the list: while the server runs, a list rests
        20 times as long as its pages took, and half a minute at least.
        """
        from listcop.flows.publish_archive import lease_of

        tree = tree_of(self._store, self._folder)
        if not self._node.may(lease_of(tree)):
            return
        with self._store.read() as tx:
            courses = lists.courses(tx)
        if time.monotonic() >= self._shown_from:
            self._shown, self._shown_from = {}, time.monotonic() + LOOK_AT_ALL_SECONDS
        for list_id, course in courses.items():
            rests = time.monotonic() < self._rests.get((list_id, WRITTEN), 0.0)
            if at_once or not (rests or self._shown.get(list_id) == course):
                with self._alone(list_id, WRITTEN):
                    self._publish_one(list_id, tree)
                    self._shown[list_id] = course

    def rest_seconds(self) -> float:
        """How long until a thread that was left for later is to be read."""
        return self._long_threads.seconds()

    def rest_no_more(self) -> None:
        """Look at every list again at once."""
        self._rests.clear()
        self._long_threads = Rests(time.monotonic)

    def _publish_one(self, list_id: int, tree: str) -> None:
        from listcop.flows import publish_archive

        started = time.monotonic()
        with self._store.read() as tx:
            mlist = lists.get_list(tx, list_id)
        shelf = partial(shelf_of, self._folder)
        publish_archive.publish_new(self._store, self._site, mlist, shelf, self._now(), self._attempts, tree)
        ended = time.monotonic()
        self._rests[list_id, WRITTEN] = ended + max(PUBLISH_SECONDS, 20 * (ended - started))

    def _tell_unfit(self, list_id: int, thread: int, trouble: str) -> None:
        from listcop.flows.tell_owners import tell_unfit

        def work(tx: Tx) -> None:
            tell_unfit(tx, self._site, lists.get_list(tx, list_id), thread, trouble, now=self._now())

        self._store.write(work)

    @contextlib.contextmanager
    def _alone(self, list_id: int, what: str) -> Iterator[None]:
        """Trouble with one list must not hold up those behind it."""
        facts = {"facts": {"event": "list", "list_id": list_id}}
        try:
            yield
        except StorageTrouble:
            raise
        except OSError as trouble:  # a full disk, a folder that is not ours: no fault in what we do
            self._rests[list_id, what] = time.monotonic() + PUBLISH_SECONDS
            if self._said.get((list_id, what)) != str(trouble):
                self._said[list_id, what] = str(trouble)
                log.error("list %d cannot be %s: %s; the others go on", list_id, what, trouble, extra=facts)
        except Exception:
            self._rests[list_id, what] = time.monotonic() + PUBLISH_SECONDS
            log.exception("list %d cannot be %s; the others go on", list_id, what, extra=facts)
        else:
            if self._said.pop((list_id, what), ""):
                log.warning("list %d is %s again", list_id, what, extra=facts)
