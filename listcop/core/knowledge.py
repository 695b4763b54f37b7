"""Who may know the answer to an open question, from what each member answered before; linear in answers."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log, sqrt
from typing import NamedTuple

from listcop.core.reasons import words_as_written
from listcop.core.search import words_of
from listcop.core.tagger.cues import fold, function_words
from listcop.core.threads import shown_subject

TOPIC_LETTERS = 4  # shorter words are rarely what a question is about
QUESTION_CHARACTERS = 1_200  # of a question or answer: what it is about is said early
WORDS_ASKED = 20  # the rarest of a question's words
RARE_SHARE = 0.02  # words in more of the list's questions than this are what the list is about
RARE_FLOOR = 10  # on a small list
HALF_LIFE_DAYS = 730.0  # what somebody answered two years ago counts half
SOLVED_COUNTS = 1.5
OFTEN_SAID = 3  # one shared word is enough if it stood in so many of their answers
MOST_SUGGESTED = 3
WORDS_NAMED = 3

_TOPICS = re.compile(rf"[a-z0-9]{{{TOPIC_LETTERS},64}}")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that waits; `asker` "" where nobody tells who asks."""

    number: int
    subject: str
    text: str
    asker: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that a member once gave: to which thread, in which words, and whether that solved it."""

    author: str
    thread: int
    subject: str
    question: str
    answer: str
    at: datetime
    solved: bool


class MayKnow(NamedTuple):
    """A member who may know the answer to a question, and why.

    words    rare words that the question shares with what they answered, the most telling first
    threads  what they answered about it, the most telling first
    solved   whether their answer solved the first of these
    """

    address: str
    number: int
    words: tuple[str, ...]
    threads: tuple[int, ...]
    solved: bool
    worth: float

    @property
    def reason(self) -> str:
        """Why, in one sentence."""
        what = "Solved" if self.solved else "Answered"
        return f"{what} #{self.threads[0]}, where {_listed(self.words[:WORDS_NAMED])} came up too."


class _Kept(NamedTuple):
    """An answer with what it is about and how much it counts."""

    answer: Answered
    words: frozenset[str]
    weight: float


class Knowledge:
    """What the members of a list answered, held against its open questions.

    Only rare words of the questions are looked at, each in a bounded share of the answers, so that building costs
    what reading the answers costs, and asking for one question or one member little.
    """

    def __init__(self, questions: Sequence[OpenQuestion], answers: Iterable[Answered], now: datetime) -> None:
        self._questions = {one.number: one for one in questions}
        asked = {one.number: topics(one.subject, one.text) for one in questions}
        of_threads: dict[int, frozenset[str]] = {}
        kept = [(one, _topics_of(one, of_threads), topics("", one.answer)) for one in answers]
        self._spread = _spread(asked.values(), kept)
        rare = {number: _rarest(words, self._spread, len(asked) + len(kept)) for number, words in asked.items()}
        self._rare = rare
        self._asking: dict[str, list[int]] = {}
        for number, few in rare.items():
            for word in few:
                self._asking.setdefault(word, []).append(number)
        self._saying: dict[str, list[_Kept]] = {}
        self._by_author: dict[str, list[_Kept]] = {}
        for answer, of_question, of_answer in kept:
            words = frozenset(word for word in of_question | of_answer if word in self._asking)
            if words:
                one = _Kept(answer, words, _weight(answer, len(of_question), now))
                self._by_author.setdefault(answer.author, []).append(one)
                for word in words:
                    self._saying.setdefault(word, []).append(one)

    def may_know(self, number: int, members: Collection[str]) -> tuple[MayKnow, ...]:
        """Return the members most likely to know the answer to a question, the likeliest first."""
        matches: dict[str, _Match] = {}
        for word in self._rare.get(number, ()):
            for one in self._saying.get(word, ()):
                author = one.answer.author
                if author in members and self._may_match(number, one.answer):
                    matches.setdefault(author, _Match()).add(word, self._worth(word, one), one.answer)
        found = [match.told(author, number) for author, match in matches.items()]
        best = sorted(filter(None, found), key=lambda one: (-one.worth, one.address))[:MOST_SUGGESTED]
        return tuple(map(self._as_written, best))

    def fitting(self, address: str) -> MayKnow | None:
        """Return the open question that fits what a member answered before best; never one of their own."""
        matches: dict[int, _Match] = {}
        for one in self._by_author.get(address, ()):
            for word in one.words:
                for number in self._asking[word]:
                    if self._may_match(number, one.answer):
                        matches.setdefault(number, _Match()).add(word, self._worth(word, one), one.answer)
        found = [match.told(address, number) for number, match in matches.items()]
        best = max(filter(None, found), key=lambda one: (one.worth, -one.number), default=None)
        return best and self._as_written(best)

    def subject_of(self, number: int) -> str:
        """What an open question says of itself."""
        return shown_subject(self._questions[number].subject)

    def _as_written(self, one: MayKnow) -> MayKnow:
        """The words as the question has them: they were compared without case and marks."""
        asked = self._questions[one.number]
        text = f"{asked.subject}\n{asked.text}"
        return one._replace(words=tuple(words_as_written(word, text) for word in one.words[:WORDS_NAMED]))

    def _may_match(self, number: int, answer: Answered) -> bool:
        """Nobody is asked their own question, nor told that they answered it."""
        return number != answer.thread and self._questions[number].asker != answer.author

    def _worth(self, word: str, one: _Kept) -> float:
        return one.weight * log(2 + len(self._spread) / self._spread[word])


class _Match:
    """What one member answered that one open question shares words with."""

    __slots__ = ("said", "solved", "threads", "worth")

    def __init__(self) -> None:
        self.worth: dict[str, float] = {}
        self.said: dict[str, int] = {}
        self.threads: dict[int, float] = {}
        self.solved: set[int] = set()

    def add(self, word: str, weight: float, answer: Answered) -> None:
        self.worth[word] = self.worth.get(word, 0.0) + weight
        self.said[word] = self.said.get(word, 0) + 1
        self.threads[answer.thread] = self.threads.get(answer.thread, 0.0) + weight
        if answer.solved:
            self.solved.add(answer.thread)

    def told(self, address: str, number: int) -> MayKnow | None:
        """Return the match as it is told; None where too little is shared to speak of."""
        words = sorted(self.worth, key=lambda word: (-self.worth[word], word))
        if len(words) < 2 and self.said[words[0]] < OFTEN_SAID:
            return None
        threads = sorted(self.threads, key=lambda one: (-self.threads[one], -one))
        # A word said twenty times tells little more than one said five times; each further word tells more.
        worth = sum(sqrt(self.worth[word]) for word in words) * (1 + log(len(words)))
        return MayKnow(address, number, tuple(words), tuple(threads), threads[0] in self.solved, worth)


def _topics_of(answer: Answered, of_threads: dict[int, frozenset[str]]) -> frozenset[str]:
    """Return what the question was about; a question with ten answers is looked at once."""
    if answer.thread not in of_threads:
        of_threads[answer.thread] = topics(answer.subject, answer.question)
    return of_threads[answer.thread]


def _weight(answer: Answered, words: int, now: datetime) -> float:
    """Return what an answer counts: late ones and those that solved more, those to long questions less."""
    age = max(0.0, (now - answer.at).total_seconds() / 86_400)
    return float(0.5 ** (age / HALF_LIFE_DAYS)) * (SOLVED_COUNTS if answer.solved else 1.0) / sqrt(1 + words / 40)


def topics(subject: str, text: str) -> frozenset[str]:
    """Return the words that may say what a question is about: none of function, none short, no numbers."""
    plain = fold(f"{subject}\n{text[:QUESTION_CHARACTERS]}")
    words = set(_TOPICS.findall(plain) if plain.isascii() else words_of(plain))
    return frozenset(word for word in words - function_words() if len(word) >= TOPIC_LETTERS and not word.isdigit())


def _spread(
    asked: Iterable[frozenset[str]], kept: Iterable[tuple[Answered, frozenset[str], frozenset[str]]]
) -> Counter[str]:
    """Return in how many questions and answers each word stands; a question with ten answers counts once."""
    spread: Counter[str] = Counter()
    for words in asked:
        spread.update(words)
    seen: set[int] = set()
    for answer, of_question, of_answer in kept:
        spread.update(of_answer if answer.thread in seen else of_question | of_answer)
        seen.add(answer.thread)
    return spread


def _rarest(words: Iterable[str], spread: Mapping[str, int], count: int) -> list[str]:
    most = max(RARE_FLOOR, RARE_SHARE * count)
    return sorted((word for word in words if spread[word] <= most), key=lambda word: (spread[word], word))[:WORDS_ASKED]


def _listed(words: Sequence[str]) -> str:
    quoted = [f"'{word}'" for word in words]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else quoted[0]
