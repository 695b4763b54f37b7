"""Quiet members invited back: who may be asked, what a reply to such a letter says, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from listcop.core import asks
from listcop.core.words import Word

YEAR = timedelta(days=365)
MOST_A_YEAR = 2
NAMED = 10  # under one figure
WORDS_OF_A_POST = 4  # fewer say nothing to a whole list
WORDS_OF_A_COMMAND = 6
_WISHES = (asks.Leave, asks.SetCadence, asks.Resume, asks.SetLanguage, asks.SetLite, asks.SetShortDigest)

Refusal = Literal["left", "listening", "stopped", "wrote", "twice", "quarter", "no-question"]
Outcome = Literal["answered", "wrote", "back", "listening", "paused", "left", "silent"]
OUTCOMES: tuple[Outcome, ...] = ("answered", "wrote", "back", "listening", "paused", "left", "silent")


@dataclass(frozen=True, slots=True)
class Invitee:
    """A member whom a facilitator wants to invite back.

    state         of the membership, and `gets_mail`: it is not switched off
    wrote         they were seen since they were called quiet
    invited       how often within a year
    is_free       nobody wrote to them unasked within a quarter, on any list
    has_question  an open question fits them; `has_words`: or the facilitator writes some of their own
    """

    is_member: bool
    state: str = "active"
    gets_mail: bool = True
    said_listening: bool = False
    wrote: bool = False
    invited: int = 0
    is_free: bool = True
    has_question: bool = True
    has_words: bool = False


def refusal(one: Invitee) -> Refusal | None:
    """Why no letter may go to somebody, or None; what they said themself comes first."""
    if not one.is_member:
        return "left"
    if one.said_listening:
        return "listening"
    if one.state != "active" or not one.gets_mail:
        return "stopped"
    if one.wrote:
        return "wrote"
    if one.invited >= MOST_A_YEAR:
        return "twice"
    if not one.is_free:
        return "quarter"
    return None if one.has_question or one.has_words else "no-question"


# --- the reply -------------------------------------------------------------------------------------------------

Says = Literal["word", "wish", "post", "unclear", "nothing"]
# `no` to "will you come back?" is what `listening` says.
ANSWERS: dict[Word, Literal["yes", "listening"]] = {
    Word.yes: "yes",
    Word.back: "yes",
    Word.undo: "yes",
    Word.listening: "listening",
    Word.no: "listening",
    Word.cancel: "listening",
    Word.drop: "listening",
}


def reply_says(command: asks.Command | None, text: str) -> Says:
    """What kind of reply this is; `command`: what its first line was read as, `text`: all its new words.

    A word of ours at the beginning is never posted, whatever stands behind it: what was meant for us must not reach
    everybody. A wish about one's own mail counts where it is short: "Stop the pump first, then …" is an answer.
    """
    words = len(text.split())
    if not words or isinstance(command, asks.NoWords):
        return "nothing"
    if isinstance(command, asks.Answer) and command.word in ANSWERS:
        return "word"
    first = next(line for line in text.split("\n") if line.strip())
    if isinstance(command, _WISHES) and len(first.split()) <= WORDS_OF_A_COMMAND:
        return "wish"
    if words >= WORDS_OF_A_POST:
        return "post"
    return "nothing" if isinstance(command, asks.Thanks) else "unclear"


# --- what came of it -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Invitation:
    """One letter that went out: the question it brought (0: none), the last word that came back, and in which threads
    the member wrote since."""

    name: str
    thread: int = 0
    said: str = ""
    wrote: tuple[int, ...] = ()


def outcome(one: Invitation) -> Outcome:
    if one.said == "left":
        return "left"
    if one.thread and one.thread in one.wrote:
        return "answered"
    if one.wrote:
        return "wrote"
    if one.said in ("listening", "paused"):
        return "listening" if one.said == "listening" else "paused"
    return "back" if one.said == "yes" else "silent"


def figures(invitations: Iterable[Invitation]) -> list[tuple[str, str]]:
    """What came of the invitations, for the facilitators' edition: a label and names for each outcome there was."""
    names: dict[Outcome, list[str]] = {}
    for one in invitations:
        names.setdefault(outcome(one), []).append(one.name)
    return [(f"invited {name}", _listed(names[name])) for name in OUTCOMES if name in names]


def _listed(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))
    return ", ".join(unique[:NAMED]) + (" …" if len(unique) > NAMED else "")
