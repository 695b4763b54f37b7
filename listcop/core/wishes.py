"""Wishes for one's own mail in whole sentences, as people write them who never read a help: leave, no mail while away.

A clause counts only where every word of it is in the tables of `wish_words`, whatever its language: "stop the mails,
please" is a wish, "stop the mail van" is somebody's sentence to people.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

from listcop.core.addresses import normal_address
from listcop.core.asks import ChangeAddress, Command, Help, Join, Leave, Resume, SetCadence, SetLanguage, Status
from listcop.core.command_line import words_of
from listcop.core.later import later_in
from listcop.core.wish_words import (
    AND,
    ARTICLES,
    BACK,
    FILLING,
    FOR,
    KNOWN,
    NAMES_SOMETHING,
    NO_LENGTH,
    NUMBERS,
    OFTEN,
    PHRASES,
    PRONOUNS,
    SAYS,
    SWITCHED,
    UNITS,
)
from listcop.core.words import fold, language_of, read_day


@dataclass(frozen=True, slots=True)
class Wish:
    """`is_all`: the letter says nothing else, but for a name below; `is_of_mail`: it names mail, or a list.

    begins  the days as they were written, where no mail is wished from a coming day on, which we cannot keep
    """

    command: Command
    is_all: bool
    is_of_mail: bool
    begins: str = ""


MOST_CLAUSES = 40
LONGEST_TEXT = 1000  # characters of a line or paragraph
MOST_WORDS = 40  # of a clause
_LONGEST_AWAY = 365  # days
_BREAKS = re.compile(r"[,;.!?…]+(?=\s|$)|\s[-–—]+\s")


def wish_in(texts: Sequence[str], today: date, own_words: Collection[str] = ()) -> Wish | None:
    """Return what somebody wishes for their own mail, or None: `texts` are the subject and the lines of a letter."""
    if not any(map(_names_something, texts)):
        return None
    own = frozenset(map(fold, own_words))
    whole = [words for text in dict.fromkeys((" ".join(texts), *texts)) for words in _clauses(text)][:MOST_CLAUSES]
    kinds = _kinds(whole, today, own)
    kind = next((one for one in _WISHED if one in kinds), "")
    if not kind:
        return None
    at = next((at for at, text in enumerate(texts) if _kinds(_clauses(text), today, own)), len(texts))
    is_all = all(
        all(len(words) <= 2 or _is_known(_without_day(words, today), own) for words in _clauses(text))
        or (place > at and _is_name(text))
        for place, text in enumerate(texts)
    )
    is_of_mail = any({"traffic", "group"} & SAYS.get(word, frozenset()) for word in kinds[kind])
    command = _command(kind, kinds[kind], whole, today)
    is_for_less = command in (Leave(), SetCadence("none")) or (isinstance(command, SetCadence) and command.until)
    later = later_in(" ".join(texts)[:LONGEST_TEXT], today) if is_for_less else None
    if later is None:
        return Wish(command, is_all, is_of_mail)
    if later.last is not None and command != Leave():
        command = SetCadence("none", later.last)
    return Wish(command, is_all, is_of_mail, later.said)


def until_in(texts: Sequence[str], today: date) -> date | None:
    """The day on which somebody who wants no mail is back, as far as the lines of their letter tell."""
    clauses = [words for text in (" ".join(texts), *texts) for words in _clauses(text)]
    return _until(clauses[:MOST_CLAUSES], today)


def _kinds(clauses: Iterable[list[str]], today: date, own: Collection[str]) -> dict[str, list[str]]:
    """Each wish that stands in these clauses, with the first that says it."""
    found: dict[str, list[str]] = {}
    for words in clauses:
        for part in (words, *_parted(words)):
            bare = _without_day(part, today)
            if kind := _kind(bare, own):
                found.setdefault(kind, bare)
    return found


def _is_name(line: str) -> bool:
    """A line below that may be of somebody's name and place: few words, and no question."""
    return len(line.split()) <= LONGEST_NAME and not line.rstrip().endswith(("?", "!"))


LONGEST_NAME = 5  # words


def _names_something(text: str) -> bool:
    pieces = (text[at : at + 200] for at in range(0, min(len(text), LONGEST_TEXT), 190))
    return any(NAMES_SOMETHING.search(fold(piece)) for piece in pieces)


def is_known(text: str, own_words: Collection[str] = ()) -> bool:
    """Does a text say nothing but what may stand in such a wish?"""
    own = frozenset(map(fold, own_words))
    return all(_is_known(words, own) for words in _clauses(text))


