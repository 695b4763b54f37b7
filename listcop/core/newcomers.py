"""What a newcomer is shown first: three good threads, two questions they could answer; and their own introduction."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from listcop.core.knowledge import topics
from listcop.core.sentences import filled

GOOD_THREADS = 3
QUESTIONS = 2
HALF_LIFE_DAYS = 730.0  # what helped two years ago tells half as much of what a list is now
SOLVED_COUNTS = 3.0
USED_COUNTS = 2.0
MOST_COUNTED = 5  # thanks, or uses: the sixth says nothing new
ANSWERS = 3  # the welcome asks three questions
LONGEST_ANSWERS = 2_000

_MARK = re.compile(r"\s{0,3}\(?([1-3])\s?[.):\-–]\s*(.*)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thread that may be shown to newcomers.

    people    who wrote in it, the asker among them
    language  in which it was asked; "" where its words do not tell
    thanks  how often members thanked for its posts; `used`: how often somebody used what it brought
    """

    number: int
    subject: str
    last_post: datetime
    people: int
    is_solved: bool = False
    thanks: int = 0
    used: int = 0
    language: str = ""


def good_threads(found: Iterable[Candidate], now: datetime, language: str = "") -> list[Candidate]:
    """The threads that show best what the list is good for: solved, thanked for, or used again, and not long ago.

    language  the newcomer's; what is written in another stands behind what is not

    Nobody's taste decides, and length does not count: what somebody else said of a thread afterwards does. One without
    any such word, and one in which a single person wrote, shows nothing.
    """
    worth = {one.number: _worth(one, now) for one in found_once(found)}
    named = {one.number: one for one in found_once(found) if worth[one.number] > 0 and one.people > 1}
    foreign = {number for number, one in named.items() if language and one.language not in ("", language)}
    best = sorted(named.values(), key=lambda one: (one.number in foreign, -worth[one.number], -one.number))
    return best[:GOOD_THREADS]


def found_once(found: Iterable[Candidate]) -> list[Candidate]:
    """Of threads with one subject only the newest: the same question year after year is one thing to show."""
    newest: dict[str, Candidate] = {}
    for one in sorted(found, key=lambda one: one.number):
        newest[" ".join(one.subject.casefold().split())] = one
    return list(newest.values())


def _worth(one: Candidate, now: datetime) -> float:
    said = SOLVED_COUNTS * one.is_solved + min(one.thanks, MOST_COUNTED) + USED_COUNTS * min(one.used, MOST_COUNTED)
    age_days = max(0.0, (now - one.last_post).total_seconds() / 86_400)
    return float(said * 0.5 ** (age_days / HALF_LIFE_DAYS))


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open question; `asker` as an address."""

    number: int
    subject: str
    text: str
    asker: str = ""


@dataclass(frozen=True, slots=True)
class Fits:
    """A question that somebody could answer; `words` are those that it shares with what they tell of themself."""

    question: Waiting
    words: tuple[str, ...] = ()


def questions_for(profile: str, waiting: Sequence[Waiting], own: Collection[str] = ()) -> list[Fits]:
    """Two open questions for somebody new, those first that share words with their profile; else the newest.

    waiting  the newest first
    own      their addresses: nobody is shown their own question
    """
    known = topics("", profile) if profile else frozenset()
    shared = [
        Fits(one, tuple(sorted(known & topics(one.subject, one.text)))) for one in waiting if one.asker not in own
    ]
    return sorted(shared, key=lambda one: -len(one.words))[:QUESTIONS]  # stable: the newest stays first


# --- introductions ----------------------------------------------------------------------------------------------


def answers_in(profile: str) -> tuple[str, ...]:
    """The answers to the three questions of the welcome, where they are numbered as these are; else ().

    Lines below a number belong to it; what stands above the first is a greeting, and left out.
    """
    answers: dict[int, list[str]] = {}
    current: list[str] | None = None
    for line in profile[:LONGEST_ANSWERS].split("\n"):
        mark = _MARK.fullmatch(line)
        if mark is not None and int(mark[1]) == len(answers) + 1:
            current = answers.setdefault(int(mark[1]), [mark[2]])
        elif current is not None:
            current.append(line)
    if len(answers) < 2:
        return ()
    return tuple("\n".join(answers.get(n, [])).strip() for n in range(1, ANSWERS + 1))


def introduction(name: str, profile: str, phrases: Mapping[str, str]) -> str:
    """A word of introduction put together from what somebody told of themself; "" where that is nothing.

    phrases  `hello` with %(name)s, `does`, `knows` and `learns`: what the three answers are about
    """
    text = profile.strip()
    if not text:
        return ""
    answers = answers_in(text)
    body = [
        f"{phrases[label]} {answer}"
        for label, answer in zip(("does", "knows", "learns"), answers, strict=False)
        if answer
    ] or [text]
    hello = [phrases["hello"] % {"name": name}] if name.strip() else []
    return "\n\n".join([*hello, *body])


def greeting(
    phrases: Mapping[str, str], by: str, title: str, *, has_told: bool, question: Waiting | None = None
) -> str:
    """A greeting for a facilitator to send: who greets, thanks for what was told, a question that fits, the way back.

    phrases  those of newcomer_phrases.greeting_phrases; salutation and name are the letter's own
    """
    hello = filled(phrases["welcome" if by.strip() else "welcome without name"], {"title": title, "by": by})
    lines = [hello, phrases["told"]] if has_told else [hello]
    if question is not None:
        lines.append(phrases["question"] % {"subject": question.subject, "number": question.number})
    return "\n\n".join([*lines, phrases["ask"]])
