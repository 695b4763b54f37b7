"""The archive in an IMAP account, kept up to date while the server runs; at most every few minutes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from datetime import datetime

from listcop.core.archive_letters import ArchiveLetter, Outcome
from listcop.core.findings import Finding
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows import publish_to_mailbox
from listcop.mailboxes import connect_anew, door_of
from listcop.settings import Imap, Settings
from listcop.store import lists as list_store
from listcop.store.database import Store

log = logging.getLogger("listcop")

LOOK_SECONDS = 120.0  # between two visits; after trouble
_TIDY = "Compact the folder in a mail program now and then, or take a server that has it."
LEASE = "archive imap"  # one server at a time lays letters


def publish(account: Imap, store: Store, site: Site, now: Callable[[], datetime]) -> int:
    """Lay what changed on the lists that the settings name; returns how many letters. Raises PollTrouble."""
    with store.read() as tx:
        named = [one for one in list_store.all_lists(tx) if {one.name, one.address} & set(account.lists)]
    return sum(publish_list(account, store, site, one, now()) for one in named)


def publish_list(account: Imap, store: Store, site: Site, mlist: MailingList, now: datetime) -> int:
    """Lay what changed on one list. One process at a time: two would both find a letter missing."""
    return publish_to_mailbox.publish(store, site, mlist, account.url, _lay_into(account), now)


def _lay_into(account: Imap) -> publish_to_mailbox.Lay:
    from listcop.doors.imap_folder import lay

    door, connect = door_of(account), connect_anew(account)

    def lay_letters(
        address: str, name: str, letters: Iterable[ArchiveLetter], moment: datetime, is_whole: bool
    ) -> Outcome:
        return lay(door, address, name, letters, moment, is_whole=is_whole, connect=connect)

    return lay_letters


def examine(settings: Settings) -> list[Finding]:
    """Log in, and see whether old letters can be taken away and which lists would be laid; nothing is changed."""
    from listcop.doors.imap_folder import may_take_away
    from listcop.doors.imap_mailbox import PollTrouble
    from listcop.settings_check import lists_in

    account = settings.archive_imap
    assert account is not None, "it is looked at only where the settings name an account"
    what, where = "archive.imap", f"{account.host}:{account.port}, folder {account.folder}"
    try:
        can_expunge = may_take_away(door_of(account), connect_anew(account))
    except PollTrouble as trouble:
        return [Finding(what, "bad", str(trouble))]
    found = [Finding(what, "good", f"{where}: it opens.")]
    if not can_expunge:
        found = [
            Finding(what, "warning", f"{where}: the server has no UIDPLUS, so old letters are only marked.", _TIDY)
        ]
    addresses = lists_in(settings.database) or []
    known = {*addresses, *(one.partition("@")[0] for one in addresses)}
    unknown = sorted(set(account.lists) - known)
    if known and unknown:
        seen = f"[archive.imap] lists names {', '.join(unknown)}, and there is no such list."
        found.append(Finding(what, "bad", seen, "See: listcop list ls"))
    return found


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
