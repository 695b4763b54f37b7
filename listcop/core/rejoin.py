"""Where a letter belongs that names nothing it answers: what it quotes, whom it greets, and its subject tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from listcop.core.search import words_of

SUBJECT_DAYS = 30
TELLING_WORDS = 2
ONE_WORD_DAYS = 7
MARKLESS_DAYS = 7  # archives whose letters show no reply marks
OWN_HOURS = 8  # who writes again under a subject of their own so soon adds, corrects, or sends it once more
OWN_DAYS = 7  # so long one thanks there for what came by itself
OWN_WORDS = 3  # that say something: "Garden meeting" may be another one
QUOTE_CHARACTERS = 24  # a quoted line shorter than this proves nothing
LONG_QUOTE = 48  # one such line proves as much as two shorter ones
QUOTED_LINES = 40
TEXTS_KEPT = 200  # of those looked through, the last
LOOKED_THROUGH = 8_000  # characters of a post in which quotes are looked for
GREETING_LINES = 3
TOLD_BY_NAME = 2  # shorter names stand in too many words


@dataclass(frozen=True, slots=True)
class Written:
    """A post that a letter may answer."""

    number: int
    thread: int
    author: str
    name: str
    date: datetime
    text: str  # new text only


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thread of the same normal subject, with its latest posts, oldest first."""

    thread: int
    opened: datetime
    last_post: datetime
    opener: str  # address
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Speaking:
    """What of a letter speaks to another."""

    author: str
    date: datetime
    text: str
    quoted: str
    is_reply: bool  # its subject bears a reply mark
    names_lost: bool  # it names a letter that it answers, and nobody here knows that one
    telling: int  # words of its subject that say something
    reply_marks: bool | None  # no: the list's archive shows none


@dataclass(frozen=True, slots=True)
class Joined:
    """The post a letter answers, and why we think so."""

    thread: int
    parent: int
    reason: str
    confidence: float


def quotes_something(quoted: str) -> bool:
    """Is enough quoted to know the quoted post by?"""
    return bool(_phrases(quoted))


def tells_by_subject(letter: Speaking) -> bool:
    """Does its subject say enough to look for threads of the same one?"""
    return letter.telling >= TELLING_WORDS or (letter.telling > 0 and letter.is_reply)


def speaks_to(letter: Speaking, near: Sequence[Candidate], latest: Callable[[], Sequence[Written]]) -> Joined | None:
    """The post that a letter without known ancestors answers.

    near    threads of the same normal subject
    latest  asked only where a quote fits none of them: the list's latest posts
    """
    found = by_quotes(letter, [post for one in near for post in one.written], same_subject=True)
    if found is None and quotes_something(letter.quoted):
        found = by_quotes(letter, latest(), same_subject=False)
    return found or by_subject(letter, near)


def by_quotes(letter: Speaking, written: Sequence[Written], *, same_subject: bool) -> Joined | None:
    """The latest of these posts that the letter quotes: who quotes an answer quotes its question as well.

    Of posts under other subjects, what stands in several threads proves nothing: it is somebody's signature. Nor do
    quotes of several.
    """
    phrases = _phrases(letter.quoted)
    texts = [(post, _on_one_line(post.text)) for post in written if _is_near(letter, post)]
    found: dict[int, list[str]] = {}  # by thread
    quoted: dict[int, Written] = {}  # the latest of each thread
    for phrase in phrases if texts else ():
        holding = [post for post, words in texts if phrase in words]
        if same_subject or len({post.thread for post in holding}) == 1:
            for post in holding:
                found.setdefault(post.thread, []).append(phrase)
                quoted[post.thread] = max(post, quoted.get(post.thread, post), key=lambda one: one.number)
    proven = [quoted[thread] for thread, some in found.items() if _proves(some, phrases)]
    # Who quotes several threads under yet another subject answers a digest as a whole: which one is meant tells nobody.
    if not proven or (len(proven) > 1 and not same_subject):
        return None
    latest = max(proven, key=lambda one: one.number)
    told = ("quotes it", 0.9) if same_subject else ("quotes it, other subject", 0.8)
    return Joined(latest.thread, latest.number, *told)


