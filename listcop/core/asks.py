"""What can be asked of us: one frozen dataclass for each command and answer, and how people name things (Ref)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from listcop.core.words import Word

Cadence = Literal["each", "daily", "weekly", "monthly", "none"]
Kind = Literal["post", "asset", "digest", "held"]
Missing = Literal[
    "", "alone", "setting", "day", "past", "later", "language", "type", "address", "ref", "words", "year", "place"
]


@dataclass(frozen=True, slots=True)
class Ref:
    """What people write to name a thing: 412, #412, 412/1, 412 only, d31, a7, h9."""

    kind: Kind
    number: int
    part: int = 0
    only: bool = False

    def __str__(self) -> str:
        mark = {"post": "#", "asset": "a", "digest": "d", "held": "h"}[self.kind]
        return f"{mark}{self.number}" + (f"/{self.part}" if self.part else "") + (" only" if self.only else "")


# --- commands of members ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Join:
    """`address` is another address than the writer's, where one was named."""

    cadence: Cadence | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    address: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    pass


@dataclass(frozen=True, slots=True)
class Help:
    topic: Word | None = None


@dataclass(frozen=True, slots=True)
class SetCadence:
    """`until`: the day on which mail comes again; only with `none`."""

    cadence: Cadence
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """Mail comes again as it did before `nomail`."""


@dataclass(frozen=True, slots=True)
class SetLite:
    lite: bool


@dataclass(frozen=True, slots=True)
class SetLanguage:
    language: str


@dataclass(frozen=True, slots=True)
class SetOneDigest:
    """One digest for all the lists of a person."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetShortDigest:
    """The short edition for those who get each post."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetPrivate:
    """Whether private answers reach an author whose From is that of the list."""

    on: bool


@dataclass(frozen=True, slots=True)
class ChangeAddress:
    """`old`: where mail went until now, named by who writes from the new address, since the old one is dead."""

    address: str
    old: str = ""


@dataclass(frozen=True, slots=True)
class LinkAddress:
    """Another address of the same person; `on` no: it is theirs no more."""

    address: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class Profile:
    """What a member tells of themself; "" asks to see it."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Who:
    text: str = ""


@dataclass(frozen=True, slots=True)
class Find:
    text: str


@dataclass(frozen=True, slots=True)
class Get:
    """`piece`: which part of what is too long for one letter; so in all that follow. `others`: what else is named."""

    ref: Ref
    piece: int = 1
    others: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """Show the open questions."""

    piece: int = 1


@dataclass(frozen=True, slots=True)
class Bundle:
    year: int
    piece: int = 1


@dataclass(frozen=True, slots=True)
class Mute:
    """`ref` None: the thread of the letter that is answered; so in all that follow."""

    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Follow:
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Thanks:
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Used:
    """`text`: what they tell of it to who gave it."""

    ref: Ref | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Count who takes part in what a thread is about, to the end of a day."""

    ref: Ref | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class TakePart:
    """Take part in the tally of a thread; `text`: with what."""

    ref: Ref | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Solved:
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class SetType:
    types: tuple[str, ...]
    ref: Ref | None = None


# --- answers to what we asked ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """yes, no, partly, drop, cancel, undo, block, listening or back.

    ref   the held post or the helpful reply it names (`yes h9`, `yes 2`), if any
    text  what stands behind the word: of `no`, the reason for the author
    """

    word: Word
    ref: Ref | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A number in answer to "which item does it belong to?"."""

    ref: Ref


@dataclass(frozen=True, slots=True)
class NoWords:
    """An answer without new words: yes to some questions, nothing to others (contract, section 2, Keys)."""


# --- facilitators and owners, and what nobody understands ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Facilitate:
    """A word of facilitators and owners, with what it was given: `close 412 spoken about by phone`."""

    word: Word
    ref: Ref | None = None
    address: str = ""
    text: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class InviteBack:
    """Quiet members by the numbers they have in the facilitators' edition of a digest (0: the last one).

    texts   words of one's own for each
    unread  lines of the same letter that were not understood
    """

    numbers: tuple[int, ...]
    texts: tuple[str, ...] = ()
    digest: int = 0
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing happens; the answer names the nearest word, or what a known word lacks.

    word     as typed, at most 40 characters; "" if there was none
    missing  "alone": the word is known, but what stands behind it is not; "past": a day is named that is gone by;
             "later": mail is to stop on a coming day, which we cannot keep; "place": it is said in reply to a letter
             of ours, and this letter is none
    instead  what stands in the place of what is missing, short and harmless, where that tells something
    """

    word: str = ""
    nearest: str | None = None
    missing: Missing = ""
    instead: str = ""


Command = (
    Join | Leave | Status | Help | SetCadence | Resume | SetLite | SetLanguage | SetOneDigest | SetShortDigest
    | SetPrivate | ChangeAddress | LinkAddress | Profile | Who | Find | Get | Open | Bundle | Mute | Follow | Thanks
    | Used | Tally | TakePart | Solved | SetType | Answer | Item | NoWords | Facilitate
    | InviteBack | Unknown
)  # fmt: skip
