"""How many recipients mail may leave for in 24 hours, where a provider counts them: taken before it leaves.

Any 24 hours, not a calendar day: so the limit holds in whatever zone the provider counts, and for one who never starts
anew at midnight. What is taken and not used is given back; what a sudden end leaves open counts as sent.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

import sqlalchemy as sa

from listcop.store.database import Tx, insert_into
from listcop.store.tables import facts

_NAME = "recipients by hour"
_HOURS = 24


def left(tx: Tx, per_day: int, now: datetime) -> int:
    """How many more may go now."""
    return max(0, per_day - sum(_recent(_kept(tx), now).values()))


def lock(tx: Tx) -> None:
    """What is left from now on is left until this transaction ends: no other server takes of it meanwhile."""
    _locked(tx)


def take(tx: Tx, count: int, now: datetime) -> None:
    """Count recipients that are about to be sent to; a negative count gives back what was taken last."""
    by_hour = _recent(_locked(tx), now)
    hour = _hour(now)
    by_hour[hour] = by_hour.get(hour, 0) + count
    for one in sorted(by_hour, reverse=True):  # what is given back may have been taken in the hour before
        if by_hour[one] >= 0:
            break
        debt = by_hour.pop(one)
        earlier = max(by_hour, default=None)
        if earlier is not None:
            by_hour[earlier] += debt
    tx.execute(sa.update(facts).where(facts.c.name == _NAME).values(value=json.dumps(by_hour)))


def _recent(by_hour: Mapping[str, int], now: datetime) -> dict[str, int]:
    """Hours of the last day, and those that a clock which was set back has left ahead of us; no more than a day ahead,
    or one that was a year ahead once would stop mail for that long."""
    oldest, newest = (_hour(now + timedelta(hours=hours)) for hours in (-_HOURS, _HOURS))
    return {hour: count for hour, count in by_hour.items() if oldest <= hour <= newest}


def _hour(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H")


def _kept(tx: Tx) -> dict[str, int]:
    found = tx.execute(sa.select(facts.c.value).where(facts.c.name == _NAME)).scalar_one_or_none()
    return json.loads(found) if found else {}


def _locked(tx: Tx) -> dict[str, int]:
    """The same, and no other server changes it meanwhile."""
    tx.execute(insert_into(tx, facts).values(name=_NAME, value="{}").on_conflict_do_nothing())
    row = sa.select(facts.c.value).where(facts.c.name == _NAME).with_for_update()
    return dict(json.loads(tx.execute(row).scalar_one()))
