"""What stands in the daily brief of whoever is on duty: what needs a hand, by age, few at a time, no nagging."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from listcop.core.addresses import same_mailbox
from listcop.core.digest_data import Knows

Kind = Literal["held", "question", "introduction", "newcomer", "unreachable"]


class Rule(NamedTuple):
    """When something comes into the brief.

    first  how old it is then, so that members may see to it by themselves
    again  after how long it comes once more, where nothing came of it; of a question twice as long each time
    times  how often at most
    until  how old it is when it comes no more
    most   of its kind in one brief
    """

    first: timedelta
    again: timedelta
    times: int
    until: timedelta
    most: int


def _rule(first: int, again: int, times: int, until: int, most: int) -> Rule:
    return Rule(timedelta(days=first), timedelta(days=again), times, timedelta(days=until), most)


# In the order in which they stand in the brief: what is urgent first.
RULES: Mapping[Kind, Rule] = {
    "held": _rule(first=1, again=3, times=4, until=15, most=5),
    "question": _rule(first=2, again=7, times=4, until=120, most=5),
    "introduction": _rule(first=2, again=7, times=2, until=30, most=3),
    "newcomer": _rule(first=7, again=28, times=1, until=60, most=3),
    "unreachable": _rule(first=0, again=28, times=3, until=180, most=3),
}
REASKED_RESTS = timedelta(days=10)  # asked anew, a question stands in a digest first, and members have a few days
CALL_RESTS: Mapping[Kind, timedelta] = {  # "I will call": as long the line does not come again
    "held": timedelta(days=3),
    "question": timedelta(days=14),
    "introduction": timedelta(days=14),
    "newcomer": timedelta(days=28),
    "unreachable": timedelta(days=28),
}
MANY_AT_ONCE = 20  # who joined on one day with as many others was brought by an owner, and is nobody's newcomer


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that may need a hand.

    since     asked, held, joined, or lost since then
    number    of the thread or held post; of a person their membership
    name      whom it is about; `address` theirs
    excerpt   the beginning of its text, or what somebody tells of themself
    may_know  of a question, who may know the answer
    reasons   of a held post: why
    is_late   of a question: members see it in their digest no more
    asked     of a question that was asked anew since: when it was asked first
    failed    of a question that was answered: what its asker wrote since, as it failed; `failed_at`: when
    how       of an unreachable member: how their mail fails; `last`: when they were last heard of
    """

    kind: Kind
    number: int
    since: datetime
    subject: str = ""
    name: str = ""
    address: str = ""
    excerpt: str = ""
    may_know: tuple[Knows, ...] = ()
    reasons: tuple[str, ...] = ()
    is_late: bool = False
    how: str = ""
    last: datetime | None = None
    asked: datetime | None = None
    failed: str = ""
    failed_at: datetime | None = None

    @property
    def ident(self) -> str:
        return f"{self.kind} {self.number}"

    def without(self, reader: str) -> Matter:
        return replace(self, may_know=tuple(one for one in self.may_know if not same_mailbox(one.address, reader)))


@dataclass(frozen=True, slots=True)
class Seen:
    """How often something stood in a brief, when last, and until when it rests."""

    times: int = 0
    last: datetime | None = None
    rests_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """The lines, numbered from 1 in this order; `more`: how many of each kind there was no room for."""

    matters: tuple[Matter, ...]
    more: Mapping[Kind, int]

    def numbered(self) -> list[tuple[int, Matter]]:
        return list(enumerate(self.matters, 1))

    def without(self, reader: str) -> Brief:
        """The same for whoever reads it: nobody is told to ask themselves."""
        return replace(self, matters=tuple(one.without(reader) for one in self.matters))


def make_brief(matters: Sequence[Matter], seen: Mapping[str, Seen], now: datetime) -> Brief:
    """Choose what is told today; what there is no room for keeps its place for tomorrow.

    The oldest questions come first: nobody else will see to them. Of people, the latest: they remember us.
    """
    due = [one for one in matters if is_due(one, seen.get(one.ident, Seen()), now)]
    chosen: list[Matter] = []
    more: dict[Kind, int] = {}
    for kind, rule in RULES.items():
        some = sorted((one for one in due if one.kind == kind), key=_order)
        chosen += some[: rule.most]
        if len(some) > rule.most:
            more[kind] = len(some) - rule.most
    return Brief(tuple(chosen), more)


def _order(one: Matter) -> tuple[float, int]:
    age = one.since.timestamp()
    return (age if one.kind in ("held", "question") else -age), one.number


def is_due(one: Matter, seen: Seen, now: datetime) -> bool:
    rule = RULES[one.kind]
    if not rule.first <= now - one.since <= rule.until or seen.times >= rule.times:
        return False
    if seen.rests_until is not None and now < seen.rests_until:
        return False
    if seen.last is None or now < seen.last:  # a clock that was ahead told it in days to come
        return True
    rests = rule.again * (2 ** max(0, seen.times - 1) if one.kind == "question" else 1)
    # half a day of slack, so that a brief that came an hour late one morning moves no other
    return now - seen.last >= rests - timedelta(hours=12)


def without_crowds(matters: Sequence[Matter]) -> list[Matter]:
    """Leave out newcomers who joined on one day with many others: an owner brought them from another list."""
    days = Counter(one.since.date() for one in matters if one.kind == "newcomer")
    return [one for one in matters if one.kind != "newcomer" or days[one.since.date()] < MANY_AT_ONCE]


def marked_late(one: Matter, open_days: int, now: datetime) -> Matter:
    """Whether members see a question in their digest no more."""
    return replace(one, is_late=one.kind == "question" and now - one.since > timedelta(days=open_days))
