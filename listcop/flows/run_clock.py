"""What is due by the clock: digests, the end of pauses and keys, reminders of held posts, and more, list by list.

A list is looked at when the moment comes that was kept at the last look, when anything happened on it, and every hour
or two in any case; so what a tick costs grows with the lists that have something due, not with those that are there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows import (
    ask_asker,
    ask_which_item,
    brief,
    change_membership,
    check_assets,
    consolidate_due,
    find_similar,
    gather_for_owners,
    greeters,
    match_visits,
    notice_use,
    pause_list,
    preview,
    reach_members,
    send_digests,
    send_one_digest,
    send_pulse,
    settle_held,
    tallies,
    tell_failed_templates,
    tell_unreachable,
)
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.seams import crash_here
from listcop.store import clock, events, keys, letter_keys, members, outbox
from listcop.store import lists as list_store
from listcop.store.clock import Look
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")
LAST_TICK = "last_tick"
AFTER_TROUBLE = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=5)  # from one try to the next: four hours, and a fifth more by chance

Due = Callable[[Tx, MailingList, datetime], datetime | None]
Do = Callable[[Store, Site, MailingList, datetime, Attempts], bool]


class Step(NamedTuple):
    """One thing that the clock does for a list.

    due  only reads, and costs little: when there is something to do. A moment that has come: now. None: nothing, until
         something happens on the list. Too early does no harm, too late is too late.
    do   does it, once, whoever else does it at the same moment; True when mail became due
    """

    name: str
    due: Due
    do: Do


def locked(work: Callable[[Tx, Site, MailingList, datetime], bool]) -> Do:
    """What is done in one transaction, with the list locked: a second server that came here too finds it done."""

    def do(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts) -> bool:
        def inside(tx: Tx) -> bool:
            list_store.lock_list(tx, mlist.list_id)
            return work(tx, site, list_store.get_list(tx, mlist.list_id), now)

        return store.write(inside)

    return do


def _end_pauses(tx: Tx, _site: Site, mlist: MailingList, now: datetime) -> bool:
    """Members who said `nomail until` a day get mail again, and what was under way when they did; their next digest
    begins where the last one ended."""
    found = members.due_to_return(tx, mlist.list_id, now)
    for one in found:
        change_membership.resume(tx, mlist, one, now)
        events.note(tx, mlist.list_id, "pause ended", at=now, ref=one.address)
    return bool(found)


def _end_keys(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    is_told = ask_which_item.tell_lapsed(tx, site, mlist, now)
    keys.end_keys(tx, mlist.list_id, now)
    return is_told


def _keys_to_forget(tx: Tx, _mlist: MailingList, now: datetime) -> datetime | None:
    """Letters that an earlier release kept with their keys, some at a time; once and never again."""
    return None if letter_keys.are_all_looked_at(tx) else now


def _forget_keys(tx: Tx, _site: Site, _mlist: MailingList, _now: datetime) -> bool:
    letter_keys.forget_some(tx)
    return False


def _send_digests(store: Store, site: Site, mlist: MailingList, now: datetime, attempts: Attempts) -> bool:
    return send_digests.send_due_of(store, site, mlist, now, attempts) > 0


# In this order: who comes back gets the digest that closes now.
STEPS = (
    Step("the end of pauses", lambda tx, mlist, _: members.next_return(tx, mlist.list_id), locked(_end_pauses)),
    Step("its digest", send_digests.due, _send_digests),
    Step("one digest of all lists", send_one_digest.due, send_one_digest.send_due),
    Step("the end of keys", lambda tx, mlist, _: keys.next_end(tx, mlist.list_id), locked(_end_keys)),
    Step("parts of one digest that are old", send_one_digest.forget_due, locked(send_one_digest.forget_old)),
    Step("the end of its pause", pause_list.due, locked(pause_list.resume_due)),
    Step("its held posts", settle_held.due, locked(settle_held.remind_and_return)),
    Step("asking whether mail arrives", reach_members.due, reach_members.probe_due),
    Step("whom mail does not reach", tell_unreachable.due, locked(tell_unreachable.tell_due)),
    Step("asking whether it helped", ask_asker.due, locked(ask_asker.ask_due)),
    Step("drafts of consolidated replies", consolidate_due.due, locked(consolidate_due.send_due)),
    Step("what was used again", notice_use.due, notice_use.look),
    Step("whether what was shared still holds", check_assets.due, locked(check_assets.ask_due)),
    Step("tallies", tallies.due, tallies.look),
    Step("visits", match_visits.due, match_visits.look),
    Step("questions asked before", find_similar.due, find_similar.look),
    Step("the draft of its digest", preview.due, preview.send),
    Step("greeters of newcomers", greeters.due, locked(greeters.tell_due)),
    Step("the brief", brief.due, brief.send),
    Step("the pulse", send_pulse.due, send_pulse.send_due),
    Step("templates that failed", tell_failed_templates.due, locked(tell_failed_templates.tell_due)),
)

# What concerns who looks after lists, whichever these are.
SITE_STEPS = (
    Step("the letter a day to owners", gather_for_owners.due, gather_for_owners.send_due),
    Step("keys in letters of before", _keys_to_forget, locked(_forget_keys)),
)


def tick(store: Store, site: Site, now: datetime, attempts: Attempts = UNNOTED) -> bool:
    """Do what is due at `now`; True when mail was made due."""
    _look_back(store, now)
    with store.read() as tx:
        looks = clock.to_look_at(tx, now)
    made, looked = False, list[tuple[Look, datetime | None]]()
    for look in looks:
        did, moment, is_well = look_after(store, site, look.list_id, now, attempts)
        made |= did
        looked.append((look, moment if is_well else now + AFTER_TROUBLE))
    crash_here("clock: all done, not noted")
    store.write(lambda tx: _note(tx, now, looked))
    return made


def _note(tx: Tx, now: datetime, looked: list[tuple[Look, datetime | None]]) -> None:
    clock.keep_moments(tx, now, looked)
    events.keep_fact(tx, LAST_TICK, now.isoformat())


def _look_back(store: Store, now: datetime) -> None:
    """Where the clock was ahead and is right again, what was put off meanwhile must not wait for years."""
    with store.read() as tx:
        last = events.fact(tx, LAST_TICK)
    if last is not None and datetime.fromisoformat(last) > now:
        store.write(lambda tx: _bring_back(tx, now))


def _bring_back(tx: Tx, now: datetime) -> None:
    outbox.bring_back(tx, now, LONGEST_WAIT)
    clock.forget_moments(tx)


def look_after(
    store: Store, site: Site, list_id: int, now: datetime, attempts: Attempts = UNNOTED
) -> tuple[bool, datetime | None, bool]:
    """Look at one list: was mail made due, when is it looked at next, and did all go well?"""
    steps = _steps_of(list_id)
    try:
        with store.read(remembers=True) as tx:
            mlist = list_store.get_list(tx, list_id)
            moments = [step.due(tx, mlist, now) for step in steps]
    except StorageTrouble:
        raise
    except Exception:  # whose fault it is comes out where each is seen to by itself
        return _see_to(store, site, list_id, now, attempts)
    moment = _first(moments)
    if moment is None or moment > now:
        return False, moment, True
    first = next(place for place, one in enumerate(moments) if one is not None and one <= now)
    return _see_to(store, site, list_id, now, attempts, (first, mlist))


def _see_to(
    store: Store,
    site: Site,
    list_id: int,
    now: datetime,
    attempts: Attempts,
    first: tuple[int, MailingList] | None = None,
) -> tuple[bool, datetime | None, bool]:
    """Do what is due, a step after the other; one that fails holds up neither the others nor other lists.

    first   the first step that was just found to have something to do, and the list as it was then
    """
    made, failed, steps = False, False, _steps_of(list_id)
    place = first[0] if first is not None else 0
    while place < len(steps):
        try:
            if first is not None:
                mlist, first = first[1], None
            else:
                with store.read(
                    remembers=True
                ) as tx:  # up to the next that has something to do: it changes what others find
                    mlist = list_store.get_list(tx, list_id)
                    while (moment := steps[place].due(tx, mlist, now)) is None or moment > now:
                        if (place := place + 1) == len(steps):
                            return made, now, not failed  # now: plans were changed, so it is looked at once more
            made |= steps[place].do(store, site, mlist, now, attempts)
            crash_here("clock: one step done, the next not")
        except StorageTrouble:
            raise
        except Exception:
            failed = True
            facts = {"event": "clock", "list_id": list_id, "step": steps[place].name}
            told = "list %d: %s cannot be seen to; trying again"
            log.exception(told, list_id, steps[place].name, extra={"facts": facts})
        place += 1
    return made, now, not failed


def _steps_of(list_id: int) -> tuple[Step, ...]:
    return SITE_STEPS if list_id == list_store.SITE else STEPS


def _first(moments: Iterable[datetime | None]) -> datetime | None:
    return min((one for one in moments if one is not None), default=None)
