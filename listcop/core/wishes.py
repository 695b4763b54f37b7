"""Wishes for one's own mail in whole sentences, as people write them who never read a help: leave, no mail while away.

A clause counts only where every word of it is in the tables of `wish_words`, whatever its language: "stop the mails,
please" is a wish, "stop the mail van" is somebody's sentence to people.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice
from typing import NamedTuple

from listcop.core.addresses import normal_address
from listcop.core.asks import (
    ChangeAddress,
    Command,
    Help,
    Join,
    Leave,
    Resume,
    SetCadence,
    SetLanguage,
    Status,
    Unknown,
)
from listcop.core.coming_back import comes_back, day_of_return, length_in, says_until, without_return
from listcop.core.command_line import words_of
from listcop.core.later import Later, is_within_month, later_in, ranges_in_words, without_days
from listcop.core.wish_words import (
    AND,
    FILLING,
    FOR,
    KNOWN,
    NAMES_SOMETHING,
    OFTEN,
    OURSELVES,
    PARTICLES,
    PHRASES,
    PRONOUNS,
    SAYS,
    SWITCHED,
    WHILE,
)
from listcop.core.words import COURTESY, GREETINGS, Word, fold, language_of, may_be_of_day, meaning, read_day


@dataclass(frozen=True, slots=True)
class Wish:
    """`is_all`: the letter says nothing else, but for a name below; `is_of_mail`: it names mail, or a list.

    begins   the days as they were written, where no mail is wished from a coming day on, which we cannot keep
    is_bare  it is said by nothing but a word, `stop until Friday`, which may be said to people as well
    """

    command: Command
    is_all: bool
    is_of_mail: bool
    begins: str = ""
    is_bare: bool = False

    @property
    def asked(self) -> Command:
        """What follows: a pause is kept from now on, so one that is to begin on a coming day is told how to say it
        then."""
        return begins_later(self.begins) if self.begins else self.command


def begins_later(said: str) -> Unknown:
    """The command of who wishes for no mail from a coming day on; `said`: that day as they wrote it."""
    return Unknown(Word.nomail.value, None, "later", said)


class _Said(NamedTuple):
    """A clause that wishes for something: its words without the days in them, all of them, and as it was written."""

    bare: list[str]
    words: list[str]
    text: str


MOST_CLAUSES = 40
LONGEST_TEXT = 1000  # characters of a line or paragraph
MOST_WORDS = 40  # of a clause
_BREAKS = re.compile(r"[,;.!?…]+(?=\s|$)|\s[-–—]+\s")


def wish_in(
    texts: Sequence[str], today: date, own_words: Collection[str] = (), *, is_to_us: bool = False
) -> Wish | None:
    """Return what somebody wishes for their own mail, or None: `texts` are the subject and the lines of a letter.

    is_to_us  the letter is no post, so that `stop` in front ends their mail whatever it goes on to say
    """
    own = frozenset(map(fold, own_words))
    by_word, in_sentence = _wish_by_word(texts, today, own), _wish_in_sentence(texts, today, own)
    if by_word is not None and by_word.is_bare:
        return by_word if in_sentence is None else replace(by_word, is_bare=False)
    return in_sentence or (by_word if is_to_us else None)


def _wish_in_sentence(texts: Sequence[str], today: date, own: Collection[str]) -> Wish | None:
    if not any(map(_names_something, texts)):
        return None
    kinds = _kinds((*_unwrapped(texts), *texts), today, own)
    kind = next((one for one in _WISHED if one in kinds), "")
    if not kind:
        return None
    at = next((at for at, text in enumerate(texts) if _kinds([text], today, own)), len(texts))
    is_all = all(
        all(len(words) <= 2 or _is_known(without_return(words, today), own) for words in _clauses(text))
        or (place > at and _is_name(text))
        for place, text in enumerate(texts)
    )
    is_of_mail = any({"traffic", "group"} & SAYS.get(word, frozenset()) for word in kinds[kind].bare)
    above = _above_name(texts, 0 if at == len(texts) else at)
    command = _command(kind, kinds[kind], _whole(above), today)
    later = _later(kind, kinds[kind], above, today, own) if _is_for_less(command) else None
    if later is None:
        return Wish(command, is_all, is_of_mail)
    if later.last is not None or later.said:
        command = SetCadence("none", later.last)
    return Wish(command, is_all, is_of_mail, later.said)


def _wish_by_word(texts: Sequence[str], today: date, own: Collection[str]) -> Wish | None:
    """What `stop until Friday` wishes for, or `leave` above "back on 1 March": who names an end does not leave. None
    where no line begins with such a word, or where none tells for how long.

    What is said of other things names no end: "Stop, I leave on Monday."
    """
    at = next((at for at, text in enumerate(texts) if _is_ending(_first_word(text))), None)
    if at is None:
        return None
    above = _above_name(texts[at:], 0)
    (text, first), *others = filter(_is_said, _pieces(", ".join(above)))
    is_bare, is_stop = _is_bare(first, today, own), _first_word(text) == "stop"
    if not (is_bare or is_stop):
        return None  # "Leave the gate open until Friday"
    more = [one for one in others[:MOST_CLAUSES] if _is_of_stop(one[1], today, own)]
    later = later_in(text, today, is_wish=True) or later_in(" ".join(text for text, _ in more), today)
    begins, last = later if later is not None else ("", None)
    whole = [first, *(words for _, words in more)]
    until = last or day_of_return(whole, today)
    if begins and last is None and not is_stop:
        return None  # "Leave on Monday" may be said of a journey
    if not (begins or until or any(says_until(words) or not WHILE.isdisjoint(words) for words in whole)):
        return None
    beside = [*chain.from_iterable(map(_clauses, texts[:at])), *(words for _, words in others)]
    is_told = all(len(words) <= 2 or _is_known(without_return(words, today), own) for words in beside)
    is_all = is_bare and is_told and all(map(_is_name, texts[at + len(above) :]))
    return Wish(SetCadence("none", until), is_all, False, begins, is_bare)


def _is_ending(word: str) -> bool:
    return meaning(word) is Word.leave or "stop" in SAYS.get(word, ())


def _is_said(piece: tuple[str, list[str]]) -> bool:
    return not all(word in COURTESY or word in GREETINGS for word in piece[1])


def _first_word(text: str) -> str:
    """The first word of a text, behind greetings and courtesy."""
    words = (word for clause in islice(_clauses(text), 2) for word in clause)
    return next((word for word in words if word not in COURTESY and word not in GREETINGS), "")


def _is_bare(words: Sequence[str], today: date, own: Collection[str]) -> bool:
    """Does a clause say nothing but to stop, and for how long: "stop until Friday", "leave for two weeks"?"""
    bare = without_days(without_return(words, today), today, is_wish=True)
    at = next((at for at, word in enumerate(bare) if "until" in SAYS.get(word, ())), len(bare))
    head = [word for word in bare[:at] if not (word in COURTESY or word in GREETINGS or word in FOR)]
    return len(head) == 1 and _is_known(bare[at:], own)


def until_in(texts: Sequence[str], today: date) -> date | None:
    """The day on which somebody who wants no mail is back, as far as the lines of their letter tell."""
    return day_of_return(_whole(_above_name(texts, 0)), today)


def pause_in(texts: Sequence[str], today: date, own_words: Collection[str] = ()) -> Later | None:
    """From which day on somebody is away who wants no mail, as far as the lines of their letter tell."""
    return _later("none", None, _above_name(texts, 0), today, frozenset(map(fold, own_words)))


def _is_of_stop(words: Sequence[str], today: date, own: Collection[str]) -> bool:
    """Does a further clause say for how long: "until Friday", "for two weeks"? "See you next week" does not."""
    if comes_back(words):
        return True
    bare = without_return(words, today)
    is_until = says_until(words) or any(map(may_be_of_day, words)) or length_in(words, today)[1] is not None
    return is_until and OURSELVES.isdisjoint(words) and _is_known(bare, own)


def _is_for_less(command: Command) -> bool:
    return command == Leave() or (isinstance(command, SetCadence) and command.cadence == "none")


def _kinds(texts: Iterable[str], today: date, own: Collection[str]) -> dict[str, _Said]:
    """Each wish that stands in the clauses of these texts, with the first clause that says it."""
    found: dict[str, _Said] = {}
    pieces = (one for text in dict.fromkeys(texts) for one in _pieces(text))
    for text, words in islice(pieces, MOST_CLAUSES):
        for part in (words, *_parted(words)):
            if kind := _kind_between(part, today, own):
                found.setdefault(kind[0], _Said(kind[1], part, text))
    return found


def _kind_between(words: list[str], today: date, own: Collection[str]) -> tuple[str, list[str]] | None:
    """What a clause wishes beside the days that stand in it, and its words without these."""
    bare = without_return(words, today)
    if kind := _kind(bare, own):
        return kind, bare
    bare = without_days(bare, today, is_wish=True)  # "stop the mails on Monday"; "no mail on Monday" complains
    kind = _kind(bare, own)
    return (kind, bare) if kind in ("flow", "hold") else None


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


def _command(kind: str, wish: _Said, whole: Sequence[Sequence[str]], today: date) -> Command:
    words = wish.bare
    if kind != "still" and ({"how", "comment"} & set(words) or "como" in words[:3]):
        return Help()
    if kind == "language":
        return SetLanguage(next(code for word in words if len(word) > 2 and (code := language_of(word))))
    if kind == "address":
        return ChangeAddress(next(filter(None, (normal_address(word) for word in words if "@" in word))))
    # Who leaves for good may name days of other things: "Please unsubscribe me. The course took two weeks."
    told = [wish.words, *filter(comes_back, whole)] if kind == "end" else whole
    said, until = _WISHED[kind], day_of_return(told, today)
    is_away = any("away" in SAYS.get(word, ()) for words in whole for word in words)
    if kind in ("flow", "end") and (until or (kind == "flow" and is_away) or _is_for_a_while(kind, wish)):
        said = SetCadence("none")  # they come back
    return replace(said, until=until) if said == SetCadence("none") else said


def _is_for_a_while(kind: str, wish: _Said) -> bool:
    """Does the clause say when it is to end, if not on which day: "until I am back", "during November"?"""
    if says_until(wish.words) or not WHILE.isdisjoint(wish.words):
        return True
    return kind == "flow" and wish.bare != wish.words


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
    return (words for _, words in _pieces(text))


def _pieces(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each clause of a text as it stands there, and in words."""
    for piece in _BREAKS.split(ranges_in_words(text[:LONGEST_TEXT])):
        words = [word for bare, _ in words_of(piece) for word in _apart(bare)]
        line = f" {' '.join(words)} "
        if line.startswith(" plus de "):
            line = f" ne {line[9:]}"
        for phrase, plain in PHRASES.items():
            line = line.replace(phrase, plain)
        if words := line.split():
            yield piece, words


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


