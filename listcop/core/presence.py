"""How present a member is, from what they sent alone, against their own rhythm and the list's quiet seasons."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from statistics import median
from typing import Literal

from listcop.core.search import words_of
from listcop.core.tagger.cues import fold

State = Literal["active", "occasional", "listening", "quiet", "unreachable", "newcomer"]

NEWCOMER_DAYS = 30
SEEN_OFTEN = 4  # on fewer days than this nobody has a rhythm that could be broken
GAPS_JUDGED = 12  # a member's last gaps, so that an old rhythm does not count for ever
DAYS_KEPT = GAPS_JUDGED + 1  # between which they lie
ACTIVE_GAP_DAYS = 31.0  # once a month or more often
QUIET_FLOOR_DAYS = 42.0  # six weeks of silence are a holiday, whatever the rhythm
QUIET_USUAL_GAPS = 3.0  # silence of so many usual gaps
QUIET_LONGEST_GAPS = 1.25  # and longer than the longest by so much: those who come once a year are not quiet

SEEN_LATELY_DAYS = 42  # who of the same name was seen within these may be the same person, under another address
_OFFICES_WORDS = """
list team admin administrator support info office user users webmaster moderator moderators owner members group help
desk service services newsletter secretary secretariat project projects committee board account mail liste equipe
secretariat bureau projet groupe lista equipo soporte oficina grupo secretaria proyecto equipa suporte projeto gruppe
verein vorstand buro sekretariat projekt gruppo segreteria ufficio progetto groep bestuur secretariaat kantoor
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())  # a name that holds one is no person's

PAUSE_FLOOR_DAYS = 7  # a list that is silent for less has no season
PAUSE_USUAL_GAPS = 6  # a list's silence of so many usual gaps is everybody's
WEEKS_AROUND = 13  # a week's traffic is compared with a quarter before and after it
BUSY_WEEK = 4  # posts; where the usual week has fewer, one post more or less says nothing
SLACK_SHARE = 0.25  # of the usual week's posts: a week with no more is a holiday of the list
LONGEST_CALENDAR = 20_000  # days; dates before that are forged or lost


@dataclass(frozen=True, slots=True)
class MemberHistory:
    """What a member did.

    deeds           when they sent anything (post, command, thanks), oldest first; of an old history the last of each
                    of the last days alone
    more_deeds      how many others there were
    posts           how many of all these were posts; `last_post`: when the last was written
    state           of the membership: active, paused, unreachable; of others nobody is asked back
    said_listening  they asked to be left reading
    complained      a complaint of theirs stopped their mail: they did not ask us for it
    is_brought      an owner brought them along: they are no newcomer
    back_since      when a pause of theirs ended: silence before that was announced
    """

    address: str
    name: str
    joined: datetime
    deeds: tuple[datetime, ...]
    cadence: str
    state: str
    said_listening: bool
    back_since: datetime | None = None
    more_deeds: int = 0
    posts: int = 0
    last_post: datetime | None = None
    is_brought: bool = False
    complained: bool = False


@dataclass(frozen=True, slots=True)
class Presence:
    """How present a member is, and the figures that decided.

    last_seen, seen when they did anything last, and how often
    last_post, posts the same of what they wrote to everyone: a command or an answer to us is none
    usual_gap_days  the median of their last gaps, None without a rhythm
    longest_gap     the longest of them
    silence_days    since they were last seen, without the days on which the whole list was silent
    """

    state: State
    last_seen: datetime | None
    seen: int
    usual_gap_days: int | None
    longest_gap: int | None = None
    silence_days: int | None = None
    last_post: datetime | None = None
    posts: int = 0


class Deeds:
    """When somebody was seen, however often: what presence is told from, in little room.

    now        what is dated later does not count
    first      the first of all
    more       how many there are besides `last_days`
    last_days  the last moment of each of the last days that can tell a gap, oldest first
    """

    __slots__ = ("_now", "first", "last_days", "more")

    def __init__(self, now: datetime) -> None:
        self._now = now
        self.first = datetime.max.replace(tzinfo=now.tzinfo)
        self.last_days: list[datetime] = []
        self.more = 0

    def add(self, at: datetime) -> None:
        """Note one; in any order, but best the latest last."""
        self.first = min(self.first, at)
        if at > self._now:
            return
        days, place, day = self.last_days, bisect_right(self.last_days, at), at.date()
        if place < len(days) and days[place].date() == day:
            self.more += 1
        elif place and days[place - 1].date() == day:
            self.more += 1
            days[place - 1] = at
        else:
            days.insert(place, at)
            if len(days) > DAYS_KEPT:
                self.more += 1
                del days[0]


