"""Who may know the answer to an open question, from what each member answered before; linear in answers."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
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
WORDS_ASKED = 20  # the most telling of a question's words
RARE_SHARE = 0.03  # words in more of the list's texts than this tell little
RARE_FLOOR = 12  # on a small list
SUBJECT_TIMES = 5.0  # a word of the question's own subject may stand in so many times more
SUBJECT_COUNTS = 2.0
HALF_LIFE_DAYS = 730.0  # what somebody answered two years ago counts half
SOLVED_COUNTS = 1.5
OFTEN_SAID = 3  # one shared word is enough if it stood in so many of their answers
MOST_SUGGESTED = 3
MOST_NAMED = 2  # questions beside which one member stands, of those told together, if others know as well
# A word that names a thing comes back in the text that speaks of it, and stands in subjects; "specifically" does
# neither (burstiness: Church and Gale, Poisson mixtures, 1995). How much of this makes a word one that tells:
SAID_AGAIN = 0.5  # times more often said than there are texts that say it
IN_SUBJECTS = 0.25  # share of those texts that have it in their subject
FEW_WORDS = 6  # of a text that has no room to say one again
KNOWN_FROM = 5  # texts; of words in fewer, how they are used is not known yet
LEAST_TELLING, UNKNOWN_TELLING = 0.25, 0.35
TOLD_ALONE = 0.6
TOLD_FROM = 1.2  # what the shared words must tell together
WORDS_NAMED = 3
# Looked at for one word, the newest: who answers it most is known from these, and the cost stays linear.
MOST_ASKING, MOST_SAYING = 10, 200
MOST_OF_ONE = 30  # answers of one member, held against all questions
# Nobody comes back for what was asked years ago: the question that fits a member is one of these days, else of these.
FITTING_DAYS, FITTING_AT_MOST_DAYS = 60, 365

_TOPICS = re.compile(rf"[a-z0-9]{{{TOPIC_LETTERS},64}}")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that waits, and since when; `asker` "" where nobody tells who asks."""

    number: int
    subject: str
    text: str
    asker: str = ""
    since: datetime | None = None


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


class _Given(NamedTuple):
    """An answer without its text: the words of its question and its own, as far as an open question has them too.

    length  of its question, in words
    """

    author: str
    thread: int
    at: datetime
    solved: bool
    of_question: tuple[str, ...]
    of_answer: tuple[str, ...]
    length: int


class _Kept(NamedTuple):
    """An answer with what it is about and how much it counts."""

    answer: _Given
    words: frozenset[str]
    weight: float


