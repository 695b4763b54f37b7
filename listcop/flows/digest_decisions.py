"""What facilitators decided about a digest that has not gone out yet; kept as events, of which the last one counts."""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.preview import Decisions, as_data, from_data, held_until
from listcop.core.schedule import Period
from listcop.store import events
from listcop.store.database import Tx
from listcop.store.events import Event

LOOKED_BACK = timedelta(days=14)  # a draft is shown six days ahead at most, and a digest waits for two
DECIDED = "digest decided"  # the event; its ref names the period, such as "weekly 2026-W47"


def keep(
    tx: Tx, mlist: MailingList, cadence: str, period: Period, decisions: Decisions, now: datetime, who: str
) -> None:
    events.note(
        tx, mlist.list_id, DECIDED, at=now, who=who, ref=f"{cadence} {period.key}",
        until=held_until(period.closes_at).isoformat(), **as_data(decisions),
    )  # fmt: skip


def find(tx: Tx, mlist: MailingList, cadence: str, key: str) -> Decisions:
    """What stands for the digest of a period; nothing where nobody decided."""
    last = events.last_event(tx, mlist.list_id, DECIDED, f"{cadence} {key}")
    return from_data(last.data) if last is not None else Decisions()


def is_held(tx: Tx, mlist: MailingList, cadence: str, key: str, now: datetime) -> bool:
    """Whether a digest waits for a facilitator's word; in the end it goes without one."""
    last = events.last_event(tx, mlist.list_id, DECIDED, f"{cadence} {key}")
    return last is not None and from_data(last.data).hold and now < datetime.fromisoformat(last.data["until"])


def held_until_of(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When the next digest that waits goes out in the end; None where none does."""
    standing = all_decided(tx, mlist, now - LOOKED_BACK).values()
    ends = (datetime.fromisoformat(one.data["until"]) for one in standing if from_data(one.data).hold)
    return min((one for one in ends if one > now), default=None)


def went_on(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When a digest ceased to wait, the last time: by a facilitator's word, or as its time was over."""
    standing = all_decided(tx, mlist, now - LOOKED_BACK).values()
    ends = (datetime.fromisoformat(one.data["until"]) if from_data(one.data).hold else one.at for one in standing)
    return max((one for one in ends if one <= now), default=None)


def all_decided(tx: Tx, mlist: MailingList, since: datetime | None = None) -> dict[str, Event]:
    """What was decided last, by period: "weekly 2026-W47"."""
    return {one.ref: one for one in events.events_of(tx, mlist.list_id, what=DECIDED, since=since, limit=10_000)}
