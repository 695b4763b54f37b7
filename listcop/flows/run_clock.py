"""What is due by the clock: digests, the end of pauses and keys, reminders of held posts."""

from __future__ import annotations

import logging
from datetime import datetime

from listcop.core.site import Site
from listcop.flows import change_membership, send_digests
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.settle_held import remind_and_return
from listcop.store import events, keys, lots, members
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")
LAST_TICK = "last_tick"


def after_start(tx: Tx) -> None:
    """What a server that was killed had claimed is due again.

    On PostgreSQL other nodes may be at work: there a claim ends with its lease.
    """
    if tx.dialect.name == "sqlite":
        lots.release_claims(tx)


def tick(store: Store, site: Site, now: datetime, attempts: Attempts = UNNOTED) -> bool:
    """Do what is due at `now`; True when something was made due."""
    try:
        store.write(lambda tx: _end_pauses(tx, now))
    except StorageTrouble:
        raise
    except Exception:  # who cannot come back must not keep everybody's digests
        log.exception("pauses that are over cannot be ended; trying again")
    made = send_digests.send_due(store, site, now, attempts) > 0
    store.write(lambda tx: keys.end_keys(tx, now))
    with store.read() as tx:
        everyone = list_store.all_lists(tx)
    for mlist in everyone:
        try:
            made |= store.write(lambda tx, mlist=mlist: remind_and_return(tx, site, mlist, now))  # type: ignore[misc]
        except StorageTrouble:
            raise
        except Exception:
            log.exception("%s: its held posts cannot be looked after; trying again", mlist.name)
    store.write(lambda tx: events.keep_fact(tx, LAST_TICK, now.isoformat()))
    return made


def _end_pauses(tx: Tx, now: datetime) -> None:
    """Members who said `nomail until` a day get mail again; their next digest begins where the last one ended."""
    for one in members.due_to_return(tx, now):
        change_membership.resume(tx, list_store.get_list(tx, one.list_id), one, now)
        events.note(tx, one.list_id, "pause ended", at=now, ref=one.address)