class Calendar:
    """Counts the days on which a list lived: those on which everybody was silent count for nobody."""

    def __init__(self, posted: Iterable[datetime], now: datetime) -> None:
        end = now.date().toordinal()
        counts = Counter(at.date().toordinal() for at in posted)
        days = {day: count for day, count in counts.items() if end - LONGEST_CALENDAR < day <= end}
        self._first = min(days, default=end)
        silent = _silent_days(days, self._first, end)
        lived = [0 if day in silent else 1 for day in range(self._first, end + 1)]
        self._lived = [0, *accumulate(lived)]

    def lived(self, start: datetime, end: datetime) -> int:
        """Return the days from one moment's day to another's on which the list lived; before its first post all did."""
        first, last = start.date().toordinal(), end.date().toordinal()
        before = max(0, min(last, self._first) - first)
        return before + self._until(last) - self._until(first)

    def _until(self, day: int) -> int:
        return self._lived[min(max(day - self._first, 0), len(self._lived) - 1)]


def _silent_days(days: Mapping[int, int], first: int, end: int) -> set[int]:
    """Return the days of a list's own pauses: long stretches without a post, and slack weeks of a busy list.

    days  day → posts
    """
    posted = sorted(days)
    gaps = [later - earlier for earlier, later in pairwise(posted)]
    longest = max(PAUSE_FLOOR_DAYS, PAUSE_USUAL_GAPS * median(gaps)) if gaps else PAUSE_FLOOR_DAYS
    silent: set[int] = set()
    for earlier, later in pairwise([*posted, end + 1]):
        if later - earlier > longest:
            silent.update(range(earlier + 1, later))
    counts = [0] * ((end - first) // 7 + 1)
    for day, count in days.items():
        counts[(day - first) // 7] += count
    for week, count in enumerate(counts):
        around = counts[max(0, week - WEEKS_AROUND) : week + WEEKS_AROUND + 1]
        usual = median(around)
        if usual >= BUSY_WEEK and count <= SLACK_SHARE * usual and (week + 1) * 7 + first <= end + 1:
            silent.update(range(first + week * 7, first + week * 7 + 7))
    return silent


def presence(history: MemberHistory, now: datetime, calendar: Calendar | None = None) -> Presence:
    """Return how present a member is at `now`; deeds dated later than that do not count."""
    calendar = calendar or Calendar((), now)
    deeds = history.deeds[: bisect_left(history.deeds, now + timedelta(microseconds=1))]
    gaps = _gaps(deeds, calendar)
    silence = calendar.lived(max(deeds[-1], history.back_since or deeds[-1]), now) if deeds else None
    return Presence(
        _state(history, deeds, gaps, silence, now),
        deeds[-1] if deeds else None,
        len(deeds) + history.more_deeds,
        round(median(gaps)) if gaps else None,
        max(gaps, default=None),
        silence,
        history.last_post,
        history.posts,
    )


def _gaps(deeds: Sequence[datetime], calendar: Calendar) -> list[int]:
    """Return the last gaps, in days on which the list lived, between days on which a member did something."""
    days: dict[object, datetime] = {}
    for deed in reversed(deeds):
        days.setdefault(deed.date(), deed)
        if len(days) > GAPS_JUDGED:
            break
    return [max(1, calendar.lived(earlier, later)) for later, earlier in pairwise(days.values())][::-1]


def _state(
    history: MemberHistory, deeds: Sequence[datetime], gaps: Sequence[int], silence: int | None, now: datetime
) -> State:
    if history.state == "unreachable":
        return "unreachable"
    if history.state == "paused" or history.cadence == "none":
        return "listening"
    if len(gaps) + 1 < SEEN_OFTEN or silence is None:
        if history.said_listening:
            return "listening"
        is_new = not history.is_brought and now - history.joined < timedelta(days=NEWCOMER_DAYS)
        return "newcomer" if is_new else "occasional"
    if silence > silence_that_counts(gaps):
        return "quiet" if history.state == "active" and not history.said_listening else "listening"
    return "active" if median(gaps) <= ACTIVE_GAP_DAYS else "occasional"


def person_named(name: str) -> str:
    """Return what two ways to write one person's name share, "" for what may be the name of many.

    "Diallo, Amina" and "Amina DIALLO" are one; "Amina" alone, "Garden Team" and addresses are nobody's in particular.
    """
    words = sorted(words_of(fold(name)))
    is_personal = len(words) > 1 and all(word.isalpha() and word not in _OFFICES for word in words) and "@" not in name
    return " ".join(words) if is_personal and any(len(word) > 2 for word in words) else ""


def silence_that_counts(gaps: Sequence[int]) -> float:
    """Return the days of silence that a member's own rhythm explains."""
    return max(QUIET_FLOOR_DAYS, QUIET_USUAL_GAPS * median(gaps), QUIET_LONGEST_GAPS * max(gaps))
