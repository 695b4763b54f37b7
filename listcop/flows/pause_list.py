"""A list rests: what comes waits for a moderator, digests wait too, until an owner or a day says otherwise."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core.asks import Facilitate
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows.talk import Talk
from listcop.flows.tell_owners import tell_owners
from listcop.store import events, held
from listcop.store import lists as list_store
from listcop.store.database import Tx

LONGEST_REASON = 500
NO_REASON = "paused by the owner"


def pause(tx: Tx, mlist: MailingList, reason: str, until: datetime | None, now: datetime, *, who: str) -> None:
    """Hold every post from now on; `until` a day, or an owner's word."""
    reason = " ".join(reason.split())[:LONGEST_REASON] or NO_REASON
    list_store.change_list(tx, mlist.list_id, paused=reason)
    events.keep_fact(tx, _fact(mlist), until.isoformat() if until is not None else "")
    told = until.isoformat() if until is not None else ""
    events.note(tx, mlist.list_id, "paused", at=now, who=who, reason=reason, until=told)


def resume(tx: Tx, mlist: MailingList, now: datetime, *, who: str) -> int:
    """Let posts through again; returns how many wait: each still takes a moderator's word."""
    list_store.change_list(tx, mlist.list_id, paused=None)
    events.keep_fact(tx, _fact(mlist), "")
    events.note(tx, mlist.list_id, "resumed", at=now, who=who)
    return held.count_waiting(tx, mlist.list_id)


def paused_until(tx: Tx, mlist: MailingList) -> datetime | None:
    """The end of a list's pause, where it has one."""
    kept = events.fact(tx, _fact(mlist)) if mlist.paused is not None else None
    return datetime.fromisoformat(kept) if kept else None


def due(tx: Tx, mlist: MailingList, _now: datetime) -> datetime | None:
    return paused_until(tx, mlist)


def resume_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """End a pause whose day has come, and tell the owners what waits."""
    until = paused_until(tx, mlist)
    if until is None or until > now:
        return False
    waiting = resume(tx, mlist, now, who="clock")
    tell_owners(tx, site, mlist, "list-pause", _data(None, "", waiting), now=now)
    return True


def _fact(mlist: MailingList) -> str:
    return f"paused until {mlist.list_id}"


def _data(until: datetime | None, reason: str, waiting: int, is_paused: bool = False) -> dict[str, object]:
    return {"is_paused": is_paused, "until": until.date() if until else None, "reason": reason, "waiting": waiting}


# --- by mail ---------------------------------------------------------------------------------------------------


def answer(talk: Talk) -> str:
    """`pause list until 1 March` and `resume list`, of an owner."""
    command = talk.command
    assert isinstance(command, Facilitate), "the router hands on nothing else"
    tx, mlist = talk.tx, talk.mlist
    if command.word is Word.resume:
        waiting = resume(tx, mlist, talk.now, who=talk.address)
        talk.tell("list-pause", _data(None, "", waiting), once_an_hour=False)
        return "resumed"
    until, reason = None, command.text.partition("\n\n")[0]  # below an empty line people write their name
    if command.until is not None:
        reason = reason.partition("\n")[2]  # the first line says the day
        until = datetime.combine(command.until, datetime.min.time(), ZoneInfo(mlist.settings.timezone))
    pause(tx, mlist, reason, until, talk.now, who=talk.address)
    fresh = list_store.get_list(tx, mlist.list_id)
    waiting = held.count_waiting(tx, mlist.list_id)
    talk.tell("list-pause", _data(until, fresh.paused or "", waiting, is_paused=True), once_an_hour=False)
    return "paused"
