"""When a list was last looked through for something, and up to which post or thread; then it rests for an hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.store import events
from listcop.store.database import Tx

LOOKED_AT = timedelta(hours=1)
TOO_OLD = timedelta(days=7)  # where nobody looked for long, such as before this release


@dataclass(frozen=True, slots=True)
class Look:
    """`at`: None where nobody looked yet; `upto`: the number of the last post or thread that was looked at."""

    at: datetime | None = None
    upto: int = 0

    def again(self, now: datetime) -> datetime:
        """When the next one is due; now, where a clock that was ahead has noted the last."""
        return max(now, self.at + LOOKED_AT) if self.at is not None and self.at <= now else now


def last_look(tx: Tx, mlist: MailingList, what: str) -> Look:
    at, _, number = (events.fact(tx, _fact(mlist, what)) or "").partition(" ")
    return Look(datetime.fromisoformat(at), int(number)) if number else Look()


def keep_look(tx: Tx, mlist: MailingList, what: str, now: datetime, upto: int) -> None:
    events.keep_fact(tx, _fact(mlist, what), f"{now.isoformat()} {upto}")


def _fact(mlist: MailingList, what: str) -> str:
    return f"looked for {what} {mlist.list_id}"