class Knowledge:
    """What the members of a list answered, held against its open questions.

    Only rare words of the questions are looked at, each in a bounded share of the answers, so that building costs
    what reading the answers costs, and asking for one question or one member little.
    """

    def __init__(
        self,
        questions: Sequence[OpenQuestion],
        answers: Iterable[Answered],
        now: datetime,
        names: Iterable[str] = (),
        known_as: Mapping[str, str] | None = None,
    ) -> None:
        """Gather it.

        names     of people who write; who greets Rosa knows nothing of roses by that
        known_as  further addresses of members → the one that `questions` and `answers` have
        """
        self._now = now
        self._known_as = known_as or {}
        self._questions = {one.number: one for one in questions}
        asked = {one.number: counted(one.subject, one.text) for one in questions}
        texts = _Texts(questions, asked.values())
        kept = [texts.add(one) for one in answers]
        self._answered = {(one.thread, one.author) for one in kept if one.thread in self._questions}
        self._spread, self._said, self._in_subjects = texts.spread, texts.said, texts.in_subjects()
        self._values: dict[str, float] = {}
        self._names = frozenset(word for name in names for word in words_of(name) if word in texts.asked)
        most = max(RARE_FLOOR, RARE_SHARE * (len(asked) + len(kept)))
        self._subjects = {one.number: topics(one.subject, "") for one in questions}
        rare = {number: self._most_telling(number, words, most) for number, words in asked.items()}
        self._rare = rare
        self._asking: dict[str, list[int]] = {}
        for number, few in rare.items():
            for word in few:
                asking = self._asking.setdefault(word, [])
                if len(asking) < MOST_ASKING:
                    asking.append(number)
        self._saying: dict[str, list[_Kept]] = {}
        self._by_author: dict[str, list[_Kept]] = {}
        for answer in kept:
            words = frozenset(word for word in (*answer.of_question, *answer.of_answer) if word in self._asking)
            if words:
                one = _Kept(answer, words, _weight(answer, now))
                of_author = self._by_author.setdefault(answer.author, [])
                if len(of_author) < MOST_OF_ONE:
                    of_author.append(one)
                for word in words:
                    saying = self._saying.setdefault(word, [])
                    if len(saying) < MOST_SAYING:
                        saying.append(one)

    @property
    def authors(self) -> Collection[str]:
        """Whose answers share words with what is asked: nobody else may know."""
        return self._by_author.keys()

    def may_know(self, number: int, members: Collection[str]) -> tuple[MayKnow, ...]:
        """Return the members most likely to know the answer to a question, the likeliest first."""
        return tuple(map(self._as_written, self._matching(number, members)[:MOST_SUGGESTED]))

    def each_may_know(self, numbers: Collection[int], members: Collection[str]) -> dict[int, tuple[MayKnow, ...]]:
        """Return the same for questions that are told together, with the load shared: question → members.

        A member is named for the two that fit them best; for a third only where nobody else may know.
        """
        matching = {number: self._matching(number, members) for number in numbers}
        chosen: dict[int, list[MayKnow]] = {number: [] for number in matching}
        named: Counter[str] = Counter()
        for one in sorted((one for some in matching.values() for one in some), key=_by_worth):
            if named[one.address] < MOST_NAMED and len(chosen[one.number]) < MOST_SUGGESTED:
                chosen[one.number].append(one)
                named[one.address] += 1
        told = {number: some or matching[number][:1] for number, some in chosen.items()}
        return {number: tuple(map(self._as_written, some)) for number, some in told.items()}

    def _matching(self, number: int, members: Collection[str]) -> list[MayKnow]:
        """Return all who may know the answer to a question, the likeliest first."""
        matches: dict[str, _Match] = {}
        for word in self._rare.get(number, ()):
            for one in self._saying.get(word, ()):
                author = one.answer.author
                if author in members and self._may_match(number, one.answer):
                    matches.setdefault(author, _Match()).add(word, one.weight * self._worth(word, number), one.answer)
        found = [match.told(author, number, self._telling) for author, match in matches.items()]
        return sorted(filter(None, found), key=_by_worth)

    def fitting(self, address: str) -> MayKnow | None:
        """Return the open question that fits what a member answered before best; never one of their own."""
        matches: dict[int, _Match] = {}
        for one in self._by_author.get(self._known_as.get(address, address), ()):
            for word in one.words:
                for number in self._asking[word]:
                    if self._may_match(number, one.answer) and self._age_days(number) <= FITTING_AT_MOST_DAYS:
                        matches.setdefault(number, _Match()).add(
                            word, one.weight * self._worth(word, number), one.answer
                        )
        found = [match.told(address, number, self._telling) for number, match in matches.items()]
        best = max(filter(None, found), key=lambda one: (self._is_recent(one), one.worth, -one.number), default=None)
        return best and self._as_written(best)

    def subject_of(self, number: int) -> str:
        """What an open question says of itself."""
        return shown_subject(self._questions[number].subject)

    def _as_written(self, one: MayKnow) -> MayKnow:
        """The words as the question has them: they were compared without case and marks."""
        asked = self._questions[one.number]
        text = f"{asked.subject}\n{asked.text}"
        return one._replace(words=tuple(words_as_written(word, text) for word in one.words[:WORDS_NAMED]))

    def _may_match(self, number: int, answer: _Given) -> bool:
        """Nobody is asked their own question, nor what they answered already, nor told that they answered it."""
        is_theirs = self._questions[number].asker == answer.author or (number, answer.author) in self._answered
        return number != answer.thread and not is_theirs

    def _most_telling(self, number: int, words: Iterable[str], most: float) -> list[str]:
        """The words of a question that tell most of it; none that stands in too many texts, and no name."""
        named = self._subjects[number]
        times = {word: SUBJECT_TIMES if word in named else 1.0 for word in words if word not in self._names}
        fitting = (word for word, more in times.items() if self._spread[word] <= most * more)
        return sorted(fitting, key=lambda word: (-self._worth(word, number), word))[:WORDS_ASKED]

    def _age_days(self, number: int) -> float:
        since = self._questions[number].since
        return (self._now - since).total_seconds() / 86_400 if since else 0.0

    def _is_recent(self, one: MayKnow) -> bool:
        return self._age_days(one.number) <= FITTING_DAYS

    def _worth(self, word: str, number: int) -> float:
        return self._value(word) * (SUBJECT_COUNTS if word in self._subjects[number] else 1.0)

    def _value(self, word: str) -> float:
        if word not in self._values:
            self._values[word] = log(2 + len(self._spread) / self._spread[word]) * self._telling(word)
        return self._values[word]

    def _telling(self, word: str) -> float:
        """How much a word tells of what a text is about, from 0 to 1."""
        texts = self._spread[word]
        again = (self._said[word] / texts - 1) / SAID_AGAIN
        named = self._in_subjects[word] / texts / IN_SUBJECTS
        least = LEAST_TELLING if texts >= KNOWN_FROM else UNKNOWN_TELLING
        return min(1.0, max(again, named, least))