def _command(kind: str, words: Sequence[str], whole: Sequence[Sequence[str]], today: date) -> Command:
    if kind != "still" and ({"how", "comment"} & set(words) or "como" in words[:3]):
        return Help()
    if kind == "language":
        return SetLanguage(next(code for word in words if len(word) > 2 and (code := language_of(word))))
    if kind == "address":
        return ChangeAddress(next(filter(None, (normal_address(word) for word in words if "@" in word))))
    said, until = _WISHED[kind], _until(whole, today)
    is_away = any("away" in SAYS.get(word, ()) for words in whole for word in words)
    if kind in ("flow", "end") and (until or (kind == "flow" and is_away)):
        said = SetCadence("none")  # they come back
    return replace(said, until=until) if said == SetCadence("none") else said


# The first that is found in a letter counts: who wants a digest instead does not want to leave.
_WISHED: Mapping[str, Command] = {
    "weekly": SetCadence("weekly"),
    "daily": SetCadence("daily"),
    "monthly": SetCadence("monthly"),
    "each": SetCadence("each"),
    "hold": SetCadence("none"),
    "much": Help(),
    "address": Help(),
    "end": Leave(),
    "flow": Leave(),
    "none": SetCadence("none"),
    "again": Resume(),
    "join": Join(),
    "still": Status(),
    "language": Help(),
}


def _kind(words: Sequence[str], own: Collection[str]) -> str:
    """What a clause wishes, where each of its words is known."""
    if not words or not _is_known(words, own):
        return ""
    says = frozenset(name for word in words for name in SAYS.get(word, ()))
    line = f" {' '.join(words)} "
    often = OFTEN.search(line)
    ends = says & {"stop", "quit", "remove", "unsub", "cancel"} or SWITCHED.search(line)
    flows = bool(says & {"traffic", "receive", "send"})
    if any("@" in word for word in words):
        return "address" if "new" in says and not ends and "not" not in says else ""
    if "not" in says:
        return "" if ends or ("join" in says and "part" not in says) else _unwanted(says, words)
    if ends:
        return _ending(says, bool(SWITCHED.search(line)))
    if "hold" in says and (flows or "member" in says):
        return "hold"
    named = next((one for one in ("weekly", "daily", "monthly") if one in says), often.lastgroup if often else "")
    if named and flows and "many" not in says:
        return named
    return _other(says, flows, words)


def _unwanted(says: Collection[str], words: Sequence[str]) -> str:
    """A clause with a `not`: "I don't want …", "don't send me …"; "I don't get the mails" is a complaint."""
    wants = "want" in says
    if {"many", "all"} & set(says):
        return "much" if wants and "traffic" in says else ""
    if (wants and {"traffic", "receive", "group", "member"} & set(says)) or (
        "send" in says and {"object", "nothing"} & set(says)
    ):
        return "flow"
    if "accept" in says or ({"send", "traffic"} <= set(says) and "group" not in says):  # "merci de ne plus recevoir"
        return "flow"
    bare = [word for word in words if word not in FILLING]
    begins = [SAYS.get(word, frozenset()) for word in bare[:2]]
    return "none" if len(begins) == 2 and "not" in begins[0] and "traffic" in begins[1] else ""


def _ending(says: Collection[str], is_switched: bool) -> str:
    said = set(says)
    if "unsub" in said or is_switched:
        return "end"
    if "quit" in said and {"group", "member"} & said:
        return "end"
    its = {"me", "traffic"} & said and {"group", "member", "mine"} & said
    if "remove" in said and ("object" in said or "mine" in said or its):
        return "end"
    if "cancel" in said and {"member", "traffic"} & said:
        return "end" if "member" in said else "flow"
    if "stop" in said and ({"object", "me"} & said if "send" in said else {"traffic", "receive"} & said):
        return "flow"
    return ""


def _other(says: Collection[str], flows: bool, words: Sequence[str]) -> str:
    said = set(says)
    if "many" in said and "traffic" in said:
        return "much"
    if "all" in said and "traffic" in said and {"receive", "send", "want"} & said:
        return "each"
    if "again" in said and flows:
        return "again"
    if "join" in said and {"group", "member"} & said:
        return "join"
    if "still" in said and {"group", "member"} & said:
        return "still"
    is_named = any(len(word) > 2 and language_of(word) for word in words)
    return "language" if is_named and ({"want", "receive", "send", "write"} & said or len(words) <= 4) else ""


