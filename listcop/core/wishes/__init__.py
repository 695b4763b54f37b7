"""Wishes for one's own mail in whole sentences, as people write them who never read a help: leave, no mail while away.

A clause counts only where every word of it is in the tables of `words`, whatever its language: "stop the mails,
please" is a wish, "stop the mail van" is somebody's sentence to people.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice

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
from listcop.core.wishes.clauses import (
    LONGEST_TEXT,
    MOST_CLAUSES,
    above_name,
    clauses_of,
    is_name,
    pieces_of,
    sentences_of,
    unwrapped,
    whole_clauses,
)
from listcop.core.wishes.days import (
    Later,
    comes_back,
    day_of_return,
    is_within_month,
    later_in,
    length_in,
    named_return,
    says_until,
    without_days,
    without_return,
)
from listcop.core.wishes.kinds import Said, all_known, kinds_in
from listcop.core.wishes.words import FOR, NAMES_SOMETHING, OURSELVES, SAYS, WHILE
from listcop.core.words import COURTESY, GREETINGS, Word, fold, language_of, may_be_of_day, meaning


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
    kinds = kinds_in((*unwrapped(texts), *texts), today, own)
    kind = next((one for one in _WISHED if one in kinds), "")
    if not kind:
        return None
    at = next((at for at, text in enumerate(texts) if kinds_in([text], today, own)), len(texts))
    is_all = all(
        all(len(words) <= 2 or all_known(without_return(words, today), own) for words in clauses_of(text))
        or (place > at and is_name(text))
        for place, text in enumerate(texts)
    )
    is_of_mail = any({"traffic", "group"} & SAYS.get(word, frozenset()) for word in kinds[kind].bare)
    above = above_name(texts, 0 if at == len(texts) else at)
    command = _command(kind, kinds[kind], whole_clauses(above), today)
    later = _later(kind, kinds[kind], above, today, own) if is_for_less(command) else None
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
    above = above_name(texts[at:], 0)
    (text, first), *others = filter(_is_said, pieces_of(", ".join(above)))
    is_bare, is_stop = _is_bare(first, today, own), _first_word(text) == "stop"
    if not (is_bare or is_stop):
        return None  # "Leave the gate open until Friday"
    more = [one for one in others[:MOST_CLAUSES] if _is_of_stop(one[1], today, own)]
    later = later_in(text, today, is_wish=True) or later_in(" ".join(text for text, _ in more), today)
    begins, last = later if later is not None else ("", None)
    whole = [first, *(words for _, words in more)]
    until = last or day_of_return(whole, today)
    if begins and not is_stop and (last is None or begins in text):
        return None  # "Leave on Monday" may be said of a journey, "leave Monday until Friday" too
    if not (begins or until or any(says_until(words) or not WHILE.isdisjoint(words) for words in whole)):
        return None
    before = chain.from_iterable(map(clauses_of, texts[:at]))
    is_told = all(len(words) <= 2 or all_known(without_return(words, today), own) for words in before)
    is_told &= all(_is_signed(*one) or all_known(without_return(one[1], today), own) for one in others)
    is_all = is_bare and is_told and all(map(is_name, texts[at + len(above) :]))
    return Wish(SetCadence("none", until), is_all, False, begins, is_bare)


def _is_ending(word: str) -> bool:
    return meaning(word) is Word.leave or "stop" in SAYS.get(word, ())


def _is_said(piece: tuple[str, list[str]]) -> bool:
    return not all(word in COURTESY or word in GREETINGS for word in piece[1])


def _first_word(text: str) -> str:
    """The first word of a text, behind greetings and courtesy; "I stop in December" tells of something else."""
    words = [word for clause in islice(clauses_of(text), 2) for word in clause]
    at = next((at for at, word in enumerate(words) if word not in COURTESY and word not in GREETINGS), len(words))
    return "" if at and words[at - 1] in _SUBJECTS else "".join(words[at : at + 1])


def _is_signed(text: str, words: Sequence[str]) -> bool:
    """Is a clause nothing but a name: "Thanks, Ana"? In "Stop until Friday, then turn" the last is none."""
    return len(words) <= 2 and text.strip()[:1].isupper()


_SUBJECTS = frozenset(("i", "we", "you", "je", "vous"))


def _is_bare(words: Sequence[str], today: date, own: Collection[str]) -> bool:
    """Does a clause say nothing but to stop, and for how long: "stop until Friday", "leave for two weeks"?"""
    bare = without_days(without_return(words, today), today, is_wish=True)
    at = next((at for at, word in enumerate(bare) if "until" in SAYS.get(word, ())), len(bare))
    head = [word for word in bare[:at] if not (word in COURTESY or word in GREETINGS or word in FOR)]
    return len(head) == 1 and all_known(bare[at:], own)


def until_in(texts: Sequence[str], today: date) -> date | None:
    """The day on which somebody who wants no mail is back, as far as the lines of their letter tell."""
    return day_of_return(whole_clauses(above_name(texts, 0)), today)


def names_return(texts: Sequence[str], today: date) -> bool:
    """Do the lines of a letter name the day on which somebody is back: "until 1 March", "from 10 to 24 November"?"""
    later = later_in(" ".join(texts)[:LONGEST_TEXT], today, is_wish=True)
    return (later is not None and later.last is not None) or named_return(whole_clauses(texts), today) is not None


def pause_in(texts: Sequence[str], today: date, own_words: Collection[str] = ()) -> Later | None:
    """From which day on somebody is away who wants no mail, as far as the lines of their letter tell."""
    told = _of_oneself(above_name(texts, 0), today, frozenset(map(fold, own_words)))
    # "I am at sea in December" is a wish where the address says that no mail is wished
    is_wish = any(is_within_month(words, today) for one in told for words in clauses_of(one))
    return later_in(" ".join(told)[:LONGEST_TEXT], today, is_wish=is_wish)


def _later(kind: str, wish: Said, texts: Sequence[str], today: date, own: Collection[str]) -> Later | None:
    """From which day on it is wished. Who leaves may name days of many things; only between two days, or within a
    month, may it be a pause."""
    later = later_in(wish.text, today, is_wish=True)
    if kind == "end":
        is_between = later is not None and later.last is not None and without_days(wish.words, today) != wish.words
        return later if is_between or is_within_month(wish.words, today) else None
    return later or later_in(" ".join(_of_oneself(texts, today, own))[:LONGEST_TEXT], today)


def _of_oneself(texts: Sequence[str], today: date, own: Collection[str]) -> list[str]:
    """The sentences of these lines whose days are the writer's."""
    return [one for one in sentences_of(texts) if _is_about_oneself(one, today, own)]


