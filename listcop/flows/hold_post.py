"""A post waits for a moderator: kept, its moderators told, and its author where that is safe."""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.posting import Draft
from listcop.core.rules import NOT_RULED, Ruled
from listcop.core.site import Site
from listcop.core.threads import called
from listcop.flows import apply_rules, pause_list
from listcop.flows.ask_moderators import CANCEL, RETURNED_AFTER, TOLD_ONE_BY_ONE, ask, make_key
from listcop.flows.keep_post import Arrival, keep_arrived
from listcop.flows.tell import tell
from listcop.store import events, held, letters, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

HOUR = timedelta(hours=1)
NOTICES_TO_STRANGERS = 1  # of an hour, to one author
NOTICES_TO_MEMBERS = 10


def hold(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    draft: Draft,
    arrival: Arrival,
    *,
    reasons: tuple[str, ...],
    asked_thread: int | None,
    tells_author: bool,
    answers: Message,
    now: datetime,
    ruled: Ruled = NOT_RULED,
) -> int:
    """Keep a letter as held post; returns its number.

    tells_author  the author is known to have sent it, so that no notice reaches whose address was forged
    """
    before = held.count_since(tx, mlist.list_id, now - HOUR)
    letter_id = list_store.take_numbers(tx, mlist.list_id, letter=1).letter
    keep_arrived(tx, mlist.list_id, letter_id, arrival, draft, "held", reason=reasons[0])
    number = held.keep_held(
        tx,
        mlist.list_id,
        letter_id,
        author=draft.author,
        name=draft.name,
        subject=called(draft.subject, draft.text),
        reasons=reasons,
        thread=asked_thread,
        now=now,
    )
    letters.change_fate(tx, mlist.list_id, letter_id, "held", reasons[0], number)
    events.note(tx, mlist.list_id, "held", at=now, who=draft.author, ref=f"h{number}", proven=tells_author)
    apply_rules.note(tx, mlist, ruled, f"h{number}", now)
    if before < TOLD_ONE_BY_ONE:  # what comes later is told by the clock, in one letter
        one = held.get_held(tx, mlist.list_id, number)
        assert one is not None, f"{mlist.name}: h{number} was kept and is not there"
        ask(tx, site, mlist, one, draft, now)
    if tells_author:
        _tell_author(tx, site, mlist, draft, number, reasons, answers, now)
    return number


def _tell_author(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    draft: Draft,
    number: int,
    reasons: tuple[str, ...],
    answers: Message,
    now: datetime,
) -> None:
    """That it waits and why, and how to take it back: by an answer from this address alone."""
    is_member = "non-member" not in reasons
    most = NOTICES_TO_MEMBERS if is_member else NOTICES_TO_STRANGERS
    if held.count_since(tx, mlist.list_id, now - HOUR, draft.author) > most:
        return
    member = members.find_member(tx, mlist.list_id, draft.author)
    data = {
        "subject": called(draft.subject, draft.text),
        "reasons": reasons,
        "days": RETURNED_AFTER.days,
        "is_member": is_member,
        "pause_reason": _pause_reason(mlist) if "list-paused" in reasons else "",
    }
    key = make_key(tx, site, mlist, CANCEL, draft.author, {"held": [number]}, now)
    tell(
        tx, site, mlist, "post-held", draft.author, data,
        now=now, language=member.language if member is not None else "", answers=answers, key=key,
    )  # fmt: skip


def _pause_reason(mlist: MailingList) -> str:
    """Why the list rests, in its owner's words, where there are any."""
    return mlist.paused if mlist.paused and mlist.paused != pause_list.NO_REASON else ""
