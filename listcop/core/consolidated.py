"""The draft of a consolidated reply as a facilitator sends it back: its sections, whatever a mail program made of it.

A draft is one text with a mark above each section and one below the last:

    === 2. Synopsis ===

Whoever edits it does so in any mail program. So a mark is known by its signs and its number, wherever it stands in a
line and whatever stands before it; its words may be changed. What comes back may be quoted or not, wrapped anew, turned
to HTML, stand twice, or be cut short by a phone: what cannot be told is taken as we wrote it, or asked about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from listcop.core import layout
from listcop.core.digest_marks import is_greeting
from listcop.core.words import COURTESY, Word, fold, meaning

QUESTION, SYNOPSIS, CONTRIBUTIONS, RESOURCES, END = 1, 2, 3, 4, 5
LONGEST_DRAFT = 200_000  # characters of an answer that are read
LONGEST_TITLE = 60
MARKED = "consolidated"  # the key under which it is kept
_BETWEEN = "\n\n\n"  # two sections of the post
TOP_LINES = 20  # above the draft, in which a word is looked for
WORDS_BESIDE = 4  # beside `yes`: more is no plain word
_ANSWERS = (Word.yes, Word.no, Word.drop, Word.cancel, Word.later)
_EDGES = ".,;:!?¡¿\"'()*_"

# "=== 2. Synopsis ===", with a title that a program may have broken over two lines.
_MARK = re.compile(r"={2,}[ \t]{0,3}([1-5])[ \t]{0,3}[.):]?([^=\n]{0,60}(?:\n[>| \t]{0,12}[^=\n]{0,60})?)={2,}")
_QUOTE = re.compile(r"[ \t\u00a0]{0,3}(?:[>|][ \t\u00a0]{0,1})+")
_OURS = re.compile(r"\s*(?:ref:|-- ?$|_{5,}\s*$)", re.IGNORECASE)

Verdict = Literal["post", "no", "later", "unchanged", "unmarked", "cut", "stale", "paused"]


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its number, what its mark calls it, its text; `is_closed`: another mark follows."""

    number: int
    title: str
    text: str
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """What a facilitator's answer to a draft says.

    verdict    post: as `sections` are now; no; later; unchanged: the draft came back with nothing said;
               unmarked: there is text, but no mark of ours; cut: a changed section has no end;
               stale, paused: it could be posted, but what it was made of is gone, or the list rests
    sections   those of the draft, with the changes
    changed    the numbers of the sections that were changed
    above      what was written above the draft, which is no part of it
    """

    verdict: Verdict
    sections: tuple[Section, ...] = ()
    changed: tuple[int, ...] = ()
    above: str = ""


def mark(number: int, title: str = "") -> str:
    """The line above a section."""
    words = " ".join(title.replace("=", " ").split())[:LONGEST_TITLE]
    return f"=== {number}. {words} ===" if words else f"=== {number} ==="


def sections_of(text: str) -> tuple[Section, ...]:
    """The sections of a draft as we wrote it, in order."""
    return tuple(_found(text)[1])


def read_reply(full: str, fresh: Sequence[str], ours: Sequence[Section]) -> Reply:
    """Read an answer to a draft.

    full   the letter's whole text, what is quoted too: programs differ in what they quote
    fresh  the lines of it that are new, as far as one can tell
    ours   the sections as we sent them
    """
    above, found = _found(full[:LONGEST_DRAFT])
    top = _top(above, fresh, bool(found))
    word = _word_of(top)
    if word in (Word.no, Word.drop, Word.cancel):
        return Reply("no")
    if word is Word.later:
        return Reply("later")
    sections, changed, is_cut = _merged(ours, found)
    said = "" if word is Word.yes else "\n".join(top).strip()
    if is_cut:
        return Reply("cut", sections, changed, said)
    if changed or word is Word.yes:
        return Reply("post", sections, changed, said)
    return Reply("unchanged" if found else "unmarked", sections, (), said)


# --- what came back --------------------------------------------------------------------------------------------


def _found(text: str) -> tuple[str, list[Section]]:
    """What stands above the first mark, quote marks and all, and every section there is."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return text, []
    found: list[Section] = []
    for at, one in enumerate(marks):
        number = int(one[1])
        if number == END:
            continue
        is_closed = at + 1 < len(marks)
        body = text[one.end() : marks[at + 1].start() if is_closed else len(text)]
        lines = [_unquoted(line) for line in body.split("\n")]
        if not is_closed:
            lines = _before_ours(lines)
        title = " ".join(_unquoted(line) for line in one[2].split("\n"))
        found.append(Section(number, " ".join(title.split()).strip(" .:"), _trimmed(lines), is_closed))
    return text[: marks[0].start()], found


def _unquoted(line: str) -> str:
    quoted = _QUOTE.match(line)
    return (line[quoted.end() :] if quoted else line).rstrip()


def _before_ours(lines: Sequence[str]) -> list[str]:
    """Of a section without an end: the lines above a signature, or above the last line of our letters."""
    end = next((at for at, line in enumerate(lines) if _OURS.match(line)), len(lines))
    return list(lines[:end])


def _trimmed(lines: Sequence[str]) -> str:
    """Lines as one text: no empty ones around it, never two of them in a row."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line if line.strip() else "")
    return layout.cleaned("\n".join(kept)).strip("\n ")


def _merged(ours: Sequence[Section], found: Sequence[Section]) -> tuple[tuple[Section, ...], tuple[int, ...], bool]:
    """Our sections with what was changed in them, which ones were, and whether one that was has no end.

    A section may have come twice, edited above and quoted below: the one that differs counts.
    """
    sections: list[Section] = []
    changed: list[int] = []
    is_cut = False
    for own in ours:
        others = [one for one in found if one.number == own.number and not _says_same(own, one)]
        if not others:
            sections.append(own)
            continue
        best = next((one for one in others if one.is_closed), others[0])
        is_cut |= not best.is_closed
        sections.append(Section(own.number, best.title or own.title, best.text))
        changed.append(own.number)
    return tuple(sections), tuple(changed), is_cut


