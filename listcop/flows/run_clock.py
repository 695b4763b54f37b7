"""What is due by the clock: digests, the end of pauses and keys, reminders of held posts."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows import change_membership, pause_list, reach_members, send_digests, send_one_digest, tell_unreachable
from listcop.flows.ask_asker import ask_due
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.settle_held import remind_and_return
from listcop.seams import crash_here
from listcop.store import events, keys, lots, members, outbox
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")
LAST_TICK = "last_tick"
LONGEST_WAIT = timedelta(hours=5)  # from one try to the next: four hours, and a fifth more by chance


def after_start(tx: Tx, node: str = "") -> None:
    """What a server that was killed had claimed is due again.

    On PostgreSQL other nodes may be at work: what they claimed is theirs until their lease ends.
    """
    lots.release_claims(tx, None if tx.dialect.name == "sqlite" else node)
    crash_here("start: claims freed, not committed")


def tick(store: Store, site: Site, now: datetime, attempts: Attempts = UNNOTED) -> bool:
    """Do what is due at `now`; True when something was made due."""
    _look_back(store, now)
    try:
        store.write(lambda tx: _end_pauses(tx, now))
    except StorageTrouble:
        raise
    except Exception:  # who cannot come back must not keep everybody's digests
        log.exception("pauses that are over cannot be ended; trying again")
    made = send_digests.send_due(store, site, now, attempts) > 0
    made |= send_one_digest.send_due(store, site, now) > 0
    crash_here("clock: digests made, keys not ended")
    store.write(lambda tx: keys.end_keys(tx, now))
    with store.read() as tx:
        everyone = list_store.all_lists(tx)
    for mlist in everyone:
        try:
            made |= store.write(lambda tx, mlist=mlist: _look_after(tx, site, mlist, now))  # type: ignore[misc]
        except StorageTrouble:
            raise
        except Exception:
            log.exception("%s: its pause and its held posts cannot be looked after; trying again", mlist.name)
    crash_here("clock: all done, not noted")
    store.write(lambda tx: events.keep_fact(tx, LAST_TICK, now.isoformat()))
    return made


def _look_back(store: Store, now: datetime) -> None:
    """Where the clock was ahead and is right again, what was put off meanwhile must not wait for years."""
    with store.read() as tx:
        last = events.fact(tx, LAST_TICK)
    if last is not None and datetime.fromisoformat(last) > now:
        store.write(lambda tx: outbox.bring_back(tx, now, LONGEST_WAIT))


def _look_after(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """A list's pause ends on its day; held posts go back in the end; askers are asked whether it helped, and those
    whose mail comes back whether it arrives."""
    list_store.lock_list(tx, mlist.list_id)  # a second server that came here too finds it done
    mlist = list_store.get_list(tx, mlist.list_id)
    resumed = pause_list.resume_due(tx, site, mlist, now)
    reminded = remind_and_return(tx, site, mlist, now)
    probed = reach_members.probe_due(tx, site, mlist, now)
    told = tell_unreachable.tell_due(tx, site, mlist, now)
    asked = ask_due(tx, site, mlist, now)
    crash_here("clock: list looked after, not committed")
    return asked or reminded or resumed or probed or told


def _end_pauses(tx: Tx, now: datetime) -> None:
    """Members who said `nomail until` a day get mail again; their next digest begins where the last one ended."""
    for one in members.due_to_return(tx, now):
        change_membership.resume(tx, list_store.get_list(tx, one.list_id), one, now)
        events.note(tx, one.list_id, "pause ended", at=now, ref=one.address)
