"""What somebody answers who was asked which item a text is for: a number, that it is for all, or new texts for items.

A number in a few words is `digest_marks.item_meant`. Who writes `2: Use ten grams.` instead answers anew: what was kept
goes nowhere then, unless a number stands alone beside it. What is not sure to name an item only is a new text: so
nothing that anybody wrote is lost, and what was kept is asked about again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from listcop.core.command_line import is_name
from listcop.core.digest_answers import is_courtesy
from listcop.core.digest_marks import SAID_BEFORE, SAID_BEHIND, DigestItemRef, is_greeting, item_meant, numbered
from listcop.core.layout import clip, one_line
from listcop.core.words import Word, fold, meaning

EVERYONE = "0"  # the number that stands for no item
SUBJECT_WIDTH = 60  # of what is for everyone: its first line, as the answer bears the subject of ours
BEGINNING_WIDTH = 40  # of it in the subject of a question about it
_LONGEST = 8  # words of a line that says only that
_PIECES = re.compile(r"\w+|[,.;!]")
_EVERYONE = "all everybody everyone tous toutes todos todas alle tutti iedereen"
_ALL = frozenset(_EVERYONE.split())
# What stands before such a word where nothing else is said: "Aucun, c'était pour tous", "None, it was for everybody".
_TO_ALL = """
none it was is its it's for to of them the aucun aucune c etait est pour a ninguno ninguna ningun era es para
nenhum nenhuma foi e ao an fur war es ist keiner keine nessuno per per voor het was geen
"""
_BEFORE_ALL = frozenset(_TO_ALL.split())
_NO = frozenset(("no", "non", "nao", "nein", "nee"))
_WHOM = "of you the list group liste groupe lista grupo membres members"
_BEHIND_ALL = SAID_BEHIND | frozenset(_WHOM.split())
# What names an item by what it is about: "2: the one about maize", "2 : la question de Moussa".
_THE_ONE = re.compile(r"\b(?:the|this|that) one\b")  # "2: one" answers how many
_ABOUT = """
item question celle celui sujet fil frage thema punkt pregunta tema punto pergunta assunto domanda vraag
"""
_POINTS = frozenset(_ABOUT.split())
_WHICH = "about that this of from sur de du des d la el los las sobre do da dos das von uber van"
_PLAIN = SAID_BEFORE | SAID_BEHIND | _POINTS | frozenset(_WHICH.split())
# What is said to us beside a number: "Sorry!", "Thank you very much for asking."
_REGRET = "sorry desole desolee pardon perdon disculpa desculpa desculpe entschuldigung scusi"
_THANKS = frozenset(_REGRET.split())
_KIND = "very much so asking your help beaucoup mille muchas mil muito muita vielen molte"
_BESIDE_THANKS = SAID_BEHIND | SAID_BEFORE | _THANKS | frozenset(_KIND.split())
_BEGINNING = 4  # words of a subject that tell it, where the rest of it was clipped
# `2: `, `2) `, `2 - `, `#412 ` above what was kept; "20 grams" and "2 - 3 bags" say how much.
_MARK = re.compile(r"^\s*[\[(]?(?:#\d{1,9}[\]):.]*|\d{1,9}(?:\s?:|[.)\]]+|\s*[-\u2013\u2014](?!\s*\d)))\s+")
_BEHIND_NUMBER = re.compile(r"\d[^,.;:!)\u2013-]*([,.;:!)\u2013-]+)(.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer says; `rest`: what stands under no number, beside one that is named in a few words.

    texts       new ones for items, as they stand
    kept        the item that what was kept belongs to, None where none is named, or more than one
    is_for_all  what was kept is for everyone
    """

    texts: tuple[tuple[DigestItemRef, str], ...] = ()
    kept: DigestItemRef | None = None
    is_for_all: bool = False
    rest: str = ""


def read_said(lines: Sequence[str], items: Sequence[DigestItemRef], name: str, *, has_all: bool = True) -> Said | None:
    """What an answer says of these items; None where it names none, or not for sure one.

    name     of who writes; below a text it says nothing
    has_all  whether they were told that it may be for everyone
    """
    at = next((at for at, line in enumerate(lines) if line.strip() and not is_greeting(line)), len(lines))
    is_for_all = is_for_all_in(lines[at]) if at < len(lines) else False
    below = lines[at + 1 :] if is_for_all else lines
    if is_for_all and _greets(lines[at]) and (numbered(below, items) or item_meant(below, items)):
        return read_said(below, items, name, has_all=has_all)
    pieces = [(item, "\n".join(text).strip("\n")) for item, text in numbered(below, items) or ()]
    texts = tuple((item, text) for item, text in pieces if _says_more(text, item, name))
    alone = list(dict.fromkeys(item for item, text in pieces if not _says_more(text, item, name)))
    kept, rest = (alone[0] if len(alone) == 1 and not is_for_all else None), ""
    if not pieces and is_for_all:
        rest = _more("\n".join(below), None, name)
    elif not pieces and (kept := item_meant(lines, items)) is not None:
        mark, rest = _beside(lines[at], lines[at + 1 :], kept, name)
        texts = ((kept, rest),) if rest and ":" in mark else ()  # "Number 2: use ten grams" is `2: use ten grams`
        kept, rest = (None, "") if texts else (kept, rest)
    is_for_all = is_for_all and has_all and not alone
    return Said(texts, kept, is_for_all, rest) if texts or kept is not None or is_for_all else None


def called(text: str) -> str:
    """What a text without a subject is called: its first line, greetings apart."""
    lines = [line for line in text.split("\n") if line.strip()]
    said = (line for line in lines if not _greets(line))
    return clip(one_line(next(said, next(iter(lines), ""))), SUBJECT_WIDTH)


