"""Lots under way: those that are with the relay, what came of them, and what of that is on its way to the disk."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from listcop.core.sending import Outcome
from listcop.flows.write_mails import Claimed, Job, Keep
from listcop.store.database import Tx
from listcop.store.jobs import Job as Pending

Ticket = Hashable


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a lot; who calls it with a transaction keeps it there."""

    keep: Callable[[Tx, Came], None]
    job: Job
    outcomes: Sequence[Outcome]
    now: datetime

    def __call__(self, tx: Tx) -> None:
        self.keep(tx, self)


@dataclass(frozen=True, slots=True)
class Keeping:
    """Outcomes of lots on their way to the disk, and since when what is still on its way stays ours with that."""

    keeps: Sequence[Keep]
    notes: Sequence[Keep]
    renewed: datetime | None
    job: Pending


class Taken(NamedTuple):
    """Lots that were claimed, and which lists are served next."""

    claims: list[Claimed]
    turn: deque[int]


class Flight:
    """Lots that are on their way, outcomes that are on their way to the disk, and what went wrong meanwhile."""

    def __init__(self) -> None:
        self.jobs: dict[Ticket, Job] = {}
        self.keeping: Keeping | None = None
        self.troubles: list[Exception] = []

    def of_lists(self, claims: Sequence[Claimed]) -> Counter[int]:
        """How many lots of each list are on their way, those included that were just claimed."""
        return Counter(one.mlist.list_id for one in (*self.jobs.values(), *claims))


def lost(keep: Callable[[Tx, Came], None], job: Job, error: Exception, now: datetime) -> Came:
    """A lot that may have left or not: once more, as after a cut behind the dot, and not again and again."""
    text = f"a fault of ours: {type(error).__name__}: {error}"[:500]
    return Came(keep, job, [Outcome(one.address, "uncertain", "dot", 0, "4.3.0", text) for one in job.to], now)
