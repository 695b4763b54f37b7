"""Marks by which an answer to a digest says which item a text is for: `2`, `2:`, `2 - `, `#412`; or in a few words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from listcop.core.words import GREETINGS, fold, read_day

_STRONG = ("", ":", "#")  # `2` alone, `2:` and `#412` are never a numbered list of the author's own
_DASHES = "-\u2013\u2014"
_ENDS = ".!?:;\u2026)"
_WRAPPED_FROM = 50  # characters: a line so long may go on in the next one, which then begins with any word
_NUMBER_SIGN = re.compile(r"\b(?:no?\.?|n[º°]\.?|nr\.?|n[uú]m\.?)\s*(?=#?\d)", re.IGNORECASE)
_WORD = re.compile(r"#?\w+|[,.;:!)\u2013-]")
# What stands before and behind the number where somebody is asked for it; in seven languages, marks off.
_BEFORE = """
number item point thread question it is it's its to the for belongs under my answer
numero sujet c est c'est au le la pour l a fil ma reponse appartient
nummer punkt thema frage es gehort zu zum ist das meine antwort unter der die
punto tema para el al pregunta mi respuesta pertenece
ponto assunto e o ao pergunta minha resposta pertence
per il domanda mia risposta appartiene
punt onderwerp het hoort voor de bij vraag mijn antwoord
"""
_BEHIND = """
please pls thanks thank you bitte danke svp merci s'il te vous plait por favor gracias obrigado obrigada
per favore grazie graag alsjeblieft alstublieft bedankt
"""
SAID_BEFORE, SAID_BEHIND = frozenset(_BEFORE.split()), frozenset(_BEHIND.split())


@dataclass(frozen=True, slots=True)
class DigestItemRef:
    """An item as a digest showed it. `thread` None: nothing to post into, such as a newcomer.

    lines    what it says
    address  where an answer to it goes; a quoted line that names it is of this item
    person   the newcomer it is about, where there is no thread: what stands below it is for them
    """

    n: int
    thread: int | None
    subject: str
    lines: tuple[str, ...] = ()
    address: str = ""
    person: int | None = None


NO_ITEM = DigestItemRef(0, None, "")  # whatever a number meant that the digest does not show


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line that begins with an item's number: what it says behind that, and how the number was marked."""

    item: DigestItemRef
    rest: str
    style: str


def numbered(new: Sequence[str], items: Sequence[DigestItemRef]) -> list[tuple[DigestItemRef, list[str]]] | None:
    """The lines under each mark; None if the first line, greetings apart, is no mark, or where the marks may as well
    count points of the author's own: `1) … 2) …` line by line. What is marked for an item that is not there stands
    under NO_ITEM, with its mark."""
    start = next((i for i, line in enumerate(new) if line.strip() and not is_greeting(line)), len(new))
    marks = {i: mark for i, line in enumerate(new) if i >= start and (mark := _read_mark(line, items))}
    first = marks.pop(start, None)
    if first is None:
        return None
    own = _own_points(marks)
    pieces = [(first.item, [*new[:start], first.rest])]
    for i, line in enumerate(new[start + 1 :], start + 1):
        mark = marks.get(i)
        begins = mark is not None and _begins(first.style, mark.style, pieces[-1][1], is_own=i in own)
        if begins is None:
            return None
        if mark is not None and begins:
            pieces.append((mark.item, [mark.rest]))
        elif mark is None and first.style == ":" and _names_no_item(line, pieces[-1][1]):
            pieces.append((NO_ITEM, [line]))
        else:
            pieces[-1][1].append(line)
    return pieces


def names_no_item(lines: Sequence[str], items: Sequence[DigestItemRef]) -> bool:
    """Does the first line, greetings apart, begin with the mark of an item that is not there: `5: yes`, `#999 yes`?

    "20 grams", "7:30 is fine", "2-3 bags" and "24. Dezember" answer how much, and when; so does a number alone.
    """
    line = _first(lines).strip().lstrip("[(")
    number, _ = _digits(line.removeprefix("#"))
    mark = _read_mark(line, [DigestItemRef(number, number, "")]) if number else None
    if mark is None or _item(items, number, by_thread=line.startswith("#")) is not None:
        return False
    return mark.style in (":", "#") or (bool(mark.style and mark.rest) and not _is_day(number, mark.rest))


def _is_day(number: int, rest: str) -> bool:
    """`20. Mai` is a day, and so is `8. bis 10. Mai`; `5. May I come, too?` is none."""
    said = _TO_DAY.sub("", fold(rest))
    month, _, behind = said.partition(" ")
    month = month.strip(_ENDS + ",")
    if number > 31 or (month == "may" and behind.split(" ")[0] in _WHO_MAY):
        return False
    return month in _MONTHS or read_day(f"1 {month}", _SOME_DAY) is not None


_SOME_DAY = date(2000, 6, 2)
# Of the languages that letters are read in and that `read_day` does not know.
_OTHER_MONTHS = """
januar janner februar feber marz april mai juni juli august september oktober november dezember okt dez
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januari februari maart mei augustus december
"""
_MONTHS = frozenset(_OTHER_MONTHS.split())
_TO_DAY = re.compile(r"^(?:bis(?: zum)?|und|oder|to|and|or|al?|au|et|ou|y|e|o|tot|en|of|[/\u2013\u2014-]) ?\d{1,2}\.? ")
_WHO_MAY = frozenset(("i", "we", "you", "he", "she", "they", "it", "one", "my", "our"))


def item_named(lines: Sequence[str], items: Sequence[DigestItemRef]) -> DigestItemRef | None:
    """The item whose number the first line begins with, greetings apart: `2`, `2:`, `#412`."""
    mark = _read_mark(_first(lines), items)
    return mark.item if mark is not None else None


