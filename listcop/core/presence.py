"""How present a member is, from what they sent alone, against their own rhythm; and which question fits them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import log
from statistics import median
from typing import Literal

from listcop.core.search import words_of
from listcop.core.tagger.cues import function_words

State = Literal["active", "occasional", "listening", "quiet", "unreachable", "newcomer"]

NEWCOMER_DAYS = 30
SEEN_OFTEN = 4  # on fewer days than this nobody has a rhythm that could be broken
GAPS_JUDGED = 12  # a member's last gaps, so that an old rhythm does not count for ever
ACTIVE_GAP_DAYS = 31.0  # once a month or more often
QUIET_FLOOR_DAYS = 42.0  # six weeks of silence are a holiday, whatever the rhythm
QUIET_USUAL_GAPS = 3.0  # silence of so many usual gaps
QUIET_LONGEST_GAPS = 1.25  # and longer than the longest by so much: those who come once a year are not quiet

TOPIC_LETTERS = 4  # shorter words are rarely what a question is about
QUESTION_WORDS = 600
OFTEN_SAID = 3  # one shared word is enough if it stood so often in their answers
WORDS_NAMED = 3


@dataclass(frozen=True, slots=True)
class MemberHistory:
    """What a member did.

    deeds           when they sent anything (post, command, thanks), oldest first
    state           of the membership: active, paused, unreachable; of others nobody is asked back
    said_listening  they asked to be left reading
    answered_words  words of their answers, folded as search does, with counts
    """

    address: str
    name: str
    joined: datetime
    deeds: tuple[datetime, ...]
    cadence: str
    state: str
    said_listening: bool
    answered_words: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Presence:
    """How present a member is; `usual_gap_days` is the median of their last gaps, None without a rhythm."""

    state: State
    last_post: datetime | None
    posts: int
    usual_gap_days: int | None


def presence(history: MemberHistory, now: datetime) -> Presence:
    """Return how present a member is at `now`; deeds dated later than that do not count."""
    deeds = [deed for deed in history.deeds if deed <= now]
    gaps = _gaps(deeds)
    usual = round(median(gaps)) if gaps else None
    return Presence(_state(history, deeds, gaps, now), deeds[-1] if deeds else None, len(deeds), usual)


def _gaps(deeds: Sequence[datetime]) -> list[int]:
    """Return the last gaps in days between days on which a member did something."""
    days = sorted({deed.date() for deed in deeds})
    return [(later - earlier).days for earlier, later in pairwise(days)][-GAPS_JUDGED:]


def _state(history: MemberHistory, deeds: Sequence[datetime], gaps: Sequence[int], now: datetime) -> State:
    if history.state == "unreachable":
        return "unreachable"
    if history.state == "paused" or history.cadence == "none":
        return "listening"
    if len({deed.date() for deed in deeds}) < SEEN_OFTEN:
        if history.said_listening:
            return "listening"
        return "newcomer" if now - history.joined < timedelta(days=NEWCOMER_DAYS) else "occasional"
    if _is_silent(deeds, gaps, now):
        return "quiet" if history.state == "active" and not history.said_listening else "listening"
    return "active" if median(gaps) <= ACTIVE_GAP_DAYS else "occasional"


def _is_silent(deeds: Sequence[datetime], gaps: Sequence[int], now: datetime) -> bool:
    """Is this silence longer than the member's own rhythm explains?"""
    silence = (now - deeds[-1]) / timedelta(days=1)
    return silence > max(QUIET_FLOOR_DAYS, QUIET_USUAL_GAPS * median(gaps), QUIET_LONGEST_GAPS * max(gaps))


def fitting_question(
    history: MemberHistory, open_questions: Sequence[tuple[int, str, str, str | None]]
) -> tuple[int, str] | None:
    """Return the open question of others that fits what a member answered before, and why in one sentence.

    open_questions  thread number, subject, text of the question, address of who asks
    """
    topics = [
        (number, _topics(f"{subject}\n{text}"))
        for number, subject, text, asker in open_questions
        if asker != history.address
    ]
    known = history.answered_words
    spread: dict[str, int] = {}
    for _, words in topics:
        for word in words:
            spread[word] = spread.get(word, 0) + 1
    best: tuple[float, int, list[str]] | None = None
    for number, words in topics:
        weights = {word: log(1 + len(topics) / spread[word]) * log(1 + known[word]) for word in words if word in known}
        shared = sorted(weights, key=lambda word: (-weights[word], word))
        if len(shared) < 2 and not (shared and known[shared[0]] >= OFTEN_SAID):
            continue
        worth = sum(weights.values())
        if best is None or worth > best[0]:
            best = (worth, number, shared)
    return (best[1], f"Answered before about {_listed(best[2][:WORDS_NAMED])}.") if best else None


def _topics(text: str) -> frozenset[str]:
    """Return the words that may say what a question is about: none of function, none short, no numbers."""
    words = words_of(text[: QUESTION_WORDS * 12])[:QUESTION_WORDS]
    return frozenset(word for word in words if len(word) >= TOPIC_LETTERS and not word.isdigit()) - function_words()


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
