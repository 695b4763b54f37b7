"""Marks of one letter: small named facts (a cue, a question, its length) from which rules decide."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from listcop.core.tagger.cues import Cues, find_cues
from listcop.core.tagger.own_words import own_words
from listcop.core.tagger.prose import TEXT_CAP, Prose, prose_of

_VERSION = re.compile(r"\b[vr]?\d{1,4}\.\d{1,4}\b|\b(?:rc|beta|alpha)\d?\b", re.IGNORECASE)
_NOTICE = re.compile(
    r"[\[(](?:ann|anno|announce|annonce|anuncio|anúncio|cfp|job|jobs|event|ann:)[\])]|^\W*(?:ann|announce|announcement|cfp|jobs?)\b\s*[:!-]",
    re.IGNORECASE,
)
# A digit comes first in the pattern, so that it is found fast; then, that no letter or digit stands before it.
_CLOCK = re.compile(r"\d(?<!\w\d)\d?(?::\d\d|h\d\d|h\b| ?[ap]\.?m\b| uhr\b|[./-]\d{1,2}[./-]\d{2,4}\b)", re.IGNORECASE)
_NAME = re.compile(r"\s*(?:[^\W\d_]+ ){0,3}[A-Z\u00c0-\u00de][^\W\d_]+\s*[,!:.\-\u2013]")
SUBJECTS_KEPT = 64
_PEOPLE = ("i", "you", "we")
ASKING = frozenset(("help", "polite", "wonder", "ahead", "ideas", "anyone", "seek", "exist", "lived", "share"))
GIVING = frozenset(("offer", "attach", "give", "announce", "news", "release"))


class Marks(NamedTuple):
    """What the rules see of a letter, and where they saw it."""

    names: frozenset[str]
    cues: Cues
    subject: Cues
    prose: Prose


def marks_of(
    subject: str, text: str, *, raw_subject: str = "", files: int = 0, reply_mark: bool = False, quotes: bool = False
) -> Marks:
    """Return the marks of a letter's new text and of its subject without reply marks and list tag."""
    prose = prose_of(own_words(text[:TEXT_CAP]))
    cues = find_cues(prose.text)
    title = _cues_of_subject(subject)
    names = {"always"}
    names.update(_cue_marks(cues, title))
    names.update(_shape_marks(prose, cues))
    names.update(_subject_marks(subject, raw_subject or subject))
    for name, here in (("file", files > 0), ("reply-mark", reply_mark), ("quotes", quotes)):
        if here:
            names.add(name)
    return Marks(frozenset(names), cues, title, prose)


@lru_cache(SUBJECTS_KEPT)
def _cues_of_subject(subject: str) -> Cues:
    """Return the cues of a subject: all letters of a thread bear the same."""
    return find_cues(subject)


@lru_cache(SUBJECTS_KEPT)
def _subject_marks(subject: str, raw_subject: str) -> frozenset[str]:
    """Return what a subject's shape tells."""
    title = _cues_of_subject(subject)
    facts = {
        "question@subject": bool(title.questions) or subject.rstrip().endswith("?"),
        "subject:short": title.words < 3,
        "subject:long": title.words > 8,
        "subject:version": _VERSION.search(subject) is not None,
        "subject:notice": _NOTICE.search(raw_subject) is not None,
        "subject:date": _CLOCK.search(subject) is not None,
    }
    return frozenset(name for name, true in facts.items() if true)


def _cue_marks(cues: Cues, title: Cues) -> set[str]:
    names = {cue for cue in cues.counts if cue not in _PEOPLE}
    asking = ASKING.intersection(cues.counts)
    names.add(f"asks:{step_of(len(asking) + bool(cues.questions), (0, 1, 2, 3, 5))}")
    names.add(f"gives:{step_of(len(GIVING.intersection(cues.counts)), (0, 1, 2, 4))}")
    if "fail" in cues.counts and not asking and not cues.questions:
        names.add("fails-unasked")
    if "thanks" in cues.early and not asking and not cues.questions:
        names.add("thanks-only")
    names.update(_voice_marks(cues, title))
    names.update(f"{cue}+" for cue, count in cues.counts.items() if count > 2 and cue not in _PEOPLE)
    names.update(
        f"{cue}@start"
        for cue in cues.early
        if cue in ("thanks", "solved", "intro", "announce", "offer", "metoo", "oops")
    )
    names.update(f"{cue}@question" for cue in cues.asked)
    names.update(f"{cue}@subject" for cue in title.counts if cue not in _PEOPLE)
    for person in _PEOPLE:
        share = cues.counts.get(person, 0) / (cues.words + 10)
        names.add(
            f"{person}:" + ("none" if share == 0 else "few" if share < 0.03 else "some" if share < 0.07 else "many")
        )
    return names


def _voice_marks(cues: Cues, title: Cues) -> set[str]:
    """Return whose voice it is where one cue alone says little: a newcomer's, a program's, a lost subscriber's."""
    counts = cues.counts
    facts = {
        "newcomer": "intro" in cues.early and not cues.questions and "event" not in counts and "course" not in counts,
        "program": counts.get("robot", 0) > 2 and "hail" not in counts and "i" not in counts,
        "astray": cues.words < 60 and ("admin" in title.counts or counts.get("admin", 0) > 1),
        "works": "solved" in counts and "fail" not in counts and not cues.questions,
        "gives-unasked": "offer" in cues.early and not cues.questions and "i" in counts,
    }
    return {name for name, true in facts.items() if true}


def _shape_marks(prose: Prose, cues: Cues) -> set[str]:
    names = {
        f"words:{step_of(cues.words, (0, 7, 20, 45, 90, 180, 360))}",
        f"questions:{step_of(len(cues.questions), (0, 1, 2, 4))}",
    }
    facts = {
        "question@end": cues.asks_late,
        "questions-only": sum(cues.questions) * 5 > cues.words * 3,
        "question@long": any(length > 7 for length in cues.questions),
        "clock": _CLOCK.search(prose.text) is not None,
        "link": prose.links > 0,
        "link+": prose.links > 2,
        "scrubbed": prose.is_scrubbed and cues.words < 3,
        "code": prose.code_lines > 2,
        "code+": prose.code_lines > 11,
        "bullets": prose.bullets > 2,
        "hails-one": "hail" in cues.early and "all" not in cues.early,
        "name-first": _NAME.match(prose.text.lstrip()[:60]) is not None,
    }
    names.update(name for name, true in facts.items() if true)
    return names


def step_of(value: float, steps: Sequence[float]) -> float:
    """Return the greatest step that a value reaches."""
    return steps[bisect_right(steps, value) - 1]
