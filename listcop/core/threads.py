"""Which thread a post belongs to by its address or its References; and what a subject says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from listcop.core import layout
from listcop.core.search import folded, words_of

SUBJECT_CHARACTERS = 500
ASKING_WORDS = 6  # a question that opens a thread has so many
CALLED_CELLS = 60  # of a letter without a subject

# "Re:" and "Fwd:" as mail programs write them in many languages (RFC 5256, section 2.1, and the field's habits).
_REPLY = (
    "re|aw|antw|antwort|res|resp|rép|rep|rif|r|sv|vs|vá|odp|ynt|atb|bls|ref|απ|σχετ|ha|ответ|отв"
    "|回复|回覆|答复|答覆|返信|회신|답장|תגובה|תשובה|השב|رد"
)
_FORWARD = "fw|fwd|wg|tr|rv|enc|i|fs|vb|vl|pd|ilt|doorst|továbbítás|προωθ|προώθ|пересл|转发|轉寄|転送|전달"
_MARK = re.compile(
    rf"\s*(?:({_REPLY})|({_FORWARD}))\.?\s?(?:\[\d{{1,4}}\]|\(\d{{1,4}}\)|\^\d{{1,4}}|\d{{1,2}})?\s?[:：]", re.I
)
_BLOB = re.compile(r"\s*\[[^\[\]]{1,60}\]")
_FORWARDED_TAIL = re.compile(r"\s*\(fwd\)\s*$", re.I)
# "New subject (was: old one)"; without brackets only behind a comma or dash: not "Civil war: books", "A new era: …".
_WAS = re.compile(r"[(\[{]\s?(?:was|war|était|antes|era)\b|[,;–—-]\s?(?:was|war|était|antes|era)\s?:", re.I)

# Subjects made of nothing but such words say nothing about what is asked; in seven languages.
_EMPTY_WORDS = """
    a aan about aide aider aiuto ajuda aktuell alguem an and anfrage any anyone ask asking assunto asunto ayuda
    ayudar betreff bijeenkomst bitte bom bonjour buenas ciao com comment como con consulta cual da das de del der
    des dia die do domanda du duda duvida een ein eine el em en et for frage from fur geen goedendag gracias hallo
    hello help het hi hilfe hola how hulp i ich ik il in is it kein keine la las le les los mas me meeting merci met
    mit my need nessun neu neues new news nieuws no nouvelle nouvelles nova nueva objet of oggetto ohne oi ola on
    onderwerp or os para per pergunta please por pour preciso pregunta problem problema probleme que question
    questions quick re request reunion riunione saludos salut salve sans sem senza sin subject sujet test testing
    the this to treffen uma un una und une update urgent van vergadering von voor votre vraag we with you your
    zonder zu
"""
_EMPTY = frozenset(folded(word) for word in _EMPTY_WORDS.split())


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject without its marks; `is_reply`, `is_forward`: which marks it bore."""

    normal: str
    is_reply: bool
    is_forward: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Where a Message-ID stands: its thread, and its post unless it is a missing ancestor; `is_masked`: under another
    one, as it told of somebody who was erased."""

    thread: int
    number: int | None
    is_masked: bool = False


@dataclass(frozen=True, slots=True)
class Placing:
    """What decides where one letter belongs."""

    ancestors: tuple[str, ...]  # Message-IDs, oldest first; the last is the nearest
    subject: Subject
    quoted: str = ""
    asked_thread: int | None = None  # named by its reply address or mark
    asked_by: str = "address"  # or digest: by the item of a digest that it answers
    is_subject_alone: bool = False  # its subject is all it says: old phones write an answer there


@dataclass(frozen=True, slots=True)
class Place:
    """The thread of a post (none: it opens one), the post it answers, and why."""

    thread: int | None
    parent: int | None
    reason: str
    confidence: float


def read_subject(subject: str) -> Subject:
    """Take reply and forward marks, list prefixes and "(fwd)" off a subject (RFC 5256, section 2.1)."""
    rest, is_reply, is_forward = _without_marks(subject)
    return Subject(" ".join(folded(rest).split())[:SUBJECT_CHARACTERS], is_reply, is_forward)


def shown_subject(subject: str) -> str:
    """A subject as people speak of it: without reply and forward marks and list prefixes."""
    return _without_marks(subject)[0] or subject


def is_bare(subject: str) -> bool:
    """Does a subject say nothing, or nothing but that it is a reply?"""
    return not _without_marks(subject)[0]


def called(subject: str, text: str) -> str:
    """What a letter is called where people are told of it: its subject, else its first words."""
    return layout.clip(layout.one_line(text), CALLED_CELLS) or subject if is_bare(subject) else subject


def _without_marks(subject: str) -> tuple[str, bool, bool]:
    rest = subject[:SUBJECT_CHARACTERS].strip()
    is_reply = is_forward = False
    while True:
        if match := _MARK.match(rest):
            is_reply, is_forward = is_reply or bool(match[1]), is_forward or bool(match[2])
        elif not (match := _BLOB.match(rest)) or not rest[match.end() :].strip():
            break
        rest = rest[match.end() :].strip()
    if match := _FORWARDED_TAIL.search(rest):
        rest, is_forward = rest[: match.start()], True
    if match := _WAS.search(rest):
        rest = rest[: match.start()] or rest
    return rest.strip(), is_reply, is_forward


def telling_words(normal: str) -> int:
    """How many words of a subject are not empty ones."""
    return sum(1 for word in words_of(normal) if word not in _EMPTY)


def place(letter: Placing, known: Mapping[str, Known], subjects: Mapping[int, str]) -> Place:
    """Decide where a letter belongs by what it names; `core.rejoin` looks on where it names nothing that is known.

    known     what is known of its ancestors' Message-IDs
    subjects  normal subject of each thread in `known`
    """
    nearest = next((known[ancestor] for ancestor in reversed(letter.ancestors) if ancestor in known), None)
    if letter.asked_thread is not None:
        parent = nearest.number if nearest and nearest.thread == letter.asked_thread else None
        return Place(letter.asked_thread, parent, letter.asked_by, 1.0)
    if nearest is not None:
        if _turns_away(letter, subjects.get(nearest.thread, "")):
            return Place(None, None, "new subject", 0.8)
        return Place(nearest.thread, nearest.number, "references", 1.0)
    if letter.ancestors:
        return Place(None, None, "ancestor missing", 0.7)
    return Place(None, None, "new", 0.9)


def _turns_away(letter: Placing, thread_subject: str) -> bool:
    """Is this a new question, written by pressing Reply on any old letter?"""
    if letter.quoted.strip() or letter.subject.is_reply or letter.subject.normal == thread_subject:
        return False
    if letter.is_subject_alone and not _asks_at_length(letter.subject.normal):
        return False
    mine = {word for word in words_of(letter.subject.normal) if word not in _EMPTY}
    return bool(mine) and mine.isdisjoint(words_of(thread_subject))


def _asks_at_length(subject: str) -> bool:
    """Is a subject a question of its own, rather than "which size?" to what was asked or told?"""
    return subject.endswith("?") and len(words_of(subject)) >= ASKING_WORDS


def said_in_subject(subject: str, thread_subject: str) -> str:
    """What a letter without a text says by its subject: all of it where its writer put a text for that of the thread.

    thread_subject   of the letter that opened it
    """
    own = read_subject(subject)
    is_text = own.normal and not own.is_reply and not own.is_forward
    return shown_subject(subject) if is_text and own.normal != read_subject(thread_subject).normal else ""
