"""Where a reply stands: who speaks, after whom, whom it quotes and greets, and what the asker says next."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from listcop.core.requests import PostView
from listcop.core.search import words_of
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.people import Letter, long_lines, people_of

LOOKED_BACK = 40  # posts: who is quoted or greeted from further back is not found, so that long threads stay linear
SOON = 2  # the asker's next word tells of the posts at most so far before it
QUESTION_END = 30  # so many last letters of a question, and it is known again in a quote
QUESTIONS_KNOWN = 12
QUESTION_LETTERS = 400
NAMES_KEPT = 256  # of people: those of a thread write again and again

# Up to four words that may be a greeting, then the name that it greets ("Dear Ana,", "Merci beaucoup Ben !").
_GREETED = re.compile(r"\W{0,6}(?:[^\W\d_]{1,12}[ ,]{1,2}){0,3}([^\W\d_]{3,30})\s?[,!:.\n\-\u2013]")
_NOT_NAMES = frozenset(("hello", "thanks", "merci", "danke", "gracias", "grazie", "obrigado", "bedankt", "hallo"))
_ANSWERED_WITH = ("thanks", "solved", "helped", "unsolved", "counter", "fail")


class Scene(NamedTuple):
    """A thread as its readers see it.

    people   for each post the index of the first post by the same person
    parents  for each post the index of the post it answers; the opening where nothing says
    lines    the long lines of each post's new text, by which quotes of it are known; none where nobody quotes
    quoted   the long lines of what each post quotes
    """

    posts: Sequence[PostView]
    marks: Sequence[Marks]
    people: tuple[int, ...]
    parents: tuple[int, ...]
    lines: tuple[frozenset[str], ...]
    quoted: tuple[frozenset[str], ...]


def scene_of(posts: Sequence[PostView], marks: Sequence[Marks]) -> Scene:
    """Return a thread with what its posts tell of each other."""
    if len(posts) == 1:  # who is alone quotes nobody here, and is nobody else
        return Scene(posts, marks, (0,), (0,), (frozenset(),), (frozenset(),))
    quoted = tuple(frozenset(long_lines(post.quoted)) for post in posts)
    is_quoted = any(quoted)
    lines = tuple(frozenset(long_lines(post.text) if is_quoted else ()) for post in posts)
    return Scene(posts, marks, authors_of(posts), _parents(posts), lines, quoted)


def authors_of(posts: Sequence[PostView]) -> tuple[int, ...]:
    """Return for each post the index of the first post by the same person."""
    return people_of([Letter(one.author, one.name, one.message_id, one.text, one.quoted) for one in posts])


def _parents(posts: Sequence[PostView]) -> tuple[int, ...]:
    at = {post.number: i for i, post in enumerate(posts)}
    found = (at.get(post.parent, 0) if post.parent is not None else 0 for post in posts)
    return tuple(parent if parent < i else 0 for i, parent in enumerate(found))


def has_company(scene: Scene) -> bool:
    """Did anybody but the opener write, programs aside?"""
    own = scene.people[0]
    return any(who != own and not post.automatic for who, post in zip(scene.people, scene.posts, strict=True))


def places_of(scene: Scene, asker: int = 0) -> tuple[frozenset[str], ...]:
    """Return what the thread tells of each post beside its words, behind the one at `asker`, whose author asks."""
    questions = _ends_of_questions(scene.posts[asker].text)
    answered = set(scene.parents[1:])
    others = {who for who in scene.people[:asker] if who != scene.people[asker]}
    found = [frozenset[str]()] * (asker + 1)
    for i in range(asker + 1, len(scene.posts)):
        names = _standing(scene, asker, i, others) | _later(scene, asker, i, answered)
        names |= _quoting(scene, asker, i, questions) | _greeting(scene, asker, i)
        found.append(frozenset(names))
        if scene.people[i] != scene.people[asker]:
            others.add(scene.people[i])
    return tuple(found)


def _standing(scene: Scene, asker: int, i: int, others: set[int]) -> set[str]:
    """Return who speaks, and after whom; `others` wrote before."""
    people, parent = scene.people, scene.parents[i]
    who, before = people[i], people[i - 1] if i else -1
    own = who == people[asker]
    facts = {
        "by-asker": own,
        "by-other": not own,
        "none-before": not others and not own,
        "no-other-yet": not others,
        "first-other": not own and not others,
        "wrote-before": who in others,
        "new-voice": not own and who not in others,
        "after-asker": before == people[asker],
        "after-own": before == who,
        "after-question": before != who and i > 0 and bool(scene.marks[i - 1].cues.questions),
        "to-opening": parent == asker,
        "to-asker": people[parent] == people[asker],
        "to-own": people[parent] == who,
        "to-question": parent > asker and bool(scene.marks[parent].cues.questions),
        "second": i == asker + 1,
        "later": i > asker + 2,
        "late": i > asker + 5,
        "others+": len(others) > 1,
        "to-fragment": scene.posts[0].has_reply_mark or bool(scene.posts[0].quoted.strip()),
    }
    return {name for name, true in facts.items() if true}


def _later(scene: Scene, asker: int, i: int, answered: set[int]) -> set[str]:
    """Return what comes after a post, above all the asker's next words."""
    people, last = scene.people, len(scene.posts) - 1
    names = {"gets-reply"} if i in answered else set()
    if i == last:
        names.add("last")
    if i == 1 and last == 1:
        names.add("only")
    if people[i] == people[asker]:
        return names
    following = next((j for j in range(i + 1, min(last, i + SOON) + 1) if people[j] == people[asker]), None)
    if following is None:
        return names
    cues = scene.marks[following].cues
    said = "next" if following == i + 1 else "soon"
    names.add("asker-next" if said == "next" else "asker-soon")
    names.update(f"{said}:{cue}" for cue in _ANSWERED_WITH if cue in cues.counts)
    names.add(f"{said}:asks" if cues.questions else f"{said}:asks-not")
    if "thanks" in cues.early:
        names.add(f"{said}:thanks@start")
    if scene.parents[following] == i:
        names.add("asker-answers-it")
    if not scene.lines[i].isdisjoint(scene.quoted[following]):
        names.add("asker-quotes-it")
    return names