def _is_known(words: Sequence[str], own: Collection[str]) -> bool:
    return len(words) <= MOST_WORDS and all(
        word in KNOWN or word in own or "@" in word or word.isdecimal() or _is_named(word) for word in words
    )


def _is_named(word: str) -> bool:
    """A month or a language."""
    return len(word) > 2 and (language_of(word) is not None or read_day(f"1 {word}", _SOME_DAY) is not None)


_SOME_DAY = date(2000, 6, 2)


# --- clauses and days ------------------------------------------------------------------------------------------


def _clauses(text: str) -> Iterator[list[str]]:
    for piece in _BREAKS.split(text[:LONGEST_TEXT]):
        words = [word for bare, _ in words_of(piece) for word in _apart(bare)]
        line = f" {' '.join(words)} "
        if line.startswith(" plus de "):
            line = f" ne {line[9:]}"
        for phrase, plain in PHRASES.items():
            line = line.replace(phrase, plain)
        if words := line.split():
            yield words


def _apart(bare: str) -> list[str]:
    """One word as the tables have it: folded, without elisions and without the pronouns that hang on it."""
    if "@" in bare:
        return [bare]
    word = fold(bare).replace("e-mail", "email")
    if word in ("i'm", "im"):
        return ["i", "am"]
    if word.endswith("n't"):
        return [word[:-3], "not"]
    stem, hyphen, last = word.rpartition("-")
    if hyphen and last in PRONOUNS:
        return [*stem.split("'"), last]
    found = [part for part in word.split("'") if part]
    tail = found[-1] if found else ""
    if tail.endswith("me") and tail not in KNOWN and tail[:-2] in SAYS:
        return [*found[:-1], tail[:-2], "me"]
    return found


def _parted(words: Sequence[str]) -> Iterator[list[str]]:
    """The same clause in parts, where an `and` or a `because` stands in it."""
    part: list[str] = []
    if not AND.isdisjoint(words):
        for word in (*words, "and"):
            if word not in AND:
                part.append(word)
            elif part:
                yield part
                part = []


def _until(clauses: Sequence[Sequence[str]], today: date) -> date | None:
    """The day on which somebody is back. One that is named goes before what a length comes to, wherever it stands:
    "I travel for two weeks, please stop my mail until 25 May" counts no days from the letter."""
    named = (_named_day(words, today)[1] or _day_behind(words, today) for words in clauses)
    counted = (_length(words, today)[1] for words in clauses)
    return next(filter(None, chain(named, counted)), None)


def _without_day(words: Sequence[str], today: date) -> list[str]:
    """A clause without `until 1 March`, or without `for two weeks`."""
    bare, day = _named_day(words, today)
    return bare if day else _length(words, today)[0]


def _named_day(words: Sequence[str], today: date) -> tuple[list[str], date | None]:
    """A clause without `until 1 March`, and that day."""
    for at, word in enumerate(words):
        if "until" in SAYS.get(word, ()):
            for length in (5, 4, 3, 2, 1):
                day = read_day(" ".join(words[at + 1 : at + 1 + length]), today)
                if day is not None:
                    return [*words[:at], *words[at + 1 + length :]], day
    return list(words), None


def _length(words: Sequence[str], today: date) -> tuple[list[str], date | None]:
    """A clause without `for two weeks`, and the day that this comes to from today."""
    if OFTEN.search(f" {' '.join(words)} "):
        return list(words), None
    for at, word in enumerate(words[1:], 1):
        before = words[at - 2] if at > 1 else ""
        days = UNITS.get(word, 0) * _number(words[at - 1], before)
        if 0 < days <= _LONGEST_AWAY and NO_LENGTH.isdisjoint((before, *words[at + 1 : at + 2])):
            return [*words[: at - 1], *words[at + 1 :]], today + timedelta(days=days)
    return list(words), None


def _number(word: str, before: str) -> int:
    """`a` counts as one in "for a week", and not in "20 mails a day"."""
    if word in ARTICLES and before not in FOR:
        return 0
    return int(word) if word.isdecimal() and len(word) <= 3 else NUMBERS.get(word, 0)


def _day_behind(words: Sequence[str], today: date) -> date | None:
    """`back on 1 March`."""
    for at, word in enumerate(words):
        if word in BACK:
            for length in (4, 3, 2):
                day = read_day(" ".join(words[at + 1 : at + 1 + length]), today)
                if day is not None:
                    return day
    return None