def _whole(texts: Sequence[str]) -> list[list[str]]:
    """The clauses of some lines, also of those that a mail program wrapped."""
    return list(islice((words for text in (" ".join(texts), *texts) for words in _clauses(text)), MOST_CLAUSES))


def _above_name(texts: Sequence[str], at: int) -> Sequence[str]:
    """The lines without a name below that of a wish, and what stands behind it: "Seed fair, 25 to 27 November"."""
    return texts[: next((place for place in range(at + 1, len(texts)) if _signs(texts[place])), len(texts))]


def _signs(line: str) -> bool:
    words = line.split()
    if not 0 < len(words) <= LONGEST_NAME or line.rstrip().endswith(("?", "!")) or not _is_name_word(words[0]):
        return False
    own = [one for clause in _clauses(line) for one in clause if one not in KNOWN]
    return bool(own) and not any(map(may_be_of_day, own)) and all(map(_is_name_word, words))


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() or fold(word) in PARTICLES


def _later(kind: str, wish: _Said | None, texts: Sequence[str], today: date, own: Collection[str]) -> Later | None:
    """From which day on it is wished. Who leaves may name days of many things; only between two days, or within a
    month, may it be a pause."""
    later = later_in(wish.text, today, is_wish=True) if wish is not None else None
    if wish is not None and kind == "end":
        is_between = later is not None and later.last is not None and without_days(wish.words, today) != wish.words
        return later if is_between or is_within_month(wish.words, today) else None
    if later is not None:
        return later
    told = [one for one in _sentences(texts) if _is_about_oneself(one, today, own)]
    # "I am at sea in December" is a wish where the address says that no mail is wished
    is_wish = wish is None and any(is_within_month(words, today) for one in told for words in _clauses(one))
    return later_in(" ".join(told)[:LONGEST_TEXT], today, is_wish=is_wish)