def _says_same(own: Section, other: Section) -> bool:
    """The same words in the same order; of a section without an end, its beginning: a phone cut what it quoted."""
    mine, theirs = _words(own.text), _words(other.text)
    return mine == theirs or (not other.is_closed and mine.startswith(theirs))


def _words(text: str) -> str:
    """A text by its letters and digits: programs change spaces, quotation marks and dashes."""
    return "".join(c for c in text.casefold() if c.isalnum())


# --- what was said above it ------------------------------------------------------------------------------------


def _top(above: str, fresh: Sequence[str], is_marked: bool) -> list[str]:
    """New lines above the draft: those above the first mark that are not quoted, nor of our own letter."""
    new = {line.strip() for line in fresh}
    lines = above.split("\n") if is_marked else list(fresh)
    kept: list[str] = []
    for line in lines:
        if _OURS.match(line):
            break
        if not _QUOTE.match(line) and line.strip() in new:
            kept.append(line.strip())
    return kept[: TOP_LINES * 5]


def _word_of(top: Sequence[str]) -> Word | None:
    """The word that is said above the draft, by itself or before a comma: `no lime is needed` is none."""
    spoken = [line for line in top if line and not is_greeting(line)][:TOP_LINES]
    first = spoken[0].split() if spoken else []
    if [fold(raw.strip(_EDGES)) for raw in first[:2]] in (["plus", "tard"], ["mas", "tarde"], ["mais", "tarde"]):
        return Word.later
    word = meaning(first[0].strip(_EDGES)) if first else None
    if word not in _ANSWERS:
        return None
    is_apart = first[0][-1] in ",.;:!"
    beside = [one for one in (raw.strip(_EDGES) for raw in first[1:]) if one]
    is_plain = all(fold(one) in COURTESY or meaning(one) is Word.thanks for one in beside)
    return word if len(beside) <= WORDS_BESIDE and (is_apart or is_plain) else None


# --- when a draft is due ---------------------------------------------------------------------------------------

SEVERAL = 3  # answers by so many people are several
SETTLED_AFTER = timedelta(days=2)  # without a new post: before, people are still writing
TOO_LATE = timedelta(days=60)  # since the question: nobody waits for a synopsis then
REMINDED_AFTER = timedelta(days=7)
SURE_OF_TYPE = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answered question, as far as a draft is concerned.

    answerers  how many people answered it, its asker not among them
    """

    thread: int
    started: datetime
    last_post: datetime
    answerers: int


def outlives_its_day(kind: str, types: Sequence[str], confidence: float) -> bool:
    """Whether what was answered helps others later: not who joins in or comes along, nor what greets and announces."""
    is_of_a_day = bool(types) and types[0] in ("coordination", "visit") and confidence >= SURE_OF_TYPE
    return kind in ("request", "discussion") and not is_of_a_day


def next_draft(candidates: Collection[Candidate], now: datetime, after_days: int) -> Candidate | None:
    """Which question's draft comes next, if any: answered by several, or old enough; the most answered goes first."""
    due = [one for one in candidates if _is_due(one, now, after_days)]
    return min(due, key=lambda one: (-one.answerers, one.started, one.thread), default=None)


def _is_due(one: Candidate, now: datetime, after_days: int) -> bool:
    if one.answerers < 1 or now - one.last_post < SETTLED_AFTER or now - one.started > TOO_LATE:
        return False
    return one.answerers >= SEVERAL or now - one.started >= timedelta(days=after_days)


# --- what is posted --------------------------------------------------------------------------------------------


def posted_text(sections: Sequence[Section]) -> str:
    """The sections as the post has them: each under its title; one that was emptied is left out."""
    parts = [
        f"{one.title.upper()}\n\n{layout.wrap_text(one.text)}" if one.title else layout.wrap_text(one.text)
        for one in sections
        if one.text.strip()
    ]
    return _BETWEEN.join(parts) + "\n"


def as_json(sections: Sequence[Section]) -> list[list[object]]:
    """The sections as they are kept with a key."""
    return [[one.number, one.title, one.text] for one in sections]


def from_json(kept: Sequence[Sequence[object]]) -> tuple[Section, ...]:
    return tuple(Section(int(str(number)), str(title), str(text)) for number, title, text in kept)


def mark_of(said: Mapping[str, object]) -> tuple[int, int] | None:
    """The post and the thread of a question's consolidated reply, from what people said of the question's thread."""
    kept = said.get(MARKED)
    return (int(kept["post"]), int(kept["thread"])) if isinstance(kept, dict) else None


def marked(post: int, thread: int, sections: Sequence[Section]) -> dict[str, object]:
    """What is kept with a thread that has a consolidated reply: where it stands, and which part of it is the gist."""
    shown = [one.number for one in sections if one.text.strip()]
    return {MARKED: {"post": post, "thread": thread, "gist": shown.index(SYNOPSIS) if SYNOPSIS in shown else None}}


def gist_of(text: str, said: Mapping[str, object]) -> str:
    """The synopsis of a consolidated reply, from the text of its post; all of it, where none is told apart."""
    kept = said.get(MARKED)
    at = kept.get("gist") if isinstance(kept, dict) else None
    parts = text.split(_BETWEEN)
    if not isinstance(at, int) or not 0 <= at < len(parts):
        return text
    title, _, rest = parts[at].strip("\n").partition("\n\n")
    return rest or title