def item_meant(lines: Sequence[str], items: Sequence[DigestItemRef]) -> DigestItemRef | None:
    """The item that somebody names who was asked for its number: so, or in a few words that say nothing else.

    "Number 3 please, the water tower" and "No 3" are item 3; "not 3", "No, 3", "2 or 3" and "3 sons" are none.
    """
    line = _first(lines)
    words = _WORD.findall(fold(_NUMBER_SIGN.sub("number ", line)))
    at = next((i for i, word in enumerate(words) if word not in SAID_BEFORE and word not in "()"), len(words))
    found = [one for word in words if (one := _item_of(word, items)) is not None]
    named = _item_of(words[at], items) if at < len(words) else None
    if named is None or len(found) > 1 or "?" in line:
        return None
    end = next((i for i, word in enumerate(words) if i > at and not word[-1].isalnum()), len(words))
    return named if all(word in SAID_BEHIND for word in words[at + 1 : end]) else None


def is_greeting(line: str) -> bool:
    words = line.split()
    return 0 < len(words) <= 5 and fold(words[0].strip(",.!:")) in GREETINGS


def _first(lines: Sequence[str]) -> str:
    return next((line for line in lines if line.strip() and not is_greeting(line)), "")


def _begins(first: str, style: str, above: Sequence[str], *, is_own: bool) -> bool | None:
    """Whether a later mark begins the next answer; None where nobody can tell.

    first   the style of the first answer: whoever wrote `1:` marks points of their own by `2.` and `2)`
    above   the answer so far: a line of it that ends in a colon may announce such points
    is_own  the mark stands in a row that counts from one
    """
    if style in _STRONG:
        return first in _STRONG or not _goes_on(above[-1])
    is_apart, is_announced = not above[-1].strip(), any(line.rstrip().endswith(":") for line in above)
    if first in _STRONG:
        return style == "-" and is_apart and not is_announced and not is_own
    if style == first and is_apart:
        last = next((line.rstrip() for line in reversed(above) if line.strip()), "")
        return not last.endswith(":") and not (is_own and is_announced)
    if is_own or is_announced:
        return False
    return None if style == first and style != "-" else not _goes_on(above[-1])


def _names_no_item(line: str, above: Sequence[str]) -> bool:
    """`7: yes, please` of a digest with six items: no part of the answer above, unless that announces such a list."""
    number, rest = _digits(line)
    rest = _before_colon(rest)
    is_marked = number > 0 and rest[:1] == ":" and rest[1:2].isspace() and bool(rest.strip(": "))
    return is_marked and not above[-1].strip() and not any(one.rstrip().endswith(":") for one in above)


def _goes_on(line: str) -> bool:
    return len(line.strip()) >= _WRAPPED_FROM and line.strip()[-1] not in _ENDS


def _own_points(marks: Mapping[int, _Mark]) -> set[int]:
    """The lines that count 1, 2, … in one style: points of the author's own, whatever items have these numbers."""
    own: set[int] = set()
    runs: dict[str, list[int]] = {}
    for at, mark in marks.items():
        run = runs.get(mark.style, [])
        run = [*run, at] if mark.item.n == len(run) + 1 else [at] if mark.item.n == 1 else []
        runs[mark.style] = run
        own |= set(run) if len(run) > 1 and mark.style not in _STRONG else set()
    return own


def _read_mark(line: str, items: Sequence[DigestItemRef]) -> _Mark | None:
    bare = line.strip().lstrip("[(")
    if bare.startswith("#"):
        number, rest = _digits(bare[1:])
        known = _item(items, number, by_thread=True)
        return _Mark(known, rest.lstrip("]):.-– \u00a0\u202f"), "#") if known and not rest[:1].isalnum() else None
    number, rest = _digits(bare)
    known = _item(items, number, by_thread=False)
    if known is None:
        return None
    if rest.lstrip()[:1] and rest.lstrip()[0] in _DASHES:
        behind = rest.lstrip()[1:]
        # `2-3 bags`, `2 - 3 bags` and `2-way` are no marks
        is_mark = not behind.strip() or (behind[0].isspace() and not behind.lstrip()[0].isdigit())
        return _Mark(known, behind.strip(), "-") if is_mark else None
    rest = _before_colon(rest)
    if rest and rest[0] not in ":.)]":
        return None
    style, behind = rest[:1], rest.lstrip("]):.")
    # `2:30 pm` and `2.5 kg` are no marks
    return None if behind and not behind[0].isspace() else _Mark(known, behind.strip(), style)


def _before_colon(rest: str) -> str:
    """French sets a space before a colon: `2 : merci` says what `2: merci` says, whichever space that is."""
    bare = rest.lstrip()
    return bare if bare.startswith(":") else rest


def _digits(text: str) -> tuple[int, str]:
    length = next((i for i, c in enumerate(text[:10]) if not "0" <= c <= "9"), min(len(text), 10))
    return (int(text[:length]) if 0 < length < 10 else 0), text[length:]


def _item_of(word: str, items: Sequence[DigestItemRef]) -> DigestItemRef | None:
    number, rest = _digits(word.removeprefix("#"))
    return _item(items, number, by_thread=word.startswith("#")) if number and not rest else None


def _item(items: Sequence[DigestItemRef], number: int, by_thread: bool) -> DigestItemRef | None:
    """The item of a number: `#412` is a thread; where none of that number is shown, `#2` is the second item."""
    threads = [item for item in items if by_thread and item.thread == number and number]
    return next(iter(threads), None) or next((item for item in items if item.n == number), None)