def _greets(line: str) -> bool:
    """A line that only addresses somebody: "Dear all,", "To all members of the group:"."""
    is_for_all = is_for_all_in(line) and not line.strip().startswith(EVERYONE)
    return line.rstrip().endswith((",", ":", "!")) and (is_for_all or is_greeting(line))


def beginning_of(text: str) -> str:
    """The first words of a text, in the subject of a question about it: no mark in them means anything there."""
    return clip(" ".join(re.findall(r"\w+", called(text))), BEGINNING_WIDTH).rstrip("\u2026")


def is_for_all_in(line: str) -> bool:
    """`0`, or "Aucun, c'était pour tous": it is for everyone, and answers no item. "Not for all" is for nobody."""
    pieces = _PIECES.findall(fold(line))
    said = [one for one in pieces if one[0].isalnum()]
    if said[:1] == [EVERYONE]:
        return all(one in _ALL | _BEFORE_ALL | _BEHIND_ALL for one in said[1:])
    at = next((at for at, one in enumerate(said) if one in _ALL), None)
    if at is None or len(said) > _LONGEST or "?" in line:
        return False
    if said[0] in _NO and pieces[1] in ",.;!":
        said, at = said[1:], at - 1
    return all(one in _BEFORE_ALL for one in said[:at]) and all(one in _BEHIND_ALL for one in said[at + 1 :])


def is_said_again(kept: str, texts: Sequence[str]) -> bool:
    """Do the new texts hold all of the one that was kept, line by line? A file that came without a text belongs to any
    of them; what has signs and no words is said by none."""
    said = f" {' '.join(' '.join(_words(text)) for text in texts)} "
    lines = [" ".join(_words(_MARK.sub("", line))) for line in kept.split("\n")]
    return not kept.strip() or (any(lines) and all(f" {line} " in said for line in lines if line))


def without_wrong_mark(kept: str) -> str:
    """What was kept without the number of an item that was not there, now that its author has said where it belongs.

    "7: thanks" is thanks. "7: 20 grams", "2026: we had rain" and points that go on in the next line stay as they are.
    """
    lines = kept.split("\n")
    mark = _MARK.match(lines[0])
    if mark is None or any(map(_MARK.match, lines[1:])):
        return kept
    rest, is_thread = lines[0][mark.end() :], "#" in mark[0]
    is_number = int(re.findall(r"\d+", mark[0])[0]) <= _MOST_ITEMS and ":" in mark[0] and not rest[:1].isdigit()
    is_word = meaning(next(iter(_words(rest)), "")) in _WORDS_TO_US
    return "\n".join([rest, *lines[1:]]) if is_thread or is_number or is_word else kept


_MOST_ITEMS = 99
_WORDS_TO_US = (Word.thanks, Word.mute, Word.follow)


def _says_more(text: str, item: DigestItemRef, name: str) -> bool:
    """More than which item it is: its subject again, "the one about maize", "please", a closing and the writer's name.

    A few words of the item say more: "Tuesday, please" answers who asked "on Monday or on Tuesday?".
    """
    lines = without_courtesies(text, name)
    return any(not _names(line, item, is_pointed=False) for line in lines)


def _more(text: str, item: DigestItemRef | None, name: str) -> str:
    """What stands beside a number that was named, or beside "for everyone", as far as it says more."""
    parts = [part for part in re.split(r"\n\s*\n", text) if without_courtesies(part, name)]
    return "\n\n".join(
        part.strip()
        for part in parts
        if not all(_names(line, item, is_pointed=True) for line in without_courtesies(part, name))
    )


def _beside(line: str, below: Sequence[str], item: DigestItemRef, name: str) -> tuple[str, str]:
    """What stands behind the number in the line that names it in a few words: the mark there, and what says more."""
    found = _BEHIND_NUMBER.search(line)
    mark, behind = (found[1], found[2].strip()) if found is not None else ("", "")
    is_more = bool(behind) and not _names(behind, item, is_pointed=":" not in mark)
    return mark, _more("\n".join([behind if is_more else "", *below]), item, name)


def without_courtesies(text: str, name: str) -> list[str]:
    """The lines of a text but for a greeting, a closing and the name of who writes."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip() and not is_courtesy(part, name)]
    return [line for part in parts for line in part.split("\n") if line.strip() and not is_name(line, name)]


def _names(line: str, item: DigestItemRef | None, *, is_pointed: bool) -> bool:
    """Does a line only say which item it is, or something kind? By its subject; by some words of that, or by a name
    that stands in the item, only where it points there: "the one about maize", "la question de Moussa".

    is_pointed  what it stands behind does: "Number 2 please, the maize"
    """
    words = _words(_THE_ONE.sub("item", fold(line)))
    if _BESIDE_THANKS.issuperset(words) and not (SAID_BEHIND | _THANKS).isdisjoint(words):
        return True
    start = next((at for at, word in enumerate(words) if word not in _PLAIN), len(words))
    end = next((at + 1 for at in reversed(range(start, len(words))) if words[at] not in _PLAIN), start)
    told, is_pointed = words[start:end], is_pointed or not _POINTS.isdisjoint(words[:start])
    if not told or item is None:
        return not told
    subject = _words(item.subject)
    if words == subject or (len(words) >= _BEGINNING and words == subject[: len(words)]):
        return True
    names = {fold(one) for text in item.lines for one in re.findall(r"\w+", text) if one[0].isupper()}
    left = iter(subject)
    return is_pointed and len(told) <= _LONGEST and all(
        word in _PLAIN or word in names or word in left for word in told
    )  # fmt: skip


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