def by_subject(letter: Speaking, near: Sequence[Candidate]) -> Joined | None:
    """The thread of the same subject that a letter goes on with, where something beside the subject says so."""
    # One telling word joins a reply for a week, where no other thread bears it; two do for a month.
    if letter.telling < TELLING_WORDS and not (letter.telling and letter.is_reply and len(near) == 1):
        return None
    days = SUBJECT_DAYS if letter.telling >= TELLING_WORDS else ONE_WORD_DAYS
    fitting = [one for one in near if abs(letter.date - one.last_post) <= timedelta(days=days)]
    own = [one for one in fitting if _wrote_in(letter, one)]
    lately = [one for one in own if abs(letter.date - one.last_post) <= timedelta(days=OWN_DAYS)]
    if letter.names_lost and lately:  # of a private answer, mostly
        return _joined(letter, max(lately, key=_last_post), "same subject, answers what is lost", 0.8)
    if letter.names_lost and letter.reply_marks is not False:
        # Who names an ancestor answers that one, whatever its subject, and it may come yet. An archive that lost the
        # reply marks has lost ancestors as well: there the missing one stood in the thread of the subject.
        return None
    return _as_it_says(letter, fitting) or _without_a_sign(letter, fitting, own)


def _as_it_says(letter: Speaking, fitting: Sequence[Candidate]) -> Joined | None:
    """The thread that a greeting or a reply mark names."""
    greeted = [one for one in fitting if letter.author != one.opener and _greeted(letter, one)]
    if len(greeted) == 1:
        return _joined(letter, greeted[0], "greets its writer", 0.8)
    if letter.is_reply and fitting:
        latest = max(fitting, key=_last_post)
        return _joined(letter, latest, "same subject, reply mark", 0.8 if len(fitting) == 1 else 0.6)
    return None


def _without_a_sign(letter: Speaking, fitting: Sequence[Candidate], own: Sequence[Candidate]) -> Joined | None:
    """The thread where the list's archive shows no marks, or which its writer opened shortly before."""
    markless = [one for one in fitting if _goes_on_without_marks(letter, one)]
    if len(markless) == 1:
        return _joined(letter, markless[0], "same subject, markless archive", 0.6)
    again = [one for one in own if _goes_on_with_own(letter, one)]
    if again:
        return _joined(letter, max(again, key=_last_post), "same subject, same writer", 0.8)
    return None


def _last_post(one: Candidate) -> datetime:
    return one.last_post


def _wrote_in(letter: Speaking, one: Candidate) -> bool:
    return letter.author in (one.opener, *(post.author for post in one.written))


def _is_near(letter: Speaking, post: Written) -> bool:
    return abs(letter.date - post.date) <= timedelta(days=SUBJECT_DAYS)


@lru_cache(TEXTS_KEPT)
def _on_one_line(text: str) -> str:
    """The words of a post's text; an archive's letters are looked for in the same posts one after the other."""
    return " ".join(text[:LOOKED_THROUGH].split())


def _phrases(quoted: str) -> list[str]:
    lines = (" ".join(line.split()) for line in quoted.split("\n", 400)[:400])
    return [line for line in lines if len(line) >= QUOTE_CHARACTERS and line.count(" ") >= 2][:QUOTED_LINES]


def _proves(found: Sequence[str], phrases: Sequence[str]) -> bool:
    """Are two of the phrases there, or a long one, or the only one?"""
    return len(set(found)) >= min(2, len(phrases)) or any(len(phrase) >= LONG_QUOTE for phrase in found)


def _joined(letter: Speaking, one: Candidate, reason: str, confidence: float) -> Joined:
    """Its parent: the latest post of whom it greets, else the latest by somebody else."""
    others = [post for post in one.written if post.author != letter.author] or list(one.written)
    greeted = [post for post in others if _greets(letter, post)]
    return Joined(one.thread, (greeted or others)[-1].number, reason, confidence)


def _greeted(letter: Speaking, one: Candidate) -> bool:
    return any(_greets(letter, post) for post in one.written)


def _greets(letter: Speaking, post: Written) -> bool:
    names = words_of(post.name)
    return bool(names) and len(names[0]) > TOLD_BY_NAME and names[0] in _first_words(letter.text)


def _first_words(text: str) -> set[str]:
    start = [line for line in text[:2000].split("\n") if line.strip()][:GREETING_LINES]
    return set(words_of(" ".join(start)[:200]))


def _goes_on_without_marks(letter: Speaking, one: Candidate) -> bool:
    """Is this somebody else's answer, or the opener's to what others wrote?"""
    if letter.reply_marks is not False or all(post.author == letter.author for post in one.written):
        return False
    return abs(letter.date - one.last_post) <= timedelta(days=MARKLESS_DAYS)


def _goes_on_with_own(letter: Speaking, one: Candidate) -> bool:
    """Does its opener write again? By its opening's hour: what comes each day under one subject is each day's own."""
    if letter.author != one.opener or letter.telling < OWN_WORDS:
        return False
    return abs(letter.date - one.opened) <= timedelta(hours=OWN_HOURS)
