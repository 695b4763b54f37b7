"""How far a question came: its state, who answered, and which post changed it, from who says what in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from listcop.core.bare_replies import calls_off
from listcop.core.places import Scene
from listcop.core.requests import PostReading, PostView
from listcop.core.settling import fails_all_the_same
from listcop.core.tagger.further import asks_further, asks_in_courtesy, first_sentence, thanks_for_answers
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.said_to_work import says_one_is_found

OPEN_FROM = 0.8  # that somebody waits and nobody who wrote answered must be so likely
ANSWERS_FROM = 0.15  # what is less likely an answer is none, however doubtful the question
_ASKS_ON = ("request", "clarify")
_GIVES_NOTHING = ("automatic", "clarify", "metoo", "request")  # thanks are not for these
ASKS_NEW_FROM = 0.45  # under an answer: it likely asks, standing where it stands,
ASKS_ALONE_FROM = 0.95  # and would do so anywhere; of such posts four in five ask for something new
NOW_STUCK = frozenset(("thanks@start", "stuck", "question@end"))  # "Thanks, but now the handle … What can I do?"
FAILS_STILL_FROM = 0.25  # who asks as little as that tells of what failed before, or of others' trouble
FEWEST_WORDS = 6  # a question that a thread turns to has at least so many words, and what may be one

ASKED = "asked"
ASKED_NEW = "asked something new"  # opens again what was answered
ASKER_SAYS = "the asker says"  # so begins what opens again what was answered, where it failed
CALLED_OFF = "the asker wants no answer any more"


@dataclass(frozen=True, slots=True)
class StateChange:
    """A post (or a person's word) moved a question to a state."""

    state: str
    at: datetime
    post: int
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """What people decided about a thread; it always wins. Fields left None were not decided.

    source         who said the state: its author, or a facilitator
    types_source   who said the types, where it is not who said the state
    at             when the state was said
    """

    kind: str | None = None
    types: tuple[str, ...] | None = None
    state: str | None = None
    closed_why: str = ""
    source: str = "facilitator"
    types_source: str = ""
    at: datetime | None = None

    @property
    def is_final(self) -> bool:
        """Does no post change the state they said? What an asker says of it goes as far as a post of theirs."""
        return self.state not in (None, "open") and (self.source != "author" or self.state == "closed")


def source_of(said: Mapping[str, Any], word: str) -> str:
    """Who said a thread's kind or types, as its words are kept: its author, or a facilitator."""
    return str(said.get(f"{word}_source") or said.get("source", "facilitator"))


class Course:
    """How far a question came; state `none` until it is followed.

    asked        index of the post whose question is followed: the first, then what was asked below its answer
    settled      tells of a post, of the one that asks, and by what the post does, whether it says that it is settled
    waited       how likely somebody waits for an answer to it
    answered_by  Message-IDs of the posts that go part of the way
    changes      oldest first
    """

    def __init__(
        self,
        scene: Scene,
        readings: Sequence[PostReading],
        settled: Callable[[int, int, str], bool],
        asked: int,
        waited: float,
    ) -> None:
        self.state = "none"
        self.asked = asked
        self.answered_by: list[str] = []
        self.changes: list[StateChange] = []
        self._scene, self._readings, self._settled = scene, readings, settled
        self._last_other: PostView | None = None  # the latest post by somebody else that may have helped
        self._is_second = False
        self._is_said = False  # a person said that nobody waits: no post changes that
        self._unanswered = waited  # how likely somebody waits and nobody answered

    def follow(self, said: Said | None, before: Sequence[int] = ()) -> None:
        """Follow the question through its thread, with what people decided about it.

        before   indices of posts that answer it but stand before it, for it came late or its clock was wrong
        """
        posts = self._scene.posts
        self._turn("open", posts[self.asked], ASKED)
        for i in before:
            self._other_says(i)
        spoken = said if said and said.state and said.at else None
        for i in range(self.asked + 1, len(posts)):
            if spoken and spoken.at and posts[i].date > spoken.at:
                self._person_says(spoken, posts[i - 1])
                spoken = None
            self._hear(i)
        if spoken:
            self._person_says(spoken, posts[-1])

    def _hear(self, i: int) -> None:
        """A later post, whoever wrote it."""
        post, reading, people = self._scene.posts[i], self._readings[i], self._scene.people
        by_asker = people[i] == people[self.asked]
        asks_too = post.opened and reading.role == "request"  # in a thread of its own, which was put here
        if self._may_open_again() and (asks_too or _asks_something_new(reading, self._scene.marks[i], by_asker)):
            self._turn_to(i)
        elif by_asker and self.state == "open" and self._is_calling_off(i):
            self._turn("closed", post, CALLED_OFF)
        elif by_asker:
            self._asker_says(i)
        else:
            self._other_says(i)

    def _turn(self, state: str, post: PostView, why: str, at: datetime | None = None) -> None:
        if state != self.state:
            self.state = state
            self.changes.append(StateChange(state, at or post.date, post.number, why))

    def _person_says(self, said: Said, post: PostView) -> None:
        """A person set the state: an open question goes on from there, and so does what its asker calls solved."""
        self._is_said = said.is_final
        if said.state and said.state != self.state:
            self._unanswered = 1.0
            self._turn(said.state, post, f"said by the {said.source}", said.at)

    def _other_says(self, i: int) -> None:
        post, reading, marks = self._scene.posts[i], self._readings[i], self._scene.marks[i]
        answering = 0.0 if reading.role == "metoo" or _only_asks_back(reading, marks) else reading.answering
        self._unanswered *= 1 - answering
        is_bare = _brings_nothing(reading)
        # Who talks on heard what was asked in the midst of it.
        is_talk = self._is_second and reading.role == "comment" and not is_bare
        is_answer = reading.role == "answer" or is_talk
        if is_answer or (answering >= ANSWERS_FROM and self._unanswered < OPEN_FROM):
            self.answered_by.append(post.message_id)
            if self.state == "open" or self._is_off():
                self._turn("answered", post, f"answer by {post.name or post.author}")
        if reading.role not in _GIVES_NOTHING and not is_bare:
            self._last_other = post

    def _asker_says(self, i: int) -> None:
        """The asker says that it works, or thanks, or that it does not work."""
        post, reading, marks = self._scene.posts[i], self._readings[i], self._scene.marks[i]
        settled = self._settled(i, self.asked, reading.role)
        first = marks.cues.first
        told = next((first[cue].words for cue in ("solved", "helped", "thanks") if cue in first), "")
        asks_on = reading.role in _ASKS_ON
        fails_still = asks_on and "unsolved" in first
        if settled and not fails_still and (self._last_other or _helps_themself(marks)):
            self._thanked()
            self._turn("solved", post, f"the asker says '{told}'" if told else "the asker says that it is settled")
        elif fails_still and self._may_open_again() and reading.asking >= FAILS_STILL_FROM:
            self._unanswered = 1.0
            self._turn("open", post, f"{ASKER_SAYS} '{first['unsolved'].words}'")
        elif self._may_open_again() and fails_all_the_same(marks, self._question(), reading.role):
            self._unanswered = 1.0
            self._turn("open", post, f"{ASKER_SAYS} that it fails still")
        elif asks_on and self.state == "solved" and not self._is_said:
            self._turn("answered", post, "the asker writes on")
        elif asks_on and self._is_off():
            self._turn("open", post, "the asker writes on")
        elif reading.role == "thanks" and self.state == "open" and self._last_other:
            self._thanked()
            self._turn("answered", post, f"the asker thanks {self._last_other.name or self._last_other.author}")
        elif reading.role == "thanks" and self.state == "open" and _thanks_for_what_came(marks):
            self._turn("answered", post, "the asker thanks for answers that are not in this thread")

    def _question(self) -> str:
        """What is followed says."""
        return self._scene.marks[self.asked].prose.text

    def _may_open_again(self) -> bool:
        return self.state in ("answered", "solved", "closed") and not self._is_said

    def _is_off(self) -> bool:
        """Was it called off, and by no word to us?"""
        return self.state == "closed" and not self._is_said

    def _is_calling_off(self, i: int) -> bool:
        """Does the asker call off their last letter, and was that the question?"""
        asked, people = self.asked, self._scene.people
        is_next = all(people[j] != people[asked] for j in range(asked + 1, i))
        return is_next and calls_off(self._scene.posts[i].text, self._scene.posts[i].name)

    def _turn_to(self, i: int) -> None:
        """Follow a second question, of whomever: what was said before does not answer it."""
        self.asked = i
        self._unanswered = max(self._readings[i].asking, OPEN_FROM)
        self._last_other = None
        self._is_second = True
        self._turn("open", self._scene.posts[i], ASKED_NEW)

    def _thanked(self) -> None:
        """Thanks are for something: what stood last by somebody else went part of the way."""
        if self._last_other and not self.answered_by:
            self.answered_by.append(self._last_other.message_id)


def _asks_something_new(reading: PostReading, marks: Marks, by_asker: bool) -> bool:
    """Is a post below an answer a question of its own? An asker whom it did not help asks the old one still."""
    if reading.role != "request" or not is_plain_request(marks) or (by_asker and "unsolved" in marks.cues.first):
        return False
    if asks_further(marks.cues.tokens):
        return True
    if "thanks" in marks.cues.first and asks_in_courtesy(marks.cues.tokens):
        return False
    is_sure = reading.asking >= ASKS_NEW_FROM and reading.asking_alone >= ASKS_ALONE_FROM
    return is_sure or (by_asker and marks.names >= NOW_STUCK)


def _only_asks_back(reading: PostReading, marks: Marks) -> bool:
    """Does a post hold questions alone? Then it answers nothing, however much others that begin so do."""
    return reading.role == "clarify" and "questions-only" in marks.names


def _brings_nothing(reading: PostReading) -> bool:
    """Did a rule say that a post brings nothing ("I don't know")? Of what is weighed each may answer a little."""
    return reading.role in ("comment", "other") and reading.answering == 0


def _helps_themself(marks: Marks) -> bool:
    """Nobody's answer is needed for "solved" where the asker found out, or found one, by themself."""
    return "solved" in marks.cues.first or says_one_is_found(marks.prose.text)


def _thanks_for_what_came(marks: Marks) -> bool:
    """Does an asker whom nobody answered here give thanks for answers, and not ahead for those to come?

    What came is said first; at the end of a letter it is a closing ("Any ideas? Thanks for your answers!").
    """
    cues = marks.cues
    is_closing = bool(cues.questions) or not {"ahead", "unsolved"}.isdisjoint(cues.first)
    return not is_closing and thanks_for_answers(first_sentence(cues.tokens))


def is_plain_request(marks: Marks) -> bool:
    """Is a later post so clearly a question of its own that the thread waits for its answer?"""
    return bool(marks.cues.questions) and marks.cues.words >= FEWEST_WORDS
