"""When the clock looks at each list again, kept with how far the list had come then: who changed since is seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from listcop.store import events
from listcop.store.database import Tx
from listcop.store.statements import Statement
from listcop.store.tables import facts, lists

# A list whose plans change without a number being given out (by an older server, or a fault of ours) waits no longer.
LONGEST = timedelta(hours=1)
SPREAD_SECONDS = 3600  # each list some time later, so that all of a big site do not come at once

_FACT = "clock"  # "clock 42": the moment, a space, and the sum of the numbers that list 42 had given out
_WIDTH = len("2026-11-21T07:00:00.000000")
# Every number is given once and none taken back, so the sum stays the same as long as nothing happens.
_GIVEN = sum((column for column in lists.c if column.name.startswith("last_")), sa.literal(0))
_KEPT = facts.c.value
_TO_LOOK_AT = Statement(
    sa.select(lists.c.list_id, _GIVEN.label("given"))
    .select_from(lists.outerjoin(facts, facts.c.name == sa.literal(f"{_FACT} ") + sa.cast(lists.c.list_id, sa.Text)))
    .where(
        sa.or_(
            _KEPT.is_(None),
            sa.func.substr(_KEPT, 1, _WIDTH) <= sa.bindparam("now"),
            sa.func.substr(_KEPT, _WIDTH + 2) != sa.cast(_GIVEN, sa.Text),
        )
    )
    .order_by(lists.c.list_id)
)


@dataclass(frozen=True, slots=True)
class Look:
    """A list that is to be looked at; `given` tells how far it had come when that was found."""

    list_id: int
    given: int


def to_look_at(tx: Tx, now: datetime) -> list[Look]:
    """The lists whose moment has come, or on which anything happened since the last look, the site itself too."""
    return [Look(row.list_id, int(row.given)) for row in _TO_LOOK_AT.rows(tx, {"now": _text(now)})]


def keep_moments(tx: Tx, now: datetime, looked: Iterable[tuple[Look, datetime | None]]) -> None:
    """Lists were looked at: each is again at its moment, where one is known, and in an hour or two in any case."""
    kept = []
    for look, moment in looked:
        last = now + LONGEST + timedelta(seconds=look.list_id * 37 % SPREAD_SECONDS)
        kept.append((f"{_FACT} {look.list_id}", f"{_text(min(moment or last, last))} {look.given}"))
    events.keep_facts(tx, kept)


def forget_moments(tx: Tx) -> None:
    """All lists are looked at again: the clock went back."""
    events.forget_facts(tx, _FACT)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:_WIDTH]