def _quoting(scene: Scene, asker: int, i: int, questions: Sequence[str]) -> set[str]:
    """Return whose words a post quotes, and whether the question is among them."""
    quoted, lines = scene.posts[i].quoted, scene.quoted[i]
    if not lines and not quoted.strip():
        return set()
    source = next((j for j in _before(i) if not lines.isdisjoint(scene.lines[j])), None)
    names = {"quotes:long"} if len(lines) > 9 else {"quotes:short"} if len(lines) < 3 else set()
    if source is None:
        names.add("quotes:unknown")
    else:
        who = scene.people[source]
        names.add(
            "quotes:question-post"
            if source == asker
            else "quotes:asker"
            if who == scene.people[asker]
            else "quotes:own"
            if who == scene.people[i]
            else "quotes:other"
        )
        if scene.marks[source].cues.questions:
            names.add("quotes:asking")
    if "?" in quoted:
        names.add("quotes:?")
        plain = " ".join(quoted[: QUESTIONS_KNOWN * QUESTION_LETTERS].split())
        if any(end in plain for end in questions):
            names.add("quotes:question")
    return names


def _before(i: int) -> range:
    return range(i - 1, max(i - 1 - LOOKED_BACK, -1), -1)


def _ends_of_questions(text: str) -> list[str]:
    """Return the last letters of each question of a text, blanks folded."""
    plain = " ".join(text[: QUESTIONS_KNOWN * QUESTION_LETTERS].split())
    parts = plain.split("?")[:-1][:QUESTIONS_KNOWN]
    return [part[-QUESTION_END:].lstrip() + "?" for part in parts if len(part) > 12]


@lru_cache(NAMES_KEPT)
def _names_of(name: str, author: str) -> frozenset[str]:
    return frozenset(word for word in words_of(f"{name} {author.partition('@')[0]}") if len(word) > 2)


def _greeting(scene: Scene, asker: int, i: int) -> set[str]:
    """Return whom a post greets by name, if it is somebody who wrote before."""
    start = scene.posts[i].text.lstrip()[:80]
    match = _GREETED.match(start) if i else None
    if match is None:
        return set()
    words = words_of(match.group(1))
    if not words or words[0] in _NOT_NAMES:
        return set()
    named = ((j, _names_of(scene.posts[j].name, scene.posts[j].author)) for j in _before(i))
    who = next((scene.people[j] for j, names in named if words[0] in names), scene.people[i])
    if who == scene.people[i]:
        return set()
    return {"hails:asker" if who == scene.people[asker] else "hails:other"}
