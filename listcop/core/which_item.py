"""What somebody answers who was asked which item a text is for: a number, that it is for all, or new texts for items.

A number alone, or in a few words, is `digest_marks.item_meant`. Who writes `2: Use ten grams.` instead answers anew:
what was kept goes nowhere then, unless a number stands alone beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from listcop.core.command_line import is_name, tokens_of
from listcop.core.digest_answers import is_courtesy
from listcop.core.digest_marks import SAID_BEFORE, SAID_BEHIND, DigestItemRef, is_greeting, numbered
from listcop.core.words import fold

EVERYONE = "0"  # the number that stands for no item
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
_WHICH = "one about that this celui celle sur de du des la el los las sobre do da dos das von uber van"
_ABOUT = frozenset(_WHICH.split())


@dataclass(frozen=True, slots=True)
class NewTexts:
    """What is said of each item, as it stands; `kept`: the item whose number stands alone, None where none does."""

    texts: tuple[tuple[DigestItemRef, str], ...]
    kept: DigestItemRef | None


def new_texts(lines: Sequence[str], items: Sequence[DigestItemRef], name: str) -> NewTexts | None:
    """The texts under numbers of items; None where there are none. `name` of who writes says nothing below them."""
    pieces = [(item, "\n".join(text).strip("\n")) for item, text in numbered(lines, items) or ()]
    texts = tuple((item, text) for item, text in pieces if _says_more(text, item, name))
    alone = [item for item, text in pieces if not _says_more(text, item, name)]
    return NewTexts(texts, alone[0] if len(alone) == 1 else None) if texts else None


def is_for_all(lines: Sequence[str]) -> bool:
    """`0`, or "Aucun, c'était pour tous": it is for everyone, and answers no item. "Not for all" is for nobody."""
    line = next((line for line in lines if line.strip() and not is_greeting(line)), "")
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
    """Do the new texts hold all of the one that was kept, line by line?"""
    said = " ".join(" ".join(_words(text)) for text in texts)
    lines = (" ".join(_words(line)) for line in kept.split("\n"))
    return all(re.sub(r"^\d+ ", "", line) in said for line in lines)


def _says_more(text: str, item: DigestItemRef, name: str) -> bool:
    """More than which item it is: its subject again, whom it is from, "please", a closing and the writer's name."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip() and not is_courtesy(part, name)]
    lines = [line for part in parts for line in part.split("\n") if not is_name(line, name)]
    known = SAID_BEFORE | SAID_BEHIND | _ABOUT | set(_words(f"{item.subject} {' '.join(item.lines)}"))
    said = tokens_of(" ".join(lines))
    is_line = len(lines) == 1
    return any(
        not (known.issuperset(_words(one)) or (at and is_line and one[0].isupper())) for at, one in enumerate(said)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
