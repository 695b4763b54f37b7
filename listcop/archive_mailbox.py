"""The archive in an IMAP account, kept up to date while the server runs; at most every few minutes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime

from listcop.core.archive_letters import ArchiveLetter, Outcome
from listcop.core.site import Site
from listcop.flows import publish_to_mailbox
from listcop.mailboxes import connect_anew, door_of
from listcop.settings import Imap
from listcop.store import lists as list_store
from listcop.store.database import Store

log = logging.getLogger("listcop")

LOOK_SECONDS = 120.0  # between two visits; after trouble
LEASE = "archive imap"  # one server at a time lays letters


def publish(account: Imap, store: Store, site: Site, now: Callable[[], datetime]) -> int:
    """Lay what changed on the lists that the settings name; returns how many letters. Raises PollTrouble."""
    from listcop.doors.imap_folder import lay

    door, connect = door_of(account), connect_anew(account)

    def lay_letters(
        address: str, name: str, letters: Sequence[ArchiveLetter], moment: datetime, is_whole: bool
    ) -> Outcome:
        return lay(door, address, name, letters, moment, is_whole=is_whole, connect=connect)

    with store.read() as tx:
        named = [one for one in list_store.all_lists(tx) if {one.name, one.address} & set(account.lists)]
    return sum(publish_to_mailbox.publish(store, site, one, lay_letters, now()) for one in named)


def watch(
    account: Imap, store: Store, site: Site, now: Callable[[], datetime], may: Callable[[str], bool],
    stopping: threading.Event,
) -> None:  # fmt: skip
    """Lay letters until we stop; a trouble is told once, and again when it is another."""
    from listcop.doors.imap_mailbox import PollTrouble

    told = ""
    while not stopping.wait(LOOK_SECONDS if told else min(LOOK_SECONDS, 20.0)):
        try:
            if may(LEASE):
                publish(account, store, site, now)
            told = ""
        except PollTrouble as trouble:
            if str(trouble) != told:
                told = str(trouble)
                log.warning("the archive in IMAP: %s", trouble)
        except Exception:
            log.exception("the archive in IMAP: a fault of ours; trying again")