def _is_of_stop(words: Sequence[str], today: date, own: Collection[str]) -> bool:
    """Does a further clause say for how long: "until Friday", "for two weeks"? "See you next week" does not."""
    if comes_back(words):
        return True
    bare = without_return(words, today)
    is_until = says_until(words) or any(map(may_be_of_day, words)) or length_in(words, today)[1] is not None
    return is_until and OURSELVES.isdisjoint(words) and all_known(bare, own)


def is_for_less(command: Command) -> bool:
    """Does it wish for no more mail?"""
    return isinstance(command, Leave) or (isinstance(command, SetCadence) and command.cadence == "none")


def _names_something(text: str) -> bool:
    pieces = (text[at : at + 200] for at in range(0, min(len(text), LONGEST_TEXT), 190))
    return any(NAMES_SOMETHING.search(fold(piece)) for piece in pieces)


def is_known(text: str, own_words: Collection[str] = ()) -> bool:
    """Does a text say nothing but what may stand in such a wish?"""
    own = frozenset(map(fold, own_words))
    return all(all_known(words, own) for words in clauses_of(text))


def _command(kind: str, wish: Said, whole: Sequence[Sequence[str]], today: date) -> Command:
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


def _is_for_a_while(kind: str, wish: Said) -> bool:
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


def _is_about_oneself(sentence: str, today: date, own: Collection[str]) -> bool:
    """Does it wish for something, tell of who writes, or say nothing but days? The days of "The fair is from 25 to 27
    November" are others'."""
    said = list(clauses_of(sentence))
    clauses = [without_return(words, today) for words in said]
    is_farewell = any(words[:1] == ["a"] and words[1:2] != ["partir"] for words in said)  # "À la semaine prochaine"
    is_plain = not is_farewell and all(all_known(words, own) for words in clauses)
    if is_plain or kinds_in([sentence], today, own):
        return True
    return any(word in OURSELVES or comes_back([word]) for words in clauses for word in words)