def _sentences(texts: Sequence[str]) -> list[str]:
    return [one for line in _unwrapped(texts) for one in _ENDS.split(line) if one.strip()]


def _unwrapped(texts: Sequence[str]) -> list[str]:
    """Some lines as they were before a mail program wrapped them; one that is short, or ends a sentence, is whole."""
    joined = "".join(
        text + (" " if len(text) >= SHORTEST_WRAPPED or following[:1].islower() or following[:1].isdigit() else "\n")
        for text, following in zip(texts, (*texts[1:], ""), strict=False)
    )
    return joined[:LONGEST_TEXT].splitlines()


SHORTEST_WRAPPED = 40  # characters of a line that a mail program may have wrapped
_ENDS = re.compile(r"(?<!\d)[.;!?…]+\s|[;!?…]+\s")


def _is_about_oneself(sentence: str, today: date, own: Collection[str]) -> bool:
    """Does it wish for something, tell of who writes, or say nothing but days? The days of "The fair is from 25 to 27
    November" are others'."""
    said = list(_clauses(sentence))
    clauses = [without_return(words, today) for words in said]
    is_farewell = any(words[:1] == ["a"] and words[1:2] != ["partir"] for words in said)  # "À la semaine prochaine"
    is_plain = not is_farewell and all(_is_known(words, own) for words in clauses)
    if is_plain or _kinds([sentence], today, own):
        return True
    return any(word in OURSELVES or comes_back([word]) for words in clauses for word in words)
