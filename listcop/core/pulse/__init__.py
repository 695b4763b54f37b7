"""How a list is doing: figures of a period from who wrote what when, in the terms of the field; nobody is named.

Ratios as in Outcome Mapping's 2:18:80; no person is ranked, and no figure is of one person, but the owners' share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from statistics import median

from listcop.core.words import TYPES

Who = int | str  # a person; an address where nobody of ours is behind it

QUARTER = timedelta(days=91)  # who takes part shows over a quarter: in a month most people say nothing
WEEK = timedelta(days=7)
OFTEN = timedelta(days=21)  # who writes once in three weeks carries the list
FEWEST_MONTHS, MOST_MONTHS = 4, 12
FEWEST_MEMBERS = 10  # shares of fewer people or posts say nothing, and would be those of one person
FEWEST_POSTS = 10
FEWEST_PAIRS = 5


@dataclass(frozen=True, slots=True)
class Span:
    """The period told of, and what it is held against; moments in the list's zone.

    before   where the period of the same length before it began
    quarter  where the longer look begins
    months   the first days of the months whose types are shown, and the end
    """

    start: datetime
    end: datetime
    before: datetime
    quarter: datetime
    months: tuple[datetime, ...]

    @property
    def oldest(self) -> datetime:
        return min(self.before, self.quarter, self.months[0])

    @property
    def is_month(self) -> bool:
        """A whole month of the calendar, whatever the clocks do in it."""
        return self.start == _month(self.start) and self.end == _back(self.start, -1)


@dataclass(frozen=True, slots=True)
class Wrote:
    """One post by a person."""

    number: int
    thread: int
    parent: int | None
    who: Who
    at: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """One thread: what it asks for, and how that went.

    asks    somebody waits, or waited, for an answer
    first   when the first answer came, if one did
    """

    at: datetime
    type: str
    asks: bool = False
    is_answered: bool = False
    first: datetime | None = None


@dataclass(frozen=True, slots=True)
class PulseInput:
    """What the figures are counted from.

    members    when each joined; `brought`: those of them whom an owner brought along
    posts      from span.oldest until now, also those behind the period: they may answer
    old_hands  who wrote before the period
    reused     how often members said that they used something
    bridges    how many who wrote here in the quarter wrote on another list of the site, too; None: there is no other
    """

    span: Span
    now: datetime
    members: Mapping[Who, datetime]
    owners: Set[Who]
    posts: Sequence[Wrote]
    threads: Sequence[Opened]
    old_hands: Set[Who]
    assets: int = 0
    reused: int = 0
    bridges: int | None = None
    brought: Set[Who] = frozenset()


@dataclass(frozen=True, slots=True)
class Pulse:
    """The figures. What too little is known for is None.

    ratio         members who write often, now and then, not at all in the quarter: shares that add up to 1
    shares        of the period's posts: by the busiest 2 of 100 members, the next 18, all others
    joined        by their own word
    half          the fewest people who wrote half of the posts
    median_hours  to the first answer
    judged        of those who wrote for the first time, whose week is over or who were heard
    types         request type → threads opened in each of span.months
    pairs         of people of whom one answered the other in the quarter; `mutual`: both did
    """

    members: int
    joined: int
    posts: int
    posts_before: int
    posts_quarter: int
    writers: int
    writers_before: int
    writers_quarter: int
    threads: int
    ratio: tuple[float, float, float] | None
    shares: tuple[float, float, float] | None
    half: int | None
    owner_share: float | None
    questions: int
    answered: int
    median_hours: float | None
    first_posts: int
    judged: int
    heard: int
    assets: int
    reused: int
    types: Mapping[str, tuple[int, ...]]
    pairs: int
    mutual: int
    bridges: int | None


def span_of(start: datetime, end: datetime, zone: tzinfo) -> Span:
    """The period from `start` to `end` with what it is held against, in the list's zone."""
    start, end = start.astimezone(zone), end.astimezone(zone)
    last = _month(end - timedelta(microseconds=1))
    first = min(_month(start), _back(last, FEWEST_MONTHS - 1))
    first = max(first, _back(last, MOST_MONTHS - 1))
    months = [first]
    while months[-1] < last:
        months.append(_back(months[-1], -1))
    span = Span(start, end, start - (end - start), min(start, end - QUARTER), (*months, end))
    return replace(span, before=_back(start, 1)) if span.is_month else span