def _by_worth(one: MayKnow) -> tuple[float, int, str]:
    return -one.worth, one.number, one.address


class _Match:
    """What one member answered that one open question shares words with."""

    __slots__ = ("said", "solved", "threads", "worth")

    def __init__(self) -> None:
        self.worth: dict[str, float] = {}
        self.said: dict[str, int] = {}
        self.threads: dict[int, float] = {}
        self.solved: set[int] = set()

    def add(self, word: str, weight: float, answer: _Given) -> None:
        self.worth[word] = self.worth.get(word, 0.0) + weight
        self.said[word] = self.said.get(word, 0) + 1
        self.threads[answer.thread] = self.threads.get(answer.thread, 0.0) + weight
        if answer.solved:
            self.solved.add(answer.thread)

    def told(self, address: str, number: int, telling: Callable[[str], float]) -> MayKnow | None:
        """Return the match as it is told; None where too little is shared to speak of."""
        words = sorted(self.worth, key=lambda word: (-self.worth[word], word))
        if len(words) < 2 and (self.said[words[0]] < OFTEN_SAID or telling(words[0]) < TOLD_ALONE):
            return None
        if len(words) > 1 and sum(map(telling, words)) < TOLD_FROM:
            return None
        threads = sorted(self.threads, key=lambda one: (-self.threads[one], -one))
        # A word said twenty times tells little more than one said five times; each further word tells more.
        worth = sum(sqrt(self.worth[word]) for word in words) * (1 + log(len(words)))
        return MayKnow(address, number, tuple(words), tuple(threads), threads[0] in self.solved, worth)


def _weight(answer: _Given, now: datetime) -> float:
    """Return what an answer counts: late ones and those that solved more, those to long questions less."""
    age = max(0.0, (now - answer.at).total_seconds() / 86_400)
    solved = SOLVED_COUNTS if answer.solved else 1.0
    return float(0.5 ** (age / HALF_LIFE_DAYS)) * solved / sqrt(1 + answer.length / 40)


def counted(subject: str, text: str) -> Counter[str]:
    """Return the words that may say what a question is about, and how often; none of function, none short, no numbers.

    A few words are all about it: each counts as said again.
    """
    plain = fold(f"{subject}\n{text[:QUESTION_CHARACTERS]}")
    words = _TOPICS.findall(plain) if plain.isascii() else words_of(plain)
    known = function_words()
    told = [word for word in words if len(word) >= TOPIC_LETTERS and word not in known and not word.isdigit()]
    return Counter(told + told if len(told) <= FEW_WORDS else told)


def topics(subject: str, text: str) -> frozenset[str]:
    """Return the words that may say what a question is about."""
    return frozenset(counted(subject, text))


class _Texts:
    """What is counted over all questions and answers, while each answer is read once and its text let go.

    asked   the words of the open questions: of all others nothing need be known but that they were said
    spread  in how many texts each word stands: a question with ten answers counts once, and what stands in a question
            and its first answer stands in one text
    said    how often in all of them
    """

    def __init__(self, questions: Iterable[OpenQuestion], asked: Collection[Counter[str]]) -> None:
        self.asked = {word: word for words in asked for word in words}
        self.spread: Counter[str] = Counter(word for words in asked for word in words)
        self.said: Counter[str] = Counter()
        for words in asked:
            self.said.update(words)
        self._subjects = {one.number: one.subject for one in questions}
        self._of_threads: dict[int, tuple[tuple[str, ...], int]] = {}

    def add(self, one: Answered) -> _Given:
        of_answer = counted("", one.answer)
        self._note(of_answer)
        if one.thread in self._of_threads:
            self.spread.update(of_answer.keys())
        else:
            words = counted(one.subject, one.question)
            self._note(words)
            self.spread.update(words.keys() | of_answer.keys())
            self._of_threads[one.thread] = self._shared(words), len(words)
        self._subjects[one.thread] = one.subject
        of_question, length = self._of_threads[one.thread]
        return _Given(one.author, one.thread, one.at, one.solved, of_question, self._shared(of_answer), length)

    def _note(self, words: Counter[str]) -> None:
        self.said.update({word: count for word, count in words.items() if word in self.asked})

    def _shared(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words that are asked for, each the same object."""
        return tuple(self.asked[word] for word in words if word in self.asked)

    def in_subjects(self) -> Counter[str]:
        """Return in how many subjects each word stands; of each thread once."""
        found: Counter[str] = Counter()
        for subject in self._subjects.values():
            found.update(word for word in topics(subject, "") if word in self.asked)
        return found


def _listed(words: Sequence[str]) -> str:
    quoted = [f"'{word}'" for word in words]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else quoted[0]