def _month(when: datetime) -> datetime:
    return when.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _back(first: datetime, months: int) -> datetime:
    """The first of a month so many months earlier; by the calendar, whatever the clocks do."""
    at = first.year * 12 + first.month - 1 - months
    return first.replace(year=at // 12, month=at % 12 + 1)


def pulse_of(given: PulseInput) -> Pulse:
    """Count everything, in one go over posts and threads."""
    span = given.span
    within = _between(given.posts, span.start, span.end)
    quarter = _between(given.posts, span.quarter, span.end)
    before = _between(given.posts, span.before, span.start)
    by_person = Counter(one.who for one in within)
    asked = [one for one in given.threads if one.asks and span.start <= one.at < span.end]
    waits = [(one.first - one.at).total_seconds() / 3600 for one in asked if one.first is not None]
    first_posts, judged, heard = _newcomers(given, within)
    pairs, mutual = _pairs(given.posts, quarter)
    return Pulse(
        members=len(given.members),
        joined=sum(span.start <= at < span.end for who, at in given.members.items() if who not in given.brought),
        posts=len(within),
        posts_before=len(before),
        posts_quarter=len(quarter),
        writers=len(by_person),
        writers_before=len({one.who for one in before}),
        writers_quarter=len({one.who for one in quarter}),
        threads=sum(1 for one in given.threads if span.start <= one.at < span.end),
        ratio=_ratio(given.members, Counter(one.who for one in quarter), span),
        shares=_shares(by_person, len(given.members)),
        half=_half(by_person),
        owner_share=_share_of(by_person, given.owners, len(given.members)),
        questions=len(asked),
        answered=sum(one.is_answered for one in asked),
        median_hours=max(0.0, median(waits)) if waits else None,
        first_posts=first_posts,
        judged=judged,
        heard=heard,
        assets=given.assets,
        reused=given.reused,
        types=_types(given.threads, span.months),
        pairs=pairs,
        mutual=mutual,
        bridges=given.bridges,
    )


def _between(posts: Iterable[Wrote], start: datetime, end: datetime) -> list[Wrote]:
    return [one for one in posts if start <= one.at < end]


def _ratio(members: Mapping[Who, datetime], posts: Counter[Who], span: Span) -> tuple[float, float, float] | None:
    if len(members) < FEWEST_MEMBERS:
        return None
    enough = max(2, round((span.end - span.quarter) / OFTEN))
    often = sum(1 for who in members if posts[who] >= enough)
    seldom = sum(1 for who in members if 0 < posts[who] < enough)
    whole = len(members)
    return often / whole, seldom / whole, (whole - often - seldom) / whole


def _shares(posts: Counter[Who], members: int) -> tuple[float, float, float] | None:
    """2 and 18 of 100 members, each at least one; of a list without a roster, of those who wrote."""
    total, people = posts.total(), max(members, len(posts))
    if total < FEWEST_POSTS or people < FEWEST_MEMBERS:
        return None
    counts = sorted(posts.values(), reverse=True)
    top = max(1, round(people * 0.02))
    next_ones = max(top + 1, round(people * 0.2))
    first, second = sum(counts[:top]), sum(counts[top:next_ones])
    return first / total, second / total, (total - first - second) / total


def _half(posts: Counter[Who]) -> int | None:
    if posts.total() < FEWEST_POSTS:
        return None
    count = done = 0
    for one in sorted(posts.values(), reverse=True):
        count, done = count + 1, done + one
        if 2 * done >= posts.total():
            break
    return count


def _share_of(posts: Counter[Who], some: Set[Who], members: int) -> float | None:
    if posts.total() < FEWEST_POSTS or max(members, len(posts)) < FEWEST_MEMBERS or not some:
        return None
    return sum(posts[who] for who in some) / posts.total()


def _newcomers(given: PulseInput, within: Sequence[Wrote]) -> tuple[int, int, int]:
    """Who wrote for the first time, of whom it can be said, and who was heard: somebody else wrote in their thread
    within a week."""
    first: dict[Who, Wrote] = {}
    for one in sorted(within, key=lambda post: (post.at, post.number)):
        if one.who not in given.old_hands:
            first.setdefault(one.who, one)
    in_thread: dict[int, list[Wrote]] = defaultdict(list)
    wanted = {one.thread for one in first.values()}
    for post in given.posts:
        if post.thread in wanted:
            in_thread[post.thread].append(post)
    heard = judged = 0
    for one in first.values():
        was_heard = any(
            other.who != one.who and one.at < other.at <= one.at + WEEK for other in in_thread[one.thread]
        )  # fmt: skip
        heard += was_heard
        judged += was_heard or one.at + WEEK <= given.now
    return len(first), judged, heard


def _pairs(posts: Sequence[Wrote], quarter: Sequence[Wrote]) -> tuple[int, int]:
    """Pairs of people of whom one answered a post of the other, and of these who did so both ways."""
    author = {one.number: one.who for one in posts}
    answered = {
        (one.who, author[one.parent])
        for one in quarter
        if one.parent is not None and one.parent in author and author[one.parent] != one.who
    }
    both = sum(1 for one, other in answered if (other, one) in answered) // 2
    return len(answered) - both, both


def _types(threads: Sequence[Opened], months: Sequence[datetime]) -> dict[str, tuple[int, ...]]:
    """Counts a month, of the types that there were, in our order."""
    counts = {name: [0] * (len(months) - 1) for name in TYPES}
    for one in threads:
        at = sum(1 for month in months if month <= one.at) - 1
        if one.type in counts and 0 <= at < len(months) - 1:
            counts[one.type][at] += 1
    return {name: tuple(found) for name, found in counts.items() if any(found)}
